//! The strategy `cache`: moka's bounded cache. Values come out as copies, entries may go at any time.

use std::hash::BuildHasherDefault;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crossbeam_utils::CachePadded;
use moka::sync::Cache;

use super::probe::{Probe, WithHash};
use super::{Conditional, EachEntry, Exclusive, Judged, Offered, Sighting, Store, Verdict};
use crate::rows::{AsItIs, Row};
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::table::{Keyed, Table};

/// Entries in a bounded cache.
pub struct CacheRows<T: Table> {
    cache: Cache<Arc<WithHash<T>>, Kept<T>, BuildHasherDefault<AsItIs>>,
    hasher: T::Hasher,
    capacity: u64,
    /// Who writes a key holds the lock that its hash picks. Moka's own `and_compute_with` never lets a key go again
    /// once `Eq` has panicked in it.
    writing: Box<[CachePadded<Mutex<()>>]>,
    /// The bits of the last stamp.
    clock: AtomicU64,
    /// The bits of the stamp of the last removal by hand; what the cache evicts leaves none.
    removal: AtomicU64,
}

/// How many locks the keys share: a power of two.
const WRITERS: usize = 64;

/// An entry with its own key, so that a lookup by a borrowed key finds the owned one.
pub(super) struct Kept<T: Table> {
    key: Arc<WithHash<T>>,
    row: Row<T::Value>,
}

impl<T: Table<Value: Clone>> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self {
            key: Arc::clone(&self.key),
            row: self.row.clone(),
        }
    }
}

/// What a cache keeps: it hands keys and values to threads of its own choice.
pub trait Cached:
    Table<Key: Clone + Send + Sync + 'static, Value: Clone + Send + Sync + 'static>
{
}

impl<T> Cached for T where
    T: Table<Key: Clone + Send + Sync + 'static, Value: Clone + Send + Sync + 'static>
{
}

impl<T: Cached + 'static> CacheRows<T> {
    pub(crate) fn create(capacity: u64, time_to_live: u64) -> Self {
        let builder = Cache::builder().max_capacity(capacity);
        let builder = match time_to_live {
            0 => builder,
            milliseconds => builder.time_to_live(Duration::from_millis(milliseconds)),
        };
        Self {
            cache: builder.build_with_hasher(BuildHasherDefault::default()),
            hasher: T::Hasher::default(),
            capacity,
            writing: (0..WRITERS).map(|_| CachePadded::default()).collect(),
            clock: AtomicU64::new(Stamp::start_of(0).bits()),
            removal: AtomicU64::new(Stamp::start_of(0).bits()),
        }
    }

    fn tick(&self) -> Stamp {
        Stamp::from_bits(self.clock.fetch_add(1, Ordering::Relaxed)).next()
    }

    fn removal(&self) -> Stamp {
        Stamp::from_bits(self.removal.load(Ordering::Acquire))
    }

    fn removing(&self) {
        self.removal.fetch_max(self.tick().bits(), Ordering::AcqRel);
    }

    /// Holds all keys with hashes like this one for writing.
    fn writing(&self, hash: u64) -> MutexGuard<'_, ()> {
        // Spread first, as hashers may leave bits empty.
        let spread = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let lock = &self.writing[spread as usize & (WRITERS - 1)];
        lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stores a value and gives its version. The key is held.
    fn put(&self, key: &Arc<WithHash<T>>, value: T::Value) -> Stamp {
        let stamp = self.tick();
        let row = Row { stamp, value };
        let kept = Kept {
            key: Arc::clone(key),
            row,
        };
        self.cache.insert(Arc::clone(key), kept);
        stamp
    }

    /// Takes a key out, which is held.
    fn evict(&self, key: &Arc<WithHash<T>>) {
        self.removing();
        self.cache.invalidate(key);
    }

    fn own(&self, key: T::Key) -> Arc<WithHash<T>> {
        Arc::new(WithHash::new(&self.hasher, key))
    }

    fn found<Q: ?Sized>(&self, key: &Q) -> Option<Kept<T>>
    where
        T: Keyed<Q>,
    {
        self.cache.get(&Probe::<T, Q>::new(&self.hasher, key))
    }

    /// Runs `act` on the entry of `key`, if there is one, while nobody else can change it.
    fn hold<Q: ?Sized, X>(&self, key: &Q, act: impl FnOnce(Kept<T>) -> X) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let probe = Probe::<T, Q>::new(&self.hasher, key);
        let _writing = self.writing(probe.hash());
        self.cache.get(&probe).map(act)
    }
}

