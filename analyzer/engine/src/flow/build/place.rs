//! Places: what owns the value behind an expression, and where temporaries live.

use super::super::fault::Fault;
use super::super::graph::{Holder, HolderStep, Op, SlotId};
use super::Builder;
use crate::link::{Adjustment, BindingMode, DerefStep};
use crate::lower::ir::{ExprId, ExprKind, LocalId, PatId, PatKind, Stmt, UnaryOp};

impl Builder<'_> {
    /// The slot of a variable.
    pub(super) fn slot_of(&mut self, local: LocalId) -> SlotId {
        if let Some(slot) = self.slots[local.0 as usize] {
            return slot;
        }
        let slot = self.new_slot();
        self.slots[local.0 as usize] = Some(slot);
        slot
    }

    /// What a variable owns or refers to, where that can hold a guard.
    pub(super) fn holder_of(&mut self, local: LocalId) -> Option<Holder> {
        let holder = if let Some(alias) = self.aliases.get(&local) {
            alias.clone()
        } else {
            let ty = self
                .typed
                .types
                .peel_refs(self.typed.locals[local.0 as usize]);
            if !self.can_hold(ty) {
                return None;
            }
            Holder::of(self.slot_of(local))
        };
        Some(self.remapped(holder))
    }

    fn remapped(&self, mut holder: Holder) -> Holder {
        for (from, to) in &self.remaps {
            if from.covers(&holder) {
                holder = to.with(&holder.path[from.path.len()..]);
            }
        }
        holder
    }

    /// Evaluates an expression as a place: nothing moves. A value gets a temporary.
    pub(super) fn place(&mut self, e: ExprId) -> Option<Holder> {
        let body = self.body;
        let holder = match &body.expr(e).kind {
            ExprKind::Local(local) => self.holder_of(*local),
            ExprKind::Field { base, .. } => {
                let holder = self.place(*base);
                let typed = self.typed;
                match typed.fields.get(&e) {
                    Some(access) => {
                        let reached = self.derefs(*base, &access.adjustment, holder);
                        let index = access.index;
                        let can_hold = self.can_hold(self.typed.types.peel_refs(self.ty(e)));
                        reached
                            .filter(|_| can_hold)
                            .map(|holder| self.remapped(holder.field(index)))
                    }
                    None => None,
                }
            }
            ExprKind::Unary(UnaryOp::Deref, inner) => {
                let holder = self.place(*inner);
                let typed = self.typed;
                match typed.derefs.get(&e) {
                    Some(adjustment) => self.derefs(*inner, adjustment, holder),
                    None => holder,
                }
            }
            ExprKind::Index { base, index } => {
                let holder = self.place(*base);
                let typed = self.typed;
                let reached = match typed.derefs.get(&e) {
                    Some(adjustment) => self.derefs(*base, adjustment, holder),
                    None => holder,
                };
                self.temporary(*index);
                self.index_call(e, *base, *index);
                let can_hold = self.holds(e);
                reached
                    .filter(|_| can_hold)
                    .map(|holder| holder.with(&[HolderStep::Element]))
            }
            ExprKind::Path(_) => None,
            _ => return self.temporary(e).or_else(|| self.targets.get(&e).cloned()),
        };
        self.note_sources(e);
        if let Some(holder) = &holder {
            self.targets.insert(e, holder.clone());
        } else {
            self.targets.remove(&e);
        }
        holder
    }

    /// Follows dereferences. Behind an overloaded one nothing is owned by the same slot.
    fn derefs(
        &mut self,
        base: ExprId,
        adjustment: &Adjustment,
        holder: Option<Holder>,
    ) -> Option<Holder> {
        let mut holder = holder;
        for step in &adjustment.derefs {
            if let DerefStep::Overloaded(deref) = step {
                self.deref_call(base, *deref);
                holder = None;
            }
        }
        holder
    }

    /// The same for a method's receiver.
    pub(super) fn receiver_place(
        &mut self,
        receiver: ExprId,
        adjustment: &Adjustment,
    ) -> Option<Holder> {
        let holder = self.place(receiver);
        self.derefs(receiver, adjustment, holder)
    }

    /// Evaluates an expression into a temporary of its own; `None` if nothing in it can hold a guard.
    pub(super) fn temporary(&mut self, e: ExprId) -> Option<Holder> {
        if !self.holds(e) {
            self.eval(e, None);
            return None;
        }
        let slot = self.new_slot();
        let holder = Holder::of(slot);
        self.eval(e, Some(&holder));
        let scope = self.extended.get(&e).copied().unwrap_or(self.temps);
        self.schedule(slot, scope);
        Some(holder)
    }

    /// Drops the temporaries that a method call has made since there were `older` slots, for the
    /// fault that says so.
    pub(super) fn end_early(&mut self, older: u32) {
        if self.has(Fault::StatementTemporariesEndEarly) {
            for slot in older..self.graph.slots {
                self.emit(Op::Drop(Holder::of(SlotId(slot))));
            }
        }
    }

    /// Marks the temporaries of a `let` initializer that live as long as the block.
    pub(super) fn extend(&mut self, pat: PatId, init: ExprId, scope: usize) {
        if self.is_ref_pattern(pat) {
            self.extend_operand(init, scope);
        }
        self.extend_expr(init, scope);
    }

    fn is_ref_pattern(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Bind { by_ref, .. } => by_ref.is_some(),
            PatKind::TupleStruct(_, parts)
            | PatKind::Tuple(parts)
            | PatKind::Slice(parts)
            | PatKind::Or(parts) => parts.iter().any(|&part| self.is_ref_pattern(part)),
            PatKind::Struct { fields, .. } => {
                fields.iter().any(|field| self.is_ref_pattern(field.pat))
            }
            _ => false,
        }
    }

    fn extend_expr(&mut self, e: ExprId, scope: usize) {
        let body = self.body;
        let nested = !self.has(Fault::NoExtensionThroughConstructor);
        match &body.expr(e).kind {
            ExprKind::Ref { inner, .. } if !self.has(Fault::NoExtensionThroughRef) => {
                self.extend_expr(*inner, scope);
                self.extend_operand(*inner, scope);
            }
            ExprKind::Cast(inner, _) => self.extend_expr(*inner, scope),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) if nested => {
                for &part in parts {
                    self.extend_expr(part, scope);
                }
            }
            ExprKind::Struct { fields, .. } if nested => {
                for field in fields {
                    self.extend_expr(field.value, scope);
                }
            }
            ExprKind::Call { args, .. }
                if nested
                    && matches!(
                        self.typed.callees.get(&e),
                        Some(crate::link::Callee::Constructor(..))
                    ) =>
            {
                for &arg in args {
                    self.extend_expr(arg, scope);
                }
            }
            ExprKind::Block {
                tail: Some(tail),
                kind: crate::lower::ir::BlockKind::Plain | crate::lower::ir::BlockKind::Unsafe,
                ..
            } if nested => self.extend_expr(*tail, scope),
            ExprKind::If {
                then,
                otherwise: Some(otherwise),
                ..
            } if nested => {
                self.extend_expr(*then, scope);
                self.extend_expr(*otherwise, scope);
            }
            ExprKind::Match { arms, .. } if nested => {
                for arm in arms {
                    self.extend_expr(arm.body, scope);
                }
            }
            _ => {}
        }
    }

    fn extend_operand(&mut self, mut e: ExprId, scope: usize) {
        let body = self.body;
        loop {
            self.extended.insert(e, scope);
            e = match &body.expr(e).kind {
                ExprKind::Ref { inner, .. } | ExprKind::Unary(UnaryOp::Deref, inner) => *inner,
                ExprKind::Field { base, .. } | ExprKind::Index { base, .. } => *base,
                ExprKind::MethodCall { receiver, .. } if self.has(Fault::ExtensionThroughCall) => {
                    *receiver
                }
                _ => return,
            };
        }
    }

    /// Variables that are assigned after their declaration: nothing is known of what they alias.
    pub(super) fn find_assigned(&mut self) {
        let body = self.body;
        for expr in &body.exprs {
            match &expr.kind {
                ExprKind::Assign(target, _) => {
                    if let ExprKind::Local(local) = body.expr(*target).kind {
                        self.assigned[local.0 as usize] = true;
                    }
                }
                ExprKind::Block { stmts, .. } => {
                    for stmt in stmts {
                        // Twins under `cfg`s share a variable.
                        if let Stmt::Let { pat, init, .. } = stmt
                            && let PatKind::Bind { local, .. } = body.pat(*pat).kind
                            && (init.is_none() || body.local(local).pat != *pat)
                        {
                            self.assigned[local.0 as usize] = true;
                        }
                    }
                }
                _ => {}
            }
        }
        for pat in &body.pats {
            if let PatKind::AssignTo(target) = &pat.kind
                && let ExprKind::Local(local) = body.expr(*target).kind
            {
                self.assigned[local.0 as usize] = true;
            }
        }
    }

    /// How a binding takes its value.
    pub(super) fn binding_mode(&self, pat: PatId) -> BindingMode {
        self.typed.bindings.get(&pat).copied().unwrap_or_default()
    }
}
