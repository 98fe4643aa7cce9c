#![stub(crate_name = "std")]
//! `std::cell` and `std::rc`: sharing within one thread.

pub mod cell {
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};

    #[lock(cell)]
    pub struct RefCell<T: ?Sized> {
        value: UnsafeCell<T>,
    }

    unsafe impl<T: ?Sized + Send> Send for RefCell<T> {}
    impl<T: ?Sized> !Sync for RefCell<T> {}

    pub struct BorrowError {}
    pub struct BorrowMutError {}

    impl fmt::Debug for BorrowError {}
    impl fmt::Display for BorrowError {}
    impl crate::error::Error for BorrowError {}
    impl fmt::Debug for BorrowMutError {}
    impl fmt::Display for BorrowMutError {}
    impl crate::error::Error for BorrowMutError {}

    impl<T> RefCell<T> {
        #[wraps(value)]
        pub const fn new(value: T) -> RefCell<T> {}
        pub fn into_inner(self) -> T {}
        #[locks(exclusive)]
        #[op(replace, value = t, previous)]
        pub fn replace(&self, t: T) -> T {}
        #[locks(exclusive)]
        #[op(update, previous)]
        #[runs(f, under = self)]
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {}
        #[locks(exclusive)]
        #[locks(exclusive, of = other)]
        pub fn swap(&self, other: &Self) {}
        #[locks(exclusive)]
        #[op(replace, previous)]
        pub fn take(&self) -> T {}
    }

    impl<T: ?Sized> RefCell<T> {
        #[acquires(shared)]
        pub fn borrow(&self) -> Ref<'_, T> {}
        #[acquires(shared, try)]
        pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {}
        #[acquires(exclusive)]
        pub fn borrow_mut(&self) -> RefMut<'_, T> {}
        #[acquires(exclusive, try)]
        pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {}
        #[same]
        pub const fn as_ptr(&self) -> *mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
        #[same]
        pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError> {}
    }

    impl<T: Clone> Clone for RefCell<T> {
        #[locks(shared)]
        #[clones(deep)]
        fn clone(&self) -> RefCell<T> {}
    }

    impl<T: Default> Default for RefCell<T> {
        fn default() -> RefCell<T> {}
    }

    impl<T> From<T> for RefCell<T> {
        #[wraps(t)]
        fn from(t: T) -> RefCell<T> {}
    }

    impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {
        #[locks(shared)]
        #[locks(shared, of = other)]
        fn eq(&self, other: &RefCell<T>) -> bool {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RefCell<T> {
        #[locks(shared, try)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    #[guard(of = "RefCell", shared, derefs_to = T)]
    pub struct Ref<'b, T: ?Sized> {
        value: *const T,
        borrow: &'b Cell<isize>,
    }

    impl<'b, T: ?Sized> Ref<'b, T> {
        #[acquires(shared, of = orig)]
        pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T> {}
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self> {}
        #[runs(f)]
        pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(
            orig: Ref<'b, T>,
            f: F,
        ) -> (Ref<'b, U>, Ref<'b, V>) {
        }
        #[forgets(orig)]
        #[same(of = orig)]
        pub fn leak(orig: Ref<'b, T>) -> &'b T {}
    }

    impl<T: ?Sized> Deref for Ref<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Ref<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for Ref<'_, T> {}

    #[guard(of = "RefCell", exclusive, derefs_to = T)]
    pub struct RefMut<'b, T: ?Sized> {
        value: *mut T,
        borrow: &'b Cell<isize>,
    }

    impl<'b, T: ?Sized> RefMut<'b, T> {
        #[runs(f)]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> {}
        #[runs(f)]
        pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
            orig: RefMut<'b, T>,
            f: F,
        ) -> Result<RefMut<'b, U>, Self> {
        }
        #[runs(f)]
        pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(
            orig: RefMut<'b, T>,
            f: F,
        ) -> (RefMut<'b, U>, RefMut<'b, V>) {
        }
        #[forgets(orig)]
        #[same(of = orig)]
        pub fn leak(orig: RefMut<'b, T>) -> &'b mut T {}
    }

    impl<T: ?Sized> Deref for RefMut<'_, T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for RefMut<'_, T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for RefMut<'_, T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for RefMut<'_, T> {}

    #[interior]
    pub struct UnsafeCell<T: ?Sized> {
        value: T,
    }

    impl<T: ?Sized> !Sync for UnsafeCell<T> {}

    impl<T> UnsafeCell<T> {
        #[wraps(value)]
        pub const fn new(value: T) -> UnsafeCell<T> {}
        pub fn into_inner(self) -> T {}
        #[op(replace, value = value, previous)]
        pub unsafe fn replace(&self, value: T) -> T {}
    }

    impl<T: ?Sized> UnsafeCell<T> {
        #[same(of = value)]
        pub fn from_mut(value: &mut T) -> &mut UnsafeCell<T> {}
        #[same]
        pub const fn get(&self) -> *mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
        #[same(of = this)]
        pub const fn raw_get(this: *const Self) -> *mut T {}
        #[same]
        pub unsafe fn as_ref_unchecked(&self) -> &T {}
        #[same]
        pub unsafe fn as_mut_unchecked(&self) -> &mut T {}
    }

    impl<T: Default> Default for UnsafeCell<T> {
        fn default() -> UnsafeCell<T> {}
    }

    impl<T> From<T> for UnsafeCell<T> {
        #[wraps(t)]
        fn from(t: T) -> UnsafeCell<T> {}
    }

    #[interior]
    pub struct SyncUnsafeCell<T: ?Sized> {
        value: T,
    }

    unsafe impl<T: ?Sized + Sync> Sync for SyncUnsafeCell<T> {}

    impl<T> SyncUnsafeCell<T> {
        #[wraps(value)]
        pub const fn new(value: T) -> SyncUnsafeCell<T> {}
        pub fn into_inner(self) -> T {}
        #[same]
        pub const fn get(&self) -> *mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    #[interior]
    pub struct Cell<T: ?Sized> {
        value: UnsafeCell<T>,
    }

    impl<T: ?Sized> !Sync for Cell<T> {}

    impl<T> Cell<T> {
        #[wraps(value)]
        pub const fn new(value: T) -> Cell<T> {}
        #[op(lookup)]
        pub fn get(&self) -> T {}
        #[op(replace, value = val)]
        pub fn set(&self, val: T) {}
        #[op(replace, value = val, previous)]
        pub fn replace(&self, val: T) -> T {}
        #[op(replace, previous)]
        pub fn take(&self) -> T {}
        #[op(update)]
        #[runs(f)]
        pub fn update<F: FnOnce(T) -> T>(&self, f: F) {}
        pub fn swap(&self, other: &Self) {}
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> Cell<T> {
        #[same]
        pub const fn as_ptr(&self) -> *mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
        #[same(of = t)]
        pub fn from_mut(t: &mut T) -> &Cell<T> {}
    }

    impl<T: Default> Default for Cell<T> {
        fn default() -> Cell<T> {}
    }

    impl<T: Copy> Clone for Cell<T> {
        #[clones(deep)]
        fn clone(&self) -> Cell<T> {}
    }

    impl<T> From<T> for Cell<T> {
        #[wraps(t)]
        fn from(t: T) -> Cell<T> {}
    }

    #[lock(once)]
    pub struct OnceCell<T> {
        inner: UnsafeCell<Option<T>>,
    }

    impl<T> !Sync for OnceCell<T> {}

    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> {}
        #[op(lookup)]
        #[item_of]
        pub fn get(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        #[op(compound, value = value, previous)]
        pub fn set(&self, value: T) -> Result<(), T> {}
        #[op(compound, value = value, previous)]
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {}
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        #[op(compound)]
        #[runs(f, under = self)]
        #[item_of]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E> {}
        pub fn into_inner(self) -> Option<T> {}
        #[op(remove, previous)]
        pub fn take(&mut self) -> Option<T> {}
    }

    impl<T> Default for OnceCell<T> {
        fn default() -> OnceCell<T> {}
    }

    impl<T: Clone> Clone for OnceCell<T> {
        #[clones(deep)]
        fn clone(&self) -> OnceCell<T> {}
    }

    impl<T> From<T> for OnceCell<T> {
        #[wraps(value)]
        fn from(value: T) -> OnceCell<T> {}
    }

    #[lock(once)]
    pub struct LazyCell<T, F = fn() -> T> {
        value: UnsafeCell<T>,
        init: F,
    }

    impl<T, F> !Sync for LazyCell<T, F> {}

    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        #[wraps(f)]
        #[runs(f, later, under = result)]
        pub const fn new(f: F) -> LazyCell<T, F> {}
        #[forces]
        #[same(of = this)]
        pub fn force(this: &LazyCell<T, F>) -> &T {}
        pub fn into_inner(this: Self) -> Result<T, F> {}
    }

    impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }
}

