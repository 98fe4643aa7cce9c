#![stub(crate_name = "pin_project")]
//! Types whose fields can be reached through a pin, by an attribute.

use std::pin::Pin;

#[macro_shape(implementing(of = "pin_project::Project"))]
pub fn pin_project() {}

/// As in `pin_project_lite`.
pub trait Project {
    #[same]
    fn project(self: Pin<&mut Self>) -> &mut Self {}
    #[same]
    fn project_ref(self: Pin<&Self>) -> &Self {}
}
