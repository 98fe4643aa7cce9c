#![stub(crate_name = "spin")]
//! Locks that spin. Readers never wait behind a waiting writer.

pub use self::mutex::MutexGuard;
pub use self::rwlock::RwLockReadGuard;

pub struct Spin;

pub type Mutex<T> = crate::mutex::Mutex<T>;
pub type RwLock<T> = crate::rwlock::RwLock<T>;
pub type RwLockWriteGuard<'a, T> = crate::rwlock::RwLockWriteGuard<'a, T>;
pub type RwLockUpgradableGuard<'a, T> = crate::rwlock::RwLockUpgradableGuard<'a, T>;
pub type Once<T = ()> = crate::once::Once<T>;
pub type Lazy<T, F = fn() -> T> = crate::lazy::Lazy<T, F>;
pub type Barrier = crate::barrier::Barrier;

pub mod mutex {
    pub use self::fair::{FairMutex, FairMutexGuard};
    pub use self::spin::{SpinMutex, SpinMutexGuard};
    pub use self::ticket::{TicketMutex, TicketMutexGuard};
    use crate::Spin;
    use std::cell::UnsafeCell;
    use std::ops::{Deref, DerefMut};

    #[lock]
    pub struct Mutex<T: ?Sized, R = Spin> {
        phantom: std::marker::PhantomData<R>,
        data: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send, R> Sync for Mutex<T, R> {}
    unsafe impl<T: ?Sized + Send, R> Send for Mutex<T, R> {}

