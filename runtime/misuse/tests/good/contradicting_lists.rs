use std::collections::HashMap;

use mapwarden::{lock_order, shared_map};

#[shared_map(rwlock, ordered)]
static SESSIONS: HashMap<u32, u32>;

#[shared_map(rwlock, ordered)]
static AUDIT: HashMap<u32, u32>;

lock_order! { SESSIONS > AUDIT }

pub fn main() {
    let Some(mut root) = mapwarden::claim() else {
        return;
    };
    let mut permit = root.permit();
    SESSIONS.entry(&mut permit, 1, |slot, inner| {
        slot.put(AUDIT.len(inner) as u32);
    });
    assert_eq!(SESSIONS.get_cloned(&mut permit, &1), Some(0));
}
