#![stub(crate_name = "std")]
//! `std::slice`, `std::vec`, arrays. Indexing them is built into the language, as places are.

pub mod slice {
    use crate::borrow::{Cow, ToOwned};
    use crate::cmp::Ordering;
    use crate::fmt;
    use crate::marker::PhantomData;

    impl<T> [T] {
        #[op(len)]
        pub const fn len(&self) -> usize {}
        #[op(len)]
        pub const fn is_empty(&self) -> bool {}
        #[op(lookup)]
        #[item_of]
        pub const fn first(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub const fn first_mut(&mut self) -> Option<&mut T> {}
        #[item_of]
        pub const fn split_first(&self) -> Option<(&T, &[T])> {}
        #[item_of]
        pub const fn split_last(&self) -> Option<(&T, &[T])> {}
        #[op(lookup)]
        #[item_of]
        pub const fn last(&self) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub const fn last_mut(&mut self) -> Option<&mut T> {}
        /// With an index; a range gives a slice, which no map is reached through.
        #[op(lookup)]
        #[item_of]
        pub fn get<I>(&self, index: I) -> Option<&T> {}
        #[op(lookup, mutable)]
        #[item_of]
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut T> {}
        #[op(lookup)]
        #[item_of]
        pub unsafe fn get_unchecked<I>(&self, index: I) -> &T {}
        #[op(lookup, mutable)]
        #[item_of]
        pub unsafe fn get_unchecked_mut<I>(&mut self, index: I) -> &mut T {}
        #[same]
        pub const fn as_ptr(&self) -> *const T {}
        #[same]
        pub const fn as_mut_ptr(&mut self) -> *mut T {}
        #[op(update)]
        pub fn swap(&mut self, a: usize, b: usize) {}
        #[op(update)]
        pub fn reverse(&mut self) {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, T> {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
        #[op(iterate)]
        #[item_of]
        pub fn windows(&self, size: usize) -> Windows<'_, T> {}
        #[op(iterate)]
        #[item_of]
        pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        #[op(iterate)]
        #[item_of]
        pub fn chunks_exact(&self, chunk_size: usize) -> Chunks<'_, T> {}
        #[op(iterate, mutable)]
        #[item_of]
        pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {}
        #[op(iterate)]
        #[item_of]
        pub fn rchunks(&self, chunk_size: usize) -> Chunks<'_, T> {}
        #[same]
        pub const fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
        #[same]
        pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
        #[op(iterate)]
        #[runs(pred, items, many, later)]
        #[item_of]
        pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> {}
        #[op(contains)]
        pub fn contains(&self, x: &T) -> bool {}
        pub fn starts_with(&self, needle: &[T]) -> bool {}
        pub fn ends_with(&self, needle: &[T]) -> bool {}
        #[op(lookup)]
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> {}
        #[op(lookup)]
        #[runs(f, items, many)]
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {}
        #[op(lookup)]
        #[runs(f, items, many)]
        pub fn binary_search_by_key<B, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {}
        #[op(lookup)]
        #[runs(pred, items, many)]
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
        #[op(update)]
        pub fn sort(&mut self) {}
        #[op(update)]
        #[runs(compare, items, many)]
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
        #[op(update)]
        #[runs(f, items, many)]
        pub fn sort_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
        #[op(update)]
        #[runs(f, items, many)]
        pub fn sort_by_cached_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
        #[op(update)]
        pub fn sort_unstable(&mut self) {}
        #[op(update)]
        #[runs(compare, items, many)]
        pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
        #[op(update)]
        #[runs(f, items, many)]
        pub fn sort_unstable_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
        #[op(update)]
        pub fn rotate_left(&mut self, mid: usize) {}
        #[op(update)]
        pub fn rotate_right(&mut self, k: usize) {}
        #[op(update)]
        pub fn fill(&mut self, value: T) {}
        #[op(update)]
        #[runs(f, many)]
        pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {}
        #[op(update)]
        pub fn clone_from_slice(&mut self, src: &[T]) {}
        #[op(update)]
        pub fn copy_from_slice(&mut self, src: &[T]) {}
        #[clones(values)]
        pub fn to_vec(&self) -> Vec<T> {}
        pub fn into_vec(self: Box<Self>) -> Vec<T> {}
        #[clones(values)]
        pub fn repeat(&self, n: usize) -> Vec<T> {}
        pub fn is_sorted(&self) -> bool {}
    }

    impl<T: crate::borrow::Borrow<str>> [T] {
        pub fn concat(&self) -> String {}
        pub fn join(&self, sep: &str) -> String {}
    }

    impl [u8] {
        pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
        pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
        pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
        pub fn is_ascii(&self) -> bool {}
    }

    impl<T: Clone> ToOwned for [T] {
        type Owned = Vec<T>;
        #[clones(values)]
        fn to_owned(&self) -> Vec<T> {}
    }

    impl<'a, T> IntoIterator for &'a [T] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        #[op(iterate)]
        #[item_of]
        fn into_iter(self) -> Iter<'a, T> {}
    }

    impl<'a, T> IntoIterator for &'a mut [T] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        #[op(iterate, mutable)]
        #[item_of]
        fn into_iter(self) -> IterMut<'a, T> {}
    }

