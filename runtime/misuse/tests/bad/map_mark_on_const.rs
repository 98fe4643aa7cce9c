use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(rwlock)]
const USERS: Option<HashMap<u32, u32>> = None;

fn main() {
    drop(USERS);
}
