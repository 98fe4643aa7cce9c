use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state(ordered)]
#[derive(Debug, Default)]
pub struct Bank {
    #[shared_map(rwlock)]
    pub accounts: HashMap<u32, i64>,
    #[shared_map(rwlock)]
    pub journal: HashMap<u32, String>,
}

pub fn main() {
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let Some(mut root) = mapwarden::claim() else {
                return;
            };
            assert!(Bank::default().accounts.is_empty(&mut root.permit()));
        });
    });
}
