//! Finds the Rust files and manifests under the given paths.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, DirEntry, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::ignores::Ignores;
use super::manifest::MANIFEST;
use super::prefilter::ReadPolicy;
use super::sources::{Sources, absolute};
use crate::problem::{Problem, ProblemKind};

/// What lies under the walked paths.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Path as reported and canonical path, sorted. No two share a canonical path.
    pub(super) files: Vec<(PathBuf, PathBuf)>,
    /// Folders that hold a manifest: path as reported → canonical path.
    pub(super) manifests: BTreeMap<PathBuf, PathBuf>,
    pub(super) problems: Vec<Problem>,
}

/// Walks paths; keeps what it has seen, so that more paths can be added later.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    sources: &'a Sources,
    found: Found,
    /// Canonical paths of the folders and files that were seen.
    seen: FxHashSet<PathBuf>,
    /// Links are followed after everything else, so that a file is reported by its own path.
    links: BTreeMap<PathBuf, Link>,
}

/// A folder to be listed.
#[derive(Debug)]
struct Folder {
    path: PathBuf,
    canonical: PathBuf,
    setting: Setting,
    /// Named by the user, or a member of a workspace: looked at whatever it holds.
    explicit: bool,
}

/// What a folder passes on to those inside it.
#[derive(Debug, Clone)]
struct Setting {
    ignores: Ignores,
    /// Cargo unpacked it: its `.gitignore` is that of a repository elsewhere.
    unpacked: bool,
}

#[derive(Debug)]
struct Link {
    /// Canonical path of its folder and its own name.
    canonical: PathBuf,
    setting: Setting,
}

