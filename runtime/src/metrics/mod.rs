//! What happens on a map, in numbers.

mod budget;
#[cfg(feature = "metrics")]
mod counting;
#[cfg(feature = "metrics")]
mod recording;
#[cfg(feature = "metrics")]
mod report;
#[cfg(feature = "metrics")]
mod threads;
#[cfg(not(feature = "metrics"))]
mod uncounted;

pub use budget::{BudgetMeter, BudgetUse, WriteBudget};
#[cfg(feature = "metrics")]
pub(crate) use counting::{Meters, PublishMeter, Timing};
#[cfg(feature = "metrics")]
pub use recording::{Recording, StoreSample};
#[cfg(feature = "metrics")]
pub use report::{ReportMetrics, Statistics};
#[cfg(not(feature = "metrics"))]
pub(crate) use uncounted::{Meters, PublishMeter, Timing};
