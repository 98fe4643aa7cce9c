#![stub(crate_name = "async_channel")]
//! An asynchronous channel of many senders and receivers. One model for 1 and 2.

pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}

#[derive(Debug)]
pub struct SendError<T>(pub T);

impl<T> SendError<T> {
    pub fn into_inner(self) -> T {}
}

#[derive(Debug)]
pub enum TrySendError<T> {
    Full(T),
    Closed(T),
}

impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {}
    pub fn is_full(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
}

#[derive(Debug)]
pub struct RecvError;

#[derive(Debug)]
pub enum TryRecvError {
    Empty,
    Closed,
}

#[identity]
pub struct Sender<T> {
    channel: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}

impl<T> Sender<T> {
    #[stores(msg)]
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    #[stores(msg)]
    #[waits(send, asynchronous)]
    pub async fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    #[stores(msg)]
    #[waits(send)]
    pub fn send_blocking(&self, msg: T) -> Result<(), SendError<T>> {}
    #[stores(msg)]
    pub fn force_send(&self, msg: T) -> Result<Option<T>, SendError<T>> {}
    pub fn close(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn receiver_count(&self) -> usize {}
    pub fn sender_count(&self) -> usize {}
}

impl<T> Clone for Sender<T> {
    #[same]
    fn clone(&self) -> Sender<T> {}
}

#[identity]
pub struct Receiver<T> {
    channel: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Receiver<T> {}
unsafe impl<T: Send> Sync for Receiver<T> {}

impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    #[waits(recv, asynchronous)]
    pub async fn recv(&self) -> Result<T, RecvError> {}
    #[waits(recv)]
    pub fn recv_blocking(&self) -> Result<T, RecvError> {}
    pub fn close(&self) -> bool {}
    pub fn is_closed(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn receiver_count(&self) -> usize {}
    pub fn sender_count(&self) -> usize {}
}

impl<T> Clone for Receiver<T> {
    #[same]
    fn clone(&self) -> Receiver<T> {}
}
