//! Paths in expressions and patterns.

use std::sync::Arc;

use super::{Infer, TyKind};
use crate::link::resolve::{Namespace, Resolution};
use crate::link::{DefId, Symbol, Ty};
use crate::lower::ir::{ExprId, Fields, GenericArg, ItemKind, PathId, Segment};

impl Infer<'_, '_> {
    /// A path as a value.
    pub(super) fn path(&mut self, id: ExprId, path: PathId) -> Ty {
        let body = self.body();
        let written = body.path(path);
        let file = self.body_ref.file;
        let scope = self.type_scope();
        if let Some((qself, position)) = written.qself {
            let base = self.linker.lower_type(scope, qself);
            let base = self.normalize(base);
            let trait_def = (position > 0)
                .then(|| self.trait_prefix(path, position))
                .flatten();
            let rest = written
                .segments
                .get(position as usize..)
                .unwrap_or_default();
            return self.associated(id, base, trait_def, rest);
        }
        let Some(first) = written.segments.first() else {
            return self.fresh();
        };
        let first_name = self.linker.symbol(file, first.name);
        if !written.global
            && (written.segments.len() > 1 || first_name == self.linker.known.self_type)
        {
            let own = if first_name == self.linker.known.self_type {
                self.linker.self_type(self.owner)
            } else {
                self.own_parameter(first_name)
            };
            if let Some(base) = own {
                if written.segments.len() == 1 {
                    return self.self_constructor(id, base);
                }
                return self.associated(id, base, None, &written.segments[1..]);
            }
        }
        let Some(resolved) = self
            .linker
            .resolve_path(self.module(), file, path, Namespace::Values)
        else {
            return self.fresh();
        };
        let at = resolved.at;
        let rest = &written.segments[(at + 1).min(written.segments.len())..];
        let Some(&target) = resolved.to.first() else {
            return self.fresh();
        };
        match target {
            Resolution::Def(def) if rest.is_empty() => {
                self.value_of(id, def, written.segments.get(at))
            }
            Resolution::Def(def) => {
                if matches!(self.linker.item(def).kind, ItemKind::Trait { .. }) {
                    let name = self.linker.symbol(file, rest[0].name);
                    return match self.linker.trait_member(def, name) {
                        Some(member) => {
                            self.trait_function(id, def, member, written.segments.get(at), &rest[0])
                        }
                        None => self.fresh(),
                    };
                }
                let base = self
                    .linker
                    .type_of_def(scope, def, written.segments.get(at));
                let base = self.normalize(base);
                self.associated(id, base, None, rest)
            }
            Resolution::Variant(def, index) => {
                let before = at
                    .checked_sub(1)
                    .and_then(|before| written.segments.get(before));
                let segment = if Self::has_args(written.segments.get(at)) {
                    written.segments.get(at)
                } else {
                    before
                };
                let segment = segment.filter(|segment| Self::has_args(Some(segment)));
                let base = self.linker.type_of_def(scope, def, segment);
                self.variant_value(id, base, def, index)
            }
            Resolution::Primitive(primitive) => {
                let base = self.intern(TyKind::Primitive(primitive));
                self.associated(id, base, None, rest)
            }
            Resolution::Module(_) | Resolution::ExternCrate(_) => self.fresh(),
        }
    }

    fn has_args(segment: Option<&Segment>) -> bool {
        segment.is_some_and(|segment| {
            segment
                .args
                .iter()
                .any(|arg| matches!(arg, GenericArg::Type(_)))
        })
    }

    fn trait_prefix(&mut self, path: PathId, position: u32) -> Option<DefId> {
        let body = self.body();
        let written = body.path(path);
        let segments: Vec<Symbol> = written.segments[..position as usize]
            .iter()
            .map(|segment| self.linker.symbol(self.body_ref.file, segment.name))
            .collect();
        let resolved = self.linker.resolve_segments(
            self.module(),
            written.global,
            &segments,
            Namespace::Types,
            &mut smallvec::SmallVec::new(),
        )?;
        match resolved.to.first() {
            Some(Resolution::Def(def)) => Some(*def),
            _ => None,
        }
    }

