//! Which bodies are worth building, and in which order.

use rustc_hash::FxHashMap;

use super::implied::Implied;
use crate::components::components;
use crate::link::{Callee, DefId, DerefStep, Effects, Program, TyKind, TypeModel, TypedBody};
use crate::lower::ir::ItemKind;

/// Functions that call each other, callees before callers.
pub(super) struct CallGraph {
    /// Groups of bodies that call each other, in levels: a level needs only the ones before it.
    pub(super) levels: Vec<Vec<Vec<usize>>>,
    /// The bodies that each body may call, sorted.
    pub(super) edges: Vec<Vec<usize>>,
}

/// Whether a modelled call makes a body worth building.
fn matters(effects: &Effects) -> bool {
    !effects.acquisitions.is_empty()
        || effects.snapshot.is_some()
        || !effects.spawns.is_empty()
        || effects.waits.is_some()
        || effects.forces
        || effects.scope.is_some()
        || effects.releases_during.is_some()
        || effects.registers
        || effects.forgets.is_some()
}

/// In no order: for questions whose answer does not depend on it, and results that are sorted.
fn callees(typed: &TypedBody) -> impl Iterator<Item = &Callee> {
    typed.callees.values().chain(typed.into_iter.values())
}

/// Whether a body acts on locks, cells, snapshots or tasks by itself.
fn touches(program: &Program, typed: &TypedBody) -> bool {
    let modelled = callees(typed).any(|callee| match callee {
        Callee::Functions(defs, _) => defs.iter().any(|&def| {
            let effects = program.effects_of(def);
            effects.is_some_and(matters)
                // A map without locks is shared all the same.
                || effects.is_some_and(|effects| !effects.accesses.is_empty())
                    && is_method_of(program, def, |model| {
                        model.map.as_ref().is_some_and(|map| map.concurrent)
                    })
        }),
        Callee::Virtual { declaration, .. } => {
            program.effects_of(*declaration).is_some_and(matters)
        }
        _ => false,
    });
    modelled || forces(program, typed)
}

/// Whether a body reads or changes a map.
fn accesses(program: &Program, typed: &TypedBody) -> bool {
    callees(typed).any(|callee| match callee {
        Callee::Functions(defs, _) => defs.iter().any(|&def| {
            program
                .effects_of(def)
                .is_some_and(|effects| !effects.accesses.is_empty())
                && is_method_of(program, def, |model| {
                    model.map.is_some() || model.guard.is_some()
                })
        }),
        _ => false,
    })
}

/// Whether a body has raw pointers at hand, or calls what nobody may call without `unsafe`.
fn is_raw(program: &Program, typed: &TypedBody) -> bool {
    let mut types = typed.exprs.iter().chain(&typed.locals);
    let is_unsafe =
        |def: &DefId| matches!(&program.item(*def).kind, ItemKind::Fn(decl) if decl.is_unsafe);
    types.any(|&ty| matches!(typed.types.kind(ty), TyKind::Ptr(..)))
        || callees(typed).any(|callee| match callee {
            Callee::Functions(defs, _) => defs.iter().any(is_unsafe),
            _ => false,
        })
}

/// Whether the receiver of a method is of a type of which a stub says what is asked for.
fn is_method_of(program: &Program, def: DefId, asked: impl Fn(&TypeModel) -> bool) -> bool {
    let Some(&first) = program
        .signatures
        .get(&def)
        .and_then(|signature| signature.params.first())
    else {
        return false;
    };
    match program.types.kind(program.types.peel_refs(first)) {
        TyKind::Adt(def, _) => program.model(*def).is_some_and(asked),
        _ => false,
    }
}

fn forces(program: &Program, typed: &TypedBody) -> bool {
    let adjustments = typed.adjustments.values().chain(typed.derefs.values());
    let fields = typed.fields.values().map(|field| &field.adjustment);
    adjustments.chain(fields).any(|adjustment| {
        adjustment.derefs.iter().any(|step| match step {
            DerefStep::Overloaded(def) => program
                .effects_of(*def)
                .is_some_and(|effects| effects.forces),
            DerefStep::Builtin => false,
        })
    })
}

