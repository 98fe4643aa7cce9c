//! What a lock, guard, map or spawner is called stands in the stubs and nowhere else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mapwarden_stubs::FILES;
use miette::{IntoDiagnostic, Result, WrapErr};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Attribute, ImplItem, Item, TraitItem};

use super::tokens::{shipped, string_value};
use super::{Complaint, SOURCE_FOLDERS};
use crate::repository::{rust_files, shown};

/// Looks for names that stubs declare in the strings of every other source. Tests may name
/// anything: their strings are input.
///
/// # Errors
/// A source or a stub cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let names = Names::of_stubs(&grammar(root)?)?;
    let mut complaints = Vec::new();
    for folder in SOURCE_FOLDERS {
        for path in rust_files(root, folder).into_diagnostic()? {
            let place = shown(&path);
            // The companion library takes no sources apart: its strings are options and messages.
            let is_input = place.starts_with("analyzer/stubs/")
                || place.starts_with("runtime/")
                || place
                    .split('/')
                    .any(|part| part.contains("test") || part == "examples");
            if is_input {
                continue;
            }
            let text = fs::read_to_string(root.join(&path)).into_diagnostic()?;
            let tokens: TokenStream = text
                .parse()
                .map_err(|error| miette::miette!("{place} cannot be read as tokens: {error}"))?;
            let tokens = shipped(tokens);
            for (at, token) in tokens.iter().enumerate() {
                let Some(value) = string_value(token) else {
                    continue;
                };
                let Some(name) = names.in_text(&value, is_compared(&tokens, at)) else {
                    continue;
                };
                let message = format!("the string names `{name}`, which only stubs may do");
                complaints.push(Complaint::at(&path, token.span().start().line, message));
            }
        }
    }
    Ok(complaints)
}

/// Whether the literal at `at` stands where something is compared with it: beside `==` or `!=`, in
/// a pattern, or as the argument of a comparing method.
fn is_compared(tokens: &[TokenTree], at: usize) -> bool {
    const METHODS: [&str; 7] = [
        "eq",
        "ne",
        "contains",
        "starts_with",
        "ends_with",
        "Some",
        "Ok",
    ];
    let near = |index: Option<usize>| index.and_then(|index| tokens.get(index));
    let is_punct = |token: Option<&TokenTree>, wanted: &str| matches!(token, Some(TokenTree::Punct(punct)) if wanted.contains(punct.as_char()));
    let mut before = at.checked_sub(1);
    while is_punct(near(before), "&") {
        before = before.and_then(|index| index.checked_sub(1));
    }
    let after = Some(at + 1);
    let equals_before = is_punct(near(before), "=")
        && is_punct(near(before.and_then(|index| index.checked_sub(1))), "=!");
    let equals_after = is_punct(near(after), "=!") && is_punct(near(Some(at + 2)), "=>");
    let called = matches!(near(before), Some(TokenTree::Ident(name)) if METHODS.iter().any(|method| name == method));
    equals_before
        || equals_after
        || called
        || is_punct(near(before), "|")
        || is_punct(near(after), "|")
}

/// The words of the stub language itself, as its description lists them.
fn grammar(root: &Path) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(root.join("docs/stubs.md")).into_diagnostic()?;
    let quoted = text.split('`').skip(1).step_by(2);
    let words = quoted.map(|quoted| {
        let attribute = quoted
            .strip_prefix("#[")
            .and_then(|rest| rest.split(['(', ']']).next());
        attribute.unwrap_or(quoted)
    });
    let is_word = |word: &&str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    Ok(words.filter(is_word).map(str::to_owned).collect())
}

/// Names that stubs give a meaning to.
#[derive(Debug, Default)]
struct Names {
    /// Unmistakable: wrong anywhere in a string that is no sentence.
    telling: BTreeSet<String>,
    /// English words: wrong as the end of a path, and where something is compared with them.
    plain: BTreeSet<String>,
}

impl Names {
    fn of_stubs(grammar: &BTreeSet<String>) -> Result<Self> {
        let mut names = Self::default();
        for stub in FILES {
            let file = syn::parse_file(stub.text)
                .into_diagnostic()
                .wrap_err_with(|| format!("analyzer/stubs: {} does not parse", stub.file))?;
            names.collect(&file.items);
        }
        names.telling.retain(|name| !grammar.contains(name));
        names
            .plain
            .retain(|name| !grammar.contains(name) && !RUST_WORDS.contains(&name.as_str()));
        Ok(names)
    }

