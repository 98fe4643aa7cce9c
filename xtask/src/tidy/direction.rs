//! Dependencies run one way.

use std::path::Path;

use cargo_metadata::MetadataCommand;
use miette::{IntoDiagnostic, Result};

use super::Complaint;

/// Each package of the workspace and the packages of the workspace it may depend on.
const MAY_DEPEND_ON: &[(&str, &[&str])] = &[
    ("mapwarden-stubs", &[]),
    ("mapwarden-engine", &["mapwarden-stubs"]),
    ("mapwarden-rules", &["mapwarden-engine"]),
    ("mapwarden-report", &["mapwarden-engine", "mapwarden-rules"]),
    (
        "mapwarden-driver",
        &["mapwarden-engine", "mapwarden-rules", "mapwarden-report"],
    ),
    (
        "cargo-mapwarden",
        &[
            "mapwarden-engine",
            "mapwarden-rules",
            "mapwarden-report",
            "mapwarden-driver",
            "mapwarden-oracle",
            "xtask",
        ],
    ),
    ("mapwarden-oracle", &["mapwarden-engine"]),
    // The companion library stands apart, its feature `check` excepted; it names itself to test with every
    // feature but that one.
    ("mapwarden-macros", &[]),
    (
        "mapwarden",
        &["mapwarden", "mapwarden-macros", "mapwarden-check"],
    ),
    ("mapwarden-misuse", &["mapwarden"]),
    (
        "mapwarden-check",
        &[
            "mapwarden",
            "mapwarden-driver",
            "mapwarden-engine",
            "mapwarden-report",
        ],
    ),
    (
        "mapwarden-build",
        &["mapwarden-driver", "mapwarden-engine", "mapwarden-report"],
    ),
    (
        "xtask",
        &[
            "mapwarden-engine",
            "mapwarden-rules",
            "mapwarden-oracle",
            "mapwarden-report",
            "mapwarden-stubs",
        ],
    ),
];

/// Looks for edges between packages that point the wrong way, dev-dependencies included.
///
/// # Errors
/// Cargo does not tell.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()
        .into_diagnostic()?;
    let packages = metadata.workspace_packages();
    let own: Vec<&str> = packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    let mut complaints = Vec::new();
    for package in &packages {
        let manifest = package.manifest_path.as_std_path();
        let path = manifest.strip_prefix(root).unwrap_or(manifest);
        let Some((_, allowed)) = MAY_DEPEND_ON
            .iter()
            .find(|(name, _)| *name == package.name.as_str())
        else {
            let message = format!(
                "say in xtask/src/tidy/direction.rs what `{}` may depend on",
                package.name
            );
            complaints.push(Complaint::new(path, message));
            continue;
        };
        for dependency in &package.dependencies {
            let name = dependency.name.as_str();
            if own.contains(&name) && !allowed.contains(&name) {
                complaints.push(Complaint::new(
                    path,
                    format!("`{}` must not depend on `{name}`", package.name),
                ));
            }
        }
    }
    Ok(complaints)
}
