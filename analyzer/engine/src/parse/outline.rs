//! What a scan of tokens sees of a file before it is parsed: its functions, its other items, and the
//! words in them.
//!
//! An outline costs a fraction of a parse. It decides which bodies are worth one: a body in which no
//! word names anything of interest is passed over, and `syn` sees `{ }` in its place.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::bounds::{self, TooDeep};
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

    /// The word of a type or function that stands behind a module: `module::Name`.
    #[must_use]
    pub const fn behind_module(self) -> Self {
        self.joined(4)
    }

    /// The word of a crate or module that a path begins with: `root::…`.
    #[must_use]
    pub const fn root(self) -> Self {
        self.joined(5)
    }

    /// The word of a type or function at the end of a path that begins with a crate or module, which is given as
    /// [`Word::free`].
    #[must_use]
    pub const fn under(self, root: Self) -> Self {
        self.joined(root.0 ^ 7)
    }

    /// The word of a trait whose objects are handled: `dyn Name`, or `impl Name` as a result.
    #[must_use]
    pub const fn object(self) -> Self {
        self.joined(6)
    }

    /// The word of a function that is called as `owner::name()`.
    #[must_use]
    pub const fn of_owner(self, owner: Self) -> Self {
        self.joined(owner.0)
    }

    const fn joined(self, other: u32) -> Self {
        Self((self.0.rotate_left(5) ^ other).wrapping_mul(0x9e37_79b9))
    }

    pub(super) fn of_bytes(text: &[u8]) -> Self {
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
    /// It is a test or a benchmark.
    pub is_test: bool,
    /// It is `pub` without a restriction.
    pub is_public: bool,
    /// It has parameters for types, or `impl Trait` in its head.
    pub is_generic: bool,
    /// It takes a closure.
    pub takes_closure: bool,
    /// The `impl`, `trait` or `mod` around it, as an index into [`Outline::items`].
    pub owner: Option<u32>,
    /// How many tokens the body has.
    pub tokens: u32,
    /// The body declares an `impl` or a macro, which may matter elsewhere.
    pub declares: bool,
    /// Something in it is `unsafe`, or it handles raw pointers.
    pub raw: bool,
    pub(super) head: Range<u32>,
    pub(super) output: Range<u32>,
    /// Those of the whole head.
    pub(super) nested: Range<u32>,
    pub(super) words: Range<u32>,
    pub(super) uses: Range<u32>,
    /// Where it begins, with its attributes; `None` if those of the file stand before it.
    pub(super) start: Option<u32>,
    /// The body with its braces, in bytes from behind the prelude.
    pub(super) body: Range<u32>,
}

/// A field of a struct, union or variant, or all those of one that have no names.
#[derive(Debug, Clone)]
pub struct FieldOutline {
    /// Its name, if it has one.
    pub name: Option<Word>,
    /// It is `pub` without a restriction, or of a variant.
    pub is_public: bool,
    pub(super) words: Range<u32>,
    pub(super) nested: Range<u32>,
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
    /// It is a trait.
    pub is_trait: bool,
    /// It is `pub` without a restriction.
    pub is_public: bool,
    /// It has parameters for types.
    pub is_generic: bool,
    /// It is a struct, enum, union or alias.
    pub is_type: bool,
    /// It is an alias inside an `impl` or trait, and has the name of that.
    pub is_associated: bool,
    /// It is a static or constant.
    pub is_value: bool,
    /// It is an import or `extern crate`, and has the name of the first module in it.
    pub is_use: bool,
    /// It imports whatever a module has, or the macros of a crate.
    pub is_glob: bool,
    /// It is a `macro_rules!` definition.
    pub is_macro: bool,
    /// `static mut`
    pub is_static_mut: bool,
    pub(super) nested: Range<u32>,
    pub(super) words: Range<u32>,
    pub(super) uses: Range<u32>,
    pub(super) fields: Range<u32>,
}

/// Functions, items and words of a file. Functions inside macro calls and other functions are not told
/// apart from what is around them.
#[derive(Default)]
pub struct Outline {
    /// Functions with bodies, in source order.
    pub functions: Vec<FunctionOutline>,
    /// Other items, in source order.
    pub items: Vec<ItemOutline>,
    pub(super) words: Vec<Word>,
    pub(super) nested: Vec<(Word, Word)>,
    pub(super) fields: Vec<FieldOutline>,
    pub(super) of_fields: Vec<Word>,
    pub(super) uses: Vec<Word>,
    /// Doc comments, in bytes from behind the prelude: attributes to `syn`, and nothing to anybody else.
    pub(super) documentation: Vec<Range<usize>>,
    /// The elements of long lists of literals, in bytes from behind the prelude.
    pub(super) tables: Vec<Range<usize>>,
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

