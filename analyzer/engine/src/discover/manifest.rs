//! One `Cargo.toml`, as written: nothing here is inherited, resolved or looked up yet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::model::{DependencyKind, Edition};
use super::sources::{Sources, joined};
use crate::problem::{Problem, ProblemKind};
use crate::span::Span;

/// File name of a manifest.
pub(super) const MANIFEST: &str = "Cargo.toml";

#[derive(Debug)]
pub(super) struct Manifest {
    /// Absolute folder it stands in.
    pub(super) folder: PathBuf,
    pub(super) package: Option<PackageTable>,
    pub(super) workspace: Option<WorkspaceTable>,
    /// Every dependency table, in the order of the file's sections; see [`Declared`].
    pub(super) dependencies: Vec<Declared>,
    pub(super) features: BTreeMap<String, Vec<String>>,
    pub(super) patches: Vec<Patch>,
    pub(super) targets: TargetTables,
    /// Keys of the wrong type and the like; the rest of the manifest is used.
    pub(super) problems: Vec<Problem>,
}

/// A value that may be `x.workspace = true`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inheritable {
    Given(String),
    FromWorkspace,
}

#[derive(Debug)]
pub(super) struct PackageTable {
    pub(super) name: String,
    pub(super) version: Option<Inheritable>,
    pub(super) edition: Option<Inheritable>,
    /// `package.workspace`, absolute.
    pub(super) workspace: Option<PathBuf>,
}

#[derive(Debug)]
pub(super) struct WorkspaceTable {
    pub(super) members: Vec<String>,
    /// Absolute.
    pub(super) exclude: Vec<PathBuf>,
    pub(super) version: Option<String>,
    pub(super) edition: Option<String>,
    pub(super) dependencies: BTreeMap<String, Request>,
}

/// One line of a dependency table.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    /// The key as written.
    pub(super) key: String,
    pub(super) kind: DependencyKind,
    /// It stands in a `[target.….dependencies]` table.
    pub(super) conditional: bool,
    pub(super) optional: bool,
    pub(super) request: Request,
}

/// What a dependency, a workspace dependency or a patch asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// `workspace = true`: the rest comes from the workspace.
    pub(super) inherited: bool,
    pub(super) package: Option<String>,
    pub(super) version: Option<String>,
    /// Absolute.
    pub(super) path: Option<PathBuf>,
    pub(super) git: Option<String>,
    pub(super) rev: Option<String>,
    pub(super) features: Vec<String>,
    /// `None` where the key is absent.
    pub(super) default_features: Option<bool>,
}

/// One entry of `[patch.SOURCE]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    /// `crates-io`, the name of a registry, or a URL.
    pub(super) source: String,
    /// Name of the package that is replaced.
    pub(super) package: String,
    pub(super) request: Request,
}

/// The target sections and the switches of auto-discovery.
#[derive(Debug, Default)]
pub(super) struct TargetTables {
    pub(super) lib: Option<TargetTable>,
    pub(super) bins: Vec<TargetTable>,
    pub(super) examples: Vec<TargetTable>,
    pub(super) tests: Vec<TargetTable>,
    pub(super) benches: Vec<TargetTable>,
    pub(super) build: BuildKey,
    pub(super) autolib: Option<bool>,
    pub(super) autobins: Option<bool>,
    pub(super) autoexamples: Option<bool>,
    pub(super) autotests: Option<bool>,
    pub(super) autobenches: Option<bool>,
}

#[derive(Debug, Default)]
pub(super) struct TargetTable {
    pub(super) name: Option<String>,
    pub(super) path: Option<String>,
    pub(super) edition: Option<String>,
    pub(super) proc_macro: bool,
}

/// `package.build`
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum BuildKey {
    /// `build.rs` if there is one.
    #[default]
    Automatic,
    Off,
    Scripts(Vec<String>),
}

impl Manifest {
    /// Reads `folder/Cargo.toml`; `None` where there is none.
    pub(super) fn read(sources: &Sources, folder: &Path) -> Option<Result<Self, Problem>> {
        let path = folder.join(MANIFEST);
        let text = match sources.text_at(&path)? {
            Ok(text) => text,
            Err(problem) => return Some(Err(problem)),
        };
        let shown = PathBuf::from(sources.display(&path));
        Some(parse_toml(&shown, &text).and_then(|table| Self::from_table(folder, shown, &table)))
    }

