#![stub(crate_name = "evmap")]
//! Two copies of a map: readers see the published one and never wait, the one writer waits for them when
//! it publishes. A reader must not publish while it holds a guard.

pub mod handles {
    pub use crate::read::{ReadHandle, ReadHandleFactory};
    pub use crate::write::WriteHandle;
}

pub mod refs {
    pub use crate::read::MapReadRef;
    pub use crate::values::Values;
    pub use left_right::ReadGuard;
}

use std::collections::hash_map::RandomState;

pub fn new<K, V>() -> (
    handles::WriteHandle<K, V, (), RandomState>,
    handles::ReadHandle<K, V, (), RandomState>,
) {
}

mod read {
    use crate::values::Values;
    use left_right::ReadGuard;

    #[lock]
    #[map(key = K, value = V, concurrent)]
    pub struct ReadHandle<K, V, M = (), S = std::collections::hash_map::RandomState> {
        handle: std::marker::PhantomData<(K, V, M, S)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, M: Send + Sync, S: Send + Sync> Send for ReadHandle<K, V, M, S> {}
    impl<K, V, M, S> !Sync for ReadHandle<K, V, M, S> {}

    impl<K, V, M, S> Clone for ReadHandle<K, V, M, S> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<K, V, M, S> ReadHandle<K, V, M, S> {
        #[acquires(recursive)]
        #[op(iterate)]
        pub fn enter(&self) -> Option<MapReadRef<'_, K, V, M, S>> {}
        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[acquires(recursive)]
        pub fn meta(&self) -> Option<ReadGuard<'_, M>> {}
        #[acquires(recursive)]
        #[op(lookup, key = key)]
        pub fn get<'rh, Q: ?Sized>(&'rh self, key: &Q) -> Option<ReadGuard<'rh, Values<V, S>>> {}
        #[acquires(recursive)]
        #[op(lookup, key = key)]
        pub fn get_one<'rh, Q: ?Sized>(&'rh self, key: &Q) -> Option<ReadGuard<'rh, V>> {}
        #[acquires(recursive)]
        #[op(lookup, key = key)]
        pub fn meta_get<Q: ?Sized>(&self, key: &Q) -> Option<(Option<ReadGuard<'_, Values<V, S>>>, M)> {}
        #[op(contains, key = key)]
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
        #[locks(recursive)]
        #[op(iterate)]
        #[runs(f, items, many, under = self)]
        pub fn map_into<Map, Collector, Target>(&self, f: Map) -> Collector
        where
            Map: FnMut(&K, &Values<V, S>) -> Target,
        {
        }
    }

    #[identity]
    pub struct ReadHandleFactory<K, V, M, S = std::collections::hash_map::RandomState> {
        factory: std::marker::PhantomData<(K, V, M, S)>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, M: Send + Sync, S: Send + Sync> Sync for ReadHandleFactory<K, V, M, S> {}

    impl<K, V, M, S> ReadHandleFactory<K, V, M, S> {
        pub fn handle(&self) -> ReadHandle<K, V, M, S> {}
    }

    #[guard(of = "ReadHandle", recursive)]
    pub struct MapReadRef<'rh, K, V, M = (), S = std::collections::hash_map::RandomState> {
        handle: &'rh ReadHandle<K, V, M, S>,
    }

    impl<'rh, K, V, M, S> MapReadRef<'rh, K, V, M, S> {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[item_of]
        pub fn get<'a, Q: ?Sized>(&'a self, key: &Q) -> Option<&'a Values<V, S>> {}
        #[item_of]
        pub fn get_one<'a, Q: ?Sized>(&'a self, key: &Q) -> Option<&'a V> {}
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    }
}

mod values {
    pub struct Values<T, S = std::collections::hash_map::RandomState> {
        inner: std::marker::PhantomData<(T, S)>,
    }

    impl<T, S> Values<T, S> {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[item_of]
        pub fn get_one(&self) -> Option<&T> {}
    }
}

mod write {
    use crate::read::ReadHandle;
    use std::ops::Deref;

    /// What it changes is seen when it publishes, in one step.
    #[map(key = K, value = V)]
    pub struct WriteHandle<K, V, M = (), S = std::collections::hash_map::RandomState> {
        handle: ReadHandle<K, V, M, S>,
    }

    unsafe impl<K: Send + Sync, V: Send + Sync, M: Send + Sync, S: Send + Sync> Send for WriteHandle<K, V, M, S> {}

    impl<K, V, M, S> WriteHandle<K, V, M, S> {
        #[waits(lock)]
        pub fn publish(&mut self) -> &mut Self {}
        #[op(insert, key = k, value = v)]
        pub fn insert(&mut self, k: K, v: V) -> &mut Self {}
        #[op(insert, key = k, value = v)]
        pub fn update(&mut self, k: K, v: V) -> &mut Self {}
        #[op(update, key = k)]
        pub fn clear(&mut self, k: K) -> &mut Self {}
        #[op(remove, key = k)]
        pub fn empty(&mut self, k: K) -> &mut Self {}
        #[op(clear)]
        pub fn purge(&mut self) -> &mut Self {}
        #[op(update, key = k)]
        #[runs(f, many, later)]
        pub unsafe fn retain<F: FnMut(&V, bool) -> bool>(&mut self, k: K, f: F) -> &mut Self {}
    }

    impl<K, V, M, S> Deref for WriteHandle<K, V, M, S> {
        type Target = ReadHandle<K, V, M, S>;
        #[same]
        fn deref(&self) -> &ReadHandle<K, V, M, S> {}
    }
}
