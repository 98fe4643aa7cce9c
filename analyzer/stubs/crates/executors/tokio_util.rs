#![stub(crate_name = "tokio_util")]
//! Tasks that are tracked, keyed or pinned; tokens that cancel them.

pub mod sync {
    pub use self::cancellation_token::{CancellationToken, DropGuard, WaitForCancellationFuture, WaitForCancellationFutureOwned};

    mod cancellation_token {
        use std::future::Future;
        use std::pin::Pin;
        use std::task::{Context, Poll};

        #[identity]
        pub struct CancellationToken {}

        impl CancellationToken {
            pub fn new() -> CancellationToken {}
            pub fn child_token(&self) -> CancellationToken {}
            pub fn cancel(&self) {}
            pub fn is_cancelled(&self) -> bool {}
            pub fn cancelled(&self) -> WaitForCancellationFuture<'_> {}
            pub fn cancelled_owned(self) -> WaitForCancellationFutureOwned {}
            pub fn drop_guard(self) -> DropGuard {}
            #[runs(fut, into = Some)]
            pub async fn run_until_cancelled<F: Future>(&self, fut: F) -> Option<F::Output> {}
            #[runs(fut, into = Some)]
            pub async fn run_until_cancelled_owned<F: Future>(self, fut: F) -> Option<F::Output> {}
        }

        impl Clone for CancellationToken {
            #[same]
            fn clone(&self) -> Self {}
        }

        impl Default for CancellationToken {
            fn default() -> CancellationToken {}
        }

        pub struct WaitForCancellationFuture<'a> {
            token: &'a CancellationToken,
        }

        impl Future for WaitForCancellationFuture<'_> {
            type Output = ();
            #[waits(park, asynchronous)]
            fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {}
        }

        pub struct WaitForCancellationFutureOwned {
            token: CancellationToken,
        }

        impl Future for WaitForCancellationFutureOwned {
            type Output = ();
            #[waits(park, asynchronous)]
            fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {}
        }

        pub use self::guard::DropGuard;
        mod guard {
            use crate::sync::CancellationToken;

            /// Cancels when it is dropped; holds no lock.
            pub struct DropGuard {
                inner: Option<CancellationToken>,
            }

            impl DropGuard {
                pub fn disarm(self) -> CancellationToken {}
            }
        }
    }
}

pub mod task {
    pub use self::abort_on_drop::AbortOnDropHandle;
    pub use self::join_map::JoinMap;
    pub use self::spawn_pinned::LocalPoolHandle;
    pub use self::task_tracker::TaskTracker;

    pub mod task_tracker {
        use std::future::Future;
        use std::pin::Pin;
        use std::task::{Context, Poll};
        use tokio::runtime::Handle;
        use tokio::task::{JoinHandle, LocalSet};

        #[identity]
        pub struct TaskTracker {}

        impl Clone for TaskTracker {
            #[same]
            fn clone(&self) -> TaskTracker {}
        }

        impl TaskTracker {
            pub fn new() -> Self {}
            pub fn wait(&self) -> TaskTrackerWaitFuture<'_> {}
            pub fn close(&self) -> bool {}
            pub fn reopen(&self) -> bool {}
            pub fn is_closed(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            #[spawns(task, task)]
            pub fn spawn<F: Future + Send + 'static>(&self, task: F) -> JoinHandle<F::Output> {}
            #[spawns(task, task)]
            pub fn spawn_on<F: Future + Send + 'static>(&self, task: F, handle: &Handle) -> JoinHandle<F::Output> {}
            #[spawns(task, local_task)]
            pub fn spawn_local<F: Future + 'static>(&self, task: F) -> JoinHandle<F::Output> {}
            #[spawns(task, local_task)]
            pub fn spawn_local_on<F: Future + 'static>(&self, task: F, local_set: &LocalSet) -> JoinHandle<F::Output> {}
            #[spawns(task, blocking)]
            pub fn spawn_blocking<F: FnOnce() -> T + Send + 'static, T>(&self, task: F) -> JoinHandle<T> {}
            #[spawns(task, blocking)]
            pub fn spawn_blocking_on<F: FnOnce() -> T + Send + 'static, T>(&self, task: F, handle: &Handle) -> JoinHandle<T> {}
            #[runs(future, later, result)]
            pub fn track_future<F: Future>(&self, future: F) -> TrackedFuture<F> {}
        }

        pub struct TrackedFuture<F> {
            future: F,
        }

        impl<F: Future> Future for TrackedFuture<F> {
            type Output = F::Output;
        }

        pub struct TaskTrackerWaitFuture<'a> {
            tracker: &'a TaskTracker,
        }

