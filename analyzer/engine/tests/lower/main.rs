//! Lowering: from text to facts.

mod bodies;
mod check;
