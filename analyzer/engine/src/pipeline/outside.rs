//! Packages on disk that are not checked themselves, but written beside those that are: dependencies by path. What
//! their names say of shared maps counts for whoever depends on them.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::exports::Learning;
use super::foreign::library;
use super::load;
use super::relevance::Names;
use crate::discover::{CrateRoot, Dependency, DependencyKind, DependencySource, Edition};
use crate::link::child_directory;
use crate::lower::ir::{FileFacts, ItemId, ItemKind};
use crate::parse::Outline;
use crate::span::FileId;

impl Learning<'_> {
    /// What packages beside the run export, those that they depend on first.
    pub(super) fn outside<'d>(
        &self,
        dependencies: impl Iterator<Item = &'d Dependency>,
    ) -> Vec<Names> {
        let (mut visited, mut learnt) = (FxHashSet::default(), Vec::new());
        for dependency in dependencies {
            self.learn_outside(dependency, &mut visited, &mut learnt);
        }
        learnt
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

    fn learn_outside(
        &self,
        dependency: &Dependency,
        visited: &mut FxHashSet<FileId>,
        learnt: &mut Vec<Names>,
    ) {
        let Some(root) = self.library_outside(dependency) else {
            return;
        };
        if !visited.insert(root.file) {
            return;
        }
        let normal = root.dependencies.iter();
        for dependency in normal.filter(|edge| edge.kind == DependencyKind::Normal) {
            self.learn_outside(dependency, visited, learnt);
        }
        let files = self.files_of(&root);
        let read = load::read_all(self.sources, self.stubs, &files);
        let outlines: Vec<&Outline> = read.iter().flatten().map(|file| &file.outline).collect();
        let vocabulary = self.vocabulary_of(root.dependencies.iter());
        let seen: Vec<&Names> = learnt.iter().collect();
        let names = Names::learn(&outlines, &vocabulary, &seen).exported(&outlines);
        learnt.push(names);
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

    fn declarations(&self, file: FileId, edition: Edition) -> Option<std::sync::Arc<FileFacts>> {
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
