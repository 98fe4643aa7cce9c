//! MW404

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Checks that a key is there, then unwraps a second lookup.
    ///
    /// ## What it flags
    /// A check says that a key is there or that a shared map is not empty, and a second lookup in another critical
    /// section is unwrapped, expected or indexed.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                         thread B
    /// if map.contains_key(&k) {
    ///                                  map.remove(&k)
    ///     map.get(&k).unwrap()  // panics
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if self.online.contains_key(&id) {
    ///     return self.online.get(&id).unwrap().name.clone();
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// if let Some(user) = self.online.get(&id) {
    ///     return user.name.clone();
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix yet; `if let` with the check's other branch as `else` is nearly always right.
    ///
    /// ## Known gaps
    /// * A map from which nothing is ever removed cannot fail this way; that is seen for private fields only.
    ///
    /// ## Evidence
    /// * BoundaryML/baml#4641: `contains_key`, then `get().unwrap()`, raced with `remove` of the same `DashMap`
    ///   entry and panicked in production.
    MW404 check_then_unwrap {
        category: Atomicity,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An unwrapped lookup that rests on an earlier check.
#[expect(dead_code, reason = "the words stand before the check")]
struct CheckThenUnwrap {
    /// The map as the source names it.
    map: String,
    /// The check: `contains_key`, `is_empty`.
    check: String,
    /// The lookup: `get`, `[..]`.
    lookup: String,
}

impl Violation for CheckThenUnwrap {
    fn message(&self) -> String {
        let Self { map, check, lookup } = self;
        format!("`{lookup}` on `{map}` is unwrapped on the strength of an earlier `{check}`")
    }

    fn note(&self) -> Option<String> {
        Some("another thread may remove the entry in between, and this panics".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "look once and match: `if let Some(..) = {}.{}(..)`",
            self.map, self.lookup
        ))
    }
}

const fn check_then_unwrap(_input: &RuleInput<'_>, _out: &mut Findings) {}
