//! Rules of the category `contention`.
pub(crate) mod clone_map_per_write;
