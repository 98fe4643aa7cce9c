#![stub(crate_name = "indexmap")]
//! Hash sets that keep the order of insertion.

pub use self::set::IndexSet;

#[macro_shape(collect)]
pub fn indexset<T>() -> IndexSet<T> {}

pub mod set {
    use std::collections::hash_map::RandomState;
    use std::fmt;

    #[map(key = T)]
    pub struct IndexSet<T, S = RandomState> {
        hash_builder: S,
        table: std::marker::PhantomData<T>,
    }

    impl<T> IndexSet<T, RandomState> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
    }

    impl<T, S> IndexSet<T, S> {
        pub const fn with_hasher(hash_builder: S) -> Self {}
        pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> Self {}
        pub fn hasher(&self) -> &S {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}

        #[op(len)]
        pub fn len(&self) -> usize {}
        #[op(len)]
        pub fn is_empty(&self) -> bool {}
        #[op(clear)]
        pub fn clear(&mut self) {}
        #[op(contains, key = value)]
        pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool {}
        #[op(lookup, key = value)]
        #[item_of]
        pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T> {}
        #[op(insert, key = value, previous)]
        pub fn insert(&mut self, value: T) -> bool {}
        #[op(replace, key = value, previous)]
        pub fn replace(&mut self, value: T) -> Option<T> {}
        #[op(iterate)]
        #[item_of]
        pub fn iter(&self) -> Iter<'_, T> {}
        #[op(compound)]
        #[runs(f, items, many)]
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        #[op(iterate)]
        pub fn is_disjoint(&self, other: &Self) -> bool {}
        #[op(iterate)]
        pub fn is_subset(&self, other: &Self) -> bool {}
        #[op(iterate)]
        pub fn is_superset(&self, other: &Self) -> bool {}
        #[op(insert, key = value, previous)]
        pub fn insert_full(&mut self, value: T) -> (usize, bool) {}
        #[op(insert, key = value, previous)]
        pub fn shift_insert(&mut self, index: usize, value: T) -> bool {}
        #[op(lookup, key = value)]
        #[item_of]
        pub fn get_full<Q: ?Sized>(&self, value: &Q) -> Option<(usize, &T)> {}
        #[op(lookup, key = value)]
        pub fn get_index_of<Q: ?Sized>(&self, value: &Q) -> Option<usize> {}
        #[op(lookup)]
        #[item_of]
        pub fn get_index(&self, index: usize) -> Option<&T> {}
        #[op(lookup)]
        #[item_of]
        pub fn first(&self) -> Option<&T> {}
        #[op(lookup)]
        #[item_of]
        pub fn last(&self) -> Option<&T> {}
        #[op(remove, previous)]
        pub fn pop(&mut self) -> Option<T> {}
        #[op(remove, key = value, previous)]
        pub fn swap_remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        #[op(remove, key = value, previous)]
        pub fn shift_remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        #[op(remove, key = value, previous)]
        pub fn swap_take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        #[op(remove, key = value, previous)]
        pub fn shift_take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        #[op(remove, previous)]
        pub fn swap_remove_index(&mut self, index: usize) -> Option<T> {}
        #[op(remove, previous)]
        pub fn shift_remove_index(&mut self, index: usize) -> Option<T> {}
        #[op(remove)]
        #[takes]
        pub fn truncate(&mut self, len: usize) {}
        #[op(remove)]
        #[takes]
        pub fn drain<R: std::ops::RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {}
        #[op(update)]
        pub fn sort(&mut self) {}
        #[op(remove, key = value, previous)]
        pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
        #[op(remove, key = value, previous)]
        pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
        #[op(iterate)]
        #[item_of]
        pub fn difference<'a>(&'a self, other: &'a IndexSet<T, S>) -> Difference<'a, T, S> {}
        #[op(iterate)]
        #[item_of]
        pub fn symmetric_difference<'a>(&'a self, other: &'a IndexSet<T, S>) -> SymmetricDifference<'a, T, S> {}
        #[op(iterate)]
        #[item_of]
        pub fn intersection<'a>(&'a self, other: &'a IndexSet<T, S>) -> Intersection<'a, T, S> {}
        #[op(iterate)]
        #[item_of]
        pub fn union<'a>(&'a self, other: &'a IndexSet<T, S>) -> Union<'a, T, S> {}
    }

    pub struct Difference<'a, T, S> {
        items: std::marker::PhantomData<&'a T>,
    }

    impl<'a, T, S> Iterator for Difference<'a, T, S> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }

    impl<'a, T, S> Clone for Difference<'a, T, S> {}

    pub struct SymmetricDifference<'a, T, S> {
        items: std::marker::PhantomData<&'a T>,
    }

    impl<'a, T, S> Iterator for SymmetricDifference<'a, T, S> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }

    impl<'a, T, S> Clone for SymmetricDifference<'a, T, S> {}

    pub struct Intersection<'a, T, S> {
        items: std::marker::PhantomData<&'a T>,
    }

    impl<'a, T, S> Iterator for Intersection<'a, T, S> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }

    impl<'a, T, S> Clone for Intersection<'a, T, S> {}

    pub struct Union<'a, T, S> {
        items: std::marker::PhantomData<&'a T>,
    }

    impl<'a, T, S> Iterator for Union<'a, T, S> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }

    impl<'a, T, S> Clone for Union<'a, T, S> {}

    pub struct Iter<'a, T> {
        items: std::marker::PhantomData<&'a T>,
    }

    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {}
    }
    impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

    impl<'a, T> Clone for Iter<'a, T> {}

    pub struct IntoIter<T> {
        items: std::marker::PhantomData<T>,
    }

    impl<T> Iterator for IntoIter<T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }
    impl<T> ExactSizeIterator for IntoIter<T> {}

    pub struct Drain<'a, T> {
        items: std::marker::PhantomData<T>,
    }

    impl<'a, T> Iterator for Drain<'a, T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }
    impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

    impl<'a, T, S> IntoIterator for &'a IndexSet<T, S> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        #[op(iterate)]
        #[item_of]
        fn into_iter(self) -> Iter<'a, T> {}
    }

    impl<T, S> IntoIterator for IndexSet<T, S> {
        type Item = T;
        type IntoIter = IntoIter<T>;
        #[op(iterate)]
        fn into_iter(self) -> IntoIter<T> {}
    }

    impl<T, S> FromIterator<T> for IndexSet<T, S> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> IndexSet<T, S> {}
    }

    impl<T, S> Extend<T> for IndexSet<T, S> {
        #[op(insert)]
        #[stores(iter)]
        fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
    }

    impl<'a, T, S> Extend<&'a T> for IndexSet<T, S> {
        #[op(insert)]
        fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {}
    }

    impl<T, S> Clone for IndexSet<T, S> {
        #[op(iterate)]
        #[clones(deep)]
        fn clone(&self) -> IndexSet<T, S> {}
        #[op(replace)]
        fn clone_from(&mut self, source: &Self) {}
    }

    impl<T, S> Default for IndexSet<T, S> {
        fn default() -> IndexSet<T, S> {}
    }

    impl<T, S> fmt::Debug for IndexSet<T, S> {
        #[op(iterate)]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
    }

    impl<T, S> PartialEq for IndexSet<T, S> {
        #[op(iterate)]
        fn eq(&self, other: &IndexSet<T, S>) -> bool {}
    }

    impl<T, S> Eq for IndexSet<T, S> {}

    impl<T, const N: usize> From<[T; N]> for IndexSet<T> {
        fn from(arr: [T; N]) -> IndexSet<T> {}
    }

    impl<T, S> std::ops::BitOr<&IndexSet<T, S>> for &IndexSet<T, S> {
        type Output = IndexSet<T, S>;
        #[op(iterate)]
        fn bitor(self, rhs: &IndexSet<T, S>) -> IndexSet<T, S> {}
    }

    impl<T, S> std::ops::BitAnd<&IndexSet<T, S>> for &IndexSet<T, S> {
        type Output = IndexSet<T, S>;
        #[op(iterate)]
        fn bitand(self, rhs: &IndexSet<T, S>) -> IndexSet<T, S> {}
    }

    impl<T, S> std::ops::BitXor<&IndexSet<T, S>> for &IndexSet<T, S> {
        type Output = IndexSet<T, S>;
        #[op(iterate)]
        fn bitxor(self, rhs: &IndexSet<T, S>) -> IndexSet<T, S> {}
    }

    impl<T, S> std::ops::Sub<&IndexSet<T, S>> for &IndexSet<T, S> {
        type Output = IndexSet<T, S>;
        #[op(iterate)]
        fn sub(self, rhs: &IndexSet<T, S>) -> IndexSet<T, S> {}
    }
}
