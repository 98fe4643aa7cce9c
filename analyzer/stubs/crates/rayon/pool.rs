#![stub(crate_name = "rayon")]
//! A pool whose threads take other jobs while they wait for theirs.

pub mod prelude {
    pub use crate::iter::{
        FromParallelIterator, IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator,
        IntoParallelRefMutIterator, ParallelBridge, ParallelDrainFull, ParallelExtend, ParallelIterator,
    };
    pub use crate::slice::{ParallelSlice, ParallelSliceMut};
    pub use crate::str::ParallelString;
}

/// The first closure runs here, the second wherever a thread is free; the caller waits for both.
#[runs(oper_a)]
#[spawns(oper_b, pool)]
pub fn join<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce() -> RA + Send,
    B: FnOnce() -> RB + Send,
{
}

#[runs(oper_a)]
#[spawns(oper_b, pool)]
pub fn join_context<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce(FnContext) -> RA + Send,
    B: FnOnce(FnContext) -> RB + Send,
{
}

pub struct FnContext {}

#[scope(op)]
#[spawns(op, pool)]
pub fn scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R + Send,
{
}

#[scope(op)]
#[runs(op, result)]
pub fn in_place_scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R,
{
}

#[scope(op)]
#[spawns(op, pool)]
pub fn scope_fifo<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&ScopeFifo<'scope>) -> R + Send,
{
}

#[identity]
pub struct Scope<'scope> {
    base: std::marker::PhantomData<&'scope ()>,
}

impl<'scope> Scope<'scope> {
    #[spawns(body, scoped)]
    pub fn spawn<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
    }
    #[spawns(body, scoped)]
    pub fn spawn_broadcast<BODY>(&self, body: BODY)
    where
        BODY: Fn(&Scope<'scope>, BroadcastContext<'_>) + Send + Sync + 'scope,
    {
    }
}

#[identity]
pub struct ScopeFifo<'scope> {
    base: std::marker::PhantomData<&'scope ()>,
}

impl<'scope> ScopeFifo<'scope> {
    #[spawns(body, scoped)]
    pub fn spawn_fifo<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&ScopeFifo<'scope>) + Send + 'scope,
    {
    }
}

pub struct BroadcastContext<'a> {
    worker: &'a (),
}

impl BroadcastContext<'_> {
    pub fn index(&self) -> usize {}
    pub fn num_threads(&self) -> usize {}
}

/// Nobody waits for it.
#[spawns(func, thread)]
pub fn spawn<F: FnOnce() + Send + 'static>(func: F) {}
#[spawns(func, thread)]
pub fn spawn_fifo<F: FnOnce() + Send + 'static>(func: F) {}
#[spawns(op, pool)]
pub fn broadcast<OP: Fn(BroadcastContext<'_>) -> R + Sync, R: Send>(op: OP) -> Vec<R> {}
pub fn current_num_threads() -> usize {}
pub fn current_thread_index() -> Option<usize> {}
pub fn yield_now() -> Option<Yield> {}

pub enum Yield {
    Executed,
    Idle,
}

#[identity]
pub struct ThreadPool {}

impl ThreadPool {
    #[spawns(op, pool)]
    pub fn install<OP: FnOnce() -> R + Send, R: Send>(&self, op: OP) -> R {}
    #[runs(oper_a)]
    #[spawns(oper_b, pool)]
    pub fn join<A: FnOnce() -> RA + Send, B: FnOnce() -> RB + Send, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB) {}
    #[scope(op)]
    #[spawns(op, pool)]
    pub fn scope<'scope, OP: FnOnce(&Scope<'scope>) -> R + Send, R>(&self, op: OP) -> R {}
    #[spawns(op, thread)]
    pub fn spawn<OP: FnOnce() + Send + 'static>(&self, op: OP) {}
    #[spawns(op, pool)]
    pub fn broadcast<OP: Fn(BroadcastContext<'_>) -> R + Sync, R: Send>(&self, op: OP) -> Vec<R> {}
    pub fn current_num_threads(&self) -> usize {}
}

#[derive(Debug)]
pub struct ThreadPoolBuildError {}

pub struct ThreadPoolBuilder {}

impl ThreadPoolBuilder {
    pub fn new() -> Self {}
    pub fn num_threads(self, num_threads: usize) -> Self {}
    pub fn stack_size(self, stack_size: usize) -> Self {}
    #[runs(closure, later, many)]
    pub fn thread_name<F: FnMut(usize) -> String + 'static>(self, closure: F) -> Self {}
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {}
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {}
}
