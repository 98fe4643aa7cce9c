//! Locks that are asked for while another is held.

use mapwarden_engine::finding::Label;
use mapwarden_engine::flow::{CallStep, EventId, EventKind, PlaceId, Root, Step, TokenId};
use mapwarden_engine::link::{DefId, LockKind, Mode};
use mapwarden_engine::lower::ir::LocalId;
use mapwarden_engine::sharing::{Pointers, evidence};
use mapwarden_engine::span::Span;

use crate::RuleInput;
use crate::callers::{LockClass, held_by_callers, held_classes, lock_class};
use crate::conflict::acquisitions;
use crate::function::{Function, functions};

/// One lock asked for, here or through calls, while another is held.
pub(super) struct Pair<'f> {
    pub(super) function: Function<'f>,
    pub(super) event: EventId,
    pub(super) held: TokenId,
    /// What the held lock is an instance of; `None` where it has no name outside the function.
    pub(super) held_class: Option<LockClass>,
    pub(super) asked: PlaceId,
    pub(super) asked_class: Option<LockClass>,
    pub(super) asked_mode: Mode,
    /// The calls that lead to the second acquisition, if it is not here.
    pub(super) path: &'f [CallStep],
}

/// How two locks are found from what they have in common.
#[derive(PartialEq, Eq)]
pub(super) struct Relation {
    pub(super) held: Vec<Step>,
    pub(super) asked: Vec<Step>,
}

/// Every such pair of a package, of maps or beside maps, in order.
pub(super) fn pairs<'a>(input: &RuleInput<'a>) -> Vec<Pair<'a>> {
    let mut found: Vec<Pair<'a>> = Vec::new();
    for function in functions(input) {
        for (id, event) in function.flow.reachable_events() {
            if event.held.is_empty() {
                continue;
            }
            for asked in acquisitions(&function, event) {
                if !ordered(asked.kind) {
                    continue;
                }
                for &held in &event.held.may {
                    let token = function.flow.token(held);
                    let of_maps = input.track.covers(&function, token)
                        || input.track.covers_place(&function, asked.lock);
                    let two = ordered(token.kind)
                        && !function.flow.same_place(token.lock, asked.lock)
                        && reachable(&function, token.lock)
                        && reachable(&function, asked.lock);
                    if !of_maps || !two {
                        continue;
                    }
                    let program = function.program();
                    found.push(Pair {
                        function,
                        event: id,
                        held,
                        held_class: lock_class(program, function.flow, token.lock),
                        asked: asked.lock,
                        asked_class: lock_class(program, function.flow, asked.lock),
                        asked_mode: asked.mode,
                        path: asked.path,
                    });
                }
            }
        }
    }
    found
}

/// Kinds of locks that threads wait for in turn.
const fn ordered(kind: LockKind) -> bool {
    matches!(kind, LockKind::Plain | LockKind::Sharded)
}

/// Whether another thread can come to the lock, as far as can be seen.
fn reachable(function: &Function<'_>, lock: PlaceId) -> bool {
    let given = match function.flow.place(lock).root {
        Root::Unknown => true,
        Root::Local(local) => initializer(function, local)
            .is_some_and(|initializer| lookup(function, initializer).is_some()),
        _ => false,
    };
    given
        || evidence(
            &function.facts.sharing,
            function.program(),
            function.typed,
            function.flow,
            lock,
        )
        .is_some()
}

/// The initializer of a variable that a `let` binds whole.
pub(super) fn initializer(function: &Function<'_>, local: LocalId) -> Option<Span> {
    let pointers = Pointers {
        program: function.program(),
        typed: function.typed,
        body: function.body,
    };
    Some(function.body.span(pointers.initializer(local)?))
}

/// The call or look-up in an initializer that chose the value by what it was given, the last if there
/// are several.
pub(super) fn lookup(function: &Function<'_>, initializer: Span) -> Option<EventId> {
    let inside = |span: Span| initializer.start <= span.start && span.end <= initializer.end;
    let mut found = None;
    for (id, event) in function.flow.reachable_events() {
        let looks = match &event.kind {
            EventKind::Call(call) => !call.targets.is_empty() && call.args.len() > 1,
            EventKind::Access(access) => access.key.is_some(),
            _ => false,
        };
        if looks && inside(event.whole) {
            found = Some(id);
        }
    }
    found
}

impl Pair<'_> {
    pub(super) fn held_mode(&self) -> Mode {
        self.function.flow.token(self.held).mode
    }

    /// How both are found from what they have in common; `None` where they have nothing that is known.
    pub(super) fn relation(&self) -> Option<Relation> {
        let flow = self.function.flow;
        let (held, asked) = (
            flow.place(flow.token(self.held).lock),
            flow.place(self.asked),
        );
        let is_static = |root| matches!(root, Root::Static(_));
        if held.root == Root::Unknown
            || held.root != asked.root && !(is_static(held.root) && is_static(asked.root))
        {
            return None;
        }
        let common = if held.root == asked.root {
            let pairs = held.steps.iter().zip(&asked.steps);
            pairs.take_while(|(a, b)| a.is_like(**b)).count()
        } else {
            0
        };
        let rest = |steps: &[Step]| {
            let rest = &steps[common..];
            (!rest.iter().any(|step| step.is_element())).then(|| rest.to_vec())
        };
        Some(Relation {
            held: rest(&held.steps)?,
            asked: rest(&asked.steps)?,
        })
    }

    /// Locks that are surely held here beside the two, in this function or by everyone who calls it.
    pub(super) fn gates(&self) -> Vec<(LockClass, Mode)> {
        let mut gates = held_classes(self.function.program(), self.function.flow, self.event);
        if self.function.flow.closure.is_none() {
            gates.extend(held_by_callers(self.function.facts, self.function.def));
        }
        gates.retain(|(class, _)| ![self.held_class, self.asked_class].contains(&Some(*class)));
        gates
    }

    /// Where this pair stands: two pairs of one place are one thing to change.
    pub(super) fn site(&self) -> (DefId, u32) {
        (
            self.function.def,
            self.function.event(self.event).span.start,
        )
    }

    /// Where both locks are taken, as related places.
    pub(super) fn labels(&self) -> Vec<Label> {
        let mut labels = self.function.taken(self.held);
        let asked = self.function.place_name(self.asked);
        let held = self
            .function
            .place_name(self.function.flow.token(self.held).lock);
        labels.extend(self.function.label(
            self.function.event(self.event).span,
            format!(
                "in `{}` `{asked}` is asked for while `{held}` is held",
                self.function.name()
            ),
        ));
        labels.extend(self.function.path(self.path, "locked here"));
        labels
    }
}
