//! Types of functions, fields, statics and impls, computed when first asked for.

use std::sync::Arc;

use super::linker::Linker;
use super::type_paths::{TypeScope, generics_of, type_params};
use super::{DefId, FnSignature, TraitRef, Ty, TyKind};
use crate::lower::ir::{FieldDecl, Fields, ItemKind, SelfParam, rank_of};

/// `T: Trait` as written on an item: the bounded type and the trait.
pub(super) type Predicate = (Ty, TraitRef);

impl Linker<'_> {
    /// The signature of a function or method.
    pub(super) fn signature(&mut self, def: DefId) -> Arc<FnSignature> {
        if let Some(signature) = self.signatures.get(&def) {
            return Arc::clone(signature);
        }
        let variable = self.next_variable.take();
        let signature = Arc::new(self.compute_signature(def));
        self.next_variable = variable;
        self.signatures.insert(def, Arc::clone(&signature));
        signature
    }

    fn compute_signature(&mut self, def: DefId) -> FnSignature {
        let facts = self.facts(def.file);
        let ItemKind::Fn(decl) = &facts.item(def.item).kind else {
            return FnSignature::default();
        };
        let Some(scope) = self.type_scope(def) else {
            return FnSignature::default();
        };
        let mut params = Vec::new();
        if let Some(self_param) = &decl.self_param {
            let self_type = self.self_type(def).unwrap_or(Ty::UNKNOWN);
            params.push(match self_param {
                SelfParam::Value => self_type,
                SelfParam::Ref => self.types.intern(TyKind::Ref(false, self_type)),
                SelfParam::RefMut => self.types.intern(TyKind::Ref(true, self_type)),
                SelfParam::Typed(ty) => self.lower_type(scope, *ty),
            });
        }
        for &param in &decl.params {
            params.push(self.lower_type(scope, param));
        }
        let output = decl.output.map(|output| self.lower_type(scope, output));
        FnSignature {
            params,
            output,
            has_self: decl.self_param.is_some(),
            is_async: decl.is_async,
        }
    }

    /// Field types: one list for structs and unions, one per variant for enums.
    pub(super) fn field_types(&mut self, def: DefId) -> Arc<Vec<Vec<Ty>>> {
        if let Some(fields) = self.fields.get(&def) {
            return Arc::clone(fields);
        }
        let facts = self.facts(def.file);
        let variable = self.next_variable.take();
        let fields = match (&facts.item(def.item).kind, self.type_scope(def)) {
            (ItemKind::Struct(_, fields) | ItemKind::Union(_, fields), Some(scope)) => {
                vec![self.lower_fields(scope, fields)]
            }
            (ItemKind::Enum(_, variants), Some(scope)) => variants
                .iter()
                .map(|variant| self.lower_fields(scope, &variant.fields))
                .collect(),
            _ => Vec::new(),
        };
        self.next_variable = variable;
        let fields = Arc::new(fields);
        self.fields.insert(def, Arc::clone(&fields));
        fields
    }

    fn lower_fields(&mut self, scope: TypeScope, fields: &Fields) -> Vec<Ty> {
        match fields {
            Fields::Unit => Vec::new(),
            Fields::Tuple(fields) | Fields::Named(fields) => fields
                .iter()
                .map(|field| self.lower_type(scope, field.ty))
                .collect(),
        }
    }

    /// The index of a field by name, in a struct or union (`None`) or a variant.
    pub(super) fn field_index(
        &self,
        def: DefId,
        variant: Option<u32>,
        name: super::Symbol,
    ) -> Option<u32> {
        let fields = match (&self.item(def).kind, variant) {
            (ItemKind::Struct(_, fields) | ItemKind::Union(_, fields), _) => fields,
            (ItemKind::Enum(_, variants), Some(variant)) => &variants.get(variant as usize)?.fields,
            _ => return None,
        };
        let (Fields::Tuple(list) | Fields::Named(list)) = fields else {
            return None;
        };
        let features = &self.crates[self.files[def.file as usize].crate_id.0 as usize]
            .data
            .default_features;
        let named = |field: &FieldDecl| self.symbol(def.file, field.name) == name;
        best_twin(list, named, features)
    }

    /// The type of a static or constant.
    pub(super) fn value_type(&mut self, def: DefId) -> Ty {
        if let Some(&ty) = self.values.get(&def) {
            return ty;
        }
        let facts = self.facts(def.file);
        let variable = self.next_variable.take();
        let ty = match (&facts.item(def.item).kind, self.type_scope(def)) {
            (ItemKind::Static { ty, .. } | ItemKind::Const { ty, .. }, Some(scope)) => {
                self.lower_type(scope, *ty)
            }
            _ => Ty::UNKNOWN,
        };
        self.next_variable = variable;
        self.values.insert(def, ty);
        ty
    }

    /// The self type of an impl.
    pub(super) fn impl_self_type(&mut self, def: DefId) -> Ty {
        if let Some(&ty) = self.values.get(&def) {
            return ty;
        }
        if !self.in_progress.insert(def) {
            return Ty::UNKNOWN;
        }
        let facts = self.facts(def.file);
        let variable = self.next_variable.take();
        let ty = match (&facts.item(def.item).kind, self.type_scope(def)) {
            (ItemKind::Impl { self_type, .. }, Some(scope)) => self.lower_type(scope, *self_type),
            _ => Ty::UNKNOWN,
        };
        self.next_variable = variable;
        self.in_progress.remove(&def);
        self.values.insert(def, ty);
        ty
    }

    /// The bounds in scope of an item: its own and its parent's.
    pub(super) fn predicates(&mut self, def: DefId) -> Arc<Vec<Predicate>> {
        if let Some(predicates) = self.predicates.get(&def) {
            return Arc::clone(predicates);
        }
        // A bound may mention a type whose resolution asks for these very bounds.
        self.predicates.insert(def, Arc::new(Vec::new()));
        let variable = self.next_variable.take();
        let mut all = Vec::new();
        let mut at = Some(def);
        while let Some(owner) = at {
            self.own_predicates(owner, &mut all);
            at = self.parents.get(&owner).copied();
        }
        self.next_variable = variable;
        let all = Arc::new(all);
        self.predicates.insert(def, Arc::clone(&all));
        all
    }

    fn own_predicates(&mut self, owner: DefId, all: &mut Vec<Predicate>) {
        let facts = self.facts(owner.file);
        let Some(scope) = self.type_scope(owner) else {
            return;
        };
        if let ItemKind::Trait { bounds, .. } = &facts.item(owner.item).kind {
            let self_type = self
                .types
                .intern(TyKind::Param(owner, super::type_paths::SELF_PARAM));
            let args = self.own_params(owner);
            all.push((
                self_type,
                TraitRef {
                    def: owner,
                    args: args.into(),
                    bindings: Box::default(),
                },
            ));
            for bound in bounds {
                if let Some(bound) = self.lower_bound(scope, bound) {
                    all.push((self_type, bound));
                }
            }
        }
        let Some(generics) = generics_of(&facts.item(owner.item).kind) else {
            return;
        };
        for (index, param) in type_params(generics).enumerate() {
            let Ok(index) = u32::try_from(index) else {
                continue;
            };
            let ty = self.types.intern(TyKind::Param(owner, index));
            for bound in &param.bounds {
                if let Some(bound) = self.lower_bound(scope, bound) {
                    all.push((ty, bound));
                }
            }
        }
        for predicate in &generics.predicates {
            let ty = self.lower_type(scope, predicate.ty);
            for bound in &predicate.bounds {
                if let Some(bound) = self.lower_bound(scope, bound) {
                    all.push((ty, bound));
                }
            }
        }
    }
}

/// The field that is `named` so. Of twins under `cfg`s it is the one that is built.
pub(super) fn best_twin(
    fields: &[FieldDecl],
    named: impl Fn(&FieldDecl) -> bool,
    features: &[String],
) -> Option<u32> {
    let twins = fields.iter().enumerate().filter(|(_, field)| named(field));
    // The first of equals.
    let (index, _) = twins
        .rev()
        .max_by_key(|(_, field)| rank_of(&field.cfg, Some(features)))?;
    u32::try_from(index).ok()
}
