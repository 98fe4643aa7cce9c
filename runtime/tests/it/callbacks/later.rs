//! Writes that are made later: by the worker of `batched`, and when the writer of `single_writer` publishes.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use mapwarden::follow::{Follower, LastWriter};
use mapwarden::strategy::{Batched, Copies, Persistent, SingleWriter};
use mapwarden::{FlushError, Keyed, SharedMap, Slot, Table, Writer};

use super::{Fragile, Fuse, Map, Noting, at_every_callback, content};

fn follows<T, S>(map: &Map<T, S>, follower: &mut Follower<T>)
where
    T: Table<Key = Fragile, Value = Fragile> + Keyed<Fragile>,
    S: Copies<T>,
{
    follower.catch_up(map);
    let followed = follower.to_map().into_pairs();
    let followed: BTreeMap<u32, u32> = followed.map(|(key, value)| (key.0, value.0)).collect();
    assert_eq!(followed, content(map), "the log missed a write");
}

macro_rules! worker {
    ($($name:ident: $strategy:ty),*) => {
        $(
            /// A callback that panics in the worker costs an edit, which is told, and neither the worker nor the map.
            #[test]
            fn $name() {
                type T = HashMap<Fragile, Fragile>;
                let edit = |map: &Map<T, $strategy>, key, decide: fn(&mut Slot<'_, Fragile>)| {
                    map.submit(key, move |slot| decide(slot)).expect("the map is open")
                };
                for calls in 0..200 {
                    let fuse = Fuse::new();
                    let map: Map<T, $strategy> = SharedMap::new();
                    for (key, value) in fuse.pairs(0..12) {
                        assert!(map.submit(key, |slot| slot.put(value)).is_ok());
                    }
                    assert_eq!(map.flush(), Ok(()));
                    let mut follower = Follower::<T>::new(LastWriter);
                    follower.catch_up(&map);
                    let edits = [
                        edit(&map, fuse.number(5), |slot| slot.get_mut().expect("it is there").0 = 6),
                        edit(&map, fuse.number(50), |slot| slot.put(Fragile(50, Fuse::new()))),
                    ];
                    map.wait_for(edits[1]).expect("the worker is there");
                    // The fuse is set with the worker idle and burns in it.
                    fuse.set(calls);
                    let last = edit(&map, Fragile(7, fuse.clone()), |slot| slot.remove());
                    map.wait_for(last).expect("the worker outlives panics");
                    let all_passed = fuse.left() > 0;
                    fuse.set(-1);
                    let told = map.flush();
                    let seen = content(&map);
                    match told {
                        Ok(()) => assert_eq!((seen.len(), seen.get(&7)), (12, None)),
                        Err(FlushError::EditsPanicked(count)) => {
                            assert_eq!((count, seen.len(), seen.get(&7)), (1, 13, Some(&7)));
                        }
                        Err(FlushError::WorkerGone) => panic!("the worker outlives panics"),
                    }
                    assert_eq!((seen.get(&5), seen.get(&50)), (Some(&6), Some(&50)));
                    follows(&map, &mut follower);
                    if all_passed {
                        assert!(calls > 0, "no callback was reached");
                        return;
                    }
                }
                panic!("the edit never came through");
            }
        )*
    };
}

worker!(
    batched: Batched,
    batched_persistent: Batched<Persistent>
);

type Claimed<T> = (
    Map<T, SingleWriter>,
    Mutex<(Writer<T, Noting>, Follower<T>)>,
);

