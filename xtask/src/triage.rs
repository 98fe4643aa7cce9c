//! Verdicts on the findings of the corpus, and how a run differs from them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cargo_metadata::semver::Version;
use miette::{IntoDiagnostic, Result, WrapErr, bail};
use serde_json::Value;

/// Where the verdicts are.
pub const FILE: &str = "xtask/corpus/triage.tsv";
const HEAD: &str = "crate\tversion\trule\tfingerprint\tplace\tverdict\treason";
/// A reason names an interleaving, or why there is none: that takes more than a word or two.
const SHORTEST_REASON: usize = 40;

/// What a finding is worth to who maintains the crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A bug; the reason names the interleaving.
    True,
    /// It can happen, and some would live with it.
    Debatable,
    /// It cannot happen; the reason says why.
    False,
}

/// A finding by what stays the same from run to run: crate, version, rule, fingerprint.
pub type Key = [String; 4];

/// One judged finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which finding.
    pub key: Key,
    /// Where it was when it was judged, `src/a.rs:12`.
    pub place: String,
    /// What it is worth.
    pub verdict: Verdict,
    /// The interleaving, or why there is none.
    pub reason: String,
}

/// Every row of the verdicts' file.
///
/// # Errors
/// The file cannot be read, or a row is not as it should be; each complaint names its line.
pub fn read(root: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(root.join(FILE))
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot read {FILE}"))?;
    parse(&text)
}

fn parse(text: &str) -> Result<Vec<Row>> {
    let mut lines = text.lines();
    if lines.next() != Some(HEAD) {
        bail!("{FILE}:1: the first line is not {HEAD:?}");
    }
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for (number, line) in (2..).zip(lines) {
        let row = row(line).map_err(|what| miette::miette!("{FILE}:{number}: {what}"))?;
        if !seen.insert(row.key.clone()) {
            bail!("{FILE}:{number}: this finding has a row already");
        }
        rows.push(row);
    }
    Ok(rows)
}

fn row(line: &str) -> std::result::Result<Row, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [name, version, rule, fingerprint, place, verdict, reason] = cells[..] else {
        return Err(format!("7 cells are due, not {}", cells.len()));
    };
    let verdict = match verdict {
        "true" => Verdict::True,
        "debatable" => Verdict::Debatable,
        "false" => Verdict::False,
        other => return Err(format!("{other:?} is no verdict")),
    };
    if mapwarden_rules::find(rule).is_none() {
        return Err(format!("there is no rule {rule:?}"));
    }
    if reason.chars().count() < SHORTEST_REASON {
        return Err("the reason names no interleaving, nor why there is none".to_owned());
    }
    Ok(Row {
        key: [name, version, rule, fingerprint].map(str::to_owned),
        place: place.to_owned(),
        verdict,
        reason: reason.to_owned(),
    })
}

/// How a run differs from the verdicts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Judged findings of the run, by verdict.
    pub found: BTreeMap<Verdict, Vec<Row>>,
    /// Judged findings that the run does not have any more.
    pub lost: BTreeMap<Verdict, Vec<Row>>,
    /// Certain and likely findings that nobody has judged: key and place.
    pub gained: Vec<(Key, String)>,
    /// How many are `possible`: hiding there is no precision.
    pub possible: usize,
}

/// Compares the findings of a run, as JSON lines, with the verdicts.
///
/// # Errors
/// A line is not what the tool prints.
pub fn compare(rows: &[Row], findings: &str) -> Result<Difference> {
    let judged: BTreeMap<&Key, &Row> = rows.iter().map(|row| (&row.key, row)).collect();
    let mut difference = Difference::default();
    let mut there = BTreeSet::new();
    for line in findings.lines() {
        let finding: Value = serde_json::from_str(line).into_diagnostic()?;
        if finding["confidence"] == "possible" {
            difference.possible += 1;
            continue;
        }
        let (key, place) = key(&finding);
        match judged.get(&key) {
            Some(&row) => {
                let found = difference.found.entry(row.verdict).or_default();
                found.push(row.clone());
                there.insert(key);
            }
            None => difference.gained.push((key, place)),
        }
    }
    for row in rows.iter().filter(|row| !there.contains(&row.key)) {
        let lost = difference.lost.entry(row.verdict).or_default();
        lost.push(row.clone());
    }
    Ok(difference)
}

