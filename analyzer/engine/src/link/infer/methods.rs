//! Method calls, by rustc's probing: every step of autoderef by value, then behind `&`, then behind
//! `&mut`; inherent methods before those of traits.

use std::sync::Arc;

use smallvec::{SmallVec, smallvec};

use super::{Infer, TyKind};
use crate::link::impls::Head;
use crate::link::typed_body::{Adjustment, Callee, DerefStep};
use crate::link::{DefId, Mentions, Symbol, TraitRef, Ty};
use crate::lower::ir::{ExprId, ItemKind, Name, TypeExprId};

/// A method that may be meant.
#[derive(Debug, Clone)]
struct Candidate {
    function: DefId,
    source: Source,
}

/// Where a candidate comes from.
#[derive(Debug, Clone)]
enum Source {
    /// A member of an impl.
    Impl(u32),
    /// A method that a trait provides, through an impl.
    Provided(u32),
    /// A trait in the bounds of a parameter, `dyn` or `impl` type.
    Bound(TraitRef, Ty),
}

/// The method that was meant, with what its parameters stand for.
struct Pick {
    function: DefId,
    args: Vec<Ty>,
    by_bound: bool,
}

impl Infer<'_, '_> {
    /// `r.m::<T>(a)`
    pub(super) fn method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        name: Name,
        turbofish: &[TypeExprId],
        operands: &[ExprId],
    ) -> Ty {
        let receiver_type = self.expr(receiver, None);
        self.tables.calls.0 += 1;
        match self.method_on(id, receiver_type, name, turbofish, operands) {
            Some(ty) => ty,
            None => {
                self.arguments(&[], operands);
                let output = self.fresh();
                self.deferred.push(id);
                output
            }
        }
    }

    /// Resolves a method on a receiver type; `None` where nothing fits (yet).
    pub(super) fn method_on(
        &mut self,
        id: ExprId,
        receiver_type: Ty,
        name: Name,
        turbofish: &[TypeExprId],
        operands: &[ExprId],
    ) -> Option<Ty> {
        let symbol = self.linker.symbol(self.body_ref.file, name);
        let steps = self.autoderef(receiver_type);
        let last = steps.last().map(|(ty, _)| *ty)?;
        if matches!(
            self.kind(self.shallow(last)),
            TyKind::Infer(_) | TyKind::Unknown
        ) && steps.len() == 1
        {
            return None;
        }
        let mut found = self.probe(&steps, symbol);
        if found.is_none() && self.complete_foreign(&steps) {
            found = self.probe(&steps, symbol);
        }
        let (pick, adjustment) = found?;
        self.tables.adjustments.insert(id, adjustment);
        let mut args = pick.args;
        if !turbofish.is_empty() {
            let own = self.linker.param_count(pick.function) as usize;
            let start = args.len() - own.min(args.len());
            let scope = self.type_scope();
            for (index, &ty) in turbofish.iter().enumerate().take(own) {
                let ty = self.linker.lower_type(scope, ty);
                if let Some(slot) = args.get_mut(start + index) {
                    *slot = ty;
                }
            }
        }
        let output = self.call_fn(pick.function, &args, 1, operands);
        let target = if pick.by_bound {
            Callee::Virtual {
                declaration: pick.function,
                implementations: Vec::new(),
            }
        } else {
            Callee::Functions(smallvec![pick.function], args.into())
        };
        self.tables.callees.insert(id, target);
        Some(output)
    }

    /// A type and everything it dereferences to.
    pub(super) fn autoderef(&mut self, ty: Ty) -> Vec<(Ty, Option<DerefStep>)> {
        let ty = self.normalize(ty);
        let mut steps = vec![(self.shallow(ty), None)];
        while steps.len() < 10 {
            let at = steps.last().map_or(Ty::UNKNOWN, |(ty, _)| *ty);
            match self.deref_step(at) {
                Some((next, step)) => {
                    let next = self.normalize(next);
                    let next = self.shallow(next);
                    if steps.iter().any(|(known, _)| *known == next) {
                        break;
                    }
                    steps.push((next, Some(step)));
                }
                None => break,
            }
        }
        // An array is a slice to methods.
        if let Some(&(last, _)) = steps.last()
            && let TyKind::Array(inner) = *self.kind(last)
        {
            let slice = self.intern(TyKind::Slice(inner));
            steps.push((slice, Some(DerefStep::Builtin)));
        }
        steps
    }

    /// The rest of a foreign crate may hold the impl: loads what names the type, once.
    fn complete_foreign(&mut self, steps: &[(Ty, Option<DerefStep>)]) -> bool {
        let mut changed = false;
        for (ty, _) in steps {
            if let TyKind::Adt(def, _) = *self.kind(*ty) {
                changed |= self.linker.complete_type(def);
            }
        }
        changed
    }

    fn probe(
        &mut self,
        steps: &[(Ty, Option<DerefStep>)],
        name: Symbol,
    ) -> Option<(Pick, Adjustment)> {
        let mut inherent: SmallVec<[Candidate; 4]> = SmallVec::new();
        let mut extension: SmallVec<[Candidate; 4]> = SmallVec::new();
        for &(ty, _) in steps {
            self.assemble(ty, name, &mut inherent, &mut extension);
        }
        if inherent.is_empty() && extension.is_empty() {
            return None;
        }
        let mut derefs: SmallVec<[DerefStep; 2]> = SmallVec::new();
        for &(ty, step) in steps {
            derefs.extend(step);
            let by_ref = self.intern(TyKind::Ref(false, ty));
            let by_mut = self.intern(TyKind::Ref(true, ty));
            for (wanted, autoref) in [(ty, None), (by_ref, Some(false)), (by_mut, Some(true))] {
                for candidates in [&inherent, &extension] {
                    for candidate in candidates.clone() {
                        let mark = self.mark();
                        if let Some(pick) = self.fits(&candidate, wanted) {
                            return Some((pick, Adjustment { derefs, autoref }));
                        }
                        self.undo(mark);
                    }
                }
            }
        }
        None
    }

    fn assemble(
        &mut self,
        ty: Ty,
        name: Symbol,
        inherent: &mut SmallVec<[Candidate; 4]>,
        extension: &mut SmallVec<[Candidate; 4]>,
    ) {
        let mut heads: SmallVec<[Option<Head>; 4]> = SmallVec::new();
        if let Some(head) = self.linker.head(ty) {
            heads.push(Some(head));
            match head {
                Head::Adt(def) => heads.push(Some(Head::RefToAdt(def))),
                Head::RefToAdt(_) | Head::Slice | Head::Array => heads.push(Some(Head::Ref)),
                _ => {}
            }
        }
        if inherent.is_empty() && extension.is_empty() {
            heads.push(None);
        }
        for head in heads {
            for method in self.linker.methods_named(head, name).iter() {
                let source = if method.provided {
                    Source::Provided(method.entry)
                } else {
                    Source::Impl(method.entry)
                };
                let candidate = Candidate {
                    function: method.function,
                    source,
                };
                if method.inherent {
                    inherent.push(candidate)
                } else {
                    extension.push(candidate)
                }
            }
        }
        self.assemble_bounds(ty, name, inherent);
    }

    fn assemble_bounds(&mut self, ty: Ty, name: Symbol, candidates: &mut SmallVec<[Candidate; 4]>) {
        let bounds: Vec<TraitRef> = match self.kind(ty).clone() {
            TyKind::Param(..) | TyKind::Projection(..) => {
                let predicates = Arc::clone(&self.predicates);
                let mut bounds: Vec<TraitRef> = predicates
                    .iter()
                    .filter(|(subject, _)| *subject == ty)
                    .map(|(_, bound)| bound.clone())
                    .collect();
                bounds.extend(self.assoc_bounds(ty));
                bounds
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => bounds.to_vec(),
            TyKind::AsyncBlock(_, _, output) | TyKind::AsyncCall(_, output) => self
                .linker
                .lang
                .future
                .map(|def| TraitRef {
                    def,
                    args: Box::default(),
                    bindings: Box::new([(self.linker.known.output, output)]),
                })
                .into_iter()
                .collect(),
            _ => return,
        };
        for bound in bounds {
            for bound in self.linker.with_supertraits(&bound, ty) {
                if let Some(function) = self.linker.trait_member(bound.def, name)
                    && self.linker.takes_self(function)
                {
                    candidates.push(Candidate {
                        function,
                        source: Source::Bound(bound, ty),
                    });
                }
            }
        }
    }

    /// Bounds declared on an associated type in its trait.
    fn assoc_bounds(&mut self, ty: Ty) -> Vec<TraitRef> {
        let TyKind::Projection(base, trait_def, name) = self.kind(ty).clone() else {
            return Vec::new();
        };
        let mut traits: Vec<DefId> = trait_def.into_iter().collect();
        if traits.is_empty() {
            let predicates = Arc::clone(&self.predicates);
            for (subject, bound) in predicates.iter() {
                if *subject == base {
                    traits.extend(
                        self.linker
                            .with_supertraits(bound, base)
                            .iter()
                            .map(|bound| bound.def),
                    );
                }
            }
        }
        for trait_def in traits {
            let Some(member) = self.linker.trait_member(trait_def, name) else {
                continue;
            };
            let facts = self.linker.facts(member.file);
            if let ItemKind::TypeAlias { bounds, .. } = &facts.item(member.item).kind
                && let Some(scope) = self.linker.type_scope(member)
            {
                let variable = self.linker.next_variable.take();
                let bounds = self.linker.lower_bounds(scope, bounds);
                self.linker.next_variable = variable;
                return bounds
                    .iter()
                    .map(|bound| {
                        self.linker
                            .map_trait(bound, Mentions::PARAMS, &mut |kind| match kind {
                                TyKind::Param(def, crate::link::type_paths::SELF_PARAM)
                                    if *def == trait_def =>
                                {
                                    Some(base)
                                }
                                _ => None,
                            })
                    })
                    .collect();
            }
        }
        Vec::new()
    }

    /// Whether a candidate takes a receiver of exactly this type.
    fn fits(&mut self, candidate: &Candidate, receiver: Ty) -> Option<Pick> {
        let function = candidate.function;
        let signature = self.linker.signature(function);
        let first = *signature.params.first()?;
        let own: Vec<Ty> = self.fresh_args(function);
        match &candidate.source {
            Source::Impl(index) => {
                let entry = self.linker.entry(*index);
                let def = entry.def;
                let blanket = matches!(self.kind(entry.self_type), TyKind::Param(..));
                let impl_args = self.fresh_args(def);
                let first = self
                    .linker
                    .substitute(first, &[(def, &impl_args), (function, &own)]);
                if !self.try_unify(first, receiver) {
                    return None;
                }
                if blanket && !self.blanket_holds(*index, &impl_args) {
                    return None;
                }
                let mut args = impl_args;
                args.extend(own);
                Some(Pick {
                    function,
                    args,
                    by_bound: false,
                })
            }
            Source::Provided(index) => {
                let entry = self.linker.entry(*index).clone();
                let impl_args = self.fresh_args(entry.def);
                let blanket = matches!(self.kind(entry.self_type), TyKind::Param(..));
                let self_type = self
                    .linker
                    .substitute(entry.self_type, &[(entry.def, &impl_args)]);
                let trait_ref = entry.trait_ref?;
                let trait_ref = self.substitute_bound(&trait_ref, &[(entry.def, &impl_args)]);
                self.fits_trait(function, first, &trait_ref, self_type, receiver, own)
                    .filter(|_| !blanket || self.blanket_holds(*index, &impl_args))
            }
            Source::Bound(bound, self_type) => {
                let mut pick =
                    self.fits_trait(function, first, bound, *self_type, receiver, own)?;
                pick.by_bound = true;
                Some(pick)
            }
        }
    }

    fn fits_trait(
        &mut self,
        function: DefId,
        first: Ty,
        trait_ref: &TraitRef,
        self_type: Ty,
        receiver: Ty,
        own: Vec<Ty>,
    ) -> Option<Pick> {
        let first = self.linker.substitute_self(first, trait_ref.def, self_type);
        let first = self
            .linker
            .substitute(first, &[(trait_ref.def, &trait_ref.args), (function, &own)]);
        if !self.try_unify(first, receiver) {
            return None;
        }
        let mut args = vec![self_type];
        let declared = self.linker.param_count(trait_ref.def) as usize;
        args.extend(trait_ref.args.iter().copied().take(declared));
        while args.len() < declared + 1 {
            let hole = self.fresh();
            args.push(hole);
        }
        args.extend(own);
        Some(Pick {
            function,
            args,
            by_bound: false,
        })
    }

    fn blanket_holds(&mut self, index: u32, args: &[Ty]) -> bool {
        let def = self.linker.entry(index).def;
        let predicates = self.linker.predicates(def);
        for (ty, bound) in predicates.iter() {
            let ty = self.linker.substitute(*ty, &[(def, args)]);
            // `U` of `Into<U>` is chosen by what the result is used for.
            let ty = self.shallow(ty);
            if matches!(self.kind(ty), TyKind::Infer(_)) {
                continue;
            }
            if !self.implements(ty, bound.def, 0) || !self.bindings_fit(ty, bound, def, args) {
                return false;
            }
        }
        true
    }

    /// Whether associated types are what a bound says they are: a guard is no `Deref<Target = [u8]>`.
    fn bindings_fit(&mut self, ty: Ty, bound: &TraitRef, def: DefId, args: &[Ty]) -> bool {
        if !matches!(self.kind(ty), TyKind::Adt(..) | TyKind::Ref(..)) {
            return true;
        }
        for &(name, wanted) in &bound.bindings {
            let Some(found) = self.project(ty, Some(bound.def), name, 0) else {
                continue;
            };
            let found = self.normalize(found);
            let wanted = self.linker.substitute(wanted, &[(def, args)]);
            if !self.try_unify(wanted, found) {
                return false;
            }
        }
        true
    }
}
