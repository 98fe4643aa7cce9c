//! In the engine and the rules, only discovery reads the disk.

use std::fs;
use std::path::Path;

use miette::{IntoDiagnostic, Result};
use proc_macro2::{TokenStream, TokenTree};

use super::Complaint;
use super::tokens::shipped;
use crate::repository::{rust_files, shown};

/// Crates that get their input handed.
const DISKLESS: [&str; 4] = [
    "analyzer/engine/src",
    "analyzer/stubs",
    "analyzer/report",
    "lint-rules",
];
const DOOR: &str = "analyzer/engine/src/discover";

/// Looks for the disk and the environment outside of discovery.
///
/// # Errors
/// A source cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let mut complaints = Vec::new();
    for folder in DISKLESS {
        for path in rust_files(root, folder).into_diagnostic()? {
            if path.starts_with(DOOR)
                || shown(&path).split('/').any(|part| part.starts_with("test"))
            {
                continue;
            }
            let text = fs::read_to_string(root.join(&path)).into_diagnostic()?;
            let stream: TokenStream = text.parse().map_err(|error| {
                miette::miette!("{} cannot be read as tokens: {error}", shown(&path))
            })?;
            // Stub files are declarations: what they name is never called.
            if path.starts_with("analyzer/stubs") && !shown(&path).ends_with("lib.rs") {
                continue;
            }
            for (line, module) in outside_world(&shipped(stream)) {
                let message =
                    format!("`std::{module}` is for discovery; take the text as an argument");
                complaints.push(Complaint::at(&path, line, message));
            }
        }
    }
    Ok(complaints)
}

/// Uses of `std::fs`, `std::env`, `std::process` and `std::net`, by line. Groups are opened in
/// `tokens`, so that `use std::{fs, io}` reads as `std :: fs , io`.
fn outside_world(tokens: &[TokenTree]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !matches!(token, TokenTree::Ident(ident) if ident == "std") {
            continue;
        }
        let words = tokens[at + 1..].iter().take_while(|token| {
            matches!(token, TokenTree::Ident(_))
                || matches!(token, TokenTree::Punct(punct) if matches!(punct.as_char(), ':' | ','))
        });
        let mut words = words.filter_map(|token| match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        });
        let is_use = at > 0 && matches!(&tokens[at - 1], TokenTree::Ident(ident) if ident == "use");
        let names = if is_use {
            words.collect()
        } else {
            Vec::from_iter(words.next().into_iter().chain(words.next()))
        };
        // `std::env::consts` is known when the engine is compiled.
        if names.iter().any(|word| *word == "consts") {
            continue;
        }
        for module in names.into_iter().take(if is_use { usize::MAX } else { 1 }) {
            if ["fs", "env", "process", "net"]
                .iter()
                .any(|name| module == name)
            {
                found.push((module.span().start().line, module.to_string()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{outside_world, shipped};

    #[test]
    fn the_outside_world_is_seen_in_paths_and_imports() {
        let text = "use std::{collections::BTreeMap, fs};\nfn f(fs: u8) { std::env::var(x); std::mem::take(env); std::env::consts::OS; }\nuse std::io;";
        let found = outside_world(&shipped(text.parse().expect("this is Rust")));
        assert_eq!(found, [(1, "fs".to_owned()), (2, "env".to_owned())]);
    }
}
