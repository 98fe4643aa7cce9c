use std::collections::HashMap;

use mapwarden::shared_state;

#[shared_state]
#[derive(Debug, Default)]
pub struct App {
    #[shared_map(sharded = 64)]
    pub users: HashMap<u32, String>,
}

async fn send(_: &str) {}

async fn run(app: &App) {
    if let Some(sending) = app.users.read(&1, |name| async move { send(name).await }) {
        sending.await;
    }
}

fn main() {
    drop(run(&App::default()));
}
