//! A map that is kept equal to another one over a link that may fail.

use std::fmt;

use super::{Anchor, Delta, Full, LastWriter, Resolver, Rivals, Update};
use crate::map::SharedMap;
use crate::marker::Marker;
use crate::stamp::Stamp;
use crate::strategy::Copies;
use crate::table::{Keyed, Table};

/// A copy of a map that catches up by updates: anchored at a full copy, then kept up by deltas. Updates
/// may come twice, late or in any order: nothing is lost or applied twice.
///
/// Values may be changed here as well. Where both sides changed one, the resolver decides.
pub struct Follower<T: Table, R = LastWriter> {
    rows: T::With<Followed<T::Value>>,
    anchor: Option<Anchor>,
    resolver: R,
}

/// A value of the source, and what was made of it here.
struct Followed<V> {
    /// What the source has.
    remote: Option<V>,
    stamp: Stamp,
    /// What was written here, if the source does not have it.
    local: Option<V>,
}

impl<V> Followed<V> {
    fn current(&self) -> Option<&V> {
        self.local.as_ref().or(self.remote.as_ref())
    }
}

/// What an update did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// So many keys changed.
    Changed {
        /// Keys whose value is another one now, removed ones included.
        keys: usize,
        /// Keys that were changed on both sides.
        conflicts: usize,
    },
    /// Everything in it was known.
    Known,
}

/// The update begins after what this follower has: one before it is missing. Ask the source again with
/// [`anchor`](Follower::anchor).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap;

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an update before this one is missing; ask the source for one from the follower's anchor")
    }
}

impl std::error::Error for Gap {}

