//! Flow: what is held where, and what functions tell their callers.
#![allow(
    clippy::disallowed_methods,
    reason = "tests make the trees and read the files they look at"
)]

mod calls;
mod check;
mod dependence;
mod guards;
