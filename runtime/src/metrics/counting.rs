//! Counts and timings, kept by each thread for itself.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crossbeam_utils::CachePadded;
use thread_local::ThreadLocal;

use super::recording::{Recording, StoreSample};
use super::report::unpoisoned;

/// One write in so many is timed: two looks at the clock cost more than a write.
const TIMED: u64 = 64;

/// The meters of one map; empty without the option `metrics`.
pub(crate) struct Meters(Option<Box<Running>>);

pub(super) struct Running {
    threads: ThreadLocal<CachePadded<Counts>>,
    pub(super) shards: Box<[CachePadded<Timed>]>,
    pub(super) start: Instant,
    is_recording: AtomicBool,
    pub(super) recording: Mutex<Option<Recording>>,
    pub(super) budget: Mutex<Option<super::BudgetMeter>>,
}

/// Counts of one thread. Only that thread writes them, so no operation on them is a locked one.
#[derive(Default)]
struct Counts {
    reads: AtomicU64,
    writes: AtomicU64,
    conflicts: AtomicU64,
}

/// Timed writes of one shard.
#[derive(Default)]
pub(super) struct Timed {
    pub(super) writes: AtomicU64,
    pub(super) nanoseconds: AtomicU64,
}

/// Totals over all threads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) reads: u64,
    pub(super) writes: u64,
    pub(super) conflicts: u64,
}

fn add_one(count: &AtomicU64) -> u64 {
    let next = count.load(Ordering::Relaxed).wrapping_add(1);
    count.store(next, Ordering::Relaxed);
    next
}

impl Meters {
    pub(crate) fn new(is_on: bool, shards: usize) -> Self {
        Self(is_on.then(|| {
            Box::new(Running {
                threads: ThreadLocal::new(),
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
            add_one(&running.counts().reads);
        }
    }

    #[inline]
    pub(crate) fn conflict(&self) {
        if let Some(running) = &self.0 {
            add_one(&running.counts().conflicts);
        }
    }

    /// Counts a write, and times it now and then, until what comes back is dropped.
    #[inline]
    pub(crate) fn write(&self, shard: impl FnOnce() -> usize) -> Option<Timing<'_>> {
        let running = self.0.as_deref()?;
        let writes = add_one(&running.counts().writes);
        let is_timed =
            writes.is_multiple_of(TIMED) || running.is_recording.load(Ordering::Relaxed);
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
    #[inline]
    fn counts(&self) -> &Counts {
        self.threads.get_or_default()
    }

    pub(super) fn record(&self, recording: Option<Recording>) -> Option<Recording> {
        self.is_recording
            .store(recording.is_some(), Ordering::Relaxed);
        std::mem::replace(&mut *unpoisoned(&self.recording), recording)
    }

    pub(super) fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for counts in &self.threads {
            totals.reads += counts.reads.load(Ordering::Relaxed);
            totals.writes += counts.writes.load(Ordering::Relaxed);
            totals.conflicts += counts.conflicts.load(Ordering::Relaxed);
        }
        totals
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
