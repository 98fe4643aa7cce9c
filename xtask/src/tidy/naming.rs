//! A file is named after what it holds.

use std::fs;
use std::path::Path;

use miette::{IntoDiagnostic, Result};
use proc_macro2::{TokenStream, TokenTree};

use super::tokens::shipped;
use super::{Complaint, SOURCE_FOLDERS};
use crate::repository::{rust_files, shown};

/// Names of files and folders that say nothing about what is inside.
const EMPTY_NAMES: [&str; 8] = [
    "util", "utils", "helper", "helpers", "common", "misc", "shared", "stuff",
];
/// Endings of type names that say nothing about what the value is.
const EMPTY_ENDINGS: [&str; 4] = ["Manager", "Helper", "Handler", "Processor"];

/// Looks for files and types that are not named after a concept.
///
/// # Errors
/// A source cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let mut complaints = Vec::new();
    for folder in SOURCE_FOLDERS {
        for path in rust_files(root, folder).into_diagnostic()? {
            // Stub files are called like the crates they model.
            if path.starts_with("analyzer/stubs/crates") {
                continue;
            }
            let named = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned());
            for part in named {
                if EMPTY_NAMES.contains(&part.trim_end_matches(".rs")) {
                    complaints.push(Complaint::new(
                        &path,
                        format!("`{part}` says nothing; name the concept"),
                    ));
                }
            }
            complaints.extend(types(root, &path)?);
        }
    }
    Ok(complaints)
}

fn types(root: &Path, path: &Path) -> Result<Vec<Complaint>> {
    let text = fs::read_to_string(root.join(path)).into_diagnostic()?;
    let stream: TokenStream = text
        .parse()
        .map_err(|error| miette::miette!("{} cannot be read as tokens: {error}", shown(path)))?;
    let tokens = shipped(stream);
    let mut complaints = Vec::new();
    for pair in tokens.windows(2) {
        let [TokenTree::Ident(keyword), TokenTree::Ident(name)] = pair else {
            continue;
        };
        let declares = ["struct", "enum", "trait", "type", "union"]
            .iter()
            .any(|word| keyword == word);
        let name = name.to_string();
        if declares && EMPTY_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            let message = format!("`{name}` names a role, not a thing");
            complaints.push(Complaint::at(path, keyword.span().start().line, message));
        }
    }
    Ok(complaints)
}
