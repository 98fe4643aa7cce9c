//! Shared maps whose unsynchronised or mis-synchronised use does not compile.
//!
//! ```
//! use std::collections::HashMap;
//! use mapwarden::{LoadOrStore, shared_map, shared_state};
//!
//! #[shared_state]
//! #[derive(Debug, Default)]
//! pub struct App {
//!     /// Users by number.
//!     #[shared_map(sharded)]
//!     pub users: HashMap<u32, String>,
//!     #[shared_map(snapshot)]
//!     routes: HashMap<String, String>,
//! }
//!
//! #[shared_map(rwlock)]
//! static HITS: HashMap<&'static str, u64>;
//!
//! let app = App::default();
//! let stored = app.users.load_or_store_if(1, "ada".to_owned(), |_| false);
//! assert_eq!(stored, LoadOrStore::Stored { replaced: false });
//! app.users.update(&1, |name| name.push_str(" lovelace"));
//! assert_eq!(app.users.read(&1, |name| name.len()), Some(12));
//! HITS.entry("/", |slot| *slot.or_insert_with(|| 0) += 1);
//! ```
//!
//! The map inside cannot be reached but through closures and compound operations, so a lookup and a write
//! that depends on it are one step, no guard lives over an `.await` or another call, and no closure comes
//! back to the map it runs under. What is wrong is told by the compiler in terms of the map.
//!
//! # Features
//!
//! | feature | brings |
//! |---|---|
//! | `macros` (on by default) | the attributes and `lock_order!` |
//! | `snapshot` (on by default) | the strategies `snapshot` and `batched` |
//! | `single-writer`, `lock-free`, `cache` | the strategies of these names |
//! | `metrics` | counts, timings, write budgets and recordings, through the `metrics` facade |
//! | `serde`, `indexmap` | (de)serialized maps and updates; `IndexMap` as a declared map |
//! | `detect` | the detector in release builds too |
//! | `check` | `#[mapwarden::check]`; see below |
//!
//! # Which strategy when
//!
//! | strategy | take it when | against what it stands on |
//! |---|---|---|
//! | `sharded`, `sharded = N` | many threads read and write; the default choice | hand-written padded shards: reads 0.99, half writes 0.96, writes only 0.91 |
//! | `rwlock`, `mutex` | few threads, or the order of a `BTreeMap` or `IndexMap` matters; `mutex` when nearly all are writes | `RwLock<Map>` with stamps |
//! | `snapshot` | reads must never wait or one consistent view is the point; at most about one write in 10 000 operations, or about a thousand entries | `ArcSwap<HashMap>`: reads 1.0, writes 0.8 |
//! | `snapshot = persistent` | the same with more entries or more writes: a write copies a path | `ArcSwap` of a trie of `rpds`: 0.85 |
//! | `optimistic` | new values take long to compute, and conflicts are rare | hand-written shards: reads 0.96, writes 0.97 |
//! | `single_writer` | one owner writes in batches, everybody reads | left-right: reads 1.0, half writes 1.4, writes only 1.7 |
//! | `batched` | many producers write to a snapshot and may wait to see it | a bounded channel and a worker by hand: 1.0, writes 1.5 |
//! | `lock_free` | point reads that must not wait beside few writes | papaya: 1.0 |
//! | `cache` | entries may go: capacity, time to live | moka: reads 0.90, writes 0.86 |
//!
//! Numbers are medians of paired windows on a busy two-core machine; docs/runtime/throughput.md has every
//! load, with `RwLock`, `Mutex`, DashMap, papaya and scc beside. `metrics` cost up to 6 % of `sharded`, the detector, which
//! release builds leave out, up to two fifths.
//!
//! # Which operation on which strategy
//!
//! An operation that a strategy cannot keep is not there: calling it is a compile error that says what to
//! use instead.
//!
//! | operation | `rwlock` `mutex` `sharded` | `snapshot` | `optimistic` | `lock_free` | `cache` | `batched` | `single_writer` |
//! |---|---|---|---|---|---|---|---|
//! | `read` `get_cloned` `contains` `len` `visit` `look` | yes | yes | yes | yes | yes | yes | yes |
//! | `update` `entry` | yes | yes | – | – | yes | `submit` | on the `Writer` |
//! | `retain_mut` | yes | yes | – | – | yes | `submit_retain` | on the `Writer` |
//! | `load_or_store_if` `compare_exchange` `store_if_unchanged` `remove_if` | yes | yes | yes | yes¹ | yes² | in `submit`³ | on the `Writer` |
//! | `try_update` | yes | yes | yes | yes¹ | yes² | – | – |
//! | `retain` `drain_to` | yes | yes | yes | yes | yes | `submit_retain` `submit_drain` | on the `Writer` |
//! | `insert` `remove` `extend` (with `blind_writes`) | yes | yes | yes | yes | yes | `submit` | on the `Writer`⁴ |
//! | `with_all` | yes | yes | yes | – | – | – | –⁵ |
//! | `copied` `snapshot_at` `delta_since` [`Copier::copy`](follow::Copier::copy) [`Follower`](follow::Follower) | yes | yes | yes | – | – | yes | yes |
//! | [`Copier::copy_in_chunks`](follow::Copier::copy_in_chunks) | yes | yes | yes | yes | yes | yes | yes |
//!
//! ¹ Closures may be asked more than once. ² Between two operations an entry may be evicted. ³ The closure looks and
//! writes in one step; [`Slot::stamp`] is what a witness is compared with. ⁴ Nobody else writes, so they are not blind and
//! need no option. ⁵ All writes between two publishes are seen at once.
//!
//! # Conflicts
//!
//! A write that depends on an earlier look says so, and is refused if somebody was faster. The value comes back in a
//! [`Conflict`]; a driver of [`retry`] tries again, waits with nothing locked, and at last hands the operation to its owner.
//!
//! ```
//! use std::collections::HashMap;
//! use mapwarden::retry::{Outcome, Retry};
//! use mapwarden::shared_map;
//!
//! #[shared_map(optimistic)]
//! static STOCK: HashMap<&'static str, u32>;
//!
//! let (count, seen) = STOCK.look(&"tea", |count| count.copied().unwrap_or(0));
//! STOCK.store_if_unchanged(seen, count + 10).expect("nobody else is here");
//!
//! let sales = Retry::default();
//! let outcome = sales.run(("tea", 3), |(item, sold)| STOCK.try_update(item, |left| left - *sold).transpose());
//! assert!(matches!(outcome, Outcome::Done(Some(_))));
//! while let Some((item, sold)) = sales.queue().pop() {
//!     println!("not sold: {sold} {item}"); // its owner decides
//! }
//! assert_eq!(STOCK.get_cloned("tea"), Some(7));
//! ```
//!
//! # Copies and followers
//!
//! ```
//! use std::collections::HashMap;
//! use mapwarden::follow::{Copier, Follower, LastWriter};
//! use mapwarden::shared_map;
//!
//! #[shared_map(sharded, log = 100)]
//! static USERS: HashMap<u32, String>;
//!
//! let mut follower = Follower::<HashMap<u32, String>>::new(LastWriter);
//! follower.catch_up(&USERS); // everything
//! USERS.entry(1, |slot| slot.put("ada".to_owned()));
//! follower.catch_up(&USERS); // what changed since
//! assert_eq!(follower.get(&1).map(String::as_str), Some("ada"));
//!
//! let mut copier = Copier::new(); // keeps its buffer
//! assert_eq!(copier.copy_sorted(&USERS), [(1, "ada".to_owned())]);
//! ```
//!
//! # Options
//!
//! `blind_writes`, `clone_copies`, `trust_closures`, `trust_values`, `detect`, `metrics`,
//! `write_budget = auto` or `= N`, `log = N` (the change log of deltas, for each shard), `capacity = N` and
//! `time_to_live = MS` (`cache`), `queue = N` (`batched`), `crate = path`, and on statics and aliases
//! `ordered`. `#[shared_state]` stands above the derives, so that they see what the fields became, and
//! takes `ordered`, `ordered = elsewhere` and `crate = path`.
//!
//! # Promises and their limits
//!
//! * **No closure comes back to its map.** Types refuse captures of maps, owners and whatever may hide
//!   one. *Limit:* a map reached through a static or inside a called function; the detector panics with
//!   both places, in debug builds and with the feature `detect`.
//! * **No deadlock between maps** under `#[shared_state(ordered)]`: a map is entered with a permit of one
//!   that comes before it. *Limits:* that a thread has one root permit is a flag held at run time
//!   ([`claim`] gives `None`); two instances of one declaration need [`Permit::with_all`]; locks that are no shared
//!   maps are not seen. Without `ordered`, maps inside each other's closures keep no order.
//! * **No lost update.** Versions are compared, not values. *Limits:* `compare_exchange` compares values;
//!   a copy that was taken earlier and is acted upon later is your own affair; on `lock_free` and `cache`
//!   the witness of an absent key proves that it is absent at the store, not that it was all the time.
//!   For absent keys elsewhere, a removal of another key of the shard counts as a change.
//! * **All or nothing** for `with_all`, also over several maps, and for [`Permit::with_all`] under `ordered`; panics of
//!   closures, `Hash`, `Eq` and `Clone` included: all that such code has part in comes before the first change. *Limit:*
//!   a `BTreeMap` or `IndexMap` under `rwlock` or `mutex` looks keys up once more as they are written, so an `Ord`, `Eq` or
//!   `Hash` that panics only there leaves the keys before it written.
//! * **Consistent copies**: `copied`, `Copier::copy`, `snapshot_at`. *Limit:* `visit`, `len` and copies in
//!   chunks are of one moment for each shard only.
//! * **Nothing is lost on shutdown** of `batched`: dropping the map makes every edit that went in. *Limit:*
//!   a process that is killed. An edit that panics changes nothing and is counted for `flush`; the worker goes on.
//! * **No wait under a lock** by [`retry`] drivers: inside a closure they hand over instead. *Limit:* what your own closures
//!   wait for.
//! * **Plain values.** `Cell` and `RefCell` are refused. *Limits:* locks and atomics in values are not
//!   seen, and trait objects are refused although they may be plain; see [`PlainValue`].
//!
//! # Panics
//!
//! Locks are never poisoned. A panic in your code passes through, and the map stays consistent and usable:
//! see [`SharedMap`]. Code that runs later passes its panics on where it can: [`Writer::publish`] goes on with them, and
//! `flush` of a `batched` map counts them. Panics of the library itself are those of the detector, the number of shards at
//! compile time, and a `batched` map for whose worker the system gives no thread.
//!
//! # What stays behind locks
//!
//! The feature `check` brings `#[mapwarden::check]`: on a module, an `impl` or a `trait` it runs the rules of
//! `cargo mapwarden` while that compiles, and what they find is an error at its place. The crate `mapwarden-build`
//! does the same for a whole package in its build script. Without the feature nothing of the analyzer is compiled.
//!
//! # Atomics on rare machines
//!
//! `snapshot` stands on `arc-swap`, which has had fixes to its memory orders on ARM; where that worries
//! you, `rwlock` is the strategy without hand-tuned orders.

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

