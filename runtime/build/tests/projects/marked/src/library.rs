use std::collections::HashMap;
use std::sync::Arc;

use mapwarden::shared_state;
use shelf::Shelf;

/// Has a shelf.
#[derive(Default)]
pub struct Library {
    pub(crate) shelf: Shelf,
}

/// Maps behind the companion library are no plain maps: nothing is found here.
#[shared_state]
#[derive(Default)]
pub struct Readers {
    /// Books that each has at home.
    #[shared_map(sharded)]
    pub lent: HashMap<u32, u32>,
}

/// Writes from a thread of its own.
pub fn lend(readers: &Arc<Readers>) {
    let readers = Arc::clone(readers);
    let lending = std::thread::spawn(move || {
        if !readers.lent.contains(&1) {
            readers.lent.entry(1, |books| *books.or_insert_with(|| 0) += 1);
        }
    });
    drop(lending.join());
}
