//! The stages in a row, for one package at a time.
//!
//! A package is the unit of work: its files are lowered in parallel, then linked and analysed as
//! one program. Types of other packages are read on demand through a cache that all share.

mod exports;
mod facts;
mod foreign;
mod kinds;
mod load;
mod outside;
mod relevance;
mod stub_choice;
mod stubs;
mod vocabulary;

pub use facts::{PackageFacts, PackageStatistics};
pub use stubs::Stubs;

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::discover::{DependencySource, Discovery, Edition, PackageId, Sources, TargetKind};
use crate::flow::{self, FlowOptions};
use crate::link::{PackageInput, TargetInput};
use crate::problem::Problem;
use crate::sharing;
use crate::span::FileId;

use self::exports::{Exports, Learning};
use self::foreign::ForeignFacts;
use self::load::{LoadedPackage, PackageSource};
use self::relevance::Interest;

/// In runs of up to so many bytes every body is parsed, so that what is broken is said; in larger ones those that
/// cannot matter are not.
const PARSED_WHOLE: u64 = 16 << 20;

/// Files that are analysed together: a package, or the files of a folder without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The package; `None` for files that belong to none.
    pub package: Option<PackageId>,
    /// Its files in order of path.
    pub files: Vec<FileId>,
}

/// What every package of a run shares.
pub struct Pipeline<'a> {
    sources: &'a Sources,
    discovery: &'a Discovery,
    stubs: &'a Stubs,
    foreign: ForeignFacts,
    units: Vec<Unit>,
    exports: Exports,
    parses_whole: bool,
}

impl<'a> Pipeline<'a> {
    /// A run over what discovery found.
    #[must_use]
    pub fn new(sources: &'a Sources, discovery: &'a Discovery, stubs: &'a Stubs) -> Self {
        let files = discovery.files.iter();
        let bytes = files.map(|&(file, _)| sources.size(file));
        Self {
            sources,
            discovery,
            stubs,
            foreign: ForeignFacts::default(),
            units: units(discovery),
            exports: Exports::new(discovery),
            parses_whole: bytes.sum::<u64>() <= PARSED_WHOLE,
        }
    }

    /// The units of the run, in order of their packages; files without a package come first, a unit for
    /// each folder that holds a crate root of its own.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Analyses one unit. Must run on a thread with [`STACK_BYTES`](crate::parse::STACK_BYTES) of stack.
    #[must_use]
    pub fn analyse(&self, unit: &Unit, options: &FlowOptions) -> PackageFacts {
        let edition = self.edition(unit);
        let interest = if options.every_body {
            Interest::EveryBody
        } else if options.only_shared_maps {
            Interest::SharedMaps
        } else {
            Interest::Everything
        };
        let learning = Learning {
            sources: self.sources,
            discovery: self.discovery,
            stubs: self.stubs,
            units: &self.units,
            exports: &self.exports,
            foreign: &self.foreign,
            parses_whole: self.parses_whole,
        };
        let mut loaded = load::load(&learning, unit, edition, interest);
        let mut problems: Vec<Problem> = std::mem::take(&mut loaded.problems);
        let statistics = std::mem::take(&mut loaded.statistics);
        let comments = std::mem::take(&mut loaded.comments);
        if !loaded.worthwhile {
            return PackageFacts {
                comments,
                problems,
                statistics,
                ..PackageFacts::default()
            };
        }
        let input = self.input(unit, edition, &loaded);
        let source = PackageSource {
            sources: self.sources,
            discovery: self.discovery,
            stubs: self.stubs,
            own: &loaded.facts,
            foreign: &self.foreign,
        };
        let linked = self.stubs.base().link(&source, &input);
        let flow = flow::analyze(&linked.program, &linked.bodies, options);
        problems.extend(flow.problems.iter().cloned());
        let sharing = sharing::build(&linked.program, &linked.bodies, &flow);
        PackageFacts {
            program: linked.program,
            bodies: linked.bodies,
            flow,
            sharing,
            comments,
            problems,
            statistics: PackageStatistics {
                orphans: linked.orphans.len(),
                ..statistics
            },
        }
    }

    fn edition(&self, unit: &Unit) -> Edition {
        unit.package.map_or_else(Edition::default, |id| {
            self.discovery.packages[id.0 as usize].edition
        })
    }

    fn input(&self, unit: &Unit, edition: Edition, loaded: &LoadedPackage) -> PackageInput {
        let mut input = PackageInput {
            files: unit.files.clone(),
            edition,
            ..PackageInput::default()
        };
        let Some(id) = unit.package else {
            input.guesses_externs = true;
            return input;
        };
        let package = &self.discovery.packages[id.0 as usize];
        input.dependencies = package.dependencies.clone();
        input.guesses_externs = package
            .dependencies
            .iter()
            .any(|dependency| dependency.source == DependencySource::Missing);
        input.default_features = package.default_features.clone();
        for target in &package.targets {
            let Some(root) = self
                .file_of(&target.root)
                .filter(|root| loaded.facts.contains_key(root))
            else {
                continue;
            };
            input.targets.push(TargetInput {
                name: target.name.clone(),
                root,
                edition: target.edition,
                is_lib: matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro),
                is_test: matches!(target.kind, TargetKind::Test | TargetKind::Bench),
                is_orphan: false,
            });
        }
        input
    }

    fn file_of(&self, path: &Path) -> Option<FileId> {
        self.sources.open(path)
    }
}

fn units(discovery: &Discovery) -> Vec<Unit> {
    let mut by_package: FxHashMap<Option<PackageId>, Vec<FileId>> = FxHashMap::default();
    for &(file, package) in &discovery.files {
        by_package.entry(package).or_default().push(file);
    }
    let mut units: Vec<Unit> = by_package
        .into_iter()
        .map(|(package, files)| Unit { package, files })
        .collect();
    units.sort_by_key(|unit| unit.package);
    units
}

/// Facts of files by file.
type FactsByFile = FxHashMap<FileId, Arc<crate::lower::ir::FileFacts>>;
