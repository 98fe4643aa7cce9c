//! `mapwarden.toml`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use mapwarden_report::Level;
use mapwarden_rules::Rule;
use miette::NamedSource;
use serde::Deserialize;
use toml::Spanned;

use crate::arguments::{FailOn, MinConfidence, TrackArgument};
use crate::failure::Failure;
use crate::suggestion::did_you_mean;

/// The name looked for beside and above what is checked.
pub(crate) const FILE_NAME: &str = "mapwarden.toml";

/// What a configuration says; nothing where there is none.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// Stub files, resolved against the folder of the configuration.
    pub(crate) stubs: Vec<PathBuf>,
    pub(crate) fail_on: Option<FailOn>,
    pub(crate) min_confidence: Option<MinConfidence>,
    pub(crate) track: Option<TrackArgument>,
    /// Paths relative to `folder` that are not reported on.
    pub(crate) exclude: GlobSet,
    /// Levels by code of the rule; `None` is "off".
    pub(crate) levels: BTreeMap<&'static str, Option<Level>>,
    /// Where the configuration lies.
    pub(crate) folder: PathBuf,
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
    track: Option<TrackArgument>,
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

/// Reads the configuration that was named, else the nearest one at or above `start`.
pub(crate) fn load(named: Option<&Path>, start: &Path) -> Result<Config, Failure> {
    let found = start
        .ancestors()
        .map(|folder| folder.join(FILE_NAME))
        .find(|path| path.is_file());
    let Some(path) = named.map(Path::to_path_buf).or(found) else {
        return Ok(Config::default());
    };
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::Unreadable {
        help: if named.is_some() {
            "check the path given to `--config`".to_owned()
        } else {
            "make the file readable, or name another one with `--config`".to_owned()
        },
        path: path.clone(),
        error,
    })?;
    read(&path, &text)
}

fn read(path: &Path, text: &str) -> Result<Config, Failure> {
    let source = Arc::new(NamedSource::new(
        path.display().to_string(),
        text.to_owned(),
    ));
    let wrong =
        |message: String, at: Option<std::ops::Range<usize>>, help: String| Failure::Config {
            path: path.to_path_buf(),
            source: Arc::clone(&source),
            message,
            at: at.map(Into::into),
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
pub(crate) fn unknown_rule_help(given: &str) -> String {
    let names = mapwarden_rules::RULES
        .iter()
        .flat_map(|rule: &&Rule| [rule.name, rule.code]);
    did_you_mean(given, names)
        .unwrap_or_else(|| "`cargo mapwarden rules` lists every rule".to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;
    use crate::failure::Failure;

    fn wrong(text: &str) -> (String, String, String) {
        match read(Path::new("/x/mapwarden.toml"), text) {
            Err(Failure::Config {
                message,
                at: Some(at),
                help,
                ..
            }) => (
                message,
                text[at.offset()..at.offset() + at.len()].to_owned(),
                help,
            ),
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
