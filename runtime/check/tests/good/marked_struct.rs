use std::collections::HashMap;
use std::sync::Mutex;

pub struct Rooms {
    pub open: Mutex<HashMap<u32, String>>,
}

#[mapwarden::check]
impl Rooms {
    pub fn len(&self) -> usize {
        self.open.lock().unwrap().len()
    }
}

fn main() {
    let rooms = Rooms {
        open: Mutex::default(),
    };
    rooms.len();
}
