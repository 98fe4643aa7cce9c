#![stub(crate_name = "imbl")]
//! Persistent maps: a clone is cheap and independent, so that writing to it is lost unless it is put back.

pub use self::hashmap::{GenericHashMap, HashMap};
pub use self::ordmap::{GenericOrdMap, OrdMap};

pub mod shared_ptr {
    pub struct DefaultSharedPtr {}
}

pub mod hashmap {
    pub type HashMap<K, V> = GenericHashMap<K, V, std::collections::hash_map::RandomState, crate::shared_ptr::DefaultSharedPtr>;

    #[map(key = K, value = V)]
    pub struct GenericHashMap<K, V, S, P> {
        root: std::sync::Arc<(K, V)>,
        marker: std::marker::PhantomData<(S, P,)>,
    }

    /// The new one shares structure with the old one; changes to one do not show in the other.
    impl<K, V, S, P> Clone for GenericHashMap<K, V, S, P> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, V, S, P> GenericHashMap<K, V, S, P> {
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
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V, S, P> {}
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
        pub fn iter_mut(&mut self) -> IterMut<'_, K, V, P> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, K, V, P> {}
    }

    impl<K, V, S, P> Default for GenericHashMap<K, V, S, P> {
        fn default() -> Self {}
    }

    impl<K, V, S, P> FromIterator<(K, V)> for GenericHashMap<K, V, S, P> {
        fn from_iter<T: IntoIterator<Item = (K, V)>>(i: T) -> Self {}
    }

    pub struct Iter<'a, K, V, P> {
        it: &'a (K, V),
        kind: std::marker::PhantomData<P>,
    }

    impl<'a, K, V, P> Iterator for Iter<'a, K, V, P> {
        type Item = (&'a K, &'a V);
        fn next(&mut self) -> Option<(&'a K, &'a V)> {}
    }

    pub struct IterMut<'a, K, V, P> {
        it: &'a mut (K, V),
        kind: std::marker::PhantomData<P>,
    }

    impl<'a, K, V, P> Iterator for IterMut<'a, K, V, P> {
        type Item = (&'a K, &'a mut V);
        fn next(&mut self) -> Option<(&'a K, &'a mut V)> {}
    }

    #[entry(of = "GenericHashMap")]
    pub enum Entry<'a, K, V, S, P> {
        Occupied(OccupiedEntry<'a, K, V, S, P>),
        Vacant(VacantEntry<'a, K, V, S, P>),
    }

    impl<'a, K, V, S, P> Entry<'a, K, V, S, P> {
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

    #[entry(of = "GenericHashMap")]
    pub struct OccupiedEntry<'a, K, V, S, P> {
        map: &'a mut GenericHashMap<K, V, S, P>,
        key: K,
    }

    impl<'a, K, V, S, P> OccupiedEntry<'a, K, V, S, P> {
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

    #[entry(of = "GenericHashMap")]
    pub struct VacantEntry<'a, K, V, S, P> {
        map: &'a mut GenericHashMap<K, V, S, P>,
        key: K,
    }

    impl<'a, K, V, S, P> VacantEntry<'a, K, V, S, P> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(self, value: V) -> &'a mut V {}
    }
}

pub mod ordmap {
    pub type OrdMap<K, V> = GenericOrdMap<K, V, crate::shared_ptr::DefaultSharedPtr>;

    #[map(key = K, value = V)]
    pub struct GenericOrdMap<K, V, P> {
        root: std::sync::Arc<(K, V)>,
        marker: std::marker::PhantomData<(P,)>,
    }

    /// The new one shares structure with the old one; changes to one do not show in the other.
    impl<K, V, P> Clone for GenericOrdMap<K, V, P> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, V, P> GenericOrdMap<K, V, P> {
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
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V, P> {}
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

    impl<K, V, P> Default for GenericOrdMap<K, V, P> {
        fn default() -> Self {}
    }

    impl<K, V, P> FromIterator<(K, V)> for GenericOrdMap<K, V, P> {
        fn from_iter<T: IntoIterator<Item = (K, V)>>(i: T) -> Self {}
    }

    #[entry(of = "GenericOrdMap")]
    pub enum Entry<'a, K, V, P> {
        Occupied(OccupiedEntry<'a, K, V, P>),
        Vacant(VacantEntry<'a, K, V, P>),
    }

    impl<'a, K, V, P> Entry<'a, K, V, P> {
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

    #[entry(of = "GenericOrdMap")]
    pub struct OccupiedEntry<'a, K, V, P> {
        map: &'a mut GenericOrdMap<K, V, P>,
        key: K,
    }

    impl<'a, K, V, P> OccupiedEntry<'a, K, V, P> {
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

    #[entry(of = "GenericOrdMap")]
    pub struct VacantEntry<'a, K, V, P> {
        map: &'a mut GenericOrdMap<K, V, P>,
        key: K,
    }

    impl<'a, K, V, P> VacantEntry<'a, K, V, P> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(self, value: V) -> &'a mut V {}
    }
}
