#![stub(crate_name = "std")]
//! The prelude and the macros of std.

pub mod prelude {
    pub mod v1 {
        pub use crate::borrow::ToOwned;
        pub use crate::boxed::Box;
        pub use crate::clone::Clone;
        pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
        pub use crate::convert::{AsMut, AsRef, From, Into};
        pub use crate::default::Default;
        pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, IntoIterator, Iterator};
        pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
        pub use crate::mem::{align_of, drop, size_of, size_of_val};
        pub use crate::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
    }

    pub mod rust_2015 {
        pub use super::v1::*;
    }

    pub mod rust_2018 {
        pub use super::v1::*;
    }

    pub mod rust_2021 {
        pub use super::v1::*;
        pub use crate::convert::{TryFrom, TryInto};
        pub use crate::iter::FromIterator;
    }

    pub mod rust_2024 {
        pub use super::rust_2021::*;
        pub use crate::future::{Future, IntoFuture};
    }

    pub use self::rust_2021::*;
}

#[macro_shape(format)]
pub fn format() -> String {}
#[macro_shape(format)]
pub fn format_args() -> crate::fmt::Arguments<'static> {}
#[macro_shape(format)]
pub fn print() {}
#[macro_shape(format)]
pub fn println() {}
#[macro_shape(format)]
pub fn eprint() {}
#[macro_shape(format)]
pub fn eprintln() {}
#[macro_shape(format)]
pub fn write() -> crate::result::Result<(), crate::fmt::Error> {}
#[macro_shape(format)]
pub fn writeln() -> crate::result::Result<(), crate::fmt::Error> {}
#[macro_shape(format_diverge)]
pub fn panic() -> ! {}
#[macro_shape(format_diverge)]
pub fn unreachable() -> ! {}
#[macro_shape(format_diverge)]
pub fn todo() -> ! {}
#[macro_shape(format_diverge)]
pub fn unimplemented() -> ! {}
#[macro_shape(assert)]
pub fn assert() {}
#[macro_shape(assert)]
pub fn debug_assert() {}
#[macro_shape(compare)]
pub fn assert_eq() {}
#[macro_shape(compare)]
pub fn assert_ne() {}
#[macro_shape(compare)]
pub fn debug_assert_eq() {}
#[macro_shape(compare)]
pub fn debug_assert_ne() {}
#[macro_shape(matches)]
pub fn matches() -> bool {}
#[macro_shape(matches)]
pub fn assert_matches() {}
#[macro_shape(pass_through)]
pub fn dbg() {}
#[macro_shape(collect)]
pub fn vec<T>() -> crate::vec::Vec<T> {}
#[macro_shape(statics(wrapper = "std::thread::LocalKey", thread_local))]
pub fn thread_local() {}
#[macro_shape(ignored)]
pub fn concat() -> &'static str {}
#[macro_shape(ignored)]
pub fn stringify() -> &'static str {}
#[macro_shape(ignored)]
pub fn line() -> u32 {}
#[macro_shape(ignored)]
pub fn column() -> u32 {}
#[macro_shape(ignored)]
pub fn file() -> &'static str {}
#[macro_shape(ignored)]
pub fn module_path() -> &'static str {}
#[macro_shape(ignored)]
pub fn env() -> &'static str {}
#[macro_shape(ignored)]
pub fn option_env() -> Option<&'static str> {}
#[macro_shape(ignored)]
pub fn include_str() -> &'static str {}
#[macro_shape(ignored)]
pub fn include_bytes() -> &'static [u8] {}
#[macro_shape(ignored)]
pub fn cfg() -> bool {}
#[macro_shape(ignored)]
pub fn compile_error() -> ! {}
