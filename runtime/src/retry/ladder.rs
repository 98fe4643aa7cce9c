//! How long to wait before which attempt.

use std::time::Duration;

/// The steps after failed attempts: some at once, then with waits that double, then none.
///
/// The default tries 3 times more at once, waits 4 times from 10 ms (150 ms and jitter altogether), and
/// hands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder {
    /// Attempts without a wait, after the first.
    pub immediate: u32,
    /// Attempts after a wait.
    pub waits: u32,
    /// The first wait, which doubles each time.
    pub first_wait: Duration,
    /// The longest wait, before jitter.
    pub longest_wait: Duration,
}

/// What comes after a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Try again at once.
    Now,
    /// Try again after this time.
    After(Duration),
    /// Hand the operation to its owner.
    HandOver,
}

impl Default for Ladder {
    fn default() -> Self {
        Self {
            immediate: 3,
            waits: 4,
            first_wait: Duration::from_millis(10),
            longest_wait: Duration::from_secs(1),
        }
    }
}

impl Ladder {
    /// The step after `failed` failed attempts. `random` is any number, evenly spread: it lengthens a
    /// wait by up to a half, so that those who failed together do not come back together.
    #[must_use]
    pub fn step(&self, failed: u32, random: u64) -> Step {
        if failed <= self.immediate {
            return Step::Now;
        }
        let waits = failed - self.immediate - 1;
        if waits >= self.waits {
            return Step::HandOver;
        }
        let doubled = self
            .first_wait
            .saturating_mul(1_u32.checked_shl(waits).unwrap_or(u32::MAX));
        let wait = doubled.min(self.longest_wait);
        let thousandths = (random % 501) as u32;
        Step::After(wait.saturating_add(wait.saturating_mul(thousandths) / 1000))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Ladder, Step};

    #[test]
    fn three_at_once_then_waits_that_double_then_the_owner() {
        let ladder = Ladder::default();
        let steps: Vec<Step> = (1..=8).map(|failed| ladder.step(failed, 0)).collect();
        let after = |milliseconds| Step::After(Duration::from_millis(milliseconds));
        let expected = [
            Step::Now,
            Step::Now,
            Step::Now,
            after(10),
            after(20),
            after(40),
            after(80),
            Step::HandOver,
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn jitter_lengthens_by_up_to_a_half() {
        let ladder = Ladder::default();
        for random in [1, 250, 500, u64::MAX] {
            let Step::After(wait) = ladder.step(4, random) else {
                panic!("the fourth failure is followed by a wait");
            };
            assert!((10..=15).contains(&wait.as_millis()), "{wait:?}");
        }
        assert_ne!(ladder.step(4, 100), ladder.step(4, 400));
    }

    #[test]
    fn absurd_ladders_neither_overflow_nor_panic() {
        let ladder = Ladder {
            immediate: 0,
            waits: u32::MAX,
            first_wait: Duration::MAX,
            longest_wait: Duration::MAX,
        };
        assert_eq!(ladder.step(u32::MAX, u64::MAX), Step::After(Duration::MAX));
    }
}
