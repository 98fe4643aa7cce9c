//! Version stamps of entries.

use std::fmt;

/// The version of an entry: which shard it lives in and when it was last written.
///
/// | bits | meaning |
/// |---|---|
/// | 63–52 | the shard, 0 to 4095 |
/// | 51–48 | reserved: how often the counter went round, 0 to 15 |
/// | 47–0 | the shard's write counter |
///
/// Every write to a shard takes the next value of *its* counter, under the shard's lock, so two
/// writes never get equal stamps until a shard has seen 2⁵² of them (142 years at a million
/// a second). Stamps of different shards have no order.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stamp(u64);

const COUNTER_BITS: u32 = 48;
const SHARD_SHIFT: u32 = 52;
/// Counter and rounds together.
const TICKS: u64 = (1 << SHARD_SHIFT) - 1;

impl Stamp {
    /// Before the first write of `shard`.
    ///
    /// The shard is taken modulo 4096.
    #[must_use]
    pub const fn start_of(shard: u16) -> Self {
        Self((shard as u64) << SHARD_SHIFT)
    }

    /// A stamp from its bits, as [`bits`](Self::bits) gives them.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// All bits, in the layout above.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The shard.
    #[must_use]
    pub const fn shard(self) -> u16 {
        (self.0 >> SHARD_SHIFT) as u16
    }

    /// The write counter.
    #[must_use]
    pub const fn counter(self) -> u64 {
        self.0 & ((1 << COUNTER_BITS) - 1)
    }

    /// How often the counter went round.
    #[must_use]
    pub const fn rounds(self) -> u8 {
        ((self.0 & TICKS) >> COUNTER_BITS) as u8
    }

    /// The stamp of the next write to the same shard.
    #[must_use]
    pub const fn next(self) -> Self {
        self.ahead(1)
    }

    /// The stamp of the write that comes after so many others to the same shard.
    #[must_use]
    pub const fn ahead(self, writes: u64) -> Self {
        let ticks = (self.0 & TICKS).wrapping_add(writes) & TICKS;
        Self((self.0 & !TICKS) | ticks)
    }

    /// Whether this write came after `other`, both in one shard and less than 2⁵¹ writes apart.
    /// False for stamps of different shards.
    #[must_use]
    pub const fn is_after(self, other: Self) -> bool {
        let ahead = (self.0 & TICKS).wrapping_sub(other.0 & TICKS) & TICKS;
        self.shard() == other.shard() && ahead != 0 && ahead < 1 << (SHARD_SHIFT - 1)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}.{}", self.shard(), self.rounds(), self.counter())
    }
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn a_counter_that_goes_round_neither_repeats_nor_touches_the_shard() {
        let last = Stamp::from_bits((7 << 52) | ((1 << 48) - 1));
        let next = last.next();
        assert_eq!((next.shard(), next.rounds(), next.counter()), (7, 1, 0));
        assert!(next.is_after(last) && !last.is_after(next));
        assert_ne!(next, Stamp::start_of(7));
    }

    #[test]
    fn order_survives_the_end_of_all_bits() {
        let last = Stamp::from_bits((4095 << 52) | ((1 << 52) - 1));
        let next = last.next();
        assert_eq!(next, Stamp::start_of(4095));
        assert!(next.is_after(last) && !last.is_after(next));
    }

    #[test]
    fn shards_have_no_order_among_each_other() {
        let one = Stamp::start_of(1).next();
        let two = Stamp::start_of(2).next().next();
        assert!(!one.is_after(two) && !two.is_after(one));
    }
}
