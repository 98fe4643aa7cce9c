//! Closures: what they capture, and running them in place.

use rustc_hash::FxHashMap;

use super::super::facts::{Control, Outcome, Place, Root, Step};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, Test};
use super::super::holding::variant_count;
use super::call::Argument;
use super::capture::Captured;
use super::pattern::Subject;
use super::{Builder, Frame};
use crate::link::{Callee, ClosureRun, DefId, Effects, Run, Ty, TyKind};
use crate::lower::ir::{BlockKind, CaptureMode, ExprId, ExprKind, LocalId, PatId, UnaryOp};
use crate::span::Span;

impl<'p> Builder<'p> {
    /// Parameters and value of a closure or `async` block.
    pub(super) fn closure_parts(&self, closure: ExprId) -> (Vec<PatId>, Option<ExprId>) {
        match &self.body.expr(closure).kind {
            ExprKind::Closure { params, body, .. } => {
                (params.iter().map(|param| param.pat).collect(), Some(*body))
            }
            _ => (Vec::new(), Some(closure)),
        }
    }

    /// The closure or `async` block of this body that a value is, by its type.
    pub(super) fn closure_of(&self, e: ExprId) -> Option<ExprId> {
        match self.kind(self.typed.types.peel_refs(self.ty(e))) {
            TyKind::Closure(body, closure, ..) | TyKind::AsyncBlock(body, closure, _)
                if *body == self.typed.body =>
            {
                Some(*closure)
            }
            _ => None,
        }
    }

    /// Functions that a value of function type is, by its type.
    pub(super) fn targets_of_value(&self, e: ExprId) -> Vec<DefId> {
        match self.kind(self.typed.types.peel_refs(self.ty(e))) {
            TyKind::FnItem(def, _) | TyKind::AsyncCall(def, _) => vec![*def],
            _ => Vec::new(),
        }
    }

    /// A closure or `async` block is made: what it captures by move goes into it.
    pub(super) fn make_closure(&mut self, e: ExprId, dest: Option<&Holder>) {
        self.deferred.push(e);
        let Some(dest) = dest else { return };
        for (index, captured) in (0..).zip(self.captured(e)) {
            let Some(from) = self.captured_part(&captured) else {
                continue;
            };
            if self.has(Fault::ClosureCapturesNothing) {
                self.emit(Op::Drop(from));
            } else {
                self.emit(Op::Move(from, dest.field(index)));
            }
        }
    }

    fn captured_part(&mut self, captured: &Captured) -> Option<Holder> {
        let mut part = self.holder_of(captured.local)?;
        for &index in &captured.path {
            part = part.field(index);
        }
        Some(part)
    }

    /// Runs a closure where it stands.
    pub(super) fn run_closure(
        &mut self,
        e: ExprId,
        closure: ExprId,
        holder: Option<&Holder>,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let given: Vec<Subject> = args
            .iter()
            .map(|arg| Subject {
                holder: arg.subject().cloned(),
                place: Some(self.describe(arg.expr)),
                sources: self.sources_of(arg.expr),
            })
            .collect();
        let _ = e;
        self.inline(closure, holder, &given, dest);
    }

    /// The body of a closure or `async` block, with its parameters bound to what is given.
    pub(super) fn inline(
        &mut self,
        closure: ExprId,
        holder: Option<&Holder>,
        given: &[Subject],
        dest: Option<&Holder>,
    ) {
        if self.running.contains(&closure) || self.is_large() {
            return;
        }
        self.running.push(closure);
        self.ran.push(closure);
        let captured = self.captured(closure);
        let remaps = self.remaps.len();
        if let Some(holder) = holder {
            for (index, captured) in (0..).zip(&captured) {
                if let Some(from) = self.captured_part(captured) {
                    self.remaps.push((from, holder.field(index)));
                }
            }
        }
        let end = self.new_block();
        self.frames.push(Frame {
            end,
            depth: self.scopes.len(),
            dest: dest.cloned(),
        });
        let breakables = std::mem::take(&mut self.breakables);
        let (params, value) = self.closure_parts(closure);
        let temps = self.temps;
        self.push_scope();
        self.temps = self.top();
        for (&pat, subject) in params.iter().zip(given) {
            self.bind_closure_parameter(pat, subject);
        }
        if let Some(value) = value {
            self.in_temporary_scope(|builder| {
                if value == closure {
                    builder.async_body(closure, dest);
                } else {
                    builder.eval(value, dest);
                }
            });
        }
        self.temps = temps;
        self.pop_scope();
        self.goto(end);
        self.at = end;
        self.breakables = breakables;
        self.frames.pop();
        self.remaps.truncate(remaps);
        // A closure that moves something out of itself is gone after one run.
        if let Some(holder) = holder
            && captured.iter().any(|captured| captured.consumed)
        {
            self.emit(Op::Drop(holder.clone()));
        }
        self.running.pop();
    }

