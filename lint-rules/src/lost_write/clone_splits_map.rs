//! MW602

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Clones a map where both sides are meant to see each other's writes.
    ///
    /// ## What it flags
    /// A concurrent map (or a lock around a map) that is a bare field of a `Clone` type, or a bare local, is cloned,
    /// the clone goes to a task, thread or handler that writes to it, and the original lives on. `DashMap::clone`
    /// copies every entry: from then on there are two maps.
    ///
    /// ## Why it matters
    /// ```text
    /// owner                                  task
    /// let sender = self.sender.clone();      // a second, separate map
    ///                                        sender.clients.insert(region, client)
    /// self.sender.clients.len()  // 0
    /// ```
    /// It looks like the `Arc` fields beside it, which do share.
    ///
    /// ## Example
    /// ```rust,ignore
    /// #[derive(Clone)]
    /// struct Sender {
    ///     config: Arc<Config>,
    ///     clients: DashMap<String, Client>,
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// #[derive(Clone)]
    /// struct Sender {
    ///     config: Arc<Config>,
    ///     clients: Arc<DashMap<String, Client>>,
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: constructors change with the field.
    ///
    /// ## Known gaps
    /// * A clone that is only read, or whose map is handed back, is a snapshot and silent.
    /// * Plain maps in a `Clone` type are values; nobody expects them to be shared.
    ///
    /// ## Evidence
    /// * sockudo/sockudo, `crates/sockudo-webhook/src/lambda_sender.rs` (commit 7040dc0): a cache of clients beside
    ///   `Arc` fields, cloned into every delivery task, so that no client is ever found again.
    MW602 clone_splits_map {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A map that a clone divides.
#[expect(dead_code, reason = "the words stand before the check")]
struct CloneSplitsMap {
    /// The field or local: `clients`.
    map: String,
    /// The `Clone` type it is a field of, if any.
    owner: Option<String>,
}

impl Violation for CloneSplitsMap {
    fn message(&self) -> String {
        let map = &self.map;
        match &self.owner {
            Some(owner) => {
                format!("cloning `{owner}` copies `{map}`, and a task writes to the copy")
            }
            None => format!("cloning `{map}` copies it, and a task writes to the copy"),
        }
    }

    fn note(&self) -> Option<String> {
        Some(
            "the clone is a second map: what the task stores there, the owner never sees"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "put `{}` behind an `Arc`, so that clones share it",
            self.map
        ))
    }
}

const fn clone_splits_map(_input: &RuleInput<'_>, _out: &mut Findings) {}
