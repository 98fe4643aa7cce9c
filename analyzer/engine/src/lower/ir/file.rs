//! One file.

use std::collections::HashMap;

use super::{Body, BodyId, Item, ItemId, PathFacts, PathId, TypeExpr, TypeExprId};
use crate::span::Span;

/// An interned identifier, valid within one [`FileFacts`]. Raw identifiers are stored without `r#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(pub u32);

/// The identifiers of one file.
#[derive(Debug, Clone, Default)]
pub struct NameTable {
    texts: Vec<Box<str>>,
    ids: HashMap<Box<str>, Name, rustc_hash::FxBuildHasher>,
}

impl NameTable {
    /// The id of `text`, made on first use.
    pub fn intern(&mut self, text: &str) -> Name {
        if let Some(&name) = self.ids.get(text) {
            return name;
        }
        let name =
            Name(u32::try_from(self.texts.len()).expect("fewer than 2^32 names in one file"));
        self.texts.push(text.into());
        self.ids.insert(text.into(), name);
        name
    }

    /// The text of a name of this table.
    ///
    /// # Panics
    /// If the name belongs to another table.
    #[must_use]
    pub fn text(&self, name: Name) -> &str {
        &self.texts[name.0 as usize]
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
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
