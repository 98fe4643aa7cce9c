//! Rows with their clock and journal: everything that one lock guards, or one version publishes.

#[cfg(feature = "snapshot")]
use super::CopyRows;
use super::{Row, Rows};
use crate::journal::Journal;
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::store::{EachWrite, Judged, Offered, Verdict};
use crate::table::{Keyed, Table, TableTypes};

/// Entries, the last stamp given out, and what was written lately.
///
/// With a hash table and a lock of the standard library this is 64 bytes: a write takes one cache line of it from
/// another core, not two.
pub struct Shard<T: Table, R> {
    pub(crate) rows: R,
    pub(crate) clock: Stamp,
    /// `None` while no key has gone and where there is no journal.
    seldom: Option<Box<Seldom<T::Key>>>,
}

/// What most shards do without.
struct Seldom<K> {
    /// When a key last went: an absent key is unchanged while this is.
    removal: Stamp,
    journal: Option<Journal<K>>,
}

/// A key that was not needed, and the value before.
type Spare<'k, T> = (
    Offered<'k, <T as TableTypes>::Key>,
    <T as TableTypes>::Value,
);

/// What a lookup meets. For an absent key the stamp is that of the shard's last removal.
pub struct Sight<'s, V> {
    pub(crate) value: Option<&'s V>,
    pub(crate) stamp: Stamp,
}

impl<T: Table, R: Rows<T>> Shard<T, R> {
    pub(crate) fn new(number: u16, rows: R, journal: Option<Journal<T::Key>>) -> Self {
        let start = Stamp::start_of(number);
        let seldom = journal.map(|journal| {
            Box::new(Seldom {
                removal: start,
                journal: Some(journal),
            })
        });
        Self {
            rows,
            clock: start,
            seldom,
        }
    }

    fn removal(&self) -> Stamp {
        let start = || Stamp::start_of(self.clock.shard());
        self.seldom
            .as_ref()
            .map_or_else(start, |seldom| seldom.removal)
    }

    pub(super) fn set_removal(&mut self, removal: Stamp) {
        seldom(&mut self.seldom, self.clock).removal = removal;
    }

    pub(crate) fn journal(&self) -> Option<&Journal<T::Key>> {
        self.seldom.as_ref()?.journal.as_ref()
    }

    /// Lends a journal to a version that is being prepared.
    #[cfg(feature = "snapshot")]
    pub(crate) fn lend_journal(&mut self, journal: Journal<T::Key>) {
        seldom(&mut self.seldom, self.clock).journal = Some(journal);
    }

    /// Takes back what was lent.
    #[cfg(feature = "snapshot")]
    pub(crate) fn take_journal(&mut self) -> Option<Journal<T::Key>> {
        self.seldom.as_mut()?.journal.take()
    }

