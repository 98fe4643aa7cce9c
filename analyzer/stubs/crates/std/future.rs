#![stub(crate_name = "std")]
//! `std::future`, `pin`, `task`, and `panic`: how code is driven and unwound.

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
    pub fn ready() -> _ {}
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
