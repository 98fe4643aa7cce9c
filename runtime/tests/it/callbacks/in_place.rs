//! Operations that run under a lock, or on a version that is prepared.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};

use indexmap::IndexMap;
use mapwarden::follow::{Copier, Follower, LastWriter};
use mapwarden::strategy::{
    Copies, InPlace, Mutexed, Optimistic, Persistent, RwLocked, SeveralKeys, Sharded, Snapshot,
};
use mapwarden::{Keyed, SharedMap, Table, with_all};

use super::{Fragile, Fuse, Map, at_every_callback, content};

/// What the map, a follower that was anchored before, and lookups tell, is the same.
fn is_consistent<T, S>(map: &Map<T, S>, follower: &mut Follower<T>, fuse: &Fuse)
where
    T: Table<Key = Fragile, Value = Fragile> + Keyed<Fragile>,
    S: Copies<T>,
{
    let seen = content(map);
    assert_eq!(seen.len(), map.len());
    for (key, value) in &seen {
        assert_eq!(map.read(&fuse.number(*key), |found| found.0), Some(*value));
    }
    follower.catch_up(map);
    let followed = follower.to_map().into_pairs();
    let followed: BTreeMap<u32, u32> = followed.map(|(key, value)| (key.0, value.0)).collect();
    assert_eq!(followed, seen, "the log missed a write");
}

fn each<T, S>(operation: impl Fn(&Map<T, S>, &Fuse))
where
    T: Table<Key = Fragile, Value = Fragile> + Keyed<Fragile>,
    S: InPlace<T> + Copies<T>,
{
    at_every_callback(
        |fuse| {
            let map: Map<T, S> = fuse.pairs(0..12).into_iter().collect();
            let mut follower = Follower::<T>::new(LastWriter);
            follower.catch_up(&map);
            (map, std::sync::Mutex::new(follower))
        },
        |(map, _), fuse| operation(map, fuse),
        |(map, follower), fuse, _| {
            let mut follower = follower.into_inner().unwrap();
            is_consistent(&map, &mut follower, fuse);
            map.entry(fuse.number(777), |slot| {
                let one = Fragile(1, Fuse::new());
                slot.put(one);
            });
            let taken = map.remove_if(&fuse.number(777), |_| true);
            assert_eq!(taken.map(|value| value.0), Some(1));
            is_consistent(&map, &mut follower, fuse);
        },
    );
}

/// Either both keys were written or none.
fn commits<T, S>()
where
    T: Table<Key = Fragile, Value = Fragile> + Keyed<Fragile>,
    S: SeveralKeys<T> + Copies<T>,
{
    at_every_callback(
        |fuse| {
            let map: Map<T, S> = fuse.pairs(0..12).into_iter().collect();
            map
        },
        |map, fuse| {
            let told = map.with_all(
                [fuse.number(1), fuse.number(2), fuse.number(50)],
                |[gone, changed, new]| {
                    gone.remove();
                    changed.put(Fragile(9, Fuse::new()));
                    new.put(Fragile(9, Fuse::new()));
                    Ok::<_, ()>(())
                },
            );
            assert!(told.is_ok());
        },
        |map, fuse, outcome| {
            let seen = content(&map);
            assert_eq!(seen.len(), map.len());
            let now = (seen.get(&1), seen.get(&2), seen.get(&50));
            match now {
                (Some(1), Some(2), None) => assert!(outcome.is_err()),
                (None, Some(9), Some(9)) => {}
                other => panic!("half a commit: {other:?}"),
            }
            drop(map.load_or_store_if(fuse.number(1), fuse.number(1), |_| false));
            assert!(map.contains(&fuse.number(1)));
        },
    );
}

macro_rules! fragile {
    ($($name:ident: $table:ident, $strategy:ty),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                type T = $table<Fragile, Fragile>;
                each::<T, $strategy>(|map, fuse| { map.read(&fuse.number(5), |_| fuse.burn()); });
                each::<T, $strategy>(|map, fuse| {
                    map.update(&fuse.number(5), |value| { value.0 += 1; fuse.burn(); });
                });
                each::<T, $strategy>(|map, fuse| {
                    map.entry(fuse.number(50), |slot| { slot.put(fuse.number(1)); fuse.burn(); });
                });
                each::<T, $strategy>(|map, fuse| map.entry(fuse.number(5), |slot| { slot.remove(); fuse.burn(); }));
                each::<T, $strategy>(|map, fuse| {
                    drop(map.load_or_store_if(fuse.number(5), fuse.number(9), |_| { fuse.burn(); true }));
                });
                each::<T, $strategy>(|map, fuse| {
                    drop(map.load_or_store_if(fuse.number(50), fuse.number(9), |_| false));
                });
                each::<T, $strategy>(|map, fuse| {
                    drop(map.compare_exchange(fuse.number(5), &fuse.number(5), fuse.number(6)));
                });
                each::<T, $strategy>(|map, fuse| {
                    let key = fuse.number(5);
                    let (_, seen) = map.look(&key, |_| fuse.burn());
                    drop(map.store_if_unchanged(seen, fuse.number(9)));
                });
                each::<T, $strategy>(|map, fuse| {
                    drop(map.try_update(&fuse.number(5), |value| { fuse.burn(); value }));
                });
                each::<T, $strategy>(|map, fuse| drop(map.remove_if(&fuse.number(5), |_| { fuse.burn(); true })));
                each::<T, $strategy>(|map, fuse| map.retain(|key, _| { fuse.burn(); key.0 % 2 == 0 }));
                each::<T, $strategy>(|map, fuse| map.retain_mut(|key, _| { fuse.burn(); key.0 % 2 == 0 }));
                each::<T, $strategy>(|map, fuse| map.drain_to(&mut Burning(Vec::new(), fuse.clone())));
                each::<T, $strategy>(|map, _| drop(map.copied()));
            }
        )*
    };
}

