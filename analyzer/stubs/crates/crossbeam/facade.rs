#![stub(crate_name = "crossbeam")]
//! The crates of crossbeam under one name.

pub use crossbeam_channel as channel;
pub use crossbeam_epoch as epoch;
pub use crossbeam_queue as queue;
pub use crossbeam_utils::atomic;
pub use crossbeam_utils::thread;
pub use crossbeam_utils::thread::scope;

pub mod utils {
    pub use crossbeam_utils::{Backoff, CachePadded};
}

pub mod sync {
    pub use crossbeam_utils::sync::{
        Parker, ShardedLock, ShardedLockReadGuard, ShardedLockWriteGuard, Unparker, WaitGroup,
    };
}
