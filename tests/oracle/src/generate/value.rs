//! Integers and conditions.

use super::Writer;
use crate::construct::{Construct, Edition};
use crate::tree::{Code, code};

impl Writer {
    /// An expression of type `u32`, usable as an operand. Its value is never used to branch.
    pub(super) fn int(&mut self, depth: u32) -> Code {
        if self.acquisitions < 8 {
            return "1u32".into();
        }
        if depth == 0 {
            return match self.random.below(6) {
                0 => "2u32".into(),
                1 => self.momentary(),
                _ => self.read(0),
            };
        }
        match self.random.below(30) {
            0..=4 => self.read(depth),
            5 | 6 => {
                let (a, b) = (self.int(depth - 1), self.int(depth - 1));
                self.count(Construct::BothOperands);
                code!("(", a, " + ", b, ")")
            }
            7 | 8 => {
                let (a, b) = (self.int(depth - 1), self.int(depth - 1));
                self.count(Construct::CallArgument);
                code!("add(", a, ", ", b, ")")
            }
            9 => code!("id(", self.int(depth - 1), ")"),
            10..=12 => {
                let block = self.block_with_tail(3, |w| w.int(depth - 1));
                self.count(Construct::BlockTail);
                code!("(", block, ")")
            }
            13 | 14 if self.decide() => {
                let condition = self.condition(depth - 1);
                let (a, b) = self.either(|w| w.branch_with_tail(|w| w.int(depth - 1)));
                self.count(Construct::BranchTail);
                code!("(if ", condition, " ", a, " else ", b, ")")
            }
            15 if self.decide() => self.int_match(depth - 1),
            16 if self.decide() => self.combinator(depth - 1),
            17 => {
                let body = self.in_closure(|w| code!(w.block_with_tail(2, |w| w.int(depth - 1))));
                self.count(Construct::ClosureAtOnce);
                self.count(Construct::BodyTail);
                code!("(|| ", body, ")()")
            }
            18 => {
                let n = self.loop_head(|w| w.int(depth - 1));
                self.count(Construct::BreakValue);
                self.count(Construct::Loop);
                code!("(loop { break ", n, "; })")
            }
            19 if self.decide() => self.labelled_int(depth - 1),
            20 => self.momentary(),
            21 => {
                let kind = self.kind();
                let guard = self.guard(kind, depth - 1);
                self.count(Construct::MoveIntoCall);
                code!("consume(", guard, ")")
            }
            22 | 23 => {
                let place = self.place(depth - 1);
                let argument = self.under_borrow(|w| w.int(depth - 1));
                self.count(Construct::MethodChain);
                code!(place, ".pass().plus(", argument, ")")
            }
            24 => {
                let place = self.place(depth - 1);
                let index = self.under_borrow(|w| w.int(depth - 1));
                code!(place, ".arr[", index, " as usize % 3]")
            }
            25 if self.decide() => {
                let place = self.place(depth - 1);
                let body =
                    self.under_borrow(|w| w.in_closure(|w| w.maybe_run(|w| w.int(depth - 1))));
                self.count(Construct::Combinator);
                code!(place, ".get(1).copied().unwrap_or_else(|| ", body, ")")
            }
            26 => {
                let place = self.place(depth - 1);
                self.count(Construct::NoExtensionThroughCall);
                code!("same(&*", place, ").x")
            }
            27 => {
                let (a, b) = (self.num(depth - 1), self.num(depth - 1));
                self.count(Construct::BothOperands);
                code!("(", a, " + ", b, ").0")
            }
            28 => {
                let kind = self.kind();
                let guard = self.temporary(kind, depth - 1);
                code!("(*", guard, ").w")
            }
            _ => {
                let kind = self.exclusive_kind();
                let guard = self.guard(kind, depth - 1);
                self.count(Construct::OptionOfGuard);
                code!("Some(", guard, ").map_or(0, |g| g.x)")
            }
        }
    }

    fn num(&mut self, depth: u32) -> Code {
        let n = self.int(depth);
        code!("Num(", n, ")")
    }

    /// Reads a field or calls a method without arguments.
    pub(super) fn read(&mut self, depth: u32) -> Code {
        let place = self.place(depth);
        let how = *self.random.choose(&[
            ".x",
            ".w",
            ".pair.0",
            ".arr[1]",
            ".inner.v",
            ".len()",
            ".pass().len()",
            ".pass().pass().x",
        ]);
        if how.contains("pass") {
            self.count(Construct::MethodChain);
        }
        code!(place, how)
    }

