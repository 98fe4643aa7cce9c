#![stub(crate_name = "std")]
//! Numbers beside the integers: floats, `bool`, wrappers and errors.

pub mod num {
    use crate::cmp::Ordering;

    #[derive(Debug)]
    pub struct ParseIntError {}

    #[derive(Debug)]
    pub struct ParseFloatError {}

    #[derive(Debug)]
    pub struct TryFromIntError {}

    #[derive(Debug, Clone, Copy)]
    pub struct Wrapping<T>(pub T);

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroI8(i8);

    impl NonZeroI8 {
        pub const fn new(n: i8) -> Option<NonZeroI8> {}
        pub const unsafe fn new_unchecked(n: i8) -> NonZeroI8 {}
        pub const fn get(self) -> i8 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroI16(i16);

    impl NonZeroI16 {
        pub const fn new(n: i16) -> Option<NonZeroI16> {}
        pub const unsafe fn new_unchecked(n: i16) -> NonZeroI16 {}
        pub const fn get(self) -> i16 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroI32(i32);

    impl NonZeroI32 {
        pub const fn new(n: i32) -> Option<NonZeroI32> {}
        pub const unsafe fn new_unchecked(n: i32) -> NonZeroI32 {}
        pub const fn get(self) -> i32 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroI64(i64);

    impl NonZeroI64 {
        pub const fn new(n: i64) -> Option<NonZeroI64> {}
        pub const unsafe fn new_unchecked(n: i64) -> NonZeroI64 {}
        pub const fn get(self) -> i64 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroI128(i128);

    impl NonZeroI128 {
        pub const fn new(n: i128) -> Option<NonZeroI128> {}
        pub const unsafe fn new_unchecked(n: i128) -> NonZeroI128 {}
        pub const fn get(self) -> i128 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroIsize(isize);

