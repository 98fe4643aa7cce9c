//! A shared map that asks for a permit.

use std::fmt;
use std::panic::Location;

use super::{EnterAfter, Permit};
use crate::closure::PlainValue;
use crate::conflict::{Conflict, LoadOrStore};
use crate::map::{CommitError, Order, Parts, Seen, SharedMap};
use crate::marker::{BlindWrites, LogSize, Marker};
use crate::slot::Slot;
use crate::stamp::Stamp;
use crate::strategy::{Decides, InPlace, SeveralKeys, Strategy};
use crate::table::{Keyed, Table};

/// A [`SharedMap`] whose operations take a [`Permit`]: made by `#[shared_state(ordered)]` and by
/// `#[shared_map(.., ordered)]`.
///
/// Closures get a permit of their own, with which they may enter maps that come later in the order. They
/// may capture anything: a map that they reach without a permit cannot be entered.
///
/// [`with_all`](Self::with_all) writes several keys of one map as one step, [`Permit::with_all`] those of several
/// maps.
pub struct OrderedMap<T: Table, S: Strategy<T>, M: Marker> {
    pub(super) map: SharedMap<T, S, M>,
}

impl<T, S, M> OrderedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Strategy<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    /// An empty map.
    #[must_use]
    pub fn new() -> Self {
        Self {
            map: SharedMap::new(),
        }
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> OrderedMap<T, S, M> {
    /// As [`SharedMap::read`].
    #[track_caller]
    #[inline]
    pub fn read<Q, X, Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: &Q,
        look: impl for<'v, 'p, 'q> FnOnce(&'v T::Value, &'q mut Permit<'p, M>) -> X,
    ) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        M: EnterAfter<Held>,
    {
        self.map
            .read_trusted(key, |value| look(value, &mut Permit::new()))
    }

    /// As [`SharedMap::get_cloned`].
    #[track_caller]
    pub fn get_cloned<Q, Held>(&self, _: &mut Permit<'_, Held>, key: &Q) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q> + Table<Value: Clone>,
        M: EnterAfter<Held>,
    {
        self.map.get_cloned(key)
    }

    /// As [`SharedMap::len`].
    #[track_caller]
    pub fn len<Held>(&self, _: &mut Permit<'_, Held>) -> usize
    where
        M: EnterAfter<Held>,
    {
        self.map.len()
    }

    /// As [`SharedMap::is_empty`].
    #[track_caller]
    pub fn is_empty<Held>(&self, permit: &mut Permit<'_, Held>) -> bool
    where
        M: EnterAfter<Held>,
    {
        self.len(permit) == 0
    }

    /// As [`SharedMap::update`].
    #[track_caller]
    #[inline]
    pub fn update<Q, X, Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: &Q,
        change: impl for<'v, 'p, 'q> FnOnce(&'v mut T::Value, &'q mut Permit<'p, M>) -> X,
    ) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: InPlace<T>,
        M: EnterAfter<Held>,
    {
        self.map
            .update_trusted(key, |value| change(value, &mut Permit::new()))
    }

    /// As [`SharedMap::entry`].
    #[track_caller]
    pub fn entry<X, Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: T::Key,
        decide: impl for<'s, 'v, 'p, 'q> FnOnce(&'s mut Slot<'v, T::Value>, &'q mut Permit<'p, M>) -> X,
    ) -> X
    where
        S: InPlace<T>,
        M: EnterAfter<Held>,
    {
        self.map
            .entry_trusted(key, |slot| decide(slot, &mut Permit::new()))
    }

    /// As [`SharedMap::contains`].
    #[track_caller]
    pub fn contains<Q, Held>(&self, _: &mut Permit<'_, Held>, key: &Q) -> bool
    where
        Q: ?Sized,
        T: Keyed<Q>,
        M: EnterAfter<Held>,
    {
        self.map.contains(key)
    }

    /// As [`SharedMap::try_update`]. The computation runs beside the map, with nothing entered.
    ///
    /// # Errors
    /// Somebody wrote meanwhile: the computed value comes back.
    #[track_caller]
    pub fn try_update<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: &T::Key,
        compute: impl FnOnce(T::Value) -> T::Value,
    ) -> Option<Result<Stamp, Conflict<T::Value>>>
    where
        T: Table<Key: Clone, Value: Clone>,
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.try_update(key, compute)
    }

    /// As [`SharedMap::insert`].
    #[track_caller]
    pub fn insert<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: T::Key,
        value: T::Value,
    ) -> Option<T::Value>
    where
        S: Decides<T>,
        M: EnterAfter<Held> + BlindWrites,
    {
        self.map.insert(key, value)
    }

    /// As [`SharedMap::remove_if`].
    #[track_caller]
    pub fn remove_if<Q, Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: &Q,
        condition: impl FnMut(&T::Value) -> bool,
    ) -> Option<T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.remove_if_trusted(key, condition)
    }

    /// As [`SharedMap::look`].
    #[track_caller]
    pub fn look<'k, X, Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: &'k T::Key,
        look: impl for<'v> FnOnce(Option<&'v T::Value>) -> X,
    ) -> (X, Seen<'k, T::Key, M>)
    where
        M: EnterAfter<Held>,
    {
        self.map.look_trusted(key, look)
    }

    /// As [`SharedMap::store_if_unchanged`].
    ///
    /// # Errors
    /// Somebody wrote, or the witness is of another map: the value comes back.
    #[track_caller]
    pub fn store_if_unchanged<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        seen: Seen<'_, T::Key, M>,
        value: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        T: Table<Key: Clone>,
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.store_if_unchanged(seen, value)
    }

    /// As [`SharedMap::compare_exchange`].
    ///
    /// # Errors
    /// The key has no value or another one: `new` comes back.
    #[track_caller]
    pub fn compare_exchange<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: T::Key,
        expected: &T::Value,
        new: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        T: Table<Value: PartialEq>,
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.compare_exchange(key, expected, new)
    }

    /// As [`SharedMap::load_or_store_if`].
    #[track_caller]
    pub fn load_or_store_if<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        key: T::Key,
        value: T::Value,
        replace: impl FnMut(&T::Value) -> bool,
    ) -> LoadOrStore<T::Value>
    where
        T: Table<Value: Clone>,
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.load_or_store_if_trusted(key, value, replace)
    }

    /// As [`SharedMap::with_all`].
    ///
    /// # Errors
    /// The closure's own, or a key stands twice.
    #[track_caller]
    pub fn with_all<X, E, Held, const N: usize>(
        &self,
        _: &mut Permit<'_, Held>,
        keys: [T::Key; N],
        decide: impl for<'s, 'v, 'p, 'q> FnOnce(
            &'s mut [Slot<'v, T::Value>; N],
            &'q mut Permit<'p, M>,
        ) -> Result<X, E>,
    ) -> Result<X, CommitError<E>>
    where
        T: Table<Key: PartialEq, Value: Clone + 'static>,
        S: SeveralKeys<T>,
        M: EnterAfter<Held>,
    {
        let place = Location::caller();
        (self.map.part(keys),).run(place, Order::OfMaking, |(slots,)| {
            decide(slots, &mut Permit::new())
        })
    }

    /// Tells the `metrics` facade what was counted.
    #[cfg(feature = "metrics")]
    pub fn report_metrics<Held>(&self, _: &mut Permit<'_, Held>)
    where
        M: EnterAfter<Held>,
    {
        crate::metrics::ReportMetrics::report_metrics(&self.map);
    }

    /// Moves every entry out: as [`SharedMap::drain_to`].
    #[track_caller]
    pub fn drain_to<Held>(
        &self,
        _: &mut Permit<'_, Held>,
        out: &mut impl Extend<(T::Key, T::Value)>,
    ) where
        S: Decides<T>,
        M: EnterAfter<Held>,
    {
        self.map.drain_to(out);
    }
}

impl<T, S, M> Default for OrderedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Strategy<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> fmt::Debug for OrderedMap<T, S, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OrderedMap")
            .field("name", &M::NAME)
            .finish_non_exhaustive()
    }
}

impl<T, S, M> From<T> for OrderedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Decides<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn from(plain: T) -> Self {
        Self { map: plain.into() }
    }
}
