//! Which paths a command line means.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use mapwarden_driver::did_you_mean;

use crate::arguments::CheckArguments;
use crate::failure::Failure;

/// What is to be checked.
#[derive(Debug)]
pub(crate) struct Scope {
    /// Existing folders and Rust files, as given; never empty.
    pub(crate) paths: Vec<PathBuf>,
    /// What reported paths are relative to.
    pub(crate) base: PathBuf,
    /// What is wrong with the other paths of the command line.
    pub(crate) unusable: Vec<Failure>,
}

impl Scope {
    /// Where the search for a configuration starts; absolute where the system tells.
    pub(crate) fn start(&self) -> PathBuf {
        let first = &self.paths[0];
        let folder = if first.is_file() {
            first.parent().unwrap_or(first)
        } else {
            first
        };
        std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf())
    }
}

/// Finds out what is to be checked.
///
/// # Errors
/// Every path that was named is unusable.
pub(crate) fn resolve(arguments: &CheckArguments) -> Result<Scope, Failure> {
    if !arguments.paths.is_empty() {
        return named(&arguments.paths, arguments.wants_workspace());
    }
    let path = match &arguments.manifest_path {
        Some(manifest) => folder_of_manifest(manifest)?,
        None => package_at_hand(),
    };
    let path = if arguments.wants_workspace() {
        workspace_around(&path)
    } else {
        path
    };
    Ok(Scope {
        base: path.clone(),
        paths: vec![path],
        unusable: Vec::new(),
    })
}

impl CheckArguments {
    /// Like Cargo's, `-p` picks from the whole workspace.
    const fn wants_workspace(&self) -> bool {
        self.workspace || !self.packages.is_empty()
    }
}

fn named(given: &[PathBuf], workspace: bool) -> Result<Scope, Failure> {
    let mut paths = Vec::new();
    let mut unusable = Vec::new();
    for path in given {
        match usable(path) {
            Ok(path) if workspace => paths.push(workspace_around(&path)),
            Ok(path) => paths.push(path),
            Err(failure) => unusable.push(failure),
        }
    }
    let base = match &paths[..] {
        [] => return Err(unusable.swap_remove(0)),
        // One path is its own base; several are told apart by what was typed.
        [only] => only.clone(),
        _ => PathBuf::from("."),
    };
    Ok(Scope {
        paths,
        base,
        unusable,
    })
}

fn usable(path: &Path) -> Result<PathBuf, Failure> {
    if path.is_dir() {
        return Ok(path.to_path_buf());
    }
    if !path.exists() {
        return Err(Failure::NoSuchPath {
            path: path.to_path_buf(),
            help: missing_help(path),
        });
    }
    if path.file_name() == Some(OsStr::new("Cargo.toml")) {
        return folder_of_manifest(path);
    }
    if path.extension() == Some(OsStr::new("rs")) {
        return Ok(path.to_path_buf());
    }
    Err(Failure::Usage {
        message: format!("`{}` is not a Rust source file", path.display()),
        help: "name a workspace, a package, a folder or a file that ends in `.rs`".to_owned(),
    })
}

fn missing_help(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let neighbours: Vec<String> = std::fs::read_dir(folder)
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect()
        })
        .unwrap_or_default();
    let mut words: Vec<&str> = neighbours.iter().map(String::as_str).collect();
    words.sort_unstable();
    if path.components().count() == 1 {
        words.extend(["check", "explain", "rules"]);
    }
    did_you_mean(&name, words.into_iter())
        .unwrap_or_else(|| "name a workspace, a package, a folder or a `.rs` file".to_owned())
}

fn folder_of_manifest(manifest: &Path) -> Result<PathBuf, Failure> {
    if !manifest.is_file() {
        return Err(Failure::NoSuchPath {
            path: manifest.to_path_buf(),
            help: "give the path of a `Cargo.toml`".to_owned(),
        });
    }
    if manifest.file_name() != Some(OsStr::new("Cargo.toml")) {
        return Err(Failure::Usage {
            message: format!("`{}` is not a Cargo.toml", manifest.display()),
            help: "give the path of a `Cargo.toml`".to_owned(),
        });
    }
    let folder = manifest
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    Ok(folder.unwrap_or(Path::new(".")).to_path_buf())
}

/// The nearest folder with a `Cargo.toml`, as Cargo looks for it; else the current one.
fn package_at_hand() -> PathBuf {
    let here = PathBuf::from(".");
    if here.join("Cargo.toml").is_file() {
        return here;
    }
    let above = env::current_dir().ok();
    above
        .iter()
        .flat_map(|folder| folder.ancestors())
        .find(|folder| folder.join("Cargo.toml").is_file())
        .map_or(here, Path::to_path_buf)
}

/// The nearest folder at or above `path` whose manifest has a `[workspace]`; else `path`.
fn workspace_around(path: &Path) -> PathBuf {
    let Ok(absolute) = std::path::absolute(path) else {
        return path.to_path_buf();
    };
    let is_workspace = |folder: &&Path| {
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        manifest
            .parse::<toml::Table>()
            .is_ok_and(|table| table.contains_key("workspace"))
    };
    match absolute.ancestors().find(is_workspace) {
        Some(folder) if folder != absolute => folder.to_path_buf(),
        _ => path.to_path_buf(),
    }
}
