//! `core` is seen through std.

pub use std::*;
