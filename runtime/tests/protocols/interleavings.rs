//! The protocols, each with the threads it is made for.

use std::collections::{HashMap, VecDeque};
use std::future::poll_fn;
use std::task::Poll;

use loom::cell::UnsafeCell;
use loom::sync::Arc;
use loom::thread;

use crate::closure::Trusted;
use crate::detect::AccessFlag;
use crate::follow::{Follower, LastWriter};
use crate::map::{SharedMap, with_all};
use crate::marker::{Logged, Marker};
use crate::slot::Slot;
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

/// A task that hands over, waits for room and for its edits to be done.
#[test]
fn tasks_are_woken_for_room_and_for_the_end_of_their_edits() {
    model(|| {
        let handover = Arc::new(Handover::new(1));
        let theirs = Arc::clone(&handover);
        let worker = thread::spawn(move || work(&theirs, |batch| batch.drain(..).collect()));
        let ticket = loom::future::block_on(async {
            let mut last = 0;
            for number in [1, 2] {
                let mut edit = Some(number);
                let sent = poll_fn(|context| handover.poll_send(context, &mut edit)).await;
                last = sent.unwrap();
            }
            last
        });
        let done = loom::future::block_on(poll_fn(|context| handover.poll_wait(context, ticket)));
        assert!(done);
        handover.close();
        assert_eq!(worker.join().unwrap(), [1, 2]);
    });
}

/// Beside a thread that waits for room, too: neither takes the other's place in the row.
#[test]
fn a_task_and_a_thread_that_wait_for_room_both_come_in() {
    model(|| {
        let handover = Arc::new(Handover::new(1));
        let theirs = Arc::clone(&handover);
        let task = thread::spawn(move || {
            let mut edit = Some(10);
            loom::future::block_on(poll_fn(|context| theirs.poll_send(context, &mut edit))).is_ok()
        });
        let theirs = Arc::clone(&handover);
        let sender = thread::spawn(move || theirs.send(1).is_ok());
        let mut seen: Vec<i32> = Vec::new();
        let mut batch = VecDeque::new();
        while seen.len() < 2 && handover.take_all(&mut batch) {
            handover.finish(batch.len() as u64);
            seen.extend(batch.drain(..));
        }
        assert!(task.join().unwrap() && sender.join().unwrap());
        seen.sort_unstable();
        assert_eq!(seen, [1, 10]);
    });
}

#[test]
fn a_task_that_gives_up_hands_nothing_over() {
    model(|| {
        let handover = Arc::new(Handover::new(1));
        assert!(handover.send(1).is_ok());
        let theirs = Arc::clone(&handover);
        let task = thread::spawn(move || {
            let mut edit = Some(2);
            let mut polled = false;
            // Polled once, then dropped.
            loom::future::block_on(poll_fn(|context| {
                if std::mem::replace(&mut polled, true) {
                    return Poll::Ready(None);
                }
                match theirs.poll_send(context, &mut edit) {
                    Poll::Ready(sent) => Poll::Ready(sent.ok()),
                    Poll::Pending => Poll::Ready(None),
                }
            }))
            .is_some()
        });
        let mut batch = VecDeque::new();
        assert!(handover.take_all(&mut batch));
        handover.finish(batch.len() as u64);
        let mut seen: Vec<i32> = batch.drain(..).collect();
        let sent = task.join().unwrap();
        handover.close();
        while handover.take_all(&mut batch) {
            seen.extend(batch.drain(..));
        }
        let expected: &[i32] = if sent { &[1, 2] } else { &[1] };
        assert_eq!(seen, expected);
    });
}

/// Tasks that wait for a worker that leaves are told, not left.
#[test]
fn tasks_that_wait_for_a_worker_that_left_are_told() {
    model(|| {
        let handover = Arc::new(Handover::new(2));
        let ticket = handover.send(1).unwrap();
        let theirs = Arc::clone(&handover);
        let worker = thread::spawn(move || theirs.abandon().len());
        let done = loom::future::block_on(poll_fn(|context| handover.poll_wait(context, ticket)));
        assert!(!done);
        assert_eq!(worker.join().unwrap(), 1);
    });
}

