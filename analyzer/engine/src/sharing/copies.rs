//! Copies of what others share: where a written value came from, and what else is done with it.

use super::clones::Clones;
use crate::link::{Callee, Effects, Program, SnapshotAccess, Ty, TyKind, TypedBody};
use crate::lower::ir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind, Stmt};

const MAX_DEPTH: u32 = 8;

/// A copy that something writes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenCopy {
    /// What was copied, as an expression.
    pub original: ExprId,
    /// The variable that the copy is bound to; `None`: written where it was made.
    pub local: Option<LocalId>,
    /// The mention of the variable, or the copying expression.
    pub mention: ExprId,
}

/// Follows values through a body.
#[derive(Clone, Copy, Debug)]
pub struct Copies<'a> {
    /// Names, types, effects.
    pub program: &'a Program,
    /// The body's types.
    pub typed: &'a TypedBody,
    /// The body.
    pub body: &'a Body,
    /// Which types clone how.
    pub clones: &'a Clones,
    /// Every body, for accessors that return copies.
    pub bodies: &'a [TypedBody],
}

impl Copies<'_> {
    /// The copy that a modelled write at this expression goes to, if it goes to one.
    #[must_use]
    pub fn written(&self, write: ExprId) -> Option<WrittenCopy> {
        let target = match &self.body.expr(write).kind {
            ExprKind::MethodCall { receiver, .. } => *receiver,
            ExprKind::Call { args, .. } => *args.first()?,
            ExprKind::Assign(target, _) | ExprKind::AssignOp(_, target, _) => *target,
            _ => return None,
        };
        let base = self.base(target);
        if let ExprKind::Local(local) = self.body.expr(base).kind {
            return Some(WrittenCopy {
                original: self.copied(self.source(local)?)?,
                local: Some(local),
                mention: base,
            });
        }
        // A field of a temporary is nobody's copy.
        Some(WrittenCopy {
            original: self.copied(base)?,
            local: None,
            mention: base,
        })
    }

    /// Assignments to fields, in order: a variable's own field is no place that others could reach, so
    /// they are no events.
    pub fn assignments(&self) -> impl Iterator<Item = ExprId> {
        (0..)
            .map(ExprId)
            .zip(&self.body.exprs)
            .filter(|(_, expr)| match expr.kind {
                ExprKind::Assign(target, _) | ExprKind::AssignOp(_, target, _) => {
                    matches!(self.body.expr(target).kind, ExprKind::Field { .. })
                }
                _ => false,
            })
            .map(|(id, _)| id)
    }

    /// Every mention of a variable.
    pub fn mentions(&self, local: LocalId) -> impl Iterator<Item = ExprId> {
        (0..)
            .map(ExprId)
            .zip(&self.body.exprs)
            .filter(move |(_, expr)| matches!(expr.kind, ExprKind::Local(found) if found == local))
            .map(|(id, _)| id)
    }

    /// What a place expression starts from.
    fn base(&self, mut at: ExprId) -> ExprId {
        for _ in 0..MAX_DEPTH {
            at = match &self.body.expr(at).kind {
                ExprKind::Field { base, .. } | ExprKind::Index { base, .. } => *base,
                ExprKind::Unary(_, inner) | ExprKind::Ref { inner, .. } => *inner,
                ExprKind::MethodCall { receiver, .. }
                    if self
                        .effects(at)
                        .is_some_and(|effects| effects.same == Some(0))
                        && !self.is_clone(at) =>
                {
                    *receiver
                }
                ExprKind::Call { args, .. }
                    if self
                        .effects(at)
                        .is_some_and(|effects| effects.same == Some(0)) =>
                {
                    match args.first() {
                        Some(&first) => first,
                        None => return at,
                    }
                }
                _ => return at,
            };
        }
        at
    }

    /// The initializer or scrutinee that a variable was bound from.
    fn source(&self, local: LocalId) -> Option<ExprId> {
        self.body.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::Let(pat, source) => self.binds(*pat, local).then_some(*source),
            ExprKind::Block { stmts, .. } => stmts.iter().find_map(|stmt| match stmt {
                Stmt::Let {
                    pat,
                    init: Some(init),
                    ..
                } => self.binds(*pat, local).then_some(*init),
                _ => None,
            }),
            _ => None,
        })
    }

    /// `x`, `Some(x)`, `Ok(x)`
    fn binds(&self, pat: PatId, local: LocalId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Bind {
                local: found,
                by_ref: None,
                sub: None,
            } => *found == local,
            PatKind::TupleStruct(_, parts) => match parts[..] {
                [part] => self.binds(part, local),
                _ => false,
            },
            _ => false,
        }
    }

    fn effects(&self, call: ExprId) -> Option<&Effects> {
        match self.typed.callees.get(&call)? {
            Callee::Functions(targets, _) => self.program.effects_of(*targets.first()?),
            Callee::Virtual { declaration, .. } => self.program.effects_of(*declaration),
            _ => None,
        }
    }

    fn is_clone(&self, call: ExprId) -> bool {
        self.typed
            .callees
            .get(&call)
            .is_some_and(|callee| self.clones.is_clone(self.program, callee))
    }

    /// What an expression gives a copy of, where others share that.
    fn copied(&self, value: ExprId) -> Option<ExprId> {
        let original = self.copy_of(value, 0)?;
        self.is_shared(original, 0).then_some(original)
    }

    fn copy_of(&self, value: ExprId, depth: u32) -> Option<ExprId> {
        if depth > MAX_DEPTH {
            return None;
        }
        let (subject, args) = match &self.body.expr(value).kind {
            ExprKind::MethodCall { receiver, args, .. } => (*receiver, &args[..]),
            ExprKind::Call { args, .. } => (*args.first()?, &[][..]),
            ExprKind::Try(inner) => return self.copy_of(*inner, depth + 1),
            _ => return None,
        };
        let effects = self.effects(value);
        if self.is_clone(value)
            || effects.is_some_and(|effects| effects.clones_values || effects.clones_deep)
        {
            return self
                .is_plain(self.typed.exprs[value.0 as usize], 0)
                .then_some(subject);
        }
        if effects.is_some_and(|effects| effects.snapshot == Some(SnapshotAccess::Load)) {
            return Some(subject);
        }
        // `map.get(k).map(|value| value.clone())`
        let by_closure = args.iter().any(|arg| match &self.body.expr(*arg).kind {
            ExprKind::Closure { body, .. } => {
                self.is_clone(*body) && self.is_plain(self.typed.exprs[body.0 as usize], 0)
            }
            _ => false,
        });
        if by_closure {
            return Some(subject);
        }
        match effects {
            Some(effects) if effects.panics || !effects.carries.is_empty() => {
                self.copy_of(subject, depth + 1)
            }
            Some(_) => None,
            None => self.returns_copy(value).then_some(value),
        }
    }

    /// An accessor of the program whose last step copies what others share.
    fn returns_copy(&self, call: ExprId) -> bool {
        let Some(Callee::Functions(targets, _)) = self.typed.callees.get(&call) else {
            return false;
        };
        let [target] = targets[..] else { return false };
        let Ok(index) = self.bodies.binary_search_by_key(&target, |body| body.owner) else {
            return false;
        };
        let typed = &self.bodies[index];
        let body = self.program.body(typed.body);
        let Some(ExprKind::Block {
            tail: Some(tail),
            stmts,
            ..
        }) = body.value.map(|value| &body.expr(value).kind)
        else {
            return false;
        };
        let accessor = Self {
            typed,
            body,
            ..*self
        };
        stmts.is_empty()
            && typed.owner != self.typed.owner
            && accessor.is_clone(*tail)
            && accessor.copied(*tail).is_some()
    }

    /// Whether a place is reached through a lock, a concurrent map or a cell that others share.
    fn is_shared(&self, place: ExprId, depth: u32) -> bool {
        if depth > 2 * MAX_DEPTH {
            return false;
        }
        let types = &self.typed.types;
        let ty = types.peel_refs(self.typed.exprs[place.0 as usize]);
        if let TyKind::Adt(def, _) = types.kind(ty)
            && let Some(model) = self.program.model(*def)
            && (model.guard.is_some()
                || model.lock.is_some()
                || model.snapshot_cell
                || model.map.as_ref().is_some_and(|map| map.concurrent))
        {
            return true;
        }
        if self.returns_copy(place) {
            return true;
        }
        match &self.body.expr(place).kind {
            ExprKind::Field { base: inner, .. }
            | ExprKind::Index { base: inner, .. }
            | ExprKind::Unary(_, inner)
            | ExprKind::Ref { inner, .. }
            | ExprKind::Try(inner)
            | ExprKind::MethodCall {
                receiver: inner, ..
            } => self.is_shared(*inner, depth + 1),
            ExprKind::Call { args, .. } => args
                .first()
                .is_some_and(|&first| self.is_shared(first, depth + 1)),
            _ => false,
        }
    }

    /// Whether copies of a type are values of their own: no reference or shared pointer is in them, and
    /// no type of which nothing is known.
    fn is_plain(&self, ty: Ty, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let types = &self.typed.types;
        match types.kind(ty) {
            TyKind::Primitive(_) => true,
            // Arguments are looked at where the type is used.
            TyKind::Param(..) => depth > 0,
            TyKind::Slice(inner) | TyKind::Array(inner) => self.is_plain(*inner, depth + 1),
            TyKind::Tuple(parts) => parts.iter().all(|&part| self.is_plain(part, depth + 1)),
            TyKind::Adt(def, args) => {
                let model = self.program.model(*def);
                if model.is_some_and(|model| model.map.is_some()) {
                    return true;
                }
                if model.is_some_and(|model| {
                    model.pointer.is_some() || model.lock.is_some() || model.identity
                }) {
                    return false;
                }
                args.iter().all(|&arg| self.is_plain(arg, depth + 1))
                    && self.program.fields.get(def).is_none_or(|variants| {
                        variants
                            .iter()
                            .flatten()
                            .all(|&field| self.is_plain(field, depth + 1))
                    })
            }
            _ => false,
        }
    }
}
