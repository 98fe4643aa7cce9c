#![stub(crate_name = "futures_channel")]
//! Channels of futures.

pub mod mpsc {
    use futures_core::stream::Stream;

    pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
    pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}

    #[derive(Debug)]
    pub struct SendError {}

    #[derive(Debug)]
    pub struct TrySendError<T> {
        val: T,
    }

    impl<T> TrySendError<T> {
        pub fn into_inner(self) -> T {}
        pub fn is_full(&self) -> bool {}
        pub fn is_disconnected(&self) -> bool {}
    }

    #[derive(Debug)]
    pub struct TryRecvError {}

    #[identity]
    pub struct Sender<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> Sender<T> {
        #[stores(msg)]
        pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
        #[stores(msg)]
        pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
        pub fn is_closed(&self) -> bool {}
        pub fn close_channel(&mut self) {}
        pub fn disconnect(&mut self) {}
    }

    impl<T> Clone for Sender<T> {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[identity]
    pub struct UnboundedSender<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> UnboundedSender<T> {
        #[stores(msg)]
        pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
        pub fn is_closed(&self) -> bool {}
        pub fn close_channel(&self) {}
    }

    impl<T> Clone for UnboundedSender<T> {
        #[same]
        fn clone(&self) -> Self {}
    }

    #[identity]
    pub struct Receiver<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> Receiver<T> {
        pub fn close(&mut self) {}
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
    }

    impl<T> Stream for Receiver<T> {
        type Item = T;
    }

    #[identity]
    pub struct UnboundedReceiver<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> UnboundedReceiver<T> {
        pub fn close(&mut self) {}
        pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {}
    }

    impl<T> Stream for UnboundedReceiver<T> {
        type Item = T;
    }
}

pub mod oneshot {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}

    #[derive(Debug, Clone, Copy)]
    pub struct Canceled;

    #[identity]
    pub struct Sender<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> Sender<T> {
        #[stores(t)]
        pub fn send(self, t: T) -> Result<(), T> {}
        pub fn is_canceled(&self) -> bool {}
    }

    #[identity]
    pub struct Receiver<T> {
        inner: std::marker::PhantomData<T>,
    }

    impl<T> Receiver<T> {
        pub fn close(&mut self) {}
        pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {}
    }

    impl<T> Future for Receiver<T> {
        type Output = Result<T, Canceled>;
        #[waits(recv, asynchronous)]
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, Canceled>> {}
    }
}
