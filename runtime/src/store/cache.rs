//! The strategy `cache`: moka's bounded cache. Values come out as copies, entries may go at any time.

use std::hash::BuildHasherDefault;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use moka::ops::compute::{CompResult, Op};
use moka::sync::Cache;

use super::probe::{Probe, WithHash};
use super::{Conditional, EachEntry, Exclusive, Judged, Sighting, Store, Verdict};
use crate::rows::{AsItIs, Row};
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::table::{Keyed, Table};

/// Entries in a bounded cache.
pub struct CacheRows<T: Table> {
    cache: Cache<Arc<WithHash<T>>, Kept<T>, BuildHasherDefault<AsItIs>>,
    hasher: T::Hasher,
    capacity: u64,
    /// The bits of the last stamp.
    clock: AtomicU64,
    /// The bits of the stamp of the last removal by hand; what the cache evicts leaves none.
    removal: AtomicU64,
}

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

    fn put(&self, key: &Arc<WithHash<T>>, value: T::Value) -> Op<Kept<T>> {
        let stamp = self.tick();
        let key = Arc::clone(key);
        let row = Row { stamp, value };
        Op::Put(Kept { key, row })
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

    /// Runs `decide` on the entry of `key` while nobody else can change it.
    fn compute(
        &self,
        key: &Arc<WithHash<T>>,
        decide: impl FnOnce(Option<Row<T::Value>>) -> Op<Kept<T>>,
    ) -> CompResult<Arc<WithHash<T>>, Kept<T>> {
        let entry = self.cache.entry(Arc::clone(key));
        entry.and_compute_with(|found| decide(found.map(|entry| entry.into_value().row)))
    }
}

impl<T: Cached + 'static> Store<T> for CacheRows<T> {
    const READS_LOCK: bool = false;

    fn shard_count(&self) -> usize {
        1
    }

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

    fn shard_of<Q: ?Sized>(&self, _: &Q) -> usize
    where
        T: Keyed<Q>,
    {
        0
    }

    fn visit(&self, visit: &mut EachEntry<'_, T>, between: &mut dyn FnMut(usize)) {
        self.visit_shard(0, visit);
        between(0);
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
        key: T::Key,
        value: T::Value,
        mut judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value> {
        let key = self.own(key);
        let mut refused = None;
        let mut stamp = self.removal();
        let mut was_present = false;
        let outcome = self.compute(&key, |row| {
            was_present = row.is_some();
            stamp = row.as_ref().map_or_else(|| self.removal(), |row| row.stamp);
            match judge(row.as_ref().map(|row| &row.value), stamp) {
                Verdict::Keep => {
                    refused = Some(value);
                    Op::Nop
                }
                Verdict::Store => self.put(&key, value),
            }
        });
        if let CompResult::Inserted(entry) | CompResult::ReplacedWith(entry) = outcome {
            stamp = entry.into_value().row.stamp;
        }
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
        let key = self.found(key)?.key;
        let outcome = self.compute(&key, |row| match row {
            Some(row) if condition(&row.value, row.stamp) => {
                self.removing();
                Op::Remove
            }
            _ => Op::Nop,
        });
        match outcome {
            CompResult::Removed(entry) => Some(entry.into_value().row.value),
            _ => None,
        }
    }

    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value> {
        let key = self.own(key);
        let mut before = None;
        self.compute(&key, |row| {
            before = row.map(|row| row.value);
            self.put(&key, value)
        });
        before
    }

    fn retain(&self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        for (_, kept) in &self.cache {
            self.compute(&kept.key, |row| match row {
                Some(row) if !keep(&kept.key.key, &row.value) => {
                    self.removing();
                    Op::Remove
                }
                _ => Op::Nop,
            });
        }
    }

    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value)) {
        for (_, kept) in &self.cache {
            let outcome = self.compute(&kept.key, |row| {
                if row.is_some() {
                    self.removing();
                }
                Op::Remove
            });
            if let CompResult::Removed(entry) = outcome {
                out(kept.key.key.clone(), entry.into_value().row.value);
            }
        }
    }
}

impl<T: Cached + 'static> Exclusive<T> for CacheRows<T> {
    fn entry<X>(&self, key: T::Key, decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X) -> X {
        let key = self.own(key);
        let mut told = None;
        self.compute(&key, |row| {
            let stamp = row.as_ref().map_or_else(|| self.removal(), |row| row.stamp);
            let mut slot = Slot::shared(row.as_ref().map(|row| &row.value), stamp);
            told = Some(decide(&mut slot));
            match slot.into_change() {
                Change::Keep | Change::InPlace => Op::Nop,
                Change::Put(value) => self.put(&key, value),
                Change::Remove => {
                    self.removing();
                    Op::Remove
                }
            }
        });
        told.expect("the cache runs the closure before it comes back")
    }

    fn change<Q: ?Sized, X>(&self, key: &Q, change: impl FnOnce(&mut T::Value) -> X) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let key = self.found(key)?.key;
        let mut told = None;
        self.compute(&key, |row| {
            let Some(Row { mut value, .. }) = row else {
                return Op::Nop;
            };
            told = Some(change(&mut value));
            self.put(&key, value)
        });
        told
    }

    fn retain_mut(&self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        for (_, kept) in &self.cache {
            self.compute(&kept.key, |row| {
                let Some(Row { mut value, .. }) = row else {
                    return Op::Nop;
                };
                if keep(&kept.key.key, &mut value) {
                    self.put(&kept.key, value)
                } else {
                    self.removing();
                    Op::Remove
                }
            });
        }
    }
}
