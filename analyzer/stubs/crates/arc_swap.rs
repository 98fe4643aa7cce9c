#![stub(crate_name = "arc_swap")]
//! A pointer that is read as a snapshot and replaced whole. Its `Guard` is no lock.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

pub mod strategy {
    pub struct HybridStrategy {}
    pub type DefaultStrategy = HybridStrategy;
    pub struct IndependentStrategy {}
}

pub use self::access::Access;
pub use self::cache::Cache;
pub use self::strategy::DefaultStrategy;

pub trait RefCnt {}

impl<T> RefCnt for Arc<T> {}
impl<T> RefCnt for std::rc::Rc<T> {}
impl<T: RefCnt> RefCnt for Option<T> {}

#[pointer]
pub struct Guard<T: RefCnt, S = DefaultStrategy> {
    inner: T,
    strategy: std::marker::PhantomData<S>,
}

impl<T: RefCnt, S> Guard<T, S> {
    #[same(of = lease)]
    pub fn into_inner(lease: Self) -> T {}
    #[wraps(inner)]
    pub fn from_inner(inner: T) -> Self {}
}

impl<T: RefCnt, S> Deref for Guard<T, S> {
    type Target = T;
    #[same]
    fn deref(&self) -> &T {}
}

impl<T: RefCnt, S> From<T> for Guard<T, S> {
    #[wraps(inner)]
    fn from(inner: T) -> Self {}
}

impl<T: RefCnt, S> fmt::Debug for Guard<T, S> {}
impl<T: RefCnt, S> fmt::Display for Guard<T, S> {}

#[snapshot_cell(T)]
pub struct ArcSwapAny<T: RefCnt, S = DefaultStrategy> {
    ptr: std::marker::PhantomData<T>,
    strategy: S,
}

impl<T: RefCnt, S> ArcSwapAny<T, S> {
    #[wraps(val)]
    pub const fn new(val: T) -> Self {}
    #[wraps(val)]
    pub fn with_strategy(val: T, strategy: S) -> Self {}
    pub fn into_inner(self) -> T {}
    #[snapshot(load)]
    pub fn load_full(&self) -> T {}
    #[snapshot(load)]
    pub fn load(&self) -> Guard<T, S> {}
    #[snapshot(store, value = val)]
    pub fn store(&self, val: T) {}
    #[snapshot(swap, value = new)]
    pub fn swap(&self, new: T) -> T {}
    #[snapshot(compare_and_swap, value = new)]
    pub fn compare_and_swap<C>(&self, current: C, new: T) -> Guard<T, S> {}
    #[snapshot(update)]
    #[runs(f, many)]
    pub fn rcu<R: Into<T>, F: FnMut(&T) -> R>(&self, f: F) -> T {}
    #[same]
    #[runs(f, later, many)]
    pub fn map<I, R, F: Fn(&I) -> &R>(&self, f: F) -> access::Map<&Self, I, F> {}
}

impl<T: RefCnt, S> From<T> for ArcSwapAny<T, S> {
    #[wraps(val)]
    fn from(val: T) -> Self {}
}

impl<T: RefCnt + Default, S> Default for ArcSwapAny<T, S> {
    fn default() -> Self {}
}

impl<T: RefCnt, S> fmt::Debug for ArcSwapAny<T, S> {
    #[snapshot(load)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {}
}

pub type ArcSwap<T> = ArcSwapAny<Arc<T>>;
pub type ArcSwapOption<T> = ArcSwapAny<Option<Arc<T>>>;
pub type ArcSwapWeak<T> = ArcSwapAny<std::sync::Weak<T>>;
pub type IndependentArcSwap<T> = ArcSwapAny<Arc<T>, strategy::IndependentStrategy>;

impl<T, S> ArcSwapAny<Arc<T>, S> {
    #[wraps(val)]
    pub fn from_pointee(val: T) -> Self {}
}

impl<T, S> ArcSwapAny<Option<Arc<T>>, S> {
    #[wraps(val)]
    pub fn from_pointee<V: Into<Option<T>>>(val: V) -> Self {}
    pub const fn empty() -> Self {}
    pub const fn const_empty() -> Self {}
}

pub mod access {
    use crate::Guard;
    use std::ops::Deref;
    use std::sync::Arc;

    pub trait Access<T> {
        type Guard: Deref<Target = T>;
        #[snapshot(load)]
        fn load(&self) -> Self::Guard;
    }

    #[pointer]
    pub struct DirectDeref<T, S>(Guard<T, S>);

    impl<T, S> Deref for DirectDeref<Arc<T>, S> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    pub trait DynAccess<T> {
        #[snapshot(load)]
        fn load(&self) -> DynGuard<T>;
    }

    #[pointer]
    pub struct DynGuard<T: ?Sized>(Box<dyn Deref<Target = T>>);

    impl<T: ?Sized> Deref for DynGuard<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    pub struct Map<A, T, F> {
        access: A,
        projection: F,
        value: std::marker::PhantomData<T>,
    }

    pub struct Constant<T>(pub T);
}

pub mod cache {
    use std::ops::Deref;

    pub struct Cache<A, T> {
        arc_swap: A,
        cached: T,
    }

    impl<A: Deref, T> Cache<A, T> {
        #[wraps(arc_swap)]
        pub fn new(arc_swap: A) -> Self {}
        #[same]
        pub fn arc_swap(&self) -> &A::Target {}
        #[snapshot(load)]
        pub fn load(&mut self) -> &T {}
    }
}