    impl<T: PartialEq> PartialEq for [T] {}
    impl<T: fmt::Debug> fmt::Debug for [T] {}

    pub struct Iter<'a, T> {
        inner: &'a [T],
    }

    impl<'a, T> Iter<'a, T> {
        #[same]
        pub fn as_slice(&self) -> &'a [T] {}
    }

    impl<T> Clone for Iter<'_, T> {}

    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }

    impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
    impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

    pub struct IterMut<'a, T> {
        inner: &'a mut [T],
    }

    impl<'a, T> Iterator for IterMut<'a, T> {
        type Item = &'a mut T;
        fn next(&mut self) -> Option<&'a mut T> {}
    }

    impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
    impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

    pub struct Chunks<'a, T> {
        inner: &'a [T],
    }

    impl<'a, T> Iterator for Chunks<'a, T> {
        type Item = &'a [T];
        fn next(&mut self) -> Option<&'a [T]> {}
    }

    pub struct ChunksMut<'a, T> {
        inner: &'a mut [T],
    }

    impl<'a, T> Iterator for ChunksMut<'a, T> {
        type Item = &'a mut [T];
        fn next(&mut self) -> Option<&'a mut [T]> {}
    }

    pub struct Windows<'a, T> {
        inner: &'a [T],
    }

    impl<'a, T> Iterator for Windows<'a, T> {
        type Item = &'a [T];
        fn next(&mut self) -> Option<&'a [T]> {}
    }

    pub struct Split<'a, T, P> {
        inner: &'a [T],
        pred: P,
    }

    impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
        type Item = &'a [T];
        fn next(&mut self) -> Option<&'a [T]> {}
    }

    #[same(of = s)]
    pub fn from_ref<T>(s: &T) -> &[T] {}
    #[same(of = data)]
    pub unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {}
    #[same(of = data)]
    pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {}
}

pub mod array {
    use crate::slice::{Iter, IterMut};

    impl<T, const N: usize> [T; N] {
        #[runs(f, items, many, into = items)]
        pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] {}
        #[same]
        pub const fn as_slice(&self) -> &[T] {}
        #[same]
        pub const fn as_mut_slice(&mut self) -> &mut [T] {}
        #[same]
        pub fn each_ref(&self) -> [&T; N] {}
        #[same]
        pub fn each_mut(&mut self) -> [&mut T; N] {}
    }

    pub struct IntoIter<T, const N: usize> {
        data: [T; N],
    }

    impl<T, const N: usize> Iterator for IntoIter<T, N> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    impl<T, const N: usize> IntoIterator for [T; N] {
        type Item = T;
        type IntoIter = IntoIter<T, N>;
        fn into_iter(self) -> IntoIter<T, N> {}
    }

    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        #[item_of]
        fn into_iter(self) -> Iter<'a, T> {}
    }

    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        #[item_of]
        fn into_iter(self) -> IterMut<'a, T> {}
    }

    impl<T: Clone, const N: usize> Clone for [T; N] {
        #[clones(values)]
        fn clone(&self) -> [T; N] {}
    }

    impl<T: Default, const N: usize> Default for [T; N] {
        fn default() -> [T; N] {}
    }

    impl<T, const N: usize> AsRef<[T]> for [T; N] {
        #[same]
        fn as_ref(&self) -> &[T] {}
    }

    #[runs(f, many, into = items)]
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] {}
}

pub mod vec {
    use crate::fmt;
    use crate::ops::{Deref, DerefMut, RangeBounds};
    use crate::slice::{Iter, IterMut};

    pub struct Vec<T> {
        buf: crate::marker::PhantomData<T>,
    }

