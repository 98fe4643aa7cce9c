#![stub(crate_name = "lock_api")]
//! Locks over any raw lock: mutexes. One model for 0.4 and 0.5.

pub trait RawMutex {}
pub trait RawMutexFair {}
pub trait RawMutexTimed {}
pub trait RawRwLock {}
pub trait RawRwLockDowngrade {}
pub trait RawRwLockFair {}
pub trait RawRwLockRecursive {}
pub trait RawRwLockTimed {}
pub trait RawRwLockUpgrade {}
pub trait GetThreadId {}

pub struct GuardSend {}
pub struct GuardNoSend {}

use std::cell::UnsafeCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[lock]
pub struct Mutex<R, T: ?Sized> {
    raw: std::marker::PhantomData<(R,)>,
    data: UnsafeCell<T>,
}

unsafe impl<R, T: ?Sized> Send for Mutex<R, T> where T: Send {}
unsafe impl<R, T: ?Sized> Sync for Mutex<R, T> where T: Send {}

impl<R, T> Mutex<R, T> {
    #[wraps(val)]
    pub const fn new(val: T) -> Mutex<R, T> {}
    #[wraps(val)]
    pub const fn const_new(raw_mutex: R, val: T) -> Mutex<R, T> {}
    #[wraps(val)]
    pub const fn from_raw(raw_mutex: R, val: T) -> Mutex<R, T> {}
    pub fn into_inner(self) -> T {}
}

impl<R, T: ?Sized> Mutex<R, T> {
    #[acquires(exclusive)]
    pub fn lock(&self) -> MutexGuard<'_, R, T> {}
    #[acquires(exclusive, try)]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_for(&self, timeout: Duration) -> Option<MutexGuard<'_, R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_until(&self, timeout: Instant) -> Option<MutexGuard<'_, R, T>> {}
    #[acquires(exclusive)]
    pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<R, T> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcMutexGuard<R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcMutexGuard<R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_lock_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcMutexGuard<R, T>> {}
    #[acquires(exclusive, try)]
    pub unsafe fn make_guard_unchecked(&self) -> MutexGuard<'_, R, T> {}
    pub unsafe fn force_unlock(&self) {}
    pub unsafe fn force_unlock_fair(&self) {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn is_locked(&self) -> bool {}
    #[same]
    pub fn data_ptr(&self) -> *mut T {}
    pub unsafe fn raw(&self) -> &R {}
}

impl<R, T: Default> Default for Mutex<R, T> {
    fn default() -> Mutex<R, T> {}
}

impl<R, T> From<T> for Mutex<R, T> {
    #[wraps(t)]
    fn from(t: T) -> Mutex<R, T> {}
}

impl<R, T: ?Sized> fmt::Debug for Mutex<R, T> {
    #[locks(exclusive, try)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

#[guard(of = "Mutex", exclusive, derefs_to = T)]
pub struct MutexGuard<'a, R, T: ?Sized> {
    data: &'a mut T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for MutexGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> MutexGuard<'a, R, T> {
    #[same(of = s)]
    pub fn mutex(s: &Self) -> &'a Mutex<R, T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedMutexGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedMutexGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedMutexGuard<'a, R, U>, (Self, E)> {
    }
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
    #[forgets(s)]
    #[same(of = s)]
    pub fn leak(s: Self) -> &'a mut T {}
}

impl<'a, R, T: ?Sized> Deref for MutexGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> DerefMut for MutexGuard<'a, R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for MutexGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for MutexGuard<'a, R, T> {}

#[guard(of = "Mutex", exclusive, derefs_to = T)]
pub struct MappedMutexGuard<'a, R, T: ?Sized> {
    data: &'a mut T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for MappedMutexGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> MappedMutexGuard<'a, R, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedMutexGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedMutexGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedMutexGuard<'a, R, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, R, T: ?Sized> Deref for MappedMutexGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> DerefMut for MappedMutexGuard<'a, R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for MappedMutexGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for MappedMutexGuard<'a, R, T> {}

#[guard(of = "Mutex", exclusive, derefs_to = T, owned)]
pub struct ArcMutexGuard<R, T: ?Sized> {
    data: Arc<Mutex<R, T>>,
    marker: std::marker::PhantomData<R>,
}

impl<R, T: ?Sized> !Send for ArcMutexGuard<R, T> {}

impl<R, T: ?Sized> ArcMutexGuard<R, T> {
    #[same(of = s)]
    pub fn mutex(s: &Self) -> &Arc<Mutex<R, T>> {}
    pub fn into_arc(s: Self) -> Arc<Mutex<R, T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<Mutex<R, T>> {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
}

impl<R, T: ?Sized> Deref for ArcMutexGuard<R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<R, T: ?Sized> DerefMut for ArcMutexGuard<R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}
