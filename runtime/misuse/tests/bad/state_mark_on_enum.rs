use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
enum App {
    Users(HashMap<u32, u32>),
}

fn main() {
    let App::Users(users) = App::Users(HashMap::new());
    drop(users);
}
