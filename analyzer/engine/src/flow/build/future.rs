//! Futures: nothing in them happens before they are awaited, joined or driven.

use smallvec::SmallVec;

use super::super::facts::{AwaitEvent, EventKind, TokenId, WaitEvent};
use super::super::graph::{Holder, Op, Settle};
use super::Builder;
use super::call::Argument;
use super::pattern::Subject;
use crate::link::{Callee, DefId, Effects, TyKind, WaitKind};
use crate::lower::ir::{ExprId, ExprKind, MacroCall, MacroShape, SelectBranch};
use crate::span::Span;

/// Something that a future does when it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// The body of an `async` block.
    Block(ExprId),
    /// The deferred part of a call.
    Call(ExprId),
}

/// How deep futures inside futures are looked for.
const DEPTH: u32 = 6;

impl<'p> Builder<'p> {
    pub(super) fn await_(&mut self, e: ExprId, inner: ExprId, dest: Option<&Holder>) {
        let holder = self.temporary(inner);
        self.await_event(e, &[inner], false);
        self.complete(e, inner, holder.as_ref(), dest);
    }

    fn await_event(&mut self, e: ExprId, futures: &[ExprId], concurrent: bool) {
        let targets = futures
            .iter()
            .flat_map(|&future| self.work_in(future, DEPTH))
            .flat_map(|work| match work {
                Work::Block(_) => Vec::new(),
                Work::Call(call) => self.callees_of(call),
            })
            .collect();
        let whole = self.body.span(e);
        // `.await` ends the expression.
        let span = if concurrent {
            whole
        } else {
            Span::new(whole.end.saturating_sub(5).max(whole.start), whole.end)
        };
        self.event(
            Some(e),
            span,
            EventKind::Await(AwaitEvent {
                targets,
                acquires: SmallVec::new(),
                concurrent,
                remotes: Vec::new(),
            }),
        );
    }

    fn callees_of(&self, call: ExprId) -> Vec<DefId> {
        match self.typed.callees.get(&call) {
            Some(Callee::Functions(defs, _)) => defs.to_vec(),
            Some(Callee::Virtual {
                implementations, ..
            }) => implementations.clone(),
            _ => Vec::new(),
        }
    }

    /// What the future in `holder` does until it is ready; its output goes to `dest`.
    fn complete(
        &mut self,
        e: ExprId,
        future: ExprId,
        holder: Option<&Holder>,
        dest: Option<&Holder>,
    ) {
        let work = self.work_in(future, DEPTH);
        let direct = work.len() == 1;
        let mut ran = false;
        for work in work {
            match work {
                Work::Block(block) => {
                    let holder = holder.filter(|_| direct);
                    self.inline(block, holder, &[], dest.filter(|_| direct));
                    ran |= direct;
                }
                Work::Call(call) => self.deferred_call(e, call, dest),
            }
        }
        let Some(from) = holder else { return };
        let into = match dest {
            Some(dest) if !ran && self.holds(e) => self.guard_parts(self.ty(e), dest),
            _ => Vec::new(),
        };
        self.emit(Op::Settle(Box::new(Settle {
            from: from.clone(),
            into,
            shared: false,
            perhaps: false,
        })));
    }

