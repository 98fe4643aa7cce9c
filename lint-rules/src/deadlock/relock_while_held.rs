//! MW101

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::flow::{Outcome, TokenOrigin};
use mapwarden_engine::link::LockKind;

use super::back_reference::{BackReference, back_references};
use crate::conflict::{Conflict, conflicts, excludes, writer_between};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Locks what this thread already holds.
    ///
    /// ## What it flags
    /// A lock around a map is acquired while the same thread or task still holds a guard of that very lock:
    /// exclusive in anything, anything in exclusive (`certain` where the guard is held on every path), or
    /// shared in shared where a waiting writer comes first (`possible`). The guard may be a variable, a
    /// temporary that lives to the end of its statement, a guard inside an error, or one that a caller holds.
    /// Two places are the same lock only if they are reached by the same path. A value out of the map that
    /// keeps a handle to the map's owner may lead back to the lock that guards it (`possible`).
    ///
    /// ## Why it matters
    /// ```text
    /// this thread                              anyone else
    /// match self.map.lock().unwrap().get(k) {
    ///     None => {            // still locked
    ///         self.map.lock()  // waits for itself
    ///                                          self.map.lock()  // waits too, for ever
    /// ```
    /// Nothing panics and nothing is logged: the program stops answering.
    ///
    /// ## Example
    /// ```rust,ignore
    /// match self.names.lock().unwrap().get(&id) {
    ///     Some(name) => name.clone(),
    ///     None => {
    ///         self.names.lock().unwrap().insert(id, make(id));
    ///         make(id)
    ///     }
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let mut names = self.names.lock().unwrap();
    /// names.entry(id).or_insert_with(|| make(id)).clone()
    /// ```
    /// Or end the first guard: a `let` with a copied value, a block, or `drop(guard)`. A callee that needs the
    /// map takes `&mut HashMap` instead of locking for itself.
    ///
    /// ## Fix safety
    /// There is no automatic fix: where a guard should end is a question of what must stay atomic. Splitting
    /// one critical section into two can turn a hang into a lost update.
    ///
    /// ## Known gaps
    /// * Locks reached through an index (`shards[i]`) are not compared with each other.
    /// * A lock handed in as two parameters is taken for two locks.
    /// * Callbacks that are stored and called later are followed only where the call target is known.
    ///
    /// ## Evidence
    /// * twilight-rs/twilight, `cache/in-memory/src/lib.rs` (commit 1bb77cf): a `match` scrutinee holds the
    ///   lock of the emoji map while an arm locks it to insert; fixed in cfe05a5.
    /// * kaspanet/rusty-kaspa, `rpc/grpc/server/src/manager.rs` (commit 7e947a0): a closure of a chain calls
    ///   back into `unregister`, which locks the same map; fixed in 9495481.
    /// * valeriansaliou/sonic, `src/store/fst.rs` (commit 78ef1f7): a read guard at function scope is alive
    ///   when the same static is locked for writing.
    MW101 relock_while_held {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// The second acquisition of a lock that is held.
struct RelockWhileHeld {
    /// The lock as the source names it: `self.names`.
    lock: String,
    /// What holds it, as a noun: "what `lock` gave", "`names`".
    holder: String,
    /// The variable that holds it, if one does.
    variable: Option<String>,
    /// The function through which the second acquisition is reached, if it is not here.
    through: Option<String>,
    /// Both are shared: a writer must come between.
    shared: bool,
}

impl Violation for RelockWhileHeld {
    fn message(&self) -> String {
        let Self { lock, through, .. } = self;
        match (through, self.shared) {
            (None, false) => format!("`{lock}` is locked again while this thread holds it"),
            (Some(callee), false) => {
                format!("`{callee}` locks `{lock}`, which this thread holds already")
            }
            (None, true) => format!("`{lock}` is read-locked again inside a read guard of it"),
            (Some(callee), true) => {
                format!("`{callee}` read-locks `{lock}` inside a read guard of it")
            }
        }
    }

    fn note(&self) -> Option<String> {
        Some(if self.shared {
            format!(
                "a writer that waits for {} is served first, and each waits for the other",
                self.holder
            )
        } else {
            format!(
                "{} is still alive here, so the thread waits for itself, for ever",
                self.holder
            )
        })
    }

    fn help(&self) -> Option<String> {
        let Self { lock, .. } = self;
        Some(match (&self.variable, &self.through) {
            (Some(guard), None) => {
                format!("use `{guard}`, which is `{lock}` already, or `drop({guard})` before this")
            }
            (Some(guard), Some(callee)) => format!(
                "`drop({guard})` before `{callee}` is called, or let `{callee}` take the locked content as an argument"
            ),
            (None, None) => "copy what is needed with a `let` of its own first: the guard ends with that statement".to_owned(),
            (None, Some(callee)) => format!(
                "copy what is needed with a `let` of its own and call `{callee}` after it: the guard ends with that statement"
            ),
        })
    }
}

fn relock_while_held(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for conflict in conflicts(&function, LockKind::Plain, input.track) {
            let shared = writer_between(conflict.held_mode, conflict.mode);
            if !shared && !excludes(conflict.held_mode, conflict.mode) {
                continue;
            }
            let confidence = if shared || held_by_error(&function, &conflict) {
                Confidence::Possible
            } else {
                conflict.confidence()
            };
            let token = function.flow.token(conflict.held);
            let lock = function.place_name(conflict.lock);
            let violation = RelockWhileHeld {
                lock: lock.clone(),
                holder: function.holder(token),
                variable: function.holding_variable(token),
                through: conflict.through(&function),
                shared,
            };
            let span = function.event(conflict.event).span;
            let Some(primary) = function.label(span, format!("`{lock}` is asked for again here"))
            else {
                continue;
            };
            let accesses = format!("{:?},{:?}", conflict.held_mode, conflict.mode).to_lowercase();
            let finding = out.push(
                &violation,
                confidence,
                primary,
                function.identity(conflict.lock, accesses),
            );
            finding.related = function.taken(conflict.held);
            finding
                .related
                .extend(function.path(conflict.path, "locked here"));
            finding.in_test = function.in_test();
        }
        for back in back_references(&function, input.track) {
            report_back_reference(&function, &back, out);
        }
    }
}

