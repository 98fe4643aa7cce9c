//! MW505

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Writes through a pointer made from a shared reference.
    ///
    /// ## What it flags
    /// A shared reference to a map (or to a struct with one) is turned into a mutable one, by casts, `cast_mut`,
    /// `Arc::as_ptr` or `transmute`, and written through.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A, with &self                          thread B, with &self
    /// (&self.map as *const _ as *mut Map).insert()
    ///                                               self.map.get(&k)
    ///                                               // the optimiser, too, may believe
    ///                                               // that nothing has changed
    /// ```
    /// Undefined behaviour even in one thread: only an `UnsafeCell` allows writes behind `&`.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let map = &self.map as *const HashMap<u64, u64> as *mut HashMap<u64, u64>;
    /// unsafe { (*map).insert(1, 1) };
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.map.lock().unwrap().insert(1, 1); // map: Mutex<HashMap<u64, u64>>
    /// ```
    /// `RefCell` where one thread is enough, `&mut self` where the owner is at hand.
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * A pointer that was made from `&mut` or by `Box::into_raw` is mutable to begin with, and silent.
    /// * A pointer handed to foreign code is not followed.
    ///
    /// ## Evidence
    /// * xacrimon/dashmap#10: `util::to_mut` made `&mut` from `&` inside a map; reported as undefined behaviour and fixed.
    /// * Conflux-Chain/conflux-rust#70: nodes of a trie written through a cast of `&`.
    MW505 const_to_mut_map {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A mutable pointer made from a shared reference to a map.
#[expect(dead_code, reason = "the words stand before the check")]
struct ConstToMutMap {
    /// The map as the source names it.
    map: String,
    /// The write that goes through it.
    write: String,
}

impl Violation for ConstToMutMap {
    fn message(&self) -> String {
        format!(
            "`{}` is written through a pointer made from a shared reference",
            self.map
        )
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` changes it while others, and the compiler, believe that it cannot change",
            self.write
        ))
    }

    fn help(&self) -> Option<String> {
        Some("put the map into a `Mutex`, or a `RefCell` where one thread is enough, or take `&mut self`".to_owned())
    }
}

const fn const_to_mut_map(_input: &RuleInput<'_>, _out: &mut Findings) {}
