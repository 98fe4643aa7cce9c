//! What makes a build script run again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use mapwarden_driver::{Config, Outcome};

/// Files and folders whose change makes the check stale, in order.
///
/// A folder stands for all that lies in it, so that a new file counts as well. The package's own folder is not
/// among them: it may hold `target`, which changes with every build.
pub(crate) fn watched(
    outcome: &Outcome,
    config: &Config,
    stubs: &[PathBuf],
    folder: &Path,
) -> Vec<PathBuf> {
    let mut watched: BTreeSet<PathBuf> = BTreeSet::from([folder.join("Cargo.toml")]);
    watched.extend(config.file.clone());
    watched.extend(stubs.iter().cloned());
    let mut above = folder.ancestors().map(|folder| folder.join("Cargo.lock"));
    watched.extend(above.find(|file| file.is_file()));
    let own: BTreeSet<_> = outcome
        .discovery
        .files
        .iter()
        .map(|(file, _)| *file)
        .collect();
    for &file in &own {
        let path = outcome.sources.path(file);
        let top = path
            .strip_prefix(folder)
            .ok()
            .and_then(|inside| inside.iter().next());
        watched.insert(top.map_or_else(|| path.clone(), |top| folder.join(top)));
    }
    // What lies in Cargo's own folder never changes under its path.
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let is_downloaded = |path: &Path| home.as_ref().is_some_and(|home| path.starts_with(home));
    let opened = outcome.sources.opened().into_iter();
    watched.extend(opened.filter(|path| !path.starts_with(folder) && !is_downloaded(path)));
    watched.into_iter().collect()
}
