//! Traits during inference: associated types, bounds, dereferencing.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{Infer, Obligation};
use crate::link::impls::Head;
use crate::link::type_paths::SELF_PARAM;
use crate::link::typed_body::DerefStep;
use crate::link::{DefId, Mentions, PointerKind, TraitRef, Ty, TyKind};

pub(super) const MAX_DEPTH: u32 = 8;

impl Infer<'_, '_> {
    /// Impls of one trait worth trying for a type.
    pub(super) fn impls_of(&mut self, trait_def: DefId, ty: Ty) -> SmallVec<[u32; 16]> {
        let ty = self.shallow(ty);
        let head = self.linker.head(ty);
        self.linker.impls_of_trait_for(trait_def, head)
    }

    /// Impls worth trying for a type: by its head, then blanket ones.
    pub(super) fn candidate_impls(&mut self, ty: Ty) -> SmallVec<[u32; 16]> {
        let ty = self.shallow(ty);
        let mut all: SmallVec<[u32; 16]> = SmallVec::new();
        if let Some(head) = self.linker.head(ty) {
            all.extend(self.linker.impls_for(head));
            if matches!(head, Head::RefToAdt(_)) {
                all.extend(self.linker.impls_for(Head::Ref));
            }
        }
        all.extend(self.linker.blanket_impls().iter().copied());
        all
    }

    /// Arguments for an impl's parameters that make its self type equal to a type.
    pub(super) fn match_impl(
        &mut self,
        index: u32,
        ty: Ty,
        depth: u32,
    ) -> Option<(DefId, Vec<Ty>)> {
        if !self.tries() {
            return None;
        }
        let entry = self.linker.entry(index);
        let (def, self_type) = (entry.def, entry.self_type);
        let blanket = matches!(self.kind(self_type), TyKind::Param(..));
        let args = self.fresh_args(def);
        let self_type = self.linker.substitute(self_type, &[(def, &args)]);
        if !self.try_unify(self_type, ty) {
            return None;
        }
        if blanket && !self.impl_bounds_hold(def, &args, depth + 1) {
            return None;
        }
        Some((def, args))
    }

    /// Lets the bounds of an impl tell those of its parameters that its self type does not:
    /// `B` of `impl<B, I, F: FnMut(I::Item) -> B> Iterator for Map<I, F>`.
    pub(super) fn use_impl_bounds(&mut self, def: DefId, args: &[Ty]) {
        if self.nesting > MAX_DEPTH {
            return;
        }
        self.nesting += 1;
        let predicates = self.linker.predicates(def);
        for (ty, bound) in predicates.iter() {
            if bound.bindings.is_empty() && bound.args.is_empty() {
                continue;
            }
            let ty = self.linker.substitute(*ty, &[(def, args)]);
            let bound = self.substitute_bound(bound, &[(def, args)]);
            let obligation = Obligation { ty, bound };
            if !self.solve_one(&obligation) {
                self.obligations.push(obligation);
            }
        }
        self.nesting -= 1;
    }

    fn impl_bounds_hold(&mut self, def: DefId, args: &[Ty], depth: u32) -> bool {
        if depth > 3 {
            return false;
        }
        let predicates = self.linker.predicates(def);
        for (ty, bound) in predicates.iter() {
            let ty = self.linker.substitute(*ty, &[(def, args)]);
            if !self.implements(ty, bound.def, depth) {
                return false;
            }
        }
        true
    }

