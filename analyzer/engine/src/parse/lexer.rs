//! A light, tolerant lexer.
//!
//! It accepts any text, balanced or not, allocates nothing, and is an order of magnitude faster
//! than the real one. It serves the scan that bounds nesting, the search for comments, and the
//! cutting of files that do not tokenise.

/// What kind of piece a [`Lexeme`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier or keyword.
    Word,
    /// `'a`
    Lifetime,
    /// A number, character, byte, string or raw string.
    Literal,
    /// `(`, `[` or `{`, as written.
    Open(u8),
    /// `)`, `]` or `}`, as written.
    Close(u8),
    /// An operator; those of [`Operator`] are one lexeme each.
    Operator(Operator),
    /// `// …` or `/* … */`, but no documentation.
    Comment,
    /// `/// …` or `/** … */`: an attribute.
    OuterDoc,
    /// `//! …` or `/*! … */`: an attribute.
    InnerDoc,
}

/// Operators, as far as they must be told apart. What is not here comes as single characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `->`
    Arrow,
    /// `=>`
    FatArrow,
    /// `==`, `!=`, `<=`
    Comparison,
    /// `>=`: a comparison, or the end of generic arguments and an assignment.
    GreaterEqual,
    /// `&&`
    AndAnd,
    /// `||`
    OrOr,
    /// `<<`
    ShiftLeft,
    /// `..`, `...` or `..=`
    Range,
    /// `::`
    PathSeparator,
    /// One character.
    Single(u8),
}

impl Operator {
    /// The operator that two characters form, if they do.
    pub(super) fn pair(first: u8, second: u8) -> Option<Self> {
        Some(match (first, second) {
            (b'-', b'>') => Self::Arrow,
            (b'=', b'>') => Self::FatArrow,
            (b'=' | b'!' | b'<', b'=') => Self::Comparison,
            (b'>', b'=') => Self::GreaterEqual,
            (b'&', b'&') => Self::AndAnd,
            (b'|', b'|') => Self::OrOr,
            (b'<', b'<') => Self::ShiftLeft,
            (b'.', b'.') => Self::Range,
            (b':', b':') => Self::PathSeparator,
            _ => return None,
        })
    }
}

/// A piece of text. White space is in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) kind: Kind,
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// It is a string or a comment that never ends.
    pub(super) unterminated: bool,
}

