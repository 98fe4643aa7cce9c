//! MW201

use std::collections::BTreeMap;

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::Mode;

use super::pairs::{Pair, pairs};
use crate::callers::LockClass;
use crate::conflict::{excludes, writer_between};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Takes two locks in one order here and in the other order elsewhere.
    ///
    /// ## What it flags
    /// One lock is asked for while another is held, and somewhere in the package the second is held while the
    /// first is asked for: in one function or through calls, by variables, temporaries of one statement, entries
    /// and references of concurrent maps. At least one of the two guards a map.
    ///
    /// * `likely`: both places speak of the same two instances (statics, or fields of one value), and each
    ///   holder keeps the other out.
    /// * `possible`: the instances may differ, or two readers only block each other when a writer waits between.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                              thread B
    /// let users = self.users.lock();
    ///                                       let rooms = self.rooms.lock();
    /// let rooms = self.rooms.lock();
    /// // waits for B                        let users = self.users.lock();
    ///                                       // waits for A
    /// ```
    /// Each function is right by itself, and the tests of each pass.
    ///
    /// ## Example
    /// ```rust,ignore
    /// fn join(&self, user: u64, room: u64) {
    ///     let mut users = self.users.lock();
    ///     let mut rooms = self.rooms.lock();
    ///     // ..
    /// }
    ///
    /// fn close(&self, room: u64) {
    ///     let mut rooms = self.rooms.lock();
    ///     self.users.lock().retain(|_, at| *at != room);
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// fn close(&self, room: u64) {
    ///     let mut users = self.users.lock();
    ///     let mut rooms = self.rooms.lock();
    ///     // ..
    /// }
    /// ```
    /// Take both in one order everywhere, or let the first go before the second is asked for. Data that always
    /// changes together can stand behind one lock.
    ///
    /// ## Fix safety
    /// There is no automatic fix: which order is the right one is a decision about the whole program.
    ///
    /// ## Known gaps
    /// * Only two locks are looked at, not a ring of three.
    /// * Locks in variables of a function have no name that other functions could be compared by.
    /// * A lock that surely is held around both is seen in the function itself and in all callers of private
    ///   functions.
    ///
    /// ## Evidence
    /// * valeriansaliou/sonic, `src/store/fst.rs` (commit fd7a21b): consolidation takes the set of keys before
    ///   the pool of stores, closing takes the pool first; fixed in 0236cce.
    /// * biomejs/biome, `crates/biome_service/src/workspace/server.rs` (commits 4fa841c and d74b584): an entry of
    ///   one `DashMap` is held while a lock or another `DashMap` is asked for, elsewhere the other way round;
    ///   fixed in b92ba4f and 96691a1.
    MW201 lock_order_inversion {
        category: LockOrder,
        confidence: [Likely, Possible],
        since: "0.2.0",
        fix: Never,
    }
}

/// Two locks in both orders.
struct LockOrderInversion {
    /// What is held here, as the source names it.
    held: String,
    /// What is asked for here.
    asked: String,
    /// The function in which it is the other way round.
    elsewhere: String,
    /// Two readers need a writer between them to block each other.
    shared: bool,
}

impl Violation for LockOrderInversion {
    fn message(&self) -> String {
        let Self {
            held,
            asked,
            elsewhere,
            ..
        } = self;
        format!(
            "`{asked}` is locked while `{held}` is held, and the other way round in `{elsewhere}`"
        )
    }

    fn note(&self) -> Option<String> {
        let Self {
            held,
            asked,
            elsewhere,
            ..
        } = self;
        let ring = format!(
            "one thread holds `{held}` here and waits for `{asked}`, another in `{elsewhere}` holds `{asked}` and waits for `{held}`"
        );
        Some(if self.shared {
            format!("{ring}: neither goes on, once writers wait between the readers")
        } else {
            format!("{ring}: neither goes on")
        })
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "lock `{}` before `{}` everywhere or nowhere, or drop the first guard before the second lock is taken",
            self.held, self.asked
        ))
    }
}

/// Other sites that one finding shows.
const MOST_SHOWN: usize = 4;

