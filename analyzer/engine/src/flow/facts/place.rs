//! Which thing is meant: places, the values of keys, and held locks.

use smallvec::SmallVec;

use super::{EventId, PlaceId, ValueId};
use crate::link::{DefId, LockKind, Mode, Ty};
use crate::lower::ir::{ExprId, LocalId};
use crate::span::Span;

/// An access path. References, `Box`, and shared pointers vanish from it: `self.users`, reached
/// through `&self` or an `Arc` clone, is one place. Aliases made by one assignment
/// (`let m = &self.users;`) are resolved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// Where it starts.
    pub root: Root,
    /// How it goes on.
    pub steps: Vec<Step>,
    /// What it is an instance of.
    pub class: Class,
    /// Two mentions of this place are the same instance, as long as both happen in one run of the
    /// function and nothing on the path was assigned between. `false` where a step is unknown (some
    /// element, some caller's choice): then it is *an* instance of its class.
    pub exact: bool,
}

/// Where an access path starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Root {
    /// A parameter, `self` being number 0 where there is one.
    Param(u32),
    /// A static.
    Static(DefId),
    /// A variable that is no alias of something else.
    Local(LocalId),
    /// A variable of the enclosing function, seen from a closure or `async` block.
    Capture(LocalId),
    /// What a call (or another event) gave.
    Result(EventId),
    /// The value of an expression that is no event.
    Temporary(ExprId),
    /// Nothing is known.
    Unknown,
}

/// One step of an access path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field of a struct, tuple (`None`) or union, by index.
    Field(Option<DefId>, u32),
    /// A field of a variant of an enum: the enum, the variant, the field.
    Payload(DefId, u32, u32),
    /// What a lock, cell, guard or snapshot cell holds.
    Content,
    /// An element of a map or collection: of that key, or of some key.
    Element(Option<ValueId>),
    /// The element that a loop, or a closure which runs for each, is at: one and the same in a round.
    Item(ExprId),
    /// What an unmodelled dereference or accessor of this type leads to.
    Through(DefId),
}

impl Step {
    /// Whether it leads to an element of a map or collection.
    #[must_use]
    pub const fn is_element(self) -> bool {
        matches!(self, Self::Element(_) | Self::Item(_))
    }

    /// Whether it leads to an element that nothing tells from others.
    #[must_use]
    pub const fn is_some_element(self) -> bool {
        matches!(self, Self::Element(None) | Self::Item(_))
    }

    /// The same step, or one to an element of the same collection.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        self == other || self.is_some_element() && other.is_some_element()
    }
}

/// What a place is an instance of. Locks of one class are never taken for one lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// One static: the only instance.
    Static(DefId),
    /// A field of a struct or union (variant 0) or of a variant of an enum.
    Field(DefId, u32, u32),
    /// A variable or temporary of this function: classes of different functions differ. The type
    /// is the lock's own.
    Local(DefId),
    /// Nothing is known.
    Unknown,
}

/// A value, as far as it can be recognised again: the key of an access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Its type, in the function's typed body.
    pub ty: Ty,
    /// Events whose results flow into it, in order, directly or through variables.
    pub sources: SmallVec<[EventId; 2]>,
    /// The expression it was first seen as.
    pub expr: Option<ExprId>,
}

/// What a value is. Clones, references, dereferences and conversions that keep identity
/// (`to_owned`, `into` of the same text) vanish.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// A literal or constant, by its text.
    Constant(String),
    /// What stands in a place.
    Place(PlaceId),
    /// What an event gave.
    Result(EventId),
    /// Something computed.
    Computed(ExprId),
    /// Nothing is known.
    Unknown,
}

/// A lock that is held from an event on: what guards stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it came from.
    pub origin: TokenOrigin,
    /// The lock.
    pub lock: PlaceId,
    /// What kind of lock.
    pub kind: LockKind,
    /// The lock is made to be held across `.await`.
    pub asynchronous: bool,
    /// How it is held.
    pub mode: Mode,
    /// Only the shard of this key is held; `None`: all of it, or an unknown part if
    /// [`Token::some_key`].
    pub key: Option<ValueId>,
    /// Only the shard of some key is held.
    pub some_key: bool,
    /// The lock's type.
    pub lock_type: Option<DefId>,
    /// The type of what the lock guards, where known.
    pub content: Ty,
    /// The acquiring call's method name or callee path, in bytes from the file's start. For a
    /// parameter its pattern.
    pub span: Span,
    /// The calls that lead to the acquisition, outermost first; empty where it is in this function.
    pub path: Vec<super::CallStep>,
}

/// Where a held lock came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenOrigin {
    /// This event took it: an acquisition, or a call that returned a guard.
    Event(EventId),
    /// A guard came in as this parameter.
    Param(u32),
    /// A guard was captured in this variable of the enclosing function.
    Capture(LocalId),
}
