//! Comments that speak to the tool.

use memchr::memmem;

use super::lexer::{Kind, Lexer};
use super::{prelude, to_u32};
use crate::span::Span;

const MARK: &str = "mapwarden:";

/// The `// mapwarden: …` and `/* mapwarden: … */` comments of a text: bytes of the comment,
/// what follows `mapwarden:` (trimmed), the 1-based line it starts on, and whether code stands
/// before it on that line.
///
/// Documentation, strings and commented-out comments say nothing to the tool.
#[must_use]
pub fn intent_comments(text: &str) -> Vec<(Span, String, u32, bool)> {
    let mut comments = Vec::new();
    if memmem::find(text.as_bytes(), MARK.as_bytes()).is_none() {
        return comments;
    }
    let start = prelude::length(text);
    let mut line = 1;
    let mut counted = 0;
    let mut code_end = start;
    for lexeme in Lexer::new(text, start) {
        if lexeme.kind != Kind::Comment {
            code_end = lexeme.end;
            continue;
        }
        let comment = &text[lexeme.start..lexeme.end];
        let inner = match comment.strip_prefix("//") {
            Some(inner) => inner,
            None => comment[2..].strip_suffix("*/").unwrap_or(&comment[2..]),
        };
        let Some(said) = inner.trim_start().strip_prefix(MARK) else {
            continue;
        };
        line += memchr::memchr_iter(b'\n', &text.as_bytes()[counted..lexeme.start]).count();
        counted = lexeme.start;
        let line_start = text[..lexeme.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let trailing = code_end > line_start.max(start);
        let span = Span::new(
            to_u32(lexeme.start),
            to_u32(lexeme.start + comment.trim_end().len()),
        );
        comments.push((span, said.trim().to_owned(), to_u32(line), trailing));
    }
    comments
}
