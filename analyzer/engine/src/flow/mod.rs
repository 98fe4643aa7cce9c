//! [`Program`](crate::link::Program) and typed bodies to what each function does: where guards
//! live and die, which locks are held at each event, what depends on what.
//!
//! Every body that can hold or touch anything of interest becomes a control-flow graph with
//! explicit drops, as the Reference's rules of scopes, temporaries and moves demand. One dataflow
//! over that graph says what is held where; summaries carry the effects of calls from callees to
//! callers. Bodies that touch nothing cost one pass over their calls.

mod facts;
mod fault;
mod holding;
mod walk;
mod graph;
mod implied;
mod build;
mod config;
mod held;
mod order;
mod summary;
mod summarize;
mod callgraph;
mod solve;
mod inspect;

pub use facts::{
    AccessEvent, AcquireEvent, AwaitEvent, Branch, BranchId, CallEvent, CallStep, Class, Control,
    DropEvent, Event, EventId, EventKind, FlowFacts, FlowId, FunctionFacts, HeldSet, LoopId,
    Outcome, OwnedValue, Place, PlaceId, Remote, RemoteKind, Root, SnapshotEvent, SpawnEvent, Step,
    Token, TokenId, TokenOrigin, Value, ValueId, ValueKind, WaitEvent, WriteEvent,
};
pub use fault::{Fault, FaultSet};
pub use inspect::{HeldAt, held_sets};

use crate::link::{Program, TypedBody};

/// How to analyse.
#[derive(Debug, Clone, Copy, Default)]
pub struct FlowOptions {
    /// Rules to break on purpose.
    pub faults: FaultSet,
    /// Packages in which nothing shares a map are passed over.
    pub only_shared_maps: bool,
    /// Bodies are read even where no word in them can matter.
    pub every_body: bool,
}

/// What every body does.
#[must_use]
pub fn analyze(program: &Program, bodies: &[TypedBody], options: &FlowOptions) -> FlowFacts {
    solve::solve(program, bodies, options)
}