        impl Future for TaskTrackerWaitFuture<'_> {
            type Output = ();
            #[waits(join, asynchronous)]
            fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {}
        }
    }

    mod join_map {
        use std::future::Future;
        use tokio::runtime::Handle;
        use tokio::task::{JoinError, LocalSet};

        #[identity]
        pub struct JoinMap<K, V, S = std::collections::hash_map::RandomState> {
            tasks: std::marker::PhantomData<(K, V, S)>,
        }

        impl<K, V> JoinMap<K, V> {
            pub fn new() -> Self {}
        }

        impl<K, V, S> JoinMap<K, V, S> {
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            #[spawns(task, task)]
            pub fn spawn<F: Future<Output = V> + Send + 'static>(&mut self, key: K, task: F) {}
            #[spawns(task, task)]
            pub fn spawn_on<F: Future<Output = V> + Send + 'static>(&mut self, key: K, task: F, handle: &Handle) {}
            #[spawns(f, blocking)]
            pub fn spawn_blocking<F: FnOnce() -> V + Send + 'static>(&mut self, key: K, f: F) {}
            #[spawns(f, blocking)]
            pub fn spawn_blocking_on<F: FnOnce() -> V + Send + 'static>(&mut self, key: K, f: F, handle: &Handle) {}
            #[spawns(task, local_task)]
            pub fn spawn_local<F: Future<Output = V> + 'static>(&mut self, key: K, task: F) {}
            #[spawns(task, local_task)]
            pub fn spawn_local_on<F: Future<Output = V> + 'static>(&mut self, key: K, task: F, local_set: &LocalSet) {}
            #[waits(join, asynchronous)]
            pub async fn join_next(&mut self) -> Option<(K, Result<V, JoinError>)> {}
            pub fn try_join_next(&mut self) -> Option<(K, Result<V, JoinError>)> {}
            #[waits(join, asynchronous)]
            pub async fn shutdown(&mut self) {}
            pub fn abort<Q: ?Sized>(&mut self, key: &Q) -> bool {}
            #[runs(predicate, many)]
            pub fn abort_matching(&mut self, predicate: impl FnMut(&K) -> bool) {}
            pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
            pub fn abort_all(&mut self) {}
            pub fn detach_all(&mut self) {}
        }
    }

    mod spawn_pinned {
        use std::future::Future;
        use tokio::task::JoinHandle;

        #[identity]
        pub struct LocalPoolHandle {}

        impl LocalPoolHandle {
            pub fn new(pool_size: usize) -> LocalPoolHandle {}
            #[spawns(create_task, task)]
            pub fn spawn_pinned<F: FnOnce() -> Fut + Send + 'static, Fut: Future + 'static>(
                &self,
                create_task: F,
            ) -> JoinHandle<Fut::Output> {
            }
            #[spawns(create_task, task)]
            pub fn spawn_pinned_by_idx<F: FnOnce() -> Fut + Send + 'static, Fut: Future + 'static>(
                &self,
                create_task: F,
                idx: usize,
            ) -> JoinHandle<Fut::Output> {
            }
        }
    }

    mod abort_on_drop {
        use std::future::Future;
        use std::pin::Pin;
        use std::task::{Context, Poll};
        use tokio::task::{JoinError, JoinHandle};

        /// Aborts the task when it is dropped.
        #[identity]
        pub struct AbortOnDropHandle<T> {
            handle: JoinHandle<T>,
        }

        impl<T> AbortOnDropHandle<T> {
            pub fn new(handle: JoinHandle<T>) -> Self {}
            pub fn abort(&self) {}
            pub fn is_finished(&self) -> bool {}
            pub fn detach(self) -> JoinHandle<T> {}
        }

        impl<T> Future for AbortOnDropHandle<T> {
            type Output = Result<T, JoinError>;
            #[waits(join, asynchronous)]
            fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, JoinError>> {}
        }
    }
}

pub mod time {
    pub use self::delay_queue::DelayQueue;

    pub mod delay_queue {
        use std::time::Duration;
        use tokio::time::Instant;

        /// Keys are given out by it: nobody can insert at a key that was looked up.
        #[identity]
        pub struct DelayQueue<T> {
            slab: std::marker::PhantomData<T>,
        }

        pub struct Key {}

        pub struct Expired<T> {
            data: T,
        }

        impl<T> Expired<T> {
            #[same]
            pub fn get_ref(&self) -> &T {}
            #[same]
            pub fn get_mut(&mut self) -> &mut T {}
            pub fn into_inner(self) -> T {}
            pub fn key(&self) -> Key {}
        }

        impl<T> DelayQueue<T> {
            pub fn new() -> DelayQueue<T> {}
            pub fn with_capacity(capacity: usize) -> DelayQueue<T> {}
            #[stores(value)]
            pub fn insert_at(&mut self, value: T, when: Instant) -> Key {}
            #[stores(value)]
            pub fn insert(&mut self, value: T, timeout: Duration) -> Key {}
            pub fn remove(&mut self, key: &Key) -> Expired<T> {}
            pub fn try_remove(&mut self, key: &Key) -> Option<Expired<T>> {}
            pub fn reset_at(&mut self, key: &Key, when: Instant) {}
            pub fn reset(&mut self, key: &Key, timeout: Duration) {}
            pub fn clear(&mut self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
    }
}
