#![stub(crate_name = "lock_api")]
//! Locks over any raw lock: reader-writer locks, readers and writers. One model for 0.4 and 0.5.

use std::cell::UnsafeCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[lock]
pub struct RwLock<R, T: ?Sized> {
    raw: std::marker::PhantomData<(R,)>,
    data: UnsafeCell<T>,
}

unsafe impl<R, T: ?Sized> Send for RwLock<R, T> where T: Send {}
unsafe impl<R, T: ?Sized> Sync for RwLock<R, T> where T: Send + Sync {}

impl<R, T> RwLock<R, T> {
    #[wraps(val)]
    pub const fn new(val: T) -> RwLock<R, T> {}
    #[wraps(val)]
    pub const fn const_new(raw_rwlock: R, val: T) -> RwLock<R, T> {}
    #[wraps(val)]
    pub const fn from_raw(raw_rwlock: R, val: T) -> RwLock<R, T> {}
    pub fn into_inner(self) -> T {}
}

impl<R, T: ?Sized> RwLock<R, T> {
    #[acquires(shared)]
    pub fn read(&self) -> RwLockReadGuard<'_, R, T> {}
    #[acquires(shared, try)]
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(shared, try)]
    pub fn try_read_for(&self, timeout: Duration) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(shared, try)]
    pub fn try_read_until(&self, timeout: Instant) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(shared)]
    pub fn read_arc(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T> {}
    #[acquires(shared, try)]
    pub fn try_read_arc(self: &Arc<Self>) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(shared, try)]
    pub fn try_read_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(shared, try)]
    pub fn try_read_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(exclusive)]
    pub fn write(&self) -> RwLockWriteGuard<'_, R, T> {}
    #[acquires(exclusive, try)]
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_for(&self, timeout: Duration) -> Option<RwLockWriteGuard<'_, R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_until(&self, timeout: Instant) -> Option<RwLockWriteGuard<'_, R, T>> {}
    #[acquires(exclusive)]
    pub fn write_arc(self: &Arc<Self>) -> ArcRwLockWriteGuard<R, T> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc(self: &Arc<Self>) -> Option<ArcRwLockWriteGuard<R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRwLockWriteGuard<R, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRwLockWriteGuard<R, T>> {}
    #[acquires(recursive)]
    pub fn read_recursive(&self) -> RwLockReadGuard<'_, R, T> {}
    #[acquires(recursive, try)]
    pub fn try_read_recursive(&self) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_recursive_for(&self, timeout: Duration) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_recursive_until(&self, timeout: Instant) -> Option<RwLockReadGuard<'_, R, T>> {}
    #[acquires(recursive)]
    pub fn read_arc_recursive(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T> {}
    #[acquires(recursive, try)]
    pub fn try_read_recursive_arc(self: &Arc<Self>) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_arc_recursive_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_arc_recursive_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRwLockReadGuard<R, T>> {}
    #[acquires(upgradable)]
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<'_, R, T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_for(&self, timeout: Duration) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_until(&self, timeout: Instant) -> Option<RwLockUpgradableReadGuard<'_, R, T>> {}
    #[acquires(upgradable)]
    pub fn upgradable_read_arc(self: &Arc<Self>) -> ArcRwLockUpgradableReadGuard<R, T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRwLockUpgradableReadGuard<R, T>> {}
    pub fn is_locked_exclusive(&self) -> bool {}
    pub unsafe fn force_unlock_read(&self) {}
    pub unsafe fn force_unlock_write(&self) {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn is_locked(&self) -> bool {}
    #[same]
    pub fn data_ptr(&self) -> *mut T {}
    pub unsafe fn raw(&self) -> &R {}
}

impl<R, T: Default> Default for RwLock<R, T> {
    fn default() -> RwLock<R, T> {}
}

impl<R, T> From<T> for RwLock<R, T> {
    #[wraps(t)]
    fn from(t: T) -> RwLock<R, T> {}
}

impl<R, T: ?Sized> fmt::Debug for RwLock<R, T> {
    #[locks(shared, try)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

#[guard(of = "RwLock", shared, derefs_to = T)]
pub struct RwLockReadGuard<'a, R, T: ?Sized> {
    data: &'a T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for RwLockReadGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> RwLockReadGuard<'a, R, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedRwLockReadGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)> {
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

impl<'a, R, T: ?Sized> Deref for RwLockReadGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for RwLockReadGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for RwLockReadGuard<'a, R, T> {}

#[guard(of = "RwLock", shared, derefs_to = T)]
pub struct MappedRwLockReadGuard<'a, R, T: ?Sized> {
    data: &'a T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for MappedRwLockReadGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> MappedRwLockReadGuard<'a, R, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedRwLockReadGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)> {
    }
    #[runs(f)]
    pub fn try_map_or_else<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, R, T: ?Sized> Deref for MappedRwLockReadGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for MappedRwLockReadGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for MappedRwLockReadGuard<'a, R, T> {}

#[guard(of = "RwLock", shared, derefs_to = T, owned)]
pub struct ArcRwLockReadGuard<R, T: ?Sized> {
    data: Arc<RwLock<R, T>>,
    marker: std::marker::PhantomData<R>,
}

impl<R, T: ?Sized> !Send for ArcRwLockReadGuard<R, T> {}

impl<R, T: ?Sized> ArcRwLockReadGuard<R, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>> {}
    pub fn into_arc(s: Self) -> Arc<RwLock<R, T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>> {}
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

impl<R, T: ?Sized> Deref for ArcRwLockReadGuard<R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<R, T: ?Sized> fmt::Debug for ArcRwLockReadGuard<R, T> {}
impl<R, T: ?Sized> fmt::Display for ArcRwLockReadGuard<R, T> {}

#[guard(of = "RwLock", exclusive, derefs_to = T)]
pub struct RwLockWriteGuard<'a, R, T: ?Sized> {
    data: &'a mut T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for RwLockWriteGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> RwLockWriteGuard<'a, R, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRwLockWriteGuard<'a, R, U>, (Self, E)> {
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
    #[reholds(shared)]
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(s: Self) -> RwLockUpgradableReadGuard<'a, R, T> {}
}

