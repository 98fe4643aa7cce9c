//! Where Cargo keeps the sources of dependencies: registry caches, vendored folders, checkouts.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};
use toml::{Table, Value};

use super::manifest::MANIFEST;

/// Packages in one folder whose subfolders are packages: `NAME-VERSION`, or `NAME` if vendored.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// Name of the shelf's folder: for a registry it starts with its host.
    label: String,
    copies: FxHashMap<String, Vec<Copy>>,
}

/// One package on a [`Shelf`].
#[derive(Debug, Clone)]
pub(super) struct Copy {
    /// `None` where only its manifest tells.
    pub(super) version: Option<Version>,
    pub(super) folder: PathBuf,
}

impl Shelf {
    /// The packages in `folder`, none where it cannot be listed.
    pub(super) fn list(folder: &Path) -> Self {
        let label = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let mut copies: FxHashMap<String, Vec<Copy>> = FxHashMap::default();
        for name in names_in(folder) {
            let (package, version) = match split_version(&name) {
                Some((package, version)) => (package.to_owned(), Some(version)),
                None => (name.clone(), None),
            };
            copies.entry(package).or_default().push(Copy {
                version,
                folder: folder.join(name),
            });
        }
        Self { label, copies }
    }

    pub(super) fn copies(&self, package: &str) -> &[Copy] {
        self.copies.get(package).map_or(&[], Vec::as_slice)
    }

    /// Whether packages of the lock file's `source` may be here.
    fn serves(&self, source: &str) -> bool {
        let address = source
            .split_once("://")
            .map_or(source, |(_, address)| address);
        let host = address.split(['/', ':', '?']).next().unwrap_or_default();
        self.label.starts_with(host)
            || (source.contains("crates.io-index") && self.label.starts_with("index.crates.io"))
    }
}

/// The registry caches of one Cargo home, listed once.
#[derive(Debug, Default)]
pub(super) struct Registries {
    shelves: Vec<Shelf>,
}

impl Registries {
    pub(super) fn of(home: &Path) -> Self {
        let folder = home.join("registry/src");
        Self {
            shelves: names_in(&folder)
                .iter()
                .map(|name| Shelf::list(&folder.join(name)))
                .collect(),
        }
    }

    /// The folder of exactly that version, from the registry that the lock file names if it has it.
    pub(super) fn exact(&self, package: &str, version: &Version, source: &str) -> Option<PathBuf> {
        let mut shelves: Vec<&Shelf> = self.shelves.iter().collect();
        shelves.sort_by_key(|shelf| Reverse(shelf.serves(source)));
        let copies = shelves.iter().flat_map(|shelf| shelf.copies(package));
        copies
            .into_iter()
            .find(|copy| copy.version.as_ref() == Some(version))
            .map(|copy| copy.folder.clone())
    }

    /// The newest version that fits.
    pub(super) fn newest(
        &self,
        package: &str,
        requirement: Option<&VersionReq>,
    ) -> Option<(Version, PathBuf)> {
        let copies = self.shelves.iter().flat_map(|shelf| shelf.copies(package));
        copies
            .filter_map(|copy| Some((copy.version.clone()?, &copy.folder)))
            .filter(|(version, _)| {
                requirement.is_none_or(|requirement| requirement.matches(version))
            })
            .max_by(|a, b| a.0.cmp(&b.0))
            .map(|(version, folder)| (version, folder.clone()))
    }
}

/// What a `.cargo/config.toml` says about sources.
#[derive(Debug, Default, Clone)]
pub(super) struct Config {
    /// Folders of vendored packages, absolute.
    pub(super) vendored: Vec<PathBuf>,
}

impl Config {
    /// `folder` is the one that holds `.cargo`, or the Cargo home itself.
    pub(super) fn from_table(folder: &Path, table: &Table) -> Self {
        let sources = table.get("source").and_then(Value::as_table);
        let replacements: Vec<&str> = sources
            .into_iter()
            .flat_map(Table::values)
            .filter_map(|source| source.get("replace-with").and_then(Value::as_str))
            .collect();
        let vendored = sources
            .into_iter()
            .flatten()
            .filter(|(name, _)| replacements.contains(&name.as_str()))
            .filter_map(|(_, source)| source.get("directory").and_then(Value::as_str))
            .map(|directory| folder.join(directory))
            .collect();
        Self { vendored }
    }
}

/// Checkouts of the repository at `url`, those of `commit` if one is given; the newest first.
pub(super) fn checkouts(home: &Path, url: &str, commit: Option<&str>) -> Vec<PathBuf> {
    let Some(repository) = repository_name(url) else {
        return Vec::new();
    };
    let folder = home.join("git/checkouts");
    let mut found = Vec::new();
    for clone in names_in(&folder) {
        // The rest of the name is a hash of the URL in Cargo's own terms.
        if clone
            .rsplit_once('-')
            .is_none_or(|(name, _)| !name.eq_ignore_ascii_case(&repository))
        {
            continue;
        }
        let clone = folder.join(clone);
        for checkout in names_in(&clone) {
            if commit
                .is_none_or(|commit| commit.starts_with(&checkout) || checkout.starts_with(commit))
            {
                let checkout = clone.join(checkout);
                let changed = fs::metadata(&checkout)
                    .and_then(|metadata| metadata.modified())
                    .ok();
                found.push((changed, checkout));
            }
        }
    }
    found.sort_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, checkout)| checkout).collect()
}

/// Folders of a checkout that hold a manifest, the likeliest for `package` first.
pub(super) fn manifests_in(checkout: &Path, package: &str) -> Vec<PathBuf> {
    let mut pending = vec![checkout.to_owned()];
    let mut folders = Vec::new();
    while let Some(folder) = pending.pop() {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        for entry in entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
            let name = entry.file_name();
            if name != "target" && !name.as_encoded_bytes().starts_with(b".") {
                pending.push(entry.path());
            }
        }
        if folder.join(MANIFEST).is_file() {
            folders.push(folder);
        }
    }
    folders.sort_by_key(|folder| {
        let named = folder.file_name().is_some_and(|name| name == package);
        (!named, folder.components().count(), folder.clone())
    });
    folders
}

/// A URL in the form in which two spellings of one repository are equal.
pub(super) fn plain_url(url: &str) -> String {
    let url = url
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches('/');
    url.strip_suffix(".git").unwrap_or(url).to_lowercase()
}

fn repository_name(url: &str) -> Option<String> {
    let url = url.split(['?', '#']).next()?.trim_end_matches('/');
    let url = url.strip_suffix(".git").unwrap_or(url);
    url.rsplit(['/', ':'])
        .next()
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
}

/// `name-1.2.3` → `name` and `1.2.3`; names may hold hyphens and digits themselves.
fn split_version(name: &str) -> Option<(&str, Version)> {
    name.match_indices('-')
        .find_map(|(at, _)| Some((&name[..at], Version::parse(&name[at + 1..]).ok()?)))
}

/// Names of the entries of a folder, sorted; none where it is not there.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}
