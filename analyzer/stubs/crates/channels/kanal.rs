#![stub(crate_name = "kanal")]
//! Channels with blocking and asynchronous ends that can be turned into each other.

use std::time::Duration;

pub fn bounded<T>(size: usize) -> (Sender<T>, Receiver<T>) {}
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub fn bounded_async<T>(size: usize) -> (AsyncSender<T>, AsyncReceiver<T>) {}
pub fn unbounded_async<T>() -> (AsyncSender<T>, AsyncReceiver<T>) {}

#[derive(Debug)]
pub enum SendError {
    Closed,
    ReceiveClosed,
}

#[derive(Debug)]
pub enum ReceiveError {
    Closed,
    SendClosed,
}

#[identity]
pub struct Sender<T> {
    internal: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}

impl<T> Sender<T> {
    #[stores(data)]
    #[waits(send)]
    pub fn send(&self, data: T) -> Result<(), SendError> {}
    pub fn clone_async(&self) -> AsyncSender<T> {}
    pub fn to_async(self) -> AsyncSender<T> {}
    pub fn as_async(&self) -> &AsyncSender<T> {}
}

impl<T> Clone for Sender<T> {
    #[same]
    fn clone(&self) -> Self {}
}

#[identity]
pub struct AsyncSender<T> {
    internal: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for AsyncSender<T> {}
unsafe impl<T: Send> Sync for AsyncSender<T> {}

impl<T> AsyncSender<T> {
    #[stores(data)]
    #[waits(send, asynchronous)]
    pub async fn send(&self, data: T) -> Result<(), SendError> {}
    pub fn clone_sync(&self) -> Sender<T> {}
    pub fn to_sync(self) -> Sender<T> {}
    pub fn as_sync(&self) -> &Sender<T> {}
}

impl<T> Clone for AsyncSender<T> {
    #[same]
    fn clone(&self) -> Self {}
}

#[identity]
pub struct Receiver<T> {
    internal: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Receiver<T> {}
unsafe impl<T: Send> Sync for Receiver<T> {}

impl<T> Receiver<T> {
    #[waits(recv)]
    pub fn recv(&self) -> Result<T, ReceiveError> {}
    pub fn clone_async(&self) -> AsyncReceiver<T> {}
    pub fn to_async(self) -> AsyncReceiver<T> {}
    pub fn as_async(&self) -> &AsyncReceiver<T> {}
}

impl<T> Iterator for Receiver<T> {
    type Item = T;
    #[waits(recv)]
    fn next(&mut self) -> Option<T> {}
}

impl<T> Clone for Receiver<T> {
    #[same]
    fn clone(&self) -> Self {}
}

#[identity]
pub struct AsyncReceiver<T> {
    internal: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for AsyncReceiver<T> {}
unsafe impl<T: Send> Sync for AsyncReceiver<T> {}

impl<T> AsyncReceiver<T> {
    #[waits(recv, asynchronous)]
    pub async fn recv(&self) -> Result<T, ReceiveError> {}
    pub fn clone_sync(&self) -> Receiver<T> {}
    pub fn to_sync(self) -> Receiver<T> {}
    pub fn as_sync(&self) -> &Receiver<T> {}
}

impl<T> Clone for AsyncReceiver<T> {
    #[same]
    fn clone(&self) -> Self {}
}