/// The lexemes of a text, in order.
pub(super) struct Lexer<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Lexer<'a> {
    /// Starts at byte `at`.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self {
            text: text.as_bytes(),
            at,
        }
    }

    /// Goes on from byte `at`.
    pub(super) fn jump(&mut self, at: usize) {
        self.at = at;
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn skip(&mut self, class: u8) {
        while self.at < self.text.len() && CLASS[usize::from(self.text[self.at])] & class != 0 {
            self.at += 1;
        }
    }

    fn seek(&self, byte: u8, from: usize) -> Option<usize> {
        let from = from.min(self.text.len());
        memchr::memchr(byte, &self.text[from..]).map(|found| from + found)
    }

    /// Ends at `end`, or at the end of the text if there is none. Returns whether there was none.
    fn finish(&mut self, end: Option<usize>) -> bool {
        self.at = end.unwrap_or(self.text.len());
        end.is_none()
    }

    /// A comment; `at` is on its first slash.
    fn comment(&mut self) -> (Kind, bool) {
        let rest = &self.text[self.at..];
        if rest.starts_with(b"//") {
            let kind = match (self.byte(2), self.byte(3)) {
                (b'/', b'/') => Kind::Comment,
                (b'/', _) => Kind::OuterDoc,
                (b'!', _) => Kind::InnerDoc,
                _ => Kind::Comment,
            };
            self.at = self.seek(b'\n', self.at).unwrap_or(self.text.len());
            return (kind, false);
        }
        let kind = match (self.byte(2), self.byte(3)) {
            (b'*', b'*' | b'/') => Kind::Comment,
            (b'*', _) => Kind::OuterDoc,
            (b'!', _) => Kind::InnerDoc,
            _ => Kind::Comment,
        };
        let mut depth = 1_usize;
        let mut from = self.at + 2;
        let end = loop {
            let Some(found) =
                memchr::memchr2(b'*', b'/', self.text.get(from..).unwrap_or_default())
            else {
                break None;
            };
            let found = from + found;
            match (self.text[found], self.text.get(found + 1)) {
                (b'*', Some(b'/')) => {
                    depth -= 1;
                    from = found + 2;
                    if depth == 0 {
                        break Some(from);
                    }
                }
                (b'/', Some(b'*')) => {
                    depth += 1;
                    from = found + 2;
                }
                _ => from = found + 1,
            }
        };
        (kind, self.finish(end))
    }

    /// A string with escapes; `at` is on its opening quote.
    fn string(&mut self) -> bool {
        let mut from = self.at + 1;
        let end = loop {
            let Some(found) =
                memchr::memchr2(b'"', b'\\', self.text.get(from..).unwrap_or_default())
            else {
                break None;
            };
            if self.text[from + found] == b'"' {
                break Some(from + found + 1);
            }
            from += found + 2;
        };
        self.finish(end)
    }

    /// A raw string; `at` is on the first `#` or the quote. `None` if it is no raw string.
    fn raw_string(&mut self) -> Option<bool> {
        let hashes = self.text[self.at..]
            .iter()
            .take_while(|&&byte| byte == b'#')
            .count();
        if self.byte(hashes) != b'"' {
            return None;
        }
        let mut from = self.at + hashes + 1;
        let end = loop {
            let Some(quote) = self.seek(b'"', from) else {
                break None;
            };
            from = quote + 1;
            let closing = self.text[from..].iter().take(hashes);
            if closing.clone().count() == hashes && closing.copied().all(|byte| byte == b'#') {
                break Some(from + hashes);
            }
        };
        Some(self.finish(end))
    }

    /// A character or a lifetime; `at` is on the quote.
    fn quote(&mut self) -> Kind {
        if self.byte(1) == b'\\' {
            let from = self.at + 3;
            let line = self.text.get(from..).unwrap_or_default();
            self.at = match memchr::memchr2(b'\'', b'\n', line) {
                Some(found) if line[found] == b'\'' => from + found + 1,
                _ => self.at + 1,
            };
            return Kind::Literal;
        }
        let width = match self.byte(1) {
            0..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            0xf0.. => 4,
        };
        if self.byte(1) != b'\'' && self.byte(1 + width) == b'\'' {
            self.at += width + 2;
            return Kind::Literal;
        }
        self.at += 1;
        if CLASS[usize::from(self.byte(0))] & START == 0 {
            return Kind::Operator(Operator::Single(b'\''));
        }
        self.skip(CONTINUE);
        Kind::Lifetime
    }

    fn number(&mut self) {
        self.skip(CONTINUE);
        if self.byte(0) == b'.' {
            let next = self.byte(1);
            if next.is_ascii_digit() {
                self.at += 1;
                self.skip(CONTINUE);
            } else if next != b'.' && CLASS[usize::from(next)] & START == 0 {
                self.at += 1;
            }
        }
        let exponent = self
            .at
            .checked_sub(1)
            .is_some_and(|last| matches!(self.text[last], b'e' | b'E'));
        if exponent && matches!(self.byte(0), b'+' | b'-') && self.byte(1).is_ascii_digit() {
            self.at += 1;
            self.skip(CONTINUE);
        }
    }

    /// A word, or a literal with a prefix.
    fn word(&mut self) -> (Kind, bool) {
        let start = self.at;
        self.skip(CONTINUE);
        let next = self.byte(0);
        if !matches!(next, b'"' | b'#' | b'\'') {
            return (Kind::Word, false);
        }
        match (&self.text[start..self.at], next) {
            (b"b" | b"c", b'"') => (Kind::Literal, self.string()),
            (b"r" | b"br" | b"cr", b'"' | b'#') => match self.raw_string() {
                Some(unterminated) => (Kind::Literal, unterminated),
                None => {
                    if self.text[start..self.at] == *b"r"
                        && CLASS[usize::from(self.byte(1))] & START != 0
                    {
                        self.at += 1;
                        self.skip(CONTINUE);
                    }
                    (Kind::Word, false)
                }
            },
            (b"b", b'\'') => {
                self.quote();
                (Kind::Literal, false)
            }
            _ => (Kind::Word, false),
        }
    }

    fn operator(&mut self, first: u8) -> Kind {
        self.at += 1;
        let Some(operator) = Operator::pair(first, self.byte(0)) else {
            return Kind::Operator(Operator::Single(first));
        };
        self.at += 1;
        if operator == Operator::Range && matches!(self.byte(0), b'.' | b'=') {
            self.at += 1;
        }
        Kind::Operator(operator)
    }
}

