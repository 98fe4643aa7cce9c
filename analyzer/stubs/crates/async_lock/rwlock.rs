#![stub(crate_name = "async_lock")]
//! A reader-writer lock to be held across awaits; readers wait behind a waiting writer.

use std::cell::UnsafeCell;
use std::fmt;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

#[lock(asynchronous)]
pub struct RwLock<T: ?Sized> {
    data: UnsafeCell<T>,
}

unsafe impl<T: Send + ?Sized> Send for RwLock<T> {}
unsafe impl<T: Send + Sync + ?Sized> Sync for RwLock<T> {}

impl<T> RwLock<T> {
    #[wraps(data)]
    pub const fn new(data: T) -> RwLock<T> {}
    pub fn into_inner(self) -> T {}
}

impl<T: Default> Default for RwLock<T> {
    fn default() -> Self {}
}

impl<T> From<T> for RwLock<T> {
    #[wraps(val)]
    fn from(val: T) -> Self {}
}

impl<T: fmt::Debug + ?Sized> fmt::Debug for RwLock<T> {}

impl<T: ?Sized> RwLock<T> {
    #[acquires(shared, asynchronous)]
    pub fn read(&self) -> futures::Read<'_, T> {}
    #[acquires(shared)]
    pub fn read_blocking(&self) -> RwLockReadGuard<'_, T> {}
    #[acquires(shared, try)]
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>> {}
    #[acquires(shared, asynchronous)]
    pub fn read_arc(self: &Arc<Self>) -> futures::ReadArc<T> {}
    #[acquires(shared)]
    pub fn read_arc_blocking(self: &Arc<Self>) -> RwLockReadGuardArc<T> {}
    #[acquires(shared, try)]
    pub fn try_read_arc(self: &Arc<Self>) -> Option<RwLockReadGuardArc<T>> {}
    #[acquires(upgradable, asynchronous)]
    pub fn upgradable_read(&self) -> futures::UpgradableRead<'_, T> {}
    #[acquires(upgradable)]
    pub fn upgradable_read_blocking(&self) -> RwLockUpgradableReadGuard<'_, T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, T>> {}
    #[acquires(upgradable, asynchronous)]
    pub fn upgradable_read_arc(self: &Arc<Self>) -> futures::UpgradableReadArc<T> {}
    #[acquires(upgradable)]
    pub fn upgradable_read_arc_blocking(self: &Arc<Self>) -> RwLockUpgradableReadGuardArc<T> {}
    #[acquires(upgradable, try)]
    pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<RwLockUpgradableReadGuardArc<T>> {}
    #[acquires(exclusive, asynchronous)]
    pub fn write(&self) -> futures::Write<'_, T> {}
    #[acquires(exclusive)]
    pub fn write_blocking(&self) -> RwLockWriteGuard<'_, T> {}
    #[acquires(exclusive, try)]
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>> {}
    #[acquires(exclusive, asynchronous)]
    pub fn write_arc(self: &Arc<Self>) -> futures::WriteArc<T> {}
    #[acquires(exclusive)]
    pub fn write_arc_blocking(self: &Arc<Self>) -> RwLockWriteGuardArc<T> {}
    #[acquires(exclusive, try)]
    pub fn try_write_arc(self: &Arc<Self>) -> Option<RwLockWriteGuardArc<T>> {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
}

#[guard(of = "RwLock", shared, derefs_to = T, asynchronous)]
pub struct RwLockReadGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
}

impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> fmt::Debug for RwLockReadGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RwLockReadGuard<'a, T> {}

#[guard(of = "RwLock", upgradable, derefs_to = T, asynchronous)]
pub struct RwLockUpgradableReadGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
}

impl<'a, T: ?Sized> RwLockUpgradableReadGuard<'a, T> {
    #[reholds(shared)]
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuard<'a, T>, Self> {}
    #[reholds(exclusive, waits, asynchronous)]
    pub fn upgrade(guard: Self) -> futures::Upgrade<'a, T> {}
    #[reholds(exclusive, waits)]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuard<'a, T> {}
}

impl<'a, T: ?Sized> Deref for RwLockUpgradableReadGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> fmt::Debug for RwLockUpgradableReadGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RwLockUpgradableReadGuard<'a, T> {}

#[guard(of = "RwLock", exclusive, derefs_to = T, asynchronous)]
pub struct RwLockWriteGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
}

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    #[reholds(shared)]
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuard<'a, T> {}
}

impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<'a, T: ?Sized> fmt::Debug for RwLockWriteGuard<'a, T> {}
impl<'a, T: ?Sized> fmt::Display for RwLockWriteGuard<'a, T> {}

#[guard(of = "RwLock", shared, derefs_to = T, asynchronous, owned)]
pub struct RwLockReadGuardArc<T: ?Sized> {
    lock: Arc<RwLock<T>>,
}

impl<T: ?Sized> Deref for RwLockReadGuardArc<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> fmt::Debug for RwLockReadGuardArc<T> {}
impl<T: ?Sized> fmt::Display for RwLockReadGuardArc<T> {}

#[guard(of = "RwLock", upgradable, derefs_to = T, asynchronous, owned)]
pub struct RwLockUpgradableReadGuardArc<T: ?Sized> {
    lock: Arc<RwLock<T>>,
}

impl<T: ?Sized> RwLockUpgradableReadGuardArc<T> {
    #[reholds(shared)]
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T> {}
    #[reholds(exclusive, try)]
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuardArc<T>, Self> {}
    #[reholds(exclusive, waits, asynchronous)]
    pub fn upgrade(guard: Self) -> futures::UpgradeArc<T> {}
    #[reholds(exclusive, waits)]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuardArc<T> {}
}

impl<T: ?Sized> Deref for RwLockUpgradableReadGuardArc<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> fmt::Debug for RwLockUpgradableReadGuardArc<T> {}
impl<T: ?Sized> fmt::Display for RwLockUpgradableReadGuardArc<T> {}

#[guard(of = "RwLock", exclusive, derefs_to = T, asynchronous, owned)]
pub struct RwLockWriteGuardArc<T: ?Sized> {
    lock: Arc<RwLock<T>>,
}

impl<T: ?Sized> RwLockWriteGuardArc<T> {
    #[reholds(shared)]
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T> {}
    #[reholds(upgradable)]
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuardArc<T> {}
}

impl<T: ?Sized> Deref for RwLockWriteGuardArc<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> DerefMut for RwLockWriteGuardArc<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<T: ?Sized> fmt::Debug for RwLockWriteGuardArc<T> {}
impl<T: ?Sized> fmt::Display for RwLockWriteGuardArc<T> {}
