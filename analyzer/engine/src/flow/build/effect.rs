//! Calls whose effects are known from stubs.

use super::super::config::all;
use super::super::facts::{
    AccessEvent, AcquireEvent, EventId, EventKind, PlaceId, SnapshotEvent, SpawnEvent, Token,
    TokenId, TokenOrigin, WaitEvent, WriteEvent,
};
use super::super::fault::Fault;
use super::super::graph::{Holder, Op, SlotId};
use super::super::holding::{GuardPart, variant_count, variant_named};
use super::Builder;
use super::call::Argument;
use crate::link::{Access, Acquisition, DefId, Effects, LockKind, Mode, Reach, Symbol, Ty, TyKind};
use crate::lower::ir::ExprId;
use crate::span::Span;

impl<'p> Builder<'p> {
    /// A call of a modelled function.
    pub(super) fn effects_call(
        &mut self,
        e: ExprId,
        span: Span,
        def: DefId,
        effects: &'p Effects,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        self.spawn_events(e, span, effects, args);
        let suspended = self.suspend(effects, args);
        if effects.scope.is_none() {
            self.wait_event(e, span, effects, args, dest);
        }
        if let Some((from, to)) = suspended.clone()
            && effects.runs.is_empty()
        {
            self.emit(Op::Move(to, from));
        }
        let mut during = Vec::new();
        let mut acquired = None;
        for acquisition in effects.acquisitions.iter().filter(|a| !a.asynchronous) {
            let token = self.acquire(e, span, def, acquisition, args);
            acquired = Some(token);
            if acquisition.held_by_result {
                if let Some(dest) = dest {
                    self.hold_result(token, self.ty(e), &acquisition.holds_in, dest);
                }
            } else {
                during.push(self.hold_during(token));
            }
        }
        if effects.forces
            && let Some(arg) = args.first()
        {
            self.force(arg.expr, span, def);
        }
        for access in &effects.accesses {
            self.access(e, span, access, args, acquired);
        }
        if let Some(kind) = effects.snapshot {
            let cell = args.first().map(|arg| arg.expr);
            let cell = match cell {
                Some(cell) => self.describe(cell),
                None => self.unknown_place(),
            };
            let value = args.get(1).map(|arg| self.value(arg.expr));
            let event = EventKind::Snapshot(SnapshotEvent { kind, cell, value });
            self.event(Some(e), span, event);
        }
        self.overwrite_event(e, span, effects, args);
        if effects.blocking || effects.registers {
            self.modelled_call_event(e, span, def, args);
        }
        self.run_closures(e, span, effects, args, dest);
        if effects.scope.is_some() {
            // The scope's threads are joined when its closure is done.
            self.wait_event(e, span, effects, args, dest);
        }
        if let Some((from, to)) = suspended
            && !effects.runs.is_empty()
        {
            self.emit(Op::Move(to, from));
        }
        for holder in during {
            self.emit(Op::Drop(holder));
        }
        self.move_values(e, span, def, effects, args, dest);
    }

    /// `mem::take`, `mem::replace`, `Option::insert`: what stands behind a reference is exchanged.
    fn overwrite_event(&mut self, e: ExprId, span: Span, effects: &Effects, args: &[Argument]) {
        if !effects.accesses.is_empty() {
            return;
        }
        let stored = effects.stores.first();
        let Some(owner) = effects.takes.or(stored.map(|&(_, owner)| owner)) else {
            return;
        };
        let Some(owner) = args.get(owner as usize) else {
            return;
        };
        let place = self.receiver_of(e, owner.expr, 0);
        if self.is_plain_local(place) {
            return;
        }
        let value = stored.and_then(|&(value, _)| args.get(value as usize));
        let value = value.map(|value| self.value(value.expr));
        let through = self.through(place);
        self.event(
            Some(e),
            span,
            EventKind::Write(WriteEvent {
                place,
                value,
                compound: effects.takes.is_some(),
                through,
            }),
        );
    }

