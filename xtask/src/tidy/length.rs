//! A long file is two concepts in one room.

use std::fs;
use std::path::Path;

use miette::{IntoDiagnostic, Result};

use super::{Complaint, SOURCE_FOLDERS};
use crate::repository::rust_files;

/// Past this, a file is split by concept.
const MOST_LINES: usize = 600;

/// Looks for Rust files that are too long. Stubs are tables and may be longer.
///
/// # Errors
/// A source cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let mut complaints = Vec::new();
    for folder in SOURCE_FOLDERS {
        for path in rust_files(root, folder).into_diagnostic()? {
            if path.starts_with("analyzer/stubs") {
                continue;
            }
            let lines = fs::read_to_string(root.join(&path))
                .into_diagnostic()?
                .lines()
                .count();
            if lines > MOST_LINES {
                complaints.push(Complaint::new(
                    &path,
                    format!("{lines} lines; split it by concept below {MOST_LINES}"),
                ));
            }
        }
    }
    Ok(complaints)
}
