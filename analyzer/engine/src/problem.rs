//! What went wrong with the input, as data. A problem never stops a run by itself.

use std::path::PathBuf;

use crate::span::Span;

/// Something that could not be read, parsed or understood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where: a path as given or relative to the analysed root, if there is one.
    pub path: Option<PathBuf>,
    /// Which bytes of that file, where known.
    pub span: Option<Span>,
    /// What kind of trouble; decides how it is counted.
    pub kind: ProblemKind,
    /// One sentence, lower case, no final stop: what happened.
    pub message: String,
    /// What the user can do about it, if anything.
    pub help: Option<String>,
}

/// The kinds of [`Problem`], from harmless to fatal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// A file or folder was passed over on purpose (too large, a loop of links).
    Skipped,
    /// A comment to the tool says nothing that it understands, or has no effect.
    Comment,
    /// A file or folder could not be read, or is not UTF-8.
    Unreadable,
    /// A manifest or lock file is broken, or names something that is not there.
    Manifest,
    /// An item does not parse; every other item of the file is kept.
    Syntax,
    /// An item is nested too deeply to be analysed safely.
    TooDeep,
    /// A stub file is wrong.
    Stub,
    /// A stage or rule panicked on this input: a defect of Mapwarden.
    Internal,
}
