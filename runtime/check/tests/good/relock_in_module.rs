#[mapwarden::check]
mod rooms {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Rooms {
        pub open: Mutex<HashMap<u32, String>>,
    }

    impl Rooms {
        /// Takes the lock once.
        pub fn join(&self, id: u32) -> usize {
            let open = self.open.lock().unwrap();
            if open.contains_key(&id) {
                return open.len();
            }
            open.len()
        }
    }
}

fn main() {
    let rooms = rooms::Rooms {
        open: Default::default(),
    };
    rooms.join(1);
}
