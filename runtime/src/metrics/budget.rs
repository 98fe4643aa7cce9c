//! How many writes a map can bear.

use std::time::Duration;

/// When writes are too many.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WriteBudget {
    /// Never.
    None,
    /// When writes per second times what one costs take more than this share of a core, as
    /// `write_budget = auto` says with 0.1.
    ShareOfCore(f64),
    /// When there are more than this many in a millisecond, whatever they cost:
    /// `write_budget = 500`.
    PerMillisecond(u32),
}

/// What writes took between two looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BudgetUse {
    /// Writes in a second.
    pub writes_per_second: f64,
    /// What one write costs.
    pub cost: Duration,
    /// The part of the budget in use: above 1 there are too many writes. 0 without a budget.
    pub used: f64,
}

impl BudgetUse {
    /// Whether there were too many writes.
    #[must_use]
    pub fn is_exceeded(&self) -> bool {
        self.used > 1.0
    }
}

/// Turns counts of writes into a rate and holds it against a budget.
#[derive(Debug)]
pub struct BudgetMeter {
    budget: WriteBudget,
    writes: u64,
    at: Duration,
}

impl BudgetMeter {
    /// Starts at no writes and time zero.
    #[must_use]
    pub fn new(budget: WriteBudget) -> Self {
        Self {
            budget,
            writes: 0,
            at: Duration::ZERO,
        }
    }

    /// Looks at the writes since the last look. `writes` counts from the start, `cost` is the mean
    /// cost of one, `now` any clock. `None` while no time has gone by, also when a coarse clock
    /// stands still or goes back: the next look then covers both spans.
    pub fn look(&mut self, writes: u64, cost: Duration, now: Duration) -> Option<BudgetUse> {
        let span = now.saturating_sub(self.at);
        if span.is_zero() {
            return None;
        }
        let since = writes.saturating_sub(self.writes) as f64;
        let writes_per_second = since / span.as_secs_f64();
        let used = match self.budget {
            WriteBudget::None => 0.0,
            WriteBudget::ShareOfCore(share) => writes_per_second * cost.as_secs_f64() / share,
            WriteBudget::PerMillisecond(most) => writes_per_second / 1000.0 / f64::from(most),
        };
        self.writes = writes;
        self.at = now;
        Some(BudgetUse {
            writes_per_second,
            cost,
            used,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{BudgetMeter, WriteBudget};

    const MILLISECOND: Duration = Duration::from_millis(1);

    #[test]
    fn a_fixed_budget_counts_writes_in_a_millisecond() {
        let mut meter = BudgetMeter::new(WriteBudget::PerMillisecond(500));
        let within = meter
            .look(400, Duration::ZERO, MILLISECOND)
            .expect("time went by");
        assert!(!within.is_exceeded());
        let beyond = meter
            .look(1000, Duration::ZERO, 2 * MILLISECOND)
            .expect("time went by");
        assert!((beyond.used - 1.2).abs() < 1e-9, "{beyond:?}");
    }

    #[test]
    fn a_share_of_a_core_weighs_writes_with_their_cost() {
        let mut meter = BudgetMeter::new(WriteBudget::ShareOfCore(0.1));
        // 100 writes of a millisecond each in ten seconds: 1 % of a core.
        let cheap = meter
            .look(100, MILLISECOND, Duration::from_secs(10))
            .expect("time went by");
        assert!((cheap.used - 0.1).abs() < 1e-9, "{cheap:?}");
        let dear = meter
            .look(2100, MILLISECOND, Duration::from_secs(20))
            .expect("time went by");
        assert!(dear.is_exceeded(), "{dear:?}");
    }

    #[test]
    fn a_clock_that_goes_back_is_waited_for() {
        let mut meter = BudgetMeter::new(WriteBudget::PerMillisecond(1));
        assert!(meter.look(5, MILLISECOND, 10 * MILLISECOND).is_some());
        assert_eq!(meter.look(6, MILLISECOND, 4 * MILLISECOND), None);
        assert_eq!(meter.look(7, MILLISECOND, 10 * MILLISECOND), None);
        let after = meter
            .look(9, MILLISECOND, 14 * MILLISECOND)
            .expect("time went by");
        assert!((after.writes_per_second - 1000.0).abs() < 1e-6, "{after:?}");
    }
}
