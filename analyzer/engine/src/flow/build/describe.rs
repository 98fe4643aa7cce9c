//! Which place and which value an expression stands for, and which events flow into it.

use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;
use smallvec::SmallVec;

use super::super::facts::{Class, EventId, Place, PlaceId, Root, Step, TokenId, ValueId};
use super::Builder;
use super::pattern::Subject;
use crate::link::{AccessKind, Adjustment, Callee, DefId, DerefStep, Effects, Reach, TyKind};
use crate::lower::ir::{ExprId, ExprKind, ItemKind, LocalId, UnaryOp};

/// Events, sorted.
pub(super) type EventList = SmallVec<[EventId; 2]>;

/// More sources than this say nothing.
const MOST_SOURCES: usize = 16;

/// Longer paths are cut.
const LONGEST: usize = 12;

impl<'p> Builder<'p> {
    // Places.

    pub(super) fn intern(&mut self, place: Place) -> PlaceId {
        let places = &mut self.facts.places;
        let alike = self
            .place_ids
            .entry(FxBuildHasher.hash_one(&place))
            .or_default();
        let known = alike.iter().find(|id| places[id.0 as usize] == place);
        if let Some(&id) = known {
            return id;
        }
        let id = PlaceId(u32::try_from(places.len()).expect("fewer than 2^32 places"));
        places.push(place);
        alike.push(id);
        id
    }

    pub(super) fn find_place(&self, place: &Place) -> Option<PlaceId> {
        // The class of a prefix differs from that of the whole: the path decides.
        let same = |other: &Place| other.root == place.root && other.steps == place.steps;
        let places = &self.facts.places;
        places
            .iter()
            .position(|other| same(other) && other.exact)
            .or_else(|| places.iter().position(same))
            .and_then(|index| u32::try_from(index).ok())
            .map(PlaceId)
    }

    pub(super) fn intern_root(&mut self, root: Root) -> PlaceId {
        let class = match root {
            Root::Static(def) => Class::Static(def),
            _ => Class::Unknown,
        };
        self.intern(Place {
            root,
            steps: Vec::new(),
            class,
            exact: root != Root::Unknown,
        })
    }

    /// The same place, as an instance among others.
    pub(super) fn inexact(&mut self, place: PlaceId) -> PlaceId {
        let place = Place {
            exact: false,
            ..self.facts.places[place.0 as usize].clone()
        };
        self.intern(place)
    }

    pub(super) fn step(&mut self, place: PlaceId, step: Step) -> PlaceId {
        if let Some(&known) = self.stepped.get(&(place, step)) {
            return known;
        }
        let id = self.new_step(place, step);
        self.stepped.insert((place, step), id);
        id
    }

    fn new_step(&mut self, place: PlaceId, step: Step) -> PlaceId {
        let place = &self.facts.places[place.0 as usize];
        if place.root == Root::Unknown
            && !matches!(step, Step::Field(Some(_), _) | Step::Payload(..))
        {
            return self.intern_root(Root::Unknown);
        }
        let class = match step {
            Step::Field(Some(def), index) => Class::Field(def, 0, index),
            Step::Field(None, _) => Class::Unknown,
            Step::Payload(def, variant, index) => Class::Field(def, variant, index),
            Step::Content | Step::Element(_) | Step::Item(_) | Step::Through(_) => place.class,
        };
        let further = (place.steps.len() < LONGEST).then_some(step);
        let mut steps = Vec::with_capacity(place.steps.len() + 1);
        steps.extend(place.steps.iter().copied().chain(further));
        self.intern(Place {
            root: place.root,
            steps,
            class,
            exact: place.exact && !step.is_some_element() && further.is_some(),
        })
    }

    /// Payloads of the enums that stubs declare (`Option`, `Result`, entries) are the value itself.
    pub(super) fn payload_place(
        &mut self,
        place: PlaceId,
        def: DefId,
        variant: u32,
        index: u32,
    ) -> PlaceId {
        let program = self.env.program;
        if program.crates[program.file(def).crate_id.0 as usize].is_stub {
            place
        } else {
            self.step(place, Step::Payload(def, variant, index))
        }
    }

    /// The place that a variable is, or stands for.
    pub(super) fn local_place(&mut self, local: LocalId) -> PlaceId {
        if let Some(&place) = self.local_places.get(&local) {
            return place;
        }
        self.own_place(local)
    }

