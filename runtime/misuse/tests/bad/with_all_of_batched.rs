use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(batched)]
static MAP: HashMap<u32, u32>;

fn main() {
    let _ = MAP.with_all([1, 2], |_| Ok::<_, ()>(()));
}