impl<T, R> Follower<T, R>
where
    T: Table<Key: Clone, Value: Clone>,
    R: Resolver<T::Key, T::Value>,
{
    /// A follower that has nothing yet.
    pub fn new(resolver: R) -> Self {
        Self {
            rows: T::empty(T::Hasher::default()),
            anchor: None,
            resolver,
        }
    }

    /// The moment of the source up to which this follower has everything. To be sent with a request for
    /// the next update.
    #[must_use]
    pub fn anchor(&self) -> Option<&Anchor> {
        self.anchor.as_ref()
    }

    /// Catches up with a source at hand.
    #[track_caller]
    pub fn catch_up<S: Copies<T>, M: Marker>(&mut self, source: &SharedMap<T, S, M>) -> Applied {
        let update = source.update_for(self.anchor.as_ref());
        self.apply(update)
            .expect("an update that was asked for with this anchor begins there")
    }

    /// Takes an update that came over a link.
    ///
    /// # Errors
    /// One before it is missing; nothing was changed.
    pub fn apply(&mut self, update: Update<T::Key, T::Value>) -> Result<Applied, Gap> {
        match update {
            Update::Full(full) => Ok(self.apply_full(full)),
            Update::Delta(delta) => self.apply_delta(delta),
        }
    }

    fn apply_full(&mut self, full: Full<T::Key, T::Value>) -> Applied {
        if let Some(anchor) = &self.anchor
            && anchor.reaches(&full.at)
        {
            return Applied::Known;
        }
        let mut kept = T::empty::<()>(T::Hasher::default());
        for (key, ..) in &full.entries {
            T::put(&mut kept, key.clone(), ());
        }
        let own = T::iter(&self.rows).map(|(key, _)| key);
        let gone = own.filter(|key| <T as Keyed<T::Key>>::get(&kept, key).is_none());
        let gone: Vec<T::Key> = gone.cloned().collect();
        let mut tally = Tally::default();
        for (key, value, stamp) in full.entries {
            self.take(key, Some(value), stamp, &mut tally);
        }
        for key in gone {
            let clock = full.at.clocks.first().copied();
            let stamp = clock.unwrap_or(Stamp::start_of(0));
            self.take(key, None, stamp, &mut tally);
        }
        self.anchor = Some(full.at);
        tally.applied()
    }

    fn apply_delta(&mut self, delta: Delta<T::Key, T::Value>) -> Result<Applied, Gap> {
        let anchor = match &self.anchor {
            Some(anchor) if anchor.reaches(&delta.to) => return Ok(Applied::Known),
            Some(anchor) if anchor.reaches(&delta.from) => anchor.clone(),
            _ => return Err(Gap),
        };
        let mut tally = Tally::default();
        for (key, value, stamp) in delta.stored {
            if anchor.is_before(stamp) {
                self.take(key, Some(value), stamp, &mut tally);
            }
        }
        for (key, stamp) in delta.removed {
            if anchor.is_before(stamp) {
                self.take(key, None, stamp, &mut tally);
            }
        }
        self.anchor = Some(delta.to);
        Ok(tally.applied())
    }

    /// Takes what the source has for one key.
    fn take(&mut self, key: T::Key, remote: Option<T::Value>, stamp: Stamp, tally: &mut Tally) {
        let known = <T as Keyed<T::Key>>::get_mut(&mut self.rows, &key);
        let is_known = match &known {
            Some(known) => known.stamp == stamp && known.remote.is_some() == remote.is_some(),
            None => remote.is_none(),
        };
        if is_known {
            return;
        }
        tally.keys += 1;
        let mut local = None;
        if let Some(known) = known
            && let Some(written) = &known.local
        {
            tally.conflicts += 1;
            local = self.resolver.resolve(Rivals {
                key: &key,
                base: known.remote.as_ref(),
                local: written,
                remote: remote.as_ref(),
            });
        }
        if remote.is_none() && local.is_none() {
            <T as Keyed<T::Key>>::take(&mut self.rows, &key);
            return;
        }
        let followed = Followed {
            remote,
            stamp,
            local,
        };
        T::put(&mut self.rows, key, followed);
    }

    /// The value of `key` here.
    #[must_use]
    pub fn get<Q>(&self, key: &Q) -> Option<&T::Value>
    where
        Q: ?Sized,
        T: Keyed<Q>,
    {
        <T as Keyed<Q>>::get(&self.rows, key).and_then(Followed::current)
    }

    /// Writes here. The source does not have it until its owner stores what
    /// [`take_local`](Self::take_local) gives.
    pub fn write(&mut self, key: T::Key, value: T::Value) {
        match <T as Keyed<T::Key>>::get_mut(&mut self.rows, &key) {
            Some(known) => known.local = Some(value),
            None => {
                let followed = Followed {
                    remote: None,
                    stamp: Stamp::start_of(0),
                    local: Some(value),
                };
                T::put(&mut self.rows, key, followed);
            }
        }
    }

    /// Takes what was written here and at the source is not: to be stored there. It counts as the
    /// source's from now on; an update that says otherwise wins.
    pub fn take_local(&mut self) -> Vec<(T::Key, T::Value)> {
        let mut taken = Vec::new();
        T::retain(&mut self.rows, |key, followed| {
            if let Some(local) = followed.local.take() {
                taken.push((key.clone(), local.clone()));
                followed.remote = Some(local);
            }
            true
        });
        taken
    }

    /// A plain map with what this follower has.
    #[must_use]
    pub fn to_map(&self) -> T {
        let rows = T::iter(&self.rows);
        T::from_pairs(rows.filter_map(|(key, followed)| {
            let value = followed.current()?;
            Some((key.clone(), value.clone()))
        }))
    }
}

/// What an update does, as it goes.
#[derive(Default)]
struct Tally {
    keys: usize,
    conflicts: usize,
}

impl Tally {
    fn applied(&self) -> Applied {
        Applied::Changed {
            keys: self.keys,
            conflicts: self.conflicts,
        }
    }
}

impl<T: Table, R> fmt::Debug for Follower<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follower")
            .field("anchor", &self.anchor)
            .finish_non_exhaustive()
    }
}
