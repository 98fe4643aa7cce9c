#![stub(crate_name = "anyhow")]
//! Errors of any type, and macros that return them.

use std::fmt::{Debug, Display};

pub type Result<T, E = Error> = std::result::Result<T, E>;

pub struct Error {}

unsafe impl Send for Error {}
unsafe impl Sync for Error {}

impl Error {
    pub fn new<E>(error: E) -> Error {}
    pub fn msg<M>(message: M) -> Error {}
    pub fn context<C>(self, context: C) -> Error {}
    pub fn root_cause(&self) -> &(dyn std::error::Error + 'static) {}
    pub fn is<E>(&self) -> bool {}
    #[same]
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    pub fn downcast<E>(self) -> std::result::Result<E, Error> {}
}

impl<E: std::error::Error> From<E> for Error {
    fn from(error: E) -> Error {}
}

impl Debug for Error {}
impl Display for Error {}

pub trait Context<T, E> {
    fn context<C>(self, context: C) -> std::result::Result<T, Error>;
    #[runs(f)]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error>;
}

impl<T, E> Context<T, E> for std::result::Result<T, E> {
    #[carries(Ok = Ok)]
    fn context<C>(self, context: C) -> std::result::Result<T, Error> {}
    #[carries(Ok = Ok)]
    #[runs(f)]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error> {}
}

impl<T> Context<T, std::convert::Infallible> for Option<T> {
    #[carries(Some = Ok)]
    fn context<C>(self, context: C) -> std::result::Result<T, Error> {}
    #[carries(Some = Ok)]
    #[runs(f)]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error> {}
}

#[macro_shape(format)]
pub fn anyhow() -> Error {}
#[macro_shape(format)]
pub fn format_err() -> Error {}
#[macro_shape(format_diverge)]
pub fn bail() -> ! {}
#[macro_shape(assert)]
pub fn ensure() {}
