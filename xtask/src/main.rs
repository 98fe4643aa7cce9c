//! `cargo xtask`: chores of the workspace.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "chores talk to whoever runs them"
)]

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};
use miette::{IntoDiagnostic, Result, bail};
use xtask::repository::root;
use xtask::{bench, corpus, generate, mir_oracle, new_rule, recovery, seed_faults, stubs, tidy};

// The plain parse of `bench` runs in this program: both sides get the same allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Chores of the workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Chore {
    /// Start a rule: its file, its fixtures and its place in the lists
    NewRule {
        /// Words joined by `_` that name the hazard, e.g. `relock_while_held`
        name: String,
        /// `MW` and three digits; the first says the category
        code: String,
        /// E.g. `deadlock`
        category: String,
    },
    /// Write what follows from the rule files: registry, module lists, pages
    Generate {
        /// Change nothing; fail if something is not current
        #[arg(long)]
        check: bool,
        /// Only the pages, from the rules this program was built with
        #[arg(long, hide = true)]
        pages: bool,
    },
    /// Look for what no compiler checks
    Tidy,
    /// Check well-known crates: no panic, no internal problem, the same bytes for 1 and 2 threads
    Corpus {
        /// Another folder than the fetched crates
        folder: Option<PathBuf>,
        /// Print every reason and place
        #[arg(long)]
        everything: bool,
        /// Fetch only
        #[arg(long)]
        fetch: bool,
        /// Print how the findings differ from the verdicts in `xtask/corpus/triage.tsv`
        #[arg(long)]
        diff: bool,
    },
    /// Compare the stubs with the sources of the crates they model, and write the report
    Stubs {
        /// Change nothing; fail if the report is not current too
        #[arg(long)]
        check: bool,
    },
    /// Compare guard lifetimes with what really runs
    Oracle {
        /// `--functions N`, `--seed S`, `--show N`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Compare calls and guards of well-known crates with rustc's MIR, and write the report
    MirOracle {
        /// Only these packages; the report is printed
        packages: Vec<String>,
    },
    /// Put faults into sound functions of well-known crates, look whether each is found, and write the report
    SeedFaults {
        /// Where the choice of faults starts
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Only these packages; the report is printed
        packages: Vec<String>,
    },
    /// Measure the check against a plain parse of the same files, pair by pair
    Bench {
        #[command(subcommand)]
        side: Option<Side>,
        /// What to check [default: the corpus]
        folder: Option<PathBuf>,
        /// How many pairs
        #[arg(long, default_value_t = 5)]
        pairs: usize,
        /// Threads of either side
        #[arg(long, default_value_t = 2)]
        threads: usize,
    },
}

/// One side of the comparison alone, or another measurement.
#[derive(Debug, Subcommand)]
enum Side {
    /// Break sound files in nine ways and count the function bodies that are still read
    Recovery {
        /// Whose files [default: the corpus]
        folder: Option<PathBuf>,
        /// How many files, spread evenly over the folder
        #[arg(long, default_value_t = 400)]
        files: usize,
    },
    /// Parse every file of a list and keep nothing
    Parse {
        /// A file with a path on each line
        list: PathBuf,
        /// How many threads parse
        #[arg(long, default_value_t = 2)]
        threads: usize,
    },
}

