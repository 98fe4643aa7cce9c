//! `unsafe impl Send` and `Sync`: what a type promises, and of which parameters it asks the same.

use super::linker::Linker;
use super::type_paths::type_params;
use super::{DefId, TraitRef, Ty, TyKind};
use crate::lower::ir::{Bound, CfgPredicate, GenericParam, ItemKind};

/// What an `unsafe impl` claims of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Promise {
    /// Its values may move to another thread.
    Send,
    /// Its values may be reached from several threads at once.
    Sync,
}

/// An `unsafe impl Send` or `Sync` of the workspace.
#[derive(Debug, Clone)]
pub struct PromiseFacts {
    /// The impl.
    pub def: DefId,
    /// What it claims.
    pub promise: Promise,
    /// The type, in terms of the impl's own parameters.
    pub self_type: Ty,
    /// Type parameters of the impl, in order.
    pub params: Vec<PromiseParam>,
}

/// A type parameter of such an impl.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PromiseParam {
    /// A bound asks for `Send` or `Sync`, itself or through its supertraits.
    pub bounded: bool,
    /// A bound names a trait that could not be found.
    pub unknown: bool,
}

impl Linker<'_> {
    /// Every promise that the workspace makes by hand, for targets that have threads.
    pub(super) fn promises(&mut self) -> Vec<PromiseFacts> {
        let mut all = Vec::new();
        for (trait_def, promise) in [
            (self.lang.send, Promise::Send),
            (self.lang.sync, Promise::Sync),
        ] {
            let Some(trait_def) = trait_def else { continue };
            for index in self.impls_of_trait(trait_def) {
                let (def, self_type) = {
                    let entry = self.entry(index);
                    (entry.def, entry.self_type)
                };
                let crate_id = self.files[def.file as usize].crate_id;
                // A target without threads keeps every such promise.
                if self.crates[crate_id.0 as usize].data.is_workspace
                    && !self.item(def).cfg.iter().any(wants_wasm)
                {
                    let params = self.promise_params(def);
                    all.push(PromiseFacts {
                        def,
                        promise,
                        self_type,
                        params,
                    });
                }
            }
        }
        all.sort_by_key(|promise| promise.def);
        all
    }

    fn promise_params(&mut self, def: DefId) -> Vec<PromiseParam> {
        let facts = self.facts(def.file);
        let (ItemKind::Impl { generics, .. }, Some(scope)) =
            (&facts.item(def.item).kind, self.type_scope(def))
        else {
            return Vec::new();
        };
        let declared: Vec<&GenericParam> = type_params(generics).collect();
        let mut params = vec![PromiseParam::default(); declared.len()];
        for (param, declared) in params.iter_mut().zip(&declared) {
            param.unknown = declared
                .bounds
                .iter()
                .any(|bound| self.is_unknown(def, bound));
        }
        for predicate in &generics.predicates {
            let ty = self.lower_type(scope, predicate.ty);
            if predicate
                .bounds
                .iter()
                .any(|bound| self.is_unknown(def, bound))
            {
                self.mark(def, ty, &mut params, |param| param.unknown = true);
            }
        }
        for (ty, bound) in self.predicates(def).iter() {
            if self.asks_for_sharing(bound, *ty) {
                self.mark(def, *ty, &mut params, |param| param.bounded = true);
            }
        }
        params
    }

    fn is_unknown(&mut self, def: DefId, bound: &Bound) -> bool {
        matches!(bound, Bound::Trait(_))
            && self
                .type_scope(def)
                .is_none_or(|scope| self.lower_bound(scope, bound).is_none())
    }

    fn asks_for_sharing(&mut self, bound: &TraitRef, ty: Ty) -> bool {
        let markers = [self.lang.send, self.lang.sync];
        self.with_supertraits(bound, ty)
            .iter()
            .any(|found| markers.contains(&Some(found.def)))
    }

    /// A bound on `Node<K, V>` speaks of `K` and `V`.
    fn mark(
        &self,
        def: DefId,
        ty: Ty,
        params: &mut [PromiseParam],
        set: impl Fn(&mut PromiseParam),
    ) {
        let mut mentioned = Vec::new();
        self.types.params_in(ty, &mut mentioned);
        for (owner, index) in mentioned {
            if owner == def
                && let Some(param) = params.get_mut(index as usize)
            {
                set(param);
            }
        }
    }
}

/// Whether a condition only holds on WebAssembly.
fn wants_wasm(predicate: &CfgPredicate) -> bool {
    match predicate {
        CfgPredicate::KeyValue(key, value) => {
            matches!(key.as_str(), "target_arch" | "target_family") && value.starts_with("wasm")
        }
        CfgPredicate::All(all) => all.iter().any(wants_wasm),
        CfgPredicate::Any(any) => !any.is_empty() && any.iter().all(wants_wasm),
        CfgPredicate::Flag(_) | CfgPredicate::Not(_) | CfgPredicate::Unknown => false,
    }
}

impl super::TyArena {
    /// The type parameters that a type mentions, in order of mention, doubles included. Those of
    /// function types and trait objects are left out: such a type owns nothing of them.
    pub fn params_in(&self, ty: Ty, out: &mut Vec<(DefId, u32)>) {
        match self.kind(ty) {
            TyKind::Param(def, index) => out.push((*def, *index)),
            TyKind::Adt(_, args) | TyKind::Tuple(args) => {
                for &arg in args {
                    self.params_in(arg, out);
                }
            }
            TyKind::Ref(_, inner)
            | TyKind::Ptr(_, inner)
            | TyKind::Slice(inner)
            | TyKind::Array(inner)
            | TyKind::Projection(inner, ..) => self.params_in(*inner, out),
            _ => {}
        }
    }
}
