//! MW504

use mapwarden_engine::finding::Confidence;
use mapwarden_engine::link::TyKind;
use mapwarden_engine::lower::ir::LocalId;
use mapwarden_engine::sharing::Pointers;
use mapwarden_engine::span::Span;

use super::unsynchronized_capture::{Conflict, for_each_conflict};
use crate::function::Function;
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
    /// * A pointer kept in an `AtomicPtr`, and a reference whose lifetime was lengthened, are not followed yet.
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
        Some("it is written without a lock while both threads can reach it".to_owned())
    }

    fn help(&self) -> Option<String> {
        Some("share it by `Arc<Mutex<..>>`, or borrow it inside `thread::scope`".to_owned())
    }
}

fn smuggled_map_pointer(input: &RuleInput<'_>, out: &mut Findings) {
    let mut reported: Vec<Span> = Vec::new();
    for_each_conflict(input, true, &mut |function, conflict| {
        let carrier = conflict.write.carrier.or(conflict.beside.carrier);
        let made = carrier.and_then(|local| {
            let pointers = Pointers {
                program: function.program(),
                typed: function.typed,
                body: function.body,
            };
            Some((local, function.body.span(pointers.initializer(local)?)))
        });
        if let Some((local, made)) = made
            && !reported.contains(&made)
        {
            reported.push(made);
            report(function, conflict, (local, made), out);
        }
    });
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
    let Some(primary) = function.label(made, "leaves the sight of the checks here") else {
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
