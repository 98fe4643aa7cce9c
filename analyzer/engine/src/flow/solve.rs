//! All bodies, callees first, to a fixpoint of their summaries.

use super::FlowOptions;
use super::build::{Builder, Built, Env};
use super::callgraph::CallGraph;
use super::config::Config;
use super::facts::{Event, EventKind, FlowFacts, FlowId, FunctionFacts, HeldSet, Place};
use super::fault::Fault;
use super::graph::Graph;
use super::held;
use super::holding::Holding;
use super::implied::Implied;
use super::order::Order;
use super::summarize::{Given, summarize};
use super::summary::{Summaries, Summary, Unions};
use super::walk;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::link::{DefId, Program, TyArena, TypedBody};
use crate::lower::ir::{Body, ExprId, LocalId};
use crate::problem::{Problem, ProblemKind};
use crate::shield::shielded;

/// Rounds after which a group of functions that call each other is left as it is.
const ROUNDS: usize = 6;

/// Deeper bodies are not followed: the walk over them takes stack.
const MOST_DEPTH: u32 = 4_000;

/// A function's facts with those of its deferred closures, numbered from 0 on.
type Family = Vec<FunctionFacts>;

/// A function whose closures are not looked into yet: what it does says nothing of them.
struct Alone {
    facts: FunctionFacts,
    graph: Graph,
    /// What variables that closures mention are or stand for.
    places: FxHashMap<LocalId, Place>,
    /// Closures and `async` blocks that do not run in place.
    deferred: Vec<ExprId>,
}

/// Analyses every body that is worth it.
pub(super) fn solve(program: &Program, bodies: &[TypedBody], options: &FlowOptions) -> FlowFacts {
    let implied = Implied::new(program);
    let holding = Holding::new(program, &implied);
    let graph = CallGraph::new(program, bodies, &implied);
    let mut summaries = Summaries::default();
    let mut families: Vec<Option<Family>> = Vec::new();
    families.resize_with(bodies.len(), || None);
    let mut problems = Vec::new();
    for level in &graph.levels {
        let done = each(level, |component| {
            let types = (&holding, &implied);
            component_facts(
                program, bodies, types, &summaries, options, &graph, component,
            )
        });
        for group in done {
            for (body, outcome) in group {
                match outcome {
                    Ok((family, summary)) => {
                        families[body] = Some(family);
                        if *summary != Summary::default() {
                            summaries.by_function.insert(bodies[body].owner, summary);
                        }
                    }
                    Err(problem) => problems.push((body, problem)),
                }
            }
        }
    }
    problems.sort_by_key(|(body, _)| *body);
    FlowFacts {
        functions: numbered(families),
        problems: problems.into_iter().map(|(_, problem)| problem).collect(),
    }
}

#[cfg(feature = "rayon")]
fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().map(work).collect()
}

#[cfg(not(feature = "rayon"))]
fn each<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

type Outcome = (usize, Result<(Family, Arc<Summary>), Problem>);

/// The facts of functions that call each other.
fn component_facts(
    program: &Program,
    bodies: &[TypedBody],
    (holding, implied): (&Holding, &Implied),
    summaries: &Summaries<'_>,
    options: &FlowOptions,
    graph: &CallGraph,
    component: &[usize],
) -> Vec<Outcome> {
    let calls_itself = |body: usize| graph.edges[body].binary_search(&body).is_ok();
    let recursive = component.len() > 1 || component.iter().any(|&body| calls_itself(body));
    let name = |body: usize| format!("function `{}`", name_of(program, bodies[body].owner));
    let nothing = Arc::new(Summary::default());
    let mut alone: BTreeMap<usize, Result<(Alone, Arc<Summary>), Problem>> = BTreeMap::new();
    let mut round = Round::new(summaries);
    // Bodies whose summaries the last round changed; only their callers are done again.
    let mut changed: Vec<(usize, Arc<Summary>)> = Vec::new();
    for number in 0..ROUNDS {
        round = round.after(bodies, &changed);
        let env = round.env(program, (holding, implied), options);
        let mut now_changed = Vec::new();
        for &body in component {
            let calls_changed = || {
                let mut targets = graph.edges[body].iter();
                targets.any(|target| {
                    changed
                        .binary_search_by_key(target, |(body, _)| *body)
                        .is_ok()
                })
            };
            if number > 0 && !calls_changed() {
                continue;
            }
            let typed = &bodies[body];
            if depth(program.body(typed.body)) > MOST_DEPTH {
                alone.insert(body, Err(too_deep(&name(body))));
                continue;
            }
            let done = shielded(|| name(body), || by_itself(env, typed));
            let before = match alone.get(&body) {
                Some(Ok((_, before))) => before,
                _ => &nothing,
            };
            if let Ok((_, summary)) = &done
                && recursive
                && before != summary
            {
                now_changed.push((body, Arc::clone(summary)));
            }
            alone.insert(body, done);
        }
        changed = now_changed;
        if changed.is_empty() {
            break;
        }
    }
    // A body that the last round passed over calls nothing that changed since it was done.
    let env = round.env(program, (holding, implied), options);
    alone
        .into_iter()
        .map(|(body, done)| {
            let outcome = done.and_then(|(alone, summary)| {
                let whole = || with_closures(env, &bodies[body], alone);
                Ok((shielded(|| name(body), whole)?, summary))
            });
            (body, outcome)
        })
        .collect()
}

