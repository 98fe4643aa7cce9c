//! The protocols, each with the threads it is made for.

use std::collections::{HashMap, VecDeque};

use loom::cell::UnsafeCell;
use loom::sync::Arc;
use loom::thread;

use crate::closure::Trusted;
use crate::detect::AccessFlag;
use crate::follow::{Follower, LastWriter};
use crate::map::SharedMap;
use crate::marker::{Logged, Marker};
use crate::store::handover::Handover;
use crate::strategy::{Mutexed, RwLocked, Strategy};

/// Loom's threads take turns on one thread, so the detector, which goes by thread, is off.
#[derive(Debug)]
enum Model {}

impl Marker for Model {
    const NAME: &'static str = "model";
    const DETECT: bool = false;
    type Closures = Trusted;
    type Values = Trusted;
    type Log = Logged<2>;
}

type Map<S> = SharedMap<HashMap<u8, u8>, S, Model>;

fn model(run: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    // Nearly all bugs show with few preemptions, and more of them take hours.
    builder.preemption_bound = Some(2);
    builder.check(run);
}

#[test]
fn accesses_that_the_flag_lets_through_never_overlap() {
    model(|| {
        let flag = Arc::new(AccessFlag::new("cell"));
        // Loom's cell fails the model when accesses overlap or are not ordered.
        let cell = Arc::new(UnsafeCell::new(0));
        let (their_flag, their_cell) = (Arc::clone(&flag), Arc::clone(&cell));
        let writer = thread::spawn(move || {
            if let Ok(_writing) = their_flag.try_write() {
                their_cell.with_mut(|_| ());
            }
        });
        let (their_flag, their_cell) = (Arc::clone(&flag), Arc::clone(&cell));
        let reader = thread::spawn(move || {
            if let Ok(_reading) = their_flag.try_read() {
                their_cell.with(|_| ());
            }
        });
        if let Ok(_writing) = flag.try_write() {
            cell.with_mut(|_| ());
        }
        writer.join().unwrap();
        reader.join().unwrap();
        assert!(flag.try_write().is_ok(), "everybody left");
    });
}

#[test]
fn edits_come_out_once_and_in_their_order_also_after_the_end() {
    model(|| {
        let handover = Arc::new(Handover::new(1));
        let theirs = Arc::clone(&handover);
        let worker = thread::spawn(move || {
            let mut seen = Vec::new();
            let mut batch = VecDeque::new();
            while theirs.take_all(&mut batch) {
                let count = batch.len() as u64;
                seen.extend(batch.drain(..));
                theirs.finish(count);
            }
            seen
        });
        let theirs = Arc::clone(&handover);
        let producer = thread::spawn(move || theirs.send(10).is_ok());
        let first = handover.send(1);
        let second = handover.send(2);
        assert!(producer.join().unwrap());
        assert!(handover.wait_for(second.unwrap().max(first.unwrap())));
        handover.close();
        let seen = worker.join().unwrap();
        assert_eq!(seen.iter().filter(|edit| **edit == 10).count(), 1);
        let own: Vec<i32> = seen.into_iter().filter(|edit| *edit < 10).collect();
        assert_eq!(own, [1, 2]);
    });
}

#[test]
fn an_end_beside_a_producer_loses_nothing() {
    model(|| {
        let handover = Arc::new(Handover::new(1));
        let theirs = Arc::clone(&handover);
        let producer = thread::spawn(move || {
            let mut sent = 0;
            for edit in 0..2 {
                sent += usize::from(theirs.send(edit).is_ok());
            }
            sent
        });
        let theirs = Arc::clone(&handover);
        let closer = thread::spawn(move || theirs.close());
        let mut batch = VecDeque::new();
        let mut seen = 0;
        while handover.take_all(&mut batch) {
            seen += batch.drain(..).count();
            handover.finish(1);
        }
        closer.join().unwrap();
        assert_eq!(producer.join().unwrap(), seen);
    });
}

#[test]
fn those_who_wait_for_a_worker_that_left_are_told() {
    model(|| {
        let handover = Arc::new(Handover::new(2));
        let ticket = handover.send(1).unwrap();
        let theirs = Arc::clone(&handover);
        let worker = thread::spawn(move || theirs.abandon().len());
        assert!(!handover.wait_for(ticket));
        assert_eq!(worker.join().unwrap(), 1);
        assert!(handover.send(2).is_err());
    });
}

fn no_update_is_lost<S>()
where
    S: crate::strategy::Decides<HashMap<u8, u8>>,
    Map<S>: Send + Sync,
{
    model(|| {
        let map: Arc<Map<S>> = Arc::new([(0, 0)].into_iter().collect());
        let theirs = Arc::clone(&map);
        let add = |map: &Map<S>| u8::from(matches!(map.try_update(&0, |n| n + 1), Some(Ok(_))));
        let other = thread::spawn(move || add(&theirs));
        let mut stored = add(&map);
        stored += other.join().unwrap();
        assert!(stored >= 1, "somebody comes through");
        assert_eq!(map.get_cloned(&0), Some(stored));
    });
}

#[test]
fn stamps_let_no_update_get_lost() {
    no_update_is_lost::<RwLocked>();
    no_update_is_lost::<Mutexed>();
}

#[test]
fn a_key_that_comes_and_goes_beside_a_look_is_seen() {
    model(|| {
        let map: Arc<Map<RwLocked>> = Arc::new(SharedMap::new());
        let theirs = Arc::clone(&map);
        let other = thread::spawn(move || {
            theirs.entry(0, |slot| slot.put(1));
            theirs.remove_if(&0, |_| true).is_some()
        });
        let (value, seen) = map.look(&0, |value| value.copied());
        let before = seen.stamp();
        let stored = map.store_if_unchanged(seen, 9);
        assert!(other.join().unwrap() || stored.is_ok());
        // Stored unseen means that nothing happened between look and store.
        if let (Ok(stamp), None) = (stored, value) {
            assert_eq!(stamp, before.next(), "something was written in between");
        }
    });
}

#[test]
fn a_follower_beside_a_writer_misses_nothing() {
    model(|| {
        let source: Arc<Map<RwLocked>> = Arc::new(SharedMap::new());
        let theirs = Arc::clone(&source);
        let writer = thread::spawn(move || {
            theirs.entry(0, |slot| slot.put(1));
            theirs.entry(1, |slot| slot.put(2));
            theirs.entry(0, |slot| slot.remove());
        });
        let mut follower = Follower::<HashMap<u8, u8>>::new(LastWriter);
        follower.catch_up(&source);
        follower.catch_up(&source);
        writer.join().unwrap();
        follower.catch_up(&source);
        assert_eq!(follower.to_map(), HashMap::from([(1, 2)]));
    });
}
