//! How deep the parser's recursion and the tree will go, bounded from tokens alone.
//!
//! `syn` calls itself once for every nested delimiter, prefix operator, closure, `<`, `return`
//! and so on; chains of binary operators and of postfix operators are read in a loop but make a
//! tree as deep as they are long, which recurses when it is dropped. [`Nesting`] is fed one token
//! after the other and keeps an upper bound of both in *links*: a chain grows by one per
//! operator, real nesting by [`NESTING_LINKS`].
//!
//! The bound need not be exact, only never too small, and on code that people or generators
//! write not much too large. So it forgets at `,`, `;`, `=>` and where a statement follows a
//! block, and it counts a `<` only where generic arguments may start, until a token comes
//! that cannot stand among generic arguments.

use super::lexer::Operator;
use super::stack::{ELSE_LINKS, MAX_LINKS, NESTING_LINKS};

/// A token, as far as nesting depends on it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Token<'a> {
    /// An identifier or keyword.
    Word(&'a [u8]),
    Lifetime,
    Literal,
    Open(u8),
    Close(u8),
    Operator(Operator),
}

/// What the token before was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Something after which an operand is expected.
    Expecting,
    /// A name: `<` may open its generic arguments.
    Name,
    /// `::`
    PathSeparator,
    /// `else`
    Else,
    /// `fn`, `impl`, `for`: `<` opens parameters.
    Header,
    /// A closed `}`.
    Block,
    /// Any other end of an operand.
    Operand,
    /// `#` or `#!`
    Pound,
    /// `!` after a name.
    Bang,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FrameKind {
    /// `(`, `[`, `{`; 0 stands for the whole.
    Delimiter(u8),
    /// The `[…]` of an attribute.
    Attribute,
    /// `<…>` after a name.
    Generics,
    /// `<T as Trait>`
    QualifiedSelf,
}

/// The links counted within one pair of delimiters or angle brackets.
#[derive(Debug, Clone, Copy)]
struct Frame {
    kind: FrameKind,
    /// Links from the root to the start of this frame.
    base: u32,
    /// Nested constructs that go on to the end of the expression: `return`, closures, `if`, `=`.
    sticky: u32,
    /// Prefix operators of the current operand.
    prefix: u32,
    /// Height of the current operand with its postfix operators.
    operand: u32,
    /// Height of what stands to the left of the current operand.
    left: u32,
    /// Greatest height of what is finished.
    tallest: u32,
}

impl Frame {
    fn new(kind: FrameKind, base: u32) -> Self {
        Self {
            kind,
            base,
            sticky: 0,
            prefix: 0,
            operand: 0,
            left: 0,
            tallest: 0,
        }
    }

    fn height(&self) -> u32 {
        self.tallest
            .max(self.sticky + self.left.max(self.prefix + self.operand))
    }

    /// The expression, item or argument is over.
    fn finish(&mut self) {
        self.tallest = self.height();
        self.sticky = 0;
        self.prefix = 0;
        self.operand = 0;
        self.left = 0;
    }

    /// A binary operator after a finished operand.
    fn binary(&mut self) {
        self.left = self.left.max(self.prefix + self.operand) + 1;
        self.prefix = 0;
        self.operand = 0;
    }

    /// A construct in which all that follows is nested.
    fn nest(&mut self, links: u32) {
        self.sticky += self.prefix + links;
        self.prefix = 0;
    }

    fn is_angle(&self) -> bool {
        matches!(self.kind, FrameKind::Generics | FrameKind::QualifiedSelf)
    }
}

/// The bound for a run of tokens.
pub(super) struct Nesting {
    frame: Frame,
    outer: Vec<Frame>,
    /// How many of the frames are no angle brackets, without the outermost.
    delimiters: usize,
    last: Last,
    balanced: bool,
}

impl Nesting {
    pub(super) fn new() -> Self {
        Self {
            frame: Frame::new(FrameKind::Delimiter(0), 0),
            outer: Vec::new(),
            delimiters: 0,
            last: Last::Expecting,
            balanced: true,
        }
    }

    /// Whether every delimiter so far fits its partner and none is open.
    pub(super) fn is_balanced(&self) -> bool {
        self.balanced && self.delimiters == 0
    }

    /// Notes that tokens that were not fed do not fit.
    pub(super) fn set_unbalanced(&mut self) {
        self.balanced = false;
    }

    /// Closes all but the outermost `delimiters` delimiters.
    pub(super) fn unwind(&mut self, delimiters: usize) {
        self.leave_angles();
        while self.delimiters > delimiters {
            self.delimiters -= 1;
            self.pop();
            self.leave_angles();
        }
    }

    /// Whether it is nesting that used up the bound, rather than a long chain.
    pub(super) fn is_nested(&self) -> bool {
        self.frame.base + self.frame.sticky + self.frame.prefix > MAX_LINKS / 2
    }

