//! What discovery knows about packages, in Cargo's terms.

use std::path::PathBuf;

use crate::problem::Problem;
use crate::span::FileId;

/// Rust editions, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Edition {
    /// 2015, Cargo's default for a package that names none.
    E2015,
    /// 2018
    E2018,
    /// 2021
    E2021,
    /// 2024, used for files that belong to no package.
    #[default]
    E2024,
}

/// Index into [`Discovery::packages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId(pub u32);

/// Everything found under the given paths.
#[derive(Debug, Default)]
pub struct Discovery {
    /// Every package found, in the order of their manifests' paths. Packages that are only
    /// dependencies on disk are not here: they are opened on demand by `link`.
    pub packages: Vec<Package>,
    /// Every `.rs` file under the given paths that is to be analysed, sorted by path, with the
    /// innermost package whose folder holds it.
    pub files: Vec<(FileId, Option<PackageId>)>,
    /// What went wrong on the way.
    pub problems: Vec<Problem>,
}

/// One `[package]`.
#[derive(Debug, Clone)]
pub struct Package {
    /// `package.name`, hyphens kept.
    pub name: String,
    /// `package.version`, empty where none is given.
    pub version: String,
    /// Its edition; inherited ones are resolved.
    pub edition: Edition,
    /// Absolute path of its `Cargo.toml`.
    pub manifest: PathBuf,
    /// Absolute path of the folder that holds the manifest.
    pub root: PathBuf,
    /// Library first, then binaries, examples, tests, benches, build script; each group by name.
    pub targets: Vec<Target>,
    /// Every dependency table, merged; sorted by `name_in_code` and kind.
    pub dependencies: Vec<Dependency>,
    /// Names of the features that are on by default, transitively.
    pub default_features: Vec<String>,
    /// Every declared feature.
    pub features: Vec<String>,
}

impl Package {
    /// Whether an argument of `-p` names it: by name, pattern of names or `name@version`.
    #[must_use]
    pub fn answers_to(&self, asked: &str) -> bool {
        super::selection::fits(asked, &self.name, &self.version)
    }
}

/// What Cargo would compile as one crate.
#[derive(Debug, Clone)]
pub struct Target {
    /// What it is.
    pub kind: TargetKind,
    /// The crate name in code: hyphens replaced by underscores.
    pub name: String,
    /// Absolute path of its root file.
    pub root: PathBuf,
    /// Its edition (`[lib] edition` is honoured).
    pub edition: Edition,
}

/// Kinds of targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// `[lib]`
    Lib,
    /// `[lib] proc-macro = true`
    ProcMacro,
    /// `[[bin]]`
    Bin,
    /// `[[example]]`
    Example,
    /// `[[test]]`
    Test,
    /// `[[bench]]`
    Bench,
    /// `build.rs`
    BuildScript,
}

/// One edge to another package.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// The name under which code writes it: renames applied, hyphens replaced by underscores.
    pub name_in_code: String,
    /// The package's own name.
    pub package: String,
    /// Normal, dev or build.
    pub kind: DependencyKind,
    /// The version requirement as written, if any.
    pub requirement: Option<String>,
    /// The version chosen: by this package's own edge in Cargo.lock, by the package at the
    /// other end of a path, or by `[patch]`. `None` where nothing tells.
    pub version: Option<String>,
    /// Where its sources are.
    pub source: DependencySource,
    /// Features asked for by this edge, sorted; `default` among them unless switched off.
    pub features: Vec<String>,
    /// Absolute folder of the workspace (or lone package) in whose terms this edge was resolved.
    /// Its `Cargo.lock` and `[patch]` also decide about the dependency's own dependencies.
    pub workspace: PathBuf,
}

/// The table a dependency stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DependencyKind {
    /// `[dependencies]`
    Normal,
    /// `[dev-dependencies]`
    Dev,
    /// `[build-dependencies]`
    Build,
}

/// Where the sources of a dependency are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DependencySource {
    /// Another package of this discovery.
    Package(PackageId),
    /// A folder on disk that a path in a manifest leads to.
    Beside(PathBuf),
    /// A folder on disk where Cargo keeps what it fetched from a registry or repository.
    Fetched(PathBuf),
    /// Not on disk; its types stay unknown.
    Missing,
}

/// What `link` needs to open a package that is only a dependency.
#[derive(Debug, Clone)]
pub struct CrateRoot {
    /// The library target's root file.
    pub file: FileId,
    /// Its edition.
    pub edition: Edition,
    /// Its own normal dependencies, resolved as far as the lock file of the *depending* workspace tells.
    pub dependencies: Vec<Dependency>,
    /// Features assumed on: those the opened edge asks for, transitively, sorted.
    pub default_features: Vec<String>,
    /// Package version.
    pub version: String,
}
