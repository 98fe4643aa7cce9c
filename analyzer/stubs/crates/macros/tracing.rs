#![stub(crate_name = "tracing")]
//! Structured logging: the macros borrow and format their operands. An entered span is no lock.

pub struct Span {}

impl Span {
    pub fn current() -> Span {}
    pub const fn none() -> Span {}
    pub fn enter(&self) -> span::Entered<'_> {}
    pub fn entered(self) -> span::EnteredSpan {}
    #[runs(f, result)]
    pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T {}
    pub fn record<Q: ?Sized, V>(&self, field: &Q, value: V) -> &Self {}
    pub fn is_disabled(&self) -> bool {}
}

impl Clone for Span {
    #[same]
    fn clone(&self) -> Span {}
}

pub mod span {
    pub use super::Span;

    pub struct Entered<'a> {
        span: &'a Span,
    }

    impl !Send for Entered<'_> {}

    pub struct EnteredSpan {
        span: Span,
    }

    impl !Send for EnteredSpan {}
}

#[macro_shape(format)]
pub fn event() {}
#[macro_shape(format)]
pub fn trace() {}
#[macro_shape(format)]
pub fn debug() {}
#[macro_shape(format)]
pub fn info() {}
#[macro_shape(format)]
pub fn warn() {}
#[macro_shape(format)]
pub fn error() {}
#[macro_shape(format)]
pub fn span() -> Span {}
#[macro_shape(format)]
pub fn trace_span() -> Span {}
#[macro_shape(format)]
pub fn debug_span() -> Span {}
#[macro_shape(format)]
pub fn info_span() -> Span {}
#[macro_shape(format)]
pub fn warn_span() -> Span {}
#[macro_shape(format)]
pub fn error_span() -> Span {}
#[macro_shape(ignored)]
pub fn enabled() -> bool {}

pub use self::instrument::Instrument;

/// An instrumented future does what the future does.
pub mod instrument {
    use std::future::Future;

    pub trait Instrument {
        #[runs(self, later, result)]
        fn instrument(self, span: crate::Span) -> Instrumented<Self> {}
        #[runs(self, later, result)]
        fn in_current_span(self) -> Instrumented<Self> {}
    }

    impl<T> Instrument for T {}

    pub trait WithSubscriber {
        #[runs(self, later, result)]
        fn with_subscriber<S>(self, subscriber: S) -> WithDispatch<Self> {}
        #[runs(self, later, result)]
        fn with_current_subscriber(self) -> WithDispatch<Self> {}
    }

    impl<T> WithSubscriber for T {}

    pub struct Instrumented<T> {
        inner: T,
    }

    impl<T: Future> Future for Instrumented<T> {
        type Output = T::Output;
    }

    pub struct WithDispatch<T> {
        inner: T,
    }

    impl<T: Future> Future for WithDispatch<T> {
        type Output = T::Output;
    }
}
