//! How the entries of one shard are kept. Every strategy that owns its entries is written once
//! over [`Rows`].

#[cfg(any(feature = "snapshot", feature = "lock-free", feature = "cache"))]
mod as_it_is;
mod commit;
mod hash;
#[cfg(feature = "snapshot")]
mod persistent;
mod plain;
mod shard;

#[cfg(any(feature = "snapshot", feature = "lock-free", feature = "cache"))]
pub use as_it_is::AsItIs;
pub use commit::Prepared;
pub use hash::HashRows;
#[cfg(feature = "snapshot")]
pub use persistent::PersistentRows;
pub use plain::PlainRows;
pub use shard::{Shard, Sight};

use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table};

/// A value and its version.
#[derive(Debug, Clone)]
pub struct Row<V> {
    pub(crate) stamp: Stamp,
    pub(crate) value: V,
}

/// The entries of one shard. The caller hands the key's hash beside the key, so that it is made once.
#[expect(
    clippy::len_without_is_empty,
    reason = "whether a map is empty is asked of the map"
)]
pub trait Rows<T: Table>: Sized {
    /// Whether the hash is looked at at all; if not, the caller saves making it.
    const HASHED: bool;

    fn empty(hasher: T::Hasher) -> Self;
    fn get<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<&Row<T::Value>>
    where
        T: Keyed<Q>;
    fn get_pair<Q: ?Sized>(&self, hash: u64, key: &Q) -> Option<(&T::Key, &Row<T::Value>)>
    where
        T: Keyed<Q>;
    fn get_mut<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<&mut Row<T::Value>>
    where
        T: Keyed<Q>;
    /// The key must be absent. Tables with hashes from outside call no code of it.
    fn add(&mut self, hash: u64, key: T::Key, row: Row<T::Value>);
    fn take<Q: ?Sized>(&mut self, hash: u64, key: &Q) -> Option<(T::Key, Row<T::Value>)>
    where
        T: Keyed<Q>;
    /// Where the row of `key` is; good until a row is added.
    fn locate(&self, hash: u64, key: &T::Key) -> Option<Place> {
        self.get(hash, key).map(|_| Place(0))
    }
    /// Puts a row in the place of that of `key` and gives it back. Tables with hashes from outside
    /// call no code of the key for it.
    fn replace_at(
        &mut self,
        _: Place,
        hash: u64,
        key: &T::Key,
        row: Row<T::Value>,
    ) -> Option<Row<T::Value>> {
        self.get_mut(hash, key)
            .map(|own| std::mem::replace(own, row))
    }
    /// Takes the row of `key` out. Tables with hashes from outside call no code of the key for it.
    fn take_at(&mut self, _: Place, hash: u64, key: &T::Key) -> Option<(T::Key, Row<T::Value>)> {
        self.take(hash, key)
    }
    fn len(&self) -> usize;
    fn capacity(&self) -> usize;
    fn reserve(&mut self, more: usize) -> Result<(), CapacityError>;
    fn iter<'r>(&'r self) -> impl Iterator<Item = (&'r T::Key, &'r Row<T::Value>)>
    where
        T: 'r;
    fn retain(&mut self, keep: impl FnMut(&T::Key, &mut Row<T::Value>) -> bool);
    fn into_each(self, out: &mut dyn FnMut(T::Key, Row<T::Value>));
}

/// Where a row is.
#[derive(Debug, Clone, Copy)]
pub struct Place(pub(super) usize);

/// Rows that can be copied, so that a next version can be prepared beside the published one.
pub trait CopyRows: Sized {
    fn copy(&self) -> Self;
}
