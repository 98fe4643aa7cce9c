//! The stage itself: paths in, [`Discovery`] out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::cargo::CargoFiles;
use super::features;
use super::manifest::{MANIFEST, Manifest};
use super::model::{Discovery, Package, PackageId};
use super::resolve::{Known, Owner, Resolver};
use super::selection::{DiscoverOptions, fits};
use super::sources::{Sources, absolute};
use super::targets::targets_of;
use super::walk::{Found, Walk};
use super::workspace::{edition_of, members_of, root_of, version_of};
use crate::problem::{Problem, ProblemKind};
use crate::span::FileId;

/// Finds every package, target and Rust file under `paths` (under the base if there are none).
///
/// A path may be a workspace, a package, a plain folder or one file; what Cargo ignores or git
/// is told to ignore is passed over, unless a path names it. Members that a workspace lists
/// are covered wherever they lie.
#[must_use]
pub fn discover(sources: &Sources, paths: &[PathBuf], options: &DiscoverOptions) -> Discovery {
    sources.forget_folders();
    sources.with_cargo(|cargo| {
        cargo.forget();
        let mut run = Run {
            sources,
            cargo,
            options,
            problems: Vec::new(),
        };
        let mut discovery = run.discover(paths);
        let mut problems = run.problems;
        problems.sort();
        problems.dedup();
        discovery.problems = problems;
        cargo.forget();
        discovery
    })
}

struct Run<'a> {
    sources: &'a Sources,
    cargo: &'a mut CargoFiles,
    options: &'a DiscoverOptions,
    problems: Vec<Problem>,
}

/// A package before its dependencies are known.
struct Candidate {
    folder: PathBuf,
    canonical: PathBuf,
    manifest: Arc<Manifest>,
    root: Arc<Manifest>,
    name: String,
    version: String,
}

/// What a folder with a manifest means for the files below it.
#[derive(Debug, Clone, Copy)]
enum Holder {
    Package(PackageId),
    /// A virtual or broken manifest: its files belong to no package.
    NoPackage,
    /// A package that was not asked for.
    NotChosen,
}

