//! Paths through every stage to sorted findings.

#[cfg(feature = "rayon")]
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::PathBuf;
#[cfg(feature = "rayon")]
use std::sync::Mutex;
#[cfg(feature = "rayon")]
use std::sync::PoisonError;
#[cfg(feature = "rayon")]
use std::sync::atomic::{AtomicUsize, Ordering};

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
#[cfg(feature = "rayon")]
use rayon::ThreadPool;
#[cfg(feature = "rayon")]
use rayon::prelude::*;
use serde::Serialize;

/// What is to be analysed, and how.
pub struct Request<'a> {
    /// Folders and files that exist.
    pub paths: &'a [PathBuf],
    /// Which packages are meant.
    pub discover: &'a DiscoverOptions,
    /// Takes away what is not meant of what was found.
    pub narrow: Option<&'a Narrow<'a>>,
    /// Files of stubs beside the built-in ones.
    pub stubs: &'a [PathBuf],
    /// The rules to run, sorted by code.
    pub rules: &'a [&'static Rule],
    /// What they watch.
    pub track: Track,
    /// How many threads work; one for each processor where nothing is said. Without the feature `rayon` there
    /// is one.
    pub threads: Option<NonZeroUsize>,
    /// Is told how far the run is.
    pub progress: &'a dyn Progress,
}

/// Takes away what is not meant of what was found: targets of packages, and files.
pub type Narrow<'a> = dyn Fn(&Sources, &mut Discovery) + Sync + 'a;

/// Somebody who wants to know how far a run is. Called from every thread.
pub trait Progress: Sync {
    /// There are so many files.
    fn expect(&self, files: usize);
    /// One more file is done.
    fn step(&self);
}

/// Nobody wants to know.
impl Progress for () {
    fn expect(&self, _files: usize) {}

    fn step(&self) {}
}

/// What came of a run.
#[derive(Debug)]
pub struct Outcome {
    /// The files that were asked for on the way.
    pub sources: Sources,
    /// Packages and files.
    pub discovery: Discovery,
    /// Sorted; nothing is hidden yet but what comments in the sources allow.
    pub findings: Vec<Finding>,
    /// Those of every stage, discovery included.
    pub problems: Vec<Problem>,
    /// What a summary counts.
    pub statistics: Statistics,
}

/// What a summary counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Statistics {
    /// Files found.
    pub files: usize,
    /// Files of which at least a part was analysed; empty files too.
    pub files_checked: usize,
    /// Items that do not parse or are nested too deeply.
    pub items_skipped: usize,
    /// Files that no target reaches, analysed as crates of their own.
    pub orphans: usize,
    /// Findings that a comment in the source allows.
    pub silenced: usize,
    /// Macro calls whose tokens stay dark.
    pub opaque_macros: usize,
    /// Packages that are depended on and not on disk: what no stub says of their types is unknown.
    pub missing_dependencies: usize,
}

/// The system gives no threads; holds what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoThreads(pub String);

impl std::fmt::Display for NoThreads {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot start the worker threads: {}", self.0)
    }
}

impl std::error::Error for NoThreads {}

/// Analyses what was asked for. Broken input makes problems, never a failure.
///
/// # Errors
/// The system gives no threads.
#[cfg(feature = "rayon")]
pub fn run(sources: Sources, request: &Request<'_>) -> Result<Outcome, NoThreads> {
    let threads = request.threads.map_or_else(
        || std::thread::available_parallelism().map_or(1, NonZeroUsize::get),
        NonZeroUsize::get,
    );
    let together = pool(threads)?;
    let apart = (0..threads)
        .map(|_| pool(1))
        .collect::<Result<Vec<_>, _>>()?;
    let (discovery, stubs, problems) = together.install(|| prepare(request, &sources));
    let pipeline = Pipeline::new(&sources, &discovery, &stubs);
    request.progress.expect(discovery.files.len());
    let units = pipeline.units();
    let outcomes = in_turn(units, &sources, &together, &apart, |unit| {
        check_unit(&pipeline, unit, request, &sources)
    });
    let (findings, problems, statistics) =
        together.install(|| gather(request, &sources, &discovery, problems, outcomes));
    drop(pipeline);
    Ok(Outcome {
        sources,
        discovery,
        findings,
        problems,
        statistics,
    })
}

/// Analyses what was asked for. Broken input makes problems, never a failure.
///
/// # Errors
/// The system gives no thread.
#[cfg(not(feature = "rayon"))]
pub fn run(sources: Sources, request: &Request<'_>) -> Result<Outcome, NoThreads> {
    let work = move || {
        let (discovery, stubs, problems) = prepare(request, &sources);
        let pipeline = Pipeline::new(&sources, &discovery, &stubs);
        request.progress.expect(discovery.files.len());
        let units = pipeline.units();
        let outcomes = units
            .iter()
            .map(|unit| check_unit(&pipeline, unit, request, &sources))
            .collect();
        let (findings, problems, statistics) =
            gather(request, &sources, &discovery, problems, outcomes);
        drop(pipeline);
        Outcome {
            sources,
            discovery,
            findings,
            problems,
            statistics,
        }
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, work)
            .map_err(|error| NoThreads(error.to_string()))?;
        Ok(thread
            .join()
            .unwrap_or_else(|payload| std::panic::resume_unwind(payload)))
    })
}

#[cfg(feature = "rayon")]
fn pool(threads: usize) -> Result<ThreadPool, NoThreads> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK_BYTES)
        .build()
        .map_err(|error| NoThreads(error.to_string()))
}

/// What stands before the units.
fn prepare(request: &Request<'_>, sources: &Sources) -> (Discovery, Stubs, Vec<Problem>) {
    let mut discovery = discover(sources, request.paths, request.discover);
    if let Some(narrow) = request.narrow {
        narrow(sources, &mut discovery);
    }
    let mut problems = std::mem::take(&mut discovery.problems);
    let (stubs, wrong) = load_stubs(sources, &discovery, request.stubs);
    problems.extend(wrong);
    (discovery, stubs, problems)
}

/// Does the work of every unit, and gives what came of it in the order of the units.
///
/// A large unit is done by all threads together, small ones are each done by one thread: no thread begins a
/// unit while it waits for parts of another, so that no more units are in memory than there are threads.
#[cfg(feature = "rayon")]
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
#[expect(
    clippy::disallowed_methods,
    reason = "a stub file is no source: no editor's buffer stands in for it"
)]
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