    fn own_place(&mut self, local: LocalId) -> PlaceId {
        let ty = self.typed.locals[local.0 as usize];
        let is_reference = matches!(self.kind(ty), TyKind::Ref(..) | TyKind::Ptr(..));
        let class = match self.kind(self.typed.types.peel_refs(ty)) {
            TyKind::Adt(def, _) => Class::Local(*def),
            _ => Class::Unknown,
        };
        self.intern(Place {
            root: Root::Local(local),
            steps: Vec::new(),
            class,
            exact: !(is_reference && self.assigned[local.0 as usize]),
        })
    }

    /// What is known of a variable once it is bound.
    pub(super) fn know_local(&mut self, local: LocalId, subject: &Subject) {
        self.local_sources.insert(local, subject.sources.clone());
        let alias = subject.place.filter(|&place| {
            let place = &self.facts.places[place.0 as usize];
            match place.root {
                Root::Unknown | Root::Temporary(_) => false,
                Root::Result(_) => !place.steps.is_empty(),
                _ => true,
            }
        });
        match alias {
            Some(place) if !self.assigned[local.0 as usize] || self.is_guard_local(local) => {
                self.local_places.insert(local, place);
            }
            _ => {
                self.local_places.remove(&local);
            }
        }
    }

    /// A guard that is assigned again mostly is one of the same lock: after a wait, or in a loop.
    fn is_guard_local(&self, local: LocalId) -> bool {
        match self.kind(self.typed.locals[local.0 as usize]) {
            TyKind::Adt(def, _) => self
                .env
                .program
                .model(*def)
                .is_some_and(|model| model.guard.is_some()),
            _ => false,
        }
    }

    /// A variable was assigned: nothing is known of what it stands for, unless that is what it was.
    pub(super) fn reassigned(&mut self, local: LocalId, value: ExprId) {
        self.aliases.remove(&local);
        let guards = self.is_guard_local(local);
        let place = guards.then(|| self.describe(value));
        match (self.local_places.get(&local), place) {
            (Some(before), Some(now)) if *before == now => {}
            (None, Some(now)) if !self.is_plain_local(now) => {
                self.local_places.insert(local, now);
            }
            _ => {
                self.local_places.remove(&local);
            }
        }
        let mut sources = self.local_sources.remove(&local).unwrap_or_default();
        merge(&mut sources, &self.sources_of(value));
        self.local_sources.insert(local, sources);
    }

    pub(super) fn is_plain_local(&self, place: PlaceId) -> bool {
        let place = &self.facts.places[place.0 as usize];
        matches!(place.root, Root::Local(_)) && place.steps.is_empty()
    }

    /// What the function gives, if all that it gives is one place.
    pub(super) fn note_result(&mut self, value: ExprId) {
        let place = self.describe(value);
        if !self.tells_nothing(value) {
            let sources = self.sources_of(value);
            self.told.extend(sources);
            self.told.extend(self.conditions.iter().flatten());
        }
        self.result_event = self.direct_event(value);
        self.returns += 1;
        self.result = match self.result {
            None if self.returns == 1 => Some(place),
            Some(before) if before == place => Some(place),
            _ => None,
        };
    }

    fn tells_nothing(&self, value: ExprId) -> bool {
        match self.kind(self.ty(value)) {
            TyKind::Tuple(parts) => parts.is_empty(),
            TyKind::Never => true,
            _ => false,
        }
    }

