//! `cargo mapwarden`.
fn main() {}
