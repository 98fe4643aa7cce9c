//! What rules report.

use crate::span::FileSpan;

/// How sure a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Needs an interleaving, or a fact that could not be seen.
    Possible,
    /// Goes wrong under ordinary concurrent use.
    Likely,
    /// Hangs or races whenever it runs.
    Certain,
}

impl Confidence {
    /// The name used on the command line and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// The families of hazards; the names are part of the contract of the JSON output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// A thread waits for something it holds itself, or that cannot come.
    Deadlock,
    /// Two locks are taken in opposite orders.
    LockOrder,
    /// A guard lives across an `.await`.
    Await,
    /// A decision and the write that rests on it are two steps.
    Atomicity,
    /// Memory is reached without synchronisation.
    DataRace,
    /// A write goes to a copy that nobody reads.
    LostWrite,
    /// Correct, but slower than it needs to be.
    Contention,
}

impl Category {
    /// The name used on the command line and in JSON, e.g. `lock-order`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deadlock => "deadlock",
            Self::LockOrder => "lock-order",
            Self::Await => "await",
            Self::Atomicity => "atomicity",
            Self::DataRace => "data-race",
            Self::LostWrite => "lost-write",
            Self::Contention => "contention",
        }
    }
}

/// A place in the source with what it contributes to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub at: FileSpan,
    /// What happens there: lower case, no final stop, code in backticks.
    pub message: String,
}

/// One cause, one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Code of the rule, e.g. `MW101`.
    pub code: &'static str,
    /// Name of the rule, e.g. `relock_while_held`.
    pub rule: &'static str,
    /// Family of the rule.
    pub category: Category,
    /// How sure.
    pub confidence: Confidence,
    /// What happens, in one line.
    pub message: String,
    /// Why it happens here: the interleaving or the wait.
    pub note: Option<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// The place to change.
    pub primary: Label,
    /// Every other place that contributes: acquisition, conflicting access, call path.
    pub related: Vec<Label>,
    /// An edit that cures it, where one is known.
    pub fix: Option<Fix>,
    /// What identifies the cause over time; see [`Identity`].
    pub identity: Identity,
    /// 16 hexadecimal digits, set by the engine from the identity and the ordinal among equals.
    pub fingerprint: String,
    /// The finding stands in test code (`#[test]`, `#[cfg(test)]`, a test target).
    pub in_test: bool,
}

/// The parts of a fingerprint: nothing here moves when lines move or locals are renamed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Identity {
    /// Path of the item that holds the primary place, e.g. `chat::rooms::Rooms::join`.
    pub item: String,
    /// Owner type and field, static path, or the ordinal of the binding.
    pub owner: String,
    /// The kinds of the accesses involved, e.g. `read,write`.
    pub accesses: String,
}

/// An edit of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the edit does, as an imperative: "use `entry`".
    pub title: String,
    /// Whether the edit keeps every behaviour but the hazard.
    pub applicability: Applicability,
    /// Replacements, sorted by place, not overlapping.
    pub edits: Vec<Edit>,
}

/// One replacement of a range by text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub at: FileSpan,
    /// What stands there afterwards.
    pub text: String,
}

/// How safe a [`Fix`] is to apply unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// Keeps meaning; may be applied by a tool.
    MachineApplicable,
    /// Probably what is wanted; a person should look.
    MaybeIncorrect,
}
