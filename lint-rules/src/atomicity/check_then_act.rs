//! MW401

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Looks a key up and acts on the answer in a second step.
    ///
    /// ## What it flags
    /// A shared map is looked at (`get`, `contains_key`, `len`, `is_empty`), and what was seen decides a later
    /// write to the same key or the whole map (`insert`, `remove`, `clear`), in another critical section and
    /// without a second look there.
    ///
    /// * `likely`: somebody loses by it. The value has an identity (a lock, channel, counter, handle, an address
    ///   handed out), somebody is told "I made it", or the bare insert replaces what another thread put there.
    /// * `possible`: an idempotent fill: plain data that depends on the key alone is handed out as found or as
    ///   made, and nothing changes values in place. The work is done twice, no more.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                              thread B
    /// contains_key("a")  // no
    ///                                       contains_key("a")  // no
    ///                                       insert("a", lock B)
    ///                                       use lock B
    /// insert("a", lock A)  // replaces it
    /// use lock A           // both are inside
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if !self.locks.contains_key(name) {
    ///     self.locks.insert(name.to_owned(), Arc::new(Mutex::new(())));
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let lock = Arc::clone(&self.locks.entry(name.to_owned()).or_default());
    /// ```
    /// `HashSet::insert` says whether the value was new; `remove_if` looks and removes; under a plain lock, take
    /// one guard for both steps. A second look under the write lock is as good.
    ///
    /// ## Fix safety
    /// There is no automatic fix yet. `entry` evaluates its closure under the lock, which matters when making
    /// the value is slow or itself needs the map.
    ///
    /// ## Known gaps
    /// * Two keys are the same only if they are the same place or the same literal.
    /// * A check in one function and an act in another are seen together where one caller calls both.
    ///
    /// ## Evidence
    /// * palfrey/serial_test, `serial_test/src/code_lock.rs` (commit c16b9ed): a table of locks, `contains_key`
    ///   under the read lock and an unconditional insert under the write lock; fixed in 25d9abd.
    /// * prometheus-client 0.18.0, `src/metrics/family.rs`: counts were lost when two threads created one
    ///   metric; fixed in 0.18.1.
    /// * mlir-rs/melior, `melior/src/string_ref.rs` (commit 2b86592): a string was replaced although pointers to
    ///   it had been handed out.
    MW401 check_then_act {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write that rests on a look in an earlier critical section.
#[expect(dead_code, reason = "the words stand before the check")]
struct CheckThenAct {
    /// The map as the source names it.
    map: String,
    /// The look: `contains_key`, `get`, `len`.
    check: String,
    /// The write: `insert`, `remove`, `clear`.
    act: String,
    /// The value has an identity: two callers then keep two of them.
    identity: bool,
    /// The call that does both in one step, as source.
    cure: String,
}

impl Violation for CheckThenAct {
    fn message(&self) -> String {
        let Self {
            map, check, act, ..
        } = self;
        format!("`{check}` and `{act}` on `{map}` are not one step")
    }

    fn note(&self) -> Option<String> {
        Some(if self.identity {
            "another thread may come in between: then two values exist for one key, and each thread keeps its own".to_owned()
        } else {
            format!(
                "another thread may change `{}` in between, so the `{}` no longer fits what was seen",
                self.map, self.act
            )
        })
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "do both in one step with `{}`, or look again under the guard that writes",
            self.cure
        ))
    }
}

const fn check_then_act(_input: &RuleInput<'_>, _out: &mut Findings) {}
