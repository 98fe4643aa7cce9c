use std::collections::HashMap;

use mapwarden::{SharedMap, strategy::Sharded};

pub fn main() {
    let key = String::from("ada");
    let map: SharedMap<HashMap<&str, u32>, Sharded> = SharedMap::new();
    map.entry(key.as_str(), |slot| slot.put(1));
    assert_eq!(map.len(), 1);
}
