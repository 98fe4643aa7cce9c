//! Rows with their clock and journal: everything that one lock guards, or one version publishes.

#[cfg(any(feature = "snapshot", feature = "single-writer"))]
use super::CopyRows;
use super::{Row, Rows};
use crate::journal::Journal;
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::store::EachWrite;
use crate::table::{Keyed, Table};

/// Entries, the last stamp given out, and what was written lately.
pub struct Shard<T: Table, R> {
    pub(crate) rows: R,
    pub(crate) clock: Stamp,
    /// When a key last went: an absent key is unchanged while this is.
    removal: Stamp,
    /// Boxed, so that lock, table and clock lie on one cache line.
    pub(crate) journal: Option<Box<Journal<T::Key>>>,
}

/// What a lookup meets. For an absent key the stamp is that of the shard's last removal.
pub struct Sight<'s, V> {
    pub(crate) value: Option<&'s V>,
    pub(crate) stamp: Stamp,
}

impl<T: Table, R: Rows<T>> Shard<T, R> {
    pub(crate) fn new(number: u16, rows: R, journal: Option<Box<Journal<T::Key>>>) -> Self {
        let start = Stamp::start_of(number);
        Self {
            rows,
            clock: start,
            removal: start,
            journal,
        }
    }

    #[inline]
    pub(crate) fn sight<Q: ?Sized>(&self, hash: u64, key: &Q) -> Sight<'_, T::Value>
    where
        T: Keyed<Q>,
    {
        match self.rows.get(hash, key) {
            Some(row) => Sight {
                value: Some(&row.value),
                stamp: row.stamp,
            },
            None => Sight {
                value: None,
                stamp: self.removal,
            },
        }
    }

    #[inline]
    fn tick(&mut self) -> Stamp {
        self.clock = self.clock.next();
        self.clock
    }

    /// Runs `decide` on the place of `key` and does what it says.
    pub(crate) fn entry<X>(
        &mut self,
        hash: u64,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X {
        let stamp = self.tick();
        let removal = self.removal;
        let Some(row) = self.rows.get_mut(hash, &key) else {
            let mut slot = Slot::vacant(removal);
            let told = decide(&mut slot);
            if let Change::Put(value) = slot.into_change() {
                self.note(stamp, &key);
                self.rows.add(hash, key, Row { stamp, value });
            }
            return told;
        };
        // The new stamp and the note go first: should `decide` panic midway, the value may have
        // changed and counts as changed.
        let old = std::mem::replace(&mut row.stamp, stamp);
        let noted = self
            .journal
            .as_mut()
            .map(|journal| journal.note(stamp, &key));
        let mut slot = Slot::owned(&mut row.value, old);
        let told = decide(&mut slot);
        match slot.into_change() {
            Change::Keep => {
                row.stamp = old;
                if noted.is_some() {
                    self.journal
                        .iter_mut()
                        .for_each(|journal| journal.forget_last());
                }
            }
            Change::InPlace => {}
            Change::Put(value) => row.value = value,
            Change::Remove => {
                self.removal = stamp;
                self.rows.take(hash, &key);
            }
        }
        told
    }

    /// Changes the value of `key` where it is.
    #[inline]
    pub(crate) fn change<Q: ?Sized, X>(
        &mut self,
        hash: u64,
        key: &Q,
        change: impl FnOnce(&mut T::Value) -> X,
    ) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let stamp = self.clock.next();
        if self.journal.is_some() {
            return self.change_and_note(hash, key, change);
        }
        let row = self.rows.get_mut(hash, key)?;
        self.clock = stamp;
        row.stamp = stamp;
        Some(change(&mut row.value))
    }

