//! Which packages belong together, by Cargo's rules, and what they inherit.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{GlobBuilder, GlobMatcher};

use super::cargo::CargoFiles;
use super::manifest::{Inheritable, MANIFEST, Manifest, WorkspaceTable, edition_named};
use super::model::Edition;
use super::sources::{Sources, joined};
use crate::problem::{Problem, ProblemKind};

/// The manifest that holds the `[workspace]` of a package; the package's own where it is alone.
pub(super) fn root_of(
    sources: &Sources,
    cargo: &mut CargoFiles,
    manifest: &Arc<Manifest>,
    problems: &mut Vec<Problem>,
) -> Arc<Manifest> {
    let pointed_to = manifest
        .package
        .as_ref()
        .and_then(|package| package.workspace.as_deref());
    match (&manifest.workspace, pointed_to) {
        (Some(_), Some(_)) => {
            problems.push(about(
                sources,
                manifest,
                "both `[workspace]` and `package.workspace` are in it",
                "keep one of them; the first is used",
            ));
            Arc::clone(manifest)
        }
        (Some(_), None) => Arc::clone(manifest),
        (None, Some(folder)) => named_root(sources, cargo, manifest, folder, problems),
        (None, None) => root_above(sources, cargo, manifest, problems),
    }
}

fn named_root(
    sources: &Sources,
    cargo: &mut CargoFiles,
    manifest: &Arc<Manifest>,
    folder: &Path,
    problems: &mut Vec<Problem>,
) -> Arc<Manifest> {
    let shown = sources.display(folder);
    let message = match cargo.manifest(sources, folder) {
        Some(Ok(root)) if root.workspace.is_some() => return root,
        Some(Ok(other))
            if other
                .package
                .as_ref()
                .is_some_and(|package| package.workspace.is_some()) =>
        {
            format!(
                "`package.workspace` names `{shown}`, which names a workspace itself instead of being one"
            )
        }
        Some(Ok(_)) => {
            format!("`package.workspace` names `{shown}`, whose manifest has no `[workspace]`")
        }
        Some(Err(problem)) => {
            problems.push(problem);
            return Arc::clone(manifest);
        }
        None => format!("`package.workspace` names `{shown}`, where there is no {MANIFEST}"),
    };
    let help = "name the folder whose manifest holds `[workspace]`; the package is taken as alone";
    problems.push(about(sources, manifest, &message, help));
    Arc::clone(manifest)
}

fn root_above(
    sources: &Sources,
    cargo: &mut CargoFiles,
    manifest: &Arc<Manifest>,
    problems: &mut Vec<Problem>,
) -> Arc<Manifest> {
    for folder in manifest.folder.ancestors().skip(1) {
        if cargo.home.as_deref() == Some(folder) {
            break;
        }
        match cargo.manifest(sources, folder) {
            Some(Ok(outer)) => {
                if let Some(workspace) = &outer.workspace {
                    let excluded = workspace.excludes(&outer.folder, &manifest.folder);
                    return if excluded {
                        Arc::clone(manifest)
                    } else {
                        outer
                    };
                }
                let named = outer
                    .package
                    .as_ref()
                    .and_then(|package| package.workspace.clone());
                if let Some(Some(Ok(root))) = named.map(|named| cargo.manifest(sources, &named))
                    && let Some(workspace) = &root.workspace
                    && !workspace.excludes(&root.folder, &manifest.folder)
                {
                    return root;
                }
            }
            Some(Err(problem)) => problems.push(problem),
            None => {}
        }
    }
    Arc::clone(manifest)
}

impl WorkspaceTable {
    /// Whether `exclude` keeps a folder out. It names folders, not patterns, and `members`
    /// that name the folder have the last word.
    fn excludes(&self, root: &Path, folder: &Path) -> bool {
        self.exclude
            .iter()
            .any(|excluded| folder.starts_with(excluded))
            && !self
                .members
                .iter()
                .any(|member| folder.starts_with(joined(root, member)))
    }
}