/// A worker as it should be: takes batches, makes them with `make`, and tells that they are made.
fn work(handover: &Handover<i32>, make: fn(&mut VecDeque<i32>) -> Vec<i32>) -> Vec<i32> {
    let mut seen = Vec::new();
    let mut batch = VecDeque::new();
    while handover.take_all(&mut batch) {
        let count = batch.len() as u64;
        seen.extend(make(&mut batch));
        batch.clear();
        handover.finish(count);
    }
    seen
}

/// What must hold of a worker: a batch of several edits is made whole and in its order.
fn batches_come_out_whole(make: fn(&mut VecDeque<i32>) -> Vec<i32>) {
    model(move || {
        let handover = Arc::new(Handover::new(3));
        let theirs = Arc::clone(&handover);
        let worker = thread::spawn(move || work(&theirs, make));
        for edit in 1..=3 {
            assert!(handover.send(edit).is_ok());
        }
        assert!(handover.wait_for(3));
        handover.close();
        assert_eq!(worker.join().unwrap(), [1, 2, 3]);
    });
}

#[test]
fn a_batch_of_several_edits_comes_out_whole() {
    batches_come_out_whole(|batch| batch.drain(..).collect());
}

/// The check above would be worth nothing if it let these through.
#[test]
fn workers_that_drop_reorder_or_repeat_are_caught() {
    let mutants: [(&str, fn(&mut VecDeque<i32>) -> Vec<i32>); 4] = [
        ("drops the last of several", |batch| {
            let several = batch.len() > 1;
            let mut made: Vec<i32> = batch.drain(..).collect();
            made.truncate(made.len() - usize::from(several));
            made
        }),
        ("makes one of a batch", |batch| {
            batch.pop_front().into_iter().collect()
        }),
        ("turns the order round", |batch| {
            batch.drain(..).rev().collect()
        }),
        ("repeats the first of several", |batch| {
            let several = batch.len() > 1;
            let first = batch.front().copied().filter(|_| several);
            first.into_iter().chain(batch.drain(..)).collect()
        }),
    ];
    for (what, mutant) in mutants {
        // On a thread of its own: loom leaves a model that failed as it was.
        let checked = std::thread::spawn(move || batches_come_out_whole(mutant)).join();
        assert!(checked.is_err(), "nobody noticed a worker that {what}");
    }
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

#[test]
fn a_commit_is_seen_whole() {
    model(|| {
        let map: Arc<Map<RwLocked>> = Arc::new([(0, 1), (1, 0)].into_iter().collect());
        let theirs = Arc::clone(&map);
        let mover = thread::spawn(move || {
            let moved = theirs.with_all([0, 1], |[from, to]| {
                from.put(0);
                to.put(1);
                Ok::<_, ()>(())
            });
            assert!(moved.is_ok());
        });
        let seen = map.copied();
        assert_eq!(seen.values().sum::<u8>(), 1, "{seen:?}");
        mover.join().unwrap();
    });
}

/// Loom fails the model if both wait for each other.
#[test]
fn commits_over_two_maps_in_opposite_orders_come_through() {
    model(|| {
        let one: Arc<Map<Mutexed>> = Arc::new([(0, 5)].into_iter().collect());
        let other: Arc<Map<Mutexed>> = Arc::new([(0, 5)].into_iter().collect());
        let (their_one, their_other) = (Arc::clone(&one), Arc::clone(&other));
        let theirs = thread::spawn(move || {
            let parts = (their_one.part([0]), their_other.part([0]));
            with_all(parts, |([from], [to])| carry(from, to)).is_ok()
        });
        let parts = (other.part([0]), one.part([0]));
        assert!(with_all(parts, |([from], [to])| carry(from, to)).is_ok());
        assert!(theirs.join().unwrap());
        let both = (one.get_cloned(&0), other.get_cloned(&0));
        assert_eq!(both, (Some(5), Some(5)));
    });
}

fn carry(from: &mut Slot<'_, u8>, to: &mut Slot<'_, u8>) -> Result<(), ()> {
    *from.get_mut().ok_or(())? -= 1;
    *to.get_mut().ok_or(())? += 1;
    Ok(())
}
