//! Code of keys and values may panic anywhere; the map stays consistent and usable.

mod beside;
mod in_place;
mod later;
mod room;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};

use mapwarden::strategy::Strategy;
use mapwarden::{Checked, Logged, Marker, SharedMap, Table};

/// How many calls of user code pass before one panics; below zero all pass.
#[derive(Clone, Debug)]
pub struct Fuse(Arc<AtomicI64>);

impl Fuse {
    pub fn new() -> Self {
        Self(Arc::new(AtomicI64::new(-1)))
    }

    pub fn set(&self, calls: i64) {
        self.0.store(calls, SeqCst);
    }

    pub fn left(&self) -> i64 {
        self.0.load(SeqCst)
    }

    pub fn burn(&self) {
        if self.0.load(SeqCst) >= 0 {
            let left = self.0.fetch_sub(1, SeqCst);
            assert!(left > 0, "the fuse has burned down");
        }
    }

    pub fn number(&self, number: u32) -> Fragile {
        Fragile(number, self.clone())
    }

    /// Pairs of a number with itself.
    pub fn pairs(&self, numbers: std::ops::Range<u32>) -> Vec<(Fragile, Fragile)> {
        numbers.map(|n| (self.number(n), self.number(n))).collect()
    }
}

/// A number whose every callback may panic.
#[derive(Debug)]
pub struct Fragile(pub u32, pub Fuse);

impl Hash for Fragile {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.1.burn();
        // Few hashes, so that equality is asked.
        (self.0 % 4).hash(state);
    }
}

impl PartialEq for Fragile {
    fn eq(&self, other: &Self) -> bool {
        self.1.burn();
        self.0 == other.0
    }
}

impl Eq for Fragile {}

impl Ord for Fragile {
    fn cmp(&self, other: &Self) -> Ordering {
        self.1.burn();
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for Fragile {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Clone for Fragile {
    fn clone(&self) -> Self {
        self.1.burn();
        Self(self.0, self.1.clone())
    }
}

/// With a change log: a log clones keys.
#[derive(Debug)]
pub enum Noting {}

impl Marker for Noting {
    const NAME: &'static str = "fragile";
    type Closures = Checked;
    type Values = Checked;
    type Log = Logged<100>;
}

pub type Map<T, S> = SharedMap<T, S, Noting>;

/// Entries as they are without asking the map for a key.
pub fn content<T, S>(map: &Map<T, S>) -> BTreeMap<u32, u32>
where
    T: Table<Key = Fragile, Value = Fragile>,
    S: Strategy<T>,
{
    let seen = std::sync::Mutex::new(BTreeMap::new());
    map.visit(|key, value, _| {
        let twice = seen.lock().unwrap().insert(key.0, value.0);
        assert_eq!(twice, None, "a key is there once");
    });
    seen.into_inner().unwrap()
}

/// Runs `operation` on what `make` makes, with the fuse at 0, 1, 2 … until it comes through, and hands each outcome to
/// `look`, with all callbacks sound again.
pub fn at_every_callback<X, R>(
    make: impl Fn(&Fuse) -> X,
    operation: impl Fn(&X, &Fuse) -> R,
    look: impl Fn(X, &Fuse, Result<R, ()>),
) {
    for calls in 0..2000 {
        let fuse = Fuse::new();
        let subject = make(&fuse);
        fuse.set(calls);
        let outcome = catch_unwind(AssertUnwindSafe(|| operation(&subject, &fuse)));
        fuse.set(-1);
        let came_through = outcome.is_ok();
        look(subject, &fuse, outcome.map_err(|_| ()));
        if came_through {
            assert!(calls > 0, "no callback was reached");
            return;
        }
    }
    panic!("the operation never came through");
}
