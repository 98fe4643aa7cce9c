//! Takes the notes that make an [`Outline`] while the tokens of a file go by.

use std::ops::Range;

use super::arguments::Arguments;
use super::bounds::TooDeep;
use super::fields::Fields;
use super::keywords::is_keyword;
use super::lexer::Operator;
use super::mention::{Before, may_be_field};
use super::nesting::Token;
use super::outline::{FunctionOutline, ItemOutline, Outline, Word};
use super::to_u32;

/// What the tokens at hand belong to.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Nothing,
    /// Between `fn` and the body.
    Head,
    Body,
    Item,
}

/// Whether parameters for types may be declared.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Parameters {
    /// If the next token is `<`.
    Next,
    /// The next word is one.
    Word,
    /// Behind the next comma.
    Comma,
    /// No more.
    #[default]
    Past,
}

/// Takes notes while the scan goes over a text.
#[derive(Default)]
pub(super) struct Recorder {
    outline: Outline,
    inside: Inside,
    /// Indices of the items whose members are being read.
    owners: Vec<Option<u32>>,
    /// Where the words of the function's head or the item begin.
    start: usize,
    /// Where those of the function's result begin, or of what it hands to a closure.
    output: Option<usize>,
    /// Where those of the body begin.
    body_start: usize,
    /// Where its uses of fields begin.
    uses_start: usize,
    fields: Fields,
    /// Where the pairs of the function's head begin and end.
    nested_start: usize,
    nested_end: usize,
    arguments: Arguments,
    /// The item has types in it, and its value has not begun.
    nests: bool,
    /// `dyn` was read, or the `impl` of a result: the next word is that of a trait.
    is_object: bool,
    name: Option<Word>,
    item_at: Option<usize>,
    body_at: usize,
    tokens: u32,
    declares: bool,
    raw: bool,
    has_self: bool,
    is_test: bool,
    of_trait: Option<Word>,
    /// Angle brackets that are open in the head of an `impl`.
    angles: u32,
    /// The name of an `impl` is settled.
    after_where: bool,
    is_generic: bool,
    parameters: Parameters,
    is_public: bool,
    has_methods: bool,
    is_trait: bool,
    is_call: bool,
    /// The macro of the call.
    called: Option<Word>,
    /// The name is in capitals, as those of statics and constants are.
    in_capitals: bool,
    is_use: bool,
    is_glob: bool,
    is_type: bool,
    is_value: bool,
    is_macro: bool,
    is_static: bool,
    is_impl: bool,
    is_mut: bool,
    /// The type that stands before `::`.
    qualifier: Option<Word>,
    /// The crate or module that the path at hand begins with.
    root: Option<Word>,
    /// Delimiters that are open in the item.
    depth: u32,
    is_enum: bool,
    /// Where the words of the bounds behind the function's result begin.
    bounds: Option<usize>,
    /// What the function hands to a closure counts as a result.
    takes_closure: bool,
    /// A word that the next token decides about.
    pending: Option<(Word, Before)>,
    before: Before,
}

impl Recorder {
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

    /// `fn` was read between items; the function begins at byte `at` with its attributes, if that is known.
    pub(super) fn begin_function(&mut self, is_public: bool, at: Option<usize>, is_test: bool) {
        self.begin(Inside::Head, is_public);
        self.is_test = is_test;
        self.item_at = at;
    }

    /// The first word of another item was read.
    pub(super) fn begin_item(&mut self, word: &[u8], is_public: bool) {
        self.begin(Inside::Item, is_public);
        self.is_macro = word == b"macro_rules";
        self.uses_start = self.outline.uses.len();
        self.is_type = matches!(word, b"struct" | b"enum" | b"union" | b"type");
        self.is_static = word == b"static";
        self.is_enum = word == b"enum";
        self.is_value = matches!(word, b"static" | b"const");
        self.is_impl = word == b"impl";
        self.has_methods = matches!(word, b"impl" | b"trait");
        self.is_trait = word == b"trait";
        // `extern crate` brings macros in.
        self.is_glob = word == b"crate";
        self.is_use = self.is_glob || word == b"use";
        self.is_mut = false;
        self.nests = self.is_type || self.is_value || self.is_trait || self.is_use;
        if self.is_impl {
            self.parameters = Parameters::Next;
        }
    }