/// Takes pairs, and may panic at each.
struct Burning(Vec<(Fragile, Fragile)>, Fuse);

impl Extend<(Fragile, Fragile)> for Burning {
    fn extend<I: IntoIterator<Item = (Fragile, Fragile)>>(&mut self, pairs: I) {
        for pair in pairs {
            self.1.burn();
            self.0.push(pair);
        }
    }
}

fragile!(
    rwlock: HashMap, RwLocked,
    rwlock_of_tree: BTreeMap, RwLocked,
    rwlock_of_index_map: IndexMap, RwLocked,
    mutex: HashMap, Mutexed,
    sharded: HashMap, Sharded<16>,
    snapshot: HashMap, Snapshot,
    snapshot_of_tree: BTreeMap, Snapshot,
    snapshot_persistent: HashMap, Snapshot<Persistent>,
);

#[test]
fn commits_are_whole() {
    type Hashed = HashMap<Fragile, Fragile>;
    commits::<Hashed, RwLocked>();
    commits::<Hashed, Mutexed>();
    commits::<Hashed, Sharded<16>>();
    commits::<Hashed, Optimistic<16>>();
    commits::<Hashed, Snapshot>();
    commits::<BTreeMap<Fragile, Fragile>, Snapshot>();
    commits::<Hashed, Snapshot<Persistent>>();
}

#[test]
fn commits_over_several_maps_are_whole() {
    type Hashed = HashMap<Fragile, Fragile>;
    at_every_callback(
        |fuse| {
            let sharded: Map<Hashed, Sharded<16>> = fuse.pairs(0..12).into_iter().collect();
            let versions: Map<Hashed, Snapshot> = fuse.pairs(0..12).into_iter().collect();
            (sharded, versions)
        },
        |(sharded, versions), fuse| {
            let parts = (
                versions.part([fuse.number(1)]),
                sharded.part([fuse.number(1), fuse.number(50)]),
            );
            let told = with_all(parts, |([gone], [changed, new])| {
                gone.remove();
                changed.put(Fragile(9, Fuse::new()));
                new.put(Fragile(9, Fuse::new()));
                Ok::<_, ()>(())
            });
            assert!(told.is_ok());
        },
        |(sharded, versions), _, outcome| {
            let (sharded, versions) = (content(&sharded), content(&versions));
            let now = (versions.get(&1), sharded.get(&1), sharded.get(&50));
            match now {
                (Some(1), Some(1), None) => assert!(outcome.is_err()),
                (None, Some(9), Some(9)) => assert!(outcome.is_ok()),
                other => panic!("half a commit: {other:?}"),
            }
        },
    );
}

#[test]
fn a_panic_midway_in_update_counts_as_a_write() {
    let map: SharedMap<HashMap<u8, u8>, RwLocked> = [(1, 1)].into_iter().collect();
    let (_, seen) = map.look(&1, |_| ());
    let update = || {
        map.update(&1, |value| {
            *value = 2;
            panic!("midway")
        })
    };
    assert!(catch_unwind(AssertUnwindSafe(update)).is_err());
    assert!(map.store_if_unchanged(seen, 3).is_err());
}

#[test]
fn a_panic_midway_in_a_snapshot_publishes_nothing() {
    let map: SharedMap<HashMap<u8, u8>, Snapshot> = [(1, 1)].into_iter().collect();
    let update = || {
        map.update(&1, |value| {
            *value = 2;
            panic!("midway")
        })
    };
    assert!(catch_unwind(AssertUnwindSafe(update)).is_err());
    assert_eq!(map.get_cloned(&1), Some(1));
}

#[test]
fn a_clone_that_panics_leaves_source_and_buffer_valid() {
    let fuse = Fuse::new();
    let map: Map<HashMap<Fragile, Fragile>, Sharded<16>> = fuse.pairs(0..50).into_iter().collect();
    let mut copier = Copier::new();
    fuse.set(60);
    let copying = || {
        copier.copy(&map);
    };
    assert!(catch_unwind(AssertUnwindSafe(copying)).is_err());
    fuse.set(-1);
    assert!(copier.pairs().is_empty());
    assert_eq!(copier.copy(&map).len(), 50);
    assert_eq!(map.len(), 50);
}
