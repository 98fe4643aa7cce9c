//! What callers need to know of a function.

use rustc_hash::FxHashMap;

use super::facts::{Place, Token};
use super::graph::HolderPath;
use crate::link::DefId;

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

/// What callers need to know of a function.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Summary {
    /// Guards in the result.
    pub(super) returns: Vec<ReturnedGuard>,
    /// What the result is or refers to, if it is one place of the parameters or a static.
    pub(super) result: Option<Place>,
}

/// Summaries by function.
#[derive(Debug, Default)]
pub(super) struct Summaries {
    pub(super) by_function: FxHashMap<DefId, Summary>,
}

impl Summaries {
    pub(super) fn get(&self, def: DefId) -> Option<&Summary> {
        self.by_function.get(&def)
    }
}
