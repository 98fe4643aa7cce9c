use shelf::Shelf;

/// Has a shelf.
#[derive(Default)]
pub struct Library {
    pub(crate) shelf: Shelf,
}
