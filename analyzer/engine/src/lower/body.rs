//! Building one body: its arenas, its variables, its parameters.

use syn::FnArg;

use super::Lowering;
use super::ir::{
    Body, BodyId, Expr, ExprId, ExprKind, Local, LocalId, Param, Pat, PatId, PatKind, SelfParam,
    TypeExprId,
};
use super::names::{Key, index};
use super::scope::Scope;
use crate::span::Span;

/// A body under construction.
#[derive(Default)]
pub(super) struct BodyBuilder {
    pub(super) body: Body,
    pub(super) scope: Scope,
}

impl BodyBuilder {
    /// The body as built, in exactly the memory it needs; the room it was built in is kept.
    fn take(&mut self) -> Body {
        self.scope.clear();
        let built = &mut self.body;
        Body {
            params: std::mem::take(&mut built.params),
            value: built.value.take(),
            exprs: built.exprs.drain(..).collect(),
            pats: built.pats.drain(..).collect(),
            locals: built.locals.drain(..).collect(),
            is_async: std::mem::take(&mut built.is_async),
            base: built.base,
        }
    }
}

/// An expression and the bytes it covers, parentheses around it included.
#[derive(Clone, Copy)]
pub(super) struct Placed {
    pub(super) id: ExprId,
    pub(super) span: Span,
}

/// The variables that one pattern binds, in order. In alternatives the same name is one variable.
pub(super) type Bindings = Vec<(Key, LocalId)>;

impl Lowering<'_> {
    pub(super) fn push_expr(&mut self, kind: ExprKind, span: Span) -> Placed {
        let id = ExprId(index(self.body.body.exprs.len()));
        self.body.body.exprs.push(Expr { kind, span });
        Placed { id, span }
    }

    pub(super) fn push_pat(&mut self, kind: PatKind, span: Span) -> PatId {
        let id = PatId(index(self.body.body.pats.len()));
        self.body.body.pats.push(Pat { kind, span });
        id
    }

    /// Binds a variable by a pattern of its own.
    pub(super) fn push_local(
        &mut self,
        key: Key,
        by_ref: Option<bool>,
        mutable: bool,
        sub: Option<PatId>,
        span: Span,
        bindings: &mut Bindings,
    ) -> PatId {
        let known = bindings.iter().find(|(bound, _)| *bound == key);
        let local = known.map_or_else(
            || LocalId(index(self.body.body.locals.len())),
            |&(_, local)| local,
        );
        let is_new = known.is_none();
        let pat = self.push_pat(PatKind::Bind { local, by_ref, sub }, span);
        if is_new {
            bindings.push((key, local));
            self.body.body.locals.push(Local {
                name: key.name,
                pat,
                mutable,
            });
        }
        pat
    }

    /// Brings what a pattern binds into scope.
    pub(super) fn bind_all(&mut self, bindings: &Bindings) {
        for &(key, local) in bindings {
            self.body.scope.bind(key, Some(local));
        }
    }

    /// Whether something is lowered that a body contains.
    pub(super) fn is_in_body(&self) -> bool {
        self.body_depth > 0
    }

    /// Builds a body apart from the one around it, which its variables do not reach.
    pub(super) fn separate_body(&mut self, fill: impl FnOnce(&mut Self)) -> BodyId {
        let fresh = self.spare.pop().unwrap_or_default();
        let around = std::mem::replace(&mut self.body, fresh);
        self.body.body.base = self.places.base();
        self.body_depth += 1;
        fill(self);
        self.body_depth -= 1;
        let mut built = std::mem::replace(&mut self.body, around);
        let body = built.take();
        self.spare.push(built);
        let id = BodyId(index(self.facts.bodies.len()));
        self.facts.bodies.push(body);
        id
    }

    /// The body of a constant or static.
    pub(super) fn value_body(&mut self, value: &syn::Expr) -> BodyId {
        self.separate_body(|lowering| {
            let value = lowering.expr(value);
            lowering.body.body.value = Some(value.id);
        })
    }

    /// The body of a function whose written parameter types, `self` apart, are `types`.
    pub(super) fn fn_body(
        &mut self,
        signature: &syn::Signature,
        self_param: Option<&SelfParam>,
        types: &[TypeExprId],
        block: &syn::Block,
    ) -> BodyId {
        self.separate_body(|lowering| {
            lowering.body.body.is_async = signature.asyncness.is_some();
            let mut bindings = Bindings::new();
            let mut params = Vec::with_capacity(signature.inputs.len());
            let mut types = types.iter();
            for input in &signature.inputs {
                match input {
                    FnArg::Receiver(receiver) => {
                        let key = Key {
                            name: lowering.text("self"),
                            mark: 0,
                        };
                        let span = lowering.places.span(receiver.self_token.span);
                        let mutable = receiver.mutability.is_some();
                        let pat =
                            lowering.push_local(key, None, mutable, None, span, &mut bindings);
                        let ty = match self_param {
                            Some(SelfParam::Typed(ty)) => Some(*ty),
                            _ => None,
                        };
                        params.push(Param { pat, ty });
                    }
                    FnArg::Typed(typed) => {
                        let pat = lowering.pattern(&typed.pat, &mut bindings);
                        params.push(Param {
                            pat,
                            ty: types.next().copied(),
                        });
                    }
                }
            }
            lowering.bind_all(&bindings);
            lowering.body.body.params = params;
            if !lowering.is_passed_over(block) {
                let value = lowering.plain_block(block);
                lowering.body.body.value = Some(value.id);
            }
        })
    }

    fn is_passed_over(&self, block: &syn::Block) -> bool {
        !self.passed_over.is_empty() && {
            let start = self.places.start(block.brace_token.span.open());
            self.passed_over
                .binary_search(&(start + self.places.base()))
                .is_ok()
        }
    }
}
