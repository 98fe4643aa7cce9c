//! MW107

use mapwarden_engine::finding::{Confidence, Label};
use mapwarden_engine::flow::{CallStep, EventId, PlaceId};
use mapwarden_engine::link::LockKind;

use crate::conflict::{conflicts, of_own_static};
use crate::function::{Function, functions};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Reaches a once-initialised value from its own initialiser.
    ///
    /// ## What it flags
    /// The initializer of a `LazyLock`, `OnceLock`, `OnceCell`, `lazy_static!` or a cache's `get_or_init` reaches
    /// the same cell again, itself or through the functions it calls.
    ///
    /// ## Why it matters
    /// ```text
    /// this thread
    /// TABLE.get(..)                 // first use: runs the initializer
    ///   -> || default("size")       // which calls
    ///      -> TABLE.get(..)         // waits for the initializer that is running: itself
    /// ```
    /// std documents that the outcome is unspecified, deadlock or panic; once_cell deadlocks or panics as well.
    ///
    /// ## Example
    /// ```rust,ignore
    /// static LIMITS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    ///     HashMap::from([("default", 10), ("burst", limit("default") * 2)])
    /// });
    ///
    /// fn limit(name: &str) -> u32 {
    ///     LIMITS.get(name).copied().unwrap_or(1)
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// static LIMITS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    ///     let default = 10;
    ///     HashMap::from([("default", default), ("burst", default * 2)])
    /// });
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * Function pointers and closures that an initializer only stores are not taken for calls.
    /// * `OnceLock::get` waits for nothing and is silent.
    ///
    /// ## Evidence
    /// * rust-lang-nursery/lazy-static.rs#95: a static used in its own initializer compiles and then hangs.
    MW107 initializer_reentry {
        category: Deadlock,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A call inside an initializer that reaches the cell being initialized.
struct InitializerReentry {
    /// The cell: `LIMITS`, `self.entries`.
    cell: String,
    /// The function through which it is reached, if it is not named here.
    through: Option<String>,
}

impl Violation for InitializerReentry {
    fn message(&self) -> String {
        let cell = &self.cell;
        match &self.through {
            None => format!("the initializer of `{cell}` uses `{cell}`"),
            Some(callee) => {
                format!("the initializer of `{cell}` calls `{callee}`, which uses `{cell}`")
            }
        }
    }

    fn note(&self) -> Option<String> {
        Some(
            "the value is not there until the initializer returns, so the thread waits for itself"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        let cell = &self.cell;
        Some(match &self.through {
            Some(callee) => format!(
                "give `{callee}` what it needs as an argument, or call it after `{cell}` is there"
            ),
            None => {
                format!("let the initializer work on the value that it makes, and not on `{cell}`")
            }
        })
    }
}

fn initializer_reentry(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        for conflict in conflicts(&function, LockKind::Once, crate::Track::Any) {
            let found = Reentry {
                event: conflict.event,
                cell: conflict.lock,
                confidence: conflict.confidence(),
                path: conflict.path,
            };
            report(&function, &found, function.taken(conflict.held), out);
        }
        for (event, cell, must, path) in of_own_static(&function) {
            let confidence = if must {
                Confidence::Certain
            } else {
                Confidence::Likely
            };
            let item = function.program().item(function.def);
            let name = item.name_span.shifted(item.base);
            let made = function.label(name, "this initializer runs under the static's own lock");
            report(
                &function,
                &Reentry {
                    event,
                    cell,
                    confidence,
                    path,
                },
                made.into_iter().collect(),
                out,
            );
        }
    }
}

/// A cell that is asked for while it is being made.
struct Reentry<'f> {
    event: EventId,
    cell: PlaceId,
    confidence: Confidence,
    path: &'f [CallStep],
}

fn report(function: &Function<'_>, found: &Reentry<'_>, related: Vec<Label>, out: &mut Findings) {
    let cell = function.place_name(found.cell);
    let through = if found.path.is_empty() {
        None
    } else {
        function.call_name(found.event)
    };
    let violation = InitializerReentry {
        cell: cell.clone(),
        through,
    };
    let span = function.event(found.event).span;
    let message = format!("`{cell}` is asked for while it is being made");
    let Some(primary) = function.label(span, message) else {
        return;
    };
    let identity = function.identity(found.cell, "initialize,initialize");
    let finding = out.push(&violation, found.confidence, primary, identity);
    finding.related = related;
    finding
        .related
        .extend(function.path(found.path, &format!("`{cell}` is needed here")));
    finding.in_test = function.in_test();
}
