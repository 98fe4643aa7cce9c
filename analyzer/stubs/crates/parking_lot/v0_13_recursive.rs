#![stub(crate_name = "parking_lot")]
//! The lock of 0.13 whose readers go before waiting writers.

use std::cell::UnsafeCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[lock]
pub struct RecursiveRwLock<T: ?Sized> {
    data: UnsafeCell<T>,
}

unsafe impl<T: ?Sized> Send for RecursiveRwLock<T> where T: Send {}
unsafe impl<T: ?Sized> Sync for RecursiveRwLock<T> where T: Send + Sync {}

impl<T> RecursiveRwLock<T> {
    #[wraps(val)]
    pub const fn new(val: T) -> RecursiveRwLock<T> {}
    pub fn into_inner(self) -> T {}
}

impl<T: ?Sized> RecursiveRwLock<T> {
    #[acquires(recursive)]
    pub fn read(&self) -> RecursiveRwLockReadGuard<'_, T> {}
    #[acquires(recursive, try)]
    pub fn try_read(&self) -> Option<RecursiveRwLockReadGuard<'_, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_for(&self, timeout: Duration) -> Option<RecursiveRwLockReadGuard<'_, T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_until(&self, timeout: Instant) -> Option<RecursiveRwLockReadGuard<'_, T>> {}
    #[acquires(recursive)]
    pub fn read_arc(self: &Arc<Self>) -> ArcRecursiveRwLockReadGuard<T> {}
    #[acquires(recursive, try)]
    pub fn try_read_arc(self: &Arc<Self>) -> Option<ArcRecursiveRwLockReadGuard<T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRecursiveRwLockReadGuard<T>> {}
    #[acquires(recursive, try)]
    pub fn try_read_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRecursiveRwLockReadGuard<T>> {}
    #[acquires(exclusive)]
    pub fn write(&self) -> RecursiveRwLockWriteGuard<'_, T> {}
    #[acquires(exclusive, try)]
    pub fn try_write(&self) -> Option<RecursiveRwLockWriteGuard<'_, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_for(&self, timeout: Duration) -> Option<RecursiveRwLockWriteGuard<'_, T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_until(&self, timeout: Instant) -> Option<RecursiveRwLockWriteGuard<'_, T>> {}
    #[acquires(exclusive)]
    pub fn write_arc(self: &Arc<Self>) -> ArcRecursiveRwLockWriteGuard<T> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc(self: &Arc<Self>) -> Option<ArcRecursiveRwLockWriteGuard<T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRecursiveRwLockWriteGuard<T>> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRecursiveRwLockWriteGuard<T>> {}
    #[acquires(upgradable)]
    pub fn upgradable_read(&self) -> RecursiveRwLockUpgradableReadGuard<'_, T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read(&self) -> Option<RecursiveRwLockUpgradableReadGuard<'_, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_for(&self, timeout: Duration) -> Option<RecursiveRwLockUpgradableReadGuard<'_, T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_until(&self, timeout: Instant) -> Option<RecursiveRwLockUpgradableReadGuard<'_, T>> {}
    #[acquires(upgradable)]
    pub fn upgradable_read_arc(self: &Arc<Self>) -> ArcRecursiveRwLockUpgradableReadGuard<T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<ArcRecursiveRwLockUpgradableReadGuard<T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc_for(self: &Arc<Self>, timeout: Duration) -> Option<ArcRecursiveRwLockUpgradableReadGuard<T>> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc_until(self: &Arc<Self>, timeout: Instant) -> Option<ArcRecursiveRwLockUpgradableReadGuard<T>> {}
    pub fn is_locked_exclusive(&self) -> bool {}
    pub unsafe fn force_unlock_read(&self) {}
    pub unsafe fn force_unlock_write(&self) {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn is_locked(&self) -> bool {}
    #[same]
    pub fn data_ptr(&self) -> *mut T {}
}

impl<T: Default> Default for RecursiveRwLock<T> {
    fn default() -> RecursiveRwLock<T> {}
}

impl<T> From<T> for RecursiveRwLock<T> {
    #[wraps(t)]
    fn from(t: T) -> RecursiveRwLock<T> {}
}

impl<T: ?Sized> fmt::Debug for RecursiveRwLock<T> {
    #[locks(recursive, try)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

#[guard(of = "RecursiveRwLock", recursive, derefs_to = T)]
pub struct RecursiveRwLockReadGuard<'a, T: ?Sized> {
    data: &'a T,
}

impl<'a, T: ?Sized> !Send for RecursiveRwLockReadGuard<'a, T> {}

impl<'a, T: ?Sized> RecursiveRwLockReadGuard<'a, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RecursiveRwLock<T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRecursiveRwLockReadGuard<'a, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedRecursiveRwLockReadGuard<'a, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRecursiveRwLockReadGuard<'a, U>, (Self, E)> {
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

impl<'a, T: ?Sized> Deref for RecursiveRwLockReadGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> fmt::Debug for RecursiveRwLockReadGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RecursiveRwLockReadGuard<'a, T> {}

#[guard(of = "RecursiveRwLock", recursive, derefs_to = T)]
pub struct MappedRecursiveRwLockReadGuard<'a, T: ?Sized> {
    data: &'a T,
}

