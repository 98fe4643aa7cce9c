//! Blocks, statements, matches and loops.

use super::{Frame, Infer, Target, TyKind};
use crate::link::Ty;
use crate::link::typed_body::Callee;
use crate::lower::ir::{
    Arm, BlockKind, CfgPredicate, CfgRank, ExprId, ItemId, LoopKind, Name, Stmt,
};

impl Infer<'_, '_> {
    #[expect(clippy::too_many_arguments, reason = "the parts of one block")]
    pub(super) fn block(
        &mut self,
        id: ExprId,
        kind: BlockKind,
        label: Option<Name>,
        items: &[ItemId],
        stmts: &[Stmt],
        tail: Option<ExprId>,
        expected: Option<Ty>,
    ) -> Ty {
        let scope = if items.is_empty() {
            None
        } else {
            self.linker.block_scopes.get(&(self.body_ref, id)).copied()
        };
        self.scopes.extend(scope);
        let is_async = matches!(kind, BlockKind::Async(_));
        let value = if is_async || kind == BlockKind::Try {
            let output = self.fresh();
            self.frames.push(Frame { output });
            output
        } else {
            Ty::UNKNOWN
        };
        let targets = if is_async {
            std::mem::take(&mut self.targets)
        } else {
            Vec::new()
        };
        let label_value = label.map(|label| {
            let value = self.fresh();
            self.targets.push(Target {
                label: Some(label),
                is_loop: false,
                value,
            });
            value
        });
        let mut diverges = false;
        for stmt in stmts {
            diverges |= self.statement(stmt);
        }
        let mut ty = match tail {
            Some(tail) => self.expr(tail, if is_async { None } else { expected }),
            None if diverges => Ty::NEVER,
            None => Ty::UNIT,
        };
        if let Some(value) = label_value {
            self.targets.pop();
            if self.shallow(ty) != Ty::NEVER {
                self.coerce(value, ty);
            }
            ty = value;
        }
        if scope.is_some() {
            self.scopes.pop();
        }
        match kind {
            BlockKind::Async(_) => {
                self.frames.pop();
                self.targets = targets;
                self.coerce(value, ty);
                self.intern(TyKind::AsyncBlock(self.body_ref, id, value))
            }
            BlockKind::Try => {
                self.frames.pop();
                value
            }
            BlockKind::Plain | BlockKind::Unsafe | BlockKind::Const => ty,
        }
    }

    /// Infers a statement; says whether control cannot go past it.
    pub(super) fn statement(&mut self, stmt: &Stmt) -> bool {
        match stmt {
            Stmt::Let {
                pat,
                ty,
                init,
                otherwise,
                cfg,
            } => {
                let annotated = ty.map(|ty| {
                    let scope = self.type_scope();
                    let ty = self.linker.lower_type(scope, ty);
                    self.normalize(ty)
                });
                let found = init.map(|init| self.expr(init, annotated));
                if let (Some(annotated), Some(found)) = (annotated, found) {
                    self.coerce(annotated, found);
                    self.solve();
                }
                let ty = match (annotated, found) {
                    (Some(ty), _) | (None, Some(ty)) => ty,
                    (None, None) => self.fresh(),
                };
                if let Some(otherwise) = otherwise {
                    self.expr(*otherwise, None);
                }
                self.is_off = self.rank_of(cfg) == CfgRank::False;
                self.pattern(*pat, ty, None);
                self.is_off = false;
                found.is_some_and(|found| self.shallow(found) == Ty::NEVER)
                    && self.rank_of(cfg) == CfgRank::True
            }
            Stmt::Expr { expr, cfg } => {
                let ty = self.expr(*expr, None);
                self.shallow(ty) == Ty::NEVER && self.rank_of(cfg) == CfgRank::True
            }
        }
    }

    fn rank_of(&self, cfg: &[CfgPredicate]) -> CfgRank {
        if cfg.is_empty() {
            return CfgRank::True;
        }
        self.linker.cfg_rank(self.module(), cfg)
    }

    pub(super) fn match_expr(
        &mut self,
        scrutinee: ExprId,
        arms: &[Arm],
        expected: Option<Ty>,
    ) -> Ty {
        let ty = self.expr(scrutinee, None);
        let mut result = Ty::NEVER;
        for arm in arms {
            self.pattern(arm.pat, ty, None);
            if let Some(guard) = arm.guard {
                self.expr(guard, Some(Ty::BOOL));
            }
            let value = self.expr(arm.body, expected);
            result = self.join(result, value);
        }
        result
    }

    pub(super) fn loop_expr(
        &mut self,
        id: ExprId,
        kind: LoopKind,
        label: Option<Name>,
        body: ExprId,
    ) -> Ty {
        let value = match kind {
            LoopKind::Loop => self.fresh(),
            LoopKind::While(_) | LoopKind::For(..) => Ty::UNIT,
        };
        match kind {
            LoopKind::Loop => {}
            LoopKind::While(condition) => {
                self.targets.push(Target {
                    label,
                    is_loop: true,
                    value,
                });
                self.expr(condition, Some(Ty::BOOL));
                self.targets.pop();
            }
            LoopKind::For(pat, iterable) => {
                let ty = self.expr(iterable, None);
                self.for_targets(id, ty);
                let item = match self.iterated(ty) {
                    Some(item) => item,
                    None => self.fresh(),
                };
                self.pattern(pat, item, None);
            }
        }
        self.targets.push(Target {
            label,
            is_loop: true,
            value,
        });
        self.expr(body, None);
        self.targets.pop();
        value
    }

    pub(super) fn for_targets(&mut self, id: ExprId, ty: Ty) {
        let lang = self.linker.lang;
        let known = self.linker.known;
        let (Some(into_iterator), Some(iterator)) = (lang.into_iterator, lang.iterator) else {
            return;
        };
        let ty = self.shallow(ty);
        if let Some(declaration) = self.linker.trait_member(into_iterator, known.into_iter) {
            let target = self.trait_target(into_iterator, declaration, known.into_iter, ty, &[ty]);
            self.tables.into_iter.insert(id, target);
        }
        if let Some(declaration) = self.linker.trait_member(iterator, known.next) {
            let name = self.linker.symbols.intern("IntoIter");
            let projection = self.intern(TyKind::Projection(ty, Some(into_iterator), name));
            let iter = self.normalize(projection);
            let iter = if matches!(self.kind(iter), TyKind::Projection(..)) {
                ty
            } else {
                iter
            };
            let target = self.trait_target(iterator, declaration, known.next, iter, &[iter]);
            if !matches!(target, Callee::Virtual { .. }) {
                self.tables.callees.insert(id, target);
            }
        }
    }
}
