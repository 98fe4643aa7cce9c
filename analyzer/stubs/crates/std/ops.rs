#![stub(crate_name = "std")]
//! `std::ops`: operators, dereferencing, functions, ranges.

pub mod ops {
    use crate::marker::{Send, Sync};

    pub trait Deref {
        type Target: ?Sized;
        #[same]
        fn deref(&self) -> &Self::Target;
    }

    pub trait DerefMut: Deref {
        #[same]
        fn deref_mut(&mut self) -> &mut Self::Target;
    }

    impl<T: ?Sized> Deref for &T {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> Deref for &mut T {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for &mut T {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    pub trait Index<Idx: ?Sized> {
        type Output: ?Sized;
        #[item_of]
        fn index(&self, index: Idx) -> &Self::Output;
    }

    pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
        #[item_of]
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }

    pub trait FnOnce<Args> {
        type Output;
    }

    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait Fn<Args>: FnMut<Args> {}
    pub trait AsyncFnOnce<Args> {
        type Output;
    }
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}

    pub trait Drop {
        fn drop(&mut self);
    }

    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }

    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }

    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }

    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }

    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }

    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }

    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }

    pub trait AddAssign<Rhs = Self> {
        fn add_assign(&mut self, rhs: Rhs);
    }

    pub trait SubAssign<Rhs = Self> {
        fn sub_assign(&mut self, rhs: Rhs);
    }

    pub trait MulAssign<Rhs = Self> {
        fn mul_assign(&mut self, rhs: Rhs);
    }

    pub trait DivAssign<Rhs = Self> {
        fn div_assign(&mut self, rhs: Rhs);
    }

    pub trait RemAssign<Rhs = Self> {
        fn rem_assign(&mut self, rhs: Rhs);
    }

    pub trait BitAndAssign<Rhs = Self> {
        fn bitand_assign(&mut self, rhs: Rhs);
    }

    pub trait BitOrAssign<Rhs = Self> {
        fn bitor_assign(&mut self, rhs: Rhs);
    }

    pub trait BitXorAssign<Rhs = Self> {
        fn bitxor_assign(&mut self, rhs: Rhs);
    }

    pub trait ShlAssign<Rhs = Self> {
        fn shl_assign(&mut self, rhs: Rhs);
    }

    pub trait ShrAssign<Rhs = Self> {
        fn shr_assign(&mut self, rhs: Rhs);
    }

    pub trait Try {
        type Output;
        type Residual;
    }

    impl<T> Try for Option<T> {
        type Output = T;
        type Residual = Option<crate::convert::Infallible>;
    }

    impl<T, E> Try for Result<T, E> {
        type Output = T;
        type Residual = Result<crate::convert::Infallible, E>;
    }

    impl<B, C> Try for ControlFlow<B, C> {
        type Output = C;
        type Residual = ControlFlow<B, crate::convert::Infallible>;
    }

    pub enum ControlFlow<B, C = ()> {
        Continue(C),
        Break(B),
    }

    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool {}
        pub fn is_continue(&self) -> bool {}
        #[carries(Break = Some)]
        pub fn break_value(self) -> Option<B> {}
        #[carries(Continue = Some)]
        pub fn continue_value(self) -> Option<C> {}
    }

    pub struct RangeFull;

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct Range<Idx> {
        pub start: Idx,
        pub end: Idx,
    }

    impl<Idx> Range<Idx> {
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
        pub fn is_empty(&self) -> bool {}
    }

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct RangeFrom<Idx> {
        pub start: Idx,
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub struct RangeTo<Idx> {
        pub end: Idx,
    }

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct RangeInclusive<Idx> {
        start: Idx,
        end: Idx,
    }

    impl<Idx> RangeInclusive<Idx> {
        pub const fn new(start: Idx, end: Idx) -> Self {}
        pub const fn start(&self) -> &Idx {}
        pub const fn end(&self) -> &Idx {}
        pub fn contains<U: ?Sized>(&self, item: &U) -> bool {}
        pub fn is_empty(&self) -> bool {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub struct RangeToInclusive<Idx> {
        pub end: Idx,
    }

    impl<A: crate::iter::Step> Iterator for Range<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    impl<A: crate::iter::Step> DoubleEndedIterator for Range<A> {}

    impl<A: crate::iter::Step> Iterator for RangeFrom<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    impl<A: crate::iter::Step> Iterator for RangeInclusive<A> {
        type Item = A;
        fn next(&mut self) -> Option<A> {}
    }

    impl<A: crate::iter::Step> DoubleEndedIterator for RangeInclusive<A> {}

    #[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
    pub enum Bound<T> {
        Included(T),
        Excluded(T),
        Unbounded,
    }

    pub trait RangeBounds<T: ?Sized> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U: ?Sized>(&self, item: &U) -> bool {}
    }
}
