//! Types of bodies by forward inference with unification.
//!
//! Expressions are visited in evaluation order. Variables stand for what is not known yet; a method
//! call on one is tried again at the end. What stays open is [`Ty::UNKNOWN`]: nothing is guessed.

mod unify;
mod project;
mod traits;
mod expr;
mod control;
mod paths;
mod calls;
mod methods;
mod operators;
mod patterns;
mod finish;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::linker::Linker;
use super::signatures::Predicate;
use super::typed_body::{Adjustment, BindingMode, Callee, FieldAccess};
use super::{BodyRef, DefId, ModuleId, TraitRef, Ty, TyKind};
use crate::lower::ir::{Body, ExprId, FileFacts, ItemKind, LocalId, Name, PatId};

/// Impls and associated types that may be tried for each expression of a body, and for any body beside.
const EFFORT_PER_EXPRESSION: u32 = 50;
const LEAST_EFFORT: u32 = 4_000;

/// A finished inference, before the program's arena is sealed.
pub(super) struct Inferred {
    pub(super) owner: DefId,
    pub(super) body: BodyRef,
    pub(super) exprs: Vec<Ty>,
    pub(super) locals: Vec<Ty>,
    pub(super) pats: Vec<Ty>,
    pub(super) tables: Tables,
}

/// What is recorded beside types.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) callees: FxHashMap<ExprId, Callee>,
    pub(super) into_iter: FxHashMap<ExprId, Callee>,
    pub(super) adjustments: FxHashMap<ExprId, Adjustment>,
    pub(super) derefs: FxHashMap<ExprId, Adjustment>,
    pub(super) fields: FxHashMap<ExprId, FieldAccess>,
    pub(super) bindings: FxHashMap<PatId, BindingMode>,
    pub(super) pattern_variants: FxHashMap<PatId, (DefId, Option<u32>)>,
    pub(super) path_targets: FxHashMap<ExprId, DefId>,
    pub(super) expr_variants: FxHashMap<ExprId, u32>,
    pub(super) peeled: FxHashMap<PatId, u32>,
    pub(super) calls: (u32, u32),
}

/// A bound that waits for its type to be known.
#[derive(Debug, Clone)]
struct Obligation {
    ty: Ty,
    bound: TraitRef,
}

/// What `return`, `?` and tails of the function, closure or `async` block at hand give.
#[derive(Debug, Clone, Copy)]
struct Frame {
    output: Ty,
}

/// A loop or labelled block that `break` can leave with a value.
#[derive(Debug, Clone, Copy)]
struct Target {
    label: Option<Name>,
    is_loop: bool,
    value: Ty,
}

/// An inference under way.
struct Infer<'l, 's> {
    linker: &'l mut Linker<'s>,
    facts: Arc<FileFacts>,
    body_ref: BodyRef,
    owner: DefId,
    /// Module and block scopes, innermost last.
    scopes: Vec<ModuleId>,
    /// Variables' values by number.
    bindings: Vec<Option<Ty>>,
    /// Variables bound since the last mark, for undoing trials.
    trail: Vec<u32>,
    exprs: Vec<Ty>,
    done: Vec<bool>,
    pats: Vec<Ty>,
    locals: Vec<Option<Ty>>,
    /// The pattern at hand binds under a `cfg` that does not hold.
    is_off: bool,
    /// Variables that only such patterns have bound so far.
    off_locals: FxHashSet<LocalId>,
    frames: Vec<Frame>,
    targets: Vec<Target>,
    predicates: Arc<Vec<Predicate>>,
    obligations: Vec<Obligation>,
    /// How many bounds are being used to reduce one another.
    nesting: u32,
    /// How many more impls and associated types may be tried: what is left open then stays unknown.
    effort: u32,
    /// Method calls whose receiver was not known when they were met.
    deferred: Vec<ExprId>,
    tables: Tables,
}

impl<'s> Linker<'s> {
    /// Infers the types of a function's, static's or constant's body.
    pub(super) fn infer_body(&mut self, owner: DefId, body: BodyRef) -> Option<Inferred> {
        let module = self.scope(owner)?;
        let facts = self.facts(body.file);
        let data = facts.body(body.body);
        let predicates = self.predicates(owner);
        self.next_variable = Some(0);
        let mut infer = Infer {
            owner,
            body_ref: body,
            scopes: vec![module],
            bindings: Vec::new(),
            trail: Vec::new(),
            exprs: vec![Ty::UNKNOWN; data.exprs.len()],
            done: vec![false; data.exprs.len()],
            pats: vec![Ty::UNKNOWN; data.pats.len()],
            locals: vec![None; data.locals.len()],
            is_off: false,
            off_locals: FxHashSet::default(),
            frames: Vec::new(),
            targets: Vec::new(),
            predicates,
            obligations: Vec::new(),
            nesting: 0,
            effort: u32::try_from(data.exprs.len())
                .unwrap_or(u32::MAX)
                .saturating_mul(EFFORT_PER_EXPRESSION)
                .saturating_add(LEAST_EFFORT),
            deferred: Vec::new(),
            tables: Tables::default(),
            facts: Arc::clone(&facts),
            linker: self,
        };
        infer.run(data);
        let inferred = infer.finish();
        self.next_variable = None;
        Some(inferred)
    }
}

impl Infer<'_, '_> {
    fn run(&mut self, body: &Body) {
        let output = match &self.facts.item(self.owner.item).kind {
            ItemKind::Fn(_) => {
                let signature = self.linker.signature(self.owner);
                for (param, &ty) in body.params.iter().zip(&signature.params) {
                    // `Self::Context` of an impl is what the impl says.
                    let ty = self.normalize(ty);
                    self.pattern(param.pat, ty, None);
                }
                signature.output.unwrap_or(Ty::UNIT)
            }
            ItemKind::Static { .. } | ItemKind::Const { .. } => self.linker.value_type(self.owner),
            _ => Ty::UNKNOWN,
        };
        let output = self.normalize(output);
        self.frames.push(Frame { output });
        if let Some(value) = body.value {
            let ty = self.expr(value, Some(output));
            self.coerce(output, ty);
        }
        self.frames.pop();
    }

    fn module(&self) -> ModuleId {
        *self
            .scopes
            .last()
            .expect("the item's own scope is never left")
    }

    /// Whether there is effort left for one more try.
    fn tries(&mut self) -> bool {
        self.effort = self.effort.saturating_sub(1);
        self.effort > 0
    }

    fn fresh(&mut self) -> Ty {
        self.linker.hole()
    }

    fn body(&self) -> Arc<FileFacts> {
        Arc::clone(&self.facts)
    }

    fn intern(&mut self, kind: TyKind) -> Ty {
        self.linker.types.intern(kind)
    }

    fn kind(&self, ty: Ty) -> &TyKind {
        self.linker.types.kind(ty)
    }
}
