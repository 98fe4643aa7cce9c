#![stub(crate_name = "tokio")]
//! `tokio::task`, `tokio::runtime`, `tokio::time`: work elsewhere and waiting for it. And the macros.

pub use self::task::spawn;

pub mod task {
    use crate::runtime::{Handle, Runtime};
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    #[spawns(future, task)]
    pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
    }

    #[spawns(f, blocking)]
    pub fn spawn_blocking<F, R>(f: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
    }

    #[spawns(future, local_task)]
    pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static,
    {
    }

    #[runs(f, result)]
    pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R {}

    pub async fn yield_now() {}
    #[runs(inner, later, result)]
    pub fn unconstrained<F: Future>(inner: F) -> Unconstrained<F> {}
    pub fn id() -> Id {}
    pub fn try_id() -> Option<Id> {}

    pub struct Unconstrained<F> {
        inner: F,
    }

    impl<F: Future> Future for Unconstrained<F> {
        type Output = F::Output;
    }

    #[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
    pub struct Id(u64);

    #[derive(Debug)]
    pub struct JoinError {}

    impl JoinError {
        pub fn is_cancelled(&self) -> bool {}
        pub fn is_panic(&self) -> bool {}
        pub fn into_panic(self) -> Box<dyn std::any::Any + Send + 'static> {}
        pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any + Send + 'static>, JoinError> {}
        pub fn id(&self) -> Id {}
    }

    impl std::fmt::Display for JoinError {}
    impl std::error::Error for JoinError {}

    #[identity]
    pub struct JoinHandle<T> {
        raw: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for JoinHandle<T> {}
    unsafe impl<T: Send> Sync for JoinHandle<T> {}

    impl<T> JoinHandle<T> {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        #[same]
        pub fn abort_handle(&self) -> AbortHandle {}
        pub fn id(&self) -> Id {}
    }

    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
        #[waits(join, asynchronous)]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, JoinError>> {}
    }

    #[identity]
    pub struct AbortHandle {}

    impl AbortHandle {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        pub fn id(&self) -> Id {}
    }

    impl Clone for AbortHandle {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[identity]
    pub struct JoinSet<T> {
        inner: std::marker::PhantomData<T>,
    }

    unsafe impl<T: Send> Send for JoinSet<T> {}
    unsafe impl<T: Send> Sync for JoinSet<T> {}

    impl<T: 'static> JoinSet<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[spawns(task, task)]
        pub fn spawn<F: Future<Output = T> + Send + 'static>(&mut self, task: F) -> AbortHandle {}
        #[spawns(task, task)]
        pub fn spawn_on<F: Future<Output = T> + Send + 'static>(&mut self, task: F, handle: &Handle) -> AbortHandle {}
        #[spawns(task, local_task)]
        pub fn spawn_local<F: Future<Output = T> + 'static>(&mut self, task: F) -> AbortHandle {}
        #[spawns(f, blocking)]
        pub fn spawn_blocking<F: FnOnce() -> T + Send + 'static>(&mut self, f: F) -> AbortHandle {}
        #[waits(join, asynchronous)]
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
        #[waits(join, asynchronous)]
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
        #[waits(join, asynchronous)]
        pub async fn shutdown(&mut self) {}
        #[waits(join, asynchronous)]
        pub async fn join_all(self) -> Vec<T> {}
        pub fn abort_all(&mut self) {}
        pub fn detach_all(&mut self) {}
    }

    impl<T> Default for JoinSet<T> {
        fn default() -> Self {}
    }

    #[identity]
    pub struct LocalSet {}

    impl !Send for LocalSet {}

    impl LocalSet {
        pub fn new() -> LocalSet {}
        #[spawns(future, local_task)]
        pub fn spawn_local<F: Future + 'static>(&self, future: F) -> JoinHandle<F::Output> {}
        #[waits(block_on)]
        #[runs(future, result)]
        pub fn block_on<F: Future>(&self, rt: &Runtime, future: F) -> F::Output {}
        #[runs(future, result)]
        pub async fn run_until<F: Future>(&self, future: F) -> F::Output {}
    }

    impl Future for LocalSet {
        type Output = ();
        #[waits(join, asynchronous)]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {}
    }

    pub struct LocalKey<T: 'static> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T: 'static> LocalKey<T> {
        #[runs(f, later, result)]
        pub fn scope<F: Future>(&'static self, value: T, f: F) -> futures::TaskLocalFuture<T, F> {}
        #[runs(f, result)]
        pub fn sync_scope<F: FnOnce() -> R, R>(&'static self, value: T, f: F) -> R {}
        #[runs(f, result)]
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        #[runs(f, into = Ok)]
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {}
        #[clones(values)]
        pub fn get(&'static self) -> T {}
    }

    #[derive(Debug)]
    pub struct AccessError {}

    pub mod futures {
        pub struct TaskLocalFuture<T: 'static, F> {
            value: Option<T>,
            future: F,
        }

        impl<T: 'static, F: std::future::Future> std::future::Future for TaskLocalFuture<T, F> {
            type Output = F::Output;
        }
    }
}

pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;
    use std::io;
    use std::time::Duration;

    #[identity]
    pub struct Runtime {}

    impl Runtime {
        pub fn new() -> io::Result<Runtime> {}
        #[same]
        pub fn handle(&self) -> &Handle {}
        #[spawns(future, task)]
        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
        }
        #[spawns(func, blocking)]
        pub fn spawn_blocking<F: FnOnce() -> R + Send + 'static, R: Send + 'static>(&self, func: F) -> JoinHandle<R> {}
        #[waits(block_on)]
        #[runs(future, result)]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
        pub fn enter(&self) -> EnterGuard<'_> {}
        #[waits(join)]
        pub fn shutdown_timeout(self, duration: Duration) {}
        pub fn shutdown_background(self) {}
    }

    pub struct EnterGuard<'a> {
        handle: &'a Handle,
    }

    #[identity]
    pub struct Handle {}

    impl Handle {
        pub fn enter(&self) -> EnterGuard<'_> {}
        pub fn current() -> Self {}
        pub fn try_current() -> Result<Self, TryCurrentError> {}
        #[spawns(future, task)]
        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
        }
        #[spawns(func, blocking)]
        pub fn spawn_blocking<F: FnOnce() -> R + Send + 'static, R: Send + 'static>(&self, func: F) -> JoinHandle<R> {}
        #[waits(block_on)]
        #[runs(future, result)]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
    }

    impl Clone for Handle {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[derive(Debug)]
    pub struct TryCurrentError {}

    pub struct Builder {}

    impl Builder {
        pub fn new_current_thread() -> Builder {}
        pub fn new_multi_thread() -> Builder {}
        pub fn enable_all(&mut self) -> &mut Self {}
        pub fn enable_io(&mut self) -> &mut Self {}
        pub fn enable_time(&mut self) -> &mut Self {}
        pub fn worker_threads(&mut self, val: usize) -> &mut Self {}
        pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self {}
        pub fn thread_name(&mut self, val: impl Into<String>) -> &mut Self {}
        pub fn thread_stack_size(&mut self, val: usize) -> &mut Self {}
        #[runs(f, later, many)]
        pub fn on_thread_start<F: Fn() + Send + Sync + 'static>(&mut self, f: F) -> &mut Self {}
        #[runs(f, later, many)]
        pub fn on_thread_stop<F: Fn() + Send + Sync + 'static>(&mut self, f: F) -> &mut Self {}
        pub fn build(&mut self) -> io::Result<Runtime> {}
    }
}

pub mod time {
    use std::future::{Future, IntoFuture};
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::time::Duration;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Instant {
        std: std::time::Instant,
    }

    impl Instant {
        pub fn now() -> Instant {}
        pub fn from_std(std: std::time::Instant) -> Instant {}
        pub fn into_std(self) -> std::time::Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
    }

    impl std::ops::Add<Duration> for Instant {
        type Output = Instant;
        fn add(self, rhs: Duration) -> Instant {}
    }

    impl std::ops::Sub<Instant> for Instant {
        type Output = Duration;
        fn sub(self, rhs: Instant) -> Duration {}
    }

    pub mod error {
        #[derive(Debug)]
        pub struct Elapsed(());

        impl std::fmt::Display for Elapsed {}
        impl std::error::Error for Elapsed {}
    }

    pub fn sleep(duration: Duration) -> Sleep {}
    pub fn sleep_until(deadline: Instant) -> Sleep {}

    pub struct Sleep {}

    impl Sleep {
        pub fn deadline(&self) -> Instant {}
        pub fn is_elapsed(&self) -> bool {}
        pub fn reset(self: Pin<&mut Self>, deadline: Instant) {}
    }

    impl Future for Sleep {
        type Output = ();
        #[blocking]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {}
    }

    #[runs(future, later, into = Ok)]
    pub fn timeout<F: IntoFuture>(duration: Duration, future: F) -> Timeout<F::IntoFuture> {}
    #[runs(future, later, into = Ok)]
    pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> {}

    pub struct Timeout<T> {
        value: T,
    }

    impl<T> Timeout<T> {
        #[same]
        pub fn get_ref(&self) -> &T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: Future> Future for Timeout<T> {
        type Output = Result<T::Output, error::Elapsed>;
    }

    pub fn interval(period: Duration) -> Interval {}
    pub fn interval_at(start: Instant, period: Duration) -> Interval {}

    pub enum MissedTickBehavior {
        Burst,
        Delay,
        Skip,
    }

    pub struct Interval {}

    impl Interval {
        #[blocking]
        pub async fn tick(&mut self) -> Instant {}
        pub fn reset(&mut self) {}
        pub fn period(&self) -> Duration {}
        pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
    }
}

pub mod signal {
    #[blocking]
    pub async fn ctrl_c() -> std::io::Result<()> {}
}

#[macro_shape(select)]
pub fn select() {}
#[macro_shape(join)]
pub fn join() {}
#[macro_shape(try_join)]
pub fn try_join() {}
#[macro_shape(format)]
pub fn pin() {}
#[macro_shape(statics(wrapper = "tokio::task::LocalKey", thread_local))]
pub fn task_local() {}
