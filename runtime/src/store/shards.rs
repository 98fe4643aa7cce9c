//! Entries cut into shards, each under a lock of its own. One shard makes the strategies `rwlock`
//! and `mutex`, many make `sharded` and `optimistic`.

use std::array;

use crossbeam_utils::CachePadded;

use super::{
    Conditional, Decided, EachEntry, EachWrite, Exclusive, Judged, LockKind, Momentary, MultiKey,
    Offered, Setup, Sighting, Store, Truncated, Verdict,
};
use crate::rows::{Prepared, Rows, Shard};
use crate::slot::Slot;
use crate::stamp::Stamp;
use crate::table::{CapacityError, Keyed, Table};

/// Entries in a power of two of shards.
pub struct Shards<T: Table, R, L: LockKind> {
    shards: Box<[Guarded<T, R, L>]>,
    hasher: T::Hasher,
}

/// A shard and its lock, alone on its cache lines.
type Guarded<T, R, L> = CachePadded<<L as LockKind>::Lock<Shard<T, R>>>;
/// A shard that is held for reading.
type Reading<'g, T, R, L> = <L as LockKind>::Reading<'g, Shard<T, R>>;
/// A shard that is held for writing.
type Writing<'g, T, R, L> = <L as LockKind>::Writing<'g, Shard<T, R>>;

/// Runs while all shards are held.
type AllRead<'a, 'g, T, R, L> = dyn FnMut(&Chain<'_, Reading<'g, T, R, L>>) + 'a;

/// 2⁶⁴ divided by the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// How many locks one frame of [`Shards::read_all`] takes.
const AT_A_TIME: usize = 32;

impl<T: Table, R: Rows<T>, L: LockKind> Shards<T, R, L> {
    pub(crate) fn create(setup: &Setup<T::Key>) -> Self {
        let hasher = T::Hasher::default();
        let count = setup.shards;
        debug_assert!(count.is_power_of_two() && count <= 4096);
        let shard = |number: usize| {
            // Numbers end at 4095.
            let number = number as u16;
            let journal = setup.journal.map(|make| make(Stamp::start_of(number)));
            let rows = R::empty(hasher.clone());
            CachePadded::new(L::new(Shard::new(number, rows, journal)))
        };
        Self {
            shards: (0..count).map(shard).collect(),
            hasher,
        }
    }

    pub(crate) fn reserve(&self, rows: usize) -> Result<(), CapacityError> {
        let each = rows.div_ceil(self.shards.len());
        for shard in &self.shards {
            L::write(shard).rows.reserve(each)?;
        }
        Ok(())
    }

    #[inline]
    fn hash<Q: ?Sized>(&self, key: &Q) -> u64
    where
        T: Keyed<Q>,
    {
        if R::HASHED {
            T::hash_of(&self.hasher, key)
        } else {
            0
        }
    }

    #[inline]
    fn number(&self, hash: u64) -> usize {
        // Spread first: a hasher that passes integers through leaves the upper bits empty, and the
        // lower ones pick the bucket inside the shard.
        (hash.wrapping_mul(SPREAD) >> 52) as usize & (self.shards.len() - 1)
    }

    #[inline]
    fn read(&self, hash: u64) -> Reading<'_, T, R, L> {
        L::read(&self.shards[self.number(hash)])
    }

    #[inline]
    fn write(&self, hash: u64) -> Writing<'_, T, R, L> {
        L::write(&self.shards[self.number(hash)])
    }

    /// Takes the read locks of all shards in their order and runs `look` while they are held.
    /// Without allocating: each frame of the stack holds a few.
    fn read_all<'g>(
        &'g self,
        before: Option<&Chain<'_, Reading<'g, T, R, L>>>,
        from: usize,
        look: &mut AllRead<'_, 'g, T, R, L>,
    ) {
        let held = array::from_fn(|next| self.shards.get(from + next).map(|shard| L::read(shard)));
        let chain = Chain { held, before };
        if from + AT_A_TIME < self.shards.len() {
            self.read_all(Some(&chain), from + AT_A_TIME, look);
        } else {
            look(&chain);
        }
    }
}

