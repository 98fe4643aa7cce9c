//! The same with one lock.

pub mod lending;
