#![stub(crate_name = "state")]
//! Global state that is set once: what Rocket keeps its managed state in.

pub use self::cell::InitCell;
pub use self::tls::{LocalInitCell, LocalValue};

mod cell {
    use std::cell::UnsafeCell;

    #[lock(once)]
    pub struct InitCell<T> {
        item: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Send + Sync> Sync for InitCell<T> {}

    impl<T> InitCell<T> {
        pub const fn new() -> InitCell<T> {}
        #[locks(exclusive)]
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> bool {}
        pub fn reset(&mut self) {}
        // The initializer runs before the cell is taken, if need be once for each thread that asks.
        #[op(compound)]
        #[runs(f)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[waits(lock)]
        #[item_of]
        pub fn wait(&self) -> &T {}
        #[op(lookup)]
        #[item_of]
        pub fn try_get(&self) -> Option<&T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> &T {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
        pub fn into_inner(self) -> Option<T> {}
        #[op(update)]
        #[runs(f)]
        pub fn update<F: FnOnce(T) -> T>(&mut self, f: F) {}
        #[runs(f)]
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> InitCell<U> {}
    }
}

mod tls {
    #[identity]
    pub struct LocalValue<T> {
        tls: std::marker::PhantomData<T>,
    }

    impl<T> LocalValue<T> {
        #[runs(init_fn, many, later)]
        pub fn new<F: Fn() -> T>(init_fn: F) -> LocalValue<T> {}
        pub fn get(&self) -> &T {}
        pub fn try_get(&self) -> Option<&T> {}
    }

    #[identity]
    pub struct LocalInitCell<T> {
        tls: std::marker::PhantomData<T>,
    }

    impl<T> LocalInitCell<T> {
        pub const fn new() -> LocalInitCell<T> {}
        #[runs(state_init, many, later)]
        pub fn set<F: Fn() -> T>(&self, state_init: F) -> bool {}
        pub fn get(&self) -> &T {}
        pub fn try_get(&self) -> Option<&T> {}
    }
}
