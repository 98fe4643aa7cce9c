//! Calls: operands in order, then what the callee does.

use super::super::facts::{CallEvent, EventId, EventKind, Root, Step};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, Settle, SlotId};
use super::Builder;
use crate::link::{Callee, DefId, Effects, Ty, TyKind};
use crate::lower::ir::ExprId;
use crate::span::Span;

/// An evaluated argument; the receiver is one.
#[derive(Clone)]
pub(super) struct Argument {
    pub(super) expr: ExprId,
    /// What moves into the call, where it can hold a guard.
    pub(super) value: Option<Holder>,
    /// What it refers to, where that can hold a guard.
    pub(super) target: Option<Holder>,
}

impl Argument {
    /// The part of a value that the call reads: moved into it or referred to.
    pub(super) fn subject(&self) -> Option<&Holder> {
        self.value.as_ref().or(self.target.as_ref())
    }
}

impl<'p> Builder<'p> {
    /// Evaluates an argument by value.
    pub(super) fn argument(&mut self, e: ExprId) -> Argument {
        let value = self.temporary(e);
        Argument {
            expr: e,
            value,
            target: self.targets.get(&e).cloned(),
        }
    }

    pub(super) fn method_call(
        &mut self,
        e: ExprId,
        receiver: ExprId,
        span: Span,
        args: &[ExprId],
        dest: Option<&Holder>,
    ) {
        let typed = self.typed;
        let older = self.graph.slots;
        let first = match typed.adjustments.get(&e) {
            Some(adjustment) if adjustment.autoref.is_some() => Argument {
                expr: receiver,
                value: None,
                target: self.receiver_place(receiver, adjustment),
            },
            Some(adjustment) if !adjustment.derefs.is_empty() => {
                let place = self.receiver_place(receiver, adjustment);
                let by_value = self.holds(receiver);
                Argument {
                    expr: receiver,
                    value: place.clone().filter(|_| by_value),
                    target: place.filter(|_| !by_value),
                }
            }
            Some(_) => self.argument(receiver),
            // Nothing is known of the method: it borrows, as most do.
            None => Argument {
                expr: receiver,
                value: None,
                target: self.place(receiver),
            },
        };
        let mut all = vec![first];
        all.extend(args.iter().map(|&arg| self.argument(arg)));
        let callee = typed.callees.get(&e).unwrap_or(&Callee::Unknown);
        self.call(e, span, callee, None, &all, dest);
        self.end_early(older);
    }

    pub(super) fn function_call(
        &mut self,
        e: ExprId,
        callee: ExprId,
        args: &[ExprId],
        dest: Option<&Holder>,
    ) {
        let typed = self.typed;
        let target = typed.callees.get(&e).unwrap_or(&Callee::Unknown);
        match target {
            Callee::Constructor(_, variant) => self.construct(args, *variant, dest),
            Callee::Closure(_) | Callee::Value | Callee::Unknown => {
                let called = self.place(callee);
                let all: Vec<_> = args.iter().map(|&arg| self.argument(arg)).collect();
                let span = self.body.span(callee);
                self.call(e, span, target, Some((callee, called)), &all, dest);
            }
            _ => {
                let all: Vec<_> = args.iter().map(|&arg| self.argument(arg)).collect();
                let span = self.body.span(callee);
                self.call(e, span, target, None, &all, dest);
            }
        }
    }

    /// What a callee does with evaluated arguments.
    pub(super) fn call(
        &mut self,
        e: ExprId,
        span: Span,
        callee: &Callee,
        called: Option<(ExprId, Option<Holder>)>,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        match callee {
            Callee::Functions(defs, _) => {
                if let Some((def, effects)) = self.effects_of(defs) {
                    self.effects_call(e, span, def, effects, args, dest);
                } else {
                    self.plain_call(e, span, defs, true, args, dest);
                }
            }
            Callee::Virtual {
                declaration,
                implementations,
            } => {
                if let Some((def, effects)) = self.effects_of(&[*declaration]) {
                    self.effects_call(e, span, def, effects, args, dest);
                } else {
                    self.plain_call(e, span, implementations, false, args, dest);
                }
            }
            Callee::Closure(closure) => {
                let holder = called.and_then(|(_, holder)| holder);
                self.run_closure(e, *closure, holder.as_ref(), args, dest);
            }
            Callee::Constructor(_, variant) => {
                if let Some(dest) = dest {
                    for (index, arg) in (0..).zip(args) {
                        if let Some(value) = &arg.value {
                            let to = self.part_of(dest, *variant, index);
                            self.emit(Op::Move(value.clone(), to));
                        }
                    }
                    if let Some(variant) = *variant {
                        self.is_variant(dest, variant);
                    }
                }
            }
            Callee::Value => {
                let callee = called.map(|(callee, _)| self.describe(callee));
                let values = self.values_of(args);
                self.event(
                    Some(e),
                    span,
                    EventKind::Call(CallEvent {
                        targets: Vec::new(),
                        complete: false,
                        callback: true,
                        callee,
                        args: values,
                        remotes: Vec::new(),
                    }),
                );
                self.pass_through_call(e, args, dest, true);
            }
            Callee::Unknown => {
                self.call_event(e, span, &[], false, args);
                self.pass_through_call(e, args, dest, true);
            }
        }
    }

