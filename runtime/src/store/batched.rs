//! The strategy `batched`: versions as under `snapshot`, written by one worker, a batch in each version.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::handover::{Handover, Refused};
use super::{EachEntry, EachWrite, Momentary, Setup, Sighting, Store, Truncated, Versions};
use crate::metrics::PublishMeter;
use crate::rows::{CopyRows, Rows, Shard};
use crate::slot::Slot;
use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table, TableTypes};

/// What is done with the place of one key.
pub(crate) type Decision<V> = Box<dyn FnOnce(&mut Slot<'_, V>) + Send>;

/// Says of each entry whether it stays.
pub(crate) type Keep<T> =
    Box<dyn FnMut(&<T as TableTypes>::Key, &mut <T as TableTypes>::Value) -> bool + Send>;

/// Takes all entries.
pub(crate) type TakeAll<T> =
    Box<dyn FnOnce(Vec<(<T as TableTypes>::Key, <T as TableTypes>::Value)>) + Send>;

/// One edit on its way.
pub enum Edit<T: Table> {
    #[doc(hidden)]
    One(T::Key, Decision<T::Value>),
    #[doc(hidden)]
    Retain(Keep<T>),
    #[doc(hidden)]
    Drain(TakeAll<T>),
}

/// Versions and the worker that writes them.
pub struct Batches<T: Table, R> {
    inner: Arc<Inner<T, R>>,
    worker: Option<JoinHandle<()>>,
}

pub(crate) struct Inner<T: Table, R> {
    versions: Versions<T, R>,
    handover: Handover<Edit<T>>,
    /// Edits that panicked.
    failed: AtomicU64,
    publishes: PublishMeter,
}

/// Rows that the worker may own.
pub trait WorkerRows<T: Table>: Rows<T> + CopyRows + Send + Sync + 'static {}

impl<T: Table, R: Rows<T> + CopyRows + Send + Sync + 'static> WorkerRows<T> for R {}

/// Tables that the worker may own.
pub trait WorkerTable:
    Table<
        Key: Clone + Send + Sync + 'static,
        Value: Clone + Send + Sync + 'static,
        Hasher: Send + Sync + 'static,
    > + 'static
{
}

impl<T> WorkerTable for T where
    T: Table<
            Key: Clone + Send + Sync + 'static,
            Value: Clone + Send + Sync + 'static,
            Hasher: Send + Sync + 'static,
        > + 'static
{
}

impl<T: WorkerTable, R: WorkerRows<T>> Batches<T, R> {
    /// # Panics
    /// The operating system gives no thread.
    pub(crate) fn create(setup: &Setup<T::Key>, room: usize, name: &str) -> Self {
        let inner = Arc::new(Inner {
            versions: Versions::create(setup),
            handover: Handover::new(room.max(1)),
            failed: AtomicU64::new(0),
            publishes: setup.publishes.clone(),
        });
        let worker = thread::Builder::new().name(format!("mapwarden {name}"));
        let theirs = Arc::clone(&inner);
        let worker = worker
            .spawn(move || theirs.work())
            .expect("a batched map needs a thread for its worker");
        Self {
            inner,
            worker: Some(worker),
        }
    }

    pub(crate) fn reserve(&self, rows: usize) -> Result<(), CapacityError> {
        self.inner.versions.reserve(rows)
    }
}

impl<T: Table, R> Drop for Batches<T, R> {
    /// Waits until all that went in is done.
    fn drop(&mut self) {
        self.inner.handover.close();
        // The last reference can go in an edit, on the worker's own thread, which cannot wait for
        // itself: it ends by itself then.
        if let Some(worker) = self.worker.take()
            && worker.thread().id() != thread::current().id()
        {
            // A worker that panicked has told so already.
            let _ = worker.join();
        }
    }
}

impl<T: WorkerTable, R: WorkerRows<T>> Inner<T, R> {
    fn work(&self) {
        /// Tells those who wait, should the worker end before its work does.
        struct Leaving<'w, T: Table, R>(&'w Inner<T, R>);
        impl<T: Table, R> Drop for Leaving<'_, T, R> {
            fn drop(&mut self) {
                drop(self.0.handover.abandon());
            }
        }
        let _leaving = Leaving(self);
        let mut batch = VecDeque::new();
        while self.handover.take_all(&mut batch) {
            let count = batch.len() as u64;
            let mut is_made = false;
            let publish = || {
                self.versions.publish(|next| {
                    for edit in batch.drain(..) {
                        self.make(edit, next);
                    }
                    is_made = true;
                });
            };
            // The copy for the next version clones keys and values, and the version before drops them: the worker
            // outlives panics of both.
            let outcome = catch_unwind(AssertUnwindSafe(|| self.publishes.time(publish)));
            if outcome.is_err() && !is_made {
                batch.clear();
                self.failed.fetch_add(count, Ordering::Relaxed);
            }
            self.handover.finish(count);
        }
    }

    /// Makes one edit. One that panics changes nothing.
    fn make(&self, edit: Edit<T>, next: &mut Shard<T, R>) {
        let edited = match edit {
            // The value is edited as a copy.
            Edit::One(key, decide) => catch_unwind(AssertUnwindSafe(|| {
                let hash = self.versions.hash(&key);
                let sight = next.sight(hash, &key);
                let mut slot = Slot::shared(sight.value, sight.stamp);
                decide(&mut slot);
                let change = slot.into_change();
                next.apply(hash, key, change);
            })),
            Edit::Retain(keep) => self.make_all(next, |next| next.retain(keep)),
            Edit::Drain(take) => self.make_all(next, |next| {
                let taken = next.drain(self.versions.no_rows());
                let mut pairs = Vec::with_capacity(taken.len());
                taken.into_each(&mut |key, row| pairs.push((key, row.value)));
                take(pairs);
            }),
        };
        if edited.is_err() {
            self.failed.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Makes an edit of all entries. Those before it are kept until it is done.
    fn make_all(
        &self,
        next: &mut Shard<T, R>,
        edit: impl FnOnce(&mut Shard<T, R>),
    ) -> thread::Result<()> {
        let before = catch_unwind(AssertUnwindSafe(|| next.copy()))?;
        let edited = catch_unwind(AssertUnwindSafe(|| edit(next)));
        if edited.is_err() {
            next.go_back_to(before);
        }
        edited
    }
}

impl<T: WorkerTable, R: WorkerRows<T>> Store<T> for Batches<T, R> {
    const READS_LOCK: bool = false;

    fn version_age(&self) -> Option<Duration> {
        self.inner.versions.version_age()
    }

    fn len(&self) -> usize {
        self.inner.versions.len()
    }

    fn capacity(&self) -> usize {
        self.inner.versions.capacity()
    }

    #[inline]
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        self.inner.versions.find(key, look)
    }

    fn visit_shard(&self, number: usize, visit: &mut EachEntry<'_, T>) {
        self.inner.versions.visit_shard(number, visit);
    }
}

