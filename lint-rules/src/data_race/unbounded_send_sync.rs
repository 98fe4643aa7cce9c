//! MW502

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Claims `Send` or `Sync` for every type parameter.
    ///
    /// ## What it flags
    /// `unsafe impl Send` or `Sync` for a type that owns keys, values or elements of a type parameter, without a
    /// `Send` or `Sync` bound on that parameter. What the type is made of does not matter: raw nodes, cells, a
    /// slab, a mapped file.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                               thread B
    /// let map: Map<u32, Rc<Data>>            // compiles, although `Rc` must not leave its thread
    /// let mine = map.get(&1)  // Rc::clone
    ///                                        drop(map.remove(&1))  // counts race
    /// ```
    /// The type promises for every parameter what is only true for some: safe code can then race.
    ///
    /// ## Example
    /// ```rust,ignore
    /// unsafe impl<K, V> Sync for ConcurrentMap<K, V> {}
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// unsafe impl<K: Send + Sync, V: Send + Sync> Sync for ConcurrentMap<K, V> {}
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: whether `Send` is enough for `Sync` depends on whether `&self` methods hand out
    /// references. The bounds may break callers that rely on the hole.
    ///
    /// ## Known gaps
    /// * A parameter that only appears in `PhantomData<fn() -> T>` is not owned and needs no bound.
    /// * Bounds that are there but too weak are not judged.
    ///
    /// ## Evidence
    /// * RUSTSEC-2020-0092: concread 0.2.5, three maps.
    /// * RUSTSEC-2020-0107: hashconsing 1.0.1, the element of a hash-consing table.
    /// * dark-std 0.2.23: hash, B-tree and index maps over `UnsafeCell`.
    MW502 unbounded_send_sync {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An `unsafe impl` that promises too much.
#[expect(dead_code, reason = "the words stand before the check")]
struct UnboundedSendSync {
    /// `Send` or `Sync`.
    promise: &'static str,
    /// The type: `SyncHashMap`.
    type_name: String,
    /// The parameters without a bound.
    parameters: Vec<String>,
}

impl Violation for UnboundedSendSync {
    fn message(&self) -> String {
        let Self {
            promise,
            type_name,
            parameters,
        } = self;
        format!(
            "`{type_name}` is `{promise}` for every `{}`",
            parameters.join("`, `")
        )
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "it can hold an `Rc` or a `Cell`, which safe code may then reach from two threads; only a bound keeps `{}` honest",
            self.promise
        ))
    }

    fn help(&self) -> Option<String> {
        let bounds: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| format!("`{parameter}: Send + Sync`"))
            .collect();
        Some(format!("add {}", bounds.join(", ")))
    }
}

const fn unbounded_send_sync(_input: &RuleInput<'_>, _out: &mut Findings) {}
