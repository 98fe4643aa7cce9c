//! Patterns: types of bindings, default binding modes.

use super::{Infer, TyKind};
use crate::link::resolve::{Namespace, Resolution};
use crate::link::typed_body::BindingMode;
use crate::link::{DefId, Ty};
use crate::lower::ir::{Fields, ItemKind, PatId, PatKind, PathId};

impl Infer<'_, '_> {
    /// Matches a pattern against a type. `by` is the reference that matching has gone through so far:
    /// `&` (`false`) or `&mut` (`true`).
    pub(super) fn pattern(&mut self, id: PatId, ty: Ty, by: Option<bool>) {
        let body = self.body();
        let kind = &body.body(self.body_ref.body).pat(id).kind;
        let ty = self.shallow(ty);
        self.pats[id.0 as usize] = ty;
        let (ty, by) = if peels(kind) {
            self.peel_for(id, ty, by)
        } else {
            (ty, by)
        };
        match kind {
            PatKind::Wild | PatKind::Rest | PatKind::Literal | PatKind::Opaque => {}
            PatKind::AssignTo(place) => {
                let wanted = self.expr(*place, None);
                self.coerce(wanted, ty);
            }
            PatKind::Bind { local, by_ref, sub } => {
                let mode = match (by_ref, by) {
                    (Some(true), _) | (None, Some(true)) => BindingMode::RefMut,
                    (Some(false), _) | (None, Some(false)) => BindingMode::Ref,
                    (None, None) => BindingMode::Move,
                };
                self.tables.bindings.insert(id, mode);
                let bound = match mode {
                    BindingMode::Move => ty,
                    BindingMode::Ref => self.intern(TyKind::Ref(false, ty)),
                    BindingMode::RefMut => self.intern(TyKind::Ref(true, ty)),
                };
                match self.locals[local.0 as usize] {
                    // Twins under `cfg`s share a variable, and the one that is built has its say.
                    Some(_) if self.is_off => {}
                    Some(_) if self.off_locals.remove(local) => {
                        self.locals[local.0 as usize] = Some(bound);
                    }
                    Some(known) => {
                        self.unify(known, bound);
                    }
                    None => {
                        self.locals[local.0 as usize] = Some(bound);
                        if self.is_off {
                            self.off_locals.insert(*local);
                        }
                    }
                }
                if let Some(sub) = sub {
                    self.pattern(*sub, ty, by);
                }
            }
            PatKind::Path(path) => {
                if let Some((def, variant, _)) = self.pattern_target(*path, ty) {
                    self.tables.pattern_variants.insert(id, (def, variant));
                }
            }
            PatKind::TupleStruct(path, parts) => {
                let fields = self.pattern_fields(id, *path, ty);
                self.sequence(parts, &fields, by);
            }
            PatKind::Struct { path, fields, .. } => {
                let (struct_type, variant) = self.struct_path(*path);
                self.try_unify(struct_type, ty);
                let target = match (
                    self.kind(self.shallow(struct_type)).clone(),
                    self.kind(ty).clone(),
                ) {
                    (TyKind::Adt(def, args), _) | (_, TyKind::Adt(def, args)) => Some((def, args)),
                    _ => None,
                };
                let Some((def, args)) = target else {
                    for field in fields {
                        let hole = self.fresh();
                        self.pattern(field.pat, hole, by);
                    }
                    return;
                };
                self.tables.pattern_variants.insert(id, (def, variant));
                let types = self.linker.field_types(def);
                for field in fields {
                    let name = self.linker.symbol(self.body_ref.file, field.name);
                    let found = self
                        .linker
                        .field_index(def, variant, name)
                        .and_then(|index| {
                            types
                                .get(variant.unwrap_or(0) as usize)?
                                .get(index as usize)
                                .copied()
                        });
                    let field_type = match found {
                        Some(found) => {
                            let found = self.linker.substitute(found, &[(def, &args)]);
                            self.normalize(found)
                        }
                        None => self.fresh(),
                    };
                    self.pattern(field.pat, field_type, by);
                }
            }
            PatKind::Tuple(parts) => {
                let types = match self.kind(ty).clone() {
                    TyKind::Tuple(types) => types.to_vec(),
                    TyKind::Infer(_) if !parts.iter().any(|&part| self.is_rest(part)) => {
                        let types: Vec<Ty> = parts.iter().map(|_| self.linker.hole()).collect();
                        let tuple = self.intern(TyKind::Tuple(types.clone().into()));
                        self.unify(ty, tuple);
                        types
                    }
                    _ => Vec::new(),
                };
                self.sequence(parts, &types, by);
            }
            PatKind::Slice(parts) => {
                let item = match *self.kind(ty) {
                    TyKind::Slice(item) | TyKind::Array(item) => item,
                    _ => self.fresh(),
                };
                let slice = self.intern(TyKind::Slice(item));
                for &part in parts {
                    let bound = matches!(
                        &body.body(self.body_ref.body).pat(part).kind,
                        PatKind::Bind { sub: Some(sub), .. } if self.is_rest(*sub)
                    );
                    self.pattern(part, if bound { slice } else { item }, by);
                }
            }
            PatKind::Ref(inner) => {
                let pointee = match *self.kind(ty) {
                    TyKind::Ref(_, inner) => inner,
                    TyKind::Infer(_) => {
                        let hole = self.fresh();
                        let reference = self.intern(TyKind::Ref(false, hole));
                        self.unify(ty, reference);
                        hole
                    }
                    _ => ty,
                };
                self.pattern(*inner, pointee, None);
            }
            PatKind::Or(alternatives) => {
                for &alternative in alternatives {
                    self.pattern(alternative, ty, by);
                }
            }
        }
    }

