//! Whether a walk over a map chooses among its items by their values.

use mapwarden_engine::link::{Ty, TyKind};
use mapwarden_engine::lower::ir::{ExprId, ExprKind, LocalId, LoopKind, PatId, PatKind};
use mapwarden_engine::span::Span;

use crate::function::Function;

/// The longest chain of calls that is followed.
const LONGEST: usize = 8;

impl Function<'_> {
    /// Whether what begins with a walk over a map chooses by values: a chain of calls with a closure that is given
    /// them, `.iter().filter(|entry| entry.is_empty())`, or a loop with a condition on them,
    /// `for (key, value) in … { if value.is_empty() { gone.push(key) } }`.
    pub(crate) fn chosen_by_value(&self, walk: ExprId) -> bool {
        let mut at = walk;
        for _ in 0..LONGEST {
            if let Some((pat, body)) = self.loop_over(at) {
                return self.loop_chooses(pat, body);
            }
            let Some(outer) = self.used_by(at) else {
                return false;
            };
            let ExprKind::MethodCall { args, .. } = &self.body.expr(outer).kind else {
                return false;
            };
            if args.iter().any(|&arg| self.chooses(arg)) {
                return true;
            }
            at = outer;
        }
        false
    }

    /// A closure that says yes or no, or some or none, of a pair or a guard.
    fn chooses(&self, closure: ExprId) -> bool {
        let ExprKind::Closure { params, body, .. } = &self.body.expr(closure).kind else {
            return false;
        };
        let types = &self.typed.types;
        let ty = self.typed.exprs[body.0 as usize];
        let answers = match types.kind(ty) {
            TyKind::Primitive(_) => ty == Ty::BOOL,
            TyKind::Adt(def, _) => self.program().lang.option == Some(*def),
            _ => false,
        };
        let given = params.first().is_some_and(|param| {
            let ty = self.typed.pats.get(param.pat.0 as usize);
            ty.is_some_and(|&ty| self.tells_values(ty))
        });
        answers && given
    }

    /// An item of a map: a pair, or a guard.
    fn tells_values(&self, ty: Ty) -> bool {
        let types = &self.typed.types;
        match types.kind(types.peel_refs(ty)) {
            TyKind::Tuple(parts) => parts.len() > 1,
            TyKind::Adt(def, _) => {
                (self.program().model(*def)).is_some_and(|model| model.guard.is_some())
            }
            _ => false,
        }
    }

    /// The `for` loop with this head.
    fn loop_over(&self, of: ExprId) -> Option<(PatId, ExprId)> {
        self.body.exprs.iter().find_map(|expr| match expr.kind {
            ExprKind::Loop {
                kind: LoopKind::For(pat, head),
                body,
                ..
            } if head == of => Some((pat, body)),
            _ => None,
        })
    }

    /// A branch in the body goes by a value, and in it stands something of the item.
    fn loop_chooses(&self, pat: PatId, body: ExprId) -> bool {
        let Some(&ty) = self.typed.pats.get(pat.0 as usize) else {
            return false;
        };
        if !self.tells_values(ty) {
            return false;
        }
        let whole = self.body.pat(pat).span;
        let values = match &self.body.pat(pat).kind {
            PatKind::Tuple(parts) => match parts.get(1) {
                Some(&value) => self.body.pat(value).span,
                None => return false,
            },
            _ => whole,
        };
        let inside = self.body.expr(body).span;
        self.body.exprs.iter().any(|expr| {
            let (condition, branches) = match &expr.kind {
                ExprKind::If {
                    condition,
                    then,
                    otherwise,
                } => {
                    let branches = [Some(*then), *otherwise];
                    (*condition, branches.into_iter().flatten().collect())
                }
                ExprKind::Match { scrutinee, arms } => {
                    let arms: Vec<_> = arms.iter().map(|arm| arm.body).collect();
                    (*scrutinee, arms)
                }
                _ => return false,
            };
            within(inside, expr.span)
                && self.mentions(self.body.expr(condition).span, values)
                && (branches.iter())
                    .any(|&branch| self.mentions(self.body.expr(branch).span, whole))
        })
    }

    /// Whether a variable that a pattern inside `bound` binds is named inside `code`.
    fn mentions(&self, code: Span, bound: Span) -> bool {
        let is_bound = |local: LocalId| {
            let pat = self.body.local(local).pat;
            within(bound, self.body.pat(pat).span)
        };
        self.body.exprs.iter().any(|expr| {
            within(code, expr.span)
                && matches!(expr.kind, ExprKind::Local(local) if is_bound(local))
        })
    }
}

fn within(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
