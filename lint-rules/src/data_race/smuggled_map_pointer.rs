//! MW504

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Carries a map to another thread as a raw pointer or integer.
    ///
    /// ## What it flags
    /// A map reaches another thread as a raw pointer, an integer, a reference with a lengthened lifetime or
    /// through an `AtomicPtr`, and is written there or here without a lock while both can reach it.
    ///
    /// ## Why it matters
    /// ```text
    /// spawner                                    thread
    /// let address = &raw mut map as usize;
    ///                                            (*(address as *mut Map)).insert(1, 1)
    /// map.insert(2, 2)                           // both write the same table
    /// ```
    /// The cast hides from rustc exactly what it would have refused.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let address = &mut map as *mut HashMap<u64, u64> as usize;
    /// thread::spawn(move || unsafe { (*(address as *mut HashMap<u64, u64>)).insert(1, 1) });
    /// map.insert(2, 2);
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let shared = Mutex::new(&mut map);
    /// thread::scope(|scope| {
    ///     scope.spawn(|| shared.lock().unwrap().insert(1, 1));
    ///     shared.lock().unwrap().insert(2, 2);
    /// });
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * A pointer stored in a structure of another crate is lost from sight.
    /// * Handing ownership over (`Box::into_raw` here, `from_raw` there) is sound and silent.
    ///
    /// ## Evidence
    /// * playXE/cgc#5: a pointer wrapper that is `Send` and `Sync` lets safe code write one value from two threads.
    MW504 smuggled_map_pointer {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A map that goes to another thread past the checks.
#[expect(dead_code, reason = "the words stand before the check")]
struct SmuggledMapPointer {
    /// The map as the source names it.
    map: String,
    /// How it travels: "a raw pointer", "an integer", "a `'static` reference".
    guise: &'static str,
}

impl Violation for SmuggledMapPointer {
    fn message(&self) -> String {
        format!("`{}` reaches another thread as {}", self.map, self.guise)
    }

    fn note(&self) -> Option<String> {
        Some("it is written without a lock while both threads can reach it".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some("share it by `Arc<Mutex<..>>`, or borrow it inside `thread::scope`".to_owned())
    }
}

const fn smuggled_map_pointer(_input: &RuleInput<'_>, _out: &mut Findings) {}
