//! A typed body to its graph and its events.
//!
//! The builder follows the order of evaluation. It keeps a stack of drop scopes as the Reference
//! defines them; leaving one, by whatever way, drops what was scheduled in it. Whether a slot still
//! holds anything then is the dataflow's business, so moves need no drop flags.

mod block;
mod branch;
mod call;
mod capture;
mod closure;
mod describe;
mod effect;
mod future;
mod instantiate;
mod moves;
mod pattern;
mod place;
mod recognise;
mod repeat;
mod unwritten;
mod value;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::FlowOptions;
use super::facts::{
    Control, Event, EventId, EventKind, FunctionFacts, HeldSet, LoopId, Place, PlaceId, Step,
    Token, TokenId, ValueId, ValueKind,
};
use super::fault::Fault;
use super::graph::{Block, Edge, Graph, Holder, Op, SlotId, Test};
use super::holding::Holding;
use super::implied::Implied;
use super::summary::{Summaries, Unions};
use crate::discover::Edition;
use crate::link::{Program, Ty, TyKind, TypedBody};
use crate::lower::ir::{Body, ExprId, LocalId, Name};
use crate::span::Span;
use describe::EventList;

/// What every body is built with.
#[derive(Clone, Copy)]
pub(super) struct Env<'p> {
    pub(super) program: &'p Program,
    pub(super) holding: &'p Holding,
    pub(super) implied: &'p Implied,
    pub(super) options: FlowOptions,
    pub(super) summaries: &'p Summaries<'p>,
    pub(super) unions: &'p Unions,
}

/// A body's graph and its events, held sets still empty.
pub(super) struct Built {
    pub(super) graph: Graph,
    pub(super) facts: FunctionFacts,
    /// Closures and `async` blocks that were not run in place.
    pub(super) deferred: Vec<ExprId>,
    /// Spawns, with the closure or `async` block that runs there.
    pub(super) spawned: Vec<(EventId, ExprId)>,
    /// What the result is, where it is a place.
    pub(super) result: Option<PlaceId>,
    /// What the result comes from, where that is one event.
    pub(super) result_event: Option<EventId>,
    /// Events that the result tells of, sorted.
    pub(super) told: Vec<EventId>,
    /// What variables that closures mention are or stand for.
    pub(super) places: FxHashMap<LocalId, Place>,
}

/// Where `return` and `?` lead: the function's own end, or that of a closure run in place.
struct Frame {
    end: u32,
    depth: usize,
    dest: Option<Holder>,
}

/// Where `break` and `continue` lead.
struct Breakable {
    label: Option<Name>,
    is_loop: bool,
    end: u32,
    next: u32,
    depth: usize,
    dest: Option<Holder>,
}

/// What a function is too large to be built with.
const MOST_BLOCKS: usize = 60_000;

pub(super) struct Builder<'p> {
    env: Env<'p>,
    body: &'p Body,
    typed: &'p TypedBody,
    file: u32,
    edition: Edition,
    graph: Graph,
    at: u32,
    /// Drop scopes, innermost last, with their slots in the order of their creation.
    scopes: Vec<Vec<SlotId>>,
    /// The scope that takes temporaries.
    temps: usize,
    /// Expressions whose temporary goes to another scope.
    extended: FxHashMap<ExprId, usize>,
    frames: Vec<Frame>,
    breakables: Vec<Breakable>,
    slots: Vec<Option<SlotId>>,
    /// What variables of reference type refer to, where that can hold a guard.
    aliases: FxHashMap<LocalId, Holder>,
    /// What expressions of reference type refer to, where that can hold a guard.
    targets: FxHashMap<ExprId, Holder>,
    /// Parts of variables that live in a closure while it runs.
    remaps: Vec<(Holder, Holder)>,
    facts: FunctionFacts,
    /// Places by their hash.
    place_ids: FxHashMap<u64, SmallVec<[PlaceId; 2]>>,
    /// Where steps from places lead.
    stepped: FxHashMap<(PlaceId, Step), PlaceId>,
    value_ids: FxHashMap<(ValueKind, Option<ExprId>), ValueId>,
    /// The last event of an expression.
    event_of: FxHashMap<ExprId, EventId>,
    sources: FxHashMap<ExprId, SmallVec<[EventId; 2]>>,
    local_sources: FxHashMap<LocalId, SmallVec<[EventId; 2]>>,
    local_places: FxHashMap<LocalId, PlaceId>,
    /// The initializer of variables that are assigned once.
    initializers: FxHashMap<LocalId, ExprId>,
    assigned: Vec<bool>,
    loops: SmallVec<[LoopId; 2]>,
    loop_count: u32,
    inside: SmallVec<[EventId; 1]>,
    /// Closures being run in place, outermost first.
    running: Vec<ExprId>,
    deferred: Vec<ExprId>,
    ran: Vec<ExprId>,
    /// Spawns, with the closure or `async` block that runs there.
    spawned: Vec<(EventId, ExprId)>,
    result: Option<PlaceId>,
    result_event: Option<EventId>,
    returns: u32,
    told: Vec<EventId>,
    /// Events that decided about the branches around what is being evaluated, outermost first.
    conditions: Vec<EventList>,
    /// Values with destructors that a slot may hold, as indices into the facts' owned values.
    owed_in: FxHashMap<SlotId, Vec<usize>>,
    /// How often each of them was seen to end.
    ends: Vec<u32>,
    /// What a call does not give back ends with it, and not in its callee.
    drops_arguments: bool,
    /// What is known of the fields of the first argument of a callee.
    fields_of_first: Vec<(u32, PlaceId)>,
}

