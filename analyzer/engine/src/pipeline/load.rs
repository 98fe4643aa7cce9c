//! Reading and lowering the files of one unit.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use memchr::memmem;
use rustc_hash::{FxHashMap, FxHashSet};

use super::exports::Learning;
use super::facts::PackageStatistics;
use super::foreign::{ForeignFacts, library};
use super::relevance::{Fate, Interest};
use super::{FactsByFile, Stubs, Unit, relevance};
use crate::discover::{CrateRoot, Dependency, Discovery, Edition, ReadPolicy, Sources};
use crate::link::FactsSource;
use crate::lower::ir::{FileFacts, IntentComment};
use crate::lower::{MacroSet, comments_of, lower_outlined};
use crate::parse::{Glance, Outline, ParseProblem, PassedOver, Word, with_outlined};
use crate::problem::{Problem, ProblemKind};
use crate::shield::shielded;
use crate::span::FileId;

/// The files of a unit, lowered.
#[derive(Default)]
pub(super) struct LoadedPackage {
    pub(super) facts: FactsByFile,
    pub(super) comments: Vec<(FileId, IntentComment)>,
    pub(super) problems: Vec<Problem>,
    pub(super) statistics: PackageStatistics,
    /// There may be something to find: the facts are there.
    pub(super) worthwhile: bool,
}

/// One file, read.
pub(super) struct ReadFile {
    pub(super) file: FileId,
    pub(super) text: Arc<str>,
    pub(super) outline: Outline,
    defines_macros: bool,
}

/// One file, and what is passed over in it.
struct Work<'a> {
    file: &'a ReadFile,
    bodies: Vec<Range<u32>>,
    functions: Vec<Range<u32>>,
}

/// One file, lowered or not.
type LoweredFile = Result<(FileFacts, Vec<ParseProblem>), Problem>;

/// Reads and lowers every file of a unit. Files that define macros go first, so that the others can be
/// lowered with their rules.
pub(super) fn load(
    learning: &Learning<'_>,
    unit: &Unit,
    edition: Edition,
    interest: Interest,
) -> LoadedPackage {
    let (sources, stubs) = (learning.sources, learning.stubs);
    let mut loaded = LoadedPackage::default();
    let mut files = Vec::new();
    for read in read_all(learning, &unit.files) {
        match read {
            Ok(file) => files.push(file),
            Err(problem) => loaded.problems.push(problem),
        }
    }
    let outlines: Vec<&Outline> = files.iter().map(|file| &file.outline).collect();
    loaded.statistics.bodies = outlines.iter().map(|outline| outline.functions.len()).sum();
    learning.offer(unit.package, &outlines);
    let (vocabulary, names) = learning.words(unit.package, &outlines);
    let parsed = learning.parses_whole;
    let Some(relevant) = relevance::relevant(&outlines, &vocabulary, &names, interest, parsed)
    else {
        loaded.only_parse(sources, &files, edition, parsed);
        return loaded;
    };
    let fates = relevant.iter().flatten();
    loaded.statistics.bodies_read = fates.filter(|fate| **fate == Fate::Read).count();
    let work: Vec<Work<'_>> = files
        .iter()
        .zip(&relevant)
        .map(|(file, fates)| {
            let outline = &file.outline;
            let unnamed = |index: usize| !parsed && fates[index] == Fate::Unnamed;
            Work {
                file,
                bodies: outline.bodies(|index| fates[index] != Fate::Read),
                functions: outline.whole_functions(unnamed),
            }
        })
        .collect();
    let lower_with = |work: &Work<'_>, set: &MacroSet| {
        let passed_over = PassedOver {
            bodies: &work.bodies,
            functions: &work.functions,
            parsed,
            tables: !parsed,
        };
        lower(sources, work.file, passed_over, edition, set)
    };

    let mut set = stubs.shapes().clone();
    let mut names: FxHashMap<Word, FileId> = FxHashMap::default();
    let mut shared_names: FxHashSet<Word> = FxHashSet::default();
    let first: Vec<Option<LoweredFile>> = each(&work, |work| {
        work.file
            .defines_macros
            .then(|| lower_with(work, stubs.shapes()))
    });
    for (lowered, file) in first.iter().zip(&files) {
        for definition in lowered
            .iter()
            .flatten()
            .flat_map(|(facts, _)| &facts.macros)
        {
            set.add_rules(definition);
            let name = Word::of(&definition.name);
            if *names.entry(name).or_insert(file.file) != file.file {
                shared_names.insert(name);
            }
        }
    }
    // A file's own macros were there from the start; those of other files only count if it calls one.
    let calls_others = |file: &ReadFile| {
        let called = macros_called(&file.text);
        called.iter().any(|name| {
            let is_of_others = |owner: &FileId| *owner != file.file || shared_names.contains(name);
            names.get(name).is_some_and(is_of_others)
        })
    };
    let slots: Vec<_> = work.iter().zip(first.into_iter().map(Mutex::new)).collect();
    let all: Vec<LoweredFile> = each(&slots, |(work, slot)| {
        let first = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
        match first {
            Some(first) if !calls_others(work.file) => first,
            _ => lower_with(work, &set),
        }
    });
    for (lowered, file) in all.into_iter().zip(&files) {
        match lowered {
            Ok((facts, problems)) => loaded.add(sources, file.file, facts, problems),
            Err(problem) => loaded.problems.push(problem),
        }
    }
    loaded.count_skipped();
    loaded.worthwhile = true;
    loaded
}

