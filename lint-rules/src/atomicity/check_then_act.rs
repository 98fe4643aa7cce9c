//! MW401

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{Class, EventKind, Outcome, PlaceId, ValueId, ValueKind};
use mapwarden_engine::link::AccessKind;

use super::pairs::{
    MapAccess, accesses, decides, looked_again, looks, looks_into_entries, one_section,
    same_target, shared, synchronised, word,
};
use super::plain_data::{Nature, nature};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Looks a key up and acts on the answer in a second step.
    ///
    /// ## What it flags
    /// A shared map is looked at (`get`, `contains_key`, `len`, `is_empty`), and what was seen decides a later
    /// write to the same key or the whole map (`insert`, `remove`, `clear`), in another critical section and
    /// without a second look there.
    ///
    /// * `likely`: somebody loses by it. The value has an identity (a lock, channel, counter, handle, an address
    ///   handed out), somebody is told "I made it", or the bare insert replaces what another thread put there.
    /// * `possible`: an idempotent fill: plain data that depends on the key alone is handed out as found or as
    ///   made, and nothing changes values in place. The work is done twice, no more.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                              thread B
    /// contains_key("a")  // no
    ///                                       contains_key("a")  // no
    ///                                       insert("a", lock B)
    ///                                       use lock B
    /// insert("a", lock A)  // replaces it
    /// use lock A           // both are inside
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if !self.locks.contains_key(name) {
    ///     self.locks.insert(name.to_owned(), Arc::new(Mutex::new(())));
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let lock = Arc::clone(&self.locks.entry(name.to_owned()).or_default());
    /// ```
    /// `HashSet::insert` says whether the value was new; `remove_if` looks and removes; under a plain lock, take
    /// one guard for both steps. A second look under the write lock is as good.
    ///
    /// ## Fix safety
    /// There is no automatic fix yet. `entry` evaluates its closure under the lock, which matters when making
    /// the value is slow or itself needs the map.
    ///
    /// ## Known gaps
    /// * Two keys are the same only if they are the same place or the same literal.
    /// * A check in one function and an act in another are seen together where one caller calls both.
    ///
    /// ## Evidence
    /// * palfrey/serial_test, `serial_test/src/code_lock.rs` (commit c16b9ed): a table of locks, `contains_key`
    ///   under the read lock and an unconditional insert under the write lock; fixed in 25d9abd.
    /// * prometheus-client 0.18.0, `src/metrics/family.rs`: counts were lost when two threads created one
    ///   metric; fixed in 0.18.1.
    /// * mlir-rs/melior, `melior/src/string_ref.rs` (commit 2b86592): a string was replaced although pointers to
    ///   it had been handed out.
    MW401 check_then_act {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write that rests on a look in an earlier critical section.
struct CheckThenAct {
    /// The map as the source names it.
    map: String,
    /// The look: `contains_key`, `get`, `len`.
    check: String,
    /// The write: `insert`, `remove`, `clear`.
    act: String,
    kind: AccessKind,
    /// The value has an identity: two callers then keep two of them.
    identity: bool,
    /// Keys only: nothing is stored that could be replaced.
    set: bool,
    /// One call of the map can do both.
    concurrent: bool,
    /// One of the two is done by a function that is called here.
    elsewhere: bool,
}

impl Violation for CheckThenAct {
    fn message(&self) -> String {
        let Self {
            map, check, act, ..
        } = self;
        format!(
            "`{act}` on `{map}` rests on an earlier `{check}`, and another thread may come in between"
        )
    }

    fn note(&self) -> Option<String> {
        let Self { check, act, .. } = self;
        Some(match self.kind {
            AccessKind::Insert if self.identity => format!(
                "two threads can both pass the `{check}`: each stores a value of its own and goes on with that, and only the later one stays in the map"
            ),
            AccessKind::Insert if self.set => format!(
                "two threads can both pass the `{check}`, and both go on as if they were the first"
            ),
            AccessKind::Insert => format!(
                "two threads can both pass the `{check}`, and the second `{act}` replaces what the first stored"
            ),
            _ => format!(
                "what another thread stores after the `{check}` is lost by the `{act}`, unseen"
            ),
        })
    }

    fn help(&self) -> Option<String> {
        let Self {
            map, check, act, ..
        } = self;
        Some(match self.kind {
            _ if self.elsewhere => {
                "look and write in one function under one guard, or look again under the guard that writes".to_owned()
            }
            AccessKind::Insert if self.set => {
                format!("leave out the `{check}`: `{act}` itself tells whether the key was there")
            }
            AccessKind::Insert if self.concurrent => {
                format!("do both in one step: `{map}.entry(..).or_insert_with(..)`")
            }
            AccessKind::Insert => {
                "take the writing guard first, and look and insert through it: `entry(..).or_insert_with(..)`".to_owned()
            }
            AccessKind::Remove if self.concurrent => {
                format!("do both in one step: `{map}.remove_if(..)`")
            }
            _ => format!("take one guard for both the `{check}` and the `{act}`, or look again under the guard that writes"),
        })
    }
}

fn check_then_act(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let all = accesses(&function);
        let entries = looks_into_entries(&function);
        for (index, act) in all.iter().enumerate() {
            if !acts(act)
                || all[..index]
                    .iter()
                    .any(|known| known.event == act.event && acts(known))
            {
                continue;
            }
            let check = all
                .iter()
                .chain(&entries)
                .find(|check| is_check_of(&function, &all, check, act));
            if let Some(check) = check {
                report(&function, check, act, out);
            }
        }
    }
}

/// Whether an access overwrites, removes or clears without saying to anybody what was there.
const fn acts(access: &MapAccess) -> bool {
    matches!(
        access.kind,
        AccessKind::Insert | AccessKind::Remove | AccessKind::Clear
    ) && !access.answered
}

fn is_check_of(
    function: &Function<'_>,
    all: &[MapAccess],
    check: &MapAccess,
    act: &MapAccess,
) -> bool {
    if !looks(check.kind)
        || !check.told
        || check.event == act.event
        || !synchronised(function, check)
        || !synchronised(function, act)
        || !same_target(function, check, act)
        || !function.flow.can_follow(check.event, act.event)
    {
        return false;
    }
    let Some((outcome, direct)) = decides(function, check.event, act.event) else {
        return false;
    };
    // Removing what was seen to be there is a no-op if somebody else was faster.
    let present = matches!(
        outcome,
        Outcome::True | Outcome::Is(..) | Outcome::IsNot(..) | Outcome::Matched
    );
    if act.kind == AccessKind::Remove && direct && present && check.kind != AccessKind::Len {
        return false;
    }
    // Keys that a walk gave are another rule's; of any other key it says nothing.
    if act.kind == AccessKind::Remove && check.kind == AccessKind::Iterate {
        return false;
    }
    // What is computed from the look is the next rule's: a read, a change, a write.
    let value_from_look = act
        .value
        .is_some_and(|value| function.flow.value(value).sources.contains(&check.event));
    if value_from_look
        || (act.remote && function.flow.data_sources(act.event).contains(&check.event))
    {
        return false;
    }
    !one_section(function, check, act) && !looked_again(function, all, check, act)
}

fn report(function: &Function<'_>, check: &MapAccess, act: &MapAccess, out: &mut Findings) {
    let Some((_, evidence)) = shared(function, act.map) else {
        return;
    };
    let stored = stored_values(function, act)
        .map(|value| {
            nature(
                function.program(),
                &function.typed.types,
                function.flow.value(value).ty,
            )
        })
        .reduce(|a, b| if a == Nature::Identity { a } else { b })
        .unwrap_or(Nature::Unknown);
    if is_constant(function, act) {
        return;
    }
    let fills = act.kind == AccessKind::Insert
        && check.kind == AccessKind::Lookup
        && hands_out(function, check, act);
    let confidence = if fills && stored != Nature::Identity && !changed_in_place(function, act) {
        Confidence::Possible
    } else {
        Confidence::Likely
    };
    let map = function.place_name(act.map);
    let (check_word, act_word) = (word(function, check), word(function, act));
    let violation = CheckThenAct {
        map: map.clone(),
        check: check_word.clone(),
        act: act_word.clone(),
        kind: act.kind,
        identity: stored == Nature::Identity,
        set: act.value.is_none() && !act.remote,
        concurrent: act.concurrent,
        elsewhere: act.remote || check.remote,
    };
    let span = function.event(act.event).span;
    let Some(primary) = function.label(
        span,
        format!("by now the answer of `{check_word}` may be out of date"),
    ) else {
        return;
    };
    let accesses = format!("{:?},{:?}", check.kind, act.kind).to_lowercase();
    let finding = out.push(
        &violation,
        confidence,
        primary,
        function.identity(act.map, accesses),
    );
    let looked = format!("`{map}` is looked at here, in a critical section of its own");
    finding
        .related
        .extend(function.label(function.event(check.event).span, looked));
    finding.related.extend(evidence);
    finding.in_test = function.in_test();
}

/// What is stored: for a call of a function that stores, what it is given beside its receiver and the key.
fn stored_values(function: &Function<'_>, act: &MapAccess) -> impl Iterator<Item = ValueId> {
    let given = match &function.event(act.event).kind {
        EventKind::Call(call) if act.remote => call.args.get(1..).unwrap_or_default().to_vec(),
        EventKind::Await(_) if act.remote => function.awaited_arguments(act.event),
        _ => Vec::new(),
    };
    let key = act.key;
    act.value
        .into_iter()
        .chain(given.into_iter().filter(move |value| Some(*value) != key))
}

/// Whether key and value are constants: whoever comes second stores the same.
fn is_constant(function: &Function<'_>, act: &MapAccess) -> bool {
    let constant = |value: Option<ValueId>| {
        value.is_some_and(|value| matches!(function.flow.value(value).kind, ValueKind::Constant(_)))
    };
    act.kind == AccessKind::Insert
        && constant(act.key)
        && (act.value.is_none() || constant(act.value))
}

/// Whether the look gives out what it found: its answer is taken apart and not only asked for.
fn hands_out(function: &Function<'_>, check: &MapAccess, act: &MapAccess) -> bool {
    decides(function, check.event, act.event)
        .is_some_and(|(outcome, _)| matches!(outcome, Outcome::Is(..) | Outcome::IsNot(..)))
}

/// Whether anybody changes values of this map where they lie.
fn changed_in_place(function: &Function<'_>, act: &MapAccess) -> bool {
    let class = function.flow.place(act.map).class;
    function.facts.flow.functions.iter().any(|other| {
        let is_value = |place: PlaceId| {
            let place = other.place(place);
            let inside = place.steps.iter().any(|step| step.is_element());
            place.class == class && class != Class::Unknown && inside
        };
        other
            .reachable_events()
            .any(|(_, event)| match &event.kind {
                EventKind::Access(access) => {
                    access.kind == AccessKind::Update && other.place(access.map).class == class
                        || access.kind.writes() && is_value(access.map)
                }
                EventKind::Write(write) => is_value(write.place),
                _ => false,
            })
    })
}
