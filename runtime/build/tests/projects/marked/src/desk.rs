use crate::Library;

#[mapwarden::check]
impl Library {
    /// Waits for itself.
    pub fn count(&self) -> Option<usize> {
        let books = self.shelf.books.lock().ok()?;
        let again = self.shelf.books.lock().ok()?;
        Some(books.len() + again.len())
    }
}
