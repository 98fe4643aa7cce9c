//! Copies into a buffer that is kept.

use std::future::poll_fn;
use std::panic::Location;
use std::task::Poll;

use crate::map::SharedMap;
use crate::marker::Marker;
use crate::store::{Momentary, Store};
use crate::strategy::{Copies, Strategy};
use crate::table::Table;

/// Copies maps into a buffer of its own, which is used again: a copy allocates nothing but what cloning
/// keys and values does, once the buffer has grown to the map's size.
///
/// If a clone panics, the buffer is empty and the map is as it was.
#[derive(Debug)]
pub struct Copier<K, V> {
    pairs: Vec<(K, V)>,
}

impl<K, V> Default for Copier<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Empties the buffer unless the copy came to its end.
struct Unfinished<'c, K, V> {
    pairs: &'c mut Vec<(K, V)>,
    is_finished: bool,
}

impl<K, V> Drop for Unfinished<'_, K, V> {
    fn drop(&mut self) {
        if !self.is_finished {
            self.pairs.clear();
        }
    }
}

impl<K: Clone, V: Clone> Unfinished<'_, K, V> {
    fn push(&mut self, key: &K, value: &V) {
        self.pairs.push((key.clone(), value.clone()));
    }

    /// Adds the entries of one shard, as they are at one moment.
    fn push_shard<T, S, M>(
        &mut self,
        map: &SharedMap<T, S, M>,
        shard: usize,
        place: &'static Location<'static>,
    ) where
        T: Table<Key = K, Value = V>,
        S: Strategy<T>,
        M: Marker,
    {
        let _inside = map.reading(place);
        map.store
            .visit_shard(shard, &mut |key, value, _| self.push(key, value));
    }
}

impl<K, V> Copier<K, V> {
    /// A copier without a buffer yet.
    #[must_use]
    pub fn new() -> Self {
        Self::with_capacity(0)
    }

    /// A copier whose buffer has room for so many entries.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            pairs: Vec::with_capacity(entries),
        }
    }

    /// The last copy.
    #[must_use]
    pub fn pairs(&self) -> &[(K, V)] {
        &self.pairs
    }

    /// The last copy, to keep.
    #[must_use]
    pub fn into_pairs(self) -> Vec<(K, V)> {
        self.pairs
    }

    fn begin(&mut self) -> Unfinished<'_, K, V> {
        self.pairs.clear();
        Unfinished {
            pairs: &mut self.pairs,
            is_finished: false,
        }
    }

    /// Copies the whole map at one moment. Writers of locked strategies wait meanwhile.
    #[track_caller]
    pub fn copy<T, S, M>(&mut self, map: &SharedMap<T, S, M>) -> &[(K, V)]
    where
        K: Clone,
        V: Clone,
        T: Table<Key = K, Value = V>,
        S: Copies<T>,
        M: Marker,
    {
        let _inside = map.reading(Location::caller());
        let mut copy = self.begin();
        map.store
            .whole(&mut |_| {}, &mut |key, value, _| copy.push(key, value));
        copy.is_finished = true;
        drop(copy);
        &self.pairs
    }

    /// Copies the whole map at one moment, then sorts by key with nothing locked.
    #[track_caller]
    pub fn copy_sorted<T, S, M>(&mut self, map: &SharedMap<T, S, M>) -> &[(K, V)]
    where
        K: Clone + Ord,
        V: Clone,
        T: Table<Key = K, Value = V>,
        S: Copies<T>,
        M: Marker,
    {
        self.copy(map);
        self.pairs
            .sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        &self.pairs
    }

    /// Copies shard by shard and runs `pause` between, with nothing locked.
    ///
    /// Each shard is copied at one moment; the copy as a whole is of no single one: a write to a shard
    /// that was passed already is missing, one to a later shard is there. Every entry that was there
    /// from beginning to end and was not written is in the copy, once.
    #[track_caller]
    pub fn copy_in_chunks<T, S, M>(
        &mut self,
        map: &SharedMap<T, S, M>,
        mut pause: impl FnMut(),
    ) -> &[(K, V)]
    where
        K: Clone,
        V: Clone,
        T: Table<Key = K, Value = V>,
        S: Strategy<T>,
        M: Marker,
    {
        let place = Location::caller();
        let mut copy = self.begin();
        for shard in 0..map.store.shard_count() {
            copy.push_shard(map, shard, place);
            pause();
        }
        copy.is_finished = true;
        drop(copy);
        &self.pairs
    }

    /// As [`copy_in_chunks`](Self::copy_in_chunks), for tasks: lets others run between shards. If the
    /// future is dropped, the buffer is empty.
    pub async fn copy_in_chunks_async<T, S, M>(&mut self, map: &SharedMap<T, S, M>) -> &[(K, V)]
    where
        K: Clone,
        V: Clone,
        T: Table<Key = K, Value = V>,
        S: Strategy<T>,
        M: Marker,
    {
        let place = Location::caller();
        let mut copy = self.begin();
        for shard in 0..map.store.shard_count() {
            copy.push_shard(map, shard, place);
            let mut yielded = false;
            poll_fn(|context| {
                if std::mem::replace(&mut yielded, true) {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
        }
        copy.is_finished = true;
        drop(copy);
        &self.pairs
    }
}
