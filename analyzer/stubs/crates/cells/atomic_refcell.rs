#![stub(crate_name = "atomic_refcell")]
//! A `RefCell` for several threads: a conflict panics, on whatever thread it happens.

use std::cell::UnsafeCell;
use std::ops::{Deref, DerefMut};

#[lock(cell)]
pub struct AtomicRefCell<T: ?Sized> {
    value: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Send for AtomicRefCell<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for AtomicRefCell<T> {}

#[derive(Debug)]
pub struct BorrowError {}

#[derive(Debug)]
pub struct BorrowMutError {}

impl<T> AtomicRefCell<T> {
    #[wraps(value)]
    pub const fn new(value: T) -> AtomicRefCell<T> {}
    pub fn into_inner(self) -> T {}
}

impl<T: ?Sized> AtomicRefCell<T> {
    #[acquires(shared)]
    pub fn borrow(&self) -> AtomicRef<'_, T> {}
    #[acquires(shared, try)]
    pub fn try_borrow(&self) -> Result<AtomicRef<'_, T>, BorrowError> {}
    #[acquires(exclusive)]
    pub fn borrow_mut(&self) -> AtomicRefMut<'_, T> {}
    #[acquires(exclusive, try)]
    pub fn try_borrow_mut(&self) -> Result<AtomicRefMut<'_, T>, BorrowMutError> {}
    #[same]
    pub fn as_ptr(&self) -> *mut T {}
    #[same]
    pub fn get_mut(&mut self) -> &mut T {}
}

impl<T: Default> Default for AtomicRefCell<T> {
    fn default() -> AtomicRefCell<T> {}
}

#[guard(of = "AtomicRefCell", shared, derefs_to = T)]
pub struct AtomicRef<'b, T: ?Sized> {
    value: &'b T,
}

impl<'b, T: ?Sized> AtomicRef<'b, T> {
    pub fn clone(orig: &AtomicRef<'b, T>) -> AtomicRef<'b, T> {}
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: AtomicRef<'b, T>, f: F) -> AtomicRef<'b, U> {}
    #[runs(f)]
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: AtomicRef<'b, T>, f: F) -> Option<AtomicRef<'b, U>> {}
}

impl<'b, T: ?Sized> Deref for AtomicRef<'b, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

#[guard(of = "AtomicRefCell", exclusive, derefs_to = T)]
pub struct AtomicRefMut<'b, T: ?Sized> {
    value: &'b mut T,
}

impl<'b, T: ?Sized> AtomicRefMut<'b, T> {
    #[runs(f)]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: AtomicRefMut<'b, T>, f: F) -> AtomicRefMut<'b, U> {}
    #[runs(f)]
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        orig: AtomicRefMut<'b, T>,
        f: F,
    ) -> Option<AtomicRefMut<'b, U>> {
    }
}

impl<'b, T: ?Sized> Deref for AtomicRefMut<'b, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<'b, T: ?Sized> DerefMut for AtomicRefMut<'b, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}
