//! Loops and labelled blocks.

use super::Writer;
use super::block::SHALLOW;
use super::scope::{Exit, Kind, State, Ty};
use crate::construct::Construct;
use crate::tree::{Block, Code, code};

impl Writer {
    /// Writes the inside of something that `break` can leave, then joins what the breaks saw.
    fn within<T>(
        &mut self,
        is_loop: bool,
        value: bool,
        label: Option<String>,
        write: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.scope.state();
        let outer_barrier = self.scope.barrier;
        let older = self.scope.locals.len();
        if is_loop {
            self.scope.barrier = older;
            if self.scope.holds_guard() {
                self.count(Construct::GuardAroundLoop);
            }
        }
        self.scope.exits.push(Exit {
            label,
            is_loop,
            value,
            outer_barrier,
            states: Vec::new(),
        });
        let result = write(self);
        let exit = self.scope.exits.pop().expect("it was pushed above");
        self.scope.truncate(older);
        self.scope.barrier = outer_barrier;
        let mut states = exit.states;
        if is_loop {
            states.push(before);
        }
        states.push(self.scope.state());
        self.scope.join(&states);
        result
    }

    fn label(&mut self) -> (Option<String>, String) {
        if self.random.one_in(3) {
            let label = self.scope.fresh_label();
            (Some(label.clone()), format!("{label}: "))
        } else {
            (None, String::new())
        }
    }

    pub(super) fn while_statement(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.count(Construct::While);
        let (label, prefix) = self.label();
        let (condition, body) = self.within(true, false, label, |w| {
            let (condition, chain) = w.loop_head(|w| w.chain(SHALLOW));
            w.count(if chain {
                Construct::WhileLetChain
            } else {
                Construct::WhileCondition
            });
            (condition, w.under_borrow(|w| w.loop_body(2)))
        });
        Some(code!(prefix, "while ", condition, " ", body))
    }

    pub(super) fn while_let_statement(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.count(Construct::While);
        self.count(Construct::WhileLetScrutinee);
        let (label, prefix) = self.label();
        let name = self.scope.fresh("v");
        let (scrutinee, body) = self.within(true, false, label, |w| {
            let (scrutinee, bound) = match w.random.below(4) {
                0 => {
                    w.acquisitions -= 1;
                    w.count(Construct::TryLock);
                    ("c.p.try_lock()".into(), true)
                }
                _ => (w.loop_head(|w| w.option(SHALLOW)), false),
            };
            if bound {
                w.bind(&name, Ty::Guard(Kind::Plain));
            }
            (scrutinee, w.under_borrow(|w| w.loop_body(2)))
        });
        Some(code!(
            prefix,
            "while let Some(",
            name,
            ") = ",
            scrutinee,
            " ",
            body
        ))
    }

    pub(super) fn for_statement(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.count(Construct::For);
        self.count(Construct::ForHead);
        let (label, prefix) = self.label();
        let name = self.scope.fresh("v");
        let head = self.place(SHALLOW);
        let body = self.under_borrow(|w| w.within(true, false, label, |w| w.loop_body(3)));
        Some(code!(prefix, "for ", name, " in ", head, ".items() ", body))
    }

    /// A loop over an iterator that is a guard itself.
    pub(super) fn for_iterator(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.count(Construct::For);
        self.count(Construct::IteratorGuard);
        self.acquisitions -= 1;
        let (label, prefix) = self.label();
        let name = self.scope.fresh("v");
        let how = *self.random.choose(&["", "", ".map(|v| v.x)", ".take(3)"]);
        let body = self.within(true, false, label, |w| w.loop_body(3));
        Some(code!(
            prefix,
            "for ",
            name,
            " in c.d.iter()",
            how,
            " ",
            body
        ))
    }

    pub(super) fn loop_statement(&mut self) -> Option<Code> {
        if self.decisions < 2 || !self.decide() {
            return None;
        }
        self.count(Construct::Loop);
        let (label, prefix) = self.label();
        let value = self.random.one_in(3);
        let name = self.scope.fresh("n");
        let body = self.within(true, value, label, |w| {
            let mut body = w.loop_body(2);
            // The way out.
            let condition = w.condition(1);
            let before = w.scope.state();
            let exit = w.body_ending(1, Self::break_loop);
            w.scope.leave_branch(&before);
            let at = w.random.below(2).min(body.statements.len());
            body.statements
                .insert(at, code!("if ", condition, " ", exit));
            w.scope.diverged = true;
            body
        });
        Some(if value {
            self.count(Construct::BreakValue);
            code!("let ", name, " = ", prefix, "loop ", body, ";")
        } else {
            code!(prefix, "loop ", body)
        })
    }

    /// A round that may be cut short while a guard of the loop is alive.
    pub(super) fn skip_round(&mut self) -> Option<Code> {
        if self.decisions < 2 || !self.decide() || !self.decide() {
            return None;
        }
        self.count(Construct::Continue);
        self.count(Construct::While);
        let body = self.within(true, false, None, |w| {
            let mut block = Block::default();
            block.statements.extend(w.let_guard());
            let condition = w.condition(1);
            block
                .statements
                .push(code!("if ", condition, " { continue; }"));
            let rest = w.loop_body(2);
            block.statements.extend(rest.statements);
            block
        });
        Some(code!("while bit() ", body))
    }

