//! Copies and deltas under a permit.

use super::{EnterAfter, OrderedMap, Permit};
use crate::closure::CannotReachMaps;
use crate::follow::{Anchor, Applied, Copier, Delta, Follower, Full, Resolver, Update};
use crate::marker::Marker;
use crate::stamp::Stamp;
use crate::store::Truncated;
use crate::strategy::{Copies, Decides, Strategy};
use crate::table::Table;

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
