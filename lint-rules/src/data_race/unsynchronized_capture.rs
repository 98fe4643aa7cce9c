//! MW508

use crate::{Findings, RuleInput, Violation};

rule! {
    /// Shares a plain map between concurrent closures, one of which writes.
    ///
    /// ## What it flags
    /// Two closures or tasks that run at the same time (or one and its spawner) reach the same plain map,
    /// `Rc<RefCell<map>>` or `Arc<map>`, and at least one of them writes. rustc refuses such code in terms of
    /// lifetimes, borrows and `Send`; this rule says, while it is being written, which map is shared by whom.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                       thread B
    /// counts.insert("a", 1)
    ///                                counts.len()
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// thread::scope(|scope| {
    ///     scope.spawn(|| counts.insert("a", 1));
    ///     scope.spawn(|| println!("{}", counts.len()));
    /// });
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let counts = Mutex::new(counts);
    /// thread::scope(|scope| {
    ///     scope.spawn(|| counts.lock().unwrap().insert("a", 1));
    ///     scope.spawn(|| println!("{}", counts.lock().unwrap().len()));
    /// });
    /// ```
    /// `Arc<Mutex<..>>` or `Arc<DashMap<..>>` for detached threads and tasks; a part for each thread that is
    /// handed back by `join` where no sharing is needed.
    ///
    /// ## Fix safety
    /// There is no automatic fix: which way out is right depends on how often it is written.
    ///
    /// ## Known gaps
    /// * Disjoint fields, the items of `iter_mut()`, scopes in a row and a map handed back by `join` are sound and
    ///   silent.
    ///
    /// ## Evidence
    /// * nickel-org/nickel.rs#255: a map shared by route handlers; the answer is a lock, the error message spoke of
    ///   `UnsafeCell`.
    MW508 unsynchronized_capture {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A plain map reached by two at once.
#[expect(dead_code, reason = "the words stand before the check")]
struct UnsynchronizedCapture {
    /// The map as the source names it.
    map: String,
    /// What it is now: "a plain map", "an `Rc<RefCell<..>>`", "an `Arc` without a lock".
    kind: &'static str,
    /// Who else reaches it: "another scoped thread", "the spawner", "another run of this closure".
    other: &'static str,
}

impl Violation for UnsynchronizedCapture {
    fn message(&self) -> String {
        let Self { map, other, .. } = self;
        format!("`{map}` is written here while {other} can reach it")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` is {}, which lets one thread at a time write only if nobody else can see it",
            self.map, self.kind
        ))
    }

    fn help(&self) -> Option<String> {
        Some("share it as `Arc<Mutex<..>>` or a concurrent map, or give each thread its part and collect them by `join`".to_owned())
    }
}

const fn unsynchronized_capture(_input: &RuleInput<'_>, _out: &mut Findings) {}
