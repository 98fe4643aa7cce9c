#![stub(crate_name = "scc")]
//! A set with locks by bucket, and indexes that are read without locks; version 2.

pub use self::hash_index::HashIndex;
pub use self::hash_set::HashSet;
pub use self::tree_index::TreeIndex;

pub mod hash_set {
    use std::collections::hash_map::RandomState;

    #[lock(sharded)]
    #[map(key = K, concurrent)]
    pub struct HashSet<K, H = RandomState> {
        map: std::marker::PhantomData<(K, H)>,
    }

    impl<K> HashSet<K, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, H> HashSet<K, H> {
        pub fn with_hasher(build_hasher: H) -> Self {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        pub fn insert(&self, key: K) -> Result<(), K> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, previous)]
        pub async fn insert_async(&self, key: K) -> Result<(), K> {}
        #[locks(exclusive, key = key)]
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<K> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(remove, key = key, previous)]
        pub async fn remove_async<Q: ?Sized>(&self, key: &Q) -> Option<K> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub fn remove_if<Q: ?Sized, F: FnOnce() -> bool>(&self, key: &Q, condition: F) -> Option<K> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub async fn remove_if_async<Q: ?Sized, F: FnOnce() -> bool>(&self, key: &Q, condition: F) -> Option<K> {}
        #[locks(shared, key = key)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub fn read<Q: ?Sized, R, F: FnOnce(&K) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, key = key, asynchronous)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub async fn read_async<Q: ?Sized, R, F: FnOnce(&K) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, key = key)]
        #[op(contains, key = key)]
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(shared, key = key, asynchronous)]
        #[op(contains, key = key)]
        pub async fn contains_async<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(shared, all_shards)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub fn scan<F: FnMut(&K)>(&self, f: F) {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub async fn scan_async<F: FnMut(&K)>(&self, f: F) {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub fn retain<F: FnMut(&K) -> bool>(&self, pred: F) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub async fn retain_async<F: FnMut(&K) -> bool>(&self, pred: F) {}
        #[locks(exclusive, all_shards)]
        #[op(clear)]
        pub fn clear(&self) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(clear)]
        pub async fn clear_async(&self) {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
    }

    impl<K, H: Default> Default for HashSet<K, H> {
        fn default() -> Self {}
    }
}

pub mod hash_index {
    use std::collections::hash_map::RandomState;

    #[lock(sharded)]
    #[map(key = K, value = V, concurrent)]
    pub struct HashIndex<K, V, H = RandomState> {
        build_hasher: H,
        array: std::marker::PhantomData<(K, V)>,
    }

    impl<K, V> HashIndex<K, V, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, H> HashIndex<K, V, H> {
        pub fn with_hasher(build_hasher: H) -> Self {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, value = val, previous)]
        pub fn insert(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, value = val, previous)]
        pub async fn insert_async(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[locks(exclusive, key = key)]
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(remove, key = key, previous)]
        pub async fn remove_async<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub fn remove_if<Q: ?Sized, F: FnOnce(&V) -> bool>(&self, key: &Q, condition: F) -> bool {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, previous)]
        #[runs(condition, under = self)]
        pub async fn remove_if_async<Q: ?Sized, F: FnOnce(&V) -> bool>(&self, key: &Q, condition: F) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn peek<'h, Q: ?Sized, G>(&'h self, key: &Q, guard: &'h G) -> Option<&'h V> {}
        #[op(lookup, key = key)]
        #[runs(reader, into = Some)]
        pub fn peek_with<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[op(contains, key = key)]
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(exclusive, all_shards)]
        #[op(clear)]
        pub fn clear(&self) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(clear)]
        pub async fn clear_async(&self) {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
    }

    impl<K, V, H: Default> Default for HashIndex<K, V, H> {
        fn default() -> Self {}
    }
}

pub mod tree_index {
    #[map(key = K, value = V, concurrent)]
    pub struct TreeIndex<K, V> {
        root: std::marker::PhantomData<(K, V)>,
    }

    impl<K, V> TreeIndex<K, V> {
        pub fn new() -> Self {}
        #[op(compound, key = key, value = val, previous)]
        pub fn insert(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[op(compound, key = key, value = val, previous)]
        pub async fn insert_async(&self, key: K, val: V) -> Result<(), (K, V)> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(remove, key = key, previous)]
        pub async fn remove_async<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(compound, key = key, previous)]
        #[runs(condition)]
        pub fn remove_if<Q: ?Sized, F: FnOnce(&V) -> bool>(&self, key: &Q, condition: F) -> bool {}
        #[op(compound, key = key, previous)]
        #[runs(condition)]
        pub async fn remove_if_async<Q: ?Sized, F: FnOnce(&V) -> bool>(&self, key: &Q, condition: F) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn peek<'h, Q: ?Sized, G>(&'h self, key: &Q, guard: &'h G) -> Option<&'h V> {}
        #[op(lookup, key = key)]
        #[runs(reader, into = Some)]
        pub fn peek_with<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[op(contains, key = key)]
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(clear)]
        pub fn clear(&self) {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
    }

    impl<K, V> Default for TreeIndex<K, V> {
        fn default() -> Self {}
    }
}
