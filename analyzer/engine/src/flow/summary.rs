//! What callers need to know of a function.

use rustc_hash::FxHashMap;

use super::facts::{CallStep, Place, Token};
use super::graph::HolderPath;
use crate::link::{AccessKind, DefId, LockKind, Mode, SnapshotAccess, SpawnKind, WaitKind};

/// A guard in a function's result.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ReturnedGuard {
    /// The lock, as the function sees it.
    pub(super) lock: Place,
    /// How it is held.
    pub(super) token: Token,
    /// Where in the result.
    pub(super) at: HolderPath,
    /// In every run in which that part of the result is there.
    pub(super) certain: bool,
}

/// A key, as far as callers can recognise it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// What the caller gives as this parameter.
    Param(u32),
    /// A constant.
    Constant(String),
    /// Some key.
    Some,
}

/// Something that a function does, itself or in its callees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Effect {
    pub(super) kind: EffectKind,
    /// On every way through the function.
    pub(super) must: bool,
    /// What the function gives may depend on what was seen there.
    pub(super) told: bool,
    /// Locks that are held then.
    pub(super) under: Vec<(Place, Mode)>,
    /// The calls that lead there, then the place itself.
    pub(super) path: Vec<CallStep>,
}

/// Kinds of effects. Places are the function's own, rooted at parameters and statics; others are
/// unknown instances of their class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum EffectKind {
    Acquire {
        lock: Place,
        kind: LockKind,
        mode: Mode,
        key: Option<Key>,
        is_try: bool,
        asynchronous: bool,
    },
    Access {
        kind: AccessKind,
        map: Place,
        key: Option<Key>,
        is_map: bool,
    },
    Snapshot {
        kind: SnapshotAccess,
        cell: Place,
    },
    Await,
    Wait(WaitKind),
    Spawn(SpawnKind),
    Callback,
}

/// A closure parameter that the function runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ParamRun {
    /// Which parameter.
    pub(super) param: u32,
    /// Locks that are held then.
    pub(super) under: Vec<(Place, Token)>,
}

/// What callers need to know of a function.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Summary {
    /// Guards in the result.
    pub(super) returns: Vec<ReturnedGuard>,
    /// What the result is or refers to, if it is one place of the parameters or a static.
    pub(super) result: Option<Place>,
    /// The map whose entry the result is, or a copy of it: absent where the entry is.
    pub(super) looks_up: Option<Place>,
    /// Values with destructors in the result: the destructor, and what is known of their fields.
    pub(super) owed: Vec<(DefId, Vec<(u32, Place)>)>,
    /// What it does.
    pub(super) effects: Vec<Effect>,
    /// Closure parameters that it runs.
    pub(super) runs: Vec<ParamRun>,
}

/// Summaries by function: those of a group under way stand before those that are settled.
#[derive(Debug, Default)]
pub(super) struct Summaries<'b> {
    pub(super) settled: Option<&'b Summaries<'b>>,
    pub(super) by_function: FxHashMap<DefId, Summary>,
}

impl Summaries<'_> {
    pub(super) fn get(&self, def: DefId) -> Option<&Summary> {
        self.by_function
            .get(&def)
            .or_else(|| self.settled.and_then(|settled| settled.get(def)))
    }
}
