#![deny(unused_must_use)]

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
    app.stock.compare_exchange(1, &1, 2);
    if let Err(conflict) = app.stock.compare_exchange(1, &1, 2) {
        std::convert::identity(conflict);
    }
}