pub mod rc {
    use crate::fmt;
    use crate::ops::Deref;
    use crate::pin::Pin;

    #[shared_pointer(local)]
    pub struct Rc<T: ?Sized> {
        ptr: *const T,
    }

    impl<T: ?Sized> !Send for Rc<T> {}
    impl<T: ?Sized> !Sync for Rc<T> {}

    impl<T> Rc<T> {
        #[wraps(value)]
        pub fn new(value: T) -> Rc<T> {}
        #[wraps(data_fn)]
        #[runs(data_fn)]
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {}
        #[wraps(value)]
        pub fn pin(value: T) -> Pin<Rc<T>> {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn into_inner(this: Self) -> Option<T> {}
        #[clones(deep)]
        pub fn unwrap_or_clone(this: Self) -> T {}
    }

    impl<T: ?Sized> Rc<T> {
        #[forgets(this)]
        #[same(of = this)]
        pub fn into_raw(this: Self) -> *const T {}
        #[same(of = this)]
        pub fn as_ptr(this: &Self) -> *const T {}
        #[same(of = ptr)]
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        #[same(of = this)]
        pub fn downgrade(this: &Self) -> Weak<T> {}
        pub fn weak_count(this: &Self) -> usize {}
        pub fn strong_count(this: &Self) -> usize {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
        #[same(of = this)]
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
        #[same(of = this)]
        pub fn make_mut(this: &mut Self) -> &mut T {}
    }

