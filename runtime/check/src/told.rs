//! Findings in words.

use std::ops::Range;
use std::path::PathBuf;

use mapwarden_engine::discover::Sources;
use mapwarden_engine::finding::{Finding, Label};
use mapwarden_engine::problem::Problem;
use mapwarden_engine::span::{FileId, FileSpan};
use mapwarden_report::{LineIndex, Position};

/// Something to tell.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Where; the mark where this is `None`.
    pub(crate) at: Option<Place>,
    pub(crate) message: String,
}

/// A range of a text.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) bytes: Range<usize>,
    pub(crate) start: Position,
    pub(crate) end: Position,
}

/// A finding, ready to be told.
#[derive(Debug)]
pub(crate) struct FoundAt {
    /// Absolute, links resolved.
    pub(crate) file: PathBuf,
    pub(crate) place: Place,
    pub(crate) message: String,
}

/// The words of a finding: what happens, every other place that has a part in it, why, and what to do.
pub(crate) fn message(finding: &Finding, shown: impl Fn(FileSpan) -> String) -> String {
    let mut text = format!(
        "{} [{} {}, {}]",
        finding.message,
        finding.code,
        finding.rule,
        finding.confidence.name()
    );
    let mut line = |words: &str| {
        text.push('\n');
        text.push_str(words);
    };
    if !finding.primary.message.is_empty() {
        line(&format!("here: {}", finding.primary.message));
    }
    for Label { at, message } in &finding.related {
        line(&format!("{}: {message}", shown(*at)));
    }
    if let Some(note) = &finding.note {
        line(&format!("note: {note}"));
    }
    if let Some(help) = &finding.help {
        line(&format!("help: {help}"));
    }
    text
}

/// The words of what kept an item from being checked.
pub(crate) fn unchecked(problem: &Problem) -> String {
    let help = problem.help.iter().map(|help| format!("\nhelp: {help}"));
    let help: String = help.collect();
    format!(
        "`#[mapwarden::check]` could not check this: {}{help}",
        problem.message
    )
}

pub(crate) fn place(at: FileSpan, sources: &Sources) -> Place {
    let lines = LineIndex::new(sources.text(at.file).unwrap_or_else(|_| "".into()));
    Place {
        bytes: at.span.start as usize..at.span.end as usize,
        start: lines.position(at.span.start),
        end: lines.position(at.span.end),
    }
}

/// The path of a file as it is compared: absolute, links resolved.
pub(crate) fn file(file: FileId, sources: &Sources) -> PathBuf {
    let path = sources.path(file);
    std::fs::canonicalize(&path).unwrap_or(path)
}

pub(crate) fn shown(at: FileSpan, sources: &Sources) -> String {
    let start = place(at, sources).start;
    format!(
        "{}:{}:{}",
        sources.display_path(at.file),
        start.line,
        start.column
    )
}
