//! Witnesses of looks.

use std::collections::HashMap;

use mapwarden::strategy::{Optimistic, RwLocked, Sharded, Snapshot};
use mapwarden::{ConflictKind, SharedMap};

#[test]
fn a_value_that_went_and_came_back_is_a_change() {
    let map: SharedMap<HashMap<u8, u8>, Optimistic> = [(1, 1)].into_iter().collect();
    let (_, seen) = map.look(&1, |_| ());
    assert!(map.compare_exchange(1, &1, 2).is_ok());
    assert!(map.compare_exchange(1, &2, 1).is_ok());
    let conflict = map.store_if_unchanged(seen, 9).expect_err("it was written");
    assert_eq!(
        (conflict.kind, conflict.offered),
        (ConflictKind::Changed, 9)
    );
}

#[test]
fn a_key_that_came_and_went_is_a_change() {
    let map: SharedMap<HashMap<u8, u8>, RwLocked> = SharedMap::new();
    let (_, seen) = map.look(&1, |_| ());
    map.entry(1, |slot| slot.put(1));
    assert_eq!(map.remove_if(&1, |_| true), Some(1));
    assert!(map.store_if_unchanged(seen, 9).is_err());
}

#[test]
fn looking_and_deciding_for_nothing_is_no_change() {
    let map: SharedMap<HashMap<u8, u8>, Sharded> = [(1, 1)].into_iter().collect();
    let (value, seen) = map.look(&1, |value| value.copied());
    assert_eq!((value, seen.is_present()), (Some(1), true));
    map.entry(1, |slot| assert_eq!(slot.get(), Some(&1)));
    assert!(map.store_if_unchanged(seen, 2).is_ok());
}

#[test]
fn a_witness_of_another_instance_is_refused() {
    let one: SharedMap<HashMap<u8, u8>, Snapshot> = SharedMap::new();
    let other: SharedMap<HashMap<u8, u8>, Snapshot> = SharedMap::new();
    let (_, seen) = one.look(&1, |_| ());
    let conflict = other
        .store_if_unchanged(seen, 1)
        .expect_err("it is not its witness");
    assert_eq!(conflict.kind, ConflictKind::OtherMap);
}

#[test]
fn the_new_version_is_told() {
    let map: SharedMap<HashMap<u8, u8>, Snapshot> = SharedMap::new();
    let (_, seen) = map.look(&1, |_| ());
    let stored = map.store_if_unchanged(seen, 1).expect("nobody else writes");
    let (_, seen) = map.look(&1, |_| ());
    assert_eq!(seen.stamp(), stored);
    let later = map.store_if_unchanged(seen, 2).expect("nobody else writes");
    assert!(later.is_after(stored));
}
