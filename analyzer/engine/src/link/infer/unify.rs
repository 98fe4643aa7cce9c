//! Unification. A mismatch is no error: the code may be unfinished, or a coercion not modelled.

use super::Infer;
use crate::link::{Mentions, PrimitiveType, TraitRef, Ty, TyKind};

impl Infer<'_, '_> {
    /// The type with bound variables at its top replaced.
    pub(super) fn shallow(&self, mut ty: Ty) -> Ty {
        while let TyKind::Infer(variable) = self.kind(ty) {
            match self.bindings.get(*variable as usize).copied().flatten() {
                Some(bound) => ty = bound,
                None => break,
            }
        }
        ty
    }

    /// The type with every bound variable replaced, at any depth.
    pub(super) fn resolve(&mut self, ty: Ty) -> Ty {
        if !self.mentions_variable(ty) {
            return ty;
        }
        let bindings = std::mem::take(&mut self.bindings);
        let resolved = self.resolve_in(ty, &bindings, 0);
        self.bindings = bindings;
        resolved
    }

    fn resolve_in(&mut self, ty: Ty, bindings: &[Option<Ty>], depth: u32) -> Ty {
        if depth > 24 {
            return Ty::UNKNOWN;
        }
        // Bindings are chains: the value of a variable may hold further variables.
        let mut pending: Vec<(Ty, Ty)> = Vec::new();
        let linker = &mut *self.linker;
        let result = linker.map_type(ty, Mentions::VARIABLES, &mut |kind| match kind {
            TyKind::Infer(variable) => {
                let bound = bindings.get(*variable as usize).copied().flatten()?;
                pending.push((bound, bound));
                Some(bound)
            }
            _ => None,
        });
        if result == ty || pending.is_empty() {
            return result;
        }
        if self.mentions_variable(result)
            && pending
                .iter()
                .any(|&(bound, _)| self.mentions_variable(bound))
        {
            return self.resolve_in(result, bindings, depth + 1);
        }
        result
    }

    pub(super) fn mentions_variable(&self, ty: Ty) -> bool {
        self.linker.types.mentions(ty, Mentions::VARIABLES)
    }

    fn bind(&mut self, variable: u32, ty: Ty) {
        let index = variable as usize;
        if self.bindings.len() <= index {
            self.bindings.resize(index + 1, None);
        }
        self.bindings[index] = Some(ty);
        self.trail.push(variable);
    }

    fn occurs(&self, variable: u32, ty: Ty, depth: u32) -> bool {
        if !self.mentions_variable(ty) {
            return false;
        }
        if depth > 24 {
            return true;
        }
        let ty = self.shallow(ty);
        match self.kind(ty) {
            TyKind::Infer(found) => *found == variable,
            TyKind::Adt(_, args)
            | TyKind::Tuple(args)
            | TyKind::FnItem(_, args)
            | TyKind::Ctor(_, _, args) => args
                .iter()
                .any(|&arg| self.occurs(variable, arg, depth + 1)),
            TyKind::Ref(_, inner)
            | TyKind::Ptr(_, inner)
            | TyKind::Slice(inner)
            | TyKind::Array(inner)
            | TyKind::AsyncBlock(_, _, inner)
            | TyKind::AsyncCall(_, inner)
            | TyKind::Projection(inner, _, _) => self.occurs(variable, *inner, depth + 1),
            TyKind::FnPointer(inputs, output) | TyKind::Closure(_, _, inputs, output) => {
                inputs
                    .iter()
                    .any(|&input| self.occurs(variable, input, depth + 1))
                    || self.occurs(variable, *output, depth + 1)
            }
            TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => bounds.iter().any(|bound| {
                bound
                    .args
                    .iter()
                    .any(|&arg| self.occurs(variable, arg, depth + 1))
                    || bound
                        .bindings
                        .iter()
                        .any(|&(_, ty)| self.occurs(variable, ty, depth + 1))
            }),
            TyKind::Unknown | TyKind::Never | TyKind::Primitive(_) | TyKind::Param(..) => false,
        }
    }

