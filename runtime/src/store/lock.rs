//! The two locks of std, as one shape. Poison is no obstacle: see "Panics" in the crate's docs.

use std::ops::{Deref, DerefMut};
use std::sync::PoisonError;

use crate::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Which lock guards a shard.
pub trait LockKind: 'static {
    /// The lock.
    type Lock<X>;
    /// Held while reading.
    type Reading<'g, X: 'g>: Deref<Target = X>;
    /// Held while writing.
    type Writing<'g, X: 'g>: DerefMut<Target = X>;

    /// A free lock.
    fn new<X>(inside: X) -> Self::Lock<X>;
    /// Waits until `lock` may be read.
    fn read<X>(lock: &Self::Lock<X>) -> Self::Reading<'_, X>;
    /// Waits until `lock` may be written.
    fn write<X>(lock: &Self::Lock<X>) -> Self::Writing<'_, X>;
}

/// `std::sync::RwLock`.
#[derive(Debug)]
pub struct ReadersOrWriter;

/// `std::sync::Mutex`.
#[derive(Debug)]
pub struct OneAtATime;

impl LockKind for ReadersOrWriter {
    type Lock<X> = RwLock<X>;
    type Reading<'g, X: 'g> = RwLockReadGuard<'g, X>;
    type Writing<'g, X: 'g> = RwLockWriteGuard<'g, X>;

    fn new<X>(inside: X) -> RwLock<X> {
        RwLock::new(inside)
    }

    #[inline]
    fn read<X>(lock: &RwLock<X>) -> RwLockReadGuard<'_, X> {
        lock.read().unwrap_or_else(PoisonError::into_inner)
    }

    #[inline]
    fn write<X>(lock: &RwLock<X>) -> RwLockWriteGuard<'_, X> {
        lock.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LockKind for OneAtATime {
    type Lock<X> = Mutex<X>;
    type Reading<'g, X: 'g> = MutexGuard<'g, X>;
    type Writing<'g, X: 'g> = MutexGuard<'g, X>;

    fn new<X>(inside: X) -> Mutex<X> {
        Mutex::new(inside)
    }

    #[inline]
    fn read<X>(lock: &Mutex<X>) -> MutexGuard<'_, X> {
        lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[inline]
    fn write<X>(lock: &Mutex<X>) -> MutexGuard<'_, X> {
        lock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
