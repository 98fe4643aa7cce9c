//! Which types can own a guard, and where in a value it then is.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::graph::{HolderPath, HolderStep};
use super::implied::Implied;
use crate::link::{DefId, PointerKind, Program, Ty, TyArena, TyKind};
use crate::lower::ir::{Fields, ItemKind};

/// How deep guards are looked for inside a result.
const DEPTH: usize = 4;

/// What a struct or enum owns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Owned {
    /// A guard, whatever its type arguments are.
    guard: bool,
    /// Values of these type parameters, as bits.
    params: u64,
    /// A value with a destructor of the program, whatever its type arguments are.
    drops: bool,
}

/// A part of a value that can be a guard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GuardPart {
    /// Where it is.
    pub(super) path: HolderPath,
    /// The variants on the way: how deep the enum stands, its type, the variant.
    pub(super) variants: Vec<(usize, DefId, u32)>,
    /// Its type says that it holds a guard.
    definite: bool,
}

/// Ownership of guards by type, for every type of a program.
#[derive(Debug, Default)]
pub(super) struct Holding {
    adts: FxHashMap<DefId, Owned>,
}

impl Holding {
    /// The least solution over the fields of all types.
    pub(super) fn new(program: &Program, implied: &Implied) -> Self {
        let mut defs: Vec<DefId> = program.fields.keys().copied().collect();
        defs.sort_unstable();
        let mut holding = Self::default();
        let guards = program
            .type_models
            .iter()
            .filter(|(_, model)| model.guard.is_some());
        holding.adts = guards
            .map(|(&def, _)| {
                let owned = Owned {
                    guard: true,
                    params: 0,
                    drops: false,
                };
                (def, owned)
            })
            .collect();
        for def in implied.dropped() {
            holding.adts.entry(def).or_default().drops = true;
        }
        loop {
            let mut changed = false;
            for &def in &defs {
                let mut owned = holding.adts.get(&def).copied().unwrap_or_default();
                let before = owned;
                if is_marker(program, def) {
                    owned.params = u64::MAX;
                }
                for &ty in program.fields[&def].iter().flatten() {
                    holding.add(program, ty, def, &mut owned);
                }
                if owned != before {
                    holding.adts.insert(def, owned);
                    changed = true;
                }
            }
            if !changed {
                return holding;
            }
        }
    }

    fn add(&self, program: &Program, ty: Ty, of: DefId, owned: &mut Owned) {
        match program.types.kind(ty) {
            TyKind::Param(def, index) if *def == of && *index < 64 => owned.params |= 1 << index,
            TyKind::Adt(def, args) => {
                let inner = self.adts.get(def).copied().unwrap_or_default();
                owned.guard |= inner.guard;
                let drops = owned.drops;
                owned.drops |= inner.drops;
                for (index, &arg) in args.iter().enumerate() {
                    if index >= 64 || inner.params & (1 << index) != 0 {
                        self.add(program, arg, of, owned);
                    }
                }
                // What shares its value drops it only as the last one.
                if is_shared(program, *def) {
                    owned.drops = drops;
                }
            }
            TyKind::Slice(inner) | TyKind::Array(inner) => self.add(program, *inner, of, owned),
            TyKind::Tuple(inner) => {
                for &inner in inner {
                    self.add(program, inner, of, owned);
                }
            }
            _ => {}
        }
    }

    /// Whether values of the type can own a guard that this function knows of. Types of which too
    /// little is known can.
    pub(super) fn can_hold(&self, types: &TyArena, ty: Ty) -> bool {
        match types.kind(ty) {
            TyKind::Never
            | TyKind::Primitive(_)
            | TyKind::Ref(..)
            | TyKind::Ptr(..)
            | TyKind::FnItem(..)
            | TyKind::Ctor(..)
            | TyKind::FnPointer(..)
            | TyKind::Param(..) => false,
            TyKind::Adt(def, args) => {
                let owned = self.adts.get(def).copied().unwrap_or_default();
                owned.guard
                    || args.iter().enumerate().any(|(index, &arg)| {
                        (index >= 64 || owned.params & (1 << index) != 0)
                            && self.can_hold(types, arg)
                    })
            }
            TyKind::Slice(inner) | TyKind::Array(inner) => self.can_hold(types, *inner),
            TyKind::Tuple(inner) => inner.iter().any(|&inner| self.can_hold(types, inner)),
            TyKind::Unknown
            | TyKind::Closure(..)
            | TyKind::AsyncBlock(..)
            | TyKind::AsyncCall(..)
            | TyKind::Dyn(_)
            | TyKind::Opaque(_)
            | TyKind::Projection(..)
            | TyKind::Infer(_) => true,
        }
    }

    /// Whether dropping a value of the type runs a destructor of the program.
    pub(super) fn can_drop(&self, program: &Program, types: &TyArena, ty: Ty) -> bool {
        match types.kind(ty) {
            TyKind::Adt(def, args) => {
                let owned = self.adts.get(def).copied().unwrap_or_default();
                owned.drops
                    || !is_shared(program, *def)
                        && args.iter().enumerate().any(|(index, &arg)| {
                            (index >= 64 || owned.params & (1 << index) != 0)
                                && self.can_drop(program, types, arg)
                        })
            }
            TyKind::Slice(inner) | TyKind::Array(inner) => self.can_drop(program, types, *inner),
            TyKind::Tuple(inner) => inner
                .iter()
                .any(|&inner| self.can_drop(program, types, inner)),
            _ => false,
        }
    }

