//! Shared maps from outside: every strategy against std's map, under threads, panics and bad input.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "nobody depends on a test, and a test may panic"
)]

mod allocations;
mod batches;
mod callbacks;
mod declared;
mod detector;
mod follow;
mod heat;
mod histories;
mod models;
mod ordered;
mod reported;
mod retries;
mod scraped;
mod several;
mod task;
mod witnesses;
mod single;

/// As many as `many`, or a few under Miri, which runs everything thousands of times and slowly.
const fn some_of(many: u32) -> u32 {
    if cfg!(miri) { many.div_ceil(50) } else { many }
}
