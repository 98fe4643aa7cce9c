#![stub(crate_name = "tokio")]
//! `tokio::sync`: a reader-writer lock; a reader waits behind a waiting writer.

pub mod sync {
    use std::cell::UnsafeCell;
    use std::fmt;
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    #[lock(asynchronous)]
    pub struct RwLock<T: ?Sized> {
        c: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}

    impl<T> RwLock<T> {
        #[wraps(value)]
        pub fn new(value: T) -> RwLock<T> {}
        #[wraps(value)]
        pub fn with_max_readers(value: T, max_reads: u32) -> RwLock<T> {}
        #[wraps(value)]
        pub const fn const_new(value: T) -> RwLock<T> {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> RwLock<T> {
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
        #[acquires(shared, asynchronous)]
        pub async fn read(&self) -> RwLockReadGuard<'_, T> {}
        #[acquires(shared)]
        pub fn blocking_read(&self) -> RwLockReadGuard<'_, T> {}
        #[acquires(shared, asynchronous)]
        pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {}
        #[acquires(shared, try)]
        pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError> {}
        #[acquires(shared, try)]
        pub fn try_read_owned(self: Arc<Self>) -> Result<OwnedRwLockReadGuard<T>, TryLockError> {}
        #[acquires(exclusive, asynchronous)]
        pub async fn write(&self) -> RwLockWriteGuard<'_, T> {}
        #[acquires(exclusive)]
        pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T> {}
        #[acquires(exclusive, asynchronous)]
        pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {}
        #[acquires(exclusive, try)]
        pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError> {}
        #[acquires(exclusive, try)]
        pub fn try_write_owned(self: Arc<Self>) -> Result<OwnedRwLockWriteGuard<T>, TryLockError> {}
    }

    impl<T> From<T> for RwLock<T> {
        #[wraps(s)]
        fn from(s: T) -> Self {}
    }

    impl<T: Default> Default for RwLock<T> {
        fn default() -> Self {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
        #[locks(shared, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "RwLock", shared, derefs_to = T, asynchronous)]
    pub struct RwLockReadGuard<'a, T: ?Sized> {
        data: &'a T,
    }

    impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&T) -> &U, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&T) -> Option<&U>, U: ?Sized>(this: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self> {}
    }

    impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<'a, T: ?Sized> fmt::Debug for RwLockReadGuard<'a, T> {}
    impl<'a, T: ?Sized> fmt::Display for RwLockReadGuard<'a, T> {}

    #[guard(of = "RwLock", exclusive, derefs_to = T, asynchronous)]
    pub struct RwLockWriteGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<RwLockMappedWriteGuard<'a, U>, Self> {}
        #[reholds(shared)]
        #[runs(f)]
        pub fn downgrade_map<F: FnOnce(&T) -> &U, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U> {}
        #[reholds(shared)]
        #[runs(f)]
        pub fn try_downgrade_map<F: FnOnce(&T) -> Option<&U>, U: ?Sized>(this: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self> {}
        pub fn into_mapped(this: Self) -> RwLockMappedWriteGuard<'a, T> {}
        #[reholds(shared)]
        pub fn downgrade(self) -> RwLockReadGuard<'a, T> {}
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

    #[guard(of = "RwLock", exclusive, derefs_to = T, asynchronous)]
    pub struct RwLockMappedWriteGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<'a, T: ?Sized> RwLockMappedWriteGuard<'a, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<RwLockMappedWriteGuard<'a, U>, Self> {}
    }

    impl<'a, T: ?Sized> Deref for RwLockMappedWriteGuard<'a, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<'a, T: ?Sized> DerefMut for RwLockMappedWriteGuard<'a, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<'a, T: ?Sized> fmt::Debug for RwLockMappedWriteGuard<'a, T> {}
    impl<'a, T: ?Sized> fmt::Display for RwLockMappedWriteGuard<'a, T> {}

    #[guard(of = "RwLock", shared, derefs_to = U, asynchronous, owned)]
    pub struct OwnedRwLockReadGuard<T: ?Sized, U: ?Sized = T> {
        data: *const U,
        lock: Arc<RwLock<T>>,
    }

