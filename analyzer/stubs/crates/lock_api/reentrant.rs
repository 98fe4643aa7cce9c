#![stub(crate_name = "lock_api")]
//! Locks over any raw lock: locks that their thread may take again. One model for 0.4 and 0.5.

use std::cell::UnsafeCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[lock]
pub struct ReentrantMutex<R, G, T: ?Sized> {
    raw: std::marker::PhantomData<(R, G,)>,
    data: UnsafeCell<T>,
}

unsafe impl<R, G, T: ?Sized> Send for ReentrantMutex<R, G, T> where T: Send {}
unsafe impl<R, G, T: ?Sized> Sync for ReentrantMutex<R, G, T> where T: Send {}

impl<R, G, T> ReentrantMutex<R, G, T> {
    #[wraps(val)]
    pub const fn new(val: T) -> ReentrantMutex<R, G, T> {}
    #[wraps(val)]
    pub const fn const_new(raw_mutex: R, get_thread_id: G, val: T) -> ReentrantMutex<R, G, T> {}
    #[wraps(val)]
    pub const fn from_raw(raw_mutex: R, get_thread_id: G, val: T) -> ReentrantMutex<R, G, T> {}
    pub fn into_inner(self) -> T {}
}

impl<R, G, T: ?Sized> ReentrantMutex<R, G, T> {
    #[acquires(recursive)]
    pub fn lock(&self) -> ReentrantMutexGuard<'_, R, G, T> {}
    #[acquires(recursive, try)]
    pub fn try_lock(&self) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
    #[acquires(recursive, try)]
    pub fn try_lock_for(&self, timeout: Duration) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
    #[acquires(recursive, try)]
    pub fn try_lock_until(&self, timeout: Instant) -> Option<ReentrantMutexGuard<'_, R, G, T>> {}
    #[acquires(recursive)]
    pub fn lock_arc(self: &Arc<Self>) -> ArcReentrantMutexGuard<R, G, T> {}
    #[acquires(recursive, try)]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
    #[acquires(recursive, try)]
    pub fn try_lock_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
    #[acquires(recursive, try)]
    pub fn try_lock_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcReentrantMutexGuard<R, G, T>> {}
    pub fn is_owned_by_current_thread(&self) -> bool {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn is_locked(&self) -> bool {}
    #[same]
    pub fn data_ptr(&self) -> *mut T {}
    pub unsafe fn raw(&self) -> &R {}
}

impl<R, G, T: Default> Default for ReentrantMutex<R, G, T> {
    fn default() -> ReentrantMutex<R, G, T> {}
}

impl<R, G, T> From<T> for ReentrantMutex<R, G, T> {
    #[wraps(t)]
    fn from(t: T) -> ReentrantMutex<R, G, T> {}
}

impl<R, G, T: ?Sized> fmt::Debug for ReentrantMutex<R, G, T> {
    #[locks(recursive, try)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

#[guard(of = "ReentrantMutex", recursive, derefs_to = T)]
pub struct ReentrantMutexGuard<'a, R, G, T: ?Sized> {
    data: &'a T,
    marker: std::marker::PhantomData<(R, G)>,
}

impl<'a, R, G, T: ?Sized> !Send for ReentrantMutexGuard<'a, R, G, T> {}

impl<'a, R, G, T: ?Sized> ReentrantMutexGuard<'a, R, G, T> {
    #[same(of = s)]
    pub fn remutex(s: &Self) -> &'a ReentrantMutex<R, G, T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, (Self, E)> {
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
}

impl<'a, R, G, T: ?Sized> Deref for ReentrantMutexGuard<'a, R, G, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, G, T: ?Sized> fmt::Debug for ReentrantMutexGuard<'a, R, G, T> {}
impl<'a, R, G, T: ?Sized> fmt::Display for ReentrantMutexGuard<'a, R, G, T> {}

#[guard(of = "ReentrantMutex", recursive, derefs_to = T)]
pub struct MappedReentrantMutexGuard<'a, R, G, T: ?Sized> {
    data: &'a T,
    marker: std::marker::PhantomData<(R, G)>,
}

impl<'a, R, G, T: ?Sized> !Send for MappedReentrantMutexGuard<'a, R, G, T> {}

impl<'a, R, G, T: ?Sized> MappedReentrantMutexGuard<'a, R, G, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, R, G, T: ?Sized> Deref for MappedReentrantMutexGuard<'a, R, G, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, G, T: ?Sized> fmt::Debug for MappedReentrantMutexGuard<'a, R, G, T> {}
impl<'a, R, G, T: ?Sized> fmt::Display for MappedReentrantMutexGuard<'a, R, G, T> {}

#[guard(of = "ReentrantMutex", recursive, derefs_to = T, owned)]
pub struct ArcReentrantMutexGuard<R, G, T: ?Sized> {
    data: Arc<ReentrantMutex<R, G, T>>,
    marker: std::marker::PhantomData<(R, G)>,
}

impl<R, G, T: ?Sized> !Send for ArcReentrantMutexGuard<R, G, T> {}

impl<R, G, T: ?Sized> ArcReentrantMutexGuard<R, G, T> {
    #[same(of = s)]
    pub fn remutex(s: &Self) -> &Arc<ReentrantMutex<R, G, T>> {}
    pub fn into_arc(s: Self) -> Arc<ReentrantMutex<R, G, T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<ReentrantMutex<R, G, T>> {}
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

impl<R, G, T: ?Sized> Deref for ArcReentrantMutexGuard<R, G, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}
