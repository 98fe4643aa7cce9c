//! One file.

use std::hash::BuildHasher as _;

use super::{Body, BodyId, Item, ItemId, PathFacts, PathId, TypeExpr, TypeExprId};
use crate::span::Span;

/// An interned identifier, valid within one [`FileFacts`]. Raw identifiers are stored without `r#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(pub u32);

/// The identifiers of one file: their texts in one buffer, found by hash.
#[derive(Debug, Clone, Default)]
pub struct NameTable {
    text: String,
    /// Where each name's text ends.
    ends: Vec<u32>,
    /// Open addressing: a name and one, or nothing. The length is a power of two.
    slots: Vec<u32>,
}

impl NameTable {
    /// The id of `text`, made on first use.
    ///
    /// # Panics
    /// If there are 2^32 names, or as many bytes in them.
    pub fn intern(&mut self, text: &str) -> Name {
        if self.ends.len() * 4 >= self.slots.len() * 3 {
            self.grow();
        }
        let slot = self.slot_of(text);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return Name(known);
        }
        self.text.push_str(text);
        self.ends
            .push(u32::try_from(self.text.len()).expect("fewer than 2^32 bytes of names"));
        let count = u32::try_from(self.ends.len()).expect("fewer than 2^32 names");
        self.slots[slot] = count;
        Name(count - 1)
    }

    /// The id of `text`, if it is a name of this table.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Name> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot_of(text)].checked_sub(1).map(Name)
    }

    /// The slot that holds `text`, or the free one where it belongs.
    fn slot_of(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = usize::try_from(hash(text) & mask as u64).unwrap_or_default();
        while let Some(known) = self.slots[slot].checked_sub(1) {
            if self.text(Name(known)) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(16);
        self.slots = vec![0; length];
        for at in 0..self.ends.len() {
            let name = u32::try_from(at).unwrap_or(u32::MAX);
            let slot = self.slot_of(self.text(Name(name)));
            self.slots[slot] = name + 1;
        }
    }

    /// Gives back what growing left over.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The text of a name of this table.
    ///
    /// # Panics
    /// If the name belongs to another table.
    #[must_use]
    pub fn text(&self, name: Name) -> &str {
        let at = name.0 as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

fn hash(text: &str) -> u64 {
    rustc_hash::FxBuildHasher.hash_one(text)
}

/// Everything that later stages know of one file.
///
/// A pure function of the text, the edition and the macro set it was lowered with.
#[derive(Debug, Clone, Default)]
pub struct FileFacts {
    /// Identifiers.
    pub names: NameTable,
    /// Every item, nested ones included.
    pub items: Vec<Item>,
    /// The items at the top of the file, in source order.
    pub top: Vec<ItemId>,
    /// Paths of types, expressions, patterns and bounds.
    pub paths: Vec<PathFacts>,
    /// Written types.
    pub types: Vec<TypeExpr>,
    /// Bodies of functions, initializers of statics and constants.
    pub bodies: Vec<Body>,
    /// `#![cfg(..)]` and other inner attributes of the file.
    pub inner_attributes: Vec<super::Attribute>,
    /// `// mapwarden: …` comments, in source order; spans count from the start of the file.
    pub comments: Vec<IntentComment>,
    /// Macro calls whose tokens could not be read as Rust, by place; spans count from the file's start.
    pub opaque_macros: Vec<OpaqueMacro>,
    /// Definitions by `macro_rules!`, for files that use them.
    pub macros: Vec<MacroDefinition>,
    /// An item was lost to a syntax error: nothing may be concluded from absence in this file.
    pub partial: bool,
}

/// A comment that teaches or silences the tool: `// mapwarden: allow(shard_reentry) reason`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntentComment {
    /// Bytes of the comment, from the start of the file.
    pub span: Span,
    /// What follows `mapwarden:`, trimmed.
    pub text: String,
    /// 1-based line the comment starts on.
    pub line: u32,
    /// Whether code stands before it on the same line.
    pub trailing: bool,
}

/// A macro call that stays dark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpaqueMacro {
    /// The path as written.
    pub path: String,
    /// Bytes of the call, from the start of the file.
    pub span: Span,
}

/// A `macro_rules!` as text: enough to expand it in another file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MacroDefinition {
    /// Its name.
    pub name: String,
    /// `#[macro_export]`
    pub exported: bool,
    /// The rules: what stands between the outer delimiters.
    pub rules: String,
}

macro_rules! arena_access {
    ($($method:ident: $field:ident, $id:ty => $value:ty;)*) => {
        impl FileFacts {
            $(
                /// The value behind an id of this file.
                ///
                /// # Panics
                /// If the id belongs to another file.
                #[must_use]
                pub fn $method(&self, id: $id) -> &$value {
                    &self.$field[id.0 as usize]
                }
            )*
        }
    };
}

arena_access! {
    item: items, ItemId => Item;
    path: paths, PathId => PathFacts;
    type_expr: types, TypeExprId => TypeExpr;
    body: bodies, BodyId => Body;
}
