//! Instrumented locks. None of them ever blocks: each records who is held when it is acquired.
//!
//! A *site* is the place of the acquiring call. Every decision a generated function takes comes
//! from [`bit`]; [`explore`] replays the function until each sequence of decisions up to a bound
//! has been run.

use std::cell::RefCell;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, Location};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

struct Visited {
    line: u32,
    column: u32,
    visits: u64,
    union: u128,
    intersection: u128,
}

struct Recorder {
    decisions: Vec<bool>,
    taken: usize,
    limit: usize,
    held: [u16; 128],
    mask: u128,
    sites: Vec<Visited>,
}

thread_local! {
    static RECORDER: RefCell<Recorder> = const {
        RefCell::new(Recorder { decisions: Vec::new(), taken: 0, limit: 0, held: [0; 128], mask: 0, sites: Vec::new() })
    };
}

/// The payload that ends a run which has used up its decisions.
struct OutOfDecisions;

/// The next decision of this run.
pub fn bit() -> bool {
    if std::thread::panicking() {
        return false;
    }
    let next = RECORDER.with_borrow_mut(|r| {
        if r.taken == r.decisions.len() {
            if r.taken == r.limit {
                return None;
            }
            r.decisions.push(false);
        }
        r.taken += 1;
        Some(r.decisions[r.taken - 1])
    });
    next.unwrap_or_else(|| std::panic::resume_unwind(Box::new(OutOfDecisions)))
}

/// Runs `function` under every sequence of at most `limit` decisions and prints what was seen.
pub fn explore(name: &str, limit: usize, function: impl Fn()) {
    RECORDER.with_borrow_mut(|r| {
        r.decisions.clear();
        r.sites.clear();
        r.limit = limit;
    });
    let mut runs = 0_u64;
    loop {
        RECORDER.with_borrow_mut(|r| {
            r.taken = 0;
            r.held = [0; 128];
            r.mask = 0;
        });
        // A panic is an ordinary end of a path: a failed `unwrap`, a failed assertion, no more decisions.
        let _ = std::panic::catch_unwind(AssertUnwindSafe(&function));
        runs += 1;
        let more = RECORDER.with_borrow_mut(|r| {
            r.decisions.truncate(r.taken);
            while r.decisions.last() == Some(&true) {
                r.decisions.pop();
            }
            r.decisions.last_mut().map(|last| *last = true).is_some()
        });
        if !more {
            break;
        }
    }
    println!("function {name} {runs}");
    RECORDER.with_borrow(|r| {
        for s in &r.sites {
            println!("site {} {} {} {:x} {:x}", s.line, s.column, s.visits, s.union, s.intersection);
        }
    });
}

/// Silences the messages of panics that are part of the exploration.
pub fn quiet() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// A lock that is held as long as this lives.
struct Held(usize);

impl Held {
    fn at(location: &Location<'_>) -> Self {
        if std::thread::panicking() {
            return Self(usize::MAX);
        }
        RECORDER.with_borrow_mut(|r| {
            let (line, column) = (location.line(), location.column());
            let known = r.sites.iter().position(|s| s.line == line && s.column == column);
            let site = known.unwrap_or_else(|| {
                r.sites.push(Visited { line, column, visits: 0, union: 0, intersection: u128::MAX });
                r.sites.len() - 1
            });
            assert!(site < 128, "a generated function has at most 128 acquisitions");
            let mask = r.mask;
            let seen = &mut r.sites[site];
            seen.visits += 1;
            seen.union |= mask;
            seen.intersection &= mask;
            r.held[site] += 1;
            r.mask |= 1 << site;
            Self(site)
        })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.0 == usize::MAX {
            return;
        }
        RECORDER.with_borrow_mut(|r| {
            // A guard of an earlier run cannot be dropped in this one, so the count is positive.
            r.held[self.0] -= 1;
            if r.held[self.0] == 0 {
                r.mask &= !(1 << self.0);
            }
        });
    }
}

macro_rules! guard {
    ($name:ident, shared) => {
        pub struct $name<'a, T> {
            value: T,
            held: Held,
            lock: PhantomData<&'a T>,
        }

        impl<T> Deref for $name<'_, T> {
            type Target = T;
            fn deref(&self) -> &T {
                &self.value
            }
        }
    };
    ($name:ident, exclusive) => {
        guard!($name, shared);

        impl<T> DerefMut for $name<'_, T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.value
            }
        }
    };
}

