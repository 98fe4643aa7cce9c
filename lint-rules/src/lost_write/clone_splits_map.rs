//! MW602

use crate::{Findings, RuleInput};

rule! {
    /// Clones a map where both sides are meant to see each other's writes.
    ///
    /// ## What it flags
    /// To be written.
    ///
    /// ## Why it matters
    /// To be written.
    ///
    /// ## Example
    /// To be written.
    ///
    /// ## Use instead
    /// To be written.
    ///
    /// ## Fix safety
    /// To be written.
    ///
    /// ## Known gaps
    /// To be written.
    ///
    /// ## Evidence
    /// To be written.
    MW602 clone_splits_map {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn clone_splits_map(_input: &RuleInput<'_>, _out: &mut Findings) {}
