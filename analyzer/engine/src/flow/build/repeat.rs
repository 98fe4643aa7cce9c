//! Loops, and the ways out of them.

use super::super::facts::{BranchId, Control, Outcome, Step};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, Settle, SlotId, Test};
use super::super::holding::{variant_count, variant_named};
use super::branch::Fail;
use super::pattern::Subject;
use super::{Breakable, Builder};
use crate::lower::ir::{ExprId, LoopKind, Name, PatId};

impl Builder<'_> {
    pub(super) fn loop_(
        &mut self,
        e: ExprId,
        kind: LoopKind,
        label: Option<Name>,
        body: ExprId,
        dest: Option<&Holder>,
    ) {
        let id = self.new_loop();
        match kind {
            LoopKind::Loop => {
                let (next, end) = self.open_loop(label, dest);
                self.loops.push(id);
                self.in_temporary_scope(|builder| builder.eval(body, None));
                self.loops.pop();
                self.close_loop(next, end);
            }
            LoopKind::While(condition) => {
                let (next, end) = self.open_loop(label, None);
                self.loops.push(id);
                let fail = Fail {
                    block: end,
                    depth: self.scopes.len(),
                };
                self.in_temporary_scope(|builder| {
                    builder.condition(condition, fail);
                    builder.in_temporary_scope(|builder| builder.eval(body, None));
                });
                self.loops.pop();
                self.close_loop(next, end);
            }
            LoopKind::For(pat, head) => {
                // The head's temporaries live as long as the loop, and no longer.
                self.in_temporary_scope(|builder| builder.for_(e, label, pat, head, body));
            }
        }
    }

    fn open_loop(&mut self, label: Option<Name>, dest: Option<&Holder>) -> (u32, u32) {
        let next = self.new_block();
        let end = self.new_block();
        self.goto(next);
        self.at = next;
        self.breakables.push(Breakable {
            label,
            is_loop: true,
            end,
            next,
            depth: self.scopes.len(),
            dest: dest.cloned(),
        });
        (next, end)
    }

    fn close_loop(&mut self, next: u32, end: u32) {
        if self.has(Fault::LoopBackEdgeIgnored) {
            self.goto(end);
        } else {
            self.goto(next);
        }
        self.breakables.pop();
        self.at = end;
    }

    fn for_(&mut self, e: ExprId, label: Option<Name>, pat: PatId, head: ExprId, body: ExprId) {
        let iterated = if self.has(Fault::ForHeadEndsEarly) {
            self.in_temporary_scope(|builder| builder.temporary(head))
        } else {
            self.temporary(head)
        };
        let iterator = Holder::of(self.new_slot());
        self.iteration_call(e, head, iterated.as_ref(), &iterator);
        let scope = self.top();
        self.schedule(iterator.slot, scope);
        let source = self.describe(head);
        let items = self.step(source, Step::Item(e));
        let sources = self.sources_of(head);

        let (next, end) = self.open_loop(label, None);
        let id = self.new_loop();
        self.loops.push(id);
        let item = Holder::of(self.new_slot());
        self.next_call(e, head);
        let branch = self.branch(head);
        let program = self.env.program;
        let some = program
            .lang
            .option
            .and_then(|option| Some((option, variant_named(program, option, "Some")?)));
        let way = |outcome: fn(crate::link::DefId, u32) -> Outcome| {
            some.map(|(def, variant)| Control {
                branch,
                outcome: outcome(def, variant),
            })
        };
        let begin = self.split(None, way(Outcome::Is));
        self.edge(self.at, end, None, way(Outcome::IsNot));
        self.at = begin;
        self.in_temporary_scope(|builder| {
            let ty = builder.typed.pats.get(pat.0 as usize).copied();
            let owns = ty.is_some_and(|ty| builder.can_hold(ty));
            if owns {
                let shared = builder.hands_out_shares(e, head);
                builder.emit(Op::Settle(Box::new(Settle {
                    from: iterator.clone(),
                    into: builder.guard_parts(ty.unwrap_or(crate::link::Ty::UNKNOWN), &item),
                    shared,
                    perhaps: !shared,
                })));
                let scope = builder.top();
                builder.schedule(item.slot, scope);
            }
            let subject = Subject {
                holder: owns.then(|| item.clone()),
                place: Some(items),
                sources,
            };
            builder.bind_all(pat, subject);
            builder.in_temporary_scope(|builder| builder.eval(body, None));
        });
        self.loops.pop();
        self.close_loop(next, end);
    }

    pub(super) fn break_(&mut self, label: Option<Name>, value: Option<ExprId>) {
        let target = self
            .breakables
            .iter()
            .rev()
            .find(|breakable| match label {
                Some(_) => breakable.label == label,
                None => breakable.is_loop,
            })
            .map(|breakable| (breakable.end, breakable.depth, breakable.dest.clone()));
        let Some((end, depth, dest)) = target else {
            if let Some(value) = value {
                self.eval(value, None);
            }
            self.diverge();
            return;
        };
        if let Some(value) = value {
            self.eval(value, dest.as_ref());
        }
        if !self.has(Fault::BreakSkipsDrops) {
            self.exit_to(depth);
        }
        self.goto(end);
        self.diverge();
    }

    pub(super) fn continue_(&mut self, label: Option<Name>) {
        let target = self
            .breakables
            .iter()
            .rev()
            .find(|breakable| breakable.is_loop && (label.is_none() || breakable.label == label))
            .map(|breakable| (breakable.next, breakable.depth));
        if let Some((next, depth)) = target {
            if !self.has(Fault::ContinueSkipsDrops) {
                self.exit_to(depth);
            }
            if !self.has(Fault::LoopBackEdgeIgnored) {
                self.goto(next);
            }
        }
        self.diverge();
    }

    pub(super) fn return_(&mut self, value: Option<ExprId>) {
        let frame = self
            .frames
            .last()
            .map(|frame| (frame.end, frame.depth, frame.dest.clone()));
        let Some((end, depth, dest)) = frame else {
            return;
        };
        if let Some(value) = value {
            self.eval(value, dest.as_ref());
            if self.frames.len() == 1 {
                self.note_result(value);
            }
        }
        self.exit_to(depth);
        self.goto(end);
        self.diverge();
    }

    /// `e?`: the good variant's payload goes on, anything else leaves.
    pub(super) fn try_(&mut self, e: ExprId, inner: ExprId, dest: Option<&Holder>) {
        let holder = self.temporary(inner);
        let branch = self.branch(inner);
        let good = self.good_variant(inner);
        let leave = self.new_block();
        let (test, yes, no) = match good {
            Some((def, variant)) => {
                let count = variant_count(self.env.program, def);
                let test = holder.clone().map(|at| Test {
                    at,
                    variant,
                    count,
                    is: true,
                });
                (
                    test,
                    Outcome::Is(def, variant),
                    Outcome::IsNot(def, variant),
                )
            }
            None => (None, Outcome::Matched, Outcome::Unmatched),
        };
        let way = |branch: BranchId, outcome| Some(Control { branch, outcome });
        let stay = self.split(test.clone(), way(branch, yes));
        let not = test.map(|test| Test { is: false, ..test });
        self.edge(self.at, leave, not, way(branch, no));

        if self.has(Fault::QuestionMarkKeepsGoing) {
            self.edge(leave, stay, None, None);
        } else {
            self.at = leave;
            let frame = self
                .frames
                .last()
                .map(|frame| (frame.end, frame.depth, frame.dest.clone()));
            if let Some((end, depth, to)) = frame {
                self.question_call(e);
                if let (Some(from), Some(to)) = (&holder, &to) {
                    self.leave_with(from, to);
                }
                self.exit_to(depth);
                self.goto(end);
            }
        }
        self.at = stay;
        if let (Some(from), Some(dest)) = (&holder, dest) {
            let from = match good {
                Some((_, variant)) => from.payload(variant, 0),
                None => from.clone(),
            };
            self.emit(Op::Move(from, dest.clone()));
        }
    }

    /// What an error carries goes with it, where the function's result can hold it.
    fn leave_with(&mut self, from: &Holder, to: &Holder) {
        let output = if self.frames.len() == 1 && to.slot == SlotId::RESULT {
            self.output_type()
        } else {
            None
        };
        let into = output
            .filter(|&ty| self.can_hold(ty))
            .map(|ty| self.guard_parts(ty, to))
            .unwrap_or_default();
        self.emit(Op::Settle(Box::new(Settle {
            from: from.clone(),
            into,
            shared: false,
            perhaps: false,
        })));
    }
}
