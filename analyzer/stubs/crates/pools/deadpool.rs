#![stub(crate_name = "deadpool")]
//! Pools of objects: whoever asks while all are out waits until one comes back.

pub mod managed {
    use std::ops::{Deref, DerefMut};

    pub trait Manager {
        type Type;
        type Error;
    }

    #[derive(Debug)]
    pub enum PoolError<E> {
        Backend(E),
        Closed,
        NoRuntimeSpecified,
    }

    #[lock(semaphore, asynchronous)]
    pub struct Pool<M, W = Object<M>> {
        inner: std::marker::PhantomData<(M, W)>,
    }

    unsafe impl<M, W> Send for Pool<M, W> {}
    unsafe impl<M, W> Sync for Pool<M, W> {}

    impl<M, W> Clone for Pool<M, W> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<M: Manager, W> Pool<M, W> {
        #[acquires(shared, asynchronous)]
        pub async fn get(&self) -> Result<W, PoolError<M::Error>> {}
        #[acquires(shared, asynchronous)]
        pub async fn timeout_get(&self, timeouts: &Timeouts) -> Result<W, PoolError<M::Error>> {}
        #[acquires(shared, try)]
        pub fn try_get(&self) -> Result<W, PoolError<M::Error>> {}
        pub fn resize(&self, max_size: usize) {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
        #[same]
        pub fn manager(&self) -> &M {}
        #[locks(exclusive)]
        #[runs(f, many, under = self)]
        pub fn retain(&self, f: impl FnMut(&M::Type, Metrics) -> bool) {}
    }

    pub struct Timeouts {}

    pub struct Metrics {}

    #[guard(of = "Pool", shared, asynchronous, owned)]
    pub struct Object<M> {
        pool: std::marker::PhantomData<M>,
    }

    unsafe impl<M> Send for Object<M> {}

    impl<M: Manager> Object<M> {
        /// The permit is free afterwards.
        pub fn take(this: Self) -> M::Type {}
        pub fn metrics(this: &Self) -> &Metrics {}
        #[same(of = this)]
        pub fn pool(this: &Self) -> Option<Pool<M>> {}
    }

    impl<M: Manager> Deref for Object<M> {
        type Target = M::Type;
        #[same]
        fn deref(&self) -> &M::Type {}
    }

    impl<M: Manager> DerefMut for Object<M> {
        #[same]
        fn deref_mut(&mut self) -> &mut M::Type {}
    }
}

pub mod unmanaged {
    use std::ops::{Deref, DerefMut};
    use std::time::Duration;

    #[derive(Debug)]
    pub enum PoolError {
        Timeout,
        Closed,
        NoRuntimeSpecified,
    }

    #[lock(semaphore, asynchronous)]
    pub struct Pool<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for Pool<T> {}
    unsafe impl<T: Send> Sync for Pool<T> {}

    impl<T> Clone for Pool<T> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<T> Pool<T> {
        pub fn new(max_size: usize) -> Self {}
        #[acquires(shared, asynchronous)]
        pub async fn get(&self) -> Result<Object<T>, PoolError> {}
        #[acquires(shared, try)]
        pub fn try_get(&self) -> Result<Object<T>, PoolError> {}
        #[acquires(shared, asynchronous)]
        pub async fn timeout_get(&self, timeout: Option<Duration>) -> Result<Object<T>, PoolError> {}
        #[stores(object)]
        #[waits(send, asynchronous)]
        pub async fn add(&self, object: T) -> Result<(), (T, PoolError)> {}
        #[stores(object)]
        pub fn try_add(&self, object: T) -> Result<(), (T, PoolError)> {}
        #[waits(recv, asynchronous)]
        pub async fn remove(&self) -> Result<T, PoolError> {}
        pub fn try_remove(&self) -> Result<T, PoolError> {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
    }

    #[guard(of = "Pool", shared, derefs_to = T, asynchronous, owned)]
    pub struct Object<T> {
        pool: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for Object<T> {}

    impl<T> Object<T> {
        pub fn take(this: Self) -> T {}
    }

    impl<T> Deref for Object<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T> DerefMut for Object<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }
}
