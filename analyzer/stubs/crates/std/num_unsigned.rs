#![stub(crate_name = "std")]
//! Unsigned integers.

pub mod num {
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
}
