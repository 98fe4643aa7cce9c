//! What a scan of tokens sees of a file before it is parsed: its functions, its other items, and the
//! words in them.
//!
//! An outline costs a fraction of a parse. It decides which bodies are worth one: a body in which no
//! word names anything of interest is passed over, and `syn` sees `{ }` in its place.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::bounds::{self, TooDeep};
use super::lexer::Operator;
use super::nesting::Token;
use super::prelude;

/// An identifier by its hash. Two that collide are taken for one, so that more is read than need be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(u32);

impl Word {
    /// The word of an identifier, with or without `r#`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    /// The word of a method that is called as `.name()`, of whatever type.
    #[must_use]
    pub const fn method(self) -> Self {
        self.joined(1)
    }

    /// The word of a function that is called by its name alone or behind a module.
    #[must_use]
    pub const fn free(self) -> Self {
        self.joined(2)
    }

    /// The word of a macro that is called as `name!`.
    #[must_use]
    pub const fn called_macro(self) -> Self {
        self.joined(3)
    }

    /// The word of a function that is called as `owner::name()`.
    #[must_use]
    pub const fn of_owner(self, owner: Self) -> Self {
        self.joined(owner.0)
    }

    const fn joined(self, other: u32) -> Self {
        Self((self.0.rotate_left(5) ^ other).wrapping_mul(0x9e37_79b9))
    }

    fn of_bytes(text: &[u8]) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(text.strip_prefix(b"r#").unwrap_or(text));
        let hash = hasher.finish();
        Self((hash ^ (hash >> 32)) as u32)
    }
}

/// A function with a body.
#[derive(Debug, Clone)]
pub struct FunctionOutline {
    /// Its name.
    pub name: Word,
    /// It has a `self`.
    pub has_self: bool,
    /// The `impl`, `trait` or `mod` around it, as an index into [`Outline::items`].
    pub owner: Option<u32>,
    /// How many tokens the body has.
    pub tokens: u32,
    /// The body declares an `impl` or a macro, which may matter elsewhere.
    pub declares: bool,
    /// Something in it is `unsafe`, or it handles raw pointers.
    pub raw: bool,
    head: Range<u32>,
    words: Range<u32>,
    /// The body with its braces, in bytes from behind the prelude.
    body: Range<u32>,
}

/// An item that is no function: a type, a static, an `impl`, a macro.
#[derive(Debug, Clone)]
pub struct ItemOutline {
    /// Its name; of an `impl` that of the type.
    pub name: Option<Word>,
    /// Of `impl Trait for Type` the trait.
    pub of_trait: Option<Word>,
    /// It is an `impl` or a trait.
    pub has_methods: bool,
    /// It is a struct, enum, union or alias.
    pub is_type: bool,
    /// It is a static or constant.
    pub is_value: bool,
    /// It is a `macro_rules!` definition.
    pub is_macro: bool,
    /// `static mut`
    pub is_static_mut: bool,
    words: Range<u32>,
}

/// Functions, items and words of a file. Functions inside macro calls and other functions are not told
/// apart from what is around them.
#[derive(Default)]
pub struct Outline {
    /// Functions with bodies, in source order.
    pub functions: Vec<FunctionOutline>,
    /// Other items, in source order.
    pub items: Vec<ItemOutline>,
    words: Vec<Word>,
    /// Doc comments, in bytes from behind the prelude: attributes to `syn`, and nothing to anybody else.
    pub(super) documentation: Vec<Range<usize>>,
    /// Bytes that `syn` must not see.
    pub(super) offset: usize,
    pub(super) too_deep: Vec<TooDeep>,
    pub(super) balanced: bool,
}

