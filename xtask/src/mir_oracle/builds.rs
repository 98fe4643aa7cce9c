//! Has rustc print the MIR of well-known crates.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::MetadataCommand;
use miette::{IntoDiagnostic, Result, WrapErr, bail};

/// The packages to compare, one on each line.
pub(super) const LIST: &str = "xtask/mir-oracle/crates.txt";
/// Where dumps and builds are kept, below the workspace.
const FOLDER: &str = "target/mir-oracle";
const MANIFEST: &str = "xtask/corpus/Cargo.toml";

/// A package and its MIR.
#[derive(Debug)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its sources, below a lock file that says which versions it was built with.
    pub folder: PathBuf,
    /// As rustc prints it in places.
    pub(super) printed: String,
    /// The features that it was built with.
    pub features: Vec<String>,
    /// The dump.
    pub(super) mir: PathBuf,
}

/// Builds every package of [`LIST`] that is not built yet.
///
/// # Errors
/// As [`packages`]; or rustc gives no dump.
pub(super) fn build(root: &Path) -> Result<Vec<Listed>> {
    let all = packages(root)?;
    let allowed: Vec<String> = all
        .iter()
        .map(|package| package.name.replace('-', "_"))
        .collect();
    for package in &all {
        if !package.mir.is_file() {
            let spec = format!("{}@{}", package.name, package.version);
            dump(root, &spec, &allowed.join(","), &package.mir)?;
        }
    }
    Ok(all)
}

/// Every package of [`LIST`], its sources in place.
///
/// # Errors
/// Cargo cannot fetch, or the list names a package that the corpus does not have.
pub fn packages(root: &Path) -> Result<Vec<Listed>> {
    let list = fs::read_to_string(root.join(LIST))
        .into_diagnostic()
        .wrap_err(LIST)?;
    let names: Vec<&str> = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let metadata = MetadataCommand::new()
        .manifest_path(root.join(MANIFEST))
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .into_diagnostic()?;
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let features: BTreeMap<_, Vec<String>> = nodes
        .map(|node| {
            (
                node.id.clone(),
                node.features.iter().map(ToString::to_string).collect(),
            )
        })
        .collect();
    let folder = root.join(FOLDER);
    let sources = folder.join("sources");
    for needed in [sources.clone(), folder.join("mir")] {
        fs::create_dir_all(needed).into_diagnostic()?;
    }
    fs::copy(
        root.join("xtask/corpus/Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .into_diagnostic()?;
    let mut all = Vec::new();
    for name in &names {
        let (bare, asked) = name
            .split_once('@')
            .map_or((*name, None), |(bare, version)| (bare, Some(version)));
        let mut fitting = metadata.packages.iter().filter(|package| {
            *package.name == bare
                && asked.is_none_or(|version| package.version.to_string().starts_with(version))
        });
        let Some(package) = fitting.next() else {
            bail!("{LIST} names `{name}`, which {MANIFEST} does not lead to");
        };
        let from = package
            .manifest_path
            .parent()
            .map(|path| path.as_std_path().to_path_buf())
            .unwrap_or_default();
        let full = format!("{}-{}", package.name, package.version);
        let to = sources.join(&full);
        if !to.is_dir() {
            crate::corpus::link(&from, &to).into_diagnostic()?;
        }
        let mir = folder.join("mir").join(format!("{full}.mir"));
        all.push(Listed {
            name: bare.to_owned(),
            version: package.version.to_string(),
            folder: to,
            printed: format!("{}/", from.display()),
            features: features.get(&package.id).cloned().unwrap_or_default(),
            mir,
        });
    }
    Ok(all)
}

/// rustc prints places only with an unstable option. Naming the crates that may use one keeps the stable
/// toolchain, and every other crate is built as usual. Dependencies are only checked: rustc then misses
/// the code of generic functions and fails, but after it has printed what it was asked for.
fn dump(root: &Path, package: &str, allowed: &str, mir: &Path) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let partial = mir.with_extension("part");
    let mut emit = std::ffi::OsString::from("--emit=mir=");
    emit.push(&partial);
    let output = Command::new(cargo)
        .env("RUSTC_BOOTSTRAP", allowed)
        .env("CARGO_TARGET_DIR", root.join(FOLDER).join("build"))
        .args([
            "rustc",
            "--quiet",
            "--locked",
            "--lib",
            "--profile",
            "check",
        ])
        .arg("--manifest-path")
        .arg(root.join(MANIFEST))
        .args(["--package", package, "--"])
        .arg(emit)
        .args([
            "-Zmir-include-spans=on",
            "-Zno-codegen",
            "--cap-lints=allow",
        ])
        .output()
        .into_diagnostic()?;
    if !partial.is_file() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("rustc printed no MIR of {package}:\n{message}");
    }
    fs::rename(&partial, mir).into_diagnostic()
}