    /// Whether delimiters, quotes and comments fit, and nothing is too deep: what a scan of tokens can say of a text
    /// that may not parse.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.balanced && self.too_deep.is_empty()
    }

    /// Words of a function's parameters: types only. Sorted.
    #[must_use]
    pub fn parameter_words(&self, function: &FunctionOutline) -> &[Word] {
        self.slice(&function.head)
    }

    /// Words of a function's result and of the bounds behind it, and what it hands to the closures that it takes:
    /// types only. Sorted.
    #[must_use]
    pub fn output_words(&self, function: &FunctionOutline) -> &[Word] {
        self.slice(&function.output)
    }

    /// Words of a function's body that may name types and statics, and those of calls as [`Word::method`],
    /// [`Word::free`], [`Word::of_owner`] and [`Word::called_macro`] make them. Sorted.
    #[must_use]
    pub fn body_words(&self, function: &FunctionOutline) -> &[Word] {
        self.slice(&function.words)
    }

    /// What a function's body may name fields by: behind a dot, in patterns and in literals; and what its paths end
    /// with. Sorted.
    #[must_use]
    pub fn field_uses(&self, function: &FunctionOutline) -> &[Word] {
        &self.uses[function.uses.start as usize..function.uses.end as usize]
    }

    /// The same of a macro.
    #[must_use]
    pub fn macro_uses(&self, item: &ItemOutline) -> &[Word] {
        &self.uses[item.uses.start as usize..item.uses.end as usize]
    }

    /// The fields of a type in source order; none of an alias.
    #[must_use]
    pub fn fields(&self, item: &ItemOutline) -> &[FieldOutline] {
        &self.fields[item.fields.start as usize..item.fields.end as usize]
    }

    /// Words of the type of a field, in source order.
    #[must_use]
    pub fn field_words(&self, field: &FieldOutline) -> &[Word] {
        &self.of_fields[field.words.start as usize..field.words.end as usize]
    }

    /// Pairs of words in the type of a field, as those of [`Outline::item_arguments`].
    #[must_use]
    pub fn field_arguments(&self, field: &FieldOutline) -> &[(Word, Word)] {
        &self.nested[field.nested.start as usize..field.nested.end as usize]
    }

    /// Words of an item, members of an `impl`, `trait` or `mod` left out. Sorted.
    #[must_use]
    pub fn item_words(&self, item: &ItemOutline) -> &[Word] {
        self.slice(&item.words)
    }

    /// Pairs of words of a function's parameters and result of which the second is a generic argument of the
    /// first, or stands in one.
    #[must_use]
    pub fn head_arguments(&self, function: &FunctionOutline) -> &[(Word, Word)] {
        &self.nested[function.nested.start as usize..function.nested.end as usize]
    }

    /// Pairs of words of a type, static, constant or trait of which the second is a generic argument of the
    /// first, or stands in one; of an import, what it gives another name, and that.
    #[must_use]
    pub fn item_arguments(&self, item: &ItemOutline) -> &[(Word, Word)] {
        &self.nested[item.nested.start as usize..item.nested.end as usize]
    }

    /// Every word of the file.
    pub fn all_words(&self) -> impl Iterator<Item = Word> + '_ {
        self.words.iter().copied()
    }

    /// The bodies of the functions that `wanted` speaks for by their index, to be passed over.
    pub fn bodies(&self, wanted: impl Fn(usize) -> bool) -> Vec<Range<u32>> {
        let functions = self.functions.iter().enumerate();
        functions
            .filter(|(index, _)| wanted(*index))
            .map(|(_, function)| function.body.clone())
            .collect()
    }

    /// Whether no other package can call a function: it is not public, and of no trait.
    #[must_use]
    pub fn is_private(&self, index: usize) -> bool {
        let function = &self.functions[index];
        let owner = function.owner.map(|owner| &self.items[owner as usize]);
        let of_trait = owner.is_some_and(|owner| owner.is_trait || owner.of_trait.is_some());
        !(function.is_public || of_trait || function.declares)
    }

    /// The functions that `wanted` speaks for by their index, as a whole.
    pub fn whole_functions(&self, wanted: impl Fn(usize) -> bool) -> Vec<Range<u32>> {
        let functions = self.functions.iter().enumerate();
        functions
            .filter(|(index, _)| wanted(*index))
            .filter_map(|(_, function)| Some(function.start?..function.body.end))
            .collect()
    }

    fn slice(&self, range: &Range<u32>) -> &[Word] {
        &self.words[range.start as usize..range.end as usize]
    }
}
