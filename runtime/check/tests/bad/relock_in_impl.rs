use std::collections::HashMap;
use std::sync::RwLock;

pub struct Stock {
    pieces: RwLock<HashMap<String, u32>>,
}

// The imports and the struct are outside of the mark, and seen.
#[mapwarden::check]
impl Stock {
    pub fn take(&self, name: &str) -> u32 {
        let pieces = self.pieces.read().unwrap();
        match pieces.get(name) {
            Some(&left) => {
                self.pieces.write().unwrap().insert(name.to_owned(), left - 1);
                left
            }
            None => 0,
        }
    }
}

// Not marked, not told.
impl Stock {
    pub fn give(&self, name: &str) {
        let pieces = self.pieces.read().unwrap();
        let left = pieces.get(name).copied().unwrap_or_default();
        self.pieces.write().unwrap().insert(name.to_owned(), left + 1);
    }
}

fn main() {
    let stock = Stock {
        pieces: RwLock::default(),
    };
    stock.take("nut");
    stock.give("nut");
}
