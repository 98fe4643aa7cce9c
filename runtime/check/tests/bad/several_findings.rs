use std::collections::HashMap;
use std::sync::Mutex;

#[mapwarden::check]
pub trait Seats {
    fn seats(&self) -> &Mutex<HashMap<u32, String>>;

    /// Looks and inserts in two steps, and locks twice: an error each.
    fn sit(seats: &Mutex<HashMap<u32, String>>, seat: u32, name: &str) {
        let taken = seats.lock().unwrap().contains_key(&seat);
        if !taken {
            seats.lock().unwrap().insert(seat, name.to_owned());
        }
        let all = seats.lock().unwrap();
        let again = seats.lock().unwrap();
        // mapwarden: allow(relock_while_held) said in the source, so not told
        let silent = seats.lock().unwrap();
        drop((all, again, silent));
    }
}

struct Hall(Mutex<HashMap<u32, String>>);

#[mapwarden::check]
impl Seats for Hall {
    fn seats(&self) -> &Mutex<HashMap<u32, String>> {
        let all = self.0.lock().unwrap();
        if all.is_empty() {
            drop(self.0.lock().unwrap());
        }
        &self.0
    }
}

fn main() {
    let hall = Hall(Mutex::default());
    Hall::sit(hall.seats(), 1, "ada");
}