/// Whether the value's handle leads to this very lock is known to whoever made it.
fn report_back_reference(function: &Function<'_>, back: &BackReference<'_>, out: &mut Findings) {
    let token = function.flow.token(back.held);
    let lock = function.place_name(token.lock);
    let violation = RelockWhileHeld {
        lock: lock.clone(),
        holder: function.holder(token),
        variable: function.holding_variable(token),
        through: function.call_name(back.event),
        shared: false,
    };
    let span = function.event(back.event).span;
    let message = format!("a value out of `{lock}` may lead back to its lock here");
    let Some(primary) = function.label(span, message) else {
        return;
    };
    let accesses = format!("{:?},{:?}", token.mode, back.mode).to_lowercase();
    let identity = function.identity(back.lock, accesses);
    let finding = out.push(&violation, Confidence::Possible, primary, identity);
    finding.related = function.taken(back.held);
    finding
        .related
        .extend(function.path(back.path, "locked here"));
    finding.in_test = function.in_test();
}

/// Whether the guard is only alive because a poisoned lock's error holds it.
fn held_by_error(function: &Function<'_>, conflict: &Conflict<'_>) -> bool {
    let TokenOrigin::Event(taken) = function.flow.token(conflict.held).origin else {
        return false;
    };
    let result = function.program().lang.result;
    function
        .flow
        .controls(conflict.event)
        .iter()
        .any(|control| {
            let branch = function.flow.branch(control.branch);
            match control.outcome {
                Outcome::Is(def, variant) => {
                    Some(def) == result && variant == ERR && branch.sources.contains(&taken)
                }
                Outcome::IsNot(def, variant) => {
                    Some(def) == result && variant == OK && branch.sources.contains(&taken)
                }
                _ => false,
            }
        })
}

/// The index of `Ok` in `Result`.
const OK: u32 = 0;

/// The index of `Err` in `Result`.
const ERR: u32 = 1;
