#![stub(crate_name = "lru")]
//! A map that forgets what was used least recently. Looking up is a write: it needs `&mut self`.

use std::num::NonZeroUsize;

#[map(key = K, value = V)]
pub struct LruCache<K, V, S = std::collections::hash_map::RandomState> {
    map: std::marker::PhantomData<(K, V, S)>,
}

unsafe impl<K: Send, V: Send, S: Send> Send for LruCache<K, V, S> {}
unsafe impl<K: Sync, V: Sync, S: Sync> Sync for LruCache<K, V, S> {}

impl<K, V> LruCache<K, V> {
    pub fn new(cap: NonZeroUsize) -> LruCache<K, V> {}
    pub fn unbounded() -> LruCache<K, V> {}
}

impl<K, V, S> LruCache<K, V, S> {
    pub fn with_hasher(cap: NonZeroUsize, hash_builder: S) -> LruCache<K, V, S> {}
    pub fn unbounded_with_hasher(hash_builder: S) -> LruCache<K, V, S> {}
    #[op(insert, key = k, value = v, previous)]
    pub fn put(&mut self, k: K, v: V) -> Option<V> {}
    #[op(insert, key = k, value = v, previous)]
    pub fn push(&mut self, k: K, v: V) -> Option<(K, V)> {}
    #[op(lookup, key = k)]
    #[item_of]
    pub fn get<'a, Q: ?Sized>(&'a mut self, k: &Q) -> Option<&'a V> {}
    #[op(lookup, key = k, mutable)]
    #[item_of]
    pub fn get_mut<'a, Q: ?Sized>(&'a mut self, k: &Q) -> Option<&'a mut V> {}
    #[op(lookup, key = k)]
    #[item_of]
    pub fn get_key_value<'a, Q: ?Sized>(&'a mut self, k: &Q) -> Option<(&'a K, &'a V)> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert<F: FnOnce() -> V>(&mut self, k: K, f: F) -> &V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_with_key<F: FnOnce(&K) -> V>(&mut self, k: K, f: F) -> &V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_ref<'a, Q: ?Sized, F: FnOnce() -> V>(&'a mut self, k: &Q, f: F) -> &'a V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert<F: FnOnce() -> Result<V, E>, E>(&mut self, k: K, f: F) -> Result<&V, E> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_mut<F: FnOnce() -> V>(&mut self, k: K, f: F) -> &mut V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_mut_ref<'a, Q: ?Sized, F: FnOnce() -> V>(&mut self, k: &Q, f: F) -> &'a mut V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert_mut<F: FnOnce() -> Result<V, E>, E>(&mut self, k: K, f: F) -> Result<&mut V, E> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert_with_key<F: FnOnce(&K) -> Result<V, E>, E>(&mut self, k: K, f: F) -> Result<&V, E> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert_ref<'a, Q: ?Sized, F: FnOnce() -> Result<V, E>, E>(&'a mut self, k: &Q, f: F) -> Result<&'a V, E> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_mut_with_key<F: FnOnce(&K) -> V>(&mut self, k: K, f: F) -> &mut V {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert_mut_with_key<F: FnOnce(&K) -> Result<V, E>, E>(&mut self, k: K, f: F) -> Result<&mut V, E> {}
    #[op(compound, key = k)]
    #[runs(f)]
    #[item_of]
    pub fn try_get_or_insert_mut_ref<'a, Q: ?Sized, F: FnOnce() -> Result<V, E>, E>(&'a mut self, k: &Q, f: F) -> Result<&'a mut V, E> {}
    #[op(lookup, key = k)]
    #[item_of]
    pub fn peek<'a, Q: ?Sized>(&'a self, k: &Q) -> Option<&'a V> {}
    #[op(lookup, key = k, mutable)]
    #[item_of]
    pub fn peek_mut<'a, Q: ?Sized>(&'a mut self, k: &Q) -> Option<&'a mut V> {}
    #[op(iterate)]
    #[item_of]
    pub fn peek_lru(&self) -> Option<(&K, &V)> {}
    #[op(contains, key = k)]
    pub fn contains<Q: ?Sized>(&self, k: &Q) -> bool {}
    #[op(remove, key = k, previous)]
    pub fn pop<Q: ?Sized>(&mut self, k: &Q) -> Option<V> {}
    #[op(remove, key = k, previous)]
    pub fn pop_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> {}
    #[op(remove, previous)]
    pub fn pop_lru(&mut self) -> Option<(K, V)> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    pub fn cap(&self) -> NonZeroUsize {}
    pub fn resize(&mut self, cap: NonZeroUsize) {}
    #[op(clear)]
    pub fn clear(&mut self) {}
    #[op(iterate)]
    #[item_of]
    pub fn iter(&self) -> Iter<'_, K, V> {}
    #[op(iterate, mutable)]
    #[item_of]
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
}

impl<K: Clone, V: Clone, S: Clone> Clone for LruCache<K, V, S> {
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<'a, K, V, S> IntoIterator for &'a LruCache<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    #[op(iterate)]
    fn into_iter(self) -> Iter<'a, K, V> {}
}

impl<'a, K, V, S> IntoIterator for &'a mut LruCache<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    #[op(iterate, mutable)]
    fn into_iter(self) -> IterMut<'a, K, V> {}
}

pub struct Iter<'a, K, V> {
    cache: &'a (K, V),
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {}
}

pub struct IterMut<'a, K, V> {
    cache: &'a mut (K, V),
}

impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {}
}
