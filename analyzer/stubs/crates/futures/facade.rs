#![stub(crate_name = "futures")]
//! The crates of futures under one name.

pub use futures_channel as channel;
pub use futures_executor as executor;
pub use futures_util::{future, lock, sink, stream};
pub use futures_util::{FutureExt, SinkExt, StreamExt, TryFutureExt, TryStreamExt};
pub use futures_core::{future::Future, stream::Stream};
pub use futures_util::sink::Sink;

pub mod prelude {
    pub use futures_core::{future::Future, stream::Stream};
    pub use futures_util::sink::Sink;
    pub use futures_util::{FutureExt, SinkExt, StreamExt, TryFutureExt, TryStreamExt};
}

#[macro_shape(select)]
pub fn select() {}
#[macro_shape(select)]
pub fn select_biased() {}
#[macro_shape(join)]
pub fn join() {}
#[macro_shape(try_join)]
pub fn try_join() {}
#[macro_shape(format)]
pub fn pin_mut() {}
