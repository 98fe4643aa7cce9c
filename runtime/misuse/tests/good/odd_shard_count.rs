use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(sharded = 128)]
static MAP: HashMap<u32, u32>;

pub fn main() {
    MAP.entry(1, |slot| slot.put(1));
    assert_eq!(MAP.get_cloned(&1), Some(1));
}
