//! The ownership and sharing graph: which map is reached from which task.

mod graph;
mod build;
mod evidence;
mod ownership;

pub use build::{build, node_of_place};
pub use evidence::{Evidence, evidence};
pub use graph::{Edge, Node, SharingGraph};
pub use ownership::Ownership;
