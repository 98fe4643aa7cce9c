//! MW402

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{EventKind, Step, ValueId, WriteEvent};
use mapwarden_engine::link::AccessKind;

use super::pairs::{
    MapAccess, accesses, looked_again, looks, one_section, same_target, shared, synchronised,
    within, word,
};
use super::written_back::{WrittenBack, written_back};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Reads a value in one critical section and writes the result in another.
    ///
    /// ## What it flags
    /// A value (or the length, or the whole content) is read from a shared map under one guard, and a write under
    /// another guard stores something computed from it: `insert(k, old + 1)`, a list cloned, grown and put back,
    /// a key named after `len()`, a map cleared and refilled from a copy.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                      thread B
    /// let n = *get(k)   // 5
    ///                               let n = *get(k)   // 5
    ///                               insert(k, n + 1)  // 6
    /// insert(k, n + 1)  // 6: one of the two is lost
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// let count = self.hits.lock().unwrap().get(page).copied().unwrap_or(0);
    /// self.hits.lock().unwrap().insert(page.to_owned(), count + 1);
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// *self.hits.lock().unwrap().entry(page.to_owned()).or_insert(0) += 1;
    /// ```
    /// `get_mut`, `alter` and `entry().and_modify()` change a value where it lies; one guard over both steps does
    /// it for everything else. If the new value must be computed without the lock, compare before writing.
    ///
    /// ## Fix safety
    /// There is no automatic fix: the computation moves under the lock, and it may be slow or await.
    ///
    /// ## Known gaps
    /// * A value that travels through a channel, a struct of another crate or a stored closure is not followed.
    /// * A handle that writes back when dropped is seen where both halves are in one crate.
    ///
    /// ## Evidence
    /// * dark-std 0.2.23, `src/sync/map_hash.rs`: `get_mut` clones the value under the lock and writes it back
    ///   when the handle is dropped, so that concurrent changes are lost.
    MW402 split_read_modify_write {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write of something computed from an earlier read.
struct SplitReadModifyWrite {
    /// The map as the source names it.
    map: String,
    /// The read: `get`, `len`, `iter`.
    read: String,
    /// The write: `insert`, `extend`.
    write: String,
    /// One call of the map can do both.
    concurrent: bool,
    /// One of the two is done by a function that is called here.
    elsewhere: bool,
}

impl Violation for SplitReadModifyWrite {
    fn message(&self) -> String {
        let Self {
            map, read, write, ..
        } = self;
        format!("`{write}` stores what was computed from an earlier `{read}` of `{map}`")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "what another thread stores in `{}` after the `{}` is overwritten and lost",
            self.map, self.read
        ))
    }

    fn help(&self) -> Option<String> {
        let map = &self.map;
        Some(if self.elsewhere {
            "read and write in one function, under one guard".to_owned()
        } else if self.concurrent {
            format!("change the value in one step: `{map}.entry(..)` or `{map}.get_mut(..)`")
        } else {
            format!(
                "take one guard of `{map}` for both, and change the value in place: `get_mut(..)` or `entry(..)`"
            )
        })
    }
}

fn split_read_modify_write(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let all = accesses(&function);
        for act in &all {
            if !matches!(
                act.kind,
                AccessKind::Insert | AccessKind::Update | AccessKind::Replace
            ) || act.answered
            {
                continue;
            }
            let read = all.iter().find(|read| {
                feeds(&function, read, act)
                    && !one_section(&function, read, act)
                    && !looked_again(&function, &all, read, act)
            });
            if let Some(read) = read {
                report(&function, read, act, out);
            }
        }
        writes_through_guards(&function, &all, out);
    }
    for back in written_back(input) {
        report_written_back(&back, out);
    }
}

fn report_written_back(back: &WrittenBack<'_>, out: &mut Findings) {
    let WrittenBack {
        maker,
        read,
        destructor,
        write,
    } = back;
    if shared(maker, read.map).is_none() {
        return;
    }
    let map = maker.place_name(read.map);
    let violation = SplitReadModifyWrite {
        map: map.clone(),
        read: word(maker, read),
        write: word(destructor, write),
        concurrent: write.concurrent,
        elsewhere: false,
    };
    let span = destructor.event(write.event).span;
    let Some(primary) = destructor.label(span, "a copy that was changed meanwhile is stored here")
    else {
        return;
    };
    let accesses = format!("{:?},{:?}", read.kind, write.kind).to_lowercase();
    let identity = destructor.identity(write.map, accesses);
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    let message = format!("the copy is taken from `{map}` here, in a critical section of its own");
    finding
        .related
        .extend(maker.label(maker.event(read.event).span, message));
    finding.in_test = maker.in_test();
}

