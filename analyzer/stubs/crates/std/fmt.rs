#![stub(crate_name = "std")]
//! `std::fmt` and `std::time`.

pub mod fmt {
    pub type Result = crate::result::Result<(), Error>;

    #[derive(Clone, Copy, Debug, Default)]
    pub struct Error;

    pub trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait LowerHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait UpperHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait Pointer {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    impl<T: ?Sized + Display> Display for &T {}
    impl<T: ?Sized + Debug> Debug for &T {}

    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        fn write_char(&mut self, c: char) -> Result {}
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result {}
    }

    pub struct Arguments<'a> {
        pieces: &'a str,
    }

    pub struct Formatter<'a> {
        buf: &'a mut dyn Write,
    }

    impl<'a> Formatter<'a> {
        pub fn pad(&mut self, s: &str) -> Result {}
        pub fn write_str(&mut self, data: &str) -> Result {}
        pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result {}
        pub fn alternate(&self) -> bool {}
        pub fn width(&self) -> Option<usize> {}
        pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {}
        pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {}
        pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {}
        pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {}
        pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {}
    }

    impl Write for Formatter<'_> {}

    pub struct DebugStruct<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugStruct<'a, 'b> {
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
        pub fn finish_non_exhaustive(&mut self) -> Result {}
    }

    pub struct DebugTuple<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugTuple<'a, 'b> {
        pub fn field(&mut self, value: &dyn Debug) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugList<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugList<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugSet<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugSet<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugMap<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugMap<'a, 'b> {
        pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {}
        pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub fn format(args: Arguments<'_>) -> String {}
}

pub mod time {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Duration {}

    impl Duration {
        pub const ZERO: Duration = Duration {};
        pub const MAX: Duration = Duration {};
        pub const fn new(secs: u64, nanos: u32) -> Duration {}
        pub const fn from_secs(secs: u64) -> Duration {}
        pub const fn from_millis(millis: u64) -> Duration {}
        pub const fn from_micros(micros: u64) -> Duration {}
        pub const fn from_nanos(nanos: u64) -> Duration {}
        pub fn from_secs_f64(secs: f64) -> Duration {}
        pub fn from_secs_f32(secs: f32) -> Duration {}
        pub const fn as_secs(&self) -> u64 {}
        pub const fn as_millis(&self) -> u128 {}
        pub const fn as_micros(&self) -> u128 {}
        pub const fn as_nanos(&self) -> u128 {}
        pub fn as_secs_f64(&self) -> f64 {}
        pub fn as_secs_f32(&self) -> f32 {}
        pub const fn subsec_nanos(&self) -> u32 {}
        pub const fn subsec_millis(&self) -> u32 {}
        pub const fn is_zero(&self) -> bool {}
        pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {}
        pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {}
        pub const fn saturating_add(self, rhs: Duration) -> Duration {}
        pub const fn saturating_sub(self, rhs: Duration) -> Duration {}
        pub fn mul_f64(self, rhs: f64) -> Duration {}
    }

    impl crate::ops::Add for Duration {
        type Output = Duration;
        fn add(self, rhs: Duration) -> Duration {}
    }

    impl crate::ops::Sub for Duration {
        type Output = Duration;
        fn sub(self, rhs: Duration) -> Duration {}
    }

    impl crate::ops::Mul<u32> for Duration {
        type Output = Duration;
        fn mul(self, rhs: u32) -> Duration {}
    }

    impl crate::ops::Div<u32> for Duration {
        type Output = Duration;
        fn div(self, rhs: u32) -> Duration {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Instant {}

    impl Instant {
        pub fn now() -> Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
    }

    impl crate::ops::Add<Duration> for Instant {
        type Output = Instant;
        fn add(self, rhs: Duration) -> Instant {}
    }

    impl crate::ops::Sub<Duration> for Instant {
        type Output = Instant;
        fn sub(self, rhs: Duration) -> Instant {}
    }

    impl crate::ops::Sub<Instant> for Instant {
        type Output = Duration;
        fn sub(self, rhs: Instant) -> Duration {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SystemTime {}

    #[derive(Clone, Debug)]
    pub struct SystemTimeError {}

    pub const UNIX_EPOCH: SystemTime = SystemTime {};

    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime {};
        pub fn now() -> SystemTime {}
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {}
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {}
    }
}
