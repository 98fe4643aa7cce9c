//! Behaviour of the discover stage on small trees on disk.
#![allow(
    clippy::disallowed_methods,
    reason = "tests make the trees and read the files they look at"
)]
// Links, sockets and the words of the system are those of Unix.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot build its tree should stop there"
)]

mod tree;
mod cargo;

mod bad_input;
mod dependencies;
mod files;
mod opening;
mod selection;
mod sources;
mod targets;
mod workspaces;
