//! A decision and the write that rests on it are two steps.

mod pairs;
mod plain_data;
mod written_back;

pub(crate) mod check_then_act;
pub(crate) mod split_read_modify_write;
pub(crate) mod snapshot_lost_update;
pub(crate) mod check_then_unwrap;
pub(crate) mod stale_keys;
