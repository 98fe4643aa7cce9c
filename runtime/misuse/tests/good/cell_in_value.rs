use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded = 64)]
    pub users: HashMap<u32, Vec<u8>>,
}

pub fn main() {
    let app = App::default();
    app.users.update(&1, |bytes| bytes.push(1));
}
