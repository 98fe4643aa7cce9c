#![stub(crate_name = "chashmap")]
//! A table whose buckets have locks of their own; the table itself is locked to grow.

use std::ops::{Deref, DerefMut};

#[lock(sharded)]
#[map(key = K, value = V, concurrent)]
pub struct CHashMap<K, V> {
    table: std::marker::PhantomData<(K, V)>,
}

unsafe impl<K: Send + Sync, V: Send + Sync> Sync for CHashMap<K, V> {}

impl<K, V> CHashMap<K, V> {
    pub fn new() -> CHashMap<K, V> {}
    pub fn with_capacity(cap: usize) -> CHashMap<K, V> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[locks(shared, all_shards)]
    pub fn capacity(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[locks(exclusive, all_shards)]
    #[op(clear)]
    pub fn clear(&self) -> CHashMap<K, V> {}
    #[locks(exclusive, all_shards)]
    #[op(compound)]
    #[runs(predicate, items, many, under = self)]
    pub fn filter<F: Fn(&K, &V) -> bool>(&self, predicate: F) {}
    #[locks(exclusive, all_shards)]
    #[op(compound)]
    #[runs(predicate, items, many, under = self)]
    pub fn retain<F: Fn(&K, &V) -> bool>(&self, predicate: F) {}
    #[acquires(shared, key = key)]
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<ReadGuard<'_, K, V>> {}
    #[acquires(exclusive, key = key)]
    #[op(lookup, key = key, mutable)]
    #[item_of]
    pub fn get_mut<Q: ?Sized>(&self, key: &Q) -> Option<WriteGuard<'_, K, V>> {}
    #[locks(shared, key = key)]
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    #[locks(exclusive, key = key)]
    #[op(insert, key = key, value = val)]
    pub fn insert_new(&self, key: K, val: V) {}
    #[locks(exclusive, key = key)]
    #[op(insert, key = key, value = val, previous)]
    pub fn insert(&self, key: K, val: V) -> Option<V> {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key)]
    #[runs(insert, under = self)]
    #[runs(update, under = self)]
    pub fn upsert<F: FnOnce() -> V, G: FnOnce(&mut V)>(&self, key: K, insert: F, update: G) {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key)]
    #[runs(f, under = self)]
    pub fn alter<F: FnOnce(Option<V>) -> Option<V>>(&self, key: K, f: F) {}
    #[locks(exclusive, key = key)]
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
    #[locks(exclusive, all_shards)]
    pub fn reserve(&self, additional: usize) {}
    #[locks(exclusive, all_shards)]
    pub fn shrink_to_fit(&self) {}
}

impl<K, V> Default for CHashMap<K, V> {
    fn default() -> CHashMap<K, V> {}
}

impl<K: Clone, V: Clone> Clone for CHashMap<K, V> {
    #[locks(shared, all_shards)]
    #[op(iterate)]
    #[clones(deep)]
    fn clone(&self) -> CHashMap<K, V> {}
}

#[guard(of = "CHashMap", shared, derefs_to = V)]
pub struct ReadGuard<'a, K, V> {
    inner: &'a (K, V),
}

impl<K, V> !Send for ReadGuard<'_, K, V> {}

impl<'a, K, V> Deref for ReadGuard<'a, K, V> {
    type Target = V;
    #[same]
    fn deref(&self) -> &V {}
}

#[guard(of = "CHashMap", exclusive, derefs_to = V)]
pub struct WriteGuard<'a, K, V> {
    inner: &'a mut (K, V),
}

impl<K, V> !Send for WriteGuard<'_, K, V> {}

impl<'a, K, V> Deref for WriteGuard<'a, K, V> {
    type Target = V;
    #[same]
    fn deref(&self) -> &V {}
}

impl<'a, K, V> DerefMut for WriteGuard<'a, K, V> {
    #[same]
    fn deref_mut(&mut self) -> &mut V {}
}
