//! How a strategy keeps and guards its entries. The operations of a shared map are written once,
//! over the traits here; a store implements those that it can keep.

#[cfg(feature = "snapshot")]
mod batched;
#[cfg(feature = "cache")]
mod cache;
#[cfg(feature = "snapshot")]
pub(crate) mod handover;
mod lock;
#[cfg(feature = "lock-free")]
mod lock_free;
#[cfg(any(feature = "lock-free", feature = "cache"))]
mod probe;
mod shards;
#[cfg(feature = "single-writer")]
mod two_sides;
#[cfg(feature = "snapshot")]
mod versions;

#[cfg(feature = "snapshot")]
pub use batched::{Batches, Edit, Queue, WorkerRows, WorkerTable};
#[cfg(feature = "cache")]
pub use cache::{CacheRows, Cached};
#[cfg(feature = "snapshot")]
pub use handover::Refused;
pub use lock::{LockKind, OneAtATime, ReadersOrWriter};
#[cfg(feature = "lock-free")]
pub use lock_free::LockFreeRows;
pub use shards::Shards;
#[cfg(feature = "single-writer")]
pub use two_sides::{Doubled, Side, TwoSides};
#[cfg(feature = "single-writer")]
pub(crate) use two_sides::{Home, Writing};
#[cfg(feature = "snapshot")]
pub use versions::Versions;

use std::time::Duration;

use crate::journal::Journal;
use crate::metrics::PublishMeter;
use crate::rows::Sight;
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::table::{Keyed, Table, TableTypes};

/// How a store is set up.
pub struct Setup<K> {
    pub(crate) shards: usize,
    pub(crate) journal: Option<fn(Stamp) -> Journal<K>>,
    pub(crate) publishes: PublishMeter,
}

/// What the judge of a conditional write says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The map keeps what it has.
    Keep,
    /// The offered value takes the place.
    Store,
}

/// A key to write. One that is only lent is copied where the map does not have it yet.
pub enum Offered<'k, K> {
    /// Given.
    Own(K),
    /// Lent, with its `Clone`.
    Lent(&'k K, fn(&K) -> K),
}

impl<K> Offered<'_, K> {
    #[inline]
    pub(crate) fn key(&self) -> &K {
        match self {
            Self::Own(key) => key,
            Self::Lent(key, _) => key,
        }
    }

    pub(crate) fn into_own(self) -> K {
        match self {
            Self::Own(key) => key,
            Self::Lent(key, copy) => copy(key),
        }
    }
}

/// What a conditional write met and did.
pub struct Judged<V> {
    /// The offered value, if it was not stored.
    pub(crate) refused: Option<V>,
    /// The version after the write, or the one that stood in its way.
    pub(crate) stamp: Stamp,
    /// Whether the key had a value before.
    pub(crate) was_present: bool,
}

impl<V> Judged<V> {
    pub(crate) fn stored(stamp: Stamp, was_present: bool) -> Self {
        Self {
            refused: None,
            stamp,
            was_present,
        }
    }

    pub(crate) fn refused(value: V, found: Stamp, was_present: bool) -> Self {
        Self {
            refused: Some(value),
            stamp: found,
            was_present,
        }
    }
}

/// Is shown entries with their versions.
pub type EachEntry<'e, T> =
    dyn FnMut(&<T as TableTypes>::Key, &<T as TableTypes>::Value, Stamp) + 'e;

/// Is shown keys that were written, with what they have now and when.
pub type EachWrite<'e, T> =
    dyn FnMut(&<T as TableTypes>::Key, Option<&<T as TableTypes>::Value>, Stamp) + 'e;

/// Entries behind some guard.
#[expect(
    clippy::len_without_is_empty,
    reason = "whether a map is empty is asked of the map"
)]
pub trait Store<T: Table>: Sized {
    /// Whether a lookup can wait for a writer, so that a nested call could hang.
    const READS_LOCK: bool;

    /// Number of parts with a lock and a clock of their own.
    fn shard_count(&self) -> usize {
        1
    }
    /// How long ago the current version was published, where there are versions.
    fn version_age(&self) -> Option<Duration> {
        None
    }
    /// Number of entries; while others write, of no single moment.
    fn len(&self) -> usize;
    /// Entries for which there is room.
    fn capacity(&self) -> usize;
    /// Runs `look` on what `key` has.
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>;
    /// Which shard `key` is in: the only one, unless the store says otherwise.
    fn shard_of<Q: ?Sized>(&self, _key: &Q) -> usize
    where
        T: Keyed<Q>,
    {
        0
    }
    /// Every entry, shard by shard: each shard at one moment. `between` runs between shards, with
    /// nothing locked.
    fn visit(&self, visit: &mut EachEntry<'_, T>, between: &mut dyn FnMut(usize)) {
        for number in 0..self.shard_count() {
            self.visit_shard(number, visit);
            between(number);
        }
    }
    /// Every entry of one shard, at one moment.
    fn visit_shard(&self, number: usize, visit: &mut EachEntry<'_, T>);
}

/// What a lookup meets.
pub struct Sighting<'s, V> {
    /// The value, if the key has one.
    pub value: Option<&'s V>,
    /// Its version, or the one of the last removal near an absent key.
    pub stamp: Stamp,
}

