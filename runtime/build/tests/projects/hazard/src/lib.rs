//! Locks twice, on a type of another package.

pub mod lending;
