//! Moves of guards and of what holds them.

use super::Writer;
use super::scope::{Kind, Ty};
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    fn movable(&mut self, wanted: impl Fn(Ty) -> bool) -> Option<usize> {
        let from = self.scope.usable(true, wanted);
        if from.is_empty() {
            None
        } else {
            Some(*self.random.choose(&from))
        }
    }

    fn take_local(&mut self, index: usize) -> String {
        self.scope.locals[index].moved = true;
        self.scope.locals[index].name.clone()
    }

    pub(super) fn drop_local(&mut self) -> Option<Code> {
        let index = self.movable(|_| true)?;
        let name = self.take_local(index);
        let how = *self
            .random
            .choose(&["drop(", "drop(", "std::mem::drop(", "consume(", ""]);
        Some(if how.is_empty() {
            self.count(Construct::MoveIntoCall);
            code!("{ let moved = ", name, "; }")
        } else {
            self.count(if how == "consume(" {
                Construct::MoveIntoCall
            } else {
                Construct::DropCall
            });
            code!(how, name, ");")
        })
    }

    pub(super) fn drop_in_branch(&mut self) -> Option<Code> {
        let index = self.movable(|_| true)?;
        if !self.decide() {
            return None;
        }
        let condition = self.condition(1);
        // The condition may have moved it.
        if self.scope.locals[index].moved || self.scope.locals[index].parts != 0 {
            return Some(code!("let _ = ", condition, ";"));
        }
        let name = self.take_local(index);
        self.count(Construct::MoveInBranch);
        self.count(Construct::DropCall);
        Some(match self.random.below(3) {
            0 => code!("if ", condition, " { drop(", name, "); c.z.touch(); }"),
            1 => code!(
                "if ",
                condition,
                " { c.z.touch(); } else { drop(",
                name,
                "); }"
            ),
            _ => code!("let _ = ", condition, " && consume(", name, ") == 0;"),
        })
    }

    pub(super) fn let_holder(&mut self) -> Option<Code> {
        let guard = self.guard(Kind::Plain, 1);
        let n = self.int(1);
        self.count(Construct::MoveIntoStruct);
        let name = self.scope.fresh("h");
        let mutable = self.random.one_in(2);
        self.scope.declare(name.clone(), Ty::Holder, mutable);
        let value = if self.random.one_in(2) {
            code!("Holder { g: ", guard, ", n: ", n, " }")
        } else {
            code!("Holder { n: ", n, ", g: ", guard, " }")
        };
        Some(code!(
            if mutable { "let mut " } else { "let " },
            name,
            " = ",
            value,
            ";"
        ))
    }

    pub(super) fn let_two(&mut self) -> Option<Code> {
        let (a, b) = (self.guard(Kind::Plain, 1), self.guard(Kind::Read, 1));
        self.count(Construct::MoveIntoStruct);
        let name = self.scope.fresh("h");
        self.scope.declare(name.clone(), Ty::Two, false);
        Some(code!(
            "let ",
            name,
            " = Two { a: ",
            a,
            ", b: ",
            b,
            ", n: 0 };"
        ))
    }

    /// Moves one field out of a struct or tuple of guards; the rest stays.
    pub(super) fn move_field(&mut self) -> Option<Code> {
        let index = self.movable(|ty| matches!(ty, Ty::Holder | Ty::Two | Ty::Pair))?;
        let (field, kind) = match self.scope.locals[index].ty {
            Ty::Holder => ("g", Kind::Plain),
            Ty::Two if self.random.one_in(2) => ("b", Kind::Read),
            Ty::Two => ("a", Kind::Plain),
            _ if self.random.one_in(2) => ("1", Kind::Read),
            _ => ("0", Kind::Plain),
        };
        self.scope.locals[index].parts = 1;
        let source = format!("{}.{field}", self.scope.locals[index].name);
        self.count(Construct::FieldMove);
        Some(if self.random.one_in(2) {
            code!("drop(", source, ");")
        } else {
            let name = self.scope.fresh("g");
            self.bind(&name, Ty::Guard(kind));
            code!("let ", name, " = ", source, ";")
        })
    }

    pub(super) fn partial_pattern(&mut self) -> Option<Code> {
        let index = self.movable(|ty| matches!(ty, Ty::Two | Ty::Pair | Ty::Holder))?;
        self.scope.locals[index].parts = 1;
        let (source, ty) = (
            self.scope.locals[index].name.clone(),
            self.scope.locals[index].ty,
        );
        let name = self.scope.fresh("g");
        self.count(Construct::PartialPattern);
        let (pattern, kind) = match (ty, self.random.below(3)) {
            (Ty::Two, 0) => (format!("Two {{ a: {name}, .. }}"), Some(Kind::Plain)),
            (Ty::Two, 1) => (format!("Two {{ b: {name}, a: _, .. }}"), Some(Kind::Read)),
            (Ty::Two, _) => (format!("Two {{ a: ref {name}, .. }}"), None),
            (Ty::Holder, 0) => ("Holder { n, .. }".to_owned(), None),
            (Ty::Holder, _) => (format!("Holder {{ g: {name}, .. }}"), Some(Kind::Plain)),
            (_, 0) => (format!("({name}, _)"), Some(Kind::Plain)),
            (_, 1) => (format!("(.., {name})"), Some(Kind::Read)),
            _ => ("(_, _)".to_owned(), None),
        };
        match kind {
            Some(kind) => self.bind(&name, Ty::Guard(kind)),
            None => self.scope.locals[index].parts = 0,
        }
        Some(code!("let ", pattern, " = ", source, ";"))
    }

    pub(super) fn struct_update(&mut self) -> Option<Code> {
        let index = self.movable(|ty| ty == Ty::Two)?;
        self.scope.locals[index].parts = 1;
        let base = self.scope.locals[index].name.clone();
        let guard = self.guard(Kind::Plain, 1);
        let name = self.scope.fresh("h");
        self.count(Construct::StructUpdate);
        self.scope.declare(name.clone(), Ty::Two, false);
        Some(code!(
            "let ",
            name,
            " = Two { a: ",
            guard,
            ", ..",
            base,
            " };"
        ))
    }

    pub(super) fn reassign(&mut self) -> Option<Code> {
        let targets: Vec<usize> = (0..self.scope.locals.len())
            .filter(|&i| {
                let l = &self.scope.locals[i];
                l.mutable && l.hidden == 0 && matches!(l.ty, Ty::Guard(_))
            })
            .collect();
        if targets.is_empty() {
            return None;
        }
        let index = *self.random.choose(&targets);
        let Ty::Guard(kind) = self.scope.locals[index].ty else {
            return None;
        };
        if matches!(kind, Kind::Ref | Kind::RefMut) && self.decisions == 0
            || kind == Kind::Slow && !self.is_async
        {
            return None;
        }
        // The old value lives until the new one is there.
        let guard = self.guard(kind, 1);
        self.count(Construct::Reassignment);
        let local = &mut self.scope.locals[index];
        local.moved = false;
        local.parts = 0;
        Some(code!(local.name.clone(), " = ", guard, ";"))
    }

    pub(super) fn vec_of_guards(&mut self) -> Option<Code> {
        if let Some(index) = self
            .scope
            .usable(false, |ty| ty == Ty::Bag)
            .first()
            .copied()
        {
            self.scope.borrowed.push(index);
            let guard = self.under_borrow(|w| w.guard(Kind::Plain, 1));
            self.count(Construct::VecOfGuards);
            return Some(code!(
                self.scope.locals[index].name.clone(),
                ".push(",
                guard,
                ");"
            ));
        }
        let name = self.scope.fresh("bag");
        let guard = self.guard(Kind::Plain, 1);
        self.count(Construct::VecOfGuards);
        let made = match self.random.below(4) {
            0 => code!(
                "let mut ",
                name.clone(),
                " = Vec::new(); ",
                name.clone(),
                ".push(",
                guard,
                ");"
            ),
            1 => {
                let second = self.guard(Kind::Plain, 1);
                self.count(Construct::Vector);
                code!(
                    "let mut ",
                    name.clone(),
                    " = vec![",
                    guard,
                    ", ",
                    second,
                    "];"
                )
            }
            2 if self.decide() => code!(
                "let mut ",
                name.clone(),
                ": Vec<PlainGuard<'_, Item>> = Vec::new(); while bit() { ",
                name.clone(),
                ".push(",
                self.acquire(Kind::Plain),
                "); }"
            ),
            _ => code!(
                "let mut ",
                name.clone(),
                ": Vec<PlainGuard<'_, Item>> = vec![",
                guard,
                "];"
            ),
        };
        self.scope.declare(name, Ty::Bag, true);
        Some(made)
    }

    pub(super) fn let_option(&mut self) -> Option<Code> {
        let name = self.scope.fresh("o");
        self.count(Construct::OptionOfGuard);
        if self.random.one_in(3) && self.decide() {
            self.acquisitions -= 1;
            self.count(Construct::TryLock);
            self.scope
                .declare(name.clone(), Ty::Maybe(Kind::Plain), true);
            return Some(code!("let mut ", name, " = c.p.try_lock();"));
        }
        let kind = self.kind();
        let guard = self.guard(kind, 1);
        self.scope.declare(name.clone(), Ty::Maybe(kind), true);
        Some(code!("let mut ", name, " = Some(", guard, ");"))
    }

    /// Empties an option of a guard.
    pub(super) fn take_option(&mut self) -> Option<Code> {
        let from = self.scope.usable(true, |ty| matches!(ty, Ty::Maybe(_)));
        if from.is_empty() {
            return None;
        }
        let index = *self.random.choose(&from);
        let name = self.scope.locals[index].name.clone();
        self.count(Construct::OptionOfGuard);
        self.scope.locals[index].moved = true;
        Some(match self.random.below(4) {
            0 => code!(name, " = None;"),
            1 => code!("drop(", name, ".take());"),
            2 => code!("let _ = ", name, ".take();"),
            _ => {
                let taken = self.scope.fresh("o");
                code!("let ", taken, " = ", name, ".take();")
            }
        })
    }
}