    unsafe impl<T: ?Sized, U: ?Sized> Send for OwnedRwLockReadGuard<T, U> where T: Send + Sync, U: Sync {}
    unsafe impl<T: ?Sized, U: ?Sized> Sync for OwnedRwLockReadGuard<T, U> where T: Send + Sync, U: Sync {}

    impl<T: ?Sized, U: ?Sized> OwnedRwLockReadGuard<T, U> {
        #[runs(f)]
        pub fn map<F: FnOnce(&U) -> &V, V: ?Sized>(this: Self, f: F) -> OwnedRwLockReadGuard<T, V> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&U) -> Option<&V>, V: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockReadGuard<T, V>, Self> {}
        #[same(of = this)]
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>> {}
    }

    impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockReadGuard<T, U> {
        type Target = U;
        #[same]
        fn deref(&self) -> &U {}
    }

    impl<T: ?Sized, U: ?Sized> fmt::Debug for OwnedRwLockReadGuard<T, U> {}
    impl<T: ?Sized, U: ?Sized> fmt::Display for OwnedRwLockReadGuard<T, U> {}

    #[guard(of = "RwLock", exclusive, derefs_to = T, asynchronous, owned)]
    pub struct OwnedRwLockWriteGuard<T: ?Sized> {
        lock: Arc<RwLock<T>>,
    }

    impl<T: ?Sized> OwnedRwLockWriteGuard<T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut T) -> Option<&mut U>, U: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockMappedWriteGuard<T, U>, Self> {}
        #[reholds(shared)]
        #[runs(f)]
        pub fn downgrade_map<F: FnOnce(&T) -> &U, U: ?Sized>(this: Self, f: F) -> OwnedRwLockReadGuard<T, U> {}
        #[reholds(shared)]
        #[runs(f)]
        pub fn try_downgrade_map<F: FnOnce(&T) -> Option<&U>, U: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockReadGuard<T, U>, Self> {}
        pub fn into_mapped(this: Self) -> OwnedRwLockMappedWriteGuard<T> {}
        #[reholds(shared)]
        pub fn downgrade(self) -> OwnedRwLockReadGuard<T> {}
        #[same(of = this)]
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>> {}
    }

    impl<T: ?Sized> Deref for OwnedRwLockWriteGuard<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for OwnedRwLockWriteGuard<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized> fmt::Debug for OwnedRwLockWriteGuard<T> {}
    impl<T: ?Sized> fmt::Display for OwnedRwLockWriteGuard<T> {}

    #[guard(of = "RwLock", exclusive, derefs_to = U, asynchronous, owned)]
    pub struct OwnedRwLockMappedWriteGuard<T: ?Sized, U: ?Sized = T> {
        data: *mut U,
        lock: Arc<RwLock<T>>,
    }

    unsafe impl<T: ?Sized, U: ?Sized> Send for OwnedRwLockMappedWriteGuard<T, U> where T: Send + Sync, U: Send + Sync {}
    unsafe impl<T: ?Sized, U: ?Sized> Sync for OwnedRwLockMappedWriteGuard<T, U> where T: Send + Sync, U: Send + Sync {}

    impl<T: ?Sized, U: ?Sized> OwnedRwLockMappedWriteGuard<T, U> {
        #[runs(f)]
        pub fn map<F: FnOnce(&mut U) -> &mut V, V: ?Sized>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, V> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&mut U) -> Option<&mut V>, V: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockMappedWriteGuard<T, V>, Self> {}
        #[same(of = this)]
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>> {}
    }

    impl<T: ?Sized, U: ?Sized> Deref for OwnedRwLockMappedWriteGuard<T, U> {
        type Target = U;
        #[same]
        fn deref(&self) -> &U {}
    }

    impl<T: ?Sized, U: ?Sized> DerefMut for OwnedRwLockMappedWriteGuard<T, U> {
        #[same]
        fn deref_mut(&mut self) -> &mut U {}
    }

    impl<T: ?Sized, U: ?Sized> fmt::Debug for OwnedRwLockMappedWriteGuard<T, U> {}
    impl<T: ?Sized, U: ?Sized> fmt::Display for OwnedRwLockMappedWriteGuard<T, U> {}
}
