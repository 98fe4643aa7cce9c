//! Every interleaving of the protocols that are written by hand. The sources of the library are compiled
//! here once more, over loom's locks and atomics instead of std's: `sync` is the only difference.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    unused_imports,
    unfulfilled_lint_expectations,
    clippy::all,
    clippy::unwrap_used,
    reason = "half of the library is compiled here for the sake of the other half"
)]

#[path = "../../src/closure.rs"]
mod closure;
#[path = "../../src/conflict.rs"]
mod conflict;
#[path = "../../src/detect/mod.rs"]
mod detect;
#[path = "../../src/follow/mod.rs"]
mod follow;
#[path = "../../src/journal.rs"]
mod journal;
#[path = "../../src/map/mod.rs"]
mod map;
#[path = "../../src/marker.rs"]
mod marker;
#[path = "../../src/metrics/mod.rs"]
mod metrics;
#[path = "../../src/retry/mod.rs"]
mod retry;
#[path = "../../src/rows/mod.rs"]
mod rows;
#[path = "../../src/slot.rs"]
mod slot;
#[path = "../../src/stamp.rs"]
mod stamp;
#[path = "../../src/store/mod.rs"]
mod store;
#[path = "../../src/strategy.rs"]
mod strategy;
#[path = "../../src/table/mod.rs"]
mod table;

mod interleavings;

use closure::{Checked, Trusted};
use conflict::Conflict;
use map::{SharedMap, with_all};

/// What `src/sync.rs` takes from std, from loom.
mod sync {
    pub(crate) use loom::sync::atomic::{AtomicU32, Ordering};
    pub(crate) use loom::sync::{
        Condvar, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard,
    };
}
