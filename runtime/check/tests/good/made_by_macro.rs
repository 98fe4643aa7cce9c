macro_rules! registry {
    ($name:ident) => {
        #[mapwarden::check]
        mod $name {
            pub struct Registry {
                names: std::sync::Mutex<std::collections::HashMap<u32, String>>,
            }

            impl Registry {
                pub fn count(&self) -> usize {
                    let names = self.names.lock().unwrap();
                    names.len() + names.len()
                }
            }
        }
    };
}

registry!(users);

fn main() {}
