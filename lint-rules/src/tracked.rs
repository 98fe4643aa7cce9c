//! Which guarded values rules speak of: maps and sets, and structs that hold one.

use mapwarden_engine::flow::{Class, PlaceId, Root, Step, Token};
use mapwarden_engine::link::{DefId, Program, Ty};
pub(crate) use mapwarden_engine::link::{holds_map, is_map};
use mapwarden_engine::lower::ir::GenericParamKind;

use crate::Track;
use crate::function::Function;

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

/// The type that says what a lock guards: of the field, static or variable that it stands in. A field of a
/// generic type says it where that type is used.
fn declared(function: &Function<'_>, lock: PlaceId) -> Option<Ty> {
    let program = function.program();
    let place = function.flow.place(lock);
    let field = |owner: DefId, variant: u32, index: u32| {
        let variants = program.fields.get(&owner)?;
        variants.get(variant as usize)?.get(index as usize).copied()
    };
    if let Class::Static(def) = place.class {
        return program.values.get(&def).copied();
    }
    for step in place.steps.iter().rev() {
        let (owner, variant, index) = match *step {
            Step::Field(Some(owner), index) => (owner, 0, index),
            Step::Payload(owner, variant, index) => (owner, variant, index),
            _ => continue,
        };
        if !is_generic(program, owner) {
            return field(owner, variant, index);
        }
    }
    match (place.root, place.class) {
        (Root::Param(index), _) => {
            let param = function.body.params.get(index as usize)?;
            function.typed.pats.get(param.pat.0 as usize).copied()
        }
        (Root::Local(local) | Root::Capture(local), _) => {
            function.typed.locals.get(local.0 as usize).copied()
        }
        (Root::Static(def), _) => program.values.get(&def).copied(),
        (_, Class::Field(owner, variant, index)) => field(owner, variant, index),
        _ => None,
    }
}

/// Whether a type has type parameters of its own.
pub(crate) fn is_generic(program: &Program, def: DefId) -> bool {
    program.generics(def).is_some_and(|generics| {
        generics
            .params
            .iter()
            .any(|param| param.kind == GenericParamKind::Type)
    })
}
