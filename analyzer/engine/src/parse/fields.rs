//! Fields of types, as the tokens of a declaration go by.

use std::ops::Range;

use super::lexer::Operator;
use super::nesting::Token;
use super::outline::{FieldOutline, Outline, Word};
use super::to_u32;

/// Keeps account of which field the words of a type declaration belong to.
#[derive(Default)]
pub(super) struct Fields {
    /// Where the fields of the declaration begin.
    start: usize,
    open: Option<Open>,
    /// `pub` stands before the next field, and no restriction behind it.
    is_public: bool,
}

/// A field whose type is being read.
struct Open {
    name: Option<Word>,
    is_public: bool,
    /// How many delimiters are open around it.
    depth: u32,
    words: usize,
    nested: usize,
}

impl Fields {
    /// Another declaration begins.
    pub(super) fn begin(&mut self, outline: &Outline) {
        self.open = None;
        self.is_public = false;
        self.start = outline.fields.len();
    }

    /// The declaration is through. Returns which fields are its own.
    pub(super) fn end(&mut self, outline: &mut Outline) -> Range<u32> {
        self.close(outline);
        to_u32(self.start)..to_u32(outline.fields.len())
    }

    /// A token of a declaration, behind `word` if that is not capitalized, in a place with so many delimiters and angle
    /// brackets around it.
    pub(super) fn see(
        &mut self,
        token: Token<'_>,
        word: Option<Word>,
        (depth, angles): (u32, u32),
        is_enum: bool,
        outline: &mut Outline,
    ) {
        if let Some(open) = &self.open {
            let ends = match token {
                // The comma between fields without names does not end them.
                Token::Operator(Operator::Single(b',')) => {
                    angles == 0 && depth == open.depth && open.name.is_some()
                }
                Token::Close(_) => depth <= open.depth,
                _ => false,
            };
            if ends {
                self.close(outline);
            }
            return;
        }
        if angles > 0 {
            return;
        }
        match token {
            Token::Open(b'(') if depth == u32::from(is_enum) => {
                self.open(None, depth + 1, outline);
            }
            Token::Operator(Operator::Single(b':')) if depth > 0 && word.is_some() => {
                self.is_public |= is_enum;
                self.open(word, depth, outline);
            }
            Token::Word(b"pub") => self.is_public = true,
            Token::Open(_) => self.is_public = false,
            _ => {}
        }
    }

    fn open(&mut self, name: Option<Word>, depth: u32, outline: &Outline) {
        self.open = Some(Open {
            name,
            is_public: std::mem::take(&mut self.is_public),
            depth,
            words: outline.words.len(),
            nested: outline.nested.len(),
        });
    }

    fn close(&mut self, outline: &mut Outline) {
        let Some(open) = self.open.take() else {
            return;
        };
        let start = outline.of_fields.len();
        outline.of_fields.extend(outline.words[open.words..].iter());
        outline.fields.push(FieldOutline {
            name: open.name,
            is_public: open.is_public,
            words: to_u32(start)..to_u32(outline.of_fields.len()),
            nested: to_u32(open.nested)..to_u32(outline.nested.len()),
        });
    }
}
