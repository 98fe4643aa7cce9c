//! Ways out of a function or loop before its end.

use super::block::SHALLOW;
use super::scope::{Kind, Ty};
use super::{Output, Writer};
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    /// Whether there is a loop, block or function to leave.
    pub(super) fn may_leave(&self) -> bool {
        self.output.is_some() || self.scope.can_leave_loop()
    }

    /// `return` or `break`; [`Self::may_leave`] must hold.
    pub(super) fn exit(&mut self) -> Code {
        if self.scope.can_leave_loop() && (self.output.is_none() || self.random.one_in(2)) {
            self.break_loop()
        } else {
            self.return_statement()
        }
    }

    pub(super) fn return_statement(&mut self) -> Code {
        if self.scope.holds_guard() {
            self.count(Construct::ReturnWithGuard);
        }
        let barrier = std::mem::take(&mut self.scope.barrier);
        let value = match self.output {
            None | Some(Output::Unit) => Code::default(),
            Some(Output::Int) => self.int(1),
            Some(Output::OptionInt) if self.random.one_in(2) => "None".into(),
            Some(Output::OptionInt) => code!("Some(", self.int(1), ")"),
            Some(Output::ResultInt) if self.random.one_in(2) => "Err(Busy)".into(),
            Some(Output::ResultInt) => code!("Ok(", self.int(1), ")"),
            Some(Output::PlainGuard) => {
                self.count(Construct::MoveIntoReturn);
                self.guard(Kind::Plain, 1)
            }
        };
        self.scope.barrier = barrier;
        self.scope.diverged = true;
        code!("return ", value, ";")
    }

    /// `return`, alone or in a branch of its own.
    pub(super) fn leave_function(&mut self) -> Option<Code> {
        self.output?;
        if self.may_diverge {
            return Some(self.return_statement());
        }
        if !self.decide() {
            return None;
        }
        let condition = self.condition(1);
        let before = self.scope.state();
        let block = self.body_ending(2, Self::return_statement);
        self.scope.leave_branch(&before);
        Some(code!("if ", condition, " ", block))
    }

    pub(super) fn question(&mut self) -> Option<Code> {
        let output = self
            .output
            .filter(|o| matches!(o, Output::OptionInt | Output::ResultInt))?;
        if !self.decide() {
            return None;
        }
        self.count(Construct::Question);
        if self.scope.holds_guard() {
            self.count(Construct::ReturnWithGuard);
        }
        let name = self.scope.fresh("g");
        Some(match (output, self.random.below(3)) {
            (Output::OptionInt, 0) => {
                self.acquisitions -= 1;
                self.bind(&name, Ty::Guard(Kind::Plain));
                code!("let ", name, " = c.p.try_lock()?;")
            }
            (_, 0) => {
                self.acquisitions -= 1;
                self.bind(&name, Ty::Guard(Kind::Lock));
                code!("let ", name, " = c.a.try_lock()?;")
            }
            (Output::OptionInt, _) => {
                code!("add(", self.place(SHALLOW), ".opt()?, ", self.int(1), ");")
            }
            _ => code!("add(", self.place(SHALLOW), ".res()?, ", self.int(1), ");"),
        })
    }
}
