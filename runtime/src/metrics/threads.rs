//! Counts that each thread keeps for itself, so that counting shares no cache line.

use std::cell::RefCell;
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

static IDENTITIES: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static LATELY: RefCell<Near> = const { RefCell::new([None, None, None, None]) };
    static EVER: RefCell<BTreeMap<u64, Arc<Counts>>> = const { RefCell::new(BTreeMap::new()) };
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

    #[cold]
    fn find_or_join(&self) -> Arc<Counts> {
        let join = || {
            let counts = Arc::<Counts>::default();
            unpoisoned(&self.joined).live.push(Arc::clone(&counts));
            counts
        };
        EVER.try_with(|ever| {
            let mut ever = ever.borrow_mut();
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
