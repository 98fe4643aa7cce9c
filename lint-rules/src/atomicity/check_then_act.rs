//! MW401

use crate::{Findings, RuleInput};

rule! {
    /// Looks a key up and acts on the answer in a second step.
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
    MW401 check_then_act {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn check_then_act(_input: &RuleInput<'_>, _out: &mut Findings) {}
