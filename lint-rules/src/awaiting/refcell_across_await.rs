//! MW303

use crate::{Findings, RuleInput};

rule! {
    /// Keeps a cell borrowed across an await point.
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
    MW303 refcell_across_await {
        category: Await,
        confidence: [Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn refcell_across_await(_input: &RuleInput<'_>, _out: &mut Findings) {}
