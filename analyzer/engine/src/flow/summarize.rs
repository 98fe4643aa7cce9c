//! A function's facts to its summary.

use std::hash::BuildHasher;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::build::Env;
use super::config::Config;
use super::facts::{
    CallStep, Class, Event, EventId, EventKind, FunctionFacts, Place, PlaceId, Remote, RemoteKind,
    Root, Step, TokenId, TokenOrigin, ValueId, ValueKind,
};
use super::graph::{Holder, HolderPath, SlotId, owed_index};
use super::summary::{Effect, EffectKind, Key, ParamRun, ReturnedGuard, Summary};
use crate::link::{AccessKind, DefId, Mode, TyArena, holds_map, is_map, never_holds_map};

/// More effects than this of one function are not told apart by callers.
const MOST_EFFECTS: usize = 64;

/// More guards than this in one result are not told apart by callers: a type that holds itself, given out by
/// functions that call each other, would have them without end.
const MOST_RETURNED: usize = 16;

/// Longer paths of calls are not followed.
const LONGEST_PATH: usize = 8;

struct Summarizer<'a> {
    env: Env<'a>,
    types: &'a TyArena,
    facts: &'a FunctionFacts,
    /// Events that the result tells of, sorted.
    told: &'a [EventId],
    /// What became of effects of callees that were met where nothing is held.
    met: FxHashMap<RemoteKind, Met>,
    /// The hash of each effect's kind.
    hashes: Vec<u64>,
    summary: Summary,
}

/// What became of an effect of a callee.
#[derive(Clone, Copy)]
enum Met {
    /// It is this one.
    Effect(usize),
    /// It says nothing to callers, or there are too many.
    Nothing,
}

/// What a function gives.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    /// What is held in the end, on each way there.
    pub(super) returned: &'a [Config],
    /// What the result is, where it is a place.
    pub(super) result: Option<PlaceId>,
    /// What the result comes from, where that is one event.
    pub(super) result_event: Option<EventId>,
    /// Events that the result tells of, sorted.
    pub(super) told: &'a [EventId],
}

/// What callers need to know.
pub(super) fn summarize(
    env: Env<'_>,
    types: &TyArena,
    facts: &FunctionFacts,
    given: Given<'_>,
) -> Summary {
    let Given {
        returned,
        result,
        result_event,
        told,
    } = given;
    let mut summarizer = Summarizer {
        env,
        types,
        facts,
        told,
        met: FxHashMap::default(),
        hashes: Vec::new(),
        summary: Summary {
            returns: returned_guards(facts, returned),
            result: result
                .map(|id| facts.place(id))
                .filter(|place| matches!(place.root, Root::Param(_) | Root::Static(_)))
                .cloned(),
            ..Summary::default()
        },
    };
    summarizer.summary.looks_up = result_event.and_then(|event| summarizer.looked_up(event));
    summarizer.summary.owed = summarizer.owed(returned);
    for (id, event) in facts.reachable_events() {
        summarizer.add_event(id, event);
    }
    summarizer.summary
}

fn returned_guards(facts: &FunctionFacts, returned: &[Config]) -> Vec<ReturnedGuard> {
    let whole = Holder::of(SlotId::RESULT);
    let mut parts: Vec<(TokenId, HolderPath)> = returned
        .iter()
        .flat_map(|config| config.held_by(&whole))
        .filter(|(token, ..)| owed_index(*token).is_none())
        .map(|(token, at, _)| (token, at.path))
        .collect();
    parts.sort_unstable();
    parts.dedup();
    parts
        .into_iter()
        .filter(|(token, _)| matches!(facts.token(*token).origin, TokenOrigin::Event(_)))
        .take(MOST_RETURNED)
        .map(|(id, at)| {
            let holder = Holder {
                slot: SlotId::RESULT,
                path: at.clone(),
            };
            let certain = returned
                .iter()
                .all(|config| config.holds_or_excludes(id, &holder));
            let token = facts.token(id);
            ReturnedGuard {
                lock: facts.place(token.lock).clone(),
                token: token.clone(),
                at,
                certain,
            }
        })
        .collect()
}

