use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(lock_free)]
static MAP: HashMap<u32, u32>;

fn main() {}
