#![stub(crate_name = "lock_api")]
//! Locks over any raw lock: upgradable readers. One model for 0.4 and 0.5.

use std::cell::UnsafeCell;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[guard(of = "RwLock", upgradable, derefs_to = T)]
pub struct RwLockUpgradableReadGuard<'a, R, T: ?Sized> {
    data: &'a T,
    marker: std::marker::PhantomData<R>,
}

impl<'a, R, T: ?Sized> !Send for RwLockUpgradableReadGuard<'a, R, T> {}

impl<'a, R, T: ?Sized> RwLockUpgradableReadGuard<'a, R, T> {
    #[same(of = s)]
    pub fn rwlock(s: &Self) -> &'a RwLock<R, T> {}
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
    pub fn upgrade(s: Self) -> RwLockWriteGuard<'a, R, T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(s: Self) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_for(s: Self, timeout: Duration) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_until(s: Self, timeout: Instant) -> Result<RwLockWriteGuard<'a, R, T>, Self> {}
    #[reholds(shared)]
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T> {}
    #[waits(lock)]
    #[runs(f, result)]
    pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
    #[runs(f, into = Some)]
    pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret> {}
}

impl<'a, R, T: ?Sized> Deref for RwLockUpgradableReadGuard<'a, R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, R, T: ?Sized> fmt::Debug for RwLockUpgradableReadGuard<'a, R, T> {}
impl<'a, R, T: ?Sized> fmt::Display for RwLockUpgradableReadGuard<'a, R, T> {}

#[guard(of = "RwLock", upgradable, derefs_to = T, owned)]
pub struct ArcRwLockUpgradableReadGuard<R, T: ?Sized> {
    data: Arc<RwLock<R, T>>,
    marker: std::marker::PhantomData<R>,
}

impl<R, T: ?Sized> !Send for ArcRwLockUpgradableReadGuard<R, T> {}

impl<R, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
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
    #[reholds(exclusive, waits)]
    pub fn upgrade(s: Self) -> ArcRwLockWriteGuard<R, T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(s: Self) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_for(s: Self, timeout: Duration) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade_until(s: Self, timeout: Instant) -> Result<ArcRwLockWriteGuard<R, T>, Self> {}
    #[reholds(shared)]
    pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T> {}
    #[waits(lock)]
    #[runs(f, result)]
    pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
    #[runs(f, into = Some)]
    pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret> {}
}

impl<R, T: ?Sized> Deref for ArcRwLockUpgradableReadGuard<R, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<R, T: ?Sized> fmt::Debug for ArcRwLockUpgradableReadGuard<R, T> {}
impl<R, T: ?Sized> fmt::Display for ArcRwLockUpgradableReadGuard<R, T> {}
