#![stub(crate_name = "im")]
//! Persistent maps: a clone is cheap and independent, so that writing to it is lost unless it is put back.

pub use self::hashmap::HashMap;
pub use self::ordmap::OrdMap;

pub mod hashmap {
    #[map(key = K, value = V)]
    pub struct HashMap<K, V, S = std::collections::hash_map::RandomState> {
        root: std::sync::Arc<(K, V)>,
        marker: std::marker::PhantomData<(S,)>,
    }

    /// The new one shares structure with the old one; changes to one do not show in the other.
    impl<K, V, S> Clone for HashMap<K, V, S> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, V, S> HashMap<K, V, S> {
        pub fn new() -> Self {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(clear)]
        pub fn clear(&mut self) {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
        #[op(contains, key = k)]
        pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool {}
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
        #[op(insert, key = k, value = v, previous)]
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        #[op(remove, key = k, previous)]
        pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> {}
        #[op(remove, key = k, previous)]
        pub fn remove_with_key<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> {}
        #[op(entry, key = key)]
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V, S> {}
        #[clones(deep)]
        pub fn update(&self, k: K, v: V) -> Self {}
        #[clones(deep)]
        #[runs(f)]
        pub fn alter<F: FnOnce(Option<V>) -> Option<V>>(&self, f: F, k: K) -> Self {}
        #[clones(deep)]
        pub fn without<Q: ?Sized>(&self, k: &Q) -> Self {}
        #[runs(f, many)]
        pub fn union_with<F: FnMut(V, V) -> V>(self, other: Self, f: F) -> Self {}
        pub fn union(self, other: Self) -> Self {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain<F: FnMut(&K, &V) -> bool>(&mut self, f: F) {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, K, V> {}
    }

    impl<K, V, S> Default for HashMap<K, V, S> {
        fn default() -> Self {}
    }

    impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {
        fn from_iter<T: IntoIterator<Item = (K, V)>>(i: T) -> Self {}
    }

    pub struct Iter<'a, K, V> {
        it: &'a (K, V),
    }

    impl<'a, K, V> Iterator for Iter<'a, K, V> {
        type Item = (&'a K, &'a V);
        fn next(&mut self) -> Option<(&'a K, &'a V)> {}
    }

    pub struct IterMut<'a, K, V> {
        it: &'a mut (K, V),
    }

    impl<'a, K, V> Iterator for IterMut<'a, K, V> {
        type Item = (&'a K, &'a mut V);
        fn next(&mut self) -> Option<(&'a K, &'a mut V)> {}
    }

    #[entry(of = "HashMap")]
    pub enum Entry<'a, K, V, S> {
        Occupied(OccupiedEntry<'a, K, V, S>),
        Vacant(VacantEntry<'a, K, V, S>),
    }

    impl<'a, K, V, S> Entry<'a, K, V, S> {
        #[op(compound, value = default)]
        pub fn or_insert(self, default: V) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
        #[op(compound)]
        pub fn or_default(self) -> &'a mut V {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
    }

    #[entry(of = "HashMap")]
    pub struct OccupiedEntry<'a, K, V, S> {
        map: &'a mut HashMap<K, V, S>,
        key: K,
    }

    impl<'a, K, V, S> OccupiedEntry<'a, K, V, S> {
        pub fn key(&self) -> &K {}
        #[op(remove, previous)]
        pub fn remove_entry(self) -> (K, V) {}
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
    }

    #[entry(of = "HashMap")]
    pub struct VacantEntry<'a, K, V, S> {
        map: &'a mut HashMap<K, V, S>,
        key: K,
    }

    impl<'a, K, V, S> VacantEntry<'a, K, V, S> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(self, value: V) -> &'a mut V {}
    }
}

pub mod ordmap {
    #[map(key = K, value = V)]
    pub struct OrdMap<K, V> {
        root: std::sync::Arc<(K, V)>,
    }

    /// The new one shares structure with the old one; changes to one do not show in the other.
    impl<K, V> Clone for OrdMap<K, V> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, V> OrdMap<K, V> {
        pub fn new() -> Self {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(clear)]
        pub fn clear(&mut self) {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V> {}
        #[op(contains, key = k)]
        pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool {}
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V> {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        #[op(remove, key = k, previous)]
        pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V> {}
        #[op(remove, key = k, previous)]
        pub fn remove_with_key<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)> {}
        #[op(entry, key = key)]
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {}
        #[clones(deep)]
        pub fn update(&self, key: K, value: V) -> Self {}
        #[clones(deep)]
        #[runs(f)]
        pub fn alter<F: FnOnce(Option<V>) -> Option<V>>(&self, f: F, key: K) -> Self {}
        #[clones(deep)]
        pub fn without<Q: ?Sized>(&self, k: &Q) -> Self {}
        #[runs(f, many)]
        pub fn union_with<F: FnMut(V, V) -> V>(self, other: Self, f: F) -> Self {}
        pub fn union(self, other: Self) -> Self {}
    }

    impl<K, V> Default for OrdMap<K, V> {
        fn default() -> Self {}
    }

    impl<K, V> FromIterator<(K, V)> for OrdMap<K, V> {
        fn from_iter<T: IntoIterator<Item = (K, V)>>(i: T) -> Self {}
    }

    #[entry(of = "OrdMap")]
    pub enum Entry<'a, K, V> {
        Occupied(OccupiedEntry<'a, K, V>),
        Vacant(VacantEntry<'a, K, V>),
    }

    impl<'a, K, V> Entry<'a, K, V> {
        #[op(compound, value = default)]
        pub fn or_insert(self, default: V) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
        #[op(compound)]
        pub fn or_default(self) -> &'a mut V {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
    }

    #[entry(of = "OrdMap")]
    pub struct OccupiedEntry<'a, K, V> {
        map: &'a mut OrdMap<K, V>,
        key: K,
    }

    impl<'a, K, V> OccupiedEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        #[op(remove, previous)]
        pub fn remove_entry(self) -> (K, V) {}
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
    }

    #[entry(of = "OrdMap")]
    pub struct VacantEntry<'a, K, V> {
        map: &'a mut OrdMap<K, V>,
        key: K,
    }

    impl<'a, K, V> VacantEntry<'a, K, V> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(self, value: V) -> &'a mut V {}
    }
}