impl CallGraph {
    pub(super) fn new(program: &Program, bodies: &[TypedBody], implied: &Implied) -> Self {
        let index: FxHashMap<DefId, usize> = bodies
            .iter()
            .enumerate()
            .map(|(index, typed)| (typed.owner, index))
            .collect();
        let unwritten: Vec<Vec<DefId>> = bodies
            .iter()
            .map(|typed| implied.of_body(program, typed))
            .collect();
        let edges: Vec<Vec<usize>> = bodies
            .iter()
            .zip(&unwritten)
            .map(|(typed, unwritten)| {
                let mut targets: Vec<usize> = called(typed)
                    .chain(unwritten.iter().copied())
                    .filter_map(|def| index.get(&def).copied())
                    .collect();
                targets.sort_unstable();
                targets.dedup();
                targets
            })
            .collect();
        let wanted = wanted(program, bodies, &unwritten, &edges);
        let components = components(&edges);
        let mut level_of = vec![0_usize; bodies.len()];
        let mut levels: Vec<Vec<Vec<usize>>> = Vec::new();
        for mut component in components {
            component.retain(|&body| wanted[body]);
            if component.is_empty() {
                continue;
            }
            component.sort_unstable();
            let level = component
                .iter()
                .flat_map(|&body| &edges[body])
                .filter(|target| wanted[**target] && !component.contains(target))
                .map(|&target| level_of[target] + 1)
                .max()
                .unwrap_or(0);
            for &body in &component {
                level_of[body] = level;
            }
            if levels.len() <= level {
                levels.resize_with(level + 1, Vec::new);
            }
            levels[level].push(component);
        }
        Self { levels, edges }
    }
}

/// Functions that a body may call: its values of function type too.
fn called(typed: &TypedBody) -> impl Iterator<Item = DefId> {
    let direct = callees(typed).flat_map(|callee| match callee {
        Callee::Functions(defs, _) => defs.to_vec(),
        Callee::Virtual {
            implementations, ..
        } => implementations.clone(),
        _ => Vec::new(),
    });
    let adjustments = typed.adjustments.values().chain(typed.derefs.values());
    let fields = typed.fields.values().map(|field| &field.adjustment);
    let derefs = adjustments
        .chain(fields)
        .flat_map(|adjustment| adjustment.derefs.iter())
        .filter_map(|step| match step {
            DerefStep::Overloaded(def) => Some(*def),
            DerefStep::Builtin => None,
        });
    let values = typed
        .exprs
        .iter()
        .filter_map(|&ty| match typed.types.kind(ty) {
            TyKind::FnItem(def, _) => Some(*def),
            _ => None,
        });
    direct.chain(derefs).chain(values)
}

/// Bodies that act on something themselves, those that call them, and what both need to know of their callees:
/// accessors, and accesses to maps that may be shared where they are called. A map by itself is nothing to
/// watch; behind a raw pointer, or in a type that promises to be shared, it is.
fn wanted(
    program: &Program,
    bodies: &[TypedBody],
    unwritten: &[Vec<DefId>],
    edges: &[Vec<usize>],
) -> Vec<bool> {
    let promises = !program.promises.is_empty();
    let accesses: Vec<bool> = bodies
        .iter()
        .map(|typed| accesses(program, typed))
        .collect();
    let acts = |def: &DefId| program.effects_of(*def).is_some_and(matters);
    let mut wanted: Vec<bool> = bodies
        .iter()
        .zip(unwritten)
        .zip(&accesses)
        .map(|((typed, unwritten), &accesses)| {
            touches(program, typed)
                || unwritten.iter().any(acts)
                || accesses && (promises || is_raw(program, typed))
        })
        .collect();
    let mut callers: Vec<Vec<usize>> = vec![Vec::new(); bodies.len()];
    for (caller, targets) in edges.iter().enumerate() {
        for &target in targets {
            callers[target].push(caller);
        }
    }
    spread(&mut wanted, &callers, |_| true);
    let leads_to_access = {
        let mut leads = accesses;
        spread(&mut leads, &callers, |_| true);
        leads
    };
    spread(&mut wanted, edges, |target| {
        leads_to_access[target] || is_accessor(program, bodies[target].owner)
    });
    wanted
}

/// Marks what the marked lead to, as far as `follows` lets them.
fn spread(marked: &mut [bool], edges: &[Vec<usize>], follows: impl Fn(usize) -> bool) {
    let mut open: Vec<usize> = (0..marked.len()).filter(|&body| marked[body]).collect();
    while let Some(body) = open.pop() {
        for &target in &edges[body] {
            if !marked[target] && follows(target) {
                marked[target] = true;
                open.push(target);
            }
        }
    }
}

/// The result may be a place of the parameters: a reference, or a pointer that shares.
fn is_accessor(program: &Program, def: DefId) -> bool {
    let output = program
        .signatures
        .get(&def)
        .and_then(|signature| signature.output);
    output.is_some_and(|ty| match program.types.kind(ty) {
        TyKind::Ref(..) | TyKind::Ptr(..) => true,
        TyKind::Adt(def, _) => program
            .model(*def)
            .is_some_and(|model| model.pointer.is_some()),
        _ => false,
    })
}
