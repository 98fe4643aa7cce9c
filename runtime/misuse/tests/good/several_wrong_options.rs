use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(sharded = 32, log = 1, blind_writes, detect = false)]
static MAP: HashMap<u32, u32>;

pub fn main() {
    assert_eq!(MAP.insert(1, 1), None);
    assert_eq!(MAP.get_cloned(&1), Some(1));
}
