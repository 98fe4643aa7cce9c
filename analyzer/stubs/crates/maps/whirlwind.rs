#![stub(crate_name = "whirlwind")]
//! A map in shards whose locks are awaited.

pub use self::shard_map::ShardMap;
pub use self::shard_set::ShardSet;

mod shard_map {
    use crate::mapref::{MapRef, MapRefMut};
    use std::collections::hash_map::RandomState;

    #[lock(sharded, asynchronous)]
    #[map(key = K, value = V, concurrent)]
    pub struct ShardMap<K, V, S = RandomState> {
        inner: std::marker::PhantomData<(K, V, S)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, S: Send + Sync> Sync for ShardMap<K, V, S> {}

    impl<K, V, H> Clone for ShardMap<K, V, H> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<K, V> ShardMap<K, V, RandomState> {
        pub fn new() -> Self {}
        pub fn with_shards(shards: usize) -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, S> ShardMap<K, V, S> {
        pub fn with_hasher(hasher: S) -> Self {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(insert, key = key, value = value, previous)]
        pub async fn insert(&self, key: K, value: V) -> Option<V> {}
        #[acquires(shared, key = key, asynchronous)]
        #[op(lookup, key = key)]
        #[item_of]
        pub async fn get<'a>(&'a self, key: &'a K) -> Option<MapRef<'a, K, V>> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub async fn get_mut<'a>(&'a self, key: &'a K) -> Option<MapRefMut<'a, K, V>> {}
        #[locks(shared, key = key, asynchronous)]
        #[op(contains, key = key)]
        pub async fn contains_key(&self, key: &K) -> bool {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(remove, key = key, previous)]
        pub async fn remove(&self, key: &K) -> Option<V> {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(len)]
        pub async fn len(&self) -> usize {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(len)]
        pub async fn is_empty(&self) -> bool {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(clear)]
        pub async fn clear(&self) {}
    }
}

mod shard_set {
    use std::collections::hash_map::RandomState;

    #[lock(sharded, asynchronous)]
    #[map(key = T, concurrent)]
    pub struct ShardSet<T, S = RandomState> {
        inner: std::marker::PhantomData<(T, S)>,
    }

    unsafe impl<T: Send + Sync, S: Send + Sync> Sync for ShardSet<T, S> {}

    impl<T> ShardSet<T, RandomState> {
        pub fn new() -> Self {}
    }

    impl<T, S> ShardSet<T, S> {
        #[locks(exclusive, key = value, asynchronous)]
        #[op(insert, key = value)]
        pub async fn insert(&self, value: T) {}
        #[locks(shared, key = value, asynchronous)]
        #[op(contains, key = value)]
        pub async fn contains(&self, value: &T) -> bool {}
        #[locks(exclusive, key = value, asynchronous)]
        #[op(remove, key = value, previous)]
        pub async fn remove(&self, value: &T) -> bool {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(len)]
        pub async fn len(&self) -> usize {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(len)]
        pub async fn is_empty(&self) -> bool {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(clear)]
        pub async fn clear(&self) {}
    }
}

pub mod mapref {
    use std::ops::{Deref, DerefMut};

    #[guard(of = "crate::shard_map::ShardMap", shared, derefs_to = V, asynchronous)]
    pub struct MapRef<'a, K, V> {
        pair: &'a (K, V),
    }

    impl<'a, K, V> MapRef<'a, K, V> {
        pub fn key(&self) -> &K {}
        #[same]
        pub fn value(&self) -> &V {}
        #[same]
        pub fn pair(&self) -> (&K, &V) {}
    }

    impl<K, V> Deref for MapRef<'_, K, V> {
        type Target = V;
        #[same]
        fn deref(&self) -> &V {}
    }

    #[guard(of = "crate::shard_map::ShardMap", exclusive, derefs_to = V, asynchronous)]
    pub struct MapRefMut<'a, K, V> {
        pair: &'a mut (K, V),
    }

    impl<'a, K, V> MapRefMut<'a, K, V> {
        pub fn key(&self) -> &K {}
        #[same]
        pub fn value(&self) -> &V {}
        #[same]
        pub fn value_mut(&mut self) -> &mut V {}
        #[same]
        pub fn pair(&self) -> (&K, &V) {}
        #[same]
        pub fn pair_mut(&mut self) -> (&K, &mut V) {}
    }

    impl<K, V> Deref for MapRefMut<'_, K, V> {
        type Target = V;
        #[same]
        fn deref(&self) -> &V {}
    }

    impl<K, V> DerefMut for MapRefMut<'_, K, V> {
        #[same]
        fn deref_mut(&mut self) -> &mut V {}
    }
}
