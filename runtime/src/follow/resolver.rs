//! What becomes of a key that was changed on both sides.

/// A key of a follower that was changed here and at its source.
#[derive(Debug)]
pub struct Rivals<'r, K, V> {
    /// The key.
    pub key: &'r K,
    /// What both sides had before; `None` if the key had no value.
    pub base: Option<&'r V>,
    /// What was written here.
    pub local: &'r V,
    /// What was written at the source; `None` if the key went.
    pub remote: Option<&'r V>,
}

/// Decides between two writes.
pub trait Resolver<K, V> {
    /// The value that the follower keeps, or `None` for none. What differs from the source's is told by
    /// [`Follower::take_local`](super::Follower::take_local).
    fn resolve(&mut self, rivals: Rivals<'_, K, V>) -> Option<V>;
}

/// The last writer wins, by stamp: an update only comes with a stamp that is newer than the one the local
/// write was made on, so the source's write is the later one.
#[derive(Debug, Clone, Copy, Default)]
pub struct LastWriter;

impl<K, V: Clone> Resolver<K, V> for LastWriter {
    fn resolve(&mut self, rivals: Rivals<'_, K, V>) -> Option<V> {
        rivals.remote.cloned()
    }
}

/// A function makes one value of both.
#[derive(Debug, Clone, Copy)]
pub struct Merge<F>(pub F);

impl<K, V, F: FnMut(Rivals<'_, K, V>) -> Option<V>> Resolver<K, V> for Merge<F> {
    fn resolve(&mut self, rivals: Rivals<'_, K, V>) -> Option<V> {
        (self.0)(rivals)
    }
}

/// Values are counts: what was added on both sides is added.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counter;

/// A number that is counted up and down. At the ends of its range it stays there.
pub trait Count: Copy {
    /// `remote` with what turned `base` into `local`.
    #[must_use]
    fn carry(remote: Self, base: Self, local: Self) -> Self;
    /// No counts.
    const ZERO: Self;
}

macro_rules! counts {
    ($($number:ty),*) => {
        $(
            impl Count for $number {
                const ZERO: Self = 0;

                fn carry(remote: Self, base: Self, local: Self) -> Self {
                    match local >= base {
                        true => remote.saturating_add(local.abs_diff(base).try_into().unwrap_or(Self::MAX)),
                        false => remote.saturating_sub(base.abs_diff(local).try_into().unwrap_or(Self::MAX)),
                    }
                }
            }
        )*
    };
}

counts!(
    u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize
);

impl<K, V: Count> Resolver<K, V> for Counter {
    fn resolve(&mut self, rivals: Rivals<'_, K, V>) -> Option<V> {
        let or_zero = |count: Option<&V>| count.copied().unwrap_or(V::ZERO);
        let remote = or_zero(rivals.remote);
        let base = or_zero(rivals.base);
        Some(V::carry(remote, base, *rivals.local))
    }
}
