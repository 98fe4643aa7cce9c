//! A map behind a lock, in a package that others depend on.

use std::collections::HashMap;
use std::sync::Mutex;

/// Books by number.
#[derive(Default)]
pub struct Shelf {
    /// The books.
    pub books: Mutex<HashMap<u32, String>>,
}
