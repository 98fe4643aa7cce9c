//! The end of an inference: late method calls, virtual targets, no variables left.

use super::{Infer, Inferred, TyKind};
use crate::link::typed_body::Callee;
use crate::link::{DefId, Mentions, Ty};
use crate::lower::ir::{Body, ExprId, ExprKind};

impl Infer<'_, '_> {
    pub(super) fn finish(mut self) -> Inferred {
        self.solve();
        self.retry_deferred();
        self.settle_virtual();
        let exprs = std::mem::take(&mut self.exprs);
        let exprs = exprs.into_iter().map(|ty| self.close(ty)).collect();
        let locals = std::mem::take(&mut self.locals);
        let locals = locals
            .into_iter()
            .map(|ty| self.close(ty.unwrap_or(Ty::UNKNOWN)))
            .collect();
        let pats = std::mem::take(&mut self.pats);
        let pats = pats.into_iter().map(|ty| self.close(ty)).collect();
        let mut tables = std::mem::take(&mut self.tables);
        for callee in tables
            .callees
            .values_mut()
            .chain(tables.into_iter.values_mut())
        {
            if let Callee::Functions(_, args) = callee {
                *args = args.iter().map(|&arg| self.close(arg)).collect();
            }
        }
        Inferred {
            owner: self.owner,
            body: self.body_ref,
            exprs,
            locals,
            pats,
            tables,
        }
    }

    /// Method calls whose receiver was a variable: by now it may be known.
    fn retry_deferred(&mut self) {
        let body = self.body();
        let data = body.body(self.body_ref.body);
        for _ in 0..3 {
            let deferred = std::mem::take(&mut self.deferred);
            if deferred.is_empty() {
                return;
            }
            let before = deferred.len();
            for id in deferred {
                let ExprKind::MethodCall {
                    receiver,
                    name,
                    turbofish,
                    args,
                    ..
                } = &data.expr(id).kind
                else {
                    continue;
                };
                let receiver = self.exprs[receiver.0 as usize];
                match self.method_on(id, receiver, *name, turbofish, args) {
                    Some(output) => {
                        let placeholder = self.exprs[id.0 as usize];
                        self.unify(placeholder, output);
                        self.solve();
                    }
                    None => self.deferred.push(id),
                }
            }
            if self.deferred.len() == before {
                break;
            }
        }
        for id in std::mem::take(&mut self.deferred) {
            self.tables.calls.1 += 1;
            self.tables.callees.entry(id).or_insert(Callee::Unknown);
        }
    }

    /// Targets of trait functions whose `Self` is known by now; else every implementation there is.
    fn settle_virtual(&mut self) {
        let mut open: Vec<_> = self
            .tables
            .callees
            .iter()
            .filter(|(_, callee)| matches!(callee, Callee::Virtual { .. }))
            .map(|(&id, _)| id)
            .collect();
        open.sort_unstable();
        let body = self.body();
        let data = body.body(self.body_ref.body);
        for id in open {
            let Some(Callee::Virtual { declaration, .. }) = self.tables.callees.get(&id).cloned()
            else {
                continue;
            };
            let Some(trait_def) = self.linker.parents.get(&declaration).copied() else {
                continue;
            };
            let Some(name) = self.linker.name_of(declaration) else {
                continue;
            };
            // `Trait::f(x)`: the first argument told `Self` after the path was met.
            if let ExprKind::Call { callee, .. } = &data.expr(id).kind {
                let callee = self.exprs[callee.0 as usize];
                if let TyKind::FnItem(_, args) = self.kind(self.shallow(callee)).clone()
                    && let Some(&self_type) = args.first()
                {
                    let target = self.trait_target(trait_def, declaration, name, self_type, &args);
                    if !matches!(target, Callee::Virtual { .. }) {
                        self.tables.callees.insert(id, target);
                        continue;
                    }
                }
            }
            // A type parameter with a bound of a foreign trait stands for types of anybody: that an iterator is one
            // of this package's says nothing. An object of it was made from a type that somebody here chose.
            let implementations = if self.is_own(trait_def) || self.is_object(data, id) {
                self.implementations(trait_def, name)
            } else {
                Vec::new()
            };
            self.tables.callees.insert(
                id,
                Callee::Virtual {
                    declaration,
                    implementations,
                },
            );
        }
    }

    fn is_own(&self, def: DefId) -> bool {
        let crate_id = self.linker.files[def.file as usize].crate_id;
        self.linker.crates[crate_id.0 as usize].data.is_workspace
    }

    /// Whether a call goes to a trait object.
    fn is_object(&mut self, data: &Body, call: ExprId) -> bool {
        let receiver = match &data.expr(call).kind {
            ExprKind::MethodCall { receiver, .. } => Some(*receiver),
            ExprKind::Call { args, .. } => args.first().copied(),
            _ => None,
        };
        receiver.is_some_and(|receiver| {
            let ty = self.exprs[receiver.0 as usize];
            let steps = self.autoderef(ty);
            steps
                .iter()
                .any(|(ty, _)| matches!(self.kind(*ty), TyKind::Dyn(_)))
        })
    }

    fn implementations(&mut self, trait_def: DefId, name: crate::link::Symbol) -> Vec<DefId> {
        let mut found: Vec<DefId> = self
            .linker
            .impls_of_trait(trait_def)
            .into_iter()
            .filter_map(|index| {
                let entry = self.linker.entry(index);
                entry
                    .members
                    .iter()
                    .find(|(member, _)| *member == name)
                    .map(|&(_, def)| def)
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The type with variables replaced; open ones are unknown.
    fn close(&mut self, ty: Ty) -> Ty {
        let ty = self.normalize(ty);
        let ty = self.resolve(ty);
        if !self.mentions_variable(ty) {
            return ty;
        }
        self.linker.map_type(ty, Mentions::VARIABLES, &mut |kind| {
            matches!(kind, TyKind::Infer(_)).then_some(Ty::UNKNOWN)
        })
    }
}
