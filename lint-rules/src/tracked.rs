//! Which guarded values rules speak of: maps and sets, and structs that hold one.

use mapwarden_engine::flow::{Class, Token};
use mapwarden_engine::link::Ty;
pub(crate) use mapwarden_engine::link::{holds_map, is_map};

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
            || declared(function, token)
                .is_some_and(|ty| holds_map(function.program(), &function.typed.types, ty))
    }
}

/// The type of the field or static that a lock stands in.
fn declared(function: &Function<'_>, token: &Token) -> Option<Ty> {
    let program = function.program();
    match function.flow.place(token.lock).class {
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
