#![stub(crate_name = "moka")]
//! `moka::sync`: a cache; initializers of one key run one at a time.

pub mod sync {
    use crate::ops::compute;
    use crate::{Entry, PredicateError};
    use std::collections::hash_map::RandomState;
    use std::sync::Arc;
    use std::time::Duration;

    #[lock(sharded)]
    #[map(key = K, value = V, concurrent)]
    pub struct Cache<K, V, S = RandomState> {
        base: std::marker::PhantomData<(K, V, S)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, S: Send> Send for Cache<K, V, S> {}
    unsafe impl<K: Send + Sync, V: Send + Sync, S: Sync> Sync for Cache<K, V, S> {}

    impl<K, V, S> Clone for Cache<K, V, S> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<K, V> Cache<K, V, RandomState> {
        pub fn new(max_capacity: u64) -> Self {}
        pub fn builder() -> CacheBuilder<K, V, Cache<K, V, RandomState>> {}
    }

    impl<K, V, S> Cache<K, V, S> {
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[op(entry, key = key)]
        pub fn entry(&self, key: K) -> OwnedKeyEntrySelector<'_, K, V, S> {}
        #[op(entry, key = key)]
        pub fn entry_by_ref<'a, Q: ?Sized>(&'a self, key: &'a Q) -> RefKeyEntrySelector<'a, K, Q, V, S> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn get_with(&self, key: K, init: impl FnOnce() -> V) -> V {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn optionally_get_with<F: FnOnce() -> Option<V>>(&self, key: K, init: F) -> Option<V> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn try_get_with<F: FnOnce() -> Result<V, E>, E>(&self, key: K, init: F) -> Result<V, Arc<E>> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn get_with_by_ref<Q: ?Sized>(&self, key: &Q, init: impl FnOnce() -> V) -> V {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn optionally_get_with_by_ref<F: FnOnce() -> Option<V>, Q: ?Sized>(&self, key: &Q, init: F) -> Option<V> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(init, under = self)]
        pub fn try_get_with_by_ref<F: FnOnce() -> Result<V, E>, E, Q: ?Sized>(&self, key: &Q, init: F) -> Result<V, Arc<E>> {}
        #[op(insert, key = key, value = value)]
        pub fn insert(&self, key: K, value: V) {}
        #[op(remove, key = key)]
        pub fn invalidate<Q: ?Sized>(&self, key: &Q) {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[op(clear)]
        pub fn invalidate_all(&self) {}
        #[op(compound)]
        #[runs(predicate, many, later)]
        pub fn invalidate_entries_if<F: Fn(&K, &V) -> bool + Send + Sync + 'static>(
            &self,
            predicate: F,
        ) -> Result<String, PredicateError> {
        }
        #[op(iterate)]
        pub fn iter(&self) -> Iter<'_, K, V> {}
        #[op(len)]
        pub fn entry_count(&self) -> u64 {}
        #[op(len)]
        pub fn weighted_size(&self) -> u64 {}
        pub fn run_pending_tasks(&self) {}
    }

    pub struct Iter<'i, K, V> {
        cache: std::marker::PhantomData<&'i (K, V)>,
    }

    impl<K, V> Iterator for Iter<'_, K, V> {
        type Item = (Arc<K>, V);
        fn next(&mut self) -> Option<(Arc<K>, V)> {}
    }

    /// One key of the cache; nothing is locked until a method decides and writes.
    pub struct OwnedKeyEntrySelector<'a, K, V, S> {
        owned_key: K,
        cache: &'a Cache<K, V, S>,
    }

    impl<'a, K, V, S> OwnedKeyEntrySelector<'a, K, V, S> {
        #[op(compound)]
        pub fn or_default(self) -> Entry<K, V> {}
        #[op(compound, value = default)]
        pub fn or_insert(self, default: V) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_insert_with(self, init: impl FnOnce() -> V) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        #[runs(replace_if)]
        pub fn or_insert_with_if(self, init: impl FnOnce() -> V, replace_if: impl FnMut(&V) -> bool) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_optionally_insert_with(self, init: impl FnOnce() -> Option<V>) -> Option<Entry<K, V>> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_try_insert_with<F: FnOnce() -> Result<V, E>, E>(self, init: F) -> Result<Entry<K, V>, Arc<E>> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_upsert_with<F: FnOnce(Option<Entry<K, V>>) -> V>(self, f: F) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_compute_with<F: FnOnce(Option<Entry<K, V>>) -> compute::Op<V>>(self, f: F) -> compute::CompResult<K, V> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_try_compute_with<F: FnOnce(Option<Entry<K, V>>) -> Result<compute::Op<V>, E>, E>(self, f: F) -> Result<compute::CompResult<K, V>, E> {}
    }

    pub struct RefKeyEntrySelector<'a, K, Q: ?Sized, V, S> {
        ref_key: &'a Q,
        cache: &'a Cache<K, V, S>,
    }

    impl<'a, K, Q: ?Sized, V, S> RefKeyEntrySelector<'a, K, Q, V, S> {
        #[op(compound)]
        pub fn or_default(self) -> Entry<K, V> {}
        #[op(compound, value = default)]
        pub fn or_insert(self, default: V) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_insert_with(self, init: impl FnOnce() -> V) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        #[runs(replace_if)]
        pub fn or_insert_with_if(self, init: impl FnOnce() -> V, replace_if: impl FnMut(&V) -> bool) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_optionally_insert_with(self, init: impl FnOnce() -> Option<V>) -> Option<Entry<K, V>> {}
        #[op(compound)]
        #[runs(init)]
        pub fn or_try_insert_with<F: FnOnce() -> Result<V, E>, E>(self, init: F) -> Result<Entry<K, V>, Arc<E>> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_upsert_with<F: FnOnce(Option<Entry<K, V>>) -> V>(self, f: F) -> Entry<K, V> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_compute_with<F: FnOnce(Option<Entry<K, V>>) -> compute::Op<V>>(self, f: F) -> compute::CompResult<K, V> {}
        #[op(compound)]
        #[runs(f)]
        pub fn and_try_compute_with<F: FnOnce(Option<Entry<K, V>>) -> Result<compute::Op<V>, E>, E>(self, f: F) -> Result<compute::CompResult<K, V>, E> {}
    }

    pub struct CacheBuilder<K, V, C> {
        marker: std::marker::PhantomData<(K, V, C)>,
    }

    impl<K, V, C> CacheBuilder<K, V, C> {
        pub fn new(max_capacity: u64) -> Self {}
        pub fn name(self, name: &str) -> Self {}
        pub fn max_capacity(self, max_capacity: u64) -> Self {}
        pub fn initial_capacity(self, number_of_entries: usize) -> Self {}
        pub fn time_to_live(self, duration: Duration) -> Self {}
        pub fn time_to_idle(self, duration: Duration) -> Self {}
        #[runs(weigher, many, later)]
        pub fn weigher(self, weigher: impl Fn(&K, &V) -> u32 + Send + Sync + 'static) -> Self {}
        #[runs(listener, many, later)]
        pub fn eviction_listener<L>(self, listener: L) -> Self {}
        pub fn build(self) -> C {}
    }
}