    /// The place an expression stands for.
    pub(super) fn describe(&mut self, e: ExprId) -> PlaceId {
        let body = self.body;
        match &body.expr(e).kind {
            ExprKind::Local(local) => self.local_place(*local),
            ExprKind::Path(_) => match self.typed.path_targets.get(&e) {
                Some(&def)
                    if matches!(self.env.program.item(def).kind, ItemKind::Static { .. }) =>
                {
                    self.intern_root(Root::Static(def))
                }
                _ => self.intern_root(Root::Temporary(e)),
            },
            ExprKind::Field { base, .. } => {
                let place = self.describe(*base);
                let typed = self.typed;
                match typed.fields.get(&e) {
                    Some(access) => {
                        let place = self.through_derefs(place, &access.adjustment);
                        self.step(place, Step::Field(access.owner, access.index))
                    }
                    None => self.intern_root(Root::Unknown),
                }
            }
            ExprKind::Unary(UnaryOp::Deref, inner) => {
                let place = self.describe(*inner);
                let typed = self.typed;
                match typed.derefs.get(&e) {
                    Some(adjustment) => self.through_derefs(place, adjustment),
                    None => place,
                }
            }
            ExprKind::Ref { inner, .. }
            | ExprKind::Cast(inner, _)
            | ExprKind::Try(inner)
            | ExprKind::Await(inner) => self.describe(*inner),
            ExprKind::Index { base, index } => {
                let place = self.describe(*base);
                let typed = self.typed;
                let place = match typed.derefs.get(&e) {
                    Some(adjustment) => self.through_derefs(place, adjustment),
                    None => place,
                };
                let index = self.value(*index);
                self.step(place, Step::Element(Some(index)))
            }
            ExprKind::Block {
                tail: Some(tail),
                kind: crate::lower::ir::BlockKind::Plain | crate::lower::ir::BlockKind::Unsafe,
                ..
            } => self.describe(*tail),
            ExprKind::Macro(call) if call.operands.len() == 1 => match call.shape {
                crate::lower::ir::MacroShape::PassThrough => self.describe(call.operands[0]),
                _ => self.result_place(e),
            },
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => self.describe_call(e),
            _ => self.result_place(e),
        }
    }

    fn result_place(&mut self, e: ExprId) -> PlaceId {
        match self.event_of.get(&e) {
            Some(&event) => self.intern_root(Root::Result(event)),
            None => self.intern_root(Root::Temporary(e)),
        }
    }

    fn through_derefs(&mut self, mut place: PlaceId, adjustment: &Adjustment) -> PlaceId {
        let program = self.env.program;
        for step in &adjustment.derefs {
            let DerefStep::Overloaded(deref) = step else {
                continue;
            };
            let effects = program.effects_of(*deref);
            if effects.is_some_and(|effects| effects.forces) {
                place = self.step(place, Step::Content);
            } else if !program.crates[program.file(*deref).crate_id.0 as usize].is_stub {
                place = match self.summary_place(*deref, &[place]) {
                    Some(place) => place,
                    None => self.step(place, Step::Through(*deref)),
                };
            }
        }
        place
    }

    fn describe_call(&mut self, e: ExprId) -> PlaceId {
        let (_, args) = self.call_parts(e);
        let typed = self.typed;
        let described = match typed.callees.get(&e) {
            Some(Callee::Functions(defs, _)) => match self.effects_of(defs) {
                Some((_, effects)) => self.describe_effects(e, effects, &args),
                None => self.describe_plain(e, defs, &args),
            },
            Some(Callee::Virtual { declaration, .. }) => match self.effects_of(&[*declaration]) {
                Some((_, effects)) => self.describe_effects(e, effects, &args),
                None => None,
            },
            Some(Callee::Constructor(def, Some(_))) if self.is_stub(*def) => {
                args.first().map(|arg| self.describe(arg.expr))
            }
            _ => None,
        };
        described.unwrap_or_else(|| self.result_place(e))
    }

    fn is_stub(&self, def: DefId) -> bool {
        let program = self.env.program;
        program.crates[program.file(def).crate_id.0 as usize].is_stub
    }

    /// An argument's place as the callee gets it: the receiver is dereferenced.
    pub(super) fn receiver_of(&mut self, e: ExprId, expr: ExprId, index: u32) -> PlaceId {
        let place = self.describe(expr);
        let typed = self.typed;
        match typed.adjustments.get(&e) {
            Some(adjustment) if index == 0 => self.through_derefs(place, adjustment),
            _ => place,
        }
    }

