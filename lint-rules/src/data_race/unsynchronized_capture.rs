//! MW508

use mapwarden_engine::finding::{Confidence, Label};
use mapwarden_engine::flow::{
    EventId, EventKind, FunctionFacts, PlaceId, Root, SpawnEvent, Step, TokenId,
};
use mapwarden_engine::link::{
    AccessKind, DefId, LockKind, PointerKind, SpawnKind, Ty, TyKind, WaitKind,
};
use mapwarden_engine::lower::ir::{ExprKind, LocalId};
use mapwarden_engine::span::Span;

use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Shares a plain map between concurrent closures, one of which writes.
    ///
    /// ## What it flags
    /// Two closures or tasks that run at the same time (or one and its spawner) reach the same plain map,
    /// `Rc<RefCell<map>>` or `Arc<map>`, and at least one of them writes. rustc refuses such code in terms of
    /// lifetimes, borrows and `Send`; this rule says, while it is being written, which map is shared by whom.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                       thread B
    /// counts.insert("a", 1)
    ///                                counts.len()
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// thread::scope(|scope| {
    ///     scope.spawn(|| counts.insert("a", 1));
    ///     scope.spawn(|| println!("{}", counts.len()));
    /// });
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let counts = Mutex::new(counts);
    /// thread::scope(|scope| {
    ///     scope.spawn(|| counts.lock().unwrap().insert("a", 1));
    ///     scope.spawn(|| println!("{}", counts.lock().unwrap().len()));
    /// });
    /// ```
    /// `Arc<Mutex<..>>` or `Arc<DashMap<..>>` for detached threads and tasks; a part for each thread that is
    /// handed back by `join` where no sharing is needed.
    ///
    /// ## Fix safety
    /// There is no automatic fix: which way out is right depends on how often it is written.
    ///
    /// ## Known gaps
    /// * Disjoint fields, the items of `iter_mut()`, scopes in a row and a map handed back by `join` are sound and
    ///   silent.
    ///
    /// ## Evidence
    /// * nickel-org/nickel.rs#255: a map shared by route handlers; the answer is a lock, the error message spoke of
    ///   `UnsafeCell`.
    MW508 unsynchronized_capture {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A plain map reached by two at once.
struct UnsynchronizedCapture {
    /// The map as the source names it.
    map: String,
    /// What it is now: "a plain map", "an `Rc<RefCell<..>>`", "an `Arc` without a lock".
    kind: &'static str,
    /// Who else reaches it: "another scoped thread", "the spawner", "another run of this closure".
    other: &'static str,
}

impl Violation for UnsynchronizedCapture {
    fn message(&self) -> String {
        let Self { map, other, .. } = self;
        format!("`{map}` is written here while {other} can reach it")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` is {}: nothing makes the two wait for each other, so rustc refuses this",
            self.map, self.kind
        ))
    }

    fn help(&self) -> Option<String> {
        Some("share it as `Arc<Mutex<..>>` or a concurrent map, or give each thread its part and collect them by `join`".to_owned())
    }
}

/// An access to a map that nothing synchronises, as a place of the spawning function.
pub(super) struct Reached {
    /// The captured variable's place, or the map's own in the spawner.
    pub(super) base: PlaceId,
    /// The captured variable; `None` for what the spawner does.
    pub(super) carrier: Option<LocalId>,
    root: Root,
    steps: Vec<Step>,
    pub(super) writes: bool,
    pub(super) span: Span,
}

/// What one spawn runs.
struct Concurrent<'a> {
    id: EventId,
    spawn: &'a SpawnEvent,
    reaches: Vec<Reached>,
}

fn unsynchronized_capture(input: &RuleInput<'_>, out: &mut Findings) {
    for_each_conflict(input, false, &mut |function, conflict| {
        report(
            function,
            conflict.write,
            conflict.beside,
            conflict.other,
            out,
        );
    });
}

/// Two accesses to one map that can happen at the same time.
pub(super) struct Conflict<'a> {
    pub(super) write: &'a Reached,
    pub(super) beside: &'a Reached,
    pub(super) other: &'static str,
}

/// Visits conflicts over maps that travel as themselves, or `disguised` as pointers and numbers.
pub(super) fn for_each_conflict(
    input: &RuleInput<'_>,
    disguised: bool,
    visit: &mut dyn FnMut(&Function<'_>, &Conflict<'_>),
) {
    for function in functions(input) {
        let spawns: Vec<Concurrent<'_>> = function
            .flow
            .reachable_events()
            .filter_map(|(id, event)| match &event.kind {
                EventKind::Spawn(spawn) if spawn.kind != SpawnKind::LocalTask => Some(Concurrent {
                    id,
                    spawn,
                    reaches: reached_by(input, &function, spawn, disguised),
                }),
                _ => None,
            })
            .collect();
        if spawns.iter().all(|spawn| spawn.reaches.is_empty()) {
            continue;
        }
        let mut reported: Vec<Span> = Vec::new();
        for (at, one) in spawns.iter().enumerate() {
            check(&function, one, &spawns[at..], &mut reported, visit);
        }
    }
}

fn check(
    function: &Function<'_>,
    one: &Concurrent<'_>,
    later: &[Concurrent<'_>],
    reported: &mut Vec<Span>,
    visit: &mut dyn FnMut(&Function<'_>, &Conflict<'_>),
) {
    let mut conflict = |mine: &Reached, theirs: &Reached, other: &'static str| {
        if !overlap(mine, theirs) || !(mine.writes || theirs.writes) {
            return;
        }
        let (write, beside) = if mine.writes {
            (mine, theirs)
        } else {
            (theirs, mine)
        };
        // One finding for one captured map, at its first write.
        if reported.contains(&write.span) {
            return;
        }
        reported.push(write.span);
        visit(
            function,
            &Conflict {
                write,
                beside,
                other,
            },
        );
    };
    for two in later {
        let itself = one.id == two.id;
        if !runs_beside(function, one, two.id) {
            continue;
        }
        for mine in &one.reaches {
            for theirs in &two.reaches {
                if itself {
                    if !made_each_time(function, one.id, mine.root) {
                        conflict(mine, theirs, "another run of this closure");
                    }
                } else {
                    let other = match two.spawn.kind {
                        SpawnKind::Scoped => "another scoped thread",
                        SpawnKind::Task => "another task",
                        _ => "another thread",
                    };
                    conflict(mine, theirs, other);
                }
            }
        }
    }
    for (id, event) in function.flow.reachable_events() {
        if !runs_beside(function, one, id) {
            continue;
        }
        let EventKind::Access(access) = &event.kind else {
            continue;
        };
        if !access.is_map || access.concurrent || is_locked(function.flow, &event.held.must) {
            continue;
        }
        let place = function.flow.place(access.map);
        let theirs = Reached {
            base: access.map,
            carrier: None,
            root: place.root,
            steps: place.steps.clone(),
            writes: may_write(access.kind),
            span: event.span,
        };
        for mine in &one.reaches {
            conflict(
                mine,
                &theirs,
                if mine.writes {
                    "the spawner"
                } else {
                    "a thread"
                },
            );
        }
    }
}

/// An entry is asked for to write to it.
pub(super) fn may_write(kind: AccessKind) -> bool {
    kind.writes() || kind == AccessKind::Entry
}

fn is_locked(flow: &FunctionFacts, held: &[TokenId]) -> bool {
    held.iter()
        .any(|&token| flow.token(token).kind != LockKind::Cell)
}

/// The plain maps that a spawned closure reaches through what it captures.
fn reached_by(
    input: &RuleInput<'_>,
    function: &Function<'_>,
    spawn: &SpawnEvent,
    disguised: bool,
) -> Vec<Reached> {
    let Some(closure) = spawn
        .runs
        .and_then(|runs| input.facts.flow.functions.get(runs.0 as usize))
    else {
        return Vec::new();
    };
    let mut found: Vec<Reached> = Vec::new();
    for (_, event) in closure.reachable_events() {
        let EventKind::Access(access) = &event.kind else {
            continue;
        };
        let place = closure.place(access.map);
        let Root::Capture(local) = place.root else {
            continue;
        };
        if !access.is_map
            || access.concurrent
            || !place.exact
            || is_locked(closure, &event.held.must)
        {
            continue;
        }
        if is_disguised(function, local) != disguised {
            continue;
        }
        let position = closure.captures.iter().position(|(held, _)| *held == local);
        let Some(&base) = position.and_then(|at| spawn.captures.get(at)) else {
            continue;
        };
        let outside = function.flow.place(base);
        if !outside.exact || matches!(outside.root, Root::Static(_) | Root::Unknown) {
            continue;
        }
        let mut steps = outside.steps.clone();
        steps.extend(&place.steps);
        found.push(Reached {
            base,
            carrier: Some(local),
            root: outside.root,
            steps,
            writes: may_write(access.kind),
            span: event.span,
        });
    }
    // A write says more than a read of the same map.
    found.sort_by_key(|reached| !reached.writes);
    found
}

/// Whether a captured variable is a pointer or number: rustc does not see through it, and the hazard
/// is that it was made.
fn is_disguised(function: &Function<'_>, local: LocalId) -> bool {
    let types = &function.typed.types;
    function
        .typed
        .locals
        .get(local.0 as usize)
        .is_some_and(|&ty| match types.kind(types.peel_refs(ty)) {
            TyKind::Ptr(..) | TyKind::Primitive(_) => true,
            TyKind::Adt(def, _) => {
                let program = function.program();
                let own = program.model(*def).is_none();
                own && program.fields.get(def).is_some_and(|variants| {
                    variants
                        .iter()
                        .flatten()
                        .any(|&field| matches!(program.types.kind(field), TyKind::Ptr(..)))
                })
            }
            _ => false,
        })
}

/// One is the other, or a part of it.
fn overlap(a: &Reached, b: &Reached) -> bool {
    let shorter = a.steps.len().min(b.steps.len());
    a.root == b.root && a.steps[..shorter] == b.steps[..shorter]
}

/// Whether an event can happen while what was spawned still runs.
fn runs_beside(function: &Function<'_>, spawned: &Concurrent<'_>, id: EventId) -> bool {
    let flow = function.flow;
    if spawned.spawn.kind == SpawnKind::Scoped {
        // The scope waits for its threads.
        let scope = flow.event(spawned.id).inside.last();
        if scope.is_some() && !flow.event(id).inside.iter().any(|at| Some(at) == scope) {
            return false;
        }
    }
    let waits: Vec<EventId> = flow
        .reachable_events()
        .filter(|(_, event)| match &event.kind {
            EventKind::Wait(wait) => wait.kind == WaitKind::Join,
            EventKind::Await(_) => spawned.spawn.kind == SpawnKind::Task,
            _ => false,
        })
        .map(|(id, _)| id)
        .collect();
    flow.can_follow_avoiding(spawned.id, id, &waits)
}

/// Whether each round makes the variable anew: it is declared in the loop or closure around the spawn.
fn made_each_time(function: &Function<'_>, spawn: EventId, root: Root) -> bool {
    let local: LocalId = match root {
        Root::Local(local) => local,
        Root::Param(_) | Root::Capture(_) => return false,
        _ => return true,
    };
    let body = function.body;
    let whole = function.event(spawn).whole;
    let around = body
        .exprs
        .iter()
        .filter(|expr| matches!(expr.kind, ExprKind::Loop { .. } | ExprKind::Closure { .. }))
        .map(|expr| expr.span.shifted(body.base))
        .filter(|span| span.start <= whole.start && whole.end <= span.end)
        .min_by_key(|span| span.end - span.start);
    let declared = body.pat(body.local(local).pat).span.shifted(body.base);
    around.is_some_and(|span| span.start <= declared.start && declared.end <= span.end)
}

/// What the shared variable is, by its type.
fn kind_of(function: &Function<'_>, root: Root) -> &'static str {
    let ty: Option<Ty> = match root {
        Root::Local(local) | Root::Capture(local) => {
            function.typed.locals.get(local.0 as usize).copied()
        }
        _ => None,
    };
    let types = &function.typed.types;
    let pointer = ty.and_then(|ty| match types.kind(types.peel_refs(ty)) {
        TyKind::Adt(def, _) => {
            let def: DefId = *def;
            function.program().model(def)?.pointer
        }
        _ => None,
    });
    match pointer {
        Some(PointerKind::Shared) => "an `Arc` without a lock",
        Some(PointerKind::SharedLocal) => "an `Rc<RefCell<..>>`",
        Some(PointerKind::Unique) | None => "a plain map",
    }
}

fn report(
    function: &Function<'_>,
    write: &Reached,
    beside: &Reached,
    other: &'static str,
    out: &mut Findings,
) {
    let violation = UnsynchronizedCapture {
        map: function.place_name(write.base),
        kind: kind_of(function, write.root),
        other,
    };
    let Some(primary) = function.label(write.span, "written without a lock") else {
        return;
    };
    let also: Option<Label> = (beside.span != write.span)
        .then(|| function.label(beside.span, "reached here at the same time"))
        .flatten();
    let accesses = if beside.writes {
        "write,write"
    } else {
        "write,read"
    };
    let identity = function.identity(write.base, accesses);
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.related.extend(also);
    finding.in_test = function.in_test();
}
