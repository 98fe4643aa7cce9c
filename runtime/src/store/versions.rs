//! Published versions: readers load the current one and wait for nobody, one writer at a time
//! prepares the next.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;

use super::{
    Conditional, Decided, EachEntry, EachWrite, Exclusive, Judged, Momentary, MultiKey, Offered,
    Setup, Sighting, Store, Truncated, Verdict,
};
use crate::journal::Journal;
use crate::rows::{CopyRows, Rows, Shard};
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table};

/// All entries as one version, replaced as a whole.
pub struct Versions<T: Table, R> {
    published: ArcSwap<Shard<T, R>>,
    writer: Mutex<Writer<T::Key>>,
    /// When the map was made, and the nanoseconds from then to the last publish.
    start: Instant,
    published_at: AtomicU64,
    hasher: T::Hasher,
    marker: PhantomData<fn() -> T>,
}

/// What only the writer needs.
struct Writer<K> {
    /// Lies in the version being prepared while a change is made.
    journal: Option<Journal<K>>,
    make_journal: Option<fn(Stamp) -> Journal<K>>,
}

impl<T, R> Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    pub(crate) fn create(setup: &Setup<T::Key>) -> Self {
        let hasher = T::Hasher::default();
        let rows = R::empty(hasher.clone());
        let writer = Writer {
            journal: setup.journal.map(|make| make(Stamp::start_of(0))),
            make_journal: setup.journal,
        };
        Self {
            published: ArcSwap::from_pointee(Shard::new(0, rows, None)),
            writer: Mutex::new(writer),
            start: Instant::now(),
            published_at: AtomicU64::new(0),
            hasher,
            marker: PhantomData,
        }
    }

    pub(crate) fn reserve(&self, rows: usize) -> Result<(), CapacityError> {
        let mut outcome = Ok(());
        self.publish(|next| outcome = next.rows.reserve(rows));
        outcome
    }

    pub(super) fn hash<Q: ?Sized>(&self, key: &Q) -> u64
    where
        T: Keyed<Q>,
    {
        if R::HASHED {
            T::hash_of(&self.hasher, key)
        } else {
            0
        }
    }

    pub(super) fn no_rows(&self) -> R {
        R::empty(self.hasher.clone())
    }

    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    fn writer(&self) -> MutexGuard<'_, Writer<T::Key>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Prepares the next version and publishes it. If `change` panics, nothing is published.
    pub(crate) fn publish<X>(&self, change: impl FnOnce(&mut Shard<T, R>) -> X) -> X {
        self.publish_holding(&mut self.writer(), change)
    }

    fn publish_holding<X>(
        &self,
        writer: &mut Writer<T::Key>,
        change: impl FnOnce(&mut Shard<T, R>) -> X,
    ) -> X {
        let (next, told) = self.prepare_holding(writer, change);
        self.show(next);
        told
    }

    /// The next version, which nobody sees yet.
    fn prepare_holding<X>(
        &self,
        writer: &mut Writer<T::Key>,
        change: impl FnOnce(&mut Shard<T, R>) -> X,
    ) -> (Arc<Shard<T, R>>, X) {
        let mut next = self.published.load().copy();
        // A journal that a panic took along begins anew: it then covers nothing older.
        let journal = writer.journal.take();
        let journal = journal.or_else(|| writer.make_journal.map(|make| make(next.clock)));
        if let Some(journal) = journal {
            next.lend_journal(journal);
        }
        let told = change(&mut next);
        writer.journal = next.take_journal();
        (Arc::new(next), told)
    }

    fn show(&self, next: Arc<Shard<T, R>>) {
        // Noted first: dropping the version before may panic in code of keys and values.
        self.published_at.store(self.now(), Ordering::Relaxed);
        self.published.store(next);
    }

    /// The current version, to keep: later writes do not show in it.
    pub(crate) fn current(&self) -> Arc<Shard<T, R>> {
        self.published.load_full()
    }
}

impl<T, R> Store<T> for Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    const READS_LOCK: bool = false;

    fn version_age(&self) -> Option<Duration> {
        let published_at = self.published_at.load(Ordering::Relaxed);
        Some(Duration::from_nanos(
            self.now().saturating_sub(published_at),
        ))
    }

    fn len(&self) -> usize {
        self.published.load().rows.len()
    }

    fn capacity(&self) -> usize {
        self.published.load().rows.capacity()
    }

    #[inline]
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        look(self.published.load().sight(self.hash(key), key).into())
    }

    fn visit_shard(&self, _: usize, visit: &mut EachEntry<'_, T>) {
        for (key, row) in self.published.load().rows.iter() {
            visit(key, &row.value, row.stamp);
        }
    }
}

