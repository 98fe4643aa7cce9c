//! Edits that a worker makes.

use std::collections::HashMap;
use std::sync::{Arc, Barrier};

use mapwarden::strategy::{Batched, Persistent};
use mapwarden::{Checked, FlushError, Marker, NoLog, SharedMap, SubmitError, Trusted};

use crate::task::block_on;

#[derive(Debug)]
enum Narrow {}

impl Marker for Narrow {
    const NAME: &'static str = "narrow";
    type Closures = Checked;
    type Values = Checked;
    type Log = NoLog;
    const QUEUE: usize = 2;
}

type Map<M = mapwarden::Unnamed> = SharedMap<HashMap<u32, u32>, Batched, M>;

/// Sends the worker into an edit of key 0, where it stays until somebody waits at the barrier.
fn busy<M: Marker<Closures = Checked>>(map: &Map<M>) -> Arc<Barrier> {
    let gate = Arc::new(Barrier::new(2));
    let theirs = Arc::clone(&gate);
    let first = map.submit(0, move |slot| {
        theirs.wait();
        theirs.wait();
        slot.put(0);
    });
    assert!(first.is_ok());
    gate.wait();
    gate
}

#[test]
fn edits_are_made_in_their_order_and_seen_after_a_flush() {
    let map = Map::<mapwarden::Unnamed>::new();
    let each = crate::some_of(100);
    for n in 0..10 * each {
        let ticket = map.submit(n % 10, move |slot| {
            let before = slot.get().copied().unwrap_or(0);
            // Wrong unless every edit sees the one before.
            slot.put(if before == n / 10 {
                before + 1
            } else {
                u32::MAX
            });
        });
        assert!(ticket.is_ok());
    }
    assert_eq!(map.flush(), Ok(()));
    for key in 0..10 {
        assert_eq!(map.get_cloned(&key), Some(each));
    }
}

#[test]
fn a_full_queue_gives_the_edit_back_and_makes_producers_wait() {
    let map: Map<Narrow> = SharedMap::new();
    let gate = busy(&map);
    // Nothing waits in the queue now, so two more fit.
    assert!(map.try_submit(1, |slot| slot.put(1)).is_ok());
    assert!(map.try_submit(2, |slot| slot.put(2)).is_ok());
    let refused = map.try_submit(3, |slot| slot.put(3));
    let Err(SubmitError::Full(unsent)) = refused else {
        panic!("a third edit must not fit");
    };
    assert_eq!(unsent.key(), Some(&3));
    std::thread::scope(|scope| {
        let sync = scope.spawn(|| unsent.submit(&map).is_ok());
        let task = scope.spawn(|| block_on(map.submit_async(4, |slot| slot.put(4))).is_ok());
        gate.wait();
        assert!(sync.join().unwrap() && task.join().unwrap());
    });
    assert_eq!(block_on(map.flush_async()), Ok(()));
    assert_eq!(map.copied(), (0..5).map(|n| (n, n)).collect());
}

#[test]
fn an_edit_that_panics_changes_nothing_and_is_told() {
    let map = Map::<mapwarden::Unnamed>::new();
    assert!(map.submit(1, |slot| slot.put(1)).is_ok());
    let broken = map.submit(1, |slot| {
        *slot.or_insert_with(|| 0) = 99;
        panic!("midway");
    });
    assert!(broken.is_ok());
    assert!(map.submit(2, |slot| slot.put(2)).is_ok());
    assert_eq!(map.flush(), Err(FlushError::EditsPanicked(1)));
    assert_eq!(map.flush(), Ok(()));
    assert_eq!(map.copied(), HashMap::from([(1, 1), (2, 2)]));
}

