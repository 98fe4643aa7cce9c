//! Sinks: sorted findings in, bytes out.
//!
//! A sink only writes what it is given. What is shown, at which level and whether in colour is
//! decided by the caller; positions are computed here, in one way for all formats.
#![forbid(unsafe_code)]

mod texts;
mod position;
mod level;
mod human;
mod short;
mod json;

pub use human::human;
pub use json::json;
pub use level::{Level, Reported};
pub use position::{LineIndex, Position};
pub use short::short;
pub use texts::Texts;

#[cfg(test)]
mod tests;
