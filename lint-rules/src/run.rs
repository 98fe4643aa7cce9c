//! Runs rules, each shielded from the panics of the others, and gives findings their order and
//! fingerprints.

use std::collections::BTreeMap;
use std::hash::Hasher;
use std::panic::{AssertUnwindSafe, catch_unwind};

use mapwarden_engine::finding::{Finding, Identity};
use mapwarden_engine::problem::{Problem, ProblemKind};
use siphasher::sip::SipHasher13;

use crate::{Findings, Rule, RuleInput};

/// What a run of rules gives.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Sorted by file, place and code; fingerprints set.
    pub findings: Vec<Finding>,
    /// Rules that panicked.
    pub problems: Vec<Problem>,
}

/// Runs `rules` over the facts. A rule that panics loses its findings and becomes a problem.
#[must_use]
pub fn run(rules: &[&'static Rule], input: &RuleInput) -> Outcome {
    let mut outcome = Outcome::default();
    for result in each(rules, |rule| shielded(rule, input)) {
        match result {
            Ok(found) => outcome.findings.extend(found),
            Err(problem) => outcome.problems.push(problem),
        }
    }
    outcome.findings.sort_by(|a, b| place(a).cmp(&place(b)));
    outcome.findings.dedup();
    set_fingerprints(&mut outcome.findings);
    outcome
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

fn shielded(rule: &'static Rule, input: &RuleInput) -> Result<Vec<Finding>, Problem> {
    // The collector is lost with the panic and the input is only read: nothing half-changed survives.
    catch_unwind(AssertUnwindSafe(|| {
        let mut findings = Findings::of(rule);
        (rule.check)(input, &mut findings);
        findings.into_vec()
    }))
    .map_err(|panic| Problem {
        path: None,
        span: None,
        kind: ProblemKind::Internal,
        message: format!(
            "rule `{}` panicked: {}",
            rule.name,
            panic_text(panic.as_ref())
        ),
        help: Some("this is a defect of Mapwarden; please report it".to_owned()),
    })
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
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