guard!(LockGuard, exclusive);
guard!(PlainGuard, exclusive);
guard!(Mapped, exclusive);
guard!(ReadGuard, shared);
guard!(WriteGuard, exclusive);
guard!(Ref, shared);
guard!(RefMut, exclusive);
guard!(SlowGuard, exclusive);

/// A lock whose `lock` gives a `Result` with a guard in both variants.
pub struct Lock<T> {
    value: T,
    shaky: bool,
}

/// The error of [`Lock::lock`]; it holds the guard.
pub struct Poison<G>(G);

impl<G> std::fmt::Debug for Poison<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Poison")
    }
}

impl<G> Poison<G> {
    pub fn into_inner(self) -> G {
        self.0
    }
    pub fn get_ref(&self) -> &G {
        &self.0
    }
}

/// The error of `try_lock`; it holds nothing.
#[derive(Debug)]
pub struct Busy;

impl<T: Clone> Lock<T> {
    /// A lock that is never poisoned.
    pub const fn new(value: T) -> Self {
        Self { value, shaky: false }
    }
    /// A lock that is poisoned whenever the next decision says so.
    pub const fn shaky(value: T) -> Self {
        Self { value, shaky: true }
    }
    #[track_caller]
    pub fn lock(&self) -> Result<LockGuard<'_, T>, Poison<LockGuard<'_, T>>> {
        let poisoned = self.shaky && bit();
        let guard = LockGuard { value: self.value.clone(), held: Held::at(Location::caller()), lock: PhantomData };
        if poisoned { Err(Poison(guard)) } else { Ok(guard) }
    }
    #[track_caller]
    pub fn try_lock(&self) -> Result<LockGuard<'_, T>, Busy> {
        let free = bit();
        let held = Held::at(Location::caller());
        if free { Ok(LockGuard { value: self.value.clone(), held, lock: PhantomData }) } else { Err(Busy) }
    }
}

/// A lock whose `lock` gives the guard itself.
pub struct Plain<T> {
    value: T,
}

impl<T: Clone> Plain<T> {
    pub const fn new(value: T) -> Self {
        Self { value }
    }
    #[track_caller]
    pub fn lock(&self) -> PlainGuard<'_, T> {
        PlainGuard { value: self.value.clone(), held: Held::at(Location::caller()), lock: PhantomData }
    }
    #[track_caller]
    pub fn try_lock(&self) -> Option<PlainGuard<'_, T>> {
        let free = bit();
        let held = Held::at(Location::caller());
        free.then(|| PlainGuard { value: self.value.clone(), held, lock: PhantomData })
    }
    #[track_caller]
    pub fn lock_arc(self: &Arc<Self>) -> PlainArcGuard<T> {
        PlainArcGuard { value: self.value.clone(), held: Held::at(Location::caller()) }
    }
    /// Locks, works and unlocks within the call.
    #[track_caller]
    pub fn touch(&self) -> u32 {
        Held::at(Location::caller());
        0
    }
    /// Runs the closure under the lock.
    #[track_caller]
    pub fn with<R>(&self, run: impl FnOnce(&mut T) -> R) -> R {
        let mut value = self.value.clone();
        let _held = Held::at(Location::caller());
        run(&mut value)
    }
}

impl<'a, T> PlainGuard<'a, T> {
    pub fn map<U: Clone>(mut guard: Self, project: impl FnOnce(&mut T) -> &mut U) -> Mapped<'a, U> {
        let value = project(&mut guard.value).clone();
        Mapped { value, held: guard.held, lock: PhantomData }
    }
}

/// An owned guard: it keeps the lock alive by itself.
pub struct PlainArcGuard<T> {
    value: T,
    held: Held,
}

impl<T> Deref for PlainArcGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for PlainArcGuard<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// A reader-writer lock whose methods give the guards themselves.
pub struct Rw<T> {
    value: T,
}

impl<T: Clone> Rw<T> {
    pub const fn new(value: T) -> Self {
        Self { value }
    }
    #[track_caller]
    pub fn read(&self) -> ReadGuard<'_, T> {
        ReadGuard { value: self.value.clone(), held: Held::at(Location::caller()), lock: PhantomData }
    }
    #[track_caller]
    pub fn write(&self) -> WriteGuard<'_, T> {
        WriteGuard { value: self.value.clone(), held: Held::at(Location::caller()), lock: PhantomData }
    }
    #[track_caller]
    pub fn try_read(&self) -> Option<ReadGuard<'_, T>> {
        let free = bit();
        let held = Held::at(Location::caller());
        free.then(|| ReadGuard { value: self.value.clone(), held, lock: PhantomData })
    }
}

