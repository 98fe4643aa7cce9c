//! What to do after a conflict: try at once, then wait a little, then hand the operation to its owner.

mod driver;
mod ladder;
mod queue;

pub use driver::{Outcome, Retry, RetryStatistics};
pub use ladder::{Ladder, Step};
pub use queue::Compensation;
