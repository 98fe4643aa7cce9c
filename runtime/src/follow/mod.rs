//! Copies of a map, differences between two moments, and maps that follow another one.

mod copier;
mod delta;
mod follower;
mod resolver;

pub use copier::Copier;
pub use delta::{Anchor, Delta, Full, Update};
pub use follower::{Applied, Follower, Gap};
pub use resolver::{Count, Counter, LastWriter, Merge, Resolver, Rivals};
