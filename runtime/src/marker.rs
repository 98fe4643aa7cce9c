//! Each declared map has a type of its own, which carries its name and options.

use crate::closure::Policy;
use crate::journal::Journal;
use crate::metrics::WriteBudget;
use crate::stamp::Stamp;

/// The declaration of one map, as a type. The attributes write these.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no declaration of a shared map",
    note = "declare the map with `#[shared_map(..)]`"
)]
pub trait Marker: 'static {
    /// The map in messages and metrics: `App.users`.
    const NAME: &'static str;
    /// [`Checked`](crate::Checked), or [`Trusted`](crate::Trusted) with `trust_closures`.
    type Closures: Policy;
    /// [`Checked`](crate::Checked), or [`Trusted`](crate::Trusted) with `trust_values`.
    type Values;
    /// [`NoLog`], or [`Logged`] with `log = N`.
    type Log;
    /// Whether re-entrant use is caught when it happens.
    const DETECT: bool = cfg!(any(debug_assertions, feature = "detect"));
    /// Whether operations are counted and timed.
    const METRICS: bool = false;
    /// How many writes are too many.
    const WRITE_BUDGET: WriteBudget = WriteBudget::None;
    /// How many entries a cache keeps.
    const CAPACITY: u64 = 10_000;
    /// How long a cache keeps an entry, in milliseconds; 0 for ever.
    const TIME_TO_LIVE: u64 = 0;
    /// How many edits wait for the worker of a batched map before producers do.
    const QUEUE: usize = 1024;
}

/// The marker of maps that were made without an attribute.
#[derive(Debug)]
pub enum Unnamed {}

impl Marker for Unnamed {
    const NAME: &'static str = "unnamed";
    type Closures = crate::Checked;
    type Values = crate::Checked;
    type Log = NoLog;
}

/// Writes that do not look first, declared with `blind_writes`.
#[diagnostic::on_unimplemented(
    message = "blind write to shared map `{Self}`: another thread may have changed the key since you looked",
    label = "this write does not look at what it overwrites",
    note = "use `load_or_store_if(k, v, pred)`, `compare_exchange(k, old, new)` or `update(k, |v| ..)`",
    note = "if last-writer-wins is really meant: `#[shared_map(.., blind_writes)]`"
)]
pub trait BlindWrites {}

/// Maps whose clone is meant to be a copy that goes its own way, declared with `clone_copies`.
#[diagnostic::on_unimplemented(
    message = "shared map `{Self}` has no `Clone`: a clone is another map, and writes to it are seen by nobody else",
    label = "this clones the whole map",
    note = "to share the map, put its owner into an `Arc`; to keep what it has now, take `copied()`",
    note = "if a copy that goes its own way is really meant: `#[shared_map(.., clone_copies)]`"
)]
pub trait CloneIsCopy {}

/// No change log.
#[derive(Debug)]
pub enum NoLog {}

/// A change log of the last `N` writes of each shard.
#[derive(Debug)]
pub enum Logged<const N: usize> {}

/// Whether writes to keys of type `K` are logged.
#[diagnostic::on_unimplemented(
    message = "a change log of keys of type `{K}` cannot be kept",
    note = "a log keeps copies of keys: the key type needs `Clone`"
)]
pub trait LogSize<K> {
    #[doc(hidden)]
    const JOURNAL: Option<JournalMaker<K>>;
}

#[doc(hidden)]
pub struct JournalMaker<K>(pub(crate) fn(Stamp) -> Journal<K>);

impl<K> LogSize<K> for NoLog {
    const JOURNAL: Option<JournalMaker<K>> = None;
}

impl<K: Clone, const N: usize> LogSize<K> for Logged<N> {
    const JOURNAL: Option<JournalMaker<K>> = Some(JournalMaker(|start| Journal::new(start, N)));
}
