//! Events of a function, in evaluation order.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{EventId, FlowId, LoopId, PlaceId, TokenId, ValueId};
use crate::link::{AccessKind, DefId, LockKind, Mode, SnapshotAccess, SpawnKind, WaitKind};
use crate::lower::ir::ExprId;
use crate::span::{FileSpan, Span};

/// Locks held at a point: sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldSet {
    /// Held on some way to this point.
    pub may: SmallVec<[TokenId; 2]>,
    /// Held on every way to this point.
    pub must: SmallVec<[TokenId; 2]>,
}

impl HeldSet {
    /// Whether nothing can be held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.may.is_empty()
    }
}

/// Something that happens when a function runs.
#[derive(Debug, Clone)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// The method name, callee path or operator, in bytes from the start of the function's file.
    pub span: Span,
    /// The whole expression, in bytes from the start of the function's file.
    pub whole: Span,
    /// The expression in the function's body.
    pub expr: Option<ExprId>,
    /// What is held right before it.
    pub held: HeldSet,
    /// Loops around it, innermost last.
    pub loops: SmallVec<[LoopId; 2]>,
    /// Events of calls whose closure argument it stands in, outermost first: the closure runs
    /// during that call.
    pub inside: SmallVec<[EventId; 1]>,
    /// What it gives, where that can matter.
    pub result: Option<ValueId>,
    /// The result is bound, tested, passed on or returned; `false`: thrown away.
    pub result_used: bool,
    /// Some way from the function's entry leads here.
    pub reachable: bool,
}

/// What happens.
#[derive(Debug, Clone)]
pub enum EventKind {
    /// A lock is taken.
    Acquire(AcquireEvent),
    /// A map, collection or guarded value is read or written by a modelled operation.
    Access(AccessEvent),
    /// A snapshot cell is read or replaced.
    Snapshot(SnapshotEvent),
    /// A value is written by assignment through a place that is not a plain variable.
    Write(WriteEvent),
    /// Another function is called, or might be.
    Call(CallEvent),
    /// `.await`, or one round of a join or select.
    Await(AwaitEvent),
    /// May block until others act.
    Wait(WaitEvent),
    /// Something starts to run elsewhere.
    Spawn(SpawnEvent),
    /// A value whose type has a `Drop` of the program is dropped.
    Drop(DropEvent),
}

/// A lock is taken.
#[derive(Debug, Clone)]
pub struct AcquireEvent {
    /// What is held from now on, if it succeeds.
    pub token: TokenId,
    /// Never waits.
    pub is_try: bool,
    /// It is free again when the call returns (events of closures run under it stand between).
    pub during_call: bool,
    /// Waits as a task: happens at the `.await`, not at the call.
    pub asynchronous: bool,
    /// An upgrade or another change of mode of what this token held before.
    pub upgrades: Option<TokenId>,
}

/// An access to a map, a collection or a guarded value.
#[derive(Debug, Clone)]
pub struct AccessEvent {
    /// What kind.
    pub kind: AccessKind,
    /// What is accessed: the map itself, wherever it stands (behind a guard: the content of the lock).
    pub map: PlaceId,
    /// The type of the map or collection.
    pub map_type: Option<DefId>,
    /// The type is a map or set by its model.
    pub is_map: bool,
    /// The key.
    pub key: Option<ValueId>,
    /// What is stored.
    pub value: Option<ValueId>,
    /// The held locks that the path to the map goes through.
    pub through: SmallVec<[TokenId; 1]>,
    /// The result tells what was there before.
    pub previous: bool,
    /// The map synchronises by itself: one such call is one step.
    pub concurrent: bool,
    /// An acquisition that belongs to the same call.
    pub acquires: Option<TokenId>,
}

/// An access to a snapshot cell.
#[derive(Debug, Clone)]
pub struct SnapshotEvent {
    /// What kind.
    pub kind: SnapshotAccess,
    /// The cell.
    pub cell: PlaceId,
    /// What is stored.
    pub value: Option<ValueId>,
}

