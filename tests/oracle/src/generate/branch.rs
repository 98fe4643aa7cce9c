//! `if`, `match`, `let … else`, early exits.

use super::Writer;
use super::block::SHALLOW;
use super::guard::is_name;
use super::scope::{Kind, Ty};
use crate::construct::Construct;
use crate::tree::{Block, Code, Piece, code};

impl Writer {
    pub(super) fn if_statement(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let (condition, chain) = self.chain(SHALLOW);
        self.count(if chain {
            Construct::LetChain
        } else {
            Construct::IfCondition
        });
        // What a chain borrows stays borrowed in the block.
        let with_else = self.random.one_in(2);
        let blocks = self.under_borrow(|w| {
            if with_else {
                w.arms(2, |_, _| {})
            } else {
                vec![w.optional_body()]
            }
        });
        let mut blocks = blocks.into_iter();
        let mut code = code!("if ", condition, " ", blocks.next()?);
        if let Some(otherwise) = blocks.next() {
            code.push(" else ");
            code.push(else_part(otherwise));
        }
        Some(code)
    }

    /// A body that may be skipped.
    fn optional_body(&mut self) -> Block {
        let before = self.scope.state();
        let block = self.body(3, true);
        let after = self.scope.state();
        self.scope.join(&[before, after]);
        block
    }

    pub(super) fn if_let_statement(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let scrutinee = self.option(SHALLOW);
        let name = self.scope.fresh("v");
        self.count(Construct::IfLetScrutinee);
        let pattern = match self.random.below(4) {
            0 => {
                self.count(Construct::VariantWild);
                "Some(_)".to_owned()
            }
            _ => format!("Some({name})"),
        };
        let blocks = self.under_borrow(|w| w.arms(2, |_, _| {}));
        let mut blocks = blocks.into_iter();
        Some(code!(
            "if let ",
            pattern,
            " = ",
            scrutinee,
            " ",
            blocks.next()?,
            " else ",
            blocks.next()?
        ))
    }

    /// Nothing is held by `None`, unless the option was read through a guard.
    pub(super) fn match_option(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let name = self.scope.fresh("v");
        let (scrutinee, bound) = if self.random.one_in(2) {
            self.count(Construct::NoneHoldsNothing);
            if self.random.one_in(2) {
                ("c.d.get(1)", Some(Kind::Ref))
            } else {
                ("c.d.get_mut(1)", Some(Kind::RefMut))
            }
        } else {
            ("", None)
        };
        let scrutinee = if bound.is_some() {
            self.acquisitions -= 1;
            scrutinee.into()
        } else {
            self.count(Construct::OptionUnderGuard);
            self.option(SHALLOW)
        };
        let wild = self.random.one_in(4);
        let as_if_let = self.random.one_in(3);
        let blocks = self.under_borrow(|w| {
            w.arms(2, |w, arm| {
                if let (Some(kind), 0, false) = (bound, arm, wild) {
                    w.bind(&name, Ty::Guard(kind));
                }
            })
        });
        let mut blocks = blocks.into_iter();
        let inner = if wild {
            self.count(Construct::VariantWild);
            "_".to_owned()
        } else {
            name
        };
        let (some, none) = (blocks.next()?, blocks.next()?);
        Some(if as_if_let {
            code!(
                "if let Some(",
                inner,
                ") = ",
                scrutinee,
                " ",
                some,
                " else ",
                none
            )
        } else {
            code!(
                "match ",
                scrutinee,
                " { Some(",
                inner,
                ") => ",
                some,
                ", None => ",
                none,
                " }"
            )
        })
    }

    /// A match on an integer, with or without guards on the arms.
    pub(super) fn match_int(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let scrutinee = code!(self.place(SHALLOW), ".num()");
        self.count(Construct::MatchScrutinee);
        let guard =
            (!self.random.one_in(3) && self.decide()).then(|| self.under_borrow(Self::arm_guard));
        let count = if guard.is_some() { 3 } else { 2 };
        let blocks = self.under_borrow(|w| w.arms(count, |_, _| {}));
        let mut code = code!("match ", scrutinee, " {");
        let mut blocks = blocks.into_iter();
        if let Some(guard) = guard {
            code.push(code!(" _ if ", guard, " => ", blocks.next()?, ","));
        }
        code.push(code!(
            " 0 => ",
            blocks.next()?,
            ", _ => ",
            blocks.next()?,
            " }"
        ));
        Some(code)
    }

    /// The guard of a match arm.
    fn arm_guard(&mut self) -> Code {
        self.maybe_run(|w| {
            if w.random.one_in(2) {
                w.count(Construct::IfLetMatchGuard);
                let option = w.option(1);
                code!("let Some(_) = ", option)
            } else {
                w.count(Construct::MatchGuard);
                w.condition(1)
            }
        })
    }

