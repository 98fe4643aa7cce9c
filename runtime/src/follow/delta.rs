//! What changed between two moments.

use std::hash::{BuildHasher, RandomState};
use std::panic::Location;
use std::sync::LazyLock;

use crate::map::SharedMap;
use crate::marker::Marker;
use crate::stamp::Stamp;
use crate::store::{Momentary, Truncated};
use crate::strategy::{Copies, Strategy};
use crate::table::Table;

/// A moment of a map: the clock of each shard. Anchors of a map that is gone, also with its process, fit no other.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Anchor {
    process: u64,
    map: u64,
    pub(super) clocks: Vec<Stamp>,
}

/// All entries of a map at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Full<K, V> {
    /// The moment.
    pub at: Anchor,
    /// Keys, values and versions, in no order.
    pub entries: Vec<(K, V, Stamp)>,
}

/// What was written between two moments. Each key comes as what it has at the second one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Delta<K, V> {
    /// The first moment.
    pub from: Anchor,
    /// The second moment.
    pub to: Anchor,
    /// Keys that have a value, with its version.
    pub stored: Vec<(K, V, Stamp)>,
    /// Keys that have none any more, with the version of the removal. A key can come more than once.
    pub removed: Vec<(K, Stamp)>,
}

/// What a follower needs to catch up. With the feature `serde` it can go over a wire.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Update<K, V> {
    /// Everything.
    Full(Full<K, V>),
    /// What changed.
    Delta(Delta<K, V>),
}

impl<T, S, M> SharedMap<T, S, M>
where
    T: Table<Key: Clone, Value: Clone>,
    S: Strategy<T>,
    M: Marker,
{
    /// A plain map with what this one has at one moment.
    #[track_caller]
    #[must_use]
    pub fn copied(&self) -> T
    where
        S: Copies<T>,
    {
        let full = self.snapshot_at();
        T::from_pairs(full.entries.into_iter().map(|(key, value, _)| (key, value)))
    }

    /// All entries at one moment, and an anchor for [`delta_since`](Self::delta_since).
    #[track_caller]
    #[must_use]
    pub fn snapshot_at(&self) -> Full<T::Key, T::Value>
    where
        S: Copies<T>,
    {
        let _inside = self.reading(Location::caller());
        let mut clocks = Vec::new();
        let mut entries = Vec::new();
        self.store
            .whole(&mut |clock| clocks.push(clock), &mut |key, value, stamp| {
                entries.push((key.clone(), value.clone(), stamp))
            });
        Full {
            at: Anchor::new(self.identity, clocks),
            entries,
        }
    }

    /// What was written since `anchor`. Needs the option `log = N`.
    ///
    /// # Errors
    /// More was written than the log keeps, the anchor is of another map, or there is no log.
    #[track_caller]
    pub fn delta_since(&self, anchor: &Anchor) -> Result<Delta<T::Key, T::Value>, Truncated>
    where
        S: Copies<T>,
    {
        if (anchor.process, anchor.map) != (*PROCESS, self.identity) {
            return Err(Truncated);
        }
        let _inside = self.writing(Location::caller());
        let mut clocks = Vec::new();
        let mut stored = Vec::new();
        let mut removed = Vec::new();
        self.store.since(
            &anchor.clocks,
            &mut |clock| clocks.push(clock),
            &mut |key, value, stamp| match value {
                Some(value) => stored.push((key.clone(), value.clone(), stamp)),
                None => removed.push((key.clone(), stamp)),
            },
        )?;
        Ok(Delta {
            from: anchor.clone(),
            to: Anchor::new(self.identity, clocks),
            stored,
            removed,
        })
    }

    /// What a follower at `anchor` needs: the difference if it is known, else everything.
    #[track_caller]
    #[must_use]
    pub fn update_for(&self, anchor: Option<&Anchor>) -> Update<T::Key, T::Value>
    where
        S: Copies<T>,
    {
        let delta = anchor.and_then(|anchor| self.delta_since(anchor).ok());
        match delta {
            Some(delta) => Update::Delta(delta),
            None => Update::Full(self.snapshot_at()),
        }
    }
}

/// A number that other processes do not have.
static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one("process"));

impl Anchor {
    fn new(map: u64, clocks: Vec<Stamp>) -> Self {
        Self {
            process: *PROCESS,
            map,
            clocks,
        }
    }

    /// Whether nothing that `other` has seen is missing here: same map, no shard behind.
    pub(super) fn reaches(&self, other: &Self) -> bool {
        let pairs = self.clocks.iter().zip(&other.clocks);
        (self.process, self.map) == (other.process, other.map)
            && self.clocks.len() == other.clocks.len()
            && pairs
                .into_iter()
                .all(|(own, other)| own == other || own.is_after(*other))
    }

    /// Whether a write with this stamp came after the moment.
    pub(super) fn is_before(&self, stamp: Stamp) -> bool {
        let clock = self.clocks.get(usize::from(stamp.shard()));
        clock.is_none_or(|clock| stamp.is_after(*clock))
    }
}
