#![stub(crate_name = "crossbeam_epoch")]
//! Memory reclamation by epochs. A pinned `Guard` is no lock.

pub fn pin() -> Guard {}
pub unsafe fn unprotected() -> &'static Guard {}

pub struct Guard {}

impl !Send for Guard {}

impl Guard {
    #[runs(f, later)]
    pub fn defer<F: FnOnce() -> R, R>(&self, f: F) {}
    #[runs(f, later)]
    pub unsafe fn defer_unchecked<F: FnOnce() -> R, R>(&self, f: F) {}
    pub unsafe fn defer_destroy<T>(&self, ptr: Shared<'_, T>) {}
    pub fn flush(&self) {}
    pub fn repin(&mut self) {}
}

use std::sync::atomic::Ordering;

pub trait Pointable {}
pub trait Pointer<T: ?Sized> {}

impl<T> Pointer<T> for Owned<T> {}
impl<'g, T> Pointer<T> for Shared<'g, T> {}

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
    pub fn load<'g>(&self, ord: Ordering, guard: &'g Guard) -> Shared<'g, T> {}
    #[op(lookup)]
    pub fn load_consume<'g>(&self, guard: &'g Guard) -> Shared<'g, T> {}
    #[op(replace, value = new)]
    pub fn store<P: Pointer<T>>(&self, new: P, ord: Ordering) {}
    #[op(compound, value = new, previous)]
    pub fn swap<'g, P: Pointer<T>>(&self, new: P, ord: Ordering, guard: &'g Guard) -> Shared<'g, T> {}
    #[op(compound, value = new, previous)]
    pub fn compare_exchange<'g, P: Pointer<T>>(
        &self,
        current: Shared<'_, T>,
        new: P,
        success: Ordering,
        failure: Ordering,
        guard: &'g Guard,
    ) -> Result<Shared<'g, T>, CompareExchangeError<'g, T, P>> {
    }
    #[op(compound, value = new, previous)]
    pub fn compare_exchange_weak<'g, P: Pointer<T>>(
        &self,
        current: Shared<'_, T>,
        new: P,
        success: Ordering,
        failure: Ordering,
        guard: &'g Guard,
    ) -> Result<Shared<'g, T>, CompareExchangeError<'g, T, P>> {
    }
}

pub struct CompareExchangeError<'g, T: ?Sized, P> {
    pub current: Shared<'g, T>,
    pub new: P,
}

#[pointer]
pub struct Owned<T: ?Sized> {
    data: Box<T>,
}

impl<T> Owned<T> {
    #[wraps(init)]
    pub fn new(init: T) -> Owned<T> {}
    pub fn into_shared<'g>(self, guard: &'g Guard) -> Shared<'g, T> {}
    pub fn into_box(self) -> Box<T> {}
    pub fn with_tag(self, tag: usize) -> Owned<T> {}
}

impl<T: ?Sized> std::ops::Deref for Owned<T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: ?Sized> std::ops::DerefMut for Owned<T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}

pub struct Shared<'g, T: ?Sized> {
    data: *const T,
    marker: std::marker::PhantomData<&'g ()>,
}

impl<'g, T> Shared<'g, T> {
    pub const fn null() -> Shared<'g, T> {}
    pub fn is_null(&self) -> bool {}
    #[same]
    pub unsafe fn as_ref(&self) -> Option<&'g T> {}
    #[same]
    pub unsafe fn deref(&self) -> &'g T {}
    #[same]
    pub unsafe fn deref_mut(&mut self) -> &'g mut T {}
    #[same]
    pub fn as_raw(&self) -> *const T {}
    #[same]
    pub unsafe fn into_owned(self) -> Owned<T> {}
    pub fn tag(&self) -> usize {}
    #[same]
    pub fn with_tag(&self, tag: usize) -> Shared<'g, T> {}
}

impl<T: ?Sized> Clone for Shared<'_, T> {
    #[same]
    fn clone(&self) -> Self {}
}

impl<T: ?Sized> Copy for Shared<'_, T> {}
impl<T: ?Sized> PartialEq for Shared<'_, T> {}
