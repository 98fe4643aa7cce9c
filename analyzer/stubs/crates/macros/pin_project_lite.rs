#![stub(crate_name = "pin_project_lite")]
//! Types whose fields can be reached through a pin.

use std::pin::Pin;

#[macro_shape(implementing(of = "pin_project_lite::Project"))]
pub fn pin_project() {}

/// What the macro gives a type. Its fields come back behind references of their own, which is where they are
/// found through one reference to the whole.
pub trait Project {
    #[same]
    fn project(self: Pin<&mut Self>) -> &mut Self {}
    #[same]
    fn project_ref(self: Pin<&Self>) -> &Self {}
}
