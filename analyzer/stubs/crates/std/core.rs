#![stub(crate_name = "std")]
//! The traits and small modules that everything else leans on.

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

pub mod marker {
    pub unsafe auto trait Send {}
    pub unsafe auto trait Sync {}
    pub auto trait Unpin {}
    pub trait Sized {}
    pub trait Copy: Clone {}

    impl<T: ?Sized> !Send for *const T {}
    impl<T: ?Sized> !Send for *mut T {}
    impl<T: ?Sized> !Sync for *const T {}
    impl<T: ?Sized> !Sync for *mut T {}
    unsafe impl<T: Sync + ?Sized> Send for &T {}

    #[derive(Clone, Copy, Default, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct PhantomData<T: ?Sized>;

    #[derive(Clone, Copy, Default, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct PhantomPinned;

    impl !Unpin for PhantomPinned {}
}

pub mod clone {
    pub trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self) {}
    }

    impl<T: ?Sized> Clone for &T {
        #[same]
        fn clone(&self) -> Self {}
    }
}

pub mod borrow {
    use crate::ops::Deref;

    pub trait Borrow<Borrowed: ?Sized> {
        #[same]
        fn borrow(&self) -> &Borrowed;
    }

    pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
        #[same]
        fn borrow_mut(&mut self) -> &mut Borrowed;
    }

    pub trait ToOwned {
        type Owned;
        #[clones(deep)]
        fn to_owned(&self) -> Self::Owned;
        #[clones(deep)]
        fn clone_into(&self, target: &mut Self::Owned) {}
    }

    impl<T: Clone> ToOwned for T {
        type Owned = T;
        #[clones(deep)]
        fn to_owned(&self) -> T {}
    }

    pub enum Cow<'a, B: ?Sized + ToOwned> {
        Borrowed(&'a B),
        Owned(<B as ToOwned>::Owned),
    }

    impl<B: ?Sized + ToOwned> Cow<'_, B> {
        pub fn is_borrowed(&self) -> bool {}
        pub fn is_owned(&self) -> bool {}
        #[clones(deep)]
        pub fn into_owned(self) -> <B as ToOwned>::Owned {}
        #[clones(deep)]
        pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {}
    }

    impl<B: ?Sized + ToOwned> Deref for Cow<'_, B> {
        type Target = B;
        #[same]
        fn deref(&self) -> &B {}
    }

    impl<B: ?Sized + ToOwned> Clone for Cow<'_, B> {
        #[clones(deep)]
        fn clone(&self) -> Self {}
    }

    impl<'a> From<&'a str> for Cow<'a, str> {
        fn from(s: &'a str) -> Cow<'a, str> {}
    }

    impl<'a> From<String> for Cow<'a, str> {
        fn from(s: String) -> Cow<'a, str> {}
    }

    impl<T: ?Sized + ToOwned> AsRef<T> for Cow<'_, T> {
        #[same]
        fn as_ref(&self) -> &T {}
    }

    impl<B: ?Sized + ToOwned> crate::fmt::Debug for Cow<'_, B> {}
    impl<B: ?Sized + ToOwned> crate::fmt::Display for Cow<'_, B> {}
    impl<B: ?Sized + ToOwned> PartialEq for Cow<'_, B> {}
    impl<B: ?Sized + ToOwned> Eq for Cow<'_, B> {}
    impl<B: ?Sized + ToOwned> crate::hash::Hash for Cow<'_, B> {}
}

pub mod boxed {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;

    #[pointer]
    pub struct Box<T: ?Sized>(T);

    impl<T> Box<T> {
        #[wraps(x)]
        pub fn new(x: T) -> Box<T> {}
        #[wraps(x)]
        pub fn pin(x: T) -> Pin<Box<T>> {}
        pub fn into_inner(boxed: Box<T>) -> T {}
    }

