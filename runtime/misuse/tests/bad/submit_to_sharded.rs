use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(sharded)]
static MAP: HashMap<u32, u32>;

fn main() {
    let _ = MAP.submit(1, |slot| slot.put(1));
}
