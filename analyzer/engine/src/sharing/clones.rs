//! Clones: where they are made, and which maps they divide.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::link::{Callee, DefId, LockKind, PointerKind, Program, Ty, TyArena, TyKind, TypedBody};
use crate::lower::ir::{Body, ExprId, ExprKind, LocalId, PatKind, Stmt};

/// A call that clones a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloneCall {
    /// The call.
    pub expr: ExprId,
    /// What is cloned, as an expression.
    pub original: ExprId,
    /// The type of the clone.
    pub ty: Ty,
    /// The variable that the clone is bound to, where it is.
    pub bound_to: Option<LocalId>,
}

/// A map that a clone copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BareMap {
    /// The cloned value itself.
    Itself,
    /// A field of the cloned struct, or of one further in.
    Field(DefId, u32),
}

/// Knows which types clone how.
#[derive(Debug, Default)]
pub struct Clones {
    /// The trait of each impl.
    traits: FxHashMap<DefId, Option<DefId>>,
    /// Types that can be cloned.
    cloneable: FxHashSet<DefId>,
    /// Modelled types whose clone is an independent copy.
    deep: FxHashSet<DefId>,
}

impl Clones {
    /// Reads the impls of a program.
    #[must_use]
    pub fn of(program: &Program) -> Self {
        let mut clones = Self::default();
        let mut types: FxHashMap<DefId, DefId> = FxHashMap::default();
        for found in &program.impls {
            clones.traits.insert(found.def, found.trait_def);
            if found.trait_def.is_some()
                && found.trait_def == program.lang.clone
                && let TyKind::Adt(def, _) = program.types.kind(found.self_type)
            {
                clones.cloneable.insert(*def);
                types.insert(found.def, *def);
            }
        }
        // Into a set: the order of the effects decides nothing.
        clones.deep.extend(
            program
                .effects
                .iter()
                .filter(|(_, effects)| effects.clones_deep)
                .filter_map(|(function, _)| types.get(program.parents.get(function)?).copied()),
        );
        clones
    }

    /// The calls of a body that clone something, in order.
    #[must_use]
    pub fn calls(&self, program: &Program, typed: &TypedBody, body: &Body) -> Vec<CloneCall> {
        let mut bound: FxHashMap<ExprId, LocalId> = FxHashMap::default();
        for expr in &body.exprs {
            let ExprKind::Block { stmts, .. } = &expr.kind else {
                continue;
            };
            for stmt in stmts {
                if let Stmt::Let {
                    pat,
                    init: Some(init),
                    ..
                } = stmt
                    && let PatKind::Bind { local, .. } = body.pat(*pat).kind
                {
                    bound.insert(*init, local);
                }
            }
        }
        (0..)
            .map(ExprId)
            .zip(&body.exprs)
            .filter_map(|(id, expr)| {
                let original = match &expr.kind {
                    ExprKind::MethodCall { receiver, .. } => *receiver,
                    ExprKind::Call { args, .. } => *args.first()?,
                    _ => return None,
                };
                self.is_clone(program, typed.callees.get(&id)?)
                    .then(|| CloneCall {
                        expr: id,
                        original,
                        ty: typed.exprs[id.0 as usize],
                        bound_to: bound.get(&id).copied(),
                    })
            })
            .collect()
    }

    pub(super) fn is_clone(&self, program: &Program, callee: &Callee) -> bool {
        let target = match callee {
            Callee::Functions(targets, _) => targets.first().copied(),
            Callee::Virtual { declaration, .. } => Some(*declaration),
            _ => None,
        };
        let (Some(target), Some(clone)) = (target, program.lang.clone) else {
            return false;
        };
        program
            .parents
            .get(&target)
            .is_some_and(|parent| *parent == clone || self.traits.get(parent) == Some(&Some(clone)))
    }

    /// The concurrent maps, and maps in locks, that a clone of this type copies, each with whether a
    /// field beside it or around it is shared by the clone.
    #[must_use]
    pub fn bare_maps(&self, program: &Program, types: &TyArena, ty: Ty) -> Vec<(BareMap, bool)> {
        let mut found = Vec::new();
        self.collect(program, types, ty, None, false, &mut Vec::new(), &mut found);
        found
    }

