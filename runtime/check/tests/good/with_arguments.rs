#[mapwarden::check]
mod rooms {}

fn main() {}