    /// Whether a type implements a trait, as far as can be seen.
    pub(super) fn implements(&mut self, ty: Ty, trait_def: DefId, depth: u32) -> bool {
        if depth > 4 {
            return false;
        }
        let lang = self.linker.lang;
        let is_fn_trait = [lang.fn_, lang.fn_mut, lang.fn_once].contains(&Some(trait_def));
        let ty = self.shallow(ty);
        match self.kind(ty).clone() {
            TyKind::Unknown | TyKind::Infer(_) | TyKind::Never => return false,
            TyKind::Param(..) | TyKind::Projection(..) => {
                let predicates = Arc::clone(&self.predicates);
                for (subject, bound) in predicates.iter() {
                    if *subject == ty
                        && self
                            .linker
                            .with_supertraits(bound, ty)
                            .iter()
                            .any(|bound| bound.def == trait_def)
                    {
                        return true;
                    }
                }
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => {
                for bound in &bounds {
                    if self
                        .linker
                        .with_supertraits(bound, ty)
                        .iter()
                        .any(|bound| bound.def == trait_def)
                    {
                        return true;
                    }
                }
            }
            TyKind::Closure(..) | TyKind::FnItem(..) | TyKind::Ctor(..) | TyKind::FnPointer(..)
                if is_fn_trait =>
            {
                return true;
            }
            TyKind::AsyncBlock(..) | TyKind::AsyncCall(..) if lang.future == Some(trait_def) => {
                return true;
            }
            _ => {}
        }
        for index in self.impls_of(trait_def, ty) {
            let mark = self.mark();
            let matched = self.match_impl(index, ty, depth).is_some();
            self.undo(mark);
            if matched {
                return true;
            }
        }
        false
    }

    /// Variables for the type parameters of an item.
    pub(super) fn fresh_args(&mut self, def: DefId) -> Vec<Ty> {
        let count = self.linker.param_count(def);
        (0..count).map(|_| self.fresh()).collect()
    }

    /// Enters the bounds of a function (and its parent) with arguments put in.
    pub(super) fn require(
        &mut self,
        def: DefId,
        with: &[(DefId, &[Ty])],
        self_type: Option<(DefId, Ty)>,
    ) {
        let predicates = self.linker.predicates(def);
        for (ty, bound) in predicates.iter() {
            if self_type.is_some_and(|(trait_def, _)| bound.def == trait_def) && self.is_self(*ty) {
                continue;
            }
            let mut ty = self.linker.substitute(*ty, with);
            let mut bound = self.substitute_bound(bound, with);
            if let Some((trait_def, self_type)) = self_type {
                ty = self.linker.substitute_self(ty, trait_def, self_type);
                bound = self
                    .linker
                    .map_trait(&bound, Mentions::PARAMS, &mut |kind| match kind {
                        TyKind::Param(def, SELF_PARAM) if *def == trait_def => Some(self_type),
                        _ => None,
                    });
            }
            self.obligations.push(Obligation { ty, bound });
        }
    }

    fn is_self(&self, ty: Ty) -> bool {
        matches!(self.kind(ty), TyKind::Param(_, SELF_PARAM))
    }

    pub(super) fn substitute_bound(
        &mut self,
        bound: &TraitRef,
        with: &[(DefId, &[Ty])],
    ) -> TraitRef {
        self.linker
            .map_trait(bound, Mentions::PARAMS, &mut |kind| match kind {
                TyKind::Param(def, index) => with
                    .iter()
                    .find(|(owner, _)| owner == def)
                    .and_then(|(_, args)| args.get(*index as usize).copied()),
                _ => None,
            })
    }

    /// Works on bounds until nothing new comes of it.
    pub(super) fn solve(&mut self) {
        for _ in 0..4 {
            if self.obligations.is_empty() {
                return;
            }
            let pending = std::mem::take(&mut self.obligations);
            let before = pending.len();
            for obligation in pending {
                if !self.solve_one(&obligation) {
                    self.obligations.push(obligation);
                }
            }
            if self.obligations.len() == before {
                return;
            }
        }
    }

    pub(super) fn solve_one(&mut self, obligation: &Obligation) -> bool {
        let ty = self.normalize(obligation.ty);
        let ty = self.shallow(ty);
        let bound = &obligation.bound;
        if bound.args.is_empty() && bound.bindings.is_empty() {
            return true;
        }
        match self.kind(ty).clone() {
            TyKind::Infer(_) => return false,
            TyKind::Unknown => return true,
            TyKind::Closure(..) | TyKind::FnItem(..) | TyKind::Ctor(..) | TyKind::FnPointer(..) => {
                self.bind_closure_to(bound, ty);
                return true;
            }
            _ => {}
        }
        if !bound.args.is_empty() {
            self.unify_trait_args(ty, bound);
        }
        for &(name, wanted) in &bound.bindings {
            if let Some(found) = self.project(ty, Some(bound.def), name, 0) {
                let found = self.normalize(found);
                self.unify(wanted, found);
            }
        }
        true
    }

    fn unify_trait_args(&mut self, ty: Ty, bound: &TraitRef) {
        let matching = self.impls_of(bound.def, ty);
        let several = matching.len() > 1;
        for index in matching {
            let mark = self.mark();
            let Some((def, args)) = self.match_impl(index, ty, 0) else {
                self.undo(mark);
                continue;
            };
            let Some(trait_ref) = self.linker.entry(index).trait_ref.clone() else {
                continue;
            };
            let trait_ref = self.substitute_bound(&trait_ref, &[(def, &args)]);
            let mut all = true;
            for (&wanted, &found) in bound.args.iter().zip(&trait_ref.args) {
                let wanted = self.normalize(wanted);
                // With several impls an unknown argument chooses none of them.
                if several && matches!(self.kind(self.shallow(wanted)), TyKind::Infer(_)) {
                    all = false;
                    break;
                }
                all &= self.try_unify(wanted, found);
            }
            if all {
                return;
            }
            self.undo(mark);
        }
    }

    /// Tells a callable and a bound of the `Fn` family (or `Future`) about each other.
    pub(super) fn bind_closure_to(&mut self, bound: &TraitRef, actual: Ty) {
        let actual = self.shallow(actual);
        let Some((inputs, output)) = self.callable(actual) else {
            return;
        };
        if let Some(&tuple) = bound.args.first()
            && let TyKind::Tuple(wanted) = self.kind(self.shallow(tuple)).clone()
        {
            for (&wanted, &input) in wanted.iter().zip(&inputs) {
                let wanted = self.normalize(wanted);
                self.unify(wanted, input);
            }
        }
        let name = self.linker.known.output;
        if let Some(&(_, wanted)) = bound
            .bindings
            .iter()
            .find(|(bound_name, _)| *bound_name == name)
        {
            let output = self.normalize(output);
            self.coerce(wanted, output);
        }
    }

    /// Inputs and output of a callable type.
    pub(super) fn callable(&mut self, ty: Ty) -> Option<(Vec<Ty>, Ty)> {
        let ty = self.shallow(ty);
        match self.kind(ty).clone() {
            TyKind::Closure(_, _, inputs, output) | TyKind::FnPointer(inputs, output) => {
                Some((inputs.to_vec(), output))
            }
            TyKind::FnItem(def, args) => {
                let (params, output, _) = self.instantiate_fn(def, &args);
                Some((params, output))
            }
            TyKind::Ctor(def, variant, args) => {
                let fields = self.linker.field_types(def);
                let fields = fields.get(variant.unwrap_or(0) as usize)?.clone();
                let inputs = fields
                    .iter()
                    .map(|&field| self.linker.substitute(field, &[(def, &args)]))
                    .collect();
                Some((inputs, self.intern(TyKind::Adt(def, args))))
            }
            TyKind::Param(..) | TyKind::Projection(..) => {
                let predicates = Arc::clone(&self.predicates);
                predicates
                    .iter()
                    .filter(|(subject, _)| *subject == ty)
                    .find_map(|(_, bound)| self.as_fn_bound(bound))
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => {
                bounds.iter().find_map(|bound| self.as_fn_bound(bound))
            }
            _ => None,
        }
    }

    /// Inputs and output of a bound of the `Fn` family.
    pub(super) fn as_fn_bound(&mut self, bound: &TraitRef) -> Option<(Vec<Ty>, Ty)> {
        let lang = self.linker.lang;
        let is_async_fn = self.linker.is_async_fn_trait(bound.def);
        if ![lang.fn_, lang.fn_mut, lang.fn_once].contains(&Some(bound.def)) && !is_async_fn {
            return None;
        }
        let TyKind::Tuple(inputs) = self.kind(self.shallow(*bound.args.first()?)).clone() else {
            return None;
        };
        let output = bound.bindings.first().map_or(Ty::UNIT, |&(_, ty)| ty);
        Some((inputs.to_vec(), output))
    }

    /// One dereference.
    pub(super) fn deref_step(&mut self, ty: Ty) -> Option<(Ty, DerefStep)> {
        let ty = self.shallow(ty);
        match self.kind(ty).clone() {
            TyKind::Ref(_, inner) | TyKind::Ptr(_, inner) => Some((inner, DerefStep::Builtin)),
            TyKind::Adt(def, _) => {
                let deref = self.linker.lang.deref?;
                let head = Head::Adt(def);
                let index = self
                    .linker
                    .impls_of_trait_for(deref, Some(head))
                    .first()
                    .copied()?;
                let target = self.linker.known.target;
                let target = self.project_by_impls(ty, Some(deref), target, 0)?;
                let target = self.normalize(target);
                let unique = self
                    .linker
                    .type_models
                    .get(&def)
                    .is_some_and(|model| model.pointer == Some(PointerKind::Unique));
                let name = self.linker.known.deref;
                let function = self
                    .linker
                    .entry(index)
                    .members
                    .iter()
                    .find(|(member, _)| *member == name)
                    .map(|&(_, def)| def);
                match function {
                    Some(function) if !unique => Some((target, DerefStep::Overloaded(function))),
                    _ => Some((target, DerefStep::Builtin)),
                }
            }
            TyKind::Param(..) | TyKind::Opaque(_) | TyKind::Projection(..) => {
                let deref = self.linker.lang.deref?;
                let name = self.linker.known.target;
                let target = self.project(ty, Some(deref), name, 0)?;
                let function = self.linker.trait_member(deref, self.linker.known.deref)?;
                Some((target, DerefStep::Overloaded(function)))
            }
            _ => None,
        }
    }

    /// What awaiting a value gives.
    pub(super) fn awaited(&mut self, ty: Ty) -> Option<Ty> {
        let name = self.linker.known.output;
        let mut at = self.shallow(ty);
        for _ in 0..6 {
            match self.kind(at).clone() {
                TyKind::AsyncBlock(_, _, output) | TyKind::AsyncCall(_, output) => {
                    return Some(output);
                }
                TyKind::Infer(_) | TyKind::Unknown => return None,
                _ => {}
            }
            for trait_def in [self.linker.lang.future, self.linker.lang.into_future]
                .into_iter()
                .flatten()
            {
                if let Some(output) = self.project(at, Some(trait_def), name, 0) {
                    return Some(self.normalize(output));
                }
            }
            at = self.deref_step(at)?.0;
            at = self.shallow(at);
        }
        None
    }

    /// What a `for` loop over a value yields.
    pub(super) fn iterated(&mut self, ty: Ty) -> Option<Ty> {
        let ty = self.shallow(ty);
        match self.kind(ty).clone() {
            TyKind::Array(inner) => return Some(inner),
            TyKind::Ref(mutable, inner) => {
                let inner = self.shallow(inner);
                if let TyKind::Array(item) | TyKind::Slice(item) = self.kind(inner).clone() {
                    return Some(self.intern(TyKind::Ref(mutable, item)));
                }
            }
            _ => {}
        }
        let name = self.linker.known.item;
        for trait_def in [self.linker.lang.into_iterator, self.linker.lang.iterator]
            .into_iter()
            .flatten()
        {
            if let Some(item) = self.project(ty, Some(trait_def), name, 0) {
                return Some(self.normalize(item));
            }
        }
        // `Iterator for &mut I` would be for every type where bounds are not known to fail.
        match self.kind(ty) {
            TyKind::Ref(true, inner) => {
                let (inner, iterator) = (*inner, self.linker.lang.iterator?);
                let item = self.project(inner, Some(iterator), name, 0)?;
                Some(self.normalize(item))
            }
            _ => None,
        }
    }
}
