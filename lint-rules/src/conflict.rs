//! Acquisitions of what the same thread holds already.

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{
    CallStep, Event, EventId, EventKind, PlaceId, Remote, RemoteKind, Root, TokenId, TokenOrigin,
    ValueId, ValueKind,
};
use mapwarden_engine::link::{LockKind, Mode, TyKind};
use mapwarden_engine::lower::ir::ItemKind;

use crate::Track;
use crate::function::Function;

/// A second acquisition of a lock that is held.
pub(crate) struct Conflict<'f> {
    /// The event that takes it, here or through a call.
    pub(crate) event: EventId,
    /// What is held.
    pub(crate) held: TokenId,
    /// The lock.
    pub(crate) lock: PlaceId,
    /// How it is asked for.
    pub(crate) mode: Mode,
    /// How it is held.
    pub(crate) held_mode: Mode,
    /// Held on every way to the event, and asked for on every way through it.
    pub(crate) always: bool,
    /// The calls that lead to the acquisition, if it is not here.
    pub(crate) path: &'f [CallStep],
    /// Both speak of all of the lock, or of the same key.
    pub(crate) same_part: bool,
}

/// One acquisition, here or in a callee.
pub(crate) struct Asked<'f> {
    pub(crate) lock: PlaceId,
    pub(crate) kind: LockKind,
    pub(crate) mode: Mode,
    key: Option<ValueId>,
    some_key: bool,
    must: bool,
    pub(crate) path: &'f [CallStep],
    /// What a callee holds itself when it asks, as places of this function.
    under: &'f [(PlaceId, Mode)],
}

/// Every acquisition in a function, direct or through calls, of a lock of this kind that is held then.
pub(crate) fn conflicts<'f>(
    function: &Function<'f>,
    kind: LockKind,
    track: Track,
) -> Vec<Conflict<'f>> {
    let mut found: Vec<Conflict<'f>> = Vec::new();
    for (id, event) in function.flow.reachable_events() {
        if event.held.is_empty() {
            continue;
        }
        for asked in acquisitions(function, event) {
            if asked.kind != kind {
                continue;
            }
            for &held in &event.held.may {
                let token = function.flow.token(held);
                let earlier_round = own_token(event) == Some(held);
                if token.kind != kind
                    || (earlier_round && !same_each_round(function, asked.lock))
                    || !(function.flow.same_place(token.lock, asked.lock)
                        || same_in_round(function, held, asked.lock))
                    || !track.covers(function, token)
                    || let_go_by_callee(function, event, held, &asked)
                {
                    continue;
                }
                let conflict = Conflict {
                    event: id,
                    held,
                    lock: asked.lock,
                    mode: asked.mode,
                    held_mode: token.mode,
                    always: asked.must && event.held.must.contains(&held),
                    path: asked.path,
                    same_part: same_part(
                        function,
                        (token.key, token.some_key),
                        (asked.key, asked.some_key),
                    ) && (!earlier_round || same_key_each_round(function, &asked)),
                };
                // One finding for one place and lock, however many guards are alive.
                let known = found.iter_mut().find(|known| {
                    known.lock == conflict.lock
                        && (known.event == id
                            || function.flow.event(known.event).span == event.span)
                });
                match known {
                    Some(known) if rank(&conflict) > rank(known) => *known = conflict,
                    Some(_) => {}
                    None => found.push(conflict),
                }
            }
        }
    }
    found
}

/// Whether the guard is given to the very call that asks for the lock, and has ended in there before it asks.
fn let_go_by_callee(
    function: &Function<'_>,
    event: &Event,
    held: TokenId,
    asked: &Asked<'_>,
) -> bool {
    let EventKind::Call(call) = &event.kind else {
        return false;
    };
    let flow = function.flow;
    let token = flow.token(held);
    let is_given = |value: &ValueId| {
        let value = flow.value(*value);
        let by_value = match function.typed.types.kind(value.ty) {
            TyKind::Adt(def, _) => {
                (function.program().model(*def)).is_some_and(|model| model.guard.is_some())
            }
            _ => false,
        };
        by_value
            && match token.origin {
                TokenOrigin::Event(taken) => value.sources.contains(&taken),
                TokenOrigin::Param(index) => matches!(value.kind, ValueKind::Place(place)
                    if flow.place(place).root == Root::Param(index)),
                TokenOrigin::Capture(_) => false,
            }
    };
    let lock = flow.place(token.lock);
    let still_held = asked.under.iter().any(|&(place, _)| {
        let place = flow.place(place);
        place.root == lock.root && place.steps.starts_with(&lock.steps)
    });
    !still_held && call.args.iter().any(is_given)
}

fn rank(conflict: &Conflict<'_>) -> (bool, bool, bool) {
    (
        excludes(conflict.held_mode, conflict.mode),
        conflict.same_part,
        conflict.always,
    )
}

