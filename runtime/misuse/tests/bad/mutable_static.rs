use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(rwlock)]
static mut USERS: HashMap<u32, u32>;

fn main() {}
