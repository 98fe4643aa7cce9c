//! Dependencies run one way.

use std::collections::{BTreeMap, BTreeSet};
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
    for package in &packages {
        let leading = features_that_lead_to_the_analyzer(&package.features);
        for feature in leading.iter().filter(|feature| **feature != OPT_IN) {
            let manifest = package.manifest_path.as_std_path();
            let message = format!(
                "feature `{feature}` of `{}` leads to the analyzer; only `{OPT_IN}` may",
                package.name
            );
            complaints.push(Complaint::new(
                manifest.strip_prefix(root).unwrap_or(manifest),
                message,
            ));
        }
    }
    Ok(complaints)
}

/// The feature of the companion library that somebody must ask for to get the analyzer.
const OPT_IN: &str = "check";

/// Features that switch on the analyzer's macro, themselves or through others.
fn features_that_lead_to_the_analyzer(features: &BTreeMap<String, Vec<String>>) -> BTreeSet<&str> {
    let mut leading: BTreeSet<&str> = BTreeSet::new();
    loop {
        let more: Vec<&str> = features
            .iter()
            .filter(|(name, _)| !leading.contains(name.as_str()))
            .filter(|(_, parts)| {
                parts.iter().any(|part| {
                    let part = part.strip_prefix("dep:").unwrap_or(part);
                    let part = part.split('/').next().unwrap_or(part);
                    part == "mapwarden-check" || leading.contains(part)
                })
            })
            .map(|(name, _)| name.as_str())
            .collect();
        if more.is_empty() {
            return leading;
        }
        leading.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::features_that_lead_to_the_analyzer;

    #[test]
    fn a_feature_leads_where_its_parts_lead() {
        let feature = |name: &str, parts: &[&str]| {
            let parts = parts.iter().map(|part| (*part).to_owned()).collect();
            (name.to_owned(), parts)
        };
        let features = BTreeMap::from([
            feature("check", &["dep:mapwarden-check"]),
            feature("everything", &["check"]),
            feature("default", &["everything"]),
            feature("macros", &["dep:mapwarden-macros"]),
        ]);
        let leading = features_that_lead_to_the_analyzer(&features);
        assert_eq!(Vec::from_iter(leading), ["check", "default", "everything"]);
    }
}
