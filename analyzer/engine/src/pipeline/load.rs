//! Reading and lowering the files of one unit.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::facts::PackageStatistics;
use super::foreign::{ForeignFacts, library};
use super::{FactsByFile, Stubs, Unit};
use crate::discover::{CrateRoot, Dependency, Discovery, Edition, ReadPolicy, Sources};
use crate::link::FactsSource;
use crate::lower::ir::{FileFacts, IntentComment};
use crate::lower::{MacroSet, lower_text};
use crate::problem::Problem;
use crate::shield::shielded;
use crate::span::FileId;

/// The files of a unit, lowered.
#[derive(Default)]
pub(super) struct LoadedPackage {
    pub(super) facts: FactsByFile,
    pub(super) comments: Vec<(FileId, IntentComment)>,
    pub(super) problems: Vec<Problem>,
    pub(super) statistics: PackageStatistics,
}

/// One file on its way.
#[derive(Default)]
struct LoadedFile {
    facts: Option<FileFacts>,
    problems: Vec<Problem>,
    defines_macros: bool,
}

/// Reads and lowers every file of a unit. Files that define macros go first, so that the others can be
/// lowered with their rules.
pub(super) fn load(
    sources: &Sources,
    stubs: &Stubs,
    unit: &Unit,
    edition: Edition,
) -> LoadedPackage {
    let first: Vec<LoadedFile> = each(&unit.files, |&file| {
        let Some(text) = text_with(sources, file, MACRO_RULES) else {
            return LoadedFile::default();
        };
        let mut loaded = lower(sources, file, &text, edition, stubs.shapes());
        loaded.defines_macros = true;
        loaded
    });
    let mut set = stubs.shapes().clone();
    let mut names: Vec<(FileId, String)> = Vec::new();
    for (loaded, &file) in first.iter().zip(&unit.files) {
        for definition in loaded.facts.iter().flat_map(|facts| &facts.macros) {
            set.add_rules(definition);
            names.push((file, format!("{}!", definition.name)));
        }
    }
    let slots: Vec<(FileId, std::sync::Mutex<Option<LoadedFile>>)> = unit
        .files
        .iter()
        .copied()
        .zip(
            first
                .into_iter()
                .map(|loaded| std::sync::Mutex::new(Some(loaded))),
        )
        .collect();
    let all: Vec<LoadedFile> = each(&slots, |(file, slot)| {
        let file = *file;
        let first = slot
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .take()
            .unwrap_or_default();
        if first.defines_macros {
            // Its own macros were there from the start; those of other files only count if it calls one.
            let calls_others = names.iter().any(|(owner, _)| *owner != file)
                && sources.text(file).is_ok_and(|text| {
                    names
                        .iter()
                        .any(|(owner, name)| *owner != file && text.contains(name.as_str()))
                });
            if !calls_others {
                return first;
            }
        }
        read_and_lower(sources, stubs, file, edition, &set)
    });
    let mut loaded = LoadedPackage::default();
    for (file, &id) in all.into_iter().zip(&unit.files) {
        loaded.problems.extend(file.problems);
        let Some(facts) = file.facts else { continue };
        loaded.statistics.files_checked += 1;
        loaded.statistics.opaque_macros += facts.opaque_macros.len();
        let comments = facts.comments.iter().cloned();
        loaded
            .comments
            .extend(comments.map(|comment| (id, comment)));
        loaded.facts.insert(id, Arc::new(facts));
    }
    loaded.statistics.items_skipped = loaded
        .problems
        .iter()
        .filter(|problem| {
            matches!(
                problem.kind,
                crate::problem::ProblemKind::Syntax | crate::problem::ProblemKind::TooDeep
            )
        })
        .count();
    loaded
}

const MACRO_RULES: &str = "macro_rules!";

/// The text of a file that is small enough to be parsed and contains a word.
fn text_with(sources: &Sources, file: FileId, word: &str) -> Option<Arc<str>> {
    if sources.read_policy(file) == ReadPolicy::TooLarge {
        return None;
    }
    sources.text(file).ok().filter(|text| text.contains(word))
}

fn read_and_lower(
    sources: &Sources,
    stubs: &Stubs,
    file: FileId,
    edition: Edition,
    set: &MacroSet,
) -> LoadedFile {
    let passed_over = || LoadedFile {
        problems: vec![sources.passed_over(file)],
        ..LoadedFile::default()
    };
    let policy = sources.read_policy(file);
    if policy == ReadPolicy::TooLarge {
        return passed_over();
    }
    let text = match sources.text(file) {
        Ok(text) => text,
        Err(problem) => {
            return LoadedFile {
                problems: vec![problem],
                ..LoadedFile::default()
            };
        }
    };
    if policy == ReadPolicy::ParseIfHit && !stubs.prefilter().hits(&text) {
        return passed_over();
    }
    lower(sources, file, &text, edition, set)
}

fn lower(
    sources: &Sources,
    file: FileId,
    text: &str,
    edition: Edition,
    set: &MacroSet,
) -> LoadedFile {
    let path = PathBuf::from(sources.display_path(file));
    let lowered = shielded(
        || format!("file `{}`", path.display()),
        || lower_text(text, edition, set),
    );
    match lowered {
        Ok((facts, problems)) => LoadedFile {
            facts: Some(facts),
            problems: problems
                .into_iter()
                .map(|problem| Problem {
                    path: Some(path.clone()),
                    span: Some(problem.span),
                    kind: problem.kind,
                    message: problem.message,
                    help: None,
                })
                .collect(),
            defines_macros: false,
        },
        Err(mut problem) => {
            problem.path.get_or_insert(path);
            LoadedFile {
                problems: vec![problem],
                ..LoadedFile::default()
            }
        }
    }
}

#[cfg(feature = "rayon")]
fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().map(work).collect()
}

#[cfg(not(feature = "rayon"))]
fn each<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// Files as one package's linker sees them.
pub(super) struct PackageSource<'a> {
    pub(super) sources: &'a Sources,
    pub(super) discovery: &'a Discovery,
    pub(super) stubs: &'a Stubs,
    pub(super) own: &'a FactsByFile,
    pub(super) foreign: &'a ForeignFacts,
}

impl FactsSource for PackageSource<'_> {
    fn module_file(&self, directory: &Path, name: &str) -> Option<FileId> {
        self.sources.module_file(directory, name)
    }

    fn open(&self, path: &Path) -> Option<FileId> {
        self.sources.open(path)
    }

    fn path(&self, file: FileId) -> PathBuf {
        self.sources.path(file)
    }

    fn own(&self, file: FileId) -> Option<Arc<FileFacts>> {
        self.own.get(&file).cloned()
    }

    fn foreign(&self, file: FileId, edition: Edition) -> Option<Arc<FileFacts>> {
        self.foreign
            .get(self.sources, self.stubs.shapes(), file, edition)
    }

    fn dependency(&self, dependency: &Dependency) -> Option<CrateRoot> {
        library(self.sources, self.discovery, dependency)
    }
}
