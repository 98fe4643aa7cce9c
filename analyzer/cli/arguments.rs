//! The command line.

use std::ffi::{OsStr, OsString};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use mapwarden_driver::{FailOn, MinConfidence, did_you_mean};
use mapwarden_engine::finding::Category;
use mapwarden_rules::Track;

use crate::failure::Failure;
use crate::terminal::Colour;

/// Finds deadlocks, lost updates and races around shared maps in Rust sources.
#[derive(Debug, Parser)]
#[command(
    name = "cargo-mapwarden",
    bin_name = "cargo mapwarden",
    version,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true,
    after_help = "Exit codes: 0 clean, 1 findings at the level that fails, 2 nothing could be checked or the \
                  command line was wrong."
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: CheckArguments,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check sources; what happens when no command is given
    Check(Box<CheckArguments>),
    /// Print the page of a rule
    Explain(ExplainArguments),
    /// List every rule
    Rules(RulesArguments),
}

impl Command {
    pub(crate) const fn colour(&self) -> Colour {
        match self {
            Self::Check(arguments) => arguments.color,
            Self::Explain(arguments) => arguments.color,
            Self::Rules(_) => Colour::Auto,
        }
    }
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CheckArguments {
    /// Workspaces, packages, folders or files [default: the package or folder at hand]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// How findings are written to stdout
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
    /// The quietest level that makes the exit code 1 [default: note, so every printed finding]
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailOnArgument>,
    /// The least sure findings to print [default: likely]
    #[arg(long, value_name = "CONFIDENCE")]
    pub(crate) min_confidence: Option<ConfidenceArgument>,
    /// Run only this rule, by name or code (repeatable)
    #[arg(long = "rule", value_name = "RULE", value_delimiter = ',')]
    pub(crate) rules: Vec<String>,
    /// Run only the rules of this category (repeatable)
    #[arg(long = "category", value_name = "CATEGORY", value_delimiter = ',', value_parser = category)]
    pub(crate) categories: Vec<Category>,
    /// What the rules watch: maps and sets, or any guarded value [default: maps]
    #[arg(long, value_name = "WHAT")]
    pub(crate) track: Option<TrackArgument>,

    /// Only this package of the workspace (repeatable)
    #[arg(
        short = 'p',
        long = "package",
        value_name = "NAME",
        help_heading = "Packages"
    )]
    pub(crate) packages: Vec<String>,
    /// The whole workspace around the current directory
    #[arg(long, help_heading = "Packages", conflicts_with = "paths")]
    pub(crate) workspace: bool,
    /// The package or workspace of this Cargo.toml
    #[arg(
        long,
        value_name = "FILE",
        help_heading = "Packages",
        conflicts_with = "paths"
    )]
    pub(crate) manifest_path: Option<PathBuf>,
    /// Judge tests and benches like other code; else only certain findings are printed there
    #[arg(long, help_heading = "Packages")]
    pub(crate) all_targets: bool,

    /// A file of stubs for locks and maps of your own (repeatable)
    #[arg(long = "stub", value_name = "FILE")]
    pub(crate) stubs: Vec<PathBuf>,
    /// The configuration [default: mapwarden.toml beside what is checked, or above it]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// How many threads work [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// Also write counts and problems to a file, as one JSON object
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,
    /// When to use colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Colour,
    /// No problems, progress or summary on stderr
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// Name or code, e.g. `shard_reentry` or `MW102`
    #[arg(value_name = "RULE")]
    pub(crate) rule: String,
    /// When to use colour
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Colour,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Source lines with every contributing place labelled
    Human,
    /// file:line:column: level[CODE]: message
    Short,
    /// One JSON object a line
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// A table
    Human,
    /// One JSON object a line
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOnArgument {
    #[value(alias = "certain")]
    Error,
    #[value(alias = "likely")]
    Warning,
    #[value(alias = "possible")]
    Note,
    Never,
}

