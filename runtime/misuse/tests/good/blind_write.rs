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
    let stored = app.users.load_or_store_if(1, "ada".to_owned(), |_| false);
    assert_eq!(stored, mapwarden::LoadOrStore::Stored { replaced: false });
}
