//! Hands what was counted to the `metrics` facade.

use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use metrics::{counter, gauge};

use super::{BudgetMeter, BudgetUse, Recording, WriteBudget};
use crate::map::SharedMap;
use crate::marker::Marker;
use crate::retry::Retry;
use crate::store::Store;
use crate::strategy::Strategy;
use crate::table::Table;

/// What happened on a map so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statistics {
    /// Lookups. Of threads that still run, up to 63 each are not in here yet.
    pub reads: u64,
    /// Writes, also those that changed nothing.
    pub writes: u64,
    /// Conditional writes that met a conflict.
    pub conflicts: u64,
    /// The mean time of a write: one in 64 is timed. On `snapshot` this is what a publish costs; on `batched` and
    /// `single_writer`, a write's part of the publishes.
    pub write_cost: Duration,
    /// The mean time of a publish, on strategies that publish.
    pub publish_cost: Option<Duration>,
}

/// Owners and maps that can tell the `metrics` facade what happened. Owners under `#[shared_state]`
/// with a `metrics` field have it.
pub trait ReportMetrics {
    /// Tells everything counted so far. To be called when a scrape comes, or now and then.
    fn report_metrics(&self);
}

pub(super) fn unpoisoned<X>(lock: &Mutex<X>) -> MutexGuard<'_, X> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// What happened so far; `None` unless declared with `metrics`.
    #[must_use]
    pub fn statistics(&self) -> Option<Statistics> {
        let running = self.meters.running()?;
        let totals = running.totals();
        Some(Statistics {
            reads: totals.reads,
            writes: totals.writes,
            conflicts: totals.conflicts,
            write_cost: running.mean_cost(),
            publish_cost: self.publish_cost(),
        })
    }

    fn publish_cost(&self) -> Option<Duration> {
        let running = self.meters.running()?;
        running.mean_publish().or_else(|| {
            // A write is a publish.
            self.store.version_age()?;
            Some(running.mean_cost())
        })
    }

    /// Times every write from now on and keeps the first `room` of them. Costs two looks at the clock and
    /// a lock for each write. Does nothing unless declared with `metrics`.
    pub fn start_recording(&self, room: usize) {
        if let Some(running) = self.meters.running() {
            running.record(Some(Recording {
                samples: Vec::with_capacity(room.min(1 << 16)),
                room,
                missed: 0,
            }));
        }
    }

    /// Ends the recording and gives it; `None` if there was none.
    pub fn stop_recording(&self) -> Option<Recording> {
        self.meters.running()?.record(None)
    }

    /// Holds the writes since the last look against the declared budget. `None` without `metrics` and
    /// while no time has gone by. [`report_metrics`](ReportMetrics::report_metrics) looks as well.
    pub fn write_budget(&self) -> Option<BudgetUse> {
        let running = self.meters.running()?;
        let mut meter = unpoisoned(&running.budget);
        let meter = meter.get_or_insert_with(|| BudgetMeter::new(M::WRITE_BUDGET));
        let writes = running.totals().writes;
        meter.look(writes, running.mean_cost(), running.start.elapsed())
    }
}

impl<T: Table, S: Strategy<T>, M: Marker> ReportMetrics for SharedMap<T, S, M> {
    /// | metric | kind | meaning |
    /// |---|---|---|
    /// | `mapwarden_reads_total`, `_writes_total`, `_conflicts_total` | counter | operations |
    /// | `mapwarden_entries`, `mapwarden_resident_ratio` | gauge | entries, and their part of the room |
    /// | `mapwarden_write_seconds` | gauge | mean time of a write, or its part of the publishes |
    /// | `mapwarden_publish_seconds` | gauge | mean time of a publish, on `snapshot`, `batched` and `single_writer` |
    /// | `mapwarden_shard_write_seconds{shard}` | gauge | the same for each shard that was timed |
    /// | `mapwarden_snapshot_age_seconds` | gauge | time since the current version was published |
    /// | `mapwarden_writes_per_second`, `mapwarden_write_budget_used` | gauge | rate, and its part of the budget |
    /// | `mapwarden_write_budget_exceeded_total` | counter | looks that found more than the budget |
    fn report_metrics(&self) {
        let Some(running) = self.meters.running() else {
            return;
        };
        let totals = running.totals();
        counter!("mapwarden_reads_total", "map" => M::NAME).absolute(totals.reads);
        counter!("mapwarden_writes_total", "map" => M::NAME).absolute(totals.writes);
        counter!("mapwarden_conflicts_total", "map" => M::NAME).absolute(totals.conflicts);
        let entries = self.store.len() as f64;
        gauge!("mapwarden_entries", "map" => M::NAME).set(entries);
        let room = self.store.capacity().max(1) as f64;
        gauge!("mapwarden_resident_ratio", "map" => M::NAME).set(entries / room);
        gauge!("mapwarden_write_seconds", "map" => M::NAME).set(running.mean_cost().as_secs_f64());
        if let Some(cost) = self.publish_cost() {
            gauge!("mapwarden_publish_seconds", "map" => M::NAME).set(cost.as_secs_f64());
        }
        for (number, timed) in running.shards.iter().enumerate() {
            let writes = timed.writes.load(Ordering::Relaxed);
            if writes > 0 {
                let nanoseconds = timed.nanoseconds.load(Ordering::Relaxed);
                let mean = nanoseconds as f64 / writes as f64 / 1e9;
                let shard = number.to_string();
                gauge!("mapwarden_shard_write_seconds", "map" => M::NAME, "shard" => shard)
                    .set(mean);
            }
        }
        if let Some(age) = self.store.version_age() {
            gauge!("mapwarden_snapshot_age_seconds", "map" => M::NAME).set(age.as_secs_f64());
        }
        if let Some(used) = self.write_budget() {
            gauge!("mapwarden_writes_per_second", "map" => M::NAME).set(used.writes_per_second);
            if M::WRITE_BUDGET != WriteBudget::None {
                gauge!("mapwarden_write_budget_used", "map" => M::NAME).set(used.used);
                counter!("mapwarden_write_budget_exceeded_total", "map" => M::NAME)
                    .increment(u64::from(used.is_exceeded()));
            }
        }
    }
}

impl<O> Retry<O> {
    /// Tells the facade what happened, as `mapwarden_retry_*_total{operation}` and
    /// `mapwarden_retry_queue`.
    pub fn report_metrics(&self, operation: &'static str) {
        let told = self.statistics();
        let count = |name: &'static str, value| {
            counter!(name, "operation" => operation).absolute(value);
        };
        count("mapwarden_retry_attempts_total", told.attempts);
        count("mapwarden_retry_conflicts_total", told.conflicts);
        count("mapwarden_retry_waits_total", told.waits);
        count("mapwarden_retry_done_total", told.done);
        count("mapwarden_retry_handed_over_total", told.handed_over);
        gauge!("mapwarden_retry_queue", "operation" => operation).set(self.queue().len() as f64);
    }
}
