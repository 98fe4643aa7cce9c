//! MW106

use crate::{Findings, RuleInput};

rule! {
    /// Borrows a cell again while a conflicting borrow is alive.
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
    MW106 refcell_reborrow {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn refcell_reborrow(_input: &RuleInput<'_>, _out: &mut Findings) {}
