//! MW302

use crate::{Findings, RuleInput};

rule! {
    /// Holds an async guard across an await point.
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
    MW302 async_guard_across_await {
        category: Await,
        confidence: [Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn async_guard_across_await(_input: &RuleInput<'_>, _out: &mut Findings) {}
