//! What callers need to know of a function.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::rc::Rc;
use std::sync::Arc;

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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    pub(super) path: Arc<[CallStep]>,
}

/// Kinds of effects. Places are the function's own, rooted at parameters and statics; others are
/// unknown instances of their class.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    pub(super) by_function: FxHashMap<DefId, Arc<Summary>>,
}

impl Summaries<'_> {
    pub(super) fn get(&self, def: DefId) -> Option<&Summary> {
        match self.by_function.get(&def) {
            Some(summary) => Some(summary),
            None => self.settled.and_then(|settled| settled.get(def)),
        }
    }
}

/// One of the effects of a function.
type EffectOf = (DefId, usize);

/// Effects of several functions.
type Union = Rc<[EffectOf]>;

/// What several functions do together, for each group of functions that was asked for: a call of a trait's method
/// leads to each implementation, and there are many such calls.
#[derive(Debug, Default)]
pub(super) struct Unions {
    by_group: RefCell<FxHashMap<Box<[DefId]>, Union>>,
}

impl Unions {
    /// The effects of functions in a row. Of those that differ only in how they are reached the first stays, and
    /// each that is reached on a shorter way than those before it.
    pub(super) fn of(&self, group: Vec<DefId>, summaries: &Summaries<'_>) -> Union {
        let mut known = self.by_group.borrow_mut();
        if let Some(union) = known.get(&group[..]) {
            return Rc::clone(union);
        }
        let mut shortest = FxHashMap::default();
        let mut union = Vec::new();
        for &def in &group {
            let effects = summaries
                .get(def)
                .map_or(&[][..], |summary| &summary.effects);
            for (index, effect) in effects.iter().enumerate() {
                let length = effect.path.len();
                match shortest.entry((&effect.kind, &effect.under, effect.told)) {
                    Entry::Occupied(before) if *before.get() <= length => continue,
                    Entry::Occupied(mut before) => *before.get_mut() = length,
                    Entry::Vacant(entry) => {
                        entry.insert(length);
                    }
                }
                union.push((def, index));
            }
        }
        let union: Union = union.into();
        known.insert(group.into(), Rc::clone(&union));
        union
    }
}
