#![stub(crate_name = "std")]
//! `std::string`, `std::str`, numbers and characters.

pub mod string {
    use crate::fmt;
    use crate::ops::{Deref, DerefMut, RangeBounds};

    pub struct String {
        vec: Vec<u8>,
    }

    impl String {
        pub const fn new() -> String {}
        pub fn with_capacity(capacity: usize) -> String {}
        pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {}
        pub fn from_utf8_lossy(v: &[u8]) -> crate::borrow::Cow<'_, str> {}
        pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {}
        pub fn into_bytes(self) -> Vec<u8> {}
        #[same]
        pub fn as_str(&self) -> &str {}
        #[same]
        pub fn as_mut_str(&mut self) -> &mut str {}
        pub fn push_str(&mut self, string: &str) {}
        pub fn push(&mut self, ch: char) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn as_bytes(&self) -> &[u8] {}
        pub fn truncate(&mut self, new_len: usize) {}
        pub fn pop(&mut self) -> Option<char> {}
        pub fn remove(&mut self, idx: usize) -> char {}
        #[runs(f, items, many)]
        pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {}
        pub fn insert(&mut self, idx: usize, ch: char) {}
        pub fn insert_str(&mut self, idx: usize, string: &str) {}
        pub const fn len(&self) -> usize {}
        pub const fn is_empty(&self) -> bool {}
        pub fn split_off(&mut self, at: usize) -> String {}
        pub fn clear(&mut self) {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {}
        pub fn into_boxed_str(self) -> Box<str> {}
        #[forgets(self)]
        pub fn leak<'a>(self) -> &'a mut str {}
    }

    pub struct Drain<'a> {
        string: &'a mut String,
    }

    impl Iterator for Drain<'_> {
        type Item = char;
        fn next(&mut self) -> Option<char> {}
    }

    #[derive(Debug)]
    pub struct FromUtf8Error {}

    impl Deref for String {
        type Target = str;
        #[same]
        fn deref(&self) -> &str {}
    }

    impl DerefMut for String {
        #[same]
        fn deref_mut(&mut self) -> &mut str {}
    }

    impl Clone for String {
        #[clones(deep)]
        fn clone(&self) -> String {}
    }

    impl Default for String {
        fn default() -> String {}
    }

    impl PartialEq for String {}
    impl Eq for String {}
    impl PartialOrd for String {}
    impl Ord for String {}
    impl crate::hash::Hash for String {}
    impl fmt::Debug for String {}
    impl fmt::Display for String {}
    impl fmt::Write for String {}

    impl From<&str> for String {
        #[clones(values)]
        fn from(s: &str) -> String {}
    }

    impl From<char> for String {
        fn from(c: char) -> String {}
    }

    impl From<Box<str>> for String {
        #[clones(values)]
        fn from(s: Box<str>) -> String {}
    }

    impl From<&String> for String {
        #[clones(values)]
        fn from(s: &String) -> String {}
    }

    impl From<crate::borrow::Cow<'_, str>> for String {
        #[clones(values)]
        fn from(s: crate::borrow::Cow<'_, str>) -> String {}
    }

    impl AsRef<str> for String {
        #[same]
        fn as_ref(&self) -> &str {}
    }

    impl crate::str::FromStr for String {
        type Err = crate::convert::Infallible;
        fn from_str(s: &str) -> Result<String, crate::convert::Infallible> {}
    }

    impl crate::ops::Add<&str> for String {
        type Output = String;
        fn add(self, other: &str) -> String {}
    }

    impl crate::ops::AddAssign<&str> for String {
        fn add_assign(&mut self, other: &str) {}
    }

    impl FromIterator<char> for String {
        fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {}
    }

    impl<'a> FromIterator<&'a str> for String {
        fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> String {}
    }

    impl FromIterator<String> for String {
        fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String {}
    }

    impl Extend<char> for String {
        fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {}
    }

    pub trait ToString {
        #[clones(values)]
        fn to_string(&self) -> String;
    }

    impl<T: fmt::Display + ?Sized> ToString for T {
        #[clones(values)]
        fn to_string(&self) -> String {}
    }
}

pub mod str {
    use crate::borrow::{Cow, ToOwned};
    use crate::fmt;

    pub trait FromStr {
        type Err;
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }

