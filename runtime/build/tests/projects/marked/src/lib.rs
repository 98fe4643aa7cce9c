//! The struct lies in one file, the marked `impl` in another, and the type of its field in another package.

mod desk;
mod library;

pub use library::{Library, Readers, lend};
