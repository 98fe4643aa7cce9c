#![stub(crate_name = "std")]
//! `std::sync`: locks, cells written once, shared pointers.

pub mod sync {
    use crate::cell::UnsafeCell;
    use crate::error::Error;
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::time::Duration;

    pub use crate::sync::poison::{LockResult, PoisonError, TryLockError, TryLockResult};

    pub mod poison {
        pub use crate::sync::{
            Condvar, MappedMutexGuard, MappedRwLockReadGuard, MappedRwLockWriteGuard, Mutex, MutexGuard, Once,
            OnceState, RwLock, RwLockReadGuard, RwLockWriteGuard,
        };

        pub type LockResult<T> = Result<T, PoisonError<T>>;
        pub type TryLockResult<T> = Result<T, TryLockError<T>>;

        /// Holds the guard it was made with.
        pub struct PoisonError<T> {
            data: T,
        }

        impl<T> PoisonError<T> {
            pub fn new(data: T) -> PoisonError<T> {}
            pub fn into_inner(self) -> T {}
            #[same]
            pub fn get_ref(&self) -> &T {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
        }

        pub enum TryLockError<T> {
            Poisoned(PoisonError<T>),
            WouldBlock,
        }

        impl<T> From<PoisonError<T>> for TryLockError<T> {
            fn from(err: PoisonError<T>) -> TryLockError<T> {}
        }

        impl<T> crate::fmt::Debug for PoisonError<T> {}
        impl<T> crate::fmt::Display for PoisonError<T> {}
        impl<T> crate::error::Error for PoisonError<T> {}
        impl<T> crate::fmt::Debug for TryLockError<T> {}
        impl<T> crate::fmt::Display for TryLockError<T> {}
        impl<T> crate::error::Error for TryLockError<T> {}
    }

    pub mod nonpoison {
        #[lock]
        pub struct Mutex<T: ?Sized> {
            data: crate::cell::UnsafeCell<T>,
        }

        unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
        unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

        #[guard(of = "Mutex", exclusive, derefs_to = T)]
        pub struct MutexGuard<'a, T: ?Sized> {
            lock: &'a Mutex<T>,
        }

        impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
        unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

        impl<T> Mutex<T> {
            #[wraps(t)]
            pub const fn new(t: T) -> Mutex<T> {}
            pub fn into_inner(self) -> T {}
        }

        impl<T: ?Sized> Mutex<T> {
            #[acquires(exclusive)]
            pub fn lock(&self) -> MutexGuard<'_, T> {}
            #[acquires(exclusive, try)]
            pub fn try_lock(&self) -> super::TryLockResult<MutexGuard<'_, T>> {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
            #[locks(exclusive)]
            #[runs(f, under = self, result)]
            pub fn with_mut<F: FnOnce(&mut T) -> R, R>(&self, f: F) -> R {}
        }