#[test]
fn an_edit_of_all_entries_that_panics_changes_nothing() {
    let map = Map::<mapwarden::Unnamed>::new();
    for key in 0..10 {
        assert!(map.submit(key, move |slot| slot.put(key)).is_ok());
    }
    let retained = map.submit_retain(|key, value| {
        *value += 1;
        assert!(*key < 100 && *value < 11, "never");
        assert!(*value != 7, "midway");
        false
    });
    assert!(retained.is_ok());
    assert!(map.submit_drain(|_| panic!("nobody wants them")).is_ok());
    assert_eq!(map.flush(), Err(FlushError::EditsPanicked(2)));
    assert_eq!(map.copied(), (0..10).map(|n| (n, n)).collect());
    let (out, drained) = std::sync::mpsc::channel();
    let sent = map.submit_drain(move |mut pairs| {
        pairs.sort_unstable();
        drop(out.send(pairs));
    });
    assert!(sent.is_ok());
    assert_eq!(map.flush(), Ok(()));
    assert_eq!(drained.recv(), Ok((0..10).map(|n| (n, n)).collect()));
    assert!(map.is_empty());
}

#[test]
fn a_closed_map_makes_what_went_in_and_takes_no_more() {
    let map: SharedMap<HashMap<u32, u32>, Batched<Persistent>> = SharedMap::new();
    let ticket = map.submit(1, |slot| slot.put(1)).expect("the map is open");
    map.close();
    let Err(SubmitError::Closed(unsent)) = map.submit(2, |slot| slot.put(2)) else {
        panic!("a closed map takes no edits");
    };
    assert_eq!(unsent.key(), Some(&2));
    assert_eq!(map.wait_for(ticket), Ok(()));
    assert_eq!(map.get_cloned(&1), Some(1));
}

#[test]
fn dropping_the_map_makes_everything_that_went_in() {
    let made = Arc::new(std::sync::atomic::AtomicU32::new(0));
    let map = Map::<mapwarden::Unnamed>::new();
    let many = crate::some_of(500);
    for n in 0..many {
        let made = Arc::clone(&made);
        let sent = map.submit(n, move |slot| {
            made.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            slot.put(n);
        });
        assert!(sent.is_ok());
    }
    drop(map);
    assert_eq!(made.load(std::sync::atomic::Ordering::Relaxed), many);
}

#[derive(Debug)]
enum Trusting {}

impl Marker for Trusting {
    const NAME: &'static str = "trusting";
    type Closures = Trusted;
    type Values = Checked;
    type Log = NoLog;
}

/// The worker cannot wait for its own end.
#[test]
fn a_map_whose_last_owner_is_an_edit_ends_by_itself() {
    let map: Arc<Map<Trusting>> = Arc::new(SharedMap::new());
    let (gate, theirs, owner) = (Arc::new(Barrier::new(2)), Arc::clone(&map), &map);
    let their_gate = Arc::clone(&gate);
    let last = owner.submit(1, move |_| {
        their_gate.wait();
        drop(theirs);
    });
    assert!(last.is_ok());
    let (made, makes) = std::sync::mpsc::channel();
    let sent = owner.submit(2, move |_| assert_eq!(made.send(()), Ok(())));
    assert!(sent.is_ok());
    drop(map);
    gate.wait();
    assert_eq!(makes.recv(), Ok(()), "what went in is made all the same");
    assert!(makes.recv().is_err());
}

#[derive(Debug)]
enum Wide {}

impl Marker for Wide {
    const NAME: &'static str = "wide";
    type Closures = Checked;
    type Values = Checked;
    type Log = NoLog;
    const QUEUE: usize = 64;
}

#[test]
fn a_batch_of_several_edits_is_seen_whole() {
    let map: Map<Wide> = SharedMap::new();
    let gate = busy(&map);
    // The worker has taken its first batch, so all of these make the second one.
    for key in 1..=40 {
        assert!(map.submit(key, move |slot| slot.put(key)).is_ok());
    }
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            loop {
                let seen = map.copied().len();
                assert!([0, 1, 41].contains(&seen), "{seen} of 41 edits are seen");
                if seen == 41 {
                    break;
                }
            }
        });
        gate.wait();
        reader.join().unwrap();
    });
}
