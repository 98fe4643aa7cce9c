//! What was written lately, so that followers need not copy everything.

use std::collections::VecDeque;

use crate::stamp::Stamp;

/// The keys of the last writes to one shard. Bounded: what no longer fits is forgotten, oldest first,
/// and [`covers`](Self::covers) says so.
#[derive(Debug)]
pub struct Journal<K> {
    writes: VecDeque<(Stamp, K)>,
    room: usize,
    /// Everything after this stamp is here.
    since: Stamp,
    copy: fn(&K) -> K,
}

impl<K> Journal<K> {
    pub(crate) fn new(start: Stamp, room: usize) -> Self
    where
        K: Clone,
    {
        Self {
            writes: VecDeque::with_capacity(room.min(1024)),
            room,
            since: start,
            copy: K::clone,
        }
    }

    /// Notes a write. Stamps come in their order.
    pub(crate) fn note(&mut self, stamp: Stamp, key: &K) {
        // Cloned first: if the clone panics, the journal is as it was.
        let key = (self.copy)(key);
        if self.writes.len() == self.room
            && let Some((gone, _)) = self.writes.pop_front()
        {
            self.since = gone;
        }
        self.writes.push_back((stamp, key));
    }

    /// Takes the last note back: nothing was written after all. What it pushed out stays forgotten.
    pub(crate) fn forget_last(&mut self) {
        self.writes.pop_back();
    }

    /// Whether every write after `stamp` is still known.
    pub(crate) fn covers(&self, stamp: Stamp) -> bool {
        stamp == self.since || stamp.is_after(self.since)
    }

    /// The writes after `stamp`, oldest first; a key can come more than once.
    pub(crate) fn after(&self, stamp: Stamp) -> impl Iterator<Item = (Stamp, &K)> {
        self.writes
            .iter()
            .filter(move |(noted, _)| noted.is_after(stamp))
            .map(|(noted, key)| (*noted, key))
    }
}
