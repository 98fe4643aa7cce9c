#![stub(crate_name = "blocking")]
//! A thread pool for work that blocks.

use async_task::Task;

#[spawns(f, blocking)]
pub fn unblock<T, F>(f: F) -> Task<T>
where
    F: FnOnce() -> T + Send + 'static,
{
}