    /// How many delimiters are open.
    pub(super) fn delimiters(&self) -> usize {
        self.delimiters
    }

    /// Whether the innermost frame is a pair of angle brackets.
    pub(super) fn in_angles(&self) -> bool {
        self.frame.is_angle()
    }

    /// Whether the bound is passed.
    pub(super) fn is_too_deep(&self) -> bool {
        self.frame.base + self.frame.height() > MAX_LINKS
    }

    /// Forgets what is finished in the current frame: the next token starts an item.
    pub(super) fn start_item(&mut self) {
        self.leave_angles();
        self.frame.finish();
        self.frame.tallest = 0;
        self.last = Last::Expecting;
    }

    fn has_operand(&self) -> bool {
        matches!(self.last, Last::Name | Last::Block | Last::Operand)
    }

    fn push(&mut self, kind: FrameKind) {
        let base = self.frame.base + self.frame.sticky + self.frame.prefix + NESTING_LINKS;
        self.outer
            .push(std::mem::replace(&mut self.frame, Frame::new(kind, base)));
    }

    fn pop(&mut self) {
        if let Some(outer) = self.outer.pop() {
            let height = self.frame.height() + NESTING_LINKS;
            self.frame = outer;
            self.frame.operand = self.frame.operand.max(height);
        }
    }

    /// A token that cannot stand among generic arguments: those `<` were comparisons.
    fn leave_angles(&mut self) {
        while self.frame.is_angle() {
            self.pop();
        }
    }

    fn postfix(&mut self) {
        self.frame.operand += 1;
    }

    fn binary(&mut self) {
        self.frame.binary();
        self.last = Last::Expecting;
    }

    /// A binary operator with all that follows nested in its right side.
    fn assignment(&mut self) {
        if self.has_operand() {
            self.frame.binary();
        }
        self.frame.nest(NESTING_LINKS);
        self.last = Last::Expecting;
    }

    /// Takes the next token.
    #[inline]
    pub(super) fn feed(&mut self, token: Token<'_>) {
        match token {
            Token::Word(word) => self.word(word),
            // A lifetime leaves a prefix open: `&'a &'a T`.
            Token::Lifetime => {
                self.statement_boundary();
            }
            Token::Literal => {
                self.statement_boundary();
                if self.last == Last::Expecting && self.frame.kind == FrameKind::QualifiedSelf {
                    self.leave_angles();
                }
                self.last = Last::Operand;
            }
            Token::Open(delimiter) => self.open(delimiter),
            Token::Close(delimiter) => self.close(delimiter),
            Token::Operator(operator) => self.operator(operator),
        }
    }

    /// After a block, a token that cannot continue an expression starts the next statement.
    fn statement_boundary(&mut self) {
        if self.last == Last::Block {
            self.leave_angles();
            self.frame.finish();
            self.last = Last::Expecting;
        }
    }

    fn word(&mut self, word: &[u8]) {
        let keyword = Keyword::of(word);
        if self.last == Last::Block && !matches!(keyword, Keyword::Else | Keyword::Continues) {
            self.statement_boundary();
        }
        self.last = match keyword {
            Keyword::None => Last::Name,
            Keyword::Nests if self.last == Last::Else => Last::Expecting,
            Keyword::Nests => {
                self.frame.nest(NESTING_LINKS);
                Last::Expecting
            }
            Keyword::For => {
                self.frame.nest(NESTING_LINKS);
                Last::Header
            }
            Keyword::Header => Last::Header,
            Keyword::Else => {
                self.leave_angles();
                self.frame.nest(ELSE_LINKS);
                Last::Else
            }
            Keyword::Continues => {
                if word == b"as" {
                    self.postfix();
                }
                Last::Expecting
            }
            Keyword::Transparent => Last::Expecting,
        };
    }

    fn open(&mut self, delimiter: u8) {
        let kind = if self.last == Last::Pound && delimiter == b'[' {
            FrameKind::Attribute
        } else {
            FrameKind::Delimiter(delimiter)
        };
        if self.has_operand() && delimiter != b'{' {
            self.postfix();
        }
        self.push(kind);
        self.delimiters += 1;
        self.last = Last::Expecting;
    }

    fn close(&mut self, delimiter: u8) {
        self.leave_angles();
        if self.outer.is_empty() {
            self.balanced = false;
            return;
        }
        let kind = self.frame.kind;
        self.balanced &= match kind {
            FrameKind::Delimiter(b'(') => delimiter == b')',
            FrameKind::Delimiter(b'{') => delimiter == b'}',
            _ => delimiter == b']',
        };
        self.pop();
        self.delimiters -= 1;
        self.last = match (kind, delimiter) {
            (FrameKind::Attribute, _) => Last::Expecting,
            (_, b'}') => Last::Block,
            _ => Last::Operand,
        };
    }

