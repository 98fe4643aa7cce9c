//! Functions that run though no call is written: formatting by macros, destructors.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::facts::Step;
use super::graph::HolderStep;
use super::holding::children;
use crate::link::{DefId, PointerKind, Program, Ty, TyArena, TyKind, TypedBody};
use crate::lower::ir::{ExprKind, ItemKind, MacroShape};

/// How deep values are looked into.
const DEPTH: usize = 4;

/// What formatting a value of a type does.
#[derive(Debug, Clone, Copy)]
enum Formatting {
    /// Runs this function.
    Function(DefId),
    /// Formats every field.
    Fields,
}

/// Formatting functions and destructors of every type.
#[derive(Debug, Default)]
pub(super) struct Implied {
    formats: FxHashMap<DefId, SmallVec<[Formatting; 2]>>,
    drops: FxHashMap<DefId, DefId>,
    /// Types that may own a value with a destructor, whatever their arguments are.
    owners: FxHashSet<DefId>,
}

/// A function that formatting a value runs, on this part of it.
pub(super) struct Formatted {
    pub(super) steps: Vec<Step>,
    pub(super) function: DefId,
}

impl Implied {
    pub(super) fn new(program: &Program) -> Self {
        let mut implied = Self::default();
        let traits = [program.lang.debug, program.lang.display];
        let mut functions: FxHashMap<DefId, DefId> = FxHashMap::default();
        // Impls of these traits have one function each, so the order decides nothing.
        functions.extend(
            program
                .parents
                .iter()
                .filter(|(member, _)| program.signatures.contains_key(*member))
                .map(|(&member, &parent)| (parent, member)),
        );
        for found in &program.impls {
            if found.trait_def.is_none() || !traits.contains(&found.trait_def) {
                continue;
            }
            let TyKind::Adt(def, _) = program.types.kind(found.self_type) else {
                continue;
            };
            let formatting = if found.derived {
                Formatting::Fields
            } else {
                match functions.get(&found.def) {
                    Some(&function) => Formatting::Function(function),
                    None => continue,
                }
            };
            implied.formats.entry(*def).or_default().push(formatting);
        }
        implied.drops.extend(
            program
                .drops
                .iter()
                .filter(|&(_, &drop)| program.body_of(drop).is_some())
                .map(|(&def, &drop)| (def, drop)),
        );
        implied.find_owners(program);
        implied
    }

    /// Follows the types of fields from types with destructors to their owners.
    fn find_owners(&mut self, program: &Program) {
        let mut open: Vec<DefId> = self.drops.keys().copied().collect();
        if open.is_empty() {
            return;
        }
        let mut owners: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
        // Owners are a set: the order decides nothing.
        program.fields.iter().for_each(|(&owner, variants)| {
            for &field in variants.iter().flatten() {
                mentioned(&program.types, field, &mut |def| {
                    owners.entry(def).or_default().push(owner);
                    false
                });
            }
        });
        self.owners.extend(&open);
        while let Some(owned) = open.pop() {
            for &owner in owners.get(&owned).into_iter().flatten() {
                if self.owners.insert(owner) {
                    open.push(owner);
                }
            }
        }
    }

    /// Whether dropping a value may run a destructor, before all is known of where in the value.
    fn may_drop(&self, types: &TyArena, ty: Ty) -> bool {
        mentioned(types, ty, &mut |def| self.owners.contains(&def))
    }

    /// The destructor that a type declares itself.
    pub(super) fn drop_of(&self, def: DefId) -> Option<DefId> {
        self.drops.get(&def).copied()
    }

    /// Types with destructors, in no order.
    pub(super) fn dropped(&self) -> impl Iterator<Item = DefId> {
        self.drops.keys().copied()
    }

    /// The functions of interest that formatting a value runs.
    pub(super) fn formatted(&self, program: &Program, types: &TyArena, ty: Ty) -> Vec<Formatted> {
        let mut found = Vec::new();
        self.find_formatted(program, types, ty, &mut Vec::new(), &mut found);
        found
    }

