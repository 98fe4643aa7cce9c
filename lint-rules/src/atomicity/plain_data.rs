//! Values with an identity, and plain data: of the latter two equal copies are as good as one.

use mapwarden_engine::link::{DefId, Program, Ty, TyArena, TyKind};

/// What can be said of a value's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nature {
    /// Nothing in it can be told apart from an equal copy.
    Plain,
    /// Not known.
    Unknown,
    /// A lock, channel end, map, handle, cell, or something with a destructor of its own.
    Identity,
}

const MAX_DEPTH: u32 = 6;

/// The nature of a type's values.
pub(super) fn nature(program: &Program, types: &TyArena, ty: Ty) -> Nature {
    of(program, types, ty, 0, &mut Vec::new())
}

fn of(program: &Program, types: &TyArena, ty: Ty, depth: u32, seen: &mut Vec<DefId>) -> Nature {
    if depth > MAX_DEPTH {
        return Nature::Unknown;
    }
    match types.kind(ty) {
        TyKind::Primitive(_)
        | TyKind::Never
        | TyKind::FnItem(..)
        | TyKind::FnPointer(..)
        | TyKind::Ctor(..) => Nature::Plain,
        TyKind::Unknown | TyKind::Param(..) | TyKind::Projection(..) | TyKind::Infer(_) => {
            Nature::Unknown
        }
        TyKind::Ref(_, inner) | TyKind::Slice(inner) | TyKind::Array(inner) => {
            of(program, types, *inner, depth + 1, seen)
        }
        // An address is an identity.
        TyKind::Ptr(..) | TyKind::Closure(..) | TyKind::AsyncBlock(..) | TyKind::AsyncCall(..) => {
            Nature::Identity
        }
        TyKind::Dyn(_) | TyKind::Opaque(_) => Nature::Unknown,
        TyKind::Tuple(parts) => all(program, types, parts, depth, seen),
        TyKind::Adt(def, args) => {
            if let Some(model) = program.model(*def) {
                if model.lock.is_some()
                    || model.identity
                    || model.interior
                    || model.snapshot_cell
                    || model.guard.is_some()
                {
                    return Nature::Identity;
                }
                // Collections and pointers are what they hold.
                return all(program, types, args, depth, seen);
            }
            if program.drops.contains_key(def) {
                return Nature::Identity;
            }
            if seen.contains(def) {
                return Nature::Plain;
            }
            seen.push(*def);
            let fields = program.fields.get(def).map(|variants| {
                variants
                    .iter()
                    .flatten()
                    .map(|&field| match types.kind(field) {
                        // A field of a parameter's type is judged with the arguments.
                        TyKind::Param(..) => Nature::Plain,
                        _ => of(program, types, field, depth + 1, seen),
                    })
                    .max()
                    .unwrap_or(Nature::Plain)
            });
            let own = fields.unwrap_or(Nature::Unknown);
            own.max(all(program, types, args, depth, seen))
        }
    }
}

fn all(
    program: &Program,
    types: &TyArena,
    list: &[Ty],
    depth: u32,
    seen: &mut Vec<DefId>,
) -> Nature {
    list.iter()
        .map(|&ty| of(program, types, ty, depth + 1, seen))
        .max()
        .unwrap_or(Nature::Plain)
}
