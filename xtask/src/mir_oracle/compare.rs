//! One package: rustc's sites beside the analyzer's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mapwarden_engine::link::{DefId, Program};
use miette::{IntoDiagnostic, Result, WrapErr, miette};

use super::alive::{Alive, Site};
use super::builds::Listed;
use super::engine::{Answer, Answers, Held, ask};
use super::names::{SiteKind, StubNames};
use super::reader::{Block, Body, Place, Terminator, bodies};

/// How the analyzer did at a site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Resolution {
    Right,
    /// Nothing, for this reason.
    Unresolved(&'static str),
    /// Something else, as it is called.
    Wrong(String),
}

/// How held sets compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Agreement {
    Same,
    /// What differs, in words, and the class of the cause.
    Different(&'static str, String),
    /// There is nothing to compare: the site is no acquisition or not resolved.
    Skipped,
}

#[derive(Debug)]
pub(super) struct Row {
    pub(super) function: String,
    pub(super) place: Place,
    pub(super) shown: String,
    pub(super) kind: SiteKind,
    pub(super) resolution: Resolution,
    pub(super) agreement: Agreement,
}

#[derive(Debug)]
pub(super) struct Compared {
    pub(super) package: String,
    pub(super) functions: usize,
    pub(super) rows: Vec<Row>,
}

pub(super) fn compare(built: &Listed) -> Result<Compared> {
    let text = fs::read_to_string(&built.mir)
        .into_diagnostic()
        .wrap_err_with(|| built.mir.display().to_string())?;
    let mut bodies = bodies(&text);
    drop(text);
    for body in &mut bodies {
        relative(body, &built.printed);
    }
    let answers = ask(&built.folder, &built.features)
        .ok_or_else(|| miette!("{} is no package", built.folder.display()))?;
    let names = StubNames::of(answers.program());
    let mut rows: BTreeMap<(Place, String), Row> = BTreeMap::new();
    let mut derived = 0;
    let mut texts = BTreeMap::new();
    for body in &bodies {
        if is_derived(&body.name, &built.folder, &mut texts) {
            derived += 1;
            continue;
        }
        let calls = Alive::calls(body);
        for site in Alive::new(&names, answers.program(), body).sites() {
            let row = row(body, site, &calls, &answers);
            let key = (row.place.clone(), row.shown.clone());
            // A macro's tokens stand in several bodies: the worst of them counts.
            match rows.entry(key) {
                std::collections::btree_map::Entry::Vacant(free) => {
                    free.insert(row);
                }
                std::collections::btree_map::Entry::Occupied(mut known) => {
                    if row.resolution > known.get().resolution {
                        known.insert(row);
                    }
                }
            }
        }
    }
    Ok(Compared {
        package: format!("{} {}", built.name, built.version),
        functions: bodies.len() - derived,
        rows: rows.into_values().collect(),
    })
}

fn row(body: &Body, site: Site, calls: &BTreeSet<Place>, answers: &Answers) -> Row {
    let resolution = resolution(&site, answers);
    let agreement = match &resolution {
        Resolution::Right if takes_lock(&site, answers) && !site.never_awaited => {
            agreement(&site, calls, answers.held.get(&site.place))
        }
        _ => Agreement::Skipped,
    };
    Row {
        function: body.name.clone(),
        place: site.place,
        shown: site.shown,
        kind: site.kind,
        resolution,
        agreement,
    }
}

/// Whether the function that was found takes a lock: others of its name may.
fn takes_lock(site: &Site, answers: &Answers) -> bool {
    let found = answers.at(&site.place).into_iter().flatten();
    let mut functions = found
        .filter_map(|answer| match answer {
            Answer::Functions(functions) => Some(functions),
            _ => None,
        })
        .flatten()
        .filter(|def| site.functions.contains(def))
        .peekable();
    if functions.peek().is_none() {
        return site.kind == SiteKind::Lock;
    }
    functions
        .filter_map(|&def| answers.program().effects_of(def))
        .any(|effects| {
            !effects.acquisitions.is_empty() || effects.reholds.is_some_and(|(_, waits)| waits)
        })
}

fn resolution(site: &Site, answers: &Answers) -> Resolution {
    let Some(found) = answers.at(&site.place) else {
        return Resolution::Unresolved(absence(site, answers));
    };
    let program = answers.program();
    let mut wrong = None;
    for answer in found {
        match answer {
            Answer::Functions(functions) => {
                if functions
                    .iter()
                    .any(|def| site.functions.contains(def) || same_name(program, *def, site))
                {
                    return Resolution::Right;
                }
                wrong = functions.first().copied().or(wrong);
            }
            Answer::Constructor | Answer::Closure | Answer::Value | Answer::Unknown => {}
        }
    }
    match wrong {
        Some(def) => Resolution::Wrong(described(program, def)),
        None => Resolution::Unresolved("the receiver's type is unknown"),
    }
}