/// Whether what is written was computed from what was read.
fn feeds(function: &Function<'_>, read: &MapAccess, act: &MapAccess) -> bool {
    looks(read.kind)
        && read.told
        && read.event != act.event
        && synchronised(function, read)
        && synchronised(function, act)
        && function.flow.same_place(read.map, act.map)
        && function.flow.can_follow(read.event, act.event)
        && function.flow.data_sources(act.event).contains(&read.event)
        && (read.key.is_none() && !read.unknown_key
            || same_target(function, read, act)
            || from_read(function, act.key, read))
}

fn from_read(function: &Function<'_>, key: Option<ValueId>, read: &MapAccess) -> bool {
    key.is_some_and(|key| function.flow.value(key).sources.contains(&read.event))
}

/// `*map.lock().get_mut(key) = value` and its kin.
fn writes_through_guards(function: &Function<'_>, all: &[MapAccess], out: &mut Findings) {
    for (id, event) in function.flow.reachable_events() {
        // `+=` reads what is there now.
        let EventKind::Write(write) = &event.kind else {
            continue;
        };
        if write.compound {
            continue;
        }
        for read in all {
            let act = MapAccess {
                event: id,
                kind: AccessKind::Update,
                key: read.key,
                through: write.through.to_vec(),
                own: None,
                ..read.clone()
            };
            if overwrites(function, read, write)
                && synchronised(function, read)
                && function.flow.can_follow(read.event, id)
                && !one_section(function, read, &act)
                && !compared(function, all, read, &act)
            {
                report(function, read, &act, out);
                break;
            }
        }
    }
}

/// Whether a value made from what was read is put into an entry of the same map.
fn overwrites(function: &Function<'_>, read: &MapAccess, write: &WriteEvent) -> bool {
    let (map, place) = (
        function.flow.place(read.map),
        function.flow.place(write.place),
    );
    let same_entry = match place.steps.get(map.steps.len()) {
        Some(Step::Element(Some(key))) => read
            .key
            .is_none_or(|read| function.flow.same_value(read, *key)),
        Some(_) => true,
        None => false,
    };
    looks(read.kind)
        && within(map, place)
        && same_entry
        && write
            .value
            .is_some_and(|value| function.flow.value(value).sources.contains(&read.event))
}

/// Whether the write only happens if what is there now equals what was read.
fn compared(function: &Function<'_>, all: &[MapAccess], read: &MapAccess, act: &MapAccess) -> bool {
    function.flow.controls(act.event).iter().any(|control| {
        let sources = &function.flow.branch(control.branch).sources;
        sources.contains(&read.event)
            && all.iter().any(|again| {
                again.event != read.event
                    && sources.contains(&again.event)
                    && again
                        .through
                        .iter()
                        .any(|token| act.through.contains(token))
            })
    })
}

fn report(function: &Function<'_>, read: &MapAccess, act: &MapAccess, out: &mut Findings) {
    let Some((_, evidence)) = shared(function, act.map) else {
        return;
    };
    let map = function.place_name(act.map);
    let violation = SplitReadModifyWrite {
        map: map.clone(),
        read: word(function, read),
        write: word(function, act),
        concurrent: act.concurrent,
        elsewhere: act.remote || read.remote,
    };
    let span = function.event(act.event).span;
    let Some(primary) =
        function.label(span, "what is stored here was computed from an older state")
    else {
        return;
    };
    let accesses = format!("{:?},{:?}", read.kind, act.kind).to_lowercase();
    let identity = function.identity(act.map, accesses);
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    let message = format!("`{map}` is read here, in a critical section of its own");
    finding
        .related
        .extend(function.label(function.event(read.event).span, message));
    finding.related.extend(evidence);
    finding.in_test = function.in_test();
}
