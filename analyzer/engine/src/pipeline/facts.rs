//! What a package gives.

use crate::flow::FlowFacts;
use crate::link::{DefId, Program, TypedBody};
use crate::lower::ir::IntentComment;
use crate::problem::Problem;
use crate::sharing::SharingGraph;
use crate::span::FileId;

/// Everything known of a package: what rules read.
#[derive(Debug, Default)]
pub struct PackageFacts {
    /// Names, types, effects.
    pub program: Program,
    /// Bodies with types, sorted by owner.
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

impl PackageFacts {
    /// The body of a function, static or constant with its types.
    #[must_use]
    pub fn typed_body(&self, def: DefId) -> Option<&TypedBody> {
        let index = self
            .bodies
            .binary_search_by_key(&def, |body| body.owner)
            .ok()?;
        self.bodies.get(index)
    }
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
    /// Functions with bodies.
    pub bodies: usize,
    /// Those whose bodies can matter, and were read.
    pub bodies_read: usize,
}
