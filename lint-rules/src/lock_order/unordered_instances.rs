//! MW202

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{EventId, EventKind, Root, Step, TokenOrigin, ValueId, ValueKind};
use mapwarden_engine::link::{Callee, Ty};
use mapwarden_engine::lower::ir::{BinaryOp, ExprKind, LocalId, PatKind};
use mapwarden_engine::span::Span;

use super::pairs::{Pair, initializer, lookup, pairs};
use crate::conflict::{excludes, writer_between};
use crate::function::Function;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Holds one instance of a lock and asks for another.
    ///
    /// ## What it flags
    /// Two locks of one kind, chosen in the same way by two keys, handles or arguments, are held together, and
    /// nothing puts the two into an order first. Whoever calls it with both exchanged meets it half-way.
    ///
    /// * `likely`: both were looked up by key, and the holder keeps the other out.
    /// * `possible`: the two are arguments (`self` and `other`), which may always come in one order; or both are
    ///   readers, which block each other only when a writer waits between.
    ///
    /// ## Why it matters
    /// ```text
    /// transfer(1, 2)                     transfer(2, 1)
    /// let from = accounts[1].lock();
    ///                                    let from = accounts[2].lock();
    /// let to = accounts[2].lock();
    /// // waits                           let to = accounts[1].lock();
    ///                                    // waits
    /// ```
    /// With both the same it waits for itself.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let from = self.shelves[from].lock();
    /// let mut to = self.shelves[to].lock();
    /// to.extend(from.iter());
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let (low, high) = (from.min(to), from.max(to));
    /// let (low, high) = (self.shelves[low].lock(), self.shelves[high].lock());
    /// ```
    /// Or copy what is needed out of the first, and let it go before the second is asked for.
    ///
    /// ## Fix safety
    /// There is no automatic fix: the order has to be one that every place in the program uses.
    ///
    /// ## Known gaps
    /// * A comparison or a call that sees both keys before the locks are taken is believed to order them.
    /// * Guards that a loop collects are not looked at: their keys may have been sorted.
    /// * Two keys in one `DashMap` are `shard_reentry`.
    ///
    /// ## Evidence
    /// * lightningdevkit/rust-lightning#2190: comparing two network graphs locks the maps of both, in the order
    ///   in which they were compared.
    /// * sigp/lighthouse#1241: comparing a pool with itself takes its read lock twice.
    MW202 unordered_instances {
        category: LockOrder,
        confidence: [Likely, Possible],
        since: "0.2.0",
        fix: Never,
    }
}

/// Two instances in the caller's order.
struct UnorderedInstances {
    /// The first, as the source names it.
    held: String,
    /// The second.
    asked: String,
    /// Two readers need a writer between them to block each other.
    shared: bool,
}

impl Violation for UnorderedInstances {
    fn message(&self) -> String {
        let Self { held, asked, .. } = self;
        if held == asked {
            format!(
                "two instances of `{asked}` are locked in the order in which the caller names them"
            )
        } else {
            format!(
                "`{asked}` is locked while `{held}` is held, in the order in which the caller names them"
            )
        }
    }

    fn note(&self) -> Option<String> {
        Some(if self.shared {
            "another call that names them the other way round holds the second and waits for the first: neither goes on, once writers wait between the readers"
                .to_owned()
        } else {
            "another call that names them the other way round holds the second and waits for the first: neither goes on"
                .to_owned()
        })
    }

    fn help(&self) -> Option<String> {
        Some(
            "lock the one with the smaller key or address first, or drop the first guard before the second lock is taken"
                .to_owned(),
        )
    }
}

/// How two instances are chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// By two keys.
    Keys,
    /// They are two arguments.
    Arguments,
}

fn unordered_instances(input: &RuleInput<'_>, out: &mut Findings) {
    let mut reported = Vec::new();
    for pair in &pairs(input) {
        if pair.held_class != pair.asked_class || reported.contains(&pair.site()) {
            continue;
        }
        let strong = excludes(pair.held_mode(), pair.asked_mode);
        if !strong && !writer_between(pair.held_mode(), pair.asked_mode) {
            continue;
        }
        let Some((choice, held, asked)) = choice(pair) else {
            continue;
        };
        if !pair.gates().is_empty() || arranged(pair, &held, &asked) {
            continue;
        }
        reported.push(pair.site());
        let confidence = if strong && choice == Choice::Keys {
            Confidence::Likely
        } else {
            Confidence::Possible
        };
        report(pair, confidence, !strong, out);
    }
}

/// How the caller chooses the two, with the variables that each depends on; `None`: it does not, or not in
/// the same way.
fn choice(pair: &Pair<'_>) -> Option<(Choice, Vec<LocalId>, Vec<LocalId>)> {
    let function = &pair.function;
    let flow = function.flow;
    let (held_id, asked_id) = (flow.token(pair.held).lock, pair.asked);
    let (held, asked) = (flow.place(held_id), flow.place(asked_id));
    if held.steps.len() != asked.steps.len() {
        return None;
    }
    let mut keys = None;
    for (a, b) in held.steps.iter().zip(&asked.steps) {
        match (a, b) {
            _ if a.is_like(*b) => {}
            (Step::Element(Some(a)), Step::Element(Some(b))) if keys.is_none() => {
                keys = Some((*a, *b));
            }
            _ => return None,
        }
    }
    match (held.root, asked.root, keys) {
        (a, b, Some((held, asked))) if a == b => {
            let (held, asked) = (
                key_variables(function, held)?,
                key_variables(function, asked)?,
            );
            Some((Choice::Keys, held, asked))
        }
        (Root::Param(a), Root::Param(b), None) if a != b && pair.path.is_empty() => {
            let ty = |index: u32| {
                let param = function.body.params.get(index as usize)?;
                Some(function.typed.pats[param.pat.0 as usize])
            };
            let same_type = pair.held_class.is_some() || ty(a) == ty(b);
            let (held, asked) = (parameter(function, a)?, parameter(function, b)?);
            same_type.then(|| (Choice::Arguments, vec![held], vec![asked]))
        }
        (_, _, None) => {
            let TokenOrigin::Event(taken) = flow.token(pair.held).origin else {
                return None;
            };
            let (a, b) = (handle(function, taken)?, handle(function, pair.event)?);
            (a != b).then(|| looked_up_alike(function, a, b)).flatten()
        }
        _ => None,
    }
}

