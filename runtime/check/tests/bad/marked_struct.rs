use std::collections::HashMap;
use std::sync::Mutex;

#[mapwarden::check]
pub struct Rooms {
    pub open: Mutex<HashMap<u32, String>>,
}

fn main() {
    // The struct is still there.
    let _ = Rooms {
        open: Mutex::default(),
    };
}
