#![stub(crate_name = "std")]
//! `std::option` and `std::result`.

pub mod option {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;

    pub enum Option<T> {
        None,
        Some(T),
    }

    impl<T> Option<T> {
        pub const fn is_some(&self) -> bool {}
        pub const fn is_none(&self) -> bool {}
        #[runs(f, with = Some, result)]
        pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        #[runs(f, with = Some, result)]
        pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        #[same]
        pub const fn as_ref(&self) -> Option<&T> {}
        #[same]
        pub const fn as_mut(&mut self) -> Option<&mut T> {}
        #[same]
        pub const fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> {}
        #[same]
        pub const fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {}
        #[same]
        pub const fn as_slice(&self) -> &[T] {}
        #[same]
        pub fn as_deref(&self) -> Option<&T::Target>
        where
            T: Deref,
        {
        }
        #[same]
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
        where
            T: DerefMut,
        {
        }
        #[carries(Some = result)]
        #[panics]
        pub const fn expect(self, msg: &str) -> T {}
        #[carries(Some = result)]
        #[panics]
        pub const fn unwrap(self) -> T {}
        #[carries(Some = result)]
        pub fn unwrap_or(self, default: T) -> T {}
        #[carries(Some = result)]
        #[runs(f, result)]
        pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {}
        #[carries(Some = result)]
        pub fn unwrap_or_default(self) -> T {}
        #[carries(Some = result)]
        pub unsafe fn unwrap_unchecked(self) -> T {}
        #[runs(f, with = Some, into = Some)]
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {}
        #[carries(Some = Some)]
        #[runs(f)]
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self {}
        #[runs(f, with = Some, result)]
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        #[runs(default, result)]
        #[runs(f, with = Some, result)]
        pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        #[runs(f, with = Some, result)]
        pub fn map_or_default<U: Default, F: FnOnce(T) -> U>(self, f: F) -> U {}
        #[carries(Some = Ok)]
        pub fn ok_or<E>(self, err: E) -> Result<T, E> {}
        #[carries(Some = Ok)]
        #[runs(err, into = Err)]
        pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> {}
        #[item_of]
        pub fn iter(&self) -> Iter<'_, T> {}
        #[item_of]
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        pub fn and<U>(self, optb: Option<U>) -> Option<U> {}
        #[runs(f, with = Some, result)]
        pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {}
        #[carries(Some = Some)]
        #[runs(predicate)]
        pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self {}
        #[carries(Some = Some)]
        pub fn or(self, optb: Option<T>) -> Option<T> {}
        #[carries(Some = Some)]
        #[runs(f, result)]
        pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {}
        #[carries(Some = Some)]
        pub fn xor(self, optb: Option<T>) -> Option<T> {}
        #[stores(value)]
        #[same]
        pub fn insert(&mut self, value: T) -> &mut T {}
        #[stores(value)]
        #[same]
        pub fn get_or_insert(&mut self, value: T) -> &mut T {}
        #[same]
        pub fn get_or_insert_default(&mut self) -> &mut T {}
        #[runs(f)]
        #[same]
        pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
        #[takes]
        pub const fn take(&mut self) -> Option<T> {}
        #[takes]
        #[runs(predicate)]
        pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {}
        #[takes]
        #[stores(value)]
        pub const fn replace(&mut self, value: T) -> Option<T> {}
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
    }

    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>) {}
    }

    impl<T> Option<&T> {
        #[clones(values)]
        pub fn copied(self) -> Option<T> {}
        #[clones(values)]
        pub fn cloned(self) -> Option<T> {}
    }

    impl<T> Option<&mut T> {
        #[clones(values)]
        pub fn copied(self) -> Option<T> {}
        #[clones(values)]
        pub fn cloned(self) -> Option<T> {}
    }

    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E> {}
    }

    impl<T> Option<Option<T>> {
        #[carries(Some = result)]
        pub fn flatten(self) -> Option<T> {}
    }

    pub struct Iter<'a, A> {
        inner: &'a A,
    }

    impl<'a, A> Iterator for Iter<'a, A> {
        type Item = &'a A;
        fn next(&mut self) -> Option<&'a A> {}
    }

    pub struct IterMut<'a, A> {
        inner: &'a mut A,
    }

    impl<'a, A> Iterator for IterMut<'a, A> {
        type Item = &'a mut A;
        fn next(&mut self) -> Option<&'a mut A> {}
    }

    pub struct IntoIter<A> {
        inner: A,
    }

    impl<A> Iterator for IntoIter<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
        fn into_iter(self) -> IntoIter<T> {}
    }

    impl<'a, T> IntoIterator for &'a Option<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        fn into_iter(self) -> Iter<'a, T> {}
    }

    impl<'a, T> IntoIterator for &'a mut Option<T> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        fn into_iter(self) -> IterMut<'a, T> {}
    }

    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
        fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {}
    }

    impl<T: Clone> Clone for Option<T> {
        #[clones(values)]
        fn clone(&self) -> Self {}
    }

    impl<T> Default for Option<T> {
        fn default() -> Option<T> {}
    }

    impl<T> From<T> for Option<T> {
        fn from(val: T) -> Option<T> {}
    }

    impl<T: Copy> Copy for Option<T> {}
    impl<T: PartialEq> PartialEq for Option<T> {}
    impl<T: Eq> Eq for Option<T> {}
    impl<T: PartialOrd> PartialOrd for Option<T> {}
    impl<T: Ord> Ord for Option<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Option<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Option<T> {}
}