    pub(super) fn async_body(&mut self, block: ExprId, dest: Option<&Holder>) {
        let body = self.body;
        if let ExprKind::Block { stmts, tail, .. } = &body.expr(block).kind {
            self.block(BlockKind::Plain, None, stmts, *tail, dest);
        }
    }

    fn bind_closure_parameter(&mut self, pat: PatId, subject: &Subject) {
        let ty = self.typed.pats.get(pat.0 as usize).copied();
        let owns = ty.is_some_and(|ty| self.can_hold(ty));
        let mut subject = subject.clone();
        if owns && let Some(from) = subject.holder.take() {
            let slot = self.new_slot();
            self.emit(Op::Move(from, Holder::of(slot)));
            if self.has(Fault::UnderscoreParameterDrops) && self.is_wild(pat) {
                self.emit(Op::Drop(Holder::of(slot)));
            }
            let scope = self.top();
            self.schedule(slot, scope);
            subject.holder = Some(Holder::of(slot));
        }
        self.bind_all(pat, subject);
    }

    /// Runs the closures that a modelled call runs.
    pub(super) fn run_closures(
        &mut self,
        e: ExprId,
        span: Span,
        effects: &'p Effects,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        if self.has(Fault::ClosureRunsIgnored) {
            return;
        }
        for run in &effects.runs {
            let lazy_items = run.run == Run::Later && run.items;
            if run.run == Run::Later && !lazy_items {
                continue;
            }
            let Some(arg) = args.get(run.closure as usize) else {
                continue;
            };
            if let Some(event) = self.event_of.get(&e).copied() {
                self.inside.push(event);
                self.run_one(e, span, effects, run, arg, args, dest);
                self.inside.pop();
            } else {
                self.run_one(e, span, effects, run, arg, args, dest);
            }
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one call's parts, taken apart once"
    )]
    fn run_one(
        &mut self,
        e: ExprId,
        span: Span,
        effects: &Effects,
        run: &ClosureRun,
        arg: &Argument,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let receiver = args.first().filter(|_| run.closure != 0);
        let join = self.new_block();
        self.enter_run(effects, run, receiver, join);
        let start = self.at;
        let repeats = run.items || run.many;
        let id = repeats.then(|| self.new_loop());
        if let Some(id) = id {
            // Any number of rounds, none too.
            let head = self.new_block();
            self.goto(head);
            self.at = head;
            self.edge(head, join, None, None);
            self.at = self.split(None, None);
            self.loops.push(id);
            self.run_value(e, span, run, arg, args, dest);
            self.loops.pop();
            if self.has(Fault::LoopBackEdgeIgnored) {
                self.goto(join);
            } else {
                self.goto(head);
            }
        } else {
            self.run_value(e, span, run, arg, args, dest);
            self.goto(join);
        }
        let _ = start;
        self.at = join;
    }

    /// Goes on only where the receiver is in a variant in which the closure runs.
    fn enter_run(
        &mut self,
        effects: &Effects,
        run: &ClosureRun,
        receiver: Option<&Argument>,
        skip: u32,
    ) {
        let Some(receiver) = receiver else { return };
        let ty = self.ty(receiver.expr);
        if ty == Ty::BOOL && !run.items {
            self.enter_if(receiver.expr, skip);
            return;
        }
        let wanted = match run.with {
            Some(variant) => self.variant_of(ty, variant).map(|found| (found, true)),
            // Without a payload it stands for the other variants if its value is or goes into the
            // result, else for those that are carried on.
            None => {
                let carried = effects.carries.iter().find_map(|carry| carry.from);
                let others = effects
                    .runs
                    .iter()
                    .find_map(|other| other.with.filter(|_| other.closure != run.closure));
                let gives = run.result || run.into.is_some();
                carried
                    .or(others.filter(|_| gives))
                    .and_then(|variant| self.variant_of(ty, variant))
                    .map(|found| (found, !gives))
            }
        };
        let Some(((def, variant), is)) = wanted else {
            return;
        };
        let branch = self.branch(receiver.expr);
        let count = variant_count(self.env.program, def);
        let test = receiver.subject().cloned().map(|at| Test {
            at,
            variant,
            count,
            is,
        });
        let not = test.clone().map(|test| Test { is: !is, ..test });
        let way = |is: bool| {
            let outcome = if is {
                Outcome::Is(def, variant)
            } else {
                Outcome::IsNot(def, variant)
            };
            Some(Control { branch, outcome })
        };
        self.edge(self.at, skip, not, way(!is));
        self.at = self.split(test, way(is));
    }

    /// Goes on only where a condition that was evaluated holds: `found.then(|| …)`.
    fn enter_if(&mut self, condition: ExprId, skip: u32) {
        let branch = self.branch(condition);
        let (mut yes, mut no) = (Outcome::True, Outcome::False);
        let mut inner = condition;
        while let ExprKind::Unary(UnaryOp::Not, operand) = self.body.expr(inner).kind {
            std::mem::swap(&mut yes, &mut no);
            inner = operand;
        }
        let way = |outcome| Some(Control { branch, outcome });
        self.edge(self.at, skip, None, way(no));
        self.at = self.split(None, way(yes));
    }

    fn run_value(
        &mut self,
        e: ExprId,
        span: Span,
        run: &ClosureRun,
        arg: &Argument,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let into = self.run_dest(e, run, dest);
        let given = self.given_to(run, args);
        if let Some(closure) = self.closure_of(arg.expr) {
            let holder = arg.subject().cloned();
            self.inline(closure, holder.as_ref(), &given, into.as_ref());
            if let (Some(into), Some(dest), Some(variant)) = (&into, dest, run.into)
                && into != dest
                && let Some((_, variant)) = self.variant_of(self.ty(e), variant)
            {
                self.is_variant(dest, variant);
            }
            return;
        }
        let targets = self.targets_of_value(arg.expr);
        let callee = match self.kind(self.ty(arg.expr)) {
            TyKind::Ctor(def, variant, _) => Callee::Constructor(*def, *variant),
            _ if targets.is_empty() => Callee::Value,
            _ => Callee::Functions(targets.into(), Box::default()),
        };
        if matches!(callee, Callee::Constructor(..)) {
            return;
        }
        let arguments: Vec<Argument> = given
            .iter()
            .filter_map(|subject| {
                Some(Argument {
                    expr: args.first()?.expr,
                    value: subject.holder.clone(),
                    target: None,
                })
            })
            .collect();
        let called = Some((arg.expr, None));
        self.call(e, span, &callee, called, &arguments, into.as_ref());
    }

    /// Where a closure's value goes.
    fn run_dest(&mut self, e: ExprId, run: &ClosureRun, dest: Option<&Holder>) -> Option<Holder> {
        let dest = dest?;
        if run.result {
            return Some(dest.clone());
        }
        let variant = run.into?;
        let (_, variant) = self.variant_of(self.ty(e), variant)?;
        Some(dest.payload(variant, 0))
    }

    /// What a closure's first parameter gets.
    fn given_to(&mut self, run: &ClosureRun, args: &[Argument]) -> Vec<Subject> {
        let Some(first) = args.first().filter(|_| run.closure != 0).cloned() else {
            return Vec::new();
        };
        let place = self.describe(first.expr);
        let sources = self.sources_of(first.expr);
        let subject = if let Some(variant) = run.with {
            match self.variant_of(self.ty(first.expr), variant) {
                Some((def, variant)) => Subject {
                    holder: first.subject().map(|holder| holder.payload(variant, 0)),
                    place: Some(self.payload_place(place, def, variant, 0)),
                    sources,
                },
                None => Subject {
                    sources,
                    ..Subject::default()
                },
            }
        } else if run.items {
            let closure = args.get(run.closure as usize);
            let item = closure.map_or(Step::Element(None), |closure| Step::Item(closure.expr));
            Subject {
                holder: None,
                place: Some(self.step(place, item)),
                sources,
            }
        } else if run.under.is_some() {
            Subject {
                holder: None,
                place: Some(self.step(place, Step::Content)),
                sources,
            }
        } else {
            // `map(guard, |value| …)`: the closure sees what the argument leads to.
            Subject {
                holder: None,
                place: Some(place),
                sources,
            }
        };
        vec![subject.clone(), subject]
    }

    /// Captured variables, when a closure is built as a function of its own.
    pub(super) fn see_captures(&mut self, closure: ExprId, outer: &FxHashMap<LocalId, Place>) {
        for local in self.mentioned(closure) {
            let place = match outer.get(&local) {
                Some(place) if matches!(place.root, Root::Static(_)) => self.intern(place.clone()),
                // An instance of what it is in the function around.
                Some(place) => self.intern(Place {
                    root: Root::Capture(local),
                    steps: Vec::new(),
                    class: place.class,
                    exact: true,
                }),
                None => self.intern_root(Root::Capture(local)),
            };
            self.local_places.insert(local, place);
            self.facts.captures.push((local, false));
        }
        let moved: Vec<LocalId> = match &self.body.expr(closure).kind {
            ExprKind::Closure {
                capture: CaptureMode::Move,
                ..
            }
            | ExprKind::Block {
                kind: BlockKind::Async(CaptureMode::Move),
                ..
            } => self
                .facts
                .captures
                .iter()
                .map(|(local, _)| *local)
                .collect(),
            _ => self
                .captured(closure)
                .iter()
                .map(|captured| captured.local)
                .collect(),
        };
        for (local, by_move) in &mut self.facts.captures {
            *by_move = moved.contains(local);
        }
    }
}
