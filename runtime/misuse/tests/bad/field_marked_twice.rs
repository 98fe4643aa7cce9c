use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Default)]
struct App {
    #[shared_map(rwlock)]
    #[shared_map(rwlock)]
    users: HashMap<u32, u32>,
}

fn main() {
    assert!(App::default().users.is_empty());
}
