use std::collections::HashMap;

use mapwarden::{SharedMap, strategy::Sharded};

fn main() {
    let map: SharedMap<HashMap<&str, u32>, Sharded> = SharedMap::new();
    {
        let key = String::from("ada");
        map.entry(key.as_str(), |slot| slot.put(1));
    }
    assert_eq!(map.len(), 1);
}