impl<'p> Builder<'p> {
    fn new(env: Env<'p>, typed: &'p TypedBody) -> Self {
        let body = env.program.body(typed.body);
        let file = typed.body.file;
        let graph = Graph {
            blocks: vec![Block::default(), Block::default()],
            slots: SlotId::RESERVED,
            end: 1,
        };
        let mut builder = Self {
            env,
            body,
            typed,
            file,
            edition: env.program.files[file as usize].edition,
            graph,
            at: 0,
            scopes: Vec::new(),
            temps: 0,
            extended: FxHashMap::default(),
            frames: Vec::new(),
            breakables: Vec::new(),
            slots: vec![None; body.locals.len()],
            aliases: FxHashMap::default(),
            targets: FxHashMap::default(),
            remaps: Vec::new(),
            facts: FunctionFacts {
                def: Some(typed.owner),
                body: Some(typed.body),
                ..FunctionFacts::default()
            },
            place_ids: FxHashMap::default(),
            stepped: FxHashMap::default(),
            value_ids: FxHashMap::default(),
            event_of: FxHashMap::default(),
            sources: FxHashMap::default(),
            local_sources: FxHashMap::default(),
            local_places: FxHashMap::default(),
            initializers: FxHashMap::default(),
            assigned: vec![false; body.locals.len()],
            loops: SmallVec::new(),
            loop_count: 0,
            inside: SmallVec::new(),
            running: Vec::new(),
            deferred: Vec::new(),
            ran: Vec::new(),
            spawned: Vec::new(),
            result: None,
            result_event: None,
            returns: 0,
            told: Vec::new(),
            conditions: Vec::new(),
            owed_in: FxHashMap::default(),
            ends: Vec::new(),
            drops_arguments: false,
            fields_of_first: Vec::new(),
        };
        builder.find_assigned();
        builder
    }

    /// Builds a function, static or constant.
    pub(super) fn function(env: Env<'p>, typed: &'p TypedBody) -> Built {
        let mut builder = Self::new(env, typed);
        let body = builder.body;
        builder.enter(
            &body
                .params
                .iter()
                .map(|param| param.pat)
                .collect::<Vec<_>>(),
        );
        if let Some(value) = body.value {
            builder.finish(value);
        }
        builder.built()
    }

    /// Builds a closure or `async` block that does not run in place, as a function of its own.
    /// `outer` says what variables are in the function around.
    pub(super) fn closure(
        env: Env<'p>,
        typed: &'p TypedBody,
        closure: ExprId,
        outer: &FxHashMap<LocalId, Place>,
    ) -> Built {
        let mut builder = Self::new(env, typed);
        builder.see_captures(closure, outer);
        let (params, value) = builder.closure_parts(closure);
        builder.running.push(closure);
        builder.enter(&params);
        if let Some(value) = value {
            builder.finish(value);
        }
        builder.built()
    }

    fn enter(&mut self, params: &[crate::lower::ir::PatId]) {
        self.frames.push(Frame {
            end: 1,
            depth: 0,
            dest: Some(Holder::of(SlotId::RESULT)),
        });
        self.push_scope();
        for (index, &pat) in (0..).zip(params) {
            self.bind_parameter(index, pat);
        }
    }

    fn finish(&mut self, value: ExprId) {
        let dest = Holder::of(SlotId::RESULT);
        self.in_temporary_scope(|builder| {
            // An `async` block that is built as a function of its own is its own value.
            if builder.running.last() == Some(&value) {
                builder.async_body(value, Some(&dest));
            } else {
                builder.eval(value, Some(&dest));
                builder.note_result(value);
            }
        });
        self.pop_scope();
        self.goto(1);
    }

    fn built(mut self) -> Built {
        let ran = std::mem::take(&mut self.ran);
        self.deferred.retain(|closure| !ran.contains(closure));
        self.deferred.sort_unstable();
        self.deferred.dedup();
        let mut places = FxHashMap::default();
        for closure in self.deferred.clone() {
            for local in self.mentioned(closure) {
                let place = self.local_place(local);
                places.insert(local, self.facts.places[place.0 as usize].clone());
            }
        }
        Built {
            graph: self.graph,
            facts: self.facts,
            deferred: self.deferred,
            spawned: self.spawned,
            result: self.result,
            result_event: self.result_event.filter(|_| self.returns == 1),
            told: {
                self.told.sort_unstable();
                self.told.dedup();
                self.told
            },
            places,
        }
    }