impl LoadedPackage {
    /// Parses files for their problems alone; unless `parsed`, only those of which a scan of the tokens tells that
    /// something is wrong.
    fn only_parse(
        &mut self,
        sources: &Sources,
        files: &[ReadFile],
        edition: Edition,
        parsed: bool,
    ) {
        let parsed = each(files, |file| {
            shielded(
                || format!("file `{}`", sources.display_path(file.file)),
                || {
                    if !parsed && file.outline.is_sound() {
                        return (Vec::new(), comments_of(&file.text));
                    }
                    let bodies = file.outline.bodies(|_| true);
                    let passed_over = PassedOver {
                        bodies: &bodies,
                        functions: &[],
                        parsed,
                        tables: !parsed,
                    };
                    with_outlined(&file.text, &file.outline, edition, passed_over, |parsed| {
                        let comments = comments_of(&file.text);
                        (parsed.problems, comments)
                    })
                },
            )
        });
        for (parsed, file) in parsed.into_iter().zip(files) {
            match parsed {
                Ok((problems, comments)) => {
                    self.add_comments(file.file, comments);
                    self.add_problems(sources, file.file, problems);
                    self.statistics.files_checked += 1;
                }
                Err(problem) => self.problems.push(problem),
            }
        }
        self.count_skipped();
    }

    fn add(
        &mut self,
        sources: &Sources,
        file: FileId,
        facts: FileFacts,
        problems: Vec<ParseProblem>,
    ) {
        self.statistics.files_checked += 1;
        self.statistics.opaque_macros += facts.opaque_macros.len();
        self.add_comments(file, facts.comments.clone());
        self.facts.insert(file, Arc::new(facts));
        self.add_problems(sources, file, problems);
    }

    fn add_comments(&mut self, file: FileId, comments: Vec<IntentComment>) {
        self.comments
            .extend(comments.into_iter().map(|comment| (file, comment)));
    }

    fn count_skipped(&mut self) {
        let skipped =
            |problem: &&Problem| matches!(problem.kind, ProblemKind::Syntax | ProblemKind::TooDeep);
        self.statistics.items_skipped = self.problems.iter().filter(skipped).count();
    }

    fn add_problems(&mut self, sources: &Sources, file: FileId, problems: Vec<ParseProblem>) {
        if problems.is_empty() {
            return;
        }
        let path = PathBuf::from(sources.display_path(file));
        self.problems
            .extend(problems.into_iter().map(|problem| Problem {
                path: Some(path.clone()),
                span: Some(problem.span),
                kind: problem.kind,
                message: problem.message,
                help: None,
            }));
    }
}

const MACRO_RULES: &str = "macro_rules!";

/// Reads and outlines files.
pub(super) fn read_all(
    learning: &Learning<'_>,
    files: &[FileId],
) -> Vec<Result<ReadFile, Problem>> {
    each(files, |&file| read(learning, file))
}

fn read(learning: &Learning<'_>, file: FileId) -> Result<ReadFile, Problem> {
    let sources = learning.sources;
    let policy = sources.read_policy(file);
    if policy == ReadPolicy::TooLarge {
        return Err(sources.passed_over(file));
    }
    let text = sources.text(file)?;
    if policy == ReadPolicy::ParseIfHit && !learning.stubs.prefilter().hits(&text) {
        return Err(sources.passed_over(file));
    }
    let known = learning.exports.take_outline(file, &text);
    Ok(ReadFile {
        file,
        outline: known.unwrap_or_else(|| Outline::of(&text)),
        defines_macros: memmem::find(text.as_bytes(), MACRO_RULES.as_bytes()).is_some(),
        text,
    })
}

/// Names that stand before a `!`.
fn macros_called(text: &str) -> FxHashSet<Word> {
    let mut called = FxHashSet::default();
    for at in memchr::memchr_iter(b'!', text.as_bytes()) {
        let is_other = |c: char| !(c.is_alphanumeric() || c == '_');
        let before = text[..at].trim_end();
        let start = before.rfind(is_other).map_or(0, |other| other + 1);
        // The last byte of a character that is none of a name's.
        if let Some(name) = before.get(start..).filter(|name| !name.is_empty()) {
            called.insert(Word::of(name));
        }
    }
    called
}

fn lower(
    sources: &Sources,
    file: &ReadFile,
    passed_over: PassedOver<'_>,
    edition: Edition,
    set: &MacroSet,
) -> LoweredFile {
    let path = || PathBuf::from(sources.display_path(file.file));
    shielded(
        || format!("file `{}`", path().display()),
        || lower_outlined(&file.text, &file.outline, passed_over, edition, set),
    )
    .map_err(|mut problem| {
        problem.path.get_or_insert_with(path);
        problem
    })
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

    fn glance(&self, file: FileId) -> Option<Arc<Glance>> {
        self.foreign.glance(self.sources, file)
    }

    fn dependency(&self, dependency: &Dependency) -> Option<CrateRoot> {
        library(self.sources, self.discovery, dependency)
    }
}
