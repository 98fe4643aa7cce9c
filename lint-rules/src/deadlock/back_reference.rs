//! Values in a guarded map that lead back to the lock that guards them.

use mapwarden_engine::flow::{CallStep, EventId, EventKind, PlaceId, Root, Step, TokenId};
use mapwarden_engine::link::{DefId, LockKind, Mode, PointerKind, Program, Ty, TyKind};

use crate::Track;
use crate::callers::{LockClass, lock_class};
use crate::conflict::{acquisitions, excludes};
use crate::function::Function;

/// A lock that is asked for through a value out of the map that it may guard itself.
pub(super) struct BackReference<'f> {
    pub(super) event: EventId,
    pub(super) held: TokenId,
    pub(super) lock: PlaceId,
    pub(super) mode: Mode,
    pub(super) path: &'f [CallStep],
}

/// Every such acquisition of a function. A node of a tree holds a lock of its own: only a value that keeps a
/// handle to the owner beside other things counts.
pub(super) fn back_references<'f>(function: &Function<'f>, track: Track) -> Vec<BackReference<'f>> {
    let program = function.program();
    let mut found: Vec<BackReference<'f>> = Vec::new();
    for (id, event) in function.flow.reachable_events() {
        if event.held.is_empty() {
            continue;
        }
        for asked in acquisitions(function, event) {
            let class = lock_class(program, function.flow, asked.lock);
            let Some(LockClass::Field(owner, _, field)) = class else {
                continue;
            };
            if asked.kind != LockKind::Plain {
                continue;
            }
            for &held in &event.held.may {
                let token = function.flow.token(held);
                let leads_back = token.kind == LockKind::Plain
                    && excludes(token.mode, asked.mode)
                    && lock_class(program, function.flow, token.lock) == class
                    && !function.flow.same_place(token.lock, asked.lock)
                    && comes_out_of(function, id, held, asked.lock)
                    && through_handle(function, asked.lock, (owner, field))
                    && track.covers(function, token);
                let known = found
                    .iter()
                    .any(|known| known.event == id && known.held == held);
                if leads_back && !known {
                    found.push(BackReference {
                        event: id,
                        held,
                        lock: asked.lock,
                        mode: asked.mode,
                        path: asked.path,
                    });
                }
            }
        }
    }
    found
}

/// Whether a place starts at something that was in what the lock guards.
fn comes_out_of(function: &Function<'_>, id: EventId, held: TokenId, place: PlaceId) -> bool {
    let flow = function.flow;
    let place = flow.place(place);
    let was_inside = |event: &EventId| matches!(&flow.event(*event).kind, EventKind::Access(access) if access.through.contains(&held));
    match (place.root, &flow.event(id).kind) {
        (Root::Result(event), _) => return was_inside(&event),
        (Root::Local(_), EventKind::Call(call)) => {
            let receiver = call.args.first().map(|&value| flow.value(value));
            return receiver.is_some_and(|value| value.sources.iter().any(was_inside));
        }
        _ => {}
    }
    let lock = flow.place(flow.token(held).lock);
    place.root == lock.root
        && place.steps.starts_with(&lock.steps)
        && place.steps.get(lock.steps.len()) == Some(&Step::Content)
}

/// Whether the way to the lock's owner leads through a field of another type, and shares what it leads to.
fn through_handle(function: &Function<'_>, lock: PlaceId, (owner, field): (DefId, u32)) -> bool {
    let program = function.program();
    let fields: Vec<(DefId, u32)> = function
        .flow
        .place(lock)
        .steps
        .iter()
        .filter_map(|step| match *step {
            Step::Field(Some(of), index) => Some((of, index)),
            _ => None,
        })
        .collect();
    let Some(end) = fields.iter().rposition(|found| *found == (owner, field)) else {
        return false;
    };
    let start = fields[..end]
        .iter()
        .rposition(|(of, _)| *of == owner)
        .map_or(0, |at| at + 1);
    let Some(&(of, index)) = fields[start..end].last() else {
        return false;
    };
    of != owner && (shares(program, of, index) || shares(program, owner, field))
}

fn shares(program: &Program, owner: DefId, field: u32) -> bool {
    let ty: Option<Ty> = program
        .fields
        .get(&owner)
        .and_then(|variants| variants.first()?.get(field as usize))
        .copied();
    ty.is_some_and(|ty| match program.types.kind(ty) {
        TyKind::Adt(def, _) => {
            program.model(*def).and_then(|model| model.pointer) == Some(PointerKind::Shared)
        }
        _ => false,
    })
}
