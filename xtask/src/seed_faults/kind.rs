//! The ten kinds of faults.

/// What is done to a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    DeletedDrop,
    GuardInScrutinee,
    SecondLock,
    AwaitUnderGuard,
    InvertedOrder,
    SnapshotStored,
    SplitInsert,
    SplitUnwrap,
    SplitChange,
    WriteToCopy,
}

impl Kind {
    pub(super) const ALL: [Self; 10] = [
        Self::DeletedDrop,
        Self::GuardInScrutinee,
        Self::SecondLock,
        Self::AwaitUnderGuard,
        Self::InvertedOrder,
        Self::SnapshotStored,
        Self::SplitInsert,
        Self::SplitUnwrap,
        Self::SplitChange,
        Self::WriteToCopy,
    ];

    /// As the report names it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::DeletedDrop => {
                "the end of a guard is deleted: its `drop`, or the braces around it"
            }
            Self::GuardInScrutinee => "the lock is taken in a scrutinee, and again in the arm",
            Self::SecondLock => "a use of a guard takes the lock anew",
            Self::AwaitUnderGuard => "something is awaited while the guard lives",
            Self::InvertedOrder => "two locks are taken in the other order too",
            Self::SnapshotStored => "a change in place becomes a copy that is changed and stored",
            Self::SplitInsert => "`entry` becomes a look and an insertion",
            Self::SplitUnwrap => "a look-up becomes a question and an `unwrap`",
            Self::SplitChange => "a change in place becomes a look-up and an insertion",
            Self::WriteToCopy => "a write goes to a copy",
        }
    }

    /// The rules that may say so.
    pub(super) const fn expected(self) -> &'static [&'static str] {
        match self {
            Self::DeletedDrop => &["MW101", "MW102", "MW106", "MW301", "MW302", "MW303"],
            Self::GuardInScrutinee | Self::SecondLock => &["MW101", "MW102", "MW106"],
            Self::AwaitUnderGuard => &["MW301", "MW302", "MW303"],
            Self::InvertedOrder => &["MW201", "MW202"],
            Self::SnapshotStored => &["MW403", "MW402"],
            Self::SplitInsert => &["MW401"],
            Self::SplitUnwrap => &["MW404"],
            Self::SplitChange => &["MW402"],
            Self::WriteToCopy => &["MW601"],
        }
    }
}
