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

fn spawn(_: impl Future<Output = ()> + Send + 'static) {}

async fn pause() {}

fn main() {
    spawn(async {
        let Some(mut root) = mapwarden::claim() else { return };
        let mut permit = root.permit();
        pause().await;
        Bank::default().accounts.len(&mut permit);
    });
}