impl Iterator for Lexer<'_> {
    type Item = Lexeme;

    #[inline]
    fn next(&mut self) -> Option<Lexeme> {
        self.skip(SPACE);
        let start = self.at;
        let first = *self.text.get(start)?;
        let mut unterminated = false;
        let kind = match first {
            b'(' | b'[' | b'{' => {
                self.at += 1;
                Kind::Open(first)
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                Kind::Close(first)
            }
            b'/' if matches!(self.byte(1), b'/' | b'*') => {
                let (kind, open) = self.comment();
                unterminated = open;
                kind
            }
            b'"' => {
                unterminated = self.string();
                Kind::Literal
            }
            b'\'' => self.quote(),
            b'0'..=b'9' => {
                self.number();
                Kind::Literal
            }
            _ if CLASS[usize::from(first)] & START != 0 => {
                let (kind, open) = self.word();
                unterminated = open;
                kind
            }
            _ => self.operator(first),
        };
        self.at = self.at.min(self.text.len());
        Some(Lexeme {
            kind,
            start,
            end: self.at,
            unterminated,
        })
    }
}

const SPACE: u8 = 1;
const START: u8 = 2;
const CONTINUE: u8 = 4;

/// Every character beyond ASCII counts as a letter.
const CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        class[byte] = match byte as u8 {
            b' ' | b'\t'..=b'\r' => SPACE,
            b'0'..=b'9' => CONTINUE,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => START | CONTINUE,
            _ => 0,
        };
        byte += 1;
    }
    class
};

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        Lexer::new(text, 0)
            .map(|lexeme| &text[lexeme.start..lexeme.end])
            .collect()
    }

    #[test]
    fn literals_are_one_piece_each() {
        let literals = [
            "\"a \\\" b\"",
            "r\"\\\"",
            "r##\"a\"# b\"##",
            "b\"x\"",
            "br#\"\"\"#",
            "c\"x\"",
            "'a'",
            "'\\''",
            "'\\u{1F600}'",
            "'😀'",
            "b'\\n'",
            "'\"'",
            "1.5e-3",
            "0xff_u8",
            "1.",
            "2e10",
        ];
        for literal in literals {
            assert_eq!(pieces(literal), [literal]);
        }
    }

    #[test]
    fn a_lifetime_is_no_character() {
        assert_eq!(
            pieces("<'a, 'b>('c')"),
            ["<", "'a", ",", "'b", ">", "(", "'c'", ")"]
        );
        assert_eq!(pieces("'static: 'x'"), ["'static", ":", "'x'"]);
    }

    #[test]
    fn ranges_and_methods_on_numbers_are_not_floats() {
        assert_eq!(pieces("0..2"), ["0", "..", "2"]);
        assert_eq!(pieces("1.max(2)"), ["1", ".", "max", "(", "2", ")"]);
    }

    #[test]
    fn comments_nest_and_documentation_is_told_apart() {
        let kinds = |text| {
            Lexer::new(text, 0)
                .map(|lexeme| lexeme.kind)
                .collect::<Vec<_>>()
        };
        assert_eq!(pieces("/* a /* b */ c */ x"), ["/* a /* b */ c */", "x"]);
        assert_eq!(
            kinds("/**/ /***/ //// a\n/// b\n//! c\n/** d */"),
            [
                Kind::Comment,
                Kind::Comment,
                Kind::Comment,
                Kind::OuterDoc,
                Kind::InnerDoc,
                Kind::OuterDoc
            ]
        );
    }

    #[test]
    fn what_never_ends_reaches_the_end() {
        for text in ["\"abc", "\"abc\\", "r#\"abc\"", "/* abc", "/*", "/* *"] {
            let all: Vec<_> = Lexer::new(text, 0).collect();
            assert_eq!(all.len(), 1, "{text}");
            assert!(all[0].unterminated && all[0].end == text.len(), "{text}");
        }
    }

    #[test]
    fn raw_identifiers_are_words() {
        assert_eq!(pieces("r#type = r"), ["r#type", "=", "r"]);
    }
}
