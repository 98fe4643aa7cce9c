#![stub(crate_name = "std")]
//! `std::sync`: reader-writer locks.

pub mod sync {
    use crate::cell::UnsafeCell;
    use crate::fmt;
    use crate::ops::Deref;
    use crate::ops::DerefMut;

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
}
