#![stub(crate_name = "tokio")]
//! `tokio::sync`: channels.

pub mod sync {
    pub mod mpsc {
        use std::task::{Context, Poll};
        use std::time::Duration;

        pub mod error {
            #[derive(Debug)]
            pub struct SendError<T>(pub T);

            #[derive(Debug)]
            pub enum TrySendError<T> {
                Full(T),
                Closed(T),
            }

            impl<T> TrySendError<T> {
                pub fn into_inner(self) -> T {}
            }

            #[derive(Debug)]
            pub enum SendTimeoutError<T> {
                Timeout(T),
                Closed(T),
            }

            #[derive(Debug)]
            pub enum TryRecvError {
                Empty,
                Disconnected,
            }
        }

        use self::error::{SendError, SendTimeoutError, TryRecvError, TrySendError};

        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}

        #[identity]
        pub struct Sender<T> {
            chan: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Sender<T> {}
        unsafe impl<T: Send> Sync for Sender<T> {}

        impl<T> Sender<T> {
            #[stores(value)]
            #[waits(send, asynchronous)]
            pub async fn send(&self, value: T) -> Result<(), SendError<T>> {}
            #[waits(recv, asynchronous)]
            pub async fn closed(&self) {}
            #[stores(message)]
            pub fn try_send(&self, message: T) -> Result<(), TrySendError<T>> {}
            #[stores(value)]
            #[waits(send, asynchronous)]
            pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>> {}
            #[stores(value)]
            #[waits(send)]
            pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>> {}
            pub fn is_closed(&self) -> bool {}
            #[waits(send, asynchronous)]
            pub async fn reserve(&self) -> Result<Permit<'_, T>, SendError<()>> {}
            #[waits(send, asynchronous)]
            pub async fn reserve_many(&self, n: usize) -> Result<PermitIterator<'_, T>, SendError<()>> {}
            #[waits(send, asynchronous)]
            pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, SendError<()>> {}
            pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>> {}
            pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>> {}
            pub fn same_channel(&self, other: &Self) -> bool {}
            pub fn capacity(&self) -> usize {}
            pub fn max_capacity(&self) -> usize {}
            #[same]
            pub fn downgrade(&self) -> WeakSender<T> {}
            pub fn strong_count(&self) -> usize {}
        }

        impl<T> Clone for Sender<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        #[identity]
        pub struct WeakSender<T> {
            chan: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for WeakSender<T> {}
        unsafe impl<T: Send> Sync for WeakSender<T> {}

        impl<T> WeakSender<T> {
            #[same]
            pub fn upgrade(&self) -> Option<Sender<T>> {}
        }

        impl<T> Clone for WeakSender<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        pub struct Permit<'a, T> {
            chan: &'a Sender<T>,
        }

        impl<T> Permit<'_, T> {
            #[stores(value)]
            pub fn send(self, value: T) {}
        }

