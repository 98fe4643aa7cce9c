//! Where values go in calls whose effects are known.

use super::super::config::all;
use super::super::facts::{AcquireEvent, EventKind};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, Settle, Test};
use super::super::holding::{variant_count, variant_named};
use super::Builder;
use super::call::Argument;
use crate::link::{DefId, Effects, Mode, Symbol, Ty, TyKind};
use crate::lower::ir::{ExprId, ItemKind};
use crate::span::Span;

impl<'p> Builder<'p> {
    /// Where the values of the arguments go.
    pub(super) fn move_values(
        &mut self,
        e: ExprId,
        span: Span,
        def: DefId,
        effects: &'p Effects,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let mut rest: Vec<Argument> = args.to_vec();
        if let Some(param) = effects.forgets
            && let Some(from) = rest
                .get_mut(param as usize)
                .and_then(|arg| arg.value.take())
        {
            self.forever(from);
        }
        if let Some(param) = effects.takes {
            self.take_out(e, param, args, dest);
        }
        let written = effects
            .accesses
            .iter()
            .filter(|access| access.kind.writes())
            .flat_map(|access| {
                let stored = access.key.into_iter().chain(access.value);
                stored.map(|stored| (stored, access.of))
            });
        for (value, owner) in effects.stores.iter().copied().chain(written) {
            let target = args.get(owner as usize).and_then(|arg| arg.target.clone());
            let owner = args.get(owner as usize).map(|arg| arg.expr);
            let stored = rest.get_mut(value as usize);
            if let Some((from, expr)) = stored.and_then(|arg| Some((arg.value.take()?, arg.expr))) {
                self.store_in(from, expr, target, owner);
            }
        }
        if !effects.carries.is_empty()
            && let Some(from) = rest.first_mut().and_then(|arg| arg.value.take())
        {
            self.carry(e, effects, &args[0], &from, dest);
            self.emit(Op::Drop(from));
        }
        if let Some((mode, waits)) = effects.reholds
            && self.rehold(e, span, mode, waits, &mut rest, dest)
        {
            return;
        }
        // A guard that hands out guards by reference goes on holding what they hold.
        if let (Some(first), Some(dest)) = (rest.first(), dest)
            && let (None, Some(target)) = (&first.value, &first.target)
            && effects.takes.is_none()
            && effects.acquisitions.is_empty()
            && self.is_guard_iterator(first.expr)
        {
            let into = self.guard_parts(self.ty(e), dest);
            self.emit(Op::Settle(Box::new(Settle {
                from: target.clone(),
                into,
                shared: true,
                perhaps: false,
            })));
        }
        let spawned = !effects.spawns.is_empty();
        let consumed: Vec<u32> = effects.runs.iter().map(|run| run.closure).collect();
        for (index, arg) in (0..).zip(&mut rest) {
            // A closure that has run, or that runs elsewhere, ends what it captured.
            let ends = spawned || (consumed.contains(&index) && !self.result_is_lazy(e));
            if ends && let Some(from) = arg.value.take() {
                if spawned {
                    // It lives on elsewhere, with all that it owns.
                    self.owed_in.remove(&from.slot);
                }
                self.emit(Op::Drop(from));
            }
        }
        let _ = def;
        self.drops_arguments = true;
        self.pass_through_call(e, &rest, dest, false);
        self.drops_arguments = false;
    }

    fn result_is_lazy(&self, e: ExprId) -> bool {
        let TyKind::Adt(_, args) = self.kind(self.ty(e)) else {
            return false;
        };
        args.iter()
            .any(|&arg| matches!(self.kind(arg), TyKind::Closure(..)))
    }

    fn is_guard_iterator(&self, e: ExprId) -> bool {
        match self.kind(self.typed.types.peel_refs(self.ty(e))) {
            TyKind::Adt(def, _) => self
                .env
                .program
                .model(*def)
                .and_then(|model| model.guard.as_ref())
                .is_some_and(|guard| guard.iterator),
            _ => false,
        }
    }

    /// What stood behind a reference moves out.
    fn take_out(&mut self, e: ExprId, param: u32, args: &[Argument], dest: Option<&Holder>) {
        let Some(arg) = args.get(param as usize) else {
            return;
        };
        let Some(from) = arg.target.clone() else {
            return;
        };
        let ty = self.ty(e);
        let owner = self.typed.types.peel_refs(self.ty(arg.expr));
        match dest {
            Some(dest) if owner == ty => {
                self.emit(Op::Move(from.clone(), dest.clone()));
                if let Some(mask) = self.empty_variants(owner) {
                    self.emit(Op::Variants(from, mask));
                }
            }
            Some(dest) if self.can_hold(ty) => {
                let into = self.guard_parts(ty, dest);
                self.emit(Op::Settle(Box::new(Settle {
                    from,
                    into,
                    shared: false,
                    perhaps: true,
                })));
            }
            _ => self.emit(Op::Drop(from)),
        }
    }

    /// The variants of an enum that have no payload, as bits.
    fn empty_variants(&self, ty: Ty) -> Option<u64> {
        let TyKind::Adt(def, _) = self.kind(ty) else {
            return None;
        };
        if !matches!(self.env.program.item(*def).kind, ItemKind::Enum(..)) {
            return None;
        }
        let variants = self.env.program.fields.get(def)?;
        let mask = (0..)
            .zip(variants)
            .filter(|(index, fields)| fields.is_empty() && *index < 64)
            .fold(0_u64, |mask, (index, _): (u32, _)| mask | 1 << index);
        (mask != 0).then_some(mask)
    }

