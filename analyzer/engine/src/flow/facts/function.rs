//! Facts of one function, and the relations between its events.

use smallvec::SmallVec;

use super::{
    BranchId, Class, Event, EventId, EventKind, FlowId, Place, PlaceId, Token, TokenId, Value,
    ValueId, ValueKind,
};
use crate::link::{BodyRef, DefId};
use crate::lower::ir::{ExprId, LocalId};
use crate::problem::Problem;
use crate::span::Span;

/// What `flow` gives.
#[derive(Debug, Default)]
pub struct FlowFacts {
    /// Functions that do anything of interest, in order of definition; the closures and `async`
    /// blocks of each that do not run in place follow it.
    pub functions: Vec<FunctionFacts>,
    /// Functions that had to be given up.
    pub problems: Vec<Problem>,
}

/// What one function, or one closure or `async` block that does not run in place, does.
#[derive(Debug, Default)]
pub struct FunctionFacts {
    /// The function, static or constant. Always set; `None` only for the empty default.
    pub def: Option<DefId>,
    /// Its body.
    pub body: Option<BodyRef>,
    /// The closure or `async` block meant, and the function it stands in.
    pub closure: Option<(FlowId, ExprId)>,
    /// What it captures from the function it stands in: the variable, and by move or not.
    pub captures: Vec<(LocalId, bool)>,
    /// In evaluation order, as far as there is one: alternatives follow each other.
    pub events: Vec<Event>,
    /// Places that events speak of.
    pub places: Vec<Place>,
    /// Values that events speak of.
    pub values: Vec<Value>,
    /// Locks that are held somewhere.
    pub tokens: Vec<Token>,
    /// Values made or given here whose destructor runs code of the program.
    pub owned: Vec<OwnedValue>,
    /// Branches that events depend on.
    pub branches: Vec<Branch>,
    pub(in crate::flow) order: super::super::order::Order,
    /// Spawns whose closure is not looked up yet.
    pub(in crate::flow) spawned: Vec<(EventId, ExprId)>,
}

/// A value whose destructor runs code of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedValue {
    /// `Drop::drop` of its type.
    pub drop: DefId,
    /// What it is.
    pub place: PlaceId,
    /// What was put into its fields, as places of this function, where it is known.
    pub fields: Vec<(u32, PlaceId)>,
    /// The same as values, where it is made here.
    pub values: Vec<(u32, ValueId)>,
    /// The expression that made it, or the parameter.
    pub span: Span,
}

/// A point where ways part: `if`, `match`, `?`, a loop's condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The condition or scrutinee, in bytes from the start of the file.
    pub span: Span,
    /// Events whose results decide, directly or through variables.
    pub sources: SmallVec<[EventId; 2]>,
    /// The one event whose result *is* the condition or scrutinee.
    pub direct: Option<EventId>,
}

/// An event runs only if a branch went one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Control {
    /// The branch.
    pub branch: BranchId,
    /// Which way.
    pub outcome: Outcome,
}

/// Which way a branch went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The condition held. Negations are resolved: it is the source's own answer.
    True,
    /// It did not.
    False,
    /// This variant of that enum.
    Is(DefId, u32),
    /// Any other variant of that enum.
    IsNot(DefId, u32),
    /// A literal or other pattern matched.
    Matched,
    /// It did not match.
    Unmatched,
}

impl FunctionFacts {
    /// The event behind an id of this function.
    #[must_use]
    pub fn event(&self, id: EventId) -> &Event {
        &self.events[id.0 as usize]
    }