macro_rules! writer {
    ($($name:ident: $table:ident),*) => {
        $(
            #[test]
            fn $name() {
                type T = $table<Fragile, Fragile>;
                // Twice, as a write reaches the second copy with the next publish but one.
                each::<T>(|writer, fuse| {
                    writer.insert(fuse.number(5), fuse.number(6));
                    writer.insert(fuse.number(50), fuse.number(50));
                    writer.remove(fuse.number(7));
                    writer.publish();
                    writer.insert(fuse.number(51), fuse.number(51));
                    writer.publish();
                    writer.publish();
                });
                each::<T>(|writer, fuse| {
                    writer.update(fuse.number(5), |value| { value.0 = 6; fuse.burn(); });
                    writer.publish();
                });
                each::<T>(|writer, fuse| {
                    drop(writer.compare_exchange(fuse.number(5), &fuse.number(5), fuse.number(6)));
                    drop(writer.load_or_store_if(fuse.number(5), fuse.number(7), |_| { fuse.burn(); true }));
                    writer.publish();
                });
                each::<T>(|writer, fuse| {
                    writer.insert(fuse.number(50), fuse.number(1));
                    writer.retain(|key, _| { fuse.burn(); key.0 % 2 == 0 });
                    writer.publish();
                });
                each::<T>(|writer, fuse| {
                    writer.insert(fuse.number(50), fuse.number(50));
                    writer.retain_mut(|_, value| { fuse.burn(); value.0 += 1; value.0 -= 1; true });
                    writer.publish();
                });
                each::<T>(|writer, fuse| {
                    writer.insert(fuse.number(50), fuse.number(1));
                    writer.drain_to(&mut Vec::new());
                    writer.publish();
                });
            }
        )*
    };
}

writer!(
    single_writer: HashMap,
    single_writer_of_tree: BTreeMap
);

fn each<T>(operation: impl Fn(&mut Writer<T, Noting>, &Fuse))
where
    T: Table<Key = Fragile, Value = Fragile> + Keyed<Fragile> + mapwarden::Doubled,
{
    at_every_callback(
        |fuse| -> Claimed<T> {
            let map: Map<T, SingleWriter> = SharedMap::new();
            let mut writer = map.claim_writer().expect("nobody has it");
            writer.extend(fuse.pairs(0..12));
            writer.publish();
            let mut follower = Follower::<T>::new(LastWriter);
            follower.catch_up(&map);
            (map, Mutex::new((writer, follower)))
        },
        |(_, claimed), fuse| {
            let mut claimed = claimed.lock().unwrap();
            operation(&mut claimed.0, fuse);
        },
        |(map, claimed), fuse, _| {
            let (mut writer, mut follower) = claimed
                .into_inner()
                .unwrap_or_else(|panicked| panicked.into_inner());
            // What waits is made now.
            writer.publish();
            let first = content(&map);
            // Both sides come up in turn, and are the same.
            for _ in 0..2 {
                writer.publish();
                assert_eq!(content(&map), first);
                for n in 0..60 {
                    let seen = map.read(&fuse.number(n), |value| value.0);
                    assert_eq!(seen, first.get(&n).copied(), "{n}");
                    assert_eq!(writer.read(&fuse.number(n), |value| value.0), seen);
                }
                assert_eq!(map.len(), first.len());
            }
            for (key, value) in &first {
                assert!(key == value || [5, 50].contains(key), "{key}: {value}");
            }
            follows(&map, &mut follower);
            // A witness of an absent key holds, and one that is outdated does not.
            let key = fuse.number(99);
            let (_, seen) = map.look(&key, |_| ());
            let (_, late) = map.look(&key, |_| ());
            assert!(writer.store_if_unchanged(seen, fuse.number(99)).is_ok());
            assert!(writer.store_if_unchanged(late, fuse.number(99)).is_err());
            writer.publish();
            assert!(map.contains(&key));
            follows(&map, &mut follower);
        },
    );
}

/// A writer that is dropped publishes; a panic there goes on, and the next writer can be claimed.
#[test]
fn a_writer_whose_last_publish_panics_comes_home() {
    let fuse = Fuse::new();
    let map: Map<HashMap<Fragile, Fragile>, SingleWriter> = SharedMap::new();
    let mut writer = map.claim_writer().expect("nobody has it");
    writer.insert(fuse.number(1), fuse.number(1));
    writer.insert(fuse.number(2), fuse.number(2));
    // The first clone panics: that of the first key, for the log.
    fuse.set(0);
    assert!(catch_unwind(AssertUnwindSafe(|| drop(writer))).is_err());
    fuse.set(-1);
    let mut writer = map.claim_writer().expect("it came home");
    writer.publish();
    assert_eq!(content(&map), BTreeMap::from([(1, 1), (2, 2)]));
}
