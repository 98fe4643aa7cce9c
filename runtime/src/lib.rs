//! Shared maps whose unsynchronised or mis-synchronised use does not compile.

#![forbid(unsafe_code)]

mod closure;
mod conflict;
mod detect;
pub mod follow;
#[doc(hidden)]
pub mod journal;
mod map;
mod ordered;
mod marker;
pub mod metrics;
#[doc(hidden)]
pub mod rows;
pub mod retry;
#[cfg(feature = "serde")]
pub mod serialized;
mod slot;
mod stamp;
mod sync;
#[doc(hidden)]
pub mod store;
pub mod strategy;
mod table;

pub use closure::{CannotReachMaps, Checked, PlainValue, Trusted};
pub use conflict::{Conflict, ConflictKind, LoadOrStore};
pub use detect::{AccessFlag, Collision, Reading, Writing};
pub use map::{CommitError, Part, Parts, Seen, SharedMap, with_all};
#[cfg(feature = "snapshot")]
pub use map::{FlushError, SubmitError, Ticket, Unsent};
#[cfg(feature = "single-writer")]
pub use map::{Reader, Writer};
#[cfg(feature = "macros")]
pub use mapwarden_macros::{lock_order, shared_map, shared_state};
pub use marker::{BlindWrites, CloneIsCopy, LogSize, Logged, Marker, NoLog, Unnamed};
pub use ordered::{EnterAfter, Nothing, OrderedMap, Permit, Root, claim};
#[doc(hidden)]
pub use ordered::{Listed, Never};
pub use slot::Slot;
pub use stamp::Stamp;
pub use store::Truncated;
pub use table::{CapacityError, Hashed, Keyed, Table, TableTypes};
