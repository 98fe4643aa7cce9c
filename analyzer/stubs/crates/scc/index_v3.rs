#![stub(crate_name = "scc")]
//! Entries of the index, which lock a bucket although reading does not; version 3.

pub mod hash_index {
    use std::collections::hash_map::RandomState;
    use std::ops::Deref;

    impl<K, V, H> HashIndex<K, V, H> {
        #[acquires(exclusive, key = key)]
        #[op(entry, key = key)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(entry, key = key)]
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H> {}
        #[acquires(exclusive, key = key, try)]
        #[op(entry, key = key)]
        pub fn try_entry(&self, key: K) -> Option<Entry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        pub fn begin_sync(&self) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        pub async fn begin_async(&self) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub fn any_sync<P: FnMut(&K, &V) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub async fn any_async<P: FnMut(&K, &V) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, key = key)]
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get_sync<Q: ?Sized>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[acquires(exclusive, key = key, asynchronous)]
        #[op(lookup, key = key)]
        #[item_of]
        pub async fn get_async<Q: ?Sized>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>> {}
        #[locks(shared, key = key)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub fn read_sync<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, key = key, asynchronous)]
        #[op(lookup, key = key)]
        #[runs(reader, under = self, into = Some)]
        pub async fn read_async<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, reader: F) -> Option<R> {}
        #[locks(shared, all_shards)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub fn iter_sync<F: FnMut(&K, &V) -> bool>(&self, f: F) -> bool {}
        #[locks(shared, all_shards, asynchronous)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub async fn iter_async<F: FnMut(&K, &V) -> bool>(&self, f: F) -> bool {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub fn retain_sync<F: FnMut(&K, &V) -> bool>(&self, pred: F) {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(compound)]
        #[runs(pred, items, many, under = self)]
        pub async fn retain_async<F: FnMut(&K, &V) -> bool>(&self, pred: F) {}
    }

    #[entry(of = "HashIndex")]
    pub enum Entry<'h, K, V, H = RandomState> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }

    impl<'h, K, V, H> Entry<'h, K, V, H> {
        #[op(compound, value = val)]
        pub fn or_insert(self, val: V) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_insert_with<F: FnOnce() -> V>(self, constructor: F) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        #[runs(constructor)]
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, constructor: F) -> OccupiedEntry<'h, K, V, H> {}
        #[op(compound)]
        pub fn or_default(self) -> OccupiedEntry<'h, K, V, H> {}
        pub fn key(&self) -> &K {}
        #[op(update)]
        #[runs(f)]
        pub unsafe fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
    }

    #[entry(of = "HashIndex")]
    pub struct OccupiedEntry<'h, K, V, H = RandomState> {
        index: &'h HashIndex<K, V, H>,
    }

    impl<'h, K, V, H> OccupiedEntry<'h, K, V, H> {
        pub fn key(&self) -> &K {}
        #[op(remove)]
        pub fn remove_entry(self) {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> &V {}
        #[op(lookup, mutable)]
        #[item_of]
        pub unsafe fn get_mut(&mut self) -> &mut V {}
        #[reholds(exclusive, waits)]
        pub fn next_sync(self) -> Option<Self> {}
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn next_async(self) -> Option<Self> {}
        #[op(remove)]
        #[reholds(exclusive, waits)]
        pub fn remove_and_sync(self) -> Option<Self> {}
        #[op(remove)]
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn remove_and_async(self) -> Option<Self> {}
        #[op(insert, value = val)]
        pub fn update(&mut self, val: V) {}
    }

    impl<K, V, H> Deref for OccupiedEntry<'_, K, V, H> {
        type Target = V;
        #[same]
        fn deref(&self) -> &V {}
    }

    #[entry(of = "HashIndex")]
    pub struct VacantEntry<'h, K, V, H = RandomState> {
        index: &'h HashIndex<K, V, H>,
        key: K,
    }

    impl<'h, K, V, H> VacantEntry<'h, K, V, H> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        #[op(insert, value = val)]
        pub fn insert_entry(self, val: V) -> OccupiedEntry<'h, K, V, H> {}
    }
}

pub mod hash_set {
    use std::collections::hash_map::RandomState;

    impl<K, H> HashSet<K, H> {
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        pub fn begin_sync(&self) -> Option<OccupiedEntry<'_, K, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        pub async fn begin_async(&self) -> Option<OccupiedEntry<'_, K, H>> {}
        #[acquires(exclusive, all_shards)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub fn any_sync<P: FnMut(&K) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, H>> {}
        #[acquires(exclusive, all_shards, asynchronous)]
        #[op(entry)]
        #[runs(pred, items, many, under = self)]
        pub async fn any_async<P: FnMut(&K) -> bool>(&self, pred: P) -> Option<OccupiedEntry<'_, K, H>> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        pub fn replace_sync(&self, key: K) -> Option<K> {}
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key, previous)]
        pub async fn replace_async(&self, key: K) -> Option<K> {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(f, many, under = self)]
        pub fn iter_mut_sync<F: FnMut(ConsumableEntry<'_, K>) -> bool>(&self, f: F) -> bool {}
        #[locks(exclusive, all_shards, asynchronous)]
        #[op(compound)]
        #[runs(f, many, under = self)]
        pub async fn iter_mut_async<F: FnMut(ConsumableEntry<'_, K>) -> bool>(&self, f: F) -> bool {}
    }

    #[entry(of = "HashSet")]
    pub struct OccupiedEntry<'h, K, H = RandomState> {
        set: &'h HashSet<K, H>,
    }

    impl<'h, K, H> OccupiedEntry<'h, K, H> {
        #[op(remove, previous)]
        pub fn remove_entry(self) -> K {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> &K {}
        #[op(remove, previous)]
        #[reholds(exclusive, waits)]
        pub fn remove_and_sync(self) -> (K, Option<Self>) {}
        #[op(remove, previous)]
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn remove_and_async(self) -> (K, Option<Self>) {}
        #[reholds(exclusive, waits)]
        pub fn next_sync(self) -> Option<Self> {}
        #[reholds(exclusive, waits, asynchronous)]
        pub async fn next_async(self) -> Option<Self> {}
    }

    pub struct ConsumableEntry<'w, K> {
        entry: &'w mut K,
    }

    impl<'w, K> ConsumableEntry<'w, K> {
        pub fn consume(self) -> K {}
    }
}
