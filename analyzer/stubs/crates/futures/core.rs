#![stub(crate_name = "futures_core")]
//! The traits of futures.

pub use self::future::{BoxFuture, Future, LocalBoxFuture};
pub use self::stream::{BoxStream, LocalBoxStream, Stream};

pub mod future {
    pub use std::future::Future;
    use std::pin::Pin;

    pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
    pub type LocalBoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;
}

pub mod stream {
    use std::pin::Pin;

    pub trait Stream {
        type Item;
        #[waits(recv, asynchronous)]
        fn poll_next(
            self: Pin<&mut Self>,
            cx: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>>;
    }

    pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;
    pub type LocalBoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + 'a>>;

    impl<S: ?Sized + Stream> Stream for Box<S> {
        type Item = S::Item;
    }

    impl<P: std::ops::Deref> Stream for Pin<P>
    where
        P::Target: Stream,
    {
        type Item = <<P as std::ops::Deref>::Target as Stream>::Item;
    }
}
