#![stub(crate_name = "crossbeam_skiplist")]
//! Ordered maps and sets without locks.

pub use self::map::SkipMap;
pub use self::set::SkipSet;

pub mod map {
    use std::ops::{Bound, RangeBounds};

    #[map(key = K, value = V, concurrent)]
    pub struct SkipMap<K, V> {
        inner: std::marker::PhantomData<(K, V)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync> Send for SkipMap<K, V> {}
    unsafe impl<K: Send + Sync, V: Send + Sync> Sync for SkipMap<K, V> {}

    impl<K, V> SkipMap<K, V> {
        pub fn new() -> Self {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(lookup)]
        #[item_of]
        pub fn front(&self) -> Option<Entry<'_, K, V>> {}
        #[op(lookup)]
        #[item_of]
        pub fn back(&self) -> Option<Entry<'_, K, V>> {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<Entry<'_, K, V>> {}
        #[op(lookup)]
        #[item_of]
        pub fn lower_bound<'a, Q: ?Sized>(&'a self, bound: Bound<&Q>) -> Option<Entry<'a, K, V>> {}
        #[op(lookup)]
        #[item_of]
        pub fn upper_bound<'a, Q: ?Sized>(&'a self, bound: Bound<&Q>) -> Option<Entry<'a, K, V>> {}
        #[op(compound, key = key, value = value)]
        #[item_of]
        pub fn get_or_insert(&self, key: K, value: V) -> Entry<'_, K, V> {}
        #[op(compound, key = key)]
        #[runs(value_fn)]
        #[item_of]
        pub fn get_or_insert_with<F: FnOnce() -> V>(&self, key: K, value_fn: F) -> Entry<'_, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn range<Q: ?Sized, R: RangeBounds<Q>>(&self, range: R) -> Iter<'_, K, V> {}
        #[op(insert, key = key, value = value)]
        #[item_of]
        pub fn insert(&self, key: K, value: V) -> Entry<'_, K, V> {}
        #[op(compound, key = key, value = value)]
        #[runs(compare_fn)]
        #[item_of]
        pub fn compare_insert<F: Fn(&V) -> bool>(&self, key: K, value: V, compare_fn: F) -> Entry<'_, K, V> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<Entry<'_, K, V>> {}
        #[op(remove, previous)]
        pub fn pop_front(&self) -> Option<Entry<'_, K, V>> {}
        #[op(remove, previous)]
        pub fn pop_back(&self) -> Option<Entry<'_, K, V>> {}
        #[op(clear)]
        pub fn clear(&self) {}
    }

    impl<K, V> Default for SkipMap<K, V> {
        fn default() -> Self {}
    }

    pub struct Entry<'a, K, V> {
        inner: &'a (K, V),
    }

    impl<'a, K, V> Entry<'a, K, V> {
        pub fn key(&self) -> &K {}
        #[same]
        pub fn value(&self) -> &V {}
        pub fn is_removed(&self) -> bool {}
        pub fn move_next(&mut self) -> bool {}
        pub fn next(&self) -> Option<Entry<'a, K, V>> {}
        pub fn prev(&self) -> Option<Entry<'a, K, V>> {}
        pub fn remove(&self) -> bool {}
    }

    impl<K, V> Clone for Entry<'_, K, V> {
        #[same]
        fn clone(&self) -> Self {}
    }

    pub struct Iter<'a, K, V> {
        inner: &'a SkipMap<K, V>,
    }

    impl<'a, K, V> Iterator for Iter<'a, K, V> {
        type Item = Entry<'a, K, V>;
        fn next(&mut self) -> Option<Entry<'a, K, V>> {}
    }

    impl<'a, K, V> IntoIterator for &'a SkipMap<K, V> {
        type Item = Entry<'a, K, V>;
        type IntoIter = Iter<'a, K, V>;
        #[op(iterate)]
        fn into_iter(self) -> Iter<'a, K, V> {}
    }

    impl<K, V> FromIterator<(K, V)> for SkipMap<K, V> {
        fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {}
    }
}

pub mod set {
    #[map(key = T, concurrent)]
    pub struct SkipSet<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send + Sync> Send for SkipSet<T> {}
    unsafe impl<T: Send + Sync> Sync for SkipSet<T> {}

    impl<T> SkipSet<T> {
        pub fn new() -> Self {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(contains, key = key)]
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<Entry<'_, T>> {}
        #[op(insert, key = key)]
        pub fn insert(&self, key: T) -> Entry<'_, T> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<Entry<'_, T>> {}
        #[op(remove, previous)]
        pub fn pop_front(&self) -> Option<Entry<'_, T>> {}
        #[op(clear)]
        pub fn clear(&self) {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, T> {}
    }

    impl<T> Default for SkipSet<T> {
        fn default() -> Self {}
    }

    pub struct Entry<'a, T> {
        inner: &'a T,
    }

    impl<T> Entry<'_, T> {
        #[same]
        pub fn value(&self) -> &T {}
        pub fn remove(&self) -> bool {}
    }

    impl<T> std::ops::Deref for Entry<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    pub struct Iter<'a, T> {
        inner: &'a SkipSet<T>,
    }

    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = Entry<'a, T>;
        fn next(&mut self) -> Option<Entry<'a, T>> {}
    }
}