/// The variable through which an event gets to its lock.
fn handle(function: &Function<'_>, event: EventId) -> Option<LocalId> {
    let mut at = function.event(event).expr?;
    loop {
        at = match &function.body.expr(at).kind {
            ExprKind::Local(local) => return Some(*local),
            ExprKind::MethodCall { receiver, .. } => *receiver,
            ExprKind::Field { base, .. } => *base,
            ExprKind::Ref { inner, .. }
            | ExprKind::Unary(_, inner)
            | ExprKind::Await(inner)
            | ExprKind::Try(inner) => *inner,
            _ => return None,
        };
    }
}

fn parameter(function: &Function<'_>, index: u32) -> Option<LocalId> {
    let param = function.body.params.get(index as usize)?;
    match function.body.pat(param.pat).kind {
        PatKind::Bind { local, .. } => Some(local),
        _ => None,
    }
}

/// The variables of a key that the caller gave, or that was made of such; what was taken apart or computed
/// from both may be in order.
fn key_variables(function: &Function<'_>, key: ValueId) -> Option<Vec<LocalId>> {
    let ValueKind::Place(place) = function.flow.value(key).kind else {
        return None;
    };
    match function.flow.place(place).root {
        Root::Local(local) => {
            let mut variables = mentioned(function, initializer(function, local)?);
            variables.push(local);
            Some(variables)
        }
        Root::Param(index) => parameter(function, index).map(|local| vec![local]),
        _ => None,
    }
}

/// Two handles that the same look-up gave for two keys.
fn looked_up_alike(
    function: &Function<'_>,
    a: LocalId,
    b: LocalId,
) -> Option<(Choice, Vec<LocalId>, Vec<LocalId>)> {
    let (first, second) = (initializer(function, a)?, initializer(function, b)?);
    let (one, other) = (lookup(function, first)?, lookup(function, second)?);
    let alike = match (&function.event(one).kind, &function.event(other).kind) {
        (EventKind::Call(one), EventKind::Call(other)) => one.targets == other.targets,
        (EventKind::Access(one), EventKind::Access(other)) => one.map == other.map,
        _ => false,
    };
    let with = |local: LocalId, span: Span| {
        let mut variables = mentioned(function, span);
        variables.push(local);
        variables
    };
    alike.then(|| (Choice::Keys, with(a, first), with(b, second)))
}

/// The variables that a piece of source names.
fn mentioned(function: &Function<'_>, within: Span) -> Vec<LocalId> {
    let body = function.body;
    (0..body.exprs.len())
        .filter_map(|index| u32::try_from(index).ok())
        .map(mapwarden_engine::lower::ir::ExprId)
        .filter_map(|id| match body.expr(id).kind {
            ExprKind::Local(local) => {
                let span = body.span(id);
                (within.start <= span.start && span.end <= within.end).then_some(local)
            }
            _ => None,
        })
        .collect()
}

/// Whether something that sees both may have put them into an order before the first lock is taken: a
/// comparison, or a call that gives more than yes or no.
fn arranged(pair: &Pair<'_>, held: &[LocalId], asked: &[LocalId]) -> bool {
    let function = &pair.function;
    let body = function.body;
    let taken = function.flow.token(pair.held).span.start;
    let own = |side: &[LocalId], other: &[LocalId]| -> Vec<LocalId> {
        let own = side.iter().filter(|local| !other.contains(local));
        own.copied().collect()
    };
    let (held, asked) = (own(held, asked), own(asked, held));
    (0..body.exprs.len())
        .filter_map(|index| u32::try_from(index).ok())
        .map(mapwarden_engine::lower::ir::ExprId)
        .any(|id| {
            let compares = match &body.expr(id).kind {
                ExprKind::Binary(op, ..) => matches!(
                    op,
                    BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
                ),
                ExprKind::MethodCall { .. } | ExprKind::Call { .. } => {
                    !matches!(
                        function.typed.callees.get(&id),
                        Some(Callee::Constructor(..))
                    ) && function.typed.exprs[id.0 as usize] != Ty::BOOL
                }
                _ => false,
            };
            let span = body.span(id);
            if !compares || span.start >= taken {
                return false;
            }
            let seen = mentioned(function, span);
            held.iter().any(|local| seen.contains(local))
                && asked.iter().any(|local| seen.contains(local))
        })
}

fn report(pair: &Pair<'_>, confidence: Confidence, shared: bool, out: &mut Findings) {
    let function = &pair.function;
    let held = function.place_name(function.flow.token(pair.held).lock);
    let asked = function.place_name(pair.asked);
    let violation = UnorderedInstances {
        held: held.clone(),
        asked: asked.clone(),
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
    finding.in_test = function.in_test();
}
