#![stub(crate_name = "papaya")]
//! A map without locks. Its guards keep memory alive; they are no locks.

use std::collections::hash_map::RandomState;

pub trait Guard {}

pub struct LocalGuard<'a> {
    map: &'a (),
}

pub struct OwnedGuard<'a> {
    map: &'a (),
}

impl !Send for LocalGuard<'_> {}
impl Guard for LocalGuard<'_> {}
impl Guard for OwnedGuard<'_> {}

pub enum Operation<V, T> {
    Insert(V),
    Remove,
    Abort(T),
}

pub enum Compute<'g, K, V, T> {
    Inserted(&'g K, &'g V),
    Updated { old: (&'g K, &'g V), new: (&'g K, &'g V) },
    Removed(&'g K, &'g V),
    Aborted(T),
}

pub struct OccupiedError<'a, V: 'a> {
    pub current: &'a V,
    pub not_inserted: V,
}

#[map(key = K, value = V, concurrent)]
pub struct HashMap<K, V, S = RandomState> {
    hasher: S,
    raw: std::marker::PhantomData<(K, V)>,
}

unsafe impl<K: Send + Sync, V: Send + Sync, S: Send> Send for HashMap<K, V, S> {}
unsafe impl<K: Send + Sync, V: Send + Sync, S: Sync> Sync for HashMap<K, V, S> {}

impl<K, V> HashMap<K, V> {
    pub fn new() -> HashMap<K, V> {}
    pub fn with_capacity(capacity: usize) -> HashMap<K, V> {}
    pub fn builder() -> HashMapBuilder<K, V> {}
}

impl<K, V, S> HashMap<K, V, S> {
    pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {}
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {}
    #[same]
    pub fn pin(&self) -> HashMapRef<'_, K, V, S, LocalGuard<'_>> {}
    #[same]
    pub fn pin_owned(&self) -> HashMapRef<'_, K, V, S, OwnedGuard<'_>> {}
    pub fn guard(&self) -> LocalGuard<'_> {}
    pub fn owned_guard(&self) -> OwnedGuard<'_> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q, guard: &impl Guard) -> bool {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<'g, Q: ?Sized>(&self, key: &Q, guard: &'g impl Guard) -> Option<&'g V> {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get_key_value<'g, Q: ?Sized>(&self, key: &Q, guard: &'g impl Guard) -> Option<(&'g K, &'g V)> {}
    #[op(insert, key = key, value = value, previous)]
    pub fn insert<'g>(&self, key: K, value: V, guard: &'g impl Guard) -> Option<&'g V> {}
    #[op(compound, key = key, value = value, previous)]
    #[item_of]
    pub fn try_insert<'g>(&self, key: K, value: V, guard: &'g impl Guard) -> Result<&'g V, OccupiedError<'g, V>> {}
    #[op(compound, key = key, previous)]
    #[runs(f)]
    #[item_of]
    pub fn try_insert_with<'g, F: FnOnce() -> V>(&self, key: K, f: F, guard: &'g impl Guard) -> Result<&'g V, &'g V> {}
    #[op(compound, key = key, value = value)]
    #[item_of]
    pub fn get_or_insert<'g>(&self, key: K, value: V, guard: &'g impl Guard) -> &'g V {}
    #[op(compound, key = key)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_with<'g, F: FnOnce() -> V>(&self, key: K, f: F, guard: &'g impl Guard) -> &'g V {}
    #[op(compound, key = key)]
    #[runs(update, many)]
    #[item_of]
    pub fn update<'g, F: Fn(&V) -> V>(&self, key: K, update: F, guard: &'g impl Guard) -> Option<&'g V> {}
    #[op(compound, key = key, value = value)]
    #[runs(update, many)]
    #[item_of]
    pub fn update_or_insert<'g, F: Fn(&V) -> V>(&self, key: K, update: F, value: V, guard: &'g impl Guard) -> &'g V {}
    #[op(compound, key = key)]
    #[runs(update, many)]
    #[runs(f)]
    #[item_of]
    pub fn update_or_insert_with<'g, U: Fn(&V) -> V, F: FnOnce() -> V>(&self, key: K, update: U, f: F, guard: &'g impl Guard) -> &'g V {}
    #[op(compound, key = key)]
    #[runs(compute, many)]
    pub fn compute<'g, F: FnMut(Option<(&K, &V)>) -> Operation<V, T>, T>(&self, key: K, compute: F, guard: &'g impl Guard) -> Compute<'g, K, V, T> {}
    #[op(remove, key = key, previous)]
    pub fn remove<'g, Q: ?Sized>(&self, key: &Q, guard: &'g impl Guard) -> Option<&'g V> {}
    #[op(remove, key = key, previous)]
    pub fn remove_entry<'g, Q: ?Sized>(&self, key: &Q, guard: &'g impl Guard) -> Option<(&'g K, &'g V)> {}
    #[op(compound, key = key, previous)]
    #[runs(should_remove, many)]
    pub fn remove_if<'g, Q: ?Sized, F: FnMut(&K, &V) -> bool>(&self, key: &Q, should_remove: F, guard: &'g impl Guard) -> Result<Option<(&'g K, &'g V)>, (&'g K, &'g V)> {}
    #[op(clear)]
    pub fn clear(&self, guard: &impl Guard) {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&K, &V) -> bool>(&self, f: F, guard: &impl Guard) {}
    #[op(iterate)]
    #[item_of]
    pub fn iter<'g, G>(&self, guard: &'g G) -> Iter<'g, K, V, G> {}
    #[op(iterate)]
    #[item_of]
    pub fn keys<'g, G>(&self, guard: &'g G) -> Keys<'g, K, V, G> {}
    #[op(iterate)]
    #[item_of]
    pub fn values<'g, G>(&self, guard: &'g G) -> Values<'g, K, V, G> {}
}

impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    #[op(iterate)]
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> Self {}
}

impl<K, V, S: Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> Self {}
}

pub struct HashMapBuilder<K, V, S = RandomState> {
    hasher: S,
    marker: std::marker::PhantomData<(K, V)>,
}

impl<K, V, S> HashMapBuilder<K, V, S> {
    pub fn hasher<T>(self, hasher: T) -> HashMapBuilder<K, V, T> {}
    pub fn capacity(self, capacity: usize) -> Self {}
    pub fn build(self) -> HashMap<K, V, S> {}
}

/// A view of the map in `map`: what is done to it is done to the map.
#[map(key = K, value = V, concurrent)]
pub struct HashMapRef<'map, K, V, S, G> {
    guard: G,
    map: &'map HashMap<K, V, S>,
}

impl<'map, K, V, S, G> HashMapRef<'map, K, V, S, G> {
    #[same]
    pub fn map(&self) -> &'map HashMap<K, V, S> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
    #[op(insert, key = key, value = value, previous)]
    pub fn insert(&self, key: K, value: V) -> Option<&V> {}
    #[op(compound, key = key, value = value, previous)]
    #[item_of]
    pub fn try_insert(&self, key: K, value: V) -> Result<&V, OccupiedError<'_, V>> {}
    #[op(compound, key = key, previous)]
    #[runs(f)]
    #[item_of]
    pub fn try_insert_with<F: FnOnce() -> V>(&self, key: K, f: F) -> Result<&V, &V> {}
    #[op(compound, key = key, value = value)]
    #[item_of]
    pub fn get_or_insert(&self, key: K, value: V) -> &V {}
    #[op(compound, key = key)]
    #[runs(f)]
    #[item_of]
    pub fn get_or_insert_with<F: FnOnce() -> V>(&self, key: K, f: F) -> &V {}
    #[op(compound, key = key)]
    #[runs(update, many)]
    #[item_of]
    pub fn update<F: Fn(&V) -> V>(&self, key: K, update: F) -> Option<&V> {}
    #[op(compound, key = key, value = value)]
    #[runs(update, many)]
    #[item_of]
    pub fn update_or_insert<F: Fn(&V) -> V>(&self, key: K, update: F, value: V) -> &V {}
    #[op(compound, key = key)]
    #[runs(update, many)]
    #[runs(f)]
    #[item_of]
    pub fn update_or_insert_with<U: Fn(&V) -> V, F: FnOnce() -> V>(&self, key: K, update: U, f: F) -> &V {}
    #[op(compound, key = key)]
    #[runs(compute, many)]
    pub fn compute<F: FnMut(Option<(&K, &V)>) -> Operation<V, T>, T>(&self, key: K, compute: F) -> Compute<'_, K, V, T> {}
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
    #[op(remove, key = key, previous)]
    pub fn remove_entry<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
    #[op(compound, key = key, previous)]
    #[runs(should_remove, many)]
    pub fn remove_if<Q: ?Sized, F: FnMut(&K, &V) -> bool>(&self, key: &Q, should_remove: F) -> Result<Option<(&K, &V)>, (&K, &V)> {}
    #[op(clear)]
    pub fn clear(&self) {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&K, &V) -> bool>(&self, f: F) {}
    #[op(iterate)]
    #[item_of]
    pub fn iter(&self) -> Iter<'_, K, V, G> {}
    #[op(iterate)]
    #[item_of]
    pub fn keys(&self) -> Keys<'_, K, V, G> {}
    #[op(iterate)]
    #[item_of]
    pub fn values(&self) -> Values<'_, K, V, G> {}
}

impl<'a, K, V, S, G> IntoIterator for &'a HashMapRef<'_, K, V, S, G> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V, G>;
    #[op(iterate)]
    #[item_of]
    fn into_iter(self) -> Iter<'a, K, V, G> {}
}

pub struct Iter<'g, K, V, G> {
    raw: std::marker::PhantomData<&'g (K, V, G)>,
}

impl<'g, K: 'g, V: 'g, G> Iterator for Iter<'g, K, V, G> {
    type Item = (&'g K, &'g V);
    fn next(&mut self) -> Option<(&'g K, &'g V)> {}
}

pub struct Keys<'g, K, V, G> {
    raw: std::marker::PhantomData<&'g (K, V, G)>,
}

impl<'g, K: 'g, V: 'g, G> Iterator for Keys<'g, K, V, G> {
    type Item = &'g K;
    fn next(&mut self) -> Option<&'g K> {}
}

pub struct Values<'g, K, V, G> {
    raw: std::marker::PhantomData<&'g (K, V, G)>,
}

impl<'g, K: 'g, V: 'g, G> Iterator for Values<'g, K, V, G> {
    type Item = &'g V;
    fn next(&mut self) -> Option<&'g V> {}
}
