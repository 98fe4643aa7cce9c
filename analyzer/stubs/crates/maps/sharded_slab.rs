#![stub(crate_name = "sharded_slab")]
//! A lock-free slab: entries keep what they refer to alive and make nobody wait. Keys are given out by it,
//! so that nobody can insert at a key that was looked up.

use std::ops::Deref;
use std::sync::Arc;

pub use self::pool::Pool;

pub trait Config {}

#[derive(Debug, Clone, Copy, Default)]
pub struct DefaultConfig {}

#[identity]
pub struct Slab<T, C = DefaultConfig> {
    shards: std::marker::PhantomData<(T, C)>,
}

unsafe impl<T: Send, C> Send for Slab<T, C> {}
unsafe impl<T: Sync, C> Sync for Slab<T, C> {}

impl<T> Slab<T> {
    pub fn new() -> Self {}
}

impl<T, C> Slab<T, C> {
    #[stores(value)]
    pub fn insert(&self, value: T) -> Option<usize> {}
    pub fn vacant_entry(&self) -> Option<VacantEntry<'_, T, C>> {}
    pub fn remove(&self, idx: usize) -> bool {}
    pub fn take(&self, idx: usize) -> Option<T> {}
    pub fn get(&self, key: usize) -> Option<Entry<'_, T, C>> {}
    pub fn get_owned(self: Arc<Self>, key: usize) -> Option<OwnedEntry<T, C>> {}
    pub fn contains(&self, key: usize) -> bool {}
}

impl<T> Default for Slab<T> {
    fn default() -> Self {}
}

pub struct Entry<'a, T, C = DefaultConfig> {
    inner: &'a T,
    shard: std::marker::PhantomData<C>,
}

impl<T, C> Entry<'_, T, C> {
    pub fn key(&self) -> usize {}
}

impl<T, C> Deref for Entry<'_, T, C> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

pub struct VacantEntry<'a, T, C = DefaultConfig> {
    slab: &'a Slab<T, C>,
}

impl<T, C> VacantEntry<'_, T, C> {
    #[stores(val)]
    pub fn insert(self, val: T) {}
    pub fn key(&self) -> usize {}
}

pub struct OwnedEntry<T, C = DefaultConfig> {
    slab: Arc<Slab<T, C>>,
}

impl<T, C> OwnedEntry<T, C> {
    pub fn key(&self) -> usize {}
}

impl<T, C> Deref for OwnedEntry<T, C> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

pub mod pool {
    use crate::DefaultConfig;
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    #[identity]
    pub struct Pool<T, C = DefaultConfig> {
        shards: std::marker::PhantomData<(T, C)>,
    }

    unsafe impl<T: Send, C> Send for Pool<T, C> {}
    unsafe impl<T: Sync, C> Sync for Pool<T, C> {}

    impl<T> Pool<T> {
        pub fn new() -> Self {}
    }

    impl<T, C> Pool<T, C> {
        pub fn create(&self) -> Option<RefMut<'_, T, C>> {}
        pub fn create_owned(self: Arc<Self>) -> Option<OwnedRefMut<T, C>> {}
        #[runs(init)]
        pub fn create_with(&self, init: impl FnOnce(&mut T)) -> Option<usize> {}
        pub fn get(&self, key: usize) -> Option<Ref<'_, T, C>> {}
        pub fn get_owned(self: Arc<Self>, key: usize) -> Option<OwnedRef<T, C>> {}
        pub fn clear(&self, key: usize) -> bool {}
    }

    pub struct Ref<'a, T, C = DefaultConfig> {
        pool: &'a Pool<T, C>,
    }

    impl<T, C> Deref for Ref<'_, T, C> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    pub struct RefMut<'a, T, C = DefaultConfig> {
        pool: &'a Pool<T, C>,
    }

    impl<T, C> Deref for RefMut<'_, T, C> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T, C> DerefMut for RefMut<'_, T, C> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    pub struct OwnedRef<T, C = DefaultConfig> {
        pool: Arc<Pool<T, C>>,
    }

    impl<T, C> Deref for OwnedRef<T, C> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    pub struct OwnedRefMut<T, C = DefaultConfig> {
        pool: Arc<Pool<T, C>>,
    }

    impl<T, C> Deref for OwnedRefMut<T, C> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T, C> DerefMut for OwnedRefMut<T, C> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }
}