impl<'a> Walk<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            found: Found::default(),
            seen: FxHashSet::default(),
            links: BTreeMap::new(),
        }
    }

    /// The manifests found so far.
    pub(super) fn manifests(&self) -> &BTreeMap<PathBuf, PathBuf> {
        &self.found.manifests
    }

    /// Walks a folder or takes a file, ignored or not.
    pub(super) fn add(&mut self, root: &Path) {
        let mut root = absolute(root);
        let (canonical, metadata) =
            match fs::canonicalize(&root).and_then(|path| Ok((fs::metadata(&path)?, path))) {
                Ok((metadata, canonical)) => (canonical, metadata),
                Err(_) if self.sources.is_file(&root) => return,
                Err(error) => return self.report_unreadable(&root, &error),
            };
        if root.components().any(|step| step.as_os_str() == "..") {
            root.clone_from(&canonical);
        }
        if metadata.is_dir() {
            let setting = Setting {
                ignores: Ignores::above(&canonical),
                unpacked: false,
            };
            self.folders_from(Folder {
                path: root,
                canonical,
                setting,
                explicit: true,
            });
            self.follow_links();
        } else if is_rust(&root) {
            self.file(root, canonical, &metadata);
        } else {
            self.report(
                &root,
                ProblemKind::Skipped,
                "is not a Rust file",
                "pass `.rs` files, or folders that hold some",
            );
        }
    }

    /// Everything found; files that exist only in an editor are added where `roots` hold them.
    pub(super) fn finish(mut self, roots: &[PathBuf]) -> Found {
        for path in self.sources.unsaved() {
            let wanted =
                is_rust(&path) && roots.iter().any(|root| path.starts_with(absolute(root)));
            if wanted && self.seen.insert(path.clone()) {
                self.found.files.push((path.clone(), path));
            }
        }
        self.found.files.sort();
        self.found
    }

    fn folders_from(&mut self, first: Folder) {
        let mut pending = vec![first];
        while let Some(folder) = pending.pop() {
            if !self.seen.insert(folder.canonical.clone()) {
                continue;
            }
            match list(&folder.path) {
                Ok(entries) => self.entries(&folder, entries, &mut pending),
                Err(error) => self.report_unreadable(&folder.path, &error),
            }
        }
    }

    fn entries(&mut self, folder: &Folder, entries: Vec<DirEntry>, pending: &mut Vec<Folder>) {
        let mut marks = Marks::default();
        for entry in &entries {
            marks.note(&entry.file_name());
        }
        if marks.is_cache && !folder.explicit {
            self.seen.remove(&folder.canonical);
            return;
        }
        if marks.has_manifest {
            self.found
                .manifests
                .insert(folder.path.clone(), folder.canonical.clone());
        }
        let unpacked = folder.setting.unpacked || marks.is_unpacked;
        let ignores = folder.setting.ignores.within(
            &folder.canonical,
            marks.is_repository,
            marks.has_ignores && !unpacked,
        );
        let setting = Setting { ignores, unpacked };
        for entry in entries {
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = folder.path.join(&name);
            let canonical = folder.canonical.join(&name);
            let kind = match entry.file_type() {
                Ok(kind) => kind,
                Err(error) => {
                    self.report_unreadable(&path, &error);
                    continue;
                }
            };
            if kind.is_symlink() {
                self.links.insert(
                    path,
                    Link {
                        canonical,
                        setting: setting.clone(),
                    },
                );
            } else if kind.is_dir() {
                let is_build_output =
                    name == "target" && marks.has_manifest && !path.join(MANIFEST).exists();
                if !is_build_output && !setting.ignores.covers(&canonical, true) {
                    pending.push(Folder {
                        path,
                        canonical,
                        setting: setting.clone(),
                        explicit: false,
                    });
                }
            } else if is_rust(&path) && !setting.ignores.covers(&canonical, false) {
                match entry.metadata() {
                    Ok(metadata) => self.file(path, canonical, &metadata),
                    Err(error) => self.report_unreadable(&path, &error),
                }
            }
        }
    }

    fn follow_links(&mut self) {
        while let Some((path, link)) = self.links.pop_first() {
            let target =
                fs::canonicalize(&path).and_then(|target| Ok((fs::metadata(&target)?, target)));
            let ignored = |is_folder| link.setting.ignores.covers(&link.canonical, is_folder);
            match target {
                Ok((metadata, target)) if metadata.is_dir() => {
                    if ignored(true) {
                        continue;
                    }
                    if link.canonical.starts_with(&target) {
                        let message = format!(
                            "this link leads back to `{}`",
                            self.sources.display(&target)
                        );
                        self.report(
                            &path,
                            ProblemKind::Skipped,
                            &message,
                            "remove the link if nothing needs it",
                        );
                        continue;
                    }
                    self.folders_from(Folder {
                        path,
                        canonical: target,
                        setting: link.setting,
                        explicit: false,
                    });
                }
                Ok((metadata, target)) => {
                    if is_rust(&path) && !ignored(false) {
                        self.file(path, target, &metadata);
                    }
                }
                // What a link to nowhere was meant to be shows only in its name.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    if is_rust(&path) && !ignored(false) {
                        let help = "restore what it points to, or remove the link";
                        self.report(
                            &path,
                            ProblemKind::Unreadable,
                            "this link leads to nothing",
                            help,
                        );
                    }
                }
                Err(error) => {
                    if !ignored(false) {
                        self.report_unreadable(&path, &error);
                    }
                }
            }
        }
    }

    fn file(&mut self, path: PathBuf, canonical: PathBuf, metadata: &Metadata) {
        if !self.seen.insert(canonical.clone()) {
            return;
        }
        if !metadata.is_file() {
            self.report(
                &path,
                ProblemKind::Skipped,
                "is no ordinary file",
                "replace it by one, or rename it",
            );
        } else if ReadPolicy::for_size(metadata.len()) == ReadPolicy::TooLarge {
            let file = self.sources.register(path, canonical);
            self.found.problems.push(self.sources.passed_over(file));
        } else {
            self.found.files.push((path, canonical));
        }
    }

    fn report_unreadable(&mut self, path: &Path, error: &io::Error) {
        self.found
            .problems
            .push(self.sources.unreadable(path, error));
    }

    fn report(&mut self, path: &Path, kind: ProblemKind, message: &str, help: &str) {
        self.found.problems.push(Problem {
            path: Some(self.sources.display(path).into()),
            span: None,
            kind,
            message: message.to_owned(),
            help: Some(help.to_owned()),
        });
    }
}

/// What the names in a folder say about it.
#[derive(Debug, Default)]
struct Marks {
    has_manifest: bool,
    has_ignores: bool,
    is_repository: bool,
    is_unpacked: bool,
    is_cache: bool,
}

impl Marks {
    fn note(&mut self, name: &OsStr) {
        match name.as_encoded_bytes() {
            b"Cargo.toml" => self.has_manifest = true,
            b".gitignore" => self.has_ignores = true,
            b".git" => self.is_repository = true,
            b".cargo-ok" | b".cargo-checksum.json" => self.is_unpacked = true,
            b"CACHEDIR.TAG" => self.is_cache = true,
            _ => {}
        }
    }
}

fn list(folder: &Path) -> io::Result<Vec<DirEntry>> {
    fs::read_dir(folder)?.collect()
}

pub(super) fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}
