//! Recovery by layout: for a text whose delimiters, strings or comments do not fit.
//!
//! A line at the indentation of the items that starts with `}` or ends in `;` or `}` ends an
//! item. What lies between two such ends is parsed by itself; where that fails it is cut again
//! before lines that start an item, and blocks of members are cut at their own indentation.
//! Lines within strings and comments count for nothing.

use std::ops::Range;

use syn::parse::{ParseStream, Parser};

use super::container::{Container, starts_item};
use super::{DEEPEST_CONTAINER, Lost, Recovered, blanked};
use crate::parse::lexer::{Kind, Lexeme, Lexer, Operator};
use crate::parse::{ParsedItem, bounds, said, to_u32, whole};

/// Keeps the items that the layout shows.
pub(super) fn recover(text: &str) -> Recovered {
    let trusting = Layout::read(text, Trust::EveryString).recover();
    if trusting.lost.is_empty() {
        return trusting;
    }
    let doubting = Layout::read(text, Trust::StringsThatKeepTheLayout).recover();
    if doubting.lost_bytes() < trusting.lost_bytes() {
        doubting
    } else {
        trusting
    }
}

/// Which strings of several lines are believed. One that never ends is believed to its line's
/// end only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    EveryString,
    /// Not those that contain a `}` at the start of a line, further left than their own line:
    /// the quote that opens them is probably one that closes another.
    StringsThatKeepTheLayout,
}

/// A line, without its end.
struct Line {
    start: usize,
    end: usize,
    /// Width of the white space before the text.
    indent: usize,
    /// It starts within a string or a comment, or there is nothing on it but white space.
    is_silent: bool,
    /// Its first piece is `}`.
    starts_with_close: bool,
    /// Its first piece starts an item, an attribute or documentation.
    starts_item: bool,
    /// Its first piece is `#` or documentation.
    is_attribute: bool,
    /// Its last piece of code is `;` or `}`.
    ends_item: bool,
}

const TAB_WIDTH: usize = 4;

struct Layout<'a> {
    text: &'a str,
    lines: Vec<Line>,
}

impl<'a> Layout<'a> {
    fn read(text: &'a str, trust: Trust) -> Self {
        let mut lines: Vec<Line> = text
            .split_inclusive('\n')
            .scan(0, |at, line| Some(read_line(line, at)))
            .collect();
        let line_of = |lines: &[Line], at: usize| {
            lines
                .partition_point(|line| line.start <= at)
                .saturating_sub(1)
        };
        let mut lexer = Lexer::new(text, 0);
        let mut current = 0;
        while let Some(mut lexeme) = lexer.next() {
            while current + 1 < lines.len() && lines[current + 1].start <= lexeme.start {
                current += 1;
            }
            if lexeme.end > lines[current].end
                && is_doubtful(text, &lexeme, lines[current].indent, trust)
            {
                lexeme.end = lines[current].end.max(lexeme.start + 1);
                lexer.jump(lexeme.end);
            }
            let line = &mut lines[current];
            if lexeme.start == line.start + leading_space(&text[line.start..line.end]) {
                line.starts_with_close = lexeme.kind == Kind::Close(b'}');
                line.is_attribute = match lexeme.kind {
                    Kind::Operator(Operator::Single(b'#')) => true,
                    kind => kind == Kind::OuterDoc,
                };
                line.starts_item = line.is_attribute
                    || lexeme.kind == Kind::Word && starts_item(&text[lexeme.start..lexeme.end]);
            }
            if lexeme.end > line.end {
                let last = line_of(&lines, lexeme.end.saturating_sub(1));
                // What goes on after a string stands where the string began.
                let indent = lines[current].indent;
                for line in &mut lines[current + 1..=last] {
                    line.is_silent = true;
                    line.indent = indent;
                }
                lines[current].ends_item = false;
                current = last;
            }
            if !matches!(lexeme.kind, Kind::Comment | Kind::OuterDoc | Kind::InnerDoc) {
                lines[current].ends_item = matches!(
                    lexeme.kind,
                    Kind::Close(b'}') | Kind::Operator(Operator::Single(b';'))
                );
            }
        }
        Self { text, lines }
    }

    fn recover(self) -> Recovered {
        let mut found = Recovered {
            by_layout: true,
            ..Recovered::default()
        };
        let all = 0..self.lines.len();
        self.items(all, &mut found);
        found
    }

