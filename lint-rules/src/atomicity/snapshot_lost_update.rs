//! MW403

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Stores a changed snapshot over whatever others stored meanwhile.
    ///
    /// ## What it flags
    /// A snapshot is loaded from an `ArcSwap` (or cloned out of a lock around a map or an `Arc` of one), a copy of
    /// it is changed, and the copy is stored. Clones by any name count: `(**guard).clone()`, `Arc::make_mut`,
    /// `Arc::unwrap_or_clone`, a helper that copies, a handle type around the cell.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                     thread B
    /// load   -> {a}
    ///                              load   -> {a}
    ///                              store  <- {a, c}
    /// store  <- {a, b}             // c is gone
    /// ```
    /// Readers never notice, since every snapshot is whole; the update is simply missing.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let mut next = HashMap::clone(&self.config.load());
    /// next.insert(key, value);
    /// self.config.store(Arc::new(next));
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.config.rcu(|current| {
    ///     let mut next = HashMap::clone(current);
    ///     next.insert(key.clone(), value.clone());
    ///     next
    /// });
    /// ```
    /// Or let every writer hold one writer's lock; for a plain lock, change the map under one guard.
    ///
    /// ## Fix safety
    /// There is no automatic fix: the closure of `rcu` may run several times.
    ///
    /// ## Known gaps
    /// * A writer's lock counts only if every store to the cell in the workspace is under it.
    /// * `compare_and_swap` is believed to be looked at.
    ///
    /// ## Evidence
    /// * api7/aisix, `crates/aisix-etcd/src/supervisor.rs` (commit 82fafcd): a handle around `ArcSwap` in another
    ///   crate, load, clone by helper, store, in the insert and the delete path; fixed in adf725a.
    MW403 snapshot_lost_update {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A store of a changed copy.
#[expect(dead_code, reason = "the words stand before the check")]
struct SnapshotLostUpdate {
    /// The cell as the source names it.
    cell: String,
    /// Whether the cell can update in one step (`rcu`), or is a lock.
    has_update: bool,
}

impl Violation for SnapshotLostUpdate {
    fn message(&self) -> String {
        format!(
            "this stores a changed copy of an earlier snapshot of `{}`",
            self.cell
        )
    }

    fn note(&self) -> Option<String> {
        Some("what another thread stored since the snapshot was taken is lost".to_owned())
    }

    fn help(&self) -> Option<String> {
        let cell = &self.cell;
        Some(if self.has_update {
            format!("use `{cell}.rcu(..)`, or one lock that every writer of `{cell}` takes")
        } else {
            format!("change `{cell}` under one exclusive guard")
        })
    }
}

const fn snapshot_lost_update(_input: &RuleInput<'_>, _out: &mut Findings) {}
