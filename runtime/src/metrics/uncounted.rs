//! Without the feature `metrics` nothing is counted.

/// Counts nothing.
pub(crate) struct Meters;

/// Times nothing.
pub(crate) struct Timing<'m>(std::marker::PhantomData<&'m ()>);

/// Times nothing.
#[derive(Clone)]
pub(crate) struct PublishMeter;

impl PublishMeter {
    pub(crate) fn new(_: bool) -> Self {
        Self
    }

    #[cfg(any(feature = "single-writer", feature = "snapshot"))]
    pub(crate) fn time<X>(&self, publish: impl FnOnce() -> X) -> X {
        publish()
    }
}

impl Meters {
    pub(crate) fn new(_: bool, _: usize, _: PublishMeter) -> Self {
        Self
    }

    #[cfg(feature = "single-writer")]
    pub(crate) fn share(&self) -> Self {
        Self
    }

    #[cfg(any(feature = "single-writer", feature = "snapshot"))]
    #[inline]
    pub(crate) fn count_write(&self) {}

    #[inline]
    pub(crate) fn read(&self) {}

    #[inline]
    pub(crate) fn conflict(&self) {}

    #[inline]
    pub(crate) fn write(&self, _: impl FnOnce() -> usize) -> Option<Timing<'_>> {
        None
    }
}
