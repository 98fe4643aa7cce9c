//! Blocks, `let`, assignments.

use super::super::facts::{EventKind, WriteEvent};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op};
use super::pattern::Subject;
use super::{Breakable, Builder};
use crate::link::BindingMode;
use crate::lower::ir::{
    BlockKind, CfgRank, ExprId, ExprKind, Name, PatId, PatKind, Stmt, are_exhaustive,
    exclude_each_other, rank_of,
};

impl Builder<'_> {
    pub(super) fn block(
        &mut self,
        kind: BlockKind,
        label: Option<Name>,
        stmts: &[Stmt],
        tail: Option<ExprId>,
        dest: Option<&Holder>,
    ) {
        let end = label.map(|_| {
            let end = self.new_block();
            self.breakables.push(Breakable {
                label,
                is_loop: false,
                end,
                next: end,
                depth: self.scopes.len(),
                dest: dest.cloned(),
            });
            end
        });
        // `?` in a `try` block leaves the block only.
        let tried = (kind == BlockKind::Try).then(|| {
            let end = self.new_block();
            self.frames.push(super::Frame {
                end,
                depth: self.scopes.len(),
                dest: dest.cloned(),
            });
            end
        });
        self.push_scope();
        self.statements(stmts);
        if let Some(tail) = tail {
            let own_end = if self.is_2024() {
                !self.has(Fault::TailTemporariesLate2024)
            } else {
                self.has(Fault::TailTemporariesEarly2021)
            };
            if own_end {
                self.in_temporary_scope(|builder| builder.eval(tail, dest));
            } else {
                self.eval(tail, dest);
            }
        }
        self.pop_scope();
        if let Some(end) = tried {
            self.frames.pop();
            self.goto(end);
            self.at = end;
        }
        if let Some(end) = end {
            self.breakables.pop();
            self.goto(end);
            self.at = end;
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Let {
                pat,
                init,
                otherwise,
                ..
            } => match (init, otherwise) {
                (None, _) => self.declare(*pat),
                (Some(init), None) => self.let_(*pat, *init),
                (Some(init), Some(otherwise)) => self.let_else(*pat, *init, *otherwise),
            },
            Stmt::Expr { expr, .. } => {
                self.in_temporary_scope(|builder| {
                    builder.temporary(*expr);
                });
                self.discard(*expr);
            }
        }
    }

    fn statements(&mut self, mut stmts: &[Stmt]) {
        while let Some(first) = stmts.first() {
            if first.cfg().is_empty() {
                self.statement(first);
                stmts = &stmts[1..];
                continue;
            }
            let (twins, rest) = twins(stmts);
            self.twins(&twins);
            stmts = rest;
        }
    }

    /// Runs of statements under `cfg`s of which no two hold together. The one that is built by default is what the
    /// code does; the others are looked at, and nothing follows them. Where none is, any may be, or none.
    fn twins(&mut self, runs: &[&[Stmt]]) {
        let file = &self.env.program.files[self.file as usize];
        let features = &self.env.program.crates[file.crate_id.0 as usize].default_features;
        let built = runs
            .iter()
            .position(|run| rank_of(run[0].cfg(), Some(features)) == CfgRank::True);
        if let Some(built) = built {
            let before = self.at;
            for (at, run) in runs.iter().enumerate() {
                if at != built {
                    self.at = before;
                    self.at = self.split(None, None);
                    run.iter().for_each(|stmt| self.statement(stmt));
                }
            }
            self.at = before;
            runs[built].iter().for_each(|stmt| self.statement(stmt));
            return;
        }
        let before = self.at;
        let join = self.new_block();
        let all: Vec<_> = runs.iter().map(|run| run[0].cfg()).collect();
        if !are_exhaustive(&all) {
            self.edge(before, join, None, None);
        }
        for run in runs {
            self.at = before;
            self.at = self.split(None, None);
            run.iter().for_each(|stmt| self.statement(stmt));
            self.goto(join);
        }
        self.at = join;
    }

    fn declare(&mut self, pat: PatId) {
        if let PatKind::Bind { local, .. } = self.body.pat(pat).kind
            && self.can_hold(self.typed.locals[local.0 as usize])
        {
            let slot = self.slot_of(local);
            let scope = self.top();
            self.schedule(slot, scope);
        }
    }

    fn let_(&mut self, pat: PatId, init: ExprId) {
        let scope = self.top();
        self.in_temporary_scope(|builder| {
            builder.extend(pat, init, scope);
            match builder.body.pat(pat).kind {
                PatKind::Bind {
                    local, sub: None, ..
                } if builder.binding_mode(pat) == BindingMode::Move => {
                    let owns = builder.can_hold(builder.typed.locals[local.0 as usize]);
                    if owns {
                        let slot = builder.slot_of(local);
                        let before = builder.new_slot();
                        // The slot may be in use by an earlier round of a closure: it is filled last.
                        builder.eval(init, Some(&Holder::of(before)));
                        builder.emit(Op::Move(Holder::of(before), Holder::of(slot)));
                        builder.schedule(slot, scope);
                    } else {
                        builder.eval(init, None);
                    }
                    builder.know_let(pat, local, init, owns);
                }
                PatKind::Wild => builder.let_wild(init, scope),
                _ => {
                    let subject = builder.subject(init);
                    builder.bind_all_in(pat, subject, scope);
                }
            }
        });
    }

    fn let_wild(&mut self, init: ExprId, scope: usize) {
        let holder = self.place(init);
        self.discard(init);
        if let Some(holder) = holder
            && self.has(Fault::LetUnderscoreBinds)
            && self.holds(init)
        {
            let slot = self.new_slot();
            self.emit(Op::Move(holder, Holder::of(slot)));
            self.schedule(slot, scope);
        }
    }

    /// What is known of a variable from its declaration.
    fn know_let(&mut self, pat: PatId, local: crate::lower::ir::LocalId, init: ExprId, owns: bool) {
        self.initializers.insert(local, init);
        if !owns {
            self.aliases.remove(&local);
            if let Some(target) = self.targets.get(&init) {
                self.aliases.insert(local, target.clone());
            }
        } else {
            self.shadowed(pat);
        }
        let subject = Subject {
            holder: None,
            place: Some(self.describe(init)),
            sources: self.sources_of(init),
        };
        self.know_local(local, &subject);
    }

    fn shadowed(&mut self, pat: PatId) {
        if self.has(Fault::ShadowingDrops)
            && let PatKind::Bind { local, .. } = self.body.pat(pat).kind
        {
            let name = self.body.local(local).name;
            let older: Vec<_> = (0..local.0 as usize)
                .filter(|&index| self.body.locals[index].name == name)
                .filter_map(|index| self.slots[index])
                .collect();
            for slot in older {
                self.emit(Op::Drop(Holder::of(slot)));
            }
        }
    }

    fn let_else(&mut self, pat: PatId, init: ExprId, otherwise: ExprId) {
        let scope = self.top();
        let mark = self.scopes[scope].len();
        let failed = self.new_block();
        self.push_scope();
        let temps = std::mem::replace(&mut self.temps, scope + 1);
        self.extend(pat, init, scope);
        let subject = self.subject(init);
        let branch = self.branch(init);
        self.test(pat, &subject, failed, Some(branch));
        let matched = self.at;
        // Even what is extended has ended when the `else` block runs.
        self.at = failed;
        let ended: Vec<_> = self.scopes[scope][mark..]
            .iter()
            .chain(&self.scopes[scope + 1])
            .rev()
            .copied()
            .collect();
        if !self.has(Fault::LetElseKeepsTemporaries) {
            for slot in ended {
                self.emit(Op::Drop(Holder::of(slot)));
            }
        }
        let failed = self.at;
        self.at = matched;
        self.bind_all_in(pat, subject, scope);
        self.temps = temps;
        self.pop_scope();
        let matched = self.at;
        self.at = failed;
        self.in_temporary_scope(|builder| builder.eval(otherwise, None));
        // The block diverges.
        self.at = matched;
    }

    /// `target = value`
    pub(super) fn assign(&mut self, e: ExprId, target: ExprId, value: ExprId) {
        let holds = self.holds(target);
        if self.has(Fault::AssignEvaluatesLeftFirst) {
            let to = self.place(target);
            let from = self.temporary(value);
            self.store(to.filter(|_| holds), from);
            self.write(e, target, Some(value), false);
            return;
        }
        if holds
            && self.has(Fault::AssignDropsOldFirst)
            && let Some(to) = self.place(target)
        {
            self.emit(Op::Drop(to));
        }
        let from = self.temporary(value);
        let to = self.place(target);
        self.store(to.filter(|_| holds), from);
        self.write(e, target, Some(value), false);
        if let ExprKind::Local(local) = self.body.expr(target).kind {
            self.reassigned(local, value);
        }
    }

    fn store(&mut self, to: Option<Holder>, from: Option<Holder>) {
        match (from, to) {
            (Some(from), Some(to)) => self.overwrite(from, to),
            // Stored behind a guard or pointer: alive until something unseen takes it out.
            (Some(from), None) => {
                let forever = Holder::of(super::SlotId::FOREVER);
                self.emit(Op::Settle(Box::new(super::super::graph::Settle {
                    from,
                    into: vec![forever],
                    shared: false,
                    perhaps: true,
                })));
            }
            (None, _) => {}
        }
    }

    /// The old value is dropped once the new one is there.
    pub(super) fn overwrite(&mut self, from: Holder, to: Holder) {
        if !self.has(Fault::AssignKeepsOld) {
            self.emit(Op::Drop(to.clone()));
        }
        self.emit(Op::Move(from, to));
    }

    /// `target += value`
    pub(super) fn assign_op(&mut self, e: ExprId, target: ExprId, value: ExprId) {
        let overloaded = self.typed.callees.contains_key(&e);
        let left_first = if overloaded {
            !self.has(Fault::OverloadedAssignOpRightFirst)
        } else {
            self.has(Fault::PrimitiveAssignOpLeftFirst)
        };
        if left_first {
            self.place(target);
            self.temporary(value);
        } else {
            self.temporary(value);
            self.place(target);
        }
        if overloaded {
            self.operator_call(e, &[target, value]);
        }
        self.write(e, target, Some(value), true);
        if let ExprKind::Local(local) = self.body.expr(target).kind {
            self.reassigned(local, value);
        }
    }

    /// An assignment through anything but a plain variable is an event.
    fn write(&mut self, e: ExprId, target: ExprId, value: Option<ExprId>, compound: bool) {
        if matches!(self.body.expr(target).kind, ExprKind::Local(_)) {
            return;
        }
        let place = self.describe(target);
        if self.is_plain_local(place) {
            return;
        }
        let value = value.map(|value| self.value(value));
        let span = self.body.span(target);
        let through = self.through(place);
        self.event(
            Some(e),
            span,
            EventKind::Write(WriteEvent {
                place,
                value,
                compound,
                through,
            }),
        );
    }

    /// A value that is thrown away: its events' results are not used.
    pub(super) fn discard(&mut self, e: ExprId) {
        if let Some(event) = self.direct_event(e) {
            self.facts.events[event.0 as usize].result_used = false;
        }
        // What a future gives is thrown away where its `.await` is.
        if let ExprKind::Await(inner) = self.body.expr(e).kind {
            self.discard(inner);
        }
    }
}

/// The runs of statements at the start that are twins of each other, and what follows them. Each run is under
/// one `cfg`.
fn twins(stmts: &[Stmt]) -> (Vec<&[Stmt]>, &[Stmt]) {
    let mut runs: Vec<&[Stmt]> = Vec::new();
    let mut rest = stmts;
    while let Some(first) = rest.first() {
        let cfg = first.cfg();
        let is_twin = runs.iter().all(|run| exclude_each_other(run[0].cfg(), cfg));
        if cfg.is_empty() || !is_twin {
            break;
        }
        let end = rest.iter().position(|stmt| stmt.cfg() != cfg);
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        runs.push(run);
        rest = after;
    }
    (runs, rest)
}
