#![stub(crate_name = "futures_executor")]
//! Executors of futures.

use futures_core::stream::Stream;
use std::future::Future;

#[waits(block_on)]
#[runs(f, result)]
pub fn block_on<F: Future>(f: F) -> F::Output {}
#[runs(stream, later)]
pub fn block_on_stream<S: Stream>(stream: S) -> BlockingStream<S> {}

pub struct BlockingStream<S> {
    stream: S,
}

impl<S: Stream> Iterator for BlockingStream<S> {
    type Item = S::Item;
    #[waits(block_on)]
    fn next(&mut self) -> Option<S::Item> {}
}

#[identity]
pub struct LocalPool {}

impl LocalPool {
    pub fn new() -> LocalPool {}
    #[waits(block_on)]
    pub fn run(&mut self) {}
    #[waits(block_on)]
    #[runs(future, result)]
    pub fn run_until<F: Future>(&mut self, future: F) -> F::Output {}
    #[same]
    pub fn spawner(&self) -> LocalSpawner {}
}

#[identity]
pub struct LocalSpawner {}

impl Clone for LocalSpawner {
    #[same]
    fn clone(&self) -> Self {}
}

#[identity]
pub struct ThreadPool {}

impl ThreadPool {
    pub fn new() -> std::io::Result<ThreadPool> {}
    #[spawns(future, task)]
    pub fn spawn_ok<Fut: Future<Output = ()> + Send + 'static>(&self, future: Fut) {}
}

impl Clone for ThreadPool {
    #[same]
    fn clone(&self) -> Self {}
}
