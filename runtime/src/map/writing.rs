//! Operations that change values in one step with the look at them.

use std::panic::Location;

use super::SharedMap;
use crate::closure::CannotReachMaps;
use crate::marker::{BlindWrites, Marker};
use crate::slot::Slot;
use crate::store::{Conditional, Exclusive, Store};
use crate::strategy::{Decides, InPlace, Strategy};
use crate::table::{Keyed, Table};

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Changes the value of `key` where it is, if there is one. Runs `change` once, with nobody between
    /// look and write.
    #[doc(alias = "get_mut")]
    #[doc(alias = "alter")]
    #[track_caller]
    #[inline]
    pub fn update<Q, X, F>(&self, key: &Q, change: F) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: InPlace<T>,
        F: for<'v> FnOnce(&'v mut T::Value) -> X + CannotReachMaps<M::Closures>,
    {
        self.update_trusted(key, change)
    }

    #[track_caller]
    #[inline]
    pub(crate) fn update_trusted<Q, X>(
        &self,
        key: &Q,
        change: impl FnOnce(&mut T::Value) -> X,
    ) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: InPlace<T>,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(key));
        self.store.change(key, change)
    }

    /// Runs `decide` on the place of `key`, whether it has a value or not, and does what it says:
    /// look, insert, change and remove as one step.
    #[track_caller]
    #[inline]
    pub fn entry<X, F>(&self, key: T::Key, decide: F) -> X
    where
        S: InPlace<T>,
        F: for<'s, 'v> FnOnce(&'s mut Slot<'v, T::Value>) -> X + CannotReachMaps<M::Closures>,
    {
        self.entry_trusted(key, decide)
    }

    #[track_caller]
    #[inline]
    pub(crate) fn entry_trusted<X>(
        &self,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X
    where
        S: InPlace<T>,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(&key));
        self.store.entry(key, decide)
    }

    /// Stores without looking; gives back the value before. Exists only under `blind_writes`: the last
    /// writer wins.
    #[track_caller]
    #[inline]
    pub fn insert(&self, key: T::Key, value: T::Value) -> Option<T::Value>
    where
        S: Decides<T>,
        M: BlindWrites,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(&key));
        self.store.replace(key, value)
    }

    /// Stores many pairs without looking. On `snapshot` all of them are seen at once. Exists only under
    /// `blind_writes`.
    ///
    /// The pairs are taken from `pairs` beforehand, so that its code does not run under a lock.
    #[track_caller]
    pub fn extend(&self, pairs: impl IntoIterator<Item = (T::Key, T::Value)>)
    where
        S: Decides<T>,
        M: BlindWrites,
    {
        let pairs: Vec<_> = pairs.into_iter().collect();
        let _inside = self.writing(Location::caller());
        self.store.replace_all(&mut pairs.into_iter());
    }

    /// Takes the value of `key` out, whatever it is. Exists only under `blind_writes`.
    #[track_caller]
    pub fn remove<Q>(&self, key: &Q) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: Decides<T>,
        M: BlindWrites,
    {
        self.remove_if_trusted(key, |_| true)
    }

    /// Takes the value of `key` out if `condition` holds. On `lock_free` the condition may be asked
    /// more than once.
    #[track_caller]
    pub fn remove_if<Q, F>(&self, key: &Q, condition: F) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: Decides<T>,
        F: for<'v> FnMut(&'v T::Value) -> bool + CannotReachMaps<M::Closures>,
    {
        self.remove_if_trusted(key, condition)
    }

    #[track_caller]
    pub(crate) fn remove_if_trusted<Q>(
        &self,
        key: &Q,
        mut condition: impl FnMut(&T::Value) -> bool,
    ) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: Decides<T>,
    {
        let _inside = self.writing(Location::caller());
        let _timing = self.timing(|| self.store.shard_of(key));
        self.store.take_if(key, |value, _| condition(value))
    }

    /// Keeps the entries that `keep` says, shard by shard.
    #[track_caller]
    pub fn retain<F>(&self, keep: F)
    where
        S: Decides<T>,
        F: for<'k, 'v> FnMut(&'k T::Key, &'v T::Value) -> bool + CannotReachMaps<M::Closures>,
    {
        let _inside = self.writing(Location::caller());
        self.store.retain(keep);
    }

    /// Keeps the entries that `keep` says, with the changes it makes. Every entry kept counts as
    /// written.
    #[doc(alias = "iter_mut")]
    #[doc(alias = "values_mut")]
    #[track_caller]
    pub fn retain_mut<F>(&self, keep: F)
    where
        S: InPlace<T>,
        F: for<'k, 'v> FnMut(&'k T::Key, &'v mut T::Value) -> bool + CannotReachMaps<M::Closures>,
    {
        let _inside = self.writing(Location::caller());
        self.store.retain_mut(keep);
    }

    /// Moves every entry out, to the end of `out`. Each shard is emptied at one moment, and is not
    /// locked while `out` takes its entries. Writes that come during this may stay in the map.
    #[doc(alias = "drain")]
    #[doc(alias = "clear")]
    #[track_caller]
    pub fn drain_to(&self, out: &mut impl Extend<(T::Key, T::Value)>)
    where
        S: Decides<T>,
    {
        let _inside = self.writing(Location::caller());
        self.store
            .drain(&mut |key, value| out.extend(std::iter::once((key, value))));
    }
}