/// The folder of a package in the corpus is its name and version.
fn key(finding: &Value) -> (Key, String) {
    let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let file = text("file");
    let (folder, path) = file.split_once('/').unwrap_or(("", &file));
    let dashes = folder.match_indices('-').map(|(at, _)| at);
    let (name, version) = dashes
        .map(|at| (&folder[..at], &folder[at + 1..]))
        .find(|(_, version)| Version::parse(version).is_ok())
        .unwrap_or((folder, ""));
    let key = [
        name.to_owned(),
        version.to_owned(),
        text("rule"),
        text("fingerprint"),
    ];
    (key, format!("{path}:{}", finding["line"]))
}

impl Difference {
    fn count(&self, verdict: Verdict) -> usize {
        self.found.get(&verdict).map_or(0, Vec::len)
    }

    /// Certain and likely findings of the run.
    #[must_use]
    pub fn total(&self) -> usize {
        self.found.values().map(Vec::len).sum::<usize>() + self.gained.len()
    }

    /// What changed, and the precision of what the run says: one line for each.
    #[must_use]
    pub fn report(&self) -> String {
        let mut lines = Vec::new();
        for (key, place) in &self.gained {
            lines.push(format!("gained, not judged: {} {place}", key.join(" ")));
        }
        for (verdict, rows) in &self.lost {
            let (shown, what) = match verdict {
                Verdict::True => (rows.len(), "lost, true"),
                Verdict::Debatable => (rows.len(), "lost, debatable"),
                // That is what cures are for.
                Verdict::False => (0, "cured"),
            };
            for row in &rows[..shown] {
                lines.push(format!("{what}: {} {}", row.key.join(" "), row.place));
            }
            lines.push(format!("{what}: {}", rows.len()));
        }
        for row in self.found.get(&Verdict::False).into_iter().flatten() {
            lines.push(format!("false: {} {}", row.key.join(" "), row.place));
        }
        let (yes, perhaps) = (self.count(Verdict::True), self.count(Verdict::Debatable));
        let total = self.total();
        lines.push(format!(
            "certain and likely: {total}; true {yes} ({}), debatable {perhaps} (with true {}), false {}, not judged {}",
            percent(yes, total),
            percent(yes + perhaps, total),
            self.count(Verdict::False),
            self.gained.len()
        ));
        lines.push(format!("possible: {}", self.possible));
        lines.join("\n")
    }
}

fn percent(part: usize, whole: usize) -> String {
    match (part * 1000).checked_div(whole) {
        Some(thousandths) => format!("{}.{} %", thousandths / 10, thousandths % 10),
        None => "none".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Verdict, compare, parse};

    const REASON: &str =
        "two threads both pass the look, and the second replaces the first's value";

    fn rows() -> String {
        format!(
            "{HEAD}\n\
             some-map\t1.0.0-rc.1\tcheck_then_act\taa\tsrc/lib.rs:3\ttrue\t{REASON}\n\
             some-map\t1.0.0-rc.1\tcheck_then_act\tbb\tsrc/lib.rs:9\tfalse\t{REASON}\n"
        )
    }

    fn finding(fingerprint: &str, confidence: &str) -> String {
        format!(
            "{{\"rule\":\"check_then_act\",\"confidence\":\"{confidence}\",\"file\":\"some-map-1.0.0-rc.1/src/lib.rs\",\"line\":4,\"fingerprint\":\"{fingerprint}\"}}"
        )
    }

    #[test]
    fn a_run_is_told_apart_from_the_verdicts() {
        let rows = parse(&rows()).expect("the rows are well-formed");
        let run = [
            finding("aa", "likely"),
            finding("cc", "certain"),
            finding("dd", "possible"),
        ];
        let difference = compare(&rows, &run.join("\n")).expect("the lines are JSON");
        assert_eq!(difference.found[&Verdict::True].len(), 1);
        assert_eq!(difference.lost[&Verdict::False].len(), 1);
        assert_eq!(difference.gained[0].1, "src/lib.rs:4");
        assert_eq!((difference.total(), difference.possible), (2, 1));
        assert!(difference.report().contains("true 1 (50.0 %)"));
    }

    #[test]
    fn rows_without_verdict_or_reason_are_refused() {
        for (from, to, said) in [
            (
                "\ttrue\t",
                "\tmaybe\t",
                "triage.tsv:2: \"maybe\" is no verdict",
            ),
            (REASON, "looks fine", "triage.tsv:2: the reason"),
            (
                "\tbb\t",
                "\taa\t",
                "triage.tsv:3: this finding has a row already",
            ),
            ("check_then_act", "no_such_rule", "there is no rule"),
            ("\tsrc/lib.rs:3", "", "7 cells are due, not 6"),
        ] {
            let error = parse(&rows().replace(from, to)).expect_err("the row is refused");
            assert!(error.to_string().contains(said), "{error}");
        }
    }
}