impl Outline {
    /// Scans a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let offset = prelude::length(text);
        let mut outline = bounds::outline(&text[offset..]);
        outline.offset = offset;
        outline
    }

    /// Words of a function's parameters, result and bounds: types only. Sorted.
    #[must_use]
    pub fn head_words(&self, function: &FunctionOutline) -> &[Word] {
        self.slice(&function.head)
    }

    /// Words of a function's body that may name types and statics, and those of calls as [`Word::method`],
    /// [`Word::free`], [`Word::of_owner`] and [`Word::called_macro`] make them. Sorted.
    #[must_use]
    pub fn body_words(&self, function: &FunctionOutline) -> &[Word] {
        self.slice(&function.words)
    }

    /// Words of an item, members of an `impl`, `trait` or `mod` left out. Sorted.
    #[must_use]
    pub fn item_words(&self, item: &ItemOutline) -> &[Word] {
        self.slice(&item.words)
    }

    /// The bodies of the functions that `wanted` speaks for by their index, to be passed over.
    pub fn bodies(&self, wanted: impl Fn(usize) -> bool) -> Vec<Range<u32>> {
        let functions = self.functions.iter().enumerate();
        functions
            .filter(|(index, _)| wanted(*index))
            .map(|(_, function)| function.body.clone())
            .collect()
    }

    fn slice(&self, range: &Range<u32>) -> &[Word] {
        &self.words[range.start as usize..range.end as usize]
    }
}

/// What the tokens at hand belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    /// Between `fn` and the body.
    Head,
    Body,
    Item,
}

/// The token before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Separator,
    ArgumentStart,
    Star,
    Dot,
    /// The end of generic arguments, perhaps.
    Closed,
    Other,
}

/// Takes notes while the scan goes over a text.
pub(super) struct Recorder {
    outline: Outline,
    inside: Inside,
    /// Indices of the items whose members are being read.
    owners: Vec<Option<u32>>,
    /// Where the words of the function's head or the item begin.
    start: usize,
    /// Where those of the body begin.
    body_start: usize,
    name: Option<Word>,
    body_at: usize,
    tokens: u32,
    declares: bool,
    raw: bool,
    has_self: bool,
    of_trait: Option<Word>,
    /// Angle brackets that are open in the head of an `impl`.
    angles: u32,
    /// The name of an `impl` is settled.
    after_where: bool,
    has_methods: bool,
    is_type: bool,
    is_value: bool,
    is_macro: bool,
    is_static: bool,
    is_impl: bool,
    is_mut: bool,
    /// The type that stands before `::`.
    qualifier: Option<Word>,
    /// A word that the next token decides about.
    pending: Option<(Word, Before)>,
    before: Before,
}

impl Recorder {
    pub(super) fn new() -> Self {
        Self {
            outline: Outline::default(),
            inside: Inside::Nothing,
            owners: Vec::new(),
            start: 0,
            body_start: 0,
            name: None,
            body_at: 0,
            tokens: 0,
            declares: false,
            raw: false,
            has_self: false,
            of_trait: None,
            angles: 0,
            after_where: false,
            has_methods: false,
            is_type: false,
            is_value: false,
            is_macro: false,
            is_static: false,
            is_impl: false,
            is_mut: false,
            qualifier: None,
            pending: None,
            before: Before::Other,
        }
    }

    pub(super) fn finish(mut self, too_deep: Vec<TooDeep>, balanced: bool) -> Outline {
        self.end_item(0);
        self.outline.too_deep = too_deep;
        self.outline.balanced = balanced;
        self.outline
    }

    /// A doc comment was read.
    pub(super) fn documentation(&mut self, at: Range<usize>) {
        let ranges = &mut self.outline.documentation;
        ranges.push(at);
    }

    /// `fn` was read between items.
    pub(super) fn begin_function(&mut self) {
        self.begin(Inside::Head);
    }

    /// The first word of another item was read.
    pub(super) fn begin_item(&mut self, word: &[u8]) {
        self.begin(Inside::Item);
        self.is_macro = word == b"macro_rules";
        self.is_type = matches!(word, b"struct" | b"enum" | b"union" | b"type");
        self.is_static = word == b"static";
        self.is_value = matches!(word, b"static" | b"const");
        self.is_impl = word == b"impl";
        self.has_methods = matches!(word, b"impl" | b"trait");
        self.is_mut = false;
    }

