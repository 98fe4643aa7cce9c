#![stub(crate_name = "std")]
//! `std::collections`: hash maps.

pub mod collections {
    pub use self::hash_map::HashMap;
    pub use crate::ops::Bound;

    pub mod hash_map {
        use crate::fmt;
        pub use crate::hash::RandomState;
        use crate::ops::Index;

        #[map(key = K, value = V)]
        pub struct HashMap<K, V, S = RandomState> {
            hash_builder: S,
            table: crate::marker::PhantomData<(K, V)>,
        }

        impl<K, V> HashMap<K, V, RandomState> {
            pub fn new() -> HashMap<K, V, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {}
        }

        impl<K, V, S> HashMap<K, V, S> {
            pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {}
            pub fn hasher(&self) -> &S {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}

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
            #[op(compound, key = key, value = value)]
            pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, OccupiedError<'_, K, V>> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn get_disjoint_mut<Q: ?Sized, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N] {}
            #[op(clear)]
            #[takes]
            pub fn drain(&mut self) -> Drain<'_, K, V> {}
            #[op(remove)]
            #[runs(pred, items, later, many)]
            pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> {}
            #[op(remove, key = k, previous)]
            pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> {}
            #[op(remove, key = k, previous)]
            pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> {}
        }

        pub struct OccupiedError<'a, K, V> {
            pub entry: OccupiedEntry<'a, K, V>,
            pub value: V,
        }

        #[entry(of = "HashMap")]
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }

        #[entry(of = "HashMap")]
        pub struct OccupiedEntry<'a, K, V> {
            map: &'a mut HashMap<K, V>,
        }

        #[entry(of = "HashMap")]
        pub struct VacantEntry<'a, K, V> {
            map: &'a mut HashMap<K, V>,
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
        }

        impl<'a, K, V> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K {}
            pub fn into_key(self) -> K {}
            #[op(insert, value = value)]
            #[item_of]
            pub fn insert(self, value: V) -> &'a mut V {}
            #[op(insert, value = value)]
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {}
        }

        pub struct Iter<'a, K, V> {
            items: crate::marker::PhantomData<(&'a K, &'a V)>,
        }

        impl<'a, K, V> Iterator for Iter<'a, K, V> {
            type Item = (&'a K, &'a V);
            fn next(&mut self) -> Option<(&'a K, &'a V)> {}
        }
        impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}

        impl<'a, K, V> Clone for Iter<'a, K, V> {}

        pub struct IterMut<'a, K, V> {
            items: crate::marker::PhantomData<(&'a K, &'a mut V)>,
        }

        impl<'a, K, V> Iterator for IterMut<'a, K, V> {
            type Item = (&'a K, &'a mut V);
            fn next(&mut self) -> Option<(&'a K, &'a mut V)> {}
        }
        impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}

        pub struct IntoIter<K, V> {
            items: crate::marker::PhantomData<(K, V)>,
        }

        impl<K, V> Iterator for IntoIter<K, V> {
            type Item = (K, V);
            fn next(&mut self) -> Option<(K, V)> {}
        }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}

        pub struct Keys<'a, K, V> {
            items: crate::marker::PhantomData<&'a K>,
        }

        impl<'a, K, V> Iterator for Keys<'a, K, V> {
            type Item = &'a K;
            fn next(&mut self) -> Option<&'a K> {}
        }
        impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}

        impl<'a, K, V> Clone for Keys<'a, K, V> {}

        pub struct Values<'a, K, V> {
            items: crate::marker::PhantomData<&'a V>,
        }

        impl<'a, K, V> Iterator for Values<'a, K, V> {
            type Item = &'a V;
            fn next(&mut self) -> Option<&'a V> {}
        }
        impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}

        impl<'a, K, V> Clone for Values<'a, K, V> {}

        pub struct ValuesMut<'a, K, V> {
            items: crate::marker::PhantomData<&'a mut V>,
        }

        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
            type Item = &'a mut V;
            fn next(&mut self) -> Option<&'a mut V> {}
        }
        impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}

        pub struct IntoKeys<K, V> {
            items: crate::marker::PhantomData<K>,
        }

        impl<K, V> Iterator for IntoKeys<K, V> {
            type Item = K;
            fn next(&mut self) -> Option<K> {}
        }
        impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}

        pub struct IntoValues<K, V> {
            items: crate::marker::PhantomData<V>,
        }

        impl<K, V> Iterator for IntoValues<K, V> {
            type Item = V;
            fn next(&mut self) -> Option<V> {}
        }
        impl<K, V> ExactSizeIterator for IntoValues<K, V> {}

        pub struct Drain<'a, K, V> {
            items: crate::marker::PhantomData<(K, V)>,
        }

        impl<'a, K, V> Iterator for Drain<'a, K, V> {
            type Item = (K, V);
            fn next(&mut self) -> Option<(K, V)> {}
        }
        impl<'a, K, V> ExactSizeIterator for Drain<'a, K, V> {}

        pub struct ExtractIf<'a, K, V, F> {
            items: crate::marker::PhantomData<(K, V)>,
        }

        impl<'a, K, V, F> Iterator for ExtractIf<'a, K, V, F> {
            type Item = (K, V);
            fn next(&mut self) -> Option<(K, V)> {}
        }

        impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
            type Item = (&'a K, &'a V);
            type IntoIter = Iter<'a, K, V>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, K, V> {}
        }

        impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
            type Item = (&'a K, &'a mut V);
            type IntoIter = IterMut<'a, K, V>;
            #[op(iterate, mutable)]
            #[item_of]
            fn into_iter(self) -> IterMut<'a, K, V> {}
        }

        impl<K, V, S> IntoIterator for HashMap<K, V, S> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<K, V> {}
        }

        impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {
            fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> HashMap<K, V, S> {}
        }

        impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {}
        }

        impl<'a, K, V, S> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
            #[op(insert, value = iter)]
            fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {}
        }

        impl<K, V, S> Clone for HashMap<K, V, S> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> HashMap<K, V, S> {}
            #[op(replace)]
            fn clone_from(&mut self, source: &Self) {}
        }

        impl<K, V, S> Default for HashMap<K, V, S> {
            fn default() -> HashMap<K, V, S> {}
        }

        impl<K, V, S> fmt::Debug for HashMap<K, V, S> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<K, V, S> PartialEq for HashMap<K, V, S> {
            #[op(iterate)]
            fn eq(&self, other: &HashMap<K, V, S>) -> bool {}
        }

        impl<K, V, S> Eq for HashMap<K, V, S> {}

        impl<K, V, S, Q: ?Sized> Index<&Q> for HashMap<K, V, S> {
            type Output = V;
            #[op(lookup, key = key)]
            #[item_of]
            fn index(&self, key: &Q) -> &V {}
        }

        impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> {
            fn from(arr: [(K, V); N]) -> HashMap<K, V> {}
        }

        pub use crate::hash::DefaultHasher;
    }
}
