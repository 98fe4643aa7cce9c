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

fn main() {
    let app = App::default();
    let seen = {
        let key = 1;
        app.stock.look(&key, |_| ()).1
    };
    let _ = app.stock.store_if_unchanged(seen, 5);
}