    impl<T: ?Sized> Box<T> {
        #[same(of = raw)]
        pub unsafe fn from_raw(raw: *mut T) -> Box<T> {}
        #[forgets(b)]
        #[same(of = b)]
        pub fn into_raw(b: Box<T>) -> *mut T {}
        #[forgets(b)]
        #[same(of = b)]
        pub fn leak<'a>(b: Box<T>) -> &'a mut T {}
        pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {}
        /// Of a `Box<dyn Any>`.
        pub fn downcast<U>(self) -> Result<Box<U>, Self> {}
    }

    impl<T: ?Sized> Deref for Box<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for Box<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<T: Clone> Clone for Box<T> {
        #[clones(deep)]
        fn clone(&self) -> Box<T> {}
    }

    impl<T: Default> Default for Box<T> {
        fn default() -> Box<T> {}
    }

    impl<T> From<T> for Box<T> {
        #[wraps(t)]
        fn from(t: T) -> Box<T> {}
    }

    impl From<&str> for Box<str> {
        fn from(s: &str) -> Box<str> {}
    }

    impl From<String> for Box<str> {
        fn from(s: String) -> Box<str> {}
    }

    impl<E: crate::error::Error> From<E> for Box<dyn crate::error::Error> {
        fn from(err: E) -> Box<dyn crate::error::Error> {}
    }

    impl<T: ?Sized> AsRef<T> for Box<T> {
        #[same]
        fn as_ref(&self) -> &T {}
    }

    impl<T: ?Sized> AsMut<T> for Box<T> {
        #[same]
        fn as_mut(&mut self) -> &mut T {}
    }

    impl<F: ?Sized + crate::future::Future> crate::future::Future for Box<F> {
        type Output = F::Output;
    }

    impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for Box<T> {}
    impl<T: ?Sized + crate::fmt::Display> crate::fmt::Display for Box<T> {}
    impl<T: ?Sized + PartialEq> PartialEq for Box<T> {}
    impl<T: ?Sized + Eq> Eq for Box<T> {}
    impl<T: ?Sized + Ord> Ord for Box<T> {}
    impl<T: ?Sized + crate::hash::Hash> crate::hash::Hash for Box<T> {}
    impl<T: crate::error::Error> crate::error::Error for Box<T> {}
}

pub mod convert {
    pub trait From<T> {
        fn from(value: T) -> Self;
    }

    pub trait Into<T> {
        fn into(self) -> T;
    }

    impl<T, U: From<T>> Into<U> for T {
        fn into(self) -> U {}
    }

    impl<T> From<T> for T {
        fn from(t: T) -> T {}
    }

    pub trait TryFrom<T> {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }

    pub trait TryInto<T> {
        type Error;
        fn try_into(self) -> Result<T, Self::Error>;
    }

    impl<T, U: TryFrom<T>> TryInto<U> for T {
        type Error = U::Error;
        fn try_into(self) -> Result<U, U::Error> {}
    }

    pub trait AsRef<T: ?Sized> {
        #[same]
        fn as_ref(&self) -> &T;
    }

    pub trait AsMut<T: ?Sized> {
        #[same]
        fn as_mut(&mut self) -> &mut T;
    }

    impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {
        #[same]
        fn as_ref(&self) -> &U {}
    }

    #[derive(Debug, Clone, Copy)]
    pub enum Infallible {}

    pub const fn identity<T>(x: T) -> T {}
}

pub mod default {
    pub trait Default {
        fn default() -> Self;
    }
}

