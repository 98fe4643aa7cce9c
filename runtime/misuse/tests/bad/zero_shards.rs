use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(sharded = 0)]
static MAP: HashMap<u32, u32>;

fn main() {
    assert!(MAP.is_empty());
}
