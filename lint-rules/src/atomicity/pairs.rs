//! What the atomicity rules share: looks and writes at one map, and the critical sections between them.

use mapwarden_engine::finding::Label;
use mapwarden_engine::flow::{
    EventId, EventKind, Outcome, Place, PlaceId, RemoteKind, Root, Step, TokenId, ValueId,
    ValueKind,
};
use mapwarden_engine::link::{AccessKind, LockKind, Mode};
use mapwarden_engine::sharing::{Evidence, evidence};

use crate::function::Function;

/// One access to a map, here or in a function that is called here.
#[derive(Clone)]
pub(super) struct MapAccess {
    pub(super) event: EventId,
    pub(super) map: PlaceId,
    pub(super) kind: AccessKind,
    pub(super) key: Option<ValueId>,
    pub(super) value: Option<ValueId>,
    /// Locks that the path to the map goes through.
    pub(super) through: Vec<TokenId>,
    /// The lock that the same call takes, where the map is one.
    pub(super) own: Option<TokenId>,
    /// The map synchronises by itself.
    pub(super) concurrent: bool,
    /// The result tells what was there before, and somebody looks at it.
    pub(super) answered: bool,
    /// It happens in a function that is called here, under locks of its own.
    pub(super) remote: bool,
    /// Whoever is here learns what was seen: by the result of the access, or of the call that leads to it.
    pub(super) told: bool,
    /// The call that does it may know more of the key than can be said here.
    pub(super) unknown_key: bool,
}

/// The accesses of a function to maps that synchronise, in order of events.
pub(super) fn accesses(function: &Function<'_>) -> Vec<MapAccess> {
    let mut found = all_accesses(function);
    found.retain(|access| synchronised(function, access));
    found
}

/// Those to any map: a lock beside the map may keep others out.
pub(super) fn all_accesses(function: &Function<'_>) -> Vec<MapAccess> {
    let mut found = Vec::new();
    for (id, event) in function.flow.reachable_events() {
        match &event.kind {
            EventKind::Access(access) if access.is_map => found.push(MapAccess {
                event: id,
                map: access.map,
                kind: access.kind,
                key: access.key,
                value: access.value,
                through: access.through.to_vec(),
                own: access.acquires,
                concurrent: access.concurrent,
                answered: access.previous && event.result_used,
                remote: false,
                told: true,
                unknown_key: false,
            }),
            EventKind::Call(call) => remote_accesses(function, &mut found, id, &call.remotes),
            EventKind::Await(awaited) => {
                remote_accesses(function, &mut found, id, &awaited.remotes);
            }
            _ => {}
        }
    }
    found
}

fn remote_accesses(
    function: &Function<'_>,
    found: &mut Vec<MapAccess>,
    event: EventId,
    remotes: &[mapwarden_engine::flow::Remote],
) {
    for remote in remotes {
        let RemoteKind::Access {
            kind,
            map,
            key,
            is_map: true,
        } = remote.kind
        else {
            continue;
        };
        // Under a lock of its own the callee's access is a critical section; without one it runs in
        // whatever section the caller has.
        found.push(MapAccess {
            event,
            map,
            kind,
            key,
            value: None,
            through: Vec::new(),
            own: None,
            concurrent: false,
            answered: false,
            // The borrow of a cell keeps nobody waiting: it belongs to one thread.
            remote: (remote.under.iter())
                .any(|&(lock, _)| function.lock_kind(lock) != Some(LockKind::Cell)),
            told: remote.told,
            unknown_key: key.is_none() && !whole(kind),
        });
    }
}

/// Why others can reach a map, and a label that shows it.
pub(super) fn shared(function: &Function<'_>, map: PlaceId) -> Option<(Evidence, Option<Label>)> {
    let evidence = evidence(
        &function.facts.sharing,
        function.program(),
        function.typed,
        function.flow,
        map,
    )?;
    let label = match evidence {
        Evidence::Captured(at) => Some(Label {
            at,
            message: format!(
                "`{}` is given to something that runs elsewhere here",
                function.place_name(map)
            ),
        }),
        Evidence::Static(_) | Evidence::Owner => None,
    };
    Some((evidence, label))
}

