//! How a map is kept and guarded. The crate's docs say which to take when.

#[cfg(feature = "snapshot")]
use std::marker::PhantomData;
use std::thread::available_parallelism;

use crate::marker::Marker;
use crate::rows::HashRows;
#[cfg(feature = "snapshot")]
use crate::rows::{PersistentRows, PlainRows};
#[cfg(feature = "lock-free")]
use crate::store::LockFreeRows;
#[cfg(feature = "snapshot")]
use crate::store::{Batches, Queue, Versions, WorkerRows, WorkerTable};
#[cfg(feature = "cache")]
use crate::store::{CacheRows, Cached};
use crate::store::{
    Conditional, Exclusive, Momentary, MultiKey, OneAtATime, ReadersOrWriter, Setup, Shards, Store,
};
#[cfg(feature = "single-writer")]
use crate::store::{Doubled, TwoSides};
use crate::table::{CapacityError, Hashed, Table};

/// A way to keep maps of the kind `T`.
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` cannot keep `{T}`",
    note = "`sharded`, `optimistic`, `lock_free`, `cache` and `snapshot = persistent` need a `HashMap`; `snapshot`, `batched`, `single_writer`, `lock_free` and `cache` need `Clone` keys and values; `batched` and `cache` need `Send + Sync + 'static` ones"
)]
pub trait Strategy<T: Table>: Sized + 'static {
    #[doc(hidden)]
    type Store: Store<T>;
    #[doc(hidden)]
    fn create<M: Marker>(setup: &Setup<T::Key>) -> Self::Store;
    #[doc(hidden)]
    fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError>;
}

/// Strategies with writes that look first.
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` has no conditional writes on the map itself",
    note = "`single_writer` writes through the one writer that `claim_writer` gives, `batched` through `submit`"
)]
pub trait Decides<T: Table>: Strategy<T, Store: Conditional<T>> {}

/// Strategies that run a closure once between look and write.
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` has no writes in place: `update`, `entry` and `retain_mut` are not there",
    note = "`optimistic`, `lock_free`: use `try_update`, which computes beside the map and meets a typed `Conflict`; `single_writer`: claim the writer; `batched`: `submit`"
)]
pub trait InPlace<T: Table>: Decides<T> + Strategy<T, Store: Exclusive<T>> {}

/// Strategies that hold several keys at once.
///
/// ```compile_fail,E0277
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, strategy::LockFree};
///
/// let map: SharedMap<HashMap<u8, u8>, LockFree> = SharedMap::new();
/// let _ = map.with_all([1, 2], |_| Ok::<_, ()>(()));
/// ```
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` cannot write several keys as one step",
    note = "use `rwlock`, `mutex`, `sharded`, `optimistic` or `snapshot` for maps that take part in `with_all`"
)]
pub trait SeveralKeys<T: Table>: Decides<T> + Strategy<T, Store: MultiKey<T>> {}

/// Strategies whose entries can be seen at one moment.
///
/// ```compile_fail,E0277
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, strategy::Cache};
///
/// let map: SharedMap<HashMap<u8, u8>, Cache> = SharedMap::new();
/// let _ = map.copied();
/// ```
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` cannot be seen at one moment: no consistent copies and no deltas",
    note = "use `rwlock`, `mutex`, `sharded`, `optimistic`, `snapshot`, `batched` or `single_writer`; `visit` sees entries one by one on every strategy"
)]
pub trait Copies<T: Table>: Strategy<T, Store: Momentary<T>> {}

/// `rwlock`: one `std::sync::RwLock` around a map of the declared kind.
#[derive(Debug)]
pub enum RwLocked {}

/// `mutex`: one `std::sync::Mutex` around a map of the declared kind.
#[derive(Debug)]
pub enum Mutexed {}

/// `sharded = N`: hash tables under `N` locks, each on cache lines of its own. `N` is a power of two
/// from 16 to 4096, or 0: four for each core. Any other does not compile:
///
/// ```compile_fail,E0080
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, strategy::Sharded};
///
/// let map: SharedMap<HashMap<u8, u8>, Sharded<24>> = SharedMap::new();
/// ```
#[derive(Debug)]
pub enum Sharded<const N: usize = 0> {}

