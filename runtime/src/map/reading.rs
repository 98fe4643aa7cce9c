//! Operations that change nothing.

use std::panic::Location;

use super::SharedMap;
use crate::closure::CannotReachMaps;
use crate::marker::Marker;
use crate::stamp::Stamp;
use crate::store::Store;
use crate::strategy::Strategy;
use crate::table::{Keyed, Table};

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Runs `look` on the value of `key`, if it has one. References to the value end with the closure.
    #[doc(alias = "get")]
    #[track_caller]
    #[inline]
    pub fn read<Q, X, F>(&self, key: &Q, look: F) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        F: for<'v> FnOnce(&'v T::Value) -> X + CannotReachMaps<M::Closures>,
    {
        self.read_trusted(key, look)
    }

    #[track_caller]
    #[inline]
    pub(crate) fn read_trusted<Q, X>(&self, key: &Q, look: impl FnOnce(&T::Value) -> X) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
    {
        let _inside = self.reading(Location::caller());
        if M::METRICS {
            self.meters.read();
        }
        self.store.find(key, |found| found.value.map(look))
    }

    /// A copy of the value of `key`.
    #[track_caller]
    #[inline]
    pub fn get_cloned<Q>(&self, key: &Q) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q> + Table<Value: Clone>,
    {
        self.read_trusted(key, T::Value::clone)
    }

    /// Whether `key` has a value. By the time you act on it, it may not: writes that depend on it
    /// belong into one operation.
    #[doc(alias = "contains_key")]
    #[track_caller]
    pub fn contains<Q>(&self, key: &Q) -> bool
    where
        Q: ?Sized,
        T: Keyed<Q>,
    {
        self.read_trusted(key, |_| ()).is_some()
    }

    /// Number of entries. While others write, it is of no single moment on strategies with shards.
    #[track_caller]
    pub fn len(&self) -> usize {
        let _inside = self.reading(Location::caller());
        self.store.len()
    }

    /// Whether there are no entries, with the limits of [`len`](Self::len).
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Entries for which there is room without growing.
    #[track_caller]
    pub fn capacity(&self) -> usize {
        let _inside = self.reading(Location::caller());
        self.store.capacity()
    }

    /// Number of parts that are locked and stamped apart from each other.
    #[must_use]
    pub fn shard_count(&self) -> usize {
        self.store.shard_count()
    }

    /// Shows `look` every entry with its version. Each shard is seen at one moment, the map as a whole
    /// is not: an entry can appear in a shard that was passed already. See
    /// [`copied`](Self::copied) for one moment.
    #[doc(alias = "iter")]
    #[doc(alias = "keys")]
    #[doc(alias = "values")]
    #[track_caller]
    pub fn visit<F>(&self, mut look: F)
    where
        F: for<'k, 'v> FnMut(&'k T::Key, &'v T::Value, Stamp) + CannotReachMaps<M::Closures>,
    {
        let _inside = self.reading(Location::caller());
        self.store.visit(&mut look, &mut |_| {});
    }
}