    fn describe_effects(
        &mut self,
        e: ExprId,
        effects: &'p Effects,
        args: &[super::call::Argument],
    ) -> Option<PlaceId> {
        let arg = |index: u32| args.get(index as usize).map(|arg| arg.expr);
        if let Some(acquisition) = effects.acquisitions.iter().find(|a| a.held_by_result) {
            let lock = self.receiver_of(e, arg(acquisition.of)?, acquisition.of);
            let access = effects.accesses.first();
            if let Reach::Key(key) = acquisition.reach {
                let key = arg(key).map(|key| self.value(key));
                return Some(self.step(lock, Step::Element(key)));
            }
            if access.is_some() {
                return Some(lock);
            }
            return Some(self.step(lock, Step::Content));
        }
        if let Some(of) = effects.same {
            return Some(self.receiver_of(e, arg(of)?, of));
        }
        if let Some(access) = effects
            .accesses
            .iter()
            .find(|access| effects.item_of || access.kind == AccessKind::Entry)
        {
            let map = self.receiver_of(e, arg(access.of)?, access.of);
            let key = access.key.and_then(arg).map(|key| self.value(key));
            // What an entry gives is the value of its key.
            let of_entry = arg(access.of).is_some_and(|of| self.is_entry(of));
            if access.kind == AccessKind::Iterate || of_entry {
                return Some(map);
            }
            return Some(self.step(map, Step::Element(key)));
        }
        if effects.item_of {
            let place = self.receiver_of(e, arg(0)?, 0);
            return Some(self.step(place, Step::Element(None)));
        }
        if let Some(run) = effects
            .runs
            .iter()
            .find(|run| run.result || run.into.is_some())
            && effects.carries.is_empty()
        {
            return self.describe_run(arg(run.closure)?);
        }
        if !effects.carries.is_empty() || effects.reholds.is_some() {
            return Some(self.receiver_of(e, arg(0)?, 0));
        }
        if let Some(guard) = effects.releases_during
            && self.holds(e)
        {
            return Some(self.describe(arg(guard)?));
        }
        let first = arg(0)?;
        if self.is_guard(first) && self.holds(e) {
            // A projected guard: what its closure gives, of what the guard leads to.
            if let Some(run) = effects.runs.first()
                && let Some(place) = arg(run.closure).and_then(|run| self.describe_run(run))
            {
                return Some(place);
            }
            return Some(self.describe(first));
        }
        None
    }

    /// What a closure that was run in place gave.
    fn describe_run(&mut self, e: ExprId) -> Option<PlaceId> {
        let closure = self.closure_of(e)?;
        if !self.ran.contains(&closure) || self.running.contains(&closure) {
            return None;
        }
        let (_, value) = self.closure_parts(closure);
        let value = value.filter(|&value| value != closure)?;
        self.running.push(closure);
        let place = self.describe(value);
        self.running.pop();
        Some(place)
    }

    fn is_guard(&self, e: ExprId) -> bool {
        match self.kind(self.ty(e)) {
            TyKind::Adt(def, _) => self
                .env
                .program
                .model(*def)
                .is_some_and(|model| model.guard.is_some()),
            _ => false,
        }
    }

    fn describe_plain(
        &mut self,
        e: ExprId,
        defs: &[DefId],
        args: &[super::call::Argument],
    ) -> Option<PlaceId> {
        let [def] = defs else { return None };
        if self.is_stub(*def) {
            // A guard inside an error or option comes out as what it is.
            let first = args.first()?.expr;
            return (self.holds(first)).then(|| self.describe(first));
        }
        let places: SmallVec<[PlaceId; 4]> = (0..)
            .zip(args)
            .map(|(index, arg)| self.receiver_of(e, arg.expr, index))
            .collect();
        self.summary_place(*def, &places)
    }

    /// Locks whose content a place is, or is a part of.
    pub(super) fn through(&self, place: PlaceId) -> SmallVec<[TokenId; 1]> {
        let place = &self.facts.places[place.0 as usize];
        (0..)
            .map(TokenId)
            .zip(&self.facts.tokens)
            .filter(|(_, token)| {
                let lock = &self.facts.places[token.lock.0 as usize];
                lock.root == place.root
                    && lock.root != Root::Unknown
                    && place.steps.starts_with(&lock.steps)
                    && (place.steps.get(lock.steps.len()))
                        .is_some_and(|step| *step == Step::Content || step.is_element())
            })
            .map(|(id, _)| id)
            .collect()
    }

    /// The key that an entry stands for, and the map it is of.
    pub(super) fn entry_of(&mut self, place: PlaceId) -> Option<(PlaceId, Option<ValueId>)> {
        let mut map = self.facts.places[place.0 as usize].clone();
        let key = match map.steps.pop()? {
            Step::Element(key) => key,
            Step::Item(_) => None,
            _ => return None,
        };
        let mut id = self.intern_root(map.root);
        for step in map.steps {
            id = self.step(id, step);
        }
        Some((id, key))
    }
}

pub(super) fn merge(into: &mut EventList, from: &[EventId]) {
    for &event in from {
        if let Err(index) = into.binary_search(&event)
            && into.len() < MOST_SOURCES
        {
            into.insert(index, event);
        }
    }
}
