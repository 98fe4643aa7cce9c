//! MW503

use crate::{Findings, RuleInput};

rule! {
    /// Claims `Sync` for a type that writes without synchronisation.
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
    MW503 unsynchronized_sync_impl {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn unsynchronized_sync_impl(_input: &RuleInput<'_>, _out: &mut Findings) {}