    fn collect(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Struct(item) => self.declare(&item.attrs, &item.ident),
                Item::Enum(item) => self.declare(&item.attrs, &item.ident),
                Item::Fn(item) => self.declare(&item.attrs, &item.sig.ident),
                // In an implementation of a trait, the trait chose the name: `index`, `into_iter`.
                Item::Impl(item) if item.trait_.is_none() => {
                    for member in &item.items {
                        if let ImplItem::Fn(method) = member {
                            self.declare(&method.attrs, &method.sig.ident);
                        }
                    }
                }
                Item::Trait(item) => {
                    for member in &item.items {
                        if let TraitItem::Fn(method) = member {
                            self.declare(&method.attrs, &method.sig.ident);
                        }
                    }
                }
                Item::Mod(module) => {
                    if let Some((_, items)) = &module.content {
                        self.collect(items);
                    }
                }
                _ => {}
            }
        }
    }

    fn declare(&mut self, attributes: &[Attribute], name: &Ident) {
        let has = |words: &[&str]| {
            attributes
                .iter()
                .any(|attribute| words.iter().any(|word| attribute.path().is_ident(word)))
        };
        let name = name.to_string();
        let is_telling =
            name.contains('_') || name.chars().filter(char::is_ascii_uppercase).count() > 1;
        if is_telling && (has(&LOCKING) || has(&TOUCHING)) {
            self.telling.insert(name);
        } else if has(&LOCKING) {
            self.plain.insert(name);
        }
    }

    /// The name that a string holds; an English word only counts where it is compared with.
    fn in_text(&self, text: &str, compared: bool) -> Option<String> {
        // A sentence is for people; what is compared with has no spaces.
        if text.contains(char::is_whitespace) {
            return None;
        }
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        if let Some(word) = words.find(|word| self.telling.contains(*word)) {
            return Some(word.to_owned());
        }
        let last = text.rsplit("::").next().unwrap_or(text);
        let is_path = last.len() < text.len();
        ((compared || is_path) && self.plain.contains(last)).then(|| last.to_owned())
    }
}

/// Words of the language itself; `block` and `meta` are fragments of macros.
const RUST_WORDS: [&str; 7] = ["all", "any", "block", "clone", "meta", "not", "union"];

/// Attributes of locks, guards, maps and cells, and of what takes, hands over or spawns.
const LOCKING: [&str; 13] = [
    "lock",
    "guard",
    "entry",
    "map",
    "snapshot_cell",
    "interior",
    "acquires",
    "locks",
    "reholds",
    "releases_during",
    "spawns",
    "scope",
    "waits",
];
/// Attributes of accesses to a map: many of these methods are called by an English word that a
/// message may be.
const TOUCHING: [&str; 2] = ["op", "snapshot"];

#[cfg(test)]
mod tests {
    use super::{Names, is_compared, shipped, string_value};

    fn names() -> Names {
        let text = "pub mod sync { #[lock] pub struct Latch; #[guard(of = \"Latch\", exclusive)] pub struct LatchGuard; \
                    impl Latch { #[acquires(exclusive)] pub fn hold(&self) {} #[acquires(try)] pub fn try_hold(&self) {} \
                    #[op(insert)] pub fn put(&self) {} #[op(insert)] pub fn put_all(&self) {} pub fn name(&self) {} } \
                    impl Index for Latch { #[acquires(shared)] fn index(&self) {} } pub struct Plain; }";
        let mut names = Names::default();
        names.collect(&syn::parse_file(text).expect("this is Rust").items);
        names
    }

    #[test]
    fn a_name_is_seen_as_a_whole_string_or_at_the_end_of_a_path() {
        let names = names();
        for text in [
            "hold",
            "sync::Latch",
            "Latch",
            "try_hold",
            "sync/put_all",
            "a::LatchGuard<T>",
        ] {
            assert!(names.in_text(text, true).is_some(), "{text}");
        }
        for text in [
            "drop the guard before you hold it again",
            "name",
            "Plain",
            "try_holding",
            "put",
            "index",
        ] {
            assert_eq!(names.in_text(text, true), None, "{text}");
        }
    }

    #[test]
    fn an_english_word_counts_where_it_is_compared_with() {
        let names = names();
        let found = |text: &str| {
            let tokens = shipped(text.parse().expect("this is Rust"));
            let mut found = tokens.iter().enumerate().filter_map(|(at, token)| {
                names.in_text(&string_value(token)?, is_compared(&tokens, at))
            });
            found.next().is_some()
        };
        for text in [
            "name == \"hold\"",
            "\"hold\" != name",
            "match name { \"hold\" => 1 }",
            "matches!(name, \"drop\" | \"hold\")",
            "name.eq(\"hold\")",
            "name == Some(\"hold\")",
        ] {
            assert!(found(text), "{text}");
        }
        for text in [
            "word: \"hold\".to_owned()",
            "Kind::Hold => \"hold\"",
            "let word = \"hold\";",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
