//! MW601

use mapwarden_engine::finding::{Confidence, Identity};
use mapwarden_engine::flow::EventKind;
use mapwarden_engine::lower::ir::ExprId;
use mapwarden_engine::sharing::{Clones, Copies, WrittenCopy};
use mapwarden_engine::span::Span;

use crate::function::{Function, functions};
use crate::items::path_of;
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Writes to a copy that nobody reads.
    ///
    /// ## What it flags
    /// A map, or a value taken out of a shared map, is cloned or copied, the copy is changed, and then nobody reads,
    /// stores, sends or returns it.
    ///
    /// ## Why it matters
    /// ```text
    /// this thread                                        everyone else
    /// let mut values = map.lock().unwrap().clone();
    /// values.insert(k, v);  // into the copy
    /// }                     // the copy ends here
    ///                                                    map.get(&k)  // never sees it
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// if let Some(mut usage) = self.usage.lock().unwrap().get(&id).copied() {
    ///     usage.calls += 1;
    /// }
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// if let Some(usage) = self.usage.lock().unwrap().get_mut(&id) {
    ///     usage.calls += 1;
    /// }
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: sometimes the copy should be stored, sometimes never be made.
    ///
    /// ## Known gaps
    /// * A copy that is read afterwards, if only to be printed, is taken to be meant.
    /// * `DashMap::clone` copies every entry; clones of an `Arc` or of a handle around one are no copies.
    ///
    /// ## Evidence
    /// * No public bug in a map has been confirmed yet; the cause is that of `clone_splits_map`, whose bug is
    ///   sockudo/sockudo, `crates/sockudo-webhook/src/lambda_sender.rs` (commit 7040dc0).
    MW601 write_to_copy {
        category: LostWrite,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A write that ends with its copy.
struct WriteToCopy {
    /// The original as the source names it.
    original: String,
    /// The write: `insert`, `+=`.
    write: String,
}

impl Violation for WriteToCopy {
    fn message(&self) -> String {
        let Self { original, write } = self;
        format!("this `{write}` goes to a copy of `{original}` that nobody reads")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "the clone is dropped at the end of its scope, and `{}` keeps its old content",
            self.original
        ))
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "write to `{}` itself under its lock (`get_mut`, `entry`), or store the copy",
            self.original
        ))
    }
}

fn write_to_copy(input: &RuleInput<'_>, out: &mut Findings) {
    let clones = Clones::of(&input.facts.program);
    for function in functions(input) {
        let copies = Copies {
            program: function.program(),
            typed: function.typed,
            body: function.body,
            clones: &clones,
            bodies: &input.facts.bodies,
        };
        let writes = writes(&function, &copies);
        let lost = |copy: &WrittenCopy| {
            copy.local.is_none_or(|local| {
                copies
                    .mentions(local)
                    .all(|mention| writes.iter().any(|other| other.copy.mention == mention))
            })
        };
        for (at, write) in writes.iter().enumerate() {
            // One finding per copy: its first write.
            let first = write.copy.local.is_none()
                || writes[..at]
                    .iter()
                    .all(|other| other.copy.local != write.copy.local);
            // Closures share their function's variables and are looked at on their own.
            if first && lost(&write.copy) {
                report(&function, write, out);
            }
        }
    }
}

/// A write to a copy.
struct Write {
    expr: ExprId,
    copy: WrittenCopy,
    span: Span,
    /// What writes: `insert`.
    by: String,
}

/// Writes to copies whose result nobody looks at, in order of place.
fn writes(function: &Function<'_>, copies: &Copies<'_>) -> Vec<Write> {
    let mut found: Vec<Write> = Vec::new();
    let calls = function.flow.reachable_events().filter_map(|(id, event)| {
        let writes = match &event.kind {
            EventKind::Access(access) => access.kind.writes(),
            EventKind::Write(_) => true,
            _ => false,
        };
        let expr = event.expr.filter(|_| writes && !event.result_used)?;
        Some((expr, event.span, function.call_name(id)))
    });
    let assignments = copies
        .assignments()
        .map(|expr| (expr, function.body.span(expr), None));
    for (expr, span, by) in calls.chain(assignments) {
        if found.iter().any(|known| known.expr == expr) {
            continue;
        }
        let Some(copy) = copies.written(expr) else {
            continue;
        };
        // What was cloned for another thread is a map divided, not a write forgotten.
        let given = |local| {
            function
                .flow
                .captures
                .iter()
                .any(|(held, _)| *held == local)
        };
        if !copy.local.is_some_and(given) {
            found.push(Write {
                expr,
                copy,
                span,
                by: by.unwrap_or_else(|| "assignment".to_owned()),
            });
        }
    }
    found.sort_by_key(|write| write.span);
    found
}

fn report(function: &Function<'_>, write: &Write, out: &mut Findings) {
    let copied = write.copy.original;
    let violation = WriteToCopy {
        original: function.expr_text(copied),
        write: write.by.clone(),
    };
    let (Some(primary), Some(made)) = (
        function.label(
            write.span,
            "changes the copy, which nobody reads afterwards",
        ),
        function.label(function.body.span(copied), "the copy is made of this"),
    ) else {
        return;
    };
    let identity = Identity {
        item: path_of(function.program(), function.def),
        // The original is told by a variable, whose name must not count.
        owner: "binding".to_owned(),
        accesses: "clone,write".to_owned(),
    };
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.related.push(made);
    finding.in_test = function.in_test();
}
