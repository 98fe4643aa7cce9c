//! Every strategy does what std's map does, one operation after the other.

mod later;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use hashbrown::HashMap as Brown;
use indexmap::IndexMap;
use mapwarden::strategy::{
    Cache, Decides, LockFree, Mutexed, Optimistic, Persistent, RwLocked, SeveralKeys, Sharded,
    Snapshot, Whole,
};
use mapwarden::{BlindWrites, Checked, CommitError, LoadOrStore, Marker, NoLog, SharedMap, Table};
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

#[derive(Debug)]
pub enum Any {}

impl Marker for Any {
    const NAME: &'static str = "model";
    type Closures = Checked;
    type Values = Checked;
    type Log = NoLog;
}

impl BlindWrites for Any {}

#[derive(Clone, Debug)]
pub enum Operation {
    Insert(u8, u16),
    Remove(u8),
    RemoveIfEven(u8),
    LoadOrStoreIfSmaller(u8, u16),
    CompareExchange(u8, u16, u16),
    LookAndStore(u8, u16),
    LookAndStoreLate(u8, u16, u16),
    TryUpdate(u8),
    KeepOdd,
    Drain,
    Update(u8, u16),
    EntryCount(u8),
    EntryRemove(u8),
    RetainAndDouble,
    /// What two keys have changes places, if both have something.
    Swap(u8, u8),
}

pub struct Plain;

impl ReferenceStateMachine for Plain {
    type State = BTreeMap<u8, u16>;
    type Transition = Operation;

    fn init_state() -> BoxedStrategy<Self::State> {
        Just(BTreeMap::new()).boxed()
    }

    fn transitions(_: &Self::State) -> BoxedStrategy<Operation> {
        use Operation::*;
        // Few keys and values, so that operations meet.
        let key = 0..6_u8;
        let value = 0..4_u16;
        prop_oneof![
            4 => (key.clone(), value.clone()).prop_map(|(k, v)| Insert(k, v)),
            1 => key.clone().prop_map(Remove),
            1 => key.clone().prop_map(RemoveIfEven),
            2 => (key.clone(), value.clone()).prop_map(|(k, v)| LoadOrStoreIfSmaller(k, v)),
            2 => (key.clone(), value.clone(), value.clone()).prop_map(|(k, a, b)| CompareExchange(k, a, b)),
            1 => (key.clone(), value.clone()).prop_map(|(k, v)| LookAndStore(k, v)),
            1 => (key.clone(), value.clone(), value.clone()).prop_map(|(k, a, b)| LookAndStoreLate(k, a, b)),
            1 => key.clone().prop_map(TryUpdate),
            1 => Just(KeepOdd),
            1 => Just(Drain),
            2 => (key.clone(), value).prop_map(|(k, v)| Update(k, v)),
            2 => key.clone().prop_map(EntryCount),
            1 => key.clone().prop_map(EntryRemove),
            1 => Just(RetainAndDouble),
            2 => (key.clone(), key).prop_map(|(one, other)| Swap(one, other)),
        ]
        .boxed()
    }

    fn apply(mut map: Self::State, operation: &Operation) -> Self::State {
        use Operation::*;
        match *operation {
            Insert(key, value) | LookAndStore(key, value) | LookAndStoreLate(key, value, _) => {
                map.insert(key, value);
            }
            Remove(key) | EntryRemove(key) => {
                map.remove(&key);
            }
            RemoveIfEven(key) => {
                if map.get(&key).is_some_and(|value| value % 2 == 0) {
                    map.remove(&key);
                }
            }
            LoadOrStoreIfSmaller(key, value) => {
                if map.get(&key).is_none_or(|current| *current < value) {
                    map.insert(key, value);
                }
            }
            CompareExchange(key, expected, new) => {
                if map.get(&key) == Some(&expected) {
                    map.insert(key, new);
                }
            }
            TryUpdate(key) => {
                map.entry(key)
                    .and_modify(|value| *value = value.wrapping_add(1));
            }
            KeepOdd => map.retain(|_, value| *value % 2 == 1),
            Drain => map.clear(),
            Update(key, value) => {
                map.entry(key).and_modify(|current| *current = value);
            }
            EntryCount(key) => *map.entry(key).or_insert(0) += 1,
            RetainAndDouble => map.retain(|key, value| {
                *value = value.wrapping_mul(2);
                key % 2 == 0
            }),
            Swap(one, other) => {
                if let (Some(first), Some(second)) =
                    (map.get(&one).copied(), map.get(&other).copied())
                {
                    map.insert(one, second);
                    map.insert(other, first);
                }
            }
        }
        map
    }
}

