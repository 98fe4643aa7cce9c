//! `check`: paths in, findings on stdout, everything else on stderr.

use std::io::{self, Write};

use mapwarden_driver::{Config, Outcome, Request, Selection, Wishes};
use mapwarden_engine::discover::{DiscoverOptions, Sources};
use mapwarden_report::Reported;

use crate::arguments::{CheckArguments, Format};
use crate::failure::Failure;
use crate::progress::Progress;
use crate::scope::{self, Scope};
use crate::summary::{self, Tally};
use crate::terminal::Terminal;
use crate::{CLEAN, FOUND, MISUSED, problems, record};

/// Checks what the command line means and gives the exit code.
///
/// # Errors
/// Nothing could be checked, or the command line or the configuration is wrong.
pub(crate) fn check(arguments: &CheckArguments, terminal: &Terminal) -> miette::Result<u8> {
    let scope = scope::resolve(arguments)?;
    let config =
        Config::load(arguments.config.as_deref(), &scope.start()).map_err(Failure::from)?;
    let selection = Selection::new(&arguments.wishes(), &config).map_err(Failure::from)?;
    let stubs = stub_files(arguments, &config)?;

    let progress = Progress::new(!arguments.quiet);
    let request = Request {
        paths: &scope.paths,
        discover: &DiscoverOptions {
            packages: arguments.packages.clone(),
            workspace: arguments.workspace,
            manifest_path: arguments.manifest_path.clone(),
            all_targets: arguments.all_targets,
        },
        narrow: None,
        stubs: &stubs,
        rules: &selection.rules,
        track: selection.track,
        threads: arguments.threads,
        progress: &progress,
    };
    let outcome =
        mapwarden_driver::run(Sources::new(&scope.base), &request).map_err(Failure::from)?;
    progress.finish();
    named_packages(arguments, &outcome)?;

    let mut tally = Tally::default();
    let mut shown = Vec::new();
    for finding in outcome
        .findings
        .iter()
        .filter(|finding| !config.excludes(&outcome.sources.path(finding.primary.at.file)))
    {
        if let Some(why) = selection.hides(finding) {
            tally.hidden(why);
        } else {
            tally.printed(finding.confidence);
            shown.push(Reported {
                finding,
                level: selection.level(finding),
            });
        }
    }
    if let Some(file) = &arguments.record {
        record::write(file, &outcome)?;
    }
    if !arguments.quiet {
        problems::show(&outcome.problems, &outcome.sources, terminal);
    }
    write(arguments.format, &shown, &outcome, terminal)?;
    if !arguments.quiet {
        terminal.say(&summary::line(
            &outcome.statistics,
            &tally,
            progress.elapsed(),
        ));
    }
    let checked = anything_checked(&scope, &outcome);
    let failed = shown.iter().any(|reported| selection.fails(reported.level));
    let wrong_paths = !scope.unusable.is_empty();
    for failure in scope.unusable {
        terminal.fail(&failure.into());
    }
    checked?;
    Ok(match (wrong_paths, failed) {
        (true, _) => MISUSED,
        (false, true) => FOUND,
        (false, false) => CLEAN,
    })
}

impl CheckArguments {
    /// What the command line says over the configuration.
    fn wishes(&self) -> Wishes {
        Wishes {
            rules: self.rules.clone(),
            categories: self.categories.clone(),
            fail_on: self.fail_on.map(Into::into),
            min_confidence: self.min_confidence.map(Into::into),
            track: self.track.map(Into::into),
            tests_like_other_code: self.all_targets,
        }
    }
}

/// The stub files of the configuration, then those of the command line.
fn stub_files(
    arguments: &CheckArguments,
    config: &Config,
) -> Result<Vec<std::path::PathBuf>, Failure> {
    if let Some(missing) = arguments.stubs.iter().find(|path| !path.is_file()) {
        return Err(Failure::NoSuchPath {
            path: missing.clone(),
            help: "`--stub` takes a file of Rust declarations; see docs/stubs.md".to_owned(),
        });
    }
    Ok(config
        .stubs
        .iter()
        .chain(&arguments.stubs)
        .cloned()
        .collect())
}

fn write(
    format: Format,
    shown: &[Reported<'_>],
    outcome: &Outcome,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let written = match format {
        Format::Human => {
            mapwarden_report::human(shown, &outcome.sources, terminal.stdout_colour, &mut out)
        }
        Format::Short => mapwarden_report::short(shown, &outcome.sources, &mut out),
        Format::Json => mapwarden_report::json(shown, &outcome.sources, &mut out),
    };
    match written.and_then(|()| out.flush()) {
        // Whoever reads has seen enough; the exit code still tells.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::Output(error)),
        Ok(()) => Ok(()),
    }
}

fn anything_checked(scope: &Scope, outcome: &Outcome) -> Result<(), Failure> {
    let paths: Vec<_> = scope
        .paths
        .iter()
        .map(|path| format!("`{}`", path.display()))
        .collect();
    let paths = paths.join(", ");
    if outcome.statistics.files == 0 {
        return Err(Failure::NothingToCheck {
            message: format!("there are no Rust files under {paths}"),
            help: "files that .gitignore leaves out are not checked; name them to check them"
                .to_owned(),
        });
    }
    if outcome.statistics.files_checked == 0 {
        return Err(Failure::NothingToCheck {
            message: format!("nothing under {paths} could be checked"),
            help: "the messages above say why".to_owned(),
        });
    }
    Ok(())
}

/// Packages that were named and are not there. Discovery knows which there are.
fn named_packages(arguments: &CheckArguments, outcome: &Outcome) -> Result<(), Failure> {
    let packages = &outcome.discovery.packages;
    let is_missing = |asked: &&String| !packages.iter().any(|package| package.answers_to(asked));
    let Some(missing) = arguments.packages.iter().find(is_missing) else {
        return Ok(());
    };
    let said = outcome
        .problems
        .iter()
        .find(|problem| problem.path.is_none() && problem.message.contains(missing.as_str()));
    Err(Failure::Usage {
        message: format!("there is no package `{missing}` in this workspace"),
        help: said
            .and_then(|problem| problem.help.clone())
            .unwrap_or_else(|| {
                "check the name, and that the path lies in its workspace".to_owned()
            }),
    })
}
