//! MW503

use std::collections::BTreeSet;

use mapwarden_engine::finding::{Confidence, Identity, Label};
use mapwarden_engine::flow::{EventKind, FunctionFacts, Place, PlaceId, Root, Step};
use mapwarden_engine::link::{AccessKind, DefId, Program, Promise, PromiseFacts, TyKind};
use mapwarden_engine::span::FileSpan;

use super::synchronised::{Synchronised, has_unlocked_map};
use crate::items::{field_name, name_of, name_span, path_of};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Claims `Sync` for a type that writes without synchronisation.
    ///
    /// ## What it flags
    /// `unsafe impl Sync` for a type whose methods write to a map through `&self` (an `UnsafeCell`, `RefCell`,
    /// `Cell` or raw pointer) without a lock that every access takes.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                                 thread B
    /// (*self.map.get()).insert(k, v)
    ///   // the table grows
    ///                                          (*self.map.get()).get(&k)
    ///                                            // reads the old table, freed
    /// ```
    ///
    /// ## Example
    /// ```rust,ignore
    /// struct Globals { values: UnsafeCell<HashMap<String, u64>> }
    /// unsafe impl Sync for Globals {}
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// struct Globals { values: RwLock<HashMap<String, u64>> }
    /// ```
    /// `Sync` then comes by itself.
    ///
    /// ## Fix safety
    /// There is no automatic fix.
    ///
    /// ## Known gaps
    /// * A lock made by hand from atomics is recognised where it is taken by compare-and-exchange in the method.
    /// * That only one thread ever runs the methods cannot be seen.
    ///
    /// ## Evidence
    /// * fish-shell/fish-shell#12917: a `RefCell` with a hand-written `Sync` is reachable without the lock that
    ///   should protect it.
    MW503 unsynchronized_sync_impl {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A promise of `Sync` that the methods break.
struct UnsynchronizedSyncImpl {
    /// The type.
    type_name: String,
    /// The field that is written: `values`.
    field: String,
    /// A method that writes it without a lock.
    writer: String,
}

impl Violation for UnsynchronizedSyncImpl {
    fn message(&self) -> String {
        let Self {
            type_name, field, ..
        } = self;
        format!("`{type_name}` is `Sync`, but nothing synchronises `{field}`")
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "`{}` writes through a shared reference while other threads may read or write: that is a data race",
            self.writer
        ))
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "put `{}` into a `Mutex` or `RwLock` and drop the `unsafe impl`",
            self.field
        ))
    }
}

/// An access to a map through a shared reference to its owner.
struct Access {
    field: u32,
    writes: bool,
    locked: bool,
    function: DefId,
    at: FileSpan,
}

fn unsynchronized_sync_impl(input: &RuleInput<'_>, out: &mut Findings) {
    let program = &input.facts.program;
    let promises: Vec<(&PromiseFacts, DefId)> = program
        .promises
        .iter()
        .filter(|promise| promise.promise == Promise::Sync)
        .filter_map(|promise| match program.types.kind(promise.self_type) {
            TyKind::Adt(owner, _) => Some((promise, *owner)),
            _ => None,
        })
        .collect();
    if promises.is_empty() {
        return;
    }
    let synchronised = Synchronised::of(input);
    for (promise, owner) in promises {
        let accesses = accesses(input, &synchronised, owner);
        let fields: BTreeSet<u32> = accesses.iter().map(|access| access.field).collect();
        for field in fields {
            let of_field = || accesses.iter().filter(|access| access.field == field);
            let writer = of_field()
                .find(|access| access.writes && !access.locked)
                .or_else(|| of_field().find(|access| access.writes));
            let open = of_field().find(|access| !access.locked);
            if let (Some(writer), Some(open)) = (writer, open) {
                report(program, (promise, owner), writer, open, out);
                break;
            }
        }
    }
}

