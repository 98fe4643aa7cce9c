//! Writes that depend on what was seen.

use std::marker::PhantomData;
use std::panic::Location;

use super::SharedMap;
use crate::closure::CannotReachMaps;
use crate::conflict::{Conflict, ConflictKind, LoadOrStore};
use crate::marker::Marker;
use crate::stamp::Stamp;
use crate::store::{Conditional, Offered, Store, Verdict};
use crate::strategy::{Decides, Strategy};
use crate::table::Table;

/// That a key of the map declared as `M` was looked at, and which version it had.
/// [`store_if_unchanged`](SharedMap::store_if_unchanged) uses it up.
#[must_use = "a look that nothing follows up decides nothing: hand it to `store_if_unchanged`, or use `read`"]
#[derive(Debug)]
pub struct Seen<'k, K, M> {
    pub(super) key: &'k K,
    pub(super) map: u64,
    /// Whether the key had a value.
    pub(super) present: bool,
    pub(super) stamp: Stamp,
    marker: PhantomData<fn() -> M>,
}

impl<K, M> Seen<'_, K, M> {
    /// The version that was seen, or for an absent key the one of the last removal near it.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Whether the key had a value.
    #[must_use]
    pub fn is_present(&self) -> bool {
        self.present
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Runs `look` on what `key` has, and gives what it returns with a witness of the look.
    #[track_caller]
    pub fn look<'k, X, F>(&self, key: &'k T::Key, look: F) -> (X, Seen<'k, T::Key, M>)
    where
        F: for<'v> FnOnce(Option<&'v T::Value>) -> X + CannotReachMaps<M::Closures>,
    {
        self.look_trusted(key, look)
    }

    #[track_caller]
    pub(crate) fn look_trusted<'k, X>(
        &self,
        key: &'k T::Key,
        look: impl FnOnce(Option<&T::Value>) -> X,
    ) -> (X, Seen<'k, T::Key, M>) {
        let _inside = self.reading(Location::caller());
        if M::METRICS {
            self.meters.read();
        }
        self.store.find(key, |found| {
            let seen = Seen {
                key,
                map: self.identity,
                present: found.value.is_some(),
                stamp: found.stamp,
                marker: PhantomData,
            };
            (look(found.value), seen)
        })
    }

    /// Stores `value` if nobody wrote the key since the look; gives the new version.
    ///
    /// For a key that was absent, a removal of another key of the same shard in between counts as a
    /// change as well: no version is kept of keys that are not there.
    ///
    /// # Errors
    /// Somebody wrote, or the witness is of another map: the value comes back.
    #[track_caller]
    pub fn store_if_unchanged(
        &self,
        seen: Seen<'_, T::Key, M>,
        value: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        T: Table<Key: Clone>,
        S: Decides<T>,
    {
        if seen.map != self.identity {
            return Err(Conflict {
                offered: value,
                kind: ConflictKind::OtherMap,
                found: seen.stamp,
            });
        }
        self.judged(
            Offered::Lent(seen.key, T::Key::clone),
            value,
            |current, stamp| current.is_some() == seen.present && stamp == seen.stamp,
            |_| ConflictKind::Changed,
        )
    }

    /// Stores `new` if the value of `key` equals `expected`; gives the new version.
    ///
    /// Equal is not the same as unchanged: a value that went away and came back passes. Where that
    /// matters, use [`look`](Self::look) and [`store_if_unchanged`](Self::store_if_unchanged).
    ///
    /// # Errors
    /// The key has no value or another one: `new` comes back.
    #[track_caller]
    pub fn compare_exchange(
        &self,
        key: T::Key,
        expected: &T::Value,
        new: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        T: Table<Value: PartialEq>,
        S: Decides<T>,
    {
        self.judged(
            Offered::Own(key),
            new,
            |current, _| current == Some(expected),
            |was_present| match was_present {
                true => ConflictKind::Unexpected,
                false => ConflictKind::Absent,
            },
        )
    }

    /// Stores `value` if the key has none, or if `replace` says so of the one it has. On `lock_free`
    /// `replace` may be asked more than once.
    #[doc(alias = "get_or_insert_with")]
    #[doc(alias = "try_insert")]
    #[doc(alias = "or_insert")]
    #[track_caller]
    pub fn load_or_store_if<F>(
        &self,
        key: T::Key,
        value: T::Value,
        replace: F,
    ) -> LoadOrStore<T::Value>
    where
        T: Table<Value: Clone>,
        S: Decides<T>,
        F: for<'v> FnMut(&'v T::Value) -> bool + CannotReachMaps<M::Closures>,
    {
        self.load_or_store_if_trusted(key, value, replace)
    }

    #[track_caller]
    pub(crate) fn load_or_store_if_trusted(
        &self,
        key: T::Key,
        value: T::Value,
        mut replace: impl FnMut(&T::Value) -> bool,
    ) -> LoadOrStore<T::Value>
    where
        T: Table<Value: Clone>,
        S: Decides<T>,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(&key));
        let mut loaded = None;
        let key = Offered::Own(key);
        let judged = self.store.judge(key, value, |current, _| match current {
            Some(current) if !replace(current) => {
                loaded = Some(current.clone());
                Verdict::Keep
            }
            _ => Verdict::Store,
        });
        match (judged.refused, loaded) {
            (Some(offered), Some(current)) => LoadOrStore::Loaded { current, offered },
            _ => LoadOrStore::Stored {
                replaced: judged.was_present,
            },
        }
    }

    /// Computes a new value of `key` beside the map, with nothing locked, and stores it if nobody was
    /// faster. `None` if the key has no value. [`Option::transpose`] makes of the answer what a
    /// [`retry`](crate::retry) driver takes.
    ///
    /// # Errors
    /// Somebody wrote meanwhile: the computed value comes back. A [`retry`](crate::retry) driver
    /// computes it anew.
    #[track_caller]
    pub fn try_update<F>(
        &self,
        key: &T::Key,
        compute: F,
    ) -> Option<Result<Stamp, Conflict<T::Value>>>
    where
        T: Table<Key: Clone, Value: Clone>,
        S: Decides<T>,
        F: FnOnce(T::Value) -> T::Value,
    {
        let (current, seen) = self.look_trusted(key, |current| current.cloned());
        Some(self.store_if_unchanged(seen, compute(current?)))
    }

    #[track_caller]
    fn judged(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        mut accept: impl FnMut(Option<&T::Value>, Stamp) -> bool,
        kind: impl FnOnce(bool) -> ConflictKind,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        S: Decides<T>,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(key.key()));
        let judged = self.store.judge(key, value, |current, stamp| {
            if accept(current, stamp) {
                Verdict::Store
            } else {
                Verdict::Keep
            }
        });
        match judged.refused {
            None => Ok(judged.stamp),
            Some(offered) => {
                self.meters.conflict();
                Err(Conflict {
                    offered,
                    kind: kind(judged.was_present),
                    found: judged.stamp,
                })
            }
        }
    }
}
