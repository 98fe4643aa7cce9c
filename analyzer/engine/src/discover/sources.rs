//! The files of a run: the only door to the disk.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::str;
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use rustc_hash::FxHashMap;

use super::cargo::CargoFiles;
use super::prefilter::{PARSE_IF_HIT_ABOVE, ReadPolicy, TOO_LARGE_ABOVE};
use crate::problem::{Problem, ProblemKind};
use crate::span::{FileId, Span};

/// Hands out [`FileId`]s and texts. Every stage that needs a file asks here, so that a buffer
/// of an editor can stand in for the file on disk everywhere.
///
/// A file has one id however it is reached: through links, `..` or another path. Texts are
/// read at each call and not kept.
#[derive(Debug)]
pub struct Sources {
    base: PathBuf,
    /// `base` with its links resolved: what canonical paths are compared with.
    canonical_base: PathBuf,
    table: RwLock<Table>,
    /// Taken before `table` where both are needed.
    cargo: Mutex<CargoFiles>,
}

#[derive(Debug, Default)]
struct Table {
    files: Vec<Entry>,
    /// How many of them have an overlay.
    overlays: usize,
    /// Canonical path of the file → its id.
    ids: FxHashMap<Arc<Path>, FileId>,
    /// Folder as asked for → canonical folder. Spares a walk up the tree for every file.
    folders: FxHashMap<PathBuf, PathBuf>,
}

#[derive(Debug)]
struct Entry {
    /// Absolute, without `..`, as reported.
    path: Arc<Path>,
    overlay: Option<Arc<str>>,
}

impl Sources {
    /// No files yet. Reported paths will be relative to `base`, or to its folder if it is a file.
    #[must_use]
    pub fn new(base: &Path) -> Self {
        let mut base = absolute(base);
        if base.is_file() {
            base.pop();
        }
        let canonical_base = fs::canonicalize(&base).unwrap_or_else(|_| base.clone());
        if has_parent_steps(&base) {
            base.clone_from(&canonical_base);
        }
        let cargo = Mutex::new(CargoFiles::of_home(CargoFiles::default_home()));
        Self {
            base,
            canonical_base,
            table: RwLock::default(),
            cargo,
        }
    }

    /// Looks for the sources of dependencies in another folder than `$CARGO_HOME` or `~/.cargo`.
    #[must_use]
    pub fn with_cargo_home(self, home: &Path) -> Self {
        Self {
            cargo: Mutex::new(CargoFiles::of_home(Some(absolute(home)))),
            ..self
        }
    }

    /// What reported paths are relative to; absolute.
    #[must_use]
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// The id of an existing file or overlay, `None` where there is none. A relative path
    /// starts at the current directory.
    #[must_use]
    pub fn open(&self, path: &Path) -> Option<FileId> {
        let path = absolute(path);
        let folder = path
            .parent()
            .and_then(|folder| self.canonical_folder(folder));
        let resolved = match (&folder, path.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => path.clone(),
        };
        if let Some(id) = self.overlaid(&resolved) {
            return Some(id);
        }
        folder?;
        let metadata = fs::symlink_metadata(&resolved).ok()?;
        let canonical = if metadata.is_symlink() {
            let target = fs::canonicalize(&resolved).ok()?;
            if let Some(id) = self.overlaid(&target) {
                return Some(id);
            }
            target.is_file().then_some(target)?
        } else {
            metadata.is_file().then_some(resolved)?
        };
        Some(self.register(path, canonical))
    }

    /// The file of `mod name;` for modules that live in `directory`: `name.rs`, else `name/mod.rs`.
    #[must_use]
    pub fn module_file(&self, directory: &Path, name: &str) -> Option<FileId> {
        self.open(&directory.join(format!("{name}.rs")))
            .or_else(|| self.open(&directory.join(name).join("mod.rs")))
    }

    /// Absolute path of a file.
    #[must_use]
    pub fn path(&self, file: FileId) -> PathBuf {
        self.read_table().files[file.0 as usize].path.to_path_buf()
    }

    /// Path of a file as it is reported: relative to the base, absolute outside of it, with
    /// forward slashes.
    #[must_use]
    pub fn display_path(&self, file: FileId) -> String {
        self.display(&self.path(file))
    }

    /// Any path as it is reported: relative to the base, absolute outside of it, with forward
    /// slashes.
    #[must_use]
    pub fn display(&self, path: &Path) -> String {
        let path = absolute(path);
        let inside = path
            .strip_prefix(&self.base)
            .or_else(|_| path.strip_prefix(&self.canonical_base));
        let shown = match inside {
            Ok(rest) if rest.as_os_str().is_empty() => Path::new("."),
            Ok(rest) => rest,
            Err(_) => &path,
        };
        let shown = shown.to_string_lossy();
        if cfg!(windows) {
            shown.replace('\\', "/")
        } else {
            shown.into_owned()
        }
    }

