//! Written types to [`Ty`]s.

use super::linker::Linker;
use super::resolve::{Namespace, Resolution};
use super::{DefId, Mentions, ModuleId, TraitRef, Ty, TyKind};
use crate::lower::ir::{
    Bound, FileFacts, GenericArg, GenericParamKind, Generics, ItemKind, PathId, Segment, TypeExpr,
    TypeExprId,
};

/// Where a written type stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypeScope {
    /// The item whose generics, and whose parent's, are in scope.
    pub(super) owner: DefId,
    /// The module or block in which paths start.
    pub(super) module: ModuleId,
    /// The file of the written type.
    pub(super) file: u32,
}

/// The parameter number that stands for `Self` of a trait.
pub(super) const SELF_PARAM: u32 = u32::MAX;

impl Linker<'_> {
    /// The scope of an item's own signature.
    pub(super) fn type_scope(&self, owner: DefId) -> Option<TypeScope> {
        self.scope(owner).map(|module| TypeScope {
            owner,
            module,
            file: owner.file,
        })
    }

    /// The type that a written type means.
    pub(super) fn lower_type(&mut self, scope: TypeScope, id: TypeExprId) -> Ty {
        let facts = self.facts(scope.file);
        match facts.type_expr(id) {
            TypeExpr::Path(path) => self.lower_path_type(scope, &facts, *path),
            TypeExpr::Ref { mutable, inner, .. } => {
                let inner = self.lower_type(scope, *inner);
                self.types.intern(TyKind::Ref(*mutable, inner))
            }
            TypeExpr::Ptr { mutable, inner } => {
                let inner = self.lower_type(scope, *inner);
                self.types.intern(TyKind::Ptr(*mutable, inner))
            }
            TypeExpr::Slice(inner) => {
                let inner = self.lower_type(scope, *inner);
                self.types.intern(TyKind::Slice(inner))
            }
            TypeExpr::Array(inner) => {
                let inner = self.lower_type(scope, *inner);
                self.types.intern(TyKind::Array(inner))
            }
            TypeExpr::Tuple(parts) => {
                let parts = parts
                    .iter()
                    .map(|&part| self.lower_type(scope, part))
                    .collect();
                self.types.intern(TyKind::Tuple(parts))
            }
            TypeExpr::Fn(inputs, output) => {
                let inputs = inputs
                    .iter()
                    .map(|&input| self.lower_type(scope, input))
                    .collect();
                let output = output.map_or(Ty::UNIT, |output| self.lower_type(scope, output));
                self.types.intern(TyKind::FnPointer(inputs, output))
            }
            TypeExpr::Dyn(bounds) => {
                let bounds = self.lower_bounds(scope, bounds);
                self.types.intern(TyKind::Dyn(bounds))
            }
            TypeExpr::Impl(bounds) => {
                let bounds = self.lower_bounds(scope, bounds);
                self.types.intern(TyKind::Opaque(bounds))
            }
            TypeExpr::Never => Ty::NEVER,
            TypeExpr::Infer => self.hole(),
            TypeExpr::Opaque => Ty::UNKNOWN,
        }
    }

    /// What stands for a type that is left out: a variable during inference, else unknown.
    pub(super) fn hole(&mut self) -> Ty {
        let Some(next) = &mut self.next_variable else {
            return Ty::UNKNOWN;
        };
        let number = *next;
        *next += 1;
        if let Some(&known) = self.variables.get(number as usize) {
            return known;
        }
        let ty = self.types.intern(TyKind::Infer(number));
        // Numbers are given in order, so the next one is the first that is missing.
        self.variables.push(ty);
        ty
    }

    pub(super) fn lower_bounds(&mut self, scope: TypeScope, bounds: &[Bound]) -> Box<[TraitRef]> {
        bounds
            .iter()
            .filter_map(|bound| self.lower_bound(scope, bound))
            .collect()
    }

    pub(super) fn lower_bound(&mut self, scope: TypeScope, bound: &Bound) -> Option<TraitRef> {
        let Bound::Trait(path) = bound else {
            return None;
        };
        self.lower_trait(scope, *path)
    }

    /// A trait with its arguments and bindings.
    pub(super) fn lower_trait(&mut self, scope: TypeScope, path: PathId) -> Option<TraitRef> {
        let resolved = self.resolve_path(scope.module, scope.file, path, Namespace::Types)?;
        let Some(Resolution::Def(def)) = resolved.to.first().copied() else {
            return None;
        };
        if !matches!(
            self.item(def).kind,
            ItemKind::Trait { .. } | ItemKind::TraitAlias(..)
        ) {
            return None;
        }
        let facts = self.facts(scope.file);
        let segment = facts.path(path).segments.get(resolved.at)?;
        let mut args = Vec::new();
        let mut bindings = Vec::new();
        for arg in &segment.args {
            match arg {
                GenericArg::Type(ty) => args.push(self.lower_type(scope, *ty)),
                GenericArg::Assoc(name, ty) => {
                    let name = self.symbol(scope.file, *name);
                    let ty = self.lower_type(scope, *ty);
                    bindings.push((name, ty));
                }
                GenericArg::AssocBound(name, bounds) => {
                    let name = self.symbol(scope.file, *name);
                    let bounds = self.lower_bounds(scope, bounds);
                    let ty = self.types.intern(TyKind::Opaque(bounds));
                    bindings.push((name, ty));
                }
                GenericArg::Call(inputs, output) => {
                    let inputs = inputs
                        .iter()
                        .map(|&input| self.lower_type(scope, input))
                        .collect();
                    args.push(self.types.intern(TyKind::Tuple(inputs)));
                    let output = output.map_or(Ty::UNIT, |output| self.lower_type(scope, output));
                    bindings.push((self.known.output, output));
                }
                GenericArg::Lifetime(_) | GenericArg::Const(_) => {}
            }
        }
        Some(TraitRef {
            def,
            args: args.into(),
            bindings: bindings.into(),
        })
    }

    fn lower_path_type(&mut self, scope: TypeScope, facts: &FileFacts, id: PathId) -> Ty {
        let path = facts.path(id);
        if let Some((qself, position)) = path.qself {
            let base = self.lower_type(scope, qself);
            let position = position as usize;
            let trait_def = (position > 0)
                .then(|| {
                    let segments: Vec<_> = path.segments[..position]
                        .iter()
                        .map(|s| self.symbol(scope.file, s.name))
                        .collect();
                    self.resolve_segments(
                        scope.module,
                        path.global,
                        &segments,
                        Namespace::Types,
                        &mut smallvec::SmallVec::new(),
                    )
                })
                .flatten()
                .and_then(|resolved| match resolved.to.first() {
                    Some(Resolution::Def(def)) => Some(*def),
                    _ => None,
                });
            return self.project(scope, base, trait_def, &path.segments[position..]);
        }
        let Some(first) = path.segments.first() else {
            return Ty::UNKNOWN;
        };
        let first_name = self.symbol(scope.file, first.name);
        if !path.global {
            let own = if first_name == self.known.self_type {
                self.self_type(scope.owner)
            } else {
                self.generic_parameter(scope.owner, first_name)
            };
            if let Some(ty) = own {
                return self.project(scope, ty, None, &path.segments[1..]);
            }
        }
        let Some(resolved) = self.resolve_path(scope.module, scope.file, id, Namespace::Types)
        else {
            return Ty::UNKNOWN;
        };
        let rest = path.segments.get(resolved.at + 1..).unwrap_or_default();
        let base = match resolved.to.first().copied() {
            Some(Resolution::Def(def)) => {
                self.type_of_def(scope, def, path.segments.get(resolved.at))
            }
            Some(Resolution::Variant(def, _)) => {
                let args = resolved
                    .at
                    .checked_sub(1)
                    .and_then(|at| path.segments.get(at));
                self.type_of_def(scope, def, args)
            }
            Some(Resolution::Primitive(primitive)) => {
                self.types.intern(TyKind::Primitive(primitive))
            }
            _ => Ty::UNKNOWN,
        };
        self.project(scope, base, None, rest)
    }

    fn project(
        &mut self,
        scope: TypeScope,
        base: Ty,
        trait_def: Option<DefId>,
        rest: &[Segment],
    ) -> Ty {
        let mut ty = base;
        for (index, segment) in rest.iter().enumerate() {
            let name = self.symbol(scope.file, segment.name);
            let trait_def = if index == 0 { trait_def } else { None };
            ty = self.types.intern(TyKind::Projection(ty, trait_def, name));
        }
        ty
    }

    /// The type that a struct, enum, union, alias or bare trait means with the arguments of a segment.
    pub(super) fn type_of_def(
        &mut self,
        scope: TypeScope,
        def: DefId,
        segment: Option<&Segment>,
    ) -> Ty {
        let args: Vec<Ty> = segment
            .map(|segment| segment.args.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|arg| match arg {
                GenericArg::Type(ty) => Some(*ty),
                _ => None,
            })
            .map(|ty| self.lower_type(scope, ty))
            .collect();
        self.instantiate_def(def, args)
    }

    /// A type definition with arguments; missing ones are defaults, else holes.
    pub(super) fn instantiate_def(&mut self, def: DefId, mut args: Vec<Ty>) -> Ty {
        let facts = self.facts(def.file);
        match &facts.item(def.item).kind {
            ItemKind::Struct(generics, _)
            | ItemKind::Union(generics, _)
            | ItemKind::Enum(generics, _) => {
                self.complete_args(def, generics, &mut args);
                self.types.intern(TyKind::Adt(def, args.into()))
            }
            ItemKind::TypeAlias { generics, .. } => {
                self.complete_args(def, generics, &mut args);
                let aliased = self.alias_type(def);
                self.substitute(aliased, &[(def, &args)])
            }
            ItemKind::Trait { .. } => self.types.intern(TyKind::Dyn(Box::new([TraitRef {
                def,
                args: args.into(),
                bindings: Box::default(),
            }]))),
            _ => Ty::UNKNOWN,
        }
    }

    fn complete_args(&mut self, def: DefId, generics: &Generics, args: &mut Vec<Ty>) {
        let params: Vec<_> = type_params(generics).collect();
        args.truncate(params.len());
        while args.len() < params.len() {
            // During inference an omitted argument may still be told by use, unless it has a default.
            let filled = match (params[args.len()].default, self.type_scope(def)) {
                (Some(default), Some(scope)) => {
                    let variable = self.next_variable.take();
                    let default = self.lower_type(scope, default);
                    self.next_variable = variable;
                    self.substitute(default, &[(def, args)])
                }
                _ => self.hole(),
            };
            args.push(filled);
        }
    }

    /// The type behind an alias, in terms of the alias's own parameters.
    fn alias_type(&mut self, def: DefId) -> Ty {
        if let Some(&ty) = self.aliases.get(&def) {
            return ty;
        }
        if !self.in_progress.insert(def) {
            return Ty::UNKNOWN;
        }
        let facts = self.facts(def.file);
        let variable = self.next_variable.take();
        let ty = match (&facts.item(def.item).kind, self.type_scope(def)) {
            (ItemKind::TypeAlias { ty: Some(ty), .. }, Some(scope)) => self.lower_type(scope, *ty),
            _ => Ty::UNKNOWN,
        };
        self.next_variable = variable;
        self.in_progress.remove(&def);
        self.aliases.insert(def, ty);
        ty
    }

    /// What `Self` means inside an item.
    pub(super) fn self_type(&mut self, owner: DefId) -> Option<Ty> {
        let mut at = Some(owner);
        while let Some(def) = at {
            match &self.item(def).kind {
                ItemKind::Impl { .. } => return Some(self.impl_self_type(def)),
                ItemKind::Trait { .. } => {
                    return Some(self.types.intern(TyKind::Param(def, SELF_PARAM)));
                }
                ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Union(..) => {
                    let args = self.own_params(def);
                    return Some(self.types.intern(TyKind::Adt(def, args.into())));
                }
                _ => at = self.parents.get(&def).copied(),
            }
        }
        None
    }

    /// The type parameters of an item as types.
    pub(super) fn own_params(&mut self, def: DefId) -> Vec<Ty> {
        let count = self.param_count(def);
        (0..count)
            .map(|index| self.types.intern(TyKind::Param(def, index)))
            .collect()
    }

    /// How many type parameters an item declares.
    pub(super) fn param_count(&self, def: DefId) -> u32 {
        let count =
            generics_of(&self.item(def).kind).map_or(0, |generics| type_params(generics).count());
        u32::try_from(count).unwrap_or(0)
    }

    fn generic_parameter(&mut self, owner: DefId, name: super::Symbol) -> Option<Ty> {
        let mut at = Some(owner);
        while let Some(def) = at {
            let facts = self.facts(def.file);
            if let Some(generics) = generics_of(&facts.item(def.item).kind) {
                let position = type_params(generics)
                    .position(|param| self.symbol(def.file, param.name) == name);
                if let Some(index) = position.and_then(|index| u32::try_from(index).ok()) {
                    return Some(self.types.intern(TyKind::Param(def, index)));
                }
            }
            at = self.parents.get(&def).copied();
        }
        None
    }

    /// Replaces parameters of the given items by arguments.
    pub(super) fn substitute(&mut self, ty: Ty, with: &[(DefId, &[Ty])]) -> Ty {
        if with.iter().all(|(_, args)| args.is_empty()) {
            return ty;
        }
        self.map_type(ty, Mentions::PARAMS, &mut |kind| match kind {
            TyKind::Param(def, index) => with
                .iter()
                .find(|(owner, _)| owner == def)
                .and_then(|(_, args)| args.get(*index as usize).copied()),
            _ => None,
        })
    }

    /// Replaces `Self` of a trait.
    pub(super) fn substitute_self(&mut self, ty: Ty, trait_def: DefId, self_type: Ty) -> Ty {
        self.map_type(ty, Mentions::PARAMS, &mut |kind| match kind {
            TyKind::Param(def, SELF_PARAM) if *def == trait_def => Some(self_type),
            _ => None,
        })
    }

    /// Rebuilds a type; where `replace` gives a type, it stands as it is. A type so large that it can only be
    /// computation at the level of types is unknown.
    pub(super) fn map_type(
        &mut self,
        ty: Ty,
        concerns: Mentions,
        replace: &mut dyn FnMut(&TyKind) -> Option<Ty>,
    ) -> Ty {
        if !self.types.mentions(ty, concerns) {
            return ty;
        }
        if self.types.size(ty) > TOO_LARGE {
            return Ty::UNKNOWN;
        }
        let kind = self.types.kind(ty).clone();
        if let Some(replacement) = replace(&kind) {
            return replacement;
        }
        let rebuilt = match kind {
            TyKind::Unknown
            | TyKind::Never
            | TyKind::Primitive(_)
            | TyKind::Param(..)
            | TyKind::Infer(_) => return ty,
            TyKind::Adt(def, args) => {
                if args.is_empty() {
                    return ty;
                }
                TyKind::Adt(def, self.map_types(&args, concerns, replace))
            }
            TyKind::Ref(mutable, inner) => {
                TyKind::Ref(mutable, self.map_type(inner, concerns, replace))
            }
            TyKind::Ptr(mutable, inner) => {
                TyKind::Ptr(mutable, self.map_type(inner, concerns, replace))
            }
            TyKind::Slice(inner) => TyKind::Slice(self.map_type(inner, concerns, replace)),
            TyKind::Array(inner) => TyKind::Array(self.map_type(inner, concerns, replace)),
            TyKind::Tuple(parts) => TyKind::Tuple(self.map_types(&parts, concerns, replace)),
            TyKind::FnItem(def, args) => {
                TyKind::FnItem(def, self.map_types(&args, concerns, replace))
            }
            TyKind::Ctor(def, variant, args) => {
                TyKind::Ctor(def, variant, self.map_types(&args, concerns, replace))
            }
            TyKind::FnPointer(inputs, output) => TyKind::FnPointer(
                self.map_types(&inputs, concerns, replace),
                self.map_type(output, concerns, replace),
            ),
            TyKind::Closure(body, expr, inputs, output) => TyKind::Closure(
                body,
                expr,
                self.map_types(&inputs, concerns, replace),
                self.map_type(output, concerns, replace),
            ),
            TyKind::AsyncBlock(body, expr, output) => {
                TyKind::AsyncBlock(body, expr, self.map_type(output, concerns, replace))
            }
            TyKind::AsyncCall(def, output) => {
                TyKind::AsyncCall(def, self.map_type(output, concerns, replace))
            }
            TyKind::Dyn(bounds) => TyKind::Dyn(self.map_bounds(&bounds, concerns, replace)),
            TyKind::Opaque(bounds) => TyKind::Opaque(self.map_bounds(&bounds, concerns, replace)),
            TyKind::Projection(base, trait_def, name) => {
                TyKind::Projection(self.map_type(base, concerns, replace), trait_def, name)
            }
        };
        self.types.intern(rebuilt)
    }

    fn map_types(
        &mut self,
        types: &[Ty],
        concerns: Mentions,
        replace: &mut dyn FnMut(&TyKind) -> Option<Ty>,
    ) -> Box<[Ty]> {
        types
            .iter()
            .map(|&ty| self.map_type(ty, concerns, replace))
            .collect()
    }

    fn map_bounds(
        &mut self,
        bounds: &[TraitRef],
        concerns: Mentions,
        replace: &mut dyn FnMut(&TyKind) -> Option<Ty>,
    ) -> Box<[TraitRef]> {
        bounds
            .iter()
            .map(|bound| self.map_trait(bound, concerns, replace))
            .collect()
    }

    pub(super) fn map_trait(
        &mut self,
        bound: &TraitRef,
        concerns: Mentions,
        replace: &mut dyn FnMut(&TyKind) -> Option<Ty>,
    ) -> TraitRef {
        TraitRef {
            def: bound.def,
            args: self.map_types(&bound.args, concerns, replace),
            bindings: bound
                .bindings
                .iter()
                .map(|&(name, ty)| (name, self.map_type(ty, concerns, replace)))
                .collect(),
        }
    }
}

/// Types of more parts than this are not rewritten.
const TOO_LARGE: u32 = 4_000;

/// The generics of an item, where its kind has any.
pub(super) fn generics_of(kind: &ItemKind) -> Option<&Generics> {
    match kind {
        ItemKind::Struct(generics, _)
        | ItemKind::Union(generics, _)
        | ItemKind::Enum(generics, _)
        | ItemKind::TraitAlias(generics, _)
        | ItemKind::Impl { generics, .. }
        | ItemKind::Trait { generics, .. }
        | ItemKind::TypeAlias { generics, .. } => Some(generics),
        ItemKind::Fn(decl) => Some(&decl.generics),
        _ => None,
    }
}

/// The type parameters among generic parameters.
pub(super) fn type_params(
    generics: &Generics,
) -> impl Iterator<Item = &crate::lower::ir::GenericParam> {
    generics
        .params
        .iter()
        .filter(|param| param.kind == GenericParamKind::Type)
}
