//! Expressions and patterns inside an expression.

use crate::lower::ir::{Body, ExprId, ExprKind, LoopKind, PatId, PatKind, Stmt};

/// Calls `expr` for each expression directly inside `e`, and `pat` for each pattern, in source order.
pub(super) fn children(
    body: &Body,
    e: ExprId,
    expr: &mut dyn FnMut(ExprId),
    pat: &mut dyn FnMut(PatId),
) {
    match &body.expr(e).kind {
        ExprKind::Literal(_)
        | ExprKind::Local(_)
        | ExprKind::Path(_)
        | ExprKind::Continue(_)
        | ExprKind::Opaque => {}
        ExprKind::Call { callee, args } => {
            expr(*callee);
            args.iter().copied().for_each(expr);
        }
        ExprKind::MethodCall { receiver, args, .. } => {
            expr(*receiver);
            args.iter().copied().for_each(expr);
        }
        ExprKind::Field { base: inner, .. }
        | ExprKind::Unary(_, inner)
        | ExprKind::Ref { inner, .. }
        | ExprKind::Cast(inner, _)
        | ExprKind::Repeat(inner)
        | ExprKind::Try(inner)
        | ExprKind::Await(inner) => expr(*inner),
        ExprKind::Index { base: a, index: b }
        | ExprKind::Binary(_, a, b)
        | ExprKind::And(a, b)
        | ExprKind::Or(a, b)
        | ExprKind::Assign(a, b)
        | ExprKind::AssignOp(_, a, b) => {
            expr(*a);
            expr(*b);
        }
        ExprKind::Destructure(p, value) => {
            expr(*value);
            pat(*p);
        }
        ExprKind::Range(a, b) => a.iter().chain(b).copied().for_each(expr),
        ExprKind::Tuple(parts) | ExprKind::Array(parts) | ExprKind::Other(parts) => {
            parts.iter().copied().for_each(expr);
        }
        ExprKind::Struct { fields, base, .. } => {
            fields.iter().for_each(|field| expr(field.value));
            base.iter().copied().for_each(expr);
        }
        ExprKind::Block { stmts, tail, .. } => {
            for stmt in stmts {
                match stmt {
                    Stmt::Let {
                        pat: p,
                        init,
                        otherwise,
                        ..
                    } => {
                        init.iter().copied().for_each(&mut *expr);
                        pat(*p);
                        otherwise.iter().copied().for_each(&mut *expr);
                    }
                    Stmt::Expr { expr: e, .. } => expr(*e),
                }
            }
            tail.iter().copied().for_each(expr);
        }
        ExprKind::If {
            condition,
            then,
            otherwise,
        } => {
            expr(*condition);
            expr(*then);
            otherwise.iter().copied().for_each(expr);
        }
        ExprKind::Let(p, value) => {
            expr(*value);
            pat(*p);
        }
        ExprKind::Match { scrutinee, arms } => {
            expr(*scrutinee);
            for arm in arms {
                pat(arm.pat);
                arm.guard.iter().copied().for_each(&mut *expr);
                expr(arm.body);
            }
        }
        ExprKind::Loop { kind, body, .. } => {
            match kind {
                LoopKind::Loop => {}
                LoopKind::While(condition) => expr(*condition),
                LoopKind::For(p, head) => {
                    expr(*head);
                    pat(*p);
                }
            }
            expr(*body);
        }
        ExprKind::Break(_, value) | ExprKind::Return(value) => {
            value.iter().copied().for_each(expr);
        }
        ExprKind::Closure { params, body, .. } => {
            params.iter().for_each(|param| pat(param.pat));
            expr(*body);
        }
        ExprKind::Macro(call) => call.operands.iter().copied().for_each(expr),
        ExprKind::Select {
            branches,
            otherwise,
        } => {
            for branch in branches {
                expr(branch.future);
                branch.condition.iter().copied().for_each(&mut *expr);
                pat(branch.pat);
                expr(branch.handler);
            }
            otherwise.iter().copied().for_each(expr);
        }
    }
}

/// Calls `visit` for a pattern and each pattern inside it.
pub(super) fn patterns(body: &Body, pat: PatId, visit: &mut dyn FnMut(PatId)) {
    visit(pat);
    match &body.pat(pat).kind {
        PatKind::Bind { sub, .. } => {
            if let Some(sub) = sub {
                patterns(body, *sub, visit);
            }
        }
        PatKind::TupleStruct(_, parts)
        | PatKind::Tuple(parts)
        | PatKind::Slice(parts)
        | PatKind::Or(parts) => {
            for &part in parts {
                patterns(body, part, visit);
            }
        }
        PatKind::Struct { fields, .. } => {
            for field in fields {
                patterns(body, field.pat, visit);
            }
        }
        PatKind::Ref(inner) => patterns(body, *inner, visit),
        PatKind::Wild
        | PatKind::Rest
        | PatKind::Path(_)
        | PatKind::Literal
        | PatKind::AssignTo(_)
        | PatKind::Opaque => {}
    }
}
