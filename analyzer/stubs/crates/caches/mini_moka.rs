#![stub(crate_name = "mini_moka")]
//! A cache without initializers: nothing makes a look-up and an insert one step. Iterating holds shards.

pub mod sync {
    use std::collections::hash_map::RandomState;
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
        #[locks(recursive, key = key)]
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(recursive, key = key)]
        #[op(lookup, key = key)]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[locks(exclusive, key = key)]
        #[op(insert, key = key, value = value)]
        pub fn insert(&self, key: K, value: V) {}
        #[locks(exclusive, key = key)]
        #[op(remove, key = key)]
        pub fn invalidate<Q: ?Sized>(&self, key: &Q) {}
        #[op(clear)]
        pub fn invalidate_all(&self) {}
        #[acquires(recursive, all_shards)]
        #[op(iterate)]
        pub fn iter(&self) -> Iter<'_, K, V, S> {}
        #[op(len)]
        pub fn entry_count(&self) -> u64 {}
        #[op(len)]
        pub fn weighted_size(&self) -> u64 {}
    }

    #[guard(of = "Cache", recursive, iterator)]
    pub struct Iter<'a, K, V, S> {
        cache: &'a Cache<K, V, S>,
    }

    impl<'a, K, V, S> Iterator for Iter<'a, K, V, S> {
        type Item = EntryRef<'a, K, V, S>;
        fn next(&mut self) -> Option<EntryRef<'a, K, V, S>> {}
    }

    impl<'a, K, V, S> IntoIterator for &'a Cache<K, V, S> {
        type Item = EntryRef<'a, K, V, S>;
        type IntoIter = Iter<'a, K, V, S>;
        #[acquires(recursive, all_shards)]
        #[op(iterate)]
        fn into_iter(self) -> Iter<'a, K, V, S> {}
    }

    #[guard(of = "Cache", recursive, derefs_to = V)]
    pub struct EntryRef<'a, K, V, S> {
        cache: &'a Cache<K, V, S>,
    }

    impl<'a, K, V, S> EntryRef<'a, K, V, S> {
        pub fn key(&self) -> &K {}
        #[same]
        pub fn value(&self) -> &V {}
        #[same]
        pub fn pair(&self) -> (&K, &V) {}
    }

    impl<K, V, S> std::ops::Deref for EntryRef<'_, K, V, S> {
        type Target = V;
        #[same]
        fn deref(&self) -> &V {}
    }

    pub struct CacheBuilder<K, V, C> {
        marker: std::marker::PhantomData<(K, V, C)>,
    }

    impl<K, V> CacheBuilder<K, V, Cache<K, V, RandomState>> {
        pub fn new(max_capacity: u64) -> Self {}
        pub fn build(self) -> Cache<K, V, RandomState> {}
        pub fn build_with_hasher<S>(self, hasher: S) -> Cache<K, V, S> {}
    }

    impl<K, V, C> CacheBuilder<K, V, C> {
        pub fn max_capacity(self, max_capacity: u64) -> Self {}
        pub fn initial_capacity(self, number_of_entries: usize) -> Self {}
        #[runs(weigher, many, later)]
        pub fn weigher(self, weigher: impl Fn(&K, &V) -> u32 + Send + Sync + 'static) -> Self {}
        pub fn time_to_live(self, duration: Duration) -> Self {}
        pub fn time_to_idle(self, duration: Duration) -> Self {}
    }
}

pub mod unsync {
    use std::collections::hash_map::RandomState;

    #[map(key = K, value = V)]
    pub struct Cache<K, V, S = RandomState> {
        cache: std::marker::PhantomData<(K, V, S)>,
    }

    impl<K, V, S> !Send for Cache<K, V, S> {}
    impl<K, V, S> !Sync for Cache<K, V, S> {}

    impl<K, V> Cache<K, V, RandomState> {
        pub fn new(max_capacity: u64) -> Self {}
    }

    impl<K, V, S> Cache<K, V, S> {
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&mut self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&mut self, key: &Q) -> Option<&V> {}
        #[op(insert, key = key, value = value)]
        pub fn insert(&mut self, key: K, value: V) {}
        #[op(remove, key = key)]
        pub fn invalidate<Q: ?Sized>(&mut self, key: &Q) {}
        #[op(clear)]
        pub fn invalidate_all(&mut self) {}
        #[op(compound)]
        #[runs(predicate, items, many)]
        pub fn invalidate_entries_if(&mut self, predicate: impl FnMut(&K, &V) -> bool) {}
    }
}