    impl str {
        pub const fn len(&self) -> usize {}
        pub const fn is_empty(&self) -> bool {}
        pub fn is_char_boundary(&self, index: usize) -> bool {}
        #[same]
        pub const fn as_bytes(&self) -> &[u8] {}
        #[same]
        pub const fn as_ptr(&self) -> *const u8 {}
        #[same]
        pub const fn as_str(&self) -> &str {}
        #[item_of]
        pub fn get<I>(&self, i: I) -> Option<&str> {}
        #[same]
        pub fn split_at(&self, mid: usize) -> (&str, &str) {}
        pub fn chars(&self) -> Chars<'_> {}
        pub fn char_indices(&self) -> CharIndices<'_> {}
        pub fn bytes(&self) -> Bytes<'_> {}
        #[item_of]
        pub fn split_whitespace(&self) -> Pieces<'_> {}
        #[item_of]
        pub fn split_ascii_whitespace(&self) -> Pieces<'_> {}
        #[item_of]
        pub fn lines(&self) -> Pieces<'_> {}
        pub fn contains<P>(&self, pat: P) -> bool {}
        pub fn starts_with<P>(&self, pat: P) -> bool {}
        pub fn ends_with<P>(&self, pat: P) -> bool {}
        pub fn find<P>(&self, pat: P) -> Option<usize> {}
        pub fn rfind<P>(&self, pat: P) -> Option<usize> {}
        #[item_of]
        pub fn split<P>(&self, pat: P) -> Pieces<'_> {}
        #[item_of]
        pub fn split_inclusive<P>(&self, pat: P) -> Pieces<'_> {}
        #[item_of]
        pub fn rsplit<P>(&self, pat: P) -> Pieces<'_> {}
        #[item_of]
        pub fn split_terminator<P>(&self, pat: P) -> Pieces<'_> {}
        #[item_of]
        pub fn splitn<P>(&self, n: usize, pat: P) -> Pieces<'_> {}
        #[item_of]
        pub fn rsplitn<P>(&self, n: usize, pat: P) -> Pieces<'_> {}
        #[same]
        pub fn split_once<P>(&self, delimiter: P) -> Option<(&str, &str)> {}
        #[same]
        pub fn rsplit_once<P>(&self, delimiter: P) -> Option<(&str, &str)> {}
        #[item_of]
        pub fn matches<P>(&self, pat: P) -> Pieces<'_> {}
        pub fn match_indices<P>(&self, pat: P) -> crate::vec::IntoIter<(usize, &str)> {}
        #[same]
        pub fn trim(&self) -> &str {}
        #[same]
        pub fn trim_start(&self) -> &str {}
        #[same]
        pub fn trim_end(&self) -> &str {}
        #[same]
        pub fn trim_matches<P>(&self, pat: P) -> &str {}
        #[same]
        pub fn trim_start_matches<P>(&self, pat: P) -> &str {}
        #[same]
        pub fn trim_end_matches<P>(&self, pat: P) -> &str {}
        #[same]
        pub fn strip_prefix<P>(&self, prefix: P) -> Option<&str> {}
        #[same]
        pub fn strip_suffix<P>(&self, suffix: P) -> Option<&str> {}
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
        pub fn replace<P>(&self, from: P, to: &str) -> String {}
        pub fn replacen<P>(&self, pat: P, to: &str, count: usize) -> String {}
        pub fn to_lowercase(&self) -> String {}
        pub fn to_uppercase(&self) -> String {}
        pub fn to_ascii_lowercase(&self) -> String {}
        pub fn to_ascii_uppercase(&self) -> String {}
        pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
        pub fn make_ascii_lowercase(&mut self) {}
        pub fn is_ascii(&self) -> bool {}
        pub fn repeat(&self, n: usize) -> String {}
        pub fn into_string(self: Box<str>) -> String {}
        pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {}
        pub fn escape_debug(&self) -> String {}
        pub fn encode_utf16(&self) -> crate::vec::IntoIter<u16> {}
    }

    impl ToOwned for str {
        type Owned = String;
        #[clones(deep)]
        fn to_owned(&self) -> String {}
    }

    impl<I> crate::ops::Index<I> for str {
        type Output = str;
        #[item_of]
        fn index(&self, index: I) -> &str {}
    }

