//! The boundary between the command line and the engine.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use mapwarden_engine::discover::{Discovery, Sources};
use mapwarden_engine::finding::Finding;
use mapwarden_engine::problem::Problem;
use mapwarden_rules::{Rule, RuleInput, Track};

use crate::progress::Progress;

/// What is to be analysed, and how.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    /// Folders and files that exist.
    pub(crate) paths: &'a [PathBuf],
    /// What reported paths are relative to.
    pub(crate) base: &'a Path,
    /// Files of stubs beside the built-in ones.
    pub(crate) stubs: &'a [PathBuf],
    pub(crate) rules: &'a [&'static Rule],
    pub(crate) track: Track,
    pub(crate) threads: Option<NonZeroUsize>,
    pub(crate) progress: &'a Progress,
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct AnalysisOutcome {
    pub(crate) sources: Sources,
    pub(crate) discovery: Discovery,
    /// Sorted; nothing is hidden yet.
    pub(crate) findings: Vec<Finding>,
    /// Those of every stage, discovery included.
    pub(crate) problems: Vec<Problem>,
    pub(crate) statistics: Statistics,
}

/// What the summary counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Statistics {
    /// Files found.
    pub(crate) files: usize,
    /// Files of which at least a part was analysed; empty files too.
    pub(crate) files_checked: usize,
    /// Items that do not parse or are nested too deeply.
    pub(crate) items_skipped: usize,
    /// Files that no target reaches, analysed as crates of their own.
    pub(crate) orphans: usize,
    /// Macro calls whose tokens stay dark.
    pub(crate) opaque_macros: usize,
}

/// Analyses what was asked for. Broken input makes problems, never a failure.
pub(crate) fn run(request: &Request<'_>) -> AnalysisOutcome {
    let sources = Sources::new(request.base);
    let mut discovery = Discovery::default();
    let mut problems = std::mem::take(&mut discovery.problems);
    let _ = (
        request.paths,
        request.stubs,
        request.threads,
        request.progress,
    );
    let input = RuleInput {
        track: request.track,
    };
    let outcome = mapwarden_rules::run(request.rules, &input);
    problems.extend(outcome.problems);
    AnalysisOutcome {
        sources,
        discovery,
        findings: outcome.findings,
        problems,
        statistics: Statistics::default(),
    }
}
