#![stub(crate_name = "std")]
//! `std::sync`: conditions, barriers, and cells that are written once.

pub mod sync {
    use crate::cell::UnsafeCell;
    use crate::fmt;
    use crate::ops::Deref;
    use crate::ops::DerefMut;
    use crate::time::Duration;

    #[identity]
    pub struct Condvar {}

    pub struct WaitTimeoutResult(bool);

    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool {}
    }

    impl Condvar {
        pub const fn new() -> Condvar {}
        #[releases_during(guard)]
        #[waits(condvar)]
        pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {}
        #[releases_during(guard)]
        #[waits(condvar)]
        #[runs(condition, many)]
        pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<'a, T>,
            condition: F,
        ) -> LockResult<MutexGuard<'a, T>> {
        }
        #[releases_during(guard)]
        #[waits(condvar)]
        pub fn wait_timeout<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        }
        #[releases_during(guard)]
        #[waits(condvar)]
        pub fn wait_timeout_ms<'a, T>(&self, guard: MutexGuard<'a, T>, ms: u32) -> LockResult<(MutexGuard<'a, T>, bool)> {}
        #[releases_during(guard)]
        #[waits(condvar)]
        #[runs(condition, many)]
        pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
            condition: F,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        }
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }

    impl Default for Condvar {
        fn default() -> Condvar {}
    }

    #[identity]
    pub struct Barrier {}

    pub struct BarrierWaitResult(bool);

    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool {}
    }

    impl Barrier {
        pub const fn new(n: usize) -> Barrier {}
        #[waits(barrier)]
        pub fn wait(&self) -> BarrierWaitResult {}
    }

    #[lock(once)]
    pub struct Once {}

    pub struct OnceState {}

    impl OnceState {
        pub fn is_poisoned(&self) -> bool {}
    }

    pub const ONCE_INIT: Once = Once::new();

    impl Once {
        pub const fn new() -> Once {}
        #[locks(exclusive)]
        #[runs(f, under = self)]
        pub fn call_once<F: FnOnce()>(&self, f: F) {}
        #[locks(exclusive)]
        #[runs(f, under = self)]
        pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {}
        pub fn is_completed(&self) -> bool {}
        #[waits(lock)]
        pub fn wait(&self) {}
    }

    #[lock(once)]
    pub struct OnceLock<T> {
        value: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}

    unsafe impl<T: Send> Send for OnceLock<T> {}

    impl<T> OnceLock<T> {
        pub const fn new() -> OnceLock<T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[locks(exclusive)]
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[locks(exclusive)]
        #[op(compound, value = value, previous)]
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[op(compound)]
        #[runs(f)]
        #[item_of]
        pub fn get_mut_or_init<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        #[waits(lock)]
        #[item_of]
        pub fn wait(&self) -> &T {}
        pub fn into_inner(self) -> Option<T> {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
    }

    impl<T> Default for OnceLock<T> {
        fn default() -> OnceLock<T> {}
    }

    impl<T: Clone> Clone for OnceLock<T> {
        #[clones(deep)]
        fn clone(&self) -> OnceLock<T> {}
    }

    impl<T> From<T> for OnceLock<T> {
        #[wraps(value)]
        fn from(value: T) -> OnceLock<T> {}
    }

    impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {}

    #[lock(once)]
    pub struct LazyLock<T, F = fn() -> T> {
        value: UnsafeCell<T>,
        init: F,
    }

    unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        #[wraps(f)]
        #[runs(f, later, under = result)]
        pub const fn new(f: F) -> LazyLock<T, F> {}
        #[forces]
        #[same(of = this)]
        pub fn force(this: &LazyLock<T, F>) -> &T {}
        #[forces]
        #[same(of = this)]
        pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {}
        #[same(of = this)]
        pub fn get(this: &LazyLock<T, F>) -> Option<&T> {}
        #[same(of = this)]
        pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {}
        pub fn into_inner(this: Self) -> Result<T, F> {}
    }

    impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {
        #[forces]
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {}
}
