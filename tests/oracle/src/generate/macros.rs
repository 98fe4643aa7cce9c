//! Macros of the standard library.

use super::Writer;
use super::block::SHALLOW;
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    /// Operands that are all borrowed until the last is evaluated.
    fn operands(&mut self) -> (Code, Code) {
        let first = self.read(1);
        let second = self.under_borrow(|w| w.int(1));
        (first, second)
    }

    pub(super) fn format_macro(&mut self) -> Option<Code> {
        let (a, b) = self.operands();
        self.count(Construct::Format);
        let name = self.scope.fresh("s");
        Some(match self.random.below(3) {
            0 => code!("let ", name, " = format!(\"{} {}\", ", a, ", ", b, ");"),
            1 => {
                let after = self.int(1);
                code!(
                    "add(format!(\"{} {:?}\", ",
                    a,
                    ", ",
                    b,
                    ").len() as u32, ",
                    after,
                    ");"
                )
            }
            _ => {
                let place = self.place(1);
                code!("let ", name, " = format!(\"{}\", *", place, ");")
            }
        })
    }

    pub(super) fn write_macro(&mut self) -> Option<Code> {
        let (a, b) = self.operands();
        self.count(Construct::Write);
        let name = self.scope.fresh("s");
        Some(code!(
            "let mut ",
            name.clone(),
            " = String::new(); write!(",
            name,
            ", \"{} {}\", ",
            a,
            ", ",
            b,
            ");"
        ))
    }

    pub(super) fn assert_macro(&mut self) -> Option<Code> {
        if !self.decide() {
            return None;
        }
        let condition = self.condition(SHALLOW);
        self.count(Construct::Assert);
        Some(if self.random.one_in(3) {
            let message = self.maybe_run(|w| w.int(1));
            code!("assert!(", condition, ", \"{}\", ", message, ");")
        } else {
            code!("assert!(", condition, ");")
        })
    }

    pub(super) fn assert_eq_macro(&mut self) -> Option<Code> {
        self.count(Construct::AssertEq);
        let first = self.place(1);
        let second = self.under_borrow(|w| w.place(1));
        Some(code!("assert_eq!(", first, ".x, ", second, ".x);"))
    }

    pub(super) fn dbg_macro(&mut self) -> Option<Code> {
        self.count(Construct::Dbg);
        let n = self.int(SHALLOW);
        Some(if self.random.one_in(2) {
            code!("dbg!(", n, ");")
        } else {
            let after = self.int(1);
            code!("add(dbg!(", n, "), ", after, ");")
        })
    }

    pub(super) fn vec_macro(&mut self) -> Option<Code> {
        self.count(Construct::Vector);
        let (a, b) = (self.int(1), self.int(1));
        let name = self.scope.fresh("v");
        Some(code!("let ", name, " = vec![", a, ", ", b, "];"))
    }
}
