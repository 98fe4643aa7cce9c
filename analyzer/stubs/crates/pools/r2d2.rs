#![stub(crate_name = "r2d2")]
//! A pool of connections that blocks: whoever asks while all are out waits until one comes back.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

pub trait ManageConnection {
    type Connection;
    type Error;
}

#[derive(Debug)]
pub struct Error {}

#[lock(semaphore)]
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
    pub fn new(manager: M) -> Result<Pool<M>, Error> {}
    #[acquires(shared)]
    pub fn get(&self) -> Result<PooledConnection<M>, Error> {}
    #[acquires(shared)]
    pub fn get_timeout(&self, timeout: Duration) -> Result<PooledConnection<M>, Error> {}
    #[acquires(shared, try)]
    pub fn try_get(&self) -> Option<PooledConnection<M>> {}
    pub fn max_size(&self) -> u32 {}
}

#[guard(of = "Pool", shared, owned)]
pub struct PooledConnection<M> {
    pool: Pool<M>,
}

unsafe impl<M> Send for PooledConnection<M> {}

impl<M: ManageConnection> Deref for PooledConnection<M> {
    type Target = M::Connection;
    #[same]
    fn deref(&self) -> &M::Connection {}
}

impl<M: ManageConnection> DerefMut for PooledConnection<M> {
    #[same]
    fn deref_mut(&mut self) -> &mut M::Connection {}
}