    const fn has(&self, fault: Fault) -> bool {
        self.env.options.faults.has(fault)
    }

    fn is_2024(&self) -> bool {
        self.edition >= Edition::E2024
    }

    // Blocks.

    fn new_block(&mut self) -> u32 {
        self.graph.blocks.push(Block::default());
        u32::try_from(self.graph.blocks.len() - 1).expect("fewer than 2^32 blocks")
    }

    /// Whether the graph has grown past all use: closures are not run in place any more.
    fn is_large(&self) -> bool {
        self.graph.blocks.len() > MOST_BLOCKS
    }

    fn emit(&mut self, op: Op) {
        if !self.facts.owned.is_empty() {
            self.follow_owed(&op);
        }
        self.graph.blocks[self.at as usize].ops.push(op);
    }

    fn edge(&mut self, from: u32, to: u32, test: Option<Test>, control: Option<Control>) {
        let edge = Edge { to, test, control };
        self.graph.blocks[from as usize].next.push(edge);
    }

    /// Goes on at a block.
    fn goto(&mut self, to: u32) {
        self.edge(self.at, to, None, None);
    }

    /// Goes on in a new block that only this one leads to.
    fn split(&mut self, test: Option<Test>, control: Option<Control>) -> u32 {
        let block = self.new_block();
        self.edge(self.at, block, test, control);
        block
    }

    /// Nothing leads to what follows.
    fn diverge(&mut self) {
        self.at = self.new_block();
    }

    // Slots and scopes.

    fn new_slot(&mut self) -> SlotId {
        let slot = SlotId(self.graph.slots);
        self.graph.slots += 1;
        slot
    }

    fn push_scope(&mut self) {
        self.scopes.push(Vec::new());
    }

    fn pop_scope(&mut self) {
        let leaked = self.has(Fault::BlockLocalsLeak) && self.scopes.len() > 2;
        let slots = self.scopes.pop().expect("a scope is open");
        if leaked {
            self.scopes[0].extend(slots);
            return;
        }
        for slot in slots.into_iter().rev() {
            self.emit(Op::Drop(Holder::of(slot)));
        }
    }

    /// Drops what is in the scopes above `depth`, without closing them: for a way out.
    fn exit_to(&mut self, depth: usize) {
        let slots: Vec<SlotId> = self.scopes[depth..]
            .iter()
            .rev()
            .flat_map(|scope| scope.iter().rev())
            .copied()
            .collect();
        for slot in slots {
            self.emit(Op::Drop(Holder::of(slot)));
        }
    }

    fn schedule(&mut self, slot: SlotId, scope: usize) {
        if !self.scopes[scope].contains(&slot) {
            self.scopes[scope].push(slot);
        }
    }

    const fn top(&self) -> usize {
        self.scopes.len() - 1
    }

    /// Temporaries made inside end when `inside` is done.
    fn in_temporary_scope<T>(&mut self, inside: impl FnOnce(&mut Self) -> T) -> T {
        self.push_scope();
        let temps = std::mem::replace(&mut self.temps, self.scopes.len() - 1);
        let value = inside(self);
        self.temps = temps;
        self.pop_scope();
        value
    }

    // Types.

    fn ty(&self, e: ExprId) -> Ty {
        self.typed
            .exprs
            .get(e.0 as usize)
            .copied()
            .unwrap_or(Ty::UNKNOWN)
    }

    fn kind(&self, ty: Ty) -> &'p TyKind {
        let typed: &'p TypedBody = self.typed;
        typed.types.kind(ty)
    }

    fn can_hold(&self, ty: Ty) -> bool {
        self.env.holding.can_hold(&self.typed.types, ty) || self.can_drop(ty)
    }

    fn holds(&self, e: ExprId) -> bool {
        self.can_hold(self.ty(e))
    }

    // Events.

    fn event(&mut self, expr: Option<ExprId>, span: Span, kind: EventKind) -> EventId {
        let id = self.record(expr, span, kind);
        self.emit(Op::Event(id));
        id
    }

    /// An event whose place in the graph is still to be set.
    fn record(&mut self, expr: Option<ExprId>, span: Span, kind: EventKind) -> EventId {
        let id = EventId(u32::try_from(self.facts.events.len()).expect("fewer than 2^32 events"));
        let whole = expr.map_or(span, |e| self.body.span(e));
        self.facts.events.push(Event {
            kind,
            span,
            whole,
            expr,
            held: HeldSet::default(),
            loops: self.loops.clone(),
            inside: self.inside.clone(),
            result: None,
            result_used: true,
            reachable: false,
        });
        if let Some(expr) = expr {
            self.event_of.insert(expr, id);
        }
        id
    }

    fn token(&mut self, token: Token) -> TokenId {
        let id = TokenId(u32::try_from(self.facts.tokens.len()).expect("fewer than 2^32 tokens"));
        self.facts.tokens.push(token);
        id
    }

    fn new_loop(&mut self) -> LoopId {
        let id = LoopId(self.loop_count);
        self.loop_count += 1;
        id
    }
}
