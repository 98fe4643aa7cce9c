//! The engine inside a macro.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use mapwarden_driver::{Config, Narrow, Outcome, Request, Selection, Wishes};
use mapwarden_engine::discover::{
    DiscoverOptions, Discovery, Package, Sources, Target, TargetKind,
};
use mapwarden_engine::problem::{Problem, ProblemKind};
use mapwarden_engine::span::FileSpan;

use crate::forced::forced;
use crate::marked::Marked;
use crate::subject::Subject;
use crate::told::{self, FoundAt, Place, Told};

/// What an analysis gave, for every mark that it covers.
#[derive(Debug, Default)]
struct Checked {
    /// Files beside the sources that it depends on.
    tracked: Vec<PathBuf>,
    /// Every file that was analysed.
    files: BTreeSet<PathBuf>,
    found: Vec<FoundAt>,
    /// What was lost, with the file and the place where one is to blame.
    lost: Vec<(Option<PathBuf>, Option<Place>, String)>,
    /// Why there was no analysis.
    failed: Option<String>,
}

/// Analyses of this process, by the package or file that was asked for. A compiler compiles one crate, whose
/// sources it has read itself by now.
static DONE: Mutex<BTreeMap<PathBuf, Arc<Checked>>> = Mutex::new(BTreeMap::new());

/// Says where a place in the text of tokens lies.
type Shown<'a> = dyn Fn(&Place) -> String + 'a;

/// What is to be told of a subject, and the files beside the sources that this depends on.
pub(crate) fn of(marked: &Marked, subject: &Subject) -> (Vec<PathBuf>, Vec<Told>) {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let checked = match subject {
        Subject::Tokens { text, .. } => Arc::new(tokens(package.as_deref(), text, &|at| {
            marked.shown(subject, at)
        })),
        Subject::File { path, .. } => {
            let whole = package.clone().unwrap_or_else(|| path.clone());
            let checked = once(&whole, || files(package.as_deref(), &whole, None));
            if checked.files.contains(path) || checked.failed.is_some() {
                checked
            } else {
                // Generated, ignored by git, or outside of the package's folder.
                once(path, || files(package.as_deref(), &whole, Some(path)))
            }
        }
    };
    (checked.tracked.clone(), told(&checked, subject))
}

fn told(checked: &Checked, subject: &Subject) -> Vec<Told> {
    let whole = |message: &String| Told {
        at: None,
        message: message.clone(),
    };
    if let Some(failed) = &checked.failed {
        return vec![whole(failed)];
    }
    let mut told = Vec::new();
    for (file, place, message) in &checked.lost {
        match (file, place) {
            (Some(file), Some(place)) if subject.holds(file, place) => told.push(Told {
                at: Some(place.clone()),
                message: message.clone(),
            }),
            (Some(_), Some(_)) => {}
            (Some(file), None) => {
                if matches!(subject, Subject::File { path, .. } if path == file) {
                    told.push(whole(message));
                }
            }
            (None, _) => told.push(whole(message)),
        }
    }
    let found = checked.found.iter();
    told.extend(
        found
            .filter(|found| subject.holds(&found.file, &found.place))
            .map(|found| Told {
                at: Some(found.place.clone()),
                message: found.message.clone(),
            }),
    );
    if let Subject::File { path, .. } = subject
        && !checked.files.contains(path)
    {
        told.push(whole(
            &"`#[mapwarden::check]` could not check this: its file was passed over".to_owned(),
        ));
    }
    told
}

fn once(what: &Path, work: impl FnOnce() -> Checked) -> Arc<Checked> {
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    let known = done.get(what).cloned();
    known.unwrap_or_else(|| {
        let checked = Arc::new(work());
        done.insert(what.to_path_buf(), Arc::clone(&checked));
        checked
    })
}

fn files(package: Option<&Path>, whole: &Path, named: Option<&Path>) -> Checked {
    let sources = Sources::new(Path::new("."));
    let narrow = |sources: &Sources, discovery: &mut Discovery| {
        if let Some(package) = package {
            keep(sources, discovery, package, named);
        }
    };
    let paths: Vec<PathBuf> = [whole]
        .into_iter()
        .chain(named)
        .map(Path::to_path_buf)
        .collect();
    analyse(package, sources, &paths, &narrow, None)
}

/// Tokens stand in for a file of the package that nothing declares.
fn tokens(package: Option<&Path>, text: &str, shown: &Shown<'_>) -> Checked {
    let sources = Sources::new(Path::new("."));
    let folder = package.unwrap_or(Path::new("."));
    let file = folder.join("tokens under the mark.rs");
    sources.set_overlay(&file, text.into());
    analyse(package, sources, &[file], &|_, _| {}, Some(shown))
}

