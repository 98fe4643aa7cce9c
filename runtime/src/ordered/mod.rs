//! Lock order as types: a permit says which map this thread is inside of, and a map can be entered
//! only with a permit of a map that comes before it.

mod copies;
mod map;
mod permit;
mod several;

pub use map::OrderedMap;
pub use permit::{EnterAfter, Listed, Never, Nothing, Permit, Root, claim};
pub use several::{OrderedPart, OrderedParts};
