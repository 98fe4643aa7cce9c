//! Operations that meet conflicts come through or reach their owner.

use std::cell::RefCell;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use mapwarden::SharedMap;
use mapwarden::retry::{Outcome, Retry};
use mapwarden::strategy::{Optimistic, RwLocked};

use crate::task::block_on;

fn conflict() -> Result<(), ()> {
    Err(())
}

#[test]
fn an_operation_that_never_comes_through_is_handed_over_after_the_ladder() {
    let retry = Retry::default();
    let waits = RefCell::new(Vec::new());
    let outcome = retry.run_with("pay", |time| waits.borrow_mut().push(time), |_| conflict());
    assert_eq!(outcome, Outcome::HandedOver);
    let waits = waits.into_inner();
    assert_eq!(waits.len(), 4);
    for (wait, least) in waits.iter().zip([10, 20, 40, 80]) {
        let least = Duration::from_millis(least);
        assert!((least..=least * 3 / 2).contains(wait), "{wait:?}");
    }
    assert_eq!(retry.queue().pop(), Some("pay"));
    let told = retry.statistics();
    assert_eq!(
        (told.attempts, told.conflicts, told.waits, told.handed_over),
        (8, 8, 4, 1)
    );
}

#[test]
fn early_conflicts_cost_no_wait() {
    let retry = Retry::default();
    let mut left = 3;
    let outcome = retry.run_with(
        (),
        |_| panic!("no wait is due"),
        |()| {
            left -= 1;
            if left > 0 { Err(()) } else { Ok(left) }
        },
    );
    assert_eq!(outcome, Outcome::Done(0));
    assert!(retry.queue().is_empty());
}

#[test]
fn a_panic_in_an_attempt_loses_nothing() {
    let retry = Retry::default();
    let run = || retry.run("ship", |_| -> Result<(), ()> { panic!("broken") });
    assert!(catch_unwind(AssertUnwindSafe(run)).is_err());
    assert_eq!(retry.queue().pop(), Some("ship"));
}

#[test]
fn a_dropped_future_loses_nothing() {
    let retry = Retry::default();
    {
        let never = |_| std::future::pending::<()>();
        let mut run = pin!(retry.run_async("mail", never, |_| conflict()));
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(run.as_mut().poll(&mut context), Poll::Pending);
    }
    assert_eq!(retry.queue().pop(), Some("mail"));
}

#[test]
fn tasks_go_up_the_same_ladder() {
    let retry = Retry::default();
    let waits = RefCell::new(0);
    let timer = |_| {
        *waits.borrow_mut() += 1;
        std::future::ready(())
    };
    assert_eq!(
        block_on(retry.run_async(1, timer, |_| conflict())),
        Outcome::HandedOver
    );
    assert_eq!(*waits.borrow(), 4);
    assert_eq!(retry.queue().len(), 1);
}

#[test]
fn nobody_waits_inside_a_map() {
    #[mapwarden::shared_map(rwlock, trust_closures)]
    static MAP: HashMap<u8, u8>;
    let retry = Retry::default();
    let outcome = MAP.entry(1, |_| {
        retry.run_with(7, |_| panic!("a wait under a lock"), |_| conflict())
    });
    assert_eq!(outcome, Outcome::HandedOver);
    assert_eq!(retry.queue().pop(), Some(7));
    // Without the detector, as in release builds.
    #[mapwarden::shared_map(rwlock, trust_closures, detect = false)]
    static QUIET: HashMap<u8, u8>;
    QUIET.entry(1, |slot| slot.put(1));
    let inside = || retry.run_with(8, |_| panic!("a wait under a lock"), |_| conflict());
    assert_eq!(QUIET.read(&1, |_| inside()), Some(Outcome::HandedOver));
    let in_task = || block_on(retry.run_async(9, |_| std::future::pending::<()>(), |_| conflict()));
    assert_eq!(QUIET.read(&1, |_| in_task()), Some(Outcome::HandedOver));
    let outside = retry.run_with(10, |_| (), |_| conflict());
    assert_eq!(
        (outside, retry.statistics().waits),
        (Outcome::HandedOver, 4)
    );
    let elsewhere: SharedMap<HashMap<u8, u8>, RwLocked> = SharedMap::new();
    assert!(elsewhere.is_empty());
}

#[test]
fn every_increment_of_many_threads_counts() {
    const EACH: u64 = 500;
    let map: SharedMap<HashMap<u8, u64>, Optimistic> = SharedMap::from(HashMap::from([(0, 0)]));
    let retry = Retry::default();
    let add = |by: &mut u64| map.try_update(&0, |count| count + *by).transpose();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..EACH {
                    let _ = retry.run_with(1, |_| std::thread::yield_now(), add);
                }
            });
        }
    });
    while let Some(mut left) = retry.queue().pop() {
        add(&mut left).expect("nobody else writes any more");
    }
    assert_eq!(map.get_cloned(&0), Some(4 * EACH));
}
