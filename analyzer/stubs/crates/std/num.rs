#![stub(crate_name = "std")]
//! Numbers: inherent methods, operators and conversions.

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

    impl i8 {
        pub const MIN: i8 = 0;
        pub const MAX: i8 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: i8) -> Option<i8> {}
        pub const fn checked_sub(self, rhs: i8) -> Option<i8> {}
        pub const fn checked_mul(self, rhs: i8) -> Option<i8> {}
        pub const fn checked_div(self, rhs: i8) -> Option<i8> {}
        pub const fn checked_rem(self, rhs: i8) -> Option<i8> {}
        pub const fn saturating_add(self, rhs: i8) -> i8 {}
        pub const fn saturating_sub(self, rhs: i8) -> i8 {}
        pub const fn saturating_mul(self, rhs: i8) -> i8 {}
        pub const fn wrapping_add(self, rhs: i8) -> i8 {}
        pub const fn wrapping_sub(self, rhs: i8) -> i8 {}
        pub const fn wrapping_mul(self, rhs: i8) -> i8 {}
        pub const fn wrapping_div(self, rhs: i8) -> i8 {}
        pub const fn rem_euclid(self, rhs: i8) -> i8 {}
        pub const fn div_euclid(self, rhs: i8) -> i8 {}
        pub const fn min(self, rhs: i8) -> i8 {}
        pub const fn max(self, rhs: i8) -> i8 {}
        pub const fn overflowing_add(self, rhs: i8) -> (i8, bool) {}
        pub const fn overflowing_sub(self, rhs: i8) -> (i8, bool) {}
        pub const fn overflowing_mul(self, rhs: i8) -> (i8, bool) {}
        pub const fn pow(self, exp: u32) -> i8 {}
        pub const fn saturating_pow(self, exp: u32) -> i8 {}
        pub const fn wrapping_pow(self, exp: u32) -> i8 {}
        pub const fn rotate_left(self, exp: u32) -> i8 {}
        pub const fn rotate_right(self, exp: u32) -> i8 {}
        pub const fn wrapping_shl(self, exp: u32) -> i8 {}
        pub const fn wrapping_shr(self, exp: u32) -> i8 {}
        pub const fn checked_pow(self, exp: u32) -> Option<i8> {}
        pub const fn abs_diff(self, other: i8) -> u8 {}
        pub const fn swap_bytes(self) -> i8 {}
        pub const fn isqrt(self) -> i8 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> i8 {}
        pub const fn signum(self) -> i8 {}
        pub const fn wrapping_neg(self) -> i8 {}
        pub const fn wrapping_abs(self) -> i8 {}
        pub const fn unsigned_abs(self) -> u8 {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 1] {}
        pub const fn from_be_bytes(bytes: [u8; 1]) -> i8 {}
        pub const fn to_le_bytes(self) -> [u8; 1] {}
        pub const fn from_le_bytes(bytes: [u8; 1]) -> i8 {}
        pub const fn to_ne_bytes(self) -> [u8; 1] {}
        pub const fn from_ne_bytes(bytes: [u8; 1]) -> i8 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i8, ParseIntError> {}
    }

    impl crate::str::FromStr for i8 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<i8, ParseIntError> {}
    }
    impl<T> TryFrom<T> for i8 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<i8, TryFromIntError> {}
    }
    impl Eq for i8 {}
    impl Ord for i8 {
        fn cmp(&self, other: &i8) -> Ordering {}
    }
    impl crate::hash::Hash for i8 {}
    impl crate::iter::Step for i8 {}

    impl Clone for i8 {
        fn clone(&self) -> i8 {}
    }
    impl Copy for i8 {}
    impl PartialEq for i8 {}
    impl PartialOrd for i8 {
        fn partial_cmp(&self, other: &i8) -> Option<Ordering> {}
    }
    impl Default for i8 {
        fn default() -> i8 {}
    }
    impl crate::fmt::Debug for i8 {}
    impl crate::fmt::Display for i8 {}
    impl crate::iter::Sum for i8 {}
    impl crate::iter::Product for i8 {}

    impl i16 {
        pub const MIN: i16 = 0;
        pub const MAX: i16 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: i16) -> Option<i16> {}
        pub const fn checked_sub(self, rhs: i16) -> Option<i16> {}
        pub const fn checked_mul(self, rhs: i16) -> Option<i16> {}
        pub const fn checked_div(self, rhs: i16) -> Option<i16> {}
        pub const fn checked_rem(self, rhs: i16) -> Option<i16> {}
        pub const fn saturating_add(self, rhs: i16) -> i16 {}
        pub const fn saturating_sub(self, rhs: i16) -> i16 {}
        pub const fn saturating_mul(self, rhs: i16) -> i16 {}
        pub const fn wrapping_add(self, rhs: i16) -> i16 {}
        pub const fn wrapping_sub(self, rhs: i16) -> i16 {}
        pub const fn wrapping_mul(self, rhs: i16) -> i16 {}
        pub const fn wrapping_div(self, rhs: i16) -> i16 {}
        pub const fn rem_euclid(self, rhs: i16) -> i16 {}
        pub const fn div_euclid(self, rhs: i16) -> i16 {}
        pub const fn min(self, rhs: i16) -> i16 {}
        pub const fn max(self, rhs: i16) -> i16 {}
        pub const fn overflowing_add(self, rhs: i16) -> (i16, bool) {}
        pub const fn overflowing_sub(self, rhs: i16) -> (i16, bool) {}
        pub const fn overflowing_mul(self, rhs: i16) -> (i16, bool) {}
        pub const fn pow(self, exp: u32) -> i16 {}
        pub const fn saturating_pow(self, exp: u32) -> i16 {}
        pub const fn wrapping_pow(self, exp: u32) -> i16 {}
        pub const fn rotate_left(self, exp: u32) -> i16 {}
        pub const fn rotate_right(self, exp: u32) -> i16 {}
        pub const fn wrapping_shl(self, exp: u32) -> i16 {}
        pub const fn wrapping_shr(self, exp: u32) -> i16 {}
        pub const fn checked_pow(self, exp: u32) -> Option<i16> {}
        pub const fn abs_diff(self, other: i16) -> u16 {}
        pub const fn swap_bytes(self) -> i16 {}
        pub const fn isqrt(self) -> i16 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> i16 {}
        pub const fn signum(self) -> i16 {}
        pub const fn wrapping_neg(self) -> i16 {}
        pub const fn wrapping_abs(self) -> i16 {}
        pub const fn unsigned_abs(self) -> u16 {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 2] {}
        pub const fn from_be_bytes(bytes: [u8; 2]) -> i16 {}
        pub const fn to_le_bytes(self) -> [u8; 2] {}
        pub const fn from_le_bytes(bytes: [u8; 2]) -> i16 {}
        pub const fn to_ne_bytes(self) -> [u8; 2] {}
        pub const fn from_ne_bytes(bytes: [u8; 2]) -> i16 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i16, ParseIntError> {}
    }

    impl crate::str::FromStr for i16 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<i16, ParseIntError> {}
    }
    impl<T> TryFrom<T> for i16 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<i16, TryFromIntError> {}
    }
    impl Eq for i16 {}
    impl Ord for i16 {
        fn cmp(&self, other: &i16) -> Ordering {}
    }
    impl crate::hash::Hash for i16 {}
    impl crate::iter::Step for i16 {}

    impl Clone for i16 {
        fn clone(&self) -> i16 {}
    }
    impl Copy for i16 {}
    impl PartialEq for i16 {}
    impl PartialOrd for i16 {
        fn partial_cmp(&self, other: &i16) -> Option<Ordering> {}
    }
    impl Default for i16 {
        fn default() -> i16 {}
    }
    impl crate::fmt::Debug for i16 {}
    impl crate::fmt::Display for i16 {}
    impl crate::iter::Sum for i16 {}
    impl crate::iter::Product for i16 {}

    impl i32 {
        pub const MIN: i32 = 0;
        pub const MAX: i32 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: i32) -> Option<i32> {}
        pub const fn checked_sub(self, rhs: i32) -> Option<i32> {}
        pub const fn checked_mul(self, rhs: i32) -> Option<i32> {}
        pub const fn checked_div(self, rhs: i32) -> Option<i32> {}
        pub const fn checked_rem(self, rhs: i32) -> Option<i32> {}
        pub const fn saturating_add(self, rhs: i32) -> i32 {}
        pub const fn saturating_sub(self, rhs: i32) -> i32 {}
        pub const fn saturating_mul(self, rhs: i32) -> i32 {}
        pub const fn wrapping_add(self, rhs: i32) -> i32 {}
        pub const fn wrapping_sub(self, rhs: i32) -> i32 {}
        pub const fn wrapping_mul(self, rhs: i32) -> i32 {}
        pub const fn wrapping_div(self, rhs: i32) -> i32 {}
        pub const fn rem_euclid(self, rhs: i32) -> i32 {}
        pub const fn div_euclid(self, rhs: i32) -> i32 {}
        pub const fn min(self, rhs: i32) -> i32 {}
        pub const fn max(self, rhs: i32) -> i32 {}
        pub const fn overflowing_add(self, rhs: i32) -> (i32, bool) {}
        pub const fn overflowing_sub(self, rhs: i32) -> (i32, bool) {}
        pub const fn overflowing_mul(self, rhs: i32) -> (i32, bool) {}
        pub const fn pow(self, exp: u32) -> i32 {}
        pub const fn saturating_pow(self, exp: u32) -> i32 {}
        pub const fn wrapping_pow(self, exp: u32) -> i32 {}
        pub const fn rotate_left(self, exp: u32) -> i32 {}
        pub const fn rotate_right(self, exp: u32) -> i32 {}
        pub const fn wrapping_shl(self, exp: u32) -> i32 {}
        pub const fn wrapping_shr(self, exp: u32) -> i32 {}
        pub const fn checked_pow(self, exp: u32) -> Option<i32> {}
        pub const fn abs_diff(self, other: i32) -> u32 {}
        pub const fn swap_bytes(self) -> i32 {}
        pub const fn isqrt(self) -> i32 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> i32 {}
        pub const fn signum(self) -> i32 {}
        pub const fn wrapping_neg(self) -> i32 {}
        pub const fn wrapping_abs(self) -> i32 {}
        pub const fn unsigned_abs(self) -> u32 {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 4] {}
        pub const fn from_be_bytes(bytes: [u8; 4]) -> i32 {}
        pub const fn to_le_bytes(self) -> [u8; 4] {}
        pub const fn from_le_bytes(bytes: [u8; 4]) -> i32 {}
        pub const fn to_ne_bytes(self) -> [u8; 4] {}
        pub const fn from_ne_bytes(bytes: [u8; 4]) -> i32 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i32, ParseIntError> {}
    }

    impl crate::str::FromStr for i32 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<i32, ParseIntError> {}
    }
    impl<T> TryFrom<T> for i32 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<i32, TryFromIntError> {}
    }
    impl Eq for i32 {}
    impl Ord for i32 {
        fn cmp(&self, other: &i32) -> Ordering {}
    }
    impl crate::hash::Hash for i32 {}
    impl crate::iter::Step for i32 {}

    impl Clone for i32 {
        fn clone(&self) -> i32 {}
    }
    impl Copy for i32 {}
    impl PartialEq for i32 {}
    impl PartialOrd for i32 {
        fn partial_cmp(&self, other: &i32) -> Option<Ordering> {}
    }
    impl Default for i32 {
        fn default() -> i32 {}
    }
    impl crate::fmt::Debug for i32 {}
    impl crate::fmt::Display for i32 {}
    impl crate::iter::Sum for i32 {}
    impl crate::iter::Product for i32 {}

    impl i64 {
        pub const MIN: i64 = 0;
        pub const MAX: i64 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: i64) -> Option<i64> {}
        pub const fn checked_sub(self, rhs: i64) -> Option<i64> {}
        pub const fn checked_mul(self, rhs: i64) -> Option<i64> {}
        pub const fn checked_div(self, rhs: i64) -> Option<i64> {}
        pub const fn checked_rem(self, rhs: i64) -> Option<i64> {}
        pub const fn saturating_add(self, rhs: i64) -> i64 {}
        pub const fn saturating_sub(self, rhs: i64) -> i64 {}
        pub const fn saturating_mul(self, rhs: i64) -> i64 {}
        pub const fn wrapping_add(self, rhs: i64) -> i64 {}
        pub const fn wrapping_sub(self, rhs: i64) -> i64 {}
        pub const fn wrapping_mul(self, rhs: i64) -> i64 {}
        pub const fn wrapping_div(self, rhs: i64) -> i64 {}
        pub const fn rem_euclid(self, rhs: i64) -> i64 {}
        pub const fn div_euclid(self, rhs: i64) -> i64 {}
        pub const fn min(self, rhs: i64) -> i64 {}
        pub const fn max(self, rhs: i64) -> i64 {}
        pub const fn overflowing_add(self, rhs: i64) -> (i64, bool) {}
        pub const fn overflowing_sub(self, rhs: i64) -> (i64, bool) {}
        pub const fn overflowing_mul(self, rhs: i64) -> (i64, bool) {}
        pub const fn pow(self, exp: u32) -> i64 {}
        pub const fn saturating_pow(self, exp: u32) -> i64 {}
        pub const fn wrapping_pow(self, exp: u32) -> i64 {}
        pub const fn rotate_left(self, exp: u32) -> i64 {}
        pub const fn rotate_right(self, exp: u32) -> i64 {}
        pub const fn wrapping_shl(self, exp: u32) -> i64 {}
        pub const fn wrapping_shr(self, exp: u32) -> i64 {}
        pub const fn checked_pow(self, exp: u32) -> Option<i64> {}
        pub const fn abs_diff(self, other: i64) -> u64 {}
        pub const fn swap_bytes(self) -> i64 {}
        pub const fn isqrt(self) -> i64 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> i64 {}
        pub const fn signum(self) -> i64 {}
        pub const fn wrapping_neg(self) -> i64 {}
        pub const fn wrapping_abs(self) -> i64 {}
        pub const fn unsigned_abs(self) -> u64 {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 8] {}
        pub const fn from_be_bytes(bytes: [u8; 8]) -> i64 {}
        pub const fn to_le_bytes(self) -> [u8; 8] {}
        pub const fn from_le_bytes(bytes: [u8; 8]) -> i64 {}
        pub const fn to_ne_bytes(self) -> [u8; 8] {}
        pub const fn from_ne_bytes(bytes: [u8; 8]) -> i64 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i64, ParseIntError> {}
    }

    impl crate::str::FromStr for i64 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<i64, ParseIntError> {}
    }
    impl<T> TryFrom<T> for i64 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<i64, TryFromIntError> {}
    }
    impl Eq for i64 {}
    impl Ord for i64 {
        fn cmp(&self, other: &i64) -> Ordering {}
    }
    impl crate::hash::Hash for i64 {}
    impl crate::iter::Step for i64 {}

    impl Clone for i64 {
        fn clone(&self) -> i64 {}
    }
    impl Copy for i64 {}
    impl PartialEq for i64 {}
    impl PartialOrd for i64 {
        fn partial_cmp(&self, other: &i64) -> Option<Ordering> {}
    }
    impl Default for i64 {
        fn default() -> i64 {}
    }
    impl crate::fmt::Debug for i64 {}
    impl crate::fmt::Display for i64 {}
    impl crate::iter::Sum for i64 {}
    impl crate::iter::Product for i64 {}

    impl i128 {
        pub const MIN: i128 = 0;
        pub const MAX: i128 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: i128) -> Option<i128> {}
        pub const fn checked_sub(self, rhs: i128) -> Option<i128> {}
        pub const fn checked_mul(self, rhs: i128) -> Option<i128> {}
        pub const fn checked_div(self, rhs: i128) -> Option<i128> {}
        pub const fn checked_rem(self, rhs: i128) -> Option<i128> {}
        pub const fn saturating_add(self, rhs: i128) -> i128 {}
        pub const fn saturating_sub(self, rhs: i128) -> i128 {}
        pub const fn saturating_mul(self, rhs: i128) -> i128 {}
        pub const fn wrapping_add(self, rhs: i128) -> i128 {}
        pub const fn wrapping_sub(self, rhs: i128) -> i128 {}
        pub const fn wrapping_mul(self, rhs: i128) -> i128 {}
        pub const fn wrapping_div(self, rhs: i128) -> i128 {}
        pub const fn rem_euclid(self, rhs: i128) -> i128 {}
        pub const fn div_euclid(self, rhs: i128) -> i128 {}
        pub const fn min(self, rhs: i128) -> i128 {}
        pub const fn max(self, rhs: i128) -> i128 {}
        pub const fn overflowing_add(self, rhs: i128) -> (i128, bool) {}
        pub const fn overflowing_sub(self, rhs: i128) -> (i128, bool) {}
        pub const fn overflowing_mul(self, rhs: i128) -> (i128, bool) {}
        pub const fn pow(self, exp: u32) -> i128 {}
        pub const fn saturating_pow(self, exp: u32) -> i128 {}
        pub const fn wrapping_pow(self, exp: u32) -> i128 {}
        pub const fn rotate_left(self, exp: u32) -> i128 {}
        pub const fn rotate_right(self, exp: u32) -> i128 {}
        pub const fn wrapping_shl(self, exp: u32) -> i128 {}
        pub const fn wrapping_shr(self, exp: u32) -> i128 {}
        pub const fn checked_pow(self, exp: u32) -> Option<i128> {}
        pub const fn abs_diff(self, other: i128) -> u128 {}
        pub const fn swap_bytes(self) -> i128 {}
        pub const fn isqrt(self) -> i128 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> i128 {}
        pub const fn signum(self) -> i128 {}
        pub const fn wrapping_neg(self) -> i128 {}
        pub const fn wrapping_abs(self) -> i128 {}
        pub const fn unsigned_abs(self) -> u128 {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 16] {}
        pub const fn from_be_bytes(bytes: [u8; 16]) -> i128 {}
        pub const fn to_le_bytes(self) -> [u8; 16] {}
        pub const fn from_le_bytes(bytes: [u8; 16]) -> i128 {}
        pub const fn to_ne_bytes(self) -> [u8; 16] {}
        pub const fn from_ne_bytes(bytes: [u8; 16]) -> i128 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i128, ParseIntError> {}
    }

    impl crate::str::FromStr for i128 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<i128, ParseIntError> {}
    }
    impl<T> TryFrom<T> for i128 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<i128, TryFromIntError> {}
    }
    impl Eq for i128 {}
    impl Ord for i128 {
        fn cmp(&self, other: &i128) -> Ordering {}
    }
    impl crate::hash::Hash for i128 {}
    impl crate::iter::Step for i128 {}

    impl Clone for i128 {
        fn clone(&self) -> i128 {}
    }
    impl Copy for i128 {}
    impl PartialEq for i128 {}
    impl PartialOrd for i128 {
        fn partial_cmp(&self, other: &i128) -> Option<Ordering> {}
    }
    impl Default for i128 {
        fn default() -> i128 {}
    }
    impl crate::fmt::Debug for i128 {}
    impl crate::fmt::Display for i128 {}
    impl crate::iter::Sum for i128 {}
    impl crate::iter::Product for i128 {}

    impl isize {
        pub const MIN: isize = 0;
        pub const MAX: isize = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: isize) -> Option<isize> {}
        pub const fn checked_sub(self, rhs: isize) -> Option<isize> {}
        pub const fn checked_mul(self, rhs: isize) -> Option<isize> {}
        pub const fn checked_div(self, rhs: isize) -> Option<isize> {}
        pub const fn checked_rem(self, rhs: isize) -> Option<isize> {}
        pub const fn saturating_add(self, rhs: isize) -> isize {}
        pub const fn saturating_sub(self, rhs: isize) -> isize {}
        pub const fn saturating_mul(self, rhs: isize) -> isize {}
        pub const fn wrapping_add(self, rhs: isize) -> isize {}
        pub const fn wrapping_sub(self, rhs: isize) -> isize {}
        pub const fn wrapping_mul(self, rhs: isize) -> isize {}
        pub const fn wrapping_div(self, rhs: isize) -> isize {}
        pub const fn rem_euclid(self, rhs: isize) -> isize {}
        pub const fn div_euclid(self, rhs: isize) -> isize {}
        pub const fn min(self, rhs: isize) -> isize {}
        pub const fn max(self, rhs: isize) -> isize {}
        pub const fn overflowing_add(self, rhs: isize) -> (isize, bool) {}
        pub const fn overflowing_sub(self, rhs: isize) -> (isize, bool) {}
        pub const fn overflowing_mul(self, rhs: isize) -> (isize, bool) {}
        pub const fn pow(self, exp: u32) -> isize {}
        pub const fn saturating_pow(self, exp: u32) -> isize {}
        pub const fn wrapping_pow(self, exp: u32) -> isize {}
        pub const fn rotate_left(self, exp: u32) -> isize {}
        pub const fn rotate_right(self, exp: u32) -> isize {}
        pub const fn wrapping_shl(self, exp: u32) -> isize {}
        pub const fn wrapping_shr(self, exp: u32) -> isize {}
        pub const fn checked_pow(self, exp: u32) -> Option<isize> {}
        pub const fn abs_diff(self, other: isize) -> usize {}
        pub const fn swap_bytes(self) -> isize {}
        pub const fn isqrt(self) -> isize {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn abs(self) -> isize {}
        pub const fn signum(self) -> isize {}
        pub const fn wrapping_neg(self) -> isize {}
        pub const fn wrapping_abs(self) -> isize {}
        pub const fn unsigned_abs(self) -> usize {}
        pub const fn is_negative(self) -> bool {}
        pub const fn is_positive(self) -> bool {}
        pub const fn to_be_bytes(self) -> [u8; 8] {}
        pub const fn from_be_bytes(bytes: [u8; 8]) -> isize {}
        pub const fn to_le_bytes(self) -> [u8; 8] {}
        pub const fn from_le_bytes(bytes: [u8; 8]) -> isize {}
        pub const fn to_ne_bytes(self) -> [u8; 8] {}
        pub const fn from_ne_bytes(bytes: [u8; 8]) -> isize {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<isize, ParseIntError> {}
    }

    impl crate::str::FromStr for isize {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<isize, ParseIntError> {}
    }
    impl<T> TryFrom<T> for isize {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<isize, TryFromIntError> {}
    }
    impl Eq for isize {}
    impl Ord for isize {
        fn cmp(&self, other: &isize) -> Ordering {}
    }
    impl crate::hash::Hash for isize {}
    impl crate::iter::Step for isize {}

    impl Clone for isize {
        fn clone(&self) -> isize {}
    }
    impl Copy for isize {}
    impl PartialEq for isize {}
    impl PartialOrd for isize {
        fn partial_cmp(&self, other: &isize) -> Option<Ordering> {}
    }
    impl Default for isize {
        fn default() -> isize {}
    }
    impl crate::fmt::Debug for isize {}
    impl crate::fmt::Display for isize {}
    impl crate::iter::Sum for isize {}
    impl crate::iter::Product for isize {}

    impl u8 {
        pub const MIN: u8 = 0;
        pub const MAX: u8 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: u8) -> Option<u8> {}
        pub const fn checked_sub(self, rhs: u8) -> Option<u8> {}
        pub const fn checked_mul(self, rhs: u8) -> Option<u8> {}
        pub const fn checked_div(self, rhs: u8) -> Option<u8> {}
        pub const fn checked_rem(self, rhs: u8) -> Option<u8> {}
        pub const fn saturating_add(self, rhs: u8) -> u8 {}
        pub const fn saturating_sub(self, rhs: u8) -> u8 {}
        pub const fn saturating_mul(self, rhs: u8) -> u8 {}
        pub const fn wrapping_add(self, rhs: u8) -> u8 {}
        pub const fn wrapping_sub(self, rhs: u8) -> u8 {}
        pub const fn wrapping_mul(self, rhs: u8) -> u8 {}
        pub const fn wrapping_div(self, rhs: u8) -> u8 {}
        pub const fn rem_euclid(self, rhs: u8) -> u8 {}
        pub const fn div_euclid(self, rhs: u8) -> u8 {}
        pub const fn min(self, rhs: u8) -> u8 {}
        pub const fn max(self, rhs: u8) -> u8 {}
        pub const fn div_ceil(self, rhs: u8) -> u8 {}
        pub const fn next_multiple_of(self, rhs: u8) -> u8 {}
        pub const fn overflowing_add(self, rhs: u8) -> (u8, bool) {}
        pub const fn overflowing_sub(self, rhs: u8) -> (u8, bool) {}
        pub const fn overflowing_mul(self, rhs: u8) -> (u8, bool) {}
        pub const fn pow(self, exp: u32) -> u8 {}
        pub const fn saturating_pow(self, exp: u32) -> u8 {}
        pub const fn wrapping_pow(self, exp: u32) -> u8 {}
        pub const fn rotate_left(self, exp: u32) -> u8 {}
        pub const fn rotate_right(self, exp: u32) -> u8 {}
        pub const fn wrapping_shl(self, exp: u32) -> u8 {}
        pub const fn wrapping_shr(self, exp: u32) -> u8 {}
        pub const fn checked_pow(self, exp: u32) -> Option<u8> {}
        pub const fn abs_diff(self, other: u8) -> u8 {}
        pub const fn swap_bytes(self) -> u8 {}
        pub const fn isqrt(self) -> u8 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> u8 {}
        pub const fn checked_next_power_of_two(self) -> Option<u8> {}
        pub const fn is_ascii(&self) -> bool {}
        pub const fn is_ascii_digit(&self) -> bool {}
        pub const fn is_ascii_alphabetic(&self) -> bool {}
        pub const fn is_ascii_alphanumeric(&self) -> bool {}
        pub const fn is_ascii_whitespace(&self) -> bool {}
        pub const fn is_ascii_hexdigit(&self) -> bool {}
        pub const fn is_ascii_uppercase(&self) -> bool {}
        pub const fn is_ascii_lowercase(&self) -> bool {}
        pub const fn to_ascii_lowercase(&self) -> u8 {}
        pub const fn to_ascii_uppercase(&self) -> u8 {}
        pub const fn to_be_bytes(self) -> [u8; 1] {}
        pub const fn from_be_bytes(bytes: [u8; 1]) -> u8 {}
        pub const fn to_le_bytes(self) -> [u8; 1] {}
        pub const fn from_le_bytes(bytes: [u8; 1]) -> u8 {}
        pub const fn to_ne_bytes(self) -> [u8; 1] {}
        pub const fn from_ne_bytes(bytes: [u8; 1]) -> u8 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u8, ParseIntError> {}
    }

    impl crate::str::FromStr for u8 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<u8, ParseIntError> {}
    }
    impl<T> TryFrom<T> for u8 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<u8, TryFromIntError> {}
    }
    impl Eq for u8 {}
    impl Ord for u8 {
        fn cmp(&self, other: &u8) -> Ordering {}
    }
    impl crate::hash::Hash for u8 {}
    impl crate::iter::Step for u8 {}

    impl Clone for u8 {
        fn clone(&self) -> u8 {}
    }
    impl Copy for u8 {}
    impl PartialEq for u8 {}
    impl PartialOrd for u8 {
        fn partial_cmp(&self, other: &u8) -> Option<Ordering> {}
    }
    impl Default for u8 {
        fn default() -> u8 {}
    }
    impl crate::fmt::Debug for u8 {}
    impl crate::fmt::Display for u8 {}
    impl crate::iter::Sum for u8 {}
    impl crate::iter::Product for u8 {}

    impl u16 {
        pub const MIN: u16 = 0;
        pub const MAX: u16 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: u16) -> Option<u16> {}
        pub const fn checked_sub(self, rhs: u16) -> Option<u16> {}
        pub const fn checked_mul(self, rhs: u16) -> Option<u16> {}
        pub const fn checked_div(self, rhs: u16) -> Option<u16> {}
        pub const fn checked_rem(self, rhs: u16) -> Option<u16> {}
        pub const fn saturating_add(self, rhs: u16) -> u16 {}
        pub const fn saturating_sub(self, rhs: u16) -> u16 {}
        pub const fn saturating_mul(self, rhs: u16) -> u16 {}
        pub const fn wrapping_add(self, rhs: u16) -> u16 {}
        pub const fn wrapping_sub(self, rhs: u16) -> u16 {}
        pub const fn wrapping_mul(self, rhs: u16) -> u16 {}
        pub const fn wrapping_div(self, rhs: u16) -> u16 {}
        pub const fn rem_euclid(self, rhs: u16) -> u16 {}
        pub const fn div_euclid(self, rhs: u16) -> u16 {}
        pub const fn min(self, rhs: u16) -> u16 {}
        pub const fn max(self, rhs: u16) -> u16 {}
        pub const fn div_ceil(self, rhs: u16) -> u16 {}
        pub const fn next_multiple_of(self, rhs: u16) -> u16 {}
        pub const fn overflowing_add(self, rhs: u16) -> (u16, bool) {}
        pub const fn overflowing_sub(self, rhs: u16) -> (u16, bool) {}
        pub const fn overflowing_mul(self, rhs: u16) -> (u16, bool) {}
        pub const fn pow(self, exp: u32) -> u16 {}
        pub const fn saturating_pow(self, exp: u32) -> u16 {}
        pub const fn wrapping_pow(self, exp: u32) -> u16 {}
        pub const fn rotate_left(self, exp: u32) -> u16 {}
        pub const fn rotate_right(self, exp: u32) -> u16 {}
        pub const fn wrapping_shl(self, exp: u32) -> u16 {}
        pub const fn wrapping_shr(self, exp: u32) -> u16 {}
        pub const fn checked_pow(self, exp: u32) -> Option<u16> {}
        pub const fn abs_diff(self, other: u16) -> u16 {}
        pub const fn swap_bytes(self) -> u16 {}
        pub const fn isqrt(self) -> u16 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> u16 {}
        pub const fn checked_next_power_of_two(self) -> Option<u16> {}
        pub const fn to_be_bytes(self) -> [u8; 2] {}
        pub const fn from_be_bytes(bytes: [u8; 2]) -> u16 {}
        pub const fn to_le_bytes(self) -> [u8; 2] {}
        pub const fn from_le_bytes(bytes: [u8; 2]) -> u16 {}
        pub const fn to_ne_bytes(self) -> [u8; 2] {}
        pub const fn from_ne_bytes(bytes: [u8; 2]) -> u16 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u16, ParseIntError> {}
    }

    impl crate::str::FromStr for u16 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<u16, ParseIntError> {}
    }
    impl<T> TryFrom<T> for u16 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<u16, TryFromIntError> {}
    }
    impl Eq for u16 {}
    impl Ord for u16 {
        fn cmp(&self, other: &u16) -> Ordering {}
    }
    impl crate::hash::Hash for u16 {}
    impl crate::iter::Step for u16 {}

    impl Clone for u16 {
        fn clone(&self) -> u16 {}
    }
    impl Copy for u16 {}
    impl PartialEq for u16 {}
    impl PartialOrd for u16 {
        fn partial_cmp(&self, other: &u16) -> Option<Ordering> {}
    }
    impl Default for u16 {
        fn default() -> u16 {}
    }
    impl crate::fmt::Debug for u16 {}
    impl crate::fmt::Display for u16 {}
    impl crate::iter::Sum for u16 {}
    impl crate::iter::Product for u16 {}

    impl u32 {
        pub const MIN: u32 = 0;
        pub const MAX: u32 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: u32) -> Option<u32> {}
        pub const fn checked_sub(self, rhs: u32) -> Option<u32> {}
        pub const fn checked_mul(self, rhs: u32) -> Option<u32> {}
        pub const fn checked_div(self, rhs: u32) -> Option<u32> {}
        pub const fn checked_rem(self, rhs: u32) -> Option<u32> {}
        pub const fn saturating_add(self, rhs: u32) -> u32 {}
        pub const fn saturating_sub(self, rhs: u32) -> u32 {}
        pub const fn saturating_mul(self, rhs: u32) -> u32 {}
        pub const fn wrapping_add(self, rhs: u32) -> u32 {}
        pub const fn wrapping_sub(self, rhs: u32) -> u32 {}
        pub const fn wrapping_mul(self, rhs: u32) -> u32 {}
        pub const fn wrapping_div(self, rhs: u32) -> u32 {}
        pub const fn rem_euclid(self, rhs: u32) -> u32 {}
        pub const fn div_euclid(self, rhs: u32) -> u32 {}
        pub const fn min(self, rhs: u32) -> u32 {}
        pub const fn max(self, rhs: u32) -> u32 {}
        pub const fn div_ceil(self, rhs: u32) -> u32 {}
        pub const fn next_multiple_of(self, rhs: u32) -> u32 {}
        pub const fn overflowing_add(self, rhs: u32) -> (u32, bool) {}
        pub const fn overflowing_sub(self, rhs: u32) -> (u32, bool) {}
        pub const fn overflowing_mul(self, rhs: u32) -> (u32, bool) {}
        pub const fn pow(self, exp: u32) -> u32 {}
        pub const fn saturating_pow(self, exp: u32) -> u32 {}
        pub const fn wrapping_pow(self, exp: u32) -> u32 {}
        pub const fn rotate_left(self, exp: u32) -> u32 {}
        pub const fn rotate_right(self, exp: u32) -> u32 {}
        pub const fn wrapping_shl(self, exp: u32) -> u32 {}
        pub const fn wrapping_shr(self, exp: u32) -> u32 {}
        pub const fn checked_pow(self, exp: u32) -> Option<u32> {}
        pub const fn abs_diff(self, other: u32) -> u32 {}
        pub const fn swap_bytes(self) -> u32 {}
        pub const fn isqrt(self) -> u32 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> u32 {}
        pub const fn checked_next_power_of_two(self) -> Option<u32> {}
        pub const fn to_be_bytes(self) -> [u8; 4] {}
        pub const fn from_be_bytes(bytes: [u8; 4]) -> u32 {}
        pub const fn to_le_bytes(self) -> [u8; 4] {}
        pub const fn from_le_bytes(bytes: [u8; 4]) -> u32 {}
        pub const fn to_ne_bytes(self) -> [u8; 4] {}
        pub const fn from_ne_bytes(bytes: [u8; 4]) -> u32 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u32, ParseIntError> {}
    }

    impl crate::str::FromStr for u32 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<u32, ParseIntError> {}
    }
    impl<T> TryFrom<T> for u32 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<u32, TryFromIntError> {}
    }
    impl Eq for u32 {}
    impl Ord for u32 {
        fn cmp(&self, other: &u32) -> Ordering {}
    }
    impl crate::hash::Hash for u32 {}
    impl crate::iter::Step for u32 {}

    impl Clone for u32 {
        fn clone(&self) -> u32 {}
    }
    impl Copy for u32 {}
    impl PartialEq for u32 {}
    impl PartialOrd for u32 {
        fn partial_cmp(&self, other: &u32) -> Option<Ordering> {}
    }
    impl Default for u32 {
        fn default() -> u32 {}
    }
    impl crate::fmt::Debug for u32 {}
    impl crate::fmt::Display for u32 {}
    impl crate::iter::Sum for u32 {}
    impl crate::iter::Product for u32 {}

    impl u64 {
        pub const MIN: u64 = 0;
        pub const MAX: u64 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: u64) -> Option<u64> {}
        pub const fn checked_sub(self, rhs: u64) -> Option<u64> {}
        pub const fn checked_mul(self, rhs: u64) -> Option<u64> {}
        pub const fn checked_div(self, rhs: u64) -> Option<u64> {}
        pub const fn checked_rem(self, rhs: u64) -> Option<u64> {}
        pub const fn saturating_add(self, rhs: u64) -> u64 {}
        pub const fn saturating_sub(self, rhs: u64) -> u64 {}
        pub const fn saturating_mul(self, rhs: u64) -> u64 {}
        pub const fn wrapping_add(self, rhs: u64) -> u64 {}
        pub const fn wrapping_sub(self, rhs: u64) -> u64 {}
        pub const fn wrapping_mul(self, rhs: u64) -> u64 {}
        pub const fn wrapping_div(self, rhs: u64) -> u64 {}
        pub const fn rem_euclid(self, rhs: u64) -> u64 {}
        pub const fn div_euclid(self, rhs: u64) -> u64 {}
        pub const fn min(self, rhs: u64) -> u64 {}
        pub const fn max(self, rhs: u64) -> u64 {}
        pub const fn div_ceil(self, rhs: u64) -> u64 {}
        pub const fn next_multiple_of(self, rhs: u64) -> u64 {}
        pub const fn overflowing_add(self, rhs: u64) -> (u64, bool) {}
        pub const fn overflowing_sub(self, rhs: u64) -> (u64, bool) {}
        pub const fn overflowing_mul(self, rhs: u64) -> (u64, bool) {}
        pub const fn pow(self, exp: u32) -> u64 {}
        pub const fn saturating_pow(self, exp: u32) -> u64 {}
        pub const fn wrapping_pow(self, exp: u32) -> u64 {}
        pub const fn rotate_left(self, exp: u32) -> u64 {}
        pub const fn rotate_right(self, exp: u32) -> u64 {}
        pub const fn wrapping_shl(self, exp: u32) -> u64 {}
        pub const fn wrapping_shr(self, exp: u32) -> u64 {}
        pub const fn checked_pow(self, exp: u32) -> Option<u64> {}
        pub const fn abs_diff(self, other: u64) -> u64 {}
        pub const fn swap_bytes(self) -> u64 {}
        pub const fn isqrt(self) -> u64 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> u64 {}
        pub const fn checked_next_power_of_two(self) -> Option<u64> {}
        pub const fn to_be_bytes(self) -> [u8; 8] {}
        pub const fn from_be_bytes(bytes: [u8; 8]) -> u64 {}
        pub const fn to_le_bytes(self) -> [u8; 8] {}
        pub const fn from_le_bytes(bytes: [u8; 8]) -> u64 {}
        pub const fn to_ne_bytes(self) -> [u8; 8] {}
        pub const fn from_ne_bytes(bytes: [u8; 8]) -> u64 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u64, ParseIntError> {}
    }

    impl crate::str::FromStr for u64 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<u64, ParseIntError> {}
    }
    impl<T> TryFrom<T> for u64 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<u64, TryFromIntError> {}
    }
    impl Eq for u64 {}
    impl Ord for u64 {
        fn cmp(&self, other: &u64) -> Ordering {}
    }
    impl crate::hash::Hash for u64 {}
    impl crate::iter::Step for u64 {}

    impl Clone for u64 {
        fn clone(&self) -> u64 {}
    }
    impl Copy for u64 {}
    impl PartialEq for u64 {}
    impl PartialOrd for u64 {
        fn partial_cmp(&self, other: &u64) -> Option<Ordering> {}
    }
    impl Default for u64 {
        fn default() -> u64 {}
    }
    impl crate::fmt::Debug for u64 {}
    impl crate::fmt::Display for u64 {}
    impl crate::iter::Sum for u64 {}
    impl crate::iter::Product for u64 {}

    impl u128 {
        pub const MIN: u128 = 0;
        pub const MAX: u128 = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: u128) -> Option<u128> {}
        pub const fn checked_sub(self, rhs: u128) -> Option<u128> {}
        pub const fn checked_mul(self, rhs: u128) -> Option<u128> {}
        pub const fn checked_div(self, rhs: u128) -> Option<u128> {}
        pub const fn checked_rem(self, rhs: u128) -> Option<u128> {}
        pub const fn saturating_add(self, rhs: u128) -> u128 {}
        pub const fn saturating_sub(self, rhs: u128) -> u128 {}
        pub const fn saturating_mul(self, rhs: u128) -> u128 {}
        pub const fn wrapping_add(self, rhs: u128) -> u128 {}
        pub const fn wrapping_sub(self, rhs: u128) -> u128 {}
        pub const fn wrapping_mul(self, rhs: u128) -> u128 {}
        pub const fn wrapping_div(self, rhs: u128) -> u128 {}
        pub const fn rem_euclid(self, rhs: u128) -> u128 {}
        pub const fn div_euclid(self, rhs: u128) -> u128 {}
        pub const fn min(self, rhs: u128) -> u128 {}
        pub const fn max(self, rhs: u128) -> u128 {}
        pub const fn div_ceil(self, rhs: u128) -> u128 {}
        pub const fn next_multiple_of(self, rhs: u128) -> u128 {}
        pub const fn overflowing_add(self, rhs: u128) -> (u128, bool) {}
        pub const fn overflowing_sub(self, rhs: u128) -> (u128, bool) {}
        pub const fn overflowing_mul(self, rhs: u128) -> (u128, bool) {}
        pub const fn pow(self, exp: u32) -> u128 {}
        pub const fn saturating_pow(self, exp: u32) -> u128 {}
        pub const fn wrapping_pow(self, exp: u32) -> u128 {}
        pub const fn rotate_left(self, exp: u32) -> u128 {}
        pub const fn rotate_right(self, exp: u32) -> u128 {}
        pub const fn wrapping_shl(self, exp: u32) -> u128 {}
        pub const fn wrapping_shr(self, exp: u32) -> u128 {}
        pub const fn checked_pow(self, exp: u32) -> Option<u128> {}
        pub const fn abs_diff(self, other: u128) -> u128 {}
        pub const fn swap_bytes(self) -> u128 {}
        pub const fn isqrt(self) -> u128 {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> u128 {}
        pub const fn checked_next_power_of_two(self) -> Option<u128> {}
        pub const fn to_be_bytes(self) -> [u8; 16] {}
        pub const fn from_be_bytes(bytes: [u8; 16]) -> u128 {}
        pub const fn to_le_bytes(self) -> [u8; 16] {}
        pub const fn from_le_bytes(bytes: [u8; 16]) -> u128 {}
        pub const fn to_ne_bytes(self) -> [u8; 16] {}
        pub const fn from_ne_bytes(bytes: [u8; 16]) -> u128 {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u128, ParseIntError> {}
    }

    impl crate::str::FromStr for u128 {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<u128, ParseIntError> {}
    }
    impl<T> TryFrom<T> for u128 {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<u128, TryFromIntError> {}
    }
    impl Eq for u128 {}
    impl Ord for u128 {
        fn cmp(&self, other: &u128) -> Ordering {}
    }
    impl crate::hash::Hash for u128 {}
    impl crate::iter::Step for u128 {}

    impl Clone for u128 {
        fn clone(&self) -> u128 {}
    }
    impl Copy for u128 {}
    impl PartialEq for u128 {}
    impl PartialOrd for u128 {
        fn partial_cmp(&self, other: &u128) -> Option<Ordering> {}
    }
    impl Default for u128 {
        fn default() -> u128 {}
    }
    impl crate::fmt::Debug for u128 {}
    impl crate::fmt::Display for u128 {}
    impl crate::iter::Sum for u128 {}
    impl crate::iter::Product for u128 {}

    impl usize {
        pub const MIN: usize = 0;
        pub const MAX: usize = 0;
        pub const BITS: u32 = 0;
        pub const fn checked_add(self, rhs: usize) -> Option<usize> {}
        pub const fn checked_sub(self, rhs: usize) -> Option<usize> {}
        pub const fn checked_mul(self, rhs: usize) -> Option<usize> {}
        pub const fn checked_div(self, rhs: usize) -> Option<usize> {}
        pub const fn checked_rem(self, rhs: usize) -> Option<usize> {}
        pub const fn saturating_add(self, rhs: usize) -> usize {}
        pub const fn saturating_sub(self, rhs: usize) -> usize {}
        pub const fn saturating_mul(self, rhs: usize) -> usize {}
        pub const fn wrapping_add(self, rhs: usize) -> usize {}
        pub const fn wrapping_sub(self, rhs: usize) -> usize {}
        pub const fn wrapping_mul(self, rhs: usize) -> usize {}
        pub const fn wrapping_div(self, rhs: usize) -> usize {}
        pub const fn rem_euclid(self, rhs: usize) -> usize {}
        pub const fn div_euclid(self, rhs: usize) -> usize {}
        pub const fn min(self, rhs: usize) -> usize {}
        pub const fn max(self, rhs: usize) -> usize {}
        pub const fn div_ceil(self, rhs: usize) -> usize {}
        pub const fn next_multiple_of(self, rhs: usize) -> usize {}
        pub const fn overflowing_add(self, rhs: usize) -> (usize, bool) {}
        pub const fn overflowing_sub(self, rhs: usize) -> (usize, bool) {}
        pub const fn overflowing_mul(self, rhs: usize) -> (usize, bool) {}
        pub const fn pow(self, exp: u32) -> usize {}
        pub const fn saturating_pow(self, exp: u32) -> usize {}
        pub const fn wrapping_pow(self, exp: u32) -> usize {}
        pub const fn rotate_left(self, exp: u32) -> usize {}
        pub const fn rotate_right(self, exp: u32) -> usize {}
        pub const fn wrapping_shl(self, exp: u32) -> usize {}
        pub const fn wrapping_shr(self, exp: u32) -> usize {}
        pub const fn checked_pow(self, exp: u32) -> Option<usize> {}
        pub const fn abs_diff(self, other: usize) -> usize {}
        pub const fn swap_bytes(self) -> usize {}
        pub const fn isqrt(self) -> usize {}
        pub const fn count_ones(self) -> u32 {}
        pub const fn count_zeros(self) -> u32 {}
        pub const fn leading_zeros(self) -> u32 {}
        pub const fn trailing_zeros(self) -> u32 {}
        pub const fn ilog2(self) -> u32 {}
        pub const fn ilog10(self) -> u32 {}
        pub const fn is_power_of_two(self) -> bool {}
        pub const fn next_power_of_two(self) -> usize {}
        pub const fn checked_next_power_of_two(self) -> Option<usize> {}
        pub const fn to_be_bytes(self) -> [u8; 8] {}
        pub const fn from_be_bytes(bytes: [u8; 8]) -> usize {}
        pub const fn to_le_bytes(self) -> [u8; 8] {}
        pub const fn from_le_bytes(bytes: [u8; 8]) -> usize {}
        pub const fn to_ne_bytes(self) -> [u8; 8] {}
        pub const fn from_ne_bytes(bytes: [u8; 8]) -> usize {}
        pub fn from_str_radix(src: &str, radix: u32) -> Result<usize, ParseIntError> {}
    }

    impl crate::str::FromStr for usize {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<usize, ParseIntError> {}
    }
    impl<T> TryFrom<T> for usize {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<usize, TryFromIntError> {}
    }
    impl Eq for usize {}
    impl Ord for usize {
        fn cmp(&self, other: &usize) -> Ordering {}
    }
    impl crate::hash::Hash for usize {}
    impl crate::iter::Step for usize {}

    impl Clone for usize {
        fn clone(&self) -> usize {}
    }
    impl Copy for usize {}
    impl PartialEq for usize {}
    impl PartialOrd for usize {
        fn partial_cmp(&self, other: &usize) -> Option<Ordering> {}
    }
    impl Default for usize {
        fn default() -> usize {}
    }
    impl crate::fmt::Debug for usize {}
    impl crate::fmt::Display for usize {}
    impl crate::iter::Sum for usize {}
    impl crate::iter::Product for usize {}

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
