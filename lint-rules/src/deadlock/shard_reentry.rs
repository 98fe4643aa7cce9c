//! MW102

use crate::{Findings, RuleInput};

rule! {
    /// Enters a sharded map again while a guard of it is alive.
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
    MW102 shard_reentry {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn shard_reentry(_input: &RuleInput<'_>, _out: &mut Findings) {}