    /// The text of a file as it is now: the overlay if there is one, else what is on disk.
    ///
    /// # Errors
    /// The file is gone, cannot be read, is larger than what is ever parsed, is not UTF-8 or
    /// holds a NUL byte.
    pub fn text(&self, file: FileId) -> Result<Arc<str>, Problem> {
        let (path, overlay) = {
            let table = self.read_table();
            let entry = &table.files[file.0 as usize];
            (Arc::clone(&entry.path), entry.overlay.clone())
        };
        let text = match overlay {
            Some(text) => text,
            None => self.read(&path)?.into(),
        };
        match memchr::memchr(0, text.as_bytes()) {
            Some(at) => Err(self.undecodable(&path, at, 1, "holds a NUL byte")),
            None => Ok(text),
        }
    }

    /// The number of bytes of a file, 0 when it is gone.
    #[must_use]
    pub fn size(&self, file: FileId) -> u64 {
        let path = {
            let table = self.read_table();
            let entry = &table.files[file.0 as usize];
            if let Some(text) = &entry.overlay {
                return text.len() as u64;
            }
            Arc::clone(&entry.path)
        };
        fs::metadata(path).map_or(0, |metadata| metadata.len())
    }

    /// What the size of a file says about parsing it.
    #[must_use]
    pub fn read_policy(&self, file: FileId) -> ReadPolicy {
        ReadPolicy::for_size(self.size(file))
    }

    /// The problem to report for a file that [`ReadPolicy::TooLarge`] or a prefilter without a
    /// hit passes over.
    #[must_use]
    pub fn passed_over(&self, file: FileId) -> Problem {
        passed_over(self.display_path(file), self.size(file))
    }

    /// Lets `text` stand in for a file, which need not exist on disk.
    pub fn set_overlay(&self, path: &Path, text: Arc<str>) -> FileId {
        let path = absolute(path);
        let canonical = self.canonical(&path);
        let file = self.register(path, canonical);
        let mut table = self.write_table();
        if table.files[file.0 as usize].overlay.replace(text).is_none() {
            table.overlays += 1;
        }
        file
    }

    /// Shows the file on disk again. Gives the id if there was an overlay.
    pub fn remove_overlay(&self, path: &Path) -> Option<FileId> {
        let file = self.overlaid(&self.canonical(&absolute(path)))?;
        let mut table = self.write_table();
        if table.files[file.0 as usize].overlay.take().is_some() {
            table.overlays -= 1;
        }
        Some(file)
    }

    /// Absolute paths of all files that were asked for so far, in order.
    #[must_use]
    pub fn opened(&self) -> Vec<PathBuf> {
        let mut opened: Vec<PathBuf> = self
            .read_table()
            .files
            .iter()
            .map(|entry| entry.path.to_path_buf())
            .collect();
        opened.sort();
        opened
    }

    /// Whether there is a file or overlay at `path`.
    #[must_use]
    pub fn is_file(&self, path: &Path) -> bool {
        path.is_file() || self.overlay_at(path).is_some()
    }

    /// Whether there is a folder at `path`.
    #[must_use]
    pub fn is_dir(&self, path: &Path) -> bool {
        path.is_dir()
    }

    /// Lets go of what links of folders led to, so that it is looked up anew.
    pub(super) fn forget_folders(&self) {
        self.write_table().folders.clear();
    }

    /// Files that exist only as overlays, in the order of their paths.
    pub(super) fn unsaved(&self) -> Vec<PathBuf> {
        let mut unsaved: Vec<PathBuf> = self
            .read_table()
            .files
            .iter()
            .filter(|entry| entry.overlay.is_some() && !entry.path.exists())
            .map(|entry| entry.path.to_path_buf())
            .collect();
        unsaved.sort();
        unsaved
    }

    /// The text at `path` without giving it an id, `None` where there is no file.
    pub(super) fn text_at(&self, path: &Path) -> Option<Result<String, Problem>> {
        match self.overlay_at(path) {
            Some(text) => Some(Ok(text.to_string())),
            None if path.is_file() => Some(self.read(path)),
            None => None,
        }
    }

    fn overlay_at(&self, path: &Path) -> Option<Arc<str>> {
        if self.read_table().overlays == 0 {
            return None;
        }
        let file = self.overlaid(&self.canonical(&absolute(path)))?;
        self.read_table().files[file.0 as usize].overlay.clone()
    }

    fn read(&self, path: &Path) -> Result<String, Problem> {
        let refused = |error: io::Error| self.unreadable(path, &error);
        let mut file = File::open(path).map_err(refused)?;
        let size = file.metadata().map_err(refused)?.len();
        if ReadPolicy::for_size(size) == ReadPolicy::TooLarge {
            return Err(passed_over(self.display(path), size));
        }
        let mut bytes = Vec::with_capacity(size as usize);
        file.read_to_end(&mut bytes).map_err(refused)?;
        String::from_utf8(bytes).map_err(|error| {
            let error = error.utf8_error();
            let at = error.valid_up_to();
            self.undecodable(path, at, error.error_len().unwrap_or(1), "is not UTF-8")
        })
    }