    fn bytes(&self, lines: &Range<usize>) -> Range<usize> {
        match (
            self.lines.get(lines.start),
            lines
                .end
                .checked_sub(1)
                .and_then(|last| self.lines.get(last)),
        ) {
            (Some(first), Some(last)) if lines.start < lines.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// Cuts lines after those that end an item at `indent`.
    fn chunks(&self, lines: Range<usize>, indent: usize) -> Vec<Range<usize>> {
        let mut chunks = Vec::new();
        let mut start = lines.start;
        for at in lines.clone() {
            let line = &self.lines[at];
            if at == start && line.start == line.end {
                start = at + 1;
            } else if line.indent <= indent && (line.ends_item || line.starts_with_close) {
                chunks.push(start..at + 1);
                start = at + 1;
            }
        }
        if self.lines[start.min(lines.end)..lines.end]
            .iter()
            .any(|line| line.start + line.indent < line.end)
        {
            chunks.push(start..lines.end);
        }
        chunks
    }

    /// Cuts lines before those that start an item at `indent`, attributes kept with it.
    fn pieces(&self, lines: Range<usize>, indent: usize) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = lines.start;
        let mut after_attribute = false;
        for at in lines.clone() {
            let line = &self.lines[at];
            if line.is_silent || line.indent > indent {
                continue;
            }
            if line.starts_item && !after_attribute && at > start {
                pieces.push(start..at);
                start = at;
            }
            after_attribute = line.is_attribute;
        }
        pieces.push(start..lines.end);
        pieces
    }

    /// Keeps the items of a file.
    fn items(&self, lines: Range<usize>, found: &mut Recovered) {
        for chunk in self.chunks(lines, 0) {
            if self.keep(&chunk, found).is_ok() {
                continue;
            }
            for piece in self.pieces(chunk, 0) {
                let Err(refusal) = self.keep(&piece, found) else {
                    continue;
                };
                match self.without_broken_members(&piece, 0, &mut found.lost) {
                    Some(text) => {
                        if let Err(refusal) = keep_text(&text, self.bytes(&piece).start, found) {
                            found.lost.push(self.lost(&piece, refusal));
                        }
                    }
                    None => found.lost.push(self.lost(&piece, refusal)),
                }
            }
        }
    }

    fn keep(&self, lines: &Range<usize>, found: &mut Recovered) -> Result<(), Refusal> {
        let bytes = self.bytes(lines);
        keep_text(&self.text[bytes.clone()], bytes.start, found)
    }

    fn lost(&self, lines: &Range<usize>, refusal: Refusal) -> Lost {
        let bytes = self.bytes(lines);
        let piece = trimmed(self.text, bytes.clone());
        match refusal {
            Refusal::TooDeep(message) => Lost::too_deep(self.text, piece, &message),
            Refusal::Syntax { at, message } => {
                let start = (bytes.start + at.start).clamp(piece.start, piece.end);
                let end = (bytes.start + at.end).clamp(start, piece.end);
                let at = if at.is_empty() {
                    piece.clone()
                } else {
                    start..end
                };
                Lost::syntax(self.text, piece, at, &message)
            }
        }
    }

    /// The text of an `impl`, `trait`, `mod` or `extern` block with its broken members blanked,
    /// or `None` if the piece is none or its head is broken.
    fn without_broken_members(
        &self,
        piece: &Range<usize>,
        depth: usize,
        lost: &mut Vec<Lost>,
    ) -> Option<String> {
        let bytes = self.bytes(piece);
        let text = &self.text[bytes.clone()];
        let head = head_of_block(text)?;
        let container = Container::of_head(head.words.iter().copied())?;
        if depth == DEEPEST_CONTAINER
            || !bounds::outline(&format!("{}}}", &text[..head.end]))
                .too_deep
                .is_empty()
        {
            return None;
        }
        syn::parse_str::<syn::Item>(&format!("{}}}", &text[..head.end])).ok()?;
        let block = bytes.start + head.end;
        let first = self.lines.partition_point(|line| line.start < block);
        let indent = self.lines[piece.start..first]
            .iter()
            .filter(|line| !line.is_silent)
            .map(|line| line.indent)
            .min()?;
        let closing = (first..piece.end)
            .rev()
            .find(|&at| !self.lines[at].is_silent)
            .filter(|&at| self.lines[at].starts_with_close && self.lines[at].indent <= indent);
        // A missing brace is added in place of the line end; within another block, or at the end
        // of the file, there is no room for it.
        if closing.is_none() && (depth > 0 || bytes.end == self.text.len()) {
            return None;
        }
        let members = first..closing.unwrap_or(piece.end);
        let inner = self.lines[members.clone()]
            .iter()
            .filter(|line| !line.is_silent)
            .map(|line| line.indent)
            .min();
        let mut broken = Vec::new();
        let mut repaired: Vec<(Range<usize>, String)> = Vec::new();
        for chunk in self.chunks(members, inner.unwrap_or(0)) {
            if self.accepts(&chunk, container).is_ok() {
                continue;
            }
            for member in self.pieces(chunk, inner.unwrap_or(0)) {
                let Err(refusal) = self.accepts(&member, container) else {
                    continue;
                };
                let kept = if container == Container::Module {
                    self.without_broken_members(&member, depth + 1, lost)
                } else {
                    None
                };
                match kept {
                    Some(text) => repaired.push((self.bytes(&member), text)),
                    None => {
                        broken.push(self.bytes(&member));
                        lost.push(self.lost(&member, refusal));
                    }
                }
            }
        }
        let relative = |range: Range<usize>| range.start - bytes.start..range.end - bytes.start;
        let mut kept = blanked(text, broken.into_iter().map(relative));
        for (range, text) in repaired {
            kept.replace_range(relative(range), &text);
        }
        if closing.is_none() {
            kept.push('}');
        }
        Some(kept)
    }

    fn accepts(&self, lines: &Range<usize>, container: Container) -> Result<(), Refusal> {
        let text = &self.text[self.bytes(lines)];
        check_bounds(text)?;
        (|input: ParseStream<'_>| container.members(input))
            .parse_str(text)
            .map_err(|error| Refusal::new(text, &error))
    }
}

/// Why a chunk is not kept. Positions count from its start.
enum Refusal {
    TooDeep(String),
    Syntax { at: Range<usize>, message: String },
}

impl Refusal {
    fn new(text: &str, error: &syn::Error) -> Self {
        let at = error.span().byte_range();
        let message = said(error, bounds::outline(text).balanced);
        Self::Syntax { at, message }
    }
}

fn check_bounds(text: &str) -> Result<(), Refusal> {
    match bounds::outline(text).too_deep.into_iter().next() {
        Some(too_deep) => Err(Refusal::TooDeep(too_deep.message)),
        None => Ok(()),
    }
}

fn keep_text(text: &str, at: usize, found: &mut Recovered) -> Result<(), Refusal> {
    check_bounds(text)?;
    let (attributes, items) = whole
        .parse_str(text)
        .map_err(|error| Refusal::new(text, &error))?;
    let origin = to_u32(at);
    found.attributes.extend(attributes);
    found
        .items
        .extend(items.into_iter().map(|(item, span)| ParsedItem {
            item,
            origin,
            span: span.shifted(origin),
        }));
    Ok(())
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + inner.len() - inner.trim_start().len();
    start..start + inner.trim().len()
}

/// The head of an item with a block.
struct Head<'a> {
    /// The words outside of delimiters.
    words: Vec<&'a str>,
    /// Just behind the `{`.
    end: usize,
}

fn head_of_block(text: &str) -> Option<Head<'_>> {
    let mut words = Vec::new();
    let mut depth = 0_usize;
    for lexeme in Lexer::new(text, 0) {
        match lexeme.kind {
            Kind::Open(b'{') if depth == 0 => {
                return Some(Head {
                    words,
                    end: lexeme.end,
                });
            }
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.checked_sub(1)?,
            Kind::Word if depth == 0 => words.push(&text[lexeme.start..lexeme.end]),
            Kind::Operator(Operator::Single(b';')) if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn leading_space(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn read_line(line: &str, at: &mut usize) -> Line {
    let start = *at;
    *at += line.len();
    let line = line.trim_end_matches(['\n', '\r']);
    let space = leading_space(line);
    let indent = line[..space]
        .chars()
        .map(|character| if character == '\t' { TAB_WIDTH } else { 1 })
        .sum();
    Line {
        start,
        end: start + line.len(),
        indent,
        is_silent: space == line.len(),
        starts_with_close: false,
        starts_item: false,
        is_attribute: false,
        ends_item: false,
    }
}

/// Whether a string or comment of several lines is taken to end with its first line.
fn is_doubtful(text: &str, lexeme: &Lexeme, indent: usize, trust: Trust) -> bool {
    if lexeme.unterminated {
        return true;
    }
    let piece = &text[lexeme.start..lexeme.end];
    trust == Trust::StringsThatKeepTheLayout
        && piece.starts_with('"')
        && piece.split('\n').skip(1).any(|line| {
            let space = leading_space(line);
            line[space..].starts_with('}') && space <= indent
        })
}