    /// The `!` of a call of this macro that stands for items was read. What it declares counts as values.
    pub(super) fn begin_call(&mut self, called: Option<Word>) {
        self.begin_item(b"static", true);
        self.called = called.map(Word::called_macro);
        self.is_static = false;
        self.is_call = true;
    }

    fn begin(&mut self, inside: Inside, is_public: bool) {
        self.inside = inside;
        self.is_public = is_public;
        self.is_generic = false;
        self.is_call = false;
        self.parameters = Parameters::Past;
        self.output = None;
        self.start = self.outline.words.len();
        self.fields.begin(&self.outline);
        self.begin_nesting();
        self.name = None;
        self.raw = false;
        self.has_self = false;
        self.of_trait = None;
        self.angles = 0;
        self.after_where = false;
        self.is_object = false;
        self.depth = 0;
        self.is_enum = false;
        self.bounds = None;
        self.takes_closure = false;
        self.root = None;
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
        let end = self.outline.words.len();
        let mut output = self.output.unwrap_or(end);
        // Bounds behind the result count with the parameters.
        if let Some(bounds) = self
            .bounds
            .filter(|bounds| *bounds > output && !self.takes_closure)
        {
            self.outline.words[output..].rotate_left(bounds - output);
            output += end - bounds;
        }
        self.output = Some(output);
        self.outline.words[self.start..output].sort_unstable();
        sort_from(&mut self.outline.words, output);
        self.inside = Inside::Body;
        self.nested_end = self.outline.nested.len();
        self.body_start = self.outline.words.len();
        self.uses_start = self.outline.uses.len();
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
                sort_from(&mut self.outline.words, self.body_start);
                sort_from(&mut self.outline.uses, self.uses_start);
                let (head, body) = (to_u32(self.start), to_u32(self.body_start));
                let output = self.output.map_or(body, to_u32);
                self.outline.functions.push(FunctionOutline {
                    name: self.name.unwrap_or(Word::of("")),
                    has_self: self.has_self,
                    is_test: self.is_test,
                    is_public: self.is_public,
                    is_generic: self.is_generic,
                    takes_closure: self.takes_closure,
                    owner: self.owners.last().copied().flatten(),
                    tokens: self.tokens,
                    declares: self.declares,
                    raw: self.raw,
                    head: head..output,
                    output: output..body,
                    nested: to_u32(self.nested_start)..to_u32(self.nested_end),
                    words: body..to_u32(self.outline.words.len()),
                    uses: to_u32(self.uses_start)..to_u32(self.outline.uses.len()),
                    start: self.item_at.map(to_u32),
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
            self.outline.nested.truncate(self.nested_start);
        }
        self.inside = Inside::Nothing;
    }

    fn push_item(&mut self) -> u32 {
        self.settle(None);
        if self.is_call && self.in_capitals {
            // What the macro says of the static that it declares.
            self.outline.words.extend(self.called);
        }
        let fields = self.fields.end(&mut self.outline);
        sort_from(&mut self.outline.uses, self.uses_start);
        let uses = to_u32(self.uses_start)..to_u32(self.outline.uses.len());
        self.uses_start = self.outline.uses.len();
        sort_from(&mut self.outline.words, self.start);
        let index = to_u32(self.outline.items.len());
        // An associated type tells of the type whose `impl` it stands in.
        let owner = self.owners.last().copied().flatten();
        let owner = owner.map(|owner| &self.outline.items[owner as usize]);
        let of_owner = owner.filter(|owner| self.is_type && owner.has_methods);
        let is_associated = of_owner.is_some();
        let name = of_owner.map_or(self.name, |owner| owner.name);
        self.outline.items.push(ItemOutline {
            name,
            of_trait: self.of_trait,
            has_methods: self.has_methods,
            is_trait: self.is_trait,
            is_public: self.is_public,
            is_generic: self.is_generic,
            is_use: self.is_use,
            is_glob: self.is_glob,
            is_type: self.is_type && !is_associated,
            is_associated,
            is_value: self.is_value,
            is_macro: self.is_macro,
            is_static_mut: self.is_static && self.is_mut,
            nested: to_u32(self.nested_start)..to_u32(self.outline.nested.len()),
            words: to_u32(self.start)..to_u32(self.outline.words.len()),
            uses,
            fields,
        });
        index
    }

    /// Decides about the pending word by the token after it.
    fn settle(&mut self, next: Option<Token<'_>>) {
        let Some((word, before)) = self.pending.take() else {
            return;
        };
        let ends_path = before == Before::Separator;
        if self.is_code() && (ends_path || may_be_field(before, next)) {
            self.outline.uses.push(word);
        }
        let mention = match (before, next) {
            (_, Some(Token::Operator(Operator::Single(b'!')))) => word.called_macro(),
            (Before::Dot, Some(Token::Open(b'(') | Token::Operator(Operator::PathSeparator))) => {
                word.method()
            }
            (Before::Dot, _) => return,
            // `a::b`: what `a` is, the next word tells.
            (before, Some(Token::Operator(Operator::PathSeparator))) => {
                if before != Before::Separator {
                    self.outline.words.push(word.root());
                    self.root = Some(word.free());
                }
                return;
            }
            _ if self.inside == Inside::Head => return,
            (Before::Separator, _) => match self.qualifier {
                Some(owner) => word.of_owner(owner),
                None => {
                    self.push_under(word.free());
                    word.free()
                }
            },
            (_, Some(Token::Open(b'('))) => word.free(),
            (
                Before::ArgumentStart,
                Some(Token::Close(b')' | b'}') | Token::Operator(Operator::Single(b','))),
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
        if self.is_type && self.inside == Inside::Item {
            let word = self.pending.map(|(word, _)| word);
            let place = (self.depth, self.angles);
            self.fields
                .see(token, word, place, self.is_enum, &mut self.outline);
        }
        self.settle(Some(token));
        self.tokens += 1;
        if self.parameters != Parameters::Past {
            self.parameter(token);
        }
        if self.inside == Inside::Head || self.inside == Inside::Item && self.nests {
            self.nest(token);
        }
        let is_arrow = matches!(token, Token::Operator(Operator::Arrow));
        if is_arrow && self.inside == Inside::Head && self.output.is_none() {
            self.output = Some(self.outline.words.len());
        }
        let of_use = self.is_use && self.inside == Inside::Item;
        let before = match token {
            // What an import is called here.
            Token::Word(b"as") if of_use => Before::Separator,
            Token::Word(text) => {
                self.word(text);
                Before::Other
            }
            Token::Operator(Operator::PathSeparator) => Before::Separator,
            Token::Operator(Operator::Single(b',')) | Token::Open(b'(') => Before::ArgumentStart,
            Token::Open(b'{') if of_use => Before::ArgumentStart,
            Token::Operator(Operator::Single(b'*')) => {
                self.is_glob |= of_use;
                Before::Star
            }
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
        match token {
            Token::Word(_) | Token::Operator(Operator::PathSeparator) => {}
            _ => self.root = None,
        }
        match token {
            Token::Open(_) => self.depth += 1,
            Token::Close(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.before = before;
    }

    fn begin_nesting(&mut self) {
        self.nested_start = self.outline.nested.len();
        self.arguments.begin();
    }

    /// Keeps account of generic arguments.
    fn nest(&mut self, token: Token<'_>) {
        // What follows is a value: its `<` compare.
        let is_value = self.is_value && self.inside == Inside::Item;
        if is_value && matches!(token, Token::Operator(Operator::Single(b'='))) {
            self.nests = false;
            return;
        }
        let of_import = self.is_use && self.inside == Inside::Item;
        let pairs = &mut self.outline.nested;
        self.arguments.see(token, of_import, pairs);
    }

    /// Sees whether a list of generic parameters has one for a type.
    fn parameter(&mut self, token: Token<'_>) {
        self.parameters = match (self.parameters, token) {
            (Parameters::Next, Token::Operator(Operator::Single(b'<'))) => Parameters::Word,
            (Parameters::Next, _) => Parameters::Past,
            (Parameters::Word, Token::Word(text)) if text != b"const" => {
                self.is_generic = true;
                Parameters::Past
            }
            (_, Token::Operator(Operator::Single(b','))) if self.angles == 1 => Parameters::Word,
            (_, Token::Operator(Operator::Single(b'>'))) if self.angles == 1 => Parameters::Past,
            _ => Parameters::Comma,
        };
    }

    fn word(&mut self, text: &[u8]) {
        if is_keyword(text) {
            self.keyword(text);
            return;
        }
        if text == b"macro_rules" {
            self.declares = true;
            return;
        }
        let word = Word::of_bytes(text);
        let is_upper = text.first().is_some_and(u8::is_ascii_uppercase);
        if self.inside == Inside::Item && self.is_impl {
            if self.angles == 0 && is_upper && !self.after_where {
                self.name = Some(word);
            }
        } else if self.inside != Inside::Body && self.name.is_none() && (is_upper || !self.is_call)
        {
            self.name = Some(word);
            self.in_capitals = !text.iter().any(u8::is_ascii_lowercase);
            self.parameters = Parameters::Next;
            if self.is_use && self.inside == Inside::Item {
                self.outline.words.push(word.root());
            }
            return;
        }
        if self.inside == Inside::Head && matches!(text, b"Fn" | b"FnMut" | b"FnOnce") {
            self.output = Some(self.start);
            self.takes_closure = true;
        }
        // The name of a variant is no type's.
        let of_item = self.inside == Inside::Item;
        if is_upper && of_item && self.is_enum && self.depth == 1 {
            return;
        }
        if is_upper {
            let qualifier = self.qualifier.filter(|_| self.before == Before::Separator);
            match qualifier {
                // `Type::Variant`
                Some(owner) => self.outline.words.push(word.of_owner(owner)),
                None => {
                    self.outline.words.push(word);
                    if self.before == Before::Separator {
                        self.push_under(word);
                    }
                }
            }
            if std::mem::take(&mut self.is_object) {
                self.outline.words.push(word.object());
            }
            self.qualifier = Some(word);
        } else {
            self.pending = Some((word, self.before));
            // A module says nothing about the function behind it.
            if self.before != Before::Separator && self.inside != Inside::Head {
                self.qualifier = None;
            }
        }
    }

    /// The tokens are those of a body, or of what a macro stands for.
    fn is_code(&self) -> bool {
        self.inside == Inside::Body || self.inside == Inside::Item && self.is_macro
    }

    fn push_under(&mut self, word: Word) {
        if let Some(root) = self.root {
            let words = [word.behind_module(), word.under(root)];
            self.outline.words.extend(words);
        }
    }

    fn keyword(&mut self, text: &[u8]) {
        match text {
            b"where" if self.inside == Inside::Head => self.bounds = Some(self.outline.words.len()),
            b"dyn" => self.is_object = true,
            b"impl" if self.output.is_some() && self.inside == Inside::Head => {
                self.is_object = true;
                self.is_generic = true;
            }
            b"mut" | b"const" if self.before == Before::Star => self.raw = true,
            b"unsafe" => self.raw = true,
            b"impl" => {
                self.declares = true;
                self.is_generic |= self.inside == Inside::Head;
            }
            b"crate" | b"self" | b"super"
                if self.is_use && self.inside == Inside::Item && self.name.is_none() =>
            {
                self.name = Some(Word::of_bytes(text));
            }
            // Each thing that a macro call declares is one: `lazy_static! { static ref A: … static ref B: … }`.
            // A loop calls `into_iter` without a word.
            b"for" if self.is_code() => {
                let called = Word::of("into_iter").method();
                self.outline.words.push(called);
            }
            b"static" | b"struct" | b"enum" if self.is_call => {
                if self.name.is_some() {
                    self.push_item();
                }
                self.start = self.outline.words.len();
                self.begin_nesting();
                self.nests = true;
                self.name = None;
            }
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

/// Sorts words from one of them on, and keeps each once.
fn sort_from(words: &mut Vec<Word>, start: usize) {
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
