//! Long lists of literals, which cost a parser much and tell nothing.

use std::ops::Range;

use super::nesting::Token;

/// Lists of literals of no fewer tokens than this are tables, whose elements tell nothing.
const TABLE: usize = 64;

/// Finds long lists in brackets that have no word in them.
#[derive(Default)]
pub(super) struct Tables {
    /// Brackets that are open since the last word: where they are, and how many tokens were read before.
    open: Vec<(usize, usize)>,
    tokens: usize,
    /// What stands between the brackets; none of them in another.
    pub(super) found: Vec<Range<usize>>,
}

impl Tables {
    /// A token of the text, which begins at byte `start`.
    pub(super) fn see(&mut self, token: Token<'_>, start: usize) {
        self.tokens += 1;
        match token {
            Token::Word(_) | Token::Lifetime => self.open.clear(),
            Token::Open(b'[') => self.open.push((start, self.tokens)),
            Token::Close(b']') => {
                let Some((from, tokens)) = self.open.pop() else {
                    return;
                };
                if self.tokens - tokens >= TABLE {
                    let inside = self.found.iter().rposition(|table| table.start < from);
                    self.found.truncate(inside.map_or(0, |last| last + 1));
                    self.found.push(from + 1..start);
                }
            }
            _ => {}
        }
    }
}
