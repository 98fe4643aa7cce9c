use std::collections::HashMap;
use std::sync::Mutex;

#[mapwarden::check]
pub trait Seats {
    fn seats(&self) -> &Mutex<HashMap<u32, String>>;

    fn sit(seats: &Mutex<HashMap<u32, String>>, seat: u32, name: &str) {
        let mut seats = seats.lock().unwrap();
        seats.entry(seat).or_insert_with(|| name.to_owned());
    }
}

struct Hall(Mutex<HashMap<u32, String>>);

#[mapwarden::check]
impl Seats for Hall {
    fn seats(&self) -> &Mutex<HashMap<u32, String>> {
        &self.0
    }
}

fn main() {
    let hall = Hall(Mutex::default());
    Hall::sit(hall.seats(), 1, "ada");
}