pub mod result {
    use crate::fmt::Debug;
    use crate::ops::{Deref, DerefMut};

    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }

    impl<T, E> Result<T, E> {
        pub const fn is_ok(&self) -> bool {}
        pub const fn is_err(&self) -> bool {}
        #[runs(f, with = Ok, result)]
        pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        #[runs(f, with = Err, result)]
        pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {}
        #[carries(Ok = Some)]
        pub fn ok(self) -> Option<T> {}
        #[carries(Err = Some)]
        pub fn err(self) -> Option<E> {}
        #[same]
        pub const fn as_ref(&self) -> Result<&T, &E> {}
        #[same]
        pub const fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
        #[same]
        pub fn as_deref(&self) -> Result<&T::Target, &E>
        where
            T: Deref,
        {
        }
        #[same]
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E>
        where
            T: DerefMut,
        {
        }
        #[carries(Err = Err)]
        #[runs(op, with = Ok, into = Ok)]
        pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E> {}
        #[runs(f, with = Ok, result)]
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        #[runs(default, with = Err, result)]
        #[runs(f, with = Ok, result)]
        pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        #[carries(Ok = Ok)]
        #[runs(op, with = Err, into = Err)]
        pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> {}
        #[carries(Ok = Ok, Err = Err)]
        #[runs(f)]
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self {}
        #[carries(Ok = Ok, Err = Err)]
        #[runs(f)]
        pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Self {}
        #[item_of]
        pub fn iter(&self) -> crate::option::Iter<'_, T> {}
        #[item_of]
        pub fn iter_mut(&mut self) -> crate::option::IterMut<'_, T> {}
        #[carries(Ok = result)]
        #[panics]
        pub fn expect(self, msg: &str) -> T {}
        #[carries(Ok = result)]
        #[panics]
        pub fn unwrap(self) -> T {}
        #[carries(Ok = result)]
        pub fn unwrap_or_default(self) -> T {}
        #[carries(Err = result)]
        #[panics]
        pub fn expect_err(self, msg: &str) -> E {}
        #[carries(Err = result)]
        #[panics]
        pub fn unwrap_err(self) -> E {}
        #[carries(Err = Err)]
        pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> {}
        #[carries(Err = Err)]
        #[runs(op, with = Ok, result)]
        pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E> {}
        #[carries(Ok = Ok)]
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> {}
        #[carries(Ok = Ok)]
        #[runs(op, with = Err, result)]
        pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {}
        #[carries(Ok = result)]
        pub fn unwrap_or(self, default: T) -> T {}
        #[carries(Ok = result)]
        #[runs(op, with = Err, result)]
        pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T {}
        #[carries(Ok = result)]
        pub unsafe fn unwrap_unchecked(self) -> T {}
    }

    impl<T, E> Result<&T, E> {
        #[clones(values)]
        pub fn copied(self) -> Result<T, E> {}
        #[clones(values)]
        pub fn cloned(self) -> Result<T, E> {}
    }

    impl<T, E> Result<&mut T, E> {
        #[clones(values)]
        pub fn copied(self) -> Result<T, E> {}
        #[clones(values)]
        pub fn cloned(self) -> Result<T, E> {}
    }

    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>> {}
    }

    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E> {}
    }

    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = crate::option::IntoIter<T>;
        #[carries(Ok = result)]
        fn into_iter(self) -> crate::option::IntoIter<T> {}
    }

    impl<'a, T, E> IntoIterator for &'a Result<T, E> {
        type Item = &'a T;
        type IntoIter = crate::option::Iter<'a, T>;
        fn into_iter(self) -> crate::option::Iter<'a, T> {}
    }

    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
        fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {}
    }

    impl<T: Clone, E: Clone> Clone for Result<T, E> {
        #[clones(values)]
        fn clone(&self) -> Self {}
    }

    impl<T: Copy, E: Copy> Copy for Result<T, E> {}
    impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {}
    impl<T: Eq, E: Eq> Eq for Result<T, E> {}
    impl<T: Debug, E: Debug> Debug for Result<T, E> {}
}

impl bool {
    pub fn then_some<T>(self, t: T) -> Option<T> {}
    #[runs(f, into = Some)]
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {}
}
