//! Counts and timings, kept by each thread for itself.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crossbeam_utils::CachePadded;

use super::recording::{Recording, StoreSample};
use super::report::unpoisoned;
use super::threads::{Threads, Totals, add_one};

/// One write in so many is timed: two looks at the clock cost more than a write.
const TIMED: u64 = 64;

/// The meters of one map; empty without the option `metrics`.
pub(crate) struct Meters(Option<Box<Running>>);

pub(super) struct Running {
    threads: Threads,
    pub(super) shards: Box<[CachePadded<Timed>]>,
    pub(super) start: Instant,
    is_recording: AtomicBool,
    pub(super) recording: Mutex<Option<Recording>>,
    pub(super) budget: Mutex<Option<super::BudgetMeter>>,
}

/// Timed writes of one shard.
#[derive(Default)]
pub(super) struct Timed {
    pub(super) writes: AtomicU64,
    pub(super) nanoseconds: AtomicU64,
}

impl Meters {
    pub(crate) fn new(is_on: bool, shards: usize) -> Self {
        Self(is_on.then(|| {
            Box::new(Running {
                threads: Threads::new(),
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
        let nanoseconds = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        if let Some(timed) = running.shards.get(self.shard) {
            timed.writes.fetch_add(1, Ordering::Relaxed);
            timed.nanoseconds.fetch_add(nanoseconds, Ordering::Relaxed);
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

    /// The mean time of a timed write, over all shards.
    pub(super) fn mean_cost(&self) -> Duration {
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
}
