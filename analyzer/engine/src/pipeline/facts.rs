//! What a package gives.

use crate::flow::FlowFacts;
use crate::link::{Program, TypedBody};
use crate::lower::ir::IntentComment;
use crate::problem::Problem;
use crate::sharing::SharingGraph;
use crate::span::FileId;

/// Everything known of a package: what rules read.
#[derive(Debug, Default)]
pub struct PackageFacts {
    /// Names, types, effects.
    pub program: Program,
    /// Bodies with types.
    pub bodies: Vec<TypedBody>,
    /// What each function does.
    pub flow: FlowFacts,
    /// Which map is reached from which task.
    pub sharing: SharingGraph,
    /// What its sources say to the tool, in order of files and places.
    pub comments: Vec<(FileId, IntentComment)>,
    /// What went wrong on the way.
    pub problems: Vec<Problem>,
    /// Counts for the summary.
    pub statistics: PackageStatistics,
}

/// Counts for the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PackageStatistics {
    /// Files of which at least a part was analysed.
    pub files_checked: usize,
    /// Items that do not parse or are nested too deeply.
    pub items_skipped: usize,
    /// Files that no target reaches.
    pub orphans: usize,
    /// Macro calls whose tokens stay dark.
    pub opaque_macros: usize,
}
