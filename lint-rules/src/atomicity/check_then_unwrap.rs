//! MW404

use crate::{Findings, RuleInput};

rule! {
    /// Checks that a key is there, then unwraps a second lookup.
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
    MW404 check_then_unwrap {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn check_then_unwrap(_input: &RuleInput<'_>, _out: &mut Findings) {}