    impl<T: ?Sized> Clone for Rc<T> {
        #[same]
        fn clone(&self) -> Rc<T> {}
    }

    impl<T: ?Sized> Deref for Rc<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> AsRef<T> for Rc<T> {
        #[same]
        fn as_ref(&self) -> &T {}
    }

    impl<T> From<T> for Rc<T> {
        #[wraps(t)]
        fn from(t: T) -> Rc<T> {}
    }

    impl From<&str> for Rc<str> {
        fn from(v: &str) -> Rc<str> {}
    }

    impl From<String> for Rc<str> {
        fn from(v: String) -> Rc<str> {}
    }

    impl<T> From<Vec<T>> for Rc<[T]> {
        fn from(v: Vec<T>) -> Rc<[T]> {}
    }

    impl<T> FromIterator<T> for Rc<[T]> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {}
    }

    impl<T: Default> Default for Rc<T> {
        fn default() -> Rc<T> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Rc<T> {}
    impl<T: ?Sized + fmt::Display> fmt::Display for Rc<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {}
    impl<T: ?Sized + Eq> Eq for Rc<T> {}
    impl<T: ?Sized + Ord> Ord for Rc<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Rc<T> {}

    pub struct Weak<T: ?Sized> {
        ptr: *const T,
    }

    impl<T: ?Sized> !Send for Weak<T> {}
    impl<T: ?Sized> !Sync for Weak<T> {}

    impl<T> Weak<T> {
        pub const fn new() -> Weak<T> {}
    }

    impl<T: ?Sized> Weak<T> {
        #[same]
        pub fn upgrade(&self) -> Option<Rc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Self) -> bool {}
        #[same]
        pub fn as_ptr(&self) -> *const T {}
    }

    impl<T: ?Sized> Clone for Weak<T> {
        #[same]
        fn clone(&self) -> Weak<T> {}
    }

    impl<T> Default for Weak<T> {
        fn default() -> Weak<T> {}
    }
}
