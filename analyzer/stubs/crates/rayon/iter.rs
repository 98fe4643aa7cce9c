#![stub(crate_name = "rayon")]
//! Parallel iterators. Closures run on the pool while the caller, who waits, may take other jobs.

pub mod iter {
    use std::cmp::Ordering;

    pub trait ParallelIterator {
        type Item;

        #[spawns(op, pool)]
        fn for_each<OP: Fn(Self::Item) + Sync + Send>(self, op: OP) {}
        #[spawns(op, pool)]
        fn for_each_with<OP: Fn(&mut T, Self::Item) + Sync + Send, T: Send + Clone>(self, init: T, op: OP) {}
        #[spawns(init, pool)]
        #[spawns(op, pool)]
        fn for_each_init<OP: Fn(&mut T, Self::Item) + Sync + Send, INIT: Fn() -> T + Sync + Send, T>(self, init: INIT, op: OP) {}
        #[spawns(op, pool)]
        fn try_for_each<OP: Fn(Self::Item) -> R + Sync + Send, R: Send>(self, op: OP) -> R {}
        #[waits(join)]
        fn count(self) -> usize {}
        #[spawns(map_op, pool)]
        fn map<F: Fn(Self::Item) -> R + Sync + Send, R: Send>(self, map_op: F) -> Map<Self, F> {}
        #[spawns(map_op, pool)]
        fn map_with<F: Fn(&mut T, Self::Item) -> R + Sync + Send, T: Send + Clone, R: Send>(self, init: T, map_op: F) -> MapWith<Self, T, F> {}
        #[spawns(init, pool)]
        #[spawns(map_op, pool)]
        fn map_init<F: Fn(&mut T, Self::Item) -> R + Sync + Send, INIT: Fn() -> T + Sync + Send, T, R: Send>(self, init: INIT, map_op: F) -> MapInit<Self, INIT, F> {}
        fn cloned<'a, T: 'a>(self) -> Cloned<Self> {}
        fn copied<'a, T: 'a>(self) -> Copied<Self> {}
        #[spawns(inspect_op, pool)]
        fn inspect<OP: Fn(&Self::Item) + Sync + Send>(self, inspect_op: OP) -> Inspect<Self, OP> {}
        #[spawns(update_op, pool)]
        fn update<F: Fn(&mut Self::Item) + Sync + Send>(self, update_op: F) -> Update<Self, F> {}
        #[spawns(filter_op, pool)]
        fn filter<P: Fn(&Self::Item) -> bool + Sync + Send>(self, filter_op: P) -> Filter<Self, P> {}
        #[spawns(filter_op, pool)]
        fn filter_map<P: Fn(Self::Item) -> Option<R> + Sync + Send, R: Send>(self, filter_op: P) -> FilterMap<Self, P> {}
        #[spawns(map_op, pool)]
        fn flat_map<F: Fn(Self::Item) -> PI + Sync + Send, PI: IntoParallelIterator>(self, map_op: F) -> FlatMap<Self, F> {}
        #[spawns(map_op, pool)]
        fn flat_map_iter<F: Fn(Self::Item) -> SI + Sync + Send, SI: IntoIterator>(self, map_op: F) -> FlatMapIter<Self, F> {}
        fn flatten(self) -> Flatten<Self> {}
        #[spawns(identity, pool)]
        #[spawns(op, pool)]
        fn reduce<OP: Fn(Self::Item, Self::Item) -> Self::Item + Sync + Send, ID: Fn() -> Self::Item + Sync + Send>(self, identity: ID, op: OP) -> Self::Item {}
        #[spawns(op, pool)]
        fn reduce_with<OP: Fn(Self::Item, Self::Item) -> Self::Item + Sync + Send>(self, op: OP) -> Option<Self::Item> {}
        #[spawns(identity, pool)]
        #[spawns(fold_op, pool)]
        fn fold<T: Send, ID: Fn() -> T + Sync + Send, F: Fn(T, Self::Item) -> T + Sync + Send>(self, identity: ID, fold_op: F) -> Fold<Self, ID, F> {}
        #[waits(join)]
        fn sum<S>(self) -> S {}
        #[waits(join)]
        fn product<P>(self) -> P {}
        #[waits(join)]
        fn min(self) -> Option<Self::Item> {}
        #[spawns(f, pool)]
        fn min_by<F: Fn(&Self::Item, &Self::Item) -> Ordering + Sync + Send>(self, f: F) -> Option<Self::Item> {}
        #[spawns(f, pool)]
        fn min_by_key<K: Ord + Send, F: Fn(&Self::Item) -> K + Sync + Send>(self, f: F) -> Option<Self::Item> {}
        #[waits(join)]
        fn max(self) -> Option<Self::Item> {}
        #[spawns(f, pool)]
        fn max_by<F: Fn(&Self::Item, &Self::Item) -> Ordering + Sync + Send>(self, f: F) -> Option<Self::Item> {}
        #[spawns(f, pool)]
        fn max_by_key<K: Ord + Send, F: Fn(&Self::Item) -> K + Sync + Send>(self, f: F) -> Option<Self::Item> {}
        fn chain<C: IntoParallelIterator<Item = Self::Item>>(self, chain: C) -> Chain<Self, C::Iter> {}
        #[spawns(predicate, pool)]
        fn find_any<P: Fn(&Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<Self::Item> {}
        #[spawns(predicate, pool)]
        fn find_first<P: Fn(&Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<Self::Item> {}
        #[spawns(predicate, pool)]
        fn find_map_any<P: Fn(Self::Item) -> Option<R> + Sync + Send, R: Send>(self, predicate: P) -> Option<R> {}
        #[spawns(predicate, pool)]
        fn any<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> bool {}
        #[spawns(predicate, pool)]
        fn all<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> bool {}
        #[spawns(op, pool)]
        fn try_for_each_with<OP: Fn(&mut T, Self::Item) -> R + Sync + Send, T: Send + Clone, R: Send>(self, init: T, op: OP) -> R {}
        #[spawns(init, pool)]
        #[spawns(op, pool)]
        fn try_for_each_init<OP: Fn(&mut T, Self::Item) -> R + Sync + Send, INIT: Fn() -> T + Sync + Send, T, R: Send>(self, init: INIT, op: OP) -> R {}
        #[spawns(identity, pool)]
        #[spawns(op, pool)]
        fn try_reduce<T, OP: Fn(T, T) -> Self::Item + Sync + Send, ID: Fn() -> T + Sync + Send>(self, identity: ID, op: OP) -> Self::Item {}
        #[spawns(op, pool)]
        fn try_reduce_with<T, OP: Fn(T, T) -> Self::Item + Sync + Send>(self, op: OP) -> Option<Self::Item> {}
        #[spawns(fold_op, pool)]
        fn fold_with<F: Fn(T, Self::Item) -> T + Sync + Send, T: Send + Clone>(self, init: T, fold_op: F) -> Fold<Self, T, F> {}
        #[spawns(identity, pool)]
        #[spawns(fold_op, pool)]
        fn try_fold<T: Send, R: Send, ID: Fn() -> T + Sync + Send, F: Fn(T, Self::Item) -> R + Sync + Send>(self, identity: ID, fold_op: F) -> Fold<Self, ID, F> {}
        #[spawns(fold_op, pool)]
        fn try_fold_with<F: Fn(T, Self::Item) -> R + Sync + Send, T: Send + Clone, R: Send>(self, init: T, fold_op: F) -> Fold<Self, T, F> {}
        #[spawns(predicate, pool)]
        fn find_last<P: Fn(&Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<Self::Item> {}
        #[spawns(predicate, pool)]
        fn find_map_first<P: Fn(Self::Item) -> Option<R> + Sync + Send, R: Send>(self, predicate: P) -> Option<R> {}
        #[spawns(predicate, pool)]
        fn find_map_last<P: Fn(Self::Item) -> Option<R> + Sync + Send, R: Send>(self, predicate: P) -> Option<R> {}
        #[waits(join)]
        fn collect<C: FromParallelIterator<Self::Item>>(self) -> C {}
        #[waits(join)]
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB) {}
        #[spawns(predicate, pool)]
        fn partition<A, B, P: Fn(&Self::Item) -> bool + Sync + Send>(self, predicate: P) -> (A, B) {}
    }

    pub trait IndexedParallelIterator: ParallelIterator {
        #[waits(join)]
        #[stores(self, into = target)]
        fn collect_into_vec(self, target: &mut Vec<Self::Item>) {}
        fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> Zip<Self, Z::Iter> {}
        fn chunks(self, chunk_size: usize) -> Chunks<Self> {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn step_by(self, step: usize) -> StepBy<Self> {}
        fn skip(self, n: usize) -> Skip<Self> {}
        fn take(self, n: usize) -> Take<Self> {}
        #[spawns(predicate, pool)]
        fn position_any<P: Fn(Self::Item) -> bool + Sync + Send>(self, predicate: P) -> Option<usize> {}
        fn rev(self) -> Rev<Self> {}
        fn with_min_len(self, min: usize) -> MinLen<Self> {}
        fn with_max_len(self, max: usize) -> MaxLen<Self> {}
        fn len(&self) -> usize {}
    }

    pub trait IntoParallelIterator {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        fn into_par_iter(self) -> Self::Iter;
    }

    impl<T: ParallelIterator> IntoParallelIterator for T {
        type Iter = T;
        type Item = T::Item;
        fn into_par_iter(self) -> T {}
    }

    pub trait IntoParallelRefIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item: 'data;
        #[item_of]
        fn par_iter(&'data self) -> Self::Iter;
    }

    impl<'data, I: 'data + ?Sized> IntoParallelRefIterator<'data> for I
    where
        &'data I: IntoParallelIterator,
    {
        type Iter = <&'data I as IntoParallelIterator>::Iter;
        type Item = <&'data I as IntoParallelIterator>::Item;
        #[item_of]
        fn par_iter(&'data self) -> <&'data I as IntoParallelIterator>::Iter {}
    }

    pub trait IntoParallelRefMutIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item: 'data;
        #[item_of]
        fn par_iter_mut(&'data mut self) -> Self::Iter;
    }

    impl<'data, I: 'data + ?Sized> IntoParallelRefMutIterator<'data> for I
    where
        &'data mut I: IntoParallelIterator,
    {
        type Iter = <&'data mut I as IntoParallelIterator>::Iter;
        type Item = <&'data mut I as IntoParallelIterator>::Item;
        #[item_of]
        fn par_iter_mut(&'data mut self) -> <&'data mut I as IntoParallelIterator>::Iter {}
    }

    pub trait FromParallelIterator<T> {
        fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> Self;
    }

    impl<T, C: FromIterator<T>> FromParallelIterator<T> for C {
        fn from_par_iter<I: IntoParallelIterator<Item = T>>(par_iter: I) -> C {}
    }

    pub trait ParallelExtend<T> {
        #[stores(par_iter)]
        #[waits(join)]
        fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I);
    }

    impl<T, C: Extend<T>> ParallelExtend<T> for C {
        #[stores(par_iter)]
        #[waits(join)]
        fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I) {}
    }

    pub trait ParallelBridge: Iterator {
        fn par_bridge(self) -> IterBridge<Self> {}
    }

    impl<T: Iterator> ParallelBridge for T {}

    pub trait ParallelDrainFull {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item;
        #[op(clear)]
        fn par_drain(self) -> Self::Iter;
    }

    /// Stands for the iterators over the collections of std, whose names no code spells.
    pub struct Items<T> {
        items: std::marker::PhantomData<T>,
    }

    impl<T> ParallelIterator for Items<T> {
        type Item = T;
    }

    impl<T> IndexedParallelIterator for Items<T> {}

    impl<T> IntoParallelIterator for Vec<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a Vec<T> {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a mut Vec<T> {
        type Iter = Items<&'a mut T>;
        type Item = &'a mut T;
        #[op(iterate, mutable)]
        fn into_par_iter(self) -> Items<&'a mut T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a [T] {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a mut [T] {
        type Iter = Items<&'a mut T>;
        type Item = &'a mut T;
        #[op(iterate, mutable)]
        fn into_par_iter(self) -> Items<&'a mut T> {}
    }

    impl<T, const N: usize> IntoParallelIterator for [T; N] {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<'a, T, const N: usize> IntoParallelIterator for &'a [T; N] {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }

    impl<T> IntoParallelIterator for std::ops::Range<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<T> IntoParallelIterator for std::ops::RangeInclusive<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<T> IntoParallelIterator for Option<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<K, V, S> IntoParallelIterator for std::collections::HashMap<K, V, S> {
        type Iter = Items<(K, V)>;
        type Item = (K, V);
        #[op(iterate)]
        fn into_par_iter(self) -> Items<(K, V)> {}
    }

    impl<'a, K, V, S> IntoParallelIterator for &'a std::collections::HashMap<K, V, S> {
        type Iter = Items<(&'a K, &'a V)>;
        type Item = (&'a K, &'a V);
        #[op(iterate)]
        fn into_par_iter(self) -> Items<(&'a K, &'a V)> {}
    }

    impl<'a, K, V, S> IntoParallelIterator for &'a mut std::collections::HashMap<K, V, S> {
        type Iter = Items<(&'a K, &'a mut V)>;
        type Item = (&'a K, &'a mut V);
        #[op(iterate, mutable)]
        fn into_par_iter(self) -> Items<(&'a K, &'a mut V)> {}
    }

    impl<K, V> IntoParallelIterator for std::collections::BTreeMap<K, V> {
        type Iter = Items<(K, V)>;
        type Item = (K, V);
        #[op(iterate)]
        fn into_par_iter(self) -> Items<(K, V)> {}
    }

    impl<'a, K, V> IntoParallelIterator for &'a std::collections::BTreeMap<K, V> {
        type Iter = Items<(&'a K, &'a V)>;
        type Item = (&'a K, &'a V);
        #[op(iterate)]
        fn into_par_iter(self) -> Items<(&'a K, &'a V)> {}
    }

    impl<'a, K, V> IntoParallelIterator for &'a mut std::collections::BTreeMap<K, V> {
        type Iter = Items<(&'a K, &'a mut V)>;
        type Item = (&'a K, &'a mut V);
        #[op(iterate, mutable)]
        fn into_par_iter(self) -> Items<(&'a K, &'a mut V)> {}
    }

    impl<T, S> IntoParallelIterator for std::collections::HashSet<T, S> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<'a, T, S> IntoParallelIterator for &'a std::collections::HashSet<T, S> {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }

    impl<T> IntoParallelIterator for std::collections::BTreeSet<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a std::collections::BTreeSet<T> {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }

    impl<T> IntoParallelIterator for std::collections::VecDeque<T> {
        type Iter = Items<T>;
        type Item = T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<T> {}
    }

    impl<'a, T> IntoParallelIterator for &'a std::collections::VecDeque<T> {
        type Iter = Items<&'a T>;
        type Item = &'a T;
        #[op(iterate)]
        fn into_par_iter(self) -> Items<&'a T> {}
    }
}

pub mod slice {
    use crate::iter::Items;
    use std::cmp::Ordering;

    pub trait ParallelSlice<T> {
        #[op(iterate)]
        #[item_of]
        fn par_chunks(&self, chunk_size: usize) -> Items<&[T]> {}
        #[op(iterate)]
        #[item_of]
        fn par_chunks_exact(&self, chunk_size: usize) -> Items<&[T]> {}
        #[op(iterate)]
        #[item_of]
        fn par_windows(&self, window_size: usize) -> Items<&[T]> {}
    }

    impl<T> ParallelSlice<T> for [T] {}

    pub trait ParallelSliceMut<T> {
        #[op(iterate, mutable)]
        #[item_of]
        fn par_chunks_mut(&mut self, chunk_size: usize) -> Items<&mut [T]> {}
        #[op(update)]
        #[waits(join)]
        fn par_sort(&mut self) {}
        #[op(update)]
        #[spawns(compare, pool)]
        fn par_sort_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F) {}
        #[op(update)]
        #[spawns(f, pool)]
        fn par_sort_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F) {}
        #[op(update)]
        #[waits(join)]
        fn par_sort_unstable(&mut self) {}
        #[op(update)]
        #[spawns(compare, pool)]
        fn par_sort_unstable_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F) {}
        #[op(update)]
        #[spawns(f, pool)]
        fn par_sort_unstable_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F) {}
    }

    impl<T> ParallelSliceMut<T> for [T] {}
}

pub mod str {
    use crate::iter::Items;

    pub trait ParallelString {
        fn par_chars(&self) -> Items<char> {}
        fn par_lines(&self) -> Items<&str> {}
        fn par_split_whitespace(&self) -> Items<&str> {}
    }

    impl ParallelString for str {}
}