        pub struct PermitIterator<'a, T> {
            chan: &'a Sender<T>,
        }

        impl<'a, T> Iterator for PermitIterator<'a, T> {
            type Item = Permit<'a, T>;
            fn next(&mut self) -> Option<Permit<'a, T>> {}
        }

        pub struct OwnedPermit<T> {
            chan: Sender<T>,
        }

        impl<T> OwnedPermit<T> {
            #[stores(value)]
            pub fn send(self, value: T) -> Sender<T> {}
            pub fn release(self) -> Sender<T> {}
        }

        #[identity]
        pub struct Receiver<T> {
            chan: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Receiver<T> {}
        unsafe impl<T: Send> Sync for Receiver<T> {}

        impl<T> Receiver<T> {
            #[waits(recv, asynchronous)]
            pub async fn recv(&mut self) -> Option<T> {}
            #[waits(recv, asynchronous)]
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            #[waits(recv)]
            pub fn blocking_recv(&mut self) -> Option<T> {}
            #[waits(recv)]
            pub fn blocking_recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn capacity(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {}
        }

        #[identity]
        pub struct UnboundedSender<T> {
            chan: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for UnboundedSender<T> {}
        unsafe impl<T: Send> Sync for UnboundedSender<T> {}

        impl<T> UnboundedSender<T> {
            #[stores(message)]
            pub fn send(&self, message: T) -> Result<(), SendError<T>> {}
            #[waits(recv, asynchronous)]
            pub async fn closed(&self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn same_channel(&self, other: &Self) -> bool {}
            #[same]
            pub fn downgrade(&self) -> WeakUnboundedSender<T> {}
        }

        impl<T> Clone for UnboundedSender<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        #[identity]
        pub struct WeakUnboundedSender<T> {
            chan: std::marker::PhantomData<T>,
        }

        impl<T> WeakUnboundedSender<T> {
            #[same]
            pub fn upgrade(&self) -> Option<UnboundedSender<T>> {}
        }

        #[identity]
        pub struct UnboundedReceiver<T> {
            chan: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for UnboundedReceiver<T> {}
        unsafe impl<T: Send> Sync for UnboundedReceiver<T> {}

        impl<T> UnboundedReceiver<T> {
            #[waits(recv, asynchronous)]
            pub async fn recv(&mut self) -> Option<T> {}
            #[waits(recv, asynchronous)]
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            #[waits(recv)]
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {}
        }
    }

    pub mod oneshot {
        use std::future::Future;
        use std::pin::Pin;
        use std::task::{Context, Poll};

        pub mod error {
            #[derive(Debug, Clone)]
            pub struct RecvError(());

            #[derive(Debug, Clone)]
            pub enum TryRecvError {
                Empty,
                Closed,
            }
        }

        use self::error::{RecvError, TryRecvError};

        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}

        #[identity]
        pub struct Sender<T> {
            inner: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Sender<T> {}
        unsafe impl<T: Send> Sync for Sender<T> {}

        impl<T> Sender<T> {
            #[stores(t)]
            pub fn send(self, t: T) -> Result<(), T> {}
            #[waits(recv, asynchronous)]
            pub async fn closed(&mut self) {}
            pub fn is_closed(&self) -> bool {}
        }

        #[identity]
        pub struct Receiver<T> {
            inner: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Receiver<T> {}
        unsafe impl<T: Send> Sync for Receiver<T> {}

        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
            pub fn is_empty(&self) -> bool {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            #[waits(recv)]
            pub fn blocking_recv(self) -> Result<T, RecvError> {}
        }

        impl<T> Future for Receiver<T> {
            type Output = Result<T, RecvError>;
            #[waits(recv, asynchronous)]
            fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, RecvError>> {}
        }
    }

    pub mod broadcast {
        pub mod error {
            #[derive(Debug)]
            pub struct SendError<T>(pub T);

            #[derive(Debug, Clone)]
            pub enum RecvError {
                Closed,
                Lagged(u64),
            }

            #[derive(Debug, Clone)]
            pub enum TryRecvError {
                Empty,
                Closed,
                Lagged(u64),
            }
        }

        use self::error::{RecvError, SendError, TryRecvError};

        pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {}

        #[identity]
        pub struct Sender<T> {
            shared: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Sender<T> {}
        unsafe impl<T: Send> Sync for Sender<T> {}

        impl<T> Sender<T> {
            pub fn new(capacity: usize) -> Self {}
            #[stores(value)]
            pub fn send(&self, value: T) -> Result<usize, SendError<T>> {}
            #[same]
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            pub fn receiver_count(&self) -> usize {}
            pub fn same_channel(&self, other: &Self) -> bool {}
            #[waits(recv, asynchronous)]
            pub async fn closed(&self) {}
            #[same]
            pub fn downgrade(&self) -> WeakSender<T> {}
        }

        impl<T> Clone for Sender<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        #[identity]
        pub struct WeakSender<T> {
            shared: std::marker::PhantomData<T>,
        }

        impl<T> WeakSender<T> {
            #[same]
            pub fn upgrade(&self) -> Option<Sender<T>> {}
        }

        #[identity]
        pub struct Receiver<T> {
            shared: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Receiver<T> {}
        unsafe impl<T: Send> Sync for Receiver<T> {}

        impl<T: Clone> Receiver<T> {
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
            #[same]
            pub fn resubscribe(&self) -> Self {}
            #[waits(recv, asynchronous)]
            pub async fn recv(&mut self) -> Result<T, RecvError> {}
            pub fn try_recv(&mut self) -> Result<T, TryRecvError> {}
            #[waits(recv)]
            pub fn blocking_recv(&mut self) -> Result<T, RecvError> {}
        }
    }

    /// The value lies behind a lock that does not await: a `Ref` makes senders block.
    pub mod watch {
        use std::ops::Deref;

        pub mod error {
            #[derive(Debug)]
            pub struct SendError<T>(pub T);

            #[derive(Debug, Clone)]
            pub struct RecvError(());
        }

        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}

        #[lock]
        #[identity]
        pub struct Sender<T> {
            shared: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send + Sync> Send for Sender<T> {}
        unsafe impl<T: Send + Sync> Sync for Sender<T> {}

        impl<T> Sender<T> {
            #[wraps(init)]
            pub fn new(init: T) -> Self {}
            #[locks(exclusive)]
            #[op(replace, value = value)]
            pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
            #[locks(exclusive)]
            #[op(compound)]
            #[runs(modify, under = self)]
            pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) {}
            #[locks(exclusive)]
            #[op(compound)]
            #[runs(modify, under = self)]
            pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, modify: F) -> bool {}
            #[locks(exclusive)]
            #[op(replace, value = value, previous)]
            pub fn send_replace(&self, value: T) -> T {}
            #[acquires(shared)]
            #[op(lookup)]
            pub fn borrow(&self) -> Ref<'_, T> {}
            pub fn is_closed(&self) -> bool {}
            #[waits(recv, asynchronous)]
            pub async fn closed(&self) {}
            #[same]
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
            pub fn sender_count(&self) -> usize {}
        }

        impl<T> Clone for Sender<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        #[lock]
        #[identity]
        pub struct Receiver<T> {
            shared: std::marker::PhantomData<T>,
        }

        unsafe impl<T: Send + Sync> Send for Receiver<T> {}
        unsafe impl<T: Send + Sync> Sync for Receiver<T> {}

        impl<T> Receiver<T> {
            #[acquires(shared)]
            #[op(lookup)]
            pub fn borrow(&self) -> Ref<'_, T> {}
            #[acquires(shared)]
            #[op(lookup)]
            pub fn borrow_and_update(&mut self) -> Ref<'_, T> {}
            pub fn has_changed(&self) -> Result<bool, error::RecvError> {}
            pub fn mark_changed(&mut self) {}
            pub fn mark_unchanged(&mut self) {}
            #[waits(recv, asynchronous)]
            pub async fn changed(&mut self) -> Result<(), error::RecvError> {}
            #[waits(recv, asynchronous)]
            #[acquires(shared, asynchronous)]
            #[runs(f, many, under = self)]
            pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<'_, T>, error::RecvError> {}
            pub fn same_channel(&self, other: &Self) -> bool {}
        }

        impl<T> Clone for Receiver<T> {
            #[same]
            fn clone(&self) -> Self {}
        }

        #[guard(of = "Sender", shared, derefs_to = T)]
        pub struct Ref<'a, T> {
            inner: &'a T,
        }

        impl<T> !Send for Ref<'_, T> {}

        impl<T> Ref<'_, T> {
            pub fn has_changed(&self) -> bool {}
        }

        impl<T> Deref for Ref<'_, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }
    }
}
