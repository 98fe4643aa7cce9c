//! The files of this repository.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of the workspace's `Cargo.toml`.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Folders that hold no sources of the project itself.
const FOREIGN: [&str; 2] = ["target", ".git"];

/// Every file below `folder`, as paths relative to `root`, sorted.
///
/// # Errors
/// A folder cannot be read.
pub fn files(root: &Path, folder: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() && !FOREIGN.iter().any(|name| entry.file_name() == *name) {
                open.push(entry.path());
            } else if kind.is_file() {
                found.push(
                    entry
                        .path()
                        .strip_prefix(root)
                        .unwrap_or(&entry.path())
                        .to_path_buf(),
                );
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The Rust files below `folder`, as [`files`] gives them.
///
/// # Errors
/// A folder cannot be read.
pub fn rust_files(root: &Path, folder: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = files(root, folder)?;
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    Ok(found)
}

/// A relative path with forward slashes.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
