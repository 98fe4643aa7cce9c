//! Writes in two steps: first all that code of keys and values has part in, then the change.

use super::{Place, Row, Rows, Shard};
use crate::slot::Change;
use crate::stamp::Stamp;
use crate::table::Table;

/// A change that only has to be made.
pub struct Prepared<T: Table> {
    hash: u64,
    key: T::Key,
    stamp: Stamp,
    what: What<T::Value>,
}

enum What<V> {
    Replace(Place, V),
    Take(Place),
    Add(V),
}

impl<T: Table> Prepared<T> {
    pub(crate) fn adds(&self) -> bool {
        matches!(self.what, What::Add(_))
    }
}

impl<T: Table, R: Rows<T>> Shard<T, R> {
    /// Prepares what was decided about `key` elsewhere: all that code of keys has part in. Nothing is changed before
    /// [`commit`](Self::commit).
    pub(crate) fn prepare(
        &mut self,
        hash: u64,
        key: T::Key,
        change: Change<T::Value>,
    ) -> Option<Prepared<T>> {
        let place = self.rows.locate(hash, &key);
        let stamp = self.tick();
        let what = match (change, place) {
            (Change::Put(value), Some(place)) => What::Replace(place, value),
            (Change::Put(value), None) => What::Add(value),
            (Change::Remove, Some(place)) => What::Take(place),
            (Change::Remove, None) | (Change::Keep | Change::InPlace, _) => return None,
        };
        self.note(stamp, &key);
        Some(Prepared {
            hash,
            key,
            stamp,
            what,
        })
    }

    /// Does what was prepared, and gives what it took out. Rows that are added may move others, so additions come last.
    pub(crate) fn commit(
        &mut self,
        prepared: Prepared<T>,
    ) -> (Option<T::Key>, Option<Row<T::Value>>) {
        let Prepared {
            hash,
            key,
            stamp,
            what,
        } = prepared;
        match what {
            What::Replace(place, value) => {
                let row = Row { stamp, value };
                let before = self.rows.replace_at(place, hash, &key, row);
                (Some(key), before)
            }
            What::Take(place) => {
                self.set_removal(stamp);
                let (own, row) = self.rows.take_at(place, hash, &key).unzip();
                (own, row)
            }
            What::Add(value) => {
                self.rows.add(hash, key, Row { stamp, value });
                (None, None)
            }
        }
    }
}
