//! Expressions that grow to the left, without recursion.
//!
//! A sum of a million terms is a tree a million levels deep on its left side. Its spine is
//! collected first and then lowered from the innermost link outwards.

use smallvec::SmallVec;
use syn::{BinOp, Expr as SynExpr};

use super::Lowering;
use super::body::Placed;
use super::extent::type_end;
use super::ir::{BinaryOp, ExprId, ExprKind};
use crate::parse::MAX_DEPTH;
use crate::span::Span;

/// How deep expressions may nest. The parser bounds what one text or expansion nests; this bounds
/// expansions in expansions.
const MAX_NESTING: u32 = 3 * MAX_DEPTH;

impl Lowering<'_> {
    pub(super) fn expr(&mut self, expr: &SynExpr) -> Placed {
        let mut links: SmallVec<[&SynExpr; 8]> = SmallVec::new();
        let mut innermost = expr;
        while let Some(left) = left_side(innermost) {
            links.push(innermost);
            innermost = left;
        }
        if self.nesting > MAX_NESTING {
            return self.push_expr(ExprKind::Opaque, Span::default());
        }
        self.nesting += 1;
        let mut value = self.head(innermost);
        while let Some(link) = links.pop() {
            value = self.link(link, value);
        }
        self.nesting -= 1;
        value
    }

    pub(super) fn exprs<'e>(
        &mut self,
        exprs: impl IntoIterator<Item = &'e SynExpr>,
    ) -> Vec<ExprId> {
        exprs.into_iter().map(|expr| self.expr(expr).id).collect()
    }

    /// One link of a chain, whose left side is lowered already.
    fn link(&mut self, link: &SynExpr, left: Placed) -> Placed {
        let start = left.span.start;
        match link {
            SynExpr::MethodCall(call) => {
                let (key, name_span) = self.key_and_span(&call.method);
                let name = key.name;
                let turbofish = call.turbofish.as_ref();
                let turbofish = turbofish.map_or_else(Vec::new, |types| self.turbofish(types));
                let args = self.exprs(&call.args);
                let end = self.places.end(call.paren_token.span.close());
                let kind = ExprKind::MethodCall {
                    receiver: left.id,
                    name,
                    name_span,
                    turbofish,
                    args,
                };
                self.push_expr(kind, left.span.to(Span::new(start, end)))
            }
            SynExpr::Call(call) => {
                let args = self.exprs(&call.args);
                let end = self.places.end(call.paren_token.span.close());
                let kind = ExprKind::Call {
                    callee: left.id,
                    args,
                };
                self.push_expr(kind, left.span.to(Span::new(start, end)))
            }
            SynExpr::Field(field) => {
                let (name, end) = match &field.member {
                    syn::Member::Named(ident) => {
                        let (key, span) = self.key_and_span(ident);
                        (key.name, span.end)
                    }
                    syn::Member::Unnamed(index) => (
                        self.text(&index.index.to_string()),
                        self.places.end(index.span),
                    ),
                };
                let kind = ExprKind::Field {
                    base: left.id,
                    name,
                };
                self.push_expr(kind, left.span.to(Span::new(start, end)))
            }
            SynExpr::Index(expr) => {
                let index = self.expr(&expr.index).id;
                let end = self.places.end(expr.bracket_token.span.close());
                let kind = ExprKind::Index {
                    base: left.id,
                    index,
                };
                self.push_expr(kind, left.span.to(Span::new(start, end)))
            }
            SynExpr::Try(expr) => {
                let end = self.places.end(expr.question_token.span);
                self.push_expr(ExprKind::Try(left.id), left.span.to(Span::new(start, end)))
            }
            SynExpr::Await(expr) => {
                let end = self.places.end(expr.await_token.span);
                self.push_expr(
                    ExprKind::Await(left.id),
                    left.span.to(Span::new(start, end)),
                )
            }
            SynExpr::Cast(cast) => {
                let ty = self.ty(&cast.ty);
                let end = type_end(&cast.ty).unwrap_or(cast.as_token.span);
                let end = self.places.end(end);
                self.push_expr(
                    ExprKind::Cast(left.id, ty),
                    left.span.to(Span::new(start, end)),
                )
            }
            SynExpr::Binary(binary) => {
                let right = self.expr(&binary.right);
                let kind = match operator(&binary.op) {
                    Operator::Plain(op) => ExprKind::Binary(op, left.id, right.id),
                    Operator::Assign(op) => ExprKind::AssignOp(op, left.id, right.id),
                    Operator::And => ExprKind::And(left.id, right.id),
                    Operator::Or => ExprKind::Or(left.id, right.id),
                    Operator::Unknown => ExprKind::Other(vec![left.id, right.id]),
                };
                self.push_expr(kind, left.span.to(right.span))
            }
            SynExpr::Paren(paren) => Placed {
                id: left.id,
                span: left
                    .span
                    .to(self.places.span(paren.paren_token.span.join())),
            },
            // `left_side` knows no other link; a group of a macro's argument is its content.
            _ => left,
        }
    }
}