    fn own_parameter(&mut self, name: Symbol) -> Option<Ty> {
        let mut at = Some(self.owner);
        while let Some(def) = at {
            let facts = self.linker.facts(def.file);
            if let Some(generics) = crate::link::type_paths::generics_of(&facts.item(def.item).kind)
            {
                let position = crate::link::type_paths::type_params(generics)
                    .position(|param| self.linker.symbol(def.file, param.name) == name);
                if let Some(index) = position.and_then(|index| u32::try_from(index).ok()) {
                    return Some(self.intern(TyKind::Param(def, index)));
                }
            }
            at = self.linker.parents.get(&def).copied();
        }
        None
    }

    fn self_constructor(&mut self, id: ExprId, base: Ty) -> Ty {
        match self.kind(base).clone() {
            TyKind::Adt(def, args) => match &self.linker.item(def).kind {
                ItemKind::Struct(_, Fields::Tuple(_)) => self.intern(TyKind::Ctor(def, None, args)),
                _ => {
                    self.tables.path_targets.insert(id, def);
                    base
                }
            },
            _ => base,
        }
    }

    /// A definition as a value.
    fn value_of(&mut self, id: ExprId, def: DefId, segment: Option<&Segment>) -> Ty {
        let facts = self.linker.facts(def.file);
        match &facts.item(def.item).kind {
            ItemKind::Fn(_) => {
                let scope = self.type_scope();
                let args = self.written_args(scope, segment);
                let parent = self.linker.parents.get(&def).copied();
                debug_assert!(
                    parent.is_none() || !args.is_empty() || parent.is_some(),
                    "a free function has no parent"
                );
                let own = self.linker.param_count(def) as usize;
                let mut args: Vec<Ty> = args.into_iter().take(own).collect();
                while args.len() < own {
                    let hole = self.fresh();
                    args.push(hole);
                }
                self.intern(TyKind::FnItem(def, args.into()))
            }
            ItemKind::Static { .. } | ItemKind::Const { .. } => {
                self.tables.path_targets.insert(id, def);
                let ty = self.linker.value_type(def);
                self.normalize(ty)
            }
            ItemKind::Struct(_, fields) => {
                let scope = self.type_scope();
                let ty = self.linker.type_of_def(scope, def, segment);
                match (fields, self.kind(ty).clone()) {
                    (Fields::Tuple(_), TyKind::Adt(def, args)) => {
                        self.intern(TyKind::Ctor(def, None, args))
                    }
                    _ => {
                        self.tables.path_targets.insert(id, def);
                        ty
                    }
                }
            }
            _ => self.fresh(),
        }
    }

    fn written_args(
        &mut self,
        scope: crate::link::type_paths::TypeScope,
        segment: Option<&Segment>,
    ) -> Vec<Ty> {
        segment
            .map(|segment| segment.args.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|arg| match arg {
                GenericArg::Type(ty) => Some(*ty),
                _ => None,
            })
            .map(|ty| self.linker.lower_type(scope, ty))
            .collect()
    }

    fn variant_value(&mut self, id: ExprId, base: Ty, def: DefId, index: u32) -> Ty {
        let facts = self.linker.facts(def.file);
        let ItemKind::Enum(_, variants) = &facts.item(def.item).kind else {
            return self.fresh();
        };
        let TyKind::Adt(_, args) = self.kind(base).clone() else {
            return self.fresh();
        };
        match variants.get(index as usize).map(|variant| &variant.fields) {
            Some(Fields::Tuple(_)) => self.intern(TyKind::Ctor(def, Some(index), args)),
            _ => {
                self.tables.path_targets.insert(id, def);
                self.tables.expr_variants.insert(id, index);
                base
            }
        }
    }

