use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(sharded = 24, log = 0, queue = 8, blind_writes, blind_writes, detect false)]
static MAP: HashMap<u32, u32>;

fn main() {
    MAP.insert(1, 1);
}
