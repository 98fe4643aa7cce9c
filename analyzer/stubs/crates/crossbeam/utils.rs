#![stub(crate_name = "crossbeam_utils")]
//! Scoped threads, locks and parking of crossbeam.

pub use self::thread::scope;

#[pointer]
pub struct CachePadded<T> {
    value: T,
}

impl<T> CachePadded<T> {
    #[wraps(t)]
    pub const fn new(t: T) -> CachePadded<T> {}
    pub fn into_inner(self) -> T {}
}

impl<T> std::ops::Deref for CachePadded<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T> std::ops::DerefMut for CachePadded<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

impl<T: Clone> Clone for CachePadded<T> {
    #[clones(deep)]
    fn clone(&self) -> Self {}
}

impl<T> From<T> for CachePadded<T> {
    #[wraps(t)]
    fn from(t: T) -> Self {}
}

pub struct Backoff {}

impl Backoff {
    pub fn new() -> Self {}
    pub fn reset(&self) {}
    pub fn spin(&self) {}
    pub fn snooze(&self) {}
    pub fn is_completed(&self) -> bool {}
}

pub mod thread {
    use std::io;
    use std::marker::PhantomData;

    #[scope(f)]
    #[runs(f, into = Ok)]
    #[waits(join)]
    pub fn scope<'env, F, R>(f: F) -> std::thread::Result<R>
    where
        F: FnOnce(&Scope<'env>) -> R,
    {
    }

    #[identity]
    pub struct Scope<'env> {
        env: PhantomData<&'env mut &'env ()>,
    }

    impl<'env> Scope<'env> {
        #[spawns(f, scoped)]
        pub fn spawn<'scope, F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
        where
            F: FnOnce(&Scope<'env>) -> T + Send + 'env,
            T: Send + 'env,
        {
        }
        pub fn builder<'scope>(&'scope self) -> ScopedThreadBuilder<'scope, 'env> {}
    }

    pub struct ScopedThreadBuilder<'scope, 'env> {
        scope: &'scope Scope<'env>,
    }

    impl<'scope, 'env> ScopedThreadBuilder<'scope, 'env> {
        pub fn name(self, name: String) -> ScopedThreadBuilder<'scope, 'env> {}
        pub fn stack_size(self, size: usize) -> ScopedThreadBuilder<'scope, 'env> {}
        #[spawns(f, scoped)]
        pub fn spawn<F, T>(self, f: F) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce(&Scope<'env>) -> T + Send + 'env,
            T: Send + 'env,
        {
        }
    }

    #[identity]
    pub struct ScopedJoinHandle<'scope, T> {
        result: PhantomData<(&'scope (), T)>,
    }

    impl<T> ScopedJoinHandle<'_, T> {
        #[waits(join)]
        pub fn join(self) -> std::thread::Result<T> {}
        pub fn thread(&self) -> &std::thread::Thread {}
    }
}

pub mod sync {
    use std::cell::UnsafeCell;
    use std::fmt;
    use std::ops::{Deref, DerefMut};
    use std::sync::{LockResult, TryLockResult};
    use std::time::{Duration, Instant};

    /// Every reader takes one shard, a writer takes them all: to its callers it is one lock.
    #[lock]
    pub struct ShardedLock<T: ?Sized> {
        value: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for ShardedLock<T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for ShardedLock<T> {}

    impl<T> ShardedLock<T> {
        #[wraps(value)]
        pub fn new(value: T) -> ShardedLock<T> {}
        pub fn into_inner(self) -> LockResult<T> {}
    }

    impl<T: ?Sized> ShardedLock<T> {
        pub fn is_poisoned(&self) -> bool {}
        #[same]
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        #[acquires(shared, try, holds_in(Ok, Err::Poisoned))]
        pub fn try_read(&self) -> TryLockResult<ShardedLockReadGuard<'_, T>> {}
        #[acquires(shared, holds_in(Ok, Err))]
        pub fn read(&self) -> LockResult<ShardedLockReadGuard<'_, T>> {}
        #[acquires(exclusive, try, holds_in(Ok, Err::Poisoned))]
        pub fn try_write(&self) -> TryLockResult<ShardedLockWriteGuard<'_, T>> {}
        #[acquires(exclusive, holds_in(Ok, Err))]
        pub fn write(&self) -> LockResult<ShardedLockWriteGuard<'_, T>> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for ShardedLock<T> {
        #[locks(shared, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "ShardedLock", shared, derefs_to = T)]
    pub struct ShardedLockReadGuard<'a, T: ?Sized> {
        lock: &'a T,
    }

    impl<T: ?Sized> !Send for ShardedLockReadGuard<'_, T> {}

    impl<T: ?Sized> Deref for ShardedLockReadGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    #[guard(of = "ShardedLock", exclusive, derefs_to = T)]
    pub struct ShardedLockWriteGuard<'a, T: ?Sized> {
        lock: &'a mut T,
    }

    impl<T: ?Sized> !Send for ShardedLockWriteGuard<'_, T> {}

    impl<T: ?Sized> Deref for ShardedLockWriteGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for ShardedLockWriteGuard<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    #[identity]
    pub struct Parker {}

    impl Parker {
        pub fn new() -> Parker {}
        #[waits(park)]
        pub fn park(&self) {}
        #[waits(park)]
        pub fn park_timeout(&self, timeout: Duration) {}
        #[waits(park)]
        pub fn park_deadline(&self, deadline: Instant) {}
        #[same]
        pub fn unparker(&self) -> &Unparker {}
    }

    #[identity]
    pub struct Unparker {}

    impl Unparker {
        pub fn unpark(&self) {}
    }

    impl Clone for Unparker {
        #[same]
        fn clone(&self) -> Unparker {}
    }

    #[identity]
    pub struct WaitGroup {}

    impl WaitGroup {
        pub fn new() -> Self {}
        #[waits(barrier)]
        pub fn wait(self) {}
    }

    impl Clone for WaitGroup {
        #[same]
        fn clone(&self) -> WaitGroup {}
    }
}

pub mod atomic {
    #[identity]
    pub struct AtomicCell<T: ?Sized> {
        value: std::cell::UnsafeCell<T>,
    }

    unsafe impl<T: Send> Send for AtomicCell<T> {}
    unsafe impl<T: Send> Sync for AtomicCell<T> {}

    impl<T> AtomicCell<T> {
        #[wraps(val)]
        pub const fn new(val: T) -> AtomicCell<T> {}
        pub fn into_inner(self) -> T {}
        #[op(lookup)]
        pub fn load(&self) -> T {}
        #[op(replace, value = val)]
        pub fn store(&self, val: T) {}
        #[op(compound, value = val, previous)]
        pub fn swap(&self, val: T) -> T {}
        #[op(compound, previous)]
        pub fn take(&self) -> T {}
        #[op(compound, value = new, previous)]
        pub fn compare_exchange(&self, current: T, new: T) -> Result<T, T> {}
        #[op(compound, previous)]
        pub fn fetch_add(&self, val: T) -> T {}
        #[op(compound, previous)]
        pub fn fetch_sub(&self, val: T) -> T {}
        #[op(compound, previous)]
        pub fn fetch_or(&self, val: T) -> T {}
        #[op(compound, previous)]
        pub fn fetch_and(&self, val: T) -> T {}
        #[op(compound, previous)]
        #[runs(f, many)]
        pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, f: F) -> Result<T, T> {}
    }

    impl<T: Default> Default for AtomicCell<T> {
        fn default() -> Self {}
    }
}
