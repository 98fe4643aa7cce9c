#![stub(crate_name = "rayon")]
//! Adapters of parallel iterators.

pub mod iter {
    pub struct Map<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> R, R> ParallelIterator for Map<I, F> {
        type Item = R;
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> R, R> IndexedParallelIterator for Map<I, F> {}

    pub struct Filter<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(&I::Item) -> bool> ParallelIterator for Filter<I, F> {
        type Item = I::Item;
    }

    pub struct FilterMap<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> Option<R>, R> ParallelIterator for FilterMap<I, F> {
        type Item = R;
    }

    pub struct FlatMap<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> PI, PI: IntoParallelIterator> ParallelIterator for FlatMap<I, F> {
        type Item = <PI as IntoParallelIterator>::Item;
    }

    pub struct FlatMapIter<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> SI, SI: IntoIterator> ParallelIterator for FlatMapIter<I, F> {
        type Item = <SI as IntoIterator>::Item;
    }

    pub struct Flatten<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Flatten<I> {
        type Item = <I::Item as IntoParallelIterator>::Item;
    }

    pub struct Inspect<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(&I::Item)> ParallelIterator for Inspect<I, F> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator, F: Fn(&I::Item)> IndexedParallelIterator for Inspect<I, F> {}

    pub struct Update<I, F> {
        base: I,
        f: F,
    }

    impl<I: ParallelIterator, F: Fn(&mut I::Item)> ParallelIterator for Update<I, F> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator, F: Fn(&mut I::Item)> IndexedParallelIterator for Update<I, F> {}

    pub struct Cloned<I> {
        base: I,
    }

    impl<'a, T: 'a, I: ParallelIterator<Item = &'a T>> ParallelIterator for Cloned<I> {
        type Item = T;
    }

    impl<'a, T: 'a, I: ParallelIterator<Item = &'a T>> IndexedParallelIterator for Cloned<I> {}

    pub struct Copied<I> {
        base: I,
    }

    impl<'a, T: 'a, I: ParallelIterator<Item = &'a T>> ParallelIterator for Copied<I> {
        type Item = T;
    }

    impl<'a, T: 'a, I: ParallelIterator<Item = &'a T>> IndexedParallelIterator for Copied<I> {}

    pub struct Enumerate<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Enumerate<I> {
        type Item = (usize, I::Item);
    }

    impl<I: ParallelIterator> IndexedParallelIterator for Enumerate<I> {}

    pub struct Rev<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Rev<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for Rev<I> {}

    pub struct Skip<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Skip<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for Skip<I> {}

    pub struct Take<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Take<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for Take<I> {}

    pub struct StepBy<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for StepBy<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for StepBy<I> {}

    pub struct MinLen<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for MinLen<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for MinLen<I> {}

    pub struct MaxLen<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for MaxLen<I> {
        type Item = I::Item;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for MaxLen<I> {}

    pub struct Chunks<I> {
        base: I,
    }

    impl<I: ParallelIterator> ParallelIterator for Chunks<I> {
        type Item = Vec<I::Item>;
    }

    impl<I: ParallelIterator> IndexedParallelIterator for Chunks<I> {}

    pub struct Zip<A, B> {
        a: A,
        b: B,
    }

    impl<A: ParallelIterator, B: ParallelIterator> ParallelIterator for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }

    impl<A: ParallelIterator, B: ParallelIterator> IndexedParallelIterator for Zip<A, B> {}

    pub struct Chain<A, B> {
        a: A,
        b: B,
    }

    impl<A: ParallelIterator, B: ParallelIterator> ParallelIterator for Chain<A, B> {
        type Item = A::Item;
    }

    impl<A: ParallelIterator, B: ParallelIterator> IndexedParallelIterator for Chain<A, B> {}

    pub struct MapWith<I, T, F> {
        base: I,
        item: T,
        f: F,
    }

    impl<I: ParallelIterator, T, F: Fn(&mut T, I::Item) -> R, R> ParallelIterator for MapWith<I, T, F> {
        type Item = R;
    }

    impl<I: ParallelIterator, T, F: Fn(&mut T, I::Item) -> R, R> IndexedParallelIterator for MapWith<I, T, F> {}

    pub struct MapInit<I, INIT, F> {
        base: I,
        init: INIT,
        f: F,
    }

    impl<I: ParallelIterator, INIT: Fn() -> T, T, F: Fn(&mut T, I::Item) -> R, R> ParallelIterator for MapInit<I, INIT, F> {
        type Item = R;
    }

    impl<I: ParallelIterator, INIT: Fn() -> T, T, F: Fn(&mut T, I::Item) -> R, R> IndexedParallelIterator for MapInit<I, INIT, F> {}

    pub struct Fold<I, ID, F> {
        base: I,
        identity: ID,
        f: F,
    }

    impl<I: ParallelIterator, ID: Fn() -> U, F: Fn(U, I::Item) -> U, U> ParallelIterator for Fold<I, ID, F> {
        type Item = U;
    }

    pub struct IterBridge<I> {
        iter: I,
    }

    impl<I: Iterator> ParallelIterator for IterBridge<I> {
        type Item = I::Item;
    }
}
