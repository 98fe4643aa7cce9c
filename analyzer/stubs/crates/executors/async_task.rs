#![stub(crate_name = "async_task")]
//! The handle of a task of smol and its kin. Dropping it cancels the task.

pub use self::task::Task;

mod task {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    #[identity]
    pub struct Task<T, M = ()> {
        ptr: std::marker::PhantomData<(T, M)>,
    }

    unsafe impl<T: Send, M: Send + Sync> Send for Task<T, M> {}
    unsafe impl<T, M: Send + Sync> Sync for Task<T, M> {}

    impl<T, M> Task<T, M> {
        pub fn detach(self) {}
        #[waits(join, asynchronous)]
        pub async fn cancel(self) -> Option<T> {}
        pub fn is_finished(&self) -> bool {}
    }

    impl<T, M> Future for Task<T, M> {
        type Output = T;
        #[waits(join, asynchronous)]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {}
    }
}