impl From<FailOnArgument> for FailOn {
    fn from(given: FailOnArgument) -> Self {
        match given {
            FailOnArgument::Error => Self::Error,
            FailOnArgument::Warning => Self::Warning,
            FailOnArgument::Note => Self::Note,
            FailOnArgument::Never => Self::Never,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ConfidenceArgument {
    Certain,
    Likely,
    Possible,
}

impl From<ConfidenceArgument> for MinConfidence {
    fn from(given: ConfidenceArgument) -> Self {
        match given {
            ConfidenceArgument::Certain => Self::Certain,
            ConfidenceArgument::Likely => Self::Likely,
            ConfidenceArgument::Possible => Self::Possible,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TrackArgument {
    Maps,
    Any,
}

impl From<TrackArgument> for Track {
    fn from(given: TrackArgument) -> Self {
        match given {
            TrackArgument::Maps => Self::Maps,
            TrackArgument::Any => Self::Any,
        }
    }
}

const CATEGORIES: [Category; 7] = [
    Category::Deadlock,
    Category::LockOrder,
    Category::Await,
    Category::Atomicity,
    Category::DataRace,
    Category::LostWrite,
    Category::Contention,
];

fn category(given: &str) -> Result<Category, String> {
    let name = given.replace('_', "-");
    CATEGORIES
        .into_iter()
        .find(|category| category.name() == name)
        .ok_or_else(|| {
            let names = CATEGORIES.map(Category::name);
            let hint = did_you_mean(&name, names.into_iter());
            hint.unwrap_or_else(|| format!("categories are {}", names.join(", ")))
        })
}

/// Why there is no command to run.
pub(crate) enum Stop {
    /// Help or version was asked for, and is printed.
    Shown,
    /// The command line is wrong.
    Wrong(Failure),
}

/// Reads a command line, as typed or as handed on by Cargo.
pub(crate) fn parse(given: impl IntoIterator<Item = OsString>) -> Result<Command, Stop> {
    let mut words: Vec<OsString> = given.into_iter().collect();
    // `cargo mapwarden check` runs `cargo-mapwarden mapwarden check`.
    if words
        .get(1)
        .is_some_and(|word| word == OsStr::new("mapwarden"))
    {
        words.remove(1);
    }
    let parsed = Arguments::command()
        .try_get_matches_from(words)
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| stop(&error))?;
    Ok(parsed
        .command
        .unwrap_or_else(|| Command::Check(Box::new(parsed.check))))
}

fn stop(error: &clap::Error) -> Stop {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        // A closed pipe is the reader's choice.
        drop(error.print());
        return Stop::Shown;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    };
    let argument = context(ContextKind::InvalidArg);
    let message = match (error.kind(), argument, context(ContextKind::InvalidValue)) {
        (ErrorKind::InvalidValue, Some(argument), Some(value)) if value.is_empty() => {
            format!("`{argument}` needs a value")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(argument), Some(value)) => {
            format!("`{value}` is no value for `{argument}`")
        }
        (ErrorKind::UnknownArgument, Some(argument), _) => {
            format!("there is no option `{argument}`")
        }
        _ => {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            first.trim_start_matches("error: ").to_owned()
        }
    };
    let suggested = context(ContextKind::SuggestedValue)
        .or_else(|| context(ContextKind::SuggestedArg))
        .or_else(|| context(ContextKind::SuggestedSubcommand))
        .map(|word| format!("did you mean `{word}`?"));
    let cause = std::error::Error::source(error).map(ToString::to_string);
    let valid = context(ContextKind::ValidValue).map(|words| format!("it takes one of: {words}"));
    let parts: Vec<_> = [suggested, cause, valid].into_iter().flatten().collect();
    let help = if parts.is_empty() {
        "`cargo mapwarden --help` lists every option".to_owned()
    } else {
        parts.join("\n")
    };
    Stop::Wrong(Failure::Usage { message, help })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Arguments, CATEGORIES, Command, parse};

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn cargo_and_people_start_the_same_check() {
        for words in [
            &["cargo-mapwarden", "src"][..],
            &["cargo-mapwarden", "check", "src"],
            &["cargo-mapwarden", "mapwarden", "src"],
            &["cargo-mapwarden", "mapwarden", "check", "src"],
        ] {
            let command = parse(words.iter().map(Into::into))
                .ok()
                .expect("these are commands");
            let Command::Check(arguments) = command else {
                panic!("{words:?} is no check")
            };
            assert_eq!(arguments.paths, [std::path::Path::new("src")], "{words:?}");
        }
    }

    #[test]
    fn every_category_of_a_rule_can_be_named() {
        for rule in mapwarden_rules::RULES {
            assert!(CATEGORIES.contains(&rule.category), "{}", rule.name);
        }
    }
}
