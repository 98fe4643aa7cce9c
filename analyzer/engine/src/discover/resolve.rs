//! Where the sources of each dependency are, and in which version.
//!
//! In this order: its path, `[patch]`, the package's own edge in the lock file, the newest
//! matching package of the discovery, the newest matching folder on disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};

use super::cargo::CargoFiles;
use super::lock::{Lock, Locked};
use super::manifest::{Declared, MANIFEST, Manifest, Patch, Request};
use super::model::{Dependency, DependencyKind, DependencySource, PackageId};
use super::sources::Sources;
use super::store::{checkouts, manifests_in, plain_url};
use super::workspace::{about, root_of, version_of};
use crate::problem::Problem;

/// The packages of the discovery, as other packages may depend on them.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// By canonical folder.
    by_folder: FxHashMap<PathBuf, (PackageId, String)>,
    by_name: FxHashMap<String, Vec<KnownPackage>>,
    /// The libraries' names, by id.
    libraries: Vec<String>,
}

#[derive(Debug)]
struct KnownPackage {
    id: PackageId,
    version: Version,
    /// Folder of its workspace.
    workspace: PathBuf,
}

impl Known {
    /// Packages are added in the order of their ids.
    pub(super) fn add(
        &mut self,
        id: PackageId,
        canonical: PathBuf,
        manifest: &Manifest,
        version: &str,
        workspace: &Path,
    ) {
        let Some(package) = &manifest.package else {
            return;
        };
        self.by_folder.insert(canonical, (id, version.to_owned()));
        self.libraries.push(library_name(manifest, &package.name));
        let version = Version::parse(version).unwrap_or(Version::new(0, 0, 0));
        let known = KnownPackage {
            id,
            version,
            workspace: workspace.to_owned(),
        };
        self.by_name
            .entry(package.name.clone())
            .or_default()
            .push(known);
    }

    fn named(&self, name: &str) -> &[KnownPackage] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    fn newest(&self, name: &str, requirement: Option<&VersionReq>) -> Option<&KnownPackage> {
        let fitting = self
            .named(name)
            .iter()
            .filter(|known| requirement.is_none_or(|asked| asked.matches(&known.version)));
        // The first of equals: packages are in the order of their paths.
        fitting.rev().max_by(|a, b| a.version.cmp(&b.version))
    }
}

/// The workspace whose lock file and patches decide.
#[derive(Debug)]
pub(super) struct Terms {
    /// Its folder.
    pub(super) folder: PathBuf,
    pub(super) patches: Option<Arc<Manifest>>,
    pub(super) lock: Option<Arc<Lock>>,
}

/// A package whose dependencies are resolved.
#[derive(Debug)]
pub(super) struct Owner<'a> {
    pub(super) manifest: &'a Manifest,
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    /// Manifest of the workspace it inherits from.
    pub(super) root: &'a Manifest,
    pub(super) terms: &'a Terms,
}

#[derive(Debug)]
pub(super) struct Resolver<'a> {
    pub(super) sources: &'a Sources,
    pub(super) cargo: &'a mut CargoFiles,
    pub(super) known: &'a Known,
    pub(super) problems: &'a mut Vec<Problem>,
}

type Located = (Option<String>, DependencySource);