    /// Calls and blocks that a future consists of.
    fn work_in(&self, e: ExprId, depth: u32) -> Vec<Work> {
        if let TyKind::AsyncBlock(body, block, _) =
            self.kind(self.typed.types.peel_refs(self.ty(e)))
            && *body == self.typed.body
        {
            return vec![Work::Block(*block)];
        }
        let Some(depth) = depth.checked_sub(1) else {
            return Vec::new();
        };
        let body = self.body;
        match &body.expr(e).kind {
            ExprKind::Local(local) if !self.assigned[local.0 as usize] => self
                .initializers
                .get(local)
                .map(|&init| self.work_in(init, depth))
                .unwrap_or_default(),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) => {
                self.work_in(*inner, depth)
            }
            ExprKind::Macro(call) => self.work_in_all(&call.operands, depth),
            ExprKind::Call { args, .. } => {
                if self.is_deferred(e) {
                    return vec![Work::Call(e)];
                }
                self.work_in_all(args, depth)
            }
            ExprKind::MethodCall { receiver, args, .. } => {
                if self.is_deferred(e) {
                    return vec![Work::Call(e)];
                }
                let mut work = self.work_in(*receiver, depth);
                work.extend(self.work_in_all(args, depth));
                work
            }
            _ => Vec::new(),
        }
    }

    fn work_in_all(&self, all: &[ExprId], depth: u32) -> Vec<Work> {
        all.iter().flat_map(|&e| self.work_in(e, depth)).collect()
    }

    /// A call whose effects happen when its result is awaited.
    fn is_deferred(&self, e: ExprId) -> bool {
        if matches!(self.kind(self.ty(e)), TyKind::AsyncCall(..)) {
            return true;
        }
        let Some(Callee::Functions(defs, _)) = self.typed.callees.get(&e) else {
            return false;
        };
        self.effects_of(defs).is_some_and(|(_, effects)| {
            effects.waits.is_some_and(|(_, asynchronous)| asynchronous)
                || effects.acquisitions.iter().any(|a| a.asynchronous)
        })
    }

    /// The deferred part of a call.
    fn deferred_call(&mut self, e: ExprId, call: ExprId, dest: Option<&Holder>) {
        let (span, args) = self.call_parts(call);
        let typed = self.typed;
        let Some(Callee::Functions(defs, _)) = typed.callees.get(&call) else {
            return;
        };
        if let Some((def, effects)) = self.effects_of(defs) {
            let token = self.deferred_effects(e, span, def, effects, &args, dest);
            // The access of the same call is under it, although its event stands where the call is written.
            if let Some(&event) = self.event_of.get(&call)
                && let EventKind::Access(access) = &mut self.facts.events[event.0 as usize].kind
            {
                access.acquires = token;
            }
        } else {
            self.summary_await(e, call, span, defs, &args, dest);
        }
    }

    /// The last lock that it takes.
    fn deferred_effects(
        &mut self,
        e: ExprId,
        span: Span,
        def: DefId,
        effects: &'p Effects,
        args: &[Argument],
        dest: Option<&Holder>,
    ) -> Option<TokenId> {
        if let Some((kind, true)) = effects.waits {
            let on = args.first().map(|arg| self.describe(arg.expr));
            self.event(
                Some(e),
                span,
                EventKind::Wait(WaitEvent {
                    kind,
                    asynchronous: true,
                    on,
                    releases: None,
                }),
            );
        }
        let mut acquired = None;
        for acquisition in effects.acquisitions.iter().filter(|a| a.asynchronous) {
            let token = self.acquire(e, span, def, acquisition, args);
            acquired = Some(token);
            if acquisition.held_by_result
                && let Some(dest) = dest
            {
                self.hold_result(token, self.ty(e), &acquisition.holds_in, dest);
            }
        }
        acquired
    }

    /// The name of a call and its arguments, without evaluating them.
    pub(super) fn call_parts(&self, call: ExprId) -> (Span, Vec<Argument>) {
        let argument = |&expr: &ExprId| Argument {
            expr,
            value: None,
            target: None,
        };
        match &self.body.expr(call).kind {
            ExprKind::MethodCall {
                receiver,
                name_span,
                args,
                ..
            } => (
                name_span.shifted(self.body.base),
                std::iter::once(receiver)
                    .chain(args)
                    .map(argument)
                    .collect(),
            ),
            ExprKind::Call { callee, args } => {
                (self.body.span(*callee), args.iter().map(argument).collect())
            }
            _ => (self.body.span(call), Vec::new()),
        }
    }

    /// A call that runs the futures it is given: `block_on`.
    pub(super) fn drive_arguments(&mut self, e: ExprId, args: &[Argument], dest: Option<&Holder>) {
        let typed = self.typed;
        let drives = match typed.callees.get(&e) {
            Some(Callee::Functions(defs, _)) => self
                .effects_of(defs)
                .is_some_and(|(_, effects)| effects.waits == Some((WaitKind::BlockOn, false))),
            _ => false,
        };
        if !drives {
            return;
        }
        for arg in args {
            if !self.work_in(arg.expr, DEPTH).is_empty() {
                self.complete(e, arg.expr, arg.value.as_ref(), dest);
            }
        }
    }

    /// `join!` and `try_join!`.
    pub(super) fn join(&mut self, e: ExprId, call: &MacroCall, dest: Option<&Holder>) {
        let futures: Vec<(ExprId, Option<Holder>)> = call
            .operands
            .iter()
            .map(|&operand| (operand, self.temporary(operand)))
            .collect();
        self.await_event(e, &call.operands, true);
        let dest = match call.shape {
            MacroShape::TryJoin => dest.map(|dest| {
                let good = self.good_variant(e).map_or(0, |(_, variant)| variant);
                dest.payload(good, 0)
            }),
            _ => dest.cloned(),
        };
        for (index, (future, holder)) in (0..).zip(futures) {
            let part = dest.as_ref().map(|dest| dest.field(index));
            self.complete(e, future, holder.as_ref(), part.as_ref());
        }
    }

    /// `select!`: every future is made, one of them is first.
    pub(super) fn select(
        &mut self,
        e: ExprId,
        branches: &[SelectBranch],
        otherwise: Option<ExprId>,
        dest: Option<&Holder>,
    ) {
        let join = self.new_block();
        let none = self.new_block();
        let depth = self.scopes.len();
        self.push_scope();
        let temps = std::mem::replace(&mut self.temps, depth);
        let mut futures = Vec::new();
        for branch in branches {
            if let Some(condition) = branch.condition {
                self.in_temporary_scope(|builder| builder.eval(condition, None));
            }
            futures.push(self.temporary(branch.future));
        }
        let all: Vec<ExprId> = branches.iter().map(|branch| branch.future).collect();
        self.await_event(e, &all, true);
        self.edge(self.at, none, None, None);
        let polled = self.at;
        for (branch, holder) in branches.iter().zip(&futures) {
            self.at = polled;
            self.at = self.split(None, None);
            let output = Holder::of(self.new_slot());
            self.complete(branch.future, branch.future, holder.as_ref(), Some(&output));
            let subject = Subject {
                holder: Some(output.clone()),
                place: Some(self.describe(branch.future)),
                sources: self.sources_of(branch.future),
            };
            self.test(branch.pat, &subject, none, None);
            // The other futures are gone when the handler runs.
            self.exit_to(depth);
            self.push_scope();
            let scope = self.top();
            self.schedule(output.slot, scope);
            self.bind_all(branch.pat, subject);
            self.in_temporary_scope(|builder| builder.eval(branch.handler, dest));
            self.pop_scope();
            self.goto(join);
        }
        self.at = none;
        self.temps = temps;
        self.pop_scope();
        if let Some(otherwise) = otherwise {
            self.in_temporary_scope(|builder| builder.eval(otherwise, dest));
        }
        self.goto(join);
        self.at = join;
    }
}