    /// `match` as an integer: arms end their own temporaries.
    pub(super) fn int_match(&mut self, depth: u32) -> Code {
        let scrutinee = self.option(depth);
        let (some, none) = self.under_borrow(|w| w.either(|w| w.int(depth)));
        self.count(Construct::ArmTail);
        self.count(Construct::OptionUnderGuard);
        code!(
            "(match ",
            scrutinee,
            " { Some(_) => ",
            some,
            ", None => ",
            none,
            " })"
        )
    }

    pub(super) fn match_try_lock(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.acquisitions -= 1;
        self.count(Construct::TryLock);
        let (scrutinee, some, none, kind) = *self.random.choose(&[
            ("c.p.try_lock()", "Some", "None", Kind::Plain),
            ("c.r.try_read()", "Some", "None", Kind::Read),
            ("c.a.try_lock()", "Ok", "Err(_)", Kind::Lock),
        ]);
        let name = self.scope.fresh("g");
        let wild = self.random.one_in(4);
        if wild {
            self.count(Construct::VariantWild);
        }
        let style = self.random.below(3);
        let blocks = self.arms(2, |w, arm| {
            if arm == 0 && !wild {
                w.bind(&name, Ty::Guard(kind));
            }
        });
        let mut blocks = blocks.into_iter();
        let (held, free) = (blocks.next()?, blocks.next()?);
        let inner = if wild { "_" } else { &name };
        Some(match style {
            0 => code!(
                "if let ",
                format!("{some}({inner})"),
                " = ",
                scrutinee,
                " ",
                held,
                " else ",
                free
            ),
            1 => code!(
                "match ",
                scrutinee,
                " { ",
                none,
                " => ",
                free,
                ", ",
                format!("{some}({inner})"),
                " => ",
                held,
                " }"
            ),
            _ => code!(
                "match ",
                scrutinee,
                " { ",
                format!("{some}({inner})"),
                " => ",
                held,
                ", ",
                none,
                " => ",
                free,
                " }"
            ),
        })
    }

    /// Both variants hold the guard.
    pub(super) fn match_result(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.acquisitions -= 1;
        self.count(Construct::ErrHoldsGuard);
        let name = self.scope.fresh("g");
        let (ok, err) = *self.random.choose(&[
            ("Ok(N)", "Err(N)"),
            ("Ok(_)", "Err(_)"),
            ("Ok(N)", "Err(_)"),
            ("Ok(_)", "Err(N)"),
        ]);
        if ok.contains('_') || err.contains('_') {
            self.count(Construct::VariantWild);
        }
        let inner = self.random.one_in(2) && err.contains('N');
        let as_if_let = self.random.one_in(3);
        let blocks = self.arms(2, |w, arm| {
            if arm == 0 && ok.contains('N') {
                w.bind(&name, Ty::Guard(Kind::Lock));
            }
        });
        let mut blocks = blocks.into_iter();
        let (sound, mut poisoned) = (blocks.next()?, blocks.next()?);
        if inner {
            let how = *self.random.choose(&[
                "let g0 = N.into_inner();",
                "drop(N);",
                "N.get_ref().len();",
                "drop(N.into_inner());",
            ]);
            poisoned
                .statements
                .insert(0, how.replace('N', &name).into());
        }
        let (ok, err) = (ok.replace('N', &name), err.replace('N', &name));
        Some(if as_if_let {
            // Only the `else` of an `if let` cannot see the error.
            let seen = if inner {
                return Some(code!(
                    "match c.s.lock() { ",
                    err,
                    " => ",
                    poisoned,
                    ", ",
                    ok,
                    " => ",
                    sound,
                    " }"
                ));
            } else {
                poisoned
            };
            code!("if let ", ok, " = c.s.lock() ", sound, " else ", seen)
        } else {
            code!(
                "match c.s.lock() { ",
                ok,
                " => ",
                sound,
                ", ",
                err,
                " => ",
                poisoned,
                " }"
            )
        })
    }

    pub(super) fn match_entry(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        self.acquisitions -= 1;
        self.count(Construct::EntryMatch);
        let (o, v) = (self.scope.fresh("o"), self.scope.fresh("e"));
        let mut blocks = self.arms(2, |_, _| {}).into_iter();
        let (mut occupied, mut vacant) = (blocks.next()?, blocks.next()?);
        let occupied_how = *self.random.choose(&[
            "N.remove();",
            "N.get().len();",
            "let r0 = N.into_ref();",
            "drop(N);",
            "",
        ]);
        let vacant_how = *self.random.choose(&[
            "N.insert(Item::new());",
            "let r0 = N.insert(Item::new());",
            "drop(N);",
            "",
        ]);
        let o = self.consume_entry(&mut occupied, occupied_how, &o);
        let v = self.consume_entry(&mut vacant, vacant_how, &v);
        Some(code!(
            "match c.d.entry(1) { ",
            format!("Entry::Occupied({o}) => "),
            occupied,
            format!(", Entry::Vacant({v}) => "),
            vacant,
            " }"
        ))
    }

