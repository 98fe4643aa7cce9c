#![stub(crate_name = "cht")]
//! A lock-free map. Its closures may run more than once: on every try.

pub use self::map::HashMap;

pub type DefaultHashBuilder = std::collections::hash_map::RandomState;

pub mod map {
    #[map(key = K, value = V, concurrent)]
    pub struct HashMap<K, V, S = crate::DefaultHashBuilder> {
        buckets: std::marker::PhantomData<(K, V, S)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, S: Sync> Sync for HashMap<K, V, S> {}

    impl<K, V> HashMap<K, V, crate::DefaultHashBuilder> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, S> HashMap<K, V, S> {
        pub fn with_hasher(build_hasher: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, build_hasher: S) -> Self {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(lookup, key = key)]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[op(lookup, key = key)]
        pub fn get_key_value<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
        #[op(lookup, key = key)]
        #[runs(with_value, into = Some)]
        pub fn get_and<Q: ?Sized, F: FnOnce(&V) -> T, T>(&self, key: &Q, with_value: F) -> Option<T> {}
        #[op(lookup, key = key)]
        #[runs(with_entry, into = Some)]
        pub fn get_key_value_and<Q: ?Sized, F: FnOnce(&K, &V) -> T, T>(&self, key: &Q, with_entry: F) -> Option<T> {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert(&self, key: K, value: V) -> Option<V> {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert_entry(&self, key: K, value: V) -> Option<(K, V)> {}
        #[op(insert, key = key, value = value, previous)]
        #[runs(with_previous_value, into = Some)]
        pub fn insert_and<F: FnOnce(&V) -> T, T>(&self, key: K, value: V, with_previous_value: F) -> Option<T> {}
        #[op(insert, key = key, value = value, previous)]
        #[runs(with_previous_entry, into = Some)]
        pub fn insert_entry_and<F: FnOnce(&K, &V) -> T, T>(&self, key: K, value: V, with_previous_entry: F) -> Option<T> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[op(remove, key = key, previous)]
        pub fn remove_entry<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
        #[op(remove, key = key, previous)]
        #[runs(with_previous_value, into = Some)]
        pub fn remove_and<Q: ?Sized, F: FnOnce(&V) -> T, T>(&self, key: &Q, with_previous_value: F) -> Option<T> {}
        #[op(remove, key = key, previous)]
        #[runs(with_previous_entry, into = Some)]
        pub fn remove_entry_and<Q: ?Sized, F: FnOnce(&K, &V) -> T, T>(&self, key: &Q, with_previous_entry: F) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(condition, many)]
        pub fn remove_if<Q: ?Sized, F: FnMut(&K, &V) -> bool>(&self, key: &Q, condition: F) -> Option<V> {}
        #[op(compound, key = key, previous)]
        #[runs(condition, many)]
        pub fn remove_entry_if<Q: ?Sized, F: FnMut(&K, &V) -> bool>(&self, key: &Q, condition: F) -> Option<(K, V)> {}
        #[op(compound, key = key, previous)]
        #[runs(condition, many)]
        #[runs(with_previous_value, into = Some)]
        pub fn remove_if_and<Q: ?Sized, F: FnMut(&K, &V) -> bool, G: FnOnce(&V) -> T, T>(&self, key: &Q, condition: F, with_previous_value: G) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(condition, many)]
        #[runs(with_previous_entry, into = Some)]
        pub fn remove_entry_if_and<Q: ?Sized, F: FnMut(&K, &V) -> bool, G: FnOnce(&K, &V) -> T, T>(&self, key: &Q, condition: F, with_previous_entry: G) -> Option<T> {}
        #[op(compound, key = key, value = value, previous)]
        #[runs(on_modify, many)]
        pub fn insert_or_modify<F: FnMut(&K, &V) -> V>(&self, key: K, value: V, on_modify: F) -> Option<V> {}
        #[op(compound, key = key, value = value, previous)]
        #[runs(on_modify, many)]
        pub fn insert_or_modify_entry<F: FnMut(&K, &V) -> V>(&self, key: K, value: V, on_modify: F) -> Option<(K, V)> {}
        #[op(compound, key = key, previous)]
        #[runs(on_insert)]
        #[runs(on_modify, many)]
        pub fn insert_with_or_modify<F: FnOnce() -> V, G: FnMut(&K, &V) -> V>(&self, key: K, on_insert: F, on_modify: G) -> Option<V> {}
        #[op(compound, key = key, previous)]
        #[runs(on_insert)]
        #[runs(on_modify, many)]
        pub fn insert_with_or_modify_entry<F: FnOnce() -> V, G: FnMut(&K, &V) -> V>(&self, key: K, on_insert: F, on_modify: G) -> Option<(K, V)> {}
        #[op(compound, key = key, value = value, previous)]
        #[runs(on_modify, many)]
        #[runs(with_old_value, into = Some)]
        pub fn insert_or_modify_and<F: FnMut(&K, &V) -> V, G: FnOnce(&V) -> T, T>(&self, key: K, value: V, on_modify: F, with_old_value: G) -> Option<T> {}
        #[op(compound, key = key, value = value, previous)]
        #[runs(on_modify, many)]
        #[runs(with_old_entry, into = Some)]
        pub fn insert_or_modify_entry_and<F: FnMut(&K, &V) -> V, G: FnOnce(&K, &V) -> T, T>(&self, key: K, value: V, on_modify: F, with_old_entry: G) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(on_insert)]
        #[runs(on_modify, many)]
        #[runs(with_old_value, into = Some)]
        pub fn insert_with_or_modify_and<F: FnOnce() -> V, G: FnMut(&K, &V) -> V, H: FnOnce(&V) -> T, T>(&self, key: K, on_insert: F, on_modify: G, with_old_value: H) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(on_insert)]
        #[runs(on_modify, many)]
        #[runs(with_old_entry, into = Some)]
        pub fn insert_with_or_modify_entry_and<F: FnOnce() -> V, G: FnMut(&K, &V) -> V, H: FnOnce(&K, &V) -> T, T>(&self, key: K, on_insert: F, on_modify: G, with_old_entry: H) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(on_modify, many)]
        pub fn modify<F: FnMut(&K, &V) -> V>(&self, key: K, on_modify: F) -> Option<V> {}
        #[op(compound, key = key, previous)]
        #[runs(on_modify, many)]
        pub fn modify_entry<F: FnMut(&K, &V) -> V>(&self, key: K, on_modify: F) -> Option<(K, V)> {}
        #[op(compound, key = key, previous)]
        #[runs(on_modify, many)]
        #[runs(with_old_value, into = Some)]
        pub fn modify_and<F: FnMut(&K, &V) -> V, G: FnOnce(&V) -> T, T>(&self, key: K, on_modify: F, with_old_value: G) -> Option<T> {}
        #[op(compound, key = key, previous)]
        #[runs(on_modify, many)]
        #[runs(with_old_entry, into = Some)]
        pub fn modify_entry_and<F: FnMut(&K, &V) -> V, G: FnOnce(&K, &V) -> T, T>(&self, key: K, on_modify: F, with_old_entry: G) -> Option<T> {}
    }
}
