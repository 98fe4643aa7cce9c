#![stub(crate_name = "core")]
//! `core` is seen through std.

pub use std::*;
