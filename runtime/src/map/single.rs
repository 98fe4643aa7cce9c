//! The one writer of a map under `single_writer`, and its readers.

use std::fmt;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::sync::PoisonError;
use std::thread;

use left_right::ReadHandle;

use super::{Seen, SharedMap};
use crate::conflict::{Conflict, ConflictKind, LoadOrStore};
use crate::detect::{self, Watch};
use crate::marker::Marker;
use crate::metrics::Meters;
use crate::slot::Slot;
use crate::stamp::Stamp;
use crate::store::{Doubled, Home, Judged, Side, Writing};
use crate::strategy::SingleWriter;
use crate::table::Keyed;

/// The right to write, of which there is one. What it writes is seen by readers after
/// [`publish`](Self::publish), all at once. Dropping it publishes the rest and lets the next one claim.
///
/// Its operations see everything it wrote so far, published or not. Their closures run with nothing locked, so they
/// may capture what they like.
///
/// ```
/// use std::collections::HashMap;
/// use mapwarden::{SharedMap, strategy::SingleWriter};
///
/// let prices: SharedMap<HashMap<String, u32>, SingleWriter> = SharedMap::new();
/// let mut writer = prices.claim_writer().expect("nobody else writes");
/// writer.insert("tea".to_owned(), 3);
/// writer.update("tea".to_owned(), |price| *price += 1);
/// assert_eq!(prices.get_cloned("tea"), None);
/// writer.publish();
/// assert_eq!(prices.get_cloned("tea"), Some(4));
/// ```
pub struct Writer<T, M>
where
    T: Doubled,
    M: Marker,
{
    /// Empty only while this is dropped.
    writing: Option<Writing<T>>,
    home: Home<T>,
    map: u64,
    meters: Meters,
    marker: PhantomData<fn() -> M>,
}

/// A reader of its own for hot loops: saves finding the thread's reader in each call.
pub struct Reader<T: Doubled> {
    handle: ReadHandle<Side<T>>,
}

