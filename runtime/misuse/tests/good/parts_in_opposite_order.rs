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
    let done = permit.with_all(
        (bank.accounts.part([1]), bank.journal.part([1])),
        |([balance], [line]), _| {
            balance.put(5);
            line.put("opened".to_owned());
            Ok::<_, ()>(())
        },
    );
    assert!(done.is_ok());
    assert_eq!(bank.journal.len(&mut permit), 1);
}