impl<'s, V> From<Sight<'s, V>> for Sighting<'s, V> {
    fn from(sight: Sight<'s, V>) -> Self {
        Self {
            value: sight.value,
            stamp: sight.stamp,
        }
    }
}

/// Writes that look first, in one step with the look.
pub trait Conditional<T: Table>: Store<T> {
    /// Stores `value` if `judge` says so. A store without locks may ask again.
    fn judge(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value>;
    /// Takes out the value of `key` if `condition` holds.
    fn take_if<Q: ?Sized>(
        &self,
        key: &Q,
        condition: impl FnMut(&T::Value, Stamp) -> bool,
    ) -> Option<T::Value>
    where
        T: Keyed<Q>;
    /// Stores without looking.
    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value>;
    /// Stores many without looking; stores with versions publish once.
    fn replace_all(&self, pairs: &mut dyn Iterator<Item = (T::Key, T::Value)>) {
        for (key, value) in pairs {
            self.replace(key, value);
        }
    }
    /// Keeps what `keep` says.
    fn retain(&self, keep: impl FnMut(&T::Key, &T::Value) -> bool);
    /// Takes every entry out, shard by shard, and hands it to `out`.
    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value));
}

/// Writes whose closure runs once, with nobody between look and write.
pub trait Exclusive<T: Table>: Conditional<T> {
    /// Runs `decide` on the place of `key`.
    fn entry<X>(&self, key: T::Key, decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X) -> X;
    /// Changes a value that is there.
    fn change<Q: ?Sized, X>(&self, key: &Q, change: impl FnOnce(&mut T::Value) -> X) -> Option<X>
    where
        T: Keyed<Q>;
    /// Keeps what `keep` says, and the changes it makes.
    fn retain_mut(&self, keep: impl FnMut(&T::Key, &mut T::Value) -> bool);
}

/// Stores that can hold several keys at once.
pub trait MultiKey<T: Table>: Conditional<T> {
    /// What is held from look to decision.
    type Held<'h>
    where
        Self: 'h;
    /// What is held from decision to commit.
    type Prepared<'h>
    where
        Self: 'h;

    /// Takes hold of these keys: waits for others, in one order for everybody.
    fn hold(&self, keys: &[T::Key]) -> Self::Held<'_>;
    /// What `key` has.
    fn held<'a, 'h: 'a>(&'h self, held: &'a Self::Held<'h>, key: &T::Key)
    -> Sighting<'a, T::Value>;
    /// Prepares what was decided: all that code of keys and values has part in. Nothing is changed yet, and dropping
    /// what comes back leaves the map as it was.
    fn prepare<'h>(
        &'h self,
        held: Self::Held<'h>,
        changes: Vec<(T::Key, Decided<T::Value>)>,
    ) -> Self::Prepared<'h>;
    /// Does what was prepared. Nothing is seen by others before everything is done.
    fn commit<'h>(&'h self, prepared: Self::Prepared<'h>);
}

/// What was decided about one key.
pub struct Decided<V>(pub(crate) Change<V>);

/// Stores whose entries all have stamps, and that can be seen at one moment.
pub trait Momentary<T: Table>: Store<T> {
    /// Every entry, with all shards at one moment; first `clock` gets the clock of each shard.
    fn whole(&self, clock: &mut dyn FnMut(Stamp), each: &mut EachEntry<'_, T>);
    /// Every key written after `anchor` with what it has now, with all shards at one moment. A key
    /// that is gone may be told more than once.
    ///
    /// # Errors
    /// The journal no longer reaches back so far, or there is none.
    fn since(
        &self,
        anchor: &[Stamp],
        clock: &mut dyn FnMut(Stamp),
        each: &mut EachWrite<'_, T>,
    ) -> Result<(), Truncated>;
}

/// The journal no longer knows every write since the anchor: take a full copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Truncated;

impl std::fmt::Display for Truncated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "the change log does not reach back to this anchor; take a full copy, or declare the map with a longer `log`",
        )
    }
}

impl std::error::Error for Truncated {}
