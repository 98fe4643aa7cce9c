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
    let mut names = Vec::new();
    names.extend(app.users.read(&1, |name| name.clone()));
    assert!(names.is_empty());
}
