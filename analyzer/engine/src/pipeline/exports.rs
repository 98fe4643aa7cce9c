//! What packages of the run see of each other's maps, by name.

use std::hash::Hasher;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::foreign::ForeignFacts;
use super::load::{self, ReadFile};
use super::relevance::{Imports, Names, Seen};
use super::vocabulary::Vocabulary;
use super::{Stubs, Unit};
use crate::components::components;
use crate::discover::{
    Dependency, DependencyKind, DependencySource, Discovery, PackageId, Sources,
};
use crate::parse::{Outline, Word};
use crate::span::FileId;

/// The names of every package that others of the run depend on, learnt when somebody asks.
///
/// Cargo allows no cycle among libraries, but in a folder of many packages an edge may lead to another version
/// than the one that was meant, and platforms exclude each other. Packages on a cycle are learnt together.
pub(super) struct Exports {
    /// The group of each package.
    group_of: Vec<usize>,
    groups: Vec<Vec<PackageId>>,
    of_group: Vec<OnceLock<Arc<Names>>>,
    /// Packages that others depend on.
    wanted: Vec<bool>,
    /// Outlines of files that were read for what they export, until their own unit's turn.
    outlines: Mutex<FxHashMap<FileId, (u64, Outline)>>,
}

impl Exports {
    pub(super) fn new(discovery: &Discovery) -> Self {
        let edges: Vec<Vec<usize>> = (0..discovery.packages.len())
            .map(|package| libraries(discovery, package))
            .collect();
        let mut wanted = vec![false; edges.len()];
        for (package, targets) in edges.iter().enumerate() {
            for &target in targets.iter().filter(|target| **target != package) {
                wanted[target] = true;
            }
        }
        let components = components(&edges);
        let mut group_of = vec![0; edges.len()];
        let mut groups = Vec::with_capacity(components.len());
        for (group, mut members) in components.into_iter().enumerate() {
            members.sort_unstable();
            for &member in &members {
                group_of[member] = group;
            }
            let ids = members.into_iter().map(package_id);
            groups.push(ids.collect());
        }
        Self {
            group_of,
            of_group: groups
                .iter()
                .map(|_: &Vec<PackageId>| OnceLock::new())
                .collect(),
            groups,
            wanted,
            outlines: Mutex::default(),
        }
    }

    /// The outline of a file with this text, if somebody has kept it. It is given away.
    pub(super) fn take_outline(&self, file: FileId, text: &str) -> Option<Outline> {
        let kept = {
            let mut kept = self.outlines.lock().unwrap_or_else(PoisonError::into_inner);
            kept.remove(&file)
        };
        // The file may have been written to in the meantime.
        kept.filter(|(hash, _)| *hash == hash_of(text))
            .map(|(_, outline)| outline)
    }

    fn keep_outlines(&self, files: impl Iterator<Item = ReadFile>) {
        let mut kept = self.outlines.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(files.map(|read| (read.file, (hash_of(&read.text), read.outline))));
    }
}

fn hash_of(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

fn package_id(index: usize) -> PackageId {
    PackageId(u32::try_from(index).expect("packages are counted in u32"))
}

/// The packages of the run that a package's library depends on by itself.
fn libraries(discovery: &Discovery, package: usize) -> Vec<usize> {
    let dependencies = discovery.packages[package].dependencies.iter();
    let normal = dependencies.filter(|it| it.kind == DependencyKind::Normal);
    let targets = normal.filter_map(|dependency| match dependency.source {
        DependencySource::Package(target) => Some(target.0 as usize),
        _ => None,
    });
    targets.collect()
}

/// What learning the names of a package takes.
#[derive(Clone, Copy)]
pub(super) struct Learning<'a> {
    pub(super) sources: &'a Sources,
    pub(super) discovery: &'a Discovery,
    pub(super) stubs: &'a Stubs,
    pub(super) units: &'a [Unit],
    pub(super) exports: &'a Exports,
    pub(super) foreign: &'a ForeignFacts,
    /// Bodies that do not matter are parsed, so that what is broken is said.
    pub(super) parses_whole: bool,
}