    fn find_formatted(
        &self,
        program: &Program,
        types: &TyArena,
        ty: Ty,
        steps: &mut Vec<Step>,
        found: &mut Vec<Formatted>,
    ) {
        let TyKind::Adt(def, args) = types.kind(types.peel_refs(ty)) else {
            return;
        };
        if steps.len() > DEPTH {
            return;
        }
        for formatting in self.formats.get(def).into_iter().flatten() {
            match *formatting {
                Formatting::Function(function) => {
                    let locks = program
                        .effects_of(function)
                        .is_some_and(|effects| !effects.acquisitions.is_empty());
                    if locks || program.body_of(function).is_some() {
                        found.push(Formatted {
                            steps: steps.clone(),
                            function,
                        });
                    }
                }
                Formatting::Fields => {
                    if !matches!(program.item(*def).kind, ItemKind::Struct(..)) {
                        continue;
                    }
                    for (path, field) in children(program, types, types.peel_refs(ty)) {
                        let [HolderStep::Field(index)] = path[..] else {
                            continue;
                        };
                        steps.push(Step::Field(Some(*def), index));
                        self.find_formatted(program, types, field, steps, found);
                        steps.pop();
                    }
                }
            }
        }
        let model = program.model(*def);
        if model.is_some_and(|model| model.pointer.is_some())
            && let Some(&inner) = args.first()
        {
            self.find_formatted(program, types, inner, steps, found);
        }
    }

    /// The destructors that dropping a value may run. What shares its value drops it only as the last one.
    pub(super) fn destructors(&self, program: &Program, types: &TyArena, ty: Ty) -> Vec<DefId> {
        let mut found = Vec::new();
        if self.may_drop(types, ty) {
            self.find_destructors(program, types, ty, 0, &mut found);
        }
        found
    }

    fn find_destructors(
        &self,
        program: &Program,
        types: &TyArena,
        ty: Ty,
        depth: usize,
        found: &mut Vec<DefId>,
    ) {
        if depth > DEPTH {
            return;
        }
        match types.kind(ty) {
            TyKind::Adt(def, args) => {
                if let Some(drop) = self.drop_of(*def)
                    && !found.contains(&drop)
                {
                    found.push(drop);
                }
                let pointer = program.model(*def).and_then(|model| model.pointer);
                if matches!(
                    pointer,
                    Some(PointerKind::Shared | PointerKind::SharedLocal)
                ) {
                    return;
                }
                let is_stub = program.crates[program.file(*def).crate_id.0 as usize].is_stub;
                if is_stub {
                    for &arg in args {
                        self.find_destructors(program, types, arg, depth + 1, found);
                    }
                } else {
                    for (_, field) in children(program, types, ty) {
                        self.find_destructors(program, types, field, depth + 1, found);
                    }
                }
            }
            TyKind::Tuple(parts) => {
                for &part in parts {
                    self.find_destructors(program, types, part, depth + 1, found);
                }
            }
            TyKind::Slice(inner) | TyKind::Array(inner) => {
                self.find_destructors(program, types, *inner, depth + 1, found);
            }
            _ => {}
        }
    }

    /// Every function that a body runs without calling it, sorted.
    pub(super) fn of_body(&self, program: &Program, typed: &TypedBody) -> Vec<DefId> {
        let mut found = Vec::new();
        if !self.drops.is_empty() {
            let mut types = typed.exprs.clone();
            types.extend(&typed.locals);
            types.sort_unstable();
            types.dedup();
            for ty in types {
                if !self.may_drop(&typed.types, ty) {
                    continue;
                }
                self.find_destructors(program, &typed.types, ty, 0, &mut found);
            }
        }
        for expr in &program.body(typed.body).exprs {
            let ExprKind::Macro(call) = &expr.kind else {
                continue;
            };
            if !formats(call.shape) {
                continue;
            }
            for &operand in &call.operands {
                let Some(&ty) = typed.exprs.get(operand.0 as usize) else {
                    continue;
                };
                let formatted = self.formatted(program, &typed.types, ty);
                found.extend(formatted.into_iter().map(|formatted| formatted.function));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Whether `wanted` is so for a type that values of this type are made of, as far as it says.
fn mentioned(types: &TyArena, ty: Ty, wanted: &mut dyn FnMut(DefId) -> bool) -> bool {
    match types.kind(ty) {
        TyKind::Adt(def, args) => {
            wanted(*def) || args.iter().any(|&arg| mentioned(types, arg, wanted))
        }
        TyKind::Tuple(parts) => parts.iter().any(|&part| mentioned(types, part, wanted)),
        TyKind::Slice(inner) | TyKind::Array(inner) => mentioned(types, *inner, wanted),
        _ => false,
    }
}

/// Whether a macro formats its operands; a comparison does only when it fails.
pub(super) const fn formats(shape: MacroShape) -> bool {
    matches!(shape, MacroShape::Format | MacroShape::FormatDiverge)
}
