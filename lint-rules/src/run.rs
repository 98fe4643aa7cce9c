//! Runs rules, each shielded from the panics of the others, and gives findings their order and
//! fingerprints.

use std::collections::BTreeMap;
use std::hash::Hasher;

use mapwarden_engine::finding::{Finding, Identity};
use mapwarden_engine::problem::Problem;
use mapwarden_engine::shield::shielded;
use mapwarden_engine::span::FileId;
use siphasher::sip::SipHasher13;

use crate::{Findings, Rule, RuleInput};

/// What a run of rules over one package gives.
#[derive(Debug, Default)]
pub struct Outcome {
    /// In no order, without fingerprints: those need the findings of every package.
    pub findings: Vec<Finding>,
    /// Rules that panicked.
    pub problems: Vec<Problem>,
}

/// Runs `rules` over the facts. A rule that panics loses its findings and becomes a problem.
#[must_use]
pub fn run(rules: &[&'static Rule], input: &RuleInput<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    for result in each(rules, |rule| check(rule, input)) {
        match result {
            Ok(found) => outcome.findings.extend(found),
            Err(problem) => outcome.problems.push(problem),
        }
    }
    outcome
}

/// Sorts the findings of all packages by file, place and code, and gives them their fingerprints.
/// `path` says by what a file is sorted: ids depend on the order in which files were opened.
#[must_use]
pub fn finish(mut findings: Vec<Finding>, path: impl Fn(FileId) -> String) -> Vec<Finding> {
    let mut paths: BTreeMap<FileId, String> = BTreeMap::new();
    for finding in &findings {
        let file = finding.primary.at.file;
        paths.entry(file).or_insert_with(|| path(file));
    }
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| paths.get(&finding.primary.at.file).cloned();
        key(a).cmp(&key(b)).then_with(|| place(a).cmp(&place(b)))
    });
    findings.dedup();
    set_fingerprints(&mut findings);
    findings
}

#[cfg(feature = "rayon")]
fn each<T: Send>(rules: &[&'static Rule], work: impl Fn(&'static Rule) -> T + Sync) -> Vec<T> {
    use rayon::prelude::*;
    rules.par_iter().map(|rule| work(rule)).collect()
}

#[cfg(not(feature = "rayon"))]
fn each<T>(rules: &[&'static Rule], work: impl Fn(&'static Rule) -> T) -> Vec<T> {
    rules.iter().map(|rule| work(rule)).collect()
}

fn check(rule: &'static Rule, input: &RuleInput<'_>) -> Result<Vec<Finding>, Problem> {
    shielded(
        || format!("every finding of rule `{}`", rule.name),
        || {
            let mut findings = Findings::of(rule);
            (rule.check)(input, &mut findings);
            findings.into_vec()
        },
    )
}

fn place(
    finding: &Finding,
) -> (
    mapwarden_engine::span::FileSpan,
    &'static str,
    &str,
    &Identity,
) {
    (
        finding.primary.at,
        finding.code,
        &finding.message,
        &finding.identity,
    )
}

/// Hashes rule and identity, and the ordinal among findings that are equal in both. `SipHash` with
/// a fixed key: the digits must not change with the toolchain or the machine.
fn set_fingerprints(findings: &mut [Finding]) {
    let mut seen: BTreeMap<(&'static str, Identity), u64> = BTreeMap::new();
    for finding in findings {
        let ordinal = seen
            .entry((finding.code, finding.identity.clone()))
            .or_default();
        let mut hasher = SipHasher13::new();
        for part in [
            finding.code,
            &finding.identity.item,
            &finding.identity.owner,
            &finding.identity.accesses,
        ] {
            hasher.write(part.as_bytes());
            hasher.write_u8(0xff);
        }
        hasher.write(&ordinal.to_le_bytes());
        *ordinal += 1;
        finding.fingerprint = format!("{:016x}", hasher.finish());
    }
}

#[cfg(test)]
mod tests {
    use mapwarden_engine::finding::{Category, Confidence, Identity, Label};
    use mapwarden_engine::problem::ProblemKind;
    use mapwarden_engine::span::{FileId, FileSpan, Span};

    use mapwarden_engine::pipeline::PackageFacts;

    use super::{finish, run};
    use crate::{Findings, FixAvailability, Rule, RuleInput, Track, Violation};

    struct Twice;

    impl Violation for Twice {
        fn message(&self) -> String {
            "two of a kind".to_owned()
        }

        fn note(&self) -> Option<String> {
            None
        }

        fn help(&self) -> Option<String> {
            None
        }
    }

    const fn rule(name: &'static str, check: fn(&RuleInput<'_>, &mut Findings)) -> Rule {
        Rule {
            code: "MW999",
            name,
            category: Category::Deadlock,
            confidence: &[Confidence::Certain],
            since: "0.1.0",
            fix: FixAvailability::Never,
            doc: "",
            check,
        }
    }

    static PANICS: Rule = rule("panics", |_, _| panic!("no facts"));
    static FINDS: Rule = rule("finds", |_, out| {
        for start in [7, 3] {
            let at = FileSpan {
                file: FileId(0),
                span: Span {
                    start,
                    end: start + 1,
                },
            };
            let identity = Identity {
                item: "a::b".to_owned(),
                ..Identity::default()
            };
            out.push(
                &Twice,
                Confidence::Certain,
                Label {
                    at,
                    message: String::new(),
                },
                identity,
            );
        }
    });

    #[test]
    fn a_rule_that_panics_costs_only_its_own_findings() {
        let facts = PackageFacts::default();
        let input = RuleInput {
            facts: &facts,
            track: Track::Maps,
        };
        let outcome = run(&[&PANICS, &FINDS], &input);
        assert_eq!(outcome.findings.len(), 2);
        let [problem] = &outcome.problems[..] else {
            panic!("one problem: {:?}", outcome.problems)
        };
        assert_eq!(problem.kind, ProblemKind::Internal);
        assert!(problem.message.contains("rule `panics`") && problem.message.contains("run.rs:"));
    }

    #[test]
    fn findings_are_sorted_and_equal_identities_get_fingerprints_of_their_own() {
        let facts = PackageFacts::default();
        let input = RuleInput {
            facts: &facts,
            track: Track::Maps,
        };
        let found = finish(run(&[&FINDS], &input).findings, |_| String::new());
        assert_eq!(
            found
                .iter()
                .map(|f| f.primary.at.span.start)
                .collect::<Vec<_>>(),
            [3, 7]
        );
        // The digits are part of the contract: they must not change between versions.
        let digits: Vec<_> = found.iter().map(|f| f.fingerprint.as_str()).collect();
        assert_eq!(digits, ["fa252b85cd566284", "e33bf77b980210a8"]);
    }
}