    impl<T> Vec<T> {
        pub const fn new() -> Vec<T> {}
        pub fn with_capacity(capacity: usize) -> Vec<T> {}
        #[same(of = ptr)]
        pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {}
        pub unsafe fn set_len(&mut self, new_len: usize) {}
        pub fn into_boxed_slice(self) -> Box<[T]> {}
        #[op(remove)]
        #[takes]
        pub fn truncate(&mut self, len: usize) {}
        #[same]
        pub const fn as_slice(&self) -> &[T] {}
        #[same]
        pub const fn as_mut_slice(&mut self) -> &mut [T] {}
        #[same]
        pub const fn as_ptr(&self) -> *const T {}
        #[same]
        pub const fn as_mut_ptr(&mut self) -> *mut T {}
        #[op(remove, previous)]
        pub fn swap_remove(&mut self, index: usize) -> T {}
        #[op(insert, value = element)]
        pub fn insert(&mut self, index: usize, element: T) {}
        #[op(remove, previous)]
        pub fn remove(&mut self, index: usize) -> T {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
        #[op(compound)]
        #[runs(key, items, many)]
        pub fn dedup_by_key<F: FnMut(&mut T) -> K, K>(&mut self, key: F) {}
        #[op(compound)]
        #[runs(same_bucket, items, many)]
        pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {}
        #[op(compound)]
        pub fn dedup(&mut self) {}
        #[op(insert, value = value)]
        pub fn push(&mut self, value: T) {}
        #[op(remove, previous)]
        pub fn pop(&mut self) -> Option<T> {}
        #[op(remove, previous)]
        #[runs(predicate)]
        pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T> {}
        #[op(insert)]
        #[op(clear, of = other)]
        #[takes(other)]
        #[stores(other)]
        pub fn append(&mut self, other: &mut Self) {}
        #[op(remove)]
        #[takes]
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {}
        #[op(clear)]
        pub fn clear(&mut self) {}
        #[op(len)]
        pub const fn len(&self) -> usize {}
        #[op(len)]
        pub const fn is_empty(&self) -> bool {}
        #[op(remove)]
        #[takes]
        pub fn split_off(&mut self, at: usize) -> Vec<T> {}
        #[op(insert)]
        #[runs(f, many)]
        pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {}
        #[op(insert, value = value)]
        pub fn resize(&mut self, new_len: usize, value: T) {}
        #[op(insert)]
        pub fn extend_from_slice(&mut self, other: &[T]) {}
        #[op(insert)]
        pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {}
        #[forgets(self)]
        #[same]
        pub fn leak<'a>(self) -> &'a mut [T] {}
        #[op(replace)]
        pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Drain<'_, T> {}
    }

    impl<T> Deref for Vec<T> {
        type Target = [T];
        #[same]
        fn deref(&self) -> &[T] {}
    }

    impl<T> DerefMut for Vec<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut [T] {}
    }

    impl<T> FromIterator<T> for Vec<T> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {}
    }

    impl<T> FromIterator<T> for Box<[T]> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> {}
    }

    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
        #[op(iterate)]
        fn into_iter(self) -> IntoIter<T> {}
    }

    impl<'a, T> IntoIterator for &'a Vec<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        #[op(iterate)]
        #[item_of]
        fn into_iter(self) -> Iter<'a, T> {}
    }

    impl<'a, T> IntoIterator for &'a mut Vec<T> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        #[op(iterate, mutable)]
        #[item_of]
        fn into_iter(self) -> IterMut<'a, T> {}
    }

    impl<T> Extend<T> for Vec<T> {
        #[op(insert, value = iter)]
        #[stores(iter)]
        fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
    }

    impl<'a, T: Copy> Extend<&'a T> for Vec<T> {
        #[op(insert, value = iter)]
        fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {}
    }

    impl<T: Clone> Clone for Vec<T> {
        #[clones(deep)]
        fn clone(&self) -> Vec<T> {}
    }

    impl<T> Default for Vec<T> {
        fn default() -> Vec<T> {}
    }

    impl<T: PartialEq> PartialEq for Vec<T> {}
    impl<T: Eq> Eq for Vec<T> {}
    impl<T: Ord> Ord for Vec<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Vec<T> {}
    impl<T: fmt::Debug> fmt::Debug for Vec<T> {}

    impl<T> AsRef<[T]> for Vec<T> {
        #[same]
        fn as_ref(&self) -> &[T] {}
    }

    impl<T: Clone> From<&[T]> for Vec<T> {
        fn from(s: &[T]) -> Vec<T> {}
    }

    impl<T, const N: usize> From<[T; N]> for Vec<T> {
        fn from(s: [T; N]) -> Vec<T> {}
    }

    impl From<&str> for Vec<u8> {
        fn from(s: &str) -> Vec<u8> {}
    }

    impl From<String> for Vec<u8> {
        fn from(s: String) -> Vec<u8> {}
    }

    impl crate::io::Write for Vec<u8> {}

    pub struct IntoIter<T> {
        buf: crate::marker::PhantomData<T>,
    }

    impl<T> Iterator for IntoIter<T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T> ExactSizeIterator for IntoIter<T> {}

    pub struct Drain<'a, T> {
        vec: &'a mut Vec<T>,
    }

    impl<'a, T> Iterator for Drain<'a, T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
}
