//! From `proc_macro2` spans to bytes.
//!
//! `Span::byte_range` counts characters through a tree of checkpoints and remembers each answer.
//! Lines and columns are far cheaper to ask for, so one exact byte range per top-level item
//! anchors it, and a table of line starts gives the rest.

use proc_macro2::{LineColumn, Span as TokenSpan};
use rustc_hash::FxHashMap;

use crate::span::Span;

/// How many characters of a long line with multi-byte characters lie between two checkpoints.
const STRIDE: usize = 128;

/// Turns positions of tokens into bytes from the start of the file.
pub(super) struct Places<'a> {
    text: &'a str,
    /// Where each line starts.
    lines: Vec<u32>,
    ascii: bool,
    /// For long lines that are not ASCII: the byte of every `STRIDE`th character.
    checkpoints: FxHashMap<usize, Vec<u32>>,
    /// File line minus the tokens' line.
    line_shift: isize,
    /// On this line of the tokens, columns are off by `column_shift`: something stood before it
    /// in the text that was parsed, or was cut off from it.
    shifted_line: usize,
    column_shift: isize,
    /// Where the current top-level item lies.
    item: Span,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut lines = Vec::with_capacity(text.len() / 32 + 1);
        lines.push(0);
        lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| clamp(at + 1)));
        let ascii = text.is_ascii();
        let mut places = Self {
            text,
            lines,
            ascii,
            checkpoints: FxHashMap::default(),
            line_shift: 0,
            shifted_line: 0,
            column_shift: 0,
            item: Span::default(),
        };
        if !ascii {
            places.note_long_lines();
        }
        places
    }

    fn note_long_lines(&mut self) {
        for line in 0..self.lines.len() {
            let text = self.line(line);
            if text.len() > 2 * STRIDE && !text.is_ascii() {
                let start = self.lines[line];
                let bytes = text
                    .char_indices()
                    .step_by(STRIDE)
                    .map(|(at, _)| start + clamp(at))
                    .collect();
                self.checkpoints.insert(line, bytes);
            }
        }
    }

    fn line(&self, line: usize) -> &'a str {
        let start = self.lines[line] as usize;
        let end = self
            .lines
            .get(line + 1)
            .map_or(self.text.len(), |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Makes `item`, whose first token is at `first`, the item that positions are relative to.
    /// Adding `origin` to the byte range of `first` gives bytes of the file; it may wrap, since
    /// the parsed text may have had something put before it.
    pub(super) fn enter(&mut self, item: Span, first: TokenSpan, origin: u32) {
        // An item that was closed for the parser's sake may seem to end beyond the text.
        self.item = Span::new(item.start, item.end.min(clamp(self.text.len())));
        let byte = clamp(first.byte_range().start)
            .wrapping_add(origin)
            .min(clamp(self.text.len()));
        let at = first.start();
        let line = self
            .lines
            .partition_point(|&start| start <= byte)
            .saturating_sub(1);
        self.line_shift = line as isize - at.line as isize;
        self.shifted_line = at.line;
        let before = self
            .text
            .get(self.lines[line] as usize..byte as usize)
            .unwrap_or_default();
        let column = if self.ascii {
            before.len()
        } else {
            before.chars().count()
        };
        self.column_shift = column as isize - at.column as isize;
    }

    /// The start of the current item.
    pub(super) fn base(&self) -> u32 {
        self.item.start
    }

    /// The first byte of `span`, relative to the item.
    pub(super) fn start(&self, span: TokenSpan) -> u32 {
        self.relative(span.start())
    }

    /// One past the last byte of `span`, relative to the item.
    pub(super) fn end(&self, span: TokenSpan) -> u32 {
        self.relative(span.end())
    }

    /// `span`, relative to the item.
    pub(super) fn span(&self, span: TokenSpan) -> Span {
        Span::new(self.start(span), self.end(span))
    }

    fn relative(&self, at: LineColumn) -> u32 {
        self.byte(at).clamp(self.item.start, self.item.end) - self.item.start
    }

    fn byte(&self, at: LineColumn) -> u32 {
        let shift = if at.line == self.shifted_line {
            self.column_shift
        } else {
            0
        };
        let column = at.column.saturating_add_signed(shift);
        let line = at.line.saturating_add_signed(self.line_shift);
        let Some(&start) = self.lines.get(line) else {
            return clamp(self.text.len());
        };
        if self.ascii {
            return start + clamp(column);
        }
        if let Some(bytes) = self.checkpoints.get(&line) {
            let Some(&near) = bytes.get(column / STRIDE) else {
                return self.item.end;
            };
            return near + self.walk(near as usize, column % STRIDE);
        }
        start + self.walk(start as usize, column)
    }

    fn walk(&self, from: usize, characters: usize) -> u32 {
        let rest = self.text.get(from..).unwrap_or_default();
        if rest
            .as_bytes()
            .get(..characters)
            .is_some_and(<[u8]>::is_ascii)
        {
            return clamp(characters);
        }
        clamp(
            rest.char_indices()
                .nth(characters)
                .map_or(rest.len(), |(at, _)| at),
        )
    }
}

/// Positions are `u32` throughout; texts that large are not read.
fn clamp(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
