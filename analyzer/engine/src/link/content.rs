//! Which types hold maps.

use super::{DefId, PointerKind, Program, Ty, TyArena, TyKind};

/// Fields of fields are looked at this deep.
const DEEPEST: u32 = 6;

/// Whether a type is a map or set by its model.
#[must_use]
pub fn is_map(program: &Program, def: DefId) -> bool {
    program.model(def).is_some_and(|model| model.map.is_some())
}

/// Whether a value of a type is, owns or shares a map.
#[must_use]
pub fn holds_map(program: &Program, types: &TyArena, ty: Ty) -> bool {
    holds(program, types, ty, 0, &mut Vec::new())
}

fn holds(program: &Program, types: &TyArena, ty: Ty, depth: u32, seen: &mut Vec<DefId>) -> bool {
    if depth > DEEPEST {
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

/// Whether nothing that a value of a type is instantiated with can make it hold a map.
pub(crate) fn never_holds_map(program: &Program, types: &TyArena, ty: Ty) -> bool {
    !is_open(program, types, ty) && !holds_map(program, types, ty)
}

/// Whether what a value is, behind references and pointers, is left to whoever names the type.
fn is_open(program: &Program, types: &TyArena, ty: Ty) -> bool {
    match types.kind(ty) {
        TyKind::Unknown
        | TyKind::Param(..)
        | TyKind::Projection(..)
        | TyKind::Opaque(_)
        | TyKind::Dyn(_)
        | TyKind::Infer(_) => true,
        TyKind::Ref(_, inner)
        | TyKind::Ptr(_, inner)
        | TyKind::Slice(inner)
        | TyKind::Array(inner) => is_open(program, types, *inner),
        TyKind::Tuple(parts) => parts.iter().any(|&part| is_open(program, types, part)),
        TyKind::Adt(def, args) => {
            let model = program.model(*def);
            let passes_on = model.is_some_and(|model| {
                matches!(
                    model.pointer,
                    Some(PointerKind::Shared | PointerKind::SharedLocal | PointerKind::Unique)
                )
            }) || [program.lang.option, program.lang.vec].contains(&Some(*def));
            passes_on && args.iter().any(|&arg| is_open(program, types, arg))
        }
        _ => false,
    }
}
