#![stub(crate_name = "async_lock")]
//! What `async_lock` gives to be awaited, and its other primitives.

use std::cell::UnsafeCell;
use std::future::Future;
use std::sync::Arc;

pub mod futures {
    use crate::*;
    use std::future::Future;

    pub struct Lock<'a, T: ?Sized> {
        output: std::marker::PhantomData<fn() -> MutexGuard<'a, T>>,
    }

    impl<'a, T: ?Sized> Future for Lock<'a, T> {
        type Output = MutexGuard<'a, T>;
    }

    pub struct LockArc<T: ?Sized> {
        output: std::marker::PhantomData<fn() -> MutexGuardArc<T>>,
    }

    impl<T: ?Sized> Future for LockArc<T> {
        type Output = MutexGuardArc<T>;
    }

    pub struct Read<'a, T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockReadGuard<'a, T>>,
    }

    impl<'a, T: ?Sized> Future for Read<'a, T> {
        type Output = RwLockReadGuard<'a, T>;
    }

    pub struct ReadArc<T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockReadGuardArc<T>>,
    }

    impl<T: ?Sized> Future for ReadArc<T> {
        type Output = RwLockReadGuardArc<T>;
    }

    pub struct UpgradableRead<'a, T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockUpgradableReadGuard<'a, T>>,
    }

    impl<'a, T: ?Sized> Future for UpgradableRead<'a, T> {
        type Output = RwLockUpgradableReadGuard<'a, T>;
    }

    pub struct UpgradableReadArc<T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockUpgradableReadGuardArc<T>>,
    }

    impl<T: ?Sized> Future for UpgradableReadArc<T> {
        type Output = RwLockUpgradableReadGuardArc<T>;
    }

    pub struct Write<'a, T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockWriteGuard<'a, T>>,
    }

    impl<'a, T: ?Sized> Future for Write<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }

    pub struct WriteArc<T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockWriteGuardArc<T>>,
    }

    impl<T: ?Sized> Future for WriteArc<T> {
        type Output = RwLockWriteGuardArc<T>;
    }

    pub struct Upgrade<'a, T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockWriteGuard<'a, T>>,
    }

    impl<'a, T: ?Sized> Future for Upgrade<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }

    pub struct UpgradeArc<T: ?Sized> {
        output: std::marker::PhantomData<fn() -> RwLockWriteGuardArc<T>>,
    }

    impl<T: ?Sized> Future for UpgradeArc<T> {
        type Output = RwLockWriteGuardArc<T>;
    }

    pub struct Acquire<'a> {
        semaphore: &'a Semaphore,
    }

    impl<'a> Future for Acquire<'a> {
        type Output = SemaphoreGuard<'a>;
    }

    pub struct AcquireArc {
        semaphore: std::sync::Arc<Semaphore>,
    }

    impl Future for AcquireArc {
        type Output = SemaphoreGuardArc;
    }

    pub struct BarrierWait<'a> {
        barrier: &'a Barrier,
    }

    impl Future for BarrierWait<'_> {
        type Output = BarrierWaitResult;
        #[waits(barrier, asynchronous)]
        fn poll(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<BarrierWaitResult> {}
    }
}

#[lock(semaphore, asynchronous)]
pub struct Semaphore {}

impl Semaphore {
    pub const fn new(n: usize) -> Semaphore {}
    #[acquires(shared, try)]
    pub fn try_acquire(&self) -> Option<SemaphoreGuard<'_>> {}
    #[acquires(shared, asynchronous)]
    pub fn acquire(&self) -> futures::Acquire<'_> {}
    #[acquires(shared)]
    pub fn acquire_blocking(&self) -> SemaphoreGuard<'_> {}
    #[acquires(shared, try)]
    pub fn try_acquire_arc(self: &Arc<Self>) -> Option<SemaphoreGuardArc> {}
    #[acquires(shared, asynchronous)]
    pub fn acquire_arc(self: &Arc<Self>) -> futures::AcquireArc {}
    #[acquires(shared)]
    pub fn acquire_arc_blocking(self: &Arc<Self>) -> SemaphoreGuardArc {}
    pub fn add_permits(&self, n: usize) {}
}

#[guard(of = "Semaphore", shared, asynchronous)]
pub struct SemaphoreGuard<'a>(&'a Semaphore);

impl SemaphoreGuard<'_> {
    // Nobody holds it any more: the semaphore is smaller by it.
    pub fn forget(self) {}
}

#[guard(of = "Semaphore", shared, asynchronous, owned)]
pub struct SemaphoreGuardArc(Arc<Semaphore>);

impl SemaphoreGuardArc {
    // Nobody holds it any more: the semaphore is smaller by it.
    pub fn forget(self) {}
}

#[identity]
pub struct Barrier {}

pub struct BarrierWaitResult {}

impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {}
}

impl Barrier {
    pub const fn new(n: usize) -> Barrier {}
    pub fn wait(&self) -> futures::BarrierWait<'_> {}
    #[waits(barrier)]
    pub fn wait_blocking(&self) -> BarrierWaitResult {}
}

#[lock(once, asynchronous)]
pub struct OnceCell<T> {
    value: UnsafeCell<Option<T>>,
}

unsafe impl<T: Send + Sync> Sync for OnceCell<T> {}

impl<T> OnceCell<T> {
    pub const fn new() -> Self {}
    #[op(contains)]
    pub fn is_initialized(&self) -> bool {}
    #[op(lookup)]
    #[item_of]
    pub fn get(&self) -> Option<&T> {}
    #[op(lookup, mutable)]
    #[item_of]
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    #[op(remove, previous)]
    pub fn take(&mut self) -> Option<T> {}
    pub fn into_inner(self) -> Option<T> {}
    #[waits(park, asynchronous)]
    #[item_of]
    pub async fn wait(&self) -> &T {}
    #[waits(park)]
    #[item_of]
    pub fn wait_blocking(&self) -> &T {}
    #[locks(exclusive, asynchronous)]
    #[op(compound)]
    #[runs(closure, under = self)]
    #[item_of]
    pub async fn get_or_init<Fut: Future<Output = T>>(&self, closure: impl FnOnce() -> Fut) -> &T {}
    #[locks(exclusive, asynchronous)]
    #[op(compound)]
    #[runs(closure, under = self)]
    #[item_of]
    pub async fn get_or_try_init<E, Fut: Future<Output = Result<T, E>>>(
        &self,
        closure: impl FnOnce() -> Fut,
    ) -> Result<&T, E> {
    }
    #[locks(exclusive)]
    #[op(compound)]
    #[runs(closure, under = self)]
    #[item_of]
    pub fn get_or_init_blocking(&self, closure: impl FnOnce() -> T) -> &T {}
    #[locks(exclusive, asynchronous)]
    #[op(compound, value = value, previous)]
    pub async fn set(&self, value: T) -> Result<&T, T> {}
    #[locks(exclusive)]
    #[op(compound, value = value, previous)]
    pub fn set_blocking(&self, value: T) -> Result<&T, T> {}
}
