//! Which guards are alive at each call of a body, by rustc's own moves and drops.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names::{SiteKind, StubNames};
use super::reader::{Access, Body, Call, Place, Slot, Statement, Terminator};
use super::ty::Type;
use mapwarden_engine::link::Program;

/// A call that takes a lock or accesses a map, and what is held then.
#[derive(Debug, Clone)]
pub(super) struct Site {
    pub(super) place: Place,
    pub(super) functions: Vec<mapwarden_engine::link::DefId>,
    pub(super) shown: String,
    pub(super) kind: SiteKind,
    /// Calls whose guard can be alive, and those whose guard always is.
    pub(super) may: BTreeSet<Place>,
    pub(super) must: BTreeSet<Place>,
    /// The lock is taken when the call's result is awaited; no such await was seen here.
    pub(super) never_awaited: bool,
}

/// Guards by the slots that they stand in; `true`: they do on every way.
type State = BTreeMap<(Slot, u32), bool>;

pub(super) struct Alive<'a> {
    names: &'a StubNames,
    program: &'a Program,
    body: &'a Body,
    types: BTreeMap<Slot, Type>,
    tokens: Vec<Place>,
    /// The call that made the future in a slot.
    futures: BTreeMap<Slot, Place>,
    /// Slots that only constants are written to: rustc's own notes of what is still to be dropped.
    flags: BTreeSet<Slot>,
    /// By the `.await`: the call whose result is awaited.
    awaited: BTreeMap<Place, Place>,
}

impl<'a> Alive<'a> {
    pub(super) fn new(names: &'a StubNames, program: &'a Program, body: &'a Body) -> Self {
        let mut types: BTreeMap<Slot, Type> = body
            .locals
            .iter()
            .map(|(&local, ty)| (Slot::Local(local), Type::parse(ty)))
            .collect();
        let mut accesses = Vec::new();
        for block in &body.blocks {
            for statement in &block.statements {
                if let Statement::Assign { dest, moved, .. } = statement {
                    accesses.push(dest);
                    accesses.extend(moved);
                }
            }
            match &block.terminator {
                Some(Terminator::Call(call)) => {
                    accesses.push(&call.dest);
                    accesses.extend(&call.moved);
                }
                Some(Terminator::Drop(access, _)) => accesses.push(access),
                _ => {}
            }
        }
        for access in accesses {
            if let (Slot::Saved(..), true, Some(ty)) = (access.slot, access.whole, &access.ty) {
                types.entry(access.slot).or_insert_with(|| Type::parse(ty));
            }
        }
        Self {
            names,
            program,
            body,
            types,
            tokens: Vec::new(),
            futures: BTreeMap::new(),
            flags: flags(body),
            awaited: BTreeMap::new(),
        }
    }

    /// The sites of the body, in order of its blocks.
    pub(super) fn sites(mut self) -> Vec<Site> {
        self.follow_futures();
        let states = self.solve();
        let mut sites = Vec::new();
        for (index, block) in self.body.blocks.iter().enumerate() {
            let (Some(Terminator::Call(call)), Some(before)) = (&block.terminator, &states[index])
            else {
                continue;
            };
            let mut state = before.clone();
            for statement in &block.statements {
                self.step(statement, &mut state);
            }
            let receiver = call.args.first().and_then(|arg| self.type_of_operand(arg));
            if let Some(modelled) = self.names.modelled(self.program, call, receiver.as_ref())
                && !modelled.asynchronous
            {
                sites.push(self.site(modelled, call.name.clone(), &state, false));
            } else if let Some(made) = self.polled(call).cloned() {
                let making = self.call_at(&made);
                let receiver = making
                    .and_then(|call| call.args.first())
                    .and_then(|arg| self.type_of_operand(arg));
                let modelled = making
                    .and_then(|call| self.names.modelled(self.program, call, receiver.as_ref()));
                if let Some(modelled) = modelled.filter(|modelled| modelled.asynchronous) {
                    sites.push(self.site(modelled, made, &state, false));
                }
            }
        }
        // What is never awaited here was still resolved, or not.
        for block in &self.body.blocks {
            if let Some(Terminator::Call(call)) = &block.terminator {
                let receiver = call.args.first().and_then(|arg| self.type_of_operand(arg));
                let modelled = self.names.modelled(self.program, call, receiver.as_ref());
                if let Some(modelled) = modelled.filter(|modelled| modelled.asynchronous)
                    && !sites.iter().any(|site| site.place == call.name)
                {
                    sites.push(self.site(modelled, call.name.clone(), &State::new(), true));
                }
            }
        }
        sites
    }

