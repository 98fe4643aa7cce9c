//! The writer's side: writes wait here until they are published.

use std::iter;
use std::mem;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex};

use left_right::{ReadHandleFactory, WriteHandle};

use super::side::{Batch, Told, Write, hash_of};
use super::{Doubled, SharedJournal, Side, unpoisoned};
use crate::metrics::PublishMeter;
use crate::rows::Rows;
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::store::Judged;
use crate::table::{CapacityError, Keyed};

/// What the writer knows.
pub(crate) struct Writing<T: Doubled> {
    handle: WriteHandle<Side<T>, Batch<T>>,
    /// Writes that are not published yet.
    log: Vec<Write<T>>,
    /// The stamp of the last published write; those of the log follow it one by one.
    clock: Stamp,
    /// When a key last went, published or not.
    removal: Stamp,
    /// The last write of each key among the first `indexed` of the log. Only who looks before writing needs it, so
    /// it is brought up to date by looks: plain inserts pay nothing.
    index: T::With<usize>,
    indexed: usize,
    hasher: T::Hasher,
    told: Arc<Mutex<Told>>,
    journal: SharedJournal<T>,
    /// How many writes of the log are in the journal.
    noted: usize,
    publishes: PublishMeter,
}

impl<T: Doubled> Writing<T> {
    pub(super) fn create(
        journal: SharedJournal<T>,
        publishes: PublishMeter,
    ) -> (Self, ReadHandleFactory<Side<T>>) {
        let hasher = T::Hasher::default();
        let told = Arc::<Mutex<Told>>::default();
        let side = Side::empty(hasher.clone(), Arc::clone(&told));
        let (mut handle, reader) = left_right::new_from_empty(side);
        // Before the first publish left-right would hand writes to one side at once.
        handle.publish();
        let writing = Self {
            handle,
            log: Vec::new(),
            clock: Stamp::start_of(0),
            removal: Stamp::start_of(0),
            index: T::empty(hasher.clone()),
            indexed: 0,
            hasher,
            told,
            journal,
            noted: 0,
            publishes,
        };
        (writing, reader.factory())
    }

    /// The stamp of the write at this place of the log.
    fn stamp_at(&self, at: usize) -> Stamp {
        self.clock.ahead(at as u64 + 1)
    }

    fn push(&mut self, key: T::Key, value: Option<T::Value>) -> Stamp {
        let hash = hash_of::<T, T::Key>(&self.hasher, &key);
        let stamp = self.stamp_at(self.log.len());
        if value.is_none() {
            self.removal = stamp;
        }
        self.log.push(Write { hash, key, value });
        stamp
    }

    /// Stores a value and gives its version.
    #[inline]
    pub(crate) fn put(&mut self, key: T::Key, value: T::Value) -> Stamp {
        let hash = hash_of::<T, T::Key>(&self.hasher, &key);
        self.log.push(Write {
            hash,
            key,
            value: Some(value),
        });
        self.stamp_at(self.log.len() - 1)
    }

    fn bring_index_up_to_date(&mut self) {
        for (at, write) in self.log.iter().enumerate().skip(self.indexed) {
            T::put(&mut self.index, write.key.clone(), at);
            self.indexed = at + 1;
        }
    }

    /// Runs `look` on what `key` has with all that was written, published or not.
    pub(crate) fn with_current<X>(
        &mut self,
        key: &T::Key,
        look: impl FnOnce(Option<&T::Value>, Stamp) -> X,
    ) -> X {
        self.bring_index_up_to_date();
        let pending = <T as Keyed<T::Key>>::get(&self.index, key).copied();
        if let Some(at) = pending {
            let value = self.log[at].value.as_ref();
            let stamp = match value {
                Some(_) => self.stamp_at(at),
                None => self.removal,
            };
            return look(value, stamp);
        }
        let published = self.handle.enter();
        let sight = published.as_ref().map(|side| side.sight(key));
        match sight.and_then(|sight| Some((sight.value?, sight.stamp))) {
            Some((value, stamp)) => look(Some(value), stamp),
            None => look(None, self.removal),
        }
    }

    /// Stores `value` if `accept` says so of what `key` has; else gives it back.
    pub(crate) fn put_if(
        &mut self,
        key: T::Key,
        value: T::Value,
        accept: impl FnOnce(Option<&T::Value>, Stamp) -> bool,
    ) -> Judged<T::Value> {
        let (is_accepted, was_present, found) = self.with_current(&key, |current, stamp| {
            (accept(current, stamp), current.is_some(), stamp)
        });
        match is_accepted {
            true => Judged::stored(self.put(key, value), was_present),
            false => Judged::refused(value, found, was_present),
        }
    }

