#![stub(crate_name = "spin")]
//! `spin::rwlock`, `spin::once`, `spin::lazy`, `spin::barrier`.

pub mod rwlock {
    use crate::Spin;
    use std::cell::UnsafeCell;
    use std::ops::{Deref, DerefMut};

    #[lock]
    pub struct RwLock<T: ?Sized, R = Spin> {
        phantom: std::marker::PhantomData<R>,
        data: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send, R> Send for RwLock<T, R> {}
    unsafe impl<T: ?Sized + Send + Sync, R> Sync for RwLock<T, R> {}

    impl<T, R> RwLock<T, R> {
        #[wraps(data)]
        pub const fn new(data: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized, R> RwLock<T, R> {
        #[acquires(recursive)]
        pub fn read(&self) -> RwLockReadGuard<'_, T> {}
        #[acquires(exclusive)]
        pub fn write(&self) -> RwLockWriteGuard<'_, T, R> {}
        #[acquires(upgradable)]
        pub fn upgradeable_read(&self) -> RwLockUpgradableGuard<'_, T, R> {}
        #[acquires(recursive, try)]
        pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>> {}
        #[acquires(exclusive, try)]
        pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T, R>> {}
        #[acquires(upgradable, try)]
        pub fn try_upgradeable_read(&self) -> Option<RwLockUpgradableGuard<'_, T, R>> {}
        pub fn reader_count(&self) -> usize {}
        pub fn writer_count(&self) -> usize {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized + Default, R> Default for RwLock<T, R> {
        fn default() -> Self {}
    }

    impl<T, R> From<T> for RwLock<T, R> {
        #[wraps(data)]
        fn from(data: T) -> Self {}
    }

    #[guard(of = "RwLock", recursive, derefs_to = T)]
    pub struct RwLockReadGuard<'a, T: ?Sized> {
        data: &'a T,
    }

    impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
        #[forgets(this)]
        #[same(of = this)]
        pub fn leak(this: Self) -> &'a T {}
    }

    impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    #[guard(of = "RwLock", exclusive, derefs_to = T)]
    pub struct RwLockWriteGuard<'a, T: ?Sized, R = Spin> {
        data: &'a mut T,
        phantom: std::marker::PhantomData<R>,
    }

    impl<'a, T: ?Sized, R> RwLockWriteGuard<'a, T, R> {
        #[reholds(recursive)]
        pub fn downgrade(self) -> RwLockReadGuard<'a, T> {}
        #[reholds(upgradable)]
        pub fn downgrade_to_upgradeable(self) -> RwLockUpgradableGuard<'a, T, R> {}
        #[forgets(this)]
        #[same(of = this)]
        pub fn leak(this: Self) -> &'a mut T {}
    }

    impl<'a, T: ?Sized, R> Deref for RwLockWriteGuard<'a, T, R> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<'a, T: ?Sized, R> DerefMut for RwLockWriteGuard<'a, T, R> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    #[guard(of = "RwLock", upgradable, derefs_to = T)]
    pub struct RwLockUpgradableGuard<'a, T: ?Sized, R = Spin> {
        data: &'a T,
        phantom: std::marker::PhantomData<R>,
    }

    impl<'a, T: ?Sized, R> RwLockUpgradableGuard<'a, T, R> {
        #[reholds(exclusive, waits)]
        pub fn upgrade(self) -> RwLockWriteGuard<'a, T, R> {}
        #[reholds(exclusive, try)]
        pub fn try_upgrade(self) -> Result<RwLockWriteGuard<'a, T, R>, Self> {}
        #[reholds(recursive)]
        pub fn downgrade(self) -> RwLockReadGuard<'a, T> {}
        #[forgets(this)]
        #[same(of = this)]
        pub fn leak(this: Self) -> &'a T {}
    }

    impl<'a, T: ?Sized, R> Deref for RwLockUpgradableGuard<'a, T, R> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }
}

pub mod once {
    use crate::Spin;
    use std::cell::UnsafeCell;

    #[lock(once)]
    pub struct Once<T = (), R = Spin> {
        phantom: std::marker::PhantomData<R>,
        data: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Send + Sync, R> Sync for Once<T, R> {}
    unsafe impl<T: Send, R> Send for Once<T, R> {}

    impl<T, R> Once<T, R> {
        pub const fn new() -> Self {}
        #[wraps(data)]
        pub const fn initialized(data: T) -> Self {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn call_once<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn try_call_once<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        #[waits(lock)]
        #[item_of]
        pub fn wait(&self) -> &T {}
        #[op(lookup)]
        #[item_of]
        pub fn poll(&self) -> Option<&T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[op(contains)]
        pub fn is_completed(&self) -> bool {}
    }

    impl<T, R> Default for Once<T, R> {
        fn default() -> Self {}
    }
}

pub mod lazy {
    use crate::Spin;
    use crate::once::Once;
    use std::ops::Deref;

    #[lock(once)]
    pub struct Lazy<T, F = fn() -> T, R = Spin> {
        cell: Once<T, R>,
        init: F,
    }

    unsafe impl<T: Send + Sync, F: Send, R> Sync for Lazy<T, F, R> {}

    impl<T, F, R> Lazy<T, F, R> {
        #[wraps(f)]
        #[runs(f, later, under = result)]
        pub const fn new(f: F) -> Self {}
        #[forces]
        #[same(of = this)]
        pub fn force(this: &Self) -> &T {}
    }

    impl<T, F: FnOnce() -> T, R> Deref for Lazy<T, F, R> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }
}

pub mod barrier {
    #[identity]
    pub struct Barrier<R = crate::Spin> {
        phantom: std::marker::PhantomData<R>,
    }

    impl<R> Barrier<R> {
        pub const fn new(n: usize) -> Self {}
        #[waits(barrier)]
        pub fn wait(&self) -> BarrierWaitResult {}
    }

    pub struct BarrierWaitResult(bool);

    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool {}
    }
}