    impl NonZeroIsize {
        pub const fn new(n: isize) -> Option<NonZeroIsize> {}
        pub const unsafe fn new_unchecked(n: isize) -> NonZeroIsize {}
        pub const fn get(self) -> isize {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroU8(u8);

    impl NonZeroU8 {
        pub const fn new(n: u8) -> Option<NonZeroU8> {}
        pub const unsafe fn new_unchecked(n: u8) -> NonZeroU8 {}
        pub const fn get(self) -> u8 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroU16(u16);

    impl NonZeroU16 {
        pub const fn new(n: u16) -> Option<NonZeroU16> {}
        pub const unsafe fn new_unchecked(n: u16) -> NonZeroU16 {}
        pub const fn get(self) -> u16 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroU32(u32);

    impl NonZeroU32 {
        pub const fn new(n: u32) -> Option<NonZeroU32> {}
        pub const unsafe fn new_unchecked(n: u32) -> NonZeroU32 {}
        pub const fn get(self) -> u32 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroU64(u64);

    impl NonZeroU64 {
        pub const fn new(n: u64) -> Option<NonZeroU64> {}
        pub const unsafe fn new_unchecked(n: u64) -> NonZeroU64 {}
        pub const fn get(self) -> u64 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroU128(u128);

    impl NonZeroU128 {
        pub const fn new(n: u128) -> Option<NonZeroU128> {}
        pub const unsafe fn new_unchecked(n: u128) -> NonZeroU128 {}
        pub const fn get(self) -> u128 {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZeroUsize(usize);

    impl NonZeroUsize {
        pub const fn new(n: usize) -> Option<NonZeroUsize> {}
        pub const unsafe fn new_unchecked(n: usize) -> NonZeroUsize {}
        pub const fn get(self) -> usize {}
    }

    impl f32 {
        pub const MIN: f32 = 0.0;
        pub const MAX: f32 = 0.0;
        pub const EPSILON: f32 = 0.0;
        pub const NAN: f32 = 0.0;
        pub const INFINITY: f32 = 0.0;
        pub const NEG_INFINITY: f32 = 0.0;
        pub fn abs(self) -> f32 {}
        pub fn sqrt(self) -> f32 {}
        pub fn cbrt(self) -> f32 {}
        pub fn floor(self) -> f32 {}
        pub fn ceil(self) -> f32 {}
        pub fn round(self) -> f32 {}
        pub fn trunc(self) -> f32 {}
        pub fn fract(self) -> f32 {}
        pub fn signum(self) -> f32 {}
        pub fn recip(self) -> f32 {}
        pub fn exp(self) -> f32 {}
        pub fn exp2(self) -> f32 {}
        pub fn ln(self) -> f32 {}
        pub fn log2(self) -> f32 {}
        pub fn log10(self) -> f32 {}
        pub fn sin(self) -> f32 {}
        pub fn cos(self) -> f32 {}
        pub fn tan(self) -> f32 {}
        pub fn asin(self) -> f32 {}
        pub fn acos(self) -> f32 {}
        pub fn atan(self) -> f32 {}
        pub fn sinh(self) -> f32 {}
        pub fn cosh(self) -> f32 {}
        pub fn tanh(self) -> f32 {}
        pub fn to_degrees(self) -> f32 {}
        pub fn to_radians(self) -> f32 {}
        pub fn min(self, other: f32) -> f32 {}
        pub fn max(self, other: f32) -> f32 {}
        pub fn powf(self, other: f32) -> f32 {}
        pub fn log(self, other: f32) -> f32 {}
        pub fn hypot(self, other: f32) -> f32 {}
        pub fn atan2(self, other: f32) -> f32 {}
        pub fn rem_euclid(self, other: f32) -> f32 {}
        pub fn div_euclid(self, other: f32) -> f32 {}
        pub fn copysign(self, other: f32) -> f32 {}
        pub fn powi(self, n: i32) -> f32 {}
        pub fn clamp(self, min: f32, max: f32) -> f32 {}
        pub fn mul_add(self, a: f32, b: f32) -> f32 {}
        pub fn total_cmp(&self, other: &f32) -> Ordering {}
        pub fn is_nan(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn to_bits(self) -> u32 {}
        pub fn from_bits(v: u32) -> f32 {}
    }

    impl crate::str::FromStr for f32 {
        type Err = ParseFloatError;
        fn from_str(s: &str) -> Result<f32, ParseFloatError> {}
    }

    impl Clone for f32 {
        fn clone(&self) -> f32 {}
    }

    impl Copy for f32 {}

    impl PartialEq for f32 {}

    impl PartialOrd for f32 {
        fn partial_cmp(&self, other: &f32) -> Option<Ordering> {}
    }

    impl Default for f32 {
        fn default() -> f32 {}
    }

    impl crate::fmt::Debug for f32 {}

    impl crate::fmt::Display for f32 {}

    impl crate::iter::Sum for f32 {}

    impl crate::iter::Product for f32 {}

    impl f64 {
        pub const MIN: f64 = 0.0;
        pub const MAX: f64 = 0.0;
        pub const EPSILON: f64 = 0.0;
        pub const NAN: f64 = 0.0;
        pub const INFINITY: f64 = 0.0;
        pub const NEG_INFINITY: f64 = 0.0;
        pub fn abs(self) -> f64 {}
        pub fn sqrt(self) -> f64 {}
        pub fn cbrt(self) -> f64 {}
        pub fn floor(self) -> f64 {}
        pub fn ceil(self) -> f64 {}
        pub fn round(self) -> f64 {}
        pub fn trunc(self) -> f64 {}
        pub fn fract(self) -> f64 {}
        pub fn signum(self) -> f64 {}
        pub fn recip(self) -> f64 {}
        pub fn exp(self) -> f64 {}
        pub fn exp2(self) -> f64 {}
        pub fn ln(self) -> f64 {}
        pub fn log2(self) -> f64 {}
        pub fn log10(self) -> f64 {}
        pub fn sin(self) -> f64 {}
        pub fn cos(self) -> f64 {}
        pub fn tan(self) -> f64 {}
        pub fn asin(self) -> f64 {}
        pub fn acos(self) -> f64 {}
        pub fn atan(self) -> f64 {}
        pub fn sinh(self) -> f64 {}
        pub fn cosh(self) -> f64 {}
        pub fn tanh(self) -> f64 {}
        pub fn to_degrees(self) -> f64 {}
        pub fn to_radians(self) -> f64 {}
        pub fn min(self, other: f64) -> f64 {}
        pub fn max(self, other: f64) -> f64 {}
        pub fn powf(self, other: f64) -> f64 {}
        pub fn log(self, other: f64) -> f64 {}
        pub fn hypot(self, other: f64) -> f64 {}
        pub fn atan2(self, other: f64) -> f64 {}
        pub fn rem_euclid(self, other: f64) -> f64 {}
        pub fn div_euclid(self, other: f64) -> f64 {}
        pub fn copysign(self, other: f64) -> f64 {}
        pub fn powi(self, n: i32) -> f64 {}
        pub fn clamp(self, min: f64, max: f64) -> f64 {}
        pub fn mul_add(self, a: f64, b: f64) -> f64 {}
        pub fn total_cmp(&self, other: &f64) -> Ordering {}
        pub fn is_nan(self) -> bool {}
        pub fn is_finite(self) -> bool {}
        pub fn is_infinite(self) -> bool {}
        pub fn to_bits(self) -> u64 {}
        pub fn from_bits(v: u64) -> f64 {}
    }

    impl crate::str::FromStr for f64 {
        type Err = ParseFloatError;
        fn from_str(s: &str) -> Result<f64, ParseFloatError> {}
    }

    impl Clone for f64 {
        fn clone(&self) -> f64 {}
    }

    impl Copy for f64 {}

    impl PartialEq for f64 {}

    impl PartialOrd for f64 {
        fn partial_cmp(&self, other: &f64) -> Option<Ordering> {}
    }

    impl Default for f64 {
        fn default() -> f64 {}
    }

    impl crate::fmt::Debug for f64 {}

    impl crate::fmt::Display for f64 {}

    impl crate::iter::Sum for f64 {}

    impl crate::iter::Product for f64 {}

    impl Clone for bool {
        fn clone(&self) -> bool {}
    }

    impl Copy for bool {}

    impl PartialEq for bool {}

    impl Eq for bool {}

    impl Ord for bool {
        fn cmp(&self, other: &bool) -> Ordering {}
    }

    impl Default for bool {
        fn default() -> bool {}
    }

    impl crate::hash::Hash for bool {}

    impl crate::fmt::Debug for bool {}

    impl crate::fmt::Display for bool {}

    impl crate::fmt::Display for ParseIntError {}

    impl crate::error::Error for ParseIntError {}

    impl crate::fmt::Display for ParseFloatError {}

    impl crate::error::Error for ParseFloatError {}

    impl crate::fmt::Display for TryFromIntError {}

    impl crate::error::Error for TryFromIntError {}
}
