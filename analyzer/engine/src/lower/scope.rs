//! Which variable a name means, at one point of a body.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::ir::{CfgPredicate, CfgRank, LocalId, exclude_each_other, rank_of};
use super::names::Key;

/// The variables in scope. A name maps to `None` where an item of a block shadows a variable.
#[derive(Default)]
pub(super) struct Scope {
    bound: FxHashMap<Key, Option<LocalId>>,
    /// What to put back when scopes end.
    undo: Vec<(Key, Option<Option<LocalId>>)>,
    /// Variables that exist under a `cfg` only.
    conditional: Vec<Conditional>,
}

/// A variable and the `cfg` under which it exists.
struct Conditional {
    key: Key,
    local: LocalId,
    cfg: Rc<[CfgPredicate]>,
}

/// A point to which [`Scope::leave`] returns.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    undo: usize,
    conditional: usize,
}

impl Scope {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.bound.clear();
        self.undo.clear();
        self.conditional.clear();
    }

    pub(super) fn enter(&self) -> Mark {
        Mark {
            undo: self.undo.len(),
            conditional: self.conditional.len(),
        }
    }

    pub(super) fn leave(&mut self, mark: Mark) {
        self.conditional.truncate(mark.conditional);
        while self.undo.len() > mark.undo
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

    /// Binds variables of a `let` under a `cfg`. Where that is off, they do not hide what the name means in the
    /// build that is looked at.
    pub(super) fn bind_under(&mut self, cfg: &[CfgPredicate], bindings: &[(Key, LocalId)]) {
        let is_off = is_off(cfg);
        let cfg: Rc<[CfgPredicate]> = cfg.into();
        for &(key, local) in bindings {
            let cfg = Rc::clone(&cfg);
            self.conditional.push(Conditional { key, local, cfg });
            if !is_off || self.find(key, false).is_none() {
                self.bind(key, Some(local));
            }
        }
    }

    /// Before code under a `cfg` that is off: its names mean what was bound under the like.
    pub(super) fn enter_under(&mut self, cfg: &[CfgPredicate]) -> Mark {
        let mark = self.enter();
        if is_off(cfg) {
            let meant: Vec<_> = self
                .conditional
                .iter()
                .filter(|known| is_off(&known.cfg) && !exclude_each_other(&known.cfg, cfg))
                .map(|known| (known.key, known.local))
                .collect();
            for (key, local) in meant {
                self.bind(key, Some(local));
            }
        }
        mark
    }

    /// The variables of `let`s that exist where `cfg` does not hold: twins of what is bound under it.
    pub(super) fn twins(&self, cfg: &[CfgPredicate]) -> Vec<(Key, LocalId)> {
        if cfg.is_empty() || is_off(cfg) {
            return Vec::new();
        }
        self.conditional
            .iter()
            .filter(|known| {
                self.bound.get(&known.key) == Some(&Some(known.local))
                    && !is_off(&known.cfg)
                    && exclude_each_other(&known.cfg, cfg)
            })
            .map(|known| (known.key, known.local))
            .collect()
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

fn is_off(cfg: &[CfgPredicate]) -> bool {
    !cfg.is_empty() && rank_of(cfg, None) == CfgRank::False
}
