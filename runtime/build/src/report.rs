//! What a check found.

use std::fmt;
use std::path::{Path, PathBuf};

use mapwarden_driver::{Config, ConfigError, NoThreads, Outcome, Selection, WrongRules};
use mapwarden_engine::problem::{Problem, ProblemKind};
use mapwarden_report::{LineIndex, Reported};

use crate::changes;

/// What a check found.
#[derive(Debug, Clone)]
pub struct Report {
    /// Lines for Cargo, without `cargo::`.
    lines: Vec<(Loudness, String)>,
    text: String,
    watched: Vec<PathBuf>,
    fails: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loudness {
    Error,
    Warning,
}

impl Report {
    pub(crate) fn new(
        outcome: &Outcome,
        config: &Config,
        selection: &Selection,
        stubs: &[PathBuf],
        folder: &Path,
        warn_only: bool,
    ) -> Result<Self, CheckError> {
        let watched = changes::watched(outcome, config, stubs, folder);
        let sources = &outcome.sources;
        let mut lines: Vec<(Loudness, String)> = outcome
            .problems
            .iter()
            .filter(|problem| problem.kind != ProblemKind::Skipped)
            .map(|problem| (Loudness::Warning, said(problem, outcome)))
            .collect();
        if outcome.statistics.files_checked == 0 {
            return Err(CheckError {
                message: format!("nothing under `{}` could be checked", folder.display()),
                help: lines.first().map_or_else(
                    || "there are no Rust files that git does not ignore".to_owned(),
                    |(_, line)| line.clone(),
                ),
                watched,
            });
        }
        let shown: Vec<Reported<'_>> = outcome
            .findings
            .iter()
            .filter(|finding| {
                !config.excludes(&sources.path(finding.primary.at.file))
                    && selection.hides(finding).is_none()
            })
            .map(|finding| Reported {
                finding,
                level: selection.level(finding),
            })
            .collect();
        let (failing, others): (Vec<_>, Vec<_>) = shown
            .into_iter()
            .partition(|reported| !warn_only && selection.fails(reported.level));
        for (found, loudness) in [(&others, Loudness::Warning), (&failing, Loudness::Error)] {
            let mut short = Vec::new();
            mapwarden_report::short(found, sources, &mut short).expect("memory takes every byte");
            let short = String::from_utf8_lossy(&short);
            lines.extend(short.lines().map(|line| (loudness, line.to_owned())));
        }
        let mut text = Vec::new();
        mapwarden_report::human(&failing, sources, false, &mut text)
            .expect("memory takes every byte");
        Ok(Self {
            lines,
            text: String::from_utf8_lossy(&text).into_owned(),
            watched,
            fails: !failing.is_empty(),
        })
    }

    /// Whether a finding fails the build.
    #[must_use]
    pub const fn fails(&self) -> bool {
        self.fails
    }

    /// The findings that fail the build, with their source lines, for people.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every finding that is shown, and what was wrong with the input, a line each:
    /// `path:line:column: level[CODE]: message`. What fails the build comes last.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(_, line)| line.as_str())
    }

    /// Files and folders whose change makes the report stale.
    #[must_use]
    pub fn watched(&self) -> &[PathBuf] {
        &self.watched
    }

    /// What a build script prints for Cargo: errors, warnings, and when to run again.
    #[must_use]
    pub fn for_cargo(&self) -> String {
        let mut out = String::new();
        for file in &self.watched {
            out.push_str(&format!("cargo::rerun-if-changed={}\n", file.display()));
        }
        for (loudness, line) in &self.lines {
            let word = match loudness {
                Loudness::Error => "error",
                Loudness::Warning => "warning",
            };
            out.push_str(&format!("cargo::{word}={line}\n"));
        }
        out
    }
}

/// A problem with the input, in one line.
fn said(problem: &Problem, outcome: &Outcome) -> String {
    let sources = &outcome.sources;
    let mut line = String::new();
    if let Some(path) = &problem.path {
        let absolute = sources.base().join(path);
        line.push_str(&sources.display(&absolute));
        let text = problem
            .span
            .zip(sources.open(&absolute))
            .and_then(|(span, file)| Some((span, sources.text(file).ok()?)));
        if let Some((span, text)) = text {
            let at = LineIndex::new(text).position(span.start);
            line.push_str(&format!(":{}:{}", at.line, at.column));
        }
        line.push_str(": ");
    }
    line.push_str(&problem.message.replace('\n', " "));
    line
}

/// Why there is no report.
#[derive(Debug, Clone)]
pub struct CheckError {
    message: String,
    help: String,
    watched: Vec<PathBuf>,
}

impl CheckError {
    pub(crate) fn no_such(path: &Path) -> Self {
        Self {
            message: format!("there is no file or folder `{}`", path.display()),
            help: "paths are relative to the package's folder".to_owned(),
            watched: Vec::new(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }

    /// Files and folders that may hold the cure; none where the build script itself is wrong, which Cargo watches.
    #[must_use]
    pub fn watched(&self) -> &[PathBuf] {
        &self.watched
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.replace('\n', " "))
    }
}

impl std::error::Error for CheckError {}

impl From<ConfigError> for CheckError {
    fn from(error: ConfigError) -> Self {
        let (ConfigError::Unreadable { path, .. } | ConfigError::Wrong { path, .. }) = &error;
        Self {
            message: error.to_string(),
            help: error.help().to_owned(),
            watched: vec![path.clone()],
        }
    }
}

impl From<WrongRules> for CheckError {
    fn from(WrongRules { message, help }: WrongRules) -> Self {
        Self {
            message,
            help,
            watched: Vec::new(),
        }
    }
}

impl From<NoThreads> for CheckError {
    fn from(error: NoThreads) -> Self {
        Self {
            message: error.to_string(),
            help: "ask for fewer threads with `Check::threads`".to_owned(),
            watched: Vec::new(),
        }
    }
}
