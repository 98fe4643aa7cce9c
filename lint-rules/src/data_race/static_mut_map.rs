//! MW501

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Keeps a map in a `static mut`.
    ///
    /// ## What it flags
    /// A `static mut` holds a map, a struct with a map in it, or a pointer to one, and is used by functions that
    /// more than one thread can run, without a lock that every access takes.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                          thread B
    /// TABLE.insert(1, a)  // grows, moves
    ///                                   TABLE.get(&2)  // reads freed memory
    /// ```
    /// Inserting may move every entry. A reader beside it follows pointers into memory that is gone: undefined
    /// behaviour, not merely a stale value.
    ///
    /// ## Example
    /// ```rust,ignore
    /// static mut REGISTRY: Option<HashMap<String, u32>> = None;
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// static REGISTRY: LazyLock<Mutex<HashMap<String, u32>>> = LazyLock::new(Mutex::default);
    /// ```
    /// `thread_local!` with a `RefCell` where each thread may have its own.
    ///
    /// ## Fix safety
    /// There is no automatic fix: every use changes with the type.
    ///
    /// ## Known gaps
    /// * That a program has one thread is believed of a binary that spawns none; a library's users are unknown.
    ///
    /// ## Evidence
    /// * servo/servo#15471: a `static mut` with a pointer to a `HashMap`, written by several threads.
    MW501 static_mut_map {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A mutable static with a map in it.
#[expect(dead_code, reason = "the words stand before the check")]
struct StaticMutMap {
    /// The static's name.
    name: String,
    /// Some accesses take a lock, others do not.
    partly_locked: bool,
}

impl Violation for StaticMutMap {
    fn message(&self) -> String {
        format!("`{}` is a map in a `static mut`", self.name)
    }

    fn note(&self) -> Option<String> {
        Some(if self.partly_locked {
            "some functions lock before they touch it, others do not".to_owned()
        } else {
            "nothing keeps a writer and another thread apart".to_owned()
        })
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "make it `static {}: LazyLock<Mutex<..>>`, or `thread_local!` where each thread may have its own",
            self.name
        ))
    }
}

const fn static_mut_map(_input: &RuleInput<'_>, _out: &mut Findings) {}
