//! Counts and timings, kept by each thread for itself.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crossbeam_utils::CachePadded;

use super::recording::{Recording, StoreSample};
use super::report::unpoisoned;
use super::threads::{Threads, Totals, add_one};

/// One write in so many is timed: two looks at the clock cost more than a write.
const TIMED: u64 = 64;

/// The meters of one map; empty without the option `metrics`.
pub(crate) struct Meters(Option<Arc<Running>>);

/// Times publishes that are no part of an operation on the map: those of a worker or of the one writer. Empty
/// without the option `metrics`.
#[derive(Clone)]
pub(crate) struct PublishMeter(Option<Arc<Timed>>);

impl PublishMeter {
    pub(crate) fn new(is_on: bool) -> Self {
        Self(is_on.then(Arc::default))
    }

    #[cfg(any(feature = "single-writer", feature = "snapshot"))]
    pub(crate) fn time<X>(&self, publish: impl FnOnce() -> X) -> X {
        let began = self.0.as_ref().map(|_| Instant::now());
        let told = publish();
        if let (Some(timed), Some(began)) = (&self.0, began) {
            timed.add(began.elapsed());
        }
        told
    }
}

pub(super) struct Running {
    threads: Threads,
    publishes: PublishMeter,
    pub(super) shards: Box<[CachePadded<Timed>]>,
    pub(super) start: Instant,
    is_recording: AtomicBool,
    pub(super) recording: Mutex<Option<Recording>>,
    pub(super) budget: Mutex<Option<super::BudgetMeter>>,
}

/// Timed writes of one shard, or publishes.
#[derive(Default)]
pub(super) struct Timed {
    pub(super) writes: AtomicU64,
    pub(super) nanoseconds: AtomicU64,
}

impl Timed {
    fn add(&self, took: Duration) {
        let nanoseconds = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.nanoseconds.fetch_add(nanoseconds, Ordering::Relaxed);
    }
}

impl Meters {
    pub(crate) fn new(is_on: bool, shards: usize, publishes: PublishMeter) -> Self {
        Self(is_on.then(|| {
            Arc::new(Running {
                threads: Threads::new(),
                publishes,
                shards: (0..shards).map(|_| CachePadded::default()).collect(),
                start: Instant::now(),
                is_recording: AtomicBool::new(false),
                recording: Mutex::new(None),
                budget: Mutex::new(None),
            })
        }))
    }

    pub(super) fn running(&self) -> Option<&Running> {
        self.0.as_deref()
    }

    /// The same meters, for a writer that is not the map itself.
    #[cfg(feature = "single-writer")]
    pub(crate) fn share(&self) -> Self {
        Self(self.0.clone())
    }

    /// Counts a write whose time is that of its publish.
    #[cfg(any(feature = "single-writer", feature = "snapshot"))]
    #[inline]
    pub(crate) fn count_write(&self) {
        if let Some(running) = &self.0 {
            running.threads.here(|counts| add_one(&counts.writes));
        }
    }

    #[inline]
    pub(crate) fn read(&self) {
        if let Some(running) = &self.0 {
            running.threads.read();
        }
    }

    #[inline]
    pub(crate) fn conflict(&self) {
        if let Some(running) = &self.0 {
            running.threads.here(|counts| add_one(&counts.conflicts));
        }
    }

    /// Counts a write, and times it now and then, until what comes back is dropped.
    #[inline]
    pub(crate) fn write(&self, shard: impl FnOnce() -> usize) -> Option<Timing<'_>> {
        let running = self.0.as_deref()?;
        let writes = running.threads.here(|counts| add_one(&counts.writes));
        let is_timed = writes.is_multiple_of(TIMED) || running.is_recording.load(Ordering::Relaxed);
        is_timed.then(|| Timing {
            running,
            shard: shard(),
            began: Instant::now(),
        })
    }
}

/// A write that is being timed.
pub(crate) struct Timing<'m> {
    running: &'m Running,
    shard: usize,
    began: Instant,
}

impl Drop for Timing<'_> {
    #[cold]
    fn drop(&mut self) {
        let took = self.began.elapsed();
        let running = self.running;
        if let Some(timed) = running.shards.get(self.shard) {
            timed.add(took);
        }
        if running.is_recording.load(Ordering::Relaxed) {
            let sample = StoreSample {
                at: self.began.saturating_duration_since(running.start),
                shard: self.shard,
                took,
            };
            if let Some(recording) = &mut *unpoisoned(&running.recording) {
                recording.push(sample);
            }
        }
    }
}

impl Running {
    pub(super) fn record(&self, recording: Option<Recording>) -> Option<Recording> {
        self.is_recording
            .store(recording.is_some(), Ordering::Relaxed);
        std::mem::replace(&mut *unpoisoned(&self.recording), recording)
    }

    pub(super) fn totals(&self) -> Totals {
        self.threads.totals()
    }

    /// The mean time of a write: of those that were timed, over all shards, or its part of the publishes.
    pub(super) fn mean_cost(&self) -> Duration {
        if let Some((_, nanoseconds)) = self.published() {
            let writes = self.totals().writes;
            return Duration::from_nanos(nanoseconds.checked_div(writes).unwrap_or(0));
        }
        let sum = |part: fn(&Timed) -> &AtomicU64| -> u64 {
            let parts = self.shards.iter().map(|shard| part(shard));
            parts.map(|part| part.load(Ordering::Relaxed)).sum()
        };
        let writes = sum(|timed| &timed.writes);
        Duration::from_nanos(
            sum(|timed| &timed.nanoseconds)
                .checked_div(writes)
                .unwrap_or(0),
        )
    }

    /// The mean time of publishes that are no part of an operation; `None` where there are none.
    pub(super) fn mean_publish(&self) -> Option<Duration> {
        let (publishes, nanoseconds) = self.published()?;
        Some(Duration::from_nanos(nanoseconds.checked_div(publishes)?))
    }

    fn published(&self) -> Option<(u64, u64)> {
        let timed = self.publishes.0.as_ref()?;
        let publishes = timed.writes.load(Ordering::Relaxed);
        let nanoseconds = timed.nanoseconds.load(Ordering::Relaxed);
        (publishes > 0).then_some((publishes, nanoseconds))
    }
}