/// An assignment through a guard, reference or field.
#[derive(Debug, Clone)]
pub struct WriteEvent {
    /// What is overwritten.
    pub place: PlaceId,
    /// By what.
    pub value: Option<ValueId>,
    /// `+=` and its kin: reads the place too.
    pub compound: bool,
    /// The held locks that the path goes through.
    pub through: SmallVec<[TokenId; 1]>,
}

/// A call of a function that is not described by stubs, or not only.
#[derive(Debug, Clone)]
pub struct CallEvent {
    /// Functions that may answer; empty where nothing is known.
    pub targets: Vec<DefId>,
    /// No other function can answer.
    pub complete: bool,
    /// A value of function type is called: a parameter, field, or boxed closure.
    pub callback: bool,
    /// The place of the called value, for callbacks.
    pub callee: Option<PlaceId>,
    /// Arguments, the receiver first.
    pub args: Vec<ValueId>,
    /// What the callees do, seen from here: places are this function's.
    pub remotes: Vec<Remote>,
}

/// An effect of a callee, however deep, as seen at the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// What happens.
    pub kind: RemoteKind,
    /// On every way through every callee.
    pub must: bool,
    /// What the call gives may depend on what was seen there. Only accesses say it.
    pub told: bool,
    /// What the callee itself holds then, as places of this function, may.
    pub under: Vec<(PlaceId, Mode)>,
    /// The calls that lead there, outermost first; the call here is not among them, the
    /// last is the place itself.
    pub path: Arc<[CallStep]>,
}

/// Kinds of [`Remote`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RemoteKind {
    /// A lock is taken.
    Acquire {
        /// Which.
        lock: PlaceId,
        /// What kind of lock.
        kind: LockKind,
        /// How.
        mode: Mode,
        /// Only the shard of this key (`None` with `some_key`: of some key).
        key: Option<ValueId>,
        /// Only the shard of some key.
        some_key: bool,
        /// Never waits.
        is_try: bool,
        /// Waits as a task.
        asynchronous: bool,
    },
    /// A map is accessed.
    Access {
        /// How.
        kind: AccessKind,
        /// Which.
        map: PlaceId,
        /// The key.
        key: Option<ValueId>,
        /// Its type is a map or set.
        is_map: bool,
    },
    /// A snapshot cell is accessed.
    Snapshot {
        /// How.
        kind: SnapshotAccess,
        /// Which.
        cell: PlaceId,
    },
    /// It awaits.
    Await,
    /// It may block until others act.
    Wait(WaitKind),
    /// It starts something elsewhere.
    Spawn(SpawnKind),
    /// It calls a value of function type.
    Callback,
}

/// One call on the way to an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallStep {
    /// Where.
    pub at: FileSpan,
    /// In which function that place is.
    pub function: DefId,
}

/// An `.await`.
#[derive(Debug, Clone)]
pub struct AwaitEvent {
    /// What is awaited, where it is a call of this program or of a stub.
    pub targets: Vec<DefId>,
    /// Acquisitions that happen here.
    pub acquires: SmallVec<[EventId; 1]>,
    /// One round of a select or join: other branches keep what they hold.
    pub concurrent: bool,
    /// What the awaited functions of the program do.
    pub remotes: Vec<Remote>,
}

/// May block.
#[derive(Debug, Clone)]
pub struct WaitEvent {
    /// For what.
    pub kind: WaitKind,
    /// As a task.
    pub asynchronous: bool,
    /// What is waited on: the handle, channel end or barrier.
    pub on: Option<PlaceId>,
    /// The guard whose lock is free meanwhile.
    pub releases: Option<TokenId>,
}

/// Something starts to run elsewhere.
#[derive(Debug, Clone)]
pub struct SpawnEvent {
    /// How.
    pub kind: SpawnKind,
    /// The closure or `async` block, where it is one of this function.
    pub runs: Option<FlowId>,
    /// Functions that run there, where it is a call or function name.
    pub targets: Vec<DefId>,
    /// What it captures or is given, as places of this function.
    pub captures: Vec<PlaceId>,
}

/// A value is dropped.
#[derive(Debug, Clone)]
pub struct DropEvent {
    /// `Drop::drop` that runs.
    pub drop: DefId,
    /// What is dropped.
    pub place: PlaceId,
    /// What the destructor does.
    pub remotes: Vec<Remote>,
}
