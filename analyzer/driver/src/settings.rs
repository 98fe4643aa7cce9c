//! Words that command line, configuration and build scripts use alike.

use mapwarden_engine::finding::Confidence;
use mapwarden_report::Level;
use mapwarden_rules::Track;
use serde::Deserialize;

/// The quietest level at which a run fails: `fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailOn {
    /// Findings at level error, which certain ones have by default.
    #[serde(alias = "certain")]
    Error,
    /// Those at level warning too, which likely ones have by default.
    #[serde(alias = "likely")]
    Warning,
    /// Every finding that is shown.
    #[serde(alias = "possible")]
    Note,
    /// Findings never make a run fail.
    Never,
}

impl FailOn {
    /// The quietest level that fails, if any does.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Note => Some(Level::Note),
            Self::Never => None,
        }
    }
}

/// The least sure findings that are shown: `min-confidence`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MinConfidence {
    /// Only what goes wrong whenever it runs.
    Certain,
    /// What goes wrong under ordinary concurrent use too.
    Likely,
    /// Everything.
    Possible,
}

impl From<MinConfidence> for Confidence {
    fn from(given: MinConfidence) -> Self {
        match given {
            MinConfidence::Certain => Self::Certain,
            MinConfidence::Likely => Self::Likely,
            MinConfidence::Possible => Self::Possible,
        }
    }
}

/// What the rules watch: `track`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tracked {
    /// Maps and sets.
    Maps,
    /// Any guarded value.
    Any,
}

impl From<Tracked> for Track {
    fn from(given: Tracked) -> Self {
        match given {
            Tracked::Maps => Self::Maps,
            Tracked::Any => Self::Any,
        }
    }
}
