#![stub(crate_name = "async_std")]
//! An asynchronous twin of std: its locks are those of `async_lock`.

pub mod sync {
    pub use async_lock::{
        Barrier, BarrierWaitResult, Mutex, MutexGuard, MutexGuardArc, RwLock, RwLockReadGuard,
        RwLockUpgradableReadGuard, RwLockWriteGuard,
    };
    pub use std::sync::{Arc, Weak};

    pub use self::condvar::Condvar;

    mod condvar {
        use async_lock::MutexGuard;
        use std::time::Duration;

        pub struct WaitTimeoutResult(bool);

        #[identity]
        pub struct Condvar {}

        impl Condvar {
            pub fn new() -> Self {}
            #[releases_during(guard)]
            #[waits(condvar, asynchronous)]
            pub async fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {}
            #[releases_during(guard)]
            #[waits(condvar, asynchronous)]
            #[runs(condition, many)]
            pub async fn wait_until<'a, T, F: FnMut(&mut T) -> bool>(
                &self,
                guard: MutexGuard<'a, T>,
                condition: F,
            ) -> MutexGuard<'a, T> {
            }
            #[releases_during(guard)]
            #[waits(condvar, asynchronous)]
            pub async fn wait_timeout<'a, T>(
                &self,
                guard: MutexGuard<'a, T>,
                dur: Duration,
            ) -> (MutexGuard<'a, T>, WaitTimeoutResult) {
            }
            #[releases_during(guard)]
            #[waits(condvar, asynchronous)]
            #[runs(condition, many)]
            pub async fn wait_timeout_until<'a, T, F: FnMut(&mut T) -> bool>(
                &self,
                guard: MutexGuard<'a, T>,
                dur: Duration,
                condition: F,
            ) -> (MutexGuard<'a, T>, WaitTimeoutResult) {
            }
            pub fn notify_one(&self) {}
            pub fn notify_all(&self) {}
        }
    }
}

pub mod channel {
    pub use async_channel::{Receiver, Sender, bounded, unbounded};
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