    pub(crate) fn entry<X>(
        &mut self,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X {
        let (mut value, stamp) = self.with_current(&key, |value, stamp| (value.cloned(), stamp));
        let mut slot = match &mut value {
            Some(value) => Slot::owned(value, stamp),
            None => Slot::vacant(stamp),
        };
        let told = decide(&mut slot);
        let change = slot.into_change();
        match (change, value) {
            (Change::Put(new), _) => drop(self.put(key, new)),
            (Change::InPlace, Some(value)) => drop(self.put(key, value)),
            (Change::Remove, _) => drop(self.push(key, None)),
            (Change::Keep | Change::InPlace, _) => {}
        }
        told
    }

    /// Takes the value of `key` out if `condition` holds.
    pub(crate) fn take_if(
        &mut self,
        key: T::Key,
        condition: impl FnOnce(&T::Value) -> bool,
    ) -> Option<T::Value> {
        let taken = self.with_current(&key, |value, _| {
            value.filter(|value| condition(value)).cloned()
        })?;
        self.push(key, None);
        Some(taken)
    }

    /// Shows `decide` every entry, published or not, and then does all of what it says: what a key gets, or `None`
    /// for removal. If it panics, nothing is done.
    pub(crate) fn rewrite(
        &mut self,
        mut decide: impl FnMut(&T::Key, &T::Value) -> Option<Option<T::Value>>,
    ) {
        self.bring_index_up_to_date();
        let mut decided = Vec::new();
        let mut look = |key: &T::Key, value: &T::Value| {
            if let Some(value) = decide(key, value) {
                let hash = hash_of::<T, T::Key>(&self.hasher, key);
                let key = key.clone();
                decided.push(Write { hash, key, value });
            }
        };
        if let Some(published) = self.handle.enter() {
            for (key, row) in published.rows.iter() {
                if <T as Keyed<T::Key>>::get(&self.index, key).is_none() {
                    look(key, &row.value);
                }
            }
        }
        for (at, write) in self.log.iter().enumerate() {
            let is_last = <T as Keyed<T::Key>>::get(&self.index, &write.key) == Some(&at);
            if let Some(value) = write.value.as_ref().filter(|_| is_last) {
                look(&write.key, value);
            }
        }
        if let Some(last) = decided.iter().rposition(|write| write.value.is_none()) {
            self.removal = self.stamp_at(self.log.len() + last);
        }
        self.log.append(&mut decided);
    }

    /// Shows readers all that was written. Waits for readers of the other copy.
    pub(crate) fn publish(&mut self) {
        let journal = self.journal.clone();
        if let Some(journal) = journal {
            let mut journal = unpoisoned(&journal);
            // Before anything is published: should the clone of a key panic, all of it waits for the next time.
            while let Some(write) = self.log.get(self.noted) {
                journal.note(self.stamp_at(self.noted), &write.key);
                self.noted += 1;
            }
        }
        self.noted = 0;
        if self.indexed > 0 {
            self.index = T::empty(self.hasher.clone());
            self.indexed = 0;
        }
        let room = Vec::with_capacity(self.log.len());
        let writes = mem::replace(&mut self.log, room);
        let start = self.clock;
        self.clock = start.ahead(writes.len() as u64);
        let publishes = self.publishes.clone();
        publishes.time(|| self.hand_over(start, writes, 0));
        self.go_on_with_panic();
    }

    fn hand_over(&mut self, start: Stamp, writes: Vec<Write<T>>, room: usize) {
        let batch = Batch {
            start,
            writes,
            left_out: Vec::new(),
            room,
        };
        self.handle.extend(iter::once(batch));
        self.handle.publish();
    }

    fn go_on_with_panic(&mut self) {
        let panic = unpoisoned(&self.told).panic.take();
        if let Some(panic) = panic {
            // A removal may have been left out.
            if let Some(published) = self.handle.enter() {
                self.removal = published.removal;
            }
            resume_unwind(panic);
        }
    }

    /// Makes room on both sides.
    pub(super) fn reserve(&mut self, rows: usize) -> Result<(), CapacityError> {
        self.publish();
        self.hand_over(self.clock, Vec::new(), rows);
        // The second side takes part when the next batch comes.
        self.hand_over(self.clock, Vec::new(), 0);
        match unpoisoned(&self.told).no_room.take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    pub(crate) fn has_pending(&self) -> bool {
        !self.log.is_empty()
    }
}
