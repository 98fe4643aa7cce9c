//! What a word may name, by the tokens around it.

use super::lexer::Operator;
use super::nesting::Token;

/// The token before.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Before {
    Separator,
    ArgumentStart,
    Star,
    Dot,
    /// The end of generic arguments, perhaps.
    Closed,
    #[default]
    Other,
}

/// Whether a word may name a field, by what stands before and behind it: `a.word`, `A { word, .. }`, `A { word: b }`.
pub(super) fn may_be_field(before: Before, next: Option<Token<'_>>) -> bool {
    let called = matches!(
        next,
        Some(Token::Open(b'(') | Token::Operator(Operator::PathSeparator | Operator::Single(b'!')))
    );
    let ends = matches!(
        next,
        Some(Token::Close(b'}') | Token::Operator(Operator::Single(b',' | b':')))
    );
    before == Before::Dot && !called || ends
}
