//! What rules read of a function.

mod event;
mod place;
mod function;

pub use event::{
    AccessEvent, AcquireEvent, AwaitEvent, CallEvent, CallStep, DropEvent, Event, EventKind,
    HeldSet, Remote, RemoteKind, SnapshotEvent, SpawnEvent, WaitEvent, WriteEvent,
};
pub use function::{Branch, Control, FlowFacts, FunctionFacts, Outcome, OwnedValue};
pub use place::{Class, Place, Root, Step, Token, TokenOrigin, Value, ValueKind};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
    )*};
}

ids! {
    /// Index into [`FlowFacts::functions`].
    FlowId
    /// Index into [`FunctionFacts::events`].
    EventId
    /// Index into [`FunctionFacts::places`]: equal ids are equal places.
    PlaceId
    /// Index into [`FunctionFacts::values`].
    ValueId
    /// Index into [`FunctionFacts::tokens`].
    TokenId
    /// Index into [`FunctionFacts::branches`].
    BranchId
    /// A loop of a function, numbered in source order.
    LoopId
}
