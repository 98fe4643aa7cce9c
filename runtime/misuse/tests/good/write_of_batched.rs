use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(batched)]
static MAP: HashMap<u32, u32>;

pub fn main() {
    assert!(MAP.submit(1, |slot| slot.put(1)).is_ok());
    assert!(MAP.flush().is_ok());
    assert_eq!(MAP.get_cloned(&1), Some(1));
}
