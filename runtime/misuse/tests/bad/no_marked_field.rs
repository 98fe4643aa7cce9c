use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
struct App {
    users: HashMap<u32, u32>,
}

fn main() {
    drop(App { users: HashMap::new() }.users);
}
