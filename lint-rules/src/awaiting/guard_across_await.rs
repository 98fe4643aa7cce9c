//! MW301

use crate::{Findings, RuleInput};

rule! {
    /// Holds a thread-blocking guard across an await point.
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
    MW301 guard_across_await {
        category: Await,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn guard_across_await(_input: &RuleInput<'_>, _out: &mut Findings) {}
