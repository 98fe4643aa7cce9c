//! Checks well-known crates: nothing may panic, and threads may not change a byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{CargoOpt, MetadataCommand};
use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{STACK_BYTES, with_parsed};
use miette::{IntoDiagnostic, Result, WrapErr, bail};
use rayon::prelude::*;
use serde_json::Value;

use crate::bench;
use crate::measure::{self, Run};
use crate::triage;

/// Where the crates are collected, below the workspace.
const FOLDER: &str = "target/corpus";
/// The lists are cut here unless everything is asked for.
const SHOWN: usize = 12;

/// Fetches what the manifest in `xtask/corpus` pins and links it into one folder.
///
/// # Errors
/// Cargo cannot fetch, or the folder cannot be filled.
pub fn collect(root: &Path) -> Result<PathBuf> {
    let manifest = root.join("xtask/corpus/Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let host = host(&cargo)?;
    let fetched = Command::new(&cargo)
        .args([
            "fetch",
            "--quiet",
            "--locked",
            "--target",
            &host,
            "--manifest-path",
        ])
        .arg(&manifest)
        .status()
        .into_diagnostic()?;
    if !fetched.success() {
        bail!("cargo could not fetch the corpus");
    }
    let metadata = MetadataCommand::new()
        .manifest_path(&manifest)
        .features(CargoOpt::AllFeatures)
        .other_options(
            ["--offline", "--locked", "--filter-platform", &host]
                .map(String::from)
                .to_vec(),
        )
        .exec()
        .into_diagnostic()?;
    let reached: BTreeSet<_> = metadata
        .resolve
        .iter()
        .flat_map(|resolve| &resolve.nodes)
        .map(|node| node.id.clone())
        .collect();

    let sources = root.join(FOLDER).join("src");
    for package in metadata
        .packages
        .iter()
        .filter(|package| package.source.is_some() && reached.contains(&package.id))
    {
        let from = package
            .manifest_path
            .parent()
            .map(|folder| folder.as_std_path().to_path_buf())
            .unwrap_or_default();
        let to = sources.join(format!("{}-{}", package.name, package.version));
        if !to.is_dir() {
            link(&from, &to)
                .into_diagnostic()
                .wrap_err_with(|| format!("cannot collect {}", from.display()))?;
        }
    }
    Ok(sources)
}

pub(crate) fn host(cargo: &std::ffi::OsStr) -> Result<String> {
    let output = Command::new(cargo)
        .args(["version", "--verbose"])
        .output()
        .into_diagnostic()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned);
    host.ok_or_else(|| miette::miette!("cargo does not name its host"))
}

