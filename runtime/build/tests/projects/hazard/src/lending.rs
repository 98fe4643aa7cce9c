use shelf::Shelf;

/// Waits for itself.
pub fn lend(shelf: &Shelf, number: u32) -> Option<String> {
    let books = shelf.books.lock().ok()?;
    if books.contains_key(&number) {
        return shelf.books.lock().ok()?.remove(&number);
    }
    None
}
