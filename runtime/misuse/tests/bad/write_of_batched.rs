use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(batched)]
static MAP: HashMap<u32, u32>;

fn main() {
    let _ = MAP.load_or_store_if(1, 1, |_| false);
}
