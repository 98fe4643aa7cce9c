//! What stubs say, as data: models of types and effects of functions. See `docs/stubs.md`.

use super::{DefId, Symbol};

/// How a lock is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// With other readers.
    Shared,
    /// With other readers, and may be taken again by the same thread while a writer waits.
    Recursive,
    /// With readers, but no second one of its kind.
    Upgradable,
    /// Alone.
    Exclusive,
}

/// What kind of lock a type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LockKind {
    /// One lock.
    Plain,
    /// One lock per shard, chosen by the key.
    Sharded,
    /// A conflict panics and never waits.
    Cell,
    /// Held while an initializer runs.
    Once,
    /// Counted permits.
    Semaphore,
}

/// `#[lock(..)]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LockModel {
    /// What kind.
    pub kind: LockKind,
    /// Made to be held across `.await`.
    pub asynchronous: bool,
}

/// `#[guard(..)]` and `#[entry(..)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardModel {
    /// The lock's type.
    pub of: Option<DefId>,
    /// How the guard holds it.
    pub mode: Mode,
    /// The guard stands for one key of a map.
    pub entry: bool,
    /// The guard is an iterator that holds shards as it goes.
    pub iterator: bool,
    /// The guard keeps the lock alive by itself.
    pub owned: bool,
}

/// `#[map(..)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapModel {
    /// Index of the key among the type parameters.
    pub key: Option<u32>,
    /// Index of the value; `None` for sets.
    pub value: Option<u32>,
    /// Its methods take `&self` to write.
    pub concurrent: bool,
}

/// Owning pointers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointerKind {
    /// Clones share one allocation, across threads.
    Shared,
    /// Clones share one allocation, in one thread.
    SharedLocal,
    /// One owner.
    Unique,
}

/// Everything that stubs say of a type. A type may be several things: a concurrent map is a lock too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeModel {
    /// It can be locked.
    pub lock: Option<LockModel>,
    /// It holds a lock while alive.
    pub guard: Option<GuardModel>,
    /// It is a map or set.
    pub map: Option<MapModel>,
    /// It holds one value that is replaced whole.
    pub snapshot_cell: bool,
    /// It is a pointer that owns.
    pub pointer: Option<PointerKind>,
    /// `&self` writes without synchronisation.
    pub interior: bool,
    /// Its values have identity.
    pub identity: bool,
}

/// What part of a lock is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// All of it: a plain lock, or every shard.
    Whole,
    /// The shard of the key in that parameter.
    Key(u32),
}

/// `#[acquires(..)]` and `#[locks(..)]`. Parameters are numbered with `self` as 0 where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acquisition {
    /// How.
    pub mode: Mode,
    /// Which parameter is the lock.
    pub of: u32,
    /// Which part.
    pub reach: Reach,
    /// Never waits.
    pub is_try: bool,
    /// Waits when awaited; the future holds nothing until then.
    pub asynchronous: bool,
    /// Variants of the result that hold it; empty: all of the result.
    pub holds_in: Vec<Symbol>,
    /// The result holds it (`acquires`), or it is free again when the call returns (`locks`).
    pub held_by_result: bool,
}

/// Kinds of accesses to a map or a guarded value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessKind {
    /// Reads the value of a key.
    Lookup,
    /// Asks whether a key is there.
    Contains,
    /// Asks for the size.
    Len,
    /// Visits every entry.
    Iterate,
    /// Starts a compound operation on one key.
    Entry,
    /// Adds or overwrites a key.
    Insert,
    /// Takes a key out.
    Remove,
    /// Changes a value in place.
    Update,
    /// Takes everything out.
    Clear,
    /// Overwrites the whole content.
    Replace,
    /// Decides and writes in one step.
    Compound,
}

impl AccessKind {
    /// Whether it can change the map.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(
            self,
            Self::Insert
                | Self::Remove
                | Self::Update
                | Self::Clear
                | Self::Replace
                | Self::Compound
        )
    }
}

/// `#[op(..)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// What kind.
    pub kind: AccessKind,
    /// Which parameter is accessed.
    pub of: u32,
    /// The parameter with the key.
    pub key: Option<u32>,
    /// The parameter with the value.
    pub value: Option<u32>,
    /// The result tells what was there before.
    pub previous: bool,
    /// What is handed out can be written through.
    pub mutable: bool,
}

