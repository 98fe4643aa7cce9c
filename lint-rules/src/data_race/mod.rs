//! Memory is reached without synchronisation.

pub(crate) mod static_mut_map;
pub(crate) mod unbounded_send_sync;
pub(crate) mod unsynchronized_sync_impl;
pub(crate) mod smuggled_map_pointer;
pub(crate) mod const_to_mut_map;
pub(crate) mod unsynchronized_capture;

mod synchronised;
