//! Guards that are alive at await points.

use std::collections::BTreeMap;

use mapwarden_engine::finding::Label;
use mapwarden_engine::flow::{AwaitEvent, Event, EventId, EventKind, RemoteKind, Token, TokenId};
use mapwarden_engine::link::{LockKind, WaitKind};
use mapwarden_engine::span::Span;

use crate::Track;
use crate::function::Function;

/// A guard and the awaits it is alive at.
pub(crate) struct Parked {
    pub(crate) token: TokenId,
    pub(crate) awaits: Vec<EventId>,
    /// Held on every way to at least one of them.
    pub(crate) always: bool,
}

/// Guards of a function that are alive at an await, in order of the awaits.
pub(crate) fn parked(
    function: &Function<'_>,
    track: Track,
    wanted: impl Fn(&Token) -> bool,
) -> Vec<Parked> {
    let mut found: BTreeMap<TokenId, Parked> = BTreeMap::new();
    for (id, event) in function.flow.reachable_events() {
        let EventKind::Await(awaited) = &event.kind else {
            continue;
        };
        for &held in &event.held.may {
            let token = function.flow.token(held);
            if !wanted(token)
                || waits_for(function, event, awaited, token)
                || !track.covers(function, token)
            {
                continue;
            }
            let parked = found.entry(held).or_insert_with(|| Parked {
                token: held,
                awaits: Vec::new(),
                always: false,
            });
            parked.awaits.push(id);
            parked.always |=
                event.held.must.contains(&held) && !driven_here(function, event, token);
        }
    }
    found.into_values().collect()
}

/// Whether this very thread drives the task to its end while it holds what it took before: it blocks, as with
/// any long work, and no worker of others is lost.
fn driven_here(function: &Function<'_>, event: &Event, token: &Token) -> bool {
    let blocks = |other: &Event| match &other.kind {
        EventKind::Wait(wait) => wait.kind == WaitKind::BlockOn,
        EventKind::Call(call) => {
            (call.remotes.iter()).any(|remote| remote.kind == RemoteKind::Wait(WaitKind::BlockOn))
        }
        _ => false,
    };
    let around = |other: &Event, inner: Span| {
        other.whole.start <= inner.start && inner.end <= other.whole.end
    };
    function
        .flow
        .reachable_events()
        .any(|(_, other)| blocks(other) && around(other, event.whole) && !around(other, token.span))
}

/// Whether what is awaited waits for that very lock: that is a deadlock, and reported as one.
fn waits_for(function: &Function<'_>, event: &Event, awaited: &AwaitEvent, held: &Token) -> bool {
    let flow = function.flow;
    let takes = |other: &Event| match &other.kind {
        EventKind::Acquire(acquire) => {
            acquire.asynchronous && flow.same_place(flow.token(acquire.token).lock, held.lock)
        }
        _ => false,
    };
    // An acquisition that an await completes stands within the awaited expression.
    let within = |other: &Event| {
        event.whole.start <= other.whole.start && other.whole.end <= event.whole.end
    };
    let here = awaited.acquires.iter().any(|&id| takes(flow.event(id)))
        || flow
            .events
            .iter()
            .any(|other| within(other) && takes(other));
    here || awaited.remotes.iter().any(|remote| match remote.kind {
        RemoteKind::Acquire {
            lock,
            is_try: false,
            ..
        } => flow.same_place(lock, held.lock),
        _ => false,
    })
}

impl Parked {
    /// The awaits and the calls that took the guard, as related places.
    pub(crate) fn related(&self, function: &Function<'_>) -> Vec<Label> {
        let token = function.flow.token(self.token);
        let held = match token.kind {
            LockKind::Cell => "borrowed",
            _ => "locked",
        };
        let waits = format!(
            "`{}` is still {held} while this waits",
            function.place_name(token.lock)
        );
        let mut related: Vec<Label> = self
            .awaits
            .iter()
            .filter_map(|&event| function.label(function.event(event).span, waits.clone()))
            .collect();
        related.extend(function.path(&token.path, "locked here"));
        related
    }
}