        impl<T: ?Sized> crate::ops::Deref for MutexGuard<'_, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<T: ?Sized> crate::ops::DerefMut for MutexGuard<'_, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }
    }

    #[lock]
    pub struct Mutex<T: ?Sized> {
        data: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

    impl<T> Mutex<T> {
        #[wraps(t)]
        pub const fn new(t: T) -> Mutex<T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }

    impl<T: ?Sized> Mutex<T> {
        #[acquires(exclusive, holds_in(Ok, Err))]
        pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {}
        #[acquires(exclusive, try, holds_in(Ok, Err::Poisoned))]
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {}
        #[same]
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        #[locks(exclusive)]
        #[op(lookup)]
        pub fn get_cloned(&self) -> Result<T, PoisonError<()>> {}
        #[locks(exclusive)]
        #[op(replace, value = value)]
        pub fn set(&self, value: T) -> Result<(), PoisonError<T>> {}
        #[locks(exclusive)]
        #[op(replace, value = value, previous)]
        pub fn replace(&self, value: T) -> LockResult<T> {}
    }

    impl<T> From<T> for Mutex<T> {
        #[wraps(t)]
        fn from(t: T) -> Mutex<T> {}
    }

    impl<T: ?Sized + Default> Default for Mutex<T> {
        fn default() -> Mutex<T> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
        #[locks(exclusive, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "Mutex", exclusive, derefs_to = T)]
    pub struct MutexGuard<'a, T: ?Sized> {
        lock: &'a Mutex<T>,
    }

    impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}

    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: Self, f: F) -> MappedMutexGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, U>, Self> {
        }
        #[runs(f)]
        pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, U>, Self> {
        }
    }

    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {}

    #[guard(of = "Mutex", exclusive, derefs_to = T)]
    pub struct MappedMutexGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<T: ?Sized> !Send for MappedMutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MappedMutexGuard<'_, T> {}

    impl<'a, T: ?Sized> MappedMutexGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: Self, f: F) -> MappedMutexGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedMutexGuard<'a, U>, Self> {
        }
    }

    impl<T: ?Sized> Deref for MappedMutexGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for MappedMutexGuard<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    #[lock]
    pub struct RwLock<T: ?Sized> {
        data: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}

    impl<T> RwLock<T> {
        #[wraps(t)]
        pub const fn new(t: T) -> RwLock<T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }

    impl<T: ?Sized> RwLock<T> {
        #[acquires(shared, holds_in(Ok, Err))]
        pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {}
        #[acquires(shared, try, holds_in(Ok, Err::Poisoned))]
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {}
        #[acquires(exclusive, holds_in(Ok, Err))]
        pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {}
        #[acquires(exclusive, try, holds_in(Ok, Err::Poisoned))]
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {}
        #[same]
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
        #[locks(shared)]
        #[op(lookup)]
        pub fn get_cloned(&self) -> Result<T, PoisonError<()>> {}
        #[locks(exclusive)]
        #[op(replace, value = value)]
        pub fn set(&self, value: T) -> Result<(), PoisonError<T>> {}
        #[locks(exclusive)]
        #[op(replace, value = value, previous)]
        pub fn replace(&self, value: T) -> LockResult<T> {}
    }

    impl<T> From<T> for RwLock<T> {
        #[wraps(t)]
        fn from(t: T) -> RwLock<T> {}
    }

    impl<T: Default> Default for RwLock<T> {
        fn default() -> RwLock<T> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
        #[locks(shared, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "RwLock", shared, derefs_to = T)]
    pub struct RwLockReadGuard<'a, T: ?Sized> {
        data: &'a T,
    }

    impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}

    impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Self, f: F) -> MappedRwLockReadGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, U>, Self> {
        }
    }

    impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {}

    #[guard(of = "RwLock", exclusive, derefs_to = T)]
    pub struct RwLockWriteGuard<'a, T: ?Sized> {
        lock: &'a RwLock<T>,
    }

    impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}

    impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: Self, f: F) -> MappedRwLockWriteGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, U>, Self> {
        }
        #[reholds(shared)]
        pub fn downgrade(s: Self) -> RwLockReadGuard<'a, T> {}
    }

    impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {}

    #[guard(of = "RwLock", shared, derefs_to = T)]
    pub struct MappedRwLockReadGuard<'a, T: ?Sized> {
        data: &'a T,
    }

    impl<T: ?Sized> !Send for MappedRwLockReadGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MappedRwLockReadGuard<'_, T> {}

    impl<'a, T: ?Sized> MappedRwLockReadGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Self, f: F) -> MappedRwLockReadGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedRwLockReadGuard<'a, U>, Self> {
        }
    }

    impl<T: ?Sized> Deref for MappedRwLockReadGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    #[guard(of = "RwLock", exclusive, derefs_to = T)]
    pub struct MappedRwLockWriteGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<T: ?Sized> !Send for MappedRwLockWriteGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MappedRwLockWriteGuard<'_, T> {}

    impl<'a, T: ?Sized> MappedRwLockWriteGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: Self, f: F) -> MappedRwLockWriteGuard<'a, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: Self,
            f: F,
        ) -> Result<MappedRwLockWriteGuard<'a, U>, Self> {
        }
    }

    impl<T: ?Sized> Deref for MappedRwLockWriteGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for MappedRwLockWriteGuard<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    #[lock]
    pub struct ReentrantLock<T: ?Sized> {
        data: T,
    }

    unsafe impl<T: ?Sized + Send> Send for ReentrantLock<T> {}
    unsafe impl<T: ?Sized + Send> Sync for ReentrantLock<T> {}

    impl<T> ReentrantLock<T> {
        #[wraps(t)]
        pub const fn new(t: T) -> ReentrantLock<T> {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> ReentrantLock<T> {
        #[acquires(recursive)]
        pub fn lock(&self) -> ReentrantLockGuard<'_, T> {}
        #[acquires(recursive, try)]
        pub fn try_lock(&self) -> Option<ReentrantLockGuard<'_, T>> {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    #[guard(of = "ReentrantLock", recursive, derefs_to = T)]
    pub struct ReentrantLockGuard<'a, T: ?Sized> {
        lock: &'a ReentrantLock<T>,
    }

    impl<T: ?Sized> !Send for ReentrantLockGuard<'_, T> {}

    impl<T: ?Sized> Deref for ReentrantLockGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

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

    #[shared_pointer]
    pub struct Arc<T: ?Sized> {
        ptr: *const T,
    }

    unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
    unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}

    impl<T> Arc<T> {
        #[wraps(data)]
        pub fn new(data: T) -> Arc<T> {}
        #[wraps(data_fn)]
        #[runs(data_fn)]
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {}
        #[wraps(data)]
        pub fn pin(data: T) -> Pin<Arc<T>> {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn into_inner(this: Self) -> Option<T> {}
        #[clones(deep)]
        pub fn unwrap_or_clone(this: Self) -> T {}
    }

    impl<T: ?Sized> Arc<T> {
        #[forgets(this)]
        #[same(of = this)]
        pub fn into_raw(this: Self) -> *const T {}
        #[same(of = this)]
        pub fn as_ptr(this: &Self) -> *const T {}
        #[same(of = ptr)]
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub unsafe fn increment_strong_count(ptr: *const T) {}
        pub unsafe fn decrement_strong_count(ptr: *const T) {}
        #[same(of = this)]
        pub fn downgrade(this: &Self) -> Weak<T> {}
        pub fn weak_count(this: &Self) -> usize {}
        pub fn strong_count(this: &Self) -> usize {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
        #[same(of = this)]
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
        #[same(of = this)]
        pub unsafe fn get_mut_unchecked(this: &mut Self) -> &mut T {}
        #[same(of = this)]
        pub fn make_mut(this: &mut Self) -> &mut T {}
        /// Of an `Arc<dyn Any + Send + Sync>`.
        #[same]
        pub fn downcast<U>(self) -> Result<Arc<U>, Self> {}
    }

    impl<T: ?Sized> Clone for Arc<T> {
        #[same]
        fn clone(&self) -> Arc<T> {}
    }

    impl<T: ?Sized> Deref for Arc<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> AsRef<T> for Arc<T> {
        #[same]
        fn as_ref(&self) -> &T {}
    }

    impl<T> From<T> for Arc<T> {
        #[wraps(t)]
        fn from(t: T) -> Arc<T> {}
    }

    impl From<&str> for Arc<str> {
        fn from(v: &str) -> Arc<str> {}
    }

    impl From<String> for Arc<str> {
        fn from(v: String) -> Arc<str> {}
    }

    impl<T> From<Vec<T>> for Arc<[T]> {
        fn from(v: Vec<T>) -> Arc<[T]> {}
    }

    impl<T: ?Sized> From<Box<T>> for Arc<T> {
        #[wraps(v)]
        fn from(v: Box<T>) -> Arc<T> {}
    }

    impl<T> FromIterator<T> for Arc<[T]> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {}
    }

    impl<T: Default> Default for Arc<T> {
        fn default() -> Arc<T> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {}
    impl<T: ?Sized + Eq> Eq for Arc<T> {}
    impl<T: ?Sized + Ord> Ord for Arc<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Arc<T> {}
    impl<T: ?Sized + Error> Error for Arc<T> {}

    pub struct Weak<T: ?Sized> {
        ptr: *const T,
    }

    unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
    unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

    impl<T> Weak<T> {
        pub const fn new() -> Weak<T> {}
    }

    impl<T: ?Sized> Weak<T> {
        #[same]
        pub fn upgrade(&self) -> Option<Arc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Self) -> bool {}
        #[same]
        pub fn as_ptr(&self) -> *const T {}
        #[same]
        pub fn into_raw(self) -> *const T {}
        #[same(of = ptr)]
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
    }

    impl<T: ?Sized> Clone for Weak<T> {
        #[same]
        fn clone(&self) -> Weak<T> {}
    }

    impl<T> Default for Weak<T> {
        fn default() -> Weak<T> {}
    }

    /// A cell that gives `&mut` only; nothing is ever waited for.
    pub struct Exclusive<T: ?Sized> {
        inner: T,
    }

    unsafe impl<T: ?Sized> Sync for Exclusive<T> {}
}
