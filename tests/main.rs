//! Integration tests: behaviour seen from outside.

mod fixtures;
mod house;
mod witnesses;
