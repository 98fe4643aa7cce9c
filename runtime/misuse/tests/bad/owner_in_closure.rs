use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded = 64)]
    pub users: HashMap<u32, String>,
}

use std::sync::Arc;

fn main() {
    let app = Arc::new(App::default());
    let mine = Arc::clone(&app);
    app.users.update(&1, move |name| name.push_str(&mine.users.get_cloned(&2).unwrap_or_default()));
}