    /// Every call that stands in the body, whatever it does: only guards from there are compared.
    pub(super) fn calls(body: &Body) -> BTreeSet<Place> {
        let terminators = body
            .blocks
            .iter()
            .filter_map(|block| block.terminator.as_ref());
        terminators
            .filter_map(|terminator| match terminator {
                Terminator::Call(call) => Some(call.name.clone()),
                _ => None,
            })
            .collect()
    }

    fn site(
        &self,
        modelled: super::names::Modelled,
        place: Place,
        state: &State,
        never_awaited: bool,
    ) -> Site {
        let of = |token: u32| self.tokens[token as usize].clone();
        Site {
            place,
            functions: modelled.functions,
            shown: modelled.shown,
            kind: modelled.kind,
            may: state.keys().map(|&(_, token)| of(token)).collect(),
            must: state
                .iter()
                .filter(|(_, sure)| **sure)
                .map(|(&(_, token), _)| of(token))
                .collect(),
            never_awaited,
        }
    }

    fn call_at(&self, place: &Place) -> Option<&'a Call> {
        self.body
            .blocks
            .iter()
            .find_map(|block| match &block.terminator {
                Some(Terminator::Call(call)) if call.name == *place => Some(&**call),
                _ => None,
            })
    }

    fn type_of_operand(&self, text: &str) -> Option<Type> {
        let place = text
            .strip_prefix("move ")
            .or_else(|| text.strip_prefix("copy "))?;
        self.type_of(&super::reader::access(place)?)
    }

    fn type_of(&self, access: &Access) -> Option<Type> {
        if access.whole {
            return self.types.get(&access.slot).cloned();
        }
        access.ty.as_deref().map(Type::parse)
    }

    /// Futures are made by one call and awaited by another: each slot of one is assigned once.
    fn follow_futures(&mut self) {
        for block in &self.body.blocks {
            if let Some(Terminator::Call(call)) = &block.terminator {
                let is_turn = is_turn(call);
                if !is_turn {
                    self.futures.insert(call.dest.slot, call.name.clone());
                }
            }
        }
        for _ in 0..3 {
            for block in &self.body.blocks {
                if let Some(Terminator::Call(call)) = &block.terminator
                    && is_turn(call)
                    && let Some(made) = call
                        .moved
                        .first()
                        .and_then(|from| self.futures.get(&from.slot))
                {
                    self.awaited.insert(call.whole.clone(), made.clone());
                }
                for statement in &block.statements {
                    if let Statement::Assign { dest, moved, .. } = statement
                        && let [from] = &moved[..]
                        && let Some(made) = self.futures.get(&from.slot).cloned()
                    {
                        self.futures.entry(dest.slot).or_insert(made);
                    }
                }
            }
        }
    }

    /// The call whose future a `poll` of an `.await` drives.
    fn polled(&self, call: &Call) -> Option<&Place> {
        let is_poll = call.callee.ends_with("Future>::poll");
        self.awaited.get(&call.whole).filter(|_| is_poll)
    }

    fn token(&mut self, place: Place) -> u32 {
        let known = self.tokens.iter().position(|known| *known == place);
        let index = known.unwrap_or_else(|| {
            self.tokens.push(place);
            self.tokens.len() - 1
        });
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// The state before each block; `None` where nothing leads.
    fn solve(&mut self) -> Vec<Option<State>> {
        let body = self.body;
        let mut states: Vec<Option<State>> = vec![None; body.blocks.len()];
        if states.is_empty() {
            return states;
        }
        states[0] = Some(State::new());
        let mut open = VecDeque::from([0_usize]);
        let resumed = self.resume_points();
        while let Some(at) = open.pop_front() {
            let Some(mut state) = states[at].clone() else {
                continue;
            };
            let block = &body.blocks[at];
            let mut suspended = None;
            for statement in &block.statements {
                if let Statement::Suspend(number) = statement {
                    suspended = Some(*number);
                }
                self.step(statement, &mut state);
            }
            let mut next = Vec::new();
            if let Some(target) = suspended.and_then(|number| resumed.get(&number)) {
                let kept = state
                    .iter()
                    .filter(|((slot, _), _)| matches!(slot, Slot::Saved(..)))
                    .map(|(key, sure)| (*key, *sure))
                    .collect();
                next.push((*target, kept));
            }
            if let Some(terminator) = &block.terminator {
                self.leave(at, terminator, &state, &resumed, &mut next);
            }
            for (target, state) in next {
                if target >= states.len() || body.blocks[target].cleanup {
                    continue;
                }
                let joined = join(states[target].as_ref(), state);
                if states[target].as_ref() != Some(&joined) {
                    states[target] = Some(joined);
                    open.push_back(target);
                }
            }
        }
        states
    }

    /// Where a coroutine goes on, by the state that it was suspended in: the switch at its entry.
    fn resume_points(&self) -> BTreeMap<u32, usize> {
        let Some(Terminator::Switch(on, values, _)) = &self.body.blocks[0].terminator else {
            return BTreeMap::new();
        };
        let suspends = self.body.blocks.iter().flat_map(|block| &block.statements);
        let states: BTreeSet<u32> = suspends
            .filter_map(|statement| match statement {
                Statement::Suspend(number) => Some(*number),
                _ => None,
            })
            .collect();
        let reads_state = self.body.blocks[0].statements.iter().any(|statement| {
            matches!(statement, Statement::Assign { dest, discriminant: Some(of), .. } if dest.slot == on.slot && of.behind)
        });
        values
            .iter()
            .filter(|(value, _)| reads_state && *value >= 3 && states.contains(value))
            .copied()
            .collect()
    }

    fn step(&self, statement: &Statement, state: &mut State) {
        match statement {
            Statement::Assign { dest, moved, .. } => {
                let taken = self.take(state, moved);
                if dest.whole {
                    kill(state, dest.slot);
                }
                if !dest.behind {
                    let holds = self.type_of(dest).map(|ty| self.names.holds(&ty));
                    self.put(state, dest.slot, &taken, holds);
                }
            }
            Statement::Dead(slot) => kill(state, *slot),
            Statement::Suspend(_) => {}
        }
    }

    /// Takes the guards out of what is moved.
    fn take(&self, state: &mut State, moved: &[Access]) -> Vec<(u32, bool)> {
        let mut taken = Vec::new();
        for from in moved.iter().filter(|from| !from.behind) {
            // Moving a field that holds nothing leaves the guards where they are.
            let holds = self.type_of(from).map(|ty| (self.names.holds(&ty).0, ty));
            if !from.whole && matches!(holds, Some((false, Type::Path(..) | Type::Borrowed(_)))) {
                continue;
            }
            let here: Vec<(u32, bool)> = state
                .iter()
                .filter(|((slot, _), _)| *slot == from.slot)
                .map(|(&(_, token), &sure)| (token, sure))
                .collect();
            kill(state, from.slot);
            let alone = here.len() == 1;
            let surely = matches!(&holds, Some((_, ty)) if self.names.holds(ty).1);
            taken.extend(
                here.into_iter()
                    .map(|(token, sure)| (token, sure || (alone && surely))),
            );
        }
        taken
    }

    fn put(
        &self,
        state: &mut State,
        slot: Slot,
        taken: &[(u32, bool)],
        holds: Option<(bool, bool)>,
    ) {
        let surely = holds.is_none_or(|holds| holds.1 || !holds.0);
        for &(token, sure) in taken {
            state.insert(
                (slot, token),
                sure && surely || (taken.len() == 1 && holds == Some((true, true))),
            );
        }
    }

    fn leave(
        &mut self,
        at: usize,
        terminator: &Terminator,
        state: &State,
        resumed: &BTreeMap<u32, usize>,
        next: &mut Vec<(usize, State)>,
    ) {
        match terminator {
            Terminator::Goto(targets) => {
                next.extend(targets.iter().map(|&target| (target, state.clone())));
            }
            Terminator::Drop(access, target) => {
                let mut after = state.clone();
                if !access.behind {
                    kill(&mut after, access.slot);
                }
                next.push((*target, after));
            }
            Terminator::Switch(on, values, otherwise) => {
                if at == 0 && !resumed.is_empty() {
                    let fresh = values
                        .iter()
                        .filter(|(value, _)| !resumed.contains_key(value));
                    next.extend(fresh.map(|&(_, target)| (target, state.clone())));
                    return;
                }
                self.switch(at, on, values, *otherwise, state, next);
            }
            Terminator::Call(call) => {
                let Some(target) = call.target else {
                    return;
                };
                let mut after = state.clone();
                let taken = self.take(&mut after, &call.moved);
                if call.dest.whole {
                    kill(&mut after, call.dest.slot);
                }
                let ty = self.type_of(&call.dest);
                let holds = ty
                    .as_ref()
                    .map_or((false, false), |ty| self.names.holds(ty));
                let keeps = holds.0 || matches!(ty, Some(Type::Opaque(_)));
                if keeps && !taken.is_empty() {
                    self.put(&mut after, call.dest.slot, &taken, Some(holds));
                }
                let receiver = call.args.first().and_then(|arg| self.type_of_operand(arg));
                let acquires = self
                    .names
                    .modelled(self.program, call, receiver.as_ref())
                    .is_some_and(|modelled| {
                        modelled.kind == SiteKind::Lock && !modelled.asynchronous
                    });
                if holds.0 && !call.dest.behind && (taken.is_empty() || acquires) {
                    let place = self.polled(call).unwrap_or(&call.name).clone();
                    let token = self.token(place);
                    after.insert((call.dest.slot, token), holds.1);
                }
                next.push((target, after));
            }
            Terminator::End => {}
        }
    }

    fn switch(
        &self,
        at: usize,
        on: &Access,
        values: &[(u32, usize)],
        otherwise: Option<usize>,
        state: &State,
        next: &mut Vec<(usize, State)>,
    ) {
        let of =
            self.body.blocks[at]
                .statements
                .iter()
                .rev()
                .find_map(|statement| match statement {
                    Statement::Assign {
                        dest, discriminant, ..
                    } if dest.slot == on.slot => discriminant.as_ref(),
                    _ => None,
                });
        if let Some(of) = of.filter(|of| !of.behind) {
            let ty = self.type_of(of);
            for &(value, target) in values {
                let state = self.in_variant(state, of, ty.as_ref(), value);
                next.push((target, state));
            }
            if let Some(target) = otherwise {
                // With one variant named, two variants in all, the other one is meant.
                let rest = (0..2).find(|variant| values.iter().all(|(value, _)| value != variant));
                let state = match rest.filter(|_| values.len() == 1) {
                    Some(variant) => self.in_variant(state, of, ty.as_ref(), variant),
                    None => state.clone(),
                };
                next.push((target, state));
            }
            return;
        }
        for &(value, target) in values {
            let mut state = state.clone();
            // A drop flag that is not set: what would be dropped on the other way has moved.
            if value == 0
                && on.whole
                && self.flags.contains(&on.slot)
                && let Some(other) = otherwise
                && let Some(block) = self.body.blocks.get(other)
                && block.statements.is_empty()
                && let Some(Terminator::Drop(access, _)) = &block.terminator
            {
                kill(&mut state, access.slot);
            }
            next.push((target, state));
        }
        next.extend(otherwise.map(|target| (target, state.clone())));
    }

    fn in_variant(&self, state: &State, of: &Access, ty: Option<&Type>, variant: u32) -> State {
        let mut state = state.clone();
        let Some(payload) = ty.and_then(|ty| StubNames::payload(ty, variant)) else {
            return state;
        };
        let holds = payload.map_or((false, false), |payload| self.names.holds(payload));
        if !holds.0 {
            kill(&mut state, of.slot);
        } else if holds.1 {
            let here: Vec<_> = state
                .keys()
                .filter(|(slot, _)| *slot == of.slot)
                .copied()
                .collect();
            if let [one] = here[..] {
                state.insert(one, true);
            }
        }
        state
    }
}

fn flags(body: &Body) -> BTreeSet<Slot> {
    let mut constant = BTreeSet::new();
    let mut other = BTreeSet::new();
    for block in &body.blocks {
        for statement in &block.statements {
            if let Statement::Assign {
                dest,
                constant: is_constant,
                ..
            } = statement
            {
                let slots = if *is_constant && dest.whole {
                    &mut constant
                } else {
                    &mut other
                };
                slots.insert(dest.slot);
            }
        }
        if let Some(Terminator::Call(call)) = &block.terminator {
            other.insert(call.dest.slot);
        }
    }
    &constant - &other
}

fn kill(state: &mut State, slot: Slot) {
    state.retain(|(at, _), _| *at != slot);
}

fn join(known: Option<&State>, new: State) -> State {
    let Some(known) = known else {
        return new;
    };
    let mut joined = State::new();
    for (key, sure) in known.iter().chain(&new) {
        let everywhere = known.get(key) == Some(&true) && new.get(key) == Some(&true);
        joined.insert(*key, *sure && everywhere);
    }
    joined
}

/// What `.await` begins with. How much of the trait's path rustc prints depends on the other crates of the build.
fn is_turn(call: &Call) -> bool {
    call.callee.contains("IntoFuture>::")
}
