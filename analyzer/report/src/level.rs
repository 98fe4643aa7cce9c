//! How loud a finding is.

use std::fmt;

use mapwarden_engine::finding::{Confidence, Finding};

/// How loud a finding is; in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth a look.
    Note,
    /// Goes wrong under ordinary use.
    Warning,
    /// Goes wrong whenever it runs.
    Error,
}

impl Level {
    /// The level of a finding of that confidence, unless configured otherwise.
    #[must_use]
    pub const fn of(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Possible => Self::Note,
            Confidence::Likely => Self::Warning,
            Confidence::Certain => Self::Error,
        }
    }

    /// The word used in every format.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A finding and the level it is shown at.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'a> {
    /// What was found.
    pub finding: &'a Finding,
    /// How loud it is.
    pub level: Level,
}