impl<T, M> SharedMap<T, SingleWriter, M>
where
    T: Doubled,
    M: Marker,
{
    /// The writer, unless somebody has it.
    #[must_use]
    pub fn claim_writer(&self) -> Option<Writer<T, M>> {
        let writing = self.store.take_writer()?;
        Some(Writer {
            writing: Some(writing),
            home: self.store.home.clone(),
            map: self.identity,
            meters: self.meters.share(),
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
    T: Doubled,
    M: Marker,
{
    fn writing(&mut self) -> &mut Writing<T> {
        self.writing
            .as_mut()
            .expect("a writer has its side until it is dropped")
    }

    /// Counts a write.
    fn write(&mut self) -> &mut Writing<T> {
        if M::METRICS {
            self.meters.count_write();
        }
        self.writing()
    }

    /// Runs `look` on the value of `key`, if it has one.
    pub fn read<X>(&mut self, key: &T::Key, look: impl FnOnce(&T::Value) -> X) -> Option<X> {
        self.writing().with_current(key, |value, _| value.map(look))
    }

    /// Runs `decide` on the place of `key`.
    pub fn entry<X>(
        &mut self,
        key: T::Key,
        decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X,
    ) -> X {
        self.write().entry(key, decide)
    }

    /// Changes the value of `key`, if there is one.
    pub fn update<X>(&mut self, key: T::Key, change: impl FnOnce(&mut T::Value) -> X) -> Option<X> {
        self.entry(key, |slot| slot.get_mut().map(change))
    }

    /// Stores a value. Not a blind write: nobody else writes.
    pub fn insert(&mut self, key: T::Key, value: T::Value) {
        self.write().put(key, value);
    }

    /// Stores many values.
    pub fn extend(&mut self, pairs: impl IntoIterator<Item = (T::Key, T::Value)>) {
        for (key, value) in pairs {
            self.insert(key, value);
        }
    }

    /// Takes the key out, and gives its value.
    pub fn remove(&mut self, key: T::Key) -> Option<T::Value> {
        self.remove_if(key, |_| true)
    }

    /// Takes the value of `key` out if `condition` holds.
    pub fn remove_if(
        &mut self,
        key: T::Key,
        condition: impl FnOnce(&T::Value) -> bool,
    ) -> Option<T::Value> {
        self.write().take_if(key, condition)
    }

    /// Stores `value` if the key has none, or if `replace` says so of the one it has.
    pub fn load_or_store_if(
        &mut self,
        key: T::Key,
        value: T::Value,
        replace: impl FnOnce(&T::Value) -> bool,
    ) -> LoadOrStore<T::Value> {
        let mut loaded = None;
        let judged = self.write().put_if(key, value, |current, _| match current {
            Some(current) if !replace(current) => {
                loaded = Some(current.clone());
                false
            }
            _ => true,
        });
        match (judged.refused, loaded) {
            (Some(offered), Some(current)) => LoadOrStore::Loaded { current, offered },
            _ => LoadOrStore::Stored {
                replaced: judged.was_present,
            },
        }
    }

    /// Stores `new` if the value of `key` equals `expected`; gives the new version.
    ///
    /// # Errors
    /// The key has no value or another one: `new` comes back.
    pub fn compare_exchange(
        &mut self,
        key: T::Key,
        expected: &T::Value,
        new: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>>
    where
        T::Value: PartialEq,
    {
        let judged = self
            .write()
            .put_if(key, new, |current, _| current == Some(expected));
        let kind = match judged.was_present {
            true => ConflictKind::Unexpected,
            false => ConflictKind::Absent,
        };
        self.or_conflict(judged, kind)
    }

    /// Stores `value` if this writer wrote the key neither since the look nor without publishing; gives the new
    /// version. The look is one of [`SharedMap::look`].
    ///
    /// # Errors
    /// It did, or the witness is of another map: the value comes back.
    pub fn store_if_unchanged(
        &mut self,
        seen: Seen<'_, T::Key, M>,
        value: T::Value,
    ) -> Result<Stamp, Conflict<T::Value>> {
        if seen.map != self.map {
            return Err(Conflict {
                offered: value,
                kind: ConflictKind::OtherMap,
                found: seen.stamp,
            });
        }
        let is_same = |current: Option<&T::Value>, stamp| {
            current.is_some() == seen.present && stamp == seen.stamp
        };
        let judged = self.write().put_if(seen.key.clone(), value, is_same);
        self.or_conflict(judged, ConflictKind::Changed)
    }

    fn or_conflict(
        &self,
        judged: Judged<T::Value>,
        kind: ConflictKind,
    ) -> Result<Stamp, Conflict<T::Value>> {
        match judged.refused {
            None => Ok(judged.stamp),
            Some(offered) => {
                self.meters.conflict();
                Err(Conflict {
                    offered,
                    kind,
                    found: judged.stamp,
                })
            }
        }
    }

    /// Keeps the entries that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        self.write()
            .rewrite(|key, value| (!keep(key, value)).then_some(None));
    }

    /// Keeps the entries that `keep` says, with the changes it makes. Every entry kept counts as written.
    pub fn retain_mut(&mut self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        self.write().rewrite(|key, value| {
            let mut value = value.clone();
            Some(keep(key, &mut value).then_some(value))
        });
    }

    /// Moves every entry out, to the end of `out`.
    pub fn drain_to(&mut self, out: &mut impl Extend<(T::Key, T::Value)>) {
        let mut taken = Vec::new();
        self.write().rewrite(|key, value| {
            taken.push((key.clone(), value.clone()));
            Some(None)
        });
        out.extend(taken);
    }

    /// Shows readers everything that was written. Waits for reads that began before.
    ///
    /// # Panics
    /// This thread is inside a read of the same map, which would be waited for; told where the detector
    /// is on. And where `Clone`, `Eq` or `Drop` of a key or value panic as their write is made: that write is left
    /// out unless it was made already, readers see all others, and the panic goes on here.
    #[track_caller]
    pub fn publish(&mut self) {
        let watch = Watch {
            detect: M::DETECT,
            is_trusted: false,
        };
        let _inside = detect::enter(watch, self.map, M::NAME, Location::caller());
        self.writing().publish();
    }
}

impl<T, M> Drop for Writer<T, M>
where
    T: Doubled,
    M: Marker,
{
    fn drop(&mut self) {
        if let Some(mut writing) = self.writing.take() {
            let published = catch_unwind(AssertUnwindSafe(|| {
                if writing.has_pending() {
                    writing.publish();
                }
            }));
            let mut home = self.home.lock().unwrap_or_else(PoisonError::into_inner);
            *home = Some(writing);
            drop(home);
            if let Err(panic) = published
                && !thread::panicking()
            {
                resume_unwind(panic);
            }
        }
    }
}

impl<T: Doubled> Reader<T> {
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
    T: Doubled,
    M: Marker,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("map", &M::NAME)
            .finish_non_exhaustive()
    }
}

impl<T: Doubled> fmt::Debug for Reader<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}
