#![stub(crate_name = "tokio")]
//! `tokio::sync`: permits, notifications, cells and barriers.

pub mod sync {
    use std::cell::UnsafeCell;
    use std::fmt;
    use std::future::Future;
    use std::sync::Arc;

    #[derive(Debug)]
    pub struct AcquireError(());

    #[derive(Debug)]
    pub enum TryAcquireError {
        Closed,
        NoPermits,
    }

    impl fmt::Display for AcquireError {}
    impl std::error::Error for AcquireError {}
    impl fmt::Display for TryAcquireError {}
    impl std::error::Error for TryAcquireError {}

    #[lock(semaphore, asynchronous)]
    pub struct Semaphore {}

    impl Semaphore {
        pub const MAX_PERMITS: usize = 0;
        pub fn new(permits: usize) -> Self {}
        pub const fn const_new(permits: usize) -> Self {}
        pub fn available_permits(&self) -> usize {}
        pub fn add_permits(&self, n: usize) {}
        pub fn forget_permits(&self, n: usize) -> usize {}
        #[acquires(shared, asynchronous)]
        pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {}
        #[acquires(shared, asynchronous)]
        pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError> {}
        #[acquires(shared, try)]
        pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError> {}
        #[acquires(shared, try)]
        pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, TryAcquireError> {}
        #[acquires(shared)]
        pub fn blocking_acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError> {}
        #[acquires(shared)]
        pub fn blocking_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError> {}
        #[acquires(shared, asynchronous)]
        pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
        #[acquires(shared, asynchronous)]
        pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
        #[acquires(shared, try)]
        pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
        #[acquires(shared, try)]
        pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
        #[acquires(shared)]
        pub fn blocking_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
        #[acquires(shared)]
        pub fn blocking_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
    }

    #[guard(of = "Semaphore", shared, asynchronous)]
    pub struct SemaphorePermit<'a> {
        sem: &'a Semaphore,
    }

    impl<'a> SemaphorePermit<'a> {
        // Nobody holds it any more: the semaphore is smaller by it.
        pub fn forget(self) {}
        #[stores(other)]
        pub fn merge(&mut self, other: Self) {}
        pub fn split(&mut self, n: usize) -> Option<Self> {}
        #[same]
        pub fn semaphore(&self) -> &Semaphore {}
        pub fn num_permits(&self) -> usize {}
    }

    #[guard(of = "Semaphore", shared, asynchronous, owned)]
    pub struct OwnedSemaphorePermit {
        sem: Arc<Semaphore>,
    }

    impl OwnedSemaphorePermit {
        // Nobody holds it any more: the semaphore is smaller by it.
        pub fn forget(self) {}
        #[stores(other)]
        pub fn merge(&mut self, other: Self) {}
        pub fn split(&mut self, n: usize) -> Option<Self> {}
        #[same]
        pub fn semaphore(&self) -> &Arc<Semaphore> {}
        pub fn num_permits(&self) -> usize {}
    }

    #[identity]
    pub struct Notify {}

    impl Notify {
        pub fn new() -> Notify {}
        pub const fn const_new() -> Notify {}
        pub fn notified(&self) -> futures::Notified<'_> {}
        pub fn notified_owned(self: Arc<Self>) -> futures::OwnedNotified {}
        pub fn notify_one(&self) {}
        pub fn notify_last(&self) {}
        pub fn notify_waiters(&self) {}
    }

    impl Default for Notify {
        fn default() -> Notify {}
    }

    pub mod futures {
        pub struct Notified<'a> {
            notify: &'a super::Notify,
        }

        impl std::future::Future for Notified<'_> {
            type Output = ();
            #[waits(park, asynchronous)]
            fn poll(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<()> {}
        }

        pub struct OwnedNotified {
            notify: std::sync::Arc<super::Notify>,
        }

        impl std::future::Future for OwnedNotified {
            type Output = ();
            #[waits(park, asynchronous)]
            fn poll(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<()> {}
        }
    }

    #[derive(Debug)]
    pub enum SetError<T> {
        AlreadyInitializedError(T),
        InitializingError(T),
    }

    #[lock(once, asynchronous)]
    pub struct OnceCell<T> {
        value: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Sync + Send> Sync for OnceCell<T> {}

    impl<T> OnceCell<T> {
        pub fn new() -> Self {}
        pub const fn const_new() -> Self {}
        #[wraps(value)]
        pub fn new_with(value: Option<T>) -> Self {}
        #[wraps(value)]
        pub const fn const_new_with(value: T) -> Self {}
        #[op(contains)]
        pub fn initialized(&self) -> bool {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[locks(exclusive, try)]
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), SetError<T>> {}
        #[locks(exclusive, asynchronous)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub async fn get_or_init<F: FnOnce() -> Fut, Fut: Future<Output = T>>(&self, f: F) -> &T {}
        #[locks(exclusive, asynchronous)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: Future<Output = Result<T, E>>>(
            &self,
            f: F,
        ) -> Result<&T, E> {
        }
        pub fn into_inner(self) -> Option<T> {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
    }

    impl<T> Default for OnceCell<T> {
        fn default() -> Self {}
    }

    impl<T: Clone> Clone for OnceCell<T> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    #[lock(once, asynchronous)]
    pub struct SetOnce<T> {
        value: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Sync + Send> Sync for SetOnce<T> {}

    #[derive(Debug)]
    pub struct SetOnceError<T>(pub T);

    impl<T> SetOnce<T> {
        pub fn new() -> Self {}
        pub const fn const_new() -> Self {}
        #[op(contains)]
        pub fn initialized(&self) -> bool {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), SetOnceError<T>> {}
        pub fn into_inner(self) -> Option<T> {}
        #[waits(park, asynchronous)]
        #[item_of]
        pub async fn wait(&self) -> &T {}
    }

    #[identity]
    pub struct Barrier {}

    impl Barrier {
        pub fn new(n: usize) -> Barrier {}
        #[waits(barrier, asynchronous)]
        pub async fn wait(&self) -> BarrierWaitResult {}
    }

    #[derive(Debug, Clone)]
    pub struct BarrierWaitResult(bool);

    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool {}
    }
}
