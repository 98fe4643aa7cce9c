#![stub(crate_name = "dashmap")]
//! A map in shards, each behind a lock of its own. From 5.0 to 5.2 a reader waits behind a waiting writer.

use std::collections::hash_map::RandomState;
use std::fmt;

pub use self::mapref::entry::{Entry, OccupiedEntry, VacantEntry};
pub use self::read_only::ReadOnlyView;
pub use self::set::DashSet;

pub mod try_result {
    #[derive(Debug)]
    pub enum TryResult<R> {
        Present(R),
        Absent,
        Locked,
    }

    impl<R> TryResult<R> {
        pub fn is_present(&self) -> bool {}
        pub fn is_absent(&self) -> bool {}
        pub fn is_locked(&self) -> bool {}
        #[carries(Present = result)]
        pub fn unwrap(self) -> R {}
        #[carries(Present = Some)]
        pub fn try_unwrap(self) -> Option<R> {}
    }
}

use self::iter::{Iter, IterMut, OwningIter};
use self::mapref::one::{Ref, RefMut};
use self::try_result::TryResult;

#[lock(sharded)]
#[map(key = K, value = V, concurrent)]
pub struct DashMap<K, V, S = RandomState> {
    hasher: S,
    shards: std::marker::PhantomData<(K, V)>,
}

unsafe impl<K: Send + Sync, V: Send + Sync, S: Send + Sync> Sync for DashMap<K, V, S> {}

impl<K, V> DashMap<K, V, RandomState> {
    pub fn new() -> Self {}
    pub fn with_capacity(capacity: usize) -> Self {}
    pub fn with_shard_amount(shard_amount: usize) -> Self {}
    pub fn with_capacity_and_shard_amount(capacity: usize, shard_amount: usize) -> Self {}
}

