#![stub(crate_name = "std")]
//! Unsigned integers.

pub mod num {
    use crate::cmp::Ordering;

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
}