    /// The effects of the first function that has any.
    pub(super) fn effects_of(&self, defs: &[DefId]) -> Option<(DefId, &'p Effects)> {
        let program = self.env.program;
        defs.iter()
            .find_map(|&def| Some((def, program.effects_of(def)?)))
    }

    /// A function without a model: its summary counts, and guards move by type.
    fn plain_call(
        &mut self,
        e: ExprId,
        span: Span,
        defs: &[DefId],
        complete: bool,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let modelled = self.is_stub_only(defs);
        if !modelled {
            self.call_event(e, span, defs, complete, args);
        }
        self.summary_call(e, span, defs, args, dest);
        self.drops_arguments = modelled;
        self.pass_through_call(e, args, dest, false);
        self.drops_arguments = false;
    }

    /// All of the functions are declarations in stubs: without attributes they do nothing of interest.
    fn is_stub_only(&self, defs: &[DefId]) -> bool {
        let program = self.env.program;
        !defs.is_empty()
            && defs
                .iter()
                .all(|&def| program.crates[program.file(def).crate_id.0 as usize].is_stub)
    }

    fn values_of(&mut self, args: &[Argument]) -> Vec<super::super::facts::ValueId> {
        args.iter().map(|arg| self.value(arg.expr)).collect()
    }

    fn call_event(
        &mut self,
        e: ExprId,
        span: Span,
        defs: &[DefId],
        complete: bool,
        args: &[Argument],
    ) {
        let values = self.values_of(args);
        let remotes = self.remotes(e, defs, args, false);
        let event = self.event(
            Some(e),
            span,
            EventKind::Call(CallEvent {
                targets: defs.to_vec(),
                complete,
                callback: false,
                callee: None,
                args: values,
                remotes,
            }),
        );
        self.note_entry(event, e, e, defs, args);
    }

    /// A function that looks a key up for its caller gives an entry of a map of its caller.
    pub(super) fn note_entry(
        &mut self,
        event: EventId,
        e: ExprId,
        call: ExprId,
        defs: &[DefId],
        args: &[Argument],
    ) {
        let summaries = self.env.summaries;
        let [def] = defs else { return };
        let Some(map) = summaries
            .get(*def)
            .and_then(|summary| summary.looks_up.as_ref())
        else {
            return;
        };
        let places = self.argument_places(call, args);
        let map = self.instantiate(map, &places);
        let entry = self.step(map, Step::Element(None));
        let result = self.place_value(e, entry);
        self.facts.events[event.0 as usize].result = Some(result);
    }

    /// Where guards can be in a value of this type.
    pub(super) fn guard_parts(&self, ty: Ty, at: &Holder) -> Vec<Holder> {
        let parts = self
            .env
            .holding
            .places(self.env.program, &self.typed.types, ty);
        if parts.is_empty() && self.can_drop(ty) {
            return vec![at.clone()];
        }
        parts.into_iter().map(|part| at.with(&part.path)).collect()
    }

    /// Guards that move into a call come out in the result if its type can hold them, go into what a
    /// `&mut` argument refers to if that can, else they end.
    pub(super) fn pass_through_call(
        &mut self,
        e: ExprId,
        args: &[Argument],
        dest: Option<&Holder>,
        unknown: bool,
    ) {
        let ty = self.ty(e);
        let gone = self.has(Fault::ReturnedGuardsForgotten);
        for arg in args {
            let Some(from) = &arg.value else { continue };
            let same_type = self.ty(arg.expr) == ty && args.len() == 1;
            if let (true, Some(dest), false) = (same_type, dest, gone) {
                self.emit(Op::Move(from.clone(), dest.clone()));
                continue;
            }
            let mut into = match dest {
                Some(dest) if self.can_hold(ty) && !gone => self.guard_parts(ty, dest),
                _ => Vec::new(),
            };
            if self.has_content(arg.expr) {
                into.extend(
                    args.iter()
                        .filter(|other| other.expr != arg.expr)
                        .filter_map(|other| {
                            let target = other.target.as_ref()?;
                            self.can_write_guards(other.expr).then(|| target.clone())
                        }),
                );
            }
            let perhaps = unknown && !into.is_empty();
            if unknown {
                // Where it ends is for whoever has it now to say: no destructor is seen to run.
                self.owed_in.remove(&from.slot);
            }
            // What is shared or stored by the result lives on in it.
            let ends = self.drops_arguments;
            self.drops_arguments = ends && !self.mentions(ty, self.ty(arg.expr), 0);
            self.emit(Op::Settle(Box::new(Settle {
                from: from.clone(),
                into,
                shared: false,
                perhaps,
            })));
            self.drops_arguments = ends;
            if perhaps {
                // What is not seen to come out may end here, or live on in what is unknown.
                self.emit(Op::Settle(Box::new(Settle {
                    from: from.clone(),
                    into: Vec::new(),
                    shared: false,
                    perhaps: false,
                })));
            }
        }
    }

