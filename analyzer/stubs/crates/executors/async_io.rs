#![stub(crate_name = "async_io")]
//! Blocks on a future while it drives timers and sockets.

pub use self::driver::block_on;

mod driver {
    use std::future::Future;

    #[runs(future, result)]
    #[waits(block_on)]
    pub fn block_on<T>(future: impl Future<Output = T>) -> T {}
}