    #[inline]
    fn journal_mut(&mut self) -> Option<&mut Journal<T::Key>> {
        self.seldom.as_mut()?.journal.as_mut()
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
                stamp: self.removal(),
            },
        }
    }

    #[inline]
    pub(super) fn tick(&mut self) -> Stamp {
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
        let removal = self.removal();
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
        let journal = self
            .seldom
            .as_mut()
            .and_then(|seldom| seldom.journal.as_mut());
        let noted = journal.map(|journal| journal.note(stamp, &key));
        let mut slot = Slot::owned(&mut row.value, old);
        let told = decide(&mut slot);
        match slot.into_change() {
            Change::Keep => {
                row.stamp = old;
                if noted.is_some() {
                    self.journal_mut()
                        .into_iter()
                        .for_each(Journal::forget_last);
                }
            }
            Change::InPlace => {}
            Change::Put(value) => row.value = value,
            Change::Remove => {
                self.set_removal(stamp);
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
        if self.journal().is_some() {
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
        if let Some(journal) = self
            .seldom
            .as_mut()
            .and_then(|seldom| seldom.journal.as_mut())
        {
            journal.note(stamp, own);
        }
        let row = self.rows.get_mut(hash, key)?;
        row.stamp = stamp;
        Some(change(&mut row.value))
    }

    /// Stores without looking and gives back the value before, and with it the key that was not needed: whoever
    /// holds a lock drops both after it.
    #[inline(always)]
    pub(crate) fn replace(
        &mut self,
        hash: u64,
        key: T::Key,
        value: T::Value,
    ) -> Option<(T::Key, T::Value)> {
        let stamp = self.tick();
        self.note(stamp, &key);
        match self.rows.get_mut(hash, &key) {
            Some(row) => {
                row.stamp = stamp;
                Some((key, std::mem::replace(&mut row.value, value)))
            }
            None => {
                self.rows.add(hash, key, Row { stamp, value });
                None
            }
        }
    }

    /// Stores `value` if `judge` says so of what `key` has. Gives with it what was taken out and what was not needed:
    /// whoever holds a lock drops it after that.
    #[inline]
    pub(crate) fn judge<'k>(
        &mut self,
        hash: u64,
        key: Offered<'k, T::Key>,
        value: T::Value,
        mut judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> (Judged<T::Value>, Option<Spare<'k, T>>) {
        let stamp = self.clock.next();
        let Some(row) = self.rows.get_mut(hash, key.key()) else {
            let found = self.removal();
            if judge(None, found) == Verdict::Keep {
                return (Judged::refused(value, found, false), None);
            }
            let key = key.into_own();
            self.note(stamp, &key);
            self.clock = stamp;
            self.rows.add(hash, key, Row { stamp, value });
            return (Judged::stored(stamp, false), None);
        };
        if judge(Some(&row.value), row.stamp) == Verdict::Keep {
            let found = row.stamp;
            return (Judged::refused(value, found, true), None);
        }
        let journal = self
            .seldom
            .as_mut()
            .and_then(|seldom| seldom.journal.as_mut());
        if let Some(journal) = journal {
            journal.note(stamp, key.key());
        }
        self.clock = stamp;
        row.stamp = stamp;
        let before = std::mem::replace(&mut row.value, value);
        (Judged::stored(stamp, true), Some((key, before)))
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
        let (own, row) = self.rows.get_pair(hash, key)?;
        if !condition(&row.value, row.stamp) {
            return None;
        }
        let stamp = self.clock.next();
        // The note goes first: should the key's code panic, the log tells too much, never too little.
        let journal = self
            .seldom
            .as_mut()
            .and_then(|seldom| seldom.journal.as_mut());
        if let Some(journal) = journal {
            journal.note(stamp, own);
        }
        self.clock = stamp;
        let (_, row) = self.rows.take(hash, key)?;
        self.set_removal(stamp);
        Some(row.value)
    }

    /// Keeps what `keep` says; what it changes counts as written.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        let Self {
            rows,
            clock,
            seldom: own,
        } = self;
        rows.retain(|key, row| {
            // Whether `keep` changes a value cannot be seen, so every row gets a new stamp.
            *clock = clock.next();
            row.stamp = *clock;
            if let Some(journal) = own.as_mut().and_then(|seldom| seldom.journal.as_mut()) {
                journal.note(*clock, key);
            }
            let kept = keep(key, &mut row.value);
            if !kept {
                seldom(own, *clock).removal = *clock;
            }
            kept
        });
    }

    /// Keeps what `keep` says.
    pub(crate) fn retain_unchanged(&mut self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        let Self {
            rows,
            clock,
            seldom: own,
        } = self;
        rows.retain(|key, row| {
            let kept = keep(key, &row.value);
            if !kept {
                *clock = clock.next();
                let seldom = seldom(own, *clock);
                seldom.removal = *clock;
                if let Some(journal) = &mut seldom.journal {
                    journal.note(*clock, key);
                }
            }
            kept
        });
    }

    /// Takes everything out.
    pub(crate) fn drain(&mut self, empty: R) -> R {
        let stamp = self.tick();
        let seldom = seldom(&mut self.seldom, stamp);
        seldom.removal = stamp;
        if let Some(journal) = &mut seldom.journal {
            for (key, _) in self.rows.iter() {
                journal.note(stamp, key);
            }
        }
        std::mem::replace(&mut self.rows, empty)
    }

    /// Does what was decided about `key` elsewhere, under this shard's lock.
    #[cfg(feature = "snapshot")]
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
    pub(super) fn note(&mut self, stamp: Stamp, key: &T::Key) {
        if let Some(journal) = self.journal_mut() {
            journal.note(stamp, key);
        }
    }
}

/// Makes room for what most shards do without.
fn seldom<K>(seldom: &mut Option<Box<Seldom<K>>>, clock: Stamp) -> &mut Seldom<K> {
    seldom.get_or_insert_with(|| {
        Box::new(Seldom {
            removal: Stamp::start_of(clock.shard()),
            journal: None,
        })
    })
}

#[cfg(feature = "snapshot")]
impl<T: Table, R> Shard<T, R> {
    /// Takes the entries of a copy that was made before. Clock and journal stay: what they say too much does no harm.
    pub(crate) fn go_back_to(&mut self, before: Self) {
        self.rows = before.rows;
    }
}

#[cfg(feature = "snapshot")]
impl<T: Table, R: CopyRows> Shard<T, R> {
    /// The same entries, to become the next version. The journal is not copied: it lies beside the
    /// versions, not in them.
    pub(crate) fn copy(&self) -> Self {
        let seldom = self.seldom.as_ref().map(|seldom| {
            Box::new(Seldom {
                removal: seldom.removal,
                journal: None,
            })
        });
        Self {
            rows: self.rows.copy(),
            clock: self.clock,
            seldom,
        }
    }
}

#[cfg(all(test, target_pointer_width = "64"))]
mod tests {
    use std::collections::HashMap;
    use std::sync::RwLock;

    use super::Shard;
    use crate::rows::HashRows;

    #[test]
    fn a_shard_and_its_lock_lie_on_one_cache_line() {
        type Kept = Shard<HashMap<u64, u64>, HashRows<HashMap<u64, u64>>>;
        assert!(
            size_of::<RwLock<Kept>>() <= 64,
            "{}",
            size_of::<RwLock<Kept>>()
        );
    }
}
