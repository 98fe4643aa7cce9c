#![stub(crate_name = "lock_api")]
//! Condition variables, since 0.5.

use std::time::{Duration, Instant};

pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    pub const fn timed_out(self) -> bool {}
}

#[identity]
pub struct Condvar<C> {
    inner: C,
}

impl<C> Condvar<C> {
    pub const fn new() -> Condvar<C> {}
    pub fn notify_one(&self) -> bool {}
    pub fn notify_all(&self) -> usize {}
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    pub fn wait<R, T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, R, T>) {}
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    #[runs(condition, many)]
    pub fn wait_while<R, T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, R, T>,
        condition: F,
    ) {
    }
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    pub fn wait_until<R, T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, R, T>,
        timeout: Instant,
    ) -> WaitTimeoutResult {
    }
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    pub fn wait_for<R, T: ?Sized>(
        &self,
        mutex_guard: &mut MutexGuard<'_, R, T>,
        timeout: Duration,
    ) -> WaitTimeoutResult {
    }
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    #[runs(condition, many)]
    pub fn wait_while_until<R, T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, R, T>,
        condition: F,
        timeout: Instant,
    ) -> WaitTimeoutResult {
    }
    #[releases_during(mutex_guard)]
    #[waits(condvar)]
    #[runs(condition, many)]
    pub fn wait_while_for<R, T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        mutex_guard: &mut MutexGuard<'_, R, T>,
        condition: F,
        timeout: Duration,
    ) -> WaitTimeoutResult {
    }
}

impl<C> Default for Condvar<C> {
    fn default() -> Condvar<C> {}
}
