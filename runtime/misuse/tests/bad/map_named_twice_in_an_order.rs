use std::collections::HashMap;

use mapwarden::{lock_order, shared_map};

#[shared_map(rwlock, ordered)]
static SESSIONS: HashMap<u32, u32>;

#[shared_map(rwlock, ordered)]
static AUDIT: HashMap<u32, u32>;

lock_order! { SESSIONS > AUDIT > SESSIONS }

fn main() {}
