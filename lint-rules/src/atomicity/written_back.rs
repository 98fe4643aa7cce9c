//! Handles that own a copy of a value and store it when they are dropped.

use mapwarden_engine::flow::{
    EventId, EventKind, FunctionFacts, OwnedValue, Place, Root, Step, ValueId, ValueKind,
};
use mapwarden_engine::link::{DefId, Program, TyKind};

use super::pairs::{MapAccess, all_accesses, looks};
use crate::RuleInput;
use crate::function::{Function, functions};

/// A value that is read in one function and stored by the destructor of the handle it went into.
pub(super) struct WrittenBack<'a> {
    /// The function that makes the handle.
    pub(super) maker: Function<'a>,
    pub(super) read: MapAccess,
    /// The destructor.
    pub(super) destructor: Function<'a>,
    pub(super) write: MapAccess,
}

/// Every such handle of a package whose value can be changed while it lives.
pub(super) fn written_back<'a>(input: &RuleInput<'a>) -> Vec<WrittenBack<'a>> {
    let mut found: Vec<WrittenBack<'a>> = Vec::new();
    for maker in functions(input) {
        for owned in &maker.flow.owned {
            if owned.values.is_empty() || !can_change(maker.program(), owned.drop) {
                continue;
            }
            let destructor = functions(input)
                .find(|function| function.def == owned.drop && function.flow.closure.is_none());
            let Some(destructor) = destructor else {
                continue;
            };
            let pair = all_accesses(&maker).into_iter().find_map(|read| {
                let field = copied_into(&maker, owned, &read)?;
                let write = stores(&maker, owned, &destructor, &read, field)?;
                Some((read, write))
            });
            if let Some((read, write)) = pair
                && !found.iter().any(|known| {
                    known.destructor.def == destructor.def && known.write.event == write.event
                })
            {
                found.push(WrittenBack {
                    maker,
                    read,
                    destructor,
                    write,
                });
            }
        }
    }
    found
}

/// The field of the handle that a value read under a lock went into.
fn copied_into(maker: &Function<'_>, owned: &OwnedValue, read: &MapAccess) -> Option<u32> {
    let locked = read.concurrent || !maker.event(read.event).held.is_empty();
    if !looks(read.kind) || !locked {
        return None;
    }
    let (field, _) = owned
        .values
        .iter()
        .find(|(_, value)| maker.flow.value(*value).sources.contains(&read.event))?;
    Some(*field)
}

/// The write of the destructor that stores this field into the map that was read.
fn stores(
    maker: &Function<'_>,
    owned: &OwnedValue,
    destructor: &Function<'_>,
    read: &MapAccess,
    field: u32,
) -> Option<MapAccess> {
    let map = maker.flow.place(read.map);
    all_accesses(destructor).into_iter().find(|write| {
        let locked = write.concurrent || !destructor.event(write.event).held.is_empty();
        locked
            && write.kind.writes()
            && leads_to(maker, owned, destructor.flow.place(write.map), map)
            && write
                .value
                .is_some_and(|value| comes_from(destructor.flow, value, field))
    })
}

/// Whether a place of the destructor is a place of the function that made the handle.
fn leads_to(maker: &Function<'_>, owned: &OwnedValue, inside: &Place, outside: &Place) -> bool {
    let [Step::Field(_, index), rest @ ..] = &inside.steps[..] else {
        return false;
    };
    let put = owned.fields.iter().find(|(field, _)| field == index);
    inside.root == Root::Param(0)
        && put.is_some_and(|(_, put)| {
            let put = maker.flow.place(*put);
            put.root == outside.root
                && outside.steps.starts_with(&put.steps)
                && outside.steps[put.steps.len()..] == *rest
        })
}

/// Whether a value stems from a field of the handle.
fn comes_from(flow: &FunctionFacts, value: ValueId, field: u32) -> bool {
    let is_field = |place: &Place| {
        place.root == Root::Param(0)
            && matches!(place.steps.first(), Some(Step::Field(_, index)) if *index == field)
    };
    let event_reads = |event: &EventId| match &flow.event(*event).kind {
        EventKind::Write(write) => is_field(flow.place(write.place)),
        EventKind::Access(access) => is_field(flow.place(access.map)),
        _ => false,
    };
    let value = flow.value(value);
    matches!(value.kind, ValueKind::Place(place) if is_field(flow.place(place)))
        || value.sources.iter().any(event_reads)
}

/// Whether anything but the destructor takes the handle mutably: a guard that only restores what was
/// there before has nothing that does.
fn can_change(program: &Program, drop: DefId) -> bool {
    let handle = |def: DefId| {
        let signature = program.signatures.get(&def)?;
        let first = *signature.params.first().filter(|_| signature.has_self)?;
        match program.types.kind(first) {
            TyKind::Ref(true, inner) => match program.types.kind(*inner) {
                TyKind::Adt(def, _) => Some(*def),
                _ => None,
            },
            _ => None,
        }
    };
    let Some(own) = handle(drop) else {
        return false;
    };
    program
        .functions
        .iter()
        .any(|&def| def != drop && handle(def) == Some(own))
}
