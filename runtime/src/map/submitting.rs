//! Edits that a worker makes.

use std::fmt;
use std::future::poll_fn;

use super::SharedMap;
use crate::closure::CannotReachMaps;
use crate::marker::Marker;
use crate::slot::Slot;
use crate::store::{Edit, Queue, Refused};
use crate::strategy::{Strategy, Submits};
use crate::table::Table;

/// The place of an edit in the row of edits.
#[must_use = "the edit is made later: wait for its ticket, or flush, where that matters"]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// An edit that did not go in, with which to try again.
pub struct Unsent<T: Table>(Edit<T>);

/// Why an edit did not go in. It comes back.
pub enum SubmitError<T: Table> {
    /// Too many edits wait for the worker.
    Full(Unsent<T>),
    /// The map was closed, or its worker is gone.
    Closed(Unsent<T>),
}

/// Why a flush is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlushError {
    /// So many edits since the last flush panicked and changed nothing.
    EditsPanicked(u64),
    /// The worker is gone; edits that it had not made are lost with it.
    WorkerGone,
}

impl fmt::Display for FlushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EditsPanicked(count) => write!(f, "{count} edits panicked and changed nothing"),
            Self::WorkerGone => f.write_str("the worker of the map is gone"),
        }
    }
}

impl std::error::Error for FlushError {}

impl<T: Table> Unsent<T> {
    /// The key that was to be edited; `None` if all were.
    #[must_use]
    pub fn key(&self) -> Option<&T::Key> {
        match &self.0 {
            Edit::One(key, _) => Some(key),
            Edit::Retain(_) | Edit::Drain(_) => None,
        }
    }

    /// Tries again, and waits for room.
    ///
    /// # Errors
    /// The map was closed.
    pub fn submit<S: Submits<T>, M: Marker>(
        self,
        map: &SharedMap<T, S, M>,
    ) -> Result<Ticket, SubmitError<T>> {
        match map.store.send(self.0) {
            Ok(ticket) => Ok(map.went_in(ticket)),
            Err(edit) => Err(SubmitError::Closed(Self(edit))),
        }
    }
}

impl<T: Table> fmt::Debug for SubmitError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full(_) => "Full",
            Self::Closed(_) => "Closed",
        })
    }
}

impl<T: Table> fmt::Display for SubmitError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full(_) => {
                "too many edits wait for the worker; wait, or declare a longer `queue`"
            }
            Self::Closed(_) => "the map takes no more edits",
        })
    }
}

impl<T: Table> std::error::Error for SubmitError<T> {}

impl<T: Table, S: Strategy<T>, M: Marker> SharedMap<T, S, M> {
    /// Hands an edit to the worker, and waits while too many wait before it. Edits are made in the
    /// order in which they went in, and seen by readers a batch at a time. An edit that panics
    /// changes nothing.
    ///
    /// # Errors
    /// The map was closed; the edit comes back.
    pub fn submit<F>(&self, key: T::Key, decide: F) -> Result<Ticket, SubmitError<T>>
    where
        S: Submits<T>,
        F: for<'s, 'v> FnOnce(&'s mut Slot<'v, T::Value>)
            + CannotReachMaps<M::Closures>
            + Send
            + 'static,
    {
        let decide = Box::new(decide);
        Unsent(Edit::One(key, decide)).submit(self)
    }

    /// Hands an edit to the worker if there is room.
    ///
    /// # Errors
    /// There is none, or the map was closed; the edit comes back.
    pub fn try_submit<F>(&self, key: T::Key, decide: F) -> Result<Ticket, SubmitError<T>>
    where
        S: Submits<T>,
        F: for<'s, 'v> FnOnce(&'s mut Slot<'v, T::Value>)
            + CannotReachMaps<M::Closures>
            + Send
            + 'static,
    {
        let decide = Box::new(decide);
        match self.store.try_send(Edit::One(key, decide)) {
            Ok(ticket) => Ok(self.went_in(ticket)),
            Err(Refused::Full(edit)) => Err(SubmitError::Full(Unsent(edit))),
            Err(Refused::Closed(edit)) => Err(SubmitError::Closed(Unsent(edit))),
        }
    }

