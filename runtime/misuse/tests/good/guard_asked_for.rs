use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Default)]
pub struct App {
    #[shared_map(sharded)]
    pub users: HashMap<u32, String>,
}

pub fn main() {
    let app = App::default();
    app.users.entry(1, |slot| slot.put("ada".to_owned()));
    assert_eq!(app.users.read(&1, |name| name.len()), Some(3));
}
