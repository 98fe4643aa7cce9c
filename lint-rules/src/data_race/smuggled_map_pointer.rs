//! MW504

use crate::{Findings, RuleInput};

rule! {
    /// Carries a map to another thread as a raw pointer or integer.
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
    MW504 smuggled_map_pointer {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

const fn smuggled_map_pointer(_input: &RuleInput<'_>, _out: &mut Findings) {}
