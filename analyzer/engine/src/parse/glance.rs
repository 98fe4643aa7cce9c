//! What a glance at a text tells of the names in it, without a scan of its tokens.

use memchr::memmem;

use super::outline::Word;

/// The identifiers of a file, those in comments and strings included, and what could bring in names that are
/// not written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// Sorted.
    words: Box<[Word]>,
    /// Those that stand somewhere else than where only something that exists is named. Sorted.
    declared: Box<[Word]>,
    /// `pub use …::*`: names of another module are names of this one.
    pub passes_on_globs: bool,
    /// `mod name;`: there is more of the module in other files.
    pub has_files: bool,
}

impl Glance {
    /// Looks at a text.
    #[must_use]
    pub fn at(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut words = Vec::new();
        let mut declared = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            if !is_name(bytes[at]) {
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && is_name(bytes[at]) {
                at += 1;
            }
            if !bytes[start].is_ascii_digit() {
                let word = Word::of_bytes(&bytes[start..at]);
                words.push(word);
                if !is_use(&bytes[..start]) && !leads_on(&bytes[at..]) {
                    declared.push(word);
                }
            }
        }
        let sorted = |mut words: Vec<Word>| {
            words.sort_unstable();
            words.dedup();
            words.into_boxed_slice()
        };
        Self {
            words: sorted(words),
            declared: sorted(declared),
            passes_on_globs: memmem::find_iter(bytes, b"*")
                .any(|star| ends_public_use(bytes, star)),
            has_files: memmem::find_iter(bytes, b"mod ").any(|at| declares_file(&bytes[at + 4..])),
        }
    }

    /// Whether an identifier stands in the text.
    #[must_use]
    pub fn mentions(&self, name: &str) -> bool {
        self.words.binary_search(&Word::of(name)).is_ok()
    }

    /// Whether an identifier stands in the text where it may be declared, imported or given to a macro.
    #[must_use]
    pub fn may_declare(&self, name: &str) -> bool {
        self.declared.binary_search(&Word::of(name)).is_ok()
    }
}

/// Whether the name before these bytes is only the way to another one: `a` of `a::b`. `a::{self}` imports it.
fn leads_on(after: &[u8]) -> bool {
    let next = after.trim_ascii_start().strip_prefix(b"::");
    next.is_some_and(|next| next.trim_ascii_start().first() != Some(&b'{'))
}

/// Whether what follows these bytes is named as a type, value or word, and neither declared nor imported: behind
/// `&`, `<`, `.`, `->`, `#[`, a single `:`, in quotes, and behind `for`, `impl` and `dyn`.
fn is_use(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    match before {
        [.., b'&' | b'<' | b'.' | b'`' | b'"' | b'/'] => true,
        [.., b'-', b'>'] | [.., b'#', b'['] => true,
        [.., b':'] => !before.ends_with(b"::"),
        [.., last] if is_name(*last) => {
            let start = before.iter().rposition(|byte| !is_name(*byte));
            let (rest, word) = before.split_at(start.map_or(0, |at| at + 1));
            match word {
                b"for" | b"impl" | b"dyn" => true,
                b"mut" => rest.trim_ascii_end().ends_with(b"&"),
                _ => rest.ends_with(b"&'"),
            }
        }
        _ => false,
    }
}

/// Whether a byte may be part of an identifier; letters beyond ASCII all may.
const fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether the `*` at a place may be the end of a glob in an import that others see.
fn ends_public_use(bytes: &[u8], star: usize) -> bool {
    let before = bytes[..star].trim_ascii_end();
    if !matches!(before.last(), Some(b':' | b'{' | b',')) {
        return false;
    }
    let start = memchr::memrchr2(b';', b'}', before).map_or(0, |at| at + 1);
    let statement = &before[start..];
    let uses = memmem::find(statement, b"use").is_some();
    uses && memmem::find(statement, b"pub").is_some()
}

/// Whether the name behind `mod` is followed by `;`.
fn declares_file(name: &[u8]) -> bool {
    let name = name.trim_ascii_start();
    let rest = name
        .iter()
        .position(|byte| !is_name(*byte) && *byte != b'#');
    rest.is_some_and(|rest| name[rest..].trim_ascii_start().first() == Some(&b';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_globs_and_files_are_seen() {
        let glance =
            Glance::at("pub use a::{b, c::*};\nmod inner;\nfn r#match(größe: u8) {} // note");
        assert!(glance.passes_on_globs);
        assert!(glance.mentions("match") && glance.mentions("größe") && glance.mentions("note"));
        assert!(!glance.mentions("mat") && !glance.mentions("8"));
        let plain = Glance::at("use super::*;\npub fn f(x: *const u8) -> u8 { 2 * 3 }\nmod x {}");
        assert!(!plain.passes_on_globs && !plain.has_files);
        assert!(Glance::at("pub mod a ;").has_files);
    }

    #[test]
    fn what_is_only_named_is_not_declared() {
        let declares = |text: &str| Glance::at(text).may_declare("Window");
        for text in [
            "pub struct Window;",
            "extern { pub type Window; }",
            "pub use a::{b::Door, Window};",
            "use crate :: Window;",
            "use Window::{self, Pane};",
            "use a::Pane as Window;",
            "static mut Window: u8 = 0;",
            "widget!(Window);",
            "widget! { #[x] Window => Pane }",
        ] {
            assert!(declares(text), "{text}");
        }
        for text in [
            "fn f(this: &Window) -> &'static Window",
            "fn f(this: Window, that: & mut Window) -> Window",
            "impl Frame for Window { fn f(x: Option<Window>) {} }",
            "use Window::*; use a::Window :: Pane;",
            "/// A [`Window`], see https://example.org/Window",
            "#[cfg(feature = \"Window\")] #[Window]",
        ] {
            assert!(!declares(text), "{text}");
        }
    }
}