pub mod cmp {
    pub trait PartialEq<Rhs: ?Sized = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool {}
    }

    pub trait Eq: PartialEq {}

    pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool {}
        fn le(&self, other: &Rhs) -> bool {}
        fn gt(&self, other: &Rhs) -> bool {}
        fn ge(&self, other: &Rhs) -> bool {}
    }

    pub trait Ord: Eq + PartialOrd {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self {}
        fn min(self, other: Self) -> Self {}
        fn clamp(self, min: Self, max: Self) -> Self {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
    pub enum Ordering {
        Less,
        Equal,
        Greater,
    }

    impl Ordering {
        pub const fn is_eq(self) -> bool {}
        pub const fn is_ne(self) -> bool {}
        pub const fn is_lt(self) -> bool {}
        pub const fn is_gt(self) -> bool {}
        pub const fn is_le(self) -> bool {}
        pub const fn is_ge(self) -> bool {}
        pub const fn reverse(self) -> Ordering {}
        pub const fn then(self, other: Ordering) -> Ordering {}
        #[runs(f, result)]
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Default)]
    pub struct Reverse<T>(pub T);

    pub fn min<T: Ord>(v1: T, v2: T) -> T {}
    pub fn max<T: Ord>(v1: T, v2: T) -> T {}

    impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {}
}

pub mod hash {
    pub trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
    }

    impl<T: ?Sized + Hash> Hash for &T {}

    pub trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
    }

    pub trait BuildHasher {
        type Hasher: Hasher;
        fn build_hasher(&self) -> Self::Hasher;
        fn hash_one<T: Hash>(&self, x: T) -> u64 {}
    }

    #[derive(Clone, Default, Debug)]
    pub struct RandomState {}

    impl RandomState {
        pub fn new() -> RandomState {}
    }

    impl BuildHasher for RandomState {
        type Hasher = DefaultHasher;
        fn build_hasher(&self) -> DefaultHasher {}
    }

    #[derive(Clone, Default, Debug)]
    pub struct DefaultHasher {}

    impl DefaultHasher {
        pub fn new() -> DefaultHasher {}
    }

    impl Hasher for DefaultHasher {
        fn finish(&self) -> u64 {}
        fn write(&mut self, bytes: &[u8]) {}
    }

    pub struct BuildHasherDefault<H> {
        hasher: crate::marker::PhantomData<fn() -> H>,
    }

    impl<H> Clone for BuildHasherDefault<H> {}
    impl<H> Default for BuildHasherDefault<H> {
        fn default() -> BuildHasherDefault<H> {}
    }
    impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
        type Hasher = H;
        fn build_hasher(&self) -> H {}
    }
}

pub mod any {
    /// What std gives `dyn Any` itself stands on the trait.
    pub trait Any {
        fn type_id(&self) -> TypeId;
        fn is<T>(&self) -> bool {}
        #[same]
        fn downcast_ref<T>(&self) -> Option<&T> {}
        #[same]
        fn downcast_mut<T>(&mut self) -> Option<&mut T> {}
    }

    impl<T: ?Sized> Any for T {
        fn type_id(&self) -> TypeId {}
    }

    #[derive(Clone, Copy, Debug, Eq, PartialEq, PartialOrd, Ord, Hash)]
    pub struct TypeId {}

    impl TypeId {
        pub const fn of<T: ?Sized>() -> TypeId {}
    }

    pub fn type_name<T: ?Sized>() -> &'static str {}
    pub fn type_name_of_val<T: ?Sized>(val: &T) -> &'static str {}
}

pub mod mem {
    use crate::ops::{Deref, DerefMut};

    pub fn drop<T>(x: T) {}
    #[forgets(t)]
    pub const fn forget<T>(t: T) {}
    #[takes(dest)]
    #[stores(src, into = dest)]
    pub const fn replace<T>(dest: &mut T, src: T) -> T {}
    #[takes(dest)]
    pub fn take<T: Default>(dest: &mut T) -> T {}
    #[takes(x)]
    #[takes(y)]
    #[stores(y, into = x)]
    #[stores(x, into = y)]
    pub const fn swap<T>(x: &mut T, y: &mut T) {}
    pub const fn size_of<T>() -> usize {}
    pub fn size_of_val<T: ?Sized>(val: &T) -> usize {}
    pub const fn align_of<T>() -> usize {}
    pub const fn needs_drop<T: ?Sized>() -> bool {}
    pub unsafe fn transmute<Src, Dst>(src: Src) -> Dst {}
    pub unsafe fn zeroed<T>() -> T {}
    pub fn discriminant<T>(v: &T) -> Discriminant<T> {}

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct Discriminant<T>(crate::marker::PhantomData<T>);