impl Learning<'_> {
    /// What stubs and names say of the words in a unit.
    pub(super) fn words(
        &self,
        package: Option<PackageId>,
        outlines: &[&Outline],
    ) -> (Vocabulary, Names) {
        let packages: Vec<PackageId> = package.into_iter().collect();
        let (vocabulary, names, _) =
            self.learn(&packages, outlines, |kind| kind != DependencyKind::Build);
        (vocabulary, names)
    }

    /// What the declarations of packages say, given what they see of others, and what others see of them.
    fn learn(
        &self,
        packages: &[PackageId],
        outlines: &[&Outline],
        counts: impl Fn(DependencyKind) -> bool + Copy,
    ) -> (Vocabulary, Names, Names) {
        let groups = self.groups_seen_by(packages, counts);
        let outside = self.outside(self.dependencies(packages, counts));
        let seen: Vec<Seen<'_>> = groups
            .iter()
            .chain(&outside)
            .filter(|(_, names)| !names.is_empty())
            .map(|(name, names)| Seen::new(*name, names))
            .collect();
        let imports = Imports::of(outlines, &seen);
        let vocabulary = if packages.is_empty() {
            self.stubs.vocabulary(|_| true, |_| true)
        } else {
            self.vocabulary_of(self.dependencies(packages, |_| true), &imports)
        };
        let names = Names::learn(outlines, &vocabulary, &imports);
        let exported = names.exported(outlines, &imports);
        (vocabulary, names, exported)
    }

    fn dependencies(
        &self,
        packages: &[PackageId],
        counts: impl Fn(DependencyKind) -> bool,
    ) -> impl Iterator<Item = &Dependency> {
        let packages = packages.iter();
        let all = packages.flat_map(|id| &self.discovery.packages[id.0 as usize].dependencies);
        all.filter(move |dependency| counts(dependency.kind))
    }

    /// The files of a package that are checked, if some are.
    pub(super) fn unit(&self, id: PackageId) -> Option<&Unit> {
        let at = self
            .units
            .binary_search_by_key(&Some(id), |unit| unit.package);
        at.ok().map(|at| &self.units[at])
    }

    /// What others can name of a group of packages. The groups that it depends on are asked first.
    fn exported(&self, group: usize) -> Arc<Names> {
        let learn = || {
            let members = &self.exports.groups[group];
            let units = members.iter().filter_map(|&id| self.unit(id));
            let files: Vec<FileId> = units.flat_map(|unit| unit.files.iter().copied()).collect();
            let read: Vec<ReadFile> = load::read_all(self, &files).into_iter().flatten().collect();
            let outlines: Vec<&Outline> = read.iter().map(|file| &file.outline).collect();
            let exported = self.exported_of(members, &outlines);
            self.exports.keep_outlines(read.into_iter());
            exported
        };
        Arc::clone(self.exports.of_group[group].get_or_init(learn))
    }

    fn exported_of(&self, members: &[PackageId], outlines: &[&Outline]) -> Arc<Names> {
        let (_, _, exported) = self.learn(members, outlines, |kind| kind == DependencyKind::Normal);
        Arc::new(exported)
    }

    /// Learns what a package exports while its outlines are at hand, if others will ask.
    pub(super) fn offer(&self, package: Option<PackageId>, outlines: &[&Outline]) {
        let Some(package) = package else { return };
        let group = self.group(package);
        let members = &self.exports.groups[group];
        if members.len() == 1 && self.exports.wanted[package.0 as usize] {
            self.exports.of_group[group].get_or_init(|| self.exported_of(members, outlines));
        }
    }

    /// The groups that packages depend on, by the names of the edges, and what they export, in order. Those that
    /// a stub speaks for are left out: it says all that matters of them.
    fn groups_seen_by(
        &self,
        packages: &[PackageId],
        counts: impl Fn(DependencyKind) -> bool,
    ) -> Vec<(Word, Arc<Names>)> {
        let own: Vec<usize> = packages.iter().map(|&id| self.group(id)).collect();
        let mut groups = Vec::new();
        for dependency in self.dependencies(packages, counts) {
            let DependencySource::Package(target) = dependency.source else {
                continue;
            };
            let group = self.group(target);
            if !own.contains(&group) && !self.stubs.models(&dependency.package.replace('-', "_")) {
                groups.push((Word::of(&dependency.name_in_code), group));
            }
        }
        groups.sort_unstable();
        groups.dedup();
        let groups = groups.into_iter();
        groups
            .map(|(name, group)| (name, self.exported(group)))
            .collect()
    }

    fn group(&self, package: PackageId) -> usize {
        self.exports.group_of[package.0 as usize]
    }

    /// The words that say something about shared maps to who has these dependencies: those of the crates that it,
    /// or a package of the run that it depends on, depends on.
    pub(super) fn vocabulary_of<'d>(
        &'d self,
        dependencies: impl Iterator<Item = &'d Dependency>,
        imports: &Imports<'_>,
    ) -> Vocabulary {
        let mut packages: FxHashSet<PackageId> = FxHashSet::default();
        let mut roots: FxHashSet<FileId> = FxHashSet::default();
        let mut names: FxHashSet<String> = FxHashSet::default();
        let mut open: Vec<Dependency> = dependencies.cloned().collect();
        while let Some(dependency) = open.pop() {
            names.insert(dependency.package.replace('-', "_"));
            match dependency.source {
                DependencySource::Package(package) => {
                    if packages.insert(package) {
                        // What others test and build with is theirs.
                        let normal = |kind| kind == DependencyKind::Normal;
                        open.extend(self.dependencies(&[package], normal).cloned());
                    }
                }
                _ => {
                    let root = self.library_outside(&dependency);
                    if let Some(root) = root.filter(|root| roots.insert(root.file)) {
                        open.extend(root.dependencies);
                    }
                }
            }
        }
        // A facade's parts are visible through it: `crossbeam` has `crossbeam_channel`.
        let with_facade = |name: &str, holds: &dyn Fn(&str) -> bool| {
            holds(name)
                || name
                    .split_once('_')
                    .is_some_and(|(facade, _)| holds(facade))
        };
        self.stubs.vocabulary(
            |name| with_facade(name, &|name| names.contains(name)),
            |name| with_facade(name, &|name| imports.may_use_traits_of(name)),
        )
    }
}
