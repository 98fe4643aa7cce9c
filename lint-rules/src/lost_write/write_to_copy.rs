//! MW601

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Writes to a copy that nobody reads.
    ///
    /// ## What it flags
    /// A map, or a value taken out of a shared map, is cloned or copied, the copy is changed, and then nobody reads,
    /// stores, sends or returns it.
    ///
    /// ## Why it matters
    /// ```text
    /// this thread                                        everyone else
    /// let mut values = map.lock().unwrap().clone();
    /// values.insert(k, v);  // into the copy
    /// }                     // the copy ends here
    ///                                                    map.get(&k)  // never sees it
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if let Some(mut usage) = self.usage.lock().unwrap().get(&id).copied() {
    ///     usage.calls += 1;
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// if let Some(usage) = self.usage.lock().unwrap().get_mut(&id) {
    ///     usage.calls += 1;
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: sometimes the copy should be stored, sometimes never be made.
    ///
    /// ## Known gaps
    /// * A copy that is read afterwards, if only to be printed, is taken to be meant.
    /// * `DashMap::clone` copies every entry; clones of an `Arc` or of a handle around one are no copies.
    ///
    /// ## Evidence
    /// * No public bug in a map has been confirmed yet; the cause is that of `clone_splits_map`, whose bug is
    ///   sockudo/sockudo, `crates/sockudo-webhook/src/lambda_sender.rs` (commit 7040dc0).
    MW601 write_to_copy {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write that ends with its copy.
#[expect(dead_code, reason = "the words stand before the check")]
struct WriteToCopy {
    /// The original as the source names it.
    original: String,
    /// The write: `insert`, `+=`.
    write: String,
}

impl Violation for WriteToCopy {
    fn message(&self) -> String {
        let Self { original, write } = self;
        format!("this `{write}` goes to a copy of `{original}` that nobody reads")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "the clone is dropped at the end of its scope, and `{}` keeps its old content",
            self.original
        ))
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "write to `{}` itself under its lock (`get_mut`, `entry`), or store the copy",
            self.original
        ))
    }
}

const fn write_to_copy(_input: &RuleInput<'_>, _out: &mut Findings) {}