    /// The `!` of a macro call that stands for items was read. What it declares counts as one value under the
    /// first name in it.
    pub(super) fn begin_call(&mut self) {
        self.begin_item(b"static");
        self.is_static = false;
    }

    fn begin(&mut self, inside: Inside) {
        self.inside = inside;
        self.start = self.outline.words.len();
        self.name = None;
        self.raw = false;
        self.has_self = false;
        self.of_trait = None;
        self.angles = 0;
        self.after_where = false;
        self.pending = None;
        self.qualifier = None;
        self.before = Before::Other;
    }

    /// The `{` of the function's body was read at byte `at`.
    pub(super) fn open_body(&mut self, at: usize) {
        if self.inside != Inside::Head {
            return;
        }
        self.settle(None);
        self.sort_from(self.start);
        self.inside = Inside::Body;
        self.body_start = self.outline.words.len();
        self.body_at = at;
        self.tokens = 0;
        self.declares = false;
        self.before = Before::Other;
    }

    /// The `{` of an `impl`, `trait`, `mod` or `extern` was read: its members follow.
    pub(super) fn open_members(&mut self) {
        let owner = (self.inside == Inside::Item).then(|| self.push_item());
        self.owners.push(owner);
        self.inside = Inside::Nothing;
    }

    /// The members are through.
    pub(super) fn close_members(&mut self) {
        self.owners.pop();
    }

    /// What was begun ends at byte `end`.
    pub(super) fn end_item(&mut self, end: usize) {
        match self.inside {
            Inside::Body => {
                self.settle(None);
                self.sort_from(self.body_start);
                let (head, body) = (to_u32(self.start), to_u32(self.body_start));
                self.outline.functions.push(FunctionOutline {
                    name: self.name.unwrap_or(Word(0)),
                    has_self: self.has_self,
                    owner: self.owners.last().copied().flatten(),
                    tokens: self.tokens,
                    declares: self.declares,
                    raw: self.raw,
                    head: head..body,
                    words: body..to_u32(self.outline.words.len()),
                    body: to_u32(self.body_at)..to_u32(end),
                });
            }
            Inside::Item => {
                self.push_item();
            }
            Inside::Head | Inside::Nothing => {}
        }
        self.inside = Inside::Nothing;
    }

    /// What was begun must not be parsed.
    pub(super) fn abandon(&mut self) {
        if self.inside != Inside::Nothing {
            self.outline.words.truncate(self.start);
        }
        self.inside = Inside::Nothing;
    }

    fn push_item(&mut self) -> u32 {
        self.settle(None);
        self.sort_from(self.start);
        let index = to_u32(self.outline.items.len());
        self.outline.items.push(ItemOutline {
            name: self.name,
            of_trait: self.of_trait,
            has_methods: self.has_methods,
            is_type: self.is_type,
            is_value: self.is_value,
            is_macro: self.is_macro,
            is_static_mut: self.is_static && self.is_mut,
            words: to_u32(self.start)..to_u32(self.outline.words.len()),
        });
        index
    }

    fn sort_from(&mut self, start: usize) {
        let words = &mut self.outline.words;
        words[start..].sort_unstable();
        let mut kept = start;
        for at in start..words.len() {
            if at == start || words[at] != words[kept - 1] {
                words[kept] = words[at];
                kept += 1;
            }
        }
        words.truncate(kept);
    }

    /// Decides about the pending word by the token after it.
    fn settle(&mut self, next: Option<Token<'_>>) {
        let Some((word, before)) = self.pending.take() else {
            return;
        };
        let mention = match (before, next) {
            (_, Some(Token::Operator(Operator::Single(b'!')))) => word.called_macro(),
            (Before::Dot, Some(Token::Open(b'(') | Token::Operator(Operator::PathSeparator))) => {
                word.method()
            }
            (Before::Dot, _) => return,
            // `a::b`: what `a` is, the next word tells.
            (_, Some(Token::Operator(Operator::PathSeparator))) => return,
            (Before::Separator, _) => match self.qualifier {
                Some(owner) => word.of_owner(owner),
                None => word.free(),
            },
            (_, Some(Token::Open(b'('))) => word.free(),
            (
                Before::ArgumentStart,
                Some(Token::Close(b')') | Token::Operator(Operator::Single(b','))),
            ) => word.free(),
            _ => return,
        };
        self.outline.words.push(mention);
    }