    /// `<base as Trait>::name…` as a value.
    fn associated(
        &mut self,
        id: ExprId,
        base: Ty,
        trait_def: Option<DefId>,
        rest: &[Segment],
    ) -> Ty {
        let Some((last, before)) = rest.split_last() else {
            return base;
        };
        let file = self.body_ref.file;
        let mut base = self.shallow(base);
        for segment in before {
            let name = self.linker.symbol(file, segment.name);
            let projection = self.intern(TyKind::Projection(base, trait_def, name));
            base = self.normalize(projection);
        }
        let name = self.linker.symbol(file, last.name);
        if let TyKind::Adt(def, _) = *self.kind(base)
            && let Some(index) = self.linker.variant(def, name)
        {
            return self.variant_value(id, base, def, index);
        }
        if let Some(trait_def) = trait_def
            && let Some(member) = self.linker.trait_member(trait_def, name)
        {
            let ty = self.trait_function(id, trait_def, member, None, last);
            self.bind_self(ty, base);
            return ty;
        }
        let mut found = self.associated_member(base, name);
        if found.is_none()
            && let TyKind::Adt(def, _) = *self.kind(base)
            && self.linker.complete_type(def)
        {
            found = self.associated_member(base, name);
        }
        let Some((member, args)) = found else {
            return self.fresh();
        };
        match &self.linker.item(member).kind {
            ItemKind::Fn(_) => {
                let scope = self.type_scope();
                let own = self.linker.param_count(member) as usize;
                let mut own_args: Vec<Ty> = self
                    .written_args(scope, Some(last))
                    .into_iter()
                    .take(own)
                    .collect();
                while own_args.len() < own {
                    let hole = self.fresh();
                    own_args.push(hole);
                }
                let mut all = args;
                all.extend(own_args);
                self.intern(TyKind::FnItem(member, all.into()))
            }
            ItemKind::Const { .. } => {
                self.tables.path_targets.insert(id, member);
                let ty = self.linker.value_type(member);
                match self.linker.parents.get(&member).copied() {
                    Some(parent) => {
                        let ty = self.linker.substitute(ty, &[(parent, &args)]);
                        self.normalize(ty)
                    }
                    None => ty,
                }
            }
            _ => self.fresh(),
        }
    }

    fn bind_self(&mut self, function: Ty, base: Ty) {
        if let TyKind::FnItem(_, args) = self.kind(function).clone()
            && let Some(&own_self) = args.first()
        {
            self.unify(own_self, base);
        }
    }

    /// A member of a type by name, with the arguments of its parent.
    fn associated_member(&mut self, base: Ty, name: Symbol) -> Option<(DefId, Vec<Ty>)> {
        let mut provided = None;
        let mut of_trait = None;
        for index in self.candidate_impls(base) {
            let entry = self.linker.entry(index);
            let member = entry
                .members
                .iter()
                .find(|(member, _)| *member == name)
                .map(|&(_, def)| def);
            let trait_ref = entry.trait_ref.clone();
            let member_of_trait = match (&trait_ref, member) {
                (Some(found), None) => self.linker.trait_member(found.def, name),
                _ => None,
            };
            if member.is_none() && member_of_trait.is_none() {
                continue;
            }
            let mark = self.mark();
            let Some((_, args)) = self.match_impl(index, base, 0) else {
                self.undo(mark);
                continue;
            };
            match (member, &trait_ref, member_of_trait) {
                (Some(member), None, _) => return Some((member, args)),
                (Some(member), Some(_), _) if of_trait.is_none() => of_trait = Some((member, args)),
                (None, Some(found), Some(member)) if provided.is_none() => {
                    let mut all = vec![base];
                    let def = self.linker.entry(index).def;
                    let found = self.substitute_bound(found, &[(def, &args)]);
                    all.extend(found.args.iter().copied());
                    provided = Some((member, all));
                }
                _ => self.undo(mark),
            }
        }
        if let Some(found) = of_trait.or(provided) {
            return Some(found);
        }
        // Parameters, `dyn` and `impl` types: what their bounds declare.
        let predicates = Arc::clone(&self.predicates);
        for (subject, bound) in predicates.iter() {
            if *subject != base {
                continue;
            }
            for bound in self.linker.with_supertraits(bound, base) {
                if let Some(member) = self.linker.trait_member(bound.def, name) {
                    let mut args = vec![base];
                    args.extend(bound.args.iter().copied());
                    return Some((member, args));
                }
            }
        }
        None
    }

