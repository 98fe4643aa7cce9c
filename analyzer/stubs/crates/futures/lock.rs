#![stub(crate_name = "futures_util")]
//! `futures::lock`: a mutex to be held across awaits.

pub mod lock {
    use std::cell::UnsafeCell;
    use std::fmt;
    use std::future::Future;
    use std::ops::{Deref, DerefMut};
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::{Context, Poll};

    #[lock(asynchronous)]
    pub struct Mutex<T: ?Sized> {
        value: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

    impl<T> Mutex<T> {
        #[wraps(t)]
        pub const fn new(t: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> Mutex<T> {
        #[acquires(exclusive, try)]
        pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
        #[acquires(exclusive, try)]
        pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>> {}
        #[acquires(exclusive, asynchronous)]
        pub fn lock(&self) -> MutexLockFuture<'_, T> {}
        #[acquires(exclusive, asynchronous)]
        pub fn lock_owned(self: Arc<Self>) -> OwnedMutexLockFuture<T> {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    impl<T: Default> Default for Mutex<T> {
        fn default() -> Self {}
    }

    impl<T> From<T> for Mutex<T> {
        #[wraps(t)]
        fn from(t: T) -> Self {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {}

    pub struct MutexLockFuture<'a, T: ?Sized> {
        mutex: &'a Mutex<T>,
    }

    impl<'a, T: ?Sized> Future for MutexLockFuture<'a, T> {
        type Output = MutexGuard<'a, T>;
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<MutexGuard<'a, T>> {}
    }

    pub struct OwnedMutexLockFuture<T: ?Sized> {
        mutex: Arc<Mutex<T>>,
    }

    impl<T: ?Sized> Future for OwnedMutexLockFuture<T> {
        type Output = OwnedMutexGuard<T>;
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<OwnedMutexGuard<T>> {}
    }

    #[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous)]
    pub struct MutexGuard<'a, T: ?Sized> {
        mutex: &'a Mutex<T>,
    }

    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> MappedMutexGuard<'a, T, U> {}
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

    #[guard(of = "Mutex", exclusive, derefs_to = T, asynchronous, owned)]
    pub struct OwnedMutexGuard<T: ?Sized> {
        mutex: Arc<Mutex<T>>,
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

    #[guard(of = "Mutex", exclusive, derefs_to = U, asynchronous)]
    pub struct MappedMutexGuard<'a, T: ?Sized, U: ?Sized> {
        mutex: &'a Mutex<T>,
        value: &'a mut U,
    }

    impl<'a, T: ?Sized, U: ?Sized> MappedMutexGuard<'a, T, U> {
        #[runs(f)]
        pub fn map<V: ?Sized, F: FnOnce(&mut U) -> &mut V>(this: Self, f: F) -> MappedMutexGuard<'a, T, V> {}
    }

    impl<T: ?Sized, U: ?Sized> Deref for MappedMutexGuard<'_, T, U> {
        type Target = U;
        #[same]
        fn deref(&self) -> &U {}
    }

    impl<T: ?Sized, U: ?Sized> DerefMut for MappedMutexGuard<'_, T, U> {
        #[same]
        fn deref_mut(&mut self) -> &mut U {}
    }
}
