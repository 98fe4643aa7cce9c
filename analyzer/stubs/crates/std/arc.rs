#![stub(crate_name = "std")]
//! `std::sync`: shared pointers.

pub mod sync {
    use crate::error::Error;
    use crate::fmt;
    use crate::ops::Deref;
    use crate::pin::Pin;

    #[shared_pointer]
    pub struct Arc<T: ?Sized> {
        ptr: *const T,
    }

    unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}

    unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}

    impl<T> Arc<T> {
        #[wraps(data)]
        pub fn new(data: T) -> Arc<T> {}
        #[wraps(data_fn)]
        #[runs(data_fn)]
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {}
        #[wraps(data)]
        pub fn pin(data: T) -> Pin<Arc<T>> {}
        pub fn try_unwrap(this: Self) -> Result<T, Self> {}
        pub fn into_inner(this: Self) -> Option<T> {}
        #[clones(deep)]
        pub fn unwrap_or_clone(this: Self) -> T {}
    }

    impl<T: ?Sized> Arc<T> {
        #[forgets(this)]
        #[same(of = this)]
        pub fn into_raw(this: Self) -> *const T {}
        #[same(of = this)]
        pub fn as_ptr(this: &Self) -> *const T {}
        #[same(of = ptr)]
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
        pub unsafe fn increment_strong_count(ptr: *const T) {}
        pub unsafe fn decrement_strong_count(ptr: *const T) {}
        #[same(of = this)]
        pub fn downgrade(this: &Self) -> Weak<T> {}
        pub fn weak_count(this: &Self) -> usize {}
        pub fn strong_count(this: &Self) -> usize {}
        pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
        #[same(of = this)]
        pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
        #[same(of = this)]
        pub unsafe fn get_mut_unchecked(this: &mut Self) -> &mut T {}
        #[same(of = this)]
        pub fn make_mut(this: &mut Self) -> &mut T {}
        /// Of an `Arc<dyn Any + Send + Sync>`.
        #[same]
        pub fn downcast<U>(self) -> Result<Arc<U>, Self> {}
    }

    impl<T: ?Sized> Clone for Arc<T> {
        #[same]
        fn clone(&self) -> Arc<T> {}
    }

    impl<T: ?Sized> Deref for Arc<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> AsRef<T> for Arc<T> {
        #[same]
        fn as_ref(&self) -> &T {}
    }

    impl<T> From<T> for Arc<T> {
        #[wraps(t)]
        fn from(t: T) -> Arc<T> {}
    }

    impl From<&str> for Arc<str> {
        fn from(v: &str) -> Arc<str> {}
    }

    impl From<String> for Arc<str> {
        fn from(v: String) -> Arc<str> {}
    }

    impl<T> From<Vec<T>> for Arc<[T]> {
        fn from(v: Vec<T>) -> Arc<[T]> {}
    }

    impl<T: ?Sized> From<Box<T>> for Arc<T> {
        #[wraps(v)]
        fn from(v: Box<T>) -> Arc<T> {}
    }

    impl<T> FromIterator<T> for Arc<[T]> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {}
    }

    impl<T: Default> Default for Arc<T> {
        fn default() -> Arc<T> {}
    }

    impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {}

    impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {}

    impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {}

    impl<T: ?Sized + Eq> Eq for Arc<T> {}

    impl<T: ?Sized + Ord> Ord for Arc<T> {}

    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Arc<T> {}

    impl<T: ?Sized + Error> Error for Arc<T> {}

    pub struct Weak<T: ?Sized> {
        ptr: *const T,
    }

    unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}

    unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

    impl<T> Weak<T> {
        pub const fn new() -> Weak<T> {}
    }

    impl<T: ?Sized> Weak<T> {
        #[same]
        pub fn upgrade(&self) -> Option<Arc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Self) -> bool {}
        #[same]
        pub fn as_ptr(&self) -> *const T {}
        #[same]
        pub fn into_raw(self) -> *const T {}
        #[same(of = ptr)]
        pub unsafe fn from_raw(ptr: *const T) -> Self {}
    }

    impl<T: ?Sized> Clone for Weak<T> {
        #[same]
        fn clone(&self) -> Weak<T> {}
    }

    impl<T> Default for Weak<T> {
        fn default() -> Weak<T> {}
    }

    /// A cell that gives `&mut` only; nothing is ever waited for.
    pub struct Exclusive<T: ?Sized> {
        inner: T,
    }

    unsafe impl<T: ?Sized> Sync for Exclusive<T> {}
}