/// What is known while functions that call each other are done once.
struct Round<'s> {
    summaries: Summaries<'s>,
    unions: Unions,
}

impl<'s> Round<'s> {
    fn new(settled: &'s Summaries<'s>) -> Self {
        Self {
            summaries: Summaries {
                settled: Some(settled),
                by_function: FxHashMap::default(),
            },
            unions: Unions::default(),
        }
    }

    fn after(mut self, bodies: &[TypedBody], changed: &[(usize, Arc<Summary>)]) -> Self {
        let changed = changed
            .iter()
            .map(|(body, summary)| (bodies[*body].owner, Arc::clone(summary)));
        self.summaries.by_function.extend(changed);
        self.unions = Unions::default();
        self
    }

    fn env<'p>(
        &'p self,
        program: &'p Program,
        (holding, implied): (&'p Holding, &'p Implied),
        options: &FlowOptions,
    ) -> Env<'p> {
        Env {
            program,
            holding,
            implied,
            options: *options,
            summaries: &self.summaries,
            unions: &self.unions,
        }
    }
}

/// How deep expressions nest, chains of calls and operators too.
fn depth(body: &Body) -> u32 {
    let mut depths = vec![0_u32; body.exprs.len()];
    let mut deepest = 0;
    // Children stand before their parents.
    for index in 0..depths.len() {
        let e = ExprId(u32::try_from(index).unwrap_or(u32::MAX));
        let mut inner = 0;
        walk::children(
            body,
            e,
            &mut |child| inner = inner.max(depths[child.0 as usize]),
            &mut |_| {},
        );
        depths[index] = inner + 1;
        deepest = deepest.max(inner + 1);
    }
    deepest
}

fn too_deep(name: &str) -> Problem {
    Problem {
        path: None,
        span: None,
        kind: ProblemKind::TooDeep,
        message: format!("{name} nests too deeply to be followed"),
        help: Some("everything else is checked".to_owned()),
    }
}

fn name_of(program: &Program, def: DefId) -> String {
    let name = program
        .item(def)
        .name
        .map(|name| program.file(def).facts.names.text(name));
    program
        .paths
        .get(&def)
        .cloned()
        .or_else(|| name.map(str::to_owned))
        .unwrap_or_default()
}

/// A function without its closures and `async` blocks that do not run in place.
fn by_itself(env: Env<'_>, typed: &TypedBody) -> (Alone, Arc<Summary>) {
    let mut built = Builder::function(env, typed);
    let places = std::mem::take(&mut built.places);
    let (facts, graph, deferred, summary) = settled(env, &typed.types, built);
    let alone = Alone {
        facts,
        graph,
        places,
        deferred,
    };
    (alone, Arc::new(summary))
}