    fn from_table(folder: &Path, shown: PathBuf, table: &Table) -> Result<Self, Problem> {
        let mut reader = Reader {
            folder,
            shown,
            problems: Vec::new(),
        };
        let package_table = reader
            .table(table, "package")
            .or_else(|| reader.table(table, "project"));
        let workspace = reader
            .table(table, "workspace")
            .map(|table| reader.workspace(table));
        let package = match package_table {
            Some(package) => match reader.text(package, "name") {
                Some(name) => Some(reader.package(name, package)),
                None => {
                    return Err(
                        reader.problem("`package.name` is missing", "give the package a name")
                    );
                }
            },
            None => None,
        };
        if package.is_none() && workspace.is_none() {
            let help = "add one of the two, or rename the file if it is no manifest";
            return Err(reader.problem("neither `[package]` nor `[workspace]` is in it", help));
        }
        let dependencies = reader.dependencies(table);
        let features = reader
            .table(table, "features")
            .map(|table| reader.lists(table))
            .unwrap_or_default();
        let patches = reader.patches(table);
        let targets = reader.targets(table, package_table);
        Ok(Self {
            folder: folder.to_owned(),
            package,
            workspace,
            dependencies,
            features,
            patches,
            targets,
            problems: reader.problems,
        })
    }

    /// Absolute path of the file.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.join(MANIFEST)
    }
}

/// The edition named `text`, if there is one.
pub(super) fn edition_named(text: &str) -> Option<Edition> {
    match text {
        "2015" => Some(Edition::E2015),
        "2018" => Some(Edition::E2018),
        "2021" => Some(Edition::E2021),
        "2024" => Some(Edition::E2024),
        _ => None,
    }
}