    /// As [`submit`](Self::submit), for tasks: yields while too many edits wait. A future dropped
    /// before it is done has not handed anything over.
    ///
    /// # Errors
    /// The map was closed; the edit comes back.
    pub async fn submit_async<F>(&self, key: T::Key, decide: F) -> Result<Ticket, SubmitError<T>>
    where
        S: Submits<T>,
        F: for<'s, 'v> FnOnce(&'s mut Slot<'v, T::Value>)
            + CannotReachMaps<M::Closures>
            + Send
            + 'static,
    {
        let decide = Box::new(decide);
        let mut edit = Some(Edit::One(key, decide));
        match poll_fn(|context| self.store.poll_send(context, &mut edit)).await {
            Ok(ticket) => Ok(self.went_in(ticket)),
            Err(edit) => Err(SubmitError::Closed(Unsent(edit))),
        }
    }

    /// Hands an edit of all entries to the worker: those stay that `keep` says, with the changes it makes. Waits as
    /// [`submit`](Self::submit) does.
    ///
    /// # Errors
    /// The map was closed; the edit comes back.
    pub fn submit_retain<F>(&self, keep: F) -> Result<Ticket, SubmitError<T>>
    where
        S: Submits<T>,
        F: for<'k, 'v> FnMut(&'k T::Key, &'v mut T::Value) -> bool
            + CannotReachMaps<M::Closures>
            + Send
            + 'static,
    {
        Unsent(Edit::Retain(Box::new(keep))).submit(self)
    }

    /// Hands an edit to the worker that takes all entries out and gives them to `take`. Waits as
    /// [`submit`](Self::submit) does. If `take` panics, they stay.
    ///
    /// # Errors
    /// The map was closed; the edit comes back.
    pub fn submit_drain<F>(&self, take: F) -> Result<Ticket, SubmitError<T>>
    where
        S: Submits<T>,
        F: FnOnce(Vec<(T::Key, T::Value)>) + CannotReachMaps<M::Closures> + Send + 'static,
    {
        Unsent(Edit::Drain(Box::new(take))).submit(self)
    }

    /// Waits until this edit, and all before it, are seen by readers.
    ///
    /// # Errors
    /// The worker is gone.
    pub fn wait_for(&self, ticket: Ticket) -> Result<(), FlushError>
    where
        S: Submits<T>,
    {
        let is_done = self.store.wait_for(ticket.0);
        is_done.then_some(()).ok_or(FlushError::WorkerGone)
    }

    /// Waits until everything that went in before is seen by readers.
    ///
    /// # Errors
    /// Edits since the last flush panicked, or the worker is gone.
    pub fn flush(&self) -> Result<(), FlushError>
    where
        S: Submits<T>,
    {
        let is_done = self.store.wait_for(self.store.last_ticket());
        self.flushed(is_done)
    }

    /// As [`flush`](Self::flush), for tasks.
    ///
    /// # Errors
    /// Edits since the last flush panicked, or the worker is gone.
    pub async fn flush_async(&self) -> Result<(), FlushError>
    where
        S: Submits<T>,
    {
        let ticket = self.store.last_ticket();
        let is_done = poll_fn(|context| self.store.poll_wait(context, ticket)).await;
        self.flushed(is_done)
    }

    /// Takes no more edits. Those that went in are still made.
    pub fn close(&self)
    where
        S: Submits<T>,
    {
        self.store.close();
    }

    fn went_in(&self, ticket: u64) -> Ticket {
        if M::METRICS {
            self.meters.count_write();
        }
        Ticket(ticket)
    }

    fn flushed(&self, is_done: bool) -> Result<(), FlushError>
    where
        S: Submits<T>,
    {
        match (is_done, self.store.take_failed()) {
            (false, _) => Err(FlushError::WorkerGone),
            (true, 0) => Ok(()),
            (true, count) => Err(FlushError::EditsPanicked(count)),
        }
    }
}
