use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded = 64)]
    pub users: HashMap<u32, String>,
}

pub fn main() {
    let app = App::default();
    let users = &app.users;
    let is_empty = users.read(&1, |name| name.is_empty());
    assert!(!(users.contains(&2) && is_empty == Some(true)));
}