    #[expect(clippy::too_many_arguments, reason = "the state of one walk")]
    fn collect(
        &self,
        program: &Program,
        types: &TyArena,
        ty: Ty,
        field: Option<(DefId, u32)>,
        beside_shared: bool,
        within: &mut Vec<DefId>,
        found: &mut Vec<(BareMap, bool)>,
    ) {
        let TyKind::Adt(def, args) = types.kind(ty) else {
            if let TyKind::Tuple(parts) = types.kind(ty) {
                for &part in parts {
                    self.collect(program, types, part, field, beside_shared, within, found);
                }
            }
            return;
        };
        let (def, args) = (*def, args.clone());
        let place = field.map_or(BareMap::Itself, |(owner, index)| {
            BareMap::Field(owner, index)
        });
        if let Some(model) = program.model(def) {
            let concurrent = model.map.as_ref().is_some_and(|map| map.concurrent);
            let locked = model.lock.is_some_and(|lock| lock.kind == LockKind::Plain)
                && field.is_some()
                && args.iter().any(|&arg| is_map(program, types, arg));
            if concurrent && self.deep.contains(&def) || locked {
                found.push((place, beside_shared));
            }
            if model.pointer.is_some() || model.map.is_some() || model.lock.is_some() {
                return;
            }
        }
        let Some(variants) = program.fields.get(&def).filter(|_| !is_stub(program, def)) else {
            // `Option` and its kin clone what they hold.
            for &arg in &args {
                self.collect(program, types, arg, field, beside_shared, within, found);
            }
            return;
        };
        if within.contains(&def) || !self.cloneable.contains(&def) {
            return;
        }
        within.push(def);
        let [fields] = &variants[..] else { return };
        let shares = beside_shared || fields.iter().any(|&field| is_shared(program, field));
        for (index, &inner) in (0..).zip(fields) {
            let field = Some((def, index));
            // Field types are of the program's arena, on which every other one stands.
            self.collect(program, types, inner, field, shares, within, found);
        }
        within.pop();
    }
}

fn is_shared(program: &Program, ty: Ty) -> bool {
    matches!(program.types.kind(ty), TyKind::Adt(def, _)
        if program.model(*def).and_then(|model| model.pointer) == Some(PointerKind::Shared))
}

fn is_map(program: &Program, types: &TyArena, ty: Ty) -> bool {
    matches!(types.kind(ty), TyKind::Adt(def, _)
        if program.model(*def).is_some_and(|model| model.map.is_some()))
}

fn is_stub(program: &Program, def: DefId) -> bool {
    program.crates[program.file(def).crate_id.0 as usize].is_stub
}

/// Whether a variable is handed on inside an expression: moved into a call, a struct or a variable, or
/// the value of a block. Methods called on it, fields of it and borrows of it are no such use.
#[must_use]
pub fn is_handed_on(body: &Body, local: LocalId, inside: ExprId) -> bool {
    let range = body.expr(inside).span;
    let is_local = |id: &ExprId| {
        let expr = body.expr(*id);
        matches!(expr.kind, ExprKind::Local(found) if found == local)
            && range.start <= expr.span.start
            && expr.span.end <= range.end
    };
    body.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Block {
            tail: Some(tail), ..
        } => is_local(tail),
        ExprKind::Closure { body, .. } => is_local(body),
        ExprKind::Return(Some(value)) | ExprKind::Break(_, Some(value)) => is_local(value),
        ExprKind::Call { args, .. } | ExprKind::MethodCall { args, .. } => {
            args.iter().any(is_local)
        }
        ExprKind::Tuple(parts) | ExprKind::Array(parts) => parts.iter().any(is_local),
        ExprKind::Struct { fields, base, .. } => {
            fields.iter().any(|field| is_local(&field.value)) || base.iter().any(is_local)
        }
        ExprKind::Assign(_, value) => is_local(value),
        _ => false,
    })
}
