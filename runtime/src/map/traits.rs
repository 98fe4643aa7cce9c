//! What std's traits mean for a shared map.

use std::fmt;

use super::SharedMap;
use crate::closure::PlainValue;
use crate::marker::{CloneIsCopy, LogSize, Marker};
use crate::store::{Conditional, Momentary};
use crate::strategy::{Copies, Decides, Strategy};
use crate::table::Table;

impl<T, S, M> Default for SharedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Strategy<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn default() -> Self {
        Self::new()
    }
}

/// Tells name and strategy, never entries: printing does not wait for locks.
impl<T: Table, S: Strategy<T>, M: Marker> fmt::Debug for SharedMap<T, S, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedMap")
            .field("name", &M::NAME)
            .finish_non_exhaustive()
    }
}

/// A copy at one moment, which then goes its own way.
impl<T, S, M> Clone for SharedMap<T, S, M>
where
    T: Table<Key: Clone, Value: Clone + PlainValue<M::Values>>,
    S: Copies<T> + Decides<T>,
    M: Marker<Log: LogSize<T::Key>> + CloneIsCopy,
{
    fn clone(&self) -> Self {
        let copy = Self::new();
        self.store.whole(&mut |_| {}, &mut |key, value, _| {
            copy.store.replace(key.clone(), value.clone());
        });
        copy
    }
}

/// The entries of a plain map.
impl<T, S, M> From<T> for SharedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Decides<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn from(plain: T) -> Self {
        plain.into_pairs().collect()
    }
}

impl<T, S, M> FromIterator<(T::Key, T::Value)> for SharedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Decides<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    fn from_iter<I: IntoIterator<Item = (T::Key, T::Value)>>(pairs: I) -> Self {
        let map = Self::new();
        map.store.replace_all(&mut pairs.into_iter());
        map
    }
}
