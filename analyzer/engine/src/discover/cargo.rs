//! Manifests, lock files and configuration of Cargo, each read at most once per discovery.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lock::Lock;
use super::manifest::{Manifest, parse_toml};
use super::sources::Sources;
use super::store::{Config, Registries, Shelf};
use crate::problem::Problem;

/// A manifest as far as it can be read: `None` where there is none.
pub(super) type Loaded = Option<Result<Arc<Manifest>, Problem>>;

/// Kept by [`Sources`], so that opening a dependency finds what discovery has read.
#[derive(Debug, Default)]
pub(super) struct CargoFiles {
    /// `None` where no home folder is known.
    pub(super) home: Option<PathBuf>,
    /// By canonical folder.
    manifests: FxHashMap<PathBuf, Loaded>,
    locks: FxHashMap<PathBuf, Option<Result<Arc<Lock>, Problem>>>,
    configs: FxHashMap<PathBuf, Arc<Config>>,
    vendored: FxHashMap<PathBuf, Arc<Shelf>>,
    registries: Option<Arc<Registries>>,
}

impl CargoFiles {
    pub(super) fn of_home(home: Option<PathBuf>) -> Self {
        let home = home.map(|home| home.canonicalize().unwrap_or(home));
        Self {
            home,
            ..Self::default()
        }
    }

    /// `$CARGO_HOME`, else `~/.cargo`.
    pub(super) fn default_home() -> Option<PathBuf> {
        let named = std::env::var_os("CARGO_HOME")
            .filter(|home| !home.is_empty())
            .map(PathBuf::from);
        named.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
    }

    /// Lets go of everything read, so that the next question sees the disk as it is then.
    pub(super) fn forget(&mut self) {
        *self = Self::of_home(self.home.take());
    }

    /// The manifest in `folder`.
    pub(super) fn manifest(&mut self, sources: &Sources, folder: &Path) -> Loaded {
        let key = sources.canonical_folder(folder)?;
        if let Some(loaded) = self.manifests.get(&key) {
            return loaded.clone();
        }
        let folder = if folder.components().any(|step| step.as_os_str() == "..") {
            &key
        } else {
            folder
        };
        let loaded = Manifest::read(sources, folder).map(|read| read.map(Arc::new));
        self.manifests.insert(key, loaded.clone());
        loaded
    }

    /// The lock file in `folder`.
    pub(super) fn lock(
        &mut self,
        sources: &Sources,
        folder: &Path,
    ) -> Option<Result<Arc<Lock>, Problem>> {
        if let Some(lock) = self.locks.get(folder) {
            return lock.clone();
        }
        let path = folder.join("Cargo.lock");
        let lock = sources.text_at(&path).map(|text| {
            let shown = PathBuf::from(sources.display(&path));
            text.and_then(|text| parse_toml(&shown, &text))
                .map(|table| Arc::new(Lock::from_table(&table)))
        });
        self.locks.insert(folder.to_owned(), lock.clone());
        lock
    }

    /// Lets go of a lock file that no other package asks for.
    pub(super) fn forget_lock(&mut self, folder: &Path) {
        self.locks.remove(folder);
    }

    pub(super) fn registries(&mut self) -> Arc<Registries> {
        let home = self.home.as_deref();
        let list = || Arc::new(home.map(Registries::of).unwrap_or_default());
        Arc::clone(self.registries.get_or_insert_with(list))
    }

    /// The vendored packages that the configuration of a workspace puts in place of a registry.
    pub(super) fn vendored(&mut self, sources: &Sources, workspace: &Path) -> Vec<Arc<Shelf>> {
        let folders = self.config(sources, workspace).vendored.clone();
        let list = |folder: PathBuf| {
            let shelf = self
                .vendored
                .entry(folder)
                .or_insert_with_key(|folder| Arc::new(Shelf::list(folder)));
            Arc::clone(shelf)
        };
        folders.into_iter().map(list).collect()
    }

    /// The configuration that applies in `folder`, its own files first.
    fn config(&mut self, sources: &Sources, folder: &Path) -> Arc<Config> {
        if let Some(config) = self.configs.get(folder) {
            return Arc::clone(config);
        }
        let mut config = Self::config_at(sources, folder, &folder.join(".cargo"));
        config.vendored.extend(match folder.parent() {
            Some(outer) => self.config(sources, outer).vendored.clone(),
            None => self
                .home
                .as_deref()
                .map(|home| Self::config_at(sources, home, home).vendored)
                .unwrap_or_default(),
        });
        config.vendored.dedup();
        let config = Arc::new(config);
        self.configs.insert(folder.to_owned(), Arc::clone(&config));
        config
    }

    fn config_at(sources: &Sources, relative_to: &Path, folder: &Path) -> Config {
        let files = ["config.toml", "config"].map(|name| folder.join(name));
        let text = files.iter().find_map(|file| sources.text_at(file));
        // Cargo refuses to run with a broken configuration and says why; here it just says nothing.
        let table = text.and_then(Result::ok).and_then(|text| text.parse().ok());
        table
            .map(|table| Config::from_table(relative_to, &table))
            .unwrap_or_default()
    }
}
