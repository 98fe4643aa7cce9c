#![stub(crate_name = "std")]
//! `std::collections`: queues, heaps and lists.

pub mod collections {
    pub use self::binary_heap::BinaryHeap;
    pub use self::linked_list::LinkedList;
    pub use self::vec_deque::VecDeque;

    pub struct TryReserveError {}

    pub mod vec_deque {
        use crate::fmt;
        use crate::ops::{Index, IndexMut, RangeBounds};

        pub struct VecDeque<T> {
            buf: crate::marker::PhantomData<T>,
        }

        impl<T> VecDeque<T> {
            pub const fn new() -> VecDeque<T> {}
            pub fn with_capacity(capacity: usize) -> VecDeque<T> {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            #[op(len)]
            pub fn len(&self) -> usize {}
            #[op(len)]
            pub fn is_empty(&self) -> bool {}
            #[op(clear)]
            pub fn clear(&mut self) {}
            #[op(iterate)]
            #[item_of]
            pub fn iter(&self) -> Iter<'_, T> {}
            #[op(iterate, mutable)]
            #[item_of]
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            #[op(lookup)]
            #[item_of]
            pub fn front(&self) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            #[op(lookup)]
            #[item_of]
            pub fn back(&self) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            #[op(remove, previous)]
            pub fn pop_front(&mut self) -> Option<T> {}
            #[op(remove, previous)]
            pub fn pop_back(&mut self) -> Option<T> {}
            #[op(insert, value = value)]
            pub fn push_front(&mut self, value: T) {}
            #[op(insert, value = value)]
            pub fn push_back(&mut self, value: T) {}
            #[op(contains)]
            pub fn contains(&self, x: &T) -> bool {}
            #[op(insert)]
            #[takes(other)]
            #[stores(other)]
            pub fn append(&mut self, other: &mut Self) {}
            #[op(remove)]
            #[takes]
            pub fn split_off(&mut self, at: usize) -> Self {}
            #[op(compound)]
            #[runs(f, items, many)]
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            #[op(lookup)]
            #[item_of]
            pub fn get(&self, index: usize) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
            #[op(insert, value = value)]
            pub fn insert(&mut self, index: usize, value: T) {}
            #[op(remove, previous)]
            pub fn remove(&mut self, index: usize) -> Option<T> {}
            #[op(remove, previous)]
            pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {}
            #[op(remove, previous)]
            pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {}
            #[op(remove)]
            #[takes]
            pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {}
            #[op(remove)]
            #[takes]
            pub fn truncate(&mut self, len: usize) {}
            #[op(compound)]
            #[runs(f, items, many)]
            pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
            #[op(update)]
            pub fn rotate_left(&mut self, n: usize) {}
            #[op(update)]
            pub fn rotate_right(&mut self, n: usize) {}
            #[op(update)]
            pub fn swap(&mut self, i: usize, j: usize) {}
            #[op(iterate)]
            #[item_of]
            pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T> {}
            #[same]
            pub fn as_slices(&self) -> (&[T], &[T]) {}
            #[same]
            pub fn make_contiguous(&mut self) -> &mut [T] {}
            #[op(insert, value = value)]
            pub fn resize(&mut self, new_len: usize, value: T) {}
        }

        impl<T> Index<usize> for VecDeque<T> {
            type Output = T;
            #[op(lookup)]
            #[item_of]
            fn index(&self, index: usize) -> &T {}
        }

        impl<T> IndexMut<usize> for VecDeque<T> {
            #[op(lookup, mutable)]
            #[item_of]
            fn index_mut(&mut self, index: usize) -> &mut T {}
        }

        impl<T> PartialEq for VecDeque<T> {}
        impl<T> Eq for VecDeque<T> {}

        impl<T> From<VecDeque<T>> for Vec<T> {
            fn from(other: VecDeque<T>) -> Vec<T> {}
        }

        pub struct Iter<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