/// Whether a place is one instance in every round of the loops around: no variable of a loop is on its path.
fn same_each_round(function: &Function<'_>, lock: PlaceId) -> bool {
    let place = function.flow.place(lock);
    matches!(place.root, Root::Param(_) | Root::Static(_))
        && !place.steps.iter().any(|step| step.is_element())
}

/// Whether the element that a loop is at is locked again in the round in which it was locked: a guard that an
/// earlier round took would be alive where this one takes its own.
fn same_in_round(function: &Function<'_>, held: TokenId, asked: PlaceId) -> bool {
    let token = function.flow.token(held);
    let TokenOrigin::Event(taken) = token.origin else {
        return false;
    };
    function.flow.same_item(token.lock, asked) && !function.event(taken).held.may.contains(&held)
}

/// Whether the part that is asked for is the same in every round.
fn same_key_each_round(function: &Function<'_>, asked: &Asked<'_>) -> bool {
    !asked.some_key
        && asked
            .key
            .is_none_or(|key| matches!(function.flow.value(key).kind, ValueKind::Constant(_)))
}

fn own_token(event: &Event) -> Option<TokenId> {
    match &event.kind {
        EventKind::Acquire(acquire) => Some(acquire.token),
        _ => None,
    }
}

/// What an event asks for, here or in callees, and waits for.
pub(crate) fn acquisitions<'f>(function: &Function<'f>, event: &'f Event) -> Vec<Asked<'f>> {
    match &event.kind {
        EventKind::Acquire(acquire) if !acquire.is_try && acquire.upgrades.is_none() => {
            let token = function.flow.token(acquire.token);
            vec![Asked {
                lock: token.lock,
                kind: token.kind,
                mode: token.mode,
                key: token.key,
                some_key: token.some_key,
                must: true,
                path: &[],
                under: &[],
            }]
        }
        EventKind::Call(call) => call.remotes.iter().filter_map(remote).collect(),
        EventKind::Await(awaited) => awaited.remotes.iter().filter_map(remote).collect(),
        EventKind::Drop(dropped) => dropped.remotes.iter().filter_map(remote).collect(),
        _ => Vec::new(),
    }
}

fn remote(remote: &Remote) -> Option<Asked<'_>> {
    match remote.kind {
        RemoteKind::Acquire {
            lock,
            kind,
            mode,
            key,
            some_key,
            is_try: false,
            ..
        } => Some(Asked {
            lock,
            kind,
            mode,
            key,
            some_key,
            must: remote.must,
            path: &remote.path,
            under: &remote.under,
        }),
        _ => None,
    }
}

/// Acquisitions of the static whose initializer a function is: it runs under the static's own cell.
pub(crate) fn of_own_static<'f>(
    function: &Function<'f>,
) -> Vec<(EventId, PlaceId, bool, &'f [CallStep])> {
    if !matches!(
        function.program().item(function.def).kind,
        ItemKind::Static { .. }
    ) {
        return Vec::new();
    }
    let mut found: Vec<(EventId, PlaceId, bool, &[CallStep])> = Vec::new();
    for (id, event) in function.flow.reachable_events() {
        for asked in acquisitions(function, event) {
            let place = function.flow.place(asked.lock);
            if asked.kind == LockKind::Once
                && place.root == Root::Static(function.def)
                && place.steps.is_empty()
                && !found.iter().any(|&(known, ..)| known == id)
            {
                found.push((id, asked.lock, asked.must, asked.path));
            }
        }
    }
    found
}

/// Whether two parts of one lock overlap for sure.
fn same_part(
    function: &Function<'_>,
    held: (Option<ValueId>, bool),
    asked: (Option<ValueId>, bool),
) -> bool {
    let whole = |(key, some_key): (Option<ValueId>, bool)| key.is_none() && !some_key;
    match (held.0, asked.0) {
        (Some(held), Some(asked)) => function.flow.same_value(held, asked),
        _ => whole(held) || whole(asked),
    }
}

/// Whether a lock held one way makes a thread that asks for it the other way wait, whoever else is there.
pub(crate) const fn excludes(held: Mode, asked: Mode) -> bool {
    matches!(
        (held, asked),
        (Mode::Exclusive, _) | (_, Mode::Exclusive) | (Mode::Upgradable, Mode::Upgradable)
    )
}

/// Whether two readers can still wait for each other when a writer comes between.
pub(crate) const fn writer_between(held: Mode, asked: Mode) -> bool {
    !excludes(held, asked) && matches!(asked, Mode::Shared)
}

impl Conflict<'_> {
    /// `certain` where it happens on every way, `likely` where it depends on one.
    pub(crate) const fn confidence(&self) -> Confidence {
        if self.always {
            Confidence::Certain
        } else {
            Confidence::Likely
        }
    }

    /// The function through which the lock is asked for, if it is not here.
    pub(crate) fn through(&self, function: &Function<'_>) -> Option<String> {
        if self.path.is_empty() {
            None
        } else {
            function.call_name(self.event)
        }
    }
}
