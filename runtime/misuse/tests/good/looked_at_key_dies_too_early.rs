use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(optimistic)]
    pub stock: HashMap<u32, u32>,
    #[shared_map(optimistic)]
    pub prices: HashMap<u32, u32>,
}

pub fn main() {
    let app = App::default();
    let key = 1;
    let seen = app.stock.look(&key, |_| ()).1;
    assert!(app.stock.store_if_unchanged(seen, 5).is_ok());
}
