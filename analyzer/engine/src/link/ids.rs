//! Ids of a program.

use crate::lower::ir::{BodyId, ItemId};

/// An item of a program: file and item within it. Functions, types, traits, impls, statics and
/// modules written inline are all named by this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DefId {
    /// Index into [`Program::files`](super::Program::files).
    pub file: u32,
    /// The item in that file.
    pub item: ItemId,
}

/// A body of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyRef {
    /// Index into [`Program::files`](super::Program::files).
    pub file: u32,
    /// The body in that file.
    pub body: BodyId,
}

/// Index into [`Program::crates`](super::Program::crates).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrateId(pub u32);

/// A module of a program, block scopes included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(pub u32);
