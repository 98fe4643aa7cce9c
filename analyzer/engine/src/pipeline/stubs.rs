//! The stubs of a run: built in ones and the user's.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use mapwarden_stubs::StubFile;
use rustc_hash::FxHashSet;

use super::kinds::Kinds;
use super::stub_choice::chosen;
use super::vocabulary::Vocabulary;
use crate::discover::{Discovery, Edition, Prefilter, Sources};
use crate::link::{StubBase, StubInput};
use crate::lower::ir::{AttributeArg, FileFacts, ItemKind};
use crate::lower::{MacroSet, lower_text};
use crate::problem::{Problem, ProblemKind};

/// Stubs, lowered and linked once for all packages.
pub struct Stubs {
    base: StubBase,
    shapes: MacroSet,
    prefilter: Prefilter,
    /// Words of each crate that is modelled, in the order of the stub files.
    vocabularies: Vec<(String, Vocabulary)>,
    /// Crates among them that every package sees.
    known_everywhere: Vec<String>,
}

impl Stubs {
    /// Loads the built-in stubs and those in the given files (path and text). What is wrong with them
    /// is a problem each; the rest works. Needs [`STACK_BYTES`](crate::parse::STACK_BYTES) of stack.
    #[must_use]
    pub fn load(user: &[(PathBuf, String)]) -> (Self, Vec<Problem>) {
        Self::of(mapwarden_stubs::FILES.iter(), user)
    }

    /// As [`Self::load`], without the built-in stubs that nothing in the run can name.
    #[must_use]
    pub fn load_for(
        sources: &Sources,
        discovery: &Discovery,
        user: &[(PathBuf, String)],
    ) -> (Self, Vec<Problem>) {
        Self::of(chosen(sources, discovery, user).into_iter(), user)
    }

    fn of(
        built_in: impl Iterator<Item = &'static StubFile>,
        user: &[(PathBuf, String)],
    ) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut inputs = Vec::new();
        let mut shapes = MacroSet::default();
        for stub in built_in {
            let facts = lower(stub.text, Path::new(stub.file), &mut problems);
            shapes.add_shapes(&facts);
            inputs.push(StubInput {
                crate_name: stub.crate_name.to_owned(),
                versions: stub
                    .versions
                    .iter()
                    .map(|&version| version.to_owned())
                    .collect(),
                file: stub.file.to_owned(),
                facts: Arc::new(facts),
            });
        }
        for (path, text) in user {
            let facts = lower(text, path, &mut problems);
            shapes.add_shapes(&facts);
            let crate_name = declared_name(&facts).unwrap_or_else(|| {
                path.file_stem()
                    .map_or_else(String::new, |stem| stem.to_string_lossy().replace('-', "_"))
            });
            inputs.push(StubInput {
                crate_name,
                versions: Vec::new(),
                file: path.display().to_string(),
                facts: Arc::new(facts),
            });
        }
        // What users teach is meant for what they check, whether a manifest names its crate or not.
        let taught = inputs[inputs.len() - user.len()..].iter();
        let mut known_everywhere: Vec<String> =
            taught.map(|input| input.crate_name.clone()).collect();
        known_everywhere.extend(STANDARD.map(str::to_owned));
        let vocabularies = vocabularies(&inputs);
        let words = telling_words(&inputs);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let (base, wrong) = StubBase::new(&inputs);
        problems.extend(wrong);
        (
            Self {
                base,
                shapes,
                prefilter: Prefilter::new(&words),
                vocabularies,
                known_everywhere,
            },
            problems,
        )
    }

    pub(super) const fn base(&self) -> &StubBase {
        &self.base
    }

    pub(super) const fn shapes(&self) -> &MacroSet {
        &self.shapes
    }

    /// Whether a stub speaks for a crate.
    pub(super) fn models(&self, crate_name: &str) -> bool {
        let mut names = self.vocabularies.iter().map(|(name, _)| name);
        names.any(|name| name == crate_name)
    }

    /// The words of the standard library, of the user's stubs and of the crates that `is_visible` names; methods of
    /// traits only of those that `has_traits` names.
    pub(super) fn vocabulary(
        &self,
        is_visible: impl Fn(&str) -> bool,
        has_traits: impl Fn(&str) -> bool,
    ) -> Vocabulary {
        let mut all = Vocabulary::default();
        for (name, words) in &self.vocabularies {
            let is_known = self.known_everywhere.contains(name);
            if is_known || is_visible(name) {
                all.merge(words);
                if is_known || has_traits(name) {
                    all.merge_traits(words);
                }
            }
        }
        let mut plain = FxHashSet::default();
        for (name, words) in &self.vocabularies {
            if STANDARD.contains(&name.as_str()) {
                plain.extend(&words.plain);
                all.standard.extend(&words.types);
            }
        }
        all.settle(&plain);
        all
    }

    /// Finds texts that mention a modelled type: very large files are only worth parsing then.
    #[must_use]
    pub const fn prefilter(&self) -> &Prefilter {
        &self.prefilter
    }
}

fn lower(text: &str, path: &Path, problems: &mut Vec<Problem>) -> FileFacts {
    let (facts, wrong) = lower_text(text, Edition::E2021, &MacroSet::default());
    problems.extend(wrong.into_iter().map(|problem| Problem {
        path: Some(path.to_path_buf()),
        span: Some(problem.span),
        kind: ProblemKind::Stub,
        message: format!("in a stub file: {}", problem.message),
        help: Some("the rest of the stub file still counts".to_owned()),
    }));
    facts
}

/// `#![stub(crate_name = "…")]`
fn declared_name(facts: &FileFacts) -> Option<String> {
    facts
        .inner_attributes
        .iter()
        .flat_map(|attribute| &attribute.args)
        .find_map(|arg| match arg {
            AttributeArg::Assign(key, value) if key == "crate_name" => Some(value.clone()),
            _ => None,
        })
}

/// Crates that every package sees.
const STANDARD: [&str; 3] = ["std", "core", "alloc"];

fn vocabularies(inputs: &[StubInput]) -> Vec<(String, Vocabulary)> {
    let mut all: Vec<(String, Vocabulary)> = Vec::new();
    let mut kinds = Kinds::default();
    for input in inputs {
        let at = all
            .iter()
            .position(|(name, _)| *name == input.crate_name)
            .unwrap_or_else(|| {
                all.push((input.crate_name.clone(), Vocabulary::default()));
                all.len() - 1
            });
        all[at].1.add(&input.crate_name, &input.facts, &mut kinds);
    }
    for (name, vocabulary) in &mut all {
        let files = inputs.iter().filter(|input| input.crate_name == *name);
        for input in files {
            vocabulary.complete(name, &input.facts, &mut kinds);
        }
    }
    all
}

/// Names of modelled types, and the marks of code that shares memory by hand.
fn telling_words(inputs: &[StubInput]) -> Vec<String> {
    let mut words = vec!["static mut".to_owned(), "unsafe impl".to_owned()];
    for input in inputs {
        for item in &input.facts.items {
            let modelled = !item.attributes.is_empty()
                && matches!(item.kind, ItemKind::Struct(..) | ItemKind::Enum(..));
            if let (true, Some(name)) = (modelled, item.name) {
                words.push(input.facts.names.text(name).to_owned());
            }
        }
    }
    words.sort_unstable();
    words.dedup();
    words
}
