//! Blocks in which items stand side by side.

use syn::parse::ParseStream;

/// An item with members that can be lost one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// A file or a `mod`.
    Module,
    Impl,
    Trait,
    /// `extern "C"`
    Extern,
}

impl Container {
    /// What the words of a head, up to the block, say. Words in delimiters must not be given.
    pub(super) fn of_head<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut is_extern = false;
        for word in words {
            match word {
                "impl" => return Some(Self::Impl),
                "trait" => return Some(Self::Trait),
                "mod" => return Some(Self::Module),
                "extern" => is_extern = true,
                "fn" | "crate" | "struct" | "enum" | "union" | "use" | "static" | "type"
                | "macro_rules" | "let" => {
                    return None;
                }
                _ => {}
            }
        }
        is_extern.then_some(Self::Extern)
    }

    /// Reads one member.
    pub(super) fn member(self, input: ParseStream<'_>) -> syn::Result<()> {
        match self {
            Self::Module => input.parse::<syn::Item>().map(drop),
            Self::Impl => input.parse::<syn::ImplItem>().map(drop),
            Self::Trait => input.parse::<syn::TraitItem>().map(drop),
            Self::Extern => input.parse::<syn::ForeignItem>().map(drop),
        }
    }

    /// Reads members up to the end.
    pub(super) fn members(self, input: ParseStream<'_>) -> syn::Result<()> {
        input.call(syn::Attribute::parse_inner)?;
        while !input.is_empty() {
            self.member(input)?;
        }
        Ok(())
    }
}

/// Whether a word can start an item or a member.
pub(super) fn starts_item(word: &str) -> bool {
    matches!(
        word,
        "pub"
            | "fn"
            | "impl"
            | "mod"
            | "struct"
            | "enum"
            | "trait"
            | "use"
            | "static"
            | "const"
            | "type"
            | "extern"
            | "unsafe"
            | "async"
            | "macro_rules"
            | "union"
            | "default"
    )
}
