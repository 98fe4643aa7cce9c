//! MW402

use crate::{Findings, RuleInput};

rule! {
    /// Reads a value in one critical section and writes the result in another.
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
    MW402 split_read_modify_write {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn split_read_modify_write(_input: &RuleInput<'_>, _out: &mut Findings) {}
