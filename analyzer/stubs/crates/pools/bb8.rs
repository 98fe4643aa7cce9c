#![stub(crate_name = "bb8")]
//! A pool of connections: whoever asks while all are out waits until one comes back.

pub use self::api::{ManageConnection, Pool, PooledConnection, RunError};

mod api {
    use std::ops::{Deref, DerefMut};

    pub trait ManageConnection {
        type Connection;
        type Error;
    }

    #[derive(Debug)]
    pub enum RunError<E> {
        User(E),
        TimedOut,
    }

    #[lock(semaphore, asynchronous)]
    pub struct Pool<M> {
        manager: std::marker::PhantomData<M>,
    }

    unsafe impl<M> Send for Pool<M> {}
    unsafe impl<M> Sync for Pool<M> {}

    impl<M> Clone for Pool<M> {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<M: ManageConnection> Pool<M> {
        #[acquires(shared, asynchronous)]
        pub async fn get(&self) -> Result<PooledConnection<'_, M>, RunError<M::Error>> {}
        #[acquires(shared, asynchronous)]
        pub async fn get_owned(&self) -> Result<PooledConnection<'static, M>, RunError<M::Error>> {}
        #[blocking]
        pub async fn dedicated_connection(&self) -> Result<M::Connection, M::Error> {}
    }

    #[guard(of = "Pool", shared, asynchronous, owned)]
    pub struct PooledConnection<'a, M> {
        pool: &'a Pool<M>,
    }

    unsafe impl<M> Send for PooledConnection<'_, M> {}

    impl<M: ManageConnection> Deref for PooledConnection<'_, M> {
        type Target = M::Connection;
        #[same]
        fn deref(&self) -> &M::Connection {}
    }

    impl<M: ManageConnection> DerefMut for PooledConnection<'_, M> {
        #[same]
        fn deref_mut(&mut self) -> &mut M::Connection {}
    }
}
