#![stub(crate_name = "leapfrog")]
//! `LeapMap` is lock-free and holds plain values; its references look again each time they are asked.

pub use self::hashmap::HashMap;
pub use self::leapmap::LeapMap;
pub use self::leapref::{Ref, RefMut};

pub mod leapmap {
    use crate::leapref::{Ref, RefMut};

    #[map(key = K, value = V, concurrent)]
    pub struct LeapMap<K, V, H = std::collections::hash_map::RandomState, A = ()> {
        table: std::marker::PhantomData<(K, V, H, A)>,
    }

    unsafe impl<K: Send, V: Send, H: Send, A> Send for LeapMap<K, V, H, A> {}
    unsafe impl<K: Sync, V: Sync, H: Sync, A> Sync for LeapMap<K, V, H, A> {}

    impl<K, V> LeapMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, H, A> LeapMap<K, V, H, A> {
        #[op(lookup, key = key)]
        pub fn get<'a, Q: ?Sized>(&'a self, key: &Q) -> Option<Ref<'a, K, V, H, A>> {}
        #[op(lookup, key = key)]
        pub fn get_mut<'a, Q: ?Sized>(&'a self, key: &Q) -> Option<RefMut<'a, K, V, H, A>> {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V> {}
        #[op(update, key = key, value = value, previous)]
        pub fn update<Q: ?Sized>(&self, key: &Q, value: V) -> Option<V> {}
        #[op(insert, key = key, value = value, previous)]
        pub fn insert(&self, key: K, value: V) -> Option<V> {}
        #[op(compound, key = key, value = value, previous)]
        pub fn try_insert(&self, key: K, value: V) -> Option<V> {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
    }

    impl<K, V> Default for LeapMap<K, V> {
        fn default() -> Self {}
    }
}

pub mod leapref {
    use crate::leapmap::LeapMap;

    /// One key of the map; nothing is held.
    pub struct Ref<'a, K, V, H, A> {
        map: &'a LeapMap<K, V, H, A>,
    }

    impl<K, V, H, A> Ref<'_, K, V, H, A> {
        pub fn key(&mut self) -> Option<K> {}
        pub fn value(&mut self) -> Option<V> {}
        pub fn key_value(&mut self) -> Option<(K, V)> {}
    }

    pub struct RefMut<'a, K, V, H, A> {
        map: &'a LeapMap<K, V, H, A>,
    }

    impl<K, V, H, A> RefMut<'_, K, V, H, A> {
        pub fn key(&mut self) -> Option<K> {}
        pub fn value(&mut self) -> Option<V> {}
        pub fn key_value(&mut self) -> Option<(K, V)> {}
        pub fn set_value(&mut self, value: V) -> Option<V> {}
        #[runs(func, many)]
        pub fn update<F: FnMut(&mut V)>(&mut self, func: F) -> Option<V> {}
    }
}

pub mod hashmap {
    pub use crate::hashentry::{Entry, OccupiedEntry, VacantEntry};

    #[map(key = K, value = V)]
    pub struct HashMap<K, V, H = std::collections::hash_map::RandomState, A = ()> {
        table: std::marker::PhantomData<(K, V, H, A)>,
    }

    impl<K, V> HashMap<K, V> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<K, V, H, A> HashMap<K, V, H, A> {
        #[op(insert, key = key, value = value, previous)]
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<'a, Q: ?Sized>(&'a self, key: &Q) -> Option<&'a V> {}
        #[op(lookup, key = key, mutable)]
        #[item_of]
        pub fn get_mut<'a, Q: ?Sized>(&mut self, key: &Q) -> Option<&'a mut V> {}
        #[op(entry, key = key)]
        pub fn entry(&mut self, key: K) -> Entry<'_, K, V, H, A> {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V> {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
    }
}

mod hashentry {
    use crate::hashmap::HashMap;

    #[entry(of = "crate::hashmap::HashMap")]
    pub enum Entry<'a, K, V, H, A> {
        Occupied(OccupiedEntry<'a, K, V, H, A>),
        Vacant(VacantEntry<'a, K, V, H, A>),
    }

    impl<'a, K, V, H, A> Entry<'a, K, V, H, A> {
        #[op(compound, value = default)]
        pub fn or_insert(self, default: V) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {}
        #[op(compound)]
        #[runs(default)]
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        #[op(insert, value = value)]
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, H, A> {}
        #[op(compound)]
        pub fn or_default(self) -> &'a mut V {}
    }

    #[entry(of = "crate::hashmap::HashMap")]
    pub struct OccupiedEntry<'a, K, V, H, A> {
        map: &'a mut HashMap<K, V, H, A>,
    }

    impl<'a, K, V, H, A> OccupiedEntry<'a, K, V, H, A> {
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

    #[entry(of = "crate::hashmap::HashMap")]
    pub struct VacantEntry<'a, K, V, H, A> {
        map: &'a mut HashMap<K, V, H, A>,
        key: K,
    }

    impl<'a, K, V, H, A> VacantEntry<'a, K, V, H, A> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = value)]
        #[item_of]
        pub fn insert(&mut self, value: V) -> &'a mut V {}
        #[op(insert, value = value)]
        pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, H, A> {}
    }
}
