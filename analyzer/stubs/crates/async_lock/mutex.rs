#![stub(crate_name = "async_lock")]
//! Locks to be held across awaits.

use std::cell::UnsafeCell;
use std::fmt;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

#[lock(asynchronous)]
pub struct Mutex<T: ?Sized> {
    data: UnsafeCell<T>,
}

unsafe impl<T: Send + ?Sized> Send for Mutex<T> {}
unsafe impl<T: Send + ?Sized> Sync for Mutex<T> {}

impl<T> Mutex<T> {
    #[wraps(data)]
    pub const fn new(data: T) -> Mutex<T> {}
    pub fn into_inner(self) -> T {}
}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Self {}
}

impl<T> From<T> for Mutex<T> {
    #[wraps(val)]
    fn from(val: T) -> Self {}
}

impl<T: fmt::Debug + ?Sized> fmt::Debug for Mutex<T> {}

impl<T: ?Sized> Mutex<T> {
    #[acquires(exclusive, asynchronous)]
    pub fn lock(&self) -> futures::Lock<'_, T> {}
    #[acquires(exclusive)]
    pub fn lock_blocking(&self) -> MutexGuard<'_, T> {}
    #[acquires(exclusive, try)]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
    #[acquires(exclusive, asynchronous)]
    pub fn lock_arc(self: &Arc<Self>) -> futures::LockArc<T> {}
    #[acquires(exclusive)]
    pub fn lock_arc_blocking(self: &Arc<Self>) -> MutexGuardArc<T> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<MutexGuardArc<T>> {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
}

#[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous)]
pub struct MutexGuard<'a, T: ?Sized> {
    lock: &'a Mutex<T>,
}

impl<'a, T: ?Sized> MutexGuard<'a, T> {
    #[same(of = guard)]
    pub fn source(guard: &MutexGuard<'a, T>) -> &'a Mutex<T> {}
}

impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, T: ?Sized> fmt::Debug for MutexGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for MutexGuard<'a, T> {}

#[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous, owned)]
pub struct MutexGuardArc<T: ?Sized> {
    lock: Arc<Mutex<T>>,
}

impl<T: ?Sized> MutexGuardArc<T> {
    #[same(of = guard)]
    pub fn source(guard: &Self) -> &Arc<Mutex<T>> {}
}

impl<T: ?Sized> Deref for MutexGuardArc<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> DerefMut for MutexGuardArc<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<T: ?Sized> fmt::Debug for MutexGuardArc<T> {}
impl<T: ?Sized> fmt::Display for MutexGuardArc<T> {}