    fn operator(&mut self, operator: Operator) {
        match operator {
            Operator::Arrow => {
                self.frame.nest(NESTING_LINKS);
                self.last = Last::Expecting;
            }
            Operator::FatArrow => {
                self.leave_angles();
                self.frame.finish();
                self.last = Last::Expecting;
            }
            Operator::Comparison => {
                self.leave_angles();
                self.binary();
            }
            Operator::GreaterEqual => {
                if self.frame.is_angle() {
                    self.pop();
                    self.frame.nest(NESTING_LINKS);
                }
                self.binary();
            }
            Operator::AndAnd if self.has_operand() => {
                self.leave_angles();
                self.binary();
            }
            Operator::AndAnd => {
                self.frame.prefix += 2 * NESTING_LINKS;
                self.last = Last::Expecting;
            }
            Operator::OrOr if self.has_operand() => {
                self.leave_angles();
                self.binary();
            }
            Operator::OrOr => {
                self.frame.nest(NESTING_LINKS);
                self.last = Last::Expecting;
            }
            Operator::ShiftLeft => {
                if matches!(self.last, Last::Operand) {
                    self.leave_angles();
                    self.binary();
                } else {
                    self.less_than();
                    self.less_than();
                }
            }
            // `a..b | c..d` is flat in patterns and an error elsewhere.
            Operator::Range if self.has_operand() => {
                self.leave_angles();
                self.binary();
            }
            Operator::Range => {
                self.leave_angles();
                self.frame.nest(NESTING_LINKS);
                self.last = Last::Expecting;
            }
            Operator::PathSeparator => {
                self.frame.operand += 1;
                self.last = Last::PathSeparator;
            }
            Operator::Single(character) => self.single(character),
        }
    }

    fn single(&mut self, character: u8) {
        match character {
            b',' => {
                if self.frame.kind == FrameKind::QualifiedSelf {
                    self.leave_angles();
                }
                self.frame.finish();
                self.last = Last::Expecting;
            }
            b';' => {
                self.leave_angles();
                self.frame.finish();
                self.last = Last::Expecting;
            }
            b'<' => self.less_than(),
            b'>' if self.frame.is_angle() => {
                self.pop();
                self.last = Last::Operand;
            }
            b'=' | b'@' => self.assignment(),
            b'#' => {
                self.statement_boundary();
                self.last = Last::Pound;
            }
            b'!' if self.last == Last::Pound => {}
            b'!' if self.last == Last::Name => self.last = Last::Bang,
            b'.' => {
                self.leave_angles();
                self.postfix();
                self.last = Last::Expecting;
            }
            b'?' if self.has_operand() => {
                self.leave_angles();
                self.postfix();
            }
            b':' | b'$' | b'~' | b'?' => self.last = Last::Expecting,
            b'|' if !self.has_operand() => {
                self.frame.nest(NESTING_LINKS);
                self.last = Last::Expecting;
            }
            b'!' | b'&' | b'*' | b'-' if !self.has_operand() => {
                self.frame.prefix += NESTING_LINKS;
                self.last = Last::Expecting;
            }
            b'+' if self.frame.is_angle() => self.binary(),
            _ => {
                self.leave_angles();
                self.binary();
            }
        }
    }

    fn less_than(&mut self) {
        let kind = match self.last {
            Last::Operand => {
                self.leave_angles();
                self.binary();
                return;
            }
            Last::Name | Last::PathSeparator | Last::Header => FrameKind::Generics,
            _ => FrameKind::QualifiedSelf,
        };
        self.push(kind);
        self.last = Last::Expecting;
    }
}

/// What a word means for nesting.
enum Keyword {
    /// An identifier, or a keyword that ends an operand.
    None,
    /// What follows is nested in it.
    Nests,
    /// Nests, and `<` after it opens lifetimes.
    For,
    /// `<` after it opens parameters.
    Header,
    Else,
    /// Can follow a block without starting a statement.
    Continues,
    /// An operand follows.
    Transparent,
}

impl Keyword {
    #[inline]
    fn of(word: &[u8]) -> Self {
        if !(2..=6).contains(&word.len()) || !word[0].is_ascii_lowercase() {
            return Self::None;
        }
        match word {
            b"return" | b"break" | b"yield" | b"become" | b"if" | b"match" | b"while" | b"box"
            | b"do" | b"try" => Self::Nests,
            b"for" => Self::For,
            b"fn" | b"impl" => Self::Header,
            b"else" => Self::Else,
            b"as" | b"in" | b"where" => Self::Continues,
            b"mut" | b"const" | b"ref" | b"move" | b"async" | b"static" | b"unsafe" | b"dyn"
            | b"loop" | b"let" | b"pub" | b"extern" | b"use" | b"gen" => Self::Transparent,
            _ => Self::None,
        }
    }
}