    pub struct ManuallyDrop<T: ?Sized> {
        value: T,
    }

    impl<T> ManuallyDrop<T> {
        #[forgets(value)]
        #[wraps(value)]
        pub const fn new(value: T) -> ManuallyDrop<T> {}
        pub const fn into_inner(slot: ManuallyDrop<T>) -> T {}
        #[takes(slot)]
        pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {}
        #[takes(slot)]
        pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {}
    }

    impl<T: ?Sized> Deref for ManuallyDrop<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    pub union MaybeUninit<T> {
        uninit: (),
        value: ManuallyDrop<T>,
    }

    impl<T> MaybeUninit<T> {
        #[wraps(val)]
        pub const fn new(val: T) -> MaybeUninit<T> {}
        pub const fn uninit() -> MaybeUninit<T> {}
        pub const fn zeroed() -> MaybeUninit<T> {}
        #[stores(val)]
        #[same]
        pub const fn write(&mut self, val: T) -> &mut T {}
        #[same]
        pub const fn as_ptr(&self) -> *const T {}
        #[same]
        pub const fn as_mut_ptr(&mut self) -> *mut T {}
        pub const unsafe fn assume_init(self) -> T {}
        pub const unsafe fn assume_init_read(&self) -> T {}
        #[same]
        pub const unsafe fn assume_init_ref(&self) -> &T {}
        #[same]
        pub const unsafe fn assume_init_mut(&mut self) -> &mut T {}
    }
}

pub mod ptr {
    pub const fn null<T>() -> *const T {}
    pub const fn null_mut<T>() -> *mut T {}
    pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {}
    pub fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool {}
    pub const unsafe fn read<T>(src: *const T) -> T {}
    pub unsafe fn read_volatile<T>(src: *const T) -> T {}
    pub const unsafe fn write<T>(dst: *mut T, src: T) {}
    pub unsafe fn write_volatile<T>(dst: *mut T, src: T) {}
    pub const unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize) {}
    pub const unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {}
    pub const unsafe fn write_bytes<T>(dst: *mut T, val: u8, count: usize) {}
    pub const unsafe fn swap<T>(x: *mut T, y: *mut T) {}
    pub const unsafe fn replace<T>(dst: *mut T, src: T) -> T {}
    pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T) {}
    #[same(of = r)]
    pub const fn from_ref<T: ?Sized>(r: &T) -> *const T {}
    #[same(of = r)]
    pub const fn from_mut<T: ?Sized>(r: &mut T) -> *mut T {}
    #[macro_shape(call)]
    pub fn addr_of() {}
    #[macro_shape(call)]
    pub fn addr_of_mut() {}

    impl<T: ?Sized> *const T {
        pub const fn is_null(self) -> bool {}
        #[same]
        pub const fn cast<U>(self) -> *const U {}
        #[same]
        pub const fn cast_mut(self) -> *mut T {}
        #[same]
        pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        #[same]
        pub const unsafe fn add(self, count: usize) -> *const T {}
        #[same]
        pub const unsafe fn offset(self, count: isize) -> *const T {}
        #[same]
        pub const unsafe fn sub(self, count: usize) -> *const T {}
        #[same]
        pub const fn wrapping_add(self, count: usize) -> *const T {}
        pub const unsafe fn offset_from(self, origin: *const T) -> isize {}
        pub fn addr(self) -> usize {}
        pub const unsafe fn read(self) -> T {}
    }

    impl<T: ?Sized> *mut T {
        pub const fn is_null(self) -> bool {}
        #[same]
        pub const fn cast<U>(self) -> *mut U {}
        #[same]
        pub const fn cast_const(self) -> *const T {}
        #[same]
        pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {}
        #[same]
        pub const unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {}
        #[same]
        pub const unsafe fn add(self, count: usize) -> *mut T {}
        #[same]
        pub const unsafe fn offset(self, count: isize) -> *mut T {}
        #[same]
        pub const unsafe fn sub(self, count: usize) -> *mut T {}
        #[same]
        pub const fn wrapping_add(self, count: usize) -> *mut T {}
        pub const unsafe fn offset_from(self, origin: *const T) -> isize {}
        pub fn addr(self) -> usize {}
        pub const unsafe fn read(self) -> T {}
        pub const unsafe fn write(self, val: T) {}
    }

    pub struct NonNull<T: ?Sized> {
        pointer: *const T,
    }

    impl<T: ?Sized> NonNull<T> {
        #[same(of = ptr)]
        pub const fn new(ptr: *mut T) -> Option<NonNull<T>> {}
        #[same(of = ptr)]
        pub const unsafe fn new_unchecked(ptr: *mut T) -> NonNull<T> {}
        #[same]
        pub const fn as_ptr(self) -> *mut T {}
        #[same]
        pub const unsafe fn as_ref<'a>(&self) -> &'a T {}
        #[same]
        pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {}
        #[same]
        pub const fn cast<U>(self) -> NonNull<U> {}
        pub const fn dangling() -> NonNull<T> {}
    }

    impl<T: ?Sized> Clone for NonNull<T> {
        #[same]
        fn clone(&self) -> NonNull<T> {}
    }
    impl<T: ?Sized> Copy for NonNull<T> {}
    impl<T: ?Sized> PartialEq for NonNull<T> {}
    impl<T: ?Sized> Eq for NonNull<T> {}
    impl<T: ?Sized> crate::hash::Hash for NonNull<T> {}

    impl<T: ?Sized> From<&T> for NonNull<T> {
        #[same(of = r)]
        fn from(r: &T) -> NonNull<T> {}
    }

    impl<T: ?Sized> From<&mut T> for NonNull<T> {
        #[same(of = r)]
        fn from(r: &mut T) -> NonNull<T> {}
    }
}

