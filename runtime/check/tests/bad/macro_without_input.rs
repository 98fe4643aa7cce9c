macro_rules! counters {
    () => {
        #[mapwarden::check]
        mod counters {
            use std::collections::HashMap;
            use std::sync::Mutex;

            pub static COUNTS: Mutex<Option<HashMap<u32, u64>>> = Mutex::new(None);

            /// Counts.
            pub fn count(counts: &Mutex<HashMap<u32, u64>>) -> usize {
                counts.lock().unwrap().len() + counts.lock().unwrap().len()
            }
        }
    };
}

counters!();

fn main() {}
