use std::collections::BTreeMap;

use mapwarden::shared_map;

#[shared_map(sharded)]
static MAP: BTreeMap<u32, u32>;

fn main() {}
