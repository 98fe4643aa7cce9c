//! Lowering: from text to facts.

mod bodies;
mod check;
mod hygiene;
mod items;
mod limits;
mod places;
mod rules;
mod scoping;
mod shapes;