    /// What to report when the operating system refuses `path`.
    pub(super) fn unreadable(&self, path: &Path, error: &io::Error) -> Problem {
        let help = match error.kind() {
            io::ErrorKind::NotFound => {
                "check the spelling; relative paths start at the current directory"
            }
            io::ErrorKind::PermissionDenied => {
                "give this user the right to read it, or pass other paths"
            }
            _ => "check that it is an ordinary file or folder and that its disk is healthy",
        };
        Problem {
            path: Some(self.display(path).into()),
            span: None,
            kind: ProblemKind::Unreadable,
            message: format!("cannot be read: {}", describe(error)),
            help: Some(help.to_owned()),
        }
    }

    fn undecodable(&self, path: &Path, at: usize, length: usize, what: &str) -> Problem {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        Problem {
            path: Some(self.display(path).into()),
            span: Some(Span::new(start, start.saturating_add(length as u32))),
            kind: ProblemKind::Unreadable,
            message: format!("{what} at byte {at}"),
            help: Some("save it as UTF-8 text, or keep it out of the checked paths if it is no Rust source".to_owned()),
        }
    }

    fn overlaid(&self, canonical: &Path) -> Option<FileId> {
        let table = self.read_table();
        let id = *table.ids.get(canonical)?;
        table.files[id.0 as usize].overlay.is_some().then_some(id)
    }

    /// Registers a file under its canonical path; the first path it was asked by is reported.
    pub(super) fn register(&self, path: PathBuf, canonical: PathBuf) -> FileId {
        if let Some(id) = self.read_table().ids.get(canonical.as_path()) {
            return *id;
        }
        let mut table = self.write_table();
        if let Some(id) = table.ids.get(canonical.as_path()) {
            return *id;
        }
        let canonical: Arc<Path> = canonical.into();
        // Outside the base the canonical path is reported: which of several paths comes first
        // may depend on how threads are scheduled.
        let path: Arc<Path> = if path.starts_with(&self.base) && !has_parent_steps(&path) {
            path.into()
        } else if let Ok(rest) = canonical.strip_prefix(&self.canonical_base) {
            self.base.join(rest).into()
        } else {
            Arc::clone(&canonical)
        };
        let id =
            FileId(u32::try_from(table.files.len()).expect("fewer than 2^32 files fit in memory"));
        table.files.push(Entry {
            path,
            overlay: None,
        });
        table.ids.insert(canonical, id);
        id
    }

    fn canonical(&self, path: &Path) -> PathBuf {
        if let Ok(canonical) = fs::canonicalize(path) {
            return canonical;
        }
        match (
            path.parent()
                .and_then(|folder| self.canonical_folder(folder)),
            path.file_name(),
        ) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => path.to_owned(),
        }
    }

    pub(super) fn canonical_folder(&self, folder: &Path) -> Option<PathBuf> {
        if let Some(canonical) = self.read_table().folders.get(folder) {
            return Some(canonical.clone());
        }
        let canonical = fs::canonicalize(folder).ok()?;
        self.write_table()
            .folders
            .insert(folder.to_owned(), canonical.clone());
        Some(canonical)
    }

    pub(super) fn with_cargo<T>(&self, ask: impl FnOnce(&mut CargoFiles) -> T) -> T {
        ask(&mut self.cargo.lock().unwrap_or_else(PoisonError::into_inner))
    }

    // A panic elsewhere cannot leave the table half written: every change is one push or insert.
    fn read_table(&self) -> RwLockReadGuard<'_, Table> {
        self.table.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_table(&self) -> RwLockWriteGuard<'_, Table> {
        self.table.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn passed_over(path: String, size: u64) -> Problem {
    let (message, help) = match ReadPolicy::for_size(size) {
        ReadPolicy::TooLarge => (
            format!(
                "passed over: {size} bytes, more than the {TOO_LARGE_ABOVE} that are ever parsed"
            ),
            "split the file, or leave it out if it is generated",
        ),
        ReadPolicy::Parse | ReadPolicy::ParseIfHit => (
            format!(
                "passed over: {size} bytes, more than {PARSE_IF_HIT_ABOVE}, and no known lock or map in it"
            ),
            "split the file if it holds code that should be checked",
        ),
    };
    Problem {
        path: Some(path.into()),
        span: None,
        kind: ProblemKind::Skipped,
        message,
        help: Some(help.to_owned()),
    }
}

/// The message of the operating system in the form of a [`Problem`], without its number.
fn describe(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// `folder/path` without `.` and `..` steps, as Cargo takes the paths in manifests: by their
/// letters, whatever links there are.
pub(super) fn joined(folder: &Path, path: &str) -> PathBuf {
    let mut joined = folder.to_owned();
    for step in Path::new(path).components() {
        match step {
            Component::CurDir => {}
            Component::ParentDir => {
                joined.pop();
            }
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => joined.push(step),
        }
    }
    joined
}

fn has_parent_steps(path: &Path) -> bool {
    path.components().any(|step| step == Component::ParentDir)
}
