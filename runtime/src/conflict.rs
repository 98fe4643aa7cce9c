//! Outcomes of conditional writes.

use std::fmt;

use crate::stamp::Stamp;

/// The map was not as expected, and nothing was written. The offered value comes back, so that
/// nothing is lost: look again, or hand it to a [`retry`](crate::retry) driver.
#[must_use = "the value was not stored: look again and decide anew, or hand the conflict to a retry driver"]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict<V> {
    /// The value that was not stored.
    pub offered: V,
    /// What stood in the way.
    pub kind: ConflictKind,
    /// The version that the map has; for an absent key the one of the last removal near it.
    pub found: Stamp,
}

/// What stood in the way of a conditional write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictKind {
    /// Somebody wrote since the look.
    Changed,
    /// The key has no value.
    Absent,
    /// The key has another value than the expected one.
    Unexpected,
    /// The witness comes from another map of the same declaration.
    OtherMap,
}

impl<V> fmt::Display for Conflict<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            ConflictKind::Changed => "another thread wrote the key since it was looked at",
            ConflictKind::Absent => "the key has no value",
            ConflictKind::Unexpected => "the key has another value than expected",
            ConflictKind::OtherMap => "the witness is of another map",
        })
    }
}

impl<V: fmt::Debug> std::error::Error for Conflict<V> {}

/// What [`load_or_store_if`](crate::SharedMap::load_or_store_if) did.
#[must_use = "this tells whether the value was stored"]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadOrStore<V> {
    /// The offered value is in the map.
    Stored {
        /// Whether it took the place of another one.
        replaced: bool,
    },
    /// The map keeps what it had.
    Loaded {
        /// What the map has.
        current: V,
        /// The value that was not stored.
        offered: V,
    },
}
