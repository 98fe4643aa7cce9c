//! Room that cannot be had.

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use mapwarden::strategy::{
    Batched, Cache, LockFree, Mutexed, Optimistic, Persistent, RwLocked, Sharded, SingleWriter,
    Snapshot, Strategy,
};
use mapwarden::{SharedMap, Table};

fn refused<T: Table<Key = u64, Value = u64>, S: Strategy<T>>() {
    for rows in [usize::MAX, usize::MAX / 2, usize::MAX / 64, 1 << 50] {
        let map = SharedMap::<T, S>::with_capacity(rows);
        let Err(error) = map else {
            panic!("memory is not endless: {rows}");
        };
        assert!(error.to_string().contains("cannot be had"), "{error}");
    }
}

fn granted<T: Table<Key = u64, Value = u64>, S: Strategy<T>>() -> usize {
    let roomy = SharedMap::<T, S>::with_capacity(1000);
    roomy.expect("that much there is").capacity()
}

type Plain = HashMap<u64, u64>;

#[test]
fn room_that_cannot_be_had_is_an_error() {
    refused::<Plain, RwLocked>();
    refused::<IndexMap<u64, u64>, RwLocked>();
    refused::<Plain, Mutexed>();
    refused::<Plain, Sharded<16>>();
    refused::<Plain, Optimistic<4096>>();
    refused::<Plain, Snapshot>();
    refused::<Plain, LockFree>();
    refused::<Plain, Batched>();
    refused::<Plain, SingleWriter>();
    refused::<Plain, Cache>();
}

#[test]
fn room_that_can_be_had_is_there() {
    let granted = [
        granted::<Plain, RwLocked>(),
        granted::<Plain, Mutexed>(),
        granted::<Plain, Sharded<16>>(),
        granted::<Plain, Optimistic<16>>(),
        granted::<Plain, Snapshot>(),
        granted::<Plain, Batched>(),
        granted::<Plain, SingleWriter>(),
        granted::<Plain, Cache>(),
    ];
    assert!(granted.iter().all(|room| *room >= 1000), "{granted:?}");
}

/// Trees and tries grow node by node: there is nothing to reserve, and nothing that could fail.
#[test]
fn trees_take_any_wish() {
    assert!(SharedMap::<BTreeMap<u64, u64>, RwLocked>::with_capacity(usize::MAX).is_ok());
    assert!(SharedMap::<Plain, Snapshot<Persistent>>::with_capacity(usize::MAX).is_ok());
}