/// Whether two accesses speak of one key of one map, or one of them of all of it.
pub(super) fn same_target(function: &Function<'_>, a: &MapAccess, b: &MapAccess) -> bool {
    function.flow.same_place(a.map, b.map)
        && match (a.key, b.key) {
            (Some(left), Some(right)) => {
                function.flow.same_value(left, right)
                    || same_round(function, (a.event, left), (b.event, right))
            }
            _ => whole(a.kind) || whole(b.kind),
        }
}

/// Whether two keys are the value that one round of a loop gave to one variable that is never assigned.
fn same_round(function: &Function<'_>, a: (EventId, ValueId), b: (EventId, ValueId)) -> bool {
    let flow = function.flow;
    let (ValueKind::Place(left), ValueKind::Place(right)) =
        (&flow.value(a.1).kind, &flow.value(b.1).kind)
    else {
        return false;
    };
    let place = flow.place(*left);
    let unassigned = match place.root {
        Root::Local(local) => !function.body.local(local).mutable,
        _ => false,
    };
    let fields_only = place
        .steps
        .iter()
        .all(|step| matches!(step, Step::Field(..) | Step::Payload(..)));
    left == right
        && unassigned
        && fields_only
        && flow.event(a.0).loops == flow.event(b.0).loops
        && flow.dominates(a.0, b.0)
}

const fn whole(kind: AccessKind) -> bool {
    matches!(
        kind,
        AccessKind::Len | AccessKind::Iterate | AccessKind::Clear | AccessKind::Replace
    )
}

/// Whether every path to the map is behind a lock that threads wait for, or the map synchronises by
/// itself: only then are two accesses two critical sections, and not one race or one thread.
pub(super) fn synchronised(function: &Function<'_>, access: &MapAccess) -> bool {
    let waits = |&token: &TokenId| function.flow.token(token).kind != LockKind::Cell;
    access.concurrent || access.remote || access.through.iter().any(waits)
}

/// Whether some lock is held from one event to the other that keeps every other writer out: the lock of
/// the map itself, a guard of the concurrent map, or a lock around both.
pub(super) fn one_section(function: &Function<'_>, a: &MapAccess, b: &MapAccess) -> bool {
    let flow = function.flow;
    let (before, after) = (&flow.event(a.event).held, &flow.event(b.event).held);
    if a.own.is_some_and(|own| after.may.contains(&own)) {
        return true;
    }
    before.must.iter().any(|&token| {
        let data = flow.token(token);
        // What a callee does under this guard never comes to the map: it waits for this thread.
        let guards_map = a.through.contains(&token) && (b.through.contains(&token) || b.remote);
        let excludes = matches!(data.mode, Mode::Exclusive | Mode::Upgradable);
        (flow.held_over(token, a.event, b.event) && (guards_map || excludes))
            || after
                .must
                .iter()
                .any(|&later| upgraded(function, token, later))
    })
}

/// Whether a lock was changed from one mode to another without letting it go.
fn upgraded(function: &Function<'_>, from: TokenId, to: TokenId) -> bool {
    let (before, after) = (function.flow.token(from), function.flow.token(to));
    // A change of mode that never waits is no event: the guard is what the same call gave.
    let downgraded = before.origin == after.origin
        && before.lock == after.lock
        && before.mode == Mode::Exclusive
        && after.mode != Mode::Exclusive;
    downgraded
        || function.flow.events.iter().any(|event| match &event.kind {
            EventKind::Acquire(acquire) => acquire.token == to && acquire.upgrades == Some(from),
            _ => false,
        })
}

