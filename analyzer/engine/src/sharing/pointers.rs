//! Pointers whose right to write was made up.

use crate::link::{AccessKind, Callee, DefId, PointerKind, Program, Ty, TyKind, TypedBody};
use crate::lower::ir::{Body, ExprId, ExprKind, LocalId, PatKind, Stmt, UnaryOp};

const MAX_DEPTH: u32 = 12;

/// Follows pointers through a body.
#[derive(Clone, Copy, Debug)]
pub struct Pointers<'a> {
    /// Names, types, effects.
    pub program: &'a Program,
    /// The body's types.
    pub typed: &'a TypedBody,
    /// The body.
    pub body: &'a Body,
}

impl Pointers<'_> {
    /// Expressions that make a mutable pointer or reference out of a shared reference, each with what it
    /// leads to.
    pub fn made_mutable(&self) -> impl Iterator<Item = (ExprId, Ty)> {
        (0..)
            .map(ExprId)
            .take(self.body.exprs.len())
            .filter_map(|id| self.made(id).map(|to| (id, to)))
    }

    fn made(&self, id: ExprId) -> Option<Ty> {
        let types = &self.typed.types;
        let (from, transmutes) = match &self.body.expr(id).kind {
            ExprKind::Cast(inner, _) => (*inner, false),
            ExprKind::MethodCall { receiver, .. }
                if self.keeps_place(id) && !self.is_cell(*receiver) =>
            {
                (*receiver, false)
            }
            ExprKind::Call { args, .. } => match args[..] {
                [arg] if self.turns_any_into_any(id) => (arg, true),
                _ => return None,
            },
            _ => return None,
        };
        let to = match *types.kind(self.ty(id)) {
            TyKind::Ptr(true, to) => to,
            TyKind::Ref(true, to) if transmutes => to,
            _ => return None,
        };
        let is_const = matches!(
            types.kind(self.ty(from)),
            TyKind::Ptr(false, _) | TyKind::Ref(false, _)
        );
        (is_const && self.made_from_shared(from, 0)).then_some(to)
    }

    /// A cell or lock gives the right to write by itself.
    fn is_cell(&self, id: ExprId) -> bool {
        let types = &self.typed.types;
        match types.kind(types.peel_refs(self.ty(id))) {
            TyKind::Adt(def, _) => self
                .program
                .model(*def)
                .is_some_and(|model| model.interior || model.lock.is_some()),
            _ => false,
        }
    }

    fn ty(&self, id: ExprId) -> Ty {
        self.typed.exprs[id.0 as usize]
    }

    fn target(&self, id: ExprId) -> Option<DefId> {
        match self.typed.callees.get(&id)? {
            Callee::Functions(targets, _) => targets.first().copied(),
            Callee::Virtual { declaration, .. } => Some(*declaration),
            _ => None,
        }
    }

    fn keeps_place(&self, id: ExprId) -> bool {
        self.target(id)
            .and_then(|target| self.program.effects_of(target))
            .is_some_and(|effects| effects.same == Some(0))
    }

    /// One parameter of any type, a result of any other.
    fn turns_any_into_any(&self, id: ExprId) -> bool {
        let Some(target) = self.target(id) else {
            return false;
        };
        let Some(signature) = self.program.signatures.get(&target) else {
            return false;
        };
        let param = |ty: Ty| match self.program.types.kind(ty) {
            TyKind::Param(def, index) if *def == target => Some(*index),
            _ => None,
        };
        let (Some(&from), Some(to)) = (signature.params.first(), signature.output) else {
            return false;
        };
        matches!((param(from), param(to)), (Some(from), Some(to)) if from != to)
    }

    /// Whether a pointer stems from a shared reference or shared pointer, and from nothing mutable.
    fn made_from_shared(&self, id: ExprId, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let types = &self.typed.types;
        match &self.body.expr(id).kind {
            ExprKind::Ref { mutable: true, .. } => false,
            ExprKind::Cast(inner, _) => self.made_from_shared(*inner, depth + 1),
            ExprKind::MethodCall { receiver, .. } if self.keeps_place(id) => {
                !self.is_cell(*receiver) && self.made_from_shared(*receiver, depth + 1)
            }
            ExprKind::Call { args, .. } if self.keeps_place(id) => args
                .first()
                .is_some_and(|&first| self.made_from_shared(first, depth + 1)),
            ExprKind::Local(local) if matches!(types.kind(self.ty(id)), TyKind::Ptr(..)) => self
                .initializer(*local)
                .is_some_and(|init| self.made_from_shared(init, depth + 1)),
            _ => match types.kind(self.ty(id)) {
                TyKind::Ref(mutable, _) => !mutable,
                TyKind::Adt(def, _) => {
                    self.program.model(*def).and_then(|model| model.pointer)
                        == Some(PointerKind::Shared)
                }
                _ => false,
            },
        }
    }

    /// The initializer of a variable that a `let` binds whole.
    #[must_use]
    pub fn initializer(&self, local: LocalId) -> Option<ExprId> {
        self.body.exprs.iter().find_map(|expr| {
            let ExprKind::Block { stmts, .. } = &expr.kind else {
                return None;
            };
            stmts.iter().find_map(|stmt| match stmt {
                Stmt::Let {
                    pat,
                    init: Some(init),
                    ..
                } if matches!(self.body.pat(*pat).kind, PatKind::Bind { local: found, .. } if found == local) => {
                    Some(*init)
                }
                _ => None,
            })
        })
    }

    /// Whether a variable's initializer makes a reference that outlives what it points to: out of a pointer
    /// that was a reference, or by a conversion of any type into any.
    #[must_use]
    pub fn is_lengthened(&self, local: LocalId) -> bool {
        let types = &self.typed.types;
        let Some(init) = self.initializer(local).map(|init| self.value_of(init)) else {
            return false;
        };
        if !matches!(types.kind(self.ty(init)), TyKind::Ref(..)) {
            return false;
        }
        match &self.body.expr(init).kind {
            ExprKind::Call { args, .. } => match args[..] {
                [arg] => self.turns_any_into_any(init) && self.was_reference(arg, 0),
                _ => false,
            },
            ExprKind::Ref { inner, .. } => match &self.body.expr(*inner).kind {
                ExprKind::Unary(UnaryOp::Deref, pointer) => {
                    matches!(types.kind(self.ty(*pointer)), TyKind::Ptr(..))
                        && self.was_reference(*pointer, 0)
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// What a block gives.
    fn value_of(&self, mut id: ExprId) -> ExprId {
        while let ExprKind::Block {
            tail: Some(tail), ..
        } = self.body.expr(id).kind
        {
            id = tail;
        }
        id
    }

    /// Whether a pointer or reference was made from a reference, and not from an owner that gave itself up.
    fn was_reference(&self, id: ExprId, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        if matches!(self.typed.types.kind(self.ty(id)), TyKind::Ref(..)) {
            return match &self.body.expr(id).kind {
                ExprKind::Call { .. } | ExprKind::MethodCall { .. } => self.keeps_place(id),
                _ => true,
            };
        }
        match &self.body.expr(id).kind {
            ExprKind::Cast(inner, _) => self.was_reference(*inner, depth + 1),
            ExprKind::MethodCall { receiver, .. } if self.keeps_place(id) => {
                self.was_reference(*receiver, depth + 1)
            }
            ExprKind::Local(local) => self
                .initializer(*local)
                .is_some_and(|init| self.was_reference(self.value_of(init), depth + 1)),
            _ => false,
        }
    }

    /// The load of an atomic cell through whose pointer an operation reaches what it changes.
    #[must_use]
    pub fn loaded_pointer(&self, operation: ExprId) -> Option<ExprId> {
        let ExprKind::MethodCall { receiver, .. } = self.body.expr(operation).kind else {
            return None;
        };
        let mut at = receiver;
        for _ in 0..MAX_DEPTH {
            if self.loads_pointer(at) {
                return Some(at);
            }
            at = match &self.body.expr(at).kind {
                ExprKind::Unary(_, inner)
                | ExprKind::Ref { inner, .. }
                | ExprKind::Cast(inner, _) => *inner,
                ExprKind::Block { tail, .. } => (*tail)?,
                ExprKind::MethodCall { receiver, .. } if self.keeps_place(at) => *receiver,
                ExprKind::Local(local) => self.initializer(*local)?,
                _ => return None,
            };
        }
        None
    }

    /// A copy of the pointer in a cell of its own: an exchange would have taken it out.
    fn loads_pointer(&self, id: ExprId) -> bool {
        let reads = self
            .target(id)
            .and_then(|target| self.program.effects_of(target))
            .and_then(|effects| effects.accesses.first())
            .is_some_and(|access| access.kind == AccessKind::Lookup && access.key.is_none());
        reads && matches!(self.typed.types.kind(self.ty(id)), TyKind::Ptr(..))
    }

    /// Whether what an operation changes is reached through the pointer that `made` makes.
    #[must_use]
    pub fn goes_through(&self, operation: ExprId, made: ExprId) -> bool {
        let target = match &self.body.expr(operation).kind {
            ExprKind::MethodCall { receiver, .. } => *receiver,
            ExprKind::Call { args, .. } => match args.first() {
                Some(&first) => first,
                None => return false,
            },
            ExprKind::Assign(target, _) | ExprKind::AssignOp(_, target, _) => *target,
            _ => return false,
        };
        self.leads_to(target, made)
    }

    /// Whether the function gives the pointer back as a mutable reference.
    #[must_use]
    pub fn is_handed_out(&self, made: ExprId) -> bool {
        self.body.value.is_some_and(|value| {
            matches!(self.typed.types.kind(self.ty(value)), TyKind::Ref(true, _))
                && self.leads_to(value, made)
        })
    }

    fn leads_to(&self, mut at: ExprId, made: ExprId) -> bool {
        for _ in 0..MAX_DEPTH {
            if at == made {
                return true;
            }
            let next = match &self.body.expr(at).kind {
                ExprKind::Field { base, .. } | ExprKind::Index { base, .. } => Some(*base),
                ExprKind::Unary(_, inner)
                | ExprKind::Ref { inner, .. }
                | ExprKind::Cast(inner, _) => Some(*inner),
                ExprKind::Block { tail, .. } => *tail,
                ExprKind::MethodCall { receiver, .. } if self.keeps_place(at) => Some(*receiver),
                ExprKind::Local(local) => self.initializer(*local),
                _ => None,
            };
            match next {
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }
}