type Kept<T, S> = SharedMap<T, S, Any>;

/// What every strategy with conditional writes does. `false`: the operation is not among them.
fn conditional<T, S>(map: &Kept<T, S>, operation: &Operation) -> bool
where
    T: Table<Key = u8, Value = u16> + mapwarden::Keyed<u8>,
    S: Decides<T>,
{
    use Operation::*;
    let before = map.get_cloned(&key_of(operation));
    match *operation {
        Insert(key, value) => assert_eq!(map.insert(key, value), before),
        Remove(key) => assert_eq!(map.remove(&key), before),
        RemoveIfEven(key) => {
            let taken = map.remove_if(&key, |value| value % 2 == 0);
            assert_eq!(taken, before.filter(|value| value % 2 == 0));
        }
        LoadOrStoreIfSmaller(key, value) => {
            let told = map.load_or_store_if(key, value, |current| *current < value);
            let expected = match before {
                Some(current) if current >= value => LoadOrStore::Loaded {
                    current,
                    offered: value,
                },
                _ => LoadOrStore::Stored {
                    replaced: before.is_some(),
                },
            };
            assert_eq!(told, expected);
        }
        CompareExchange(key, expected, new) => match map.compare_exchange(key, &expected, new) {
            Ok(_) => assert_eq!(before, Some(expected)),
            Err(conflict) => {
                assert_ne!(before, Some(expected));
                assert_eq!(conflict.offered, new);
            }
        },
        LookAndStore(key, value) => {
            let (seen_value, seen) = map.look(&key, |value| value.copied());
            assert_eq!(seen_value, before);
            assert!(map.store_if_unchanged(seen, value).is_ok());
        }
        LookAndStoreLate(key, first, late) => {
            let (_, seen) = map.look(&key, |_| ());
            map.insert(key, first);
            let conflict = map
                .store_if_unchanged(seen, late)
                .expect_err("the key was written since the look");
            assert_eq!(conflict.offered, late);
        }
        TryUpdate(key) => {
            let told = map.try_update(&key, |value| value.wrapping_add(1));
            assert_eq!(told.map(|stored| stored.is_ok()), before.map(|_| true));
        }
        KeepOdd => map.retain(|_, value| value % 2 == 1),
        Drain => {
            let mut out = Vec::new();
            let entries = map.len();
            map.drain_to(&mut out);
            assert_eq!(out.len(), entries);
        }
        Update(..) | EntryCount(_) | EntryRemove(_) | RetainAndDouble | Swap(..) => return false,
    }
    true
}

fn key_of(operation: &Operation) -> u8 {
    use Operation::*;
    match *operation {
        Insert(key, _)
        | Remove(key)
        | RemoveIfEven(key)
        | LoadOrStoreIfSmaller(key, _)
        | CompareExchange(key, ..)
        | LookAndStore(key, _)
        | LookAndStoreLate(key, ..)
        | TryUpdate(key)
        | Update(key, _)
        | EntryCount(key)
        | EntryRemove(key)
        | Swap(key, _) => key,
        KeepOdd | Drain | RetainAndDouble => 0,
    }
}

/// As one step.
fn swap<T, S>(map: &Kept<T, S>, one: u8, other: u8)
where
    T: Table<Key = u8, Value = u16>,
    S: SeveralKeys<T>,
{
    let told = map.with_all([one, other], |[first, second]| {
        let (Some(a), Some(b)) = (first.get().copied(), second.get().copied()) else {
            return Err("vacant");
        };
        first.put(b);
        second.put(a);
        Ok(())
    });
    match told {
        Ok(()) => {}
        Err(CommitError::Rejected(reason)) => assert_eq!(reason, "vacant"),
        Err(problem) => assert_eq!((problem, one), (CommitError::SameKeyTwice, other)),
    }
}

/// One after the other, for strategies that have no such step.
fn swap_in_steps<T, S>(map: &Kept<T, S>, one: u8, other: u8)
where
    T: Table<Key = u8, Value = u16> + mapwarden::Keyed<u8>,
    S: Decides<T>,
{
    if let (Some(first), Some(second)) = (map.get_cloned(&one), map.get_cloned(&other)) {
        map.extend([(one, second), (other, first)]);
    }
}

