#![stub(crate_name = "async_std")]
//! An asynchronous twin of std: its locks are those of `async_lock`.

pub mod sync {
    pub use async_lock::{
        Barrier, BarrierWaitResult, Mutex, MutexGuard, MutexGuardArc, RwLock, RwLockReadGuard,
        RwLockUpgradableReadGuard, RwLockWriteGuard,
    };
    pub use std::sync::{Arc, Weak};
}

pub mod task {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use std::time::Duration;

    #[identity]
    pub struct JoinHandle<T> {
        handle: std::marker::PhantomData<T>,
    }

    impl<T> JoinHandle<T> {
        #[waits(join, asynchronous)]
        pub async fn cancel(self) -> Option<T> {}
    }

    impl<T> Future for JoinHandle<T> {
        type Output = T;
        #[waits(join, asynchronous)]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {}
    }

    #[spawns(future, task)]
    pub fn spawn<F: Future<Output = T> + Send + 'static, T: Send + 'static>(future: F) -> JoinHandle<T> {}
    #[spawns(future, local_task)]
    pub fn spawn_local<F: Future<Output = T> + 'static, T: 'static>(future: F) -> JoinHandle<T> {}
    #[spawns(f, blocking)]
    pub fn spawn_blocking<F: FnOnce() -> T + Send + 'static, T: Send + 'static>(f: F) -> JoinHandle<T> {}
    #[waits(block_on)]
    #[runs(future, result)]
    pub fn block_on<F: Future<Output = T>, T>(future: F) -> T {}
    #[blocking]
    pub async fn sleep(dur: Duration) {}
    pub async fn yield_now() {}
}
