#![stub(crate_name = "once_cell")]
//! Cells that are written once.

pub mod sync {
    use std::cell::UnsafeCell;
    use std::ops::{Deref, DerefMut};

    #[lock(once)]
    pub struct OnceCell<T> {
        value: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Sync + Send> Sync for OnceCell<T> {}
    unsafe impl<T: Send> Send for OnceCell<T> {}

    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        #[wraps(value)]
        pub const fn with_value(value: T) -> OnceCell<T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[waits(lock)]
        #[item_of]
        pub fn wait(&self) -> &T {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[item_of]
        pub unsafe fn get_unchecked(&self) -> &T {}
        #[locks(exclusive)]
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[locks(exclusive)]
        #[op(compound, value = value, previous)]
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[locks(exclusive)]
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
        pub fn into_inner(self) -> Option<T> {}
    }

    impl<T> Default for OnceCell<T> {
        fn default() -> OnceCell<T> {}
    }

    impl<T: Clone> Clone for OnceCell<T> {
        #[clones(deep)]
        fn clone(&self) -> OnceCell<T> {}
    }

    impl<T> From<T> for OnceCell<T> {
        #[wraps(value)]
        fn from(value: T) -> OnceCell<T> {}
    }

    #[lock(once)]
    pub struct Lazy<T, F = fn() -> T> {
        cell: OnceCell<T>,
        init: F,
    }

    unsafe impl<T: Sync + Send, F: Send> Sync for Lazy<T, F> {}

    impl<T, F> Lazy<T, F> {
        #[wraps(f)]
        #[runs(f, later, under = result)]
        pub const fn new(f: F) -> Lazy<T, F> {}
        pub fn into_value(this: Lazy<T, F>) -> Result<T, F> {}
        #[forces]
        #[same(of = this)]
        pub fn force(this: &Lazy<T, F>) -> &T {}
        #[forces]
        #[same(of = this)]
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T {}
        #[same(of = this)]
        pub fn get(this: &Lazy<T, F>) -> Option<&T> {}
        #[same(of = this)]
        pub fn get_mut(this: &mut Lazy<T, F>) -> Option<&mut T> {}
    }

    impl<T, F: FnOnce() -> T> Deref for Lazy<T, F> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T, F: FnOnce() -> T> DerefMut for Lazy<T, F> {
        #[forces]
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: Default> Default for Lazy<T> {
        fn default() -> Lazy<T> {}
    }
}

pub mod unsync {
    use std::cell::UnsafeCell;
    use std::ops::{Deref, DerefMut};

    #[lock(once)]
    pub struct OnceCell<T> {
        inner: UnsafeCell<Option<T>>,
    }

    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        #[wraps(value)]
        pub const fn with_value(value: T) -> OnceCell<T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[op(compound, value = value, previous)]
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
        pub fn into_inner(self) -> Option<T> {}
    }

    impl<T> Default for OnceCell<T> {
        fn default() -> OnceCell<T> {}
    }

    #[lock(once)]
    pub struct Lazy<T, F = fn() -> T> {
        cell: OnceCell<T>,
        init: F,
    }

    impl<T, F> Lazy<T, F> {
        #[wraps(init)]
        #[runs(init, later, under = result)]
        pub const fn new(init: F) -> Lazy<T, F> {}
        #[forces]
        #[same(of = this)]
        pub fn force(this: &Lazy<T, F>) -> &T {}
        #[forces]
        #[same(of = this)]
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T {}
    }

    impl<T, F: FnOnce() -> T> Deref for Lazy<T, F> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T, F: FnOnce() -> T> DerefMut for Lazy<T, F> {
        #[forces]
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }
}

/// First to finish wins: initializers may run at the same time and wait for nobody.
pub mod race {
    #[identity]
    pub struct OnceBox<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Sync + Send> Sync for OnceBox<T> {}

    impl<T> OnceBox<T> {
        pub const fn new() -> Self {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: Box<T>) -> Result<(), Box<T>> {}
        #[op(compound)]
        #[runs(f)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> Box<T>>(&self, f: F) -> &T {}
        #[op(compound)]
        #[runs(f)]
        #[item_of]
        pub fn get_or_try_init<F: FnOnce() -> Result<Box<T>, E>, E>(&self, f: F) -> Result<&T, E> {}
    }
}
