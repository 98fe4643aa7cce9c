use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(optimistic)]
static MAP: HashMap<u32, u32>;

fn main() {
    MAP.update(&1, |value| *value += 1);
}