/// Parses TOML; the problem names line and column, both from 1, columns in characters.
pub(super) fn parse_toml(shown: &Path, text: &str) -> Result<Table, Problem> {
    text.parse::<Table>().map_err(|error| {
        let at = error.span().unwrap_or(0..0);
        let before = text.get(..at.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        let clip = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Problem {
            path: Some(shown.to_owned()),
            span: Some(Span::new(clip(at.start), clip(at.end))),
            kind: ProblemKind::Manifest,
            message: format!("line {line}, column {column}: {message}"),
            help: Some(
                "correct the TOML; until then nothing in it is taken into account".to_owned(),
            ),
        }
    })
}

/// Takes values out of tables and notes those of the wrong type.
struct Reader<'a> {
    folder: &'a Path,
    shown: PathBuf,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&self, message: impl Into<String>, help: &str) -> Problem {
        Problem {
            path: Some(self.shown.clone()),
            span: None,
            kind: ProblemKind::Manifest,
            message: message.into(),
            help: Some(help.to_owned()),
        }
    }

    fn wrong_type(&mut self, key: &str, value: &Value, wanted: &str) {
        let message = format!(
            "`{key}` is {}, not {wanted}",
            with_article(value.type_str())
        );
        let problem = self.problem(
            message,
            "correct the value; it is taken as absent until then",
        );
        self.problems.push(problem);
    }

    fn table<'t>(&mut self, from: &'t Table, key: &str) -> Option<&'t Table> {
        let value = from.get(key)?;
        if !value.is_table() {
            self.wrong_type(key, value, "a table");
        }
        value.as_table()
    }

    fn text(&mut self, from: &Table, key: &str) -> Option<String> {
        let value = from.get(key)?;
        if !value.is_str() {
            self.wrong_type(key, value, "a string");
        }
        value.as_str().map(str::to_owned)
    }

    fn flag(&mut self, from: &Table, key: &str) -> Option<bool> {
        let value = from.get(key)?;
        if !value.is_bool() {
            self.wrong_type(key, value, "a boolean");
        }
        value.as_bool()
    }

    fn list(&mut self, key: &str, value: &Value) -> Vec<String> {
        let Some(items) = value.as_array() else {
            self.wrong_type(key, value, "an array");
            return Vec::new();
        };
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            match item.as_str() {
                Some(text) => list.push(text.to_owned()),
                None => self.wrong_type(key, item, "a string"),
            }
        }
        list
    }

    fn list_at(&mut self, from: &Table, key: &str) -> Vec<String> {
        from.get(key)
            .map(|value| self.list(key, value))
            .unwrap_or_default()
    }

    fn lists(&mut self, from: &Table) -> BTreeMap<String, Vec<String>> {
        from.iter()
            .map(|(key, value)| (key.clone(), self.list(key, value)))
            .collect()
    }

    fn inheritable(&mut self, from: &Table, key: &str) -> Option<Inheritable> {
        match from.get(key)? {
            Value::Table(table) if table.get("workspace") == Some(&Value::Boolean(true)) => {
                Some(Inheritable::FromWorkspace)
            }
            _ => self.text(from, key).map(Inheritable::Given),
        }
    }

    fn path(&mut self, from: &Table, key: &str) -> Option<PathBuf> {
        self.text(from, key).map(|path| joined(self.folder, &path))
    }

    fn package(&mut self, name: String, table: &Table) -> PackageTable {
        PackageTable {
            name,
            version: self.inheritable(table, "version"),
            edition: self.inheritable(table, "edition"),
            workspace: self.path(table, "workspace"),
        }
    }

    fn workspace(&mut self, table: &Table) -> WorkspaceTable {
        let shared = self.table(table, "package");
        let exclude = self.list_at(table, "exclude");
        WorkspaceTable {
            members: self.list_at(table, "members"),
            exclude: exclude
                .iter()
                .map(|path| joined(self.folder, path))
                .collect(),
            version: shared.and_then(|table| self.text(table, "version")),
            edition: shared.and_then(|table| self.text(table, "edition")),
            dependencies: self
                .table(table, "dependencies")
                .map(|table| {
                    table
                        .iter()
                        .map(|(key, value)| (key.clone(), self.request(key, value)))
                        .collect()
                })
                .unwrap_or_default(),
        }
    }

    fn dependencies(&mut self, root: &Table) -> Vec<Declared> {
        let mut declared = Vec::new();
        self.dependency_tables(root, false, &mut declared);
        if let Some(targets) = self.table(root, "target") {
            for target in targets.values().filter_map(Value::as_table) {
                self.dependency_tables(target, true, &mut declared);
            }
        }
        declared
    }

    fn dependency_tables(&mut self, from: &Table, conditional: bool, declared: &mut Vec<Declared>) {
        let tables = [
            ("dependencies", DependencyKind::Normal),
            ("dev-dependencies", DependencyKind::Dev),
            ("dev_dependencies", DependencyKind::Dev),
            ("build-dependencies", DependencyKind::Build),
            ("build_dependencies", DependencyKind::Build),
        ];
        for (name, kind) in tables {
            let Some(table) = self.table(from, name) else {
                continue;
            };
            for (key, value) in table {
                let optional = value
                    .get("optional")
                    .and_then(Value::as_bool)
                    .unwrap_or(false);
                let request = self.request(key, value);
                declared.push(Declared {
                    key: key.clone(),
                    kind,
                    conditional,
                    optional,
                    request,
                });
            }
        }
    }

    fn request(&mut self, key: &str, value: &Value) -> Request {
        match value {
            Value::String(version) => Request {
                version: Some(version.clone()),
                ..Request::default()
            },
            Value::Table(table) => Request {
                inherited: self.flag(table, "workspace").unwrap_or(false),
                package: self.text(table, "package"),
                version: self.text(table, "version"),
                path: self.path(table, "path"),
                git: self.text(table, "git"),
                rev: self.text(table, "rev"),
                features: self.list_at(table, "features"),
                default_features: self
                    .flag(table, "default-features")
                    .or_else(|| self.flag(table, "default_features")),
            },
            other => {
                self.wrong_type(key, other, "a version or a table");
                Request::default()
            }
        }
    }

    fn patches(&mut self, root: &Table) -> Vec<Patch> {
        let mut patches = Vec::new();
        let Some(sources) = self.table(root, "patch") else {
            return patches;
        };
        for (source, entries) in sources {
            let Some(entries) = entries.as_table() else {
                self.wrong_type(source, entries, "a table");
                continue;
            };
            for (key, value) in entries {
                let request = self.request(key, value);
                let package = request.package.clone().unwrap_or_else(|| key.clone());
                patches.push(Patch {
                    source: source.clone(),
                    package,
                    request,
                });
            }
        }
        patches
    }

    fn targets(&mut self, root: &Table, package: Option<&Table>) -> TargetTables {
        let mut targets = TargetTables {
            lib: self.table(root, "lib").map(|table| self.target(table)),
            bins: self.target_list(root, "bin"),
            examples: self.target_list(root, "example"),
            tests: self.target_list(root, "test"),
            benches: self.target_list(root, "bench"),
            ..TargetTables::default()
        };
        if let Some(package) = package {
            targets.build = self.build(package);
            targets.autolib = self.flag(package, "autolib");
            targets.autobins = self.flag(package, "autobins");
            targets.autoexamples = self.flag(package, "autoexamples");
            targets.autotests = self.flag(package, "autotests");
            targets.autobenches = self.flag(package, "autobenches");
        }
        targets
    }

    fn target_list(&mut self, root: &Table, key: &str) -> Vec<TargetTable> {
        match root.get(key) {
            None => Vec::new(),
            Some(Value::Array(entries)) => entries
                .iter()
                .filter_map(Value::as_table)
                .map(|table| self.target(table))
                .collect(),
            Some(other) => {
                self.wrong_type(key, other, "an array of tables");
                Vec::new()
            }
        }
    }

    fn target(&mut self, table: &Table) -> TargetTable {
        let switched_on = self
            .flag(table, "proc-macro")
            .or_else(|| self.flag(table, "proc_macro"));
        let crate_types = self.list_at(table, "crate-type");
        TargetTable {
            name: self.text(table, "name"),
            path: self.text(table, "path"),
            edition: self.text(table, "edition"),
            proc_macro: switched_on.unwrap_or(false)
                || crate_types.iter().any(|kind| kind == "proc-macro"),
        }
    }

    fn build(&mut self, package: &Table) -> BuildKey {
        match package.get("build") {
            None | Some(Value::Boolean(true)) => BuildKey::Automatic,
            Some(Value::Boolean(false)) => BuildKey::Off,
            Some(Value::String(path)) => BuildKey::Scripts(vec![path.clone()]),
            Some(other) => BuildKey::Scripts(self.list("build", other)),
        }
    }
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}
