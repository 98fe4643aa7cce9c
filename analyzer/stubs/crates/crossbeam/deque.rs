#![stub(crate_name = "crossbeam_deque")]
//! Queues of a work-stealing scheduler; nobody waits.

pub use self::deque::{Injector, Steal, Stealer, Worker};

mod deque {
    pub enum Steal<T> {
        Empty,
        Success(T),
        Retry,
    }

    impl<T> Steal<T> {
        pub fn is_empty(&self) -> bool {}
        pub fn is_success(&self) -> bool {}
        pub fn is_retry(&self) -> bool {}
        #[carries(Success = Some)]
        pub fn success(self) -> Option<T> {}
        #[runs(f)]
        pub fn or_else<F: FnOnce() -> Steal<T>>(self, f: F) -> Steal<T> {}
    }

    #[identity]
    pub struct Worker<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for Worker<T> {}
    impl<T> !Sync for Worker<T> {}

    impl<T> Worker<T> {
        pub fn new_fifo() -> Worker<T> {}
        pub fn new_lifo() -> Worker<T> {}
        #[same]
        pub fn stealer(&self) -> Stealer<T> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        #[stores(task)]
        pub fn push(&self, task: T) {}
        pub fn pop(&self) -> Option<T> {}
    }

    #[identity]
    pub struct Stealer<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for Stealer<T> {}
    unsafe impl<T: Send> Sync for Stealer<T> {}

    impl<T> Stealer<T> {
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn steal(&self) -> Steal<T> {}
        pub fn steal_batch(&self, dest: &Worker<T>) -> Steal<()> {}
        pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {}
    }

    impl<T> Clone for Stealer<T> {
        #[same]
        fn clone(&self) -> Stealer<T> {}
    }

    #[identity]
    pub struct Injector<T> {
        head: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for Injector<T> {}
    unsafe impl<T: Send> Sync for Injector<T> {}

    impl<T> Injector<T> {
        pub fn new() -> Injector<T> {}
        #[stores(task)]
        pub fn push(&self, task: T) {}
        pub fn steal(&self) -> Steal<T> {}
        pub fn steal_batch(&self, dest: &Worker<T>) -> Steal<()> {}
        pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
    }
}
