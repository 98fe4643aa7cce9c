//! What every rule reads.

/// The facts of a program, as rules see them.
#[derive(Debug, Default)]
pub struct RuleInput {
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
