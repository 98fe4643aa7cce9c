#![stub(crate_name = "indexmap")]
//! Hash maps that keep the order of insertion.

pub use self::map::IndexMap;

#[macro_shape(ignored)]
pub fn indexmap<K, V>() -> IndexMap<K, V> {}

pub mod map {
    use std::collections::hash_map::RandomState;
    use std::fmt;
    use std::ops::{Index, IndexMut, RangeBounds};

    #[map(key = K, value = V)]
    pub struct IndexMap<K, V, S = RandomState> {
        hash_builder: S,
        core: std::marker::PhantomData<(K, V)>,
    }

    impl<K, V> IndexMap<K, V, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(n: usize) -> Self {}
    }

    impl<K, V, S> IndexMap<K, V, S> {
        pub const fn with_hasher(hash_builder: S) -> Self {}
        pub fn with_capacity_and_hasher(n: usize, hash_builder: S) -> Self {}
        pub fn hasher(&self) -> &S {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}

        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(clear)]
        pub fn clear(&mut self) {}
        #[op(lookup, key = k)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V> {}
        #[op(lookup, key = k)]
        #[item_of]
        pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)> {}
        #[op(lookup, key = k, mutable)]
        #[item_of]
        pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V> {}
        #[op(contains, key = k)]
        pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool {}
        #[op(insert, key = k, value = v, previous)]
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, K, V> {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn keys(&self) -> Keys<'_, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn values(&self) -> Values<'_, K, V> {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {}
        #[op(iterate)]
        pub fn into_keys(self) -> IntoKeys<K, V> {}
        #[op(iterate)]
        pub fn into_values(self) -> IntoValues<K, V> {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
        #[op(entry, key = key)]
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert_full(&mut self, key: K, value: V) -> (usize, Option<V>) {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert_sorted(&mut self, key: K, value: V) -> (usize, Option<V>) {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert_before(&mut self, index: usize, key: K, value: V) -> (usize, Option<V>) {}
        #[op(insert, key = key, value = value, previous)]
        pub fn shift_insert(&mut self, index: usize, key: K, value: V) -> Option<V> {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get_full<Q: ?Sized>(&self, key: &Q) -> Option<(usize, &K, &V)> {}
        #[op(lookup, key = key)]
        pub fn get_index_of<Q: ?Sized>(&self, key: &Q) -> Option<usize> {}
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub fn get_full_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, &K, &mut V)> {}
        #[op(lookup)]
        #[item_of]
        pub fn get_index(&self, index: usize) -> Option<(&K, &V)> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_index_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {}
        #[op(lookup)]
        #[item_of]
        pub fn first(&self) -> Option<(&K, &V)> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn first_mut(&mut self) -> Option<(&K, &mut V)> {}
        #[op(lookup)]
        #[item_of]
        pub fn last(&self) -> Option<(&K, &V)> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn last_mut(&mut self) -> Option<(&K, &mut V)> {}
        #[op(remove, previous)]
        pub fn pop(&mut self) -> Option<(K, V)> {}
        #[op(remove, previous)]
        pub fn swap_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        #[op(remove, previous)]
        pub fn shift_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        #[op(remove)]
        #[takes]
        pub fn truncate(&mut self, len: usize) {}
        #[op(remove)]
        #[takes]
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, K, V> {}
        #[op(remove)]
        #[takes]
        pub fn split_off(&mut self, at: usize) -> Self {}
        #[op(update)]
        pub fn sort_keys(&mut self) {}
        #[op(update)]
        #[runs(cmp, items, many)]
        pub fn sort_by<F: FnMut(&K, &V, &K, &V) -> std::cmp::Ordering>(&mut self, cmp: F) {}
        #[op(update)]
        pub fn sort_unstable_keys(&mut self) {}
        #[op(update)]
        pub fn reverse(&mut self) {}
        #[op(update)]
        pub fn move_index(&mut self, from: usize, to: usize) {}
        #[op(update)]
        pub fn swap_indices(&mut self, a: usize, b: usize) {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        #[op(remove, key = key, previous)]
        pub fn swap_remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        #[op(remove, key = key, previous)]
        pub fn shift_remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        #[op(remove, key = key, previous)]
        pub fn remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        #[op(remove, key = key, previous)]
        pub fn swap_remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        #[op(remove, key = key, previous)]
        pub fn shift_remove_entry<Q: ?Sized>(&mut self, key: &Q) -> Option<(K, V)> {}
        #[op(remove, key = key, previous)]
        pub fn swap_remove_full<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
        #[op(remove, key = key, previous)]
        pub fn shift_remove_full<Q: ?Sized>(&mut self, key: &Q) -> Option<(usize, K, V)> {}
    }

    #[entry(of = "IndexMap")]
    pub enum Entry<'a, K, V> {
        Occupied(OccupiedEntry<'a, K, V>),
        Vacant(VacantEntry<'a, K, V>),
    }

    #[entry(of = "IndexMap")]
    pub struct OccupiedEntry<'a, K, V> {
        map: &'a mut IndexMap<K, V>,
    }

    #[entry(of = "IndexMap")]
    pub struct VacantEntry<'a, K, V> {
        map: &'a mut IndexMap<K, V>,
        key: K,
    }

    impl<'a, K, V> Entry<'a, K, V> {
        #[op(compound, value = default)]
        #[item_of]
        pub fn or_insert(self, default: V) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        #[item_of]
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        #[item_of]
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
        #[op(compound)]
        #[item_of]
        pub fn or_default(self) -> &'a mut V {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        #[op(compound, value = value)]
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
    }

    impl<'a, K, V> OccupiedEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> &V {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> &mut V {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn into_mut(self) -> &'a mut V {}
        #[op(insert, value = value, previous)]
        pub fn insert(&mut self, value: V) -> V {}
        #[op(remove, previous)]
        pub fn remove(self) -> V {}
        #[op(remove, previous)]
        pub fn remove_entry(self) -> (K, V) {}
        pub fn index(&self) -> usize {}
        #[op(remove, previous)]
        pub fn swap_remove(self) -> V {}
        #[op(remove, previous)]
        pub fn shift_remove(self) -> V {}
        #[op(remove, previous)]
        pub fn swap_remove_entry(self) -> (K, V) {}
        #[op(remove, previous)]
        pub fn shift_remove_entry(self) -> (K, V) {}
    }

    impl<'a, K, V> VacantEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(self, value: V) -> &'a mut V {}
        #[op(insert, value = value)]
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        pub fn index(&self) -> usize {}
    }

    pub struct Iter<'a, K, V> {
        items: std::marker::PhantomData<(&'a K, &'a V)>,
    }

    impl<'a, K, V> Iterator for Iter<'a, K, V> {
        type Item = (&'a K, &'a V);
        fn next(&mut self) -> Option<(&'a K, &'a V)> {}
    }

    impl<'a, K, V> DoubleEndedIterator for Iter<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}

    impl<'a, K, V> Clone for Iter<'a, K, V> {}

    pub struct IterMut<'a, K, V> {
        items: std::marker::PhantomData<(&'a K, &'a mut V)>,
    }

    impl<'a, K, V> Iterator for IterMut<'a, K, V> {
        type Item = (&'a K, &'a mut V);
        fn next(&mut self) -> Option<(&'a K, &'a mut V)> {}
    }

    impl<'a, K, V> DoubleEndedIterator for IterMut<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}

    pub struct IntoIter<K, V> {
        items: std::marker::PhantomData<(K, V)>,
    }

    impl<K, V> Iterator for IntoIter<K, V> {
        type Item = (K, V);
        fn next(&mut self) -> Option<(K, V)> {}
    }

    impl<K, V> DoubleEndedIterator for IntoIter<K, V> {}
    impl<K, V> ExactSizeIterator for IntoIter<K, V> {}

    pub struct Keys<'a, K, V> {
        items: std::marker::PhantomData<&'a K>,
    }

    impl<'a, K, V> Iterator for Keys<'a, K, V> {
        type Item = &'a K;
        fn next(&mut self) -> Option<&'a K> {}
    }

    impl<'a, K, V> DoubleEndedIterator for Keys<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}

    impl<'a, K, V> Clone for Keys<'a, K, V> {}

    pub struct Values<'a, K, V> {
        items: std::marker::PhantomData<&'a V>,
    }

    impl<'a, K, V> Iterator for Values<'a, K, V> {
        type Item = &'a V;
        fn next(&mut self) -> Option<&'a V> {}
    }

    impl<'a, K, V> DoubleEndedIterator for Values<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}

    impl<'a, K, V> Clone for Values<'a, K, V> {}

    pub struct ValuesMut<'a, K, V> {
        items: std::marker::PhantomData<&'a mut V>,
    }

    impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
        type Item = &'a mut V;
        fn next(&mut self) -> Option<&'a mut V> {}
    }

    impl<'a, K, V> DoubleEndedIterator for ValuesMut<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}

    pub struct IntoKeys<K, V> {
        items: std::marker::PhantomData<K>,
    }

    impl<K, V> Iterator for IntoKeys<K, V> {
        type Item = K;
        fn next(&mut self) -> Option<K> {}
    }

    impl<K, V> DoubleEndedIterator for IntoKeys<K, V> {}
    impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}

    pub struct IntoValues<K, V> {
        items: std::marker::PhantomData<V>,
    }

    impl<K, V> Iterator for IntoValues<K, V> {
        type Item = V;
        fn next(&mut self) -> Option<V> {}
    }

    impl<K, V> DoubleEndedIterator for IntoValues<K, V> {}
    impl<K, V> ExactSizeIterator for IntoValues<K, V> {}

    pub struct Drain<'a, K, V> {
        items: std::marker::PhantomData<(K, V)>,
    }

    impl<'a, K, V> Iterator for Drain<'a, K, V> {
        type Item = (K, V);
        fn next(&mut self) -> Option<(K, V)> {}
    }

    impl<'a, K, V> DoubleEndedIterator for Drain<'a, K, V> {}
    impl<'a, K, V> ExactSizeIterator for Drain<'a, K, V> {}

    impl<'a, K, V, S> IntoIterator for &'a IndexMap<K, V, S> {
        type Item = (&'a K, &'a V);
        type IntoIter = Iter<'a, K, V>;
        #[op(iterate)]
        #[item_of]
        fn into_iter(self) -> Iter<'a, K, V> {}
    }

    impl<'a, K, V, S> IntoIterator for &'a mut IndexMap<K, V, S> {
        type Item = (&'a K, &'a mut V);
        type IntoIter = IterMut<'a, K, V>;
        #[op(iterate, mutable)]
        #[item_of]
        fn into_iter(self) -> IterMut<'a, K, V> {}
    }

    impl<K, V, S> IntoIterator for IndexMap<K, V, S> {
        type Item = (K, V);
        type IntoIter = IntoIter<K, V>;
        #[op(iterate)]
        fn into_iter(self) -> IntoIter<K, V> {}
    }

    impl<K, V, S> FromIterator<(K, V)> for IndexMap<K, V, S> {
        fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> IndexMap<K, V, S> {}
    }

    impl<K, V, S> Extend<(K, V)> for IndexMap<K, V, S> {
        #[op(insert)]
        #[stores(iter)]
        fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {}
    }

    impl<'a, K, V, S> Extend<(&'a K, &'a V)> for IndexMap<K, V, S> {
        #[op(insert)]
        fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {}
    }

    impl<K, V, S> Clone for IndexMap<K, V, S> {
        #[op(iterate)]
        #[clones(deep)]
        fn clone(&self) -> IndexMap<K, V, S> {}
        #[op(replace)]
        fn clone_from(&mut self, source: &Self) {}
    }

    impl<K, V, S> Default for IndexMap<K, V, S> {
        fn default() -> IndexMap<K, V, S> {}
    }

    impl<K, V, S> fmt::Debug for IndexMap<K, V, S> {
        #[op(iterate)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    impl<K, V, S> PartialEq for IndexMap<K, V, S> {
        #[op(iterate)]
        fn eq(&self, other: &IndexMap<K, V, S>) -> bool {}
    }

    impl<K, V, S> Eq for IndexMap<K, V, S> {}

    impl<K, V, S, Q: ?Sized> Index<&Q> for IndexMap<K, V, S> {
        type Output = V;
        #[op(lookup, key = key)]
        #[item_of]
        fn index(&self, key: &Q) -> &V {}
    }

    impl<K, V, const N: usize> From<[(K, V); N]> for IndexMap<K, V> {
        fn from(arr: [(K, V); N]) -> IndexMap<K, V> {}
    }

    impl<K, V, S, Q: ?Sized> IndexMut<&Q> for IndexMap<K, V, S> {
        #[op(lookup, key = key, mutable)]
        #[item_of]
        fn index_mut(&mut self, key: &Q) -> &mut V {}
    }
}
