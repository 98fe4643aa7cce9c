//! The traits and types that the language itself refers to, by their place in the std stub.

use super::linker::{LangItems, Linker};
use super::{DefId, Symbol};
use crate::lower::ir::BinaryOp;

impl Linker<'_> {
    pub(super) fn find_lang_items(&mut self) {
        let mut find = |path: &[&str]| self.stub_def("std", path);
        self.lang = LangItems {
            deref: find(&["ops", "Deref"]),
            index: find(&["ops", "Index"]),
            drop: find(&["ops", "Drop"]),
            debug: find(&["fmt", "Debug"]),
            display: find(&["fmt", "Display"]),
            clone: find(&["clone", "Clone"]),
            send: find(&["marker", "Send"]),
            sync: find(&["marker", "Sync"]),
            iterator: find(&["iter", "Iterator"]),
            into_iterator: find(&["iter", "IntoIterator"]),
            future: find(&["future", "Future"]),
            into_future: find(&["future", "IntoFuture"]),
            fn_: find(&["ops", "Fn"]),
            fn_mut: find(&["ops", "FnMut"]),
            fn_once: find(&["ops", "FnOnce"]),
            option: find(&["option", "Option"]),
            result: find(&["result", "Result"]),
            vec: find(&["vec", "Vec"]),
            range: find(&["ops", "Range"]),
            async_fns: [
                find(&["ops", "AsyncFn"]),
                find(&["ops", "AsyncFnMut"]),
                find(&["ops", "AsyncFnOnce"]),
            ],
        };
    }

    /// The trait and its function behind an operator that can be overloaded.
    pub(super) fn operator(&mut self, op: BinaryOp, assigns: bool) -> Option<(DefId, Symbol)> {
        let (module, name, assign_name) = match op {
            BinaryOp::Add => ("ops", "Add", "AddAssign"),
            BinaryOp::Sub => ("ops", "Sub", "SubAssign"),
            BinaryOp::Mul => ("ops", "Mul", "MulAssign"),
            BinaryOp::Div => ("ops", "Div", "DivAssign"),
            BinaryOp::Rem => ("ops", "Rem", "RemAssign"),
            BinaryOp::BitXor => ("ops", "BitXor", "BitXorAssign"),
            BinaryOp::BitAnd => ("ops", "BitAnd", "BitAndAssign"),
            BinaryOp::BitOr => ("ops", "BitOr", "BitOrAssign"),
            BinaryOp::Shl => ("ops", "Shl", "ShlAssign"),
            BinaryOp::Shr => ("ops", "Shr", "ShrAssign"),
            BinaryOp::Eq | BinaryOp::Ne => ("cmp", "PartialEq", ""),
            BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge => ("cmp", "PartialOrd", ""),
        };
        let method = match (op, assigns) {
            (BinaryOp::Eq, _) => "eq",
            (BinaryOp::Ne, _) => "ne",
            (BinaryOp::Lt, _) => "lt",
            (BinaryOp::Le, _) => "le",
            (BinaryOp::Gt, _) => "gt",
            (BinaryOp::Ge, _) => "ge",
            (BinaryOp::Add, false) => "add",
            (BinaryOp::Add, true) => "add_assign",
            (BinaryOp::Sub, false) => "sub",
            (BinaryOp::Sub, true) => "sub_assign",
            (BinaryOp::Mul, false) => "mul",
            (BinaryOp::Mul, true) => "mul_assign",
            (BinaryOp::Div, false) => "div",
            (BinaryOp::Div, true) => "div_assign",
            (BinaryOp::Rem, false) => "rem",
            (BinaryOp::Rem, true) => "rem_assign",
            (BinaryOp::BitXor, false) => "bitxor",
            (BinaryOp::BitXor, true) => "bitxor_assign",
            (BinaryOp::BitAnd, false) => "bitand",
            (BinaryOp::BitAnd, true) => "bitand_assign",
            (BinaryOp::BitOr, false) => "bitor",
            (BinaryOp::BitOr, true) => "bitor_assign",
            (BinaryOp::Shl, false) => "shl",
            (BinaryOp::Shl, true) => "shl_assign",
            (BinaryOp::Shr, false) => "shr",
            (BinaryOp::Shr, true) => "shr_assign",
        };
        let name = if assigns && !assign_name.is_empty() {
            assign_name
        } else {
            name
        };
        let trait_def = self.stub_def("std", &[module, name])?;
        Some((trait_def, self.symbols.intern(method)))
    }

    /// `AsyncFn` and its kin: their output is awaited.
    pub(super) fn is_async_fn_trait(&self, def: DefId) -> bool {
        self.lang.async_fns.contains(&Some(def))
    }
}
