//! Summaries of callees, seen from a call.

use std::sync::Arc;

use smallvec::SmallVec;

use super::super::config::all;
use super::super::facts::{
    EventKind, Place, PlaceId, Remote, RemoteKind, Root, Step, Token, TokenOrigin, ValueId,
};
use super::super::fault::Fault;
use super::super::graph::{Holder, HolderStep, Op};
use super::super::holding::variant_count;
use super::super::summary::{Effect, EffectKind, Key};
use super::Builder;
use super::call::Argument;
use crate::link::DefId;
use crate::lower::ir::ExprId;
use crate::span::Span;

impl Builder<'_> {
    /// A place of a callee as this function sees it.
    pub(super) fn instantiate(&mut self, place: &Place, args: &[PlaceId]) -> PlaceId {
        let start = match place.root {
            Root::Static(_) => self.intern_root(place.root),
            Root::Param(index) => match args.get(index as usize) {
                Some(&arg) => arg,
                None => return self.unknown_of(place),
            },
            _ => return self.unknown_of(place),
        };
        let (mut id, steps) = match self.known_field(&place.steps) {
            Some(field) if place.root == Root::Param(0) => (field, &place.steps[1..]),
            _ => (start, &place.steps[..]),
        };
        for &step in steps {
            // Keys of the callee mean nothing here.
            let step = match step {
                Step::Element(_) | Step::Item(_) => Step::Element(None),
                other => other,
            };
            id = self.step(id, step);
        }
        if self.facts.places[id.0 as usize].root == Root::Unknown {
            return self.unknown_of(place);
        }
        id
    }

    /// An unknown instance of a place's class.
    fn unknown_of(&mut self, place: &Place) -> PlaceId {
        self.intern(Place {
            root: Root::Unknown,
            steps: Vec::new(),
            class: place.class,
            exact: false,
        })
    }

    /// The place that a function gives, for arguments that are these places.
    pub(super) fn summary_place(&mut self, def: DefId, args: &[PlaceId]) -> Option<PlaceId> {
        let summaries = self.env.summaries;
        let place = summaries.get(def)?.result.as_ref()?;
        Some(self.instantiate(place, args))
    }

    /// What a call of unmodelled functions does, by their summaries.
    pub(super) fn summary_call(
        &mut self,
        e: ExprId,
        span: Span,
        defs: &[DefId],
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let program = self.env.program;
        let deferred = defs
            .iter()
            .any(|def| program.signatures.get(def).is_some_and(|s| s.is_async));
        if !deferred {
            self.run_arguments(e, span, defs, args);
            self.returned_guards(e, e, span, defs, args, dest);
        }
    }

    /// Places of arguments as the callee gets them.
    pub(super) fn argument_places(&mut self, e: ExprId, args: &[Argument]) -> Vec<PlaceId> {
        (0..)
            .zip(args)
            .map(|(index, arg)| self.receiver_of(e, arg.expr, index))
            .collect()
    }

    /// Closures that the callees run, under what they hold then.
    fn run_arguments(&mut self, e: ExprId, span: Span, defs: &[DefId], args: &[Argument]) {
        let Some(&event) = self.event_of.get(&e) else {
            return;
        };
        if self.has(Fault::ClosureRunsIgnored) {
            return;
        }
        let summaries = self.env.summaries;
        let mut places = None;
        for summary in defs.iter().filter_map(|&def| summaries.get(def)) {
            for run in &summary.runs {
                let Some(arg) = args.get(run.param as usize) else {
                    continue;
                };
                let Some(closure) = self.closure_of(arg.expr) else {
                    continue;
                };
                let places = places
                    .get_or_insert_with(|| self.argument_places(e, args))
                    .clone();
                let join = self.new_block();
                let head = self.new_block();
                self.goto(head);
                self.at = head;
                self.edge(head, join, None, None);
                self.at = self.split(None, None);
                let id = self.new_loop();
                self.loops.push(id);
                self.inside.push(event);
                let mut held = Vec::new();
                let mut content = None;
                for (lock, token) in &run.under {
                    let lock = self.instantiate(lock, &places);
                    content = Some(self.step(lock, Step::Content));
                    let token = self.token(Token {
                        origin: TokenOrigin::Event(event),
                        lock,
                        key: None,
                        some_key: token.some_key || token.key.is_some(),
                        content: crate::link::Ty::UNKNOWN,
                        span,
                        ..token.clone()
                    });
                    held.push(self.hold_during(token));
                }
                let given = super::pattern::Subject {
                    place: content,
                    ..super::pattern::Subject::default()
                };
                let holder = arg.subject().cloned();
                self.inline(closure, holder.as_ref(), &[given.clone(), given], None);
                for holder in held {
                    self.emit(Op::Drop(holder));
                }
                self.inside.pop();
                self.loops.pop();
                self.goto(head);
                self.at = join;
            }
        }
    }

    /// What callees do, as places of this function. Futures do it when they are awaited.
    pub(super) fn remotes(
        &mut self,
        e: ExprId,
        defs: &[DefId],
        args: &[Argument],
        awaited: bool,
    ) -> Vec<Remote> {
        let program = self.env.program;
        let summaries = self.env.summaries;
        let known: SmallVec<[DefId; 1]> = defs
            .iter()
            .copied()
            .filter(|def| {
                program
                    .signatures
                    .get(def)
                    .is_some_and(|signature| signature.is_async == awaited)
            })
            .filter(|&def| {
                let summary = summaries.get(def);
                summary.is_some_and(|summary| !summary.effects.is_empty())
            })
            .collect();
        if known.is_empty() {
            return Vec::new();
        }
        let places = self.argument_places(e, args);
        let mut found = Vec::new();
        if let [def] = known[..] {
            let effects = summaries
                .get(def)
                .map_or(&[][..], |summary| &summary.effects);
            found.extend(
                effects
                    .iter()
                    .map(|effect| self.remote(effect, &places, args)),
            );
        } else {
            let union = self.env.unions.of(known.into_vec(), summaries);
            for &(def, index) in &*union {
                if let Some(summary) = summaries.get(def) {
                    found.push(self.remote(&summary.effects[index], &places, args));
                }
            }
        }
        if defs.len() != 1 {
            for remote in &mut found {
                remote.must = false;
            }
        }
        found
    }

    /// An effect of a callee as this function sees it.
    pub(super) fn remote(
        &mut self,
        effect: &Effect,
        places: &[PlaceId],
        args: &[Argument],
    ) -> Remote {
        let kind = self.remote_kind(&effect.kind, places, args);
        let under = effect
            .under
            .iter()
            .map(|(place, mode)| (self.instantiate(place, places), *mode))
            .collect();
        Remote {
            kind,
            must: effect.must,
            told: effect.told,
            under,
            path: Arc::clone(&effect.path),
        }
    }

    fn remote_kind(
        &mut self,
        kind: &EffectKind,
        places: &[PlaceId],
        args: &[Argument],
    ) -> RemoteKind {
        match kind {
            EffectKind::Acquire {
                lock,
                kind,
                mode,
                key,
                is_try,
                asynchronous,
            } => {
                let value = self.remote_key(key.as_ref(), args);
                RemoteKind::Acquire {
                    lock: self.instantiate(lock, places),
                    kind: *kind,
                    mode: *mode,
                    key: value,
                    some_key: key.is_some() && value.is_none(),
                    is_try: *is_try,
                    asynchronous: *asynchronous,
                }
            }
            EffectKind::Access {
                kind,
                map,
                key,
                is_map,
            } => RemoteKind::Access {
                kind: *kind,
                map: self.instantiate(map, places),
                key: self.remote_key(key.as_ref(), args),
                is_map: *is_map,
            },
            EffectKind::Snapshot { kind, cell } => RemoteKind::Snapshot {
                kind: *kind,
                cell: self.instantiate(cell, places),
            },
            EffectKind::Await => RemoteKind::Await,
            EffectKind::Wait(kind) => RemoteKind::Wait(*kind),
            EffectKind::Spawn(kind) => RemoteKind::Spawn(*kind),
            EffectKind::Callback => RemoteKind::Callback,
        }
    }

    fn remote_key(&mut self, key: Option<&Key>, args: &[Argument]) -> Option<ValueId> {
        match key? {
            Key::Param(index) => {
                let arg = args.get(*index as usize)?.expr;
                Some(self.value(arg))
            }
            Key::Constant(text) => Some(self.constant(text.clone())),
            Key::Some => None,
        }
    }

    /// The same when the future of the call is awaited.
    pub(super) fn summary_await(
        &mut self,
        e: ExprId,
        call: ExprId,
        span: Span,
        defs: &[DefId],
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        self.returned_guards(e, call, span, defs, args, dest);
        let remotes = self.remotes(call, defs, args, true);
        if let Some(&event) = self.event_of.get(&e)
            && let EventKind::Await(awaited) = &mut self.facts.events[event.0 as usize].kind
        {
            awaited.remotes.extend(remotes);
            self.note_entry(event, e, call, defs, args);
        }
    }

    /// `call` is the call itself, `e` what it or its `.await` gives.
    fn returned_guards(
        &mut self,
        e: ExprId,
        call: ExprId,
        span: Span,
        defs: &[DefId],
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        let Some(dest) = dest else { return };
        if self.has(Fault::ReturnedGuardsForgotten) {
            return;
        }
        let Some(&event) = self.event_of.get(&e) else {
            return;
        };
        let summaries = self.env.summaries;
        let places = self.argument_places(call, args);
        for summary in defs.iter().filter_map(|&def| summaries.get(def)) {
            for guard in &summary.returns {
                let lock = self.instantiate(&guard.lock, &places);
                let token = self.token(Token {
                    origin: TokenOrigin::Event(event),
                    lock,
                    key: None,
                    some_key: guard.token.some_key || guard.token.key.is_some(),
                    content: crate::link::Ty::UNKNOWN,
                    span,
                    ..guard.token.clone()
                });
                let at = dest.with(&guard.at);
                self.variants_on_the_way(e, dest, &guard.at);
                if guard.certain && defs.len() == 1 {
                    self.emit(Op::Hold(token, at));
                } else {
                    let held = self.new_block();
                    let here = self.at;
                    self.edge(here, held, None, None);
                    self.at = held;
                    self.emit(Op::Hold(token, at));
                    let join = self.new_block();
                    self.goto(join);
                    self.edge(here, join, None, None);
                    self.at = join;
                }
            }
        }
    }

    /// Every variant of the enums above a part is possible.
    fn variants_on_the_way(&mut self, e: ExprId, dest: &Holder, path: &[HolderStep]) {
        let parts = self
            .env
            .holding
            .places(self.env.program, &self.typed.types, self.ty(e));
        for part in parts {
            if !part.path.starts_with(path) && !path.starts_with(&part.path) {
                continue;
            }
            for &(depth, def, _) in &part.variants {
                let at = dest.with(&part.path[..depth]);
                let mask = all(variant_count(self.env.program, def));
                self.emit(Op::Variants(at, mask));
            }
        }
    }
}
