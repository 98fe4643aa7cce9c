#![stub(crate_name = "crossbeam_queue")]
//! Queues without locks.

pub struct ArrayQueue<T> {
    buffer: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for ArrayQueue<T> {}
unsafe impl<T: Send> Sync for ArrayQueue<T> {}

impl<T> ArrayQueue<T> {
    pub fn new(cap: usize) -> ArrayQueue<T> {}
    #[op(insert, value = value)]
    pub fn push(&self, value: T) -> Result<(), T> {}
    #[op(insert, value = value, previous)]
    pub fn force_push(&self, value: T) -> Option<T> {}
    #[op(remove, previous)]
    pub fn pop(&self) -> Option<T> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(len)]
    pub fn is_full(&self) -> bool {}
    pub fn capacity(&self) -> usize {}
}

pub struct SegQueue<T> {
    head: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Send for SegQueue<T> {}
unsafe impl<T: Send> Sync for SegQueue<T> {}

impl<T> SegQueue<T> {
    pub const fn new() -> SegQueue<T> {}
    #[op(insert, value = value)]
    pub fn push(&self, value: T) {}
    #[op(remove, previous)]
    pub fn pop(&self) -> Option<T> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
}

impl<T> Default for SegQueue<T> {
    fn default() -> Self {}
}