/// What a chain goes on to the left with.
fn left_side(expr: &SynExpr) -> Option<&SynExpr> {
    match expr {
        SynExpr::Await(expr) => Some(&expr.base),
        SynExpr::Binary(expr) => Some(&expr.left),
        SynExpr::Call(expr) => Some(&expr.func),
        SynExpr::Cast(expr) => Some(&expr.expr),
        SynExpr::Field(expr) => Some(&expr.base),
        SynExpr::Group(expr) => Some(&expr.expr),
        SynExpr::Index(expr) => Some(&expr.expr),
        SynExpr::MethodCall(expr) => Some(&expr.receiver),
        SynExpr::Paren(expr) => Some(&expr.expr),
        SynExpr::Try(expr) => Some(&expr.expr),
        _ => None,
    }
}

enum Operator {
    Plain(BinaryOp),
    Assign(BinaryOp),
    And,
    Or,
    Unknown,
}

fn operator(op: &BinOp) -> Operator {
    use Operator::{Assign, Plain};
    match op {
        BinOp::And(_) => Operator::And,
        BinOp::Or(_) => Operator::Or,
        BinOp::Add(_) => Plain(BinaryOp::Add),
        BinOp::Sub(_) => Plain(BinaryOp::Sub),
        BinOp::Mul(_) => Plain(BinaryOp::Mul),
        BinOp::Div(_) => Plain(BinaryOp::Div),
        BinOp::Rem(_) => Plain(BinaryOp::Rem),
        BinOp::BitXor(_) => Plain(BinaryOp::BitXor),
        BinOp::BitAnd(_) => Plain(BinaryOp::BitAnd),
        BinOp::BitOr(_) => Plain(BinaryOp::BitOr),
        BinOp::Shl(_) => Plain(BinaryOp::Shl),
        BinOp::Shr(_) => Plain(BinaryOp::Shr),
        BinOp::Eq(_) => Plain(BinaryOp::Eq),
        BinOp::Ne(_) => Plain(BinaryOp::Ne),
        BinOp::Lt(_) => Plain(BinaryOp::Lt),
        BinOp::Le(_) => Plain(BinaryOp::Le),
        BinOp::Gt(_) => Plain(BinaryOp::Gt),
        BinOp::Ge(_) => Plain(BinaryOp::Ge),
        BinOp::AddAssign(_) => Assign(BinaryOp::Add),
        BinOp::SubAssign(_) => Assign(BinaryOp::Sub),
        BinOp::MulAssign(_) => Assign(BinaryOp::Mul),
        BinOp::DivAssign(_) => Assign(BinaryOp::Div),
        BinOp::RemAssign(_) => Assign(BinaryOp::Rem),
        BinOp::BitXorAssign(_) => Assign(BinaryOp::BitXor),
        BinOp::BitAndAssign(_) => Assign(BinaryOp::BitAnd),
        BinOp::BitOrAssign(_) => Assign(BinaryOp::BitOr),
        BinOp::ShlAssign(_) => Assign(BinaryOp::Shl),
        BinOp::ShrAssign(_) => Assign(BinaryOp::Shr),
        _ => Operator::Unknown,
    }
}
