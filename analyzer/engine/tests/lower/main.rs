//! Lowering: from text to facts.
#![allow(
    clippy::disallowed_methods,
    reason = "tests make the trees and read the files they look at"
)]

mod bodies;
mod check;
mod hygiene;
mod items;
mod limits;
mod places;
mod rules;
mod scoping;
mod shapes;
