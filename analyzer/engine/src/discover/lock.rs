//! `Cargo.lock`, versions 1 to 4: which version every edge chose.

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};
use toml::{Table, Value};

#[derive(Debug, Default)]
pub(super) struct Lock {
    packages: Vec<Locked>,
    by_name: FxHashMap<String, Vec<usize>>,
}

/// One package of the lock file.
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) version: String,
    /// `registry+…`, `sparse+…` or `git+…`; absent for packages of the workspace and paths.
    pub(super) source: Option<String>,
    edges: Vec<Edge>,
}

/// An entry of `dependencies`: later versions leave out what is not needed to tell packages apart.
#[derive(Debug)]
struct Edge {
    name: String,
    version: Option<String>,
    source: Option<String>,
}

impl Lock {
    pub(super) fn from_table(table: &Table) -> Self {
        let mut lock = Self::default();
        // Version 1 kept the package of the folder itself apart.
        let root = table.get("root");
        let packages = table
            .get("package")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        for entry in root.into_iter().chain(packages) {
            let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
            let (Some(name), Some(version)) = (text("name"), text("version")) else {
                continue;
            };
            let edges = entry
                .get("dependencies")
                .and_then(Value::as_array)
                .into_iter()
                .flatten();
            let edges = edges
                .filter_map(Value::as_str)
                .filter_map(Edge::parse)
                .collect();
            lock.by_name
                .entry(name.clone())
                .or_default()
                .push(lock.packages.len());
            lock.packages.push(Locked {
                name,
                version,
                source: text("source"),
                edges,
            });
        }
        lock
    }

    /// The entry for a package, by its own name and version.
    pub(super) fn package(&self, name: &str, version: &str) -> Option<&Locked> {
        self.named(name).find(|package| package.version == version)
    }

    /// The entry that stands for a member of the workspace: there a stale version is no hindrance.
    pub(super) fn member(&self, name: &str, version: &str) -> Option<&Locked> {
        self.package(name, version)
            .or_else(|| self.named(name).find(|package| package.source.is_none()))
    }

    /// The package at the other end of `from`'s edge to `name`. Several edges of one name are
    /// told apart by the requirement; an edge that contradicts it is out of date.
    pub(super) fn chosen_by(
        &self,
        from: &Locked,
        name: &str,
        requirement: Option<&VersionReq>,
    ) -> Option<&Locked> {
        let edges = from.edges.iter().filter(|edge| edge.name == name);
        newest(
            edges.flat_map(|edge| self.named(name).filter(move |package| edge.fits(package))),
            requirement,
        )
    }

    /// The newest package of that name that fits: for edges that the lock file does not know yet.
    pub(super) fn newest_matching(
        &self,
        name: &str,
        requirement: Option<&VersionReq>,
    ) -> Option<&Locked> {
        newest(self.named(name), requirement)
    }

    fn named(&self, name: &str) -> impl Iterator<Item = &Locked> {
        self.by_name
            .get(name)
            .into_iter()
            .flatten()
            .map(|at| &self.packages[*at])
    }
}

impl Edge {
    /// `name`, `name version` or `name version (source)`.
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        Some(Self {
            name: parts.next()?.to_owned(),
            version: parts.next().map(str::to_owned),
            source: parts
                .next()
                .map(|source| source.trim_matches(['(', ')']).to_owned()),
        })
    }

    fn fits(&self, package: &Locked) -> bool {
        self.version
            .as_ref()
            .is_none_or(|version| *version == package.version)
            && self.source.as_ref().is_none_or(|source| {
                package
                    .source
                    .as_ref()
                    .is_some_and(|other| without_commit(other) == without_commit(source))
            })
    }
}

fn newest<'a>(
    packages: impl Iterator<Item = &'a Locked>,
    requirement: Option<&VersionReq>,
) -> Option<&'a Locked> {
    packages
        .filter_map(|package| Some((Version::parse(&package.version).ok()?, package)))
        .filter(|(version, _)| requirement.is_none_or(|requirement| requirement.matches(version)))
        .max_by(|a, b| a.0.cmp(&b.0))
        .map(|(_, package)| package)
}

/// The commit of a git source stands behind `#`; edges may leave it out.
fn without_commit(source: &str) -> &str {
    source.split_once('#').map_or(source, |(source, _)| source)
}
