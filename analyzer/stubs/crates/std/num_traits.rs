#![stub(crate_name = "std")]
//! What integers have in common with other types.

pub mod num {
    use crate::cmp::Ordering;

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
