//! Associated types: reduced as far as impls and bounds tell.

use std::sync::Arc;

use super::Infer;
use super::traits::MAX_DEPTH;
use crate::link::{DefId, Mentions, Symbol, Ty, TyKind};
use crate::lower::ir::ItemKind;

impl Infer<'_, '_> {
    /// The type with every associated type reduced that can be.
    pub(super) fn normalize(&mut self, ty: Ty) -> Ty {
        self.normalize_at(ty, 0)
    }

    pub(super) fn normalize_at(&mut self, ty: Ty, depth: u32) -> Ty {
        if !self.linker.types.mentions(ty, Mentions::OPEN)
            || depth > MAX_DEPTH
            || !self.mentions_projection(ty, 0)
            || !self.tries()
        {
            return ty;
        }
        let ty = self.resolve(ty);
        let mut found: Vec<(Ty, Option<DefId>, Symbol)> = Vec::new();
        // Innermost projections first: an outer one needs its base reduced.
        self.collect_projections(ty, &mut found, 0);
        let mut reduced = ty;
        for (base, trait_def, name) in found {
            let projection = self.intern(TyKind::Projection(base, trait_def, name));
            if let Some(target) = self.project(base, trait_def, name, depth + 1) {
                let target = self.normalize_at(target, depth + 1);
                reduced = self.replace(reduced, projection, target);
            }
        }
        if reduced == ty {
            ty
        } else {
            self.normalize_at(reduced, depth + 1)
        }
    }

    pub(super) fn replace(&mut self, ty: Ty, from: Ty, to: Ty) -> Ty {
        let from = self.kind(from).clone();
        self.linker
            .map_type(ty, Mentions::PROJECTIONS, &mut |kind| {
                (*kind == from).then_some(to)
            })
    }

