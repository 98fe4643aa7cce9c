#![stub(crate_name = "quick_cache")]
//! A cache in shards. Whoever misses a key gets a placeholder for it; who asks for that key meanwhile waits.

pub trait Weighter<Key, Val> {}

#[derive(Debug, Clone, Default)]
pub struct UnitWeighter;

pub mod sync {
    use crate::UnitWeighter;
    use std::future::Future;
    use std::time::Duration;

    #[derive(Clone, Default, Debug)]
    pub struct DefaultLifecycle<Key, Val>(std::marker::PhantomData<(Key, Val)>);

    #[lock(sharded)]
    #[map(key = Key, value = Val, concurrent)]
    pub struct Cache<
        Key,
        Val,
        We = UnitWeighter,
        B = std::collections::hash_map::RandomState,
        L = DefaultLifecycle<Key, Val>,
    > {
        shards: std::marker::PhantomData<(Key, Val, We, B, L)>,
    }

    unsafe impl<Key: Send + Sync, Val: Send + Sync, We: Sync, B: Sync, L: Sync> Sync for Cache<Key, Val, We, B, L> {}

    impl<Key, Val> Cache<Key, Val> {
        pub fn new(items_capacity: usize) -> Self {}
    }

    impl<Key, Val, We> Cache<Key, Val, We> {
        pub fn with_weighter(estimated_items_capacity: usize, weight_capacity: u64, weighter: We) -> Self {}
    }

    impl<Key, Val, We, B, L> Cache<Key, Val, We, B, L> {
        pub fn with(
            estimated_items_capacity: usize,
            weight_capacity: u64,
            weighter: We,
            hash_builder: B,
            lifecycle: L,
        ) -> Self {
        }
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[op(lookup, key = key)]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<Val> {}
        #[op(lookup, key = key)]
        pub fn peek<Q: ?Sized>(&self, key: &Q) -> Option<Val> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<(Key, Val)> {}
        #[locks(exclusive, key = key)]
        #[op(compound, key = key, previous)]
        #[runs(f, under = self)]
        pub fn remove_if<Q: ?Sized, F: FnOnce(&Val) -> bool>(&self, key: &Q, f: F) -> Option<(Key, Val)> {}
        #[op(compound, key = key, value = value, previous)]
        pub fn replace(&self, key: Key, value: Val, soft: bool) -> Result<(), (Key, Val)> {}
        #[locks(exclusive, all_shards)]
        #[op(compound)]
        #[runs(f, items, many, under = self)]
        pub fn retain<F: Fn(&Key, &Val) -> bool>(&self, f: F) {}
        #[op(insert, key = key, value = value)]
        pub fn insert(&self, key: Key, value: Val) {}
        #[op(clear)]
        pub fn clear(&self) {}
        #[acquires(exclusive, key = key, holds_in(Guard))]
        #[op(lookup, key = key)]
        pub fn get_value_or_guard<Q: ?Sized>(
            &self,
            key: &Q,
            timeout: Option<Duration>,
        ) -> GuardResult<'_, Key, Val, We, B, L> {
        }
        #[acquires(exclusive, key = key, holds_in(Err), asynchronous)]
        #[op(lookup, key = key)]
        pub async fn get_value_or_guard_async<'a, Q: ?Sized>(
            &'a self,
            key: &Q,
        ) -> Result<Val, PlaceholderGuard<'a, Key, Val, We, B, L>> {
        }
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(with, under = self)]
        pub fn get_or_insert_with<Q: ?Sized, E>(
            &self,
            key: &Q,
            with: impl FnOnce() -> Result<Val, E>,
        ) -> Result<Val, E> {
        }
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key)]
        #[runs(with, under = self)]
        pub async fn get_or_insert_async<Q: ?Sized, E>(
            &self,
            key: &Q,
            with: impl Future<Output = Result<Val, E>>,
        ) -> Result<Val, E> {
        }
        #[locks(exclusive, key = key)]
        #[op(compound, key = key)]
        #[runs(on_occupied, under = self)]
        pub fn entry<Q: ?Sized, T>(
            &self,
            key: &Q,
            timeout: Option<Duration>,
            on_occupied: impl FnOnce(&Key, &mut Val) -> EntryAction<T>,
        ) -> EntryResult<'_, Key, Val, We, B, L, T> {
        }
        #[locks(exclusive, key = key, asynchronous)]
        #[op(compound, key = key)]
        #[runs(on_occupied, under = self)]
        pub async fn entry_async<'a, Q: ?Sized, T>(
            &'a self,
            key: &Q,
            on_occupied: impl FnOnce(&Key, &mut Val) -> EntryAction<T>,
        ) -> EntryResult<'a, Key, Val, We, B, L, T> {
        }
    }

    #[entry(of = "Cache")]
    pub enum GuardResult<'a, Key, Val, We, B, L> {
        Value(Val),
        Guard(PlaceholderGuard<'a, Key, Val, We, B, L>),
        Timeout,
    }

    pub enum EntryAction<T> {
        Retain(T),
        Remove,
        ReplaceWithGuard,
    }

    #[entry(of = "Cache")]
    pub enum EntryResult<'a, Key, Val, We, B, L, T> {
        Retained(T),
        Removed(Key, Val),
        Replaced(PlaceholderGuard<'a, Key, Val, We, B, L>, Val),
        Vacant(PlaceholderGuard<'a, Key, Val, We, B, L>),
        Timeout,
    }

    #[entry(of = "Cache")]
    pub struct PlaceholderGuard<'a, Key, Val, We, B, L> {
        cache: &'a Cache<Key, Val, We, B, L>,
    }

    impl<Key, Val, We, B, L> PlaceholderGuard<'_, Key, Val, We, B, L> {
        #[op(insert, value = value)]
        pub fn insert(self, value: Val) -> Result<(), Val> {}
    }
}

pub mod unsync {
    use crate::UnitWeighter;

    #[map(key = Key, value = Val)]
    pub struct Cache<
        Key,
        Val,
        We = UnitWeighter,
        B = std::collections::hash_map::RandomState,
        L = DefaultLifecycle<Key, Val>,
    > {
        shard: std::marker::PhantomData<(Key, Val, We, B, L)>,
    }

    #[derive(Clone, Default, Debug)]
    pub struct DefaultLifecycle<Key, Val>(std::marker::PhantomData<(Key, Val)>);

    impl<Key, Val> Cache<Key, Val> {
        pub fn new(items_capacity: usize) -> Self {}
    }

    impl<Key, Val, We, B, L> Cache<Key, Val, We, B, L> {
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&Val> {}
        #[op(lookup, key = key)]
        #[item_of]
        pub fn peek<Q: ?Sized>(&self, key: &Q) -> Option<&Val> {}
        #[op(remove, key = key, previous)]
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<(Key, Val)> {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain<F: Fn(&Key, &Val) -> bool>(&mut self, f: F) {}
        #[op(compound, key = key)]
        #[runs(with)]
        #[item_of]
        pub fn get_or_insert_with<Q: ?Sized, E>(
            &mut self,
            key: &Q,
            with: impl FnOnce() -> Result<Val, E>,
        ) -> Result<Option<&Val>, E> {
        }
        #[op(insert, key = key, value = value)]
        pub fn insert(&mut self, key: Key, value: Val) {}
        #[op(clear)]
        pub fn clear(&mut self) {}
    }
}
