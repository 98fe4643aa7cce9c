//! MW508

use crate::{Findings, RuleInput};

rule! {
    /// Shares a plain map between concurrent closures, one of which writes.
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
    MW508 unsynchronized_capture {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn unsynchronized_capture(_input: &RuleInput<'_>, _out: &mut Findings) {}