    /// Makes two types equal where that is possible; says whether it was.
    pub(super) fn unify(&mut self, left: Ty, right: Ty) -> bool {
        self.unify_at(left, right, 0)
    }

    fn unify_at(&mut self, left: Ty, right: Ty, depth: u32) -> bool {
        if depth > 24 {
            return false;
        }
        let (left, right) = (self.shallow(left), self.shallow(right));
        if left == right {
            return true;
        }
        let (left_kind, right_kind) = (self.kind(left).clone(), self.kind(right).clone());
        match (&left_kind, &right_kind) {
            (TyKind::Infer(variable), _) => {
                if matches!(right_kind, TyKind::Unknown) || self.occurs(*variable, right, 0) {
                    return true;
                }
                self.bind(*variable, right);
                true
            }
            (_, TyKind::Infer(variable)) => {
                if matches!(left_kind, TyKind::Unknown) || self.occurs(*variable, left, 0) {
                    return true;
                }
                self.bind(*variable, left);
                true
            }
            (TyKind::Unknown, _) | (_, TyKind::Unknown) => true,
            (TyKind::Never, _) | (_, TyKind::Never) => true,
            (TyKind::Primitive(a), TyKind::Primitive(b)) => numeric(*a, *b),
            (TyKind::Adt(a, a_args), TyKind::Adt(b, b_args)) => {
                a == b && self.unify_all(a_args, b_args, depth)
            }
            (TyKind::Ref(a_mut, a), TyKind::Ref(b_mut, b)) => {
                a_mut == b_mut && self.unify_at(*a, *b, depth + 1)
            }
            (TyKind::Ptr(_, a), TyKind::Ptr(_, b))
            | (TyKind::Slice(a), TyKind::Slice(b))
            | (TyKind::Array(a), TyKind::Array(b)) => self.unify_at(*a, *b, depth + 1),
            (TyKind::Tuple(a), TyKind::Tuple(b)) => {
                a.len() == b.len() && self.unify_all(a, b, depth)
            }
            (TyKind::FnPointer(a, a_out), TyKind::FnPointer(b, b_out)) => {
                a.len() == b.len()
                    && self.unify_all(a, b, depth)
                    && self.unify_at(*a_out, *b_out, depth + 1)
            }
            (TyKind::Closure(a, a_expr, a_in, a_out), TyKind::Closure(b, b_expr, b_in, b_out)) => {
                a == b
                    && a_expr == b_expr
                    && self.unify_all(a_in, b_in, depth)
                    && self.unify_at(*a_out, *b_out, depth + 1)
            }
            (TyKind::AsyncBlock(a, a_expr, a_out), TyKind::AsyncBlock(b, b_expr, b_out)) => {
                a == b && a_expr == b_expr && self.unify_at(*a_out, *b_out, depth + 1)
            }
            (TyKind::AsyncCall(a, a_out), TyKind::AsyncCall(b, b_out)) => {
                a == b && self.unify_at(*a_out, *b_out, depth + 1)
            }
            (TyKind::FnItem(a, a_args), TyKind::FnItem(b, b_args)) => {
                a == b && self.unify_all(a_args, b_args, depth)
            }
            (TyKind::Dyn(a), TyKind::Dyn(b)) | (TyKind::Opaque(a), TyKind::Opaque(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.unify_bounds(a, b, depth))
            }
            (TyKind::Projection(a, _, a_name), TyKind::Projection(b, _, b_name)) => {
                a_name == b_name && self.unify_at(*a, *b, depth + 1)
            }
            // A projection that cannot be reduced yet says nothing against anything.
            (TyKind::Projection(..), _) | (_, TyKind::Projection(..)) => {
                let (reduced_left, reduced_right) = (self.normalize(left), self.normalize(right));
                if (reduced_left, reduced_right) == (left, right) {
                    return !matches!(
                        (&left_kind, &right_kind),
                        (TyKind::Adt(..), TyKind::Param(..)) | (TyKind::Param(..), TyKind::Adt(..))
                    );
                }
                self.unify_at(reduced_left, reduced_right, depth + 1)
            }
            _ => false,
        }
    }

