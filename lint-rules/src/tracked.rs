//! Which guarded values rules speak of: maps and sets, and structs that hold one.

use mapwarden_engine::flow::{Class, PlaceId, Token};
use mapwarden_engine::link::{DefId, Program, Ty, TyArena, TyKind};

use crate::Track;
use crate::function::Function;

const MAX_DEPTH: u32 = 6;

impl Track {
    /// Whether a held lock guards something that rules speak of.
    pub(crate) fn covers(self, function: &Function<'_>, token: &Token) -> bool {
        self == Self::Any
            || token
                .lock_type
                .is_some_and(|def| is_map(function.program(), def))
            || holds_map(function.program(), &function.typed.types, token.content)
            || declared(function, token.lock)
                .is_some_and(|ty| holds_map(function.program(), &function.typed.types, ty))
    }

    /// The same for a lock of which only the place is known.
    pub(crate) fn covers_place(self, function: &Function<'_>, lock: PlaceId) -> bool {
        self == Self::Any
            || declared(function, lock)
                .is_some_and(|ty| holds_map(function.program(), &function.typed.types, ty))
    }
}

/// The type of the field or static that a lock stands in.
fn declared(function: &Function<'_>, lock: PlaceId) -> Option<Ty> {
    let program = function.program();
    match function.flow.place(lock).class {
        Class::Field(owner, variant, index) => program
            .fields
            .get(&owner)?
            .get(variant as usize)?
            .get(index as usize)
            .copied(),
        Class::Static(def) => program.values.get(&def).copied(),
        Class::Local(_) | Class::Unknown => None,
    }
}

/// Whether a type is a map or set by its model.
pub(crate) fn is_map(program: &Program, def: DefId) -> bool {
    program.model(def).is_some_and(|model| model.map.is_some())
}

/// Whether a value of a type is, owns or shares a map.
pub(crate) fn holds_map(program: &Program, types: &TyArena, ty: Ty) -> bool {
    holds(program, types, ty, 0, &mut Vec::new())
}

fn holds(program: &Program, types: &TyArena, ty: Ty, depth: u32, seen: &mut Vec<DefId>) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    match types.kind(ty) {
        TyKind::Adt(def, args) => {
            if is_map(program, *def)
                || args
                    .iter()
                    .any(|&arg| holds(program, types, arg, depth + 1, seen))
            {
                return true;
            }
            if seen.contains(def) {
                return false;
            }
            seen.push(*def);
            program.fields.get(def).is_some_and(|variants| {
                variants
                    .iter()
                    .flatten()
                    .any(|&field| holds(program, types, field, depth + 1, seen))
            })
        }
        TyKind::Ref(_, inner)
        | TyKind::Ptr(_, inner)
        | TyKind::Slice(inner)
        | TyKind::Array(inner) => holds(program, types, *inner, depth + 1, seen),
        TyKind::Tuple(parts) => parts
            .iter()
            .any(|&part| holds(program, types, part, depth + 1, seen)),
        _ => false,
    }
}