fn accesses(input: &RuleInput<'_>, synchronised: &Synchronised<'_>, owner: DefId) -> Vec<Access> {
    let program = &input.facts.program;
    let mut all = Vec::new();
    for flow in &input.facts.flow.functions {
        let Some(function) = flow.def else { continue };
        for (id, event) in flow.reachable_events() {
            let found = match &event.kind {
                EventKind::Access(access) if access.is_map && !access.concurrent => Some((
                    access.map,
                    access.kind.writes() || access.kind == AccessKind::Entry,
                    true,
                )),
                EventKind::Write(write) => Some((write.place, true, false)),
                _ => None,
            };
            let Some((place, writes, of_map)) = found else {
                continue;
            };
            let (Some(field), Some(at)) = (
                shared_field(program, flow, (place, of_map), owner),
                program.file_span(function.file, event.span),
            ) else {
                continue;
            };
            all.push(Access {
                field,
                writes,
                locked: synchronised.is_locked(flow, id),
                function,
                at,
            });
        }
    }
    all
}

/// The field of `owner` that the path to a place goes through, where the owner is reached by a shared
/// reference and the field lets such a reference write to a map.
fn shared_field(
    program: &Program,
    flow: &FunctionFacts,
    (place, of_map): (PlaceId, bool),
    owner: DefId,
) -> Option<u32> {
    let place = flow.place(place);
    if !is_shared(program, flow, place) {
        return None;
    }
    place.steps.iter().find_map(|step| match *step {
        Step::Field(Some(found), index) if found == owner => {
            let ty = *program.fields.get(&owner)?.first()?.get(index as usize)?;
            // The cell of a generic wrapper opens whatever it is filled with: here a map.
            let opens = has_unlocked_map(program, &program.types, ty, false)
                || of_map && opens_parameter(program, ty);
            opens.then_some(index)
        }
        _ => None,
    })
}

fn opens_parameter(program: &Program, ty: mapwarden_engine::link::Ty) -> bool {
    match program.types.kind(ty) {
        TyKind::Ptr(_, inner) => matches!(program.types.kind(*inner), TyKind::Param(..)),
        TyKind::Adt(def, args) => {
            program.model(*def).is_some_and(|model| {
                model.interior
                    || model
                        .lock
                        .is_some_and(|lock| lock.kind == mapwarden_engine::link::LockKind::Cell)
            }) && args
                .iter()
                .any(|&arg| matches!(program.types.kind(arg), TyKind::Param(..)))
        }
        _ => false,
    }
}

fn is_shared(program: &Program, flow: &FunctionFacts, place: &Place) -> bool {
    match place.root {
        Root::Static(_) => true,
        Root::Param(index) => flow
            .def
            .and_then(|def| program.signatures.get(&def))
            .and_then(|signature| signature.params.get(index as usize))
            .is_some_and(|&param| match program.types.kind(param) {
                TyKind::Ref(mutable, _) => !mutable,
                TyKind::Adt(def, _) => program
                    .model(*def)
                    .is_some_and(|model| model.pointer.is_some()),
                _ => false,
            }),
        _ => false,
    }
}

fn report(
    program: &Program,
    (promise, owner): (&PromiseFacts, DefId),
    writer: &Access,
    open: &Access,
    out: &mut Findings,
) {
    let Some(at) = name_span(program, promise.def) else {
        return;
    };
    let type_name = name_of(program, owner).to_owned();
    let field = field_name(program, owner, writer.field);
    let violation = UnsynchronizedSyncImpl {
        // `Shared.0` says more than `0`.
        field: format!("{type_name}.{field}"),
        type_name,
        writer: name_of(program, writer.function).to_owned(),
    };
    let identity = Identity {
        item: path_of(program, owner),
        owner: format!("{}.{field}", path_of(program, owner)),
        accesses: "write,unlocked".to_owned(),
    };
    let primary = Label {
        at,
        message: format!(
            "promises that threads may use one `{}` at the same time",
            violation.type_name
        ),
    };
    let finding = out.push(&violation, Confidence::Likely, primary, identity);
    finding.in_test = program.tests.contains(&promise.def);
    finding.related.push(Label {
        at: writer.at,
        message: format!("`{}` writes it here", violation.writer),
    });
    if open.at != writer.at {
        finding.related.push(Label {
            at: open.at,
            message: "no lock is held here".to_owned(),
        });
    }
}
