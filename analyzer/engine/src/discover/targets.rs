//! What Cargo would compile of a package: the sections of the manifest and auto-discovery.

use std::fs;
use std::path::PathBuf;

use super::manifest::{BuildKey, Manifest, TargetTable, edition_named};
use super::model::{Edition, Target, TargetKind};
use super::sources::{Sources, joined};
use crate::problem::{Problem, ProblemKind};

/// The targets of a package, library first, then by kind and name.
pub(super) fn targets_of(
    sources: &Sources,
    manifest: &Manifest,
    package: &str,
    edition: Edition,
    problems: &mut Vec<Problem>,
) -> Vec<Target> {
    let mut finder = Finder {
        sources,
        manifest,
        package,
        edition,
        problems,
        targets: Vec::new(),
    };
    finder.library();
    let declared = &manifest.targets;
    finder.group(TargetKind::Bin, &declared.bins, declared.autobins);
    finder.group(
        TargetKind::Example,
        &declared.examples,
        declared.autoexamples,
    );
    finder.group(TargetKind::Test, &declared.tests, declared.autotests);
    finder.group(TargetKind::Bench, &declared.benches, declared.autobenches);
    finder.build_script();
    let mut targets = finder.targets;
    targets.sort_by(|a, b| (a.kind, &a.name, &a.root).cmp(&(b.kind, &b.name, &b.root)));
    targets
}

/// The library target alone, without a look at the folders of the others.
pub(super) fn library_of(
    sources: &Sources,
    manifest: &Manifest,
    package: &str,
    edition: Edition,
    problems: &mut Vec<Problem>,
) -> Option<Target> {
    let mut finder = Finder {
        sources,
        manifest,
        package,
        edition,
        problems,
        targets: Vec::new(),
    };
    finder.library();
    finder.targets.pop()
}

/// The folder that Cargo searches for targets of a kind.
pub(super) const fn folder_of(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Lib | TargetKind::ProcMacro => "src",
        TargetKind::Bin => "src/bin",
        TargetKind::Example => "examples",
        TargetKind::Test => "tests",
        TargetKind::Bench => "benches",
        TargetKind::BuildScript => "",
    }
}

struct Finder<'a> {
    sources: &'a Sources,
    manifest: &'a Manifest,
    package: &'a str,
    edition: Edition,
    problems: &'a mut Vec<Problem>,
    targets: Vec<Target>,
}

