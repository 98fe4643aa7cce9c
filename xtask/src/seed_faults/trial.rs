//! One package with faults in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mapwarden_engine::discover::{DiscoverOptions, Sources, discover};
use mapwarden_engine::finding::{Category, Finding};
use mapwarden_engine::flow::{EventKind, FlowOptions};
use mapwarden_engine::link::DefId;
use mapwarden_engine::pipeline::{PackageFacts, Pipeline, Stubs};
use mapwarden_engine::span::{FileId, Span};
use mapwarden_rules::{RULES, RuleInput, Track};

use super::kind::Kind;
use super::sites::{Seed, seeds};
use crate::mir_oracle::Listed;

/// No more faults of one kind are put into one package.
const OF_ONE_KIND: usize = 12;
/// No more faults of one kind are tried in all.
const OF_ALL: usize = 60;

/// A fault and what came of it.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) kind: Kind,
    /// Package, file and line, function.
    pub(super) place: String,
    pub(super) outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Found,
    /// Further findings in the function.
    WithOthers(Vec<String>),
    Missed(&'static str),
}

/// The faults of one package.
pub(super) struct Chosen<'a> {
    package: &'a Listed,
    seeds: Vec<Seed>,
    texts: Texts,
}

impl Chosen<'_> {
    /// Tries them: those of one kind together, one in a function.
    pub(super) fn tries(&self, stubs: &Stubs) -> Vec<Trial> {
        let mut trials = Vec::new();
        for kind in Kind::ALL {
            let of_kind: Vec<&Seed> = self.seeds.iter().filter(|seed| seed.kind == kind).collect();
            if !of_kind.is_empty() {
                trials.extend(together(self.package, stubs, &of_kind, &self.texts));
            }
        }
        trials
    }
}

type Texts = BTreeMap<FileId, (String, Arc<str>)>;

/// Where a fault stands in a shuffle that depends on the seed alone.
fn order(package: &Listed, found: &Seed, seed: u64) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    let key = (
        seed,
        &package.name,
        &found.path,
        found.at.start,
        found.kind as u8,
    );
    BuildHasherDefault::<siphasher::sip::SipHasher13>::default().hash_one(key)
}

/// Leaves no kind more than [`OF_ALL`] faults, so that none outweighs the others.
pub(super) fn balance(all: &mut [Chosen<'_>], seed: u64) {
    for kind in Kind::ALL {
        let mut orders: Vec<u64> = all
            .iter()
            .flat_map(|chosen| {
                let of_kind = chosen.seeds.iter().filter(|seed| seed.kind == kind);
                of_kind.map(|found| order(chosen.package, found, seed))
            })
            .collect();
        orders.sort_unstable();
        if let Some(&first_out) = orders.get(OF_ALL) {
            for chosen in all.iter_mut() {
                let package = chosen.package;
                chosen
                    .seeds
                    .retain(|found| found.kind != kind || order(package, found, seed) < first_out);
            }
        }
    }
}

/// The faults of a package, [`OF_ONE_KIND`] at most of a kind, and the texts of their files.
pub(super) fn chosen<'a>(package: &'a Listed, stubs: &Stubs, seed: u64) -> Option<Chosen<'a>> {
    analysed(package, stubs, &[], |facts, findings, sources| {
        let troubled: Vec<(FileId, Span)> = findings.iter().flat_map(labels).collect();
        let is_sound = |_: DefId, file: FileId, body: Span| {
            !troubled
                .iter()
                .any(|&(of, span)| of == file && body.start <= span.start && span.end <= body.end)
        };
        let mut all = seeds(facts, |file| sources.text(file).ok(), is_sound);
        all.sort_by_cached_key(|found| order(package, found, seed));
        let mut functions: BTreeSet<(Kind, DefId)> = BTreeSet::new();
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        all.retain(|seed| {
            let count = counts.entry(seed.kind).or_default();
            let takes = *count < OF_ONE_KIND && functions.insert((seed.kind, seed.function));
            *count += usize::from(takes);
            takes
        });
        all.sort_by_key(|seed| (seed.file, seed.at.start));
        let texts = all
            .iter()
            .filter_map(|seed| {
                let text = sources.text(seed.file).ok()?;
                Some((seed.file, (sources.display_path(seed.file), text)))
            })
            .collect();
        Chosen {
            package,
            seeds: all,
            texts,
        }
    })
}

/// Analyses a package with some texts replaced.
fn analysed<T>(
    package: &Listed,
    stubs: &Stubs,
    replaced: &[(String, String)],
    look: impl FnOnce(&PackageFacts, &[Finding], &Sources) -> T,
) -> Option<T> {
    let sources = Sources::new(&package.folder);
    for (path, text) in replaced {
        sources.set_overlay(&package.folder.join(path), text.as_str().into());
    }
    let folder = std::slice::from_ref(&package.folder);
    let mut discovery = discover(&sources, folder, &DiscoverOptions::default());
    for of in &mut discovery.packages {
        of.default_features.clone_from(&package.features);
    }
    let pipeline = Pipeline::new(&sources, &discovery, stubs);
    let unit = pipeline
        .units()
        .iter()
        .find(|unit| unit.package.is_some())?;
    let facts = pipeline.analyse(unit, &FlowOptions::default());
    let input = RuleInput {
        facts: &facts,
        track: Track::Any,
    };
    let mut findings = mapwarden_rules::run(RULES, &input).findings;
    findings.retain(|finding| finding.category != Category::Contention);
    Some(look(&facts, &findings, &sources))
}

