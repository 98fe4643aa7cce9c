//! Closures: called at once, stored, run by what they are given to.

use super::Writer;
use super::block::SHALLOW;
use super::scope::{Kind, Ty};
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    /// Writes the inside of a closure that mentions no variable around it but `c`.
    pub(super) fn in_closure<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.scope.locals.len();
        for local in &mut self.scope.locals {
            local.hidden += 1;
        }
        let exits = std::mem::take(&mut self.scope.exits);
        let borrowed = std::mem::take(&mut self.scope.borrowed);
        let (output, is_async, may_diverge) = (self.output.take(), self.is_async, self.may_diverge);
        self.is_async = false;
        self.may_diverge = false;
        let barrier = std::mem::replace(&mut self.scope.barrier, length);
        let result = write(self);
        self.scope.barrier = barrier;
        (self.output, self.is_async, self.may_diverge) = (output, is_async, may_diverge);
        self.scope.borrowed = borrowed;
        self.scope.exits = exits;
        for local in &mut self.scope.locals[..length] {
            local.hidden -= 1;
        }
        result
    }

    pub(super) fn closure_stored(&mut self) -> Option<Code> {
        let name = self.scope.fresh("f");
        let body = self.in_closure(|w| code!(w.block_with_tail(2, |w| w.int(1))));
        self.count(Construct::ClosureStored);
        self.count(Construct::BodyTail);
        let between = self.let_guard()?;
        let twice = if self.random.one_in(3) {
            format!(" c.q.touch(); {name}();")
        } else {
            String::new()
        };
        Some(match self.random.below(4) {
            0 => code!("let ", name.clone(), " = || ", body, "; ", between),
            _ => code!(
                "let ",
                name.clone(),
                " = || ",
                body,
                "; ",
                between,
                " ",
                name,
                "();",
                twice
            ),
        })
    }

    /// A closure that takes a guard with it.
    pub(super) fn closure_captures(&mut self) -> Option<Code> {
        let from = self.scope.usable(true, |ty| matches!(ty, Ty::Guard(_)));
        if from.is_empty() {
            return None;
        }
        let index = *self.random.choose(&from);
        self.scope.locals[index].moved = true;
        let guard = self.scope.locals[index].name.clone();
        let name = self.scope.fresh("f");
        let inside = self.in_closure(Self::momentary);
        let between = self.momentary();
        self.count(Construct::MoveIntoClosure);
        self.count(Construct::ClosureStored);
        Some(match self.random.below(5) {
            0 => code!(
                "let ",
                name.clone(),
                " = move || { let k = ",
                guard,
                "; ",
                inside,
                "; }; ",
                between,
                "; ",
                name,
                "();"
            ),
            1 => code!(
                "let ",
                name.clone(),
                " = || { drop(",
                guard,
                "); ",
                inside,
                "; }; ",
                between,
                "; ",
                name,
                "();"
            ),
            2 => code!(
                "let ",
                name.clone(),
                " = move || { ",
                guard,
                ".x; ",
                inside,
                "; }; ",
                between,
                "; ",
                name,
                "();"
            ),
            3 => code!(
                "let ",
                name.clone(),
                " = move || { ",
                guard,
                ".x; ",
                inside,
                "; }; ",
                between,
                "; drop(",
                name,
                ");"
            ),
            _ => code!("(move || { let k = ", guard, "; ", inside, "; })();"),
        })
    }

    pub(super) fn underscore_parameter(&mut self) -> Option<Code> {
        let guard = self.guard(Kind::Plain, 1);
        self.count(Construct::UnderscoreParameter);
        self.count(Construct::ClosureAtOnce);
        let pattern = *self.random.choose(&["_", "_", "g", "_g"]);
        let body = self.in_closure(|w| {
            let length = w.scope.locals.len();
            if pattern == "g" {
                w.bind("g", Ty::Guard(Kind::Plain));
            }
            let body = w.body(2, false);
            w.scope.truncate(length);
            body
        });
        Some(code!(
            "(|",
            pattern,
            ": PlainGuard<'_, Item>| ",
            body,
            ")(",
            guard,
            ");"
        ))
    }

    pub(super) fn closure_under_lock(&mut self) -> Option<Code> {
        self.acquisitions -= 1;
        self.count(Construct::ClosureUnderLock);
        let lock = *self.random.choose(&["c.p", "c.q", "SHARED", "c.sub.p"]);
        let body = self.in_closure(|w| code!(w.block_with_tail(2, |w| w.int(1))));
        let name = self.scope.fresh("n");
        Some(code!(
            "let ",
            name,
            " = ",
            lock,
            ".with(|item| ",
            body,
            ");"
        ))
    }

    /// A combinator on an option that was read under a guard: the closure runs under it.
    pub(super) fn combinator(&mut self, depth: u32) -> Code {
        let place = self.place(depth);
        self.count(Construct::Combinator);
        let (some, none) = self.under_borrow(|w| {
            let write = |w: &mut Self| w.maybe_run(|w| w.in_closure(|w| w.int(depth.min(SHALLOW))));
            (write(w), write(w))
        });
        match self.random.below(5) {
            0 => code!(place, ".opt().map_or(0, |v| ", some, ")"),
            1 => code!(place, ".opt().map_or_else(|| ", none, ", |v| ", some, ")"),
            2 => code!(
                place,
                ".get(1).map(|v| ",
                some,
                ").unwrap_or_else(|| ",
                none,
                ")"
            ),
            3 => code!(place, ".opt().and_then(|v| Some(", some, ")).unwrap_or(0)"),
            _ => code!(
                "(",
                place,
                ".get(1).is_some_and(|v| ",
                some,
                " == 0) as u32)"
            ),
        }
    }
}