impl<T, R> Conditional<T> for Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    fn judge(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        mut judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value> {
        let hash = self.hash(key.key());
        let mut writer = self.writer();
        let current = self.published.load();
        let sight = current.sight(hash, key.key());
        let (was_present, stamp) = (sight.value.is_some(), sight.stamp);
        if judge(sight.value, stamp) == Verdict::Keep {
            return Judged::refused(value, stamp, was_present);
        }
        let stamp = self.publish_holding(&mut writer, |next| {
            next.replace(hash, key.into_own(), value);
            next.clock
        });
        Judged::stored(stamp, was_present)
    }

    fn take_if<Q: ?Sized>(
        &self,
        key: &Q,
        mut condition: impl FnMut(&T::Value, Stamp) -> bool,
    ) -> Option<T::Value>
    where
        T: Keyed<Q>,
    {
        let hash = self.hash(key);
        let mut writer = self.writer();
        let current = self.published.load();
        let sight = current.sight(hash, key);
        if !condition(sight.value?, sight.stamp) {
            return None;
        }
        self.publish_holding(&mut writer, |next| next.take_if(hash, key, |_, _| true))
    }

    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value> {
        let hash = self.hash(&key);
        let before = self.publish(|next| next.replace(hash, key, value));
        before.map(|(_, value)| value)
    }

    fn replace_all(&self, pairs: &mut dyn Iterator<Item = (T::Key, T::Value)>) {
        self.publish(|next| {
            for (key, value) in pairs {
                next.replace(self.hash(&key), key, value);
            }
        });
    }

    fn retain(&self, keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        self.publish(|next| next.retain_unchanged(keep));
    }

    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value)) {
        let taken = self.publish(|next| next.drain(self.no_rows()));
        taken.into_each(&mut |key, row| out(key, row.value));
    }
}

impl<T, R> Exclusive<T> for Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    fn entry<X>(&self, key: T::Key, decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X) -> X {
        let hash = self.hash(&key);
        let mut writer = self.writer();
        let current = self.published.load();
        let sight = current.sight(hash, &key);
        let mut slot = Slot::shared(sight.value, sight.stamp);
        let told = decide(&mut slot);
        let change = slot.into_change();
        if !matches!(change, Change::Keep) {
            self.publish_holding(&mut writer, |next| next.apply(hash, key, change));
        }
        told
    }

    fn change<Q: ?Sized, X>(&self, key: &Q, change: impl FnOnce(&mut T::Value) -> X) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let hash = self.hash(key);
        let mut writer = self.writer();
        self.published.load().sight(hash, key).value?;
        self.publish_holding(&mut writer, |next| next.change(hash, key, change))
    }

    fn retain_mut(&self, keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        self.publish(|next| next.retain(keep));
    }
}

impl<T, R> MultiKey<T> for Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    /// The right to write, and the version it starts from.
    type Held<'h>
        = (Holding<'h, T::Key>, Arc<Shard<T, R>>)
    where
        Self: 'h;
    /// The right to write, and the version to publish.
    type Prepared<'h>
        = (Holding<'h, T::Key>, Arc<Shard<T, R>>)
    where
        Self: 'h;

    fn hold(&self, _: &[T::Key]) -> Self::Held<'_> {
        let writer = self.writer();
        (Holding(writer), self.published.load_full())
    }

    fn held<'a, 'h: 'a>(
        &'h self,
        held: &'a Self::Held<'h>,
        key: &T::Key,
    ) -> Sighting<'a, T::Value> {
        held.1.sight(self.hash(key), key).into()
    }

    fn prepare<'h>(
        &'h self,
        (Holding(mut writer), _): Self::Held<'h>,
        changes: Vec<(T::Key, Decided<T::Value>)>,
    ) -> Self::Prepared<'h> {
        let (next, ()) = self.prepare_holding(&mut writer, |next| {
            for (key, Decided(change)) in changes {
                next.apply(self.hash(&key), key, change);
            }
        });
        (Holding(writer), next)
    }

    fn commit<'h>(&'h self, (_writer, next): Self::Prepared<'h>) {
        self.show(next);
    }
}

/// The right to prepare the next version.
pub struct Holding<'h, K>(MutexGuard<'h, Writer<K>>);

impl<T, R> Momentary<T> for Versions<T, R>
where
    T: Table<Value: Clone>,
    R: Rows<T> + CopyRows,
{
    fn whole(&self, clock: &mut dyn FnMut(Stamp), each: &mut EachEntry<'_, T>) {
        let current = self.current();
        clock(current.clock);
        for (key, row) in current.rows.iter() {
            each(key, &row.value, row.stamp);
        }
    }

    fn since(
        &self,
        anchor: &[Stamp],
        clock: &mut dyn FnMut(Stamp),
        each: &mut EachWrite<'_, T>,
    ) -> Result<(), Truncated> {
        let writer = self.writer();
        let (&[anchor], Some(journal)) = (anchor, &writer.journal) else {
            return Err(Truncated);
        };
        if !journal.covers(anchor) {
            return Err(Truncated);
        }
        let current = self.current();
        clock(current.clock);
        current.since(|key| self.hash(key), journal, anchor, each);
        Ok(())
    }
}
