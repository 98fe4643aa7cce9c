//! Puts faults into sound functions of real crates and looks whether each is found.

mod edits;
mod kind;
mod sites;
mod trial;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use mapwarden_engine::parse::STACK_BYTES;
use mapwarden_engine::pipeline::Stubs;
use miette::{IntoDiagnostic, Result, bail};
use rayon::prelude::*;

use self::kind::Kind;
use self::trial::{Chosen, Outcome, Trial};

/// The committed report.
pub const REPORT: &str = "xtask/seed-faults/REPORT.md";
/// So many faults there are at least.
const FAULTS: usize = 300;
/// Of a hundred faults so many are found.
const RECALL: f64 = 85.0;

/// Seeds, looks and writes the report. `only` leaves every other package out and prints instead.
///
/// # Errors
/// The crates cannot be fetched, or the goals are missed.
pub fn run(root: &Path, seed: u64, only: &[String]) -> Result<()> {
    let mut packages = crate::mir_oracle::packages(root)?;
    packages.retain(|package| only.is_empty() || only.contains(&package.name));
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .into_diagnostic()?;
    let trials: Vec<Trial> = pool.install(|| {
        let (stubs, _) = Stubs::load(&[]);
        let chosen = packages.par_iter().with_max_len(1);
        let mut chosen: Vec<Chosen<'_>> = chosen
            .filter_map(|package| trial::chosen(package, &stubs, seed))
            .collect();
        trial::balance(&mut chosen, seed);
        let tried = chosen.par_iter().with_max_len(1);
        let tried: Vec<Vec<Trial>> = tried.map(|chosen| chosen.tries(&stubs)).collect();
        tried.into_iter().flatten().collect()
    });
    let text = render(&trials, seed);
    if only.is_empty() {
        fs::write(root.join(REPORT), &text).into_diagnostic()?;
    }
    print!("{text}");
    let recall = recall(&trials.iter().collect::<Vec<_>>());
    if only.is_empty() && (trials.len() < FAULTS || recall < RECALL) {
        bail!(
            "{recall:.1} % of {} faults found; asked for are {RECALL} % of at least {FAULTS}",
            trials.len()
        );
    }
    Ok(())
}

fn found(trials: &[&Trial]) -> usize {
    let hit = |trial: &&&Trial| !matches!(trial.outcome, Outcome::Missed(_));
    trials.iter().filter(hit).count()
}

fn recall(trials: &[&Trial]) -> f64 {
    if trials.is_empty() {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let share = 100.0 * found(trials) as f64 / trials.len() as f64;
    share
}

fn render(trials: &[Trial], seed: u64) -> String {
    let mut text = String::from("# Faults put into sound functions\n\n");
    let all: Vec<&Trial> = trials.iter().collect();
    let _ = writeln!(
        text,
        "Written by `cargo xtask seed-faults` with seed {seed}. Each fault is one edit of one function that nothing was said\n\
         of before; it is found if a finding of an expected rule speaks of the place. Findings about contention are left out.\n\n\
         {} faults, {} found ({:.1} %).\n",
        all.len(),
        found(&all),
        recall(&all)
    );
    text.push_str("| kind | faults | found | with one finding only | % |\n|---|---|---|---|---|\n");
    for kind in Kind::ALL {
        let of_kind: Vec<&Trial> = trials.iter().filter(|trial| trial.kind == kind).collect();
        let alone = of_kind
            .iter()
            .filter(|trial| trial.outcome == Outcome::Found)
            .count();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {alone} | {:.1} |",
            kind.name(),
            of_kind.len(),
            found(&of_kind),
            recall(&of_kind)
        );
    }
    let mut missed: BTreeMap<(&str, &str), Vec<&Trial>> = BTreeMap::new();
    let mut more = Vec::new();
    for trial in trials {
        match &trial.outcome {
            Outcome::Missed(cause) => missed
                .entry((trial.kind.name(), cause))
                .or_default()
                .push(trial),
            Outcome::WithOthers(others) => more.push((trial, others)),
            Outcome::Found => {}
        }
    }
    text.push_str("\n## Missed\n");
    for ((kind, cause), trials) in missed {
        let _ = writeln!(text, "\n### {kind}: {cause} ({})\n", trials.len());
        for trial in trials {
            let _ = writeln!(text, "* {}", trial.place);
        }
    }
    text.push_str("\n## Found, and something else with it\n\n");
    for (trial, others) in more {
        let _ = writeln!(
            text,
            "* {}: {} {}",
            trial.kind.name(),
            trial.place,
            others.join(", ")
        );
    }
    text
}
