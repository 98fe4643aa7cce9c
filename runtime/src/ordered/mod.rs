//! Lock order as types: a permit says which map this thread is inside of, and a map can be entered
//! only with a permit of a map that comes before it.

mod map;
mod permit;

pub use map::OrderedMap;
pub use permit::{EnterAfter, Listed, Never, Nothing, Permit, Root, claim};
