#![stub(crate_name = "std")]
//! `std::collections`: hash sets.

pub mod collections {
    pub use self::hash_set::HashSet;

    pub mod hash_set {
        use crate::fmt;
        use crate::hash::RandomState;

        #[map(key = T)]
        pub struct HashSet<T, S = RandomState> {
            hash_builder: S,
            table: crate::marker::PhantomData<T>,
        }

        impl<T> HashSet<T, RandomState> {
            pub fn new() -> HashSet<T, RandomState> {}
            pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {}
        }

        impl<T, S> HashSet<T, S> {
            pub const fn with_hasher(hash_builder: S) -> HashSet<T, S> {}
            pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashSet<T, S> {}
            pub fn hasher(&self) -> &S {}
            pub fn capacity(&self) -> usize {}
            pub fn reserve(&mut self, additional: usize) {}
            pub fn shrink_to_fit(&mut self) {}
            pub fn shrink_to(&mut self, min_capacity: usize) {}

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
            #[op(compound, key = value)]
            #[item_of]
            pub fn get_or_insert(&mut self, value: T) -> &T {}
            #[op(compound, key = value)]
            #[runs(f)]
            #[item_of]
            pub fn get_or_insert_with<Q: ?Sized, F: FnOnce(&Q) -> T>(&mut self, value: &Q, f: F) -> &T {}
            #[op(clear)]
            #[takes]
            pub fn drain(&mut self) -> Drain<'_, T> {}
            #[op(remove)]
            #[runs(pred, items, later, many)]
            pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> ExtractIf<'_, T, F> {}
            #[op(remove, key = value, previous)]
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool {}
            #[op(remove, key = value, previous)]
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T> {}
            #[op(iterate)]
            #[item_of]
            pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S> {}
            #[op(iterate)]
            #[item_of]
            pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S> {}
            #[op(iterate)]
            #[item_of]
            pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S> {}
            #[op(iterate)]
            #[item_of]
            pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S> {}
        }

        pub struct Difference<'a, T, S> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T, S> Iterator for Difference<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T, S> Clone for Difference<'a, T, S> {}

        pub struct SymmetricDifference<'a, T, S> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T, S> Iterator for SymmetricDifference<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T, S> Clone for SymmetricDifference<'a, T, S> {}

        pub struct Intersection<'a, T, S> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T, S> Iterator for Intersection<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T, S> Clone for Intersection<'a, T, S> {}

        pub struct Union<'a, T, S> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T, S> Iterator for Union<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }

        impl<'a, T, S> Clone for Union<'a, T, S> {}

        pub struct Iter<'a, T> {
            items: crate::marker::PhantomData<&'a T>,
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {}
        }
        impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

        impl<'a, T> Clone for Iter<'a, T> {}

        pub struct IntoIter<T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }
        impl<T> ExactSizeIterator for IntoIter<T> {}

        pub struct Drain<'a, T> {
            items: crate::marker::PhantomData<T>,
        }

        impl<'a, T> Iterator for Drain<'a, T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }
        impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

        pub struct ExtractIf<'a, T, F> {
            items: crate::marker::PhantomData<T>,
        }

        impl<'a, T, F> Iterator for ExtractIf<'a, T, F> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
            #[op(iterate)]
            #[item_of]
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T, S> IntoIterator for HashSet<T, S> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[op(iterate)]
            fn into_iter(self) -> IntoIter<T> {}
        }

        impl<T, S> FromIterator<T> for HashSet<T, S> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S> {}
        }

        impl<T, S> Extend<T> for HashSet<T, S> {
            #[op(insert, value = iter)]
            #[stores(iter)]
            fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {}
        }

        impl<'a, T, S> Extend<&'a T> for HashSet<T, S> {
            #[op(insert, value = iter)]
            fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {}
        }

        impl<T, S> Clone for HashSet<T, S> {
            #[op(iterate)]
            #[clones(deep)]
            fn clone(&self) -> HashSet<T, S> {}
            #[op(replace)]
            fn clone_from(&mut self, source: &Self) {}
        }

        impl<T, S> Default for HashSet<T, S> {
            fn default() -> HashSet<T, S> {}
        }

        impl<T, S> fmt::Debug for HashSet<T, S> {
            #[op(iterate)]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
        }

        impl<T, S> PartialEq for HashSet<T, S> {
            #[op(iterate)]
            fn eq(&self, other: &HashSet<T, S>) -> bool {}
        }

        impl<T, S> Eq for HashSet<T, S> {}

        impl<T, const N: usize> From<[T; N]> for HashSet<T> {
            fn from(arr: [T; N]) -> HashSet<T> {}
        }

        impl<T, S> crate::ops::BitOr<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            #[op(iterate)]
            fn bitor(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {}
        }

        impl<T, S> crate::ops::BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            #[op(iterate)]
            fn bitand(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {}
        }

        impl<T, S> crate::ops::BitXor<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            #[op(iterate)]
            fn bitxor(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {}
        }

        impl<T, S> crate::ops::Sub<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            #[op(iterate)]
            fn sub(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {}
        }
    }
}
