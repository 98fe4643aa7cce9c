//! The strategy `lock_free`: papaya's table. Each operation pins for its own length, with the map's own
//! collector.

use std::hash::BuildHasherDefault;
use std::sync::atomic::{AtomicU64, Ordering};

use papaya::{Compute, HashMap, Operation};

use super::probe::{Probe, WithHash};
use super::{Conditional, EachEntry, Judged, Offered, Sighting, Store, Verdict};
use crate::rows::{AsItIs, Row};
use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table};

/// Entries in a lock-free table.
pub struct LockFreeRows<T: Table> {
    map: HashMap<WithHash<T>, Row<T::Value>, BuildHasherDefault<AsItIs>>,
    hasher: T::Hasher,
    /// The bits of the last stamp. One clock for all: there are no shards to have their own.
    clock: AtomicU64,
    /// The bits of the stamp of the last removal. Written before the entry goes.
    removal: AtomicU64,
}

impl<T: Table<Key: Clone, Value: Clone>> LockFreeRows<T> {
    pub(crate) fn create() -> Self {
        Self {
            map: HashMap::with_hasher(BuildHasherDefault::default()),
            hasher: T::Hasher::default(),
            clock: AtomicU64::new(Stamp::start_of(0).bits()),
            removal: AtomicU64::new(Stamp::start_of(0).bits()),
        }
    }

    pub(crate) fn reserve(&self, rows: usize) -> Result<(), CapacityError> {
        // Papaya aborts on allocations that cannot be had, so it is asked for what the allocator has just given: a
        // power of two of pointers with a byte each. Entries come one by one.
        let refused = CapacityError { rows };
        let places = rows
            .checked_mul(2)
            .and_then(usize::checked_next_power_of_two);
        let places = places.ok_or(refused)?;
        let mut probe: Vec<(usize, u8)> = Vec::new();
        probe.try_reserve_exact(places).map_err(|_| refused)?;
        drop(probe);
        self.map.pin().reserve(rows);
        Ok(())
    }

    /// The counter stays within its bits for 2⁵² writes; beyond, it would run into the shard's, which
    /// only compares as unequal.
    fn tick(&self) -> Stamp {
        let before = self.clock.fetch_add(1, Ordering::Relaxed);
        Stamp::from_bits(before).next()
    }

    fn removal(&self) -> Stamp {
        Stamp::from_bits(self.removal.load(Ordering::Acquire))
    }

    fn removing(&self) {
        self.removal.fetch_max(self.tick().bits(), Ordering::AcqRel);
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Store<T> for LockFreeRows<T> {
    const READS_LOCK: bool = false;

    fn len(&self) -> usize {
        self.map.len()
    }

    fn capacity(&self) -> usize {
        self.map.len()
    }

    #[inline]
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        let pinned = self.map.pin();
        // Hit or miss is decided by the table, so the common hit does not touch the removal stamp.
        let probe = Probe::<T, Q>::new(&self.hasher, key);
        if let Some(row) = pinned.get(&probe) {
            return look(Sighting {
                value: Some(&row.value),
                stamp: row.stamp,
            });
        }
        // The stamp comes before the look that finds nothing: it may be too old, never too new.
        let stamp = self.removal();
        let found = pinned.get(&probe);
        look(Sighting {
            value: found.map(|row| &row.value),
            stamp: found.map_or(stamp, |row| row.stamp),
        })
    }

    /// Not at one moment: papaya's iterators are weak.
    fn visit_shard(&self, _: usize, visit: &mut EachEntry<'_, T>) {
        for (key, row) in &self.map.pin() {
            visit(&key.key, &row.value, row.stamp);
        }
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Conditional<T> for LockFreeRows<T> {
    fn judge(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        mut judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value> {
        let key = WithHash::new(&self.hasher, key.into_own());
        let pinned = self.map.pin();
        let outcome = pinned.compute(key, |found| {
            let stamp = found.map_or_else(|| self.removal(), |(_, row)| row.stamp);
            match judge(found.map(|(_, row)| &row.value), stamp) {
                Verdict::Keep => Operation::Abort((stamp, found.is_some())),
                Verdict::Store => Operation::Insert(Row {
                    stamp: self.tick(),
                    // Cloned: papaya may ask again, and then this one is lost.
                    value: value.clone(),
                }),
            }
        });
        match outcome {
            Compute::Inserted(_, row) => Judged {
                refused: None,
                stamp: row.stamp,
                was_present: false,
            },
            Compute::Updated { new: (_, row), .. } => Judged {
                refused: None,
                stamp: row.stamp,
                was_present: true,
            },
            Compute::Aborted((stamp, was_present)) => Judged {
                refused: Some(value),
                stamp,
                was_present,
            },
            Compute::Removed(..) => unreachable!("no operation above removes"),
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
        let probe = Probe::<T, Q>::new(&self.hasher, key);
        let pinned = self.map.pin();
        let taken = pinned.remove_if(&probe, |_, row| {
            let goes = condition(&row.value, row.stamp);
            if goes {
                self.removing();
            }
            goes
        });
        taken.ok().flatten().map(|(_, row)| row.value.clone())
    }

    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value> {
        let key = WithHash::new(&self.hasher, key);
        let stamp = self.tick();
        let pinned = self.map.pin();
        let before = pinned.insert(key, Row { stamp, value });
        before.map(|row| row.value.clone())
    }

    fn retain(&self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        self.map.pin().retain(|key, row| {
            let stays = keep(&key.key, &row.value);
            if !stays {
                self.removing();
            }
            stays
        });
    }

    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value)) {
        let pinned = self.map.pin();
        for (key, _) in &pinned {
            self.removing();
            if let Some((key, row)) = pinned.remove_entry(key) {
                out(key.key.clone(), row.value.clone());
            }
        }
    }
}