impl Resolver<'_> {
    /// The terms that decide about a package below `folder`: those of the nearest lock file
    /// above that lists it as somebody's dependency (then it is vendored), else of its root.
    pub(super) fn terms_of(
        &mut self,
        manifest: &Manifest,
        root: &Arc<Manifest>,
        name: &str,
        version: &str,
    ) -> Terms {
        for folder in manifest.folder.ancestors().skip(1) {
            if let Some(Ok(lock)) = self.cargo.lock(self.sources, folder)
                && lock
                    .package(name, version)
                    .is_some_and(|locked| locked.source.is_some())
            {
                return self.terms_at(folder);
            }
        }
        Terms {
            patches: Some(Arc::clone(root)),
            ..self.terms_at(&root.folder)
        }
    }

    /// The terms of the workspace in that folder.
    pub(super) fn terms_at(&mut self, folder: &Path) -> Terms {
        let lock = match self.cargo.lock(self.sources, folder) {
            Some(Ok(lock)) => Some(lock),
            Some(Err(problem)) => {
                self.problems.push(problem);
                None
            }
            None => None,
        };
        let patches = self
            .cargo
            .manifest(self.sources, folder)
            .and_then(Result::ok);
        Terms {
            folder: folder.to_owned(),
            patches,
            lock,
        }
    }

    /// The dependencies of a package of the wanted kinds, one per name and kind.
    pub(super) fn dependencies(
        &mut self,
        owner: &Owner<'_>,
        is_wanted: impl Fn(DependencyKind) -> bool,
    ) -> Vec<Dependency> {
        let declared = owner.manifest.dependencies.iter();
        let mut declared: Vec<&Declared> = declared
            .filter(|declared| is_wanted(declared.kind))
            .collect();
        declared.sort_by_key(|declared| declared.conditional);
        let mut resolved: BTreeMap<(String, DependencyKind), Dependency> = BTreeMap::new();
        for declared in declared {
            let dependency = self.dependency(owner, declared);
            let place = (dependency.name_in_code.clone(), declared.kind);
            match resolved.get_mut(&place) {
                Some(first) => {
                    first.features.extend(dependency.features);
                    first.features.sort();
                    first.features.dedup();
                }
                None => {
                    resolved.insert(place, dependency);
                }
            }
        }
        resolved.into_values().collect()
    }

    fn dependency(&mut self, owner: &Owner<'_>, declared: &Declared) -> Dependency {
        let request = self.inherit(owner, declared);
        let package = request
            .package
            .clone()
            .unwrap_or_else(|| declared.key.clone());
        let (version, source) = self.locate(owner, &package, &request);
        let mut features = request.features;
        if request.default_features != Some(false) {
            features.push("default".to_owned());
        }
        features.sort();
        features.dedup();
        // A renamed package is written by its key, any other by the name of its library.
        let library = if package == declared.key {
            self.library_of(&source)
        } else {
            None
        };
        Dependency {
            name_in_code: library.unwrap_or_else(|| declared.key.replace('-', "_")),
            package,
            kind: declared.kind,
            requirement: request.version,
            version,
            source,
            features,
            workspace: owner.terms.folder.clone(),
        }
    }

    fn library_of(&mut self, source: &DependencySource) -> Option<String> {
        match source {
            DependencySource::Package(id) => self.known.libraries.get(id.0 as usize).cloned(),
            DependencySource::Beside(folder) | DependencySource::Fetched(folder) => {
                let manifest = self.cargo.manifest(self.sources, folder)?.ok()?;
                Some(library_name(&manifest, &manifest.package.as_ref()?.name))
            }
            DependencySource::Missing => None,
        }
    }

    /// The request as it stands once `workspace = true` is filled in.
    fn inherit(&mut self, owner: &Owner<'_>, declared: &Declared) -> Request {
        let own = declared.request.clone();
        if !own.inherited {
            return own;
        }
        let shared = owner
            .root
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.dependencies.get(&declared.key));
        let Some(shared) = shared else {
            let message = format!(
                "no workspace declares the inherited dependency `{}`",
                declared.key
            );
            let help = "add it to `[workspace.dependencies]`, or give its version here";
            self.problems
                .push(about(self.sources, owner.manifest, &message, help));
            return own;
        };
        let mut request = shared.clone();
        request.features.extend(own.features);
        // A member can switch default features on, never off.
        if own.default_features == Some(true) {
            request.default_features = Some(true);
        }
        request
    }

    fn locate(&mut self, owner: &Owner<'_>, package: &str, request: &Request) -> Located {
        if let Some(path) = &request.path {
            if let Some(located) = self.at_path(path) {
                return located;
            }
            let shown = self.sources.display(path);
            let message = format!(
                "the path of dependency `{package}` leads to `{shown}`, where there is no {MANIFEST}"
            );
            let help = "correct the path; until then types from it are looked for elsewhere";
            self.problems
                .push(about(self.sources, owner.manifest, &message, help));
        }
        let requirement = request
            .version
            .as_deref()
            .and_then(|text| VersionReq::parse(text).ok());
        let requirement = requirement.as_ref();
        if let Some(located) = self.patched(owner.terms, package, request, requirement) {
            return located;
        }
        let lock = owner.terms.lock.as_ref();
        let locked = lock.and_then(|lock| {
            let entry = lock.member(owner.name, owner.version);
            let chosen = entry.and_then(|entry| lock.chosen_by(entry, package, requirement));
            chosen.or_else(|| lock.newest_matching(package, requirement))
        });
        if let Some(source) = locked.and_then(|locked| self.locked(owner.terms, locked)) {
            return (locked.map(|locked| locked.version.clone()), source);
        }
        if let Some(known) = self.known.newest(package, requirement) {
            return (
                Some(known.version.to_string()),
                DependencySource::Package(known.id),
            );
        }
        let on_disk = match &request.git {
            Some(url) => self.checked_out(url, request.rev.as_deref(), package),
            None => self.newest_on_disk(&owner.terms.folder, package, requirement),
        };
        on_disk.unwrap_or_else(|| {
            (
                locked.map(|locked| locked.version.clone()),
                DependencySource::Missing,
            )
        })
    }

    /// The package in that very folder.
    fn at_path(&mut self, folder: &Path) -> Option<Located> {
        let canonical = self.sources.canonical_folder(folder)?;
        if let Some((id, version)) = self.known.by_folder.get(&canonical) {
            return Some((given(version), DependencySource::Package(*id)));
        }
        match self.cargo.manifest(self.sources, &canonical)? {
            Ok(manifest) => {
                let root = root_of(self.sources, self.cargo, &manifest, &mut Vec::new());
                Some((
                    given(&version_of(&manifest, &root)),
                    DependencySource::Beside(canonical),
                ))
            }
            Err(problem) => {
                self.problems.push(problem);
                Some((None, DependencySource::Missing))
            }
        }
    }

    fn patched(
        &mut self,
        terms: &Terms,
        package: &str,
        request: &Request,
        requirement: Option<&VersionReq>,
    ) -> Option<Located> {
        let manifest = terms.patches.as_ref()?;
        for patch in &manifest.patches {
            if patch.package != package || !replaces(patch, request) {
                continue;
            }
            let Some((version, source)) = self.patch_target(patch) else {
                continue;
            };
            let parsed = version
                .as_deref()
                .and_then(|version| Version::parse(version).ok());
            let fits = match (requirement, &parsed) {
                (Some(requirement), Some(version)) => requirement.matches(version),
                (None, _) | (_, None) => true,
            };
            if fits {
                return Some((version, source));
            }
        }
        None
    }

    fn patch_target(&mut self, patch: &Patch) -> Option<Located> {
        match (&patch.request.path, &patch.request.git) {
            (Some(path), _) => self.at_path(path),
            (None, Some(url)) => {
                self.checked_out(url, patch.request.rev.as_deref(), &patch.package)
            }
            (None, None) => None,
        }
    }

    /// Reports the patches of a workspace that lead to nothing.
    pub(super) fn check_patches(&mut self, root: &Manifest) {
        for patch in &root.patches {
            let Some(path) = &patch.request.path else {
                continue;
            };
            if !self.sources.is_file(&path.join(MANIFEST)) {
                let (package, shown) = (&patch.package, self.sources.display(path));
                let message = format!(
                    "the patch of `{package}` leads to `{shown}`, where there is no {MANIFEST}"
                );
                let help = "correct the path or delete the patch; the package is taken unpatched";
                self.problems
                    .push(about(self.sources, root, &message, help));
            }
        }
    }

    /// The sources of exactly the package that the lock file names.
    fn locked(&mut self, terms: &Terms, locked: &Locked) -> Option<DependencySource> {
        let version = Version::parse(&locked.version).ok()?;
        let mut same = self
            .known
            .named(&locked.name)
            .iter()
            .filter(|known| known.version == version);
        let Some(source) = locked.source.as_deref() else {
            return same
                .find(|known| known.workspace == terms.folder)
                .map(|known| DependencySource::Package(known.id));
        };
        // A member of the workspace may bear the name and version of a published package.
        if let Some(known) = same.clone().find(|known| known.workspace != terms.folder) {
            return Some(DependencySource::Package(known.id));
        }
        let vendored = self.vendored(&terms.folder, &locked.name, |found| *found == version);
        let folder =
            vendored
                .map(|(_, folder)| folder)
                .or_else(|| match source.strip_prefix("git+") {
                    Some(url) => {
                        let commit = url.split_once('#').map(|(_, commit)| commit);
                        self.in_checkout(url, commit, &locked.name)
                    }
                    None => self
                        .cargo
                        .registries()
                        .exact(&locked.name, &version, source),
                });
        match folder {
            Some(folder) => Some(self.place(&folder)),
            None => same.next().map(|known| DependencySource::Package(known.id)),
        }
    }

    fn newest_on_disk(
        &mut self,
        workspace: &Path,
        package: &str,
        requirement: Option<&VersionReq>,
    ) -> Option<Located> {
        let fits =
            |version: &Version| requirement.is_none_or(|requirement| requirement.matches(version));
        let (version, folder) = self
            .vendored(workspace, package, fits)
            .or_else(|| self.cargo.registries().newest(package, requirement))?;
        Some((Some(version.to_string()), self.place(&folder)))
    }

    /// The newest vendored copy that fits.
    fn vendored(
        &mut self,
        workspace: &Path,
        package: &str,
        fits: impl Fn(&Version) -> bool,
    ) -> Option<(Version, PathBuf)> {
        let mut best: Option<(Version, PathBuf)> = None;
        for shelf in self.cargo.vendored(self.sources, workspace) {
            for copy in shelf.copies(package) {
                let version = match &copy.version {
                    Some(version) => Some(version.clone()),
                    None => self.version_in(&copy.folder),
                };
                let Some(version) = version.filter(&fits) else {
                    continue;
                };
                if best.as_ref().is_none_or(|(newest, _)| version > *newest) {
                    best = Some((version, copy.folder.clone()));
                }
            }
        }
        best
    }

    fn version_in(&mut self, folder: &Path) -> Option<Version> {
        let manifest = self.cargo.manifest(self.sources, folder)?.ok()?;
        Version::parse(&version_of(&manifest, &manifest)).ok()
    }

    fn checked_out(&mut self, url: &str, commit: Option<&str>, package: &str) -> Option<Located> {
        let folder = self.in_checkout(url, commit, package)?;
        self.at_path(&folder)
    }

    fn in_checkout(&mut self, url: &str, commit: Option<&str>, package: &str) -> Option<PathBuf> {
        let home = self.cargo.home.clone()?;
        let folders = checkouts(&home, url, commit)
            .into_iter()
            .flat_map(|checkout| manifests_in(&checkout, package));
        folders
            .into_iter()
            .find(|folder| match self.cargo.manifest(self.sources, folder) {
                Some(Ok(manifest)) => manifest
                    .package
                    .as_ref()
                    .is_some_and(|table| table.name == package),
                Some(Err(_)) | None => false,
            })
    }

    fn place(&self, folder: &Path) -> DependencySource {
        let canonical = self
            .sources
            .canonical_folder(folder)
            .unwrap_or_else(|| folder.to_owned());
        match self.known.by_folder.get(&canonical) {
            Some((id, _)) => DependencySource::Package(*id),
            None => DependencySource::Fetched(canonical),
        }
    }
}

/// Whether a patch is for the place from which the request would be served.
fn replaces(patch: &Patch, request: &Request) -> bool {
    match &request.git {
        Some(url) => plain_url(&patch.source) == plain_url(url),
        None => !patch.source.contains("://") || patch.source.contains("crates.io-index"),
    }
}

/// The name by which other packages write the library of a package.
fn library_name(manifest: &Manifest, package: &str) -> String {
    let declared = manifest
        .targets
        .lib
        .as_ref()
        .and_then(|lib| lib.name.as_deref());
    declared.unwrap_or(package).replace('-', "_")
}

fn given(version: &str) -> Option<String> {
    (!version.is_empty()).then(|| version.to_owned())
}
