//! Packages on disk that are not checked themselves, but written beside those that are: dependencies by path. What
//! their names say of shared maps counts for whoever depends on them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::exports::Learning;
use super::foreign::library;
use super::load;
use super::relevance::{Imports, Names, Seen};
use crate::discover::{CrateRoot, Dependency, DependencyKind, DependencySource, Edition};
use crate::link::child_directory;
use crate::lower::ir::{FileFacts, ItemId, ItemKind};
use crate::parse::{Outline, Word};
use crate::span::FileId;

/// What each library exports, by its root.
type Learnt = FxHashMap<FileId, Option<Arc<Names>>>;

impl Learning<'_> {
    /// What packages beside the run export, by the names of the edges.
    pub(super) fn outside<'d>(
        &self,
        dependencies: impl Iterator<Item = &'d Dependency>,
    ) -> Vec<(Word, Arc<Names>)> {
        let mut learnt = FxHashMap::default();
        self.learn_all(dependencies, &mut learnt)
    }

    /// The library of a dependency that is beside the run.
    pub(super) fn library_outside(&self, dependency: &Dependency) -> Option<CrateRoot> {
        let is_outside = match &dependency.source {
            DependencySource::Package(id) => self.unit(*id).is_none(),
            DependencySource::Beside(_) => true,
            DependencySource::Fetched(_) | DependencySource::Missing => false,
        };
        let is_modelled = || self.stubs.models(&dependency.package.replace('-', "_"));
        if !is_outside || is_modelled() {
            return None;
        }
        library(self.sources, self.discovery, dependency)
    }

    fn learn_all<'d>(
        &self,
        dependencies: impl Iterator<Item = &'d Dependency>,
        learnt: &mut Learnt,
    ) -> Vec<(Word, Arc<Names>)> {
        let learn = |dependency: &Dependency| {
            let names = self.learn_outside(dependency, learnt)?;
            Some((Word::of(&dependency.name_in_code), names))
        };
        dependencies.filter_map(learn).collect()
    }

    fn learn_outside(&self, dependency: &Dependency, learnt: &mut Learnt) -> Option<Arc<Names>> {
        let root = self.library_outside(dependency)?;
        if let Some(known) = learnt.get(&root.file) {
            return known.clone();
        }
        // Asked again on the way, the answer is that nothing is known.
        learnt.insert(root.file, None);
        let normal = root.dependencies.iter();
        let normal = normal.filter(|edge| edge.kind == DependencyKind::Normal);
        let seen = self.learn_all(normal, learnt);
        let seen = seen.iter().map(|(name, names)| Seen::new(*name, names));
        let seen: Vec<Seen<'_>> = seen.collect();
        let files = self.files_of(&root);
        let read = load::read_all(self, &files);
        let outlines: Vec<&Outline> = read.iter().flatten().map(|file| &file.outline).collect();
        let imports = Imports::of(&outlines, &seen);
        let vocabulary = self.vocabulary_of(root.dependencies.iter(), &imports);
        let names = Names::learn(&outlines, &vocabulary, &imports);
        let names = Arc::new(names.exported(&outlines, &imports));
        learnt.insert(root.file, Some(Arc::clone(&names)));
        Some(names)
    }

    /// The files that a library's `mod` declarations lead to, from its root on.
    fn files_of(&self, root: &CrateRoot) -> Vec<FileId> {
        let mut files = vec![root.file];
        let mut known: FxHashSet<FileId> = files.iter().copied().collect();
        let mut at = 0;
        while let Some(&file) = files.get(at) {
            at += 1;
            let Some(facts) = self.declarations(file, root.edition) else {
                continue;
            };
            let path = self.sources.path(file);
            let directory = child_directory(&path, file == root.file);
            let mut found = Vec::new();
            self.modules(&facts, &facts.top, (&path, &directory), &mut found);
            files.extend(found.into_iter().filter(|file| known.insert(*file)));
        }
        files
    }

    fn declarations(&self, file: FileId, edition: Edition) -> Option<Arc<FileFacts>> {
        self.foreign
            .get(self.sources, self.stubs.shapes(), file, edition)
    }

    fn modules(
        &self,
        facts: &FileFacts,
        items: &[ItemId],
        (file, directory): (&Path, &Path),
        found: &mut Vec<FileId>,
    ) {
        for &id in items {
            let item = facts.item(id);
            let (ItemKind::Module { inline, path }, Some(name)) = (&item.kind, item.name) else {
                continue;
            };
            let name = facts.names.text(name);
            match (inline, path) {
                (Some(items), _) => {
                    let inner = directory.join(path.as_deref().unwrap_or(name));
                    self.modules(facts, items, (file, &inner), found);
                }
                // `#[path]` counts from the folder of the file that holds the declaration.
                (None, Some(path)) => {
                    let base: PathBuf = file.parent().map(Path::to_path_buf).unwrap_or_default();
                    found.extend(self.sources.open(&base.join(path)));
                }
                (None, None) => found.extend(self.sources.module_file(directory, name)),
            }
        }
    }
}
