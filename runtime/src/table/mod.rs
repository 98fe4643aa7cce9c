//! Plain maps as shapes: which keys and values a declared map type has, and how its rows are kept.

mod hashed;
mod ordered;

pub use hashed::Hashed;

use crate::rows::Rows;

/// The types that a declared map stands for.
pub trait TableTypes: Sized {
    /// Type of the keys.
    type Key;
    /// Type of the values.
    type Value;
    /// Makes hashes of keys; `()` where keys are compared only.
    type Hasher: Clone + Default;
    /// The same map with other values.
    type With<W>;
}

/// Lookup by a borrowed form of the key: `str` for `String`.
pub trait Keyed<Q: ?Sized>: TableTypes {
    /// The hash of `key`; 0 where keys are compared only, which no strategy with shards accepts.
    fn hash_of(hasher: &Self::Hasher, key: &Q) -> u64;
    /// Whether `key` is a borrowed form of `stored`.
    fn is(stored: &Self::Key, key: &Q) -> bool;
    /// The row of `key`.
    fn get<'r, W>(rows: &'r Self::With<W>, key: &Q) -> Option<&'r W>;
    /// The row of `key` with the key as it is stored.
    fn get_pair<'r, W>(rows: &'r Self::With<W>, key: &Q) -> Option<(&'r Self::Key, &'r W)>;
    /// The row of `key`, to change.
    fn get_mut<'r, W>(rows: &'r mut Self::With<W>, key: &Q) -> Option<&'r mut W>;
    /// Takes the row of `key` out.
    fn take<W>(rows: &mut Self::With<W>, key: &Q) -> Option<(Self::Key, W)>;
}

/// A map that may be declared as shared: `HashMap` and `BTreeMap` of std, `hashbrown::HashMap`, and
/// `IndexMap` with the feature `indexmap`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a shared map",
    label = "this is not a map that mapwarden knows, or its key or hasher does not fit",
    note = "use `HashMap`, `BTreeMap`, `hashbrown::HashMap` or, with the feature `indexmap`, `IndexMap`; keys of hash maps need `Eq + Hash`, keys of `BTreeMap` need `Ord`, hashers need `BuildHasher + Clone + Default`"
)]
pub trait Table: TableTypes + Keyed<<Self as TableTypes>::Key> {
    /// How its rows are kept under a lock: in its own order if it has one, else with the hash beside each.
    #[doc(hidden)]
    type Rows: Rows<Self>;

    /// No rows.
    fn empty<W>(hasher: Self::Hasher) -> Self::With<W>;
    /// Stores a row and gives back the one that it replaces.
    fn put<W>(rows: &mut Self::With<W>, key: Self::Key, row: W) -> Option<W>;
    /// Number of rows.
    fn len<W>(rows: &Self::With<W>) -> usize;
    /// Number of rows that fit without growing; the number of rows where that is not known.
    fn capacity<W>(rows: &Self::With<W>) -> usize;
    /// Makes room.
    ///
    /// # Errors
    /// So much room cannot be had.
    fn reserve<W>(rows: &mut Self::With<W>, more: usize) -> Result<(), CapacityError>;
    /// Every row, in the map's own order.
    fn iter<'r, W: 'r>(rows: &'r Self::With<W>) -> impl Iterator<Item = (&'r Self::Key, &'r W)>
    where
        Self: 'r;
    /// Keeps the rows that `keep` says.
    fn retain<W>(rows: &mut Self::With<W>, keep: impl FnMut(&Self::Key, &mut W) -> bool);
    /// A copy of all rows.
    fn copy<W: Clone>(rows: &Self::With<W>) -> Self::With<W>
    where
        Self::Key: Clone;
    /// All rows, keys included.
    fn into_rows<W>(rows: Self::With<W>) -> impl Iterator<Item = (Self::Key, W)>;
    /// All pairs of a plain map.
    fn into_pairs(self) -> impl Iterator<Item = (Self::Key, Self::Value)>;
    /// A plain map of these pairs.
    fn from_pairs(pairs: impl Iterator<Item = (Self::Key, Self::Value)>) -> Self;
}

/// So many rows do not fit into memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapacityError {
    /// How many more rows were asked for.
    pub rows: usize,
}

impl std::fmt::Display for CapacityError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "room for {} more rows cannot be had; ask for less, or let the map grow as rows come",
            self.rows
        )
    }
}

impl std::error::Error for CapacityError {}
