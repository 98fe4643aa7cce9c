//! Operations of strategies that compute beside the map, or stand on tables of others.

use std::collections::HashMap;

use mapwarden::SharedMap;
use mapwarden::strategy::{Cache, Decides, InPlace, LockFree, Optimistic};

use super::{Fragile, Fuse, Map, at_every_callback, content};

type T = HashMap<Fragile, Fragile>;

/// Keys other than 5 and 50 are as they were, every entry is found, and the map can be written.
fn each<S: Decides<T>>(operation: impl Fn(&Map<T, S>, &Fuse)) {
    at_every_callback(
        |fuse| {
            let map: Map<T, S> = fuse.pairs(0..12).into_iter().collect();
            map
        },
        |map, fuse| operation(map, fuse),
        |map, fuse, _| {
            let seen = content(&map);
            assert_eq!(seen.len(), map.len());
            for (key, value) in &seen {
                assert_eq!(map.read(&fuse.number(*key), |found| found.0), Some(*value));
                assert!(key == value || [5, 50].contains(key), "{key}: {value}");
            }
            let key = fuse.number(5);
            for value in [100, 200] {
                let (_, seen) = map.look(&key, |_| ());
                assert!(map.store_if_unchanged(seen, fuse.number(value)).is_ok());
            }
            let taken = map.remove_if(&key, |value| value.0 == 200);
            assert_eq!(taken.map(|value| value.0), Some(200));
            assert!(!map.contains(&key));
        },
    );
}

/// As many entries as before, but for 5 and 50.
fn operations<S: Decides<T>>() {
    each::<S>(|map, fuse| {
        map.read(&fuse.number(5), |_| fuse.burn());
    });
    each::<S>(|map, fuse| {
        drop(map.load_or_store_if(fuse.number(5), fuse.number(9), |_| {
            fuse.burn();
            true
        }));
    });
    each::<S>(|map, fuse| {
        drop(map.load_or_store_if(fuse.number(50), fuse.number(9), |_| false));
    });
    each::<S>(|map, fuse| {
        drop(map.compare_exchange(fuse.number(5), &fuse.number(5), fuse.number(6)));
    });
    each::<S>(|map, fuse| {
        let key = fuse.number(5);
        let (_, seen) = map.look(&key, |_| fuse.burn());
        drop(map.store_if_unchanged(seen, fuse.number(9)));
    });
    each::<S>(|map, fuse| {
        drop(map.try_update(&fuse.number(5), |value| {
            fuse.burn();
            value
        }));
    });
    each::<S>(|map, fuse| {
        drop(map.remove_if(&fuse.number(5), |_| {
            fuse.burn();
            true
        }));
    });
    each::<S>(|map, fuse| {
        map.retain(|key, _| {
            fuse.burn();
            key.0 % 2 == 0
        });
    });
    each::<S>(|map, _| map.drain_to(&mut Vec::new()));
}

#[test]
fn optimistic() {
    operations::<Optimistic<16>>();
}

#[test]
fn lock_free() {
    operations::<LockFree>();
}

#[test]
fn cache() {
    operations::<Cache>();
    fn in_place<S: InPlace<T>>() {
        each::<S>(|map, fuse| {
            map.update(&fuse.number(5), |value| {
                value.0 = 6;
                fuse.burn();
            });
        });
        each::<S>(|map, fuse| {
            map.entry(fuse.number(50), |slot| {
                slot.put(fuse.number(1));
                fuse.burn();
            });
        });
        each::<S>(|map, fuse| {
            map.entry(fuse.number(5), |slot| {
                slot.remove();
                fuse.burn();
            });
        });
        each::<S>(|map, fuse| {
            map.retain_mut(|key, _| {
                fuse.burn();
                key.0 % 2 == 0
            });
        });
    }
    in_place::<Cache>();
}

/// Growing calls no code of keys, so that a panic cannot lose what was there.
#[test]
fn tables_grow_through_panics() {
    fn grown<S: Decides<T>>() {
        let fuse = Fuse::new();
        let map: SharedMap<T, S> = SharedMap::new();
        for n in 0..200 {
            fuse.set(i64::from(n % 7));
            let stored = std::panic::AssertUnwindSafe(|| {
                drop(map.load_or_store_if(fuse.number(n), fuse.number(n), |_| false));
            });
            let _ = std::panic::catch_unwind(stored);
            fuse.set(-1);
            drop(map.load_or_store_if(fuse.number(n), fuse.number(n), |_| false));
        }
        for n in 0..200 {
            assert_eq!(map.read(&fuse.number(n), |value| value.0), Some(n));
        }
        assert_eq!(map.len(), 200);
    }
    grown::<mapwarden::strategy::RwLocked>();
    grown::<Optimistic<16>>();
    grown::<LockFree>();
    grown::<Cache>();
}