fn main() -> ExitCode {
    match run(Chore::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<()> {
    let root = root();
    match chore {
        Chore::NewRule {
            name,
            code,
            category,
        } => {
            for path in new_rule::create(&root, &name, &code, &category)? {
                println!("wrote {}", path.display());
            }
            println!(
                "`cargo xtask generate` writes its page; docs/adding-a-rule.md says what comes next"
            );
            Ok(())
        }
        Chore::Generate { check: true, .. } => generate_check(&root),
        Chore::Generate { pages: true, .. } => announce(
            &generate::write(&root, &generate::pages(&root).into_diagnostic()?)
                .into_diagnostic()?,
        ),
        Chore::Generate { .. } => {
            let lists = generate::write(&root, &generate::lists(&root).into_diagnostic()?)
                .into_diagnostic()?;
            announce(&lists)?;
            // This program holds the pages of the rules as they were when it was built.
            let built = Command::new(cargo())
                .args(["xtask", "generate", "--pages"])
                .current_dir(&root)
                .status();
            if !built.into_diagnostic()?.success() {
                bail!("the pages could not be written");
            }
            Ok(())
        }
        Chore::Tidy => run_tidy(&root),
        Chore::Corpus { fetch: true, .. } => {
            println!("{}", corpus::collect(&root)?.display());
            Ok(())
        }
        Chore::Corpus {
            folder, diff: true, ..
        } => corpus::diff(&root, folder.as_deref()),
        Chore::Corpus {
            folder, everything, ..
        } => corpus::check(&root, folder.as_deref(), everything),
        Chore::Stubs { check } => compare_stubs(&root, check),
        Chore::Oracle { arguments } => oracle(&root, &arguments),
        Chore::SeedFaults { seed, packages } => seed_faults::run(&root, seed, &packages),
        Chore::MirOracle { packages } => mir_oracle::run(&root, &packages),
        Chore::Bench {
            side: Some(Side::Parse { list, threads }),
            ..
        } => bench::plain_parse(&list, threads),
        Chore::Bench {
            side: Some(Side::Recovery { folder, files }),
            ..
        } => {
            let folder = folder.map_or_else(|| corpus::collect(&root), Ok)?;
            recovery::bench(&folder, files)
        }
        Chore::Bench {
            folder,
            pairs,
            threads,
            ..
        } => {
            let folder = folder.map_or_else(|| corpus::collect(&root), Ok)?;
            bench::against_parse(&root, &folder, pairs, threads)
        }
    }
}

fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn announce(changed: &[String]) -> Result<()> {
    for path in changed {
        println!("wrote {path}");
    }
    Ok(())
}

fn generate_check(root: &std::path::Path) -> Result<()> {
    let mut expected = generate::lists(root).into_diagnostic()?;
    expected.append(&mut generate::pages(root).into_diagnostic()?);
    let stale = generate::stale(root, &expected).into_diagnostic()?;
    if stale.is_empty() {
        return Ok(());
    }
    bail!(
        "not current, run `cargo xtask generate`: {}",
        stale.join(", ")
    )
}

fn run_tidy(root: &std::path::Path) -> Result<()> {
    let mut count = 0;
    for (name, check) in tidy::CHECKS {
        for complaint in check(root)? {
            println!("{complaint} [{name}]");
            count += 1;
        }
    }
    if count > 0 {
        bail!("{count} complaints");
    }
    println!("tidy");
    Ok(())
}

fn compare_stubs(root: &std::path::Path, check: bool) -> Result<()> {
    let Some(found) = stubs::compare(root, stubs::Fetch::Allowed)? else {
        bail!("cargo fetched the modelled crates, but they are not on disk");
    };
    for complaint in &found.complaints {
        println!("{complaint}");
    }
    let path = root.join(stubs::REPORT);
    let stale = std::fs::read_to_string(&path).ok().as_ref() != Some(&found.report);
    if stale && !check {
        std::fs::write(&path, &found.report).into_diagnostic()?;
        println!("wrote {}", stubs::REPORT);
    }
    if !found.complaints.is_empty() {
        bail!("{} complaints", found.complaints.len());
    }
    if stale && check {
        bail!("{} is not current, run `cargo xtask stubs`", stubs::REPORT);
    }
    println!("stubs and sources agree");
    Ok(())
}

/// The oracle is part of the test suite; here it runs alone, optimised.
fn oracle(root: &std::path::Path, arguments: &[String]) -> Result<()> {
    let status = Command::new(cargo())
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "mapwarden-oracle",
            "--",
        ])
        .args(arguments)
        .current_dir(root)
        .status()
        .into_diagnostic()?;
    if !status.success() {
        bail!("the oracle disagrees");
    }
    Ok(())
}
