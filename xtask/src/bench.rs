//! The check against a plain parse of the same files, pair by pair.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mapwarden_engine::discover::{DiscoverOptions, ReadPolicy, Sources, discover};
use mapwarden_engine::parse::on_deep_stack;
use mapwarden_engine::pipeline::Stubs;
use miette::{IntoDiagnostic, Result, bail};
use rayon::prelude::*;

use crate::measure::{self, Run};

/// Stack of a parsing thread: generated code nests deeply.
const STACK: usize = 512 << 20;

/// Runs both sides in turn and prints times, memory and the ratio of each pair, and the medians.
///
/// # Errors
/// A side fails.
pub fn against_parse(root: &Path, folder: &Path, pairs: usize, threads: usize) -> Result<()> {
    let binary = measure::release_binary(root)?;
    let own = std::env::current_exe().into_diagnostic()?;
    let list = root.join("target").join("bench-files.txt");
    fs::write(&list, files_to_parse(folder)?.join("\n")).into_diagnostic()?;
    let threads = threads.to_string();
    let plain = || {
        measured(
            Command::new(&own)
                .args(["bench", "parse", "--threads", &threads])
                .arg(&list),
        )
    };
    let check = || {
        measured(
            Command::new(&binary)
                .args([
                    "check",
                    "--quiet",
                    "--format",
                    "json",
                    "--threads",
                    &threads,
                ])
                .arg(folder),
        )
    };
    // The first run of each fills the page cache.
    let parsed = String::from_utf8_lossy(&plain()?.stdout).trim().to_owned();
    check()?;
    println!("plain parse: {parsed}; {threads} threads; {pairs} pairs");
    println!(
        "{:>4}  {:>18}  {:>18}  {:>11}  {:>10}",
        "pair", "parse wall/CPU s", "check wall/CPU s", "ratio wall", "ratio CPU"
    );
    let mut ratios = Vec::new();
    let mut memory = (0, 0);
    for pair in 1..=pairs {
        // Alternating the order keeps a drift of the machine from favouring one side.
        let (plain, check) = if pair % 2 == 1 {
            let plain = plain()?;
            (plain, check()?)
        } else {
            let check = check()?;
            (plain()?, check)
        };
        let wall = check.wall.as_secs_f64() / plain.wall.as_secs_f64();
        let cpu = check.cpu.as_secs_f64() / plain.cpu.as_secs_f64();
        memory = (memory.0.max(plain.memory), memory.1.max(check.memory));
        println!(
            "{pair:>4}  {:>18}  {:>18}  {wall:>11.3}  {cpu:>10.3}",
            times(&plain),
            times(&check)
        );
        ratios.push((wall, cpu));
    }
    let wall = median(ratios.iter().map(|pair| pair.0).collect());
    let cpu = median(ratios.iter().map(|pair| pair.1).collect());
    println!(
        "median ratio: {wall:.3} wall, {cpu:.3} CPU; peak memory: parse {} MiB, check {} MiB",
        memory.0 >> 20,
        memory.1 >> 20
    );
    Ok(())
}

/// The files that the check parses, under the same policy for large ones.
pub(crate) fn files_to_parse(folder: &Path) -> Result<Vec<String>> {
    let folder = fs::canonicalize(folder).into_diagnostic()?;
    let sources = Sources::new(&folder);
    let found = discover(
        &sources,
        std::slice::from_ref(&folder),
        &DiscoverOptions::default(),
    );
    let (stubs, _) = on_deep_stack(|| Stubs::load(&[]));
    let is_parsed = |file| match sources.read_policy(file) {
        ReadPolicy::Parse => true,
        ReadPolicy::ParseIfHit => sources
            .text(file)
            .is_ok_and(|text| stubs.prefilter().hits(&text)),
        ReadPolicy::TooLarge => false,
    };
    let files = found.files.iter().filter(|(file, _)| is_parsed(*file));
    Ok(files
        .map(|(file, _)| sources.path(*file).to_string_lossy().into_owned())
        .collect())
}

fn measured(command: &mut Command) -> Result<Run> {
    let run = measure::run(command)?;
    if !matches!(run.code, Some(0 | 1)) {
        bail!(
            "{command:?} failed: {}",
            String::from_utf8_lossy(&run.stderr)
        );
    }
    Ok(run)
}

fn times(run: &Run) -> String {
    format!(
        "{:.3} / {:.3}",
        run.wall.as_secs_f64(),
        run.cpu.as_secs_f64()
    )
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}

/// The plain side: reads and parses with spans every file of a list, one path a line, and keeps
/// nothing.
///
/// # Errors
/// The threads cannot be started, or the list cannot be read.
pub fn plain_parse(list: &Path, threads: usize) -> Result<()> {
    let list = fs::read_to_string(list).into_diagnostic()?;
    let files: Vec<PathBuf> = list.lines().map(PathBuf::from).collect();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK)
        .build()
        .into_diagnostic()?;
    let parse = |path: &PathBuf| -> (usize, usize) {
        let Ok(text) = fs::read_to_string(path) else {
            return (0, 1);
        };
        (text.len(), usize::from(syn::parse_file(&text).is_err()))
    };
    let (bytes, failed) = pool.install(|| {
        files
            .par_iter()
            .map(parse)
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    });
    println!(
        "{} files, {bytes} bytes, {failed} do not parse whole",
        files.len()
    );
    Ok(())
}