/// A function, then its closures and `async` blocks that do not run in place.
fn with_closures(env: Env<'_>, typed: &TypedBody, mut alone: Alone) -> Family {
    add_ways(&mut alone.facts, &alone.graph);
    let mut outer = vec![alone.places];
    let mut family = vec![alone.facts];
    let mut open: Vec<(usize, ExprId)> = Vec::new();
    open.extend(alone.deferred.into_iter().map(|closure| (0, closure)));
    let mut started: Vec<ExprId> = Vec::new();
    let mut next = 0;
    while let Some(&(parent, closure)) = open.get(next) {
        next += 1;
        if started.contains(&closure) {
            continue;
        }
        started.push(closure);
        let mut built = Builder::closure(env, typed, closure, &outer[parent]);
        outer.push(std::mem::take(&mut built.places));
        let id = family.len();
        let (mut facts, graph, deferred, _) = settled(env, &typed.types, built);
        add_ways(&mut facts, &graph);
        open.extend(deferred.into_iter().map(|closure| (id, closure)));
        facts.closure = Some((FlowId(u32::try_from(parent).unwrap_or(0)), closure));
        family.push(facts);
    }
    link_spawns(&mut family);
    family
}

/// Fills in what the dataflow says.
fn settled(
    env: Env<'_>,
    types: &TyArena,
    built: Built,
) -> (FunctionFacts, Graph, Vec<ExprId>, Summary) {
    let Built {
        graph,
        mut facts,
        deferred,
        spawned,
        result,
        result_event,
        told,
        ..
    } = built;
    let held = held::solve(&graph, facts.events.len(), &Config::default());
    let solved = held.events.into_iter().zip(held.spared);
    for (event, (held, spared)) in facts.events.iter_mut().zip(solved) {
        if let EventKind::Drop(drop) = &mut event.kind {
            for remote in &mut drop.remotes {
                remote.must &= !spared;
            }
        }
        event.reachable = held.is_some();
        event.held = held.unwrap_or_default();
        if env.options.faults.has(Fault::BranchMoveReleasesAll) {
            event.held.may = event.held.must.clone();
        }
        narrow(event);
    }
    facts.order = Order::of_controls(&graph, facts.events.len());
    facts.spawned = spawned;
    let given = Given {
        returned: &held.returned,
        result,
        result_event,
        told: &told,
    };
    let summary = summarize(env, types, &facts, given);
    (facts, graph, deferred, summary)
}

/// What callers need to know says nothing of what can follow what.
fn add_ways(facts: &mut FunctionFacts, graph: &Graph) {
    facts.order.add_ways(graph, facts.events.len());
}

/// Only locks that are held can be gone through.
fn narrow(event: &mut Event) {
    let HeldSet { may, .. } = &event.held;
    match &mut event.kind {
        EventKind::Access(access) => {
            let own = access.acquires;
            access
                .through
                .retain(|token| may.contains(token) || Some(*token) == own);
        }
        EventKind::Write(write) => write.through.retain(|token| may.contains(token)),
        _ => {}
    }
}

/// Tells each spawn which facts run there.
fn link_spawns(family: &mut [FunctionFacts]) {
    let ids: Vec<Option<ExprId>> = family
        .iter()
        .map(|facts| facts.closure.map(|(_, closure)| closure))
        .collect();
    for facts in family {
        for (event, closure) in std::mem::take(&mut facts.spawned) {
            let id = ids.iter().position(|id| *id == Some(closure));
            if let EventKind::Spawn(spawn) = &mut facts.events[event.0 as usize].kind {
                spawn.runs = id.and_then(|id| u32::try_from(id).ok()).map(FlowId);
            }
        }
    }
}

/// Families in a row, ids counted from the start.
fn numbered(families: Vec<Option<Family>>) -> Vec<FunctionFacts> {
    let mut all: Vec<FunctionFacts> = Vec::new();
    for family in families.into_iter().flatten() {
        if family.iter().all(|facts| facts.events.is_empty()) {
            continue;
        }
        let base = u32::try_from(all.len()).expect("fewer than 2^32 functions");
        for mut facts in family {
            if let Some((FlowId(parent), _)) = &mut facts.closure {
                *parent += base;
            }
            for event in &mut facts.events {
                if let EventKind::Spawn(spawn) = &mut event.kind
                    && let Some(FlowId(runs)) = &mut spawn.runs
                {
                    *runs += base;
                }
            }
            all.push(facts);
        }
    }
    all
}
