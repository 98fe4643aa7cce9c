//! Interning, and the hygiene of names that come from a macro's own text.

use std::fmt::Write as _;
use std::hash::{BuildHasher, Hash};

use proc_macro2::Ident;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Lowering;
use super::ir::{Name, PathFacts, PathId, TypeExpr, TypeExprId};

use crate::span::Span;

/// Stands between an identifier and the number of the expansion whose definition wrote it.
/// It may continue an identifier but is not used in any real one.
pub(super) const MARK: char = '\u{b7}';

/// What a local is bound under: two names are the same variable only if they were also written
/// by the same hand, the caller (0) or one expansion of a macro.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) name: Name,
    pub(super) mark: u32,
}

/// Structurally equal paths and types share one id. By hash; on a collision the later one is
/// stored twice.
#[derive(Default)]
pub(super) struct Interned {
    paths: FxHashMap<u64, PathId>,
    types: FxHashMap<u64, TypeExprId>,
}

impl Lowering<'_> {
    /// The name of an identifier, without `r#` and hygiene.
    pub(super) fn name(&mut self, ident: &Ident) -> Name {
        self.key(ident).name
    }

    pub(super) fn key(&mut self, ident: &Ident) -> Key {
        self.scratch.clear();
        // Writing to a string does not fail.
        let _ = write!(self.scratch, "{ident}");
        let mut text = self.scratch.as_str();
        let mut mark = 0;
        if self.expansion.depth > 0
            && let Some((plain, number)) = text.split_once(MARK)
        {
            text = plain;
            mark = number.parse().unwrap_or(0);
        }
        let text = text.strip_prefix("r#").unwrap_or(text);
        Key {
            name: self.facts.names.intern(text),
            mark,
        }
    }

    /// An identifier's key and place.
    pub(super) fn key_and_span(&mut self, ident: &Ident) -> (Key, Span) {
        let key = self.key(ident);
        if self.expansion.depth > 0 {
            return (key, self.places.span(ident.span()));
        }
        // Outside of expansions an identifier is as long as its text; one question less.
        let start = self.places.start(ident.span());
        (key, Span::new(start, start + index(self.scratch.len())))
    }

    pub(super) fn text(&mut self, text: &str) -> Name {
        self.facts.names.intern(text)
    }

    pub(super) fn intern_path(&mut self, path: PathFacts) -> PathId {
        let hash = hash(&path);
        if let Some(&id) = self.interned.paths.get(&hash)
            && self.facts.paths[id.0 as usize] == path
        {
            return id;
        }
        let id = PathId(index(self.facts.paths.len()));
        self.facts.paths.push(path);
        self.interned.paths.insert(hash, id);
        id
    }

    pub(super) fn intern_type(&mut self, ty: TypeExpr) -> TypeExprId {
        let hash = hash(&ty);
        if let Some(&id) = self.interned.types.get(&hash)
            && self.facts.types[id.0 as usize] == ty
        {
            return id;
        }
        let id = TypeExprId(index(self.facts.types.len()));
        self.facts.types.push(ty);
        self.interned.types.insert(hash, id);
        id
    }
}

/// An identifier without hygiene.
pub(super) fn without_marks(text: &str) -> &str {
    let text = text.split_once(MARK).map_or(text, |(plain, _)| plain);
    text.strip_prefix("r#").unwrap_or(text)
}

/// A text in which identifiers may carry marks, without them.
pub(super) fn without_all_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(MARK);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    out
}

fn hash<T: Hash>(value: &T) -> u64 {
    FxBuildHasher.hash_one(value)
}

/// An arena's length as the next id. A file has fewer bytes than `u32` counts, and macro
/// expansion is bounded, so it fits.
pub(super) fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
