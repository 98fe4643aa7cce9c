//! MW301

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::LockKind;

use crate::function::functions;
use crate::parked::parked;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Holds a thread-blocking guard across an await point.
    ///
    /// ## What it flags
    /// A guard that blocks threads is alive at an `.await`: a `DashMap` reference, entry or iterator, a guard of
    /// a std or parking_lot lock around a map, bound by `let` or a temporary of a scrutinee, a `for` head or an
    /// argument of the awaited call.
    ///
    /// ## Why it matters
    /// ```text
    /// task 1 on worker A                 task 2 on worker A
    /// let queue = map.get(&user)?;
    /// queue.send(msg).await  // parked
    ///                                    map.insert(user, ..)  // blocks the worker:
    ///                                    // task 1 can never be polled again
    /// ```
    /// With one worker it hangs at once; with eight it takes eight such tasks. Every other task on the worker
    /// stands still as well.
    ///
    /// ## Example
    /// ```rust,ignore
    /// if let Some(queue) = self.queues.get(&user) {
    ///     queue.send(message).await?;
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let queue = self.queues.get(&user).map(|queue| queue.clone());
    /// if let Some(queue) = queue {
    ///     queue.send(message).await?;
    /// }
    /// ```
    /// Take out or copy what the awaited call needs, end the guard, then await. Where the section must be
    /// exclusive over the await, use an asynchronous lock per key.
    ///
    /// ## Fix safety
    /// There is no automatic fix: copying may be dear, and what was atomic is so no longer.
    ///
    /// ## Known gaps
    /// * A future that is built under a guard and awaited after it is silent.
    /// * Guards in types of other crates that have no stub are unknown.
    ///
    /// ## Evidence
    /// * worldcoin/iris-mpc, `iris-mpc-cpu/src/network/grpc.rs` (commit d11df4b, issue 959): three `DashMap`
    ///   guards over awaits.
    /// * Kumassy/ownserver, `ownserver_server/src/store.rs` (commit f5e588c): a `RefMut` in a `match` scrutinee
    ///   over an awaited send; fixed in 9616d2b.
    /// * nacos-group/nacos-sdk-rust, `src/common/cache/mod.rs` (commit 3137047): a `Ref` over an awaited save.
    MW301 guard_across_await {
        category: Await,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A guard that is alive at an await.
struct GuardAcrossAwait {
    /// The lock or map as the source names it.
    map: String,
    /// How many awaits lie within its life.
    awaits: usize,
    /// The variable that is the guard, if one is.
    variable: Option<String>,
}

impl Violation for GuardAcrossAwait {
    fn message(&self) -> String {
        format!("the guard of `{}` is held across an await", self.map)
    }

    fn note(&self) -> Option<String> {
        Some(match self.awaits {
            1 => "while this task waits, any other that needs the lock blocks its whole worker thread; if that thread should run this task, neither goes on".to_owned(),
            more => format!("while this task waits at one of {more} awaits, any other that needs the lock blocks its whole worker thread; if that thread should run this task, neither goes on"),
        })
    }

    fn help(&self) -> Option<String> {
        let map = &self.map;
        Some(match &self.variable {
            Some(guard) => format!(
                "copy what is needed out of `{guard}` in a block of its own, so that it ends before the `.await`"
            ),
            None => format!(
                "copy what is needed out of `{map}` with a `let` of its own, so that the guard ends with that statement, and await after it"
            ),
        })
    }
}

fn guard_across_await(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for parked in parked(&function, input.track, |token| {
            !token.asynchronous && matches!(token.kind, LockKind::Plain | LockKind::Sharded)
        }) {
            let token = function.flow.token(parked.token);
            let place = function.place_name(token.lock);
            let violation = GuardAcrossAwait {
                map: place.clone(),
                awaits: parked.awaits.len(),
                variable: function.holding_variable(token),
            };
            let Some(primary) = function.label(
                token.span,
                format!("`{place}` is locked here, and stays so"),
            ) else {
                continue;
            };
            let identity = function.identity(token.lock, "hold,await");
            let finding = out.push(
                &violation,
                if parked.always {
                    Confidence::Likely
                } else {
                    Confidence::Possible
                },
                primary,
                identity,
            );
            finding.related = parked.related(&function);
            finding.in_test = function.in_test();
        }
    }
}
