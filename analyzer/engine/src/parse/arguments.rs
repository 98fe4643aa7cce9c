//! Generic arguments, as the tokens of a declaration go by.

use super::lexer::Operator;
use super::nesting::Token;
use super::outline::Word;

/// Keeps account of which words stand in the generic arguments of which, and of what an import renames.
#[derive(Default)]
pub(super) struct Arguments {
    /// The words whose generic arguments are being read; `None` for a `<` behind anything else.
    outer: Vec<Option<Word>>,
    /// The word before, if it is one.
    last: Option<Word>,
    /// What an import gives another name: the next word.
    renamed: Option<Word>,
}

impl Arguments {
    /// Another declaration begins.
    pub(super) fn begin(&mut self) {
        self.outer.clear();
        self.last = None;
        self.renamed = None;
    }

    /// Notes the pairs that a token makes: outer and inner, or the old and the new name.
    pub(super) fn see(&mut self, token: Token<'_>, of_import: bool, pairs: &mut Vec<(Word, Word)>) {
        let last = self.last.take();
        match token {
            Token::Operator(Operator::Single(b'<')) => self.outer.push(last),
            Token::Operator(Operator::Single(b'>')) => {
                self.outer.pop();
            }
            Token::Word(text) if text.first().is_some_and(u8::is_ascii_uppercase) => {
                let inner = Word::of_bytes(text);
                pairs.extend(self.renamed.take().map(|renamed| (renamed, inner)));
                pairs.extend(self.outer.iter().flatten().map(|outer| (*outer, inner)));
                self.last = Some(inner);
            }
            Token::Word(b"as") if of_import => self.renamed = last,
            _ => self.renamed = None,
        }
    }
}
