//! Counts that each thread keeps for itself, so that counting shares no cache line.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering, fence};
use std::sync::{Arc, Mutex};

use super::report::unpoisoned;

/// Counts of one thread on one map. Only that thread writes them, so adding is a load and a store.
#[derive(Default)]
#[repr(align(128))]
pub(super) struct Counts {
    pub(super) reads: AtomicU64,
    pub(super) writes: AtomicU64,
    pub(super) conflicts: AtomicU64,
}

/// Totals over all threads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) reads: u64,
    pub(super) writes: u64,
    pub(super) conflicts: u64,
}

impl Totals {
    fn add(&mut self, counts: &Counts) {
        self.reads += counts.reads.load(Ordering::Relaxed);
        self.writes += counts.writes.load(Ordering::Relaxed);
        self.conflicts += counts.conflicts.load(Ordering::Relaxed);
    }
}

/// The counts of all threads on one map.
pub(super) struct Threads {
    identity: u64,
    joined: Mutex<Joined>,
}

#[derive(Default)]
struct Joined {
    live: Vec<Arc<Counts>>,
    /// What threads counted that have ended.
    ended: Totals,
}

/// Maps that a thread used lately, by identity.
type Near = [Option<(u64, Arc<Counts>)>; NEAR];

const NEAR: usize = 4;

/// Reads that a thread counts by itself before it tells.
const UNTOLD: u64 = 64;

/// From 1: an empty place in [`READS`] has 0.
static IDENTITIES: AtomicU64 = AtomicU64::new(1);

thread_local! {
    /// Identities of maps that were read lately, and reads that are not in the counts yet. Without a
    /// destructor, which every access would have to ask about; [`EVER`] tells the rest when the thread ends.
    static READS: [Cell<(u64, u64)>; NEAR] = const { [const { Cell::new((0, 0)) }; NEAR] };
    static LATELY: RefCell<Near> = const { RefCell::new([None, None, None, None]) };
    static EVER: Ever = const { Ever(RefCell::new(BTreeMap::new())) };
}

/// This thread's counts on every map that it used and that is still there.
struct Ever(RefCell<BTreeMap<u64, Arc<Counts>>>);

impl Ever {
    fn tell_reads(&self, identity: u64, reads: u64) {
        if let Some(counts) = self.0.borrow().get(&identity) {
            let told = counts.reads.load(Ordering::Relaxed);
            counts
                .reads
                .store(told.wrapping_add(reads), Ordering::Relaxed);
        }
    }
}

impl Drop for Ever {
    fn drop(&mut self) {
        for place in READS.with(|reads| reads.each_ref().map(Cell::take)) {
            self.tell_reads(place.0, place.1);
        }
    }
}

/// Adds one and gives the new count.
#[inline]
pub(super) fn add_one(count: &AtomicU64) -> u64 {
    let next = count.load(Ordering::Relaxed).wrapping_add(1);
    count.store(next, Ordering::Relaxed);
    next
}

impl Threads {
    pub(super) fn new() -> Self {
        Self {
            identity: IDENTITIES.fetch_add(1, Ordering::Relaxed),
            joined: Mutex::default(),
        }
    }

    /// Runs `count` on this thread's counts. A thread that is ending counts no more.
    #[inline]
    pub(super) fn here<X: Default>(&self, count: impl FnOnce(&Counts) -> X) -> X {
        let counted = LATELY.try_with(|lately| {
            let mut lately = lately.borrow_mut();
            let place = &mut lately[self.identity as usize % NEAR];
            match place {
                Some((identity, counts)) if *identity == self.identity => count(counts),
                _ => {
                    let counts = self.find_or_join();
                    let told = count(&counts);
                    *place = Some((self.identity, counts));
                    told
                }
            }
        });
        counted.unwrap_or_default()
    }

    /// Counts a read, nearly always in a place that only this thread knows.
    #[inline]
    pub(super) fn read(&self) {
        READS.with(|reads| {
            let place = &reads[self.identity as usize % NEAR];
            let (identity, untold) = place.get();
            if identity == self.identity && untold + 1 < UNTOLD {
                place.set((identity, untold + 1));
            } else {
                self.tell(place);
            }
        });
    }

    #[cold]
    fn tell(&self, place: &Cell<(u64, u64)>) {
        let (identity, untold) = place.get();
        let is_own = identity == self.identity;
        place.set((self.identity, u64::from(!is_own)));
        drop(self.find_or_join());
        // While the thread ends, there is nobody to tell.
        let _ = EVER.try_with(|ever| ever.tell_reads(identity, untold + u64::from(is_own)));
    }

    #[cold]
    fn find_or_join(&self) -> Arc<Counts> {
        let join = || {
            let counts = Arc::<Counts>::default();
            unpoisoned(&self.joined).live.push(Arc::clone(&counts));
            counts
        };
        EVER.try_with(|ever| {
            let mut ever = ever.0.borrow_mut();
            // Maps that are gone hold their counts no more.
            ever.retain(|_, counts| Arc::strong_count(counts) > 1);
            Arc::clone(ever.entry(self.identity).or_insert_with(join))
        })
        .unwrap_or_default()
    }

    pub(super) fn totals(&self) -> Totals {
        let joined = &mut *unpoisoned(&self.joined);
        let ended = &mut joined.ended;
        joined.live.retain(|counts| {
            let is_live = Arc::strong_count(counts) > 1;
            if !is_live {
                // What the thread counted last came before it let go.
                fence(Ordering::Acquire);
                ended.add(counts);
            }
            is_live
        });
        let mut totals = joined.ended;
        joined.live.iter().for_each(|counts| totals.add(counts));
        totals
    }
}