    /// The place behind an id of this function.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0 as usize]
    }

    /// The value behind an id of this function.
    #[must_use]
    pub fn value(&self, id: ValueId) -> &Value {
        &self.values[id.0 as usize]
    }

    /// The held lock behind an id of this function.
    #[must_use]
    pub fn token(&self, id: TokenId) -> &Token {
        &self.tokens[id.0 as usize]
    }

    /// The branch behind an id of this function.
    #[must_use]
    pub fn branch(&self, id: BranchId) -> &Branch {
        &self.branches[id.0 as usize]
    }

    /// Events with their ids, those that nothing leads to left out.
    pub fn reachable_events(&self) -> impl Iterator<Item = (EventId, &Event)> {
        (0..)
            .map(EventId)
            .zip(&self.events)
            .filter(|(_, event)| event.reachable)
    }

    /// Whether `b` can happen after `a` in one run; an event follows itself in a loop.
    #[must_use]
    pub fn can_follow(&self, a: EventId, b: EventId) -> bool {
        self.order.can_follow(a, b, &[])
    }

    /// Whether `b` can happen after `a` without any of `avoiding` between.
    #[must_use]
    pub fn can_follow_avoiding(&self, a: EventId, b: EventId, avoiding: &[EventId]) -> bool {
        self.order.can_follow(a, b, avoiding)
    }

    /// Whether every way to `b` leads through `a`.
    #[must_use]
    pub fn dominates(&self, a: EventId, b: EventId) -> bool {
        a != b && !self.order.entry_reaches_avoiding(b, a)
    }

    /// The branches an event depends on, each with the way it must have gone; sorted. An early
    /// `return` on the other way counts: what follows it runs only if the branch went this way.
    #[must_use]
    pub fn controls(&self, event: EventId) -> &[Control] {
        self.order.controls(event)
    }

    /// The answers with which loops before an event must have ended for it to happen: behind
    /// `while taken(id) { id += 1 }` it is `false`. Unlike controls they do not say whether it happens.
    #[must_use]
    pub fn ended_with(&self, event: EventId) -> &[Control] {
        self.order.ended(event)
    }

    /// Events whose results flow into what this event is given (key, value, arguments), sorted.
    #[must_use]
    pub fn data_sources(&self, event: EventId) -> Vec<EventId> {
        let given: SmallVec<[ValueId; 4]> = match &self.event(event).kind {
            EventKind::Access(access) => access.key.into_iter().chain(access.value).collect(),
            EventKind::Snapshot(snapshot) => snapshot.value.into_iter().collect(),
            EventKind::Write(write) => write.value.into_iter().collect(),
            EventKind::Call(call) => call.args.iter().copied().collect(),
            _ => SmallVec::new(),
        };
        let mut sources: Vec<EventId> = given
            .iter()
            .flat_map(|&value| self.value(value).sources.iter().copied())
            .collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// Whether two keys are the same value whenever both are computed in one run: the same
    /// constant, or the same unassigned place, through clones, references and dereferences.
    #[must_use]
    pub fn same_value(&self, a: ValueId, b: ValueId) -> bool {
        match (&self.value(a).kind, &self.value(b).kind) {
            (ValueKind::Constant(a), ValueKind::Constant(b)) => a == b,
            (ValueKind::Place(a), ValueKind::Place(b)) => self.same_place(*a, *b),
            (ValueKind::Result(a), ValueKind::Result(b)) => a == b,
            (ValueKind::Computed(a), ValueKind::Computed(b)) => a == b,
            _ => false,
        }
    }

    /// Whether two places are surely one: the same exact access path.
    #[must_use]
    pub fn same_place(&self, a: PlaceId, b: PlaceId) -> bool {
        a == b && self.place(a).exact
    }

    /// Whether two places are one in each round of a loop, where both lead through the element that it is at.
    #[must_use]
    pub fn same_item(&self, a: PlaceId, b: PlaceId) -> bool {
        let place = self.place(a);
        let first = place
            .steps
            .iter()
            .position(|step| matches!(step, super::Step::Item(_)));
        let Some(first) = first.filter(|_| a == b) else {
            return false;
        };
        let collection = self.places.iter().find(|whole| {
            whole.exact && whole.root == place.root && whole.steps == place.steps[..first]
        });
        collection.is_some() && !place.steps[first..].contains(&super::Step::Element(None))
    }

    /// Whether two places may be two instances of one class, or one and the same.
    #[must_use]
    pub fn same_class(&self, a: PlaceId, b: PlaceId) -> bool {
        let class = self.place(a).class;
        class != Class::Unknown && class == self.place(b).class
    }

    /// Whether one lock is surely held at both events, without a break between: it is in both
    /// must-sets and is not taken again on the way.
    #[must_use]
    pub fn held_over(&self, token: TokenId, a: EventId, b: EventId) -> bool {
        let holds = |event: EventId| self.event(event).held.must.contains(&token);
        let super::TokenOrigin::Event(taken) = self.token(token).origin else {
            return holds(a) && holds(b);
        };
        // Each way from `a` to `b` that takes the lock anew had let it go before.
        holds(a)
            && holds(b)
            && !(self.can_follow(a, taken)
                && self.can_follow(taken, b)
                && !self.can_follow_avoiding(a, b, &[taken]))
    }
}
