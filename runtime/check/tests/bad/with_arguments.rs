#[mapwarden::check(fail_on = "error")]
mod rooms {}

fn main() {}
