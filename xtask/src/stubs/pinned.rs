//! The sources that stubs are compared with: what `xtask/stubs/Cargo.toml` pins.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{Metadata, MetadataCommand, PackageId};
use miette::{IntoDiagnostic, Result, bail};

/// Folders with a manifest and a lock file: Cargo holds one version of a series in each.
const MANIFESTS: [&str; 2] = ["xtask/stubs", "xtask/stubs/older"];

/// One package on disk.
#[derive(Debug, Clone)]
pub(super) struct Pinned {
    /// As code writes it by default.
    pub(super) name: String,
    pub(super) version: String,
    /// The root file of its library.
    pub(super) root: PathBuf,
    /// Names in its code, and the packages behind them: indices into the list.
    pub(super) externs: BTreeMap<String, usize>,
}

/// Whether Cargo may fetch what is not on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetch {
    /// It may.
    Allowed,
    /// Only what is on disk counts.
    Never,
}

/// Every pinned package, sorted by name and version. `None` if sources are missing and may not be fetched.
///
/// # Errors
/// Cargo cannot fetch or does not understand the manifest.
pub(super) fn packages(root: &Path, fetch: Fetch) -> Result<Option<Vec<Pinned>>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let host = crate::corpus::host(&cargo)?;
    let mut found = Vec::new();
    for folder in MANIFESTS {
        let manifest = root.join(folder).join("Cargo.toml");
        if fetch == Fetch::Allowed {
            let fetched = Command::new(&cargo)
                .args([
                    "fetch",
                    "--quiet",
                    "--locked",
                    "--target",
                    &host,
                    "--manifest-path",
                ])
                .arg(&manifest)
                .status()
                .into_diagnostic()?;
            if !fetched.success() {
                bail!("cargo could not fetch the crates of {}", manifest.display());
            }
        }
        let metadata = MetadataCommand::new()
            .manifest_path(&manifest)
            .other_options(
                ["--offline", "--locked", "--filter-platform", &host]
                    .map(String::from)
                    .to_vec(),
            )
            .exec();
        match metadata {
            Ok(metadata) => collect(&metadata, &mut found),
            Err(_) if fetch == Fetch::Never => return Ok(None),
            Err(error) => return Err(error).into_diagnostic(),
        }
    }
    Ok(Some(found))
}

/// The direct dependencies, and edges between them.
fn collect(metadata: &Metadata, found: &mut Vec<Pinned>) {
    let nodes: BTreeMap<&PackageId, _> = metadata
        .resolve
        .iter()
        .flat_map(|resolve| &resolve.nodes)
        .map(|node| (&node.id, node))
        .collect();
    let direct: Vec<&PackageId> = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_none())
        .filter_map(|package| nodes.get(&package.id))
        .flat_map(|node| node.deps.iter().map(|dep| &dep.pkg))
        .collect();
    let mut packages: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| direct.contains(&&package.id))
        .collect();
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    let start = found.len();
    let index: BTreeMap<&PackageId, usize> = packages
        .iter()
        .enumerate()
        .map(|(index, package)| (&package.id, start + index))
        .collect();
    for package in &packages {
        let Some(library) = package
            .targets
            .iter()
            .find(|target| target.is_lib() || target.is_proc_macro())
        else {
            continue;
        };
        // A dependency that this resolution left out, as it is optional, still has a name in the code.
        let optional = package.dependencies.iter().filter_map(|dependency| {
            let of_name = packages.iter().rfind(|other| {
                *other.name == dependency.name && dependency.req.matches(&other.version)
            })?;
            let name = dependency.rename.as_ref().unwrap_or(&dependency.name);
            Some((name.replace('-', "_"), *index.get(&of_name.id)?))
        });
        let mut externs: BTreeMap<String, usize> = optional.collect();
        for dep in nodes.get(&package.id).iter().flat_map(|node| &node.deps) {
            if let Some(&other) = index.get(&dep.pkg) {
                externs.insert(dep.name.clone(), other);
            }
        }
        found.push(Pinned {
            name: package.name.replace('-', "_"),
            version: package.version.to_string(),
            root: library.src_path.as_std_path().to_path_buf(),
            externs,
        });
    }
}
