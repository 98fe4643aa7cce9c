#![stub(crate_name = "thread_local")]
//! A value for each thread, made when the thread first asks. Threads that are gone hand theirs on.

#[identity]
pub struct ThreadLocal<T> {
    buckets: std::marker::PhantomData<T>,
}

unsafe impl<T: Send> Sync for ThreadLocal<T> {}

impl<T> ThreadLocal<T> {
    pub fn new() -> ThreadLocal<T> {}
    pub fn with_capacity(capacity: usize) -> ThreadLocal<T> {}
    pub fn get(&self) -> Option<&T> {}
    #[runs(create)]
    pub fn get_or<F: FnOnce() -> T>(&self, create: F) -> &T {}
    #[runs(create)]
    pub fn get_or_try<F: FnOnce() -> Result<T, E>, E>(&self, create: F) -> Result<&T, E> {}
    pub fn get_or_default(&self) -> &T {}
    pub fn clear(&mut self) {}
}