impl<'a, K: 'a, V: 'a, S> DashMap<K, V, S> {
    pub fn with_hasher(hasher: S) -> Self {}
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
    pub fn with_hasher_and_shard_amount(hasher: S, shard_amount: usize) -> Self {}
    pub fn with_capacity_and_hasher_and_shard_amount(capacity: usize, hasher: S, shard_amount: usize) -> Self {}
    pub fn into_read_only(self) -> ReadOnlyView<K, V, S> {}
    pub fn hash_usize<T>(&self, item: &T) -> usize {}
    pub fn determine_map<Q: ?Sized>(&self, key: &Q) -> usize {}
    pub fn determine_shard(&self, hash: usize) -> usize {}
    pub fn hasher(&self) -> &S {}
    #[locks(exclusive, key = key)]
    #[op(insert, key = key, value = value, previous)]
    pub fn insert(&self, key: K, value: V) -> Option<V> {}
    #[locks(exclusive, key = key)]
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)> {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key, previous)]
    #[runs(f, under = self)]
    pub fn remove_if<Q: ?Sized>(&self, key: &Q, f: impl FnOnce(&K, &V) -> bool) -> Option<(K, V)> {}
    #[locks(exclusive, key = key)]
    #[op(compound, key = key, previous)]
    #[runs(f, under = self)]
    pub fn remove_if_mut<Q: ?Sized>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> bool) -> Option<(K, V)> {}
    #[acquires(shared, all_shards)]
    #[op(iterate)]
    pub fn iter(&'a self) -> Iter<'a, K, V, S, DashMap<K, V, S>> {}
    #[acquires(exclusive, all_shards)]
    #[op(iterate, mutable)]
    pub fn iter_mut(&'a self) -> IterMut<'a, K, V, S, DashMap<K, V, S>> {}
    #[acquires(shared, key = key)]
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<Q: ?Sized>(&'a self, key: &Q) -> Option<Ref<'a, K, V, S>> {}
    #[acquires(exclusive, key = key)]
    #[op(lookup, key = key, mutable)]
    #[item_of]
    pub fn get_mut<Q: ?Sized>(&'a self, key: &Q) -> Option<RefMut<'a, K, V, S>> {}
    #[acquires(shared, key = key, try, holds_in(Present))]
    #[op(lookup, key = key)]
    #[item_of]
    pub fn try_get<Q: ?Sized>(&'a self, key: &Q) -> TryResult<Ref<'a, K, V, S>> {}
    #[acquires(exclusive, key = key, try, holds_in(Present))]
    #[op(lookup, key = key, mutable)]
    #[item_of]
    pub fn try_get_mut<Q: ?Sized>(&'a self, key: &Q) -> TryResult<RefMut<'a, K, V, S>> {}
    #[locks(exclusive, all_shards)]
    pub fn shrink_to_fit(&self) {}
    #[locks(exclusive, all_shards)]
    #[op(compound)]
    #[runs(f, items, many, under = self)]
    pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
    #[locks(shared, all_shards)]
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[locks(shared, all_shards)]
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[locks(exclusive, all_shards)]
    #[op(clear)]
    pub fn clear(&self) {}
    #[locks(shared, all_shards)]
    pub fn capacity(&self) -> usize {}
    #[locks(exclusive, key = key)]
    #[op(update, key = key)]
    #[runs(f, under = self)]
    pub fn alter<Q: ?Sized>(&self, key: &Q, f: impl FnOnce(&K, V) -> V) {}
    #[locks(exclusive, all_shards)]
    #[op(update)]
    #[runs(f, items, many, under = self)]
    pub fn alter_all(&self, f: impl FnMut(&K, V) -> V) {}
    #[locks(shared, key = key)]
    #[op(lookup, key = key)]
    #[runs(f, under = self, into = Some)]
    pub fn view<Q: ?Sized, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
    #[locks(shared, key = key)]
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    #[acquires(exclusive, key = key)]
    #[op(entry, key = key)]
    pub fn entry(&'a self, key: K) -> Entry<'a, K, V, S> {}
    #[acquires(exclusive, key = key, try)]
    #[op(entry, key = key)]
    pub fn try_entry(&'a self, key: K) -> Option<Entry<'a, K, V, S>> {}
}

impl<K: Clone, V: Clone, S: Clone> Clone for DashMap<K, V, S> {
    #[locks(shared, all_shards)]
    #[op(iterate)]
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<K, V, S: Default> Default for DashMap<K, V, S> {
    fn default() -> Self {}
}

impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for DashMap<K, V, S> {
    #[locks(shared, all_shards)]
    #[op(iterate)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

impl<K, V, S> IntoIterator for DashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = OwningIter<K, V, S>;
    fn into_iter(self) -> OwningIter<K, V, S> {}
}

impl<'a, K, V, S> IntoIterator for &'a DashMap<K, V, S> {
    type Item = mapref::multiple::RefMulti<'a, K, V, S>;
    type IntoIter = Iter<'a, K, V, S, DashMap<K, V, S>>;
    #[acquires(shared, all_shards)]
    #[op(iterate)]
    fn into_iter(self) -> Iter<'a, K, V, S, DashMap<K, V, S>> {}
}

impl<K, V, S> Extend<(K, V)> for DashMap<K, V, S> {
    #[locks(exclusive, all_shards)]
    #[op(insert)]
    #[stores(intoiter)]
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, intoiter: I) {}
}

impl<K, V, S: Default> FromIterator<(K, V)> for DashMap<K, V, S> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(intoiter: I) -> Self {}
}

impl<'a, K, V, S> std::ops::Shl<(K, V)> for &'a DashMap<K, V, S> {
    type Output = Option<V>;
    #[locks(exclusive, all_shards)]
    #[op(insert, previous)]
    fn shl(self, pair: (K, V)) -> Option<V> {}
}

impl<'a, K, V, S, Q> std::ops::Shr<&Q> for &'a DashMap<K, V, S> {
    type Output = Ref<'a, K, V, S>;
    #[acquires(shared, key = key)]
    #[op(lookup, key = key)]
    fn shr(self, key: &Q) -> Ref<'a, K, V, S> {}
}

impl<'a, K, V, S, Q> std::ops::BitOr<&Q> for &'a DashMap<K, V, S> {
    type Output = RefMut<'a, K, V, S>;
    #[acquires(exclusive, key = key)]
    #[op(lookup, key = key, mutable)]
    fn bitor(self, key: &Q) -> RefMut<'a, K, V, S> {}
}

impl<'a, K, V, S, Q> std::ops::Sub<&Q> for &'a DashMap<K, V, S> {
    type Output = Option<(K, V)>;
    #[locks(exclusive, key = key)]
    #[op(remove, key = key, previous)]
    fn sub(self, key: &Q) -> Option<(K, V)> {}
}

impl<'a, K, V, S, Q> std::ops::BitAnd<&Q> for &'a DashMap<K, V, S> {
    type Output = bool;
    #[locks(shared, key = key)]
    #[op(contains, key = key)]
    fn bitand(self, key: &Q) -> bool {}
}

pub mod set {
    use crate::DashMap;
    use crate::iter_set::{Iter, OwningIter};
    use crate::setref::one::Ref;
    use std::collections::hash_map::RandomState;
    use std::fmt;

    #[lock(sharded)]
    #[map(key = K, concurrent)]
    pub struct DashSet<K, S = RandomState> {
        inner: DashMap<K, (), S>,
    }

    impl<K> DashSet<K, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<'a, K: 'a, S> DashSet<K, S> {
        pub fn with_hasher(hasher: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {}
        #[locks(exclusive, key = key)]
        #[op(insert, key = key, previous)]
        pub fn insert(&self, key: K) -> bool {}
        #[locks(exclusive, key = key)]
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<K> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        #[runs(f, under = self)]
        pub fn remove_if<Q: ?Sized>(&self, key: &Q, f: impl FnOnce(&K) -> bool) -> Option<K> {}
        #[acquires(shared, all_shards)]
        #[op(iterate)]
        pub fn iter(&'a self) -> Iter<'a, K, S, DashMap<K, (), S>> {}
        #[acquires(shared, key = key)]
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&'a self, key: &Q) -> Option<Ref<'a, K, S>> {}
        #[locks(exclusive, all_shards)]
        pub fn shrink_to_fit(&self) {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(f, items, many, under = self)]
        pub fn retain(&self, f: impl FnMut(&K) -> bool) {}
        #[locks(shared, all_shards)]
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[locks(shared, all_shards)]
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[locks(exclusive, all_shards)]
        #[op(clear)]
        pub fn clear(&self) {}
        #[locks(shared, all_shards)]
        pub fn capacity(&self) -> usize {}
        #[locks(shared, key = key)]
        #[op(contains, key = key)]
        pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool {}
    }

    impl<K: Clone, S: Clone> Clone for DashSet<K, S> {
        #[locks(shared, all_shards)]
        #[op(iterate)]
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<K, S: Default> Default for DashSet<K, S> {
        fn default() -> Self {}
    }

    impl<K: fmt::Debug, S> fmt::Debug for DashSet<K, S> {
        #[locks(shared, all_shards)]
        #[op(iterate)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    impl<'a, K, S> IntoIterator for &'a DashSet<K, S> {
        type Item = crate::setref::multiple::RefMulti<'a, K, S>;
        type IntoIter = Iter<'a, K, S, DashMap<K, (), S>>;
        #[acquires(shared, all_shards)]
        #[op(iterate)]
        fn into_iter(self) -> Iter<'a, K, S, DashMap<K, (), S>> {}
    }

    impl<K, S> IntoIterator for DashSet<K, S> {
        type Item = K;
        type IntoIter = OwningIter<K, S>;
        fn into_iter(self) -> OwningIter<K, S> {}
    }

    impl<K, S> Extend<K> for DashSet<K, S> {
        #[locks(exclusive, all_shards)]
        #[op(insert)]
        #[stores(iter)]
        fn extend<T: IntoIterator<Item = K>>(&mut self, iter: T) {}
    }

    impl<K, S: Default> FromIterator<K> for DashSet<K, S> {
        fn from_iter<I: IntoIterator<Item = K>>(iter: I) -> Self {}
    }
}

pub mod read_only {
    use crate::DashMap;
    use std::collections::hash_map::{Iter, Keys, RandomState, Values};

    #[map(key = K, value = V)]
    pub struct ReadOnlyView<K, V, S = RandomState> {
        map: std::marker::PhantomData<(K, V, S)>,
    }

    impl<'a, K: 'a, V: 'a, S> ReadOnlyView<K, V, S> {
        pub fn into_inner(self) -> DashMap<K, V, S> {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        pub fn capacity(&self) -> usize {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&'a self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&'a self, key: &Q) -> Option<&'a V> {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get_key_value<Q: ?Sized>(&'a self, key: &Q) -> Option<(&'a K, &'a V)> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&'a self) -> Iter<'a, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn keys(&'a self) -> Keys<'a, K, V> {}
        #[op(iterate)]
        #[item_of]
        pub fn values(&'a self) -> Values<'a, K, V> {}
    }

    impl<K: Clone, V: Clone, S: Clone> Clone for ReadOnlyView<K, V, S> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }
}
