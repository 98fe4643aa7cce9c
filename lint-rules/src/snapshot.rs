//! Snapshots of cells: which load a stored value was made from, and whether writers wait for each other.

use mapwarden_engine::flow::{EventId, EventKind, PlaceId, RemoteKind, ValueId};
use mapwarden_engine::link::{Mode, SnapshotAccess};

use crate::callers::held_by_callers;
use crate::function::Function;

/// The load of a cell that a value stored to the same cell was made from.
pub(crate) fn loaded(
    function: &Function<'_>,
    store: EventId,
    cell: PlaceId,
    value: Option<ValueId>,
) -> Option<EventId> {
    let sources = &function.flow.value(value?).sources;
    sources
        .iter()
        .copied()
        .find(|&source| loads(function, source, cell) && function.flow.can_follow(source, store))
}

fn loads(function: &Function<'_>, event: EventId, cell: PlaceId) -> bool {
    match &function.event(event).kind {
        EventKind::Snapshot(load) => {
            load.kind == SnapshotAccess::Load && function.flow.same_place(load.cell, cell)
        }
        EventKind::Call(call) => call.remotes.iter().any(|remote| match remote.kind {
            RemoteKind::Snapshot {
                kind: SnapshotAccess::Load,
                cell: loaded,
            } => function.flow.same_place(loaded, cell),
            _ => false,
        }),
        _ => false,
    }
}

/// Whether an exclusive lock is held from one event to the other, here or by everyone who calls this.
pub(crate) fn serialised(function: &Function<'_>, from: EventId, to: EventId) -> bool {
    let held = &function.event(from).held.must;
    let here = held.iter().any(|&token| {
        function.flow.token(token).mode == Mode::Exclusive
            && function.flow.held_over(token, from, to)
    });
    here || function.flow.closure.is_none()
        && held_by_callers(function.facts, function.def)
            .iter()
            .any(|(_, mode)| *mode == Mode::Exclusive)
}
