#![stub(crate_name = "std")]
//! `std::sync`: mutexes and poisoning.

pub mod sync {
    pub use crate::sync::poison::{LockResult, PoisonError, TryLockError, TryLockResult};
    use crate::cell::UnsafeCell;
    use crate::fmt;
    use crate::ops::Deref;
    use crate::ops::DerefMut;

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
}
