//! Calls: arguments against parameters, closures against bounds.

use smallvec::smallvec;

use super::{Infer, TyKind};
use crate::link::typed_body::Callee;
use crate::link::{DefId, Ty};
use crate::lower::ir::{ExprId, ExprKind, ItemKind};

/// Arguments for the parameters of a function's parent and of itself.
pub(super) struct Instance {
    pub(super) parent: Option<DefId>,
    pub(super) parent_args: Vec<Ty>,
    pub(super) own_args: Vec<Ty>,
    /// `Self`, where the parent is a trait.
    pub(super) self_type: Option<Ty>,
}

impl Infer<'_, '_> {
    /// Splits the arguments of a [`TyKind::FnItem`]: `Self` and the trait's for trait members, the
    /// impl's for impl members, then its own. What is missing becomes variables.
    pub(super) fn split_args(&mut self, def: DefId, args: &[Ty]) -> Instance {
        let parent = self.linker.parents.get(&def).copied();
        let mut rest = args.iter().copied();
        let mut self_type = None;
        let mut parent_args = Vec::new();
        if let Some(parent) = parent {
            if matches!(self.linker.item(parent).kind, ItemKind::Trait { .. }) {
                self_type = Some(rest.next().unwrap_or_else(|| self.linker.hole()));
            }
            for _ in 0..self.linker.param_count(parent) {
                let arg = rest.next().unwrap_or_else(|| self.linker.hole());
                parent_args.push(arg);
            }
        }
        let mut own_args = Vec::new();
        for _ in 0..self.linker.param_count(def) {
            let arg = rest.next().unwrap_or_else(|| self.linker.hole());
            own_args.push(arg);
        }
        Instance {
            parent,
            parent_args,
            own_args,
            self_type,
        }
    }

    pub(super) fn put_in(&mut self, def: DefId, instance: &Instance, ty: Ty) -> Ty {
        let mut ty = ty;
        if let (Some(parent), Some(self_type)) = (instance.parent, instance.self_type) {
            ty = self.linker.substitute_self(ty, parent, self_type);
        }
        match instance.parent {
            Some(parent) => self.linker.substitute(
                ty,
                &[(parent, &instance.parent_args), (def, &instance.own_args)],
            ),
            None => self.linker.substitute(ty, &[(def, &instance.own_args)]),
        }
    }

    /// Parameters and output of a function with arguments put in. The output of an `async fn` is its
    /// future.
    pub(super) fn instantiate_fn(&mut self, def: DefId, args: &[Ty]) -> (Vec<Ty>, Ty, Instance) {
        let instance = self.split_args(def, args);
        let signature = self.linker.signature(def);
        let params = signature
            .params
            .iter()
            .map(|&param| self.put_in(def, &instance, param))
            .collect();
        let output = signature.output.unwrap_or(Ty::UNIT);
        let mut output = self.put_in(def, &instance, output);
        if signature.is_async {
            output = self.intern(TyKind::AsyncCall(def, output));
        }
        (params, output, instance)
    }

    fn require_for(&mut self, def: DefId, instance: &Instance) {
        let mut with: Vec<(DefId, &[Ty])> = vec![(def, &instance.own_args)];
        let mut self_type = None;
        if let Some(parent) = instance.parent {
            with.push((parent, &instance.parent_args));
            self_type = instance.self_type.map(|ty| (parent, ty));
        }
        self.require(def, &with, self_type);
    }

    /// Infers the arguments of a call of a known function and gives its output. `skip` parameters
    /// (the receiver) are already dealt with.
    pub(super) fn call_fn(
        &mut self,
        def: DefId,
        args: &[Ty],
        skip: usize,
        operands: &[ExprId],
    ) -> Ty {
        let (params, output, instance) = self.instantiate_fn(def, args);
        self.require_for(def, &instance);
        let params: Vec<Ty> = params.into_iter().skip(skip).collect();
        self.arguments(&params, operands);
        self.solve();
        self.normalize(output)
    }

    /// Infers operands against parameters: closures last, since other arguments tell their types.
    pub(super) fn arguments(&mut self, params: &[Ty], operands: &[ExprId]) {
        let body = self.body();
        let data = body.body(self.body_ref.body);
        let is_closure = |id: ExprId| matches!(data.expr(id).kind, ExprKind::Closure { .. });
        for closures in [false, true] {
            if closures && operands.iter().any(|&id| is_closure(id)) {
                self.solve();
            }
            for (index, &operand) in operands.iter().enumerate() {
                if is_closure(operand) != closures {
                    continue;
                }
                let param = params.get(index).copied().unwrap_or(Ty::UNKNOWN);
                let param = self.normalize(param);
                let ty = self.expr(operand, Some(param));
                self.coerce(param, ty);
            }
        }
    }