/// `#[snapshot(..)]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotAccess {
    /// Takes a snapshot.
    Load,
    /// Replaces the value, whatever it is.
    Store,
    /// Replaces it and gives the old one.
    Swap,
    /// Retries until nobody interfered.
    Update,
    /// Replaces it if it is still the expected one.
    CompareAndSwap,
}

/// When a closure parameter runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Run {
    /// During the call.
    Now,
    /// After the call, by whoever owns it.
    Later,
}

/// `#[runs(..)]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRun {
    /// The closure parameter.
    pub closure: u32,
    /// When.
    pub run: Run,
    /// It gets the payload of this variant of `self`, and runs only then.
    pub with: Option<Symbol>,
    /// Its value becomes the payload of this variant of the result.
    pub into: Option<Symbol>,
    /// Its value is the result.
    pub result: bool,
    /// It gets the items of the iterator `self`, and may run any number of times.
    pub items: bool,
    /// It may run more than once.
    pub many: bool,
    /// Its values become the items of the result.
    pub into_items: bool,
    /// It runs under the lock or cell in this parameter.
    pub under: Option<u32>,
    /// It runs under the lock or cell that the call constructs.
    pub under_result: bool,
}

/// `#[spawns(..)]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpawnKind {
    /// An OS thread.
    Thread,
    /// A task on a multi-threaded executor.
    Task,
    /// A task on this thread.
    LocalTask,
    /// A thread that a scope joins.
    Scoped,
    /// A job of a pool whose caller may wait and steal.
    Pool,
    /// A blocking job beside the executor.
    Blocking,
}

/// `#[waits(..)]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum WaitKind {
    Join,
    Receive,
    Send,
    BlockOn,
    Barrier,
    Park,
    Child,
    Condvar,
    Lock,
}

/// One arm of `#[carries(..)]`; `None` is the whole value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carry {
    /// Variant of `self`.
    pub from: Option<Symbol>,
    /// Variant of the result.
    pub into: Option<Symbol>,
}

/// Everything that stubs say of a function. Parameters are numbered with `self` as 0 where there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effects {
    /// Locks taken, for the call or by the result.
    pub acquisitions: Vec<Acquisition>,
    /// A guard parameter comes back in another mode; `true` if the call may wait for that.
    pub reholds: Option<(Mode, bool)>,
    /// The guard parameter whose lock is free during the call.
    pub releases_during: Option<u32>,
    /// Accesses to maps and values.
    pub accesses: Vec<Access>,
    /// Accesses to a snapshot cell.
    pub snapshot: Option<SnapshotAccess>,
    /// Closures it runs.
    pub runs: Vec<ClosureRun>,
    /// Closures or futures that run elsewhere.
    pub spawns: Vec<(u32, SpawnKind)>,
    /// The closure parameter that gets a scope, joined before the call returns.
    pub scope: Option<u32>,
    /// May wait for others; `true`: when awaited.
    pub waits: Option<(WaitKind, bool)>,
    /// How payloads of variants move from `self` to the result; empty: unknown.
    pub carries: Vec<Carry>,
    /// Parameters whose values live on behind another parameter: (value, owner).
    pub stores: Vec<(u32, u32)>,
    /// What was behind this parameter moves out: into the result if its type can hold it, else it ends.
    pub takes: Option<u32>,
    /// Runs the initializer given to the constructor, under the cell's lock, unless it has run.
    pub forces: bool,
    /// The result is, points to or borrows from the allocation of this parameter.
    pub same: Option<u32>,
    /// The result owns this parameter's value as its content.
    pub wraps: Option<u32>,
    /// The result is an independent copy of everything.
    pub clones_deep: bool,
    /// The result is a copy of keys or values.
    pub clones_values: bool,
    /// The result borrows an element of `self`.
    pub item_of: bool,
    /// Panics where `carries` says nothing of the variant at hand.
    pub panics: bool,
    /// Long work that needs no lock.
    pub blocking: bool,
    /// The parameter whose destructor never runs.
    pub forgets: Option<u32>,
    /// Hands an argument to a framework that calls handlers concurrently.
    pub registers: bool,
}
