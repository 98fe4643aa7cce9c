//! Which variable a name means, at one point of a body.

use rustc_hash::FxHashMap;

use super::ir::LocalId;
use super::names::Key;

/// The variables in scope. A name maps to `None` where an item of a block shadows a variable.
#[derive(Default)]
pub(super) struct Scope {
    bound: FxHashMap<Key, Option<LocalId>>,
    /// What to put back when scopes end.
    undo: Vec<(Key, Option<Option<LocalId>>)>,
}

/// A point to which [`Scope::leave`] returns.
#[derive(Clone, Copy)]
pub(super) struct Mark(usize);

impl Scope {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.bound.clear();
        self.undo.clear();
    }

    pub(super) fn enter(&self) -> Mark {
        Mark(self.undo.len())
    }

    pub(super) fn leave(&mut self, mark: Mark) {
        while self.undo.len() > mark.0
            && let Some((key, before)) = self.undo.pop()
        {
            match before {
                Some(before) => self.bound.insert(key, before),
                None => self.bound.remove(&key),
            };
        }
    }

    pub(super) fn bind(&mut self, key: Key, local: Option<LocalId>) {
        let before = self.bound.insert(key, local);
        self.undo.push((key, before));
    }

    /// The variable behind a name. A name from a macro's definition that the expansion does not
    /// bind means what it means where the macro stands: `also_unmarked` says that this is inside
    /// the body.
    pub(super) fn find(&self, key: Key, also_unmarked: bool) -> Option<LocalId> {
        match self.bound.get(&key) {
            Some(&found) => found,
            None if key.mark != 0 && also_unmarked => {
                self.bound.get(&Key { mark: 0, ..key }).copied().flatten()
            }
            None => None,
        }
    }

    /// The variable behind a name whose writer is unknown: the caller's, else the one bound last
    /// by an expansion.
    pub(super) fn find_by_any(&self, key: Key) -> Option<LocalId> {
        if let Some(found) = self.find(Key { mark: 0, ..key }, false) {
            return Some(found);
        }
        let newest = self
            .undo
            .iter()
            .rev()
            .find(|(bound, _)| bound.name == key.name)?;
        self.bound.get(&newest.0).copied().flatten()
    }
}
