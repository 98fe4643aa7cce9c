//! Expressions that start a chain or stand alone.

use proc_macro2::Span as TokenSpan;
use syn::{Expr as SynExpr, Lit, Pat as SynPat, RangeLimits};

use super::Lowering;
use super::body::{Bindings, Placed};
use super::ir::{
    Arm, CaptureMode, ExprKind, FieldInit, Literal, LoopKind, Name, Param, PathFacts, PathId,
    Segment, UnaryOp,
};
use super::names::Key;
use crate::span::Span;

impl Lowering<'_> {
    /// An expression that has no left side.
    pub(super) fn head(&mut self, expr: &SynExpr) -> Placed {
        match expr {
            SynExpr::Path(path) => self.path_expr(path),
            SynExpr::Lit(literal) => self.literal(&literal.lit),
            SynExpr::Macro(call) => self.expr_macro(&call.mac),
            SynExpr::Block(block) => self.block_expr(block),
            SynExpr::If(branch) => self.if_expr(branch),
            SynExpr::Match(choice) => self.match_expr(choice),
            SynExpr::Closure(closure) => self.closure(closure),
            SynExpr::Struct(value) => self.struct_expr(value),
            SynExpr::Reference(reference) => {
                let start = self.places.start(reference.and_token.span);
                let inner = self.expr(&reference.expr);
                let kind = ExprKind::Ref {
                    mutable: reference.mutability.is_some(),
                    raw: false,
                    inner: inner.id,
                };
                self.push_expr(kind, inner.span.to(Span::new(start, start)))
            }
            SynExpr::RawAddr(address) => {
                let start = self.places.start(address.and_token.span);
                let inner = self.expr(&address.expr);
                let kind = ExprKind::Ref {
                    mutable: matches!(address.mutability, syn::PointerMutability::Mut(_)),
                    raw: true,
                    inner: inner.id,
                };
                self.push_expr(kind, inner.span.to(Span::new(start, start)))
            }
            SynExpr::Unary(unary) => self.unary(unary),
            SynExpr::Assign(assign) => self.assign(assign),
            SynExpr::Let(condition) => {
                let start = self.places.start(condition.let_token.span);
                let value = self.expr(&condition.expr);
                let mut bindings = Bindings::new();
                let pat = self.pattern(&condition.pat, &mut bindings);
                self.bind_all(&bindings);
                let span = value.span.to(Span::new(start, start));
                self.push_expr(ExprKind::Let(pat, value.id), span)
            }
            SynExpr::Tuple(tuple) => {
                let elems = self.exprs(&tuple.elems);
                let span = self.places.span(tuple.paren_token.span.join());
                self.push_expr(ExprKind::Tuple(elems), span)
            }
            SynExpr::Array(array) => {
                let elems = self.exprs(&array.elems);
                let span = self.places.span(array.bracket_token.span.join());
                self.push_expr(ExprKind::Array(elems), span)
            }
            SynExpr::Repeat(repeat) => {
                let elem = self.expr(&repeat.expr).id;
                let span = self.places.span(repeat.bracket_token.span.join());
                self.push_expr(ExprKind::Repeat(elem), span)
            }
            SynExpr::Range(range) => self.range(range),
            SynExpr::ForLoop(looping) => self.for_loop(looping),
            SynExpr::While(looping) => {
                let label = self.label(looping.label.as_ref());
                let mark = self.body.scope.enter();
                let condition = self.expr(&looping.cond).id;
                let body = self.plain_block(&looping.body);
                self.body.scope.leave(mark);
                let kind = ExprKind::Loop {
                    kind: LoopKind::While(condition),
                    label,
                    body: body.id,
                };
                self.labelled(
                    kind,
                    looping.label.as_ref(),
                    looping.while_token.span,
                    body.span,
                )
            }
            SynExpr::Loop(looping) => {
                let label = self.label(looping.label.as_ref());
                let body = self.plain_block(&looping.body);
                let kind = ExprKind::Loop {
                    kind: LoopKind::Loop,
                    label,
                    body: body.id,
                };
                self.labelled(
                    kind,
                    looping.label.as_ref(),
                    looping.loop_token.span,
                    body.span,
                )
            }
            SynExpr::Break(jump) => {
                let label = jump.label.as_ref().map(|label| self.name(&label.ident));
                let last = jump.label.as_ref().map(|label| label.ident.span());
                let value = jump.expr.as_deref().map(|value| self.expr(value));
                let kind = ExprKind::Break(label, value.map(|value| value.id));
                self.jump(kind, jump.break_token.span, last, value)
            }
            SynExpr::Continue(jump) => {
                let label = jump.label.as_ref().map(|label| self.name(&label.ident));
                let last = jump.label.as_ref().map(|label| label.ident.span());
                self.jump(
                    ExprKind::Continue(label),
                    jump.continue_token.span,
                    last,
                    None,
                )
            }
            SynExpr::Return(jump) => {
                let value = jump.expr.as_deref().map(|value| self.expr(value));
                let kind = ExprKind::Return(value.map(|value| value.id));
                self.jump(kind, jump.return_token.span, None, value)
            }
            SynExpr::Yield(jump) => {
                let value = jump.expr.as_deref().map(|value| self.expr(value));
                let kind = ExprKind::Other(value.iter().map(|value| value.id).collect());
                self.jump(kind, jump.yield_token.span, None, value)
            }
            SynExpr::Async(_) | SynExpr::Const(_) | SynExpr::TryBlock(_) | SynExpr::Unsafe(_) => {
                self.keyword_block(expr)
            }
            SynExpr::Infer(infer) => {
                let span = self.places.span(infer.underscore_token.span);
                self.push_expr(ExprKind::Opaque, span)
            }
            _ => self.push_expr(ExprKind::Opaque, Span::default()),
        }
    }

    fn path_expr(&mut self, expr: &syn::ExprPath) -> Placed {
        if expr.qself.is_none()
            && let Some(ident) = expr.path.get_ident()
        {
            let (key, span) = self.key_and_span(ident);
            return self.name_expr(key, span);
        }
        let span = self.path_span(expr.qself.as_ref(), &expr.path);
        let path = self.path(expr.qself.as_ref(), &expr.path);
        self.push_expr(ExprKind::Path(path), span)
    }

    /// A name alone: a variable if there is one, else a path.
    pub(super) fn name_expr(&mut self, key: Key, span: Span) -> Placed {
        match self.body.scope.find(key, self.expansion.is_local) {
            Some(local) => self.push_expr(ExprKind::Local(local), span),
            None => {
                let path = self.ident_path(key.name);
                self.push_expr(ExprKind::Path(path), span)
            }
        }
    }

    pub(super) fn ident_path(&mut self, name: Name) -> PathId {
        self.intern_path(PathFacts {
            global: false,
            qself: None,
            segments: vec![Segment {
                name,
                args: Vec::new(),
            }],
        })
    }

    pub(super) fn member(&mut self, member: &syn::Member) -> Name {
        match member {
            syn::Member::Named(ident) => self.name(ident),
            syn::Member::Unnamed(index) => self.text(&index.index.to_string()),
        }
    }

    pub(super) fn literal(&mut self, literal: &Lit) -> Placed {
        let span = self.places.span(literal.span());
        let literal = match literal {
            Lit::Str(text) => Literal::Str(self.text(&text.value())),
            Lit::ByteStr(_) | Lit::CStr(_) => Literal::Bytes,
            Lit::Byte(byte) => {
                Literal::Int(self.text(&byte.value().to_string()), Some(self.text("u8")))
            }
            Lit::Char(_) => Literal::Char,
            Lit::Int(int) => {
                let suffix = int.suffix();
                let suffix = (!suffix.is_empty()).then(|| self.text(suffix));
                Literal::Int(self.text(int.base10_digits()), suffix)
            }
            Lit::Float(_) => Literal::Float,
            Lit::Bool(flag) => Literal::Bool(flag.value),
            _ => return self.push_expr(ExprKind::Opaque, span),
        };
        self.push_expr(ExprKind::Literal(literal), span)
    }

    fn unary(&mut self, unary: &syn::ExprUnary) -> Placed {
        let (op, token) = match &unary.op {
            syn::UnOp::Deref(token) => (Some(UnaryOp::Deref), Some(token.span)),
            syn::UnOp::Not(token) => (Some(UnaryOp::Not), Some(token.span)),
            syn::UnOp::Neg(token) => (Some(UnaryOp::Neg), Some(token.span)),
            _ => (None, None),
        };
        let inner = self.expr(&unary.expr);
        let span = match token {
            Some(token) => {
                let start = self.places.start(token);
                inner.span.to(Span::new(start, start))
            }
            None => inner.span,
        };
        let kind = match op {
            Some(op) => ExprKind::Unary(op, inner.id),
            None => ExprKind::Other(vec![inner.id]),
        };
        self.push_expr(kind, span)
    }

    fn assign(&mut self, assign: &syn::ExprAssign) -> Placed {
        if let Some(pat) = self.assignee(&assign.left) {
            let value = self.expr(&assign.right);
            let span = self.pat_span(pat).to(value.span);
            return self.push_expr(ExprKind::Destructure(pat, value.id), span);
        }
        let place = self.expr(&assign.left);
        let value = self.expr(&assign.right);
        self.push_expr(
            ExprKind::Assign(place.id, value.id),
            place.span.to(value.span),
        )
    }

    fn range(&mut self, range: &syn::ExprRange) -> Placed {
        let (first, last) = match &range.limits {
            RangeLimits::HalfOpen(dots) => (dots.spans[0], dots.spans[1]),
            RangeLimits::Closed(dots) => (dots.spans[0], dots.spans[2]),
        };
        let mut span = Span::new(self.places.start(first), self.places.end(last));
        let start = range.start.as_deref().map(|start| self.expr(start));
        let end = range.end.as_deref().map(|end| self.expr(end));
        for side in start.iter().chain(&end) {
            span = span.to(side.span);
        }
        let kind = ExprKind::Range(start.map(|start| start.id), end.map(|end| end.id));
        self.push_expr(kind, span)
    }

    fn struct_expr(&mut self, value: &syn::ExprStruct) -> Placed {
        let start = self.path_span(value.qself.as_ref(), &value.path);
        let path = self.path(value.qself.as_ref(), &value.path);
        let mut fields = Vec::with_capacity(value.fields.len());
        for field in &value.fields {
            let name = self.member(&field.member);
            let value = self.expr(&field.expr).id;
            fields.push(FieldInit { name, value });
        }
        let base = value.rest.as_deref().map(|base| self.expr(base).id);
        let end = self.places.end(value.brace_token.span.close());
        let kind = ExprKind::Struct { path, fields, base };
        self.push_expr(kind, start.to(Span::new(start.start, end)))
    }

    fn if_expr(&mut self, branch: &syn::ExprIf) -> Placed {
        let start = self.places.start(branch.if_token.span);
        let mark = self.body.scope.enter();
        let condition = self.expr(&branch.cond).id;
        let then = self.plain_block(&branch.then_branch);
        self.body.scope.leave(mark);
        let otherwise = (branch.else_branch.as_ref()).map(|(_, otherwise)| self.expr(otherwise));
        let end = otherwise.unwrap_or(then);
        let kind = ExprKind::If {
            condition,
            then: then.id,
            otherwise: otherwise.map(|otherwise| otherwise.id),
        };
        self.push_expr(kind, end.span.to(Span::new(start, start)))
    }

    fn match_expr(&mut self, choice: &syn::ExprMatch) -> Placed {
        let start = self.places.start(choice.match_token.span);
        let scrutinee = self.expr(&choice.expr).id;
        let mut arms = Vec::with_capacity(choice.arms.len());
        for arm in &choice.arms {
            let cfg = self.cfgs(&arm.attrs);
            let mark = self.body.scope.enter();
            let mut bindings = Bindings::new();
            let (pat, guard) = match &arm.pat {
                SynPat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                pat => (pat, None),
            };
            let pat = self.pattern(pat, &mut bindings);
            self.bind_all(&bindings);
            let guard = guard.map(|guard| self.expr(guard).id);
            let body = self.expr(&arm.body).id;
            self.body.scope.leave(mark);
            arms.push(Arm {
                pat,
                guard,
                body,
                cfg,
            });
        }
        let end = self.places.end(choice.brace_token.span.close());
        self.push_expr(
            ExprKind::Match { scrutinee, arms },
            Span::new(start, end.max(start)),
        )
    }

    fn for_loop(&mut self, looping: &syn::ExprForLoop) -> Placed {
        let label = self.label(looping.label.as_ref());
        let iterated = self.expr(&looping.expr).id;
        let mark = self.body.scope.enter();
        let mut bindings = Bindings::new();
        let pat = self.pattern(&looping.pat, &mut bindings);
        self.bind_all(&bindings);
        let body = self.plain_block(&looping.body);
        self.body.scope.leave(mark);
        let kind = ExprKind::Loop {
            kind: LoopKind::For(pat, iterated),
            label,
            body: body.id,
        };
        self.labelled(
            kind,
            looping.label.as_ref(),
            looping.for_token.span,
            body.span,
        )
    }

    fn closure(&mut self, closure: &syn::ExprClosure) -> Placed {
        let first = (closure
            .lifetimes
            .as_ref()
            .map(|lifetimes| lifetimes.for_token.span))
        .or(closure.constness.map(|token| token.span))
        .or(closure.asyncness.map(|token| token.span))
        .or(closure.capture.map(|token| token.span))
        .unwrap_or(closure.inputs_begin.span);
        let start = self.places.start(first);
        let mark = self.body.scope.enter();
        let mut bindings = Bindings::new();
        let mut params = Vec::with_capacity(closure.inputs.len());
        for input in &closure.inputs {
            let ty = match input {
                SynPat::Type(typed) => Some(self.ty(&typed.ty)),
                _ => None,
            };
            let pat = self.pattern(input, &mut bindings);
            params.push(Param { pat, ty });
        }
        self.bind_all(&bindings);
        let output = self.return_type(&closure.output);
        let body = self.expr(&closure.body);
        self.body.scope.leave(mark);
        let kind = ExprKind::Closure {
            params,
            output,
            body: body.id,
            capture: capture(closure.capture.is_some()),
            is_async: closure.asyncness.is_some(),
        };
        self.push_expr(kind, body.span.to(Span::new(start, start)))
    }

    fn jump(
        &mut self,
        kind: ExprKind,
        keyword: TokenSpan,
        last: Option<TokenSpan>,
        value: Option<Placed>,
    ) -> Placed {
        let mut span = self.places.span(keyword);
        if let Some(last) = last {
            span = span.to(self.places.span(last));
        }
        if let Some(value) = value {
            span = span.to(value.span);
        }
        self.push_expr(kind, span)
    }

    pub(super) fn label(&mut self, label: Option<&syn::Label>) -> Option<Name> {
        label.map(|label| self.name(&label.name.ident))
    }

    /// Something that ends with a block and may start with a label.
    pub(super) fn labelled(
        &mut self,
        kind: ExprKind,
        label: Option<&syn::Label>,
        keyword: TokenSpan,
        block: Span,
    ) -> Placed {
        let first = label.map_or(keyword, |label| label.name.apostrophe);
        let start = self.places.start(first);
        self.push_expr(kind, block.to(Span::new(start, start)))
    }
}

pub(super) fn capture(moves: bool) -> CaptureMode {
    if moves {
        CaptureMode::Move
    } else {
        CaptureMode::Inferred
    }
}
