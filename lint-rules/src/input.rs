//! What every rule reads.

use mapwarden_engine::pipeline::PackageFacts;

/// The facts of a package, as rules see them.
#[derive(Debug, Clone, Copy)]
pub struct RuleInput<'a> {
    /// Everything the engine knows of the package.
    pub facts: &'a PackageFacts,
    /// Which guarded values rules speak of.
    pub track: Track,
}

/// Which guarded values rules speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Track {
    /// Maps and sets, and structs that hold one under the lock.
    #[default]
    Maps,
    /// Every guarded value.
    Any,
}