    fn unify_bounds(&mut self, left: &TraitRef, right: &TraitRef, depth: u32) -> bool {
        if left.def != right.def {
            return false;
        }
        for (name, ty) in &left.bindings {
            if let Some((_, other)) = right.bindings.iter().find(|(other, _)| other == name) {
                self.unify_at(*ty, *other, depth + 1);
            }
        }
        self.unify_all(&left.args, &right.args, depth)
    }

    fn unify_all(&mut self, left: &[Ty], right: &[Ty], depth: u32) -> bool {
        let mut all = true;
        for (&left, &right) in left.iter().zip(right) {
            all &= self.unify_at(left, right, depth + 1);
        }
        all
    }

    /// Unifies and, if that fails, forgets what it bound on the way.
    pub(super) fn try_unify(&mut self, left: Ty, right: Ty) -> bool {
        let mark = self.mark();
        let unified = self.unify(left, right);
        if !unified {
            self.undo(mark);
        }
        unified
    }

    pub(super) fn mark(&self) -> usize {
        self.trail.len()
    }

    pub(super) fn undo(&mut self, mark: usize) {
        while self.trail.len() > mark {
            if let Some(variable) = self.trail.pop() {
                self.bindings[variable as usize] = None;
            }
        }
    }

    /// Gives a value of type `actual` where `wanted` is wanted: equality, or one of Rust's coercions.
    pub(super) fn coerce(&mut self, wanted: Ty, actual: Ty) {
        if self.try_unify(wanted, actual) {
            return;
        }
        let (wanted, actual) = (self.shallow(wanted), self.shallow(actual));
        match (self.kind(wanted).clone(), self.kind(actual).clone()) {
            (TyKind::Ref(_, wanted_inner), TyKind::Ref(_, actual_inner)) => {
                let mut at = actual_inner;
                for _ in 0..8 {
                    if self.try_unify(wanted_inner, at) || self.unsizes(wanted_inner, at) {
                        return;
                    }
                    match self.deref_step(at) {
                        Some((next, _)) => at = next,
                        None => return,
                    }
                }
            }
            (TyKind::Adt(wanted_def, wanted_args), TyKind::Adt(actual_def, actual_args))
                if wanted_def == actual_def =>
            {
                for (&wanted, &actual) in wanted_args.iter().zip(&actual_args) {
                    if !self.try_unify(wanted, actual) {
                        self.unsizes(wanted, actual);
                    }
                }
            }
            (TyKind::Ptr(_, wanted), TyKind::Ref(_, actual)) => {
                self.try_unify(wanted, actual);
            }
            // `impl FnOnce(..) -> U` as a parameter's type.
            (TyKind::Opaque(bounds), _) => {
                for bound in &bounds {
                    self.bind_closure_to(bound, actual);
                }
            }
            _ => {}
        }
    }

    fn unsizes(&mut self, wanted: Ty, actual: Ty) -> bool {
        let (wanted, actual) = (self.shallow(wanted), self.shallow(actual));
        match (self.kind(wanted).clone(), self.kind(actual).clone()) {
            (TyKind::Slice(wanted), TyKind::Array(actual)) => self.try_unify(wanted, actual),
            (TyKind::Dyn(bounds), _) => {
                for bound in &bounds {
                    self.bind_closure_to(bound, actual);
                }
                true
            }
            _ => false,
        }
    }
}

fn numeric(a: PrimitiveType, b: PrimitiveType) -> bool {
    use PrimitiveType::{Bool, Char, F32, F64, SomeFloat, SomeInt, Str};
    let is_int = |primitive| !matches!(primitive, Bool | Char | Str | F32 | F64 | SomeFloat);
    a == b
        || (a == SomeInt && is_int(b))
        || (b == SomeInt && is_int(a))
        || (a == SomeFloat && matches!(b, F32 | F64))
        || (b == SomeFloat && matches!(a, F32 | F64))
}
