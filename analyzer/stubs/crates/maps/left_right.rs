#![stub(crate_name = "left_right")]
//! Two copies of a value: readers see one and never wait, the writer waits for them when it publishes.

pub use self::read::{ReadGuard, ReadHandle, ReadHandleFactory};
pub use self::write::{Taken, WriteHandle};

pub trait Absorb<O> {}

pub fn new<T, O>() -> (WriteHandle<T, O>, ReadHandle<T>) {}
pub fn new_from_empty<T, O>(t: T) -> (WriteHandle<T, O>, ReadHandle<T>) {}

mod read {
    use std::ops::Deref;

    #[lock]
    pub struct ReadHandle<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Sync> Send for ReadHandle<T> {}
    impl<T> !Sync for ReadHandle<T> {}

    impl<T> ReadHandle<T> {
        pub fn factory(&self) -> ReadHandleFactory<T> {}
        #[acquires(recursive)]
        pub fn enter(&self) -> Option<ReadGuard<'_, T>> {}
        pub fn was_dropped(&self) -> bool {}
    }

    impl<T> Clone for ReadHandle<T> {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[identity]
    pub struct ReadHandleFactory<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Sync> Sync for ReadHandleFactory<T> {}

    impl<T> ReadHandleFactory<T> {
        pub fn handle(&self) -> ReadHandle<T> {}
    }

    #[guard(of = "ReadHandle", recursive, derefs_to = T)]
    pub struct ReadGuard<'rh, T: ?Sized> {
        t: &'rh T,
    }

    impl<'rh, T: ?Sized> ReadGuard<'rh, T> {
        #[runs(f)]
        pub fn map<F: FnOnce(&T) -> &U, U: ?Sized>(orig: Self, f: F) -> ReadGuard<'rh, U> {}
        #[runs(f)]
        pub fn try_map<F: FnOnce(&T) -> Option<&U>, U: ?Sized>(orig: Self, f: F) -> Option<ReadGuard<'rh, U>> {}
    }

    impl<T: ?Sized> Deref for ReadGuard<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }
}

mod write {
    use crate::ReadHandle;
    use std::ops::Deref;

    #[identity]
    pub struct WriteHandle<T, O> {
        handle: ReadHandle<T>,
        oplog: std::marker::PhantomData<O>,
    }

    unsafe impl<T: Send + Sync, O: Send> Send for WriteHandle<T, O> {}

    impl<T, O> WriteHandle<T, O> {
        pub fn try_publish(&mut self) -> bool {}
        #[waits(lock)]
        pub fn publish(&mut self) -> &mut Self {}
        #[waits(lock)]
        pub fn flush(&mut self) {}
        pub fn has_pending_operations(&self) -> bool {}
        #[stores(op)]
        pub fn append(&mut self, op: O) -> &mut Self {}
        #[waits(lock)]
        pub fn take(self) -> Taken<T, O> {}
    }

    impl<T, O> Deref for WriteHandle<T, O> {
        type Target = ReadHandle<T>;
        #[same]
        fn deref(&self) -> &ReadHandle<T> {}
    }

    /// The copy that nobody reads any more.
    #[pointer]
    pub struct Taken<T, O> {
        inner: Box<T>,
        marker: std::marker::PhantomData<O>,
    }

    impl<T, O> Deref for Taken<T, O> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }
}
