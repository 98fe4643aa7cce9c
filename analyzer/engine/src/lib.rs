//! The analysis engine: Rust sources in, facts about shared maps out.
//!
//! The stages stand in the order in which data passes through them. Each takes the value of
//! the one before and returns a value *and* its problems; none stops because input is broken.
#![forbid(unsafe_code)]

pub mod span;
pub mod problem;
pub mod shield;
mod components;
pub mod discover;
pub mod parse;
pub mod lower;
pub mod link;
pub mod sharing;
pub mod flow;
pub mod pipeline;
pub mod finding;
