//! Operations on all entries under a permit, copies and deltas among them, and numbers.

use super::{EnterAfter, OrderedMap, Permit};
use crate::closure::CannotReachMaps;
use crate::follow::{Anchor, Applied, Copier, Delta, Follower, Full, Resolver, Update};
use crate::marker::{BlindWrites, Marker};
use crate::stamp::Stamp;
use crate::store::Truncated;
use crate::strategy::{Copies, Decides, InPlace, Strategy};
use crate::table::{Keyed, Table};

impl<T: Table, S: Strategy<T>, M: Marker> OrderedMap<T, S, M> {
    /// As [`SharedMap::visit`](crate::SharedMap::visit).
    #[track_caller]
    pub fn visit<F, Held>(&self, _: &mut Permit<'_, Held>, look: F)
    where
        F: for<'k, 'v> FnMut(&'k T::Key, &'v T::Value, Stamp) + CannotReachMaps<M::Closures>,
        M: EnterAfter<Held>,
    {
        self.map.visit(look);
    }

    /// As [`SharedMap::retain`](crate::SharedMap::retain).
    #[track_caller]
    pub fn retain<F, Held>(&self, _: &mut Permit<'_, Held>, keep: F)
    where
        S: Decides<T>,
        F: for<'k, 'v> FnMut(&'k T::Key, &'v T::Value) -> bool + CannotReachMaps<M::Closures>,
        M: EnterAfter<Held>,
    {
        self.map.retain(keep);
    }

    /// As [`SharedMap::retain_mut`](crate::SharedMap::retain_mut).
    #[track_caller]
    pub fn retain_mut<F, Held>(&self, _: &mut Permit<'_, Held>, keep: F)
    where
        S: InPlace<T>,
        F: for<'k, 'v> FnMut(&'k T::Key, &'v mut T::Value) -> bool + CannotReachMaps<M::Closures>,
        M: EnterAfter<Held>,
    {
        self.map.retain_mut(keep);
    }

    /// As [`SharedMap::extend`](crate::SharedMap::extend).
    #[track_caller]
    pub fn extend<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        pairs: impl IntoIterator<Item = (T::Key, T::Value)>,
    ) where
        S: Decides<T>,
        M: EnterAfter<Held> + BlindWrites,
    {
        self.map.extend(pairs);
    }

    /// As [`SharedMap::remove`](crate::SharedMap::remove).
    #[track_caller]
    pub fn remove<Q, Held>(&self, _: &mut Permit<'_, Held>, key: &Q) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: Decides<T>,
        M: EnterAfter<Held> + BlindWrites,
    {
        self.map.remove(key)
    }

    /// As [`SharedMap::capacity`](crate::SharedMap::capacity).
    #[track_caller]
    pub fn capacity<Held>(&self, _: &mut Permit<'_, Held>) -> usize
    where
        M: EnterAfter<Held>,
    {
        self.map.capacity()
    }

    /// As [`SharedMap::shard_count`](crate::SharedMap::shard_count).
    pub fn shard_count<Held>(&self, _: &mut Permit<'_, Held>) -> usize {
        self.map.shard_count()
    }

    /// As [`SharedMap::statistics`](crate::SharedMap::statistics).
    #[cfg(feature = "metrics")]
    pub fn statistics<Held>(&self, _: &mut Permit<'_, Held>) -> Option<crate::metrics::Statistics> {
        self.map.statistics()
    }

    /// As [`SharedMap::write_budget`](crate::SharedMap::write_budget).
    #[cfg(feature = "metrics")]
    pub fn write_budget<Held>(
        &self,
        _: &mut Permit<'_, Held>,
    ) -> Option<crate::metrics::BudgetUse> {
        self.map.write_budget()
    }

    /// As [`SharedMap::start_recording`](crate::SharedMap::start_recording).
    #[cfg(feature = "metrics")]
    pub fn start_recording<Held>(&self, _: &mut Permit<'_, Held>, room: usize) {
        self.map.start_recording(room);
    }

    /// As [`SharedMap::stop_recording`](crate::SharedMap::stop_recording).
    #[cfg(feature = "metrics")]
    pub fn stop_recording<Held>(
        &self,
        _: &mut Permit<'_, Held>,
    ) -> Option<crate::metrics::Recording> {
        self.map.stop_recording()
    }

    /// As [`Copier::copy_in_chunks`], into `copier`. `pause` runs with nothing of this map locked.
    #[track_caller]
    pub fn copy_in_chunks<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        copier: &mut Copier<T::Key, T::Value>,
        pause: impl FnMut(),
    ) where
        T: Table<Key: Clone, Value: Clone>,
        M: EnterAfter<Held>,
    {
        copier.copy_in_chunks(&self.map, pause);
    }
}

impl<T, S, M> OrderedMap<T, S, M>
where
    T: Table<Key: Clone, Value: Clone>,
    S: Copies<T>,
    M: Marker,
{
    /// As [`SharedMap::copied`](crate::SharedMap::copied).
    #[track_caller]
    pub fn copied<Held>(&self, _: &mut Permit<'_, Held>) -> T
    where
        M: EnterAfter<Held>,
    {
        self.map.copied()
    }

    /// As [`Copier::copy`], into `copier`.
    #[track_caller]
    pub fn copy_to<Held>(&self, _: &mut Permit<'_, Held>, copier: &mut Copier<T::Key, T::Value>)
    where
        M: EnterAfter<Held>,
    {
        copier.copy(&self.map);
    }

    /// As [`Copier::copy_sorted`], into `copier`.
    #[track_caller]
    pub fn copy_sorted_to<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        copier: &mut Copier<T::Key, T::Value>,
    ) where
        T: Table<Key: Ord>,
        M: EnterAfter<Held>,
    {
        copier.copy_sorted(&self.map);
    }

    /// As [`SharedMap::snapshot_at`](crate::SharedMap::snapshot_at).
    #[track_caller]
    pub fn snapshot_at<Held>(&self, _: &mut Permit<'_, Held>) -> Full<T::Key, T::Value>
    where
        M: EnterAfter<Held>,
    {
        self.map.snapshot_at()
    }

    /// As [`SharedMap::delta_since`](crate::SharedMap::delta_since).
    ///
    /// # Errors
    /// More was written than the log keeps, the anchor is of another map, or there is no log.
    #[track_caller]
    pub fn delta_since<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        anchor: &Anchor,
    ) -> Result<Delta<T::Key, T::Value>, Truncated>
    where
        M: EnterAfter<Held>,
    {
        self.map.delta_since(anchor)
    }

    /// As [`SharedMap::update_for`](crate::SharedMap::update_for).
    #[track_caller]
    pub fn update_for<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        anchor: Option<&Anchor>,
    ) -> Update<T::Key, T::Value>
    where
        M: EnterAfter<Held>,
    {
        self.map.update_for(anchor)
    }

    /// Lets `follower` catch up with this map: as [`Follower::catch_up`].
    #[track_caller]
    pub fn lead<R, Held>(&self, _: &mut Permit<'_, Held>, follower: &mut Follower<T, R>) -> Applied
    where
        R: Resolver<T::Key, T::Value>,
        M: EnterAfter<Held>,
    {
        follower.catch_up(&self.map)
    }
}
