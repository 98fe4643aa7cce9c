//! MW107

use crate::{Findings, RuleInput};

rule! {
    /// Reaches a once-initialised value from its own initialiser.
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
    MW107 initializer_reentry {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn initializer_reentry(_input: &RuleInput<'_>, _out: &mut Findings) {}
