#![stub(crate_name = "alloc")]
//! `alloc` is seen through std.

pub use std::*;
