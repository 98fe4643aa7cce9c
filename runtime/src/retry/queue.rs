//! Operations that did not come through, kept for their owner.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Operations that were handed over, oldest first. Unbounded: an operation that was handed over is never
/// dropped, so its owner must drain it.
#[derive(Debug)]
pub struct Compensation<O> {
    waiting: Mutex<VecDeque<O>>,
}

impl<O> Default for Compensation<O> {
    fn default() -> Self {
        Self {
            waiting: Mutex::new(VecDeque::new()),
        }
    }
}

impl<O> Compensation<O> {
    fn waiting(&self) -> MutexGuard<'_, VecDeque<O>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps an operation.
    pub fn push(&self, operation: O) {
        self.waiting().push_back(operation);
    }

    /// Takes the oldest operation.
    #[must_use]
    pub fn pop(&self) -> Option<O> {
        self.waiting().pop_front()
    }

    /// Number of operations that wait for their owner.
    #[must_use]
    pub fn len(&self) -> usize {
        self.waiting().len()
    }

    /// Whether no operation waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
