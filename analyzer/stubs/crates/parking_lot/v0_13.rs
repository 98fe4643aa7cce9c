#![stub(crate_name = "parking_lot")]
//! Small and fast locks over `lock_api`.

use std::time::{Duration, Instant};

pub use lock_api;
pub use lock_api::{
    ArcMutexGuard, ArcReentrantMutexGuard, ArcRwLockReadGuard, ArcRwLockUpgradableReadGuard, ArcRwLockWriteGuard,
};

pub struct RawMutex {}
pub struct RawFairMutex {}
pub struct RawRwLock {}
pub struct RawThreadId {}

impl lock_api::RawMutex for RawMutex {}
impl lock_api::RawMutex for RawFairMutex {}
impl lock_api::RawRwLock for RawRwLock {}

pub type Mutex<T> = lock_api::Mutex<RawMutex, T>;
pub type MutexGuard<'a, T> = lock_api::MutexGuard<'a, RawMutex, T>;
pub type MappedMutexGuard<'a, T> = lock_api::MappedMutexGuard<'a, RawMutex, T>;
pub type FairMutex<T> = lock_api::Mutex<RawFairMutex, T>;
pub type FairMutexGuard<'a, T> = lock_api::MutexGuard<'a, RawFairMutex, T>;
pub type MappedFairMutexGuard<'a, T> = lock_api::MappedMutexGuard<'a, RawFairMutex, T>;
pub type ReentrantMutex<T> = lock_api::ReentrantMutex<RawMutex, RawThreadId, T>;
pub type ReentrantMutexGuard<'a, T> = lock_api::ReentrantMutexGuard<'a, RawMutex, RawThreadId, T>;
pub type MappedReentrantMutexGuard<'a, T> = lock_api::MappedReentrantMutexGuard<'a, RawMutex, RawThreadId, T>;
pub type RwLock<T> = lock_api::RwLock<RawRwLock, T>;
pub type RwLockReadGuard<'a, T> = lock_api::RwLockReadGuard<'a, RawRwLock, T>;
pub type RwLockWriteGuard<'a, T> = lock_api::RwLockWriteGuard<'a, RawRwLock, T>;
pub type RwLockUpgradableReadGuard<'a, T> = lock_api::RwLockUpgradableReadGuard<'a, RawRwLock, T>;
pub type MappedRwLockReadGuard<'a, T> = lock_api::MappedRwLockReadGuard<'a, RawRwLock, T>;
pub type MappedRwLockWriteGuard<'a, T> = lock_api::MappedRwLockWriteGuard<'a, RawRwLock, T>;

pub use lock_api::WaitTimeoutResult;

pub struct RawCondvar {}

pub type Condvar = lock_api::Condvar<RawCondvar>;

#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub enum OnceState {
    New,
    Poisoned,
    InProgress,
    Done,
}

impl OnceState {
    pub fn poisoned(self) -> bool {}
    pub fn done(self) -> bool {}
}

#[lock(once)]
pub struct Once {}

impl Once {
    pub const fn new() -> Once {}
    pub fn state(&self) -> OnceState {}
    #[locks(exclusive)]
    #[runs(f, under = self)]
    pub fn call_once<F: FnOnce()>(&self, f: F) {}
    #[locks(exclusive)]
    #[runs(f, under = self)]
    pub fn call_once_force<F: FnOnce(OnceState)>(&self, f: F) {}
    pub const fn new_completed() -> Once {}
    pub fn is_completed(&self) -> bool {}
    #[waits(lock)]
    pub fn wait(&self) {}
    #[waits(lock)]
    pub fn wait_force(&self) {}
}

impl Default for Once {
    fn default() -> Once {}
}