/// A trait's method stands for its implementations.
fn same_name(program: &Program, def: DefId, site: &Site) -> bool {
    let Some(&expected) = site.functions.first() else {
        return false;
    };
    let name = |def: DefId| {
        program
            .item(def)
            .name
            .map(|name| program.symbol(def.file, name))
    };
    let data = &program.crates[program.file(def).crate_id.0 as usize];
    let is_trait = program.parents.get(&def).is_some_and(|&parent| {
        matches!(
            program.item(parent).kind,
            mapwarden_engine::lower::ir::ItemKind::Trait { .. }
        )
    });
    data.is_stub && is_trait && name(def) == name(expected)
}

fn described(program: &Program, def: DefId) -> String {
    let name = program
        .item(def)
        .name
        .map_or("?", |name| program.file(def).facts.names.text(name));
    let data = &program.crates[program.file(def).crate_id.0 as usize];
    program
        .paths
        .get(&def)
        .cloned()
        .unwrap_or_else(|| format!("{}::…::{name}", data.name))
}

fn absence(site: &Site, answers: &Answers) -> &'static str {
    let within = |place: &Place, dark: &Place| {
        place.file == dark.file && dark.start <= place.start && place.end <= dark.end
    };
    if answers.dark.iter().any(|dark| within(&site.place, dark)) {
        return "inside a macro that stays opaque";
    }
    let line = site.place.start.0;
    let bodies = answers.bodies.get(&site.place.file);
    if bodies
        .into_iter()
        .flatten()
        .any(|&(first, last)| first <= line && line <= last)
    {
        "no call at this place of a body that was read"
    } else {
        "no body that was read"
    }
}

fn agreement(site: &Site, calls: &BTreeSet<Place>, held: Option<&Held>) -> Agreement {
    let Some(held) = held else {
        return Agreement::Different("no event of the analyzer at the site", String::new());
    };
    // What a closure's caller holds is not visible in the closure's own MIR.
    let own = |places: &BTreeSet<Place>| -> BTreeSet<Place> {
        places.intersection(calls).cloned().collect()
    };
    let (may, must) = (own(&held.may), own(&held.must));
    let list = |places: &mut dyn Iterator<Item = &Place>| {
        let shown: Vec<String> = places
            .map(|place| format!("{}:{}", place.start.0, place.start.1))
            .collect();
        shown.join(", ")
    };
    if may != site.may {
        let more = list(&mut may.difference(&site.may));
        let less = list(&mut site.may.difference(&may));
        return match (more.is_empty(), less.is_empty()) {
            (false, true) => Agreement::Different("may be held for the analyzer only", more),
            (true, false) => Agreement::Different("may be held for rustc only", less),
            _ => Agreement::Different("other guards", format!("{more} instead of {less}")),
        };
    }
    if must != site.must {
        let more = list(&mut must.difference(&site.must));
        let less = list(&mut site.must.difference(&must));
        return if less.is_empty() {
            Agreement::Different("surely held for the analyzer only", more)
        } else {
            Agreement::Different("surely held for rustc only", less)
        };
    }
    Agreement::Same
}

/// Whether a macro wrote the function: the place of its impl is the name of a trait in `#[derive(..)]`, or an
/// attribute. What such a function calls is nowhere in the sources.
fn is_derived(name: &str, folder: &Path, texts: &mut BTreeMap<String, Option<String>>) -> bool {
    // `a::<impl at src/a.rs:1:10: 1:15>::clone`
    let place = name
        .split_once("<impl at ")
        .and_then(|(_, place)| super::reader::place_of(place.split('>').next()?));
    let Some(place) = place.filter(|place| place.start.0 == place.end.0) else {
        return false;
    };
    let text = texts
        .entry(place.file.clone())
        .or_insert_with_key(|file| fs::read_to_string(folder.join(file)).ok());
    let line = text
        .as_ref()
        .and_then(|text| text.lines().nth(place.start.0 as usize - 1));
    let columns = place.start.1 as usize - 1..place.end.1 as usize - 1;
    line.and_then(|line| line.get(columns))
        .is_some_and(|named| {
            let is_attribute = named.starts_with("#[") && named.ends_with(']');
            is_attribute
                || named
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
        })
}

/// Places relative to the package.
fn relative(body: &mut Body, prefix: &str) {
    let strip = |place: &mut Place| {
        if let Some(rest) = place.file.strip_prefix(prefix) {
            place.file = rest.to_owned();
        }
    };
    body.name = body.name.replace(prefix, "");
    for Block { terminator, .. } in &mut body.blocks {
        if let Some(Terminator::Call(call)) = terminator {
            strip(&mut call.name);
            strip(&mut call.whole);
        }
    }
}
