//! A run of writes, one by one, for heat maps.

use std::time::Duration;

/// One timed write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreSample {
    /// When it began, from the map's beginning.
    pub at: Duration,
    /// The shard it went to.
    pub shard: usize,
    /// How long it took, waiting included.
    pub took: Duration,
}

/// The first so many writes after recording began.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recording {
    /// In the order in which they ended.
    pub samples: Vec<StoreSample>,
    /// How many fit.
    pub room: usize,
    /// How many more there were.
    pub missed: u64,
}

impl Recording {
    pub(super) fn push(&mut self, sample: StoreSample) {
        if self.samples.len() < self.room {
            self.samples.push(sample);
        } else {
            self.missed += 1;
        }
    }
}
