#![stub(crate_name = "flume")]
//! Channels that block, time out or are awaited. Whether one is bounded is not in its type.

use std::time::{Duration, Instant};

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
    Disconnected(T),
}

impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {}
}

#[derive(Debug)]
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}

#[derive(Debug)]
pub enum RecvError {
    Disconnected,
}

#[derive(Debug)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}

#[derive(Debug)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}

#[identity]
pub struct Sender<T> {
    shared: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}

impl<T> Sender<T> {
    #[stores(msg)]
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    #[stores(msg)]
    #[waits(send)]
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    #[stores(msg)]
    #[waits(send)]
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>> {}
    #[stores(msg)]
    #[waits(send)]
    pub fn send_timeout(&self, msg: T, dur: Duration) -> Result<(), SendTimeoutError<T>> {}
    #[stores(item)]
    #[waits(send, asynchronous)]
    pub async fn send_async(&self, item: T) -> Result<(), SendError<T>> {}
    #[stores(item)]
    #[waits(send, asynchronous)]
    pub async fn into_send_async(self, item: T) -> Result<(), SendError<T>> {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn sender_count(&self) -> usize {}
    pub fn receiver_count(&self) -> usize {}
    pub fn downgrade(&self) -> WeakSender<T> {}
    pub fn same_channel(&self, other: &Sender<T>) -> bool {}
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
    pub fn upgrade(&self) -> Option<Sender<T>> {}
}

#[identity]
pub struct Receiver<T> {
    shared: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Receiver<T> {}
unsafe impl<T: Send> Sync for Receiver<T> {}

impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    #[waits(recv)]
    pub fn recv(&self) -> Result<T, RecvError> {}
    #[waits(recv)]
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
    #[waits(recv)]
    pub fn recv_timeout(&self, dur: Duration) -> Result<T, RecvTimeoutError> {}
    #[waits(recv, asynchronous)]
    pub async fn recv_async(&self) -> Result<T, RecvError> {}
    #[waits(recv, asynchronous)]
    pub async fn into_recv_async(self) -> Result<T, RecvError> {}
    pub fn iter(&self) -> Iter<'_, T> {}
    pub fn try_iter(&self) -> TryIter<'_, T> {}
    pub fn drain(&self) -> Drain<'_, T> {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
    pub fn sender_count(&self) -> usize {}
    pub fn receiver_count(&self) -> usize {}
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {}
}

impl<T> Clone for Receiver<T> {
    #[same]
    fn clone(&self) -> Self {}
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {}
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {}
}

pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for Iter<'_, T> {
    type Item = T;
    #[waits(recv)]
    fn next(&mut self) -> Option<T> {}
}

pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for TryIter<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {}
}

pub struct Drain<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {}
}

pub struct IntoIter<T> {
    receiver: Receiver<T>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    #[waits(recv)]
    fn next(&mut self) -> Option<T> {}
}
