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
    let bank = Bank::default();
    let Some(mut root) = mapwarden::claim() else {
        return;
    };
    let mut permit = root.permit();
    bank.accounts.entry(&mut permit, 1, |balance, inner| {
        balance.put(5);
        bank.journal
            .entry(inner, 1, |line, _| line.put("opened".to_owned()));
    });
    assert_eq!(bank.journal.len(&mut permit), 1);
}
