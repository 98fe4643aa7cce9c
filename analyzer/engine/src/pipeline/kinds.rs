//! What has methods that act on locks, cells, snapshots or tasks, as sets of a few bits.

use rustc_hash::FxHashMap;

use crate::parse::Word;

/// A set of types, and of crates whose traits are meant: a bit for each, given out by [`Kinds`].
pub(super) type KindSet = u64;

/// The bits of a run.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    known: FxHashMap<Word, u32>,
}

impl Kinds {
    /// The bit of a type or crate. Past the 63rd they share one, so that more is read than need be.
    pub(super) fn bit(&mut self, of: Word) -> KindSet {
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        1 << *self.known.entry(of).or_insert(next.min(KindSet::BITS - 1))
    }
}

/// Which kinds each word leads to.
#[derive(Debug, Clone, Default)]
pub(super) struct Leads(FxHashMap<Word, KindSet>);

impl Leads {
    pub(super) fn of(&self, word: Word) -> KindSet {
        self.0.get(&word).copied().unwrap_or(0)
    }

    pub(super) fn has(&self, word: Word) -> bool {
        self.0.contains_key(&word)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether something is new.
    pub(super) fn add(&mut self, word: Word, kinds: KindSet) -> bool {
        if kinds == 0 {
            return false;
        }
        let known = self.0.entry(word).or_default();
        let before = std::mem::replace(known, *known | kinds);
        before | kinds != before
    }

    /// Those of some words.
    pub(super) fn only(&self, wanted: impl Fn(Word) -> bool) -> Self {
        self.iter().filter(|it| wanted(it.0)).collect()
    }

    /// In no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Word, KindSet)> + '_ {
        self.0.iter().map(|(word, kinds)| (*word, *kinds))
    }
}

impl Extend<(Word, KindSet)> for Leads {
    fn extend<I: IntoIterator<Item = (Word, KindSet)>>(&mut self, all: I) {
        all.into_iter().for_each(|(word, kinds)| {
            self.add(word, kinds);
        });
    }
}

impl FromIterator<(Word, KindSet)> for Leads {
    fn from_iter<I: IntoIterator<Item = (Word, KindSet)>>(all: I) -> Self {
        let mut leads = Self::default();
        leads.extend(all);
        leads
    }
}
