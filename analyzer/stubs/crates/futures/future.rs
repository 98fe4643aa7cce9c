#![stub(crate_name = "futures_util")]
//! `futures::future`: combinators. They do nothing until they are awaited.

pub use self::future::{FutureExt, TryFutureExt};
pub use self::sink::SinkExt;
pub use self::stream::{StreamExt, TryStreamExt};
pub use futures_core::{Stream, future::Future};

pub mod future {
    pub use futures_core::future::{BoxFuture, Future, LocalBoxFuture};
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }

    pub trait FutureExt: Future {
        #[runs(f, later)]
        fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> Map<Self, F> {}
        #[runs(f, later)]
        fn then<Fut: Future, F: FnOnce(Self::Output) -> Fut>(self, f: F) -> Then<Self, Fut, F> {}
        #[runs(f, later)]
        fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> Inspect<Self, F> {}
        fn fuse(self) -> Fuse<Self> {}
        #[wraps(self)]
        fn boxed<'a>(self) -> BoxFuture<'a, Self::Output> {}
        #[wraps(self)]
        fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output> {}
        fn shared(self) -> Shared<Self> {}
        #[runs(self)]
        fn now_or_never(self) -> Option<Self::Output> {}
        fn left_future<B>(self) -> Either<Self, B> {}
        fn right_future<A>(self) -> Either<A, Self> {}
    }

    impl<T: Future + ?Sized> FutureExt for T {}

    pub trait TryFutureExt: Future {
        #[runs(f, later)]
        fn map_ok<T, U, E, F: FnOnce(T) -> U>(self, f: F) -> MapOk<Self, F>
        where
            Self: Future<Output = Result<T, E>>,
        {
        }
        #[runs(f, later)]
        fn map_err<T, E, E2, F: FnOnce(E) -> E2>(self, f: F) -> MapErr<Self, F>
        where
            Self: Future<Output = Result<T, E>>,
        {
        }
        #[runs(f, later)]
        fn and_then<T, E, Fut: Future, F: FnOnce(T) -> Fut>(self, f: F) -> AndThen<Self, Fut, F>
        where
            Self: Future<Output = Result<T, E>>,
        {
        }
    }

    impl<T: Future + ?Sized> TryFutureExt for T {}

    impl<Fut: Future> Clone for Shared<Fut> {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[derive(Debug, Clone)]
    pub struct Aborted;

    #[identity]
    pub struct AbortHandle {}

    impl AbortHandle {
        pub fn abort(&self) {}
        pub fn new_pair() -> (AbortHandle, AbortRegistration) {}
    }

    impl Clone for AbortHandle {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[identity]
    pub struct AbortRegistration {}

    #[runs(future, later)]
    pub fn abortable<Fut: Future>(future: Fut) -> (Abortable<Fut>, AbortHandle) {}
    #[runs(iter, later)]
    pub fn join_all<I: IntoIterator>(iter: I) -> JoinAll<I::Item> {}
    #[runs(iter, later)]
    pub fn try_join_all<I: IntoIterator>(iter: I) -> TryJoinAll<I::Item> {}
    #[runs(future1, later)]
    #[runs(future2, later)]
    pub fn join<A: Future, B: Future>(future1: A, future2: B) -> Join<A, B> {}
    #[runs(future1, later)]
    #[runs(future2, later)]
    pub fn select<A: Future, B: Future>(future1: A, future2: B) -> Select<A, B> {}
    #[runs(iter, later)]
    pub fn select_all<I: IntoIterator>(iter: I) -> SelectAll<I::Item> {}
    pub fn ready<T>(t: T) -> Ready<T> {}
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>> {}
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>> {}
    #[runs(f, later)]
    pub fn lazy<R, F: FnOnce(&mut Context<'_>) -> R>(f: F) -> Lazy<F> {}
    #[runs(f, later, many)]
    pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> std::future::PollFn<F> {}
    pub fn pending<T>() -> std::future::Pending<T> {}

    pub struct Map<Fut, F> {
        inner: Fut,
        f: F,
    }

    impl<Fut: Future, F: FnOnce(Fut::Output) -> T, T> Future for Map<Fut, F> {
        type Output = T;
    }

    pub struct Then<Fut1, Fut2, F> {
        first: Fut1,
        second: Option<Fut2>,
        f: F,
    }

    impl<Fut1: Future, Fut2: Future, F: FnOnce(Fut1::Output) -> Fut2> Future for Then<Fut1, Fut2, F> {
        type Output = Fut2::Output;
    }

    pub struct Inspect<Fut, F> {
        inner: Fut,
        f: F,
    }

    impl<Fut: Future, F: FnOnce(&Fut::Output)> Future for Inspect<Fut, F> {
        type Output = Fut::Output;
    }

    pub struct Fuse<Fut> {
        inner: Fut,
    }

    impl<Fut: Future> Future for Fuse<Fut> {
        type Output = Fut::Output;
    }

    pub struct Shared<Fut> {
        inner: Fut,
    }

    impl<Fut: Future> Future for Shared<Fut> {
        type Output = Fut::Output;
    }

    pub struct MapOk<Fut, F> {
        inner: Fut,
        f: F,
    }

    impl<T, E, U, Fut: Future<Output = Result<T, E>>, F: FnOnce(T) -> U> Future for MapOk<Fut, F> {
        type Output = Result<U, E>;
    }

    pub struct MapErr<Fut, F> {
        inner: Fut,
        f: F,
    }

    impl<T, E, E2, Fut: Future<Output = Result<T, E>>, F: FnOnce(E) -> E2> Future for MapErr<Fut, F> {
        type Output = Result<T, E2>;
    }

    pub struct AndThen<Fut1, Fut2, F> {
        first: Fut1,
        second: Option<Fut2>,
        f: F,
    }

    impl<T, E, Fut1: Future<Output = Result<T, E>>, Fut2: Future, F: FnOnce(T) -> Fut2> Future for AndThen<Fut1, Fut2, F> {
        type Output = Fut2::Output;
    }

    pub struct JoinAll<Fut> {
        inner: Vec<Fut>,
    }

    impl<Fut: Future> Future for JoinAll<Fut> {
        type Output = Vec<Fut::Output>;
    }

    pub struct TryJoinAll<Fut> {
        inner: Vec<Fut>,
    }

    impl<T, E, Fut: Future<Output = Result<T, E>>> Future for TryJoinAll<Fut> {
        type Output = Result<Vec<T>, E>;
    }

    pub struct Join<A, B> {
        a: A,
        b: B,
    }

    impl<A: Future, B: Future> Future for Join<A, B> {
        type Output = (A::Output, B::Output);
    }

    pub struct Select<A, B> {
        a: A,
        b: B,
    }

    impl<A: Future, B: Future> Future for Select<A, B> {
        type Output = Either<(A::Output, B), (B::Output, A)>;
    }

    pub struct SelectAll<Fut> {
        inner: Vec<Fut>,
    }

    impl<Fut: Future> Future for SelectAll<Fut> {
        type Output = (Fut::Output, usize, Vec<Fut>);
    }

    pub struct Ready<T> {
        value: Option<T>,
    }

    impl<T> Future for Ready<T> {
        type Output = T;
    }

    pub struct Lazy<F> {
        f: F,
    }

    impl<F: FnOnce(&mut Context<'_>) -> R, R> Future for Lazy<F> {
        type Output = R;
    }

    pub struct Abortable<T> {
        task: T,
    }

    impl<T: Future> Future for Abortable<T> {
        type Output = Result<T::Output, Aborted>;
    }
}

pub mod sink {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub trait Sink<Item> {
        type Error;
        fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
        #[stores(item)]
        fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
        fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    }

    pub trait SinkExt<Item>: Sink<Item> {
        #[stores(item)]
        #[waits(send, asynchronous)]
        async fn send(&mut self, item: Item) -> Result<(), Self::Error> {}
        #[stores(item)]
        #[waits(send, asynchronous)]
        async fn feed(&mut self, item: Item) -> Result<(), Self::Error> {}
        #[waits(send, asynchronous)]
        async fn flush(&mut self) -> Result<(), Self::Error> {}
        #[waits(send, asynchronous)]
        async fn close(&mut self) -> Result<(), Self::Error> {}
    }

    impl<T: ?Sized + Sink<Item>, Item> SinkExt<Item> for T {}

    impl<T> Sink<T> for futures_channel::mpsc::Sender<T> {
        type Error = futures_channel::mpsc::SendError;
    }

    impl<T> Sink<T> for futures_channel::mpsc::UnboundedSender<T> {
        type Error = futures_channel::mpsc::SendError;
    }
}

#[macro_shape(select)]
pub fn select() {}
#[macro_shape(select)]
pub fn select_biased() {}
#[macro_shape(join)]
pub fn join() {}
#[macro_shape(try_join)]
pub fn try_join() {}
#[macro_shape(format)]
pub fn pin_mut() {}
