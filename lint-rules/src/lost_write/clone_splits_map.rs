//! MW602

use mapwarden_engine::finding::{Confidence, Identity, Label};
use mapwarden_engine::flow::{
    Class, EventKind, FunctionFacts, PlaceId, RemoteKind, Root, SpawnEvent,
};
use mapwarden_engine::link::{DefId, TyKind};
use mapwarden_engine::lower::ir::{ExprKind, LocalId};
use mapwarden_engine::sharing::{BareMap, CloneCall, Clones, is_handed_on};
use mapwarden_engine::span::{FileSpan, Span};

use crate::function::{Function, functions};
use crate::items::{field_span, name_of, path_of};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Clones a map where both sides are meant to see each other's writes.
    ///
    /// ## What it flags
    /// A concurrent map (or a lock around a map) that is a bare field of a `Clone` type, or a bare local, is cloned,
    /// the clone goes to a task, thread or handler that writes to it, and the original lives on. `DashMap::clone`
    /// copies every entry: from then on there are two maps.
    ///
    /// ## Why it matters
    /// ```text
    /// owner                                  task
    /// let sender = self.sender.clone();      // a second, separate map
    ///                                        sender.clients.insert(region, client)
    /// self.sender.clients.len()  // 0
    /// ```
    /// It looks like the `Arc` fields beside it, which do share.
    ///
    /// ## Example
    /// ```rust,ignore
    /// #[derive(Clone)]
    /// struct Sender {
    ///     config: Arc<Config>,
    ///     clients: DashMap<String, Client>,
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// #[derive(Clone)]
    /// struct Sender {
    ///     config: Arc<Config>,
    ///     clients: Arc<DashMap<String, Client>>,
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: constructors change with the field.
    ///
    /// ## Known gaps
    /// * A clone that is only read, or whose map is handed back, is a snapshot and silent.
    /// * Plain maps in a `Clone` type are values; nobody expects them to be shared.
    ///
    /// ## Evidence
    /// * sockudo/sockudo, `crates/sockudo-webhook/src/lambda_sender.rs` (commit 7040dc0): a cache of clients beside
    ///   `Arc` fields, cloned into every delivery task, so that no client is ever found again.
    MW602 clone_splits_map {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A map that a clone divides.
struct CloneSplitsMap {
    /// The field or local: `clients`.
    map: String,
    /// The `Clone` type it is a field of, if any.
    owner: Option<String>,
}

impl Violation for CloneSplitsMap {
    fn message(&self) -> String {
        let map = &self.map;
        match &self.owner {
            Some(owner) => {
                format!("cloning `{owner}` copies `{map}`, and a task writes to the copy")
            }
            None => format!("cloning `{map}` copies it, and a task writes to the copy"),
        }
    }

    fn note(&self) -> Option<String> {
        Some(
            "the clone is a second map: what the task stores there is never seen by those who hold the first"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "put `{}` behind an `Arc`, so that clones share it",
            self.map
        ))
    }
}

fn clone_splits_map(input: &RuleInput<'_>, out: &mut Findings) {
    let clones = Clones::of(&input.facts.program);
    let mut reported: Vec<BareMap> = Vec::new();
    for function in functions(input) {
        if function.flow.closure.is_some() {
            continue;
        }
        for call in clones.calls(function.program(), function.typed, function.body) {
            let maps = clones.bare_maps(function.program(), &function.typed.types, call.ty);
            for (map, beside_shared) in maps {
                // A struct of bare maps alone is a value like any other, unless it is kept and cloned for
                // every task: a concurrent map is made to be written by all of them.
                let meant_to_share =
                    map == BareMap::Itself || beside_shared || is_kept(&function, call, map);
                if !meant_to_share || reported.contains(&map) {
                    continue;
                }
                if let Some(write) = written_elsewhere(input, &function, call, map) {
                    report(&function, call, map, write, out);
                    if map != BareMap::Itself {
                        reported.push(map);
                    }
                }
            }
        }
    }
}

/// Whether a field of something that lives on is cloned, and the map is one that is written through shared
/// references.
fn is_kept(function: &Function<'_>, call: CloneCall, map: BareMap) -> bool {
    let BareMap::Field(owner, index) = map else {
        return false;
    };
    let program = function.program();
    let field = program
        .fields
        .get(&owner)
        .and_then(|variants| variants.first()?.get(index as usize));
    let concurrent = field.is_some_and(|&ty| match program.types.kind(ty) {
        TyKind::Adt(def, _) => program
            .model(*def)
            .and_then(|model| model.map.as_ref())
            .is_some_and(|map| map.concurrent),
        _ => false,
    });
    concurrent
        && matches!(
            function.body.expr(call.original).kind,
            ExprKind::Field { .. }
        )
}