impl Finder<'_> {
    fn library(&mut self) {
        let declared = self.manifest.targets.lib.as_ref();
        let name = declared
            .and_then(|lib| lib.name.as_deref())
            .unwrap_or(self.package)
            .to_owned();
        let kind = match declared {
            Some(lib) if lib.proc_macro => TargetKind::ProcMacro,
            _ => TargetKind::Lib,
        };
        let root = match declared.and_then(|lib| lib.path.as_deref()) {
            Some(path) => self.existing([self.inside(path)]),
            None if declared.is_none() && self.manifest.targets.autolib == Some(false) => return,
            None => self.existing([self.inside("src/lib.rs")]).or_else(|| {
                declared?;
                self.existing(self.older_places(kind, &name))
            }),
        };
        match root {
            Some(root) => {
                let edition = self.edition_of(declared);
                self.add(kind, &name, root, edition);
            }
            None if declared.is_some() => self.no_file("library", &name),
            None => {}
        }
    }

    fn group(&mut self, kind: TargetKind, declared: &[TargetTable], automatic: Option<bool>) {
        let needs_inference =
            automatic != Some(false) || declared.iter().any(|target| target.path.is_none());
        let inferred = if needs_inference {
            self.inferred(kind)
        } else {
            Vec::new()
        };
        let mut taken_names: Vec<&str> = Vec::new();
        let mut taken_roots: Vec<PathBuf> = Vec::new();
        for target in declared {
            let Some(name) = target.name.as_deref() else {
                self.problem(
                    format!("a `[[{}]]` has no `name`", section(kind)),
                    "give it a name; it is passed over until then",
                );
                continue;
            };
            taken_names.push(name);
            let root = match &target.path {
                Some(path) => {
                    taken_roots.push(self.inside(path));
                    self.existing([self.inside(path)])
                }
                None => inferred
                    .iter()
                    .find(|(inferred, _)| inferred == name)
                    .map(|(_, root)| root.clone())
                    .or_else(|| self.existing(self.older_places(kind, name))),
            };
            match root {
                Some(root) => {
                    let edition = self.edition_of(Some(target));
                    self.add(kind, name, root, edition);
                }
                None => self.no_file(section(kind), name),
            }
        }
        let remaining: Vec<_> = inferred
            .iter()
            .filter(|(name, root)| {
                !taken_names.contains(&name.as_str()) && !taken_roots.contains(root)
            })
            .collect();
        // In 2015 one declared target of a kind switches the search for others of it off.
        if automatic.unwrap_or(self.edition != Edition::E2015 || declared.is_empty()) {
            for (name, root) in remaining {
                self.add(kind, name, root.clone(), self.edition);
            }
        }
    }

    fn build_script(&mut self) {
        let manifest = self.manifest;
        match &manifest.targets.build {
            BuildKey::Off => {}
            BuildKey::Automatic => {
                if let Some(root) = self.existing([self.inside("build.rs")]) {
                    self.add(
                        TargetKind::BuildScript,
                        "build-script-build",
                        root,
                        self.edition,
                    );
                }
            }
            BuildKey::Scripts(paths) => {
                for path in paths {
                    match self.existing([self.inside(path)]) {
                        Some(root) => {
                            let stem = root
                                .file_stem()
                                .unwrap_or_default()
                                .to_string_lossy()
                                .into_owned();
                            self.add(
                                TargetKind::BuildScript,
                                &format!("build-script-{stem}"),
                                root,
                                self.edition,
                            );
                        }
                        None => self.no_file("build script", path),
                    }
                }
            }
        }
    }

    /// Names and root files that auto-discovery finds, sorted by name.
    fn inferred(&self, kind: TargetKind) -> Vec<(String, PathBuf)> {
        let mut found = Vec::new();
        if kind == TargetKind::Bin {
            let main = self.inside("src/main.rs");
            if main.is_file() {
                found.push((self.package.to_owned(), main));
            }
        }
        let folder = self.inside(folder_of(kind));
        // A folder that is not there has no targets; one that cannot be read is reported by the walk.
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let file_name = entry.file_name();
            let Some(name) = file_name.to_str().filter(|name| !name.starts_with('.')) else {
                continue;
            };
            let path = folder.join(name);
            if let Some(stem) = name.strip_suffix(".rs") {
                if path.is_file() {
                    found.push((stem.to_owned(), path));
                }
            } else {
                let main = path.join("main.rs");
                if main.is_file() {
                    found.push((name.to_owned(), main));
                }
            }
        }
        found.sort();
        found
    }

    /// Where Cargo looked before 2018 for a declared target without a path.
    fn older_places(&self, kind: TargetKind, name: &str) -> Vec<PathBuf> {
        if self.edition != Edition::E2015 {
            return Vec::new();
        }
        let places = match kind {
            TargetKind::Lib | TargetKind::ProcMacro => vec![format!("src/{name}.rs")],
            TargetKind::Bin if self.has_library() => {
                vec!["src/main.rs".to_owned(), "src/bin/main.rs".to_owned()]
            }
            TargetKind::Bin => vec![
                format!("src/{name}.rs"),
                "src/main.rs".to_owned(),
                "src/bin/main.rs".to_owned(),
            ],
            TargetKind::Bench if name == "bench" => vec!["src/bench.rs".to_owned()],
            TargetKind::Bench
            | TargetKind::Example
            | TargetKind::Test
            | TargetKind::BuildScript => Vec::new(),
        };
        places.iter().map(|place| self.inside(place)).collect()
    }

    fn has_library(&self) -> bool {
        self.targets
            .first()
            .is_some_and(|target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro))
    }

    fn inside(&self, path: &str) -> PathBuf {
        joined(&self.manifest.folder, path)
    }

    fn existing(&self, places: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
        places.into_iter().find(|place| self.sources.is_file(place))
    }

    fn edition_of(&mut self, target: Option<&TargetTable>) -> Edition {
        let Some(text) = target.and_then(|target| target.edition.as_deref()) else {
            return self.edition;
        };
        edition_named(text).unwrap_or_else(|| {
            self.problem(
                format!("there is no edition `{text}`"),
                "use 2015, 2018, 2021 or 2024",
            );
            self.edition
        })
    }

    fn add(&mut self, kind: TargetKind, name: &str, root: PathBuf, edition: Edition) {
        self.targets.push(Target {
            kind,
            name: name.replace('-', "_"),
            root,
            edition,
        });
    }

    fn no_file(&mut self, what: &str, name: &str) {
        // Published packages may leave out the files of targets that their manifest still lists.
        let is_unpacked =
            [".cargo-ok", ".cargo-checksum.json"].map(|mark| self.inside(mark).exists());
        if is_unpacked.contains(&true) {
            return;
        }
        self.problem(
            format!("the {what} `{name}` has no file"),
            "create it, correct its `path`, or delete the section",
        );
    }

    fn problem(&mut self, message: String, help: &str) {
        self.problems.push(Problem {
            path: Some(self.sources.display(&self.manifest.path()).into()),
            span: None,
            kind: ProblemKind::Manifest,
            message,
            help: Some(help.to_owned()),
        });
    }
}

const fn section(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Lib | TargetKind::ProcMacro => "lib",
        TargetKind::Bin => "bin",
        TargetKind::Example => "example",
        TargetKind::Test => "test",
        TargetKind::Bench => "bench",
        TargetKind::BuildScript => "build",
    }
}
