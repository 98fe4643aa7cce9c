//! `let`: binding, extending, and not binding.

use super::Writer;
use super::block::{DEEP, SHALLOW};
use super::scope::{Kind, Ty};
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    pub(super) fn let_guard(&mut self) -> Option<Code> {
        let kind = self.kind();
        let guard = self.guard(kind, SHALLOW);
        let name = self.scope.fresh("g");
        Some(self.bound(name, guard, Ty::Guard(kind)))
    }

    fn bound(&mut self, name: String, value: Code, ty: Ty) -> Code {
        if self.scope.in_loop() {
            self.count(Construct::GuardInLoop);
        }
        let mutable = self.random.one_in(2);
        self.scope.declare(name.clone(), ty, mutable);
        code!(
            if mutable { "let mut " } else { "let " },
            name,
            " = ",
            value,
            ";"
        )
    }

    pub(super) fn let_shadow(&mut self) -> Option<Code> {
        let visible: Vec<usize> = (0..self.scope.locals.len())
            .filter(|&i| self.scope.locals[i].hidden == 0)
            .collect();
        if visible.is_empty() {
            return None;
        }
        let kind = self.kind();
        let guard = self.guard(kind, 1);
        let name = self.scope.locals[*self.random.choose(&visible)]
            .name
            .clone();
        self.count(Construct::Shadowing);
        Some(self.bound(name, guard, Ty::Guard(kind)))
    }

    /// Declared first, given a value later.
    pub(super) fn let_later(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let kind = self.kind();
        let condition = self.condition(1);
        let (a, b) = self.either(|w| w.guard(kind, 1));
        let name = self.scope.fresh("g");
        self.count(Construct::Reassignment);
        self.scope.declare(name.clone(), Ty::Guard(kind), false);
        let assign = |value: Code| code!(" { ", name.clone(), " = ", value, "; }");
        Some(code!(
            "let ",
            name.clone(),
            "; if ",
            condition,
            assign(a),
            " else",
            assign(b)
        ))
    }

    pub(super) fn temporary_statement(&mut self) -> Option<Code> {
        self.count(Construct::StatementTemporary);
        let argument = self.random.one_in(2);
        Some(if argument {
            let place = self.place_mut(SHALLOW);
            // A mutable borrow of the guard is alive while the argument is evaluated.
            let n = self.under_borrow(|w| w.int(1));
            code!(place, ".set(", n, ");")
        } else {
            code!(self.place_mut(SHALLOW), ".bump();")
        })
    }

    pub(super) fn momentary_statement(&mut self) -> Option<Code> {
        Some(code!(self.momentary(), ";"))
    }

    pub(super) fn int_statement(&mut self) -> Option<Code> {
        let (a, b) = (self.int(SHALLOW), self.int(SHALLOW));
        self.count(Construct::CallArgument);
        Some(code!("add(", a, ", ", b, ");"))
    }

    pub(super) fn let_int(&mut self) -> Option<Code> {
        let n = self.int(DEEP);
        let name = self.scope.fresh("n");
        Some(code!("let ", name, " = ", n, ";"))
    }

    pub(super) fn nested_block(&mut self) -> Option<Code> {
        self.count(Construct::NestedBlock);
        let may_diverge = self.may_diverge;
        Some(code!(self.body(3, may_diverge)))
    }

    fn reference(&mut self) -> (Code, Construct) {
        let place = self.place(1);
        match self.random.below(6) {
            0 => (code!("&", place), Construct::ExtendReference),
            1 => (code!("&*", place), Construct::ExtendDeref),
            2 => (code!("&", place, ".x"), Construct::ExtendField),
            3 => (code!("&", place, ".inner.v"), Construct::ExtendField),
            4 => (code!("&", place, ".arr[0]"), Construct::ExtendIndex),
            _ => {
                let place = self.place_mut(1);
                (code!("&mut ", place, ".w"), Construct::ExtendField)
            }
        }
    }

    pub(super) fn extend_reference(&mut self) -> Option<Code> {
        let (value, construct) = self.reference();
        self.count(construct);
        let name = self.scope.fresh("r");
        Some(code!("let ", name, " = ", value, ";"))
    }

    /// Extension through a block's tail, a branch, an arm.
    pub(super) fn extend_value(&mut self) -> Option<Code> {
        let name = self.scope.fresh("r");
        let reference = |w: &mut Self| {
            let kind = w.kind();
            code!("&*", w.temporary(kind, 1))
        };
        let value = match self.random.below(3) {
            0 => {
                self.count(Construct::ExtendTail);
                code!(self.block_with_tail(2, reference))
            }
            1 if self.decide() => {
                self.count(Construct::ExtendBranch);
                let condition = self.condition(1);
                let (a, b) = self.either(|w| w.branch_with_tail(reference));
                code!("if ", condition, " ", a, " else ", b)
            }
            2 if self.decide() => {
                self.count(Construct::ExtendBranch);
                let scrutinee = self.place(1);
                let (a, b) = self.under_borrow(|w| w.either(reference));
                code!("match ", scrutinee, ".num() { 0 => ", a, ", _ => ", b, " }")
            }
            _ => {
                self.count(Construct::ExtendTail);
                code!(self.block_with_tail(1, reference))
            }
        };
        Some(code!("let ", name, " = ", value, ";"))
    }

    pub(super) fn extend_constructor(&mut self) -> Option<Code> {
        let name = self.scope.fresh("r");
        let value = match self.random.below(5) {
            0 => code!(
                "(&",
                self.place(1),
                ", ",
                self.under_borrow(|w| w.int(1)),
                ")"
            ),
            1 => code!("[&*", self.place(1), "]"),
            2 => code!(
                "View { item: &*",
                self.place(1),
                ", n: ",
                self.under_borrow(|w| w.int(1)),
                " }"
            ),
            3 => code!("Some(&", self.place(1), ")"),
            _ => code!("(", self.int(1), ", &", self.place(1), ".x)"),
        };
        self.count(Construct::ExtendConstructor);
        Some(code!("let ", name, " = ", value, ";"))
    }

    pub(super) fn extend_pattern(&mut self) -> Option<Code> {
        let name = self.scope.fresh("r");
        self.count(Construct::ExtendPattern);
        Some(match self.random.below(4) {
            0 => {
                let kind = self.kind();
                let guard = self.guard(kind, 1);
                code!("let ref ", name, " = ", guard, ";")
            }
            1 => {
                let place = self.place(1);
                code!("let ref ", name, " = *", place, ";")
            }
            2 => {
                let place = self.place(1);
                code!("let Item { ref x, .. } = *", place, ";")
            }
            _ => {
                let kind = self.kind();
                let guard = self.guard(kind, 1);
                let n = self.int(1);
                code!("let (ref ", name, ", _) = (", guard, ", ", n, ");")
            }
        })
    }

    pub(super) fn no_extension(&mut self) -> Option<Code> {
        let name = self.scope.fresh("r");
        self.count(Construct::NoExtensionThroughCall);
        let place = self.place(1);
        Some(match self.random.below(5) {
            0 => code!("let ", name, " = &", place, ".len();"),
            1 => code!("let ", name, " = same(&*", place, ").x;"),
            2 => code!("let ", name, " = &id(", place, ".x);"),
            3 => code!("let ", name, " = ", place, ".pass().x;"),
            _ => code!("let ", name, " = &(", place, ".x + 1);"),
        })
    }

    pub(super) fn let_underscore(&mut self) -> Option<Code> {
        let kind = self.kind();
        let guard = self.guard(kind, 1);
        self.count(Construct::LetUnderscore);
        Some(code!("let _ = ", guard, ";"))
    }

    pub(super) fn let_underscore_reference(&mut self) -> Option<Code> {
        self.count(Construct::LetUnderscoreReference);
        Some(match self.random.below(3) {
            0 => {
                let kind = self.kind();
                let guard = self.guard(kind, 1);
                code!("let _ = &", guard, ";")
            }
            1 => code!("let _ = &*", self.place(1), ";"),
            _ => code!(
                "let _ = (&",
                self.place(1),
                ".x, ",
                self.under_borrow(|w| w.int(1)),
                ");"
            ),
        })
    }

    pub(super) fn let_underscore_place(&mut self) -> Option<Code> {
        let locals = self.scope.usable(false, |_| true);
        if locals.is_empty() {
            return None;
        }
        let name = self.scope.locals[*self.random.choose(&locals)].name.clone();
        self.count(Construct::LetUnderscorePlace);
        Some(code!("let _ = ", name, ";"))
    }

    pub(super) fn let_tuple_wild(&mut self) -> Option<Code> {
        let (k, l) = (self.kind(), self.kind());
        let (a, b) = (self.guard(k, 1), self.guard(l, 1));
        let name = self.scope.fresh("h");
        self.count(Construct::TupleWild);
        let first = self.random.one_in(2);
        self.bind(&name, Ty::Guard(if first { l } else { k }));
        let pattern = if first {
            format!("(_, {name})")
        } else {
            format!("({name}, _)")
        };
        Some(code!("let ", pattern, " = (", a, ", ", b, ");"))
    }

    pub(super) fn let_pair(&mut self) -> Option<Code> {
        let (a, b) = (self.guard(Kind::Plain, 1), self.guard(Kind::Read, 1));
        self.count(Construct::TupleOfGuards);
        if self.random.one_in(3) {
            let (g, h) = (self.scope.fresh("g"), self.scope.fresh("h"));
            self.bind(&g, Ty::Guard(Kind::Plain));
            self.bind(&h, Ty::Guard(Kind::Read));
            return Some(code!("let (", g, ", ", h, ") = (", a, ", ", b, ");"));
        }
        let name = self.scope.fresh("t");
        Some(self.bound(name, code!("(", a, ", ", b, ")"), Ty::Pair))
    }

    pub(super) fn let_struct_pattern(&mut self) -> Option<Code> {
        let guard = self.guard(Kind::Plain, 1);
        let n = self.int(1);
        self.count(Construct::MoveIntoStruct);
        let name = self.scope.fresh("g");
        let pattern = match self.random.below(3) {
            0 => "Holder { g: _, n: _ }".to_owned(),
            1 => "Holder { n, .. }".to_owned(),
            _ => {
                self.bind(&name, Ty::Guard(Kind::Plain));
                format!("Holder {{ g: {name}, .. }}")
            }
        };
        Some(code!(
            "let ",
            pattern,
            " = Holder { g: ",
            guard,
            ", n: ",
            n,
            " };"
        ))
    }

    pub(super) fn let_mapped(&mut self) -> Option<Code> {
        let guard = self.guard(Kind::Plain, 1);
        let name = self.scope.fresh("g");
        self.count(Construct::MappedGuard);
        let value = if self.random.one_in(3) {
            code!(
                "PlainGuard::map(",
                guard,
                ", |item| { c.z.touch(); &mut item.x })"
            )
        } else {
            code!("PlainGuard::map(", guard, ", |item| &mut item.x)")
        };
        Some(self.bound(name, value, Ty::Mapped))
    }

    pub(super) fn let_iterator(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.acquisitions -= 1;
        let name = self.scope.fresh("i");
        self.count(Construct::IteratorGuard);
        self.scope.declare(name.clone(), Ty::Iter, true);
        let next = if self.random.one_in(2) {
            format!(" {name}.next();")
        } else {
            String::new()
        };
        Some(code!("let mut ", name, " = c.d.iter();", next))
    }
}
