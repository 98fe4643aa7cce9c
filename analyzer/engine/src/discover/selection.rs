//! What `-p`, `--workspace`, `--manifest-path` and `--all-targets` leave of a discovery.

use std::path::{Path, PathBuf};

use globset::Glob;

use super::model::{Target, TargetKind};
use super::targets::folder_of;

/// The part of a discovery that is asked for, in Cargo's terms. The default is everything
/// under the given paths.
#[derive(Debug, Clone, Default)]
pub struct DiscoverOptions {
    /// `-p`: names, patterns of names, or `name@version`. Packages are looked for in the whole
    /// workspace around the given paths. Empty: no choice by name.
    pub packages: Vec<String>,
    /// `--workspace`: every member of the workspace around the given paths, and nothing else.
    pub workspace: bool,
    /// `--manifest-path`: a `Cargo.toml` whose folder is added to the given paths.
    pub manifest_path: Option<PathBuf>,
    /// `--all-targets`: with `-p` or `--workspace`, tests, examples and benches too.
    pub all_targets: bool,
}

impl DiscoverOptions {
    /// Whether packages are chosen as Cargo does, instead of everything under the paths.
    pub(super) fn chooses_packages(&self) -> bool {
        self.workspace || !self.packages.is_empty()
    }

    /// Whether targets of that kind are wanted.
    pub(super) fn wants(&self, kind: TargetKind) -> bool {
        self.all_targets || !self.chooses_packages() || !is_extra(kind)
    }

    /// Whether one of `-p` names that package.
    pub(super) fn names(&self, package: &str, version: &str) -> bool {
        self.packages
            .iter()
            .any(|asked| fits(asked, package, version))
    }

    /// Whether a file in the package at `root` is wanted. Which target a module belongs to is
    /// not known yet: tests, examples and benches are told by their folders and root files.
    pub(super) fn wants_file(&self, root: &Path, targets: &[Target], file: &Path) -> bool {
        if self.all_targets || !self.chooses_packages() {
            return true;
        }
        if targets
            .iter()
            .any(|target| !is_extra(target.kind) && target.root == file)
        {
            return true;
        }
        let extra = [TargetKind::Example, TargetKind::Test, TargetKind::Bench];
        !extra
            .iter()
            .any(|kind| file.starts_with(root.join(folder_of(*kind))))
            && !targets
                .iter()
                .any(|target| is_extra(target.kind) && target.root == file)
    }
}

/// Whether one argument of `-p` names the package.
pub(super) fn fits(asked: &str, package: &str, version: &str) -> bool {
    let asked = asked.rsplit('#').next().unwrap_or_default();
    let (name, wanted) = match asked.split_once(['@', ':']) {
        Some((name, wanted)) => (name, Some(wanted)),
        None => (asked, None),
    };
    let name_fits = name == package
        || Glob::new(name).is_ok_and(|glob| glob.compile_matcher().is_match(package));
    name_fits
        && wanted
            .is_none_or(|wanted| version == wanted || version.starts_with(&format!("{wanted}.")))
}

const fn is_extra(kind: TargetKind) -> bool {
    matches!(
        kind,
        TargetKind::Example | TargetKind::Test | TargetKind::Bench
    )
}
