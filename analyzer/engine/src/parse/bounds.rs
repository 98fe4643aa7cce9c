//! The scan before `syn`: which items go too deep, and whether the delimiters fit.

use std::ops::Range;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::lexer::{Kind, Lexer, Operator};
use super::nesting::{Nesting, Token};
use super::outline::{Outline, Word};
use super::recorder::Recorder;
use super::stack::{MAX_CHAIN, MAX_DEPTH};
use super::tables::Tables;
use super::test_marks::are_of_test;

/// An item that must not be parsed.
pub(super) struct TooDeep {
    /// Its bytes, attributes included.
    pub(super) item: Range<usize>,
    /// What is too deep about it.
    pub(super) message: String,
}

/// Finds what `syn` must not see of a text, and what it need not see.
pub(super) fn outline(text: &str) -> Outline {
    let mut scan = Scan {
        text,
        nesting: Nesting::new(),
        levels: vec![Level::new(0)],
        too_deep: Vec::new(),
        recorder: Recorder::default(),
        tables: Tables::default(),
    };
    let terminated = scan.run();
    let balanced = terminated && scan.nesting.is_balanced();
    let mut outline = scan.recorder.finish(scan.too_deep, balanced);
    outline.tables = scan.tables.found;
    outline
}

/// A place where items stand side by side: the file, or the body of an `impl` and the like.
struct Level {
    /// How many delimiters are open around it.
    delimiters: usize,
    /// First byte of the item that has begun.
    start: Option<usize>,
    header: Header,
    /// A `=` was seen: only `;` ends the item.
    has_value: bool,
    /// `pub` was seen, and no restriction behind it.
    is_public: bool,
    /// The last word: the name of a macro, if `!` follows.
    word: Option<Word>,
}

/// The kind of an item, as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    Unknown,
    /// `extern`, unless `fn` or `crate` follows.
    Extern,
    /// `impl`, `trait`, `mod`
    Container,
    /// Ends with its block.
    Function,
    /// Ends with `;`.
    Statement,
    Other,
}

impl Level {
    fn new(delimiters: usize) -> Self {
        Self {
            delimiters,
            start: None,
            header: Header::Unknown,
            has_value: false,
            is_public: false,
            word: None,
        }
    }

    fn begin(&mut self, at: usize) -> usize {
        *self.start.get_or_insert(at)
    }

    fn end(&mut self) {
        *self = Self::new(self.delimiters);
    }

    fn word(&mut self, word: &[u8]) {
        self.header = match (self.header, word) {
            (Header::Unknown | Header::Extern, b"fn") => Header::Function,
            (Header::Unknown | Header::Extern, b"crate") => Header::Statement,
            (Header::Unknown, b"impl" | b"trait" | b"mod") => Header::Container,
            (Header::Unknown, b"extern") => Header::Extern,
            (Header::Unknown, b"use" | b"static" | b"type") => Header::Statement,
            (Header::Unknown, b"struct" | b"enum" | b"macro_rules") => Header::Other,
            (header, _) => header,
        };
    }

    fn is_container(&self) -> bool {
        matches!(self.header, Header::Container | Header::Extern)
    }

    fn ends_with_block(&self) -> bool {
        self.header == Header::Function || !(self.has_value || self.header == Header::Statement)
    }
}

struct Scan<'a> {
    text: &'a str,
    nesting: Nesting,
    levels: Vec<Level>,
    too_deep: Vec<TooDeep>,
    recorder: Recorder,
    tables: Tables,
}

