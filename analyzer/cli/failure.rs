//! What stops the tool itself, in words a user can act on.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use mapwarden_driver::{ConfigError, NoThreads, WrongRules};
use miette::{Diagnostic, NamedSource, SourceSpan};

/// A reason for exit code 2.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong.
    Usage { message: String, help: String },
    /// A path that was named is not there.
    NoSuchPath { path: PathBuf, help: String },
    /// There is nothing to check.
    NothingToCheck { message: String, help: String },
    /// A file that the tool needs cannot be read.
    Unreadable {
        path: PathBuf,
        error: io::Error,
        help: String,
    },
    /// A file that was asked for cannot be written.
    Unwritable { path: PathBuf, error: io::Error },
    /// A file that the tool needs says something wrong.
    Config {
        path: PathBuf,
        source: Arc<NamedSource<String>>,
        message: String,
        at: Option<SourceSpan>,
        help: String,
    },
    /// The findings cannot be written.
    Output(io::Error),
    /// The operating system refuses threads.
    Threads(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Usage { message, .. } | Self::NothingToCheck { message, .. } => {
                f.write_str(message)
            }
            Self::NoSuchPath { path, .. } => {
                write!(f, "there is no file or folder `{}`", path.display())
            }
            Self::Unreadable { path, error, .. } => {
                write!(f, "cannot read `{}`: {error}", path.display())
            }
            Self::Unwritable { path, error } => {
                write!(f, "cannot write `{}`: {error}", path.display())
            }
            Self::Config { path, message, .. } => write!(
                f,
                "`{}` is not a valid configuration: {message}",
                path.display()
            ),
            Self::Output(error) => write!(f, "cannot write the findings: {error}"),
            Self::Threads(reason) => write!(f, "cannot start the worker threads: {reason}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<WrongRules> for Failure {
    fn from(WrongRules { message, help }: WrongRules) -> Self {
        Self::Usage { message, help }
    }
}

impl From<NoThreads> for Failure {
    fn from(NoThreads(reason): NoThreads) -> Self {
        Self::Threads(reason)
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        match error {
            ConfigError::Unreadable { path, error, named } => Self::Unreadable {
                path,
                error,
                help: if named {
                    "check the path given to `--config`".to_owned()
                } else {
                    "make the file readable, or name another one with `--config`".to_owned()
                },
            },
            ConfigError::Wrong {
                path,
                text,
                message,
                at,
                help,
            } => Self::Config {
                source: Arc::new(NamedSource::new(path.display().to_string(), text)),
                path,
                message,
                at: at.map(Into::into),
                help,
            },
        }
    }
}

impl Diagnostic for Failure {
    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        match self {
            Self::Usage { help, .. }
            | Self::NoSuchPath { help, .. }
            | Self::NothingToCheck { help, .. }
            | Self::Unreadable { help, .. }
            | Self::Config { help, .. } => Some(Box::new(help)),
            Self::Output(_) | Self::Unwritable { .. } => None,
            Self::Threads(_) => Some(Box::new("give a smaller number to `--threads`")),
        }
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        match self {
            Self::Config { source, .. } => Some(&**source),
            _ => None,
        }
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = miette::LabeledSpan> + '_>> {
        match self {
            Self::Config { at: Some(at), .. } => Some(Box::new(std::iter::once(
                miette::LabeledSpan::new_primary_with_span(Some("here".to_owned()), *at),
            ))),
            _ => None,
        }
    }
}
