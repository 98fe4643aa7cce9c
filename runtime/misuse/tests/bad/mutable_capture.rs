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
    let mut names = Vec::new();
    app.users.read(&1, |name| names.push(name.clone()));
}
