//! MW502

use crate::{Findings, RuleInput};

rule! {
    /// Claims `Send` or `Sync` for every type parameter.
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
    MW502 unbounded_send_sync {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn unbounded_send_sync(_input: &RuleInput<'_>, _out: &mut Findings) {}
