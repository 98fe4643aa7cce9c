//! One of the two copies, and how a batch of writes gets into it.

use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use left_right::Absorb;

use super::{Doubled, unpoisoned};
use crate::rows::{CopyRows, Row, Rows};
use crate::stamp::Stamp;
use crate::store::{EachWrite, Sighting};
use crate::table::{CapacityError, Keyed};

/// One of the two copies.
///
/// Code of keys and values runs while a copy absorbs writes: `Eq`, `Clone`, `Drop`. Left-right does not bear
/// panics there, so none comes through to it. A write that panics on the first side is left out on both. One
/// that panics on the second side only makes that side a copy of the first. Either way the
/// panic goes on in the writer once readers see the rest.
pub struct Side<T: Doubled> {
    pub(super) rows: T::Rows,
    pub(super) clock: Stamp,
    /// When a key last went.
    pub(super) removal: Stamp,
    hasher: T::Hasher,
    /// A write is missing here that the other side has.
    is_behind: bool,
    told: Arc<Mutex<Told>>,
}

/// What the sides have to tell the writer.
#[derive(Default)]
pub(super) struct Told {
    /// The first panic of a publish.
    pub(super) panic: Option<Box<dyn Any + Send>>,
    pub(super) no_room: Option<CapacityError>,
}

/// What is done to one key.
pub(crate) struct Write<T: Doubled> {
    pub(super) hash: u64,
    pub(super) key: T::Key,
    /// `None`: the key goes.
    pub(super) value: Option<T::Value>,
}

/// All writes of one publish, with stamps in a row.
pub(crate) struct Batch<T: Doubled> {
    /// The stamp before that of the first write.
    pub(super) start: Stamp,
    pub(super) writes: Vec<Write<T>>,
    /// Writes that the first side left out.
    pub(super) left_out: Vec<usize>,
    /// Rows to make room for beforehand.
    pub(super) room: usize,
}

/// What a write took out.
type Gone<T> = (
    Option<<T as crate::table::TableTypes>::Key>,
    Option<<T as crate::table::TableTypes>::Value>,
);

impl<T: Doubled> Side<T> {
    pub(super) fn empty(hasher: T::Hasher, told: Arc<Mutex<Told>>) -> Self {
        Self {
            rows: T::Rows::empty(hasher.clone()),
            clock: Stamp::start_of(0),
            removal: Stamp::start_of(0),
            hasher,
            is_behind: false,
            told,
        }
    }

    #[inline]
    pub(crate) fn sight<Q: ?Sized>(&self, key: &Q) -> Sighting<'_, T::Value>
    where
        T: Keyed<Q>,
    {
        match self.rows.get(hash_of::<T, Q>(&self.hasher, key), key) {
            Some(row) => Sighting {
                value: Some(&row.value),
                stamp: row.stamp,
            },
            None => Sighting {
                value: None,
                stamp: self.removal,
            },
        }
    }

    /// Tells `each` what the key of a note has, unless a later note does.
    pub(super) fn tell(&self, noted: Stamp, key: &T::Key, each: &mut EachWrite<'_, T>) {
        match self.rows.get(hash_of::<T, T::Key>(&self.hasher, key), key) {
            Some(row) if row.stamp == noted => each(key, Some(&row.value), noted),
            Some(_) => {}
            None => each(key, None, noted),
        }
    }

    /// Does a write, which stays. Either it is done, or this panics and nothing was changed.
    #[inline]
    fn copy_in(&mut self, write: &Write<T>, stamp: Stamp) -> Gone<T> {
        let Write { hash, key, value } = write;
        let Some(value) = value else {
            return self.take(*hash, key, stamp);
        };
        match self.rows.get_mut(*hash, key) {
            Some(row) => {
                let value = value.clone();
                row.stamp = stamp;
                (None, Some(mem::replace(&mut row.value, value)))
            }
            None => {
                let (key, value) = (key.clone(), value.clone());
                self.rows.add(*hash, key, Row { stamp, value });
                (None, None)
            }
        }
    }

