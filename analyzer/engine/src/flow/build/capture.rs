//! What closures and `async` blocks take along.

use smallvec::SmallVec;

use super::super::facts::PlaceId;
use super::super::walk;
use super::Builder;
use crate::lower::ir::{BlockKind, CaptureMode, ExprId, ExprKind, LocalId, PatId, PatKind};

/// What a closure takes along: a variable, or fields of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Captured {
    pub(super) local: LocalId,
    pub(super) path: SmallVec<[u32; 2]>,
    /// The body moves it out: the closure runs once.
    pub(super) consumed: bool,
}

impl Builder<'_> {
    /// Variables that a closure captures by move and that can hold a guard.
    pub(super) fn captured(&self, closure: ExprId) -> Vec<Captured> {
        let (params, is_move) = match &self.body.expr(closure).kind {
            ExprKind::Closure {
                params, capture, ..
            } => (
                params.iter().map(|param| param.pat).collect::<Vec<_>>(),
                *capture == CaptureMode::Move,
            ),
            ExprKind::Block {
                kind: BlockKind::Async(capture),
                ..
            } => (Vec::new(), *capture == CaptureMode::Move),
            _ => return Vec::new(),
        };
        let mut uses = Uses {
            builder: self,
            inner: Vec::new(),
            found: Vec::new(),
        };
        for pat in params {
            uses.declare(pat);
        }
        uses.parts(closure);
        let Uses { inner, found, .. } = uses;
        let mut captured: Vec<Captured> = Vec::new();
        for (local, path, moved) in found {
            if inner.contains(&local) || !(is_move || moved) {
                continue;
            }
            let covering = captured
                .iter_mut()
                .find(|other| other.local == local && path.starts_with(&other.path));
            if let Some(other) = covering {
                other.consumed |= moved;
                continue;
            }
            captured.retain(|other| !(other.local == local && other.path.starts_with(&path)));
            captured.push(Captured {
                local,
                path,
                consumed: moved,
            });
        }
        captured
    }

    /// Places of what a spawned closure captures: variables of this function that it mentions.
    pub(super) fn captured_places(&mut self, e: ExprId) -> Vec<PlaceId> {
        let Some(closure) = self.closure_of(e) else {
            return Vec::new();
        };
        let mut places = Vec::new();
        for local in self.mentioned(closure) {
            let place = self.local_place(local);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// Variables from outside that a closure mentions, in order.
    pub(super) fn mentioned(&self, closure: ExprId) -> Vec<LocalId> {
        let (mut inner, mut found) = (Vec::new(), Vec::new());
        let mut open = vec![closure];
        while let Some(e) = open.pop() {
            if let ExprKind::Local(local) = self.body.expr(e).kind {
                found.push(local);
            }
            walk::children(self.body, e, &mut |child| open.push(child), &mut |pat| {
                walk::patterns(self.body, pat, &mut |pat| {
                    if let PatKind::Bind { local, .. } = self.body.pat(pat).kind {
                        inner.push(local);
                    }
                });
            });
        }
        found.retain(|local| !inner.contains(local));
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Uses of variables from outside a closure.
struct Uses<'a, 'p> {
    builder: &'a Builder<'p>,
    inner: Vec<LocalId>,
    /// The variable, its fields, and whether the use moves it.
    found: Vec<(LocalId, SmallVec<[u32; 2]>, bool)>,
}

impl Uses<'_, '_> {
    fn declare(&mut self, pat: PatId) {
        let body = self.builder.body;
        walk::patterns(body, pat, &mut |pat| {
            if let PatKind::Bind { local, .. } = body.pat(pat).kind {
                self.inner.push(local);
            }
        });
    }

    /// Everything directly inside an expression, as its kind uses it.
    fn parts(&mut self, e: ExprId) {
        let builder = self.builder;
        let body = builder.body;
        match &body.expr(e).kind {
            ExprKind::MethodCall { receiver, args, .. } => {
                let borrows = builder.typed.adjustments.get(&e).is_none_or(|adjustment| {
                    adjustment.autoref.is_some() || !adjustment.derefs.is_empty()
                });
                self.visit(*receiver, !borrows);
                for &arg in args {
                    self.visit(arg, true);
                }
            }
            ExprKind::Call { callee, args } => {
                self.visit(*callee, false);
                for &arg in args {
                    self.visit(arg, true);
                }
            }
            ExprKind::Field { base, .. } => self.visit(*base, false),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => self.visit(*inner, false),
            ExprKind::Index { base, index } => {
                self.visit(*base, false);
                self.visit(*index, true);
            }
            ExprKind::Assign(target, value) | ExprKind::AssignOp(_, target, value) => {
                self.visit(*value, true);
                self.visit(*target, false);
            }
            ExprKind::Let(pat, value) => {
                self.visit(*value, self.moves(*pat));
                self.declare(*pat);
            }
            ExprKind::Match { scrutinee, arms } => {
                let moves = arms.iter().any(|arm| self.moves(arm.pat));
                self.visit(*scrutinee, moves);
                for arm in arms {
                    self.declare(arm.pat);
                    if let Some(guard) = arm.guard {
                        self.visit(guard, true);
                    }
                    self.visit(arm.body, true);
                }
            }
            ExprKind::Block { stmts, tail, .. } => {
                for stmt in stmts {
                    match stmt {
                        crate::lower::ir::Stmt::Let {
                            pat,
                            init,
                            otherwise,
                            ..
                        } => {
                            if let Some(init) = *init {
                                let moves = self.moves(*pat);
                                self.visit(init, moves);
                            }
                            self.declare(*pat);
                            if let Some(otherwise) = *otherwise {
                                self.visit(otherwise, true);
                            }
                        }
                        crate::lower::ir::Stmt::Expr { expr, .. } => self.visit(*expr, true),
                    }
                }
                if let Some(tail) = *tail {
                    self.visit(tail, true);
                }
            }
            ExprKind::Macro(call) => {
                use crate::lower::ir::MacroShape;
                let borrows = matches!(
                    call.shape,
                    MacroShape::Format | MacroShape::FormatDiverge | MacroShape::Compare
                );
                for &operand in &call.operands {
                    self.visit(operand, !borrows);
                }
            }
            _ => {
                let (mut children, mut pats) = (Vec::new(), Vec::new());
                walk::children(body, e, &mut |child| children.push(child), &mut |pat| {
                    pats.push(pat);
                });
                for pat in pats {
                    self.declare(pat);
                }
                for child in children {
                    self.visit(child, true);
                }
            }
        }
    }

    /// Whether a pattern moves something that can hold a guard.
    fn moves(&self, pat: PatId) -> bool {
        let builder = self.builder;
        let mut moves = false;
        walk::patterns(builder.body, pat, &mut |pat| {
            if let PatKind::Bind { local, .. } = builder.body.pat(pat).kind {
                moves |= builder.binding_mode(pat) == crate::link::BindingMode::Move
                    && builder.can_hold(builder.typed.locals[local.0 as usize]);
            }
        });
        moves
    }

    fn visit(&mut self, e: ExprId, by_value: bool) {
        if let Some((local, path)) = self.place(e) {
            let builder = self.builder;
            let ty = builder.typed.locals[local.0 as usize];
            if builder.can_hold(ty) {
                self.found.push((local, path, by_value && builder.holds(e)));
            }
            return;
        }
        self.parts(e);
    }

    /// A variable or fields of one, without dereferences.
    fn place(&self, e: ExprId) -> Option<(LocalId, SmallVec<[u32; 2]>)> {
        match &self.builder.body.expr(e).kind {
            ExprKind::Local(local) => Some((*local, SmallVec::new())),
            ExprKind::Field { base, .. } => {
                let (local, mut path) = self.place(*base)?;
                let access = self.builder.typed.fields.get(&e)?;
                // What lies behind a dereference is captured with the pointer or guard as a whole.
                if access.adjustment.derefs.is_empty() && self.builder.holds(*base) {
                    path.push(access.index);
                }
                Some((local, path))
            }
            _ => None,
        }
    }
}
