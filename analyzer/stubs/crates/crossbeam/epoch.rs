#![stub(crate_name = "crossbeam_epoch")]
//! Memory reclamation by epochs. A pinned `Guard` is no lock.

pub fn pin() -> Guard {}
pub unsafe fn unprotected() -> &'static Guard {}

pub struct Guard {}

impl !Send for Guard {}

impl Guard {
    #[runs(f, later)]
    pub fn defer<F: FnOnce() -> R, R>(&self, f: F) {}
    pub fn flush(&self) {}
    pub fn repin(&mut self) {}
}

#[identity]
pub struct Atomic<T: ?Sized> {
    data: std::marker::PhantomData<*mut T>,
}

unsafe impl<T: ?Sized + Send + Sync> Send for Atomic<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for Atomic<T> {}

impl<T> Atomic<T> {
    #[wraps(init)]
    pub fn new(init: T) -> Atomic<T> {}
    pub const fn null() -> Atomic<T> {}
    #[op(lookup)]
    pub fn load<'g>(&self, ord: std::sync::atomic::Ordering, guard: &'g Guard) -> Shared<'g, T> {}
}

pub struct Shared<'g, T: ?Sized> {
    data: &'g T,
}