    /// Nothing is left or continued from the condition of a loop, nor from a loop that is written
    /// without an [`Exit`].
    pub(super) fn loop_head<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let exits = std::mem::take(&mut self.scope.exits);
        let head = write(self);
        self.scope.exits = exits;
        head
    }

    /// The body of a loop; what it may move is its own.
    fn loop_body(&mut self, most: usize) -> Block {
        let body = self.body(most, true);
        // It comes round again or not; both are joined by the loop.
        self.scope.diverged = false;
        body
    }

    /// `break` or `continue`, alone or in a branch of its own.
    pub(super) fn leave_loop(&mut self) -> Option<Code> {
        if !self.scope.can_leave_loop() {
            return None;
        }
        if self.may_diverge && self.nesting > 1 && self.random.one_in(3) {
            return Some(self.break_or_continue());
        }
        if !self.decide() {
            return None;
        }
        let condition = self.condition(1);
        let before = self.scope.state();
        let block = self.body_ending(1, Self::break_or_continue);
        self.scope.leave_branch(&before);
        Some(code!("if ", condition, " ", block))
    }

    fn break_or_continue(&mut self) -> Code {
        if self.random.one_in(2) {
            return self.break_loop();
        }
        let target = self.target(|e| e.is_loop);
        self.count(Construct::Continue);
        self.scope.diverged = true;
        let label = self.label_of(target);
        code!("continue", label, ";")
    }

    /// Something that can be left here; the caller knows that there is one.
    fn target(&mut self, wanted: impl Fn(&Exit) -> bool) -> usize {
        let mut targets = self.scope.exits();
        targets.retain(|&i| wanted(&self.scope.exits[i]));
        *self.random.choose(&targets)
    }

    /// The label to write: needed for all but the innermost.
    fn label_of(&mut self, target: usize) -> String {
        let exit = &self.scope.exits[target];
        let needed = target + 1 != self.scope.exits.len() || !exit.is_loop;
        match exit.label.clone() {
            Some(label) if needed || self.random.one_in(2) => {
                self.count(Construct::BreakLabel);
                format!(" {label}")
            }
            _ => String::new(),
        }
    }

    /// Leaves the innermost loop, or a labelled one around it.
    pub(super) fn break_loop(&mut self) -> Code {
        let target = self.target(|_| true);
        let exit = self.scope.exits[target].clone();
        // The variables around the loop can be moved by what leaves it.
        let barrier = std::mem::replace(&mut self.scope.barrier, exit.outer_barrier);
        let mut code = Code::default();
        if self.random.one_in(2)
            && let Some(from) = self
                .scope
                .usable(true, |ty| matches!(ty, Ty::Guard(_)))
                .first()
                .copied()
        {
            self.scope.locals[from].moved = true;
            self.count(Construct::MoveInBranch);
            code.push(format!("drop({}); ", self.scope.locals[from].name));
        }
        code.push("break");
        code.push(self.label_of(target));
        if exit.value {
            code.push(" ");
            code.push(self.int(1));
        }
        code.push(";");
        self.scope.barrier = barrier;
        let state = self.scope.state();
        self.scope.exits[target].states.push(state);
        self.scope.diverged = true;
        code
    }

    pub(super) fn labelled_block(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.count(Construct::LabelledBlock);
        let label = self.scope.fresh_label();
        let body = self.within(false, false, Some(label.clone()), |w| {
            w.labelled_body(&label, false, None)
        });
        Some(code!(label, ": ", body))
    }

    pub(super) fn labelled_int(&mut self, depth: u32) -> Code {
        self.count(Construct::LabelledBlock);
        self.count(Construct::BreakValue);
        let label = self.scope.fresh_label();
        let body = self.within(false, true, Some(label.clone()), |w| {
            w.labelled_body(&label, true, Some(depth))
        });
        code!("(", label, ": ", body, ")")
    }

    fn labelled_body(&mut self, label: &str, value: bool, tail: Option<u32>) -> Block {
        let length = self.scope.locals.len();
        let mut block = Block::default();
        let outer = std::mem::replace(&mut self.may_diverge, false);
        let borrowed = std::mem::take(&mut self.scope.borrowed);
        if let Some(first) = self.let_guard() {
            block.statements.push(first);
        }
        let condition = self.condition(1);
        let before = self.scope.state();
        let exit = self.body_ending(1, |w| {
            w.count(Construct::BreakLabel);
            let value = if value {
                code!(" ", w.int(1))
            } else {
                Code::default()
            };
            let state: State = w.scope.state();
            w.scope
                .exits
                .last_mut()
                .expect("the block was pushed")
                .states
                .push(state);
            code!("break ", label.to_owned(), value, ";")
        });
        self.scope.leave_branch(&before);
        block.statements.push(code!("if ", condition, " ", exit));
        block.statements.extend(self.momentary_statement());
        if let Some(depth) = tail {
            block.tail = Some(self.int(depth));
        }
        self.scope.truncate(length);
        self.scope.borrowed = borrowed;
        self.may_diverge = outer;
        block
    }
}
