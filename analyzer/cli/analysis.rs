//! The boundary between the command line and the engine.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

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
use rayon::ThreadPool;
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
    let threads = request.threads.map_or_else(
        || std::thread::available_parallelism().map_or(1, NonZeroUsize::get),
        NonZeroUsize::get,
    );
    let together = pool(threads)?;
    let apart = (0..threads)
        .map(|_| pool(1))
        .collect::<Result<Vec<_>, _>>()?;
    let sources = Sources::new(request.base);
    let (discovery, stubs, problems) = together.install(|| prepare(request, &sources));
    let pipeline = Pipeline::new(&sources, &discovery, &stubs);
    request.progress.expect(discovery.files.len());
    let units = pipeline.units();
    let outcomes = in_turn(&units, &sources, &together, &apart, |unit| {
        check_unit(&pipeline, unit, request, &sources)
    });
    let (findings, problems, statistics) =
        together.install(|| gather(request, &sources, &discovery, problems, outcomes));
    drop(pipeline);
    Ok(AnalysisOutcome {
        sources,
        discovery,
        findings,
        problems,
        statistics,
    })
}

fn pool(threads: usize) -> Result<ThreadPool, Failure> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK_BYTES)
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))
}

/// What stands before the units.
fn prepare(request: &Request<'_>, sources: &Sources) -> (Discovery, Stubs, Vec<Problem>) {
    let mut discovery = discover(sources, request.paths, request.discover);
    let mut problems = std::mem::take(&mut discovery.problems);
    let (stubs, wrong) = load_stubs(sources, &discovery, request.stubs);
    problems.extend(wrong);
    (discovery, stubs, problems)
}

/// Does the work of every unit, and gives what came of it in the order of the units.
///
/// A large unit is done by all threads together, small ones are each done by one thread: no thread begins a
/// unit while it waits for parts of another, so that no more units are in memory than there are threads.
fn in_turn<T: Send>(
    units: &[Unit],
    sources: &Sources,
    together: &ThreadPool,
    apart: &[ThreadPool],
    work: impl Fn(&Unit) -> T + Sync,
) -> Vec<T> {
    let size = |unit: &Unit| -> u64 { unit.files.iter().map(|&file| sources.size(file)).sum() };
    let mut by_size: Vec<(u64, usize)> = together.install(|| {
        let sizes = units.par_iter().map(size);
        sizes.collect::<Vec<u64>>().into_iter().zip(0..).collect()
    });
    by_size.sort_unstable_by_key(|&(size, index)| (Reverse(size), index));
    let all: u64 = by_size.iter().map(|(size, _)| size).sum();
    // A unit is large if the other threads would run out of work before it is done.
    let share = all / (2 * apart.len() as u64);
    let large = by_size.partition_point(|(size, _)| *size > share);
    let mut done: Vec<(usize, T)> = Vec::with_capacity(units.len());
    for &(_, index) in &by_size[..large] {
        done.push((index, together.install(|| work(&units[index]))));
    }
    let next = AtomicUsize::new(large);
    let finished: Mutex<Vec<(usize, T)>> = Mutex::default();
    std::thread::scope(|scope| {
        for pool in apart {
            scope.spawn(|| {
                while let Some(&(_, index)) = by_size.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = pool.install(|| work(&units[index]));
                    let mut finished = finished.lock().unwrap_or_else(PoisonError::into_inner);
                    finished.push((index, outcome));
                }
            });
        }
    });
    done.extend(
        finished
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner),
    );
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Puts the outcomes of all units together.
fn gather(
    request: &Request<'_>,
    sources: &Sources,
    discovery: &Discovery,
    mut problems: Vec<Problem>,
    outcomes: Vec<UnitOutcome>,
) -> (Vec<Finding>, Vec<Problem>, Statistics) {
    let mut statistics = Statistics {
        files: discovery.files.len(),
        missing_dependencies: missing_dependencies(discovery),
        ..Statistics::default()
    };
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
    (heard.findings, problems, statistics)
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
        let options = FlowOptions {
            only_shared_maps: request.track == Track::Maps,
            ..FlowOptions::default()
        };
        let facts = pipeline.analyse(unit, &options);
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
