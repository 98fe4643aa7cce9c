//! Byte offsets to lines and columns.

use std::sync::Arc;

/// A place in a text, as editors show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// 1-based; lines end at `\n`.
    pub line: u32,
    /// 1-based, in Unicode scalar values; a byte order mark counts for nothing.
    pub column: u32,
}

/// The line starts of a text.
#[derive(Debug, Clone)]
pub struct LineIndex {
    text: Arc<str>,
    /// Byte at which each line starts; the first is 0.
    starts: Vec<usize>,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl LineIndex {
    /// Indexes a text.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        let after_breaks = text
            .bytes()
            .enumerate()
            .filter(|&(_, byte)| byte == b'\n')
            .map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(after_breaks).collect();
        Self { text, starts }
    }

    /// The position of a byte. Bytes past the end give the end, bytes inside a character its start.
    #[must_use]
    pub fn position(&self, byte: u32) -> Position {
        let byte = self.text.floor_char_boundary(byte as usize);
        let line = self.starts.partition_point(|&start| start <= byte) - 1;
        let before = &self.text[self.starts[line]..byte];
        let before = if line == 0 {
            before.strip_prefix(BYTE_ORDER_MARK).unwrap_or(before)
        } else {
            before
        };
        Position {
            line: count(line) + 1,
            column: count(before.chars().count()) + 1,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