    pub(super) fn mentions_projection(&self, ty: Ty, depth: u32) -> bool {
        if depth > 24 || !self.linker.types.mentions(ty, Mentions::OPEN) {
            return false;
        }
        let ty = self.shallow(ty);
        let any = |types: &[Ty]| {
            types
                .iter()
                .any(|&ty| self.mentions_projection(ty, depth + 1))
        };
        match self.kind(ty) {
            TyKind::Projection(..) => true,
            TyKind::Unknown
            | TyKind::Never
            | TyKind::Primitive(_)
            | TyKind::Param(..)
            | TyKind::Infer(_) => false,
            TyKind::Adt(_, args)
            | TyKind::Tuple(args)
            | TyKind::FnItem(_, args)
            | TyKind::Ctor(_, _, args) => any(args),
            TyKind::Ref(_, inner)
            | TyKind::Ptr(_, inner)
            | TyKind::Slice(inner)
            | TyKind::Array(inner)
            | TyKind::AsyncBlock(_, _, inner)
            | TyKind::AsyncCall(_, inner) => self.mentions_projection(*inner, depth + 1),
            TyKind::FnPointer(inputs, output) | TyKind::Closure(_, _, inputs, output) => {
                any(inputs) || self.mentions_projection(*output, depth + 1)
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => bounds.iter().any(|bound| {
                any(&bound.args)
                    || bound
                        .bindings
                        .iter()
                        .any(|&(_, ty)| self.mentions_projection(ty, depth + 1))
            }),
        }
    }

    pub(super) fn collect_projections(
        &self,
        ty: Ty,
        found: &mut Vec<(Ty, Option<DefId>, Symbol)>,
        depth: u32,
    ) {
        if depth > 24 {
            return;
        }
        let each = |types: &[Ty], found: &mut Vec<_>| {
            for &ty in types {
                self.collect_projections(ty, found, depth + 1);
            }
        };
        match self.kind(ty) {
            TyKind::Projection(base, trait_def, name) => {
                let before = found.len();
                self.collect_projections(*base, found, depth + 1);
                if found.len() == before {
                    found.push((*base, *trait_def, *name));
                }
            }
            TyKind::Adt(_, args)
            | TyKind::Tuple(args)
            | TyKind::FnItem(_, args)
            | TyKind::Ctor(_, _, args) => {
                each(args, found);
            }
            TyKind::Ref(_, inner)
            | TyKind::Ptr(_, inner)
            | TyKind::Slice(inner)
            | TyKind::Array(inner)
            | TyKind::AsyncBlock(_, _, inner)
            | TyKind::AsyncCall(_, inner) => self.collect_projections(*inner, found, depth + 1),
            TyKind::FnPointer(inputs, output) | TyKind::Closure(_, _, inputs, output) => {
                each(inputs, found);
                self.collect_projections(*output, found, depth + 1);
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => {
                for bound in bounds {
                    each(&bound.args, found);
                    for &(_, ty) in &bound.bindings {
                        self.collect_projections(ty, found, depth + 1);
                    }
                }
            }
            TyKind::Unknown
            | TyKind::Never
            | TyKind::Primitive(_)
            | TyKind::Param(..)
            | TyKind::Infer(_) => {}
        }
    }

    /// `<base as Trait>::name`, if an impl or bound tells.
    pub(super) fn project(
        &mut self,
        base: Ty,
        trait_def: Option<DefId>,
        name: Symbol,
        depth: u32,
    ) -> Option<Ty> {
        if depth > MAX_DEPTH {
            return None;
        }
        let base = self.shallow(base);
        match self.kind(base).clone() {
            TyKind::Infer(_) | TyKind::Unknown | TyKind::Never => None,
            TyKind::Param(..) | TyKind::Projection(..) => {
                self.project_by_bounds(base, trait_def, name)
            }
            TyKind::Opaque(bounds) | TyKind::Dyn(bounds) => bounds
                .iter()
                .flat_map(|bound| bound.bindings.iter())
                .find(|(bound_name, _)| *bound_name == name)
                .map(|&(_, ty)| ty)
                .or_else(|| self.project_by_impls(base, trait_def, name, depth)),
            TyKind::AsyncBlock(_, _, output) | TyKind::AsyncCall(_, output)
                if name == self.linker.known.output =>
            {
                Some(output)
            }
            TyKind::Closure(_, _, _, output) | TyKind::FnPointer(_, output)
                if name == self.linker.known.output =>
            {
                Some(output)
            }
            _ => self.project_by_impls(base, trait_def, name, depth),
        }
    }

    pub(super) fn project_by_bounds(
        &mut self,
        base: Ty,
        trait_def: Option<DefId>,
        name: Symbol,
    ) -> Option<Ty> {
        let predicates = Arc::clone(&self.predicates);
        for (ty, bound) in predicates.iter() {
            if *ty != base {
                continue;
            }
            for bound in self.linker.with_supertraits(bound, base) {
                if trait_def.is_some_and(|wanted| wanted != bound.def) {
                    continue;
                }
                if let Some(&(_, ty)) = bound
                    .bindings
                    .iter()
                    .find(|(bound_name, _)| *bound_name == name)
                {
                    return Some(ty);
                }
            }
        }
        None
    }

    pub(super) fn project_by_impls(
        &mut self,
        base: Ty,
        trait_def: Option<DefId>,
        name: Symbol,
        depth: u32,
    ) -> Option<Ty> {
        let candidates = match trait_def {
            Some(trait_def) => self.impls_of(trait_def, base),
            None => self.candidate_impls(base),
        };
        for index in candidates {
            let entry = self.linker.entry(index);
            if entry.trait_ref.is_none() {
                continue;
            }
            let Some(&(_, member)) = entry.members.iter().find(|(member, _)| *member == name)
            else {
                continue;
            };
            if !matches!(self.linker.item(member).kind, ItemKind::TypeAlias { .. }) {
                continue;
            }
            let mark = self.mark();
            let Some((def, args)) = self.match_impl(index, base, depth) else {
                self.undo(mark);
                continue;
            };
            let facts = self.linker.facts(member.file);
            let ItemKind::TypeAlias { ty: Some(ty), .. } = &facts.item(member.item).kind else {
                continue;
            };
            let scope = self.linker.type_scope(member)?;
            let variable = self.linker.next_variable.take();
            let ty = self.linker.lower_type(scope, *ty);
            self.linker.next_variable = variable;
            self.use_impl_bounds(def, &args);
            return Some(self.linker.substitute(ty, &[(def, &args)]));
        }
        None
    }
}
