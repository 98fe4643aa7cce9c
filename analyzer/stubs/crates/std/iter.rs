#![stub(crate_name = "std")]
//! `std::iter`: iterators and their adapters. Adapters run their closures when they are driven.

pub mod iter {
    use crate::cmp::Ordering;

    pub trait Iterator {
        type Item;

        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>) {}
        fn count(self) -> usize {}
        fn last(self) -> Option<Self::Item> {}
        fn advance_by(&mut self, n: usize) -> Result<(), usize> {}
        fn nth(&mut self, n: usize) -> Option<Self::Item> {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> {}
        fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> {}
        #[runs(f, items, many, later, into = items)]
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> {}
        #[runs(f, items, many)]
        fn for_each<F: FnMut(Self::Item)>(self, f: F) {}
        #[runs(predicate, items, many, later)]
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> {}
        #[runs(f, items, many, later, into = items)]
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn peekable(self) -> Peekable<Self> {}
        #[runs(predicate, items, many, later)]
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> {}
        #[runs(predicate, items, many, later)]
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> {}
        #[runs(predicate, items, many, later, into = items)]
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn take(self, n: usize) -> Take<Self> {}
        #[runs(f, items, many, later, into = items)]
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F> {}
        #[runs(f, items, many, later, into = items)]
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> {}
        fn flatten(self) -> Flatten<Self> {}
        fn fuse(self) -> Fuse<Self> {}
        #[runs(f, items, many, later)]
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> {}
        #[same]
        fn by_ref(&mut self) -> &mut Self {}
        fn collect<B: FromIterator<Self::Item>>(self) -> B {}
        #[stores(self, into = collection)]
        fn collect_into<E: Extend<Self::Item>>(self, collection: &mut E) -> &mut E {}
        #[runs(f, items, many)]
        fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) {}
        #[runs(f, items, many)]
        fn is_partitioned<P: FnMut(Self::Item) -> bool>(self, f: P) -> bool {}
        #[runs(f, items, many, result)]
        fn try_fold<B, F: FnMut(B, Self::Item) -> R, R>(&mut self, init: B, f: F) -> R {}
        #[runs(f, items, many, result)]
        fn try_for_each<F: FnMut(Self::Item) -> R, R>(&mut self, f: F) -> R {}
        #[runs(f, items, many, result)]
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {}
        #[runs(f, items, many, into = Some)]
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> {}
        #[runs(f, items, many)]
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {}
        #[runs(f, items, many)]
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {}
        #[runs(predicate, items, many)]
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> {}
        #[runs(f, items, many, result)]
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> {}
        #[runs(predicate, items, many)]
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> {}
        #[runs(predicate, items, many)]
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> {}
        fn max(self) -> Option<Self::Item> {}
        fn min(self) -> Option<Self::Item> {}
        #[runs(f, items, many)]
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> {}
        #[runs(compare, items, many)]
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> {}
        #[runs(f, items, many)]
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> {}
        #[runs(compare, items, many)]
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> {}
        fn rev(self) -> Rev<Self> {}
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB)
        where
            Self: Iterator<Item = (A, B)>,
        {
        }
        #[clones(values)]
        fn copied<'a, T: 'a>(self) -> Copied<Self>
        where
            Self: Iterator<Item = &'a T>,
        {
        }
        #[clones(values)]
        fn cloned<'a, T: 'a>(self) -> Cloned<Self>
        where
            Self: Iterator<Item = &'a T>,
        {
        }
        fn cycle(self) -> Cycle<Self> {}
        fn sum<S: Sum<Self::Item>>(self) -> S {}
        fn product<P: Product<Self::Item>>(self) -> P {}
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering {}
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering> {}
        fn eq<I: IntoIterator>(self, other: I) -> bool {}
        fn ne<I: IntoIterator>(self, other: I) -> bool {}
        fn lt<I: IntoIterator>(self, other: I) -> bool {}
        fn le<I: IntoIterator>(self, other: I) -> bool {}
        fn gt<I: IntoIterator>(self, other: I) -> bool {}
        fn ge<I: IntoIterator>(self, other: I) -> bool {}
        fn is_sorted(self) -> bool {}
        #[runs(f, items, many)]
        fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K>(self, f: F) -> bool {}
    }

    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item> {}
        #[runs(f, items, many, result)]
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {}
        #[runs(predicate, items, many)]
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> {}
    }

    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize {}
        fn is_empty(&self) -> bool {}
    }

    pub trait FusedIterator: Iterator {}
    pub trait TrustedLen: Iterator {}

    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }

    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
        fn into_iter(self) -> I {}
    }

    impl<I: Iterator + ?Sized> Iterator for Box<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub trait FromIterator<A> {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }

    impl FromIterator<()> for () {
        fn from_iter<T: IntoIterator<Item = ()>>(iter: T) -> Self {}
    }

    pub trait Extend<A> {
        #[stores(iter)]
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }

    pub trait Sum<A = Self> {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }

    pub trait Product<A = Self> {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }

    pub trait Step {}

    pub fn once<T>(value: T) -> Once<T> {}
    pub fn empty<T>() -> Empty<T> {}
    pub fn repeat<T>(elt: T) -> Repeat<T> {}
    pub fn repeat_n<T>(element: T, count: usize) -> RepeatN<T> {}
    #[runs(make, later, into = items)]
    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F> {}
    #[runs(repeater, later, many, into = items)]
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F> {}
    #[runs(f, later, many, into = items)]
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> {}
    #[runs(succ, later, many, into = items)]
    pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F> {}
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> {}

    pub struct Skip<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Skip<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct Take<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Take<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct StepBy<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for StepBy<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct Fuse<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Fuse<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct Rev<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Rev<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct Cycle<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Cycle<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct Peekable<I: Iterator> {
        iter: I,
        peeked: Option<Option<I::Item>>,
    }

    impl<I: Iterator> Iterator for Peekable<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    impl<I: Iterator> Peekable<I> {
        #[item_of]
        pub fn peek(&mut self) -> Option<&I::Item> {}
        #[item_of]
        pub fn peek_mut(&mut self) -> Option<&mut I::Item> {}
        #[runs(func)]
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> Option<I::Item> {}
        pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item> {}
    }

    pub struct Cloned<I> {
        iter: I,
    }

    impl<'a, T: 'a, I: Iterator<Item = &'a T>> Iterator for Cloned<I> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    pub struct Copied<I> {
        iter: I,
    }

    impl<'a, T: 'a, I: Iterator<Item = &'a T>> Iterator for Copied<I> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    pub struct Enumerate<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Enumerate<I> {
        type Item = (usize, I::Item);
        fn next(&mut self) -> Option<(usize, I::Item)> {}
    }

    pub struct Chain<A, B> {
        a: A,
        b: B,
    }

    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
        type Item = A::Item;
        fn next(&mut self) -> Option<A::Item> {}
    }

    pub struct Zip<A, B> {
        a: A,
        b: B,
    }

    impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
        type Item = (A::Item, B::Item);
        fn next(&mut self) -> Option<(A::Item, B::Item)> {}
    }

    pub struct Map<I, F> {
        iter: I,
        f: F,
    }

    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> {}
    }

    pub struct Filter<I, P> {
        iter: I,
        predicate: P,
    }

    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct FilterMap<I, F> {
        iter: I,
        f: F,
    }

    impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> {}
    }

    pub struct SkipWhile<I, P> {
        iter: I,
        predicate: P,
    }

    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct TakeWhile<I, P> {
        iter: I,
        predicate: P,
    }

    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct MapWhile<I, P> {
        iter: I,
        predicate: P,
    }

    impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
        type Item = B;
        fn next(&mut self) -> Option<B> {}
    }

    pub struct Scan<I, St, F> {
        iter: I,
        f: F,
        state: St,
    }

    impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> {}
    }

    pub struct Inspect<I, F> {
        iter: I,
        f: F,
    }

    impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {}
    }

    pub struct FlatMap<I, U, F> {
        iter: I,
        f: F,
        front: Option<U>,
    }

    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
        type Item = U::Item;
        fn next(&mut self) -> Option<U::Item> {}
    }

    pub struct Flatten<I> {
        iter: I,
    }

    impl<I: Iterator> Iterator for Flatten<I> {
        type Item = <I::Item as IntoIterator>::Item;
        fn next(&mut self) -> Option<<I::Item as IntoIterator>::Item> {}
    }

    pub struct Once<T> {
        inner: Option<T>,
    }

    impl<T> Iterator for Once<T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    pub struct Empty<T> {
        inner: crate::marker::PhantomData<T>,
    }

    impl<T> Iterator for Empty<T> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    pub struct Repeat<A> {
        element: A,
    }

    impl<A: Clone> Iterator for Repeat<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    pub struct RepeatN<A> {
        element: A,
    }

    impl<A: Clone> Iterator for RepeatN<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    pub struct OnceWith<F> {
        make: F,
    }

    impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    pub struct RepeatWith<F> {
        make: F,
    }

    impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    pub struct FromFn<F> {
        f: F,
    }

    impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }

    pub struct Successors<T, F> {
        next: Option<T>,
        f: F,
    }

    impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
        type Item = T;
        fn next(&mut self) -> Option<T> {}
    }
}