impl<'a, T: ?Sized> !Send for MappedRecursiveRwLockReadGuard<'a, T> {}

impl<'a, T: ?Sized> MappedRecursiveRwLockReadGuard<'a, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRecursiveRwLockReadGuard<'a, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedRecursiveRwLockReadGuard<'a, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&T) -> Result<&U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRecursiveRwLockReadGuard<'a, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, T: ?Sized> Deref for MappedRecursiveRwLockReadGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> fmt::Debug for MappedRecursiveRwLockReadGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for MappedRecursiveRwLockReadGuard<'a, T> {}

#[guard(of = "RecursiveRwLock", recursive, derefs_to = T, owned)]
pub struct ArcRecursiveRwLockReadGuard<T: ?Sized> {
    data: Arc<RecursiveRwLock<T>>,
}

impl<T: ?Sized> !Send for ArcRecursiveRwLockReadGuard<T> {}

impl<T: ?Sized> ArcRecursiveRwLockReadGuard<T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &Arc<RecursiveRwLock<T>> {}
    pub fn into_arc(s: Self) -> Arc<RecursiveRwLock<T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<RecursiveRwLock<T>> {}
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

impl<T: ?Sized> Deref for ArcRecursiveRwLockReadGuard<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> fmt::Debug for ArcRecursiveRwLockReadGuard<T> {}
impl<T: ?Sized> fmt::Display for ArcRecursiveRwLockReadGuard<T> {}

#[guard(of = "RecursiveRwLock", exclusive, derefs_to = T)]
pub struct RecursiveRwLockWriteGuard<'a, T: ?Sized> {
    data: &'a mut T,
}

impl<'a, T: ?Sized> !Send for RecursiveRwLockWriteGuard<'a, T> {}

impl<'a, T: ?Sized> RecursiveRwLockWriteGuard<'a, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RecursiveRwLock<T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRecursiveRwLockWriteGuard<'a, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedRecursiveRwLockWriteGuard<'a, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRecursiveRwLockWriteGuard<'a, U>, (Self, E)> {
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
    #[reholds(recursive)]
    pub fn downgrade(s: Self) -> RecursiveRwLockReadGuard<'a, T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(s: Self) -> RecursiveRwLockUpgradableReadGuard<'a, T> {}
}

impl<'a, T: ?Sized> Deref for RecursiveRwLockWriteGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> DerefMut for RecursiveRwLockWriteGuard<'a, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, T: ?Sized> fmt::Debug for RecursiveRwLockWriteGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RecursiveRwLockWriteGuard<'a, T> {}

#[guard(of = "RecursiveRwLock", exclusive, derefs_to = T)]
pub struct MappedRecursiveRwLockWriteGuard<'a, T: ?Sized> {
    data: &'a mut T,
}

impl<'a, T: ?Sized> !Send for MappedRecursiveRwLockWriteGuard<'a, T> {}

impl<'a, T: ?Sized> MappedRecursiveRwLockWriteGuard<'a, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRecursiveRwLockWriteGuard<'a, U> {}
    #[runs(f)]
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedRecursiveRwLockWriteGuard<'a, U>, Self> {}
    #[runs(f)]
    pub fn try_map_or_err<U: ?Sized, F: FnOnce(&mut T) -> Result<&mut U, E>, E>(
        s: Self,
        f: F,
    ) -> Result<MappedRecursiveRwLockWriteGuard<'a, U>, (Self, E)> {
    }
    pub fn unlock_fair(s: Self) {}
}

impl<'a, T: ?Sized> Deref for MappedRecursiveRwLockWriteGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> DerefMut for MappedRecursiveRwLockWriteGuard<'a, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, T: ?Sized> fmt::Debug for MappedRecursiveRwLockWriteGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for MappedRecursiveRwLockWriteGuard<'a, T> {}

