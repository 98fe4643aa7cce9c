#![stub(crate_name = "std")]
//! `std::collections`: ordered sets.

pub mod collections {
    pub use self::btree_set::BTreeSet;

    pub mod btree_set {
        use crate::fmt;
        use crate::ops::RangeBounds;

        #[map(key = T)]
        pub struct BTreeSet<T> {
            map: crate::marker::PhantomData<T>,
        }

        impl<T> BTreeSet<T> {
            pub const fn new() -> BTreeSet<T> {}

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
            #[op(lookup)]
            #[item_of]
            pub fn first(&self) -> Option<&T> {}
            #[op(lookup)]
            #[item_of]
            pub fn last(&self) -> Option<&T> {}
            #[op(remove, previous)]
            pub fn pop_first(&mut self) -> Option<T> {}
            #[op(remove, previous)]
            pub fn pop_last(&mut self) -> Option<T> {}
            #[op(insert)]
            #[op(clear, of = other)]
            #[takes(other)]
            #[stores(other)]
            pub fn append(&mut self, other: &mut Self) {}
            #[op(remove)]
            #[takes]
            pub fn split_off<Q: ?Sized>(&mut self, value: &Q) -> BTreeSet<T> {}
            #[op(iterate)]
            #[item_of]
            pub fn range<K: ?Sized, R: RangeBounds<K>>(&self, range: R) -> Range<'_, T> {}
            #[op(remove, key = value, previous)]
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
            #[op(remove, key = value, previous)]
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
            #[op(iterate)]
            #[item_of]
            pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T> {}
            #[op(iterate)]
            #[item_of]
            pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T> {}
            #[op(iterate)]
            #[item_of]
            pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T> {}
            #[op(iterate)]
            #[item_of]
            pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T> {}
        }

        impl<T> PartialOrd for BTreeSet<T> {}
        impl<T> Ord for BTreeSet<T> {}
        impl<T> crate::hash::Hash for BTreeSet<T> {}

        pub struct Difference<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Difference<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> Clone for Difference<'a, T> {}

        pub struct SymmetricDifference<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for SymmetricDifference<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> Clone for SymmetricDifference<'a, T> {}

        pub struct Intersection<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Intersection<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> Clone for Intersection<'a, T> {}

        pub struct Union<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Union<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> Clone for Union<'a, T> {}

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

        pub struct Range<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Range<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T> DoubleEndedIterator for Range<'a, T> {}

        impl<'a, T> Clone for Range<'a, T> {}

        pub struct IntoIter<T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<T> DoubleEndedIterator for IntoIter<T> {}
        impl<T> ExactSizeIterator for IntoIter<T> {}

        impl<'a, T> IntoIterator for &'a BTreeSet<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T> IntoIterator for BTreeSet<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<T> {}
        }

        impl<T> FromIterator<T> for BTreeSet<T> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> {}
        }

        impl<T> Extend<T> for BTreeSet<T> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
        }

        impl<'a, T> Extend<&'a T> for BTreeSet<T> {
            #[op(insert, value = iter)]
            fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {}
        }

        impl<T> Clone for BTreeSet<T> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> BTreeSet<T> {}
            #[op(replace)]
            fn clone_from(&mut self, source: &Self) {}
        }

        impl<T> Default for BTreeSet<T> {
            fn default() -> BTreeSet<T> {}
        }

        impl<T> fmt::Debug for BTreeSet<T> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<T> PartialEq for BTreeSet<T> {
            #[op(iterate)]
            fn eq(&self, other: &BTreeSet<T>) -> bool {}
        }

        impl<T> Eq for BTreeSet<T> {}

        impl<T, const N: usize> From<[T; N]> for BTreeSet<T> {
            fn from(arr: [T; N]) -> BTreeSet<T> {}
        }

        impl<T> crate::ops::BitOr<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            #[op(iterate)]
            fn bitor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {}
        }

        impl<T> crate::ops::BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            #[op(iterate)]
            fn bitand(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {}
        }

        impl<T> crate::ops::BitXor<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            #[op(iterate)]
            fn bitxor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {}
        }

        impl<T> crate::ops::Sub<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            #[op(iterate)]
            fn sub(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {}
        }
    }
}
