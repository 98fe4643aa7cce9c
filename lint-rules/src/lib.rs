//! The rules: one file each, facts in, findings out.
//!
//! A rule reads facts; it walks no syntax, compares no strings and formats no positions. The
//! doc comment inside its `rule!` is the only source of its page.
#![forbid(unsafe_code)]

#[macro_use]
mod rule;
mod input;
mod findings;
mod run;
mod silence;
mod registry;
mod function;
mod choice;
mod names;
mod tracked;
mod conflict;
mod callers;
mod snapshot;
mod parked;
mod items;

mod deadlock;
mod lock_order;
mod awaiting;
mod atomicity;
mod data_race;
mod lost_write;
mod contention;

pub use findings::{Findings, Violation};
pub use input::{RuleInput, Track};
pub use registry::RULES;
pub use rule::{FixAvailability, HEADINGS, Rule, find, find_similar};
pub use run::{Outcome, finish, run};
pub use silence::{Heard, hear};

#[cfg(test)]
mod meta_tests;