    fn wait_event(
        &mut self,
        e: ExprId,
        span: Span,
        effects: &Effects,
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let Some((kind, false)) = effects.waits else {
            return;
        };
        let on = args.first().map(|arg| self.describe(arg.expr));
        let releases = effects
            .releases_during
            .and_then(|p| args.get(p as usize))
            .and_then(|arg| self.token_of(arg.expr));
        self.event(
            Some(e),
            span,
            EventKind::Wait(WaitEvent {
                kind,
                asynchronous: false,
                on,
                releases,
            }),
        );
        self.drive_arguments(e, args, dest);
    }

    /// A modelled call that is an event though nothing else says so.
    fn modelled_call_event(&mut self, e: ExprId, span: Span, def: DefId, args: &[Argument]) {
        let values = args.iter().map(|arg| self.value(arg.expr)).collect();
        self.event(
            Some(e),
            span,
            EventKind::Call(super::super::facts::CallEvent {
                targets: vec![def],
                complete: true,
                callback: false,
                callee: None,
                args: values,
                remotes: Vec::new(),
            }),
        );
    }

    fn spawn_events(&mut self, e: ExprId, span: Span, effects: &Effects, args: &[Argument]) {
        for &(param, kind) in &effects.spawns {
            let Some(arg) = args.get(param as usize) else {
                continue;
            };
            let captures = self.captured_places(arg.expr);
            let targets = self.targets_of_value(arg.expr);
            let event = self.event(
                Some(e),
                span,
                EventKind::Spawn(SpawnEvent {
                    kind,
                    runs: None,
                    targets,
                    captures,
                }),
            );
            if let Some(closure) = self.closure_of(arg.expr) {
                self.spawned.push((event, closure));
            }
        }
    }

    /// The lock of a guard argument is free during the call.
    fn suspend(&mut self, effects: &Effects, args: &[Argument]) -> Option<(Holder, Holder)> {
        let arg = args.get(effects.releases_during? as usize)?;
        let from = arg.subject()?.clone();
        let field = self.graph.slots;
        self.graph.slots += 1;
        let to = Holder::of(SlotId::SUSPENDED).field(field);
        self.emit(Op::Move(from.clone(), to.clone()));
        Some((from, to))
    }

    /// A lock is taken: the event and its token.
    pub(super) fn acquire(
        &mut self,
        e: ExprId,
        span: Span,
        def: DefId,
        acquisition: &Acquisition,
        args: &[Argument],
    ) -> TokenId {
        let lock_expr = args.get(acquisition.of as usize).map(|arg| arg.expr);
        let lock = match lock_expr {
            Some(expr) => self.receiver_of(e, expr, acquisition.of),
            None => self.unknown_place(),
        };
        let key = match acquisition.reach {
            Reach::Key(param) => args.get(param as usize).map(|arg| arg.expr),
            Reach::Whole => None,
        };
        let key = key.map(|key| self.value(key));
        let lock_type = self.lock_type(def, acquisition.of);
        let model = lock_type.and_then(|def| self.env.program.model(def)?.lock);
        let content = lock_expr.zip(lock_type).map_or(Ty::UNKNOWN, |(expr, def)| {
            self.content_type(self.ty(expr), def)
        });
        let event =
            EventId(u32::try_from(self.facts.events.len()).expect("fewer than 2^32 events"));
        let token = self.token(Token {
            origin: TokenOrigin::Event(event),
            lock,
            kind: model.map_or(LockKind::Plain, |lock| lock.kind),
            asynchronous: model.is_some_and(|lock| lock.asynchronous),
            mode: acquisition.mode,
            key,
            some_key: matches!(acquisition.reach, Reach::Key(_)) && key.is_none(),
            lock_type,
            content,
            span,
            path: Vec::new(),
        });
        self.event(
            Some(e),
            span,
            EventKind::Acquire(AcquireEvent {
                token,
                is_try: acquisition.is_try,
                during_call: !acquisition.held_by_result,
                asynchronous: acquisition.asynchronous,
                upgrades: None,
            }),
        );
        token
    }

