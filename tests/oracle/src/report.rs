//! The report of a run: how often each construct occurs, and what is disagreed about.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use mapwarden_engine::flow::{Fault, FaultSet, FlowOptions};

use crate::analyzer::Analyzer;
use crate::compare::{Predict, disagreements};
use crate::construct::{Construct, Edition};
use crate::generate::Function;
use crate::run::{Failure, STUB, Workshop, source};
use crate::session::{Batch, Located, workshop};
use crate::shrink::shrink;

/// What to run.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Functions per edition.
    pub functions: u32,
    /// Where the random numbers start.
    pub seed: u64,
    /// How many disagreements are cut down and shown.
    pub show: usize,
    /// Commit every deliberate fault too, and say what catches it.
    pub faults: bool,
}

/// Runs both editions and prints what was found.
///
/// # Errors
/// When something generated does not compile, or the report cannot be written.
pub fn run(options: &Options, target: &Path, out: &mut dyn Write) -> Result<ExitCode, String> {
    let mut total = 0;
    for edition in [Edition::Rust2021, Edition::Rust2024] {
        total += run_edition(options, edition, target, out)?;
    }
    writeln!(out, "{total} disagreements").map_err(|e| e.to_string())?;
    Ok(if total == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn run_edition(
    options: &Options,
    edition: Edition,
    target: &Path,
    out: &mut dyn Write,
) -> Result<usize, String> {
    let io = |e: std::io::Error| e.to_string();
    let failed = |Failure(message): Failure| message;
    let workshop = workshop(target, "xtask").map_err(failed)?;
    let started = Instant::now();
    let batch =
        Batch::observe(&workshop, edition, options.functions, options.seed).map_err(failed)?;
    writeln!(
        out,
        "edition {}: {} functions, {} acquisitions, written and run in {:.1?}",
        edition.year(),
        options.functions,
        batch.sites(),
        started.elapsed()
    )
    .map_err(io)?;
    let counts = batch.constructs();
    for (construct, count) in Construct::ALL.iter().map(|c| (c, counts.get(c).copied())) {
        if construct.exists_in(edition) {
            writeln!(
                out,
                "{:7}  {construct:?}: {}",
                count.unwrap_or(0),
                construct.what()
            )
            .map_err(io)?;
        }
    }
    let analyzer = Analyzer::new(
        &target.join("oracle").join("analyzed"),
        FlowOptions::default(),
    );
    let started = Instant::now();
    let found: Vec<Located> = batch.disagreements(&analyzer).collect();
    writeln!(out, "analysed in {:.1?}", started.elapsed()).map_err(io)?;
    let mut by_function: BTreeMap<(usize, &str), Vec<&Located>> = BTreeMap::new();
    for located in &found {
        by_function
            .entry((located.file, &located.disagreement.function))
            .or_default()
            .push(located);
    }
    writeln!(
        out,
        "{} disagreements in {} functions",
        found.len(),
        by_function.len()
    )
    .map_err(io)?;
    if options.faults {
        for &fault in Fault::ALL {
            let faults = FaultSet::default().with(fault);
            let faulty = Analyzer::new(
                &target.join("oracle").join("faulty"),
                FlowOptions {
                    faults,
                    ..FlowOptions::default()
                },
            );
            match batch.disagreements(&faulty).next() {
                Some(located) => writeln!(out, "{fault:?} is caught by {}", located.disagreement),
                None => writeln!(out, "{fault:?} is not caught"),
            }
            .map_err(io)?;
        }
    }
    // The smallest ones are cut down the fastest.
    let mut functions: Vec<&Function> = batch
        .files
        .iter()
        .enumerate()
        .flat_map(|(file, (source, _))| source.functions.iter().map(move |(f, ..)| (file, f)))
        .filter(|(file, f)| by_function.contains_key(&(*file, f.name.as_str())))
        .map(|(_, f)| f)
        .collect();
    functions.sort_by_key(|f| f.code.statements());
    for function in functions.into_iter().take(options.show) {
        let small = shrink(function, |candidate| {
            disagreed(&workshop, edition, &analyzer, candidate)
                .is_some_and(|(_, found)| !found.is_empty())
        });
        if let Some((text, found)) = disagreed(&workshop, edition, &analyzer, &small) {
            writeln!(out, "\n{text}").map_err(io)?;
            for disagreement in found {
                writeln!(out, "  {disagreement}").map_err(io)?;
            }
        }
    }
    Ok(found.len())
}

/// The function with line numbers, and what is disagreed about; `None` if it does not compile.
fn disagreed(
    workshop: &Workshop,
    edition: Edition,
    analyzer: &dyn Predict,
    function: &Function,
) -> Option<(String, Vec<String>)> {
    let source = source(vec![function.clone()]);
    let observed = workshop.observe("small", edition, &source).ok()?;
    let predictions = analyzer.held_sets(&source.text, edition, STUB);
    let found = disagreements(&source, &observed, &predictions);
    let (_, first, last) = source.functions[0];
    let numbered = (1..)
        .zip(source.text.lines())
        .filter(|(number, _)| (first..=last).contains(number))
        .map(|(number, line)| format!("{number:4} {line}\n"));
    Some((
        numbered.collect(),
        found.iter().map(ToString::to_string).collect(),
    ))
}