impl<T: Cached + 'static> Store<T> for CacheRows<T> {
    const READS_LOCK: bool = false;

    /// Exact once what is pending has been done, which this does first.
    fn len(&self) -> usize {
        self.cache.run_pending_tasks();
        usize::try_from(self.cache.entry_count()).unwrap_or(usize::MAX)
    }

    fn capacity(&self) -> usize {
        usize::try_from(self.capacity).unwrap_or(usize::MAX)
    }

    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        let removal = self.removal();
        let found = self.found(key);
        look(Sighting {
            value: found.as_ref().map(|found| &found.row.value),
            stamp: found.as_ref().map_or(removal, |found| found.row.stamp),
        })
    }

    fn visit_shard(&self, _: usize, visit: &mut EachEntry<'_, T>) {
        for (key, kept) in &self.cache {
            visit(&key.key, &kept.row.value, kept.row.stamp);
        }
    }
}

impl<T: Cached + 'static> Conditional<T> for CacheRows<T> {
    fn judge(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        mut judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value> {
        let key = self.own(key.into_own());
        let _writing = self.writing(key.hash);
        let removal = self.removal();
        let row = self.cache.get(&key).map(|kept| kept.row);
        let was_present = row.is_some();
        let stamp = row.as_ref().map_or(removal, |row| row.stamp);
        let (refused, stamp) = match judge(row.as_ref().map(|row| &row.value), stamp) {
            Verdict::Keep => (Some(value), stamp),
            Verdict::Store => (None, self.put(&key, value)),
        };
        Judged {
            refused,
            stamp,
            was_present,
        }
    }

    fn take_if<Q: ?Sized>(
        &self,
        key: &Q,
        mut condition: impl FnMut(&T::Value, Stamp) -> bool,
    ) -> Option<T::Value>
    where
        T: Keyed<Q>,
    {
        let taken = self.hold(key, |Kept { key, row }| {
            condition(&row.value, row.stamp).then(|| {
                self.evict(&key);
                row.value
            })
        });
        taken.flatten()
    }

    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value> {
        let key = self.own(key);
        let _writing = self.writing(key.hash);
        let before = self.cache.get(&key);
        self.put(&key, value);
        before.map(|kept| kept.row.value)
    }

    fn retain(&self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        for (key, _) in &self.cache {
            self.hold(&key.key, |Kept { key, row }| {
                if !keep(&key.key, &row.value) {
                    self.evict(&key);
                }
            });
        }
    }

    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value)) {
        for (key, _) in &self.cache {
            let taken = self.hold(&key.key, |Kept { key, row }| {
                let own = key.key.clone();
                self.evict(&key);
                (own, row.value)
            });
            if let Some((key, value)) = taken {
                out(key, value);
            }
        }
    }
}

impl<T: Cached + 'static> Exclusive<T> for CacheRows<T> {
    fn entry<X>(&self, key: T::Key, decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X) -> X {
        let key = self.own(key);
        let _writing = self.writing(key.hash);
        let removal = self.removal();
        let row = self.cache.get(&key).map(|kept| kept.row);
        let stamp = row.as_ref().map_or(removal, |row| row.stamp);
        let mut slot = Slot::shared(row.as_ref().map(|row| &row.value), stamp);
        let told = decide(&mut slot);
        match slot.into_change() {
            Change::Keep | Change::InPlace => {}
            Change::Put(value) => {
                self.put(&key, value);
            }
            Change::Remove => self.evict(&key),
        }
        told
    }

    fn change<Q: ?Sized, X>(&self, key: &Q, change: impl FnOnce(&mut T::Value) -> X) -> Option<X>
    where
        T: Keyed<Q>,
    {
        self.hold(key, |Kept { key, row }| {
            let mut value = row.value;
            let told = change(&mut value);
            self.put(&key, value);
            told
        })
    }

    fn retain_mut(&self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        for (key, _) in &self.cache {
            self.hold(&key.key, |Kept { key, row }| {
                let mut value = row.value;
                if keep(&key.key, &mut value) {
                    self.put(&key, value);
                } else {
                    self.evict(&key);
                }
            });
        }
    }
}
