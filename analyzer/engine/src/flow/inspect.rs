//! Held sets in terms of source places, for comparison with what really runs.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::facts::{EventKind, FlowFacts, FlowId, FunctionFacts, TokenId, TokenOrigin};
use crate::link::{DefId, Program};
use crate::span::{FileId, Span};

/// What is held where a lock is about to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAt {
    /// The file; `None` in built-in stubs.
    pub file: Option<FileId>,
    /// The acquiring call's method name or callee path, in bytes from the file's start.
    pub span: Span,
    /// The function it stands in.
    pub function: DefId,
    /// Acquisitions whose guard can be alive, by the same convention for spans.
    pub may: BTreeSet<Span>,
    /// Acquisitions whose guard is alive whenever this place is reached.
    pub must: BTreeSet<Span>,
}

/// The held sets at every acquisition that some way leads to, in order of function and place. A
/// closure that is run at several places of its function is taken together.
#[must_use]
pub fn held_sets(program: &Program, facts: &FlowFacts) -> Vec<HeldAt> {
    let mut all = Vec::new();
    let spawned: Vec<FlowId> = facts
        .functions
        .iter()
        .flat_map(|function| &function.events)
        .filter_map(|event| match &event.kind {
            EventKind::Spawn(spawn) => spawn.runs,
            _ => None,
        })
        .collect();
    for (id, function) in (0..).map(FlowId).zip(&facts.functions) {
        let Some(def) = function.def else { continue };
        // A closure that nothing is seen to run is left out.
        if function.closure.is_some() && !spawned.contains(&id) {
            continue;
        }
        let file = program.file(def).id;
        let mut sites: BTreeMap<Span, HeldAt> = BTreeMap::new();
        for (id, event) in function.reachable_events() {
            // A call that gives a guard is the place where this function takes the lock.
            let gives_guard = matches!(event.kind, EventKind::Call(_) | EventKind::Await(_))
                && function
                    .tokens
                    .iter()
                    .any(|token| token.origin == TokenOrigin::Event(id));
            if !gives_guard && !matches!(event.kind, EventKind::Acquire(_)) {
                continue;
            }
            let may = spans(function, &event.held.may);
            let must = spans(function, &event.held.must);
            sites
                .entry(event.span)
                .and_modify(|site| {
                    site.may.extend(may.iter().copied());
                    site.must.retain(|span| must.contains(span));
                })
                .or_insert(HeldAt {
                    file,
                    span: event.span,
                    function: def,
                    may,
                    must,
                });
        }
        all.extend(sites.into_values());
    }
    all
}

fn spans(function: &FunctionFacts, tokens: &[TokenId]) -> BTreeSet<Span> {
    tokens
        .iter()
        .map(|&token| function.token(token).span)
        .collect()
}
