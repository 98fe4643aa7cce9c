//! What the tree must keep to and no compiler checks.

pub mod codemap;
pub mod direction;
pub mod disk;
pub mod length;
pub mod licences;
pub mod naming;
pub mod recognisers;
mod tokens;

use std::fmt;
use std::path::{Path, PathBuf};

use miette::Result;

use crate::repository::shown;

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The file or folder.
    pub path: PathBuf,
    /// 1-based, where one line is to blame.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub message: String,
}

impl Complaint {
    fn new(path: &Path, message: impl Into<String>) -> Self {
        Self {
            path: path.to_path_buf(),
            line: None,
            message: message.into(),
        }
    }

    fn at(path: &Path, line: usize, message: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::new(path, message)
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(&self.path))?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Looks at one side of the tree.
pub type Check = fn(&Path) -> Result<Vec<Complaint>>;

/// Every check with its name.
pub const CHECKS: [(&str, Check); 7] = [
    ("codemap", codemap::check),
    ("direction", direction::check),
    ("disk", disk::check),
    ("length", length::check),
    ("licences", licences::check),
    ("naming", naming::check),
    ("recognisers", recognisers::check),
];

/// Where the project's own Rust sources lie. Fixtures are input, not sources.
const SOURCE_FOLDERS: [&str; 5] = ["analyzer", "lint-rules", "runtime", "xtask", "tests"];