    /// Inputs that a closure is expected to take where a type is wanted: by the bounds that wait for it.
    pub(super) fn expected_closure(&mut self, wanted: Ty) -> Option<(Vec<Ty>, Ty)> {
        let wanted = self.shallow(wanted);
        match self.kind(wanted).clone() {
            TyKind::Infer(_) => {
                let bounds: Vec<_> = self
                    .obligations
                    .iter()
                    .filter(|obligation| self.shallow(obligation.ty) == wanted)
                    .map(|obligation| obligation.bound.clone())
                    .collect();
                bounds.iter().find_map(|bound| self.as_fn_bound(bound))
            }
            TyKind::Adt(_, args) => {
                // `Box<dyn Fn(A) -> B>`
                let inner = *args.first()?;
                let inner = self.shallow(inner);
                match self.kind(inner).clone() {
                    TyKind::Dyn(bounds) => bounds.iter().find_map(|bound| self.as_fn_bound(bound)),
                    _ => None,
                }
            }
            _ => self.callable(wanted),
        }
    }

    /// `f(a, b)`
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, operands: &[ExprId]) -> Ty {
        let callee_type = self.expr(callee, None);
        let callee_type = self.shallow(callee_type);
        self.tables.calls.0 += 1;
        match self.kind(callee_type).clone() {
            TyKind::FnItem(def, args) => {
                let output = self.call_fn(def, &args, 0, operands);
                let target = self.call_target(def, &args);
                self.tables.callees.insert(id, target);
                output
            }
            TyKind::Ctor(def, variant, args) => {
                let fields = self.linker.field_types(def);
                let fields = fields
                    .get(variant.unwrap_or(0) as usize)
                    .cloned()
                    .unwrap_or_default();
                let fields: Vec<Ty> = fields
                    .iter()
                    .map(|&field| self.linker.substitute(field, &[(def, &args)]))
                    .collect();
                self.arguments(&fields, operands);
                self.tables
                    .callees
                    .insert(id, Callee::Constructor(def, variant));
                self.intern(TyKind::Adt(def, args))
            }
            TyKind::Closure(body, expr, inputs, output) if body == self.body_ref => {
                self.arguments(&inputs, operands);
                self.tables.callees.insert(id, Callee::Closure(expr));
                output
            }
            _ => self.call_value(id, callee_type, operands),
        }
    }

    fn call_value(&mut self, id: ExprId, callee: Ty, operands: &[ExprId]) -> Ty {
        let mut at = callee;
        for _ in 0..6 {
            if let Some((inputs, output)) = self.callable(at) {
                self.arguments(&inputs, operands);
                let target = match self.kind(self.shallow(at)).clone() {
                    TyKind::Closure(body, expr, ..) if body == self.body_ref => {
                        Callee::Closure(expr)
                    }
                    TyKind::FnItem(def, args) => self.call_target(def, &args),
                    _ => Callee::Value,
                };
                self.tables.callees.insert(id, target);
                return self.normalize(output);
            }
            match self.deref_step(at) {
                Some((next, _)) => at = next,
                None => break,
            }
        }
        self.arguments(&[], operands);
        self.tables.calls.1 += 1;
        let known = !matches!(
            self.kind(self.shallow(at)),
            TyKind::Unknown | TyKind::Infer(_)
        );
        self.tables.callees.insert(
            id,
            if known {
                Callee::Value
            } else {
                Callee::Unknown
            },
        );
        self.fresh()
    }

    /// What a call of a function by name runs: itself, or for a trait's declaration the impl that the
    /// types tell.
    pub(super) fn call_target(&mut self, def: DefId, args: &[Ty]) -> Callee {
        let parent = self.linker.parents.get(&def).copied();
        if let (Some(parent), Some(&self_type)) = (parent, args.first())
            && matches!(self.linker.item(parent).kind, ItemKind::Trait { .. })
            && let Some(name) = self.linker.name_of(def)
        {
            return self.trait_target(parent, def, name, self_type, args);
        }
        Callee::Functions(smallvec![def], args.into())
    }

    /// The implementation of a trait's function for a type.
    pub(super) fn trait_target(
        &mut self,
        trait_def: DefId,
        declaration: DefId,
        name: crate::link::Symbol,
        self_type: Ty,
        args: &[Ty],
    ) -> Callee {
        let self_type = self.shallow(self_type);
        let open = matches!(
            self.kind(self_type),
            TyKind::Param(..)
                | TyKind::Projection(..)
                | TyKind::Dyn(_)
                | TyKind::Opaque(_)
                | TyKind::Infer(_)
                | TyKind::Unknown
        );
        if !open {
            for index in self.impls_of(trait_def, self_type) {
                let mark = self.mark();
                let matched = self.match_impl(index, self_type, 0);
                if matched.is_none() {
                    self.undo(mark);
                    continue;
                }
                let member = self
                    .linker
                    .entry(index)
                    .members
                    .iter()
                    .find(|(member, _)| *member == name)
                    .map(|&(_, def)| def);
                let (target, args) = match (member, matched) {
                    (Some(member), Some((_, impl_args))) => (member, impl_args.into_boxed_slice()),
                    // The trait's own default runs.
                    _ => (declaration, args.into()),
                };
                return Callee::Functions(smallvec![target], args);
            }
            return Callee::Functions(smallvec![declaration], args.into());
        }
        // Implementations are filled in when the whole program is known.
        Callee::Virtual {
            declaration,
            implementations: Vec::new(),
        }
    }
}