    /// A call that locks and unlocks before it returns.
    pub(super) fn momentary(&mut self) -> Code {
        self.acquisitions = self.acquisitions.saturating_sub(1);
        self.count(Construct::Momentary);
        match self.random.below(4) {
            0 => "c.d.insert(1, Item::new()).unwrap().x".into(),
            1 => "SHARED.touch()".into(),
            _ => "c.z.touch()".into(),
        }
    }

    /// Keeps what was borrowed just now out of reach while `write` runs.
    pub(super) fn under_borrow<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        // Whatever stands in the list may still be borrowed; hiding too much costs only variety.
        let hidden = self.scope.hide_borrowed();
        let result = write(self);
        self.scope.show(&hidden);
        self.scope.borrowed.extend(hidden);
        result
    }

    /// Writes code that may or may not run.
    pub(super) fn maybe_run<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.scope.state();
        let result = write(self);
        let after = self.scope.state();
        self.scope.join(&[before, after]);
        result
    }

    /// A condition: its value is the next decision.
    pub(super) fn condition(&mut self, depth: u32) -> Code {
        if depth == 0 || self.acquisitions < 8 {
            return if self.random.one_in(2) || self.acquisitions < 8 {
                "bit()".into()
            } else {
                code!(self.place(0), ".flag()")
            };
        }
        match self.random.below(14) {
            0 => "bit()".into(),
            1..=3 => code!(self.place(depth - 1), ".flag()"),
            4 => code!("!", self.condition(depth - 1)),
            5 | 6 if self.decide() => {
                let a = self.condition(depth - 1);
                let b = self.maybe_run(|w| w.condition(depth - 1));
                self.count(Construct::AndOperand);
                code!("(", a, " && ", b, ")")
            }
            7 | 8 if self.decide() => {
                let a = self.condition(depth - 1);
                let b = self.maybe_run(|w| w.condition(depth - 1));
                self.count(Construct::OrOperand);
                code!("(", a, " || ", b, ")")
            }
            9 => code!(self.place(depth - 1), ".get(1).is_some()"),
            10 => {
                let place = self.place(depth - 1);
                self.count(Construct::Matches);
                code!("matches!(", place, ".get(1), Some(_))")
            }
            11 => {
                let block = self.block_with_tail(2, |w| w.condition(depth - 1));
                self.count(Construct::BlockTail);
                code!("(", block, ")")
            }
            12 if self.decide() => {
                let place = self.place(depth - 1);
                let guard = self.under_borrow(|w| w.maybe_run(|w| w.condition(depth - 1)));
                self.count(Construct::Matches);
                code!("matches!(", place, ".get(1), Some(_) if ", guard, ")")
            }
            _ => code!(self.place(depth - 1), ".pass().flag()"),
        }
    }

    /// The condition of an `if` or `while`: maybe a chain with `let`.
    pub(super) fn chain(&mut self, depth: u32) -> (Code, bool) {
        if self.edition == Edition::Rust2021 || !self.random.one_in(2) || !self.decide() {
            return (self.condition(depth), false);
        }
        let scrutinee = self.option(depth);
        let name = self.scope.fresh("v");
        let rest = self.under_borrow(|w| w.maybe_run(|w| w.condition(depth.saturating_sub(1))));
        let mut chain = code!("let Some(", name, ") = ", scrutinee, " && ", rest);
        if self.random.one_in(2) && self.decide() {
            let scrutinee = self.under_borrow(|w| w.maybe_run(|w| w.option(0)));
            chain.push(" && let Some(_) = ");
            chain.push(scrutinee);
        }
        if self.random.one_in(3) {
            let first = self.condition(0);
            chain = code!(first, " && ", chain);
        }
        (chain, true)
    }

    /// An `Option<u32>` or `Option<&u32>` read under a guard; a decision.
    pub(super) fn option(&mut self, depth: u32) -> Code {
        let how =
            *self
                .random
                .choose(&[".get(1)", ".get(1)", ".opt()", ".get(1).copied()", ".pop()"]);
        let place = if how == ".pop()" {
            self.place_mut(depth)
        } else {
            self.place(depth)
        };
        code!(place, how)
    }
}
