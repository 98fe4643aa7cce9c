//! Operators: primitive ones have a type, overloaded ones have a target.

use super::{Infer, TyKind};
use crate::link::{PrimitiveType, Ty};
use crate::lower::ir::{BinaryOp, ExprId};

impl Infer<'_, '_> {
    pub(super) fn binary(&mut self, id: ExprId, op: BinaryOp, left: ExprId, right: ExprId) -> Ty {
        let left_type = self.expr(left, None);
        let right_type = self.expr(right, None);
        let compares = matches!(
            op,
            BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
        );
        let peeled = self.peel(left_type);
        let other = self.peel(right_type);
        let overloaded = self.overloaded(id, peeled, op, false);
        if compares {
            if !overloaded {
                self.try_unify(left_type, right_type);
            }
            return Ty::BOOL;
        }
        if overloaded {
            return self.operator_output(id).unwrap_or(peeled);
        }
        if matches!(
            self.kind(peeled),
            TyKind::Primitive(PrimitiveType::SomeInt | PrimitiveType::SomeFloat)
        ) {
            return other;
        }
        if !matches!(op, BinaryOp::Shl | BinaryOp::Shr) {
            self.try_unify(peeled, other);
        }
        peeled
    }

    pub(super) fn assign_op(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        left: ExprId,
        right: ExprId,
    ) -> Ty {
        let left_type = self.expr(left, None);
        self.expr(right, None);
        let peeled = self.shallow(left_type);
        self.overloaded(id, peeled, op, true);
        Ty::UNIT
    }

    fn peel(&self, ty: Ty) -> Ty {
        let mut ty = self.shallow(ty);
        while let TyKind::Ref(_, inner) = *self.kind(ty) {
            ty = self.shallow(inner);
        }
        ty
    }

    /// Notes the function behind an operator on a type that is no primitive.
    fn overloaded(&mut self, id: ExprId, ty: Ty, op: BinaryOp, assigns: bool) -> bool {
        if !matches!(
            self.kind(ty),
            TyKind::Adt(..) | TyKind::Param(..) | TyKind::Dyn(_) | TyKind::Opaque(_)
        ) {
            return false;
        }
        let Some((trait_def, name)) = self.linker.operator(op, assigns) else {
            return true;
        };
        if let Some(declaration) = self.linker.trait_member(trait_def, name) {
            let target = self.trait_target(trait_def, declaration, name, ty, &[ty]);
            self.tables.callees.insert(id, target);
        }
        true
    }

    fn operator_output(&mut self, id: ExprId) -> Option<Ty> {
        let crate::link::Callee::Functions(functions, args) = self.tables.callees.get(&id)?.clone()
        else {
            return None;
        };
        let function = *functions.first()?;
        let (_, output, _) = self.instantiate_fn(function, &args);
        Some(self.normalize(output))
    }
}
