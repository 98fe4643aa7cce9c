//! Summaries of callees, seen from a call.

use super::super::config::all;
use super::super::facts::{Place, PlaceId, Root, Step, Token, TokenOrigin};
use super::super::fault::Fault;
use super::super::graph::{Holder, HolderStep, Op};
use super::super::holding::variant_count;
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
        let mut id = start;
        for &step in &place.steps {
            // Keys of the callee mean nothing here.
            let step = match step {
                Step::Element(_) => Step::Element(None),
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
            self.returned_guards(e, span, defs, args, dest);
        }
    }

    /// The same when the future of the call is awaited.
    pub(super) fn summary_await(
        &mut self,
        e: ExprId,
        span: Span,
        defs: &[DefId],
        args: &[Argument],
        dest: Option<&Holder>,
    ) {
        self.returned_guards(e, span, defs, args, dest);
    }

    fn returned_guards(
        &mut self,
        e: ExprId,
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
        let places: Vec<PlaceId> = args.iter().map(|arg| self.describe(arg.expr)).collect();
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
