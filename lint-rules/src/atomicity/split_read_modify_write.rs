//! MW402

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Reads a value in one critical section and writes the result in another.
    ///
    /// ## What it flags
    /// A value (or the length, or the whole content) is read from a shared map under one guard, and a write under
    /// another guard stores something computed from it: `insert(k, old + 1)`, a list cloned, grown and put back,
    /// a key named after `len()`, a map cleared and refilled from a copy.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                      thread B
    /// let n = *get(k)   // 5
    ///                               let n = *get(k)   // 5
    ///                               insert(k, n + 1)  // 6
    /// insert(k, n + 1)  // 6: one of the two is lost
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// let count = self.hits.lock().unwrap().get(page).copied().unwrap_or(0);
    /// self.hits.lock().unwrap().insert(page.to_owned(), count + 1);
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// *self.hits.lock().unwrap().entry(page.to_owned()).or_insert(0) += 1;
    /// ```
    /// `get_mut`, `alter` and `entry().and_modify()` change a value where it lies; one guard over both steps does
    /// it for everything else. If the new value must be computed without the lock, compare before writing.
    ///
    /// ## Fix safety
    /// There is no automatic fix: the computation moves under the lock, and it may be slow or await.
    ///
    /// ## Known gaps
    /// * A value that travels through a channel, a struct of another crate or a stored closure is not followed.
    /// * A handle that writes back when dropped is seen where both halves are in one crate.
    ///
    /// ## Evidence
    /// * dark-std 0.2.23, `src/sync/map_hash.rs`: `get_mut` clones the value under the lock and writes it back
    ///   when the handle is dropped, so that concurrent changes are lost.
    MW402 split_read_modify_write {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write of something computed from an earlier read.
#[expect(dead_code, reason = "the words stand before the check")]
struct SplitReadModifyWrite {
    /// The map as the source names it.
    map: String,
    /// The read: `get`, `len`, `iter`.
    read: String,
    /// The write: `insert`, `extend`.
    write: String,
    /// The call that does both in one step, as source.
    cure: String,
}

impl Violation for SplitReadModifyWrite {
    fn message(&self) -> String {
        let Self {
            map, read, write, ..
        } = self;
        format!("`{write}` stores what was computed from an earlier `{read}` of `{map}`")
    }

    fn note(&self) -> Option<String> {
        Some("what another thread writes between the two is overwritten".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "change the value in place with `{}`, or hold one guard over both",
            self.cure
        ))
    }
}

const fn split_read_modify_write(_input: &RuleInput<'_>, _out: &mut Findings) {}