impl Run<'_> {
    fn discover(&mut self, paths: &[PathBuf]) -> Discovery {
        let roots = self.roots(paths);
        let (found, enclosing) = self.walk(&roots);
        let mut manifests = found.manifests;
        manifests.extend(enclosing);
        self.problems.extend(found.problems);
        let mut holders = FxHashMap::default();
        let candidates = self.candidates(manifests, &mut holders);
        let chosen = self.choose(candidates, &mut holders);
        let mut packages = self.packages(&chosen);
        let files = self.files(found.files, &packages, &holders);
        for package in &mut packages {
            package
                .targets
                .retain(|target| self.options.wants(target.kind));
        }
        Discovery {
            packages,
            files,
            problems: Vec::new(),
        }
    }

    /// What is walked: the paths, or the workspaces around them where packages are chosen.
    fn roots(&mut self, paths: &[PathBuf]) -> Vec<PathBuf> {
        let mut roots: BTreeSet<PathBuf> = paths
            .iter()
            .map(|path| self.folder_of_manifest(path))
            .collect();
        if let Some(manifest) = &self.options.manifest_path {
            if manifest.file_name().is_some_and(|name| name == MANIFEST)
                && self.sources.is_file(manifest)
            {
                roots.insert(self.folder_of_manifest(manifest));
            } else {
                self.problems.push(Problem {
                    path: Some(self.sources.display(manifest).into()),
                    span: None,
                    kind: ProblemKind::Manifest,
                    message: "the manifest path is no Cargo.toml".to_owned(),
                    help: Some("give the path of an existing Cargo.toml".to_owned()),
                });
            }
        } else if roots.is_empty() {
            roots.insert(self.sources.base().to_owned());
        }
        if self.options.chooses_packages() {
            roots = roots
                .into_iter()
                .map(|root| self.workspace_around(&root).unwrap_or(root))
                .collect();
        }
        roots.into_iter().collect()
    }

    /// The folder of a path to a manifest; any other path as it is.
    fn folder_of_manifest(&self, path: &Path) -> PathBuf {
        let path = absolute(path);
        match path.parent() {
            Some(folder)
                if path.file_name().is_some_and(|name| name == MANIFEST)
                    && self.sources.is_file(&path) =>
            {
                folder.to_owned()
            }
            _ => path,
        }
    }

    fn workspace_around(&mut self, path: &Path) -> Option<PathBuf> {
        let folder = self.enclosing(path)?;
        let manifest = self.cargo.manifest(self.sources, &folder)?.ok()?;
        let root = root_of(self.sources, self.cargo, &manifest, &mut self.problems);
        Some(root.folder.clone())
    }

    /// The innermost folder at or above `path` that holds a manifest.
    fn enclosing(&mut self, path: &Path) -> Option<PathBuf> {
        let mut folders = path.ancestors();
        folders
            .find(|folder| self.cargo.manifest(self.sources, folder).is_some())
            .map(Path::to_owned)
    }

    /// Walks the roots and the members of every workspace met; gives the manifests above the
    /// roots apart, since what else lies there is not asked for.
    fn walk(&mut self, roots: &[PathBuf]) -> (Found, BTreeMap<PathBuf, PathBuf>) {
        let mut walk = Walk::new(self.sources);
        for root in roots {
            walk.add(root);
        }
        let mut expanded = BTreeSet::new();
        loop {
            let new: Vec<PathBuf> = walk
                .manifests()
                .keys()
                .filter(|folder| !expanded.contains(*folder))
                .cloned()
                .collect();
            if new.is_empty() {
                break;
            }
            for folder in new {
                if let Some(Ok(manifest)) = self.cargo.manifest(self.sources, &folder) {
                    for member in members_of(self.sources, &manifest, &mut self.problems) {
                        walk.add(&member);
                    }
                }
                expanded.insert(folder);
            }
        }
        let mut enclosing = BTreeMap::new();
        for root in roots {
            if !walk.manifests().contains_key(root)
                && let Some(folder) = self.enclosing(root)
                && let Some(canonical) = self.sources.canonical_folder(&folder)
                && !walk.manifests().values().any(|known| *known == canonical)
            {
                enclosing.insert(folder, canonical);
            }
        }
        (walk.finish(roots), enclosing)
    }

    /// Reads every manifest; what is no package becomes a holder at once.
    fn candidates(
        &mut self,
        manifests: BTreeMap<PathBuf, PathBuf>,
        holders: &mut FxHashMap<PathBuf, Holder>,
    ) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (folder, canonical) in manifests {
            holders.insert(folder.clone(), Holder::NoPackage);
            let manifest = match self.cargo.manifest(self.sources, &folder) {
                Some(Ok(manifest)) => manifest,
                Some(Err(problem)) => {
                    self.problems.push(problem);
                    continue;
                }
                None => continue,
            };
            self.problems.extend(manifest.problems.iter().cloned());
            let Some(package) = &manifest.package else {
                continue;
            };
            let root = root_of(self.sources, self.cargo, &manifest, &mut self.problems);
            let (name, version) = (package.name.clone(), version_of(&manifest, &root));
            candidates.push(Candidate {
                folder,
                canonical,
                manifest,
                root,
                name,
                version,
            });
        }
        candidates
    }

    fn choose(
        &mut self,
        candidates: Vec<Candidate>,
        holders: &mut FxHashMap<PathBuf, Holder>,
    ) -> Vec<Candidate> {
        let names: BTreeSet<String> = candidates
            .iter()
            .map(|candidate| candidate.name.clone())
            .collect();
        for asked in &self.options.packages {
            if !candidates
                .iter()
                .any(|candidate| fits(asked, &candidate.name, &candidate.version))
            {
                let some: Vec<&str> = names.iter().take(10).map(String::as_str).collect();
                let more = if names.len() > some.len() {
                    ", …"
                } else {
                    ""
                };
                self.problems.push(Problem {
                    path: None,
                    span: None,
                    kind: ProblemKind::Manifest,
                    message: format!("there is no package `{asked}` here"),
                    help: Some(match some.as_slice() {
                        [] => "no package was found at all: check the path".to_owned(),
                        some => format!("packages here: {}{more}", some.join(", ")),
                    }),
                });
            }
        }
        // With `--workspace`, what is excluded from a workspace or is one of its own stays out.
        let workspaces: BTreeSet<PathBuf> = if self.options.workspace {
            self.outermost_roots(&candidates)
        } else {
            BTreeSet::new()
        };
        let mut chosen = Vec::new();
        for candidate in candidates {
            let wanted = if !self.options.packages.is_empty() {
                self.options.names(&candidate.name, &candidate.version)
            } else {
                !self.options.workspace || workspaces.contains(&candidate.root.folder)
            };
            let holder = if wanted {
                Holder::Package(PackageId(u32::try_from(chosen.len()).unwrap_or(u32::MAX)))
            } else {
                Holder::NotChosen
            };
            holders.insert(candidate.folder.clone(), holder);
            if wanted {
                chosen.push(candidate);
            }
        }
        chosen
    }

    /// Workspaces that do not lie inside another one that was found.
    fn outermost_roots(&self, candidates: &[Candidate]) -> BTreeSet<PathBuf> {
        let all: BTreeSet<&Path> = candidates
            .iter()
            .map(|candidate| candidate.root.folder.as_path())
            .collect();
        let is_inner = |root: &Path| root.ancestors().skip(1).any(|folder| all.contains(folder));
        all.iter()
            .filter(|root| !is_inner(root))
            .map(|root| root.to_path_buf())
            .collect()
    }

    fn packages(&mut self, chosen: &[Candidate]) -> Vec<Package> {
        let mut known = Known::default();
        for (index, candidate) in (0..).zip(chosen) {
            let Candidate {
                canonical,
                manifest,
                version,
                root,
                ..
            } = candidate;
            known.add(
                PackageId(index),
                canonical.clone(),
                manifest,
                version,
                &root.folder,
            );
        }
        let mut checked: BTreeSet<&Path> = BTreeSet::new();
        let mut packages = Vec::with_capacity(chosen.len());
        for candidate in chosen {
            let Candidate {
                manifest,
                root,
                name,
                version,
                folder,
                ..
            } = candidate;
            let edition = edition_of(self.sources, manifest, root, &mut self.problems);
            let targets = targets_of(self.sources, manifest, name, edition, &mut self.problems);
            let mut resolver = Resolver {
                sources: self.sources,
                cargo: self.cargo,
                known: &known,
                problems: &mut self.problems,
            };
            if checked.insert(&root.folder) {
                resolver.check_patches(root);
            }
            let terms = resolver.terms_of(manifest, root, name, version);
            let owner = Owner {
                manifest,
                name,
                version,
                root,
                terms: &terms,
            };
            let dependencies = resolver.dependencies(&owner, |_| true);
            // A cache of published packages holds hundreds of lock files, each for one package.
            if root.workspace.is_none() {
                self.cargo.forget_lock(folder);
            }
            packages.push(Package {
                name: name.clone(),
                version: version.clone(),
                edition,
                manifest: folder.join(MANIFEST),
                root: folder.clone(),
                targets,
                dependencies,
                default_features: features::switched_on(manifest, &["default".to_owned()]),
                features: features::declared(manifest),
            });
        }
        packages
    }

    /// Gives ids to the files that are wanted, in the order of their paths.
    fn files(
        &self,
        found: Vec<(PathBuf, PathBuf)>,
        packages: &[Package],
        holders: &FxHashMap<PathBuf, Holder>,
    ) -> Vec<(FileId, Option<PackageId>)> {
        let mut by_folder: FxHashMap<PathBuf, Holder> = FxHashMap::default();
        let mut files = Vec::with_capacity(found.len());
        for (path, canonical) in found {
            let Some(folder) = path.parent() else {
                continue;
            };
            let holder = match by_folder.get(folder) {
                Some(holder) => *holder,
                None => {
                    let holder = folder.ancestors().find_map(|folder| holders.get(folder));
                    let holder = holder.copied().unwrap_or(Holder::NoPackage);
                    by_folder.insert(folder.to_owned(), holder);
                    holder
                }
            };
            let package = match holder {
                Holder::Package(id) => {
                    let package = &packages[id.0 as usize];
                    if !self
                        .options
                        .wants_file(&package.root, &package.targets, &path)
                    {
                        continue;
                    }
                    Some(id)
                }
                Holder::NoPackage if self.options.packages.is_empty() => None,
                Holder::NoPackage | Holder::NotChosen => continue,
            };
            files.push((self.sources.register(path, canonical), package));
        }
        files
    }
}
