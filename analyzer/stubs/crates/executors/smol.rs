#![stub(crate_name = "smol")]
//! A small runtime: a global executor and the crates around it.

pub use async_executor::{Executor, LocalExecutor, Task};
pub use async_io::block_on;
pub use blocking::unblock;
pub use {async_channel as channel, async_lock as lock};

pub use self::spawn::spawn;

mod spawn {
    use async_executor::Task;
    use std::future::Future;

    #[spawns(future, task)]
    pub fn spawn<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Task<T> {}
}
