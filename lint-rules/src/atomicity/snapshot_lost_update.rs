//! MW403

use crate::{Findings, RuleInput};

rule! {
    /// Stores a changed snapshot over whatever others stored meanwhile.
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
    MW403 snapshot_lost_update {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn snapshot_lost_update(_input: &RuleInput<'_>, _out: &mut Findings) {}
