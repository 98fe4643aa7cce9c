//! A write goes to a copy that nobody reads.

pub(crate) mod write_to_copy;
pub(crate) mod clone_splits_map;
