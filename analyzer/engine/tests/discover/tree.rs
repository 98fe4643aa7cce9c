//! Small trees in a temporary folder, and what discovery finds in them.

use std::fs;
use std::path::{Path, PathBuf};

use mapwarden_engine::discover::{
    Dependency, DependencySource, DiscoverOptions, Discovery, Package, Sources, discover,
};
use tempfile::TempDir;

/// A folder that goes away with the value. Its Cargo home is `.home`.
pub(crate) struct Tree {
    folder: TempDir,
}

impl Tree {
    /// Files by relative path and text.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let tree = Self {
            folder: TempDir::with_prefix("mapwarden-").unwrap(),
        };
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root().join(relative)
    }

    pub(crate) fn write(&self, relative: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Makes `link` point to `target`, which is taken as it stands.
    pub(crate) fn link(&self, target: &str, link: &str) {
        let link = self.path(link);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, link).unwrap();
    }

    pub(crate) fn sources(&self) -> Sources {
        Sources::new(self.root()).with_cargo_home(&self.path(".home"))
    }

    /// Everything in the tree.
    pub(crate) fn discover(&self) -> View {
        self.discover_paths(&[""])
    }

    pub(crate) fn discover_paths(&self, paths: &[&str]) -> View {
        self.discover_with(paths, &DiscoverOptions::default())
    }

    pub(crate) fn discover_with(&self, paths: &[&str], options: &DiscoverOptions) -> View {
        let sources = self.sources();
        let paths: Vec<PathBuf> = paths.iter().map(|path| self.path(path)).collect();
        let discovery = discover(&sources, &paths, options);
        View { sources, discovery }
    }
}

/// A discovery in the words of the tests.
pub(crate) struct View {
    pub(crate) sources: Sources,
    pub(crate) discovery: Discovery,
}

impl View {
    /// Paths of the files with the package of each, `src/lib.rs (a)`.
    pub(crate) fn files(&self) -> Vec<String> {
        let files = self.discovery.files.iter();
        files
            .map(|(file, package)| match package {
                Some(id) => {
                    let package = &self.discovery.packages[id.0 as usize].name;
                    format!("{} ({package})", self.sources.display_path(*file))
                }
                None => self.sources.display_path(*file),
            })
            .collect()
    }

    /// `name version edition`
    pub(crate) fn packages(&self) -> Vec<String> {
        let packages = self.discovery.packages.iter();
        packages
            .map(|package| format!("{} {} {:?}", package.name, package.version, package.edition))
            .collect()
    }

    pub(crate) fn package(&self, name: &str) -> &Package {
        self.discovery
            .packages
            .iter()
            .find(|package| package.name == name)
            .unwrap()
    }

    /// `Kind name path edition` of the targets of a package; the edition only where it differs.
    pub(crate) fn targets(&self, package: &str) -> Vec<String> {
        let package = self.package(package);
        let targets = package.targets.iter();
        targets
            .map(|target| {
                let path = self.sources.display(&target.root);
                let edition = if target.edition == package.edition {
                    String::new()
                } else {
                    format!(" {:?}", target.edition)
                };
                format!("{:?} {} {path}{edition}", target.kind, target.name)
            })
            .collect()
    }

    pub(crate) fn dependency(&self, package: &str, name_in_code: &str) -> &Dependency {
        let dependencies = &self.package(package).dependencies;
        dependencies
            .iter()
            .find(|dependency| dependency.name_in_code == name_in_code)
            .unwrap()
    }

    /// Where a dependency is: `package NAME VERSION`, `beside PATH VERSION`, `fetched PATH VERSION`, `missing VERSION`.
    pub(crate) fn place(&self, package: &str, name_in_code: &str) -> String {
        self.place_of(self.dependency(package, name_in_code))
    }

    pub(crate) fn place_of(&self, dependency: &Dependency) -> String {
        let version = dependency.version.as_deref().unwrap_or("?");
        match &dependency.source {
            DependencySource::Package(id) => {
                let package = &self.discovery.packages[id.0 as usize];
                format!("package {} {version}", self.sources.display(&package.root))
            }
            DependencySource::Beside(folder) => {
                format!("beside {} {version}", self.sources.display(folder))
            }
            DependencySource::Fetched(folder) => {
                format!("fetched {} {version}", self.sources.display(folder))
            }
            DependencySource::Missing => format!("missing {version}"),
        }
    }

    /// `path: message` of every problem; each must say what to do.
    pub(crate) fn problems(&self) -> Vec<String> {
        let problems = self.discovery.problems.iter();
        problems
            .map(|problem| {
                assert!(problem.help.is_some(), "no help: {problem:?}");
                let path = problem.path.as_deref().unwrap_or(Path::new("-"));
                format!("{}: {}", path.display(), problem.message)
            })
            .collect()
    }

    pub(crate) fn assert_no_problems(&self) {
        assert_eq!(self.problems(), Vec::<String>::new());
    }
}

/// A manifest of a package with that name, version 1.0.0 and edition 2021, then `rest`.
pub(crate) fn manifest(name: &str, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2021\"\n{rest}\n")
}

/// A manifest of a published package.
pub(crate) fn published(name: &str, version: &str, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2018\"\n{rest}\n")
}
