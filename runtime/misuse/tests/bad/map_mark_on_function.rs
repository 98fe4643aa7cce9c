use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(rwlock)]
fn users() -> HashMap<u32, u32> {
    HashMap::new()
}

fn main() {
    drop(users());
}