    impl<T, R> Mutex<T, R> {
        #[wraps(value)]
        pub const fn new(value: T) -> Self {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized, R> Mutex<T, R> {
        #[acquires(exclusive)]
        pub fn lock(&self) -> MutexGuard<'_, T> {}
        #[acquires(exclusive, try)]
        pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
        pub fn is_locked(&self) -> bool {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized + Default, R> Default for Mutex<T, R> {
        fn default() -> Self {}
    }

    impl<T, R> From<T> for Mutex<T, R> {
        #[wraps(data)]
        fn from(data: T) -> Self {}
    }

    /// Unlike std's, it may be sent to another thread.
    #[guard(of = "Mutex", exclusive, derefs_to = T)]
    pub struct MutexGuard<'a, T: ?Sized> {
        data: &'a mut T,
    }

    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[forgets(this)]
        #[same(of = this)]
        pub fn leak(this: Self) -> &'a mut T {}
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

    pub mod spin {
        use crate::Spin;
        use std::cell::UnsafeCell;
        use std::ops::{Deref, DerefMut};

        #[lock]
        pub struct SpinMutex<T: ?Sized, R = Spin> {
            phantom: std::marker::PhantomData<R>,
            data: UnsafeCell<T>,
        }

        unsafe impl<T: ?Sized + Send, R> Sync for SpinMutex<T, R> {}
        unsafe impl<T: ?Sized + Send, R> Send for SpinMutex<T, R> {}

        impl<T, R> SpinMutex<T, R> {
            #[wraps(data)]
            pub const fn new(data: T) -> Self {}
            pub fn into_inner(self) -> T {}
        }

        impl<T: ?Sized, R> SpinMutex<T, R> {
            #[acquires(exclusive)]
            pub fn lock(&self) -> SpinMutexGuard<'_, T> {}
            #[acquires(exclusive, try)]
            pub fn try_lock(&self) -> Option<SpinMutexGuard<'_, T>> {}
            pub fn is_locked(&self) -> bool {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
        }

        impl<T: ?Sized + Default, R> Default for SpinMutex<T, R> {
            fn default() -> Self {}
        }

        impl<T, R> From<T> for SpinMutex<T, R> {
            #[wraps(data)]
            fn from(data: T) -> Self {}
        }

        /// Unlike std's, it may be sent to another thread.
        #[guard(of = "SpinMutex", exclusive, derefs_to = T)]
        pub struct SpinMutexGuard<'a, T: ?Sized> {
            data: &'a mut T,
        }

        impl<'a, T: ?Sized> SpinMutexGuard<'a, T> {
            #[forgets(this)]
            #[same(of = this)]
            pub fn leak(this: Self) -> &'a mut T {}
        }

        impl<'a, T: ?Sized> Deref for SpinMutexGuard<'a, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, T: ?Sized> DerefMut for SpinMutexGuard<'a, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }
    }

    pub mod ticket {
        use crate::Spin;
        use std::cell::UnsafeCell;
        use std::ops::{Deref, DerefMut};

        #[lock]
        pub struct TicketMutex<T: ?Sized, R = Spin> {
            phantom: std::marker::PhantomData<R>,
            data: UnsafeCell<T>,
        }

        unsafe impl<T: ?Sized + Send, R> Sync for TicketMutex<T, R> {}
        unsafe impl<T: ?Sized + Send, R> Send for TicketMutex<T, R> {}

        impl<T, R> TicketMutex<T, R> {
            #[wraps(data)]
            pub const fn new(data: T) -> Self {}
            pub fn into_inner(self) -> T {}
        }

        impl<T: ?Sized, R> TicketMutex<T, R> {
            #[acquires(exclusive)]
            pub fn lock(&self) -> TicketMutexGuard<'_, T> {}
            #[acquires(exclusive, try)]
            pub fn try_lock(&self) -> Option<TicketMutexGuard<'_, T>> {}
            pub fn is_locked(&self) -> bool {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
        }

        impl<T: ?Sized + Default, R> Default for TicketMutex<T, R> {
            fn default() -> Self {}
        }

        impl<T, R> From<T> for TicketMutex<T, R> {
            #[wraps(data)]
            fn from(data: T) -> Self {}
        }

        /// Unlike std's, it may be sent to another thread.
        #[guard(of = "TicketMutex", exclusive, derefs_to = T)]
        pub struct TicketMutexGuard<'a, T: ?Sized> {
            data: &'a mut T,
        }

        impl<'a, T: ?Sized> TicketMutexGuard<'a, T> {
            #[forgets(this)]
            #[same(of = this)]
            pub fn leak(this: Self) -> &'a mut T {}
        }

        impl<'a, T: ?Sized> Deref for TicketMutexGuard<'a, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, T: ?Sized> DerefMut for TicketMutexGuard<'a, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }
    }

    pub mod fair {
        use crate::Spin;
        use std::cell::UnsafeCell;
        use std::ops::{Deref, DerefMut};

        #[lock]
        pub struct FairMutex<T: ?Sized, R = Spin> {
            phantom: std::marker::PhantomData<R>,
            data: UnsafeCell<T>,
        }

        unsafe impl<T: ?Sized + Send, R> Sync for FairMutex<T, R> {}
        unsafe impl<T: ?Sized + Send, R> Send for FairMutex<T, R> {}

        impl<T, R> FairMutex<T, R> {
            #[wraps(data)]
            pub const fn new(data: T) -> Self {}
            pub fn into_inner(self) -> T {}
        }

        impl<T: ?Sized, R> FairMutex<T, R> {
            #[acquires(exclusive)]
            pub fn lock(&self) -> FairMutexGuard<'_, T> {}
            #[acquires(exclusive, try)]
            pub fn try_lock(&self) -> Option<FairMutexGuard<'_, T>> {}
            pub fn is_locked(&self) -> bool {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
            #[acquires(exclusive, try)]
            pub fn try_lock_starver(&self) -> Result<FairMutexGuard<'_, T>, LockRejectReason> {}
            pub fn starve(&self) -> Starvation<'_, T, R> {}
        }

        impl<T: ?Sized + Default, R> Default for FairMutex<T, R> {
            fn default() -> Self {}
        }

        impl<T, R> From<T> for FairMutex<T, R> {
            #[wraps(data)]
            fn from(data: T) -> Self {}
        }

        /// Unlike std's, it may be sent to another thread.
        #[guard(of = "FairMutex", exclusive, derefs_to = T)]
        pub struct FairMutexGuard<'a, T: ?Sized> {
            data: &'a mut T,
        }

        impl<'a, T: ?Sized> FairMutexGuard<'a, T> {
            #[forgets(this)]
            #[same(of = this)]
            pub fn leak(this: Self) -> &'a mut T {}
        }

        impl<'a, T: ?Sized> Deref for FairMutexGuard<'a, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<'a, T: ?Sized> DerefMut for FairMutexGuard<'a, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }

        #[derive(Debug)]
        pub enum LockRejectReason {
            Locked,
            Starved,
        }

        pub struct Starvation<'a, T: ?Sized, R> {
            lock: &'a FairMutex<T, R>,
        }

        impl<'a, T: ?Sized, R> Starvation<'a, T, R> {
            pub fn try_lock_fair(self) -> Result<FairMutexGuard<'a, T>, Self> {}
            pub fn try_lock(self) -> Result<FairMutexGuard<'a, T>, Self> {}
            #[waits(lock)]
            pub fn lock(self) -> FairMutexGuard<'a, T> {}
        }
    }
}
