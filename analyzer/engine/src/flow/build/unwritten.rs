//! Calls that nobody writes: formatting by macros, and destructors.

use super::super::facts::{
    AcquireEvent, CallEvent, DropEvent, EventId, EventKind, OwnedValue, PlaceId, Remote, Root,
    Step, Token, TokenId, TokenOrigin,
};
use super::super::graph::{Holder, HolderPath, Op, SlotId, owed, owed_index};
use super::super::holding::{children, field_named};
use super::super::implied::formats;
use super::Builder;
use crate::link::{Acquisition, Callee, DefId, LockKind, Reach, Ty, TyKind};
use crate::lower::ir::{ExprId, ExprKind, ItemKind};
use crate::span::Span;

/// Ways out past one value that are told apart.
const MOST_ENDS: u32 = 24;

/// How deep values with destructors are looked for in a result.
const DEPTH: usize = 6;

impl Builder<'_> {
    // Formatting.

    /// `Display` or `Debug` of operands.
    pub(super) fn format_calls(&mut self, e: ExprId, operands: &[ExprId]) {
        let body = self.body;
        if !matches!(&body.expr(e).kind, ExprKind::Macro(call) if formats(call.shape)) {
            return;
        }
        let program = self.env.program;
        for &operand in operands {
            let ty = self.ty(operand);
            let found = self.env.implied.formatted(program, &self.typed.types, ty);
            for formatted in &found {
                let mut place = self.describe(operand);
                for &step in &formatted.steps {
                    place = self.step(place, step);
                }
                let alike = found.iter().filter(|other| other.steps == formatted.steps);
                // A type may have both, and which one the string asks for is not kept.
                let sure = alike.count() == 1;
                if let Some(effects) = program.effects_of(formatted.function) {
                    for acquisition in &effects.acquisitions {
                        self.lock_to_format(e, formatted.function, acquisition, place);
                    }
                } else {
                    self.call_to_format(e, operand, formatted.function, place, sure);
                }
            }
        }
    }

    /// The lock is taken and let go again.
    fn lock_to_format(
        &mut self,
        e: ExprId,
        function: DefId,
        acquisition: &Acquisition,
        lock: PlaceId,
    ) {
        let span = self.body.span(e);
        let lock_type = self.lock_type(function, acquisition.of);
        let model = lock_type.and_then(|def| self.env.program.model(def)?.lock);
        let event =
            EventId(u32::try_from(self.facts.events.len()).expect("fewer than 2^32 events"));
        let token = self.token(Token {
            origin: TokenOrigin::Event(event),
            lock,
            kind: model.map_or(LockKind::Plain, |lock| lock.kind),
            asynchronous: model.is_some_and(|lock| lock.asynchronous),
            mode: acquisition.mode,
            key: None,
            some_key: matches!(acquisition.reach, Reach::Key(_)),
            lock_type,
            content: Ty::UNKNOWN,
            span,
            path: Vec::new(),
        });
        let kind = EventKind::Acquire(AcquireEvent {
            token,
            is_try: acquisition.is_try,
            during_call: true,
            asynchronous: false,
            upgrades: None,
        });
        self.event(Some(e), span, kind);
        let held = self.hold_during(token);
        self.emit(Op::Drop(held));
    }

    fn call_to_format(
        &mut self,
        e: ExprId,
        operand: ExprId,
        function: DefId,
        place: PlaceId,
        sure: bool,
    ) {
        let mut remotes = self.effects_at(function, &[place]);
        for remote in &mut remotes {
            remote.must &= sure;
        }
        if remotes.is_empty() {
            return;
        }
        let args = vec![self.value(operand)];
        let span = self.body.span(e);
        let kind = EventKind::Call(CallEvent {
            targets: vec![function],
            complete: true,
            callback: false,
            callee: None,
            args,
            remotes,
        });
        self.event(Some(e), span, kind);
    }

    // Destructors.

    /// Whether dropping a value of the type runs a destructor of the program.
    pub(super) fn can_drop(&self, ty: Ty) -> bool {
        self.env
            .holding
            .can_drop(self.env.program, &self.typed.types, ty)
    }

    /// Whether a type is made of another.
    pub(super) fn mentions(&self, ty: Ty, inner: Ty, depth: usize) -> bool {
        if ty == inner {
            return true;
        }
        match self.kind(ty) {
            TyKind::Adt(_, parts) | TyKind::Tuple(parts) if depth < DEPTH => parts
                .iter()
                .any(|&part| self.mentions(part, inner, depth + 1)),
            TyKind::Unknown | TyKind::Infer(_) | TyKind::Opaque(_) | TyKind::Dyn(_) => true,
            _ => false,
        }
    }

    /// Whether a destructor does anything that callers need to know of.
    fn matters(&self, drop: DefId) -> bool {
        self.env
            .summaries
            .get(drop)
            .is_some_and(|summary| !summary.effects.is_empty())
    }

    /// A value that was made owes the run of its destructor.
    pub(super) fn owe(&mut self, e: ExprId, dest: &Holder) {
        let ty = self.ty(e);
        if !self.can_drop(ty) {
            return;
        }
        let body = self.body;
        match &body.expr(e).kind {
            ExprKind::Struct { fields, .. } => {
                let variant = self.typed.expr_variants.get(&e).copied();
                let TyKind::Adt(def, _) = *self.kind(ty) else {
                    return;
                };
                let parts = fields
                    .iter()
                    .filter_map(|field| {
                        let index =
                            field_named(self.env.program, def, variant, self.file, field.name)?;
                        Some((index, field.value))
                    })
                    .collect();
                self.owe_whole(e, parts, dest);
            }
            ExprKind::Call { args, .. }
                if matches!(
                    self.typed.callees.get(&e),
                    Some(Callee::Constructor(_, None))
                ) =>
            {
                self.owe_whole(e, (0..).zip(args.iter().copied()).collect(), dest);
            }
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => self.owe_result(e, e, dest),
            ExprKind::Await(call) => self.owe_result(e, *call, dest),
            _ => {}
        }
    }

    /// A struct made here.
    fn owe_whole(&mut self, e: ExprId, parts: Vec<(u32, ExprId)>, dest: &Holder) {
        let TyKind::Adt(def, _) = *self.kind(self.ty(e)) else {
            return;
        };
        let Some(drop) = self.env.implied.drop_of(def) else {
            return;
        };
        let fields = parts
            .iter()
            .map(|&(index, value)| (index, self.describe(value)))
            .collect();
        let values = parts
            .iter()
            .map(|&(index, value)| (index, self.value(value)))
            .collect();
        let owned = OwnedValue {
            drop,
            place: self.intern_root(Root::Temporary(e)),
            fields,
            values,
            span: self.body.span(e),
        };
        self.add_owed(owned, dest.clone());
    }

    /// What a call gives, unless it is only passed on.
    fn owe_result(&mut self, e: ExprId, call: ExprId, dest: &Holder) {
        let (_, args) = self.call_parts(call);
        if args.iter().any(|arg| self.can_drop(self.ty(arg.expr))) {
            return;
        }
        let typed = self.typed;
        let targets: &[DefId] = match typed.callees.get(&call) {
            Some(Callee::Functions(defs, _)) => defs,
            Some(Callee::Constructor(..)) => return,
            _ => &[],
        };
        let summaries = self.env.summaries;
        let known = targets
            .iter()
            .filter_map(|&def| summaries.get(def))
            .flat_map(|summary| &summary.owed);
        let known: Vec<_> = known.cloned().collect();
        let places = self.argument_places(call, &args);
        let place = self.intern_root(Root::Temporary(e));
        let ty = self.ty(e);
        for drop in self
            .env
            .implied
            .destructors(self.env.program, &typed.types, ty)
        {
            let fields = known.iter().find(|(known, _)| *known == drop);
            let fields = fields.map_or_else(Vec::new, |(_, fields)| {
                fields
                    .iter()
                    .map(|(index, place)| (*index, self.instantiate(place, &places)))
                    .collect()
            });
            let owned = OwnedValue {
                drop,
                place,
                fields,
                values: Vec::new(),
                span: self.body.span(call),
            };
            let mut at = HolderPath::new();
            self.find_owner(ty, drop, &mut at);
            self.add_owed(owned, dest.with(&at));
        }
    }

    /// The part of a value that has a destructor of its own, the first if there are several.
    fn find_owner(&self, ty: Ty, drop: DefId, at: &mut HolderPath) -> bool {
        let program = self.env.program;
        if let TyKind::Adt(def, _) = self.kind(ty)
            && self.env.implied.drop_of(*def) == Some(drop)
        {
            return true;
        }
        let is_open = match self.kind(ty) {
            TyKind::Tuple(_) => true,
            TyKind::Adt(def, _) => {
                matches!(program.item(*def).kind, ItemKind::Enum(..))
                    || !program.crates[program.file(*def).crate_id.0 as usize].is_stub
            }
            _ => false,
        };
        if !is_open || at.len() >= DEPTH {
            return false;
        }
        for (steps, child) in children(program, &self.typed.types, ty) {
            let length = at.len();
            at.extend_from_slice(&steps);
            if self.find_owner(child, drop, at) {
                return true;
            }
            at.truncate(length);
        }
        false
    }

    /// A parameter that is given away is dropped here.
    pub(super) fn owe_parameter(&mut self, index: u32, ty: Ty, span: Span, holder: &Holder) {
        let program = self.env.program;
        for drop in self.env.implied.destructors(program, &self.typed.types, ty) {
            let owned = OwnedValue {
                drop,
                place: self.intern_root(Root::Param(index)),
                fields: Vec::new(),
                values: Vec::new(),
                span,
            };
            let mut at = HolderPath::new();
            self.find_owner(ty, drop, &mut at);
            self.add_owed(owned, holder.with(&at));
        }
    }

    fn add_owed(&mut self, owned: OwnedValue, at: Holder) {
        if !self.matters(owned.drop) {
            return;
        }
        let index = u32::try_from(self.facts.owned.len()).expect("fewer than 2^32 values");
        self.facts.owned.push(owned);
        self.ends.push(0);
        self.emit(Op::Hold(owed(index), at));
    }

    /// Follows values with destructors through the graph, and lets the destructors run where they end.
    pub(super) fn follow_owed(&mut self, op: &Op) {
        match op {
            Op::Hold(token, at) => {
                if let Some(index) = owed_index(*token) {
                    self.owed_in.entry(at.slot).or_default().push(index);
                }
            }
            Op::Move(from, to) => self.pass_owed(from.slot, to.slot),
            Op::Settle(settle) => {
                if settle.into.is_empty()
                    && !settle.perhaps
                    && !settle.shared
                    && self.drops_arguments
                {
                    self.perish(&settle.from);
                }
                for into in &settle.into {
                    self.pass_owed(settle.from.slot, into.slot);
                }
            }
            Op::Drop(part) => self.perish(part),
            Op::Event(_) | Op::Perish(..) | Op::Variants(..) => {}
        }
    }

    fn pass_owed(&mut self, from: SlotId, to: SlotId) {
        let Some(owed) = self.owed_in.get(&from).cloned() else {
            return;
        };
        let known = self.owed_in.entry(to).or_default();
        for index in owed {
            if !known.contains(&index) {
                known.push(index);
            }
        }
    }

    /// What is dropped runs its destructor first.
    fn perish(&mut self, part: &Holder) {
        let owed_here = self.owed_in.get(&part.slot).cloned().unwrap_or_default();
        for index in owed_here {
            if self.ends[index] >= MOST_ENDS {
                continue;
            }
            self.ends[index] += 1;
            let OwnedValue {
                drop,
                place,
                fields,
                span,
                ..
            } = self.facts.owned[index].clone();
            self.fields_of_first = fields;
            let remotes = self.effects_at(drop, &[place]);
            self.fields_of_first = Vec::new();
            let kind = EventKind::Drop(DropEvent {
                drop,
                place,
                remotes,
            });
            let event = self.record(None, span, kind);
            let token = TokenId(owed(u32::try_from(index).unwrap_or(u32::MAX)).0);
            self.graph.blocks[self.at as usize]
                .ops
                .push(Op::Perish(event, token, part.clone()));
        }
    }

    /// What a function does that is called with these places.
    fn effects_at(&mut self, function: DefId, places: &[PlaceId]) -> Vec<Remote> {
        let summaries = self.env.summaries;
        let Some(summary) = summaries.get(function) else {
            return Vec::new();
        };
        summary
            .effects
            .iter()
            .map(|effect| Remote {
                told: false,
                ..self.remote(effect, places, &[])
            })
            .collect()
    }

    /// A field of the first argument of what is being looked at, where it is known what was put there.
    pub(super) fn known_field(&self, steps: &[Step]) -> Option<PlaceId> {
        let Some(Step::Field(_, index)) = steps.first() else {
            return None;
        };
        self.fields_of_first
            .iter()
            .find(|(field, _)| field == index)
            .map(|(_, place)| *place)
    }
}