pub mod panic {
    use crate::any::Any;
    use crate::ops::{Deref, DerefMut};

    #[runs(f, into = Ok)]
    pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> Result<R, Box<dyn Any + Send + 'static>> {}
    pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {}
    pub fn panic_any<M>(msg: M) -> ! {}
    #[runs(hook, later, many)]
    pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) {}
    pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {}

    pub struct PanicHookInfo<'a> {
        payload: &'a dyn Any,
    }

    pub struct Location<'a> {
        file: &'a str,
    }

    impl<'a> Location<'a> {
        pub const fn caller() -> &'static Location<'static> {}
        pub const fn file(&self) -> &str {}
        pub const fn line(&self) -> u32 {}
        pub const fn column(&self) -> u32 {}
    }

    pub auto trait UnwindSafe {}
    pub auto trait RefUnwindSafe {}

    pub struct AssertUnwindSafe<T>(pub T);

    impl<T> Deref for AssertUnwindSafe<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T> DerefMut for AssertUnwindSafe<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }

    impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
        type Output = R;
    }
}

pub mod future {
    use crate::pin::Pin;
    use crate::task::{Context, Poll};

    pub trait Future {
        type Output;
        fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
    }

    pub trait IntoFuture {
        type Output;
        type IntoFuture: Future<Output = Self::Output>;
        fn into_future(self) -> Self::IntoFuture;
    }

    impl<F: Future> IntoFuture for F {
        type Output = F::Output;
        type IntoFuture = F;
        fn into_future(self) -> F {}
    }

    pub struct Ready<T>(Option<T>);

    impl<T> Future for Ready<T> {
        type Output = T;
    }

    pub struct Pending<T> {
        data: crate::marker::PhantomData<T>,
    }

    impl<T> Future for Pending<T> {
        type Output = T;
    }

    pub struct PollFn<F> {
        f: F,
    }

    impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
        type Output = T;
    }

    pub fn ready<T>(t: T) -> Ready<T> {}
    pub fn pending<T>() -> Pending<T> {}
    #[runs(f, later, many)]
    pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> {}
}

pub mod pin {
    use crate::ops::{Deref, DerefMut};

    #[pointer]
    pub struct Pin<Ptr> {
        pointer: Ptr,
    }

    impl<Ptr: Deref> Pin<Ptr> {
        #[wraps(pointer)]
        pub const fn new(pointer: Ptr) -> Pin<Ptr> {}
        #[wraps(pointer)]
        pub const unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {}
        pub const fn into_inner(pin: Pin<Ptr>) -> Ptr {}
        #[same]
        pub fn as_ref(&self) -> Pin<&Ptr::Target> {}
        #[same]
        pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> {}
        #[stores(value)]
        pub fn set(&mut self, value: Ptr::Target) {}
    }

    impl<'a, T: ?Sized> Pin<&'a T> {
        #[same]
        pub const fn get_ref(self) -> &'a T {}
    }

    impl<'a, T: ?Sized> Pin<&'a mut T> {
        #[same]
        pub const fn get_mut(self) -> &'a mut T {}
        #[same]
        pub const unsafe fn get_unchecked_mut(self) -> &'a mut T {}
        #[same]
        #[runs(func)]
        pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&'a mut U> {}
    }

    impl<Ptr: Deref> Deref for Pin<Ptr> {
        type Target = Ptr::Target;
        #[same]
        fn deref(&self) -> &Ptr::Target {}
    }

    impl<Ptr: DerefMut> DerefMut for Pin<Ptr> {
        #[same]
        fn deref_mut(&mut self) -> &mut Ptr::Target {}
    }

    impl<P: Deref> crate::future::Future for Pin<P>
    where
        P::Target: crate::future::Future,
    {
        type Output = <<P as Deref>::Target as crate::future::Future>::Output;
    }

    impl<Ptr: Clone> Clone for Pin<Ptr> {
        #[same]
        fn clone(&self) -> Pin<Ptr> {}
    }

    impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {
        #[wraps(boxed)]
        fn from(boxed: Box<T>) -> Pin<Box<T>> {}
    }

    #[macro_shape(pass_through)]
    pub fn pin() {}
}

pub mod task {
    use crate::ops::Deref;

    pub enum Poll<T> {
        Ready(T),
        Pending,
    }

    impl<T> Poll<T> {
        #[runs(f, with = Ready, into = Ready)]
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {}
        pub const fn is_ready(&self) -> bool {}
        pub const fn is_pending(&self) -> bool {}
    }

    #[identity]
    pub struct Waker {}

    impl Waker {
        pub fn wake(self) {}
        pub fn wake_by_ref(&self) {}
        pub fn will_wake(&self, other: &Waker) -> bool {}
        pub const fn noop() -> &'static Waker {}
    }

    impl Clone for Waker {
        #[same]
        fn clone(&self) -> Waker {}
    }

    pub struct Context<'a> {
        waker: &'a Waker,
    }

    impl<'a> Context<'a> {
        pub const fn from_waker(waker: &'a Waker) -> Context<'a> {}
        #[same]
        pub const fn waker(&self) -> &'a Waker {}
    }

    pub trait Wake {
        fn wake(self: crate::sync::Arc<Self>);
        fn wake_by_ref(self: &crate::sync::Arc<Self>) {}
    }

    #[macro_shape(call)]
    pub fn ready() {}
}

pub mod hint {
    pub fn spin_loop() {}
    pub fn black_box<T>(dummy: T) -> T {}
    pub const unsafe fn unreachable_unchecked() -> ! {}
    pub const unsafe fn assert_unchecked(cond: bool) {}
}

pub mod error {
    pub trait Error {
        fn source(&self) -> Option<&(dyn Error + 'static)> {}
        fn description(&self) -> &str {}
    }
}