impl<'a, R, T: ?Sized> Deref for RwLockWriteGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> DerefMut for RwLockWriteGuard<'a, R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for RwLockWriteGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for RwLockWriteGuard<'a, R, T> {}

#[guard(of = "RwLock", exclusive, derefs_to = T)]
pub struct MappedRwLockWriteGuard<'a, R, T: ?Sized> {
    data: &'a mut T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for MappedRwLockWriteGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> MappedRwLockWriteGuard<'a, R, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRwLockWriteGuard<'a, R, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, R, T: ?Sized> Deref for MappedRwLockWriteGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> DerefMut for MappedRwLockWriteGuard<'a, R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for MappedRwLockWriteGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for MappedRwLockWriteGuard<'a, R, T> {}

#[guard(of = "RwLock", exclusive, derefs_to = T, owned)]
pub struct ArcRwLockWriteGuard<R, T: ?Sized> {
    data: Arc<RwLock<R, T>>,
    marker: std::marker::PhantomData<R>,
}

impl<R, T: ?Sized> !Send for ArcRwLockWriteGuard<R, T> {}

impl<R, T: ?Sized> ArcRwLockWriteGuard<R, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>> {}
    pub fn into_arc(s: Self) -> Arc<RwLock<R, T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>> {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
    #[reholds(shared)]
    pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(s: Self) -> ArcRwLockUpgradableReadGuard<R, T> {}
}

impl<R, T: ?Sized> Deref for ArcRwLockWriteGuard<R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<R, T: ?Sized> DerefMut for ArcRwLockWriteGuard<R, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<R, T: ?Sized> fmt::Debug for ArcRwLockWriteGuard<R, T> {}
impl<R, T: ?Sized> fmt::Display for ArcRwLockWriteGuard<R, T> {}
