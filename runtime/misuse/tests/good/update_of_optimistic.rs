use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(optimistic)]
static MAP: HashMap<u32, u32>;

pub fn main() {
    assert!(MAP.try_update(&1, |value| value + 1).is_none());
}
