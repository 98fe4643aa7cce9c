use std::collections::HashMap;

use mapwarden::{shared_state, with_all};

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded)]
    pub stock: HashMap<u32, u32>,
    #[shared_map(sharded)]
    pub orders: HashMap<u32, u32>,
}

pub fn main() {
    let app = App::default();
    let orders = app.orders.len() as u32;
    let told = with_all(
        (app.stock.part([1]), app.orders.part([7])),
        |([left], _)| {
            left.put(orders);
            Ok::<_, ()>(())
        },
    );
    assert!(told.is_ok());
}
