//! MW701

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{EventId, EventKind, PlaceId, Root};
use mapwarden_engine::link::SnapshotAccess;

use crate::function::{Function, functions};
use crate::snapshot::{loaded, serialised};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Copies a whole map to change one entry of it.
    ///
    /// ## What it flags
    /// A snapshot cell (`ArcSwap`) holds a map. A function loads it, copies all of it, changes single entries of
    /// the copy and stores that, under a lock that makes writers wait for each other.
    ///
    /// ## Why it matters
    /// ```text
    /// entries   copied by one insert   by as many inserts as there are entries
    ///   1 000                  1 000                                   500 000
    /// 100 000                100 000                             5 000 000 000
    /// ```
    /// Filling such a map takes time in the square of its size, and all of it under the writers' lock. Readers
    /// are fast, which is why nobody notices until the map has grown.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let _writer = self.writer.lock();
    /// let mut inodes = HashMap::clone(&self.inodes.load());
    /// inodes.insert(inode.number, inode);
    /// self.inodes.store(Arc::new(inodes));
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.inodes.insert(inode.number, inode);   // a concurrent map, or a map behind a `RwLock`
    /// ```
    /// Where snapshots are needed, a persistent map (`imbl`) shares what did not change; changes that come
    /// together can be stored together, so that one copy serves them all.
    ///
    /// ## Fix safety
    /// There is no automatic fix: readers may rely on snapshots that stay as they are.
    ///
    /// ## Known gaps
    /// * How large the map grows and how often it is written is not known: a table of ten settings that changes
    ///   once a day is well off with a copy. Findings are `possible` for that reason.
    /// * A copy inside `rcu` is silent. Without any lock the lost update is reported instead.
    ///
    /// ## Evidence
    /// * fuse-backend-rs 0.10.0, `src/api/pseudo_fs.rs`: the table of inodes is copied for each inode that is
    ///   created, under the file system's lock.
    MW701 clone_map_per_write {
        category: Contention,
        confidence: [Possible],
        since: "0.2.0",
        fix: Never,
    }
}

/// A copy of everything for the sake of one entry.
struct CloneMapPerWrite {
    /// The cell as the source names it.
    cell: String,
    /// The change: `insert`, `remove`.
    change: String,
}

impl Violation for CloneMapPerWrite {
    fn message(&self) -> String {
        let Self { cell, change } = self;
        format!("every `{change}` copies the whole map in `{cell}`")
    }

    fn note(&self) -> Option<String> {
        Some("the copy grows with the map, and other writers wait for it".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "keep the map of `{}` in a concurrent or persistent map, or store many changes at once",
            self.cell
        ))
    }
}

fn clone_map_per_write(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for (id, event) in function.flow.reachable_events() {
            let EventKind::Snapshot(stored) = &event.kind else {
                continue;
            };
            if !matches!(stored.kind, SnapshotAccess::Store | SnapshotAccess::Swap) {
                continue;
            }
            let load = loaded(&function, id, stored.cell, stored.value)
                .filter(|&load| serialised(&function, load, id));
            if let Some(load) = load
                && let Some(change) = only_change(&function, load, id)
            {
                report(&function, (load, change, id), stored.cell, out);
            }
        }
    }
}

/// The change of a map of this function between load and store, if all such changes are of single
/// entries, and none is made round after round.
fn only_change(function: &Function<'_>, load: EventId, store: EventId) -> Option<EventId> {
    let flow = function.flow;
    let rounds = &flow.event(store).loops;
    let mut found = None;
    for (id, event) in flow.reachable_events() {
        let EventKind::Access(access) = &event.kind else {
            continue;
        };
        let place = flow.place(access.map);
        let own = access.is_map
            && access.kind.writes()
            && access.through.is_empty()
            && !matches!(place.root, Root::Param(_) | Root::Static(_));
        if !own || !flow.can_follow(load, id) || !flow.can_follow(id, store) {
            continue;
        }
        if access.key.is_none() || event.loops != *rounds || !event.inside.is_empty() {
            return None;
        }
        found = found.or(Some(id));
    }
    found
}

fn report(
    function: &Function<'_>,
    (load, change, store): (EventId, EventId, EventId),
    cell: PlaceId,
    out: &mut Findings,
) {
    let name = function.place_name(cell);
    let violation = CloneMapPerWrite {
        cell: name.clone(),
        change: function
            .call_name(change)
            .unwrap_or_else(|| "change".to_owned()),
    };
    let span = function.event(store).span;
    let Some(primary) = function.label(span, "a copy of the whole map is stored here") else {
        return;
    };
    let finding = out.push(
        &violation,
        Confidence::Possible,
        primary,
        function.identity(cell, "load,change,store"),
    );
    let related = [
        function.label(
            function.event(load).span,
            format!("`{name}` is loaded to be copied here"),
        ),
        function.label(function.event(change).span, "this is all that changes"),
    ];
    finding.related.extend(related.into_iter().flatten());
    finding.in_test = function.in_test();
}
