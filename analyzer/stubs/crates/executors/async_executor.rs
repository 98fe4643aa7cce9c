#![stub(crate_name = "async_executor")]
//! Executors that run the tasks they were given while somebody runs them.

pub use async_task::Task;
use std::future::Future;

#[identity]
pub struct Executor<'a> {
    state: std::marker::PhantomData<&'a ()>,
}

unsafe impl Send for Executor<'_> {}
unsafe impl Sync for Executor<'_> {}

impl<'a> Executor<'a> {
    pub const fn new() -> Executor<'a> {}
    pub fn is_empty(&self) -> bool {}
    #[spawns(future, task)]
    pub fn spawn<T: Send + 'a>(&self, future: impl Future<Output = T> + Send + 'a) -> Task<T> {}
    #[spawns(futures, task)]
    pub fn spawn_many<T: Send + 'a, F: Future<Output = T> + Send + 'a>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<T>>,
    ) {
    }
    pub fn try_tick(&self) -> bool {}
    pub async fn tick(&self) {}
    /// Runs tasks too, until the future is done.
    #[runs(future, result)]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}

#[identity]
pub struct LocalExecutor<'a> {
    inner: Executor<'a>,
}

impl<'a> !Send for LocalExecutor<'a> {}
impl<'a> !Sync for LocalExecutor<'a> {}

impl<'a> LocalExecutor<'a> {
    pub const fn new() -> LocalExecutor<'a> {}
    #[spawns(future, local_task)]
    pub fn spawn<T: 'a>(&self, future: impl Future<Output = T> + 'a) -> Task<T> {}
    #[spawns(futures, local_task)]
    pub fn spawn_many<T: 'a, F: Future<Output = T> + 'a>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<T>>,
    ) {
    }
    pub fn try_tick(&self) -> bool {}
    pub async fn tick(&self) {}
    #[runs(future, result)]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T {}
}
