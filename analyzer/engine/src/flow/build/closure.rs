//! Closures: what they capture, and running them in place.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::super::facts::{Control, Outcome, Place, PlaceId, Root, Step};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, Test};
use super::super::holding::variant_count;
use super::super::walk;
use super::call::Argument;
use super::pattern::Subject;
use super::{Builder, Frame};
use crate::link::{Callee, ClosureRun, DefId, Effects, Run, TyKind};
use crate::lower::ir::{BlockKind, CaptureMode, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::span::Span;

/// What a closure takes along: a variable, or fields of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Captured {
    pub(super) local: LocalId,
    pub(super) path: SmallVec<[u32; 2]>,
    /// The body moves it out: the closure runs once.
    pub(super) consumed: bool,
}

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

    /// Variables that a closure captures by move and that can hold a guard.
    pub(super) fn captured(&self, closure: ExprId) -> Vec<Captured> {
        let (params, is_move) = match &self.body.expr(closure).kind {
            ExprKind::Closure {
                params, capture, ..
            } => (
                params.iter().map(|param| param.pat).collect::<Vec<_>>(),
                *capture == CaptureMode::Move,
            ),
            ExprKind::Block {
                kind: BlockKind::Async(capture),
                ..
            } => (Vec::new(), *capture == CaptureMode::Move),
            _ => return Vec::new(),
        };
        let mut uses = Uses {
            builder: self,
            inner: Vec::new(),
            found: Vec::new(),
        };
        for pat in params {
            uses.declare(pat);
        }
        uses.parts(closure);
        let Uses { inner, found, .. } = uses;
        let mut captured: Vec<Captured> = Vec::new();
        for (local, path, moved) in found {
            if inner.contains(&local) || !(is_move || moved) {
                continue;
            }
            let covering = captured
                .iter_mut()
                .find(|other| other.local == local && path.starts_with(&other.path));
            if let Some(other) = covering {
                other.consumed |= moved;
                continue;
            }
            captured.retain(|other| !(other.local == local && other.path.starts_with(&path)));
            captured.push(Captured {
                local,
                path,
                consumed: moved,
            });
        }
        captured
    }

    /// Places of what a spawned closure captures: variables of this function that it mentions.
    pub(super) fn captured_places(&mut self, e: ExprId) -> Vec<PlaceId> {
        let Some(closure) = self.closure_of(e) else {
            return Vec::new();
        };
        let mut places = Vec::new();
        for local in self.mentioned(closure) {
            let place = self.local_place(local);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// Variables from outside that a closure mentions, in order.
    pub(super) fn mentioned(&self, closure: ExprId) -> Vec<LocalId> {
        let (mut inner, mut found) = (Vec::new(), Vec::new());
        let mut open = vec![closure];
        while let Some(e) = open.pop() {
            if let ExprKind::Local(local) = self.body.expr(e).kind {
                found.push(local);
            }
            walk::children(self.body, e, &mut |child| open.push(child), &mut |pat| {
                walk::patterns(self.body, pat, &mut |pat| {
                    if let PatKind::Bind { local, .. } = self.body.pat(pat).kind {
                        inner.push(local);
                    }
                });
            });
        }
        found.retain(|local| !inner.contains(local));
        found.sort_unstable();
        found.dedup();
        found
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
            Subject {
                holder: None,
                place: Some(self.step(place, Step::Element(None))),
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

/// Uses of variables from outside a closure.
struct Uses<'a, 'p> {
    builder: &'a Builder<'p>,
    inner: Vec<LocalId>,
    /// The variable, its fields, and whether the use moves it.
    found: Vec<(LocalId, SmallVec<[u32; 2]>, bool)>,
}

impl Uses<'_, '_> {
    fn declare(&mut self, pat: PatId) {
        let body = self.builder.body;
        walk::patterns(body, pat, &mut |pat| {
            if let PatKind::Bind { local, .. } = body.pat(pat).kind {
                self.inner.push(local);
            }
        });
    }

    /// Everything directly inside an expression, as its kind uses it.
    fn parts(&mut self, e: ExprId) {
        let builder = self.builder;
        let body = builder.body;
        match &body.expr(e).kind {
            ExprKind::MethodCall { receiver, args, .. } => {
                let borrows = builder.typed.adjustments.get(&e).is_none_or(|adjustment| {
                    adjustment.autoref.is_some() || !adjustment.derefs.is_empty()
                });
                self.visit(*receiver, !borrows);
                for &arg in args {
                    self.visit(arg, true);
                }
            }
            ExprKind::Call { callee, args } => {
                self.visit(*callee, false);
                for &arg in args {
                    self.visit(arg, true);
                }
            }
            ExprKind::Field { base, .. } => self.visit(*base, false),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => self.visit(*inner, false),
            ExprKind::Index { base, index } => {
                self.visit(*base, false);
                self.visit(*index, true);
            }
            ExprKind::Assign(target, value) | ExprKind::AssignOp(_, target, value) => {
                self.visit(*value, true);
                self.visit(*target, false);
            }
            ExprKind::Let(pat, value) => {
                self.visit(*value, self.moves(*pat));
                self.declare(*pat);
            }
            ExprKind::Match { scrutinee, arms } => {
                let moves = arms.iter().any(|arm| self.moves(arm.pat));
                self.visit(*scrutinee, moves);
                for arm in arms {
                    self.declare(arm.pat);
                    if let Some(guard) = arm.guard {
                        self.visit(guard, true);
                    }
                    self.visit(arm.body, true);
                }
            }
            ExprKind::Block { stmts, tail, .. } => {
                for stmt in stmts {
                    match stmt {
                        crate::lower::ir::Stmt::Let {
                            pat,
                            init,
                            otherwise,
                            ..
                        } => {
                            if let Some(init) = *init {
                                let moves = self.moves(*pat);
                                self.visit(init, moves);
                            }
                            self.declare(*pat);
                            if let Some(otherwise) = *otherwise {
                                self.visit(otherwise, true);
                            }
                        }
                        crate::lower::ir::Stmt::Expr { expr, .. } => self.visit(*expr, true),
                    }
                }
                if let Some(tail) = *tail {
                    self.visit(tail, true);
                }
            }
            ExprKind::Macro(call) => {
                use crate::lower::ir::MacroShape;
                let borrows = matches!(
                    call.shape,
                    MacroShape::Format | MacroShape::FormatDiverge | MacroShape::Compare
                );
                for &operand in &call.operands {
                    self.visit(operand, !borrows);
                }
            }
            _ => {
                let (mut children, mut pats) = (Vec::new(), Vec::new());
                walk::children(body, e, &mut |child| children.push(child), &mut |pat| {
                    pats.push(pat);
                });
                for pat in pats {
                    self.declare(pat);
                }
                for child in children {
                    self.visit(child, true);
                }
            }
        }
    }

    /// Whether a pattern moves something that can hold a guard.
    fn moves(&self, pat: PatId) -> bool {
        let builder = self.builder;
        let mut moves = false;
        walk::patterns(builder.body, pat, &mut |pat| {
            if let PatKind::Bind { local, .. } = builder.body.pat(pat).kind {
                moves |= builder.binding_mode(pat) == crate::link::BindingMode::Move
                    && builder.can_hold(builder.typed.locals[local.0 as usize]);
            }
        });
        moves
    }

    fn visit(&mut self, e: ExprId, by_value: bool) {
        if let Some((local, path)) = self.place(e) {
            let builder = self.builder;
            let ty = builder.typed.locals[local.0 as usize];
            if builder.can_hold(ty) {
                self.found.push((local, path, by_value && builder.holds(e)));
            }
            return;
        }
        self.parts(e);
    }

    /// A variable or fields of one, without dereferences.
    fn place(&self, e: ExprId) -> Option<(LocalId, SmallVec<[u32; 2]>)> {
        match &self.builder.body.expr(e).kind {
            ExprKind::Local(local) => Some((*local, SmallVec::new())),
            ExprKind::Field { base, .. } => {
                let (local, mut path) = self.place(*base)?;
                let access = self.builder.typed.fields.get(&e)?;
                // What lies behind a dereference is captured with the pointer or guard as a whole.
                if access.adjustment.derefs.is_empty() && self.builder.holds(*base) {
                    path.push(access.index);
                }
                Some((local, path))
            }
            _ => None,
        }
    }
}
