//! The boundary between the command line and the engine.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use mapwarden_engine::discover::{DependencySource, DiscoverOptions, Discovery, Sources, discover};
use mapwarden_engine::finding::Finding;
use mapwarden_engine::flow::FlowOptions;
use mapwarden_engine::lower::ir::IntentComment;
use mapwarden_engine::parse::STACK_BYTES;
use mapwarden_engine::pipeline::{PackageStatistics, Pipeline, Stubs, Unit};
use mapwarden_engine::problem::{Problem, ProblemKind};
use mapwarden_engine::shield::shielded;
use mapwarden_engine::span::FileId;
use mapwarden_rules::{Rule, RuleInput, Track};
use rayon::prelude::*;
use serde::Serialize;

use crate::failure::Failure;
use crate::progress::Progress;

/// What is to be analysed, and how.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    /// Folders and files that exist.
    pub(crate) paths: &'a [PathBuf],
    /// What reported paths are relative to.
    pub(crate) base: &'a Path,
    /// Which packages are meant.
    pub(crate) discover: &'a DiscoverOptions,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub(crate) struct Statistics {
    /// Files found.
    pub(crate) files: usize,
    /// Files of which at least a part was analysed; empty files too.
    pub(crate) files_checked: usize,
    /// Items that do not parse or are nested too deeply.
    pub(crate) items_skipped: usize,
    /// Files that no target reaches, analysed as crates of their own.
    pub(crate) orphans: usize,
    /// Findings that a comment in the source allows.
    pub(crate) silenced: usize,
    /// Macro calls whose tokens stay dark.
    pub(crate) opaque_macros: usize,
    /// Packages that are depended on and not on disk: what no stub says of their types is unknown.
    pub(crate) missing_dependencies: usize,
}

/// Analyses what was asked for. Broken input makes problems, never a failure.
///
/// # Errors
/// The system gives no threads.
pub(crate) fn run(request: &Request<'_>) -> Result<AnalysisOutcome, Failure> {
    let threads = request.threads.map_or(0, NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK_BYTES)
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    Ok(pool.install(|| run_on_pool(request)))
}

fn run_on_pool(request: &Request<'_>) -> AnalysisOutcome {
    let sources = Sources::new(request.base);
    let mut discovery = discover(&sources, request.paths, request.discover);
    let mut problems = std::mem::take(&mut discovery.problems);
    let (stubs, wrong) = load_stubs(&sources, &discovery, request.stubs);
    problems.extend(wrong);
    let mut statistics = Statistics {
        files: discovery.files.len(),
        missing_dependencies: missing_dependencies(&discovery),
        ..Statistics::default()
    };
    let pipeline = Pipeline::new(&sources, &discovery, &stubs);
    request.progress.expect(discovery.files.len());
    let units = pipeline.units();
    let outcomes: Vec<UnitOutcome> = units
        .par_iter()
        .map(|unit| check_unit(&pipeline, unit, request, &sources))
        .collect();
    let mut findings = Vec::new();
    let mut comments = Vec::new();
    for outcome in outcomes {
        findings.extend(outcome.findings);
        comments.extend(outcome.comments);
        problems.extend(outcome.problems);
        statistics.files_checked += outcome.statistics.files_checked;
        statistics.items_skipped += outcome.statistics.items_skipped;
        statistics.orphans += outcome.statistics.orphans;
        statistics.opaque_macros += outcome.statistics.opaque_macros;
    }
    let findings = mapwarden_rules::finish(findings, |file| sources.display_path(file));
    let heard = mapwarden_rules::hear(
        findings,
        &comments,
        request.rules,
        |file| sources.text(file).ok(),
        |file| sources.display_path(file),
    );
    statistics.silenced = heard.silenced;
    problems.extend(heard.problems);
    problems.sort();
    problems.dedup();
    drop(pipeline);
    AnalysisOutcome {
        sources,
        discovery,
        findings: heard.findings,
        problems,
        statistics,
    }
}

fn missing_dependencies(discovery: &Discovery) -> usize {
    let missing: BTreeSet<&str> = discovery
        .packages
        .iter()
        .flat_map(|package| &package.dependencies)
        .filter(|dependency| dependency.source == DependencySource::Missing)
        .map(|dependency| dependency.package.as_str())
        .collect();
    missing.len()
}

/// What one package gave.
#[derive(Default)]
struct UnitOutcome {
    findings: Vec<Finding>,
    comments: Vec<(FileId, IntentComment)>,
    problems: Vec<Problem>,
    statistics: PackageStatistics,
}

fn check_unit(
    pipeline: &Pipeline<'_>,
    unit: &Unit,
    request: &Request<'_>,
    sources: &Sources,
) -> UnitOutcome {
    let what = || {
        let first = unit
            .files
            .first()
            .map_or_else(String::new, |&file| sources.display_path(file));
        format!("the package of `{first}`")
    };
    let checked = shielded(what, || {
        let facts = pipeline.analyse(unit, &FlowOptions::default());
        let input = RuleInput {
            facts: &facts,
            track: request.track,
        };
        let outcome = mapwarden_rules::run(request.rules, &input);
        let mut problems = facts.problems;
        problems.extend(outcome.problems);
        UnitOutcome {
            findings: outcome.findings,
            comments: facts.comments,
            problems,
            statistics: facts.statistics,
        }
    });
    for _ in &unit.files {
        request.progress.step();
    }
    checked.unwrap_or_else(|problem| UnitOutcome {
        problems: vec![problem],
        ..UnitOutcome::default()
    })
}

/// The built-in stubs and those of the given files; a file that cannot be read is a problem.
fn load_stubs(
    sources: &Sources,
    discovery: &Discovery,
    paths: &[PathBuf],
) -> (Stubs, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut user = Vec::new();
    for path in paths {
        match std::fs::read_to_string(path) {
            Ok(text) => user.push((path.clone(), text)),
            Err(error) => problems.push(Problem {
                path: Some(path.clone()),
                span: None,
                kind: ProblemKind::Stub,
                message: format!("the stub file cannot be read: {error}"),
                help: Some("nothing that it models is known in this run".to_owned()),
            }),
        }
    }
    let (stubs, wrong) = Stubs::load_for(sources, discovery, &user);
    problems.extend(wrong);
    (stubs, problems)
}
