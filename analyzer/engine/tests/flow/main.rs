//! Flow: what is held where, and what functions tell their callers.

mod calls;
mod check;
mod dependence;
mod guards;
