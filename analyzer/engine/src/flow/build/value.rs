//! Values: what evaluating an expression does, and where its value goes.

use super::super::fault::Fault;
use super::super::graph::{Holder, HolderStep, Op, Settle, SlotId};
use super::super::holding::field_named;
use super::Builder;
use crate::link::{Callee, TyKind};
use crate::lower::ir::{BlockKind, ExprId, ExprKind, FieldInit, MacroCall, MacroShape, UnaryOp};

impl Builder<'_> {
    /// Evaluates an expression; what its value holds goes to `dest`.
    pub(super) fn eval(&mut self, e: ExprId, dest: Option<&Holder>) {
        self.targets.remove(&e);
        self.event_of.remove(&e);
        self.eval_kind(e, dest);
        self.note_sources(e);
        if let Some(dest) = dest {
            self.owe(e, dest);
        }
        if matches!(self.kind(self.ty(e)), TyKind::Never) {
            self.diverge();
        }
    }

    fn eval_kind(&mut self, e: ExprId, dest: Option<&Holder>) {
        let body = self.body;
        match &body.expr(e).kind {
            ExprKind::Literal(_) | ExprKind::Opaque => {}
            ExprKind::Path(_) => {
                if let (Some(&variant), Some(dest)) = (self.typed.expr_variants.get(&e), dest) {
                    self.is_variant(dest, variant);
                }
            }
            ExprKind::Local(_) | ExprKind::Field { .. } | ExprKind::Index { .. } => {
                self.use_place(e, dest);
            }
            ExprKind::Unary(UnaryOp::Deref, _) => self.use_place(e, dest),
            ExprKind::Unary(_, inner) => {
                self.temporary(*inner);
                if self.typed.callees.contains_key(&e) {
                    self.operator_call(e, &[*inner]);
                }
            }
            ExprKind::Binary(op, a, b) => self.binary(e, *op, *a, *b),
            ExprKind::And(..) | ExprKind::Or(..) => self.lazy_value(e),
            ExprKind::Call { callee, args } => self.function_call(e, *callee, args, dest),
            ExprKind::MethodCall {
                receiver,
                name_span,
                args,
                ..
            } => {
                let span = name_span.shifted(body.base);
                self.method_call(e, *receiver, span, args, dest);
            }
            ExprKind::Assign(target, value) => self.assign(e, *target, *value),
            ExprKind::AssignOp(_, target, value) => self.assign_op(e, *target, *value),
            ExprKind::Destructure(pat, value) => {
                let subject = self.subject(*value);
                if !self.is_wild(*pat) {
                    self.bind_all(*pat, subject);
                }
            }
            ExprKind::Ref { inner, .. } => {
                if let Some(target) = self.place(*inner) {
                    self.targets.insert(e, target);
                }
            }
            ExprKind::Cast(inner, _) => {
                self.eval(*inner, dest);
                if let Some(target) = self.targets.get(inner).cloned() {
                    self.targets.insert(e, target);
                }
            }
            ExprKind::Range(from, to) => {
                for &end in from.iter().chain(to) {
                    self.temporary(end);
                }
            }
            ExprKind::Tuple(parts) => self.aggregate(parts, dest, HolderStep::Field),
            ExprKind::Array(parts) => self.aggregate(parts, dest, |_| HolderStep::Element),
            ExprKind::Repeat(inner) => {
                self.temporary(*inner);
            }
            ExprKind::Struct { fields, base, .. } => self.structure(e, fields, *base, dest),
            ExprKind::Block {
                kind: BlockKind::Async(_),
                ..
            }
            | ExprKind::Closure { .. } => self.make_closure(e, dest),
            ExprKind::Block {
                kind,
                label,
                stmts,
                tail,
                ..
            } => {
                self.block(*kind, *label, stmts, *tail, dest);
                if let Some(target) = tail.and_then(|tail| self.targets.get(&tail).cloned()) {
                    self.targets.insert(e, target);
                }
            }
            ExprKind::If {
                condition,
                then,
                otherwise,
            } => self.if_(*condition, *then, *otherwise, dest),
            ExprKind::Let(pat, init) => {
                let subject = self.subject(*init);
                let failed = self.new_block();
                self.test(*pat, &subject, failed, None);
                self.bind_all(*pat, subject);
                self.edge(failed, self.at, None, None);
            }
            ExprKind::Match { scrutinee, arms } => self.match_(*scrutinee, arms, dest),
            ExprKind::Loop { kind, label, body } => self.loop_(e, *kind, *label, *body, dest),
            ExprKind::Break(label, value) => self.break_(*label, *value),
            ExprKind::Continue(label) => self.continue_(*label),
            ExprKind::Return(value) => self.return_(*value),
            ExprKind::Try(inner) => self.try_(e, *inner, dest),
            ExprKind::Await(inner) => self.await_(e, *inner, dest),
            ExprKind::Macro(call) => self.macro_(e, call, dest),
            ExprKind::Select {
                branches,
                otherwise,
            } => self.select(e, branches, *otherwise, dest),
            ExprKind::Other(parts) => {
                for &part in parts {
                    self.temporary(part);
                }
            }
        }
    }

    /// A place in a value's position: moves out of it, unless it is copied.
    fn use_place(&mut self, e: ExprId, dest: Option<&Holder>) {
        let from = self.place(e);
        if let (Some(from), Some(dest)) = (from, dest)
            && self.holds(e)
        {
            self.move_value(from, dest.clone());
        }
    }

    /// A value moves.
    pub(super) fn move_value(&mut self, from: Holder, to: Holder) {
        if self.has(Fault::MoveDoesNotRelease) && from.slot != SlotId::RESULT {
            let settle = Settle {
                from,
                into: vec![to],
                shared: true,
                perhaps: false,
            };
            self.emit(Op::Settle(Box::new(settle)));
            return;
        }
        self.emit(Op::Move(from.clone(), to));
        self.take_all_of(&from);
    }

    /// The enum in a part is this variant.
    pub(super) fn is_variant(&mut self, at: &Holder, variant: u32) {
        if variant < 64 && !self.has(Fault::NoneHoldsGuard) {
            self.emit(Op::Variants(at.clone(), 1 << variant));
        }
    }

    fn binary(&mut self, e: ExprId, op: crate::lower::ir::BinaryOp, a: ExprId, b: ExprId) {
        use crate::lower::ir::BinaryOp;
        let compares = matches!(
            op,
            BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
        );
        for operand in [a, b] {
            if compares {
                self.place(operand);
            } else {
                self.temporary(operand);
            }
        }
        if self.typed.callees.contains_key(&e) {
            self.operator_call(e, &[a, b]);
        }
    }

    fn aggregate(
        &mut self,
        parts: &[ExprId],
        dest: Option<&Holder>,
        step: impl Fn(u32) -> HolderStep,
    ) {
        let mut moved = Vec::new();
        for (index, &part) in (0..).zip(parts) {
            if let Some(holder) = self.temporary(part) {
                moved.push((holder, step(index)));
            }
        }
        if let Some(dest) = dest {
            for (holder, step) in moved {
                self.emit(Op::Move(holder, dest.with(&[step])));
            }
        }
    }

    /// The parts of a struct or of a variant's payload in `dest`.
    pub(super) fn part_of(&self, dest: &Holder, variant: Option<u32>, index: u32) -> Holder {
        match variant {
            Some(variant) => dest.payload(variant, index),
            None => dest.field(index),
        }
    }

    fn structure(
        &mut self,
        e: ExprId,
        fields: &[FieldInit],
        base: Option<ExprId>,
        dest: Option<&Holder>,
    ) {
        let variant = self.typed.expr_variants.get(&e).copied();
        let def = match self.kind(self.ty(e)) {
            TyKind::Adt(def, _) => Some(*def),
            _ => self.typed.path_targets.get(&e).copied(),
        };
        let mut moved = Vec::new();
        let mut written = Vec::new();
        for (position, field) in (0..).zip(fields) {
            let index = def
                .and_then(|def| field_named(self.env.program, def, variant, self.file, field.name))
                .unwrap_or(position);
            written.push(index);
            if let Some(holder) = self.temporary(field.value) {
                moved.push((holder, index));
            }
        }
        let base = base.and_then(|base| self.place(base));
        let Some(dest) = dest else { return };
        for (holder, index) in moved {
            let to = self.part_of(dest, variant, index);
            self.emit(Op::Move(holder, to));
        }
        if let (Some(base), Some(def)) = (base, def) {
            let count = self
                .env
                .program
                .fields
                .get(&def)
                .and_then(|variants| variants.first())
                .map_or(0, Vec::len);
            for index in (0..).take(count) {
                if !written.contains(&index) {
                    self.emit(Op::Move(base.field(index), dest.field(index)));
                }
            }
            if !written.is_empty() {
                self.take_all_of(&base.field(0));
            }
        }
        if let Some(variant) = variant {
            self.is_variant(dest, variant);
        }
    }

    /// A tuple struct or variant.
    pub(super) fn construct(
        &mut self,
        args: &[ExprId],
        variant: Option<u32>,
        dest: Option<&Holder>,
    ) {
        let mut moved = Vec::new();
        for (index, &arg) in (0..).zip(args) {
            if let Some(holder) = self.temporary(arg) {
                moved.push((holder, index));
            }
        }
        let Some(dest) = dest else { return };
        for (holder, index) in moved {
            let to = self.part_of(dest, variant, index);
            self.emit(Op::Move(holder, to));
        }
        if let Some(variant) = variant {
            self.is_variant(dest, variant);
        }
    }

    fn macro_(&mut self, e: ExprId, call: &MacroCall, dest: Option<&Holder>) {
        match call.shape {
            MacroShape::Format | MacroShape::Compare => {
                self.in_temporary_scope(|builder| builder.borrow_all(e, &call.operands));
            }
            MacroShape::FormatDiverge => {
                self.in_temporary_scope(|builder| builder.borrow_all(e, &call.operands));
                self.diverge();
            }
            MacroShape::PassThrough => match call.operands.as_slice() {
                [only] => self.eval(*only, dest),
                operands => self.aggregate(operands, dest, HolderStep::Field),
            },
            MacroShape::Collect => self.aggregate(&call.operands, dest, |_| HolderStep::Element),
            MacroShape::Join | MacroShape::TryJoin => self.join(e, call, dest),
            MacroShape::Call => self.macro_call(e, call, dest),
        }
    }

    /// Borrows every operand, then formats each.
    fn borrow_all(&mut self, e: ExprId, operands: &[ExprId]) {
        for &operand in operands {
            self.place(operand);
        }
        self.format_calls(e, operands);
    }

    /// A macro that moves its operands as a call does.
    fn macro_call(&mut self, e: ExprId, call: &MacroCall, dest: Option<&Holder>) {
        let args: Vec<_> = call
            .operands
            .iter()
            .map(|&operand| self.argument(operand))
            .collect();
        let typed = self.typed;
        match typed.callees.get(&e) {
            Some(callee @ (Callee::Functions(..) | Callee::Virtual { .. })) => {
                self.call(e, self.body.span(e), callee, None, &args, dest);
            }
            _ => self.pass_through_call(e, &args, dest, false),
        }
    }
}
