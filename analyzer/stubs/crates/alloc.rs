//! `alloc` is seen through std.

pub use std::*;
