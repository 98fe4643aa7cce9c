//! MW501

use std::collections::BTreeSet;

use mapwarden_engine::finding::{Confidence, Identity, Label};
use mapwarden_engine::flow::{EventKind, PlaceId, RemoteKind, Root};
use mapwarden_engine::link::{DefId, SpawnKind};
use mapwarden_engine::lower::ir::ItemKind;

use super::synchronised::{Synchronised, has_unlocked_map};
use crate::items::{name_of, name_span, path_of};
use crate::{Findings, RuleInput, Violation};

rule! {
    /// Keeps a map in a `static mut`.
    ///
    /// ## What it flags
    /// A `static mut` holds a map, a struct with a map in it, or a pointer to one, and is used by functions that
    /// more than one thread can run, without a lock that every access takes.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                          thread B
    /// TABLE.insert(1, a)  // grows, moves
    ///                                   TABLE.get(&2)  // reads freed memory
    /// ```
    /// Inserting may move every entry. A reader beside it follows pointers into memory that is gone: undefined
    /// behaviour, not merely a stale value.
    ///
    /// ## Example
    /// ```rust,ignore
    /// static mut REGISTRY: Option<HashMap<String, u32>> = None;
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// static REGISTRY: LazyLock<Mutex<HashMap<String, u32>>> = LazyLock::new(Mutex::default);
    /// ```
    /// `thread_local!` with a `RefCell` where each thread may have its own.
    ///
    /// ## Fix safety
    /// There is no automatic fix: every use changes with the type.
    ///
    /// ## Known gaps
    /// * That a program has one thread is believed of a binary that spawns none; a library's users are unknown.
    ///
    /// ## Evidence
    /// * servo/servo#15471: a `static mut` with a pointer to a `HashMap`, written by several threads.
    MW501 static_mut_map {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// A mutable static with a map in it.
struct StaticMutMap {
    /// The static's name.
    name: String,
    /// Some accesses take a lock, others do not.
    partly_locked: bool,
}

impl Violation for StaticMutMap {
    fn message(&self) -> String {
        format!("`{}` is a map in a `static mut`", self.name)
    }

    fn note(&self) -> Option<String> {
        Some(if self.partly_locked {
            "some functions lock before they touch it, others do not: those read or write while a lock is held elsewhere".to_owned()
        } else {
            "while one thread changes it, another may be reading the same table: that is a data race".to_owned()
        })
    }

    fn help(&self) -> Option<String> {
        Some(format!(
            "make it `static {}: LazyLock<Mutex<..>>`, or `thread_local!` where each thread may have its own",
            self.name
        ))
    }
}

fn static_mut_map(input: &RuleInput<'_>, out: &mut Findings) {
    let program = &input.facts.program;
    let statics: BTreeSet<DefId> = program
        .values
        .iter()
        .filter(|&(&def, &ty)| {
            is_static_mut(input, def) && has_unlocked_map(program, &program.types, ty, true)
        })
        .map(|(&def, _)| def)
        .collect();
    if statics.is_empty() {
        return;
    }
    let synchronised = Synchronised::of(input);
    for def in statics {
        if has_one_thread(input, def) {
            continue;
        }
        let uses = uses(input, &synchronised, def);
        let locked = uses.iter().filter(|found| found.locked).count();
        if locked == uses.len() {
            continue;
        }
        let Some(at) = name_span(program, def) else {
            continue;
        };
        let violation = StaticMutMap {
            name: name_of(program, def).to_owned(),
            partly_locked: locked > 0,
        };
        let primary = Label {
            at,
            message: "every thread reaches this".to_owned(),
        };
        let identity = Identity {
            item: path_of(program, def),
            owner: path_of(program, def),
            accesses: "static".to_owned(),
        };
        let finding = out.push(&violation, Confidence::Likely, primary, identity);
        finding.in_test = program.tests.contains(&def);
        let open = uses.iter().filter(|found| !found.locked);
        finding.related.extend(open.filter_map(|found| {
            Some(Label {
                at: name_span(program, found.function)?,
                message: "uses it without a lock".to_owned(),
            })
        }));
    }
}

/// A function that mentions the static.
struct Use {
    function: DefId,
    locked: bool,
}

fn is_static_mut(input: &RuleInput<'_>, def: DefId) -> bool {
    let program = &input.facts.program;
    let krate = &program.crates[program.file(def).crate_id.0 as usize];
    krate.is_workspace
        && matches!(
            program.item(def).kind,
            ItemKind::Static {
                mutable: true,
                thread_local: false,
                ..
            }
        )
}

/// Whether the static is part of a program that starts nothing.
fn has_one_thread(input: &RuleInput<'_>, def: DefId) -> bool {
    let program = &input.facts.program;
    let crate_id = program.file(def).crate_id;
    program.crates[crate_id.0 as usize].is_program
        && !input
            .facts
            .flow
            .functions
            .iter()
            .filter(|flow| {
                flow.def
                    .is_some_and(|def| program.file(def).crate_id == crate_id)
            })
            .flat_map(|flow| &flow.events)
            .any(|event| {
                match &event.kind {
                EventKind::Spawn(spawn) => spawn.kind != SpawnKind::LocalTask,
                EventKind::Call(call) => call.remotes.iter().any(|remote| {
                    matches!(remote.kind, RemoteKind::Spawn(kind) if kind != SpawnKind::LocalTask)
                }),
                _ => false,
            }
            })
}

fn uses(input: &RuleInput<'_>, synchronised: &Synchronised<'_>, def: DefId) -> Vec<Use> {
    let mut uses = Vec::new();
    for body in &input.facts.bodies {
        if body.owner == def || !body.path_targets.values().any(|&target| target == def) {
            continue;
        }
        let flows = input
            .facts
            .flow
            .functions
            .iter()
            .filter(|flow| flow.def == Some(body.owner));
        let mut locked = Vec::new();
        for flow in flows {
            let of_static = |place: PlaceId| flow.place(place).root == Root::Static(def);
            for (id, event) in flow.reachable_events() {
                let touches = match &event.kind {
                    EventKind::Access(access) => of_static(access.map),
                    EventKind::Write(write) => of_static(write.place),
                    _ => false,
                };
                if touches {
                    locked.push(synchronised.is_locked(flow, id));
                }
            }
        }
        uses.push(Use {
            function: body.owner,
            // A function that only hands the map out takes no lock over what its callers do.
            locked: if locked.is_empty() {
                synchronised.callers_lock(body.owner)
            } else {
                locked.iter().all(|&locked| locked)
            },
        });
    }
    uses
}