    /// Where in a value of this type guards are, each place once: `[Ok].0` of a result of one. The
    /// empty path stands for the whole value.
    pub(super) fn places(&self, program: &Program, types: &TyArena, ty: Ty) -> Vec<GuardPart> {
        let mut found = Vec::new();
        let mut at = GuardPart {
            path: HolderPath::new(),
            variants: Vec::new(),
            definite: false,
        };
        self.find(program, types, ty, &mut at, &mut found);
        // What merely might hold something does not where something else is made for it.
        if found.iter().any(|part| part.definite) {
            found.retain(|part| part.definite);
        }
        found
    }

    fn find(
        &self,
        program: &Program,
        types: &TyArena,
        ty: Ty,
        at: &mut GuardPart,
        found: &mut Vec<GuardPart>,
    ) {
        if !self.can_hold(types, ty) {
            return;
        }
        let children = if at.path.len() < DEPTH {
            children(program, types, ty)
        } else {
            SmallVec::new()
        };
        let before = found.len();
        for (steps, child) in children {
            let variant = match (steps.first(), types.kind(ty)) {
                (Some(HolderStep::Variant(variant)), TyKind::Adt(def, _)) => {
                    Some((at.path.len(), *def, *variant))
                }
                _ => None,
            };
            at.path.extend_from_slice(&steps);
            at.variants.extend(variant);
            self.find(program, types, child, at, found);
            at.path.truncate(at.path.len() - steps.len());
            if variant.is_some() {
                at.variants.pop();
            }
        }
        if found.len() == before {
            found.push(GuardPart {
                definite: matches!(types.kind(ty), TyKind::Adt(..)),
                ..at.clone()
            });
        }
    }
}

fn is_shared(program: &Program, def: DefId) -> bool {
    matches!(
        program.model(def).and_then(|model| model.pointer),
        Some(PointerKind::Shared | PointerKind::SharedLocal)
    )
}

/// A stub without fields stands for whatever it is given: `PhantomData` says what a stub's type owns.
fn is_marker(program: &Program, def: DefId) -> bool {
    program.crates[program.file(def).crate_id.0 as usize].is_stub
        && program.fields[&def].iter().all(Vec::is_empty)
}

pub(super) type Child = (SmallVec<[HolderStep; 2]>, Ty);

/// The fields of tuples and enums, and of structs whose fields are written in the program. Guards
/// themselves have no inside.
pub(super) fn children(program: &Program, types: &TyArena, ty: Ty) -> SmallVec<[Child; 4]> {
    let mut children = SmallVec::new();
    match types.kind(ty) {
        TyKind::Tuple(inner) => {
            for (index, &inner) in (0..).zip(inner.iter()) {
                children.push((SmallVec::from_slice(&[HolderStep::Field(index)]), inner));
            }
        }
        TyKind::Adt(def, args) => {
            let Some(variants) = program.fields.get(def) else {
                return children;
            };
            let is_enum = matches!(program.item(*def).kind, ItemKind::Enum(..));
            let is_guard = program
                .model(*def)
                .is_some_and(|model| model.guard.is_some());
            if is_guard && !is_enum {
                return children;
            }
            for (variant, fields) in (0..).zip(variants) {
                for (index, &field) in (0..).zip(fields) {
                    let mut steps = SmallVec::new();
                    if is_enum {
                        steps.push(HolderStep::Variant(variant));
                    }
                    steps.push(HolderStep::Field(index));
                    // A field of a parameter's type is followed; one that merely mentions it is
                    // taken as it is declared.
                    let field = match program.types.kind(field) {
                        TyKind::Param(of, index) if of == def => {
                            args.get(*index as usize).copied().unwrap_or(Ty::UNKNOWN)
                        }
                        _ => substituted(program, types, field, *def, args),
                    };
                    children.push((steps, field));
                }
            }
        }
        _ => {}
    }
    children
}

/// A type that says as much of ownership as `field` with `args` put in.
fn substituted(program: &Program, types: &TyArena, field: Ty, def: DefId, args: &[Ty]) -> Ty {
    match program.types.kind(field) {
        TyKind::Adt(_, inner) => {
            let own = inner.iter().find_map(|&arg| match program.types.kind(arg) {
                TyKind::Param(of, index) if *of == def => args.get(*index as usize).copied(),
                _ => None,
            });
            // An owner of a parameter's values is looked through to them.
            match own {
                Some(arg) if !matches!(types.kind(arg), TyKind::Param(..)) => arg,
                _ => field,
            }
        }
        _ => field,
    }
}

/// How many variants an enum has; 0 for anything else.
pub(super) fn variant_count(program: &Program, def: DefId) -> u32 {
    match &program.item(def).kind {
        ItemKind::Enum(_, variants) => u32::try_from(variants.len()).unwrap_or(0),
        _ => 0,
    }
}

/// The variant of an enum by name.
pub(super) fn variant_named(program: &Program, def: DefId, name: &str) -> Option<u32> {
    let ItemKind::Enum(_, variants) = &program.item(def).kind else {
        return None;
    };
    let facts = &program.file(def).facts;
    let index = variants
        .iter()
        .position(|variant| facts.names.text(variant.name) == name)?;
    u32::try_from(index).ok()
}

/// The index of a field by name.
pub(super) fn field_named(
    program: &Program,
    def: DefId,
    variant: Option<u32>,
    file: u32,
    name: crate::lower::ir::Name,
) -> Option<u32> {
    let fields = match (&program.item(def).kind, variant) {
        (ItemKind::Struct(_, fields) | ItemKind::Union(_, fields), _) => fields,
        (ItemKind::Enum(_, variants), Some(variant)) => &variants.get(variant as usize)?.fields,
        _ => return None,
    };
    let (Fields::Named(decls) | Fields::Tuple(decls)) = fields else {
        return None;
    };
    let wanted = program.files[file as usize].facts.names.text(name);
    let names = &program.file(def).facts.names;
    let index = decls
        .iter()
        .position(|decl| names.text(decl.name) == wanted)?;
    u32::try_from(index).ok()
}
