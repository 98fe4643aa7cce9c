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
    let (_, seen) = app.stock.look(&1, |_| ());
    assert!(app.stock.store_if_unchanged(seen, 1).is_ok());
}
