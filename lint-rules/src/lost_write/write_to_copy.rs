//! MW601

use crate::{Findings, RuleInput};

rule! {
    /// Writes to a copy that nobody reads.
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
    MW601 write_to_copy {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn write_to_copy(_input: &RuleInput<'_>, _out: &mut Findings) {}
