#![stub(crate_name = "scc")]
//! A cache whose buckets have locks; version 3.

pub use self::hash_cache::HashCache;

pub mod hash_cache {
    use std::collections::hash_map::RandomState;
    use std::ops::{Deref, DerefMut};

    #[lock(sharded)]
    #[map(key = K, value = V, concurrent)]
    pub struct HashCache<K, V, H = RandomState> {
        build_hasher: H,
        array: std::marker::PhantomData<(K, V)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, H: Send + Sync> Sync for HashCache<K, V, H> {}

    impl<K, V> HashCache<K, V, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(minimum_capacity: usize, maximum_capacity: usize) -> Self {}
    }

    impl<K, V, H> HashCache<K, V, H> {
        pub fn with_hasher(build_hasher: H) -> Self {}
        #[acquires(exclusive, key = key)]
        #[op(entry, key = key)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(entry, key = key)]
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, try)]
        #[op(entry, key = key)]
        pub fn try_entry(&self, key: K) -> Option<Entry<'_, K, V, H>> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, value = val, previous)]
        pub fn put_sync(&self, key: K, val: V) -> Result<Option<(K, V)>, (K, V)> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, value = val, previous)]
        pub async fn put_async(&self, key: K, val: V) -> Result<Option<(K, V)>, (K, V)> {}
        #[acquires(exclusive, key = key)]
        #[op(entry, key = key)]
        pub fn replace_sync(&self, key: K) -> ReplaceResult<'_, K, V, H> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(entry, key = key)]
        pub async fn replace_async(&self, key: K) -> ReplaceResult<'_, K, V, H> {}
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
    }

    impl<K, V, H: Default> Default for HashCache<K, V, H> {
        fn default() -> Self {}
    }

    #[entry(of = "HashCache")]
    pub enum Entry<'h, K, V, H = RandomState> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }

    /// Entries come with the one that was evicted for them.
    impl<'h, K, V, H> Entry<'h, K, V, H> {
        #[op(compound, value = val)]
        pub fn or_put(self, val: V) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_put_with<F: FnOnce() -> V>(self, constructor: F) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_put_with_key<F: FnOnce(&K) -> V>(self, constructor: F) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
        #[op(compound)]
        pub fn or_default(self) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        #[op(insert, value = val)]
        pub fn put_entry(self, val: V) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
    }

    #[entry(of = "HashCache")]
    pub struct OccupiedEntry<'h, K, V, H = RandomState> {
        cache: &'h HashCache<K, V, H>,
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
        pub fn put(&mut self, val: V) -> V {}
        #[op(remove, previous)]
        pub fn remove(self) -> V {}
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

    #[entry(of = "HashCache")]
    pub struct VacantEntry<'h, K, V, H = RandomState> {
        cache: &'h HashCache<K, V, H>,
        key: K,
    }

    impl<'h, K, V, H> VacantEntry<'h, K, V, H> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = val)]
        pub fn put_entry(self, val: V) -> (Option<(K, V)>, OccupiedEntry<'h, K, V, H>) {}
    }

    pub struct ConsumableEntry<'b, K, V> {
        entry: &'b mut (K, V),
    }

    impl<'b, K, V> ConsumableEntry<'b, K, V> {
        pub fn consume(self) -> (K, V) {}
    }

    #[entry(of = "HashCache")]
    pub enum ReplaceResult<'h, K, V, H = RandomState> {
        Replaced(OccupiedEntry<'h, K, V, H>, K),
        NotReplaced(VacantEntry<'h, K, V, H>),
    }
}
