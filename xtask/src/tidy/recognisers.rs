//! What a lock, guard, map or spawner is called stands in the stubs and nowhere else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mapwarden_stubs::FILES;
use miette::{IntoDiagnostic, Result, WrapErr};
use proc_macro2::TokenStream;
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
            let is_input = place.starts_with("analyzer/stubs/")
                || place.split('/').any(|part| part.contains("test"));
            if is_input {
                continue;
            }
            let text = fs::read_to_string(root.join(&path)).into_diagnostic()?;
            let tokens: TokenStream = text
                .parse()
                .map_err(|error| miette::miette!("{place} cannot be read as tokens: {error}"))?;
            for token in shipped(tokens) {
                let Some(name) = string_value(&token).and_then(|value| names.in_text(&value))
                else {
                    continue;
                };
                let message = format!("the string names `{name}`, which only stubs may do");
                complaints.push(Complaint::at(&path, token.span().start().line, message));
            }
        }
    }
    Ok(complaints)
}

/// The words of the stub language itself, as its description lists them.
fn grammar(root: &Path) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(root.join("docs/stubs.md")).into_diagnostic()?;
    let quoted = text.split('`').skip(1).step_by(2);
    let is_word =
        |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    Ok(quoted.filter(is_word).map(str::to_owned).collect())
}

/// Names that stubs give a meaning to.
#[derive(Debug, Default)]
struct Names {
    /// Unlikely in prose: wrong anywhere in a string.
    telling: BTreeSet<String>,
    /// English words: wrong as a whole string or as the end of a path.
    plain: BTreeSet<String>,
}

impl Names {
    fn of_stubs(grammar: &BTreeSet<String>) -> Result<Self> {
        let mut all = BTreeSet::new();
        for stub in FILES {
            let file = syn::parse_file(stub.text)
                .into_diagnostic()
                .wrap_err_with(|| format!("analyzer/stubs: {} does not parse", stub.file))?;
            collect(&file.items, &mut all);
        }
        let mut names = Self::default();
        for name in all {
            let telling =
                name.contains('_') || name.chars().filter(|c| c.is_ascii_uppercase()).count() > 1;
            if telling {
                names.telling.insert(name);
            } else if !grammar.contains(&name) {
                names.plain.insert(name);
            }
        }
        Ok(names)
    }

    fn in_text(&self, text: &str) -> Option<String> {
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        if let Some(word) = words.find(|word| self.telling.contains(*word)) {
            return Some(word.to_owned());
        }
        let last = text.rsplit("::").next().unwrap_or(text);
        self.plain.contains(last).then(|| last.to_owned())
    }
}

/// Attributes that only carry Rust's own meaning.
const RUST_ATTRIBUTES: [&str; 6] = ["doc", "cfg", "derive", "stub", "allow", "macro_export"];

fn has_meaning(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        !RUST_ATTRIBUTES
            .iter()
            .any(|name| attribute.path().is_ident(name))
    })
}

fn collect(items: &[Item], names: &mut BTreeSet<String>) {
    let mut declared = |attributes: &[Attribute], name: &proc_macro2::Ident| {
        if has_meaning(attributes) {
            names.insert(name.to_string());
        }
    };
    for item in items {
        match item {
            Item::Struct(item) => declared(&item.attrs, &item.ident),
            Item::Enum(item) => declared(&item.attrs, &item.ident),
            Item::Fn(item) => declared(&item.attrs, &item.sig.ident),
            Item::Impl(item) => {
                for member in &item.items {
                    if let ImplItem::Fn(method) = member {
                        declared(&method.attrs, &method.sig.ident);
                    }
                }
            }
            Item::Trait(item) => {
                for member in &item.items {
                    if let TraitItem::Fn(method) = member {
                        declared(&method.attrs, &method.sig.ident);
                    }
                }
            }
            _ => {}
        }
    }
    let modules = items.iter().filter_map(|item| match item {
        Item::Mod(module) => module.content.as_ref(),
        _ => None,
    });
    for (_, inner) in modules {
        collect(inner, names);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Names, collect};

    fn names() -> Names {
        let text = "pub mod sync { #[lock] pub struct Latch; #[guard(of = \"Latch\", exclusive)] pub struct LatchGuard; \
                    impl Latch { #[acquires(exclusive)] pub fn hold(&self) {} #[acquires(try)] pub fn try_hold(&self) {} \
                    pub fn name(&self) {} } pub struct Plain; }";
        let mut all = BTreeSet::new();
        collect(
            &syn::parse_file(text).expect("this is Rust").items,
            &mut all,
        );
        assert_eq!(
            all,
            BTreeSet::from(["Latch", "LatchGuard", "hold", "try_hold"].map(String::from))
        );
        let (telling, plain) = all
            .into_iter()
            .partition(|name| name.contains('_') || name == "LatchGuard");
        Names { telling, plain }
    }

    #[test]
    fn a_name_is_seen_as_a_whole_string_or_at_the_end_of_a_path() {
        let names = names();
        for text in [
            "hold",
            "sync::Latch",
            "Latch",
            "try_hold",
            "calls `try_hold` now",
            "a::LatchGuard<T>",
        ] {
            assert!(names.in_text(text).is_some(), "{text}");
        }
        for text in [
            "drop the guard before you hold it again",
            "name",
            "Plain",
            "try_holding",
        ] {
            assert_eq!(names.in_text(text), None, "{text}");
        }
    }
}
