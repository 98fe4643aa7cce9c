use std::collections::HashMap;

use mapwarden::shared_map;

#[shared_map(rwlock)]
struct App {
    users: HashMap<u32, u32>,
}

fn main() {
    drop(App { users: HashMap::new() }.users);
}
