//! MW505

use mapwarden_engine::finding::{Confidence, Identity, Label};
use mapwarden_engine::flow::EventKind;
use mapwarden_engine::link::{AccessKind, TypedBody};
use mapwarden_engine::lower::ir::ExprId;
use mapwarden_engine::sharing::Pointers;
use mapwarden_engine::span::{FileSpan, Span};

use super::synchronised::has_unlocked_map;
use crate::items::{method_name, name_of, path_of, source_name};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Writes through a pointer made from a shared reference.
    ///
    /// ## What it flags
    /// A shared reference to a map (or to a struct with one) is turned into a mutable one, by casts, `cast_mut`,
    /// `Arc::as_ptr` or `transmute`, and written through.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A, with &self                          thread B, with &self
    /// (&self.map as *const _ as *mut Map).insert()
    ///                                               self.map.get(&k)
    ///                                               // the optimiser, too, may believe
    ///                                               // that nothing has changed
    /// ```
    /// Undefined behaviour even in one thread: only an `UnsafeCell` allows writes behind `&`.
    ///
    /// ## Example
    /// ```rust,ignore
    /// let map = &self.map as *const HashMap<u64, u64> as *mut HashMap<u64, u64>;
    /// unsafe { (*map).insert(1, 1) };
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// self.map.lock().unwrap().insert(1, 1); // map: Mutex<HashMap<u64, u64>>
    /// ```
    /// `RefCell` where one thread is enough, `&mut self` where the owner is at hand.
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * A pointer that was made from `&mut` or by `Box::into_raw` is mutable to begin with, and silent.
    /// * A pointer handed to foreign code is not followed.
    ///
    /// ## Evidence
    /// * xacrimon/dashmap#10: `util::to_mut` made `&mut` from `&` inside a map; reported as undefined behaviour and fixed.
    /// * Conflux-Chain/conflux-rust#70: nodes of a trie written through a cast of `&`.
    MW505 const_to_mut_map {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A mutable pointer made from a shared reference to a map.
struct ConstToMutMap {
    /// The map as the source names it.
    map: String,
    /// The write that goes through it.
    write: String,
}

impl Violation for ConstToMutMap {
    fn message(&self) -> String {
        format!(
            "`{}` is written through a pointer made from a shared reference",
            self.map
        )
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` changes it while others hold `&` references to it, behind which the compiler takes it to stay as it is",
            self.write
        ))
    }

    fn help(&self) -> Option<String> {
        Some("put the map into a `Mutex`, or a `RefCell` where one thread is enough, or take `&mut self`".to_owned())
    }
}

fn const_to_mut_map(input: &RuleInput<'_>, out: &mut Findings) {
    let program = &input.facts.program;
    for typed in &input.facts.bodies {
        let body = program.body(typed.body);
        let pointers = Pointers {
            program,
            typed,
            body,
        };
        for (made, to) in pointers.made_mutable() {
            if !has_unlocked_map(program, &typed.types, to, true) {
                continue;
            }
            let write = write_through(input, &pointers, made);
            if write.is_none() && !pointers.is_handed_out(made) {
                continue;
            }
            report(input, typed, (made, body.span(made)), write, out);
        }
    }
}

/// The first write through the pointer, with the name of what writes.
fn write_through(
    input: &RuleInput<'_>,
    pointers: &Pointers<'_>,
    made: ExprId,
) -> Option<(Span, String)> {
    let owner = pointers.typed.owner;
    input
        .facts
        .flow
        .functions
        .iter()
        .filter(|flow| flow.def == Some(owner))
        .flat_map(|flow| &flow.events)
        .find_map(|event| {
            let writes = match &event.kind {
                EventKind::Access(access) => {
                    access.kind.writes() || access.kind == AccessKind::Entry
                }
                EventKind::Write(_) => true,
                _ => false,
            };
            let expr = event.expr.filter(|_| writes)?;
            pointers.goes_through(expr, made).then(|| {
                (
                    event.span,
                    method_name(pointers.program, pointers.body, owner, expr),
                )
            })
        })
}

fn report(
    input: &RuleInput<'_>,
    typed: &TypedBody,
    (made, span): (ExprId, Span),
    write: Option<(Span, String)>,
    out: &mut Findings,
) {
    let program = &input.facts.program;
    let place = |span| -> Option<FileSpan> { program.file_span(typed.owner.file, span) };
    let Some(at) = place(span) else { return };
    let body = program.body(typed.body);
    let violation = ConstToMutMap {
        map: source_name(program, body, typed.owner, made),
        write: write.as_ref().map_or_else(
            || name_of(program, typed.owner).to_owned(),
            |(_, by)| by.clone(),
        ),
    };
    let identity = Identity {
        item: path_of(program, typed.owner),
        // The map is told by a variable, whose name must not count.
        owner: "binding".to_owned(),
        accesses: "cast,write".to_owned(),
    };
    let primary = Label {
        at,
        message: "a shared reference becomes a mutable pointer here".to_owned(),
    };
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.in_test = program.tests.contains(&typed.owner);
    let written = write.and_then(|(span, _)| place(span));
    finding.related.extend(written.map(|at| Label {
        at,
        message: "written through that pointer here".to_owned(),
    }));
}