    /// Values that hold guards by their type, not only by what they might capture.
    fn has_content(&self, e: ExprId) -> bool {
        !matches!(
            self.kind(self.ty(e)),
            TyKind::Unknown | TyKind::Closure(..) | TyKind::AsyncBlock(..)
        )
    }

    fn can_write_guards(&self, e: ExprId) -> bool {
        match self.kind(self.ty(e)) {
            TyKind::Ref(true, inner) => self.can_hold(*inner),
            TyKind::Ref(false, _) => false,
            _ => self.can_hold(self.ty(e)),
        }
    }

    // Implicit calls.

    /// An overloaded operator.
    pub(super) fn operator_call(&mut self, e: ExprId, operands: &[ExprId]) {
        let typed = self.typed;
        let Some(callee) = typed.callees.get(&e) else {
            return;
        };
        let args: Vec<Argument> = operands
            .iter()
            .map(|&expr| Argument {
                expr,
                value: None,
                target: None,
            })
            .collect();
        self.call(e, self.body.span(e), callee, None, &args, None);
    }

    /// `a[i]`
    pub(super) fn index_call(&mut self, e: ExprId, base: ExprId, index: ExprId) {
        self.operator_call(e, &[base, index]);
    }

    /// `From::from` in `?`.
    pub(super) fn question_call(&mut self, e: ExprId) {
        let typed = self.typed;
        if let Some(Callee::Functions(defs, _)) = typed.callees.get(&e)
            && !self.is_stub_only(defs)
        {
            self.call_event(e, self.body.span(e), defs, true, &[]);
        }
    }

    /// An overloaded dereference.
    pub(super) fn deref_call(&mut self, base: ExprId, deref: DefId) {
        let span = self.body.span(base);
        if let Some((def, effects)) = self.effects_of(&[deref]) {
            if effects.forces {
                self.force(base, span, def);
            }
        } else if !self.is_stub_only(&[deref]) {
            let args = [Argument {
                expr: base,
                value: None,
                target: None,
            }];
            self.call_event(base, span, &[deref], true, &args);
        }
    }

    /// `into_iter` of a `for`: what the head holds goes to the iterator.
    pub(super) fn iteration_call(
        &mut self,
        e: ExprId,
        head: ExprId,
        value: Option<&Holder>,
        iterator: &Holder,
    ) {
        let typed = self.typed;
        let span = self.body.span(head);
        if let Some(Callee::Functions(defs, _)) = typed.into_iter.get(&e) {
            let arg = Argument {
                expr: head,
                value: None,
                target: None,
            };
            if let Some((def, effects)) = self.effects_of(defs) {
                self.effects_call(head, span, def, effects, &[arg], Some(iterator));
            } else if !self.is_stub_only(defs) {
                self.call_event(head, span, defs, true, &[arg]);
            }
        }
        if let Some(value) = value {
            self.emit(Op::Move(value.clone(), iterator.clone()));
        }
    }

    /// `next` of a `for`.
    pub(super) fn next_call(&mut self, e: ExprId, head: ExprId) {
        let typed = self.typed;
        if let Some(Callee::Functions(defs, _)) = typed.callees.get(&e)
            && self.effects_of(defs).is_none()
            && !self.is_stub_only(defs)
        {
            self.call_event(e, self.body.span(head), defs, true, &[]);
        }
    }

    /// Whether a loop's items share the locks that its iterator goes on holding.
    pub(super) fn hands_out_shares(&self, e: ExprId, head: ExprId) -> bool {
        let iterates = |ty: Ty| match self.kind(self.typed.types.peel_refs(ty)) {
            TyKind::Adt(def, _) => self
                .env
                .program
                .model(*def)
                .and_then(|model| model.guard.as_ref())
                .is_some_and(|guard| guard.iterator),
            _ => false,
        };
        if iterates(self.ty(head)) {
            return true;
        }
        match self.typed.into_iter.get(&e) {
            Some(Callee::Functions(defs, _)) => self
                .effects_of(defs)
                .is_some_and(|(_, effects)| !effects.acquisitions.is_empty()),
            _ => false,
        }
    }

    /// The variant that `?` goes on with, and its enum.
    pub(super) fn good_variant(&self, e: ExprId) -> Option<(DefId, u32)> {
        let TyKind::Adt(def, _) = self.kind(self.ty(e)) else {
            return None;
        };
        let program = self.env.program;
        ["Ok", "Some"]
            .iter()
            .find_map(|name| super::super::holding::variant_named(program, *def, name))
            .map(|variant| (*def, variant))
    }

    /// The declared output of the function being built.
    pub(super) fn output_type(&self) -> Option<Ty> {
        self.env
            .program
            .signatures
            .get(&self.typed.owner)
            .and_then(|signature| signature.output)
    }

    /// What nothing can drop any more.
    pub(super) fn forever(&mut self, from: Holder) {
        self.emit(Op::Move(from, Holder::of(SlotId::FOREVER)));
    }

    /// Where a place starts, for arguments that are no expression of their own.
    pub(super) fn unknown_place(&mut self) -> super::super::facts::PlaceId {
        self.intern_root(Root::Unknown)
    }
}
