//! Locks that every caller of a private function holds.

use mapwarden_engine::flow::{Class, EventKind, FunctionFacts, PlaceId, Step};
use mapwarden_engine::link::{DefId, LockKind, Mode, Program, TyKind};
use mapwarden_engine::lower::ir::Visibility;
use mapwarden_engine::pipeline::PackageFacts;

use crate::tracked::is_generic;

/// How far callers of callers are asked.
const DEPTH: u32 = 4;

/// What a lock is an instance of, wherever it is seen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum LockClass {
    /// One static.
    Static(DefId),
    /// A field of a type.
    Field(DefId, u32, u32),
}

/// The class of a lock. A generic type that stands for what it holds says nothing by itself: the field that it
/// stands in does.
pub(crate) fn lock_class(
    program: &Program,
    flow: &FunctionFacts,
    lock: PlaceId,
) -> Option<LockClass> {
    let place = flow.place(lock);
    let mut found = None;
    for step in place.steps.iter().rev() {
        match *step {
            Step::Field(Some(owner), index) => {
                found = Some(LockClass::Field(owner, 0, index));
                if !is_transparent(program, owner, index) {
                    break;
                }
            }
            Step::Payload(owner, variant, index) => {
                found = found.or(Some(LockClass::Field(owner, variant, index)));
                break;
            }
            _ if found.is_some() => break,
            _ => {}
        }
    }
    found.or(match place.class {
        Class::Static(def) => Some(LockClass::Static(def)),
        Class::Field(owner, variant, index) => Some(LockClass::Field(owner, variant, index)),
        Class::Local(_) | Class::Unknown => None,
    })
}

/// Whether a field is what a generic type is made for: its only one, a value of a type parameter itself, or a
/// pointer to such.
fn is_transparent(program: &Program, owner: DefId, field: u32) -> bool {
    let Some(fields) = program
        .fields
        .get(&owner)
        .and_then(|variants| variants.first())
    else {
        return false;
    };
    let direct = fields
        .get(field as usize)
        .is_some_and(|&ty| matches!(program.types.kind(ty), TyKind::Param(..) | TyKind::Ptr(..)));
    is_generic(program, owner) && (direct || fields.len() == 1)
}

/// Locks that are surely held at an event, by class.
pub(crate) fn held_classes(
    program: &Program,
    flow: &FunctionFacts,
    event: mapwarden_engine::flow::EventId,
) -> Vec<(LockClass, Mode)> {
    let tokens = flow.event(event).held.must.iter();
    tokens
        .map(|&token| flow.token(token))
        .filter(|token| matches!(token.kind, LockKind::Plain | LockKind::Sharded))
        .filter_map(|token| Some((lock_class(program, flow, token.lock)?, token.mode)))
        .collect()
}

/// Locks that every call of a function in its package is made under. A function that others can call,
/// or that nobody is seen to call, has none.
pub(crate) fn held_by_callers(facts: &PackageFacts, def: DefId) -> Vec<(LockClass, Mode)> {
    ask(facts, def, DEPTH)
}

fn ask(facts: &PackageFacts, def: DefId, depth: u32) -> Vec<(LockClass, Mode)> {
    let program = &facts.program;
    if depth == 0 || program.item(def).visibility == Visibility::Public {
        return Vec::new();
    }
    let mut common: Option<Vec<(LockClass, Mode)>> = None;
    for caller in &facts.flow.functions {
        for (id, event) in caller.reachable_events() {
            let targets = match &event.kind {
                EventKind::Call(call) => &call.targets,
                EventKind::Await(awaited) => &awaited.targets,
                EventKind::Spawn(spawn) if spawn.targets.contains(&def) => return Vec::new(),
                _ => continue,
            };
            if !targets.contains(&def) || caller.def == Some(def) {
                continue;
            }
            let mut held = held_classes(program, caller, id);
            // What a closure's own function holds when it is made says nothing of when it runs.
            if let Some(outer) = caller.def.filter(|_| caller.closure.is_none()) {
                held.extend(ask(facts, outer, depth - 1));
            }
            match &mut common {
                None => common = Some(held),
                Some(common) => common.retain(|lock| held.contains(lock)),
            }
            if common.as_ref().is_some_and(Vec::is_empty) {
                return Vec::new();
            }
        }
    }
    common.unwrap_or_default()
}
