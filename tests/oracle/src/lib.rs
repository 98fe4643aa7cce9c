//! The first oracle: generated functions over instrumented locks.
//!
//! [`generate`] writes functions from the Rust Reference alone, [`run`] compiles and runs them and
//! records which guards were really alive at each acquisition, [`compare`] holds an analyzer's
//! prediction against that. Nothing here knows how the analyzer works.
#![forbid(unsafe_code)]

pub mod construct;
pub mod tree;
pub mod generate;
pub mod run;
pub mod known;
pub mod compare;
pub mod shrink;
pub mod session;
pub mod analyzer;
pub mod report;
