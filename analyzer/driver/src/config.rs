//! `mapwarden.toml`.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobSet, GlobSetBuilder};
use mapwarden_report::Level;
use mapwarden_rules::Rule;
use serde::Deserialize;
use toml::Spanned;

use crate::settings::{FailOn, MinConfidence, Tracked};
use crate::suggestion::did_you_mean;

/// The name looked for beside and above what is checked.
pub const FILE_NAME: &str = "mapwarden.toml";

/// What a configuration says; nothing where there is none.
#[derive(Debug, Default)]
pub struct Config {
    /// The file, if there is one.
    pub file: Option<PathBuf>,
    /// Stub files, resolved against the folder of the configuration.
    pub stubs: Vec<PathBuf>,
    /// `fail-on`
    pub fail_on: Option<FailOn>,
    /// `min-confidence`
    pub min_confidence: Option<MinConfidence>,
    /// `track`
    pub track: Option<Tracked>,
    /// Paths relative to `folder` that are not reported on.
    exclude: GlobSet,
    /// Levels by code of the rule; `None` is "off".
    pub levels: BTreeMap<&'static str, Option<Level>>,
    /// Where the configuration lies.
    folder: PathBuf,
}

/// Why a configuration cannot be used.
#[derive(Debug)]
pub enum ConfigError {
    /// The file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
        /// Whether it was named, or found.
        named: bool,
    },
    /// The file says something wrong.
    Wrong {
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
        /// What is wrong, in one line.
        message: String,
        /// Where, in bytes of the text.
        at: Option<Range<usize>>,
        /// What to do.
        help: String,
    },
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable { path, error, .. } => {
                write!(f, "cannot read `{}`: {error}", path.display())
            }
            Self::Wrong {
                path,
                message,
                text,
                at,
                ..
            } => {
                write!(f, "`{}` is not a valid configuration", path.display())?;
                if let Some(at) = at {
                    let before = text.get(..at.start).unwrap_or_default();
                    write!(f, " at line {}", before.matches('\n').count() + 1)?;
                }
                write!(f, ": {message}")
            }
        }
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &str {
        match self {
            Self::Unreadable { named: true, .. } => {
                "check the path of the configuration that was named"
            }
            Self::Unreadable { named: false, .. } => "make the file readable, or name another one",
            Self::Wrong { help, .. } => help,
        }
    }
}

/// The file as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    #[serde(default)]
    stubs: Vec<Spanned<PathBuf>>,
    #[serde(default)]
    exclude: Vec<Spanned<String>>,
    fail_on: Option<FailOn>,
    min_confidence: Option<MinConfidence>,
    track: Option<Tracked>,
    #[serde(default)]
    rules: BTreeMap<Spanned<String>, RuleLevel>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RuleLevel {
    Off,
    Note,
    Warning,
    Error,
}

impl RuleLevel {
    const fn level(self) -> Option<Level> {
        match self {
            Self::Off => None,
            Self::Note => Some(Level::Note),
            Self::Warning => Some(Level::Warning),
            Self::Error => Some(Level::Error),
        }
    }
}

impl Config {
    /// Reads the configuration that was named, else the nearest one at or above the folder `start`; nothing
    /// where there is none.
    ///
    /// # Errors
    /// The file cannot be read, or says something wrong.
    #[expect(
        clippy::disallowed_methods,
        reason = "a configuration is no source: no editor's buffer stands in for it"
    )]
    pub fn load(named: Option<&Path>, start: &Path) -> Result<Self, ConfigError> {
        let found = start
            .ancestors()
            .map(|folder| folder.join(FILE_NAME))
            .find(|path| path.is_file());
        let Some(path) = named.map(Path::to_path_buf).or(found) else {
            return Ok(Self::default());
        };
        match std::fs::read_to_string(&path) {
            Ok(text) => read(&path, &text),
            Err(error) => Err(ConfigError::Unreadable {
                named: named.is_some(),
                path,
                error,
            }),
        }
    }

    /// Whether findings in that file are not reported.
    #[must_use]
    pub fn excludes(&self, file: &Path) -> bool {
        file.strip_prefix(&self.folder)
            .is_ok_and(|path| self.exclude.is_match(path))
    }
}

