#![stub(crate_name = "event_listener")]
//! Waiting until somebody notifies; what async locks are built from. One model for 2 to 5.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

#[identity]
pub struct Event<T = ()> {
    inner: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for Event<T> {}
unsafe impl<T: Send> Sync for Event<T> {}

impl<T> Event<T> {
    pub const fn with_tag() -> Self {}
    pub fn is_notified(&self) -> bool {}
    pub fn listen(&self) -> EventListener<T> {}
    pub fn notify(&self, notify: usize) -> usize {}
    pub fn total_listeners(&self) -> usize {}
}

impl Event<()> {
    pub const fn new() -> Self {}
    pub fn notify_relaxed(&self, n: usize) -> usize {}
    pub fn notify_additional(&self, n: usize) -> usize {}
    pub fn notify_additional_relaxed(&self, n: usize) -> usize {}
}

impl Default for Event {
    fn default() -> Self {}
}

pub trait Listener<T = ()> {
    #[waits(park)]
    fn wait(self) -> T {}
    #[waits(park)]
    fn wait_timeout(self, timeout: Duration) -> Option<T> {}
    #[waits(park)]
    fn wait_deadline(self, deadline: Instant) -> Option<T> {}
}

#[identity]
pub struct EventListener<T = ()> {
    listener: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for EventListener<T> {}
unsafe impl<T: Send> Sync for EventListener<T> {}

impl<T> Listener<T> for EventListener<T> {
    #[waits(park)]
    fn wait(self) -> T {}
    #[waits(park)]
    fn wait_timeout(self, timeout: Duration) -> Option<T> {}
    #[waits(park)]
    fn wait_deadline(self, deadline: Instant) -> Option<T> {}
}

impl EventListener {
    #[waits(park)]
    pub fn wait(self) {}
    #[waits(park)]
    pub fn wait_timeout(self, timeout: Duration) -> bool {}
    #[waits(park)]
    pub fn wait_deadline(self, deadline: Instant) -> bool {}
}

impl<T> Future for EventListener<T> {
    type Output = T;
    #[waits(park, asynchronous)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {}
}