/// Guards of all shards, some of them in each frame of the stack.
struct Chain<'c, G> {
    held: [Option<G>; AT_A_TIME],
    before: Option<&'c Chain<'c, G>>,
}

impl<G> Chain<'_, G> {
    /// Every guard, in the order of shards.
    fn each(&self, visit: &mut dyn FnMut(&G)) {
        if let Some(before) = self.before {
            before.each(visit);
        }
        self.held.iter().flatten().for_each(visit);
    }
}

impl<T: Table, R: Rows<T>, L: LockKind> Store<T> for Shards<T, R, L> {
    const READS_LOCK: bool = true;

    fn shard_count(&self) -> usize {
        self.shards.len()
    }

    fn len(&self) -> usize {
        let lens = self.shards.iter().map(|shard| L::read(shard).rows.len());
        lens.sum()
    }

    fn capacity(&self) -> usize {
        let shards = self.shards.iter();
        shards.map(|shard| L::read(shard).rows.capacity()).sum()
    }

    #[inline]
    fn find<Q: ?Sized, X>(&self, key: &Q, look: impl FnOnce(Sighting<'_, T::Value>) -> X) -> X
    where
        T: Keyed<Q>,
    {
        let hash = self.hash(key);
        look(self.read(hash).sight(hash, key).into())
    }

    #[inline]
    fn shard_of<Q: ?Sized>(&self, key: &Q) -> usize
    where
        T: Keyed<Q>,
    {
        self.number(self.hash(key))
    }

    fn visit_shard(&self, number: usize, visit: &mut EachEntry<'_, T>) {
        for (key, row) in L::read(&self.shards[number]).rows.iter() {
            visit(key, &row.value, row.stamp);
        }
    }
}

impl<T: Table, R: Rows<T>, L: LockKind> Conditional<T> for Shards<T, R, L> {
    fn judge(
        &self,
        key: Offered<'_, T::Key>,
        value: T::Value,
        judge: impl FnMut(Option<&T::Value>, Stamp) -> Verdict,
    ) -> Judged<T::Value> {
        let hash = self.hash(key.key());
        // The guard is a temporary of this statement: key and value before go after it.
        let (judged, before) = self.write(hash).judge(hash, key, value, judge);
        drop(before);
        judged
    }

    fn take_if<Q: ?Sized>(
        &self,
        key: &Q,
        condition: impl FnMut(&T::Value, Stamp) -> bool,
    ) -> Option<T::Value>
    where
        T: Keyed<Q>,
    {
        let hash = self.hash(key);
        self.write(hash).take_if(hash, key, condition)
    }

    #[inline(always)]
    fn replace(&self, key: T::Key, value: T::Value) -> Option<T::Value> {
        let hash = self.hash(&key);
        // The guard is a temporary of this statement: it goes before the key does.
        let before = self.write(hash).replace(hash, key, value);
        before.map(|(_, value)| value)
    }

    fn retain(&self, mut keep: impl FnMut(&T::Key, &T::Value) -> bool) {
        for shard in &self.shards {
            L::write(shard).retain_unchanged(&mut keep);
        }
    }

    fn drain(&self, out: &mut dyn FnMut(T::Key, T::Value)) {
        for shard in &self.shards {
            let empty = R::empty(self.hasher.clone());
            let taken = L::write(shard).drain(empty);
            taken.into_each(&mut |key, row| out(key, row.value));
        }
    }
}

impl<T: Table, R: Rows<T>, L: LockKind> Exclusive<T> for Shards<T, R, L> {
    fn entry<X>(&self, key: T::Key, decide: impl FnOnce(&mut Slot<'_, T::Value>) -> X) -> X {
        let hash = self.hash(&key);
        self.write(hash).entry(hash, key, decide)
    }

    #[inline]
    fn change<Q: ?Sized, X>(&self, key: &Q, change: impl FnOnce(&mut T::Value) -> X) -> Option<X>
    where
        T: Keyed<Q>,
    {
        let hash = self.hash(key);
        self.write(hash).change(hash, key, change)
    }

    fn retain_mut(&self, mut keep: impl FnMut(&T::Key, &mut T::Value) -> bool) {
        for shard in &self.shards {
            L::write(shard).retain(&mut keep);
        }
    }
}

impl<T: Table, R: Rows<T>, L: LockKind> MultiKey<T> for Shards<T, R, L> {
    /// Shard numbers and their guards, in ascending order.
    type Held<'h>
        = Vec<(usize, Writing<'h, T, R, L>)>
    where
        Self: 'h;
    /// The same, and changes with the place of their guard.
    type Prepared<'h>
        = (Self::Held<'h>, Vec<(usize, Prepared<T>)>)
    where
        Self: 'h;

    fn hold(&self, keys: &[T::Key]) -> Self::Held<'_> {
        let numbers = keys.iter().map(|key| self.number(self.hash(key)));
        let mut numbers: Vec<usize> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let guards = numbers.into_iter();
        guards
            .map(|number| (number, L::write(&self.shards[number])))
            .collect()
    }

    fn held<'a, 'h: 'a>(
        &'h self,
        held: &'a Self::Held<'h>,
        key: &T::Key,
    ) -> Sighting<'a, T::Value> {
        let hash = self.hash(key);
        let at = held.binary_search_by_key(&self.number(hash), |(number, _)| *number);
        let at = at.expect("the shard of a key of this commit is held");
        held[at].1.sight(hash, key).into()
    }

    fn prepare<'h>(
        &'h self,
        mut held: Self::Held<'h>,
        changes: Vec<(T::Key, Decided<T::Value>)>,
    ) -> Self::Prepared<'h> {
        let mut prepared = Vec::with_capacity(changes.len());
        for (key, Decided(change)) in changes {
            let hash = self.hash(&key);
            let at = held.binary_search_by_key(&self.number(hash), |(number, _)| *number);
            let at = at.expect("the shard of a key of this commit is held");
            if let Some(change) = held[at].1.prepare(hash, key, change) {
                prepared.push((at, change));
            }
        }
        prepared.sort_by_key(|(_, change)| change.adds());
        (held, prepared)
    }

