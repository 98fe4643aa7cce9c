//! Expressions whose value is a guard, and places that one guards.

use super::scope::{Kind, Ty};
use super::{Writer, block};
use crate::construct::Construct;
use crate::tree::{Code, Piece, code};

impl Writer {
    /// A kind of guard that can be had here.
    pub(super) fn kind(&mut self) -> Kind {
        let mut kinds = vec![
            Kind::Lock,
            Kind::Lock,
            Kind::Plain,
            Kind::Plain,
            Kind::Plain,
            Kind::Read,
            Kind::Write,
            Kind::Arc,
        ];
        if self.decisions > 2 {
            kinds.extend([Kind::Ref, Kind::RefMut]);
        }
        if self.is_async {
            kinds.extend([Kind::Slow, Kind::Slow]);
        }
        *self.random.choose(&kinds)
    }

    pub(super) fn exclusive_kind(&mut self) -> Kind {
        let kind = self.kind();
        if kind.exclusive() { kind } else { Kind::Plain }
    }

    /// A call that acquires.
    pub(super) fn acquire(&mut self, kind: Kind) -> Code {
        self.acquisitions = self.acquisitions.saturating_sub(1);
        match kind {
            Kind::Lock => {
                let text = *self.random.choose(&[
                    "c.a.lock().unwrap()",
                    "c.b.lock().unwrap()",
                    "c.a.lock().expect(\"sound\")",
                    "c.sub.a.lock().unwrap()",
                    "SHAKY",
                ]);
                match text {
                    "SHAKY" if self.decide() => {
                        self.count(Construct::ErrIntoInner);
                        "c.s.lock().unwrap_or_else(|e| e.into_inner())".into()
                    }
                    "SHAKY" => "c.b.lock().unwrap()".into(),
                    "c.sub.a.lock().unwrap()" => {
                        self.count(Construct::NestedLock);
                        text.into()
                    }
                    _ => text.into(),
                }
            }
            Kind::Plain => {
                let (text, construct) = *self.random.choose(&[
                    ("c.p.lock()", None),
                    ("c.q.lock()", None),
                    ("c.p.lock()", None),
                    ("c.sub.p.lock()", Some(Construct::NestedLock)),
                    ("SHARED.lock()", Some(Construct::StaticLock)),
                    ("c.plain()", Some(Construct::Accessor)),
                    ("nested(c)", Some(Construct::Accessor)),
                    ("c.holder().g", Some(Construct::Accessor)),
                ]);
                if let Some(construct) = construct {
                    self.count(construct);
                }
                text.into()
            }
            Kind::Read => match self.random.below(5) {
                0 => {
                    self.count(Construct::Downgrade);
                    "WriteGuard::downgrade(c.r.write())".into()
                }
                1 => {
                    self.count(Construct::Accessor);
                    "c.reader()".into()
                }
                _ => "c.r.read()".into(),
            },
            Kind::Write => "c.r.write()".into(),
            Kind::Ref => {
                self.decide();
                "c.d.get(1).unwrap()".into()
            }
            Kind::RefMut => {
                self.decide();
                if self.random.one_in(2) {
                    "c.d.get_mut(1).unwrap()".into()
                } else {
                    self.count(Construct::EntryOrInsert);
                    "c.d.entry(1).or_insert(Item::new())".into()
                }
            }
            Kind::Arc => {
                self.count(Construct::OwnedGuard);
                "c.arc.lock_arc()".into()
            }
            Kind::Slow => {
                self.count(Construct::AsyncGuard);
                "c.m.lock().await".into()
            }
        }
    }

