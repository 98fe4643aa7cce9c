#![stub(crate_name = "tokio")]
//! `tokio::sync`: a mutex to be held across awaits.

pub mod sync {
    use std::cell::UnsafeCell;
    use std::fmt;
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    #[derive(Debug)]
    pub struct TryLockError(());

    #[lock(asynchronous)]
    pub struct Mutex<T: ?Sized> {
        c: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

    impl<T> Mutex<T> {
        #[wraps(t)]
        pub fn new(t: T) -> Self {}
        #[wraps(t)]
        pub const fn const_new(t: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> Mutex<T> {
        #[acquires(exclusive, asynchronous)]
        pub async fn lock(&self) -> MutexGuard<'_, T> {}
        #[acquires(exclusive)]
        pub fn blocking_lock(&self) -> MutexGuard<'_, T> {}
        #[acquires(exclusive)]
        pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
        #[acquires(exclusive, asynchronous)]
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
        #[acquires(exclusive, try)]
        pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError> {}
        #[acquires(exclusive, try)]
        pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    impl<T> From<T> for Mutex<T> {
        #[wraps(s)]
        fn from(s: T) -> Self {}
    }

    impl<T: Default> Default for Mutex<T> {
        fn default() -> Self {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
        #[locks(exclusive, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous)]
    pub struct MutexGuard<'a, T: ?Sized> {
        lock: &'a Mutex<T>,
    }

    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> MappedMutexGuard<'a, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self> {}
        #[same(of = this)]
        pub fn mutex(this: &Self) -> &'a Mutex<T> {}
    }

    impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<'a, T: ?Sized> fmt::Debug for MutexGuard<'a, T> {}
    impl<'a, T: ?Sized> fmt::Display for MutexGuard<'a, T> {}

    #[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous)]
    pub struct MappedMutexGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<'a, T: ?Sized> MappedMutexGuard<'a, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> MappedMutexGuard<'a, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self> {}
    }

    impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<'a, T: ?Sized> fmt::Debug for MappedMutexGuard<'a, T> {}
    impl<'a, T: ?Sized> fmt::Display for MappedMutexGuard<'a, T> {}

    #[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous, owned)]
    pub struct OwnedMutexGuard<T: ?Sized> {
        lock: Arc<Mutex<T>>,
    }

    impl<T: ?Sized> OwnedMutexGuard<T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> OwnedMappedMutexGuard<T, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<OwnedMappedMutexGuard<T, U>, Self> {}
        #[same(of = this)]
        pub fn mutex(this: &Self) -> &Arc<Mutex<T>> {}
    }

    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized> fmt::Debug for OwnedMutexGuard<T> {}
    impl<T: ?Sized> fmt::Display for OwnedMutexGuard<T> {}

    #[guard(of = "Mutex", exclusive, derefs_to = U, asynchronous, owned)]
    pub struct OwnedMappedMutexGuard<T: ?Sized, U: ?Sized = T> {
        lock: Arc<Mutex<T>>,
        data: *mut U,
    }

    unsafe impl<T: ?Sized + Send, U: ?Sized + Send> Send for OwnedMappedMutexGuard<T, U> {}

    impl<T: ?Sized, U: ?Sized> OwnedMappedMutexGuard<T, U> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut U) -> &mut S, S: ?Sized>(this: Self, f: F) -> OwnedMappedMutexGuard<T, S> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut U) -> Option<&mut S>, S: ?Sized>(this: Self, f: F) -> Result<OwnedMappedMutexGuard<T, S>, Self> {}
    }

    impl<T: ?Sized, U: ?Sized> Deref for OwnedMappedMutexGuard<T, U> {
        type Target = U;
        #[same]
        fn deref(&self) -> &U {}
    }

    impl<T: ?Sized, U: ?Sized> DerefMut for OwnedMappedMutexGuard<T, U> {
        #[same]
        fn deref_mut(&mut self) -> &mut U {}
    }

    impl<T: ?Sized, U: ?Sized> fmt::Debug for OwnedMappedMutexGuard<T, U> {}
    impl<T: ?Sized, U: ?Sized> fmt::Display for OwnedMappedMutexGuard<T, U> {}
}
