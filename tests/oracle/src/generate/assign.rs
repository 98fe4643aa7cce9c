//! Assignments and method calls that write through a guard.

use super::Writer;
use super::block::SHALLOW;
use crate::construct::Construct;
use crate::tree::{Code, code};

impl Writer {
    /// The right side is evaluated first.
    pub(super) fn assign(&mut self) -> Option<Code> {
        self.count(Construct::AssignRightFirst);
        let value = self.int(SHALLOW);
        let place = self.place_mut(1);
        Some(if self.random.one_in(4) {
            let index = self.under_borrow(|w| w.int(1));
            code!(place, ".arr[", index, " as usize % 3] = ", value, ";")
        } else {
            code!(place, ".w = ", value, ";")
        })
    }

    /// So it is where both sides are primitive.
    pub(super) fn compound_primitive(&mut self) -> Option<Code> {
        self.count(Construct::CompoundRightFirst);
        let value = self.int(SHALLOW);
        let place = self.place_mut(1);
        Some(code!(place, ".w += ", value, ";"))
    }

    /// An overloaded operator takes its left side first.
    pub(super) fn compound_overloaded(&mut self) -> Option<Code> {
        self.count(Construct::CompoundLeftFirst);
        let place = self.place_mut(1);
        let value = self.under_borrow(|w| w.int(SHALLOW));
        Some(code!(place, ".num += Num(", value, ");"))
    }

    pub(super) fn autoref(&mut self) -> Option<Code> {
        let name = self.guarding_local(true)?;
        self.count(Construct::MethodAutoref);
        Some(code!(name, ".bump();"))
    }
}