    /// Uses the entry somewhere in its arm; gives the pattern that binds it.
    fn consume_entry(&mut self, arm: &mut Block, how: &str, name: &str) -> String {
        if how.is_empty() {
            return if self.random.one_in(2) { "_" } else { name }.to_owned();
        }
        // The last statement may diverge.
        let at = self.random.below(arm.statements.len().max(1));
        arm.statements.insert(at, how.replace('N', name).into());
        name.to_owned()
    }

    pub(super) fn match_tuple(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let (k, l) = (self.kind(), self.kind());
        let (a, b) = (self.guard(k, 1), self.guard(l, 1));
        let (g, h) = (self.scope.fresh("g"), self.scope.fresh("h"));
        self.count(Construct::MatchOnTuple);
        let first = self.random.below(3);
        let guard = self.maybe_run(|w| w.condition(1));
        let blocks = self.arms(2, |w, arm| {
            let names = arm == 1 || first == 0;
            if names {
                w.bind(&g, Ty::Guard(k));
                w.bind(&h, Ty::Guard(l));
            } else if first == 1 {
                w.bind(&h, Ty::Guard(l));
            }
        });
        let pattern = match first {
            0 => format!("({g}, {h})"),
            1 => {
                self.count(Construct::TupleWild);
                format!("(_, {h})")
            }
            _ => "_".to_owned(),
        };
        let mut blocks = blocks.into_iter();
        Some(code!(
            "match (",
            a,
            ", ",
            b,
            ") { ",
            pattern,
            " if ",
            guard,
            " => ",
            blocks.next()?,
            ", ",
            format!("({g}, {h}) => "),
            blocks.next()?,
            " }"
        ))
    }

    pub(super) fn match_binding(&mut self) -> Option<Code> {
        let kind = self.exclusive_kind();
        let guard = self.guard(kind, 1);
        let name = self.scope.fresh("g");
        let mut pattern = *self
            .random
            .choose(&["ref N", "ref mut N", "N @ _", "mut N", "N"]);
        if pattern == "ref mut N" && is_name(&guard) {
            pattern = "ref N";
        }
        self.count(if pattern.contains('@') {
            Construct::AtBinding
        } else {
            Construct::RefBinding
        });
        let length = self.scope.locals.len();
        if !pattern.starts_with("ref") {
            self.scope
                .declare(name.clone(), Ty::Guard(kind), pattern == "mut N");
        }
        let block = self.body(3, self.may_diverge);
        self.scope.truncate(length);
        Some(code!(
            "match ",
            guard,
            " { ",
            pattern.replace('N', &name),
            " => ",
            block,
            " }"
        ))
    }

    pub(super) fn match_deref(&mut self) -> Option<Code> {
        let place = self.place(SHALLOW);
        self.count(Construct::DerefPattern);
        Some(match self.random.below(3) {
            0 => {
                let name = self.scope.fresh("v");
                code!("let &", name, " = &", place, ".x;")
            }
            1 => {
                let name = self.scope.fresh("v");
                code!("let Item { x: ", name, ", .. } = *", place, ";")
            }
            _ => {
                let block = self.under_borrow(|w| w.body(2, false));
                code!("match *", place, " { Item { x, .. } => ", block, " }")
            }
        })
    }

    pub(super) fn let_else(&mut self) -> Option<Code> {
        if !self.may_leave() || !self.decide() {
            return None;
        }
        self.count(Construct::LetElse);
        let name = self.scope.fresh("v");
        let (pattern, scrutinee, bound) = match self.random.below(5) {
            0 => (
                format!("Some({name})"),
                "c.p.try_lock()".into(),
                Some(Kind::Plain),
            ),
            1 => (format!("Ok({name})"), "c.s.lock()".into(), Some(Kind::Lock)),
            2 => (
                format!("Some({name})"),
                "c.d.get(1)".into(),
                Some(Kind::Ref),
            ),
            3 => (
                "Some(_)".to_owned(),
                code!(self.place(SHALLOW), ".get(1)"),
                None,
            ),
            _ => (
                format!("Some({name})"),
                code!(self.place_mut(SHALLOW), ".pop()"),
                None,
            ),
        };
        let before = self.scope.state();
        let block = self.body_ending(2, Self::exit);
        self.scope.leave_branch(&before);
        if let Some(kind) = bound {
            self.acquisitions -= 1;
            self.bind(&name, Ty::Guard(kind));
        }
        Some(code!(
            "let ", pattern, " = ", scrutinee, " else ", block, ";"
        ))
    }
}

/// `else if` instead of `else { if … }`.
fn else_part(block: Block) -> Code {
    match (&block.statements[..], &block.tail) {
        ([only], None) if matches!(&only.0[0], Piece::Text(text) if text.starts_with("if ")) => {
            only.clone()
        }
        _ => block.into(),
    }
}