fn content<T, S>(map: &Kept<T, S>) -> BTreeMap<u8, u16>
where
    T: Table<Key = u8, Value = u16>,
    S: mapwarden::strategy::Strategy<T>,
{
    let found = std::sync::Mutex::new(BTreeMap::new());
    map.visit(|key, value, _| {
        let twice = found.lock().unwrap().insert(*key, *value);
        assert_eq!(twice, None, "each key is seen once");
    });
    assert_eq!(map.len(), found.lock().unwrap().len());
    found.into_inner().unwrap()
}

macro_rules! model {
    ($name:ident, $strategy:ty, $table:ident, |$map:ident, $operation:ident| $rest:expr) => {
        mod $name {
            use super::*;

            pub struct Shared;

            impl StateMachineTest for Shared {
                type SystemUnderTest = Kept<$table<u8, u16>, $strategy>;
                type Reference = Plain;

                fn init_test(_: &BTreeMap<u8, u16>) -> Self::SystemUnderTest {
                    SharedMap::new()
                }

                fn apply(
                    $map: Self::SystemUnderTest,
                    after: &BTreeMap<u8, u16>,
                    $operation: Operation,
                ) -> Self::SystemUnderTest {
                    if !conditional(&$map, &$operation) {
                        $rest;
                    }
                    assert_eq!(&content(&$map), after, "{:?}", $operation);
                    $map
                }
            }

            prop_state_machine! {
                #![proptest_config(ProptestConfig { cases: crate::some_of(64), failure_persistence: None, ..ProptestConfig::default() })]
                #[test]
                fn does_what_a_plain_map_does(sequential 1..40 => Shared);
            }
        }
    };
    (in_place $name:ident, $strategy:ty, $table:ident, $swap:ident) => {
        model!($name, $strategy, $table, |map, operation| match operation {
            Operation::Update(key, value) => {
                let before = map.get_cloned(&key);
                let told = map.update(&key, |current| std::mem::replace(current, value));
                assert_eq!(told, before);
            }
            Operation::EntryCount(key) => map.entry(key, |slot| *slot.or_insert_with(|| 0) += 1),
            Operation::EntryRemove(key) => map.entry(key, |slot| {
                slot.remove();
                assert_eq!(slot.get(), None);
            }),
            Operation::Swap(one, other) => $swap(&map, one, other),
            _ => map.retain_mut(|key, value| {
                *value = value.wrapping_mul(2);
                key % 2 == 0
            }),
        });
    };
    (computed $name:ident, $strategy:ty, $table:ident, $swap:ident) => {
        model!($name, $strategy, $table, |map, operation| match operation {
            Operation::Update(key, value) => {
                let told = map.try_update(&key, |_| value);
                assert!(told.is_none_or(|stored| stored.is_ok()));
            }
            Operation::EntryCount(key) => match map.try_update(&key, |count| count + 1) {
                Some(stored) => assert!(stored.is_ok()),
                None => assert_eq!(
                    map.load_or_store_if(key, 1, |_| false),
                    LoadOrStore::Stored { replaced: false }
                ),
            },
            Operation::EntryRemove(key) => drop(map.remove_if(&key, |_| true)),
            Operation::Swap(one, other) => $swap(&map, one, other),
            _ => {
                map.retain(|key, _| key % 2 == 0);
                for key in 0..6 {
                    let told = map.try_update(&key, |value| value.wrapping_mul(2));
                    assert!(told.is_none_or(|stored| stored.is_ok()));
                }
            }
        });
    };
}

model!(in_place rwlock, RwLocked, HashMap, swap);
model!(in_place rwlock_of_tree, RwLocked, BTreeMap, swap);
model!(in_place rwlock_of_index_map, RwLocked, IndexMap, swap);
model!(in_place mutex, Mutexed, HashMap, swap);
model!(in_place mutex_of_hashbrown, Mutexed, Brown, swap);
model!(in_place sharded, Sharded<16>, HashMap, swap);
model!(in_place sharded_by_cores, Sharded, Brown, swap);
model!(in_place snapshot_whole, Snapshot<Whole>, HashMap, swap);
model!(in_place snapshot_of_tree, Snapshot<Whole>, BTreeMap, swap);
model!(in_place snapshot_of_index_map, Snapshot<Whole>, IndexMap, swap);
model!(in_place snapshot_persistent, Snapshot<Persistent>, HashMap, swap);
model!(in_place cache, Cache, HashMap, swap_in_steps);
model!(computed optimistic, Optimistic<16>, HashMap, swap);
model!(computed lock_free, LockFree, HashMap, swap_in_steps);
