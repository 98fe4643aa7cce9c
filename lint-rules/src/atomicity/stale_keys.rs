//! MW405

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::AccessKind;

use super::pairs::{
    MapAccess, accesses, collected, looked_again, one_section, shared, synchronised, word,
};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Removes keys that an earlier walk over the map collected.
    ///
    /// ## What it flags
    /// Keys are collected from a shared map by `iter`, `keys` or a `for` loop in one critical section, and removed one
    /// by one in others, without a second look at the entry.
    ///
    /// * `likely`: the keys were chosen by what was in their values: by a closure of the walk (`filter`, `filter_map`),
    ///   or by a condition in the loop that collects them.
    /// * `possible`: every key is taken, or by what it was chosen is not seen.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                                 thread B
    /// let idle = sessions.iter()
    ///     .filter(|s| s.is_empty())..          // "a" is empty
    ///                                          sessions.get_mut("a").push(request)
    /// sessions.remove("a")  // with the request
    /// ```
    /// The entry that goes is no longer the one that was chosen, and what was put into it is lost.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let idle: Vec<u64> = self.sessions.iter().filter(|s| s.is_empty()).map(|s| *s.key()).collect();
    /// for id in idle {
    ///     self.sessions.remove(&id);
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.sessions.retain(|_, session| !session.is_empty());
    /// ```
    /// Where the walk must not hold the map for long, look again at each key: `remove_if(&id, |_, s| s.is_empty())`, or
    /// under the guard that removes.
    ///
    /// ## Fix safety
    /// There is no automatic fix: `retain` holds the map, or a shard of it, for the whole walk.
    ///
    /// ## Known gaps
    /// * Keys that another function collected and removed are seen where one caller calls both.
    ///
    /// ## Evidence
    /// * No public bug has been confirmed yet; the hazard is that of `check_then_act`, for which the walk is the look.
    MW405 stale_keys {
        category: Atomicity,
        confidence: [Likely, Possible],
        since: "0.2.0",
        fix: Never,
    }
}

/// A removal of what an earlier walk chose.
struct StaleKeys {
    /// The map as the source names it.
    map: String,
    /// The walk: `iter`, `keys`.
    walk: String,
    /// The removal: `remove`.
    removal: String,
    /// One call of the map can look and remove.
    concurrent: bool,
}

impl Violation for StaleKeys {
    fn message(&self) -> String {
        let Self {
            map, walk, removal, ..
        } = self;
        format!(
            "`{removal}` on `{map}` goes by keys of an earlier `{walk}`, and the entries may have changed since"
        )
    }

    fn note(&self) -> Option<String> {
        let Self { walk, removal, .. } = self;
        Some(format!(
            "what another thread puts under such a key after the `{walk}` is lost by the `{removal}`, unseen"
        ))
    }

    fn help(&self) -> Option<String> {
        let map = &self.map;
        Some(if self.concurrent {
            format!(
                "walk and remove in one step: `{map}.retain(..)`, or look again at each key: `{map}.remove_if(..)`"
            )
        } else {
            "walk and remove under one guard: `retain(..)`, or look again at each key under the guard that removes".to_owned()
        })
    }
}

fn stale_keys(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let all = accesses(&function);
        for removal in all
            .iter()
            .filter(|access| access.kind == AccessKind::Remove)
        {
            let walk = all
                .iter()
                .find(|walk| is_walk_of(&function, &all, walk, removal));
            if let Some(walk) = walk {
                report(&function, walk, removal, out);
            }
        }
    }
}

fn is_walk_of(
    function: &Function<'_>,
    all: &[MapAccess],
    walk: &MapAccess,
    removal: &MapAccess,
) -> bool {
    walk.kind == AccessKind::Iterate
        && walk.told
        && walk.event != removal.event
        && synchronised(function, walk)
        && synchronised(function, removal)
        && function.flow.same_place(walk.map, removal.map)
        && function.flow.can_follow(walk.event, removal.event)
        && collected(function, walk, removal)
        && !one_section(function, walk, removal)
        && !looked_again(function, all, walk, removal)
}

fn report(function: &Function<'_>, walk: &MapAccess, removal: &MapAccess, out: &mut Findings) {
    let Some((_, evidence)) = shared(function, removal.map) else {
        return;
    };
    let chosen = (function.event(walk.event).expr)
        .is_some_and(|expr| !walk.remote && function.chosen_by_value(expr));
    let confidence = if chosen {
        Confidence::Likely
    } else {
        Confidence::Possible
    };
    let map = function.place_name(removal.map);
    let violation = StaleKeys {
        map: map.clone(),
        walk: word(function, walk),
        removal: word(function, removal),
        concurrent: removal.concurrent,
    };
    let span = function.event(removal.event).span;
    let Some(primary) = function.label(span, "removes whatever is under that key by now") else {
        return;
    };
    let identity = function.identity(removal.map, "iterate,remove");
    let finding = out.push(&violation, confidence, primary, identity);
    let message = format!("the keys are taken from `{map}` here, in a critical section of its own");
    finding
        .related
        .extend(function.label(function.event(walk.event).span, message));
    finding.related.extend(evidence);
    finding.in_test = function.in_test();
}
