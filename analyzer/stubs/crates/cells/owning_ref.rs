#![stub(crate_name = "owning_ref")]
//! A reference together with its owner: where that is a guard, it is held as long.

use std::ops::{Deref, DerefMut};

pub struct OwningRef<O, T: ?Sized> {
    owner: O,
    reference: *const T,
}

impl<O, T: ?Sized> OwningRef<O, T> {
    pub fn new(o: O) -> Self {}
    #[runs(f)]
    pub fn map<F: FnOnce(&T) -> &U, U: ?Sized>(self, f: F) -> OwningRef<O, U> {}
    #[runs(f)]
    pub fn try_map<F: FnOnce(&T) -> Result<&U, E>, U: ?Sized, E>(self, f: F) -> Result<OwningRef<O, U>, E> {}
    pub fn as_owner(&self) -> &O {}
    pub fn into_owner(self) -> O {}
}

impl<O, T: ?Sized> Deref for OwningRef<O, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

pub struct OwningRefMut<O, T: ?Sized> {
    owner: O,
    reference: *mut T,
}

impl<O, T: ?Sized> OwningRefMut<O, T> {
    pub fn new(o: O) -> Self {}
    #[runs(f)]
    pub fn map<F: FnOnce(&mut T) -> &U, U: ?Sized>(self, f: F) -> OwningRef<O, U> {}
    #[runs(f)]
    pub fn map_mut<F: FnOnce(&mut T) -> &mut U, U: ?Sized>(self, f: F) -> OwningRefMut<O, U> {}
    #[runs(f)]
    pub fn try_map<F: FnOnce(&mut T) -> Result<&U, E>, U: ?Sized, E>(self, f: F) -> Result<OwningRef<O, U>, E> {}
    #[runs(f)]
    pub fn try_map_mut<F: FnOnce(&mut T) -> Result<&mut U, E>, U: ?Sized, E>(self, f: F) -> Result<OwningRefMut<O, U>, E> {}
    pub fn as_owner(&self) -> &O {}
    pub fn into_owner(self) -> O {}
}

impl<O, T: ?Sized> Deref for OwningRefMut<O, T> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<O, T: ?Sized> DerefMut for OwningRefMut<O, T> {
    #[same]
    fn deref_mut(&mut self) -> &mut T {}
}
