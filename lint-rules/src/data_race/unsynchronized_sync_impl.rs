//! MW503

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Claims `Sync` for a type that writes without synchronisation.
    ///
    /// ## What it flags
    /// `unsafe impl Sync` for a type whose methods write to a map through `&self` (an `UnsafeCell`, `RefCell`,
    /// `Cell` or raw pointer) without a lock that every access takes.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                                 thread B
    /// (*self.map.get()).insert(k, v)
    ///   // the table grows
    ///                                          (*self.map.get()).get(&k)
    ///                                            // reads the old table, freed
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// struct Globals { values: UnsafeCell<HashMap<String, u64>> }
    /// unsafe impl Sync for Globals {}
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// struct Globals { values: RwLock<HashMap<String, u64>> }
    /// ```
    /// `Sync` then comes by itself.
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * A lock made by hand from atomics is recognised where it is taken by compare-and-exchange in the method.
    /// * That only one thread ever runs the methods cannot be seen.
    ///
    /// ## Evidence
    /// * fish-shell/fish-shell#12917: a `RefCell` with a hand-written `Sync` is reachable without the lock that
    ///   should protect it.
    /// * dark-std 0.2.23, `src/sync/map_hash.rs`: readers walk the map without the writers' lock.
    MW503 unsynchronized_sync_impl {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A promise of `Sync` that the methods break.
#[expect(dead_code, reason = "the words stand before the check")]
struct UnsynchronizedSyncImpl {
    /// The type.
    type_name: String,
    /// The field that is written: `values`.
    field: String,
    /// A method that writes it without a lock.
    writer: String,
}

impl Violation for UnsynchronizedSyncImpl {
    fn message(&self) -> String {
        let Self {
            type_name, field, ..
        } = self;
        format!("`{type_name}` is `Sync`, but nothing synchronises `{field}`")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` writes through `&self` while other threads may read",
            self.writer
        ))
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "put `{}` into a `Mutex` or `RwLock` and drop the `unsafe impl`",
            self.field
        ))
    }
}

const fn unsynchronized_sync_impl(_input: &RuleInput<'_>, _out: &mut Findings) {}
