//! The strategy `single_writer`: left-right keeps two copies, readers use one while the one writer
//! changes the other.

mod side;
mod writing;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use left_right::{ReadHandle, ReadHandleFactory};
use thread_local::ThreadLocal;

use super::{EachEntry, EachWrite, Momentary, Setup, Sighting, Store, Truncated};
use crate::journal::Journal;
use crate::rows::{CopyRows, Rows};
use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table};

pub use side::Side;
pub(crate) use writing::Writing;

/// Tables that can be kept twice, for readers on other threads.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be kept twice",
    note = "`single_writer` keeps two copies of the map for readers on all threads: keys and values need `Clone + Send + Sync`"
)]
pub trait Doubled:
    Table<
        Key: Clone + Send + Sync,
        Value: Clone + Send + Sync,
        Hasher: Send + Sync,
        Rows: CopyRows + Send + Sync,
    >
{
}

#[diagnostic::do_not_recommend]
impl<T> Doubled for T where
    T: Table<
            Key: Clone + Send + Sync,
            Value: Clone + Send + Sync,
            Hasher: Send + Sync,
            Rows: CopyRows + Send + Sync,
        >
{
}

/// The home of the readers, and of the writer while nobody has it.
pub struct TwoSides<T: Doubled> {
    factory: ReadHandleFactory<Side<T>>,
    /// A handle for each thread that reads: left-right's handles are not shared.
    readers: ThreadLocal<ReadHandle<Side<T>>>,
    pub(crate) home: Home<T>,
    journal: SharedJournal<T>,
}

/// Where the writer waits to be claimed.
pub(crate) type Home<T> = Arc<Mutex<Option<Writing<T>>>>;

/// What was written lately, beside the sides: the notes of one write serve both.
type SharedJournal<T> = Option<Arc<Mutex<Journal<<T as crate::table::TableTypes>::Key>>>>;

fn unpoisoned<X>(lock: &Mutex<X>) -> MutexGuard<'_, X> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T: Doubled> TwoSides<T> {
    pub(crate) fn create(setup: &Setup<T::Key>) -> Self {
        let journal = setup
            .journal
            .map(|make| Arc::new(Mutex::new(make(Stamp::start_of(0)))));
        let (writing, factory) = Writing::create(journal.clone(), setup.publishes.clone());
        Self {
            factory,
            readers: ThreadLocal::new(),
            home: Arc::new(Mutex::new(Some(writing))),
            journal,
        }
    }

    pub(crate) fn take_writer(&self) -> Option<Writing<T>> {
        unpoisoned(&self.home).take()
    }

    /// Makes room on both sides, unless somebody has the writer: the sides then grow as rows come.
    pub(crate) fn reserve(&self, rows: usize) -> Result<(), CapacityError> {
        match &mut *unpoisoned(&self.home) {
            Some(writing) => writing.reserve(rows),
            None => Ok(()),
        }
    }

    pub(crate) fn handle(&self) -> ReadHandle<Side<T>> {
        self.factory.handle()
    }

    #[inline]
    fn enter<X>(&self, look: impl FnOnce(&Side<T>) -> X) -> Option<X> {
        let reader = self.readers.get_or(|| self.factory.handle());
        reader.enter().map(|side| look(&side))
    }
}

impl<T: Doubled> Store<T> for TwoSides<T> {
    /// A reader does not wait, but the writer waits for readers: a publish inside a read would hang.
    const READS_LOCK: bool = true;

    fn len(&self) -> usize {
        self.enter(|side| side.rows.len()).unwrap_or(0)
    }

    fn capacity(&self) -> usize {
        self.enter(|side| side.rows.capacity()).unwrap_or(0)
    }

    #[inline]
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        let reader = self.readers.get_or(|| self.factory.handle());
        match reader.enter() {
            Some(side) => look(side.sight(key)),
            None => look(Sighting {
                value: None,
                stamp: Stamp::start_of(0),
            }),
        }
    }

    fn visit_shard(&self, _: usize, visit: &mut EachEntry<'_, T>) {
        self.whole(&mut |_| {}, visit);
    }
}

impl<T: Doubled> Momentary<T> for TwoSides<T> {
    fn whole(&self, clock: &mut dyn FnMut(Stamp), each: &mut EachEntry<'_, T>) {
        self.enter(|side| {
            clock(side.clock);
            for (key, row) in side.rows.iter() {
                each(key, &row.value, row.stamp);
            }
        });
    }

    fn since(
        &self,
        anchor: &[Stamp],
        clock: &mut dyn FnMut(Stamp),
        each: &mut EachWrite<'_, T>,
    ) -> Result<(), Truncated> {
        let (&[anchor], Some(journal)) = (anchor, &self.journal) else {
            return Err(Truncated);
        };
        let told = self.enter(|side| {
            // The writer does not hold the journal while it waits for this reader.
            let journal = unpoisoned(journal);
            if !journal.covers(anchor) {
                return Err(Truncated);
            }
            clock(side.clock);
            for (noted, key) in journal.after(anchor) {
                // Notes run ahead of what is published.
                if !noted.is_after(side.clock) {
                    side.tell(noted, key, each);
                }
            }
            Ok(())
        });
        told.unwrap_or(Err(Truncated))
    }
}