impl<'a, T> WriteGuard<'a, T> {
    pub fn downgrade(guard: Self) -> ReadGuard<'a, T> {
        ReadGuard { value: guard.value, held: guard.held, lock: PhantomData }
    }
}

/// A concurrent map. Whether a key is there is the next decision.
pub struct Dash<K, V> {
    value: V,
    key: PhantomData<K>,
}

impl<K, V: Clone> Dash<K, V> {
    pub const fn new(value: V) -> Self {
        Self { value, key: PhantomData }
    }
    #[track_caller]
    pub fn get(&self, _key: K) -> Option<Ref<'_, V>> {
        let found = bit();
        let held = Held::at(Location::caller());
        found.then(|| Ref { value: self.value.clone(), held, lock: PhantomData })
    }
    #[track_caller]
    pub fn get_mut(&self, _key: K) -> Option<RefMut<'_, V>> {
        let found = bit();
        let held = Held::at(Location::caller());
        found.then(|| RefMut { value: self.value.clone(), held, lock: PhantomData })
    }
    #[track_caller]
    pub fn insert(&self, _key: K, value: V) -> Option<V> {
        Held::at(Location::caller());
        Some(value)
    }
    #[track_caller]
    pub fn contains_key(&self, _key: K) -> bool {
        Held::at(Location::caller());
        bit()
    }
    #[track_caller]
    pub fn entry(&self, _key: K) -> Entry<'_, V> {
        let found = bit();
        let held = Held::at(Location::caller());
        let guard = RefMut { value: self.value.clone(), held, lock: PhantomData };
        if found { Entry::Occupied(OccupiedEntry { guard }) } else { Entry::Vacant(VacantEntry { guard }) }
    }
    #[track_caller]
    pub fn iter(&self) -> Iter<'_, V> {
        Iter { value: self.value.clone(), _held: Held::at(Location::caller()), lock: PhantomData }
    }
}

/// One key of a [`Dash`], locked.
pub enum Entry<'a, V> {
    Occupied(OccupiedEntry<'a, V>),
    Vacant(VacantEntry<'a, V>),
}

pub struct OccupiedEntry<'a, V> {
    guard: RefMut<'a, V>,
}

pub struct VacantEntry<'a, V> {
    guard: RefMut<'a, V>,
}

impl<'a, V> Entry<'a, V> {
    pub fn or_insert(self, _value: V) -> RefMut<'a, V> {
        match self {
            Entry::Occupied(o) => o.guard,
            Entry::Vacant(v) => v.guard,
        }
    }
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> RefMut<'a, V> {
        match self {
            Entry::Occupied(o) => o.guard,
            Entry::Vacant(v) => {
                make();
                v.guard
            }
        }
    }
}

impl<'a, V> OccupiedEntry<'a, V> {
    pub fn get(&self) -> &V {
        &self.guard.value
    }
    pub fn remove(self) -> V {
        self.guard.value
    }
    pub fn into_ref(self) -> RefMut<'a, V> {
        self.guard
    }
}

impl<'a, V> VacantEntry<'a, V> {
    pub fn insert(self, _value: V) -> RefMut<'a, V> {
        self.guard
    }
}

/// Hands out values and holds the map as long as it lives.
pub struct Iter<'a, V> {
    value: V,
    _held: Held,
    lock: PhantomData<&'a V>,
}

impl<V: Clone> Iterator for Iter<'_, V> {
    type Item = V;
    fn next(&mut self) -> Option<V> {
        bit().then(|| self.value.clone())
    }
}

/// An asynchronous lock: it is acquired where the future of `lock` is awaited.
pub struct Slow<T> {
    value: T,
}

pub struct SlowLock<'a, T> {
    lock: &'a Slow<T>,
    location: &'static Location<'static>,
}

impl<T: Clone> Slow<T> {
    pub const fn new(value: T) -> Self {
        Self { value }
    }
    #[track_caller]
    pub fn lock(&self) -> SlowLock<'_, T> {
        SlowLock { lock: self, location: Location::caller() }
    }
}

impl<'a, T: Clone> Future for SlowLock<'a, T> {
    type Output = SlowGuard<'a, T>;
    fn poll(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(SlowGuard { value: self.lock.value.clone(), held: Held::at(self.location), lock: PhantomData })
    }
}

/// Runs a future that never has to wait.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