fn analyse(
    package: Option<&Path>,
    sources: Sources,
    paths: &[PathBuf],
    narrow: &Narrow<'_>,
    shown: Option<&Shown<'_>>,
) -> Checked {
    let mut checked = Checked::default();
    let start = package.map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let start = std::path::absolute(&start).unwrap_or(start);
    let config = match Config::load(None, &start) {
        Ok(config) => config,
        Err(error) => {
            checked.failed = Some(format!("{error}\nhelp: {}", error.help()));
            return checked;
        }
    };
    checked.tracked.extend(config.file.clone());
    checked.tracked.extend(config.stubs.iter().cloned());
    let selection = match Selection::new(&Wishes::default(), &config) {
        Ok(selection) => selection,
        Err(error) => {
            checked.failed = Some(format!("{error}\nhelp: {}", error.help));
            return checked;
        }
    };
    let request = Request {
        paths,
        discover: &DiscoverOptions {
            // The words of a package may speak of maps that another member of its workspace declares. What is
            // named need not be a member.
            workspace: paths.len() == 1 && package.is_some() && shown.is_none(),
            all_targets: true,
            ..DiscoverOptions::default()
        },
        narrow: Some(narrow),
        stubs: &config.stubs,
        rules: &selection.rules,
        track: selection.track,
        threads: None,
        progress: &(),
    };
    let outcome = match forced(|| mapwarden_driver::run(sources, &request)) {
        Ok(outcome) => outcome,
        Err(error) => {
            checked.failed = Some(error.to_string());
            return checked;
        }
    };
    let sources = &outcome.sources;
    for &(file, _) in &outcome.discovery.files {
        checked.files.insert(told::file(file, sources));
    }
    for finding in &outcome.findings {
        let is_told = !config.excludes(&sources.path(finding.primary.at.file))
            && selection.hides(finding).is_none()
            && selection.fails(selection.level(finding));
        if is_told {
            checked.found.push(FoundAt {
                file: told::file(finding.primary.at.file, sources),
                place: told::place(finding.primary.at, sources),
                message: told::message(finding, |at| match shown {
                    Some(shown) => shown(&told::place(at, sources)),
                    None => told::shown(at, sources),
                }),
            });
        }
    }
    checked.lost = lost(&outcome, shown.is_none());
    checked
}

/// What was not analysed although it should have been.
fn lost(outcome: &Outcome, on_disk: bool) -> Vec<(Option<PathBuf>, Option<Place>, String)> {
    let is_loss = |problem: &&Problem| match problem.kind {
        ProblemKind::Syntax | ProblemKind::TooDeep | ProblemKind::Internal => true,
        // What stands in for a file need not be on disk.
        ProblemKind::Unreadable | ProblemKind::Skipped => on_disk,
        ProblemKind::Comment | ProblemKind::Manifest | ProblemKind::Stub => false,
    };
    let sources = &outcome.sources;
    let problems = outcome.problems.iter().filter(is_loss);
    problems
        .map(|problem| {
            let path = problem.path.as_ref().map(|path| sources.base().join(path));
            let id = path.as_deref().and_then(|path| sources.open(path));
            let place = id.zip(problem.span);
            let place = place.map(|(file, span)| told::place(FileSpan { file, span }, sources));
            let file = id.map(|id| told::file(id, sources)).or(path);
            (file, place, told::unchecked(problem))
        })
        .collect()
}

/// Leaves the crate that is compiled, the library beside it, and `named`. What else the package has would not
/// make Cargo compile this crate again when it changes.
fn keep(sources: &Sources, discovery: &mut Discovery, folder: &Path, named: Option<&Path>) {
    let canonical = |path: &Path| std::fs::canonicalize(path).unwrap_or(path.to_path_buf());
    let folder = canonical(folder);
    let own = discovery
        .packages
        .iter()
        .position(|package| canonical(&package.root) == folder);
    let mut roots_gone = BTreeSet::new();
    if let Some(own) = own {
        let package = &mut discovery.packages[own];
        let (kept, gone): (Vec<_>, Vec<_>) = package.targets.drain(..).partition(is_compiled);
        package.targets = kept;
        roots_gone.extend(gone.into_iter().map(|target| canonical(&target.root)));
    }
    let folders_gone = own.map(|own| folders_without_target(&discovery.packages[own]));
    discovery.files.retain(|&(file, package)| {
        let path = told::file(file, sources);
        if named.is_some_and(|named| named == path) {
            return true;
        }
        let is_own = package.is_some() && package.map(|id| id.0 as usize) == own;
        let is_elsewhere = folders_gone
            .iter()
            .flatten()
            .any(|folder| path.starts_with(canonical(folder)));
        is_own && !roots_gone.contains(&path) && !is_elsewhere
    });
}

/// Folders in which Cargo looks for targets, and in which none is left.
fn folders_without_target(package: &Package) -> Vec<PathBuf> {
    let folders = ["tests", "examples", "benches"].map(|name| package.root.join(name));
    let is_empty = |folder: &PathBuf| {
        let mut targets = package.targets.iter();
        !targets.any(|target| target.root.starts_with(folder))
    };
    folders.into_iter().filter(is_empty).collect()
}

fn is_compiled(target: &Target) -> bool {
    let variable = |name| std::env::var(name).unwrap_or_default().replace('-', "_");
    match target.kind {
        TargetKind::Lib | TargetKind::ProcMacro => true,
        TargetKind::Bin | TargetKind::Example => variable("CARGO_BIN_NAME") == target.name,
        TargetKind::Test | TargetKind::Bench => {
            variable("CARGO_BIN_NAME").is_empty() && variable("CARGO_CRATE_NAME") == target.name
        }
        TargetKind::BuildScript => variable("CARGO_CRATE_NAME") == "build_script_build",
    }
}
