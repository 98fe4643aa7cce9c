//! The control-flow graph of a body with explicit drops, for what can hold a guard.

use smallvec::SmallVec;

use super::facts::{Control, EventId, TokenId};

/// Something that owns a value: a variable, a temporary, a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SlotId(pub(super) u32);

impl SlotId {
    /// Holds what nothing can drop any more: forgotten, stored behind a guard.
    pub(super) const FOREVER: Self = Self(0);
    /// What the function gives.
    pub(super) const RESULT: Self = Self(1);
    /// Holds what is not held for a while: the lock of a guard that a condition variable waits with.
    pub(super) const SUSPENDED: Self = Self(2);
    /// Holds a lock for the time of a call.
    pub(super) const DURING: Self = Self(3);
    /// How many slots every graph starts with.
    pub(super) const RESERVED: u32 = 4;
}

/// Tokens from here on are no locks: they stand for values whose destructor is still to run.
const OWED: u32 = 1 << 30;

/// The token of a value whose destructor is still to run.
pub(super) const fn owed(index: u32) -> TokenId {
    TokenId(OWED + index)
}

/// Which such value a token stands for; `None`: a lock.
pub(super) fn owed_index(token: TokenId) -> Option<usize> {
    (token.0 >= OWED).then(|| (token.0 - OWED) as usize)
}

/// One step into a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum HolderStep {
    /// A field of a struct, tuple, closure or variant.
    Field(u32),
    /// The payload of a variant; a field follows.
    Variant(u32),
    /// Any element of a collection.
    Element,
}

/// Steps into a value.
pub(super) type HolderPath = SmallVec<[HolderStep; 4]>;

/// A part of a slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Holder {
    /// The slot.
    pub(super) slot: SlotId,
    /// The part.
    pub(super) path: HolderPath,
}

/// Longer paths are cut: what is deeper is held by the whole.
const LONGEST: usize = 8;

impl Holder {
    /// All of a slot.
    pub(super) fn of(slot: SlotId) -> Self {
        Self {
            slot,
            path: HolderPath::new(),
        }
    }

    /// A part of this part.
    #[must_use]
    pub(super) fn with(&self, steps: &[HolderStep]) -> Self {
        let mut part = self.clone();
        let room = LONGEST.saturating_sub(part.path.len()).min(steps.len());
        part.path.extend_from_slice(&steps[..room]);
        part
    }

    /// A field of this part.
    #[must_use]
    pub(super) fn field(&self, index: u32) -> Self {
        self.with(&[HolderStep::Field(index)])
    }

    /// A field of a variant of this part.
    #[must_use]
    pub(super) fn payload(&self, variant: u32, index: u32) -> Self {
        self.with(&[HolderStep::Variant(variant), HolderStep::Field(index)])
    }

    /// Whether `other` is this part or a part of it.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.slot == other.slot && other.path.starts_with(&self.path)
    }
}

/// What happens to guards.
#[derive(Debug, Clone)]
pub(super) enum Op {
    /// The event happens: what is held right before it is its held set.
    Event(EventId),
    /// The event happens where the part owes it: the value there is dropped next.
    Perish(EventId, TokenId, Holder),
    /// The part holds the lock from here on.
    Hold(TokenId, Holder),
    /// The value moves, with all that it holds. What the target held is lost, so it is dropped before.
    Move(Holder, Holder),
    /// The value moves into a call whose result is `Settle::into`.
    Settle(Box<Settle>),
    /// The value, or what is left of it, is dropped.
    Drop(Holder),
    /// The enum is one of these variants, as bits.
    Variants(Holder, u64),
}

/// A move by type, where the structure of the value is not kept.
#[derive(Debug, Clone)]
pub(super) struct Settle {
    /// What moves.
    pub(super) from: Holder,
    /// Where it may end up; nowhere: it is dropped.
    pub(super) into: Vec<Holder>,
    /// It stays where it was, too: an iterator hands out a guard of what it goes on holding.
    pub(super) shared: bool,
    /// Whether it really moves is not known.
    pub(super) perhaps: bool,
}

/// A condition on an edge: the enum in that part is, or is not, that variant.
#[derive(Debug, Clone)]
pub(super) struct Test {
    /// The enum.
    pub(super) at: Holder,
    /// The variant.
    pub(super) variant: u32,
    /// How many variants there are.
    pub(super) count: u32,
    /// Is, or is not.
    pub(super) is: bool,
}

/// A way out of a block.
#[derive(Debug, Clone)]
pub(super) struct Edge {
    /// Where to.
    pub(super) to: u32,
    /// Taken only if this holds.
    pub(super) test: Option<Test>,
    /// The answer that this way stands for.
    pub(super) control: Option<Control>,
}

/// A straight run of operations.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// In order.
    pub(super) ops: Vec<Op>,
    /// Ways out; none: the function ends or diverges.
    pub(super) next: SmallVec<[Edge; 2]>,
}

/// A body's graph. Block 0 is the entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Graph {
    /// Blocks.
    pub(super) blocks: Vec<Block>,
    /// Slots in use.
    pub(super) slots: u32,
    /// Where the function returns.
    pub(super) end: u32,
}