    impl AsRef<[u8]> for str {
        #[same]
        fn as_ref(&self) -> &[u8] {}
    }

    impl AsRef<str> for str {
        #[same]
        fn as_ref(&self) -> &str {}
    }

    impl PartialEq for str {}
    impl Eq for str {}
    impl Ord for str {}
    impl crate::hash::Hash for str {}
    impl fmt::Debug for str {}
    impl fmt::Display for str {}

    pub struct Chars<'a> {
        iter: &'a str,
    }

    impl<'a> Chars<'a> {
        pub fn as_str(&self) -> &'a str {}
    }

    impl Iterator for Chars<'_> {
        type Item = char;
        fn next(&mut self) -> Option<char> {}
    }

    impl DoubleEndedIterator for Chars<'_> {}

    pub struct CharIndices<'a> {
        iter: &'a str,
    }

    impl Iterator for CharIndices<'_> {
        type Item = (usize, char);
        fn next(&mut self) -> Option<(usize, char)> {}
    }

    pub struct Bytes<'a> {
        iter: &'a str,
    }

    impl Iterator for Bytes<'_> {
        type Item = u8;
        fn next(&mut self) -> Option<u8> {}
    }

    /// Stands for `Split`, `Lines`, `Matches` and their kin, whose names no code spells.
    pub struct Pieces<'a> {
        iter: &'a str,
    }

    impl<'a> Iterator for Pieces<'a> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {}
    }

    impl DoubleEndedIterator for Pieces<'_> {}

    #[derive(Debug)]
    pub struct Utf8Error {}

    #[derive(Debug)]
    pub struct ParseBoolError {}

    #[same(of = v)]
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    #[same(of = v)]
    pub unsafe fn from_utf8_unchecked(v: &[u8]) -> &str {}

    impl FromStr for bool {
        type Err = ParseBoolError;
        fn from_str(s: &str) -> Result<bool, ParseBoolError> {}
    }

    impl FromStr for char {
        type Err = crate::char::ParseCharError;
        fn from_str(s: &str) -> Result<char, crate::char::ParseCharError> {}
    }
}

pub mod char {
    #[derive(Debug)]
    pub struct ParseCharError {}

    impl char {
        pub fn is_alphabetic(self) -> bool {}
        pub fn is_numeric(self) -> bool {}
        pub fn is_alphanumeric(self) -> bool {}
        pub fn is_whitespace(self) -> bool {}
        pub fn is_uppercase(self) -> bool {}
        pub fn is_lowercase(self) -> bool {}
        pub fn is_control(self) -> bool {}
        pub fn is_digit(self, radix: u32) -> bool {}
        pub fn to_digit(self, radix: u32) -> Option<u32> {}
        pub fn len_utf8(self) -> usize {}
        pub fn is_ascii(&self) -> bool {}
        pub fn is_ascii_digit(&self) -> bool {}
        pub fn is_ascii_alphabetic(&self) -> bool {}
        pub fn is_ascii_alphanumeric(&self) -> bool {}
        pub fn is_ascii_hexdigit(&self) -> bool {}
        pub fn is_ascii_whitespace(&self) -> bool {}
        pub fn is_ascii_punctuation(&self) -> bool {}
        pub fn is_ascii_uppercase(&self) -> bool {}
        pub fn is_ascii_lowercase(&self) -> bool {}
        pub fn to_ascii_lowercase(&self) -> char {}
        pub fn to_ascii_uppercase(&self) -> char {}
        pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
        pub fn to_lowercase(self) -> crate::vec::IntoIter<char> {}
        pub fn to_uppercase(self) -> crate::vec::IntoIter<char> {}
        pub fn from_u32(i: u32) -> Option<char> {}
        pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
    }

    pub fn from_u32(i: u32) -> Option<char> {}
    pub fn from_digit(num: u32, radix: u32) -> Option<char> {}

    impl Clone for char {
        fn clone(&self) -> char {}
    }
    impl Copy for char {}
    impl PartialEq for char {}
    impl Eq for char {}
    impl Ord for char {}
    impl crate::hash::Hash for char {}
    impl crate::fmt::Debug for char {}
    impl crate::fmt::Display for char {}
    impl Default for char {}
}