fn lock_order_inversion(input: &RuleInput<'_>, out: &mut Findings) {
    let all = pairs(input);
    let mut by_locks: BTreeMap<(LockClass, LockClass), [Vec<&Pair<'_>>; 2]> = BTreeMap::new();
    for pair in &all {
        let (Some(held), Some(asked)) = (pair.held_class, pair.asked_class) else {
            continue;
        };
        if held == asked {
            continue;
        }
        let side = usize::from(held > asked);
        let group = by_locks
            .entry((held.min(asked), held.max(asked)))
            .or_default();
        group[side].push(pair);
    }
    for [forward, backward] in by_locks.values() {
        let against = |one: &Pair<'_>, others: &[&Pair<'_>]| {
            others.iter().any(|other| inverted(one, other).is_some())
        };
        let sites = |side: &[&Pair<'_>], others: &[&Pair<'_>]| {
            let mut sites: Vec<_> = side
                .iter()
                .filter(|pair| against(pair, others))
                .map(|pair| pair.site())
                .collect();
            sites.dedup();
            sites
        };
        let (there, back) = (sites(forward, backward), sites(backward, forward));
        // The rarer order is the one to change; of two the one in the function that comes last by name,
        // wherever it stands.
        let name = |side: &[&Pair<'_>]| side.iter().map(|pair| pair.function.path_name()).min();
        let change_forward = (there.len(), name(backward)) < (back.len(), name(forward));
        if change_forward {
            report_side(forward, backward, out);
        } else {
            report_side(backward, forward, out);
        }
    }
}

/// Whether two threads, one at each place, can wait for each other, and how sure that is.
fn inverted(one: &Pair<'_>, other: &Pair<'_>) -> Option<(Confidence, bool)> {
    let waits = |held: Mode, asked: Mode| {
        if excludes(held, asked) {
            Some(true)
        } else {
            writer_between(held, asked).then_some(false)
        }
    };
    let first = waits(other.held_mode(), one.asked_mode)?;
    let second = waits(one.held_mode(), other.asked_mode)?;
    let gates = other.gates();
    let gated = one.gates().iter().any(|(class, mode)| {
        gates
            .iter()
            .any(|(other, others)| class == other && excludes(*mode, *others))
    });
    if gated {
        return None;
    }
    let same_instances = match (one.relation(), other.relation()) {
        (Some(one), Some(other)) => one.held == other.asked && one.asked == other.held,
        _ => false,
    };
    let sure = first && second;
    let confidence = if sure && same_instances {
        Confidence::Likely
    } else {
        Confidence::Possible
    };
    Some((confidence, !sure))
}

fn report_side(side: &[&Pair<'_>], others: &[&Pair<'_>], out: &mut Findings) {
    let mut reported = Vec::new();
    for pair in side {
        if reported.contains(&pair.site()) {
            continue;
        }
        let mut against: Vec<(&Pair<'_>, Confidence, bool)> = others
            .iter()
            .filter_map(|other| {
                let (confidence, shared) = inverted(pair, other)?;
                Some((*other, confidence, shared))
            })
            .collect();
        against.sort_by_key(|(_, confidence, _)| std::cmp::Reverse(*confidence));
        let Some(&(first, confidence, shared)) = against.first() else {
            continue;
        };
        reported.push(pair.site());
        report(pair, first, &against, (confidence, shared), out);
    }
}

fn report(
    pair: &Pair<'_>,
    first: &Pair<'_>,
    against: &[(&Pair<'_>, Confidence, bool)],
    (confidence, shared): (Confidence, bool),
    out: &mut Findings,
) {
    let function = &pair.function;
    let held = function.place_name(function.flow.token(pair.held).lock);
    let asked = function.place_name(pair.asked);
    let violation = LockOrderInversion {
        held: held.clone(),
        asked: asked.clone(),
        elsewhere: first.function.name(),
        shared,
    };
    let span = function.event(pair.event).span;
    let Some(primary) = function.label(
        span,
        format!("`{asked}` is asked for while `{held}` is held"),
    ) else {
        return;
    };
    let accesses = format!("{:?},{:?}", pair.held_mode(), pair.asked_mode).to_lowercase();
    let finding = out.push(
        &violation,
        confidence,
        primary,
        function.identity(pair.asked, accesses),
    );
    finding.related = function.taken(pair.held);
    finding
        .related
        .extend(function.path(pair.path, "locked here"));
    let mut shown = Vec::new();
    for (other, ..) in against {
        if shown.len() < MOST_SHOWN && !shown.contains(&other.site()) {
            shown.push(other.site());
            finding.related.extend(other.labels());
        }
    }
    finding.in_test = function.in_test() || first.function.in_test();
}