        impl<'a, T> Clone for Iter<'a, T> {}

        pub struct IterMut<'a, T> {
            items: crate::marker::PhantomData<&'a mut T>,
        }

        impl<'a, T> Iterator for IterMut<'a, T> {
            type Item = &'a mut T;
            fn next(&mut self) -> Option<&'a mut T> {}
        }

        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

        pub struct IntoIter<T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> ExactSizeIterator for IntoIter<T> {}

        pub struct Drain<'a, T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<'a, T> Iterator for Drain<'a, T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
        impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

        impl<'a, T> IntoIterator for &'a VecDeque<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T> IntoIterator for VecDeque<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<T> {}
        }

        impl<T> FromIterator<T> for VecDeque<T> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> {}
        }

        impl<T> Extend<T> for VecDeque<T> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
        }

        impl<T> Clone for VecDeque<T> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> VecDeque<T> {}
        }

        impl<T> Default for VecDeque<T> {
            fn default() -> VecDeque<T> {}
        }

        impl<T> fmt::Debug for VecDeque<T> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
            fn from(arr: [T; N]) -> VecDeque<T> {}
        }

        impl<T> From<Vec<T>> for VecDeque<T> {
            fn from(vec: Vec<T>) -> VecDeque<T> {}
        }

        impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
            type Item = &'a mut T;
            type IntoIter = IterMut<'a, T>;
            #[op(iterate, mutable)]
            #[item_of]
            fn into_iter(self) -> IterMut<'a, T> {}
        }
    }

    pub mod binary_heap {
        use crate::fmt;
        use crate::ops::{Deref, DerefMut};

        pub struct BinaryHeap<T> {
            data: crate::marker::PhantomData<T>,
        }

        impl<T> BinaryHeap<T> {
            pub const fn new() -> BinaryHeap<T> {}
            pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
            #[op(len)]
            pub fn len(&self) -> usize {}
            #[op(len)]
            pub fn is_empty(&self) -> bool {}
            #[op(clear)]
            pub fn clear(&mut self) {}
            #[op(iterate)]
            #[item_of]
            pub fn iter(&self) -> Iter<'_, T> {}
            #[op(lookup)]
            #[item_of]
            pub fn peek(&self) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {}
            #[op(insert, value = item)]
            pub fn push(&mut self, item: T) {}
            #[op(remove, previous)]
            pub fn pop(&mut self) -> Option<T> {}
            #[op(insert)]
            #[takes(other)]
            #[stores(other)]
            pub fn append(&mut self, other: &mut Self) {}
            #[op(clear)]
            #[takes]
            pub fn drain(&mut self) -> Drain<'_, T> {}
            #[op(compound)]
            #[runs(f, items, many)]
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
            pub fn into_vec(self) -> Vec<T> {}
            pub fn into_sorted_vec(self) -> Vec<T> {}
            #[same]
            pub fn as_slice(&self) -> &[T] {}
        }

        pub struct PeekMut<'a, T> {
            heap: &'a mut BinaryHeap<T>,
        }

        impl<'a, T> PeekMut<'a, T> {
            #[op(remove, of = this, previous)]
            pub fn pop(this: PeekMut<'a, T>) -> T {}
        }

        impl<T> Deref for PeekMut<'_, T> {
            type Target = T;
            #[same]
            fn deref(&self) -> &T {}
        }

        impl<T> DerefMut for PeekMut<'_, T> {
            #[same]
            fn deref_mut(&mut self) -> &mut T {}
        }

        pub struct Iter<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

        impl<'a, T> Clone for Iter<'a, T> {}

        pub struct IntoIter<T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> ExactSizeIterator for IntoIter<T> {}

        pub struct Drain<'a, T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<'a, T> Iterator for Drain<'a, T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<'a, T> DoubleEndedIterator for Drain<'a, T> {}
        impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

        impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T> IntoIterator for BinaryHeap<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<T> {}
        }

        impl<T> FromIterator<T> for BinaryHeap<T> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> {}
        }

        impl<T> Extend<T> for BinaryHeap<T> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
        }

        impl<T> Clone for BinaryHeap<T> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> BinaryHeap<T> {}
        }

        impl<T> Default for BinaryHeap<T> {
            fn default() -> BinaryHeap<T> {}
        }

        impl<T> fmt::Debug for BinaryHeap<T> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<T, const N: usize> From<[T; N]> for BinaryHeap<T> {
            fn from(arr: [T; N]) -> BinaryHeap<T> {}
        }

        impl<T> From<Vec<T>> for BinaryHeap<T> {
            fn from(vec: Vec<T>) -> BinaryHeap<T> {}
        }
    }

    pub mod linked_list {
        use crate::fmt;

        pub struct LinkedList<T> {
            head: crate::marker::PhantomData<T>,
        }

        impl<T> LinkedList<T> {
            pub const fn new() -> LinkedList<T> {}
            #[op(len)]
            pub fn len(&self) -> usize {}
            #[op(len)]
            pub fn is_empty(&self) -> bool {}
            #[op(clear)]
            pub fn clear(&mut self) {}
            #[op(iterate)]
            #[item_of]
            pub fn iter(&self) -> Iter<'_, T> {}
            #[op(iterate, mutable)]
            #[item_of]
            pub fn iter_mut(&mut self) -> IterMut<'_, T> {}
            #[op(lookup)]
            #[item_of]
            pub fn front(&self) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn front_mut(&mut self) -> Option<&mut T> {}
            #[op(lookup)]
            #[item_of]
            pub fn back(&self) -> Option<&T> {}
            #[op(lookup, mutable)]
            #[item_of]
            pub fn back_mut(&mut self) -> Option<&mut T> {}
            #[op(remove, previous)]
            pub fn pop_front(&mut self) -> Option<T> {}
            #[op(remove, previous)]
            pub fn pop_back(&mut self) -> Option<T> {}
            #[op(insert, value = value)]
            pub fn push_front(&mut self, value: T) {}
            #[op(insert, value = value)]
            pub fn push_back(&mut self, value: T) {}
            #[op(contains)]
            pub fn contains(&self, x: &T) -> bool {}
            #[op(insert)]
            #[takes(other)]
            #[stores(other)]
            pub fn append(&mut self, other: &mut Self) {}
            #[op(remove)]
            #[takes]
            pub fn split_off(&mut self, at: usize) -> Self {}
            #[op(compound)]
            #[runs(f, items, many)]
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        }

        pub struct Iter<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

        impl<'a, T> Clone for Iter<'a, T> {}

        pub struct IterMut<'a, T> {
            items: crate::marker::PhantomData<&'a mut T>,
        }

        impl<'a, T> Iterator for IterMut<'a, T> {
            type Item = &'a mut T;
            fn next(&mut self) -> Option<&'a mut T> {}
        }

        impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
        impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

        pub struct IntoIter<T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> ExactSizeIterator for IntoIter<T> {}

        impl<'a, T> IntoIterator for &'a LinkedList<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T> IntoIterator for LinkedList<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<T> {}
        }

        impl<T> FromIterator<T> for LinkedList<T> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> LinkedList<T> {}
        }

        impl<T> Extend<T> for LinkedList<T> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
        }

        impl<T> Clone for LinkedList<T> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> LinkedList<T> {}
        }

        impl<T> Default for LinkedList<T> {
            fn default() -> LinkedList<T> {}
        }

        impl<T> fmt::Debug for LinkedList<T> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
            fn from(arr: [T; N]) -> LinkedList<T> {}
        }

        impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
            type Item = &'a mut T;
            type IntoIter = IterMut<'a, T>;
            #[op(iterate, mutable)]
            #[item_of]
            fn into_iter(self) -> IterMut<'a, T> {}
        }
    }
}
