//! MW404

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{EventKind, ValueKind};
use mapwarden_engine::link::AccessKind;

use super::pairs::{
    MapAccess, accesses, decides, looks, one_section, same_target, shared, synchronised, within,
    word,
};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Checks that a key is there, then unwraps a second lookup.
    ///
    /// ## What it flags
    /// A check says that a key is there or that a shared map is not empty, and a second lookup in another critical
    /// section is unwrapped, expected or indexed.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                         thread B
    /// if map.contains_key(&k) {
    ///                                  map.remove(&k)
    ///     map.get(&k).unwrap()  // panics
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if self.online.contains_key(&id) {
    ///     return self.online.get(&id).unwrap().name.clone();
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// if let Some(user) = self.online.get(&id) {
    ///     return user.name.clone();
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix yet; `if let` with the check's other branch as `else` is nearly always right.
    ///
    /// ## Known gaps
    /// * A map from which nothing is ever removed cannot fail this way; that is seen for private fields only.
    ///
    /// ## Evidence
    /// * BoundaryML/baml#4641: `contains_key`, then `get().unwrap()`, raced with `remove` of the same `DashMap`
    ///   entry and panicked in production.
    MW404 check_then_unwrap {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An unwrapped lookup that rests on an earlier check.
struct CheckThenUnwrap {
    /// The map as the source names it.
    map: String,
    /// The check: `contains_key`, `is_empty`.
    check: String,
    /// The lookup: `get`, `[..]`.
    lookup: String,
}

impl Violation for CheckThenUnwrap {
    fn message(&self) -> String {
        let Self { map, check, lookup } = self;
        format!(
            "`{lookup}` on `{map}` is unwrapped because of an earlier `{check}`, and the entry may be gone by then"
        )
    }

    fn note(&self) -> Option<String> {
        Some("if another thread removes the entry between the two, this panics".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "leave out the `{}` and match what `{}` gives: `if let Some(..) = ..`",
            self.check, self.lookup
        ))
    }
}

fn check_then_unwrap(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let all = accesses(&function);
        for lookup in &all {
            if !matches!(
                lookup.kind,
                AccessKind::Lookup | AccessKind::Remove | AccessKind::Update
            ) || !gives_what_it_found(&function, lookup)
                || !function.unwrapped(lookup.event)
            {
                continue;
            }
            if put_there(&function, &all, lookup) {
                continue;
            }
            let check = all.iter().find(|check| promises(&function, check, lookup));
            if let Some(check) = check {
                report(&function, check, lookup, out);
            }
        }
    }
}

/// Whether the call gives the entry that it looked up, and nothing else that could be absent.
fn gives_what_it_found(function: &Function<'_>, lookup: &MapAccess) -> bool {
    let event = function.flow.event(lookup.event);
    if matches!(event.kind, EventKind::Access(_)) {
        return true;
    }
    event.result.is_some_and(|result| {
        matches!(function.flow.value(result).kind, ValueKind::Place(place)
            if within(function.flow.place(lookup.map), function.flow.place(place)))
    })
}

/// Whether the entry was stored by this very function, in the critical section of the lookup.
fn put_there(function: &Function<'_>, all: &[MapAccess], lookup: &MapAccess) -> bool {
    all.iter().any(|put| {
        matches!(
            put.kind,
            AccessKind::Insert | AccessKind::Entry | AccessKind::Compound
        ) && put.event != lookup.event
            && same_target(function, put, lookup)
            && function.flow.dominates(put.event, lookup.event)
            && one_section(function, put, lookup)
    })
}

/// Whether an earlier look, in another critical section, is what lets the lookup be unwrapped.
fn promises(function: &Function<'_>, check: &MapAccess, lookup: &MapAccess) -> bool {
    looks(check.kind)
        && check.told
        && check.event != lookup.event
        && synchronised(function, check)
        && synchronised(function, lookup)
        && function.flow.same_place(check.map, lookup.map)
        && (same_target(function, check, lookup) || check.kind == AccessKind::Len)
        && function.flow.can_follow(check.event, lookup.event)
        && decides(function, check.event, lookup.event).is_some()
        && !one_section(function, check, lookup)
}

fn report(function: &Function<'_>, check: &MapAccess, lookup: &MapAccess, out: &mut Findings) {
    let Some((_, evidence)) = shared(function, lookup.map) else {
        return;
    };
    let map = function.place_name(lookup.map);
    let violation = CheckThenUnwrap {
        map: map.clone(),
        check: word(function, check),
        lookup: word(function, lookup),
    };
    let span = function.event(lookup.event).span;
    let Some(primary) = function.label(span, "panics if the entry is gone by now") else {
        return;
    };
    let accesses = format!("{:?},{:?}", check.kind, lookup.kind).to_lowercase();
    let identity = function.identity(lookup.map, accesses);
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    let message = format!("`{map}` is looked at here, in a critical section of its own");
    finding
        .related
        .extend(function.label(function.event(check.event).span, message));
    finding.related.extend(evidence);
    finding.in_test = function.in_test();
}