impl Scan<'_> {
    /// Returns whether every string and comment ends.
    fn run(&mut self) -> bool {
        let mut terminated = true;
        let bytes = self.text.as_bytes();
        let mut lexer = Lexer::new(self.text, 0);
        while let Some(lexeme) = lexer.next() {
            terminated &= !lexeme.unterminated;
            let token = match lexeme.kind {
                Kind::Comment => continue,
                Kind::InnerDoc | Kind::OuterDoc => {
                    self.recorder.documentation(lexeme.start..lexeme.end);
                    continue;
                }
                Kind::Word => Token::Word(&bytes[lexeme.start..lexeme.end]),
                Kind::Lifetime => Token::Lifetime,
                Kind::Literal => Token::Literal,
                Kind::Open(delimiter) => Token::Open(delimiter),
                Kind::Close(delimiter) => Token::Close(delimiter),
                Kind::Operator(operator) => Token::Operator(operator),
            };
            self.tables.see(token, lexeme.start);
            self.token(token, lexeme.start);
            if self.nesting.is_too_deep() {
                let start = self.level().begin(lexeme.start);
                let message = too_deep_message(&self.nesting);
                let depth = self
                    .nesting
                    .delimiters()
                    .saturating_sub(self.level().delimiters);
                let end = self.skip_item(&mut lexer, depth);
                self.too_deep.push(TooDeep {
                    item: start..end,
                    message,
                });
                let delimiters = self.level().delimiters;
                self.nesting.unwind(delimiters);
                self.nesting.start_item();
                self.level().end();
                self.recorder.abandon();
            }
        }
        terminated
    }

    fn level(&mut self) -> &mut Level {
        self.levels
            .last_mut()
            .expect("the level of the file is never removed")
    }

    /// Whether the next token stands between the items of the innermost level, or in the head
    /// of one of them.
    fn at_level(&mut self) -> bool {
        self.nesting.delimiters() == self.level().delimiters && !self.nesting.in_angles()
    }

    fn token(&mut self, token: Token<'_>, start: usize) {
        let mut opens_level = false;
        let mut begins = false;
        if self.at_level() {
            let level = self.level();
            if !matches!(token, Token::Close(_)) {
                level.begin(start);
            }
            match token {
                Token::Word(word) => {
                    let known = level.header;
                    level.word(word);
                    level.word = Some(Word::of_bytes(word));
                    level.is_public |= known == Header::Unknown && word == b"pub";
                    let is_public = level.is_public;
                    let now = level.header;
                    if known != now && now != Header::Extern {
                        begins = true;
                        if now == Header::Function {
                            let item = self.level().begin(start);
                            // Attributes of the file stand before it.
                            let of_file = self.text[item..].starts_with("#!");
                            let is_test = are_of_test(&self.text[item..start]);
                            let item = (!of_file).then_some(item);
                            self.recorder.begin_function(is_public, item, is_test);
                        } else {
                            self.recorder.begin_item(word, is_public);
                        }
                    }
                }
                Token::Operator(Operator::Single(b'=')) => level.has_value = true,
                // A macro that declares items: `lazy_static! { … }`.
                Token::Operator(Operator::Single(b'!')) if level.header == Header::Unknown => {
                    let name = level.word;
                    self.recorder.begin_call(name);
                }
                // `pub(crate)`
                Token::Open(b'(') if level.header == Header::Unknown => level.is_public = false,
                Token::Open(b'{') => {
                    opens_level = level.is_container();
                    if level.header == Header::Function {
                        self.recorder.open_body(start);
                    }
                }
                _ => {}
            }
        }
        self.nesting.feed(token);
        if opens_level {
            self.nesting.start_item();
            self.levels.push(Level::new(self.nesting.delimiters()));
            self.recorder.open_members();
            return;
        }
        // The word that begins an item is none of its words.
        if !begins || matches!(token, Token::Word(b"macro_rules")) {
            self.recorder.see(token);
        }
        match token {
            Token::Close(delimiter) => {
                while self.levels.len() > 1 && self.nesting.delimiters() < self.level().delimiters {
                    self.levels.pop();
                    self.recorder.close_members();
                }
                if delimiter == b'}' && self.at_level() && self.level().ends_with_block() {
                    self.end_item(start + 1);
                }
            }
            Token::Operator(Operator::Single(b';')) if self.at_level() => self.end_item(start + 1),
            _ => {}
        }
    }

    fn end_item(&mut self, end: usize) {
        self.level().end();
        self.nesting.start_item();
        self.recorder.end_item(end);
    }

    /// Goes to the end of the item that has begun; `depth` delimiters are open in it. Returns
    /// its end. A delimiter that closes the level is left to be read.
    fn skip_item(&mut self, lexer: &mut Lexer<'_>, mut depth: usize) -> usize {
        let in_block = self.levels.len() > 1;
        let ends_with_block = self.level().ends_with_block();
        while let Some(lexeme) = lexer.next() {
            match lexeme.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) if depth == 0 && in_block => {
                    lexer.jump(lexeme.start);
                    return lexeme.start;
                }
                Kind::Close(_) if depth == 0 => {}
                Kind::Close(delimiter) => {
                    depth -= 1;
                    if depth == 0 && delimiter == b'}' && ends_with_block {
                        return lexeme.end;
                    }
                }
                Kind::Operator(Operator::Single(b';')) if depth == 0 => return lexeme.end,
                _ => {}
            }
        }
        if depth > 0 {
            self.nesting.set_unbalanced();
        }
        self.text.len()
    }
}

fn too_deep_message(nesting: &Nesting) -> String {
    if nesting.is_nested() {
        format!("nested more than {MAX_DEPTH} levels deep")
    } else {
        format!("a chain of more than {MAX_CHAIN} operators")
    }
}

/// Refuses tokens that must not be given to `syn`.
pub(super) fn check_tokens(tokens: &TokenStream) -> syn::Result<()> {
    let mut nesting = Nesting::new();
    let mut outer = Vec::new();
    let mut trees = tokens.clone().into_iter().peekable();
    loop {
        let Some(tree) = trees.next() else {
            let Some((rest, delimiter)) = outer.pop() else {
                return Ok(());
            };
            trees = rest;
            if let Some(delimiter) = delimiter {
                nesting.feed(Token::Close(delimiter));
            }
            continue;
        };
        let span = tree.span();
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => (b'(', Some(b')')),
                    Delimiter::Bracket => (b'[', Some(b']')),
                    Delimiter::Brace => (b'{', Some(b'}')),
                    // Counts as parentheses: a fragment bound by `macro_rules!`.
                    Delimiter::None => (b'(', Some(b')')),
                };
                nesting.feed(Token::Open(open));
                let inner = group.stream().into_iter().peekable();
                outer.push((std::mem::replace(&mut trees, inner), close));
            }
            TokenTree::Ident(ident) => nesting.feed(Token::Word(ident.to_string().as_bytes())),
            TokenTree::Literal(_) => nesting.feed(Token::Literal),
            TokenTree::Punct(punct) => {
                let first = ascii(punct.as_char());
                if first == b'\'' {
                    trees.next();
                    nesting.feed(Token::Lifetime);
                    continue;
                }
                let second = match trees.peek() {
                    Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => {
                        Operator::pair(first, ascii(next.as_char()))
                    }
                    _ => None,
                };
                if second.is_some() {
                    trees.next();
                }
                nesting.feed(Token::Operator(second.unwrap_or(Operator::Single(first))));
            }
        }
        if nesting.is_too_deep() {
            return Err(syn::Error::new(span, too_deep_message(&nesting)));
        }
    }
}

fn ascii(character: char) -> u8 {
    u8::try_from(character).unwrap_or(0)
}
