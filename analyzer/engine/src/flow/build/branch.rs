//! `if`, `match`, conditions.

use super::super::facts::{Branch, BranchId, Control, Outcome};
use super::super::fault::Fault;
use super::super::graph::Holder;
use super::Builder;
use super::pattern::Subject;
use crate::link::BindingMode;
use crate::lower::ir::{Arm, ExprId, ExprKind, Literal, PatId, PatKind, UnaryOp};

/// Where a failed condition leads, and the scopes that stay open there.
#[derive(Clone, Copy)]
pub(super) struct Fail {
    pub(super) block: u32,
    pub(super) depth: usize,
}

impl Builder<'_> {
    /// A point where ways part, decided by this expression.
    pub(super) fn branch(&mut self, condition: ExprId) -> BranchId {
        let id =
            BranchId(u32::try_from(self.facts.branches.len()).expect("fewer than 2^32 branches"));
        let branch = Branch {
            span: self.body.span(condition),
            sources: self.sources_of(condition),
            direct: self.direct_event(condition),
        };
        self.facts.branches.push(branch);
        id
    }

    /// Whether a condition has a `let` in it, closures and blocks apart.
    pub(super) fn has_let(&self, e: ExprId) -> bool {
        match self.body.expr(e).kind {
            ExprKind::Let(..) => true,
            ExprKind::And(a, b) => self.has_let(a) || self.has_let(b),
            _ => false,
        }
    }

    pub(super) fn if_(
        &mut self,
        condition: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
        dest: Option<&Holder>,
    ) {
        let join = self.new_block();
        let failed = self.new_block();
        let depth = self.scopes.len();
        let chain = self.has_let(condition);
        if chain {
            self.push_scope();
        }
        let temps = self.temps;
        let rescoped = if self.is_2024() {
            !self.has(Fault::IfLetScrutineeLate2024)
        } else {
            self.has(Fault::IfLetScrutineeEarly2021)
        };
        if chain && rescoped {
            self.temps = self.top();
        }
        let fail = Fail {
            block: failed,
            depth,
        };
        self.condition(condition, fail);
        self.conditions.push(self.sources_of(condition));
        self.in_temporary_scope(|builder| builder.eval(then, dest));
        self.temps = temps;
        if chain {
            self.pop_scope();
        }
        self.goto(join);
        self.at = failed;
        if let Some(otherwise) = otherwise {
            self.in_temporary_scope(|builder| builder.eval(otherwise, dest));
        }
        self.conditions.pop();
        self.goto(join);
        self.at = join;
    }

    /// Evaluates a condition: goes on where it holds, leads to `fail` where it does not.
    pub(super) fn condition(&mut self, e: ExprId, fail: Fail) {
        let body = self.body;
        match &body.expr(e).kind {
            ExprKind::And(a, b) => {
                self.condition(*a, fail);
                self.condition(*b, fail);
                self.note_sources(e);
            }
            ExprKind::Let(pat, init) => {
                let subject = self.subject(*init);
                let branch = self.branch(*init);
                let failed = self.new_block();
                self.test(*pat, &subject, failed, Some(branch));
                let matched = self.at;
                self.at = failed;
                self.exit_to(fail.depth);
                self.goto(fail.block);
                self.at = matched;
                self.bind_all(*pat, subject);
                self.note_sources(e);
            }
            _ => {
                let (yes, no) = self.plain_condition(e);
                self.at = no;
                self.exit_to(fail.depth);
                self.goto(fail.block);
                self.at = yes;
            }
        }
    }

    /// Evaluates a condition without `let`: the blocks where it holds and where it does not.
    pub(super) fn plain_condition(&mut self, e: ExprId) -> (u32, u32) {
        let body = self.body;
        let ways = match &body.expr(e).kind {
            ExprKind::Unary(UnaryOp::Not, inner) if !self.typed.callees.contains_key(&e) => {
                let (yes, no) = self.plain_condition(*inner);
                (no, yes)
            }
            ExprKind::And(a, b) => {
                let (first, no) = self.operand_condition(*a);
                self.at = first;
                let (yes, second) = self.operand_condition(*b);
                self.at = second;
                self.goto(no);
                (yes, no)
            }
            ExprKind::Or(a, b) => {
                let (yes, first) = self.operand_condition(*a);
                self.at = first;
                let (second, no) = self.operand_condition(*b);
                self.at = second;
                self.goto(yes);
                (yes, no)
            }
            ExprKind::Literal(Literal::Bool(value)) => {
                let here = self.split(None, None);
                let never = self.new_block();
                if *value { (here, never) } else { (never, here) }
            }
            _ => {
                if self.has(Fault::ConditionTemporariesExtended) {
                    self.eval(e, None);
                } else {
                    self.in_temporary_scope(|builder| builder.eval(e, None));
                }
                let branch = self.branch(e);
                let way = |outcome| Some(Control { branch, outcome });
                let yes = self.split(None, way(Outcome::True));
                let no = self.split(None, way(Outcome::False));
                (yes, no)
            }
        };
        self.note_sources(e);
        ways
    }

    fn operand_condition(&mut self, e: ExprId) -> (u32, u32) {
        if !self.has(Fault::LazyOperandTemporariesExtended) || self.has_lazy(e) {
            return self.plain_condition(e);
        }
        self.eval(e, None);
        let branch = self.branch(e);
        let way = |outcome| Some(Control { branch, outcome });
        let yes = self.split(None, way(Outcome::True));
        let no = self.split(None, way(Outcome::False));
        (yes, no)
    }

    fn has_lazy(&self, e: ExprId) -> bool {
        matches!(self.body.expr(e).kind, ExprKind::And(..) | ExprKind::Or(..))
    }

    /// The value of `a && b` or `a || b`.
    pub(super) fn lazy_value(&mut self, e: ExprId) {
        let join = self.new_block();
        let (yes, no) = self.plain_condition(e);
        for way in [yes, no] {
            self.at = way;
            self.goto(join);
        }
        self.at = join;
    }

    /// A scrutinee or initializer as a place.
    pub(super) fn subject(&mut self, e: ExprId) -> Subject {
        let holder = self.place(e);
        Subject {
            holder,
            place: Some(self.describe(e)),
            sources: self.sources_of(e),
        }
    }

    pub(super) fn match_(&mut self, scrutinee: ExprId, arms: &[Arm], dest: Option<&Holder>) {
        let subject = if self.has(Fault::MatchScrutineeEndsEarly) {
            self.in_temporary_scope(|builder| builder.subject(scrutinee))
        } else {
            self.subject(scrutinee)
        };
        let branch = self.branch(scrutinee);
        let join = self.new_block();
        self.conditions.push(subject.sources.clone());
        for arm in arms {
            let failed = self.new_block();
            self.arm(arm, &subject, failed, branch, dest);
            self.goto(join);
            self.at = failed;
        }
        self.conditions.pop();
        // Nothing matches: does not happen, so nothing leads on.
        self.at = join;
    }

    fn arm(
        &mut self,
        arm: &Arm,
        subject: &Subject,
        failed: u32,
        branch: BranchId,
        dest: Option<&Holder>,
    ) {
        let depth = self.scopes.len();
        self.test(arm.pat, subject, failed, Some(branch));
        self.push_scope();
        let temps = std::mem::replace(&mut self.temps, depth);
        let mut bindings = Vec::new();
        self.bindings(arm.pat, subject.clone(), &mut bindings);
        if let Some(guard) = arm.guard {
            // Until the guard has held, variables only borrow what they will move.
            let mut borrowed = Vec::new();
            for binding in &bindings {
                if let PatKind::Bind { local, .. } = self.body.pat(binding.pat).kind {
                    let place = binding.subject.clone();
                    if let Some(holder) = &place.holder {
                        self.aliases.insert(local, holder.clone());
                    }
                    self.know_local(local, &place);
                    borrowed.push((local, binding.pat));
                }
            }
            let fail = Fail {
                block: failed,
                depth,
            };
            if self.has_let(guard) || self.has(Fault::MatchGuardTemporariesExtended) {
                self.guard_condition(guard, fail);
            } else {
                self.condition(guard, fail);
            }
            for (local, pat) in borrowed {
                if self.binding_mode(pat) == BindingMode::Move {
                    self.aliases.remove(&local);
                }
            }
        }
        let scope = self.top();
        for binding in &bindings {
            self.bind(binding, scope);
        }
        if self.has(Fault::ArmTemporariesExtended) {
            self.temps = temps;
            self.eval(arm.body, dest);
        } else {
            self.in_temporary_scope(|builder| builder.eval(arm.body, dest));
        }
        self.temps = temps;
        self.pop_scope();
    }

    /// A guard whose temporaries live through the arm.
    fn guard_condition(&mut self, guard: ExprId, fail: Fail) {
        if self.has_let(guard) {
            self.condition(guard, fail);
            return;
        }
        self.eval(guard, None);
        let branch = self.branch(guard);
        let way = |outcome| Some(Control { branch, outcome });
        let yes = self.split(None, way(Outcome::True));
        let no = self.split(None, way(Outcome::False));
        self.at = no;
        self.exit_to(fail.depth);
        self.goto(fail.block);
        self.at = yes;
    }

    /// Assigns what a destructuring assignment takes apart.
    pub(super) fn assign_from(&mut self, target: ExprId, subject: &Subject) {
        let to = self.place(target);
        if let (Some(from), Some(to)) = (&subject.holder, to)
            && self.holds(target)
        {
            self.overwrite(from.clone(), to);
        }
    }

    /// Whether a pattern is `_`.
    pub(super) fn is_wild(&self, pat: PatId) -> bool {
        matches!(self.body.pat(pat).kind, PatKind::Wild)
    }
}
