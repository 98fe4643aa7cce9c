//! Names across files.

use rustc_hash::FxHashMap;

/// An identifier, comparable across the files of one [`Program`](super::Program).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(pub u32);

/// The identifiers of a program. Ids follow the order of interning, which follows the order of
/// files: they are stable within a run, and never decide an order that a user sees.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    texts: Vec<Box<str>>,
    ids: FxHashMap<Box<str>, Symbol>,
}

impl Symbols {
    /// The symbol of `text`, made on first use.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(&symbol) = self.ids.get(text) {
            return symbol;
        }
        let symbol =
            Symbol(u32::try_from(self.texts.len()).expect("fewer than 2^32 names in one program"));
        self.texts.push(text.into());
        self.ids.insert(text.into(), symbol);
        symbol
    }

    /// The symbol of `text`, if any file mentions it.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<Symbol> {
        self.ids.get(text).copied()
    }

    /// The text of a symbol.
    ///
    /// # Panics
    /// If the symbol belongs to another table.
    #[must_use]
    pub fn text(&self, symbol: Symbol) -> &str {
        &self.texts[symbol.0 as usize]
    }
}
