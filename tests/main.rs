//! Integration tests: behaviour seen from outside.

mod bad_input;
mod bad_stubs;
mod command_line;
mod fixtures;
mod house;
mod oracle;
mod program;
mod recovery;
mod witnesses;
mod wording;
