#![stub(crate_name = "scc")]
//! A hash map whose buckets have locks; version 3.

pub use self::hash_map::HashMap;

pub mod hash_map {
    use std::collections::hash_map::RandomState;
    use std::ops::{Deref, DerefMut};

    #[lock(sharded)]
    #[map(key = K, value = V, concurrent)]
    pub struct HashMap<K, V, H = RandomState> {
        build_hasher: H,
        array: std::marker::PhantomData<(K, V)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, H: Send + Sync> Sync for HashMap<K, V, H> {}

    impl<K, V> HashMap<K, V, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, H> HashMap<K, V, H> {
        pub fn with_hasher(build_hasher: H) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, build_hasher: H) -> Self {}
        #[acquires(exclusive, key = key)]
        #[op(entry, key = key)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(entry, key = key)]
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, try)]
        #[op(entry, key = key)]
        pub fn try_entry(&self, key: K) -> Option<Entry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        pub fn begin_sync(&self) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        pub async fn begin_async(&self) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub fn any_sync<P: FnMut(&K, &V) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub async fn any_async<P: FnMut(&K, &V) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[locks(shared, all_shards)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub fn iter_sync<F: FnMut(&K, &V) -> bool>(&self, f: F) -> bool {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub async fn iter_async<F: FnMut(&K, &V) -> bool>(&self, f: F) -> bool {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(f, many, under = self)]
        pub fn iter_mut_sync<F: FnMut(ConsumableEntry<'_, K, V>) -> bool>(&self, f: F) -> bool {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(compound)]
        #[runs(f, many, under = self)]
        pub async fn iter_mut_async<F: FnMut(ConsumableEntry<'_, K, V>) -> bool>(&self, f: F) -> bool {}
        #[acquires(exclusive, key = key)]
        #[op(entry, key = key)]
        pub fn replace_sync(&self, key: K) -> ReplaceResult<'_, K, V, H> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(entry, key = key)]
        pub async fn replace_async(&self, key: K) -> ReplaceResult<'_, K, V, H> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, value = val, previous)]
        pub fn insert_sync(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, value = val, previous)]
        pub async fn insert_async(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[locks(exclusive, key = key)]
        #[op(insert, key = key, value = val, previous)]
        pub fn upsert_sync(&self, key: K, val: V) -> Option<V> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(insert, key = key, value = val, previous)]
        pub async fn upsert_async(&self, key: K, val: V) -> Option<V> {}
        #[locks(exclusive, key = key)]
        #[op(update, key = key)]
        #[runs(updater, under = self, into = Some)]
        pub fn update_sync<Q: ?Sized, U: FnOnce(&K, &mut V) -> R, R>(&self, key: &Q, updater: U) -> Option<R> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(update, key = key)]
        #[runs(updater, under = self, into = Some)]
        pub async fn update_async<Q: ?Sized, U: FnOnce(&K, &mut V) -> R, R>(&self, key: &Q, updater: U) -> Option<R> {}
        #[locks(exclusive, key = key)]
        #[op(remove, key = key, previous)]
        pub fn remove_sync<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(remove, key = key, previous)]
        pub async fn remove_async<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub fn remove_if_sync<Q: ?Sized, F: FnOnce(&mut V) -> bool>(&self, key: &Q, condition: F) -> Option<(K, V)> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub async fn remove_if_async<Q: ?Sized, F: FnOnce(&mut V) -> bool>(&self, key: &Q, condition: F) -> Option<(K, V)> {}
        #[acquires(exclusive, key = key)]
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub fn get_sync<Q: ?Sized>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub async fn get_async<Q: ?Sized>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[locks(shared, key = key)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub fn read_sync<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, key = key, asynchronous)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub async fn read_async<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, key = key)]
        #[op(contains, key = key)]
        pub fn contains_sync<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(shared, key = key, asynchronous)]
        #[op(contains, key = key)]
        pub async fn contains_async<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub fn retain_sync<F: FnMut(&K, &mut V) -> bool>(&self, pred: F) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub async fn retain_async<F: FnMut(&K, &mut V) -> bool>(&self, pred: F) {}
        #[locks(exclusive, all_shards)]
        #[op(clear)]
        pub fn clear_sync(&self) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(clear)]
        pub async fn clear_async(&self) {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
    }

    impl<K: Clone, V: Clone, H: Clone> Clone for HashMap<K, V, H> {
        #[locks(shared, all_shards)]
        #[op(iterate)]
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, V, H: Default> Default for HashMap<K, V, H> {
        fn default() -> Self {}
    }

    impl<K: std::fmt::Debug, V: std::fmt::Debug, H> std::fmt::Debug for HashMap<K, V, H> {
        #[locks(shared, all_shards)]
        #[op(iterate)]
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {}
    }

    #[entry(of = "HashMap")]
    pub enum Entry<'h, K, V, H = RandomState> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }

    impl<'h, K, V, H> Entry<'h, K, V, H> {
        #[op(compound, value = val)]
        pub fn or_insert(self, val: V) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_insert_with<F: FnOnce() -> V>(self, constructor: F) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, constructor: F) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        pub fn or_default(self) -> OccupiedEntry<'h, K, V, H> {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        #[op(insert, value = val)]
        pub fn insert_entry(self, val: V) -> OccupiedEntry<'h, K, V, H> {}
    }

    #[entry(of = "HashMap")]
    pub struct OccupiedEntry<'h, K, V, H = RandomState> {
        map: &'h HashMap<K, V, H>,
    }

    impl<'h, K, V, H> OccupiedEntry<'h, K, V, H> {
        pub fn key(&self) -> &K {}
        #[op(remove, previous)]
        pub fn remove_entry(self) -> (K, V) {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> &V {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> &mut V {}
        #[op(insert, value = val, previous)]
        pub fn insert(&mut self, val: V) -> V {}
        #[op(remove, previous)]
        pub fn remove(self) -> V {}
        #[reholds(exclusive, waits)]
        pub fn next_sync(self) -> Option<Self> {}
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn next_async(self) -> Option<Self> {}
        #[op(remove, previous)]
        #[reholds(exclusive, waits)]
        pub fn remove_and_sync(self) -> ((K, V), Option<Self>) {}
        #[op(remove, previous)]
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn remove_and_async(self) -> ((K, V), Option<Self>) {}
    }

    impl<K, V, H> Deref for OccupiedEntry<'_, K, V, H> {
        type Target = V;
        #[same]
        fn deref(&self) -> &V {}
    }

    impl<K, V, H> DerefMut for OccupiedEntry<'_, K, V, H> {
        #[same]
        fn deref_mut(&mut self) -> &mut V {}
    }

    #[entry(of = "HashMap")]
    pub struct VacantEntry<'h, K, V, H = RandomState> {
        map: &'h HashMap<K, V, H>,
        key: K,
    }

    impl<'h, K, V, H> VacantEntry<'h, K, V, H> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = val)]
        pub fn insert_entry(self, val: V) -> OccupiedEntry<'h, K, V, H> {}
    }

    pub struct ConsumableEntry<'b, K, V> {
        entry: &'b mut (K, V),
    }

    impl<'b, K, V> ConsumableEntry<'b, K, V> {
        pub fn consume(self) -> (K, V) {}
    }

    impl<K, V> std::ops::Deref for ConsumableEntry<'_, K, V> {
        type Target = (K, V);
        #[same]
        fn deref(&self) -> &(K, V) {}
    }

    #[entry(of = "HashMap")]
    pub enum ReplaceResult<'h, K, V, H = RandomState> {
        Replaced(OccupiedEntry<'h, K, V, H>, K),
        NotReplaced(VacantEntry<'h, K, V, H>),
    }
}
