use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Default)]
pub struct App {
    #[shared_map(sharded)]
    pub users: HashMap<u32, String>,
}

fn main() {
    let app = App::default();
    if let Some(name) = app.users.get(&1) {
        println!("{name}");
    }
}
