//! The codemap of docs/architecture.md names every folder, and no folder that is gone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use miette::{IntoDiagnostic, Result};

use super::Complaint;
use crate::repository::{files, shown};

const PAGE: &str = "docs/architecture.md";
/// Folders whose insides are many of one kind: the folder itself is named, not each below it.
const COLLECTIONS: [&str; 11] = [
    "analyzer/stubs/crates",
    "fixtures/compile",
    "fixtures/rules",
    "fixtures/clean",
    "fixtures/crashes",
    "fixtures/projects",
    "fixtures/macros",
    "fixtures/services",
    "fixtures/witnesses",
    "docs/rules",
    ".github",
];
/// Folders that hold data of the tests or files beside them.
const ATTACHED: [&str; 4] = ["snapshots", "tests", "examples", "fixtures"];
/// How deep inside a crate folders are rooms of their own: `src/<room>`.
const ROOMS: usize = 2;

/// Compares the folders of the tree with the paths that the page puts in backticks.
///
/// # Errors
/// The tree or the page cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let page = fs::read_to_string(root.join(PAGE)).into_diagnostic()?;
    let named: BTreeSet<&str> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|quoted| quoted.strip_suffix('/'))
        .filter(|path| !path.contains([' ', '<', '*']))
        .collect();
    let mut complaints = Vec::new();
    for gone in named.iter().filter(|path| !root.join(path).is_dir()) {
        complaints.push(Complaint::new(
            Path::new(PAGE),
            format!("there is no folder `{gone}/`"),
        ));
    }
    for folder in rooms(root)?
        .iter()
        .filter(|folder| !named.contains(folder.as_str()))
    {
        complaints.push(Complaint::new(
            Path::new(PAGE),
            format!("say what `{folder}/` is for"),
        ));
    }
    Ok(complaints)
}

/// The folders a newcomer meets.
fn rooms(root: &Path) -> Result<BTreeSet<String>> {
    let mut rooms = BTreeSet::new();
    for path in files(root, "").into_diagnostic()? {
        let folder = shown(path.parent().unwrap_or(Path::new("")));
        let room = match COLLECTIONS
            .iter()
            .find(|collection| folder.starts_with(*collection))
        {
            Some(collection) => (*collection).to_owned(),
            None => room(&folder),
        };
        if !room.is_empty() && !room.starts_with('.') {
            rooms.insert(room);
        }
    }
    Ok(rooms)
}

/// The part of a folder's path that is a room of its own.
fn room(folder: &str) -> String {
    let parts: Vec<&str> = folder.split('/').collect();
    let source = parts.iter().position(|part| *part == "src");
    let kept = source.map_or(parts.len(), |at| parts.len().min(at + ROOMS));
    let kept = &parts[..kept];
    // `crate/src` is the crate, and data folders belong to the room they lie in.
    let attached = kept.iter().skip(1).position(|part| ATTACHED.contains(part));
    let kept = attached.map_or(kept, |at| &kept[..=at]);
    let kept = if kept.last() == Some(&"src") {
        &kept[..kept.len() - 1]
    } else {
        kept
    };
    kept.join("/")
}

#[cfg(test)]
mod tests {
    use super::room;

    #[test]
    fn rooms_are_crates_and_the_folders_of_their_sources() {
        for (folder, expected) in [
            ("analyzer/engine/src", "analyzer/engine"),
            ("analyzer/engine/src/flow", "analyzer/engine/src/flow"),
            ("analyzer/engine/src/lower/ir", "analyzer/engine/src/lower"),
            ("analyzer/report/src/tests/snapshots", "analyzer/report"),
            ("analyzer/engine/tests/discover", "analyzer/engine"),
            ("analyzer/cli", "analyzer/cli"),
            ("tests/oracle", "tests/oracle"),
            ("", ""),
        ] {
            assert_eq!(room(folder), expected, "{folder}");
        }
    }
}