fn read(path: &Path, text: &str) -> Result<Config, ConfigError> {
    let wrong = |message: String, at: Option<Range<usize>>, help: String| ConfigError::Wrong {
        path: path.to_path_buf(),
        text: text.to_owned(),
        message,
        at,
        help,
    };
    let written: Written = toml::from_str(text).map_err(|error| {
        let help =
            "known keys are stubs, exclude, fail-on, min-confidence, track and the table [rules]";
        wrong(
            error.message().replace('\n', " "),
            error.span(),
            help.to_owned(),
        )
    })?;

    let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let mut exclude = GlobSetBuilder::new();
    for pattern in written.exclude {
        let at = pattern.span();
        let glob = Glob::new(pattern.get_ref()).map_err(|error| {
            let help = "patterns are relative to the configuration, e.g. \"vendor/**\"";
            wrong(error.kind().to_string(), Some(at), help.to_owned())
        })?;
        exclude.add(glob);
    }
    let mut levels = BTreeMap::new();
    for (name, level) in written.rules {
        let Some(rule) = mapwarden_rules::find(name.get_ref()) else {
            return Err(wrong(
                format!("there is no rule `{}`", name.get_ref()),
                Some(name.span()),
                unknown_rule_help(name.get_ref()),
            ));
        };
        levels.insert(rule.code, level.level());
    }
    for stub in &written.stubs {
        if !folder.join(stub.get_ref()).is_file() {
            let message = format!("there is no stub file `{}`", stub.get_ref().display());
            return Err(wrong(
                message,
                Some(stub.span()),
                "paths are relative to the configuration".to_owned(),
            ));
        }
    }
    Ok(Config {
        file: Some(path.to_path_buf()),
        stubs: written
            .stubs
            .into_iter()
            .map(|stub| folder.join(stub.into_inner()))
            .collect(),
        fail_on: written.fail_on,
        min_confidence: written.min_confidence,
        track: written.track,
        exclude: exclude.build().map_err(|error| {
            wrong(
                error.to_string(),
                None,
                "simplify the patterns under `exclude`".to_owned(),
            )
        })?,
        levels,
        folder,
    })
}

/// What to say about a rule that is not there.
#[must_use]
pub fn unknown_rule_help(given: &str) -> String {
    let names = mapwarden_rules::RULES
        .iter()
        .flat_map(|rule: &&Rule| [rule.name, rule.code]);
    did_you_mean(given, names)
        .unwrap_or_else(|| "`cargo mapwarden rules` lists every rule".to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::ConfigError;
    use super::read;

    fn wrong(text: &str) -> (String, String, String) {
        match read(Path::new("/x/mapwarden.toml"), text) {
            Err(ConfigError::Wrong {
                message,
                at: Some(at),
                help,
                ..
            }) => (message, text[at].to_owned(), help),
            other => panic!("an error with a place: {other:?}"),
        }
    }

    #[test]
    fn mistakes_are_shown_where_they_stand() {
        let (message, at, _) = wrong("min-confidense = \"likely\"\n");
        assert!(message.contains("min-confidense"), "{message}");
        assert_eq!(at, "min-confidense");

        let (_, at, _) = wrong("fail-on = \"sometimes\"\n");
        assert_eq!(at, "\"sometimes\"");

        let (message, at, help) = wrong("[rules]\nshard_renetry = \"off\"\n");
        assert_eq!(
            (&*message, &*at, &*help),
            (
                "there is no rule `shard_renetry`",
                "shard_renetry",
                "did you mean `shard_reentry`?"
            )
        );

        let (_, at, _) = wrong("exclude = [\"ok/**\", \"a[\"]\n");
        assert_eq!(at, "\"a[\"");

        let (message, at, _) = wrong("stubs = [\"nowhere.rs\"]\n");
        assert_eq!(
            (&*message, &*at),
            ("there is no stub file `nowhere.rs`", "\"nowhere.rs\"")
        );
    }

    #[test]
    fn a_whole_configuration_is_understood() {
        let config = read(
            Path::new("/x/mapwarden.toml"),
            "exclude = [\"vendor/**\"]\nfail-on = \"warning\"\nmin-confidence = \"possible\"\ntrack = \"any\"\n\
             [rules]\nMW102 = \"off\"\ncheck_then_act = \"error\"\n",
        )
        .expect("a valid configuration");
        assert_eq!(config.levels.len(), 2);
        assert!(
            config.exclude.is_match("vendor/a/src/lib.rs")
                && !config.exclude.is_match("src/lib.rs")
        );
    }
}
