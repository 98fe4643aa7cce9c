#![stub(crate_name = "std")]
//! `std::boxed`, `borrow`, `mem`, `ptr`, `hint`: who owns what, and where it lies.

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
    pub fn addr_of() -> _ {}
    #[macro_shape(call)]
    pub fn addr_of_mut() -> _ {}

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

pub mod hint {
    pub fn spin_loop() {}
    pub fn black_box<T>(dummy: T) -> T {}
    pub const unsafe fn unreachable_unchecked() -> ! {}
    pub const unsafe fn assert_unchecked(cond: bool) {}
}
