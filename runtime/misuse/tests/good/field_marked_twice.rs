use std::collections::HashMap;

use mapwarden::{shared_map, shared_state};

#[shared_state]
#[derive(Default)]
struct App {
    #[shared_map(rwlock)]
    users: HashMap<u32, u32>,
}

#[shared_map(mutex)]
static TABLE: HashMap<u32, u32>;

pub fn main() {
    assert!(App::default().users.is_empty() && TABLE.is_empty());
}