    /// `Trait::function` as a value: `Self` is a variable that the arguments tell.
    fn trait_function(
        &mut self,
        id: ExprId,
        trait_def: DefId,
        member: DefId,
        trait_segment: Option<&Segment>,
        segment: &Segment,
    ) -> Ty {
        if !matches!(self.linker.item(member).kind, ItemKind::Fn(_)) {
            self.tables.path_targets.insert(id, member);
            return self.fresh();
        }
        let scope = self.type_scope();
        let mut args = vec![self.fresh()];
        let mut trait_args = self.written_args(scope, trait_segment);
        let count = self.linker.param_count(trait_def) as usize;
        while trait_args.len() < count {
            let hole = self.fresh();
            trait_args.push(hole);
        }
        args.extend(trait_args.into_iter().take(count));
        let own = self.linker.param_count(member) as usize;
        let mut own_args: Vec<Ty> = self
            .written_args(scope, Some(segment))
            .into_iter()
            .take(own)
            .collect();
        while own_args.len() < own {
            let hole = self.fresh();
            own_args.push(hole);
        }
        args.extend(own_args);
        self.intern(TyKind::FnItem(member, args.into()))
    }

    /// The type, and the variant, that a struct expression or struct pattern names.
    pub(super) fn struct_path(&mut self, path: PathId) -> (Ty, Option<u32>) {
        let body = self.body();
        let written = body.path(path);
        let file = self.body_ref.file;
        let scope = self.type_scope();
        let Some(first) = written.segments.first() else {
            return (Ty::UNKNOWN, None);
        };
        let first_name = self.linker.symbol(file, first.name);
        if first_name == self.linker.known.self_type && !written.global && written.qself.is_none() {
            let base = self.linker.self_type(self.owner).unwrap_or(Ty::UNKNOWN);
            return self.struct_member(base, written.segments.get(1));
        }
        let Some(resolved) = self
            .linker
            .resolve_path(self.module(), file, path, Namespace::Types)
        else {
            return (Ty::UNKNOWN, None);
        };
        let at = resolved.at;
        match resolved.to.first().copied() {
            Some(Resolution::Def(def)) => {
                let base = self
                    .linker
                    .type_of_def(scope, def, written.segments.get(at));
                let base = self.normalize(base);
                self.struct_member(base, written.segments.get(at + 1))
            }
            Some(Resolution::Variant(def, index)) => {
                let before = at
                    .checked_sub(1)
                    .and_then(|before| written.segments.get(before));
                let base = self.linker.type_of_def(
                    scope,
                    def,
                    before.filter(|segment| Self::has_args(Some(segment))),
                );
                (base, Some(index))
            }
            _ => (Ty::UNKNOWN, None),
        }
    }

    fn struct_member(&mut self, base: Ty, segment: Option<&Segment>) -> (Ty, Option<u32>) {
        let Some(segment) = segment else {
            return (base, None);
        };
        let name = self.linker.symbol(self.body_ref.file, segment.name);
        match *self.kind(self.shallow(base)) {
            TyKind::Adt(def, _) => match self.linker.variant(def, name) {
                Some(index) => (base, Some(index)),
                None => (Ty::UNKNOWN, None),
            },
            _ => (Ty::UNKNOWN, None),
        }
    }

    /// What a macro's stub declares as its output; notes the target.
    pub(super) fn macro_output(&mut self, id: ExprId, path: PathId) -> Option<Ty> {
        let file = self.body_ref.file;
        let resolved = self
            .linker
            .resolve_path(self.module(), file, path, Namespace::Values)?;
        let Some(Resolution::Def(def)) = resolved.to.first().copied() else {
            return None;
        };
        if !matches!(self.linker.item(def).kind, ItemKind::Fn(_)) {
            return None;
        }
        self.tables.callees.insert(
            id,
            crate::link::Callee::Functions(smallvec::smallvec![def], Box::default()),
        );
        let signature = self.linker.signature(def);
        Some(signature.output.unwrap_or(Ty::UNIT))
    }
}
