//! Without the feature `metrics` nothing is counted.

/// Counts nothing.
pub(crate) struct Meters;

impl Meters {
    pub(crate) fn new(_: bool, _: usize) -> Self {
        Self
    }

    #[inline]
    pub(crate) fn read(&self) {}

    #[inline]
    pub(crate) fn shard(&self, _: impl FnOnce() -> usize) -> usize {
        0
    }

    #[inline]
    pub(crate) fn conflict(&self) {}

    #[inline]
    pub(crate) fn write<X>(&self, _: impl FnOnce() -> usize, write: impl FnOnce() -> X) -> X {
        write()
    }
}
