//! A thread waits for something it holds itself, or that cannot come.

mod back_reference;

pub(crate) mod relock_while_held;
pub(crate) mod shard_reentry;
pub(crate) mod refcell_reborrow;
pub(crate) mod initializer_reentry;