#[guard(of = "RecursiveRwLock", exclusive, derefs_to = T, owned)]
pub struct ArcRecursiveRwLockWriteGuard<T: ?Sized> {
    data: Arc<RecursiveRwLock<T>>,
}

impl<T: ?Sized> !Send for ArcRecursiveRwLockWriteGuard<T> {}

impl<T: ?Sized> ArcRecursiveRwLockWriteGuard<T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &Arc<RecursiveRwLock<T>> {}
    pub fn into_arc(s: Self) -> Arc<RecursiveRwLock<T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<RecursiveRwLock<T>> {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
    #[reholds(recursive)]
    pub fn downgrade(s: Self) -> ArcRecursiveRwLockReadGuard<T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(s: Self) -> ArcRecursiveRwLockUpgradableReadGuard<T> {}
}

impl<T: ?Sized> Deref for ArcRecursiveRwLockWriteGuard<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> DerefMut for ArcRecursiveRwLockWriteGuard<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<T: ?Sized> fmt::Debug for ArcRecursiveRwLockWriteGuard<T> {}
impl<T: ?Sized> fmt::Display for ArcRecursiveRwLockWriteGuard<T> {}

#[guard(of = "RecursiveRwLock", upgradable, derefs_to = T)]
pub struct RecursiveRwLockUpgradableReadGuard<'a, T: ?Sized> {
    data: &'a T,
}

impl<'a, T: ?Sized> !Send for RecursiveRwLockUpgradableReadGuard<'a, T> {}

impl<'a, T: ?Sized> RecursiveRwLockUpgradableReadGuard<'a, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RecursiveRwLock<T> {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
    #[reholds(exclusive, waits)]
    pub fn upgrade(s: Self) -> RecursiveRwLockWriteGuard<'a, T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(s: Self) -> Result<RecursiveRwLockWriteGuard<'a, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_for(s: Self, timeout: Duration) -> Result<RecursiveRwLockWriteGuard<'a, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_until(s: Self, timeout: Instant) -> Result<RecursiveRwLockWriteGuard<'a, T>, Self> {}
    #[reholds(recursive)]
    pub fn downgrade(s: Self) -> RecursiveRwLockReadGuard<'a, T> {}
    #[waits(lock)]
    #[runs(f, result)]
    pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
    #[runs(f, into = Some)]
    pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret> {}
}

impl<'a, T: ?Sized> Deref for RecursiveRwLockUpgradableReadGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> fmt::Debug for RecursiveRwLockUpgradableReadGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RecursiveRwLockUpgradableReadGuard<'a, T> {}

#[guard(of = "RecursiveRwLock", upgradable, derefs_to = T, owned)]
pub struct ArcRecursiveRwLockUpgradableReadGuard<T: ?Sized> {
    data: Arc<RecursiveRwLock<T>>,
}

impl<T: ?Sized> !Send for ArcRecursiveRwLockUpgradableReadGuard<T> {}

impl<T: ?Sized> ArcRecursiveRwLockUpgradableReadGuard<T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &Arc<RecursiveRwLock<T>> {}
    pub fn into_arc(s: Self) -> Arc<RecursiveRwLock<T>> {}
    pub fn into_arc_fair(s: Self) -> Arc<RecursiveRwLock<T>> {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    #[runs(f, result)]
    pub fn unlocked_fair<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
    #[releases_during(s)]
    pub fn bump(s: &mut Self) {}
    pub fn unlock_fair(s: Self) {}
    #[reholds(exclusive, waits)]
    pub fn upgrade(s: Self) -> ArcRecursiveRwLockWriteGuard<T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(s: Self) -> Result<ArcRecursiveRwLockWriteGuard<T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_for(s: Self, timeout: Duration) -> Result<ArcRecursiveRwLockWriteGuard<T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_until(s: Self, timeout: Instant) -> Result<ArcRecursiveRwLockWriteGuard<T>, Self> {}
    #[reholds(recursive)]
    pub fn downgrade(s: Self) -> ArcRecursiveRwLockReadGuard<T> {}
    #[waits(lock)]
    #[runs(f, result)]
    pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
    #[runs(f, into = Some)]
    pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret> {}
}

impl<T: ?Sized> Deref for ArcRecursiveRwLockUpgradableReadGuard<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> fmt::Debug for ArcRecursiveRwLockUpgradableReadGuard<T> {}
impl<T: ?Sized> fmt::Display for ArcRecursiveRwLockUpgradableReadGuard<T> {}