    /// The type that a parameter of a modelled function locks.
    pub(super) fn lock_type(&self, def: DefId, param: u32) -> Option<DefId> {
        let program = self.env.program;
        let ty = *program.signatures.get(&def)?.params.get(param as usize)?;
        let mut ty = program.types.peel_refs(ty);
        loop {
            match program.types.kind(ty) {
                TyKind::Adt(def, args) => {
                    let model = program.model(*def);
                    if model.is_some_and(|model| model.pointer.is_some()) {
                        ty = program.types.peel_refs(*args.first()?);
                        continue;
                    }
                    return Some(*def);
                }
                _ => return None,
            }
        }
    }

    /// What a lock of this type, reached from a value of type `ty`, holds.
    fn content_type(&self, ty: Ty, lock: DefId) -> Ty {
        self.content_within(ty, lock, 0).unwrap_or(Ty::UNKNOWN)
    }

    /// The lock may stand inside of cells and pointers, some of which have parameters beside it:
    /// `LazyLock<Mutex<T>, fn() -> Mutex<T>>`.
    fn content_within(&self, ty: Ty, lock: DefId, depth: u32) -> Option<Ty> {
        let ty = self.typed.types.peel_refs(ty);
        let TyKind::Adt(def, args) = self.kind(ty) else {
            return None;
        };
        if *def == lock {
            let model = self.env.program.model(*def);
            return match model.is_some_and(|model| model.map.is_some()) {
                true => Some(ty),
                // A guard or lock of several parameters has its content last.
                false => args.last().copied(),
            };
        }
        if depth > 8 {
            return None;
        }
        args.iter()
            .rev()
            .find_map(|&arg| self.content_within(arg, lock, depth + 1))
    }

    /// A lock that is free again when the call returns.
    pub(super) fn hold_during(&mut self, token: TokenId) -> Holder {
        let field = self.graph.slots;
        self.graph.slots += 1;
        let holder = Holder::of(SlotId::DURING).field(field);
        self.emit(Op::Hold(token, holder.clone()));
        holder
    }

    /// An initializer may run, under its cell's lock.
    pub(super) fn force(&mut self, cell: ExprId, span: Span, def: DefId) {
        let lock = self.describe(cell);
        let lock_type = self.lock_type(def, 0);
        let event =
            EventId(u32::try_from(self.facts.events.len()).expect("fewer than 2^32 events"));
        let token = self.token(Token {
            origin: TokenOrigin::Event(event),
            lock,
            kind: LockKind::Once,
            asynchronous: false,
            mode: Mode::Exclusive,
            key: None,
            some_key: false,
            lock_type,
            content: Ty::UNKNOWN,
            span,
            path: Vec::new(),
        });
        self.event(
            Some(cell),
            span,
            EventKind::Acquire(AcquireEvent {
                token,
                is_try: false,
                during_call: true,
                asynchronous: false,
                upgrades: None,
            }),
        );
    }

    /// The result holds the lock, in the variants that the stub names.
    pub(super) fn hold_result(
        &mut self,
        token: TokenId,
        ty: Ty,
        holds_in: &[Symbol],
        dest: &Holder,
    ) {
        let program = self.env.program;
        let parts = self.env.holding.places(program, &self.typed.types, ty);
        let wanted: Vec<Vec<&str>> = holds_in
            .iter()
            .map(|&symbol| program.text(symbol).split("::").collect())
            .collect();
        let matches = |part: &GuardPart| {
            wanted.is_empty()
                || wanted.iter().any(|names| {
                    names.len() <= part.variants.len()
                        && names
                            .iter()
                            .zip(&part.variants)
                            .all(|(name, &(_, def, variant))| {
                                variant_named(program, def, name) == Some(variant)
                            })
                })
        };
        if self.has(Fault::NoneHoldsGuard) {
            self.emit(Op::Hold(token, dest.clone()));
            return;
        }
        let no_error = self.has(Fault::ErrHoldsNothing);
        let mut held = false;
        for part in parts.iter().filter(|part| matches(part)) {
            for &(depth, def, _) in &part.variants {
                let at = Holder {
                    slot: dest.slot,
                    path: dest
                        .path
                        .iter()
                        .chain(&part.path[..depth])
                        .copied()
                        .collect(),
                };
                self.emit(Op::Variants(at, all(variant_count(program, def))));
            }
            let is_error = part.variants.first().is_some_and(|&(_, def, variant)| {
                Some(def) == program.lang.result
                    && variant_named(program, def, "Err") == Some(variant)
            });
            if no_error && is_error {
                held = true;
                continue;
            }
            self.emit(Op::Hold(token, dest.with(&part.path)));
            held = true;
        }
        if !held {
            self.emit(Op::Hold(token, dest.clone()));
        }
    }

