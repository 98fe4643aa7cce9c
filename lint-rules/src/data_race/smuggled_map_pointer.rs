//! MW504

use mapwarden_engine::finding::{Confidence, Identity};
use mapwarden_engine::flow::{EventKind, Root};
use mapwarden_engine::link::{SpawnKind, TyKind};
use mapwarden_engine::lower::ir::{ExprId, LocalId};
use mapwarden_engine::sharing::Pointers;
use mapwarden_engine::span::Span;

use super::unsynchronized_capture::{Conflict, for_each_conflict, may_write};
use crate::function::{Function, functions};
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
    /// * A lengthened reference is seen where a detached thread or task writes through it, a pointer in an
    ///   `AtomicPtr` where it is loaded and written through in one function.
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
        Some(
            "it is written without a lock while both threads can reach it: that is a data race"
                .to_owned(),
        )
    }

    fn help(&self) -> Option<String> {
        Some("share it by `Arc<Mutex<..>>`, or borrow it inside `thread::scope`".to_owned())
    }
}

fn smuggled_map_pointer(input: &RuleInput<'_>, out: &mut Findings) {
    lengthened(input, out);
    through_atomic(input, out);
    let mut reported: Vec<Span> = Vec::new();
    for_each_conflict(input, true, &mut |function, conflict| {
        let carrier = conflict.write.carrier.or(conflict.beside.carrier);
        let made = carrier.and_then(|local| {
            let made = pointers(function).initializer(local)?;
            Some((local, function.body.span(made)))
        });
        if let Some((local, made)) = made
            && !reported.contains(&made)
        {
            reported.push(made);
            report(function, conflict, (local, made), out);
        }
    });
}

/// A reference with a lengthened lifetime that something detached writes through, while the owner goes on.
fn lengthened(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let pointers = pointers(&function);
        let mut reported: Vec<LocalId> = Vec::new();
        for (_, event) in function.flow.reachable_events() {
            let EventKind::Spawn(spawn) = &event.kind else {
                continue;
            };
            let runs = spawn.runs.filter(|_| spawn.kind != SpawnKind::Scoped);
            let Some(closure) = runs.and_then(|id| input.facts.flow.functions.get(id.0 as usize))
            else {
                continue;
            };
            for (_, inside) in closure.reachable_events() {
                let EventKind::Access(access) = &inside.kind else {
                    continue;
                };
                let Root::Capture(local) = closure.place(access.map).root else {
                    continue;
                };
                if !access.is_map
                    || access.concurrent
                    || !may_write(access.kind)
                    || !inside.held.must.is_empty()
                    || reported.contains(&local)
                    || !pointers.is_lengthened(local)
                {
                    continue;
                }
                reported.push(local);
                let Some(made) = pointers.initializer(local) else {
                    continue;
                };
                report_lengthened(&function, (local, made), inside.span, out);
            }
        }
    }
}

fn report_lengthened(
    function: &Function<'_>,
    (local, made): (LocalId, ExprId),
    write: Span,
    out: &mut Findings,
) {
    let violation = SmuggledMapPointer {
        map: function.variable_name(local),
        guise: "a reference whose lifetime was lengthened",
    };
    let Some(primary) = function.label(
        function.body.span(made),
        "from here on the compiler does not see who shares it",
    ) else {
        return;
    };
    let identity = Identity {
        item: function.path_name(),
        owner: format!("local {}", local.0),
        accesses: "write".to_owned(),
    };
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding
        .related
        .extend(function.label(write, "written here without a lock"));
    finding.in_test = function.in_test();
}

/// A map behind an atomic pointer that is written in place: others loaded the same pointer.
fn through_atomic(input: &RuleInput<'_>, out: &mut Findings) {
    for function in functions(input) {
        let pointers = pointers(&function);
        for (_, event) in function.flow.reachable_events() {
            let EventKind::Access(access) = &event.kind else {
                continue;
            };
            if !access.is_map
                || access.concurrent
                || !may_write(access.kind)
                || !event.held.must.is_empty()
            {
                continue;
            }
            let Some(load) = event.expr.and_then(|expr| pointers.loaded_pointer(expr)) else {
                continue;
            };
            let violation = SmuggledMapPointer {
                map: function.expr_text(load),
                guise: "a pointer in an atomic cell",
            };
            let Some(primary) = function.label(event.span, "written here without a lock") else {
                continue;
            };
            let identity = function.identity(access.map, "write");
            let finding = out.push(&violation, Confidence::Likely, primary, identity);
            finding.related.extend(function.label(
                function.body.span(load),
                "everyone who loads this pointer reaches the same map",
            ));
            finding.in_test = function.in_test();
        }
    }
}

fn pointers<'a>(function: &Function<'a>) -> Pointers<'a> {
    Pointers {
        program: function.program(),
        typed: function.typed,
        body: function.body,
    }
}

fn report(
    function: &Function<'_>,
    conflict: &Conflict<'_>,
    (carrier, made): (LocalId, Span),
    out: &mut Findings,
) {
    let ty = function.typed.locals[carrier.0 as usize];
    let violation = SmuggledMapPointer {
        map: function.place_name(conflict.write.base),
        guise: match function.typed.types.kind(ty) {
            TyKind::Primitive(_) => "an integer",
            _ => "a raw pointer",
        },
    };
    let Some(primary) =
        function.label(made, "from here on the compiler does not see who shares it")
    else {
        return;
    };
    let related = [
        function.label(conflict.write.span, "written here without a lock"),
        function.label(conflict.beside.span, "reached here at the same time"),
    ];
    let accesses = if conflict.beside.writes {
        "write,write"
    } else {
        "write,read"
    };
    let identity = function.identity(conflict.write.base, accesses);
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.related.extend(related.into_iter().flatten());
    finding.related.dedup_by_key(|label| label.at);
    finding.in_test = function.in_test();
}
