//! One run, from settings to sorted findings: what the command line, build scripts and the attribute share.
//!
//! [`Config`] is what `mapwarden.toml` says, [`Selection`] is that with the wishes of the caller laid over it,
//! and [`run`] takes paths through every stage. Nothing here prints, and nothing but the configuration and the
//! stub files that it names is read from the disk: sources come through [`Sources`].
//!
//! [`Sources`]: mapwarden_engine::discover::Sources
#![forbid(unsafe_code)]

mod suggestion;
mod settings;
mod config;
mod selection;
mod run;

pub use config::{Config, ConfigError, FILE_NAME, unknown_rule_help};
pub use run::{Narrow, NoThreads, Outcome, Progress, Request, Statistics, run};
pub use selection::{Hidden, Selection, Wishes, WrongRules};
pub use settings::{FailOn, MinConfidence, Tracked};
pub use suggestion::did_you_mean;
