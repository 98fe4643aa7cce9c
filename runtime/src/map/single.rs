//! The one writer of a map under `single_writer`, and its readers.

use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::sync::PoisonError;

use left_right::ReadHandle;

use super::SharedMap;
use crate::detect;
use crate::marker::Marker;
use crate::slot::Slot;
use crate::store::{Home, Side, Writing};
use crate::strategy::SingleWriter;
use crate::table::{Keyed, Table};

/// The right to write, of which there is one. What it writes is seen by readers after
/// [`publish`](Self::publish), all at once. Dropping it publishes the rest and lets the next one claim.
pub struct Writer<T, M>
where
    T: Table<Key: Clone, Value: Clone>,
    M: Marker,
{
    /// Empty only while this is dropped.
    writing: Option<Writing<T>>,
    home: Home<T>,
    map: u64,
    marker: PhantomData<fn() -> M>,
}

/// A reader of its own for hot loops: saves finding the thread's reader in each call.
pub struct Reader<T: Table<Key: Clone, Value: Clone>> {
    handle: ReadHandle<Side<T>>,
}

impl<T, M> SharedMap<T, SingleWriter, M>
where
    T: Table<Key: Clone, Value: Clone>,
    M: Marker,
    Side<T>: Send + Sync,
{
    /// The writer, unless somebody has it.
    #[must_use]
    pub fn claim_writer(&self) -> Option<Writer<T, M>> {
        let writing = self.store.take_writer()?;
        Some(Writer {
            writing: Some(writing),
            home: self.store.home.clone(),
            map: self.identity,
            marker: PhantomData,
        })
    }

    /// A reader that belongs to its owner, not to the thread.
    #[must_use]
    pub fn reader(&self) -> Reader<T> {
        Reader {
            handle: self.store.handle(),
        }
    }
}

impl<T, M> Writer<T, M>
where
    T: Table<Key: Clone, Value: Clone>,
    M: Marker,
{
    fn writing(&mut self) -> &mut Writing<T> {
        self.writing
            .as_mut()
            .expect("a writer has its side until it is dropped")
    }

    /// Runs `decide` on the place of `key`, with everything written so far, published or not.
    pub fn entry<X>(
        &mut self,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X {
        self.writing().entry(key, decide)
    }

    /// Changes the value of `key`, if there is one.
    pub fn update<X>(&mut self, key: T::Key, change: impl FnOnce(&mut T::Value) -> X) -> Option<X> {
        self.entry(key, |slot| slot.get_mut().map(change))
    }

    /// Stores a value. Not a blind write: nobody else writes.
    pub fn insert(&mut self, key: T::Key, value: T::Value) {
        self.writing().put(key, value);
    }

    /// Takes the key out, and gives its value.
    pub fn remove(&mut self, key: T::Key) -> Option<T::Value> {
        self.entry(key, |slot| {
            let value = slot.get().cloned();
            slot.remove();
            value
        })
    }

    /// Shows readers everything that was written. Waits for reads that began before.
    ///
    /// # Panics
    /// This thread is inside a read of the same map, which would be waited for; told where the detector
    /// is on.
    #[track_caller]
    pub fn publish(&mut self) {
        let _inside = detect::enter(M::DETECT, self.map, M::NAME, Location::caller());
        self.writing().publish();
    }
}

impl<T, M> Drop for Writer<T, M>
where
    T: Table<Key: Clone, Value: Clone>,
    M: Marker,
{
    fn drop(&mut self) {
        if let Some(mut writing) = self.writing.take() {
            if writing.has_pending() {
                writing.publish();
            }
            let mut home = self.home.lock().unwrap_or_else(PoisonError::into_inner);
            *home = Some(writing);
        }
    }
}

impl<T: Table<Key: Clone, Value: Clone>> Reader<T> {
    /// Runs `look` on the value of `key`, as of the last publish.
    #[inline]
    pub fn read<Q, X>(&self, key: &Q, look: impl FnOnce(&T::Value) -> X) -> Option<X>
    where
        Q: ?Sized,
        T: Keyed<Q>,
    {
        self.handle.enter()?.sight(key).value.map(look)
    }
}

impl<T, M> fmt::Debug for Writer<T, M>
where
    T: Table<Key: Clone, Value: Clone>,
    M: Marker,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("map", &M::NAME)
            .finish_non_exhaustive()
    }
}

impl<T: Table<Key: Clone, Value: Clone>> fmt::Debug for Reader<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}
