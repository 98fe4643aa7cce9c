use std::collections::HashMap;

use mapwarden::{lock_order, shared_map};

#[shared_map(rwlock, ordered)]
static SESSIONS: HashMap<u32, u32>;

#[shared_map(rwlock, ordered)]
static AUDIT: HashMap<u32, u32>;

lock_order! { AUDIT > SESSIONS }

pub fn main() {
    let Some(mut root) = mapwarden::claim() else {
        return;
    };
    assert!(AUDIT.is_empty(&mut root.permit()));
    assert!(SESSIONS.is_empty(&mut root.permit()));
}
