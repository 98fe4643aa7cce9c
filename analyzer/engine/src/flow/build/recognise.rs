//! Which value an expression is, and which events flow into it.

use std::collections::hash_map::Entry;

use smallvec::SmallVec;

use super::super::facts::{EventId, EventKind, PlaceId, Root, Step, Value, ValueId, ValueKind};
use super::super::walk;
use super::Builder;
use super::describe::{EventList, merge};
use crate::link::Callee;
use crate::lower::ir::{
    BlockKind, ExprId, ExprKind, ItemKind, Literal, LocalId, LoopKind, PatKind, UnaryOp,
};

impl Builder<'_> {
    // Values.

    fn new_value(&mut self, value: Value) -> ValueId {
        let next = ValueId(u32::try_from(self.facts.values.len()).expect("fewer than 2^32 values"));
        match self.value_ids.entry((value.kind.clone(), value.expr)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(entry) => {
                self.facts.values.push(value);
                *entry.insert(next)
            }
        }
    }

    /// The value of an expression, as far as it can be recognised again.
    pub(super) fn value(&mut self, e: ExprId) -> ValueId {
        let kind = self.value_kind(e, 0);
        let (ty, sources) = (self.ty(e), self.sources_of(e));
        self.new_value(Value {
            kind,
            ty,
            sources,
            expr: Some(e),
        })
    }

    pub(super) fn constant(&mut self, text: String) -> ValueId {
        self.new_value(Value {
            kind: ValueKind::Constant(text),
            ty: crate::link::Ty::UNKNOWN,
            sources: SmallVec::new(),
            expr: None,
        })
    }

    pub(super) fn event_value(&mut self, e: ExprId, event: EventId) -> ValueId {
        let ty = self.ty(e);
        self.new_value(Value {
            kind: ValueKind::Result(event),
            ty,
            sources: SmallVec::from_slice(&[event]),
            expr: Some(e),
        })
    }

    /// The value of an expression that gives what stands in a place.
    pub(super) fn place_value(&mut self, e: ExprId, place: PlaceId) -> ValueId {
        let (ty, sources) = (self.ty(e), self.sources_of(e));
        self.new_value(Value {
            kind: ValueKind::Place(place),
            ty,
            sources,
            expr: Some(e),
        })
    }

    fn value_kind(&mut self, e: ExprId, depth: u32) -> ValueKind {
        let body = self.body;
        if depth > 32 {
            return ValueKind::Unknown;
        }
        match &body.expr(e).kind {
            ExprKind::Literal(literal) => ValueKind::Constant(self.literal(literal)),
            ExprKind::Ref { inner, .. }
            | ExprKind::Unary(UnaryOp::Deref, inner)
            | ExprKind::Cast(inner, _) => self.value_kind(*inner, depth + 1),
            ExprKind::Path(_) => match self.typed.path_targets.get(&e) {
                Some(def)
                    if matches!(self.env.program.item(*def).kind, ItemKind::Static { .. }) =>
                {
                    ValueKind::Place(self.describe(e))
                }
                Some(def) => ValueKind::Constant(format!(
                    "{}:{}:{:?}",
                    def.file,
                    def.item.0,
                    self.typed.expr_variants.get(&e)
                )),
                None => ValueKind::Unknown,
            },
            ExprKind::Local(local) => match self.copied_from(*local, depth) {
                Some(original) => ValueKind::Place(original),
                None => ValueKind::Place(self.value_place(e)),
            },
            ExprKind::Field { .. } | ExprKind::Index { .. } => {
                ValueKind::Place(self.value_place(e))
            }
            ExprKind::MethodCall {
                receiver: operand, ..
            } => self.copied_kind(e, *operand, depth),
            ExprKind::Call { args, .. } if args.len() == 1 => self.copied_kind(e, args[0], depth),
            ExprKind::Opaque => ValueKind::Unknown,
            _ => self.computed(e),
        }
    }

    /// What a variable that never changes is a copy of, if that never changes either: `let key = path.clone()`.
    fn copied_from(&mut self, local: LocalId, depth: u32) -> Option<PlaceId> {
        let constant = |builder: &Self, local: LocalId| {
            !builder.assigned[local.0 as usize] && !builder.body.local(local).mutable
        };
        if !constant(self, local) || self.local_places.contains_key(&local) {
            return None;
        }
        let init = *self.initializers.get(&local)?;
        if !matches!(
            self.body.expr(init).kind,
            ExprKind::MethodCall { .. } | ExprKind::Call { .. }
        ) {
            return None;
        }
        let ValueKind::Place(place) = self.value_kind(init, depth + 1) else {
            return None;
        };
        let original = &self.facts.places[place.0 as usize];
        let whole = original.exact && original.steps.is_empty();
        let root = match original.root {
            Root::Local(local) => Some(local),
            Root::Param(index) => {
                let param = self.body.params.get(index as usize)?;
                match self.body.pat(param.pat).kind {
                    PatKind::Bind { local, .. } => Some(local),
                    _ => None,
                }
            }
            _ => None,
        };
        (whole && root.is_some_and(|root| constant(self, root))).then_some(place)
    }

    /// The place of a value. A variable that stands for some element is the same value at each
    /// mention in one round, whichever element it is: its own place says so.
    fn value_place(&mut self, e: ExprId) -> PlaceId {
        let place = self.describe(e);
        if self.facts.places[place.0 as usize].exact {
            return place;
        }
        match self.body.expr(e).kind {
            ExprKind::Local(local) if !self.assigned[local.0 as usize] => {
                let own = self.intern_root(Root::Local(local));
                self.inexact(own)
            }
            ExprKind::Field { base, .. } => {
                let typed = self.typed;
                let Some(access) = typed.fields.get(&e) else {
                    return place;
                };
                let base = self.value_place(base);
                self.step(base, Step::Field(access.owner, access.index))
            }
            _ => place,
        }
    }

    /// What a call gives: its operand again where the call only copies or points to it.
    fn copied_kind(&mut self, call: ExprId, operand: ExprId, depth: u32) -> ValueKind {
        let modelled = match self.typed.callees.get(&call) {
            Some(Callee::Functions(defs, _)) => self.effects_of(defs),
            Some(Callee::Virtual { declaration, .. }) => self.effects_of(&[*declaration]),
            _ => None,
        };
        let keeps = modelled.is_some_and(|(_, effects)| {
            effects.same == Some(0) || effects.clones_deep || effects.clones_values
        });
        if keeps {
            return self.value_kind(operand, depth + 1);
        }
        // An accessor gives a part of what it is asked of.
        if modelled.is_none() && self.typed.callees.contains_key(&call) {
            let place = self.describe(call);
            let root = self.facts.places[place.0 as usize].root;
            if !matches!(root, Root::Result(_) | Root::Temporary(_) | Root::Unknown) {
                return ValueKind::Place(place);
            }
        }
        self.computed(call)
    }

    fn computed(&self, e: ExprId) -> ValueKind {
        match self.event_of.get(&e) {
            Some(&event) => ValueKind::Result(event),
            None => ValueKind::Computed(e),
        }
    }

    fn literal(&self, literal: &Literal) -> String {
        let names = &self.env.program.files[self.file as usize].facts.names;
        match literal {
            Literal::Str(text) => format!("\"{}\"", names.text(*text)),
            Literal::Int(text, _) => names.text(*text).to_owned(),
            Literal::Bool(value) => value.to_string(),
            Literal::Bytes | Literal::Char | Literal::Float => format!("{literal:?}"),
        }
    }

    // Sources.

    /// Events whose results flow into an expression that was evaluated.
    pub(super) fn sources_of(&self, e: ExprId) -> EventList {
        self.sources.get(&e).cloned().unwrap_or_default()
    }

    /// Gathers the sources of an expression from its parts.
    pub(super) fn note_sources(&mut self, e: ExprId) {
        let mut all = EventList::new();
        if let ExprKind::Local(local) = self.body.expr(e).kind
            && let Some(sources) = self.local_sources.get(&local)
        {
            all.clone_from(sources);
        }
        let only = self.value_part(e);
        walk::children(
            self.body,
            e,
            &mut |child| {
                if only.is_some_and(|only| only != Some(child)) {
                    return;
                }
                // A closure that ran during the call gave something to it.
                let value = match self.body.expr(child).kind {
                    ExprKind::Closure { body, .. } if self.ran.contains(&child) => body,
                    _ => child,
                };
                if let Some(sources) = self.sources.get(&value) {
                    merge(&mut all, sources);
                }
            },
            &mut |_| {},
        );
        // An assignment gives nothing; `take` and `replace` give what was there.
        let gives = |event: EventId| match self.facts.events[event.0 as usize].kind {
            EventKind::Spawn(_) => false,
            EventKind::Write(_) => !matches!(
                self.body.expr(e).kind,
                ExprKind::Assign(..) | ExprKind::AssignOp(..)
            ),
            _ => true,
        };
        if let Some(&event) = self.event_of.get(&e)
            && gives(event)
        {
            merge(&mut all, &[event]);
        }
        self.note_change(e, &all);
        if all.is_empty() {
            self.sources.remove(&e);
        } else {
            self.sources.insert(e, all);
        }
    }

    /// The one part that a value comes from, where it comes from one (`Some(None)`: from none).
    fn value_part(&self, e: ExprId) -> Option<Option<ExprId>> {
        match &self.body.expr(e).kind {
            // What statements do gives nothing to the value, unless they break out with it.
            ExprKind::Block {
                label: None, tail, ..
            } => Some(*tail),
            ExprKind::Loop {
                kind: LoopKind::While(_) | LoopKind::For(..),
                ..
            } => Some(None),
            _ => None,
        }
    }

    /// What is given to a call that may change a variable is in the variable from then on: `list.push(x)`.
    fn note_change(&mut self, e: ExprId, given: &EventList) {
        let changed = match &self.body.expr(e).kind {
            ExprKind::MethodCall { receiver, .. }
                if self
                    .typed
                    .adjustments
                    .get(&e)
                    .is_some_and(|adjustment| adjustment.autoref == Some(true)) =>
            {
                Some(*receiver)
            }
            ExprKind::Assign(to, _) | ExprKind::AssignOp(_, to, _)
                if !matches!(self.body.expr(*to).kind, ExprKind::Local(_)) =>
            {
                Some(*to)
            }
            _ => None,
        };
        let Some(local) = changed.and_then(|place| self.variable_of(place)) else {
            return;
        };
        // What stands for another place is that place, which events speak of.
        if !given.is_empty() && !self.local_places.contains_key(&local) {
            merge(self.local_sources.entry(local).or_default(), given);
        }
    }

    /// The variable that a place is, or is a field of.
    fn variable_of(&self, e: ExprId) -> Option<LocalId> {
        match self.body.expr(e).kind {
            ExprKind::Local(local) => Some(local),
            ExprKind::Field { base, .. } => self.variable_of(base),
            _ => None,
        }
    }

    /// The event whose result an expression is, through negation, references and variables.
    pub(super) fn direct_event(&self, e: ExprId) -> Option<EventId> {
        if let Some(&event) = self.event_of.get(&e) {
            return Some(event);
        }
        match &self.body.expr(e).kind {
            ExprKind::Unary(_, inner)
            | ExprKind::Ref { inner, .. }
            | ExprKind::Try(inner)
            | ExprKind::Await(inner)
            | ExprKind::Block {
                kind: BlockKind::Plain | BlockKind::Unsafe,
                tail: Some(inner),
                ..
            } => self.direct_event(*inner),
            ExprKind::Local(local) if !self.assigned[local.0 as usize] => {
                let init = *self.initializers.get(local)?;
                self.direct_event(init)
            }
            ExprKind::MethodCall { receiver, .. } => {
                let Some(Callee::Functions(defs, _)) = self.typed.callees.get(&e) else {
                    return None;
                };
                let (_, effects) = self.effects_of(defs)?;
                let keeps =
                    effects.same == Some(0) || !effects.carries.is_empty() || effects.clones_values;
                keeps.then(|| self.direct_event(*receiver)).flatten()
            }
            _ => None,
        }
    }
}
