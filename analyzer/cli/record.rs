//! What a run met, for programs: `--record FILE`.

use std::path::Path;

use mapwarden_driver::{Outcome, Statistics};
use mapwarden_engine::problem::{Problem, ProblemKind};
use serde::Serialize;

use crate::failure::Failure;

#[derive(Serialize)]
struct Record<'a> {
    statistics: &'a Statistics,
    problems: Vec<ProblemLine<'a>>,
}

#[derive(Serialize)]
struct ProblemLine<'a> {
    kind: &'static str,
    path: Option<String>,
    byte_start: Option<u32>,
    byte_end: Option<u32>,
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes counts and problems as one JSON object.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write(file: &Path, outcome: &Outcome) -> Result<(), Failure> {
    let problems = outcome
        .problems
        .iter()
        .map(|problem| line(problem, outcome))
        .collect();
    let record = Record {
        statistics: &outcome.statistics,
        problems,
    };
    let text = serde_json::to_string(&record).expect("strings and numbers are always JSON");
    std::fs::write(file, text).map_err(|error| Failure::Unwritable {
        path: file.to_path_buf(),
        error,
    })
}

fn line<'a>(problem: &'a Problem, outcome: &Outcome) -> ProblemLine<'a> {
    let sources = &outcome.sources;
    ProblemLine {
        kind: kind(problem.kind),
        path: problem
            .path
            .as_ref()
            .map(|path| sources.display(&sources.base().join(path))),
        byte_start: problem.span.map(|span| span.start),
        byte_end: problem.span.map(|span| span.end),
        message: &problem.message,
        help: problem.help.as_deref(),
    }
}

const fn kind(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Skipped => "skipped",
        ProblemKind::Comment => "comment",
        ProblemKind::Unreadable => "unreadable",
        ProblemKind::Manifest => "manifest",
        ProblemKind::Syntax => "syntax",
        ProblemKind::TooDeep => "too-deep",
        ProblemKind::Stub => "stub",
        ProblemKind::Internal => "internal",
    }
}
