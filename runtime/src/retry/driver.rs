//! Runs operations up the ladder.

use std::hash::{BuildHasher, RandomState};
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::{Compensation, Ladder, Step};
use crate::detect::is_inside_any;

/// Runs operations of one kind until they come through, and keeps those that do not. Have one for each
/// kind of operation: statistics and queue are its own.
///
/// An operation is a value `O`: what is to be done, not how. It is tried by a closure that returns a
/// [`Conflict`](crate::Conflict), or any other error that is worth another try. However the attempt
/// ends, the operation is not lost: a panic in the closure, or a dropped future, leaves it in the queue.
///
/// ```
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, retry::{Outcome, Retry}, strategy::Optimistic};
///
/// let stock: SharedMap<HashMap<u32, u32>, Optimistic> = SharedMap::from(HashMap::from([(7, 10)]));
/// let sales = Retry::default();
/// let outcome = sales.run((7, 3), |(item, count)| {
///     stock.try_update(item, |left| left - *count).transpose()
/// });
/// assert!(matches!(outcome, Outcome::Done(Some(_))));
/// assert_eq!(stock.get_cloned(&7), Some(7));
/// ```
#[derive(Debug)]
pub struct Retry<O> {
    ladder: Ladder,
    queue: Compensation<O>,
    counts: Counts,
    random: RandomState,
    /// As with maps: keeps references to drivers out of closures that run under a lock.
    fence: PhantomData<dyn Send + Sync>,
}

#[derive(Debug, Default)]
struct Counts {
    attempts: AtomicU64,
    conflicts: AtomicU64,
    waits: AtomicU64,
    done: AtomicU64,
    handed_over: AtomicU64,
}

/// What happened to operations of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryStatistics {
    /// Attempts, first ones included.
    pub attempts: u64,
    /// Attempts that met a conflict.
    pub conflicts: u64,
    /// Waits between attempts.
    pub waits: u64,
    /// Operations that came through.
    pub done: u64,
    /// Operations that were left to their owner.
    pub handed_over: u64,
}

/// How an operation ended.
#[must_use = "an operation that was handed over is not done: its owner has to drain the queue"]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<X> {
    /// It came through.
    Done(X),
    /// It lies in the [`queue`](Retry::queue).
    HandedOver,
}

impl<O> Default for Retry<O> {
    fn default() -> Self {
        Self::new(Ladder::default())
    }
}

/// An operation under way. Goes into the queue when dropped.
struct UnderWay<'r, O> {
    retry: &'r Retry<O>,
    operation: Option<O>,
}

impl<O> Drop for UnderWay<'_, O> {
    fn drop(&mut self) {
        if let Some(operation) = self.operation.take() {
            self.retry
                .counts
                .handed_over
                .fetch_add(1, Ordering::Relaxed);
            self.retry.queue.push(operation);
        }
    }
}

impl<O> Retry<O> {
    /// A driver with steps of its own.
    #[must_use]
    pub fn new(ladder: Ladder) -> Self {
        Self {
            ladder,
            queue: Compensation::default(),
            counts: Counts::default(),
            random: RandomState::new(),
            fence: PhantomData,
        }
    }

    /// Operations that did not come through. Their owner drains it, and stores, undoes or reports them.
    #[must_use]
    pub fn queue(&self) -> &Compensation<O> {
        &self.queue
    }

    /// What happened so far.
    #[must_use]
    pub fn statistics(&self) -> RetryStatistics {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed);
        RetryStatistics {
            attempts: count(&self.counts.attempts),
            conflicts: count(&self.counts.conflicts),
            waits: count(&self.counts.waits),
            done: count(&self.counts.done),
            handed_over: count(&self.counts.handed_over),
        }
    }

    /// Runs an operation, and blocks this thread in waits. Inside a map's closure, where a wait would
    /// keep others out, it is handed over instead: types keep drivers out of closures as they do with maps, and where
    /// closures are trusted or under a lock order, and where the detector is on, the driver sees where it is.
    pub fn run<X, C>(
        &self,
        operation: O,
        attempt: impl FnMut(&mut O) -> Result<X, C>,
    ) -> Outcome<X> {
        self.run_with(operation, pause, attempt)
    }

    /// As [`run`](Self::run), with waits of your own.
    pub fn run_with<X, C>(
        &self,
        operation: O,
        mut wait: impl FnMut(Duration),
        mut attempt: impl FnMut(&mut O) -> Result<X, C>,
    ) -> Outcome<X> {
        let mut under_way = UnderWay {
            retry: self,
            operation: Some(operation),
        };
        let mut failed = 0;
        loop {
            match self.attempt(&mut under_way, &mut attempt, &mut failed) {
                Ok(done) => return Outcome::Done(done),
                Err(Step::Now) => {}
                Err(Step::After(time)) if !is_inside_any() => {
                    self.counts.waits.fetch_add(1, Ordering::Relaxed);
                    wait(time);
                }
                Err(Step::After(_) | Step::HandOver) => return Outcome::HandedOver,
            }
        }
    }

    /// Runs an operation in a task; `timer` gives a future that is ready after a time, such as
    /// `tokio::time::sleep`. Dropping the future hands the operation over.
    pub async fn run_async<X, C, W: Future>(
        &self,
        operation: O,
        mut timer: impl FnMut(Duration) -> W,
        mut attempt: impl FnMut(&mut O) -> Result<X, C>,
    ) -> Outcome<X> {
        let mut under_way = UnderWay {
            retry: self,
            operation: Some(operation),
        };
        let mut failed = 0;
        loop {
            match self.attempt(&mut under_way, &mut attempt, &mut failed) {
                Ok(done) => return Outcome::Done(done),
                Err(Step::Now) => {}
                Err(Step::After(time)) if !is_inside_any() => {
                    self.counts.waits.fetch_add(1, Ordering::Relaxed);
                    timer(time).await;
                }
                Err(Step::After(_) | Step::HandOver) => return Outcome::HandedOver,
            }
        }
    }

    fn attempt<X, C>(
        &self,
        under_way: &mut UnderWay<'_, O>,
        attempt: &mut impl FnMut(&mut O) -> Result<X, C>,
        failed: &mut u32,
    ) -> Result<X, Step> {
        self.counts.attempts.fetch_add(1, Ordering::Relaxed);
        let operation = under_way
            .operation
            .as_mut()
            .expect("an operation stays under way until it is done");
        match attempt(operation) {
            Ok(done) => {
                under_way.operation = None;
                self.counts.done.fetch_add(1, Ordering::Relaxed);
                Ok(done)
            }
            Err(_) => {
                *failed += 1;
                let conflicts = self.counts.conflicts.fetch_add(1, Ordering::Relaxed);
                Err(self.ladder.step(*failed, self.random.hash_one(conflicts)))
            }
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the wait is the purpose: it is bounded by the ladder and comes with nothing locked"
)]
fn pause(time: Duration) {
    std::thread::sleep(time);
}
