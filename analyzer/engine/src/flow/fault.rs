//! Deliberate faults: each breaks one rule of guard lifetimes, so that a test can show that the
//! oracle would notice. None is on by default.

macro_rules! faults {
    ($($(#[doc = $doc:literal])* $name:ident,)*) => {
        /// One rule of guard lifetimes, broken on purpose.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Fault {
            $($(#[doc = $doc])* $name,)*
        }

        impl Fault {
            /// Every fault.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

faults! {
    /// Edition 2021: temporaries of a block's tail end before its locals.
    TailTemporariesEarly2021,
    /// Edition 2024: temporaries of a block's tail live to the end of the enclosing statement.
    TailTemporariesLate2024,
    /// Edition 2021: an `if let` scrutinee ends before `else`.
    IfLetScrutineeEarly2021,
    /// Edition 2024: an `if let` scrutinee lives through `else`.
    IfLetScrutineeLate2024,
    /// Temporaries of a plain condition live to the end of the statement.
    ConditionTemporariesExtended,
    /// Temporaries of an operand of `&&` or `||` live to the end of the statement.
    LazyOperandTemporariesExtended,
    /// Temporaries of a plain match guard live through the arm.
    MatchGuardTemporariesExtended,
    /// Temporaries of a match scrutinee end before the arms.
    MatchScrutineeEndsEarly,
    /// Temporaries in the head of a `for` end before the loop.
    ForHeadEndsEarly,
    /// Temporaries of an arm live to the end of the statement.
    ArmTemporariesExtended,
    /// Temporaries end with the expression that needs them, not with the statement.
    StatementTemporariesEndEarly,
    /// `let _ = lock();` keeps the guard to the end of the block.
    LetUnderscoreBinds,
    /// A `_` parameter is dropped at the start.
    UnderscoreParameterDrops,
    /// `_` in a pattern moves what it matches.
    UnderscorePatternMoves,
    /// A failed lock holds nothing.
    ErrHoldsNothing,
    /// An empty option, or a failed attempt, holds the guard.
    NoneHoldsGuard,
    /// A second binding of a name drops the first.
    ShadowingDrops,
    /// Moving a guard away leaves it held.
    MoveDoesNotRelease,
    /// A guard moved on one branch is moved on all.
    BranchMoveReleasesAll,
    /// `break` drops nothing.
    BreakSkipsDrops,
    /// `continue` drops nothing.
    ContinueSkipsDrops,
    /// `?` never leaves the function.
    QuestionMarkKeepsGoing,
    /// `&` extends through a call.
    ExtensionThroughCall,
    /// `&` in a `let` extends nothing.
    NoExtensionThroughRef,
    /// `&` in a constructor, tail or branch of a `let` extends nothing.
    NoExtensionThroughConstructor,
    /// `let … else` keeps its temporaries in the `else` block.
    LetElseKeepsTemporaries,
    /// `=` evaluates its left side first.
    AssignEvaluatesLeftFirst,
    /// An overloaded `+=` evaluates its right side first.
    OverloadedAssignOpRightFirst,
    /// A primitive `+=` evaluates its left side first.
    PrimitiveAssignOpLeftFirst,
    /// An assignment drops the old value before it evaluates the new one.
    AssignDropsOldFirst,
    /// An assignment keeps what it overwrites.
    AssignKeepsOld,
    /// Loops run at most once.
    LoopBackEdgeIgnored,
    /// Closures that a call runs do nothing.
    ClosureRunsIgnored,
    /// A closure holds nothing that it captures.
    ClosureCapturesNothing,
    /// Moving one field out moves all of them.
    PartialMoveTakesAll,
    /// A collection holds nothing that was pushed.
    CollectedGuardsForgotten,
    /// What a call returns holds nothing.
    ReturnedGuardsForgotten,
    /// Locals of a block live as long as the function.
    BlockLocalsLeak,
}

/// A set of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FaultSet(u64);

impl FaultSet {
    /// Whether `fault` is to be committed.
    #[must_use]
    pub const fn has(self, fault: Fault) -> bool {
        self.0 & (1 << fault as u32) != 0
    }

    /// The same set with `fault`.
    #[must_use]
    pub const fn with(self, fault: Fault) -> Self {
        Self(self.0 | (1 << fault as u32))
    }
}
