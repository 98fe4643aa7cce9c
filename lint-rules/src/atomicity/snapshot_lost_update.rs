//! MW403

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{
    EventId, EventKind, PlaceId, RemoteKind, TokenId, ValueId, WriteEvent,
};
use mapwarden_engine::link::{AccessKind, LockKind, SnapshotAccess};

use super::pairs::shared;
use crate::function::{Function, functions};
use crate::snapshot::{loaded, serialised};
use crate::tracked::holds_map;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Stores a changed snapshot over whatever others stored meanwhile.
    ///
    /// ## What it flags
    /// A snapshot is loaded from an `ArcSwap` (or cloned out of a lock around a map, an `Arc` of one, or a struct with
    /// one), a copy of it is changed, and the copy is stored. Clones by any name count: `(**guard).clone()`, `Arc::make_mut`,
    /// `Arc::unwrap_or_clone`, a helper that copies, a handle type around the cell.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                     thread B
    /// load   -> {a}
    ///                              load   -> {a}
    ///                              store  <- {a, c}
    /// store  <- {a, b}             // c is gone
    /// ```
    /// Readers never notice, since every snapshot is whole; the update is simply missing.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let mut next = HashMap::clone(&self.config.load());
    /// next.insert(key, value);
    /// self.config.store(Arc::new(next));
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.config.rcu(|current| {
    ///     let mut next = HashMap::clone(current);
    ///     next.insert(key.clone(), value.clone());
    ///     next
    /// });
    /// ```
    /// Or let every writer hold one writer's lock; for a plain lock, change the map under one guard.
    ///
    /// ## Fix safety
    /// There is no automatic fix: the closure of `rcu` may run several times.
    ///
    /// ## Known gaps
    /// * A writer's lock counts only if every store to the cell in the workspace is under it.
    /// * `compare_and_swap` is believed to be looked at.
    ///
    /// ## Evidence
    /// * api7/aisix, `crates/aisix-etcd/src/supervisor.rs` (commit 82fafcd): a handle around `ArcSwap` in another
    ///   crate, load, clone by helper, store, in the insert and the delete path; fixed in adf725a.
    MW403 snapshot_lost_update {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A store of a changed copy.
struct SnapshotLostUpdate {
    /// The cell as the source names it.
    cell: String,
    /// Whether the cell can update in one step (`rcu`), or is a lock.
    has_update: bool,
}

impl Violation for SnapshotLostUpdate {
    fn message(&self) -> String {
        format!(
            "this stores a changed copy of an earlier snapshot of `{}`",
            self.cell
        )
    }

    fn note(&self) -> Option<String> {
        Some(
            "what another thread stores after the snapshot is taken is overwritten and lost"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        let cell = &self.cell;
        Some(if self.has_update {
            format!("use `{cell}.rcu(..)`, or one lock that every writer of `{cell}` takes")
        } else {
            format!("load and store under one exclusive guard of `{cell}`")
        })
    }
}

fn snapshot_lost_update(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for (id, event) in function.flow.reachable_events() {
            match &event.kind {
                EventKind::Snapshot(stored)
                    if matches!(stored.kind, SnapshotAccess::Store | SnapshotAccess::Swap) =>
                {
                    if let Some(load) = unserialised(&function, id, stored.cell, stored.value) {
                        report(&function, load, id, stored.cell, true, out);
                    }
                }
                EventKind::Write(write) => {
                    if let Some((read, lock)) = copied_out(&function, id, write) {
                        report(&function, read, id, lock, false, out);
                    }
                }
                EventKind::Call(call) => through_calls(&function, id, call, out),
                _ => {}
            }
        }
    }
}

/// The load of the same cell that the stored value was made from, unless one lock is held over both.
fn unserialised(
    function: &Function<'_>,
    store: EventId,
    cell: PlaceId,
    value: Option<ValueId>,
) -> Option<EventId> {
    loaded(function, store, cell, value).filter(|&load| !serialised(function, load, store))
}

/// A store behind a function of the program: `handle.publish(next)`.
fn through_calls(
    function: &Function<'_>,
    id: EventId,
    call: &mapwarden_engine::flow::CallEvent,
    out: &mut Findings,
) {
    for remote in &call.remotes {
        let RemoteKind::Snapshot {
            kind: SnapshotAccess::Store | SnapshotAccess::Swap,
            cell,
        } = remote.kind
        else {
            continue;
        };
        let load = call
            .args
            .iter()
            .find_map(|&value| unserialised(function, id, cell, Some(value)));
        if let Some(load) = load {
            report(function, load, id, cell, true, out);
            return;
        }
    }
}

/// `*lock.write() = changed`, where `changed` was cloned out under an earlier guard of the same lock.
fn copied_out(
    function: &Function<'_>,
    id: EventId,
    write: &WriteEvent,
) -> Option<(EventId, PlaceId)> {
    if write.compound {
        return None;
    }
    let sources = &function.flow.value(write.value?).sources;
    for &through in &write.through {
        let token = function.flow.token(through);
        if !holds_map(function.program(), &function.typed.types, token.content) {
            continue;
        }
        let whole = function.flow.place(write.place).steps.len()
            == function.flow.place(token.lock).steps.len() + 1;
        let read = sources.iter().copied().find(|&source| {
            let earlier_section = taken(function, source).is_some_and(|earlier| {
                earlier != through
                    && function
                        .flow
                        .same_place(function.flow.token(earlier).lock, token.lock)
                    && !function.event(id).held.must.contains(&earlier)
            });
            // The cell of one thread has a second writer only where the task gives way to another.
            let others = token.kind != LockKind::Cell || gives_way(function, source, id);
            // Of a part of what is guarded the copy must be of that part.
            let copied = match whole {
                true => earlier_section || reads_snapshot(function, source, write),
                false => reads_under(function, source, write, through),
            };
            others
                && copied
                && function.flow.can_follow(source, id)
                && !serialised(function, source, id)
        });
        if let Some(read) = read {
            return Some((read, token.lock));
        }
    }
    None
}

/// Whether the task may wait between two events, so that others of its thread run.
fn gives_way(function: &Function<'_>, from: EventId, to: EventId) -> bool {
    function.flow.reachable_events().any(|(id, event)| {
        matches!(event.kind, EventKind::Await(_))
            && function.flow.can_follow(from, id)
            && function.flow.can_follow(id, to)
    })
}

/// Whether an event reads what the lock holds without holding the lock: a snapshot that an accessor gave.
fn reads_snapshot(function: &Function<'_>, event: EventId, write: &WriteEvent) -> bool {
    match &function.event(event).kind {
        EventKind::Access(access) => {
            access.is_map
                && access.through.is_empty()
                && function.flow.same_place(access.map, write.place)
        }
        _ => false,
    }
}

/// Whether an event reads the very map that is stored, under another guard of the lock that `store` is under.
fn reads_under(
    function: &Function<'_>,
    event: EventId,
    write: &WriteEvent,
    store: TokenId,
) -> bool {
    let EventKind::Access(access) = &function.event(event).kind else {
        return false;
    };
    let lock = function.flow.token(store).lock;
    access.is_map
        && access.kind == AccessKind::Iterate
        && function.flow.same_place(access.map, write.place)
        && access.through.iter().any(|&token| {
            token != store
                && function
                    .flow
                    .same_place(function.flow.token(token).lock, lock)
        })
        && !function.event(event).held.must.contains(&store)
}

fn taken(function: &Function<'_>, event: EventId) -> Option<TokenId> {
    match &function.event(event).kind {
        EventKind::Acquire(acquire) => Some(acquire.token),
        _ => None,
    }
}

fn report(
    function: &Function<'_>,
    load: EventId,
    store: EventId,
    cell: PlaceId,
    has_update: bool,
    out: &mut Findings,
) {
    let Some((_, evidence)) = shared(function, cell) else {
        return;
    };
    let name = function.place_name(cell);
    let violation = SnapshotLostUpdate {
        cell: name.clone(),
        has_update,
    };
    let Some(primary) = function.label(
        function.event(store).span,
        "stored over whatever is there by now",
    ) else {
        return;
    };
    let finding = out.push(
        &violation,
        Confidence::Likely,
        primary,
        function.identity(cell, "load,store"),
    );
    let message = format!("the snapshot of `{name}` is taken here");
    finding
        .related
        .extend(function.label(function.event(load).span, message));
    finding.related.extend(evidence);
    finding.in_test = function.in_test();
}