    fn is_rest(&self, id: PatId) -> bool {
        matches!(
            self.facts.body(self.body_ref.body).pat(id).kind,
            PatKind::Rest
        )
    }

    /// A pattern that is no reference matches through references.
    fn peel_for(&mut self, id: PatId, ty: Ty, by: Option<bool>) -> (Ty, Option<bool>) {
        let (mut ty, mut by, mut count) = (ty, by, 0);
        while let TyKind::Ref(mutable, inner) = *self.kind(ty) {
            ty = self.shallow(inner);
            by = Some(mutable && by != Some(false));
            count += 1;
        }
        if count > 0 {
            self.tables.peeled.insert(id, count);
        }
        (ty, by)
    }

    /// Sub-patterns against a list of types, with a `..` anywhere.
    fn sequence(&mut self, parts: &[PatId], types: &[Ty], by: Option<bool>) {
        let rest = parts.iter().position(|&part| self.is_rest(part));
        for (index, &part) in parts.iter().enumerate() {
            let at = match rest {
                Some(rest) if index == rest => continue,
                Some(rest) if index > rest => (types.len() + index).checked_sub(parts.len()),
                _ => Some(index),
            };
            let ty = match at.and_then(|at| types.get(at)) {
                Some(&ty) => ty,
                None => self.fresh(),
            };
            self.pattern(part, ty, by);
        }
    }

    fn pattern_fields(&mut self, id: PatId, path: PathId, ty: Ty) -> Vec<Ty> {
        let Some((def, variant, pattern_type)) = self.pattern_target(path, ty) else {
            return Vec::new();
        };
        self.tables.pattern_variants.insert(id, (def, variant));
        self.try_unify(pattern_type, ty);
        let args = match (
            self.kind(self.shallow(ty)).clone(),
            self.kind(self.shallow(pattern_type)).clone(),
        ) {
            (TyKind::Adt(found, args), _) if found == def => args,
            (_, TyKind::Adt(_, args)) => args,
            _ => Box::default(),
        };
        let fields = self.linker.field_types(def);
        let fields = fields
            .get(variant.unwrap_or(0) as usize)
            .cloned()
            .unwrap_or_default();
        fields
            .iter()
            .map(|&field| {
                let field = self.linker.substitute(field, &[(def, &args)]);
                self.normalize(field)
            })
            .collect()
    }

    /// What a path in a pattern names, and its type.
    fn pattern_target(&mut self, path: PathId, scrutinee: Ty) -> Option<(DefId, Option<u32>, Ty)> {
        let body = self.body();
        let written = body.path(path);
        let file = self.body_ref.file;
        let first = self.linker.symbol(file, written.segments.first()?.name);
        if first == self.linker.known.self_type {
            let (ty, variant) = self.struct_path(path);
            return match *self.kind(self.shallow(ty)) {
                TyKind::Adt(def, _) => Some((def, variant, ty)),
                _ => None,
            };
        }
        let resolved = self
            .linker
            .resolve_path(self.module(), file, path, Namespace::Values)?;
        match (
            resolved.to.first().copied()?,
            written.segments.len() - resolved.at - 1,
        ) {
            (Resolution::Variant(def, index), 0) => {
                let args = self.fresh_args(def);
                let ty = self.intern(TyKind::Adt(def, args.into()));
                Some((def, Some(index), ty))
            }
            (Resolution::Def(def), 0) => {
                let is_struct = matches!(
                    &self.linker.item(def).kind,
                    ItemKind::Struct(_, Fields::Tuple(_) | Fields::Unit)
                );
                is_struct.then(|| {
                    let args = self.fresh_args(def);
                    let ty = self.intern(TyKind::Adt(def, args.into()));
                    (def, None, ty)
                })
            }
            // A variant through an alias of the enum.
            (Resolution::Def(def), 1) => {
                let name = self.linker.symbol(file, written.segments.last()?.name);
                let ty = self.linker.instantiate_def(def, Vec::new());
                let TyKind::Adt(target, _) = *self.kind(self.shallow(ty)) else {
                    return None;
                };
                let index = self.linker.variant(target, name)?;
                let _ = scrutinee;
                Some((target, Some(index), ty))
            }
            _ => None,
        }
    }
}

/// Whether a pattern looks through references by itself.
const fn peels(kind: &PatKind) -> bool {
    matches!(
        kind,
        PatKind::Path(_)
            | PatKind::TupleStruct(..)
            | PatKind::Struct { .. }
            | PatKind::Tuple(_)
            | PatKind::Slice(_)
    )
}
