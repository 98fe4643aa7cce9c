//! Code of keys and values may panic anywhere; the map stays consistent and usable.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};

use mapwarden::follow::Copier;
use mapwarden::strategy::{
    Copies, InPlace, LockFree, Mutexed, Persistent, RwLocked, Sharded, Snapshot,
};
use mapwarden::{SharedMap, Table};

thread_local! {
    /// How many calls of user code pass before one panics; `None`: all pass.
    static FUSE: Cell<Option<u32>> = const { Cell::new(None) };
}

fn burn() {
    if let Some(left) = FUSE.get() {
        FUSE.set(left.checked_sub(1));
        assert!(left > 0, "the fuse has burned down");
    }
}

/// A number whose every callback may panic.
#[derive(Debug)]
struct Fragile(u32);

impl Hash for Fragile {
    fn hash<H: Hasher>(&self, state: &mut H) {
        burn();
        // Few hashes, so that equality is asked.
        (self.0 % 4).hash(state);
    }
}

impl PartialEq for Fragile {
    fn eq(&self, other: &Self) -> bool {
        burn();
        self.0 == other.0
    }
}

impl Eq for Fragile {}

impl Clone for Fragile {
    fn clone(&self) -> Self {
        burn();
        Self(self.0)
    }
}

type Map<S> = SharedMap<HashMap<Fragile, Fragile>, S>;

/// Runs `operation` with the fuse at 0, 1, 2 … until it comes through, and looks at the map after each.
fn at_every_callback<S>(operation: impl Fn(&Map<S>))
where
    S: InPlace<HashMap<Fragile, Fragile>> + Copies<HashMap<Fragile, Fragile>>,
{
    let mut panics = 0;
    for fuse in 0..1000 {
        let map: Map<S> = (0..12).map(|n| (Fragile(n), Fragile(n))).collect();
        FUSE.set(Some(fuse));
        let outcome = catch_unwind(AssertUnwindSafe(|| operation(&map)));
        FUSE.set(None);
        is_consistent(&map);
        match outcome {
            Err(_) => panics += 1,
            Ok(()) => {
                assert!(panics > 0, "no callback was reached");
                return;
            }
        }
    }
    panic!("the operation never came through");
}

fn is_consistent<S>(map: &Map<S>)
where
    S: InPlace<HashMap<Fragile, Fragile>> + Copies<HashMap<Fragile, Fragile>>,
{
    let seen: BTreeMap<u32, u32> = map
        .copied()
        .iter()
        .map(|(key, value)| (key.0, value.0))
        .collect();
    assert_eq!(seen.len(), map.len());
    for (key, value) in &seen {
        assert_eq!(map.read(&Fragile(*key), |found| found.0), Some(*value));
    }
    map.entry(Fragile(777), |slot| slot.put(Fragile(1)));
    assert_eq!(
        map.remove_if(&Fragile(777), |_| true).map(|value| value.0),
        Some(1)
    );
}

macro_rules! fragile {
    ($($name:ident: $strategy:ty),*) => {
        $(
            #[test]
            fn $name() {
                at_every_callback::<$strategy>(|map| { map.read(&Fragile(5), |_| burn()); });
                at_every_callback::<$strategy>(|map| {
                    map.update(&Fragile(5), |value| { value.0 += 1; burn(); });
                });
                at_every_callback::<$strategy>(|map| map.entry(Fragile(50), |slot| { slot.put(Fragile(1)); burn(); }));
                at_every_callback::<$strategy>(|map| map.entry(Fragile(5), |slot| { slot.remove(); burn(); }));
                at_every_callback::<$strategy>(|map| drop(map.load_or_store_if(Fragile(5), Fragile(9), |_| { burn(); true })));
                at_every_callback::<$strategy>(|map| drop(map.compare_exchange(Fragile(5), &Fragile(5), Fragile(6))));
                at_every_callback::<$strategy>(|map| {
                    let key = Fragile(5);
                    let (_, seen) = map.look(&key, |_| burn());
                    drop(map.store_if_unchanged(seen, Fragile(9)));
                });
                at_every_callback::<$strategy>(|map| map.retain(|key, _| { burn(); key.0 % 2 == 0 }));
                at_every_callback::<$strategy>(|map| map.retain_mut(|key, _| { burn(); key.0 % 2 == 0 }));
                at_every_callback::<$strategy>(|map| {
                    let told = map.with_all([Fragile(1), Fragile(50)], |[one, other]| {
                        one.remove();
                        other.put(Fragile(2));
                        burn();
                        Ok::<_, ()>(())
                    });
                    assert!(told.is_ok());
                });
                at_every_callback::<$strategy>(|map| drop(map.copied()));
            }
        )*
    };
}

fragile!(
    rwlock: RwLocked,
    mutex: Mutexed,
    sharded: Sharded<16>,
    snapshot: Snapshot,
    snapshot_persistent: Snapshot<Persistent>
);

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
    let map: Map<Sharded<16>> = (0..50).map(|n| (Fragile(n), Fragile(n))).collect();
    let mut copier = Copier::new();
    FUSE.set(Some(60));
    assert!(
        catch_unwind(AssertUnwindSafe(|| {
            copier.copy(&map);
        }))
        .is_err()
    );
    FUSE.set(None);
    assert!(copier.pairs().is_empty());
    assert_eq!(copier.copy(&map).len(), 50);
    assert_eq!(map.len(), 50);
}

#[test]
fn lock_free_survives_panicking_closures() {
    let map: SharedMap<HashMap<u8, u8>, LockFree> = [(1, 1)].into_iter().collect();
    let store = || map.load_or_store_if(1, 2, |_| panic!("asked"));
    assert!(catch_unwind(AssertUnwindSafe(|| drop(store()))).is_err());
    assert_eq!(map.get_cloned(&1), Some(1));
    assert_eq!(map.remove_if(&1, |_| true), Some(1));
}

#[test]
fn room_that_cannot_be_had_is_an_error() {
    fn refused<T: Table<Key = u64, Value = u64>, S: mapwarden::strategy::Strategy<T>>() {
        let map = SharedMap::<T, S>::with_capacity(usize::MAX);
        let Err(error) = map else {
            panic!("memory is not endless");
        };
        assert!(error.to_string().contains("cannot be had"), "{error}");
    }
    refused::<HashMap<u64, u64>, RwLocked>();
    refused::<HashMap<u64, u64>, Sharded<16>>();
    refused::<HashMap<u64, u64>, Snapshot>();
    refused::<HashMap<u64, u64>, LockFree>();
    let roomy = SharedMap::<HashMap<u64, u64>, Sharded<16>>::with_capacity(1000);
    assert!(roomy.expect("that much there is").capacity() >= 1000);
}