    /// A value goes behind a reference.
    fn store_in(
        &mut self,
        from: Holder,
        value: ExprId,
        target: Option<Holder>,
        owner: Option<ExprId>,
    ) {
        if self.has(Fault::CollectedGuardsForgotten) {
            self.emit(Op::Drop(from));
            return;
        }
        let Some(target) = target else {
            self.forever(from);
            return;
        };
        let owner = owner.map_or(Ty::UNKNOWN, |owner| {
            self.typed.types.peel_refs(self.ty(owner))
        });
        if owner == self.ty(value) {
            self.emit(Op::Move(from, target));
            return;
        }
        let program = self.env.program;
        match self.kind(owner) {
            TyKind::Adt(def, _) if Some(*def) == program.lang.option => {
                let some = variant_named(program, *def, "Some").unwrap_or(1);
                self.emit(Op::Drop(target.clone()));
                self.emit(Op::Move(from, target.payload(some, 0)));
                self.is_variant(&target, some);
            }
            _ => {
                let to = target.with(&[super::super::graph::HolderStep::Element]);
                self.emit(Op::Move(from, to));
            }
        }
    }

    /// Payloads move from variants of the receiver to variants of the result.
    fn carry(
        &mut self,
        e: ExprId,
        effects: &Effects,
        receiver: &Argument,
        receiver_part: &Holder,
        dest: Option<&Holder>,
    ) {
        let Some(dest) = dest else { return };
        let (source, result) = (self.ty(receiver.expr), self.ty(e));
        for carry in &effects.carries {
            let part = |at: &Holder, ty: Ty, variant: Option<Symbol>| match variant {
                None => Some(at.clone()),
                Some(symbol) => self
                    .variant_of(ty, symbol)
                    .map(|(_, variant)| at.payload(variant, 0)),
            };
            let (Some(from), Some(to)) = (
                part(receiver_part, source, carry.from),
                part(dest, result, carry.into),
            ) else {
                continue;
            };
            let Some(count) = self.variants_of(result).filter(|_| carry.into.is_some()) else {
                self.emit(Op::Move(from, to));
                continue;
            };
            // Closures that make payloads of other variants have run where this one is not carried: `map_err`.
            let made = !effects.runs.is_empty()
                && effects
                    .runs
                    .iter()
                    .all(|run| run.into.is_some() && !run.result);
            let variants = carry.from.zip(carry.into).and_then(|(from, into)| {
                Some((
                    self.variant_of(source, from)?.1,
                    self.variant_of(result, into)?.1,
                ))
            });
            match variants {
                Some((variant, into)) if made && into < 64 && !self.has(Fault::NoneHoldsGuard) => {
                    let test = Test {
                        at: receiver_part.clone(),
                        variant,
                        count: self.variants_of(source).unwrap_or(count),
                        is: true,
                    };
                    let join = self.new_block();
                    let other = self.new_block();
                    let not = Test {
                        is: false,
                        ..test.clone()
                    };
                    self.edge(self.at, other, Some(not), None);
                    self.at = self.split(Some(test), None);
                    self.emit(Op::Variants(dest.clone(), 1 << into));
                    self.emit(Op::Move(from, to));
                    self.goto(join);
                    self.at = other;
                    self.emit(Op::Variants(dest.clone(), all(count) & !(1 << into)));
                    self.goto(join);
                    self.at = join;
                }
                _ => {
                    self.emit(Op::Variants(dest.clone(), all(count)));
                    self.emit(Op::Move(from, to));
                }
            }
        }
    }

    /// A variant of an enum type by its name.
    pub(super) fn variant_of(&self, ty: Ty, name: Symbol) -> Option<(DefId, u32)> {
        let TyKind::Adt(def, _) = self.kind(self.typed.types.peel_refs(ty)) else {
            return None;
        };
        let program = self.env.program;
        variant_named(program, *def, program.text(name)).map(|variant| (*def, variant))
    }

    fn variants_of(&self, ty: Ty) -> Option<u32> {
        match self.kind(ty) {
            TyKind::Adt(def, _) => Some(variant_count(self.env.program, *def)),
            _ => None,
        }
    }

    /// A guard comes back in another mode.
    fn rehold(
        &mut self,
        e: ExprId,
        span: Span,
        mode: Mode,
        waits: bool,
        rest: &mut [Argument],
        dest: Option<&Holder>,
    ) -> bool {
        let Some(index) = rest.iter().position(|arg| arg.value.is_some()) else {
            return false;
        };
        let Some(old) = self.token_of(rest[index].expr) else {
            return false;
        };
        let mut token = self.facts.tokens[old.0 as usize].clone();
        token.mode = mode;
        let new = self.token(token);
        if waits {
            let event = AcquireEvent {
                token: new,
                is_try: false,
                during_call: false,
                asynchronous: false,
                upgrades: Some(old),
            };
            self.event(Some(e), span, EventKind::Acquire(event));
        }
        if let Some(from) = rest[index].value.take() {
            self.emit(Op::Drop(from));
        }
        if let Some(dest) = dest {
            self.hold_result(new, self.ty(e), &[], dest);
        }
        true
    }
}