/// Folders of the members that `[workspace]` of `root` lists, sorted.
pub(super) fn members_of(
    sources: &Sources,
    root: &Manifest,
    problems: &mut Vec<Problem>,
) -> Vec<PathBuf> {
    let Some(workspace) = &root.workspace else {
        return Vec::new();
    };
    let mut members = Vec::new();
    for pattern in &workspace.members {
        let is_pattern = pattern.contains(['*', '?', '[']);
        let matched = if is_pattern {
            expand(&root.folder, pattern)
        } else {
            vec![joined(&root.folder, pattern)]
        };
        if matched.is_empty() {
            let message = format!("the member pattern `{pattern}` matches no folder");
            let help = "correct the pattern or delete it from `members`";
            problems.push(about(sources, root, &message, help));
        }
        for folder in matched {
            if workspace.excludes(&root.folder, &folder) {
                continue;
            }
            if sources.is_file(&folder.join(MANIFEST)) {
                members.push(folder);
            } else {
                let shown = sources.display(&folder);
                let message = format!("the member `{shown}` has no {MANIFEST}");
                let help = "create the package or take the folder out of `members`";
                problems.push(about(sources, root, &message, help));
            }
        }
    }
    members.sort();
    members.dedup();
    members
}

/// Folders under `root` that match a pattern of `members`, sorted.
fn expand(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned()];
    for step in pattern
        .split('/')
        .filter(|step| !step.is_empty() && *step != ".")
    {
        folders = match step {
            "**" => folders
                .iter()
                .flat_map(|folder| with_descendants(folder))
                .collect(),
            _ if step.contains(['*', '?', '[']) => match matcher(step) {
                Some(matcher) => folders
                    .iter()
                    .flat_map(|folder| subfolders(folder))
                    .filter(|folder| {
                        folder
                            .file_name()
                            .is_some_and(|name| matcher.is_match(name))
                    })
                    .collect(),
                None => Vec::new(),
            },
            _ => folders
                .into_iter()
                .map(|folder| joined(&folder, step))
                .filter(|folder| folder.is_dir())
                .collect(),
        };
    }
    folders.sort();
    folders.dedup();
    folders
}

fn matcher(step: &str) -> Option<GlobMatcher> {
    Some(
        GlobBuilder::new(step)
            .literal_separator(true)
            .build()
            .ok()?
            .compile_matcher(),
    )
}

fn with_descendants(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    let mut at = 0;
    while let Some(folder) = all.get(at) {
        // A link may lead upwards; Cargo's patterns do not follow it either.
        let inner = subfolders(folder)
            .into_iter()
            .filter(|folder| !folder.is_symlink());
        all.extend(inner.collect::<Vec<_>>());
        at += 1;
    }
    all
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}

/// Version of a package, empty where none is given.
pub(super) fn version_of(manifest: &Manifest, root: &Manifest) -> String {
    match manifest
        .package
        .as_ref()
        .and_then(|package| package.version.as_ref())
    {
        Some(Inheritable::Given(version)) => version.clone(),
        Some(Inheritable::FromWorkspace) => root
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.version.clone())
            .unwrap_or_default(),
        None => String::new(),
    }
}

/// Edition of a package; Cargo's default where none is given, ours where it cannot be known.
pub(super) fn edition_of(
    sources: &Sources,
    manifest: &Manifest,
    root: &Manifest,
    problems: &mut Vec<Problem>,
) -> Edition {
    let text = match manifest
        .package
        .as_ref()
        .and_then(|package| package.edition.as_ref())
    {
        None => return Edition::E2015,
        Some(Inheritable::Given(text)) => text,
        Some(Inheritable::FromWorkspace) => {
            match root
                .workspace
                .as_ref()
                .and_then(|workspace| workspace.edition.as_ref())
            {
                Some(text) => text,
                None => {
                    let help =
                        "set `workspace.package.edition`, or the edition itself; 2024 is assumed";
                    problems.push(about(
                        sources,
                        manifest,
                        "no workspace gives the inherited `edition`",
                        help,
                    ));
                    return Edition::default();
                }
            }
        }
    };
    edition_named(text).unwrap_or_else(|| {
        let message = format!("there is no edition `{text}`");
        problems.push(about(
            sources,
            manifest,
            &message,
            "use 2015, 2018, 2021 or 2024; 2024 is assumed",
        ));
        Edition::default()
    })
}

/// A problem of that manifest.
pub(super) fn about(sources: &Sources, manifest: &Manifest, message: &str, help: &str) -> Problem {
    Problem {
        path: Some(sources.display(&manifest.path()).into()),
        span: None,
        kind: ProblemKind::Manifest,
        message: message.to_owned(),
        help: Some(help.to_owned()),
    }
}