impl Summarizer<'_> {
    fn add_event(&mut self, id: EventId, event: &Event) {
        let kind = match &event.kind {
            EventKind::Acquire(acquire) if self.is_beside_the_point(acquire.token) => None,
            EventKind::Acquire(acquire) => {
                let token = self.facts.token(acquire.token);
                let key = token.key.map(|key| self.key(key));
                self.outward(token.lock).map(|lock| EffectKind::Acquire {
                    lock,
                    kind: token.kind,
                    mode: token.mode,
                    key: key.or(token.some_key.then_some(Key::Some)),
                    is_try: acquire.is_try,
                    asynchronous: acquire.asynchronous,
                })
            }
            EventKind::Access(access) if access.is_map => {
                self.known(access.map).map(|map| EffectKind::Access {
                    kind: access.kind,
                    map,
                    key: access.key.map(|key| self.key(key)),
                    is_map: true,
                })
            }
            EventKind::Access(_) => None,
            EventKind::Snapshot(snapshot) => {
                self.known(snapshot.cell).map(|cell| EffectKind::Snapshot {
                    kind: snapshot.kind,
                    cell,
                })
            }
            EventKind::Write(_) => None,
            EventKind::Call(call) => {
                self.add_remotes(id, event, &call.remotes);
                if call.callback {
                    self.add_run(event, call.callee);
                }
                self.pass_on_runs(event, &call.targets, &call.args);
                call.callback.then_some(EffectKind::Callback)
            }
            EventKind::Await(awaited) => {
                self.add_remotes(id, event, &awaited.remotes);
                Some(EffectKind::Await)
            }
            EventKind::Wait(wait) => Some(EffectKind::Wait(wait.kind)),
            EventKind::Spawn(spawn) => Some(EffectKind::Spawn(spawn.kind)),
            EventKind::Drop(drop) => {
                self.add_remotes(id, event, &drop.remotes);
                None
            }
        };
        if let Some(kind) = kind {
            let must = self.is_must(id, event);
            let told = self.told.contains(&id);
            let under = self.under(event);
            let here = self.step(event);
            let length = usize::from(here.is_some());
            self.add(kind, (must, told), under, length, || {
                here.into_iter().collect()
            });
        }
    }

    /// Whether nobody asks who takes this lock: it guards no map, and only maps are watched.
    fn is_beside_the_point(&self, token: TokenId) -> bool {
        let program = self.env.program;
        let token = self.facts.token(token);
        let declared = match self.facts.place(token.lock).class {
            Class::Field(owner, variant, index) => program
                .fields
                .get(&owner)
                .and_then(|variants| variants.get(variant as usize)?.get(index as usize)),
            Class::Static(def) => program.values.get(&def),
            Class::Local(_) | Class::Unknown => None,
        };
        self.env.options.only_shared_maps
            && token.lock_type.is_none_or(|def| !is_map(program, def))
            && never_holds_map(program, self.types, token.content)
            && declared.is_none_or(|&ty| !holds_map(program, &program.types, ty))
    }

    /// Values with destructors that are given to callers.
    fn owed(&self, returned: &[Config]) -> Vec<(DefId, Vec<(u32, Place)>)> {
        let whole = Holder::of(SlotId::RESULT);
        let mut given: Vec<usize> = returned
            .iter()
            .flat_map(|config| config.held_by(&whole))
            .filter_map(|(token, ..)| owed_index(token))
            .collect();
        given.sort_unstable();
        given.dedup();
        given
            .into_iter()
            .map(|index| {
                let owned = &self.facts.owned[index];
                let fields = owned
                    .fields
                    .iter()
                    .filter_map(|&(index, place)| Some((index, self.outward(place)?)))
                    .collect();
                (owned.drop, fields)
            })
            .collect()
    }

    /// The map whose entry an event gives, as callers can understand it.
    fn looked_up(&self, event: EventId) -> Option<Place> {
        let event = self.facts.event(event);
        match &event.kind {
            EventKind::Access(access)
                if access.is_map
                    && matches!(access.kind, AccessKind::Lookup | AccessKind::Remove) =>
            {
                self.known(access.map)
            }
            EventKind::Call(_) | EventKind::Await(_) => {
                let ValueKind::Place(place) = self.facts.value(event.result?).kind else {
                    return None;
                };
                let mut map = self.known(place)?;
                let last = map.steps.pop();
                last.is_some_and(Step::is_element).then_some(map)
            }
            _ => None,
        }
    }

    fn step(&self, event: &Event) -> Option<CallStep> {
        let def = self.facts.def?;
        let at = self.env.program.file_span(def.file, event.span)?;
        Some(CallStep { at, function: def })
    }

    fn is_must(&self, id: EventId, event: &Event) -> bool {
        event.loops.is_empty() && event.inside.is_empty() && self.facts.controls(id).is_empty()
    }

    fn under(&self, event: &Event) -> Vec<(Place, Mode)> {
        event
            .held
            .may
            .iter()
            .map(|&token| self.facts.token(token))
            .filter_map(|token| Some((self.outward(token.lock)?, token.mode)))
            .collect()
    }

    /// A place as callers can understand it; `None`: it is this function's own.
    fn outward(&self, place: PlaceId) -> Option<Place> {
        let place = self.facts.place(place);
        if matches!(place.root, Root::Param(_) | Root::Static(_)) {
            let mut place = place.clone();
            for step in &mut place.steps {
                // Keys are values of this function.
                if step.is_element() {
                    *step = Step::Element(None);
                    place.exact = false;
                }
            }
            return Some(place);
        }
        matches!(place.class, Class::Field(..) | Class::Static(_)).then(|| Place {
            root: Root::Unknown,
            steps: Vec::new(),
            class: place.class,
            exact: false,
        })
    }

    /// The same for maps and cells: an unknown instance says nothing to a caller.
    fn known(&self, place: PlaceId) -> Option<Place> {
        self.outward(place)
            .filter(|place| place.root != Root::Unknown)
    }

    fn key(&self, key: ValueId) -> Key {
        match &self.facts.value(key).kind {
            ValueKind::Constant(text) => Key::Constant(text.clone()),
            ValueKind::Place(place) => match self.facts.place(*place) {
                Place {
                    root: Root::Param(index),
                    steps,
                    ..
                } if steps.is_empty() => Key::Param(*index),
                _ => Key::Some,
            },
            _ => Key::Some,
        }
    }

    fn key_of(&self, key: Option<ValueId>, some: bool) -> Option<Key> {
        key.map(|key| self.key(key)).or(some.then_some(Key::Some))
    }

    /// What callees do is done here too.
    fn add_remotes(&mut self, id: EventId, event: &Event, remotes: &[Remote]) {
        if remotes.is_empty() {
            return;
        }
        let here = self.step(event);
        let must = self.is_must(id, event);
        let told = self.told.contains(&id);
        let under_here = self.under(event);
        for remote in remotes {
            let length = usize::from(here.is_some()) + remote.path.len();
            if length > LONGEST_PATH {
                continue;
            }
            let must = must && remote.must;
            let told = told && remote.told;
            let path = || {
                here.into_iter()
                    .chain(remote.path.iter().copied())
                    .collect()
            };
            let bare = under_here.is_empty() && remote.under.is_empty();
            match self.met.get(&remote.kind).filter(|_| bare) {
                Some(&Met::Effect(known)) => {
                    self.again(known, (must, told), length, path);
                    continue;
                }
                Some(Met::Nothing) => continue,
                None => {}
            }
            let met = match self.outward_kind(&remote.kind) {
                Some(kind) => {
                    let mut under = under_here.clone();
                    for &(place, mode) in &remote.under {
                        if let Some(place) = self.outward(place)
                            && !under.contains(&(place.clone(), mode))
                        {
                            under.push((place, mode));
                        }
                    }
                    self.add(kind, (must, told), under, length, path)
                }
                None => Met::Nothing,
            };
            if bare {
                self.met.insert(remote.kind, met);
            }
        }
    }

    /// What a callee does as callers of this function can understand it.
    fn outward_kind(&self, kind: &RemoteKind) -> Option<EffectKind> {
        match *kind {
            RemoteKind::Acquire {
                lock,
                kind,
                mode,
                key,
                some_key,
                is_try,
                asynchronous,
            } => self.outward(lock).map(|lock| EffectKind::Acquire {
                lock,
                kind,
                mode,
                key: self.key_of(key, some_key),
                is_try,
                asynchronous,
            }),
            RemoteKind::Access {
                kind,
                map,
                key,
                is_map,
            } => self.known(map).map(|map| EffectKind::Access {
                kind,
                map,
                key: self.key_of(key, false),
                is_map,
            }),
            RemoteKind::Snapshot { kind, cell } => self
                .known(cell)
                .map(|cell| EffectKind::Snapshot { kind, cell }),
            RemoteKind::Await => Some(EffectKind::Await),
            RemoteKind::Wait(kind) => Some(EffectKind::Wait(kind)),
            RemoteKind::Spawn(kind) => Some(EffectKind::Spawn(kind)),
            RemoteKind::Callback => Some(EffectKind::Callback),
        }
    }

    /// Effects that differ only in how they are reached are one; the shortest way stays.
    fn add(
        &mut self,
        kind: EffectKind,
        (must, told): (bool, bool),
        mut under: Vec<(Place, Mode)>,
        length: usize,
        path: impl FnOnce() -> Arc<[CallStep]>,
    ) -> Met {
        if !matches!(
            kind,
            EffectKind::Acquire { .. } | EffectKind::Access { .. } | EffectKind::Snapshot { .. }
        ) {
            under.clear();
        }
        let hash = FxBuildHasher.hash_one(&kind);
        let effects = &mut self.summary.effects;
        let known = self
            .hashes
            .iter()
            .zip(&*effects)
            .position(|(known, effect)| {
                *known == hash && effect.kind == kind && effect.under == under
            });
        match known {
            Some(known) => {
                self.again(known, (must, told), length, path);
                Met::Effect(known)
            }
            None if effects.len() < MOST_EFFECTS => {
                effects.push(Effect {
                    kind,
                    must,
                    told,
                    under,
                    path: path(),
                });
                self.hashes.push(hash);
                Met::Effect(effects.len() - 1)
            }
            None => Met::Nothing,
        }
    }

    /// An effect that is known happens on another way, too.
    fn again(
        &mut self,
        known: usize,
        (must, told): (bool, bool),
        length: usize,
        path: impl FnOnce() -> Arc<[CallStep]>,
    ) {
        let known = &mut self.summary.effects[known];
        known.must |= must;
        known.told |= told;
        if length < known.path.len() {
            known.path = path();
        }
    }

    /// A parameter that is called.
    fn add_run(&mut self, event: &Event, callee: Option<PlaceId>) {
        let Some(Place {
            root: Root::Param(param),
            steps,
            ..
        }) = callee.map(|callee| self.facts.place(callee))
        else {
            return;
        };
        if steps.is_empty() {
            self.run(*param, event);
        }
    }

    fn run(&mut self, param: u32, event: &Event) {
        let under: Vec<_> = event
            .held
            .may
            .iter()
            .map(|&token| self.facts.token(token))
            .filter_map(|token| Some((self.outward(token.lock)?, token.clone())))
            .collect();
        let run = ParamRun { param, under };
        if !self.summary.runs.contains(&run) && self.summary.runs.len() < MOST_EFFECTS {
            self.summary.runs.push(run);
        }
    }

    /// A closure parameter handed on to a function that runs it.
    fn pass_on_runs(&mut self, event: &Event, targets: &[crate::link::DefId], args: &[ValueId]) {
        for &target in targets {
            let Some(summary) = self.env.summaries.get(target) else {
                continue;
            };
            let params: Vec<u32> = summary.runs.iter().map(|run| run.param).collect();
            for param in params {
                let given = args.get(param as usize);
                if let Some(Key::Param(own)) = given.map(|&value| self.key(value)) {
                    self.run(own, event);
                }
            }
        }
    }
}
