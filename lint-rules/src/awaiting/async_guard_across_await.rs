//! MW302

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::LockKind;

use crate::function::functions;
use crate::parked::parked;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Holds an async guard across an await point.
    ///
    /// ## What it flags
    /// A guard of an asynchronous lock around a map (`tokio::sync::Mutex`, `RwLock`, async-lock) is held over an
    /// await of something else. It is `possible` only: such locks are made for it, and it may be meant. What is
    /// awaited is compared with the lock: waiting for the same lock is `relock_while_held`.
    ///
    /// ## Why it matters
    /// ```text
    /// task 1                                    task 2
    /// let mut map = self.map.lock().await;
    /// fetch(url).await  // two seconds
    ///                                           self.map.lock().await  // two seconds
    /// ```
    /// No worker blocks, but everyone who needs the map waits as long as the slowest request takes, and a
    /// request that never answers stops them all.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let mut tokens = self.tokens.lock().await;
    /// let token = request(user).await;
    /// tokens.insert(user, token);
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let token = request(user).await;
    /// self.tokens.lock().await.insert(user, token);
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix. If the section is meant to be exclusive over the await, silence the line with
    /// `// mapwarden: allow(async_guard_across_await)` and say why.
    ///
    /// ## Known gaps
    /// * How long the awaited call takes is not judged.
    ///
    /// ## Evidence
    /// * Kumassy/ownserver, `ownserver_server/src/store.rs` (commit 294a0f3): a read guard over a loop of awaits;
    ///   there the awaited method asked for the same lock.
    MW302 async_guard_across_await {
        category: Await,
        confidence: [Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An asynchronous guard that is alive at an await of something else.
struct AsyncGuardAcrossAwait {
    /// The lock as the source names it.
    lock: String,
}

impl Violation for AsyncGuardAcrossAwait {
    fn message(&self) -> String {
        format!("the async guard of `{}` is held across an await", self.lock)
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "every task that needs `{}` waits until what is awaited here is done, however long that takes",
            self.lock
        ))
    }

    fn help(&self) -> Option<String> {
        Some(
            "await first and lock afterwards, or copy what is needed in a block of its own, so that the guard ends before the `.await`"
                .to_owned(),
        )
    }
}

fn async_guard_across_await(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for parked in parked(&function, input.track, |token| {
            token.asynchronous && matches!(token.kind, LockKind::Plain)
        }) {
            let token = function.flow.token(parked.token);
            let place = function.place_name(token.lock);
            let violation = AsyncGuardAcrossAwait {
                lock: place.clone(),
            };
            let Some(primary) = function.label(
                token.span,
                format!("`{place}` is locked here, and stays so"),
            ) else {
                continue;
            };
            let identity = function.identity(token.lock, "hold,await");
            let finding = out.push(&violation, Confidence::Possible, primary, identity);
            finding.related = parked.related(&function);
            finding.in_test = function.in_test();
        }
    }
}
