use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Default)]
pub struct App {
    #[shared_map(sharded = 64, trust_values)]
    pub users: HashMap<u32, Box<dyn Fn() + Send + Sync>>,
}

pub fn main() {
    let app = App::default();
    assert_eq!(app.users.read(&1, |run| run()), None);
}