impl<T: WorkerTable, R: WorkerRows<T>> Momentary<T> for Batches<T, R> {
    fn whole(&self, clock: &mut dyn FnMut(Stamp), each: &mut EachEntry<'_, T>) {
        self.inner.versions.whole(clock, each);
    }

    fn since(
        &self,
        anchor: &[Stamp],
        clock: &mut dyn FnMut(Stamp),
        each: &mut EachWrite<'_, T>,
    ) -> Result<(), Truncated> {
        self.inner.versions.since(anchor, clock, each)
    }
}

/// Stores that take edits and make them later.
pub trait Queue<T: Table>: Store<T> {
    #[doc(hidden)]
    fn try_send(&self, edit: Edit<T>) -> Result<u64, Refused<Edit<T>>>;
    #[doc(hidden)]
    fn send(&self, edit: Edit<T>) -> Result<u64, Edit<T>>;
    #[doc(hidden)]
    fn poll_send(
        &self,
        context: &mut Context<'_>,
        edit: &mut Option<Edit<T>>,
    ) -> Poll<Result<u64, Edit<T>>>;
    #[doc(hidden)]
    fn wait_for(&self, ticket: u64) -> bool;
    #[doc(hidden)]
    fn poll_wait(&self, context: &mut Context<'_>, ticket: u64) -> Poll<bool>;
    #[doc(hidden)]
    fn last_ticket(&self) -> u64;
    #[doc(hidden)]
    fn take_failed(&self) -> u64;
    #[doc(hidden)]
    fn close(&self);
}

impl<T: WorkerTable, R: WorkerRows<T>> Queue<T> for Batches<T, R> {
    fn try_send(&self, edit: Edit<T>) -> Result<u64, Refused<Edit<T>>> {
        self.inner.handover.try_send(edit)
    }

    fn send(&self, edit: Edit<T>) -> Result<u64, Edit<T>> {
        self.inner.handover.send(edit)
    }

    fn poll_send(
        &self,
        context: &mut Context<'_>,
        edit: &mut Option<Edit<T>>,
    ) -> Poll<Result<u64, Edit<T>>> {
        self.inner.handover.poll_send(context, edit)
    }

    fn wait_for(&self, ticket: u64) -> bool {
        self.inner.handover.wait_for(ticket)
    }

    fn poll_wait(&self, context: &mut Context<'_>, ticket: u64) -> Poll<bool> {
        self.inner.handover.poll_wait(context, ticket)
    }

    fn last_ticket(&self) -> u64 {
        self.inner.handover.last_ticket()
    }

    fn take_failed(&self) -> u64 {
        self.inner.failed.swap(0, Ordering::Relaxed)
    }

    fn close(&self) {
        self.inner.handover.close();
    }
}
