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

fn main() {
    let bank = Bank::default();
    let Some(mut root) = mapwarden::claim() else { return };
    let mut permit = root.permit();
    let _ = permit.with_all(
        (bank.journal.part([1]), bank.accounts.part([1])),
        |_, _| Ok::<_, ()>(()),
    );
}
