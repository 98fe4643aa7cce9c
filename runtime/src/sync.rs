//! The parts of std that hand-written protocols stand on. Tests run the same files over other parts,
//! which try every interleaving.

#[cfg(feature = "snapshot")]
pub(crate) use std::sync::Condvar;
pub(crate) use std::sync::atomic::{AtomicU32, Ordering};
pub(crate) use std::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
