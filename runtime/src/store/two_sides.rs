//! The strategy `single_writer`: left-right keeps two copies, readers use one while the one writer
//! changes the other.

use std::collections::VecDeque;
use std::iter;
use std::sync::{Arc, Mutex, PoisonError};

use left_right::{Absorb, ReadHandle, ReadHandleFactory, WriteHandle};
use thread_local::ThreadLocal;

use super::{EachEntry, Sighting, Store};
use crate::rows::{PlainRows, Rows, Shard};
use crate::slot::{Change, Slot};
use crate::stamp::Stamp;
use crate::table::{Keyed, Table};

/// One of the two copies.
pub struct Side<T: Table> {
    shard: Shard<T, PlainRows<T>>,
}

/// One write on its way to both copies. Copies of key and value are made when the write is made, so
/// that nothing that can panic runs between the two.
pub enum Write<T: Table> {
    /// For the first copy and for the second.
    Put([Option<(T::Key, T::Value)>; 2]),
    /// A key to take out.
    Take(T::Key),
}

/// The home of the readers, and of the writer while nobody has it.
pub struct TwoSides<T>
where
    T: Table<Key: Clone, Value: Clone>,
    Side<T>: Sync,
{
    factory: ReadHandleFactory<Side<T>>,
    /// A handle for each thread that reads: left-right's handles are not shared.
    readers: ThreadLocal<ReadHandle<Side<T>>>,
    pub(crate) home: Home<T>,
}

/// Where the writer waits to be claimed.
pub(crate) type Home<T> = Arc<Mutex<Option<Writing<T>>>>;

/// The writer's side.
pub(crate) struct Writing<T: Table<Key: Clone, Value: Clone>> {
    handle: WriteHandle<Side<T>, Write<T>>,
    /// Writes that are not published yet.
    log: VecDeque<Write<T>>,
    /// The last write of each key among the first `indexed` of the log. Only who looks before writing needs it, so
    /// it is brought up to date by looks: plain inserts pay nothing.
    index: T::With<usize>,
    indexed: usize,
    hasher: T::Hasher,
}

impl<T: Table> Write<T> {
    fn key(&self) -> Option<&T::Key> {
        match self {
            Self::Put([_, second]) => second.as_ref().map(|(key, _)| key),
            Self::Take(key) => Some(key),
        }
    }