/// A write to the copied map by what runs elsewhere and was given the clone.
fn written_elsewhere(
    input: &RuleInput<'_>,
    function: &Function<'_>,
    call: CloneCall,
    map: BareMap,
) -> Option<FileSpan> {
    let made = function.body.span(call.expr);
    spawns(input, function).find_map(|(spawn, whole)| {
        let inside = whole.start <= made.start && made.end <= whole.end;
        let of_closure = spawn.runs.and_then(|runs| {
            let closure = input.facts.flow.functions.get(runs.0 as usize)?;
            let local = call.bound_to?;
            let (_, expr) = closure.closure?;
            let given = closure.captures.iter().any(|(found, _)| *found == local);
            if !given || is_handed_on(function.body, local, expr) {
                return None;
            }
            write_to(function, closure, Some(local), map)
        });
        of_closure.or_else(|| {
            if !inside || map == BareMap::Itself {
                return None;
            }
            spawn.targets.iter().find_map(|&target| {
                let runs = input
                    .facts
                    .flow
                    .functions
                    .iter()
                    .find(|flow| flow.def == Some(target) && flow.closure.is_none())?;
                write_to(function, runs, None, map)
            })
        })
    })
}

/// What a function, its closures included, starts elsewhere, with the place of the call.
fn spawns<'a>(
    input: &RuleInput<'a>,
    function: &Function<'a>,
) -> impl Iterator<Item = (&'a SpawnEvent, Span)> {
    let def = function.def;
    input
        .facts
        .flow
        .functions
        .iter()
        .filter(move |flow| flow.def == Some(def))
        .flat_map(|flow| &flow.events)
        .filter_map(|event| match &event.kind {
            EventKind::Spawn(spawn) => Some((spawn, event.whole)),
            _ => None,
        })
}

/// The first write to a map that was copied, direct or through calls.
fn write_to(
    function: &Function<'_>,
    runs: &FunctionFacts,
    local: Option<LocalId>,
    map: BareMap,
) -> Option<FileSpan> {
    let of_clone = |place: PlaceId| {
        let place = runs.place(place);
        let from = match (place.root, local) {
            (Root::Capture(root) | Root::Local(root), Some(local)) => root == local,
            (Root::Param(_), None) => true,
            _ => false,
        };
        from && match map {
            BareMap::Itself => place.steps.is_empty(),
            BareMap::Field(owner, index) => {
                place.class == Class::Field(owner, 0, index)
                    || place.steps.iter().any(|step| {
                        matches!(step, mapwarden_engine::flow::Step::Field(Some(found), at)
                            if (*found, *at) == (owner, index))
                    })
            }
        }
    };
    let file = runs.def?.file;
    runs.reachable_events().find_map(|(_, event)| {
        let writes = match &event.kind {
            EventKind::Access(access) => {
                may_write(access.kind) && access.is_map && of_clone(access.map)
            }
            EventKind::Call(call) => writes_remotely(&call.remotes, &of_clone),
            EventKind::Await(awaited) => writes_remotely(&awaited.remotes, &of_clone),
            _ => false,
        };
        writes
            .then(|| function.program().file_span(file, event.span))
            .flatten()
    })
}

fn writes_remotely(
    remotes: &[mapwarden_engine::flow::Remote],
    of_clone: &impl Fn(PlaceId) -> bool,
) -> bool {
    remotes.iter().any(|remote| match remote.kind {
        RemoteKind::Access {
            kind, map, is_map, ..
        } => is_map && may_write(kind) && of_clone(map),
        _ => false,
    })
}

/// An entry is asked for to write to it.
fn may_write(kind: mapwarden_engine::link::AccessKind) -> bool {
    kind.writes() || kind == mapwarden_engine::link::AccessKind::Entry
}

fn report(
    function: &Function<'_>,
    call: CloneCall,
    map: BareMap,
    write: FileSpan,
    out: &mut Findings,
) {
    let program = function.program();
    let Some(cloned) = function.at(function.body.span(call.expr)) else {
        return;
    };
    let place: Option<(DefId, u32)> = match map {
        BareMap::Itself => None,
        BareMap::Field(owner, index) => Some((owner, index)),
    };
    let (violation, primary, identity) = match place {
        Some((owner, index)) => {
            let field = function.field_name(Some(owner), index);
            let Some(at) = field_span(program, owner, index) else {
                return;
            };
            let identity = Identity {
                item: path_of(program, owner),
                owner: format!("{}.{field}", path_of(program, owner)),
                accesses: "clone,write".to_owned(),
            };
            let violation = CloneSplitsMap {
                map: field,
                owner: Some(name_of(program, owner).to_owned()),
            };
            (violation, at, identity)
        }
        None => {
            let map = function.expr_text(call.original);
            let identity = Identity {
                item: path_of(program, function.def),
                owner: function.binding(call.original),
                accesses: "clone,write".to_owned(),
            };
            (CloneSplitsMap { map, owner: None }, cloned, identity)
        }
    };
    let label = |at, message: &str| Label {
        at,
        message: message.to_owned(),
    };
    let primary = label(primary, "every clone gets a map of its own");
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.in_test = function.in_test();
    if place.is_some() {
        finding
            .related
            .push(label(cloned, "the clone is made here"));
    }
    finding
        .related
        .push(label(write, "this write goes to the copy"));
}
