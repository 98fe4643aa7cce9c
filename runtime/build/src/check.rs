//! What is to be checked, and how.

use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use mapwarden_driver::{Config, FailOn, MinConfidence, Request, Selection, Tracked, Wishes};
use mapwarden_engine::discover::{DiscoverOptions, Discovery, Sources};

use crate::report::{CheckError, Report};

/// A check of a package. What is not said here, `mapwarden.toml` says.
///
/// ```no_run
/// use mapwarden_build::{Check, FailOn, MinConfidence};
///
/// Check::new()
///     .min_confidence(MinConfidence::Possible)
///     .fail_on(FailOn::Error)
///     .run();
/// ```
#[derive(Debug, Clone, Default)]
#[must_use = "a check does nothing until it is run"]
pub struct Check {
    wishes: Wishes,
    warn_only: bool,
    package: Option<PathBuf>,
    config: Option<PathBuf>,
    stubs: Vec<PathBuf>,
    threads: Option<NonZeroUsize>,
}

impl Check {
    /// Every rule, over the package whose build script this is.
    pub fn new() -> Self {
        Self::default()
    }

    /// The quietest level that fails the build; by default every finding that is shown does.
    pub fn fail_on(mut self, level: FailOn) -> Self {
        self.wishes.fail_on = Some(level);
        self
    }

    /// Findings never fail the build: they are warnings. The same as `fail_on(FailOn::Never)`, but stronger: what
    /// could not be checked is a warning, too.
    pub const fn warn_only(mut self) -> Self {
        self.warn_only = true;
        self
    }

    /// The least sure findings that are shown; [`MinConfidence::Likely`] by default.
    pub fn min_confidence(mut self, confidence: MinConfidence) -> Self {
        self.wishes.min_confidence = Some(confidence);
        self
    }

    /// Runs only this rule, by name or code, and the others that are named so.
    pub fn rule(mut self, name_or_code: impl Into<String>) -> Self {
        self.wishes.rules.push(name_or_code.into());
        self
    }

    /// Watches every guarded value, not only maps and sets.
    pub fn track_any(mut self) -> Self {
        self.wishes.track = Some(Tracked::Any.into());
        self
    }

    /// Judges tests and benches like other code; else only certain findings are shown there.
    pub const fn all_targets(mut self) -> Self {
        self.wishes.tests_like_other_code = true;
        self
    }

    /// Checks the package in that folder, instead of the one whose build script this is.
    pub fn package(mut self, folder: impl Into<PathBuf>) -> Self {
        self.package = Some(folder.into());
        self
    }

    /// Takes that configuration, instead of the nearest `mapwarden.toml` at or above the package.
    pub fn config(mut self, file: impl Into<PathBuf>) -> Self {
        self.config = Some(file.into());
        self
    }

    /// Adds a file of stubs for locks and maps of your own.
    pub fn stub(mut self, file: impl Into<PathBuf>) -> Self {
        self.stubs.push(file.into());
        self
    }

    /// So many threads work; by default `NUM_JOBS` of Cargo, else one for each processor.
    pub const fn threads(mut self, number: NonZeroUsize) -> Self {
        self.threads = Some(number);
        self
    }

    /// Checks, says on stdout what Cargo must know, shows findings on stderr, and ends the build script with
    /// exit code 1 if the build must not go on.
    #[expect(
        clippy::disallowed_methods,
        reason = "Cargo knows a build script that failed by its exit code, and nobody else waits in the process"
    )]
    pub fn run(self) {
        let warn_only = self.warn_only;
        let (said, shown, fails) = match self.report() {
            Ok(report) => (report.for_cargo(), report.text().to_owned(), report.fails()),
            Err(error) => {
                let level = if warn_only { "warning" } else { "error" };
                let mut said = format!("cargo::{level}=mapwarden: {error}\n");
                for file in error.watched() {
                    said.push_str(&format!("cargo::rerun-if-changed={}\n", file.display()));
                }
                (said, format!("help: {}\n", error.help()), !warn_only)
            }
        };
        // Where Cargo has closed the streams, the exit code still tells.
        drop(std::io::stdout().lock().write_all(said.as_bytes()));
        drop(std::io::stderr().lock().write_all(shown.as_bytes()));
        if fails {
            std::process::exit(1);
        }
    }

    /// Checks, prints nothing, and says what was found.
    ///
    /// # Errors
    /// The configuration is wrong, a rule or stub file that was named is not there, or nothing could be checked.
    pub fn report(self) -> Result<Report, CheckError> {
        let folder = self
            .package
            .clone()
            .or_else(|| std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from("."));
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        if !folder.is_dir() {
            return Err(CheckError::no_such(&folder));
        }
        let config = Config::load(self.config.as_deref(), &folder)?;
        let selection = Selection::new(&self.wishes, &config)?;
        if let Some(missing) = self.stubs.iter().find(|stub| !stub.is_file()) {
            return Err(CheckError::no_such(missing));
        }
        let mut stubs = config.stubs.clone();
        stubs.extend(self.stubs.iter().cloned());
        let narrow = |sources: &Sources, discovery: &mut Discovery| {
            keep_package(sources, discovery, &folder);
        };
        let jobs = || std::env::var("NUM_JOBS").ok()?.parse().ok();
        let outcome = mapwarden_driver::run(
            Sources::new(&folder),
            &Request {
                paths: std::slice::from_ref(&folder),
                discover: &DiscoverOptions {
                    workspace: true,
                    all_targets: true,
                    ..DiscoverOptions::default()
                },
                narrow: Some(&narrow),
                stubs: &stubs,
                rules: &selection.rules,
                track: selection.track,
                threads: self.threads.or_else(jobs),
                progress: &(),
            },
        )?;
        Report::new(
            &outcome,
            &config,
            &selection,
            &stubs,
            &folder,
            self.warn_only,
        )
    }
}

/// The workspace around the package is known, since the package's words may speak of maps that another member
/// declares; but the other members have build scripts of their own.
fn keep_package(sources: &Sources, discovery: &mut Discovery, folder: &Path) {
    let canonical = |path: &Path| std::fs::canonicalize(path).unwrap_or(path.to_path_buf());
    let folder = canonical(folder);
    let mut packages = discovery.packages.iter();
    let Some(own) = packages.position(|package| canonical(&package.root) == folder) else {
        return;
    };
    let is_own = |id: mapwarden_engine::discover::PackageId| id.0 as usize == own;
    discovery
        .files
        .retain(|(_, package)| package.is_some_and(is_own));
    // Problems of other members are told where those are checked.
    let roots: Vec<PathBuf> = discovery
        .packages
        .iter()
        .map(|package| canonical(&package.root))
        .collect();
    let base = sources.base().to_path_buf();
    discovery.problems.retain(|problem| {
        let path = problem.path.as_ref();
        let path = path.map(|path| canonical(&base.join(path)));
        let holds = |root: &&PathBuf| path.as_ref().is_some_and(|path| path.starts_with(root));
        let innermost = roots
            .iter()
            .filter(holds)
            .max_by_key(|root| root.iter().count());
        innermost.is_none_or(|root| *root == folder)
    });
}