fn labels(finding: &Finding) -> Vec<(FileId, Span)> {
    let all = std::iter::once(&finding.primary).chain(&finding.related);
    all.map(|label| (label.at.file, label.at.span)).collect()
}

/// Puts faults into different functions of a package at once.
fn together(package: &Listed, stubs: &Stubs, seeds: &[&Seed], texts: &Texts) -> Vec<Trial> {
    let mut replaced = Vec::new();
    // Where each fault and its function stand afterwards.
    let mut places: Vec<(String, Span, Span)> = Vec::new();
    for (file, (path, text)) in texts {
        let mut changed = String::new();
        let mut from = 0_usize;
        let in_file: Vec<&&Seed> = seeds.iter().filter(|seed| seed.file == *file).collect();
        let shift = |before: u32| -> i64 {
            let earlier = in_file
                .iter()
                .filter(|other| other.at.end <= before && other.at.start < before);
            earlier
                .map(|other| {
                    i64::try_from(other.text.len()).unwrap_or(0)
                        - i64::from(other.at.end - other.at.start)
                })
                .sum()
        };
        let moved = |at: u32| u32::try_from(i64::from(at) + shift(at)).unwrap_or(at);
        for seed in &in_file {
            changed.push_str(&text[from..seed.at.start as usize]);
            let start = u32::try_from(changed.len()).unwrap_or(u32::MAX);
            changed.push_str(&seed.text);
            from = seed.at.end as usize;
            let end = u32::try_from(changed.len()).unwrap_or(u32::MAX);
            let body = Span::new(moved(seed.body.start), moved(seed.body.end));
            places.push((path.clone(), Span::new(start, end), body));
        }
        changed.push_str(&text[from..]);
        if !in_file.is_empty() {
            replaced.push((path.clone(), changed));
        }
    }
    // Texts are visited in order of files, as the faults are.
    let outcomes = analysed(package, stubs, &replaced, |facts, findings, sources| {
        places
            .iter()
            .zip(seeds)
            .map(|((path, fault, body), seed)| {
                outcome(facts, findings, sources, seed.kind, (path, *fault, *body))
            })
            .collect::<Vec<_>>()
    });
    let Some(outcomes) = outcomes else {
        return Vec::new();
    };
    seeds
        .iter()
        .zip(outcomes)
        .map(|(seed, outcome)| {
            let (path, text) = &texts[&seed.file];
            let line = text[..seed.at.start as usize].matches('\n').count() + 1;
            Trial {
                kind: seed.kind,
                place: format!(
                    "{} {} `{path}:{line}` `{}`",
                    package.name, package.version, seed.path
                ),
                outcome,
            }
        })
        .collect()
}

fn outcome(
    facts: &PackageFacts,
    findings: &[Finding],
    sources: &Sources,
    kind: Kind,
    (path, fault, body): (&str, Span, Span),
) -> Outcome {
    let inside = |outer: Span, (file, span): &(FileId, Span)| {
        outer.start <= span.start && span.end <= outer.end && sources.display_path(*file) == path
    };
    let here: Vec<&Finding> = findings
        .iter()
        .filter(|finding| labels(finding).iter().any(|label| inside(body, label)))
        .collect();
    let speaks = |finding: &&&Finding| {
        kind.expected().contains(&finding.code)
            && (kind == Kind::DeletedDrop
                || labels(finding).iter().any(|label| inside(fault, label)))
    };
    match here.iter().find(speaks) {
        Some(_) if here.len() == 1 => Outcome::Found,
        Some(found) => {
            let others = here.iter().filter(|other| !std::ptr::eq(**other, *found));
            Outcome::WithOthers(others.map(|other| other.code.to_owned()).collect())
        }
        None if !here.is_empty() => Outcome::Missed("another finding stands there"),
        None => Outcome::Missed(cause(facts, sources, path, fault, kind)),
    }
}

/// How far the analyzer came.
fn cause(
    facts: &PackageFacts,
    sources: &Sources,
    path: &str,
    fault: Span,
    kind: Kind,
) -> &'static str {
    if kind == Kind::DeletedDrop {
        return "nothing was said";
    }
    let program = &facts.program;
    let mut events = Vec::new();
    for function in &facts.flow.functions {
        let file = function.def.and_then(|def| program.file(def).id);
        if file.is_some_and(|file| sources.display_path(file) == path) {
            let inside = function.reachable_events().filter(|(_, event)| {
                fault.start <= event.span.start && event.span.end <= fault.end
            });
            events.extend(inside.map(|(_, event)| event));
        }
    }
    let accesses = events
        .iter()
        .any(|event| matches!(event.kind, EventKind::Access(_)));
    let acquires: Vec<_> = events
        .iter()
        .filter(|event| {
            matches!(
                event.kind,
                EventKind::Acquire(_) | EventKind::Await(_) | EventKind::Call(_)
            )
        })
        .collect();
    match kind {
        _ if events.is_empty() => "nothing of the fault was seen",
        Kind::SplitInsert
        | Kind::SplitUnwrap
        | Kind::SplitChange
        | Kind::SnapshotStored
        | Kind::WriteToCopy => {
            if accesses {
                "the accesses were seen, and no rule speaks: nothing says that the map is shared, or another lock is around"
            } else {
                "the lock was seen, and not the accesses"
            }
        }
        _ if acquires.iter().all(|event| event.held.is_empty()) => {
            "seen, but not that the guard lives"
        }
        _ => "seen under the guard, and no rule speaks",
    }
}
