#![stub(crate_name = "flurry")]
//! A map whose readers never wait; a guard keeps memory alive and locks nothing. Bins are locked to write.

pub use self::map::HashMap;
pub use self::map_ref::HashMapRef;
pub use self::set::HashSet;
pub use self::set_ref::HashSetRef;

pub type DefaultHashBuilder = std::collections::hash_map::RandomState;

/// Keeps what was read alive.
pub struct Guard<'a> {
    collector: &'a (),
}

mod map {
use crate::{Guard, HashMapRef};

#[derive(Debug)]
pub struct TryInsertError<'a, V> {
    pub current: &'a V,
    pub not_inserted: V,
}

#[lock(sharded)]
#[map(key = K, value = V, concurrent)]
pub struct HashMap<K, V, S = crate::DefaultHashBuilder> {
    table: std::marker::PhantomData<(K, V, S)>,
}

unsafe impl<K: Send + Sync, V: Send + Sync, S: Send + Sync> Sync for HashMap<K, V, S> {}

impl<K, V> HashMap<K, V, crate::DefaultHashBuilder> {
    pub fn new() -> Self {}
    pub fn with_capacity(capacity: usize) -> Self {}
}

impl<K, V, S> HashMap<K, V, S> {
    pub fn with_hasher(hash_builder: S) -> Self {}
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> Self {}
    pub fn guard(&self) -> Guard<'_> {}
    #[same]
    pub fn pin(&self) -> HashMapRef<'_, K, V, S> {}
    #[same]
    pub fn with_guard<'g>(&'g self, guard: &'g Guard<'_>) -> HashMapRef<'g, K, V, S> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q, guard: &Guard<'_>) -> bool {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, key: &Q, guard: &Guard<'_>) -> Option<&V> {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get_key_value<Q: ?Sized>(&self, key: &Q, guard: &Guard<'_>) -> Option<(&K, &V)> {}
    #[op(clear)]
    pub fn clear(&self, guard: &Guard<'_>) {}
    #[op(insert, key = key, value = value, previous)]
    pub fn insert(&self, key: K, value: V, guard: &Guard<'_>) -> Option<&V> {}
    #[op(compound, key = key, value = value, previous)]
    pub fn try_insert(&self, key: K, value: V, guard: &Guard<'_>) -> Result<&V, TryInsertError<'_, V>> {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key)]
    #[runs(remapping_function, under = self)]
    pub fn compute_if_present<Q: ?Sized, F: FnOnce(&K, &V) -> Option<V>>(&self, key: &Q, remapping_function: F, guard: &Guard<'_>) -> Option<&V> {}
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&self, key: &Q, guard: &Guard<'_>) -> Option<&V> {}
    #[op(remove, key = key, previous)]
    pub fn remove_entry<Q: ?Sized>(&self, key: &Q, guard: &Guard<'_>) -> Option<(&K, &V)> {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&K, &V) -> bool>(&self, f: F, guard: &Guard<'_>) {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain_force<F: FnMut(&K, &V) -> bool>(&self, f: F, guard: &Guard<'_>) {}
}

impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    #[op(iterate)]
    #[clones(deep)]
    fn clone(&self) -> HashMap<K, V, S> {}
}

impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> Self {}
}
}

mod map_ref {
use crate::HashMap;
use crate::map::TryInsertError;

#[map(key = K, value = V, concurrent)]
pub struct HashMapRef<'map, K, V, S = crate::DefaultHashBuilder> {
    map: &'map HashMap<K, V, S>,
}

impl<K, V, S> HashMapRef<'_, K, V, S> {
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
    #[op(clear)]
    pub fn clear(&self) {}
    #[op(insert, key = key, value = value, previous)]
    pub fn insert(&self, key: K, value: V) -> Option<&V> {}
    #[op(compound, key = key, value = value, previous)]
    pub fn try_insert(&self, key: K, value: V) -> Result<&V, TryInsertError<'_, V>> {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key)]
    #[runs(remapping_function, under = self)]
    pub fn compute_if_present<Q: ?Sized, F: FnOnce(&K, &V) -> Option<V>>(&self, key: &Q, remapping_function: F) -> Option<&V> {}
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
    #[op(remove, key = key, previous)]
    pub fn remove_entry<Q: ?Sized>(&self, key: &Q) -> Option<(&K, &V)> {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&K, &V) -> bool>(&self, f: F) {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain_force<F: FnMut(&K, &V) -> bool>(&self, f: F) {}
}
}

mod set {
use crate::{Guard, HashSetRef};

#[map(key = T, concurrent)]
pub struct HashSet<T, S = crate::DefaultHashBuilder> {
    map: std::marker::PhantomData<(T, S)>,
}

impl<T> HashSet<T, crate::DefaultHashBuilder> {
    pub fn new() -> Self {}
}

impl<T, S> HashSet<T, S> {
    pub fn guard(&self) -> Guard<'_> {}
    #[same]
    pub fn pin(&self) -> HashSetRef<'_, T, S> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(contains, key = value)]
    pub fn contains<Q: ?Sized>(&self, value: &Q, guard: &Guard<'_>) -> bool {}
    #[op(lookup, key = value)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, value: &Q, guard: &Guard<'_>) -> Option<&T> {}
    #[op(insert, key = value, previous)]
    pub fn insert(&self, value: T, guard: &Guard<'_>) -> bool {}
    #[op(remove, key = value, previous)]
    pub fn remove<Q: ?Sized>(&self, value: &Q, guard: &Guard<'_>) -> bool {}
    #[op(remove, key = value, previous)]
    pub fn take<Q: ?Sized>(&self, value: &Q, guard: &Guard<'_>) -> Option<&T> {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&T) -> bool>(&self, f: F, guard: &Guard<'_>) {}
    #[op(clear)]
    pub fn clear(&self, guard: &Guard<'_>) {}
}
}

mod set_ref {
use crate::HashSet;

#[map(key = T, concurrent)]
pub struct HashSetRef<'set, T, S = crate::DefaultHashBuilder> {
    set: &'set HashSet<T, S>,
}

impl<T, S> HashSetRef<'_, T, S> {
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(contains, key = value)]
    pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool {}
    #[op(lookup, key = value)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> {}
    #[op(insert, key = value, previous)]
    pub fn insert(&self, value: T) -> bool {}
    #[op(remove, key = value, previous)]
    pub fn remove<Q: ?Sized>(&self, value: &Q) -> bool {}
    #[op(remove, key = value, previous)]
    pub fn take<Q: ?Sized>(&self, value: &Q) -> Option<&T> {}
    #[op(compound)]
    #[runs(f, items, many)]
    pub fn retain<F: FnMut(&T) -> bool>(&self, f: F) {}
    #[op(clear)]
    pub fn clear(&self) {}
}
}
