//! Whether something keeps other threads away while an event happens.

use std::collections::BTreeMap;

use mapwarden_engine::flow::{
    Event, EventId, EventKind, FunctionFacts, PlaceId, RemoteKind, Root, ValueKind,
};
use mapwarden_engine::link::{AccessKind, DefId, LockKind, Program, Ty, TyArena, TyKind};
use mapwarden_engine::lower::ir::{ItemKind, Visibility};

use crate::RuleInput;

const MAX_DEPTH: u32 = 6;

/// What is known of the locks around events.
pub(crate) struct Synchronised<'a> {
    program: &'a Program,
    /// Calls of functions: whether each happens under a lock, or on what nobody else can reach.
    calls: BTreeMap<DefId, Vec<bool>>,
}

impl<'a> Synchronised<'a> {
    pub(crate) fn of(input: &RuleInput<'a>) -> Self {
        let program = &input.facts.program;
        let mut calls: BTreeMap<DefId, Vec<bool>> = BTreeMap::new();
        for flow in &input.facts.flow.functions {
            for (id, event) in flow.reachable_events() {
                if let EventKind::Call(call) = &event.kind {
                    let receiver = call.args.first().map(|&value| &flow.value(value).kind);
                    let exclusive = matches!(receiver, Some(ValueKind::Place(place))
                        if is_exclusive(program, flow, *place));
                    let locked = exclusive || under_lock(flow, id, event);
                    for &target in &call.targets {
                        calls.entry(target).or_default().push(locked);
                    }
                }
            }
        }
        Self { program, calls }
    }

    /// Whether a lock is held, here or by every caller of a private function.
    pub(crate) fn is_locked(&self, flow: &FunctionFacts, id: EventId) -> bool {
        under_lock(flow, id, flow.event(id)) || flow.def.is_some_and(|def| self.callers_lock(def))
    }

    /// Whether the callers answer for it: they all hold a lock, or the function is unsafe.
    pub(crate) fn callers_lock(&self, def: DefId) -> bool {
        let item = self.program.item(def);
        if matches!(&item.kind, ItemKind::Fn(decl) if decl.is_unsafe) {
            return true;
        }
        item.visibility == Visibility::Private
            && self
                .calls
                .get(&def)
                .is_some_and(|calls| calls.iter().all(|&locked| locked))
    }
}

/// Whether a place stands behind a `&mut` parameter.
fn is_exclusive(program: &Program, flow: &FunctionFacts, place: PlaceId) -> bool {
    let Root::Param(index) = flow.place(place).root else {
        return false;
    };
    flow.def
        .and_then(|def| program.signatures.get(&def))
        .and_then(|signature| signature.params.get(index as usize))
        .is_some_and(|&param| matches!(program.types.kind(param), TyKind::Ref(true, _)))
}

/// A lock by its model, or one made by hand: a compare-and-exchange on the way, here or in a call.
fn under_lock(flow: &FunctionFacts, id: EventId, event: &Event) -> bool {
    event.held.must.iter().any(|&token| {
        let kind = flow.token(token).kind;
        kind != LockKind::Cell && kind != LockKind::Semaphore
    }) || flow.reachable_events().any(|(before, other)| {
        let takes = match &other.kind {
            EventKind::Access(access) => access.kind == AccessKind::Compound && !access.is_map,
            EventKind::Call(call) => call.remotes.iter().any(|remote| {
                matches!(
                    remote.kind,
                    RemoteKind::Access {
                        kind: AccessKind::Compound,
                        is_map: false,
                        ..
                    }
                )
            }),
            _ => false,
        };
        takes && flow.dominates(before, id)
    })
}

/// Whether a type leads to a map that no lock guards, by value, pointer or cell. `opened`: only where a
/// cell or raw pointer lets `&self` write to it.
pub(crate) fn has_unlocked_map(program: &Program, types: &TyArena, ty: Ty, opened: bool) -> bool {
    leads_to_map(program, types, ty, opened, 0)
}

fn leads_to_map(program: &Program, types: &TyArena, ty: Ty, mut opened: bool, depth: u32) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    match types.kind(ty) {
        TyKind::Ptr(_, inner) => leads_to_map(program, types, *inner, true, depth + 1),
        TyKind::Ref(_, inner) | TyKind::Slice(inner) | TyKind::Array(inner) => {
            leads_to_map(program, types, *inner, opened, depth + 1)
        }
        TyKind::Tuple(parts) => parts
            .iter()
            .any(|&part| leads_to_map(program, types, part, opened, depth + 1)),
        TyKind::Adt(def, args) => {
            if let Some(model) = program.model(*def) {
                if let Some(map) = &model.map {
                    return opened && !map.concurrent;
                }
                match model.lock.map(|lock| lock.kind) {
                    Some(LockKind::Cell) => opened = true,
                    Some(LockKind::Once) | None => {}
                    Some(_) => return false,
                }
                if model.snapshot_cell {
                    return false;
                }
                opened |= model.interior;
            }
            if args
                .iter()
                .any(|&arg| leads_to_map(program, types, arg, opened, depth + 1))
            {
                return true;
            }
            program.fields.get(def).is_some_and(|variants| {
                variants
                    .iter()
                    .flatten()
                    .any(|&field| leads_to_map(program, &program.types, field, opened, depth + 1))
            })
        }
        _ => false,
    }
}
