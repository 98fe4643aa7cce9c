//! The shared map itself.

mod conditional;
mod reading;
mod refused;
mod several;
#[cfg(feature = "single-writer")]
mod single;
#[cfg(feature = "snapshot")]
mod submitting;
mod traits;
mod writing;

pub use conditional::Seen;
pub use several::{CommitError, Order, Part, Parts, with_all};

#[cfg(feature = "single-writer")]
pub use single::{Reader, Writer};
#[cfg(feature = "snapshot")]
pub use submitting::{FlushError, SubmitError, Ticket, Unsent};

use std::marker::PhantomData;
use std::panic::Location;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::closure::{PlainValue, Policy};
use crate::detect::{self, Inside, Watch};
use crate::marker::{LogSize, Marker, Unnamed};
use crate::metrics::{Meters, PublishMeter, Timing};
use crate::store::{Setup, Store};
use crate::strategy::Strategy;
use crate::table::{CapacityError, Table};

/// A map of the declared kind `T`, kept and guarded by strategy `S`, under declaration `M`.
///
/// The map inside cannot be reached but through closures and compound operations. Which of them exist
/// depends on the strategy; an absent one is a compile error that says what to use instead.
///
/// ```
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, strategy::Sharded};
///
/// let stock: SharedMap<HashMap<String, u32>, Sharded> = SharedMap::new();
/// stock.entry("tea".to_owned(), |slot| *slot.or_insert_with(|| 0) += 3);
/// assert_eq!(stock.read("tea", |count| *count), Some(3));
/// ```
///
/// # Panics
/// A panic in a closure, or in `Hash`, `Eq`, `Clone` or `Drop` of keys and values, passes through and
/// leaves the map usable: nothing is poisoned. `update` and `entry` on locked strategies may leave
/// *that value* half changed, and it counts as written; on `snapshot` nothing is published. In builds
/// with the detector, coming back to a map from inside its own closure panics with both places.
pub struct SharedMap<T: Table, S: Strategy<T>, M: Marker = Unnamed> {
    pub(crate) store: S::Store,
    pub(crate) meters: Meters,
    /// Tells this map from others of the same declaration, also after it moved.
    pub(crate) identity: u64,
    marker: PhantomData<fn() -> M>,
    /// Keeps references to maps out of closures that run under a lock: the object type is shared
    /// between threads at will but is not `RefUnwindSafe`.
    fence: PhantomData<dyn Send + Sync>,
}

static IDENTITIES: AtomicU64 = AtomicU64::new(0);

impl<T, S, M> SharedMap<T, S, M>
where
    T: Table<Value: PlainValue<M::Values>>,
    S: Strategy<T>,
    M: Marker<Log: LogSize<T::Key>>,
{
    /// An empty map.
    #[doc(alias = "with_hasher")]
    #[must_use]
    pub fn new() -> Self {
        let publishes = PublishMeter::new(M::METRICS);
        let setup = Setup {
            shards: 1,
            publishes: publishes.clone(),
            journal: <M::Log as LogSize<T::Key>>::JOURNAL.map(|maker| maker.0),
        };
        let store = S::create::<M>(&setup);
        Self {
            meters: Meters::new(M::METRICS, store.shard_count(), publishes),
            store,
            identity: IDENTITIES.fetch_add(1, Ordering::Relaxed),
            marker: PhantomData,
            fence: PhantomData,
        }
    }

    /// An empty map with room for `rows` entries.
    ///
    /// # Errors
    /// So much room cannot be had.
    pub fn with_capacity(rows: usize) -> Result<Self, CapacityError> {
        let map = Self::new();
        S::reserve(&map.store, rows)?;
        Ok(map)
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Notes that a read begins.
    #[inline(always)]
    pub(crate) fn reading(&self, place: &'static Location<'static>) -> Inside {
        let locks = <S::Store as Store<T>>::READS_LOCK;
        let watch = Watch {
            detect: M::DETECT && locks,
            is_trusted: M::Closures::IS_TRUSTED && locks,
        };
        detect::enter(watch, self.identity, M::NAME, place)
    }

    /// Counts a write, and times it while what comes back is kept.
    #[inline]
    fn timing(&self, shard: impl FnOnce() -> usize) -> Option<Timing<'_>> {
        if M::METRICS {
            self.meters.write(shard)
        } else {
            None
        }
    }

    /// Notes that a write begins.
    #[inline(always)]
    pub(crate) fn writing(&self, place: &'static Location<'static>) -> Inside {
        let watch = Watch {
            detect: M::DETECT,
            is_trusted: M::Closures::IS_TRUSTED,
        };
        detect::enter(watch, self.identity, M::NAME, place)
    }
}
