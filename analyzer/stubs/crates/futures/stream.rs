#![stub(crate_name = "futures_util")]
//! `futures::stream`: combinators. They do nothing until they are polled.

pub mod stream {
    pub use futures_core::stream::{BoxStream, LocalBoxStream, Stream};
    use std::future::Future;

    pub trait StreamExt: Stream {
        #[waits(recv, asynchronous)]
        async fn next(&mut self) -> Option<Self::Item> {}
        #[waits(recv, asynchronous)]
        async fn into_future(self) -> (Option<Self::Item>, Self) {}
        #[runs(f, items, many, later, into = items)]
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> Map<Self, F> {}
        fn enumerate(self) -> Enumerate<Self> {}
        #[runs(f, items, many, later)]
        fn filter<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Filter<Self, Fut, F> {}
        #[runs(f, items, many, later)]
        fn filter_map<Fut: Future<Output = Option<T>>, T, F: FnMut(Self::Item) -> Fut>(self, f: F) -> FilterMap<Self, Fut, F> {}
        #[runs(f, items, many, later)]
        fn then<Fut: Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Then<Self, Fut, F> {}
        #[waits(recv, asynchronous)]
        async fn collect<C: Default + Extend<Self::Item>>(self) -> C {}
        #[waits(recv, asynchronous)]
        async fn count(self) -> usize {}
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn fold<T, Fut: Future<Output = T>, F: FnMut(T, Self::Item) -> Fut>(self, init: T, f: F) -> T {}
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn any<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool {}
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn all<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool {}
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn for_each<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, f: F) {}
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn for_each_concurrent<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, limit: impl Into<Option<usize>>, f: F) {}
        fn flatten(self) -> Flatten<Self> {}
        fn fuse(self) -> Fuse<Self> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn take(self, n: usize) -> Take<Self> {}
        fn take_until<Fut: Future>(self, fut: Fut) -> TakeUntil<Self, Fut> {}
        fn peekable(self) -> Peekable<Self> {}
        fn chunks(self, capacity: usize) -> Chunks<Self> {}
        fn ready_chunks(self, capacity: usize) -> Chunks<Self> {}
        fn chain<St: Stream<Item = Self::Item>>(self, other: St) -> Chain<Self, St> {}
        fn zip<St: Stream>(self, other: St) -> Zip<Self, St> {}
        fn buffered(self, n: usize) -> Buffered<Self> {}
        fn buffer_unordered(self, n: usize) -> BufferUnordered<Self> {}
        #[wraps(self)]
        fn boxed<'a>(self) -> BoxStream<'a, Self::Item> {}
        #[wraps(self)]
        fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item> {}
        #[same]
        fn by_ref(&mut self) -> &mut Self {}
    }

    impl<T: ?Sized + Stream> StreamExt for T {}

    pub trait TryStreamExt: Stream {
        #[waits(recv, asynchronous)]
        async fn try_next<T, E>(&mut self) -> Result<Option<T>, E>
        where
            Self: Stream<Item = Result<T, E>>,
        {
        }
        #[waits(recv, asynchronous)]
        async fn try_collect<T, E, C: Default + Extend<T>>(self) -> Result<C, E>
        where
            Self: Stream<Item = Result<T, E>>,
        {
        }
        #[waits(recv, asynchronous)]
        #[runs(f, items, many)]
        async fn try_for_each<T, E, Fut: Future<Output = Result<(), E>>, F: FnMut(T) -> Fut>(self, f: F) -> Result<(), E>
        where
            Self: Stream<Item = Result<T, E>>,
        {
        }
    }

    impl<S: ?Sized + Stream> TryStreamExt for S {}

    pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter> {}
    #[runs(future, later)]
    pub fn once<Fut: Future>(future: Fut) -> Once<Fut> {}
    #[runs(f, many, later)]
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item>(init: T, f: F) -> Unfold<T, F, Fut> {}

    #[identity]
    pub struct FuturesUnordered<Fut> {
        inner: std::marker::PhantomData<Fut>,
    }

    impl<Fut> FuturesUnordered<Fut> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[stores(future)]
        #[runs(future, later)]
        pub fn push(&self, future: Fut) {}
    }

    impl<Fut: Future> Stream for FuturesUnordered<Fut> {
        type Item = Fut::Output;
    }

    impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {
        fn from_iter<I: IntoIterator<Item = Fut>>(iter: I) -> Self {}
    }

    pub struct Map<St, F> {
        stream: St,
        f: F,
    }

    impl<St: Stream, F: FnMut(St::Item) -> T, T> Stream for Map<St, F> {
        type Item = T;
    }

    pub struct Enumerate<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Enumerate<St> {
        type Item = (usize, St::Item);
    }

    pub struct Filter<St, Fut, F> {
        stream: St,
        f: F,
        pending: Option<Fut>,
    }

    impl<St: Stream, Fut: Future<Output = bool>, F: FnMut(&St::Item) -> Fut> Stream for Filter<St, Fut, F> {
        type Item = St::Item;
    }

    pub struct FilterMap<St, Fut, F> {
        stream: St,
        f: F,
        pending: Option<Fut>,
    }

    impl<St: Stream, Fut: Future<Output = Option<T>>, F: FnMut(St::Item) -> Fut, T> Stream for FilterMap<St, Fut, F> {
        type Item = T;
    }

    pub struct Then<St, Fut, F> {
        stream: St,
        f: F,
        pending: Option<Fut>,
    }

    impl<St: Stream, Fut: Future, F: FnMut(St::Item) -> Fut> Stream for Then<St, Fut, F> {
        type Item = Fut::Output;
    }

    pub struct Flatten<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Flatten<St> {
        type Item = <St::Item as Stream>::Item;
    }

    pub struct Skip<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Skip<St> {
        type Item = St::Item;
    }

    pub struct Take<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Take<St> {
        type Item = St::Item;
    }

    pub struct Fuse<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Fuse<St> {
        type Item = St::Item;
    }

    pub struct Peekable<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Peekable<St> {
        type Item = St::Item;
    }

    pub struct Chunks<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Chunks<St> {
        type Item = Vec<St::Item>;
    }

    pub struct Chain<A, B> {
        a: A,
        b: B,
    }

    impl<A: Stream, B: Stream> Stream for Chain<A, B> {
        type Item = A::Item;
    }

    pub struct Zip<A, B> {
        a: A,
        b: B,
    }

    impl<A: Stream, B: Stream> Stream for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }

    pub struct Buffered<St> {
        stream: St,
    }

    impl<St: Stream> Stream for Buffered<St> {
        type Item = <St::Item as Future>::Output;
    }

    pub struct BufferUnordered<St> {
        stream: St,
    }

    impl<St: Stream> Stream for BufferUnordered<St> {
        type Item = <St::Item as Future>::Output;
    }

    pub struct TakeUntil<St, Fut> {
        stream: St,
        until: Fut,
    }

    impl<St: Stream, Fut: Future> Stream for TakeUntil<St, Fut> {
        type Item = St::Item;
    }

    pub struct Iter<I> {
        iter: I,
    }

    impl<I: Iterator> Stream for Iter<I> {
        type Item = I::Item;
    }

    pub struct Once<Fut> {
        future: Fut,
    }

    impl<Fut: Future> Stream for Once<Fut> {
        type Item = Fut::Output;
    }

    pub struct Unfold<T, F, Fut> {
        f: F,
        state: Option<T>,
        fut: Option<Fut>,
    }

    impl<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item> Stream for Unfold<T, F, Fut> {
        type Item = Item;
    }
}