    fn access(
        &mut self,
        e: ExprId,
        span: Span,
        access: &Access,
        args: &[Argument],
        acquires: Option<TokenId>,
    ) {
        let Some(of) = args.get(access.of as usize) else {
            return;
        };
        let map = self.receiver_of(e, of.expr, access.of);
        let key = access.key.and_then(|key| args.get(key as usize));
        let key = key.map(|key| self.value(key.expr));
        // An operation on an entry, or on a value in a map, is one on the key that it stands for.
        let is_entry = self.is_entry(of.expr);
        let (map, key) = match self.entry_of(map).filter(|_| is_entry) {
            Some((map, entry)) => (map, key.or(entry)),
            None => (map, key),
        };
        let value = access.value.and_then(|value| args.get(value as usize));
        let value = value.map(|value| self.value(value.expr));
        let map_type = self.modelled_type(self.ty(of.expr));
        let model = map_type
            .and_then(|def| self.env.program.model(def))
            .and_then(|model| model.map.as_ref());
        let (is_map, concurrent) = (model.is_some(), model.is_some_and(|map| map.concurrent));
        let through = self.through(map);
        let event = self.event(
            Some(e),
            span,
            EventKind::Access(AccessEvent {
                kind: access.kind,
                map,
                map_type,
                is_map,
                key,
                value,
                through,
                previous: access.previous,
                concurrent,
                acquires,
            }),
        );
        let result = self.result_value(e, event);
        self.facts.events[event.0 as usize].result = Some(result);
    }

    /// A value that stands for one key of a map.
    pub(super) fn is_entry(&self, e: ExprId) -> bool {
        match self.kind(self.typed.types.peel_refs(self.ty(e))) {
            TyKind::Adt(def, _) => self
                .env
                .program
                .model(*def)
                .and_then(|model| model.guard.as_ref())
                .is_some_and(|guard| guard.entry),
            _ => false,
        }
    }

    /// The first modelled type behind references, pointers and guards.
    fn modelled_type(&self, ty: Ty) -> Option<DefId> {
        let mut ty = self.typed.types.peel_refs(ty);
        for _ in 0..8 {
            let TyKind::Adt(def, args) = self.kind(ty) else {
                return None;
            };
            let model = self.env.program.model(*def);
            let through = model.is_some_and(|model| {
                model.map.is_none()
                    && (model.pointer.is_some()
                        || model.guard.as_ref().is_some_and(|guard| !guard.entry))
            });
            if !through {
                return Some(*def);
            }
            ty = self.typed.types.peel_refs(*args.last()?);
        }
        None
    }

    /// The one lock that a guard expression can hold, where its place tells.
    pub(super) fn token_of(&mut self, e: ExprId) -> Option<TokenId> {
        let place = self.describe(e);
        let lock = self.lock_behind(place)?;
        let mut found = None;
        for (index, token) in (0..).zip(&self.facts.tokens) {
            if token.lock == lock {
                found = Some(TokenId(index));
            }
        }
        found
    }

    /// The place that a value of an access stands for afterwards.
    fn result_value(&mut self, e: ExprId, event: EventId) -> super::super::facts::ValueId {
        self.event_value(e, event)
    }

    /// The place of the lock whose content a place is.
    fn lock_behind(&mut self, place: PlaceId) -> Option<PlaceId> {
        let mut lock = self.facts.places[place.0 as usize].clone();
        while let Some(step) = lock.steps.pop() {
            if step == super::super::facts::Step::Content {
                return self.find_place(&lock);
            }
        }
        None
    }
}