    fn commit<'h>(&'h self, (mut held, prepared): Self::Prepared<'h>) {
        let mut gone = Vec::with_capacity(prepared.len());
        for (at, change) in prepared {
            gone.push(held[at].1.commit(change));
        }
        // What was taken out is dropped with nothing locked.
        drop(held);
        drop(gone);
    }
}

impl<T: Table, R: Rows<T>, L: LockKind> Momentary<T> for Shards<T, R, L> {
    fn whole(&self, clock: &mut dyn FnMut(Stamp), each: &mut EachEntry<'_, T>) {
        self.read_all(None, 0, &mut |chain| {
            chain.each(&mut |shard| clock(shard.clock));
            chain.each(&mut |shard| {
                for (key, row) in shard.rows.iter() {
                    each(key, &row.value, row.stamp);
                }
            });
        });
    }

    fn since(
        &self,
        anchor: &[Stamp],
        clock: &mut dyn FnMut(Stamp),
        each: &mut EachWrite<'_, T>,
    ) -> Result<(), Truncated> {
        let mut outcome = Ok(());
        self.read_all(None, 0, &mut |chain| {
            let mut number = 0;
            let mut reaches = anchor.len() == self.shards.len();
            chain.each(&mut |shard| {
                let journal = shard.journal();
                reaches = reaches && journal.is_some_and(|journal| journal.covers(anchor[number]));
                number += 1;
            });
            if !reaches {
                outcome = Err(Truncated);
                return;
            }
            chain.each(&mut |shard| clock(shard.clock));
            let mut anchors = anchor.iter();
            chain.each(&mut |shard| {
                if let (Some(journal), Some(anchor)) = (shard.journal(), anchors.next()) {
                    shard.since(|key| self.hash(key), journal, *anchor, each);
                }
            });
        });
        outcome
    }
}