/// `optimistic`: kept like `sharded`; new values are computed beside the map and stored if nobody was
/// faster.
#[derive(Debug)]
pub enum Optimistic<const N: usize = 0> {}

/// `snapshot`: versions that are published as a whole; a reader takes the current one and waits for
/// nobody.
#[cfg(feature = "snapshot")]
#[derive(Debug)]
pub struct Snapshot<How = Whole>(PhantomData<How>);

/// Each write copies the whole map.
#[cfg(feature = "snapshot")]
#[derive(Debug)]
pub enum Whole {}

/// Each write copies the path to one entry of a persistent trie.
#[cfg(feature = "snapshot")]
#[derive(Debug)]
pub enum Persistent {}

/// How many shards a strategy has.
///
/// # Panics
/// At compile time if `N` is neither 0 nor a power of two from 16 to 4096.
fn shards<const N: usize, K>(setup: &Setup<K>) -> Setup<K> {
    const {
        assert!(
            N == 0 || (N.is_power_of_two() && N >= 16 && N <= 4096),
            "the number of shards is 0 (by cores) or a power of two from 16 to 4096"
        );
    }
    let by_cores = || {
        let cores = available_parallelism().map_or(4, usize::from);
        (cores * 4).next_power_of_two().clamp(16, 4096)
    };
    Setup {
        shards: if N == 0 { by_cores() } else { N },
        journal: setup.journal,
        publishes: setup.publishes.clone(),
    }
}

macro_rules! sharding {
    ($strategy:ty, [$($parameters:tt)*], $table:ident, $rows:ty, $lock:ident, |$setup:ident| $create:expr) => {
        impl<T: $table, $($parameters)*> Strategy<T> for $strategy {
            type Store = Shards<T, $rows, $lock>;

            fn create<M: Marker>($setup: &Setup<T::Key>) -> Self::Store {
                $create
            }

            fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
                store.reserve(rows)
            }
        }

        impl<T: $table, $($parameters)*> Decides<T> for $strategy {}
        impl<T: $table, $($parameters)*> SeveralKeys<T> for $strategy {}
        impl<T: $table, $($parameters)*> Copies<T> for $strategy {}
    };
}

sharding!(RwLocked, [], Table, T::Rows, ReadersOrWriter, |setup| {
    Shards::create(setup)
});
sharding!(Mutexed, [], Table, T::Rows, OneAtATime, |setup| {
    Shards::create(setup)
});
sharding!(Sharded<N>, [const N: usize], Hashed, HashRows<T>, ReadersOrWriter, |setup| {
    Shards::create(&shards::<N, _>(setup))
});
sharding!(Optimistic<N>, [const N: usize], Hashed, HashRows<T>, ReadersOrWriter, |setup| {
    Shards::create(&shards::<N, _>(setup))
});

impl<T: Table> InPlace<T> for RwLocked {}
impl<T: Table> InPlace<T> for Mutexed {}
impl<T: Hashed, const N: usize> InPlace<T> for Sharded<N> {}

#[cfg(feature = "snapshot")]
macro_rules! publishing {
    ($how:ident, $table:ident, $rows:ident) => {
        impl<T: $table<Key: Clone, Value: Clone>> Strategy<T> for Snapshot<$how> {
            type Store = Versions<T, $rows<T>>;

            fn create<M: Marker>(setup: &Setup<T::Key>) -> Self::Store {
                Versions::create(setup)
            }

            fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
                store.reserve(rows)
            }
        }

        impl<T: $table<Key: Clone, Value: Clone>> Decides<T> for Snapshot<$how> {}
        impl<T: $table<Key: Clone, Value: Clone>> InPlace<T> for Snapshot<$how> {}
        impl<T: $table<Key: Clone, Value: Clone>> SeveralKeys<T> for Snapshot<$how> {}
        impl<T: $table<Key: Clone, Value: Clone>> Copies<T> for Snapshot<$how> {}
    };
}

