//! Hands edits from many producers to one worker, a batch at a time. Bounded: producers wait while it is
//! full. What went in comes out, also after the end is announced.

use std::collections::VecDeque;
use std::sync::PoisonError;
use std::task::{Context, Poll, Waker};

use crate::sync::{Condvar, Mutex, MutexGuard};

/// The place where edits lie until the worker takes them.
pub(crate) struct Handover<E> {
    state: Mutex<State<E>>,
    /// The worker waits here for edits.
    filled: Condvar,
    /// Producers wait here for room, and for their edits to be done.
    moved: Condvar,
    room: usize,
}

struct State<E> {
    edits: VecDeque<E>,
    /// Edits that went in, from the beginning.
    sent: u64,
    /// Edits that are done, from the beginning.
    done: u64,
    closed: bool,
    /// The worker is gone: nothing more will be done.
    abandoned: bool,
    /// The worker waits for edits. Waking nobody is a call of the system all the same, so it is not done.
    idle: bool,
    /// Threads that wait for room or for edits to be done.
    waiting: usize,
    /// Tasks that do.
    tasks: Vec<Waker>,
}

/// An edit that did not go in.
#[derive(Debug)]
pub enum Refused<E> {
    Full(E),
    Closed(E),
}

impl<E> Handover<E> {
    pub(crate) fn new(room: usize) -> Self {
        Self {
            state: Mutex::new(State {
                edits: VecDeque::new(),
                sent: 0,
                done: 0,
                closed: false,
                abandoned: false,
                idle: false,
                waiting: 0,
                tasks: Vec::new(),
            }),
            filled: Condvar::new(),
            moved: Condvar::new(),
            room,
        }
    }

    fn state(&self) -> MutexGuard<'_, State<E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts an edit in if there is room; gives its ticket.
    pub(crate) fn try_send(&self, edit: E) -> Result<u64, Refused<E>> {
        let mut state = self.state();
        self.send_into(&mut state, edit)
    }

    fn send_into(&self, state: &mut State<E>, edit: E) -> Result<u64, Refused<E>> {
        if state.closed {
            return Err(Refused::Closed(edit));
        }
        if state.edits.len() >= self.room {
            return Err(Refused::Full(edit));
        }
        state.edits.push_back(edit);
        state.sent += 1;
        if std::mem::take(&mut state.idle) {
            self.filled.notify_one();
        }
        Ok(state.sent)
    }

    /// Puts an edit in, and waits for room first. The edit comes back if the end was announced.
    pub(crate) fn send(&self, mut edit: E) -> Result<u64, E> {
        let mut state = self.state();
        loop {
            match self.send_into(&mut state, edit) {
                Ok(ticket) => return Ok(ticket),
                Err(Refused::Closed(edit)) => return Err(edit),
                Err(Refused::Full(refused)) => edit = refused,
            }
            state = self.wait_for_a_move(state);
        }
    }

    /// As [`send`](Self::send), for tasks. The edit stays in its place while there is no room.
    pub(crate) fn poll_send(
        &self,
        context: &mut Context<'_>,
        edit: &mut Option<E>,
    ) -> Poll<Result<u64, E>> {
        let Some(offered) = edit.take() else {
            return Poll::Pending;
        };
        let mut state = self.state();
        match self.send_into(&mut state, offered) {
            Ok(ticket) => Poll::Ready(Ok(ticket)),
            Err(Refused::Closed(back)) => Poll::Ready(Err(back)),
            Err(Refused::Full(back)) => {
                *edit = Some(back);
                remember(&mut state.tasks, context.waker());
                Poll::Pending
            }
        }
    }

    /// Waits for edits and takes all of them. False once the end was announced and nothing is left.
    pub(crate) fn take_all(&self, batch: &mut VecDeque<E>) -> bool {
        let mut state = self.state();
        while state.edits.is_empty() {
            if state.closed {
                return false;
            }
            state.idle = true;
            state = self
                .filled
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            state.idle = false;
        }
        std::mem::swap(&mut state.edits, batch);
        self.wake(state);
        true
    }

    /// Tells that `count` edits are done and seen by readers.
    pub(crate) fn finish(&self, count: u64) {
        let mut state = self.state();
        state.done += count;
        self.wake(state);
    }

    /// Announces the end: nothing more goes in.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        self.filled.notify_all();
        self.wake(state);
    }

    /// Tells that the worker is gone, and gives what it left.
    pub(crate) fn abandon(&self) -> VecDeque<E> {
        let mut state = self.state();
        state.closed = true;
        state.abandoned = true;
        let left = std::mem::take(&mut state.edits);
        self.wake(state);
        left
    }

    /// The ticket of the last edit that went in.
    pub(crate) fn last_ticket(&self) -> u64 {
        self.state().sent
    }

    /// Waits until the edit of this ticket is done. False if it never will be.
    pub(crate) fn wait_for(&self, ticket: u64) -> bool {
        let mut state = self.state();
        while state.done < ticket {
            if state.abandoned {
                return false;
            }
            state = self.wait_for_a_move(state);
        }
        true
    }

    /// As [`wait_for`](Self::wait_for), for tasks.
    pub(crate) fn poll_wait(&self, context: &mut Context<'_>, ticket: u64) -> Poll<bool> {
        let mut state = self.state();
        if state.done >= ticket {
            return Poll::Ready(true);
        }
        if state.abandoned {
            return Poll::Ready(false);
        }
        remember(&mut state.tasks, context.waker());
        Poll::Pending
    }

    fn wait_for_a_move<'s>(&self, mut state: MutexGuard<'s, State<E>>) -> MutexGuard<'s, State<E>> {
        state.waiting += 1;
        let mut state = self
            .moved
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        state
    }

    /// Wakes everybody who waits for room or for the end of edits, with nothing locked.
    fn wake(&self, mut state: MutexGuard<'_, State<E>>) {
        let tasks = std::mem::take(&mut state.tasks);
        let somebody_waits = state.waiting > 0;
        drop(state);
        if somebody_waits {
            self.moved.notify_all();
        }
        tasks.into_iter().for_each(Waker::wake);
    }
}

/// A task that is polled often is remembered once.
fn remember(tasks: &mut Vec<Waker>, waker: &Waker) {
    if !tasks.iter().any(|known| known.will_wake(waker)) {
        tasks.push(waker.clone());
    }
}
