use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded = 64)]
    pub users: HashMap<u32, String>,
}

fn main() {
    let app = App::default();
    let users = &app.users;
    users.read(&1, |name| users.contains(&2) && name.is_empty());
}