    fn value(&self) -> Option<&T::Value> {
        match self {
            Self::Put([_, second]) => second.as_ref().map(|(_, value)| value),
            Self::Take(_) => None,
        }
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Absorb<Write<T>> for Side<T> {
    fn absorb_first(&mut self, write: &mut Write<T>, _: &Self) {
        match write {
            Write::Put([first, _]) => {
                if let Some((key, value)) = first.take() {
                    self.shard.replace(0, key, value);
                }
            }
            Write::Take(key) => {
                self.shard.take_if(0, &*key, |_, _| true);
            }
        }
    }

    fn absorb_second(&mut self, write: Write<T>, _: &Self) {
        match write {
            Write::Put([_, second]) => {
                if let Some((key, value)) = second {
                    self.shard.replace(0, key, value);
                }
            }
            Write::Take(key) => {
                self.shard.take_if(0, &key, |_, _| true);
            }
        }
    }

    fn sync_with(&mut self, first: &Self) {
        self.shard = first.shard.copy();
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Clone for Side<T> {
    fn clone(&self) -> Self {
        Self {
            shard: self.shard.copy(),
        }
    }
}

impl<T> TwoSides<T>
where
    T: Table<Key: Clone, Value: Clone>,
    Side<T>: Sync,
{
    pub(crate) fn create() -> Self {
        let hasher = T::Hasher::default();
        let shard = Shard::new(0, PlainRows::empty(hasher.clone()), None);
        let (handle, reader) = left_right::new_from_empty(Side { shard });
        let writing = Writing {
            handle,
            log: VecDeque::new(),
            index: T::empty(hasher.clone()),
            indexed: 0,
            hasher,
        };
        Self {
            factory: reader.factory(),
            readers: ThreadLocal::new(),
            home: Arc::new(Mutex::new(Some(writing))),
        }
    }

    pub(crate) fn take_writer(&self) -> Option<Writing<T>> {
        self.home
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    pub(crate) fn handle(&self) -> ReadHandle<Side<T>> {
        self.factory.handle()
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Side<T> {
    #[inline]
    pub(crate) fn sight<Q: ?Sized>(&self, key: &Q) -> Sighting<'_, T::Value>
    where
        T: Keyed<Q>,
    {
        self.shard.sight(0, key).into()
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Writing<T> {
    /// The value of `key` with all that was written, published or not.
    fn current(&mut self, key: &T::Key) -> (Option<T::Value>, Stamp) {
        for (at, write) in self.log.iter().enumerate().skip(self.indexed) {
            if let Some(key) = write.key() {
                T::put(&mut self.index, key.clone(), at);
            }
            self.indexed = at + 1;
        }
        let published = self.handle.enter();
        let sight = published.as_ref().map(|side| side.sight(key));
        let stamp = sight
            .as_ref()
            .map_or(Stamp::start_of(0), |sight| sight.stamp);
        let value = match <T as Keyed<T::Key>>::get(&self.index, key) {
            Some(&at) => self.log[at].value().cloned(),
            None => sight.and_then(|sight| sight.value.cloned()),
        };
        (value, stamp)
    }

    pub(crate) fn entry<X>(
        &mut self,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X {
        let (mut value, stamp) = self.current(&key);
        let mut slot = match &mut value {
            Some(value) => Slot::owned(value, stamp),
            None => Slot::vacant(stamp),
        };
        let told = decide(&mut slot);
        match slot.into_change() {
            Change::Keep => {}
            Change::Put(new) => self.put(key, new),
            Change::InPlace => {
                if let Some(value) = value {
                    self.put(key, value);
                }
            }
            Change::Remove => {
                self.log.push_back(Write::Take(key));
            }
        }
        told
    }

    pub(crate) fn put(&mut self, key: T::Key, value: T::Value) {
        let copy = (key.clone(), value.clone());
        self.log
            .push_back(Write::Put([Some(copy), Some((key, value))]));
    }

    /// Shows readers all that was written. Waits for readers of the other copy.
    pub(crate) fn publish(&mut self) {
        if self.indexed > 0 {
            self.index = T::empty(self.hasher.clone());
            self.indexed = 0;
        }
        // One by one: before the first publish this hashes keys, which may panic, and the rest must stay.
        let log = &mut self.log;
        self.handle.extend(iter::from_fn(|| log.pop_front()));
        self.handle.publish();
    }

    pub(crate) fn has_pending(&self) -> bool {
        !self.log.is_empty()
    }
}

impl<T> Store<T> for TwoSides<T>
where
    T: Table<Key: Clone, Value: Clone>,
    Side<T>: Send + Sync,
{
    /// A reader does not wait, but the writer waits for readers: a publish inside a read would hang.
    const READS_LOCK: bool = true;

    fn shard_count(&self) -> usize {
        1
    }

    fn len(&self) -> usize {
        let reader = self.readers.get_or(|| self.factory.handle());
        reader.enter().map_or(0, |side| side.shard.rows.len())
    }

    fn capacity(&self) -> usize {
        let reader = self.readers.get_or(|| self.factory.handle());
        reader.enter().map_or(0, |side| side.shard.rows.capacity())
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

    fn shard_of<Q: ?Sized>(&self, _: &Q) -> usize
    where
        T: Keyed<Q>,
    {
        0
    }

    fn visit(&self, visit: &mut EachEntry<'_, T>, between: &mut dyn FnMut(usize)) {
        self.visit_shard(0, visit);
        between(0);
    }

    fn visit_shard(&self, _: usize, visit: &mut EachEntry<'_, T>) {
        let reader = self.readers.get_or(|| self.factory.handle());
        if let Some(side) = reader.enter() {
            for (key, row) in side.shard.rows.iter() {
                visit(key, &row.value, row.stamp);
            }
        }
    }
}