    fn change_and_note<Q: ?Sized, X>(
        &mut self,
        hash: u64,
        key: &Q,
        change: impl FnOnce(&mut T::Value) -> X,
    ) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let stamp = self.tick();
        let (own, _) = self.rows.get_pair(hash, key)?;
        if let Some(journal) = &mut self.journal {
            journal.note(stamp, own);
        }
        let row = self.rows.get_mut(hash, key)?;
        row.stamp = stamp;
        Some(change(&mut row.value))
    }

    /// Stores without looking and gives back the value before.
    #[inline(always)]
    pub(crate) fn replace(&mut self, hash: u64, key: T::Key, value: T::Value) -> Option<T::Value> {
        let stamp = self.tick();
        self.note(stamp, &key);
        match self.rows.get_mut(hash, &key) {
            Some(row) => {
                row.stamp = stamp;
                Some(std::mem::replace(&mut row.value, value))
            }
            None => {
                self.rows.add(hash, key, Row { stamp, value });
                None
            }
        }
    }

    /// Takes the value of `key` out if `condition` holds.
    pub(crate) fn take_if<Q: ?Sized>(
        &mut self,
        hash: u64,
        key: &Q,
        condition: impl FnOnce(&T::Value, Stamp) -> bool,
    ) -> Option<T::Value>
    where
        T: Keyed<Q>,
    {
        let row = self.rows.get(hash, key)?;
        if !condition(&row.value, row.stamp) {
            return None;
        }
        let (key, row) = self.rows.take(hash, key)?;
        let stamp = self.tick();
        self.removal = stamp;
        self.note(stamp, &key);
        Some(row.value)
    }

    /// Keeps what `keep` says; what it changes counts as written.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        let Self {
            rows,
            clock,
            removal,
            journal,
        } = self;
        rows.retain(|key, row| {
            // Whether `keep` changes a value cannot be seen, so every row gets a new stamp.
            *clock = clock.next();
            row.stamp = *clock;
            if let Some(journal) = journal {
                journal.note(*clock, key);
            }
            let kept = keep(key, &mut row.value);
            if !kept {
                *removal = *clock;
            }
            kept
        });
    }

    /// Keeps what `keep` says.
    pub(crate) fn retain_unchanged(&mut self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        let Self {
            rows,
            clock,
            removal,
            journal,
        } = self;
        rows.retain(|key, row| {
            let kept = keep(key, &row.value);
            if !kept {
                *clock = clock.next();
                *removal = *clock;
                if let Some(journal) = journal {
                    journal.note(*clock, key);
                }
            }
            kept
        });
    }

    /// Takes everything out.
    pub(crate) fn drain(&mut self, empty: R) -> R {
        let stamp = self.tick();
        self.removal = stamp;
        if let Some(journal) = &mut self.journal {
            for (key, _) in self.rows.iter() {
                journal.note(stamp, key);
            }
        }
        std::mem::replace(&mut self.rows, empty)
    }

    /// Does what was decided about `key` elsewhere, under this shard's lock.
    pub(crate) fn apply(&mut self, hash: u64, key: T::Key, change: Change<T::Value>) {
        match change {
            Change::Keep | Change::InPlace => {}
            Change::Put(value) => {
                self.replace(hash, key, value);
            }
            Change::Remove => {
                self.take_if(hash, &key, |_, _| true);
            }
        }
    }

    /// Tells `each` of every key written after `anchor`, with what it has now.
    pub(crate) fn since(
        &self,
        hash: impl Fn(&T::Key) -> u64,
        journal: &Journal<T::Key>,
        anchor: Stamp,
        each: &mut EachWrite<'_, T>,
    ) {
        for (noted, key) in journal.after(anchor) {
            match self.rows.get(hash(key), key) {
                Some(row) if row.stamp == noted => each(key, Some(&row.value), noted),
                // A later note tells what the key has.
                Some(_) => {}
                None => each(key, None, noted),
            }
        }
    }

    #[inline]
    fn note(&mut self, stamp: Stamp, key: &T::Key) {
        if let Some(journal) = &mut self.journal {
            journal.note(stamp, key);
        }
    }
}

#[cfg(any(feature = "snapshot", feature = "single-writer"))]
impl<T: Table, R: CopyRows> Shard<T, R> {
    /// The same entries, to become the next version. The journal is not copied: it lies beside the
    /// versions, not in them.
    pub(crate) fn copy(&self) -> Self {
        Self {
            rows: self.rows.copy(),
            clock: self.clock,
            removal: self.removal,
            journal: None,
        }
    }
}
