//! MW303

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::LockKind;

use crate::function::functions;
use crate::parked::parked;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Keeps a cell borrowed across an await point.
    ///
    /// ## What it flags
    /// A borrow of a `RefCell` with a map in it is alive at an `.await`.
    ///
    /// ## Why it matters
    /// ```text
    /// task 1                                   task 2, same thread
    /// for id in self.topics.borrow().keys() {
    ///     send(id).await  // parked
    ///                                          self.topics.borrow_mut()  // panics
    /// ```
    /// Tasks of one thread take turns at every await. Whether two of them meet depends on timing, so the panic
    /// comes under load.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let mut topics = self.topics.borrow_mut();
    /// let id = send(topic).await;
    /// topics.insert(topic.to_owned(), id);
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// let id = send(topic).await;
    /// self.topics.borrow_mut().insert(topic.to_owned(), id);
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * Whether another task borrows the same cell is not asked: the cell is shared with a caller at least.
    ///
    /// ## Evidence
    /// * AutoMQ/elastic-stream#218: the sessions map was borrowed over awaits in several methods, and the
    ///   heartbeat's `borrow_mut` panicked.
    /// * gtk-rs/gtk4-rs#992: a `RefCell` reference over an await in template tests.
    MW303 refcell_across_await {
        category: Await,
        confidence: [Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A borrow that is alive at an await.
struct RefcellAcrossAwait {
    /// The cell as the source names it.
    cell: String,
}

impl Violation for RefcellAcrossAwait {
    fn message(&self) -> String {
        format!("the borrow of `{}` is held across an await", self.cell)
    }

    fn note(&self) -> Option<String> {
        Some(
            "while this task waits, another task of the thread may borrow it, and that panics"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        Some(
            "copy what is needed in a block of its own, so that the borrow ends before the `.await`, and borrow anew after it"
                .to_owned(),
        )
    }
}

fn refcell_across_await(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for parked in parked(&function, input.track, |token| token.kind == LockKind::Cell) {
            let token = function.flow.token(parked.token);
            let place = function.place_name(token.lock);
            let violation = RefcellAcrossAwait {
                cell: place.clone(),
            };
            let Some(primary) = function.label(
                token.span,
                format!("`{place}` is borrowed here, and stays so"),
            ) else {
                continue;
            };
            let identity = function.identity(token.lock, "borrow,await");
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