    /// A token of the file, in order.
    pub(super) fn see(&mut self, token: Token<'_>) {
        if self.inside == Inside::Nothing {
            return;
        }
        self.settle(Some(token));
        self.tokens += 1;
        let before = match token {
            Token::Word(text) => {
                self.word(text);
                Before::Other
            }
            Token::Operator(Operator::PathSeparator) => Before::Separator,
            Token::Operator(Operator::Single(b',')) | Token::Open(b'(') => Before::ArgumentStart,
            Token::Operator(Operator::Single(b'*')) => Before::Star,
            Token::Operator(Operator::Single(b'.')) => Before::Dot,
            Token::Operator(Operator::Single(b'<')) => {
                self.angles += 1;
                Before::Other
            }
            Token::Operator(Operator::Single(b'>')) => {
                self.angles = self.angles.saturating_sub(1);
                Before::Closed
            }
            _ => Before::Other,
        };
        // `Type::<T>::name` keeps its qualifier.
        let keeps = matches!(token, Token::Word(_))
            || before == Before::Separator
            || self.inside == Inside::Body && (self.angles > 0 || before == Before::Closed);
        if !keeps {
            self.qualifier = None;
        }
        self.before = before;
    }

    fn word(&mut self, text: &[u8]) {
        if is_keyword(text) {
            self.keyword(text);
            return;
        }
        self.declares |= text == b"macro_rules";
        let word = Word::of_bytes(text);
        let is_upper = text.first().is_some_and(u8::is_ascii_uppercase);
        if self.inside == Inside::Item && self.is_impl {
            if self.angles == 0 && is_upper && !self.after_where {
                self.name = Some(word);
            }
        } else if self.inside != Inside::Body && self.name.is_none() {
            self.name = Some(word);
            return;
        }
        if is_upper {
            self.outline.words.push(word);
            if self.before == Before::Separator
                && let Some(owner) = self.qualifier
            {
                self.outline.words.push(word.of_owner(owner));
            }
            self.qualifier = Some(word);
        } else if self.inside != Inside::Head {
            self.pending = Some((word, self.before));
            // A module says nothing about the function behind it.
            if self.before != Before::Separator {
                self.qualifier = None;
            }
        }
    }

    fn keyword(&mut self, text: &[u8]) {
        match text {
            b"mut" | b"const" if self.before == Before::Star => self.raw = true,
            b"unsafe" => self.raw = true,
            b"impl" => self.declares = true,
            b"self" => self.has_self |= self.inside == Inside::Head,
            b"where" => self.after_where = true,
            b"for" if self.is_impl && self.inside == Inside::Item && self.angles == 0 => {
                self.of_trait = self.name.take();
            }
            b"Self" => {
                let owner = self.owners.last().copied().flatten();
                self.qualifier = owner.and_then(|owner| self.outline.items[owner as usize].name);
            }
            _ => {}
        }
        self.is_mut |= text == b"mut";
    }
}

fn is_keyword(text: &[u8]) -> bool {
    matches!(
        text,
        b"as"
            | b"async"
            | b"await"
            | b"break"
            | b"const"
            | b"continue"
            | b"crate"
            | b"dyn"
            | b"else"
            | b"enum"
            | b"extern"
            | b"false"
            | b"fn"
            | b"for"
            | b"if"
            | b"impl"
            | b"in"
            | b"let"
            | b"loop"
            | b"match"
            | b"mod"
            | b"move"
            | b"mut"
            | b"pub"
            | b"ref"
            | b"return"
            | b"self"
            | b"Self"
            | b"static"
            | b"struct"
            | b"super"
            | b"trait"
            | b"true"
            | b"type"
            | b"unsafe"
            | b"use"
            | b"where"
            | b"while"
    )
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