    /// Does a write for the last time.
    #[inline]
    fn move_in(&mut self, write: Write<T>, stamp: Stamp) -> Gone<T> {
        let Write { hash, key, value } = write;
        let Some(value) = value else {
            return self.take(hash, &key, stamp);
        };
        match self.rows.get_mut(hash, &key) {
            Some(row) => {
                row.stamp = stamp;
                (Some(key), Some(mem::replace(&mut row.value, value)))
            }
            None => {
                self.rows.add(hash, key, Row { stamp, value });
                (None, None)
            }
        }
    }

    fn take(&mut self, hash: u64, key: &T::Key, stamp: Stamp) -> Gone<T> {
        let taken = self.rows.take(hash, key);
        self.removal = stamp;
        match taken {
            Some((key, row)) => (Some(key), Some(row.value)),
            None => (None, None),
        }
    }

    /// Runs what may panic in code of keys and values. Whether it came to its end.
    fn caught(&mut self, run: impl FnOnce(&mut Self)) -> bool {
        let outcome = catch_unwind(AssertUnwindSafe(|| run(self)));
        let Err(panic) = outcome else {
            return true;
        };
        unpoisoned(&self.told).panic.get_or_insert(panic);
        false
    }

    /// Becomes a copy of `other` if a write is missing here, unless it misses one too. A copy that panics is
    /// tried again at the next publish.
    fn catch_up(&mut self, other: &Self) {
        if self.is_behind && !other.is_behind {
            self.caught(|side| {
                let rows = other.rows.copy();
                (side.clock, side.removal) = (other.clock, other.removal);
                side.is_behind = false;
                drop(mem::replace(&mut side.rows, rows));
            });
        }
    }

    fn make_room(&mut self, rows: usize) {
        if rows > 0
            && let Err(error) = self.rows.reserve(rows)
        {
            unpoisoned(&self.told).no_room = Some(error);
        }
    }
}

/// The hash of `key`, where rows want it.
#[inline]
pub(super) fn hash_of<T, Q: ?Sized>(hasher: &T::Hasher, key: &Q) -> u64
where
    T: Doubled + Keyed<Q>,
{
    if T::Rows::HASHED {
        T::hash_of(hasher, key)
    } else {
        0
    }
}

impl<T: Doubled> Absorb<Batch<T>> for Side<T> {
    fn absorb_first(&mut self, batch: &mut Batch<T>, other: &Self) {
        self.catch_up(other);
        self.make_room(batch.room);
        let (mut begun, mut done) = (0, 0);
        let mut stamp = batch.start;
        while !self.caught(|side| {
            for write in &batch.writes[begun..] {
                begun += 1;
                stamp = stamp.next();
                let gone = side.copy_in(write, stamp);
                done = begun;
                // Last: if this panics, the write is done all the same.
                drop(gone);
            }
        }) {
            if done < begun {
                batch.left_out.push(begun - 1);
            }
        }
        self.clock = stamp;
    }

    fn absorb_second(&mut self, mut batch: Batch<T>, other: &Self) {
        self.make_room(batch.room);
        let mut left_out = mem::take(&mut batch.left_out).into_iter().peekable();
        let mut writes = mem::take(&mut batch.writes).into_iter();
        let (mut begun, mut done) = (0, 0);
        let mut stamp = batch.start;
        while !self.caught(|side| {
            for write in &mut writes {
                begun += 1;
                stamp = stamp.next();
                if left_out.next_if_eq(&(begun - 1)).is_some() {
                    done = begun;
                    drop(write);
                    continue;
                }
                let gone = side.move_in(write, stamp);
                done = begun;
                drop(gone);
            }
        }) {
            self.is_behind |= done < begun;
        }
        self.clock = stamp;
        self.catch_up(other);
    }

    /// Called once, when both sides are empty still.
    fn sync_with(&mut self, first: &Self) {
        self.rows = first.rows.copy();
    }
}

impl<T: Doubled> Clone for Side<T> {
    fn clone(&self) -> Self {
        Self {
            rows: self.rows.copy(),
            hasher: self.hasher.clone(),
            told: Arc::clone(&self.told),
            ..*self
        }
    }
}
