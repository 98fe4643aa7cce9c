use std::collections::HashMap;
use std::sync::RwLock;

pub struct Stock {
    pieces: RwLock<HashMap<String, u32>>,
}

#[mapwarden::check]
impl Stock {
    pub fn take(&self, name: &str) -> u32 {
        let mut pieces = self.pieces.write().unwrap();
        match pieces.get_mut(name) {
            Some(left) => {
                *left -= 1;
                *left + 1
            }
            None => 0,
        }
    }
}

fn main() {
    let stock = Stock {
        pieces: RwLock::default(),
    };
    stock.take("nut");
}