pub use closure::{CannotReachMaps, Checked, PlainValue, Policy, Trusted};
pub use conflict::{Conflict, ConflictKind, LoadOrStore};
pub use detect::{AccessFlag, Collision, Reading, Writing};
#[doc(hidden)]
pub use map::Order;
pub use map::{CommitError, Part, Parts, Seen, SharedMap, with_all};
#[cfg(feature = "snapshot")]
pub use map::{FlushError, SubmitError, Ticket, Unsent};
#[cfg(feature = "single-writer")]
pub use map::{Reader, Writer};
#[cfg(feature = "check")]
pub use mapwarden_check::check;
#[cfg(feature = "macros")]
pub use mapwarden_macros::{lock_order, shared_map, shared_state};
pub use marker::{BlindWrites, CloneIsCopy, LogSize, Logged, Marker, NoLog, Unnamed};
pub use ordered::{
    EnterAfter, Nothing, OrderedMap, OrderedPart, OrderedParts, Permit, Root, claim,
};
#[doc(hidden)]
pub use ordered::{Listed, Never};
pub use slot::Slot;
pub use stamp::Stamp;
#[cfg(feature = "single-writer")]
pub use store::Doubled;
pub use store::Truncated;
pub use table::{CapacityError, Hashed, Keyed, Table, TableTypes};