/// Hard links, and copies where the file systems differ. Cargo never changes these files.
pub(crate) fn link(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            link(&entry.path(), &target)?;
        } else if fs::hard_link(entry.path(), &target).is_err() {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Checks `folder` (the corpus, if none is given) with one thread and with two, and prints what came of it.
///
/// # Errors
/// Something panicked, an internal problem was reported, or the bytes differ.
pub fn check(root: &Path, folder: Option<&Path>, everything: bool) -> Result<()> {
    let folder = match folder {
        Some(folder) => folder.to_path_buf(),
        None => collect(root)?,
    };
    let binary = measure::release_binary(root)?;
    let one = run(&binary, &folder, 1, root)?;
    let two = run(&binary, &folder, 2, root)?;
    let shown = if everything { usize::MAX } else { SHOWN };

    println!("corpus: {}", folder.display());
    for (threads, (run, _)) in [(1, &one), (2, &two)] {
        println!(
            "{threads} thread(s): exit {}, {:.2} s wall, {:.2} s CPU, {} MiB peak, {} bytes of findings",
            run.code
                .map_or_else(|| "by signal".to_owned(), |code| code.to_string()),
            run.wall.as_secs_f64(),
            run.cpu.as_secs_f64(),
            run.memory >> 20,
            run.stdout.len()
        );
    }
    let (run_of_two, record) = &two;
    print_counts(record);
    print_problems(record, shown);
    print_unparsed(&folder, shown)?;
    print_findings(&run_of_two.stdout, shown)?;

    let internal = problems(record)
        .filter(|problem| text(problem, "kind") == "internal")
        .count();
    if let Some((run, _)) = [&one, &two]
        .into_iter()
        .find(|(run, _)| !matches!(run.code, Some(0 | 1)))
    {
        let stderr = String::from_utf8_lossy(&run.stderr);
        bail!(
            "the check did not end well (code {:?}): {}",
            run.code,
            stderr.lines().last().unwrap_or_default()
        );
    }
    if internal > 0 {
        bail!("{internal} internal problems; there may be none");
    }
    if one.0.stdout != two.0.stdout || problem_list(&one.1) != problem_list(&two.1) {
        bail!("one thread and two gave different bytes");
    }
    println!("no panic, no internal problem, the same bytes for 1 and 2 threads");
    Ok(())
}

/// Checks `folder` (the corpus, if none is given) and prints how that differs from the verdicts.
///
/// # Errors
/// The check or the file of verdicts fails; a true finding is lost, or one is there that nobody has judged.
pub fn diff(root: &Path, folder: Option<&Path>) -> Result<()> {
    let rows = triage::read(root)?;
    let folder = match folder {
        Some(folder) => folder.to_path_buf(),
        None => collect(root)?,
    };
    let binary = measure::release_binary(root)?;
    // Test code is no part of what was judged.
    let run = measure::run(
        Command::new(binary)
            .args(["check", "--quiet", "--format", "json"])
            .args(["--min-confidence", "possible"])
            .arg(&folder),
    )?;
    if !matches!(run.code, Some(0 | 1)) {
        bail!("the check failed: {}", String::from_utf8_lossy(&run.stderr));
    }
    let difference = triage::compare(&rows, &String::from_utf8_lossy(&run.stdout))?;
    println!("{}", difference.report());
    let lost = difference.lost.get(&triage::Verdict::True);
    if lost.is_some() || !difference.gained.is_empty() {
        bail!(
            "judge what was gained in {}, and find what was lost",
            triage::FILE
        );
    }
    Ok(())
}

fn run(binary: &Path, folder: &Path, threads: usize, root: &Path) -> Result<(Run, Value)> {
    let record = root.join(FOLDER).join(format!("record-{threads}.json"));
    if let Some(parent) = record.parent() {
        fs::create_dir_all(parent).into_diagnostic()?;
    }
    let run = measure::run(
        Command::new(binary)
            .args([
                "check",
                "--format",
                "json",
                "--min-confidence",
                "possible",
                "--all-targets",
                "--threads",
            ])
            .arg(threads.to_string())
            .arg("--record")
            .arg(&record)
            .arg(folder),
    )?;
    let record = fs::read_to_string(&record)
        .into_diagnostic()
        .wrap_err_with(|| {
            format!(
                "the check left no record: {}",
                String::from_utf8_lossy(&run.stderr)
            )
        })?;
    Ok((run, serde_json::from_str(&record).into_diagnostic()?))
}

fn problem_list(record: &Value) -> &Value {
    &record["problems"]
}

fn problems(record: &Value) -> impl Iterator<Item = &Value> {
    problem_list(record).as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn print_counts(record: &Value) {
    let counts = record["statistics"].as_object().into_iter().flatten();
    let counts: Vec<_> = counts
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    println!("counts: {}", counts.join(", "));
}

fn print_problems(record: &Value, shown: usize) {
    let mut kinds: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for problem in problems(record) {
        let reasons = kinds.entry(text(problem, "kind")).or_default();
        reasons
            .entry(text(problem, "message"))
            .or_default()
            .push(text(problem, "path"));
    }
    for (kind, reasons) in kinds {
        println!(
            "problems, {kind}: {}",
            reasons.values().map(Vec::len).sum::<usize>()
        );
        let mut reasons: Vec<_> = reasons.into_iter().collect();
        reasons.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        for (reason, places) in reasons.iter().take(shown) {
            println!("  {:5}  {reason}  (e.g. {})", places.len(), places[0]);
        }
        if reasons.len() > shown {
            println!(
                "         and {} more reasons; --everything shows them",
                reasons.len() - shown
            );
        }
    }
}

/// Parses every file whole, which the check of so large a folder does not, and prints what is lost and why.
fn print_unparsed(folder: &Path, shown: usize) -> Result<()> {
    let files = bench::files_to_parse(folder)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .into_diagnostic()?;
    let lost = |path: &String| -> Vec<(String, String)> {
        let text = fs::read_to_string(path).unwrap_or_default();
        let problems = with_parsed(&text, Edition::default(), |parsed| parsed.problems);
        let told = problems.into_iter().map(|problem| problem.message);
        told.map(|reason| (reason, path.clone())).collect()
    };
    let all: Vec<Vec<(String, String)>> = pool.install(|| files.par_iter().map(lost).collect());
    let mut reasons: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (reason, path) in all.into_iter().flatten() {
        reasons.entry(reason).or_default().push(path);
    }
    println!(
        "unparsed, each file whole: {} items of {} files",
        reasons.values().map(Vec::len).sum::<usize>(),
        files.len()
    );
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    for (reason, places) in reasons.iter().take(shown) {
        println!("  {:5}  {reason}  (e.g. {})", places.len(), places[0]);
    }
    Ok(())
}

fn print_findings(stdout: &[u8], shown: usize) -> Result<()> {
    let mut rules: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for line in String::from_utf8_lossy(stdout).lines() {
        let finding: Value = serde_json::from_str(line).into_diagnostic()?;
        let key = (
            format!("{} {}", text(&finding, "code"), text(&finding, "rule")),
            text(&finding, "confidence").to_owned(),
        );
        let place = format!("{}:{}", text(&finding, "file"), finding["line"]);
        rules.entry(key).or_default().push(place);
    }
    println!("findings: {}", rules.values().map(Vec::len).sum::<usize>());
    for ((rule, confidence), places) in &rules {
        println!("  {:5}  {rule}  {confidence}", places.len());
        for place in places
            .iter()
            .take(if shown == usize::MAX { shown } else { 3 })
        {
            println!("           {place}");
        }
    }
    Ok(())
}