    /// An expression that gives a guard: an acquisition or something that it passes through.
    pub(super) fn guard(&mut self, kind: Kind, depth: u32) -> Code {
        if depth == 0 || self.acquisitions < 10 {
            return self.acquire(kind);
        }
        match self.random.below(18) {
            0 => {
                let inner = self.guard(kind, depth - 1);
                self.count(Construct::MoveIntoCall);
                code!("pass(", inner, ")")
            }
            1 => {
                let block = self.block_with_tail(2, |w| w.guard(kind, depth - 1));
                self.count(Construct::BlockTail);
                code!("(", block, ")")
            }
            2 if self.decide() => {
                let condition = self.condition(depth - 1);
                let (a, b) = self.either(|w| w.branch_with_tail(|w| w.guard(kind, depth - 1)));
                self.count(Construct::BranchTail);
                code!("(if ", condition, " ", a, " else ", b, ")")
            }
            3 if kind != Kind::Slow => {
                let body =
                    self.in_closure(|w| code!(w.block_with_tail(1, |w| w.guard(kind, depth - 1))));
                self.count(Construct::ClosureAtOnce);
                self.count(Construct::BodyTail);
                code!("(|| ", body, ")()")
            }
            4 => {
                let inner = self.guard(kind, depth - 1);
                self.count(Construct::OptionOfGuard);
                code!("Some(", inner, ").unwrap()")
            }
            5 => {
                let inner = self.guard(kind, depth - 1);
                let n = self.int(depth - 1);
                self.count(Construct::TupleOfGuards);
                code!("(", inner, ", ", n, ").0")
            }
            6 if kind == Kind::Plain => {
                let inner = self.guard(kind, depth - 1);
                self.count(Construct::MoveIntoStruct);
                code!("(Holder { g: ", inner, ", n: 1 }).g")
            }
            7 if kind == Kind::Plain && self.decide() => {
                let otherwise = self.maybe_run(|w| w.in_closure(|w| w.guard(kind, depth - 1)));
                self.count(Construct::TryLock);
                code!("c.p.try_lock().unwrap_or_else(|| ", otherwise, ")")
            }
            8 => {
                let inner = self.loop_head(|w| w.guard(kind, depth - 1));
                self.count(Construct::BreakValue);
                self.count(Construct::Loop);
                code!("loop { break ", inner, "; }")
            }
            9..=12 => self.moved(kind).unwrap_or_else(|| self.acquire(kind)),
            _ => self.acquire(kind),
        }
    }

    /// A variable of this kind, moved out.
    pub(super) fn moved(&mut self, kind: Kind) -> Option<Code> {
        let from = self.scope.usable(true, |ty| ty == Ty::Guard(kind));
        if from.is_empty() {
            return None;
        }
        let local = *self.random.choose(&from);
        self.scope.locals[local].moved = true;
        Some(code!(&self.scope.locals[local].name.clone()))
    }

    /// An expression through which an `Item` can be read: a fresh guard or a variable.
    pub(super) fn place(&mut self, depth: u32) -> Code {
        if self.random.one_in(4)
            && let Some(name) = self.guarding_local(false)
        {
            return name;
        }
        let kind = self.kind();
        self.temporary(kind, depth)
    }

    /// The same for writing.
    pub(super) fn place_mut(&mut self, depth: u32) -> Code {
        if self.random.one_in(4)
            && let Some(name) = self.guarding_local(true)
        {
            return name;
        }
        let kind = self.exclusive_kind();
        self.temporary(kind, depth)
    }

    /// A guard that nobody binds.
    pub(super) fn temporary(&mut self, kind: Kind, depth: u32) -> Code {
        if depth > 0 && self.random.one_in(12) {
            let inner = self.guard(Kind::Plain, depth - 1);
            self.count(Construct::MappedGuard);
            return code!("PlainGuard::map(", inner, ", |item| item)");
        }
        let guard = self.guard(kind, depth.min(block::SHALLOW));
        match kind {
            // A block at the start of a statement would end it.
            _ if starts_block(&guard) => code!("(", guard, ")"),
            _ if is_name(&guard) => {
                self.count(Construct::MoveIntoCall);
                code!("pass(", guard, ")")
            }
            _ => guard,
        }
    }

    /// A variable that guards an `Item`; it counts as borrowed from here on.
    pub(super) fn guarding_local(&mut self, mutably: bool) -> Option<Code> {
        let mut from = self.scope.usable(false, |ty| match ty {
            Ty::Guard(kind) => !mutably || kind.exclusive(),
            Ty::Holder | Ty::Two | Ty::Pair => true,
            _ => false,
        });
        if mutably {
            from.retain(|&i| self.scope.locals[i].mutable);
        }
        if from.is_empty() {
            return None;
        }
        let index = *self.random.choose(&from);
        self.scope.borrowed.push(index);
        let local = &self.scope.locals[index];
        let field = match local.ty {
            Ty::Holder => ".g",
            Ty::Two => ".a",
            Ty::Pair => ".0",
            _ => "",
        };
        Some(format!("{}{field}", local.name).into())
    }
}

/// Whether the code is a variable.
pub(super) fn is_name(code: &Code) -> bool {
    matches!(&code.0[..], [Piece::Text(text)] if text.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn starts_block(code: &Code) -> bool {
    let mut text = String::new();
    code.render(0, &mut text);
    ["{", "if ", "match ", "loop "]
        .iter()
        .any(|start| text.starts_with(start))
}