/// Looks at what an entry of a map holds (`map.get(k)?.is_empty()`), as looks at that map and key.
pub(super) fn looks_into_entries(function: &Function<'_>) -> Vec<MapAccess> {
    let flow = function.flow;
    let mut found = Vec::new();
    for (id, event) in flow.reachable_events() {
        let EventKind::Access(access) = &event.kind else {
            continue;
        };
        let place = flow.place(access.map);
        if !looks(access.kind) || !place.exact {
            continue;
        }
        for (position, step) in place.steps.iter().enumerate() {
            let Step::Element(key) = *step else { continue };
            // The map is the prefix of the path; it has an id only if some event speaks of it.
            let map = (0..).map(PlaceId).zip(&flow.places).find(|(_, candidate)| {
                candidate.root == place.root && candidate.steps == place.steps[..position]
            });
            let Some((map, _)) = map else { continue };
            let through: Vec<TokenId> = event
                .held
                .may
                .iter()
                .copied()
                .filter(|&token| {
                    let lock = flow.place(flow.token(token).lock);
                    lock.root == place.root && place.steps[..position].starts_with(&lock.steps)
                })
                .collect();
            found.push(MapAccess {
                event: id,
                map,
                // What is asked is not whether the key is there.
                kind: AccessKind::Len,
                key,
                value: None,
                own: None,
                concurrent: !through.is_empty(),
                through,
                answered: false,
                remote: false,
                told: true,
                unknown_key: false,
            });
        }
    }
    found
}

/// Whether an access looks at the map again right before `act`, in the section of `act`.
pub(super) fn looked_again(
    function: &Function<'_>,
    all: &[MapAccess],
    check: &MapAccess,
    act: &MapAccess,
) -> bool {
    all.iter().any(|again| {
        again.event != check.event
            && again.event != act.event
            && again.told
            && looks(again.kind)
            && same_target(function, again, act)
            && function.flow.can_follow(check.event, again.event)
            && decides(function, again.event, act.event).is_some()
            && one_section(function, again, act)
    })
}

/// Whether the key of a write is one that a walk over the map gave.
pub(super) fn collected(function: &Function<'_>, walk: &MapAccess, act: &MapAccess) -> bool {
    (act.key).is_some_and(|key| function.flow.value(key).sources.contains(&walk.event))
}

/// Whether an access only looks.
pub(super) const fn looks(kind: AccessKind) -> bool {
    matches!(
        kind,
        AccessKind::Lookup | AccessKind::Contains | AccessKind::Len | AccessKind::Iterate
    )
}

/// The way a branch must have gone, by the result of `check`, for `act` to run.
pub(super) fn decides(
    function: &Function<'_>,
    check: EventId,
    act: EventId,
) -> Option<(Outcome, bool)> {
    let ended = function.flow.ended_with(act);
    let mut controls = function.flow.controls(act).iter().chain(ended);
    controls.find_map(|control| {
        let branch = function.flow.branch(control.branch);
        branch
            .sources
            .contains(&check)
            .then_some((control.outcome, branch.direct == Some(check)))
    })
}

/// Whether `inner` is the map's place or something in it.
pub(super) fn within(map: &Place, inner: &Place) -> bool {
    inner.root == map.root && inner.steps.starts_with(&map.steps)
}

/// A word for an access: the method, or the function that does it.
pub(super) fn word(function: &Function<'_>, access: &MapAccess) -> String {
    if let EventKind::Write(_) = function.event(access.event).kind {
        return "=".to_owned();
    }
    function.call_name(access.event).unwrap_or_else(|| {
        match access.kind {
            AccessKind::Lookup | AccessKind::Contains => "look-up",
            AccessKind::Len => "length",
            AccessKind::Iterate => "iteration",
            AccessKind::Entry | AccessKind::Compound => "entry",
            AccessKind::Insert | AccessKind::Update | AccessKind::Replace => "write",
            AccessKind::Remove | AccessKind::Clear => "removal",
        }
        .to_owned()
    })
}
