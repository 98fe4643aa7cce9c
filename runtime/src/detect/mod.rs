//! Catches at run time what types cannot see, and names both places instead of hanging.

mod access;
mod inside;

pub use access::{AccessFlag, Collision, Reading, Writing};
pub(crate) use inside::{Inside, Watch, enter, is_inside_any};
