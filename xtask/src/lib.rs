//! Chores of the workspace, as functions that the integration tests call too.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "chores talk to whoever runs them")]

pub mod repository;
pub mod generate;
pub mod new_rule;
pub mod tidy;
pub mod triage;
pub mod corpus;
pub mod stubs;
pub mod mir_oracle;
pub mod seed_faults;
pub mod bench;
pub mod recovery;
mod measure;
