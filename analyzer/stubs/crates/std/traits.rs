#![stub(crate_name = "std")]
//! The traits that derives and bounds name: `std::marker`, `clone`, `convert`, `default`, `cmp`, `hash`, `any`, `error`.

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
        #[clones(values)]
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self) {}
    }

    impl<T: ?Sized> Clone for &T {
        #[same]
        fn clone(&self) -> Self {}
    }

    impl<A: Clone, B: Clone> Clone for (A, B) {
        #[clones(values)]
        fn clone(&self) -> (A, B) {}
    }

    impl<A: Clone, B: Clone, C: Clone> Clone for (A, B, C) {
        #[clones(values)]
        fn clone(&self) -> (A, B, C) {}
    }

    impl<A: Clone, B: Clone, C: Clone, D: Clone> Clone for (A, B, C, D) {
        #[clones(values)]
        fn clone(&self) -> (A, B, C, D) {}
    }

    impl<A: Clone, B: Clone, C: Clone, D: Clone, E: Clone> Clone for (A, B, C, D, E) {
        #[clones(values)]
        fn clone(&self) -> (A, B, C, D, E) {}
    }

    impl<A: Clone, B: Clone, C: Clone, D: Clone, E: Clone, F: Clone> Clone for (A, B, C, D, E, F) {
        #[clones(values)]
        fn clone(&self) -> (A, B, C, D, E, F) {}
    }
}

pub mod convert {
    pub trait From<T> {
        fn from(value: T) -> Self;
    }

    pub trait Into<T> {
        #[clones(values)]
        fn into(self) -> T;
    }

    impl<T, U: From<T>> Into<U> for T {
        #[clones(values)]
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

pub mod error {
    pub trait Error {
        fn source(&self) -> Option<&(dyn Error + 'static)> {}
        fn description(&self) -> &str {}
    }
}
