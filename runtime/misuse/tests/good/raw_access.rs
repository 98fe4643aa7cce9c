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
    assert!(app.users.is_empty());
}
