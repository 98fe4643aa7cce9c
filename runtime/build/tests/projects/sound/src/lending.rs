use shelf::Shelf;

/// Looks and takes in one step.
pub fn lend(shelf: &Shelf, number: u32) -> Option<String> {
    let mut books = shelf.books.lock().ok()?;
    books.remove(&number)
}