#[cfg(feature = "snapshot")]
publishing!(Whole, Table, PlainRows);
#[cfg(feature = "snapshot")]
publishing!(Persistent, Hashed, PersistentRows);

/// Strategies that take edits and make them later.
#[diagnostic::on_unimplemented(
    message = "strategy `{Self}` takes no edits for later",
    note = "`submit` and `flush` are for `batched`; other strategies write at once: `entry`, `update`, `load_or_store_if`"
)]
#[cfg(feature = "snapshot")]
pub trait Submits<T: Table>: Strategy<T, Store: Queue<T>> {}

/// `batched`: versions as under [`Snapshot`], written by a worker of its own, many edits in one.
#[cfg(feature = "snapshot")]
#[derive(Debug)]
pub struct Batched<How = Whole>(PhantomData<How>);

#[cfg(feature = "snapshot")]
macro_rules! batching {
    ($how:ident, $table:ident, $rows:ident) => {
        impl<T: $table + WorkerTable> Strategy<T> for Batched<$how>
        where
            $rows<T>: WorkerRows<T>,
        {
            type Store = Batches<T, $rows<T>>;

            fn create<M: Marker>(setup: &Setup<T::Key>) -> Self::Store {
                Batches::create(setup, M::QUEUE, M::NAME)
            }

            fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
                store.reserve(rows)
            }
        }

        impl<T: $table + WorkerTable> Submits<T> for Batched<$how> where $rows<T>: WorkerRows<T> {}
        impl<T: $table + WorkerTable> Copies<T> for Batched<$how> where $rows<T>: WorkerRows<T> {}
    };
}

#[cfg(feature = "snapshot")]
batching!(Whole, Table, PlainRows);
#[cfg(feature = "snapshot")]
batching!(Persistent, Hashed, PersistentRows);

/// `lock_free`: papaya's table. Reads never wait; closures of writes may run again.
#[cfg(feature = "lock-free")]
#[derive(Debug)]
pub enum LockFree {}

#[cfg(feature = "lock-free")]
impl<T: Hashed<Key: Clone, Value: Clone>> Strategy<T> for LockFree {
    type Store = LockFreeRows<T>;

    fn create<M: Marker>(_: &Setup<T::Key>) -> Self::Store {
        LockFreeRows::create()
    }

    fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
        store.reserve(rows)
    }
}

#[cfg(feature = "lock-free")]
impl<T: Hashed<Key: Clone, Value: Clone>> Decides<T> for LockFree {}

/// `cache`: moka's bounded cache, with `capacity` and `time_to_live`. Entries may go at any time.
#[cfg(feature = "cache")]
#[derive(Debug)]
pub enum Cache {}

#[cfg(feature = "cache")]
impl<T: Hashed + Cached + 'static> Strategy<T> for Cache {
    type Store = CacheRows<T>;

    fn create<M: Marker>(_: &Setup<T::Key>) -> Self::Store {
        CacheRows::create(M::CAPACITY, M::TIME_TO_LIVE)
    }

    /// A cache has the room it was declared with.
    fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
        match rows <= store.capacity() {
            true => Ok(()),
            false => Err(CapacityError { rows }),
        }
    }
}

#[cfg(feature = "cache")]
impl<T: Hashed + Cached + 'static> Decides<T> for Cache {}
#[cfg(feature = "cache")]
impl<T: Hashed + Cached + 'static> InPlace<T> for Cache {}

/// `single_writer`: left-right's two copies. Writes go through the one writer.
#[cfg(feature = "single-writer")]
#[derive(Debug)]
pub enum SingleWriter {}

#[cfg(feature = "single-writer")]
impl<T: Doubled> Strategy<T> for SingleWriter {
    type Store = TwoSides<T>;

    fn create<M: Marker>(setup: &Setup<T::Key>) -> Self::Store {
        TwoSides::create(setup)
    }

    fn reserve(store: &Self::Store, rows: usize) -> Result<(), CapacityError> {
        store.reserve(rows)
    }
}

#[cfg(feature = "single-writer")]
impl<T: Doubled> Copies<T> for SingleWriter {}
