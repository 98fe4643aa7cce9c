//! The ownership and sharing graph: which map is reached from which task.

mod graph;
mod build;
mod evidence;
mod ownership;
mod clones;
mod copies;
mod pointers;

pub use build::{build, node_of_place};
pub use clones::{BareMap, CloneCall, Clones, is_handed_on};
pub use copies::{Copies, WrittenCopy};
pub use evidence::{Evidence, evidence};
pub use graph::{Edge, Node, SharingGraph};
pub use ownership::Ownership;
pub use pointers::Pointers;
