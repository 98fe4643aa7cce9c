//! Patterns, and the patterns on the left of destructuring assignments.

use syn::{Expr as SynExpr, Pat as SynPat};

use super::Lowering;
use super::body::Bindings;
use super::extent::{path_end, path_start};
use super::ir::{FieldPat, PatId, PatKind};
use crate::span::Span;

impl Lowering<'_> {
    /// Lowers a pattern; what it binds goes to `bindings` and is not in scope yet.
    pub(super) fn pattern(&mut self, pattern: &SynPat, bindings: &mut Bindings) -> PatId {
        match pattern {
            SynPat::Ident(ident) => self.ident_pattern(ident, bindings),
            SynPat::Paren(paren) => self.pattern(&paren.pat, bindings),
            SynPat::Type(typed) => self.pattern(&typed.pat, bindings),
            // Guards inside patterns are unstable; the guard of an arm is taken off before.
            SynPat::Guard(guarded) => self.pattern(&guarded.pat, bindings),
            SynPat::Macro(call) => self.pattern_macro(&call.mac, bindings),
            SynPat::Wild(wild) => {
                let span = self.places.span(wild.underscore_token.span);
                self.push_pat(PatKind::Wild, span)
            }
            SynPat::Rest(rest) => {
                let span = self.places.start(rest.dot2_token.spans[0]);
                let end = self.places.end(rest.dot2_token.spans[1]);
                self.push_pat(PatKind::Rest, Span::new(span, end))
            }
            SynPat::Path(path) => {
                let span = self.path_span(path.qself.as_ref(), &path.path);
                let path = self.path(path.qself.as_ref(), &path.path);
                self.push_pat(PatKind::Path(path), span)
            }
            SynPat::Lit(literal) => {
                let span = self.places.span(literal.lit.span());
                self.push_pat(PatKind::Literal, span)
            }
            SynPat::Range(range) => {
                let dots = match &range.limits {
                    syn::RangeLimits::HalfOpen(dots) => dots.spans[0],
                    syn::RangeLimits::Closed(dots) => dots.spans[0],
                };
                let span = self.places.span(dots);
                self.push_pat(PatKind::Literal, span)
            }
            SynPat::Const(block) => {
                let start = self.places.start(block.const_token.span);
                let end = self.places.end(block.block.brace_token.span.close());
                self.push_pat(PatKind::Literal, Span::new(start, end))
            }
            SynPat::Reference(reference) => {
                let start = self.places.start(reference.and_token.span);
                let inner = self.pattern(&reference.pat, bindings);
                let span = self.pat_span(inner).to(Span::new(start, start));
                self.push_pat(PatKind::Ref(inner), span)
            }
            SynPat::Or(or) => {
                let cases: Vec<_> = self.patterns(&or.cases, bindings);
                let span = self.pats_span(&cases);
                self.push_pat(PatKind::Or(cases), span)
            }
            SynPat::Tuple(tuple) => {
                let elems = self.patterns(&tuple.elems, bindings);
                let span = self.places.span(tuple.paren_token.span.join());
                self.push_pat(PatKind::Tuple(elems), span)
            }
            SynPat::Slice(slice) => {
                let elems = self.patterns(&slice.elems, bindings);
                let span = self.places.span(slice.bracket_token.span.join());
                self.push_pat(PatKind::Slice(elems), span)
            }
            SynPat::TupleStruct(tuple) => {
                let start = self.path_span(tuple.qself.as_ref(), &tuple.path);
                let path = self.path(tuple.qself.as_ref(), &tuple.path);
                let elems = self.patterns(&tuple.elems, bindings);
                let end = self.places.end(tuple.paren_token.span.close());
                let span = start.to(Span::new(start.start, end));
                self.push_pat(PatKind::TupleStruct(path, elems), span)
            }
            SynPat::Struct(pattern) => self.struct_pattern(pattern, bindings),
            _ => {
                // `box p` and other nightly patterns; `syn` has no place for them.
                self.push_pat(PatKind::Opaque, Span::default())
            }
        }
    }

    fn patterns<'p>(
        &mut self,
        patterns: impl IntoIterator<Item = &'p SynPat>,
        bindings: &mut Bindings,
    ) -> Vec<PatId> {
        let patterns = patterns.into_iter();
        patterns
            .map(|pattern| self.pattern(pattern, bindings))
            .collect()
    }

    pub(super) fn pat_span(&self, pat: PatId) -> Span {
        self.body.body.pat(pat).span
    }

    fn pats_span(&self, pats: &[PatId]) -> Span {
        let spans = pats.iter().map(|&pat| self.pat_span(pat));
        spans.reduce(Span::to).unwrap_or_default()
    }

    pub(super) fn path_span(&self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Span {
        let (Some(start), Some(end)) = (path_start(qself, path), path_end(path)) else {
            return Span::default();
        };
        let start = self.places.start(start);
        Span::new(start, self.places.end(end).max(start))
    }

    fn ident_pattern(&mut self, pattern: &syn::PatIdent, bindings: &mut Bindings) -> PatId {
        let ident = &pattern.ident;
        let (key, mut span) = self.key_and_span(ident);
        let is_plain =
            pattern.by_ref.is_none() && pattern.mutability.is_none() && pattern.subpat.is_none();
        if is_plain
            && self
                .facts
                .names
                .text(key.name)
                .starts_with(char::is_uppercase)
        {
            let path = self.ident_path(key.name);
            return self.push_pat(PatKind::Path(path), span);
        }
        let by_ref = pattern
            .by_ref
            .is_some()
            .then_some(pattern.mutability.is_some());
        let mutable = pattern.by_ref.is_none() && pattern.mutability.is_some();
        let first = match (&pattern.by_ref, &pattern.mutability) {
            (Some(token), _) => Some(token.span),
            (None, Some(token)) => Some(token.span),
            (None, None) => None,
        };
        if let Some(first) = first {
            let start = self.places.start(first);
            span = span.to(Span::new(start, start));
        }
        let mut sub = None;
        if let Some((_, pattern)) = &pattern.subpat {
            let id = self.pattern(pattern, bindings);
            span = span.to(self.pat_span(id));
            sub = Some(id);
        }
        self.push_local(key, by_ref, mutable, sub, span, bindings)
    }

    fn struct_pattern(&mut self, pattern: &syn::PatStruct, bindings: &mut Bindings) -> PatId {
        let start = self.path_span(pattern.qself.as_ref(), &pattern.path);
        let path = self.path(pattern.qself.as_ref(), &pattern.path);
        let mut fields = Vec::with_capacity(pattern.fields.len());
        for field in &pattern.fields {
            let name = self.member(&field.member);
            let pat = match &*field.pat {
                // In `S { A }` the name is a field, whatever its case.
                SynPat::Ident(ident) if field.colon_token.is_none() => {
                    let (key, span) = self.key_and_span(&ident.ident);
                    let by_ref = ident.by_ref.is_some().then_some(ident.mutability.is_some());
                    let mutable = ident.by_ref.is_none() && ident.mutability.is_some();
                    self.push_local(key, by_ref, mutable, None, span, bindings)
                }
                pattern => self.pattern(pattern, bindings),
            };
            fields.push(FieldPat { name, pat });
        }
        let end = self.places.end(pattern.brace_token.span.close());
        let kind = PatKind::Struct {
            path,
            fields,
            rest: pattern.rest.is_some(),
        };
        self.push_pat(kind, start.to(Span::new(start.start, end)))
    }

    /// The left side of `=` as a pattern, if it takes a value apart or throws it away.
    pub(super) fn assignee(&mut self, expr: &SynExpr) -> Option<PatId> {
        match expr {
            SynExpr::Infer(_) | SynExpr::Tuple(_) | SynExpr::Array(_) | SynExpr::Struct(_) => {
                Some(self.assignee_part(expr))
            }
            SynExpr::Call(call) if matches!(&*call.func, SynExpr::Path(_)) => {
                Some(self.assignee_part(expr))
            }
            SynExpr::Paren(paren) => self.assignee(&paren.expr),
            SynExpr::Group(group) => self.assignee(&group.expr),
            _ => None,
        }
    }

    fn assignee_part(&mut self, expr: &SynExpr) -> PatId {
        match expr {
            SynExpr::Infer(infer) => {
                let span = self.places.span(infer.underscore_token.span);
                self.push_pat(PatKind::Wild, span)
            }
            SynExpr::Tuple(tuple) => {
                let elems = tuple
                    .elems
                    .iter()
                    .map(|elem| self.assignee_part(elem))
                    .collect();
                let span = self.places.span(tuple.paren_token.span.join());
                self.push_pat(PatKind::Tuple(elems), span)
            }
            SynExpr::Array(array) => {
                let elems = array
                    .elems
                    .iter()
                    .map(|elem| self.assignee_part(elem))
                    .collect();
                let span = self.places.span(array.bracket_token.span.join());
                self.push_pat(PatKind::Slice(elems), span)
            }
            SynExpr::Range(range) if range.start.is_none() && range.end.is_none() => {
                let span = match &range.limits {
                    syn::RangeLimits::HalfOpen(dots) => dots.spans[0],
                    syn::RangeLimits::Closed(dots) => dots.spans[0],
                };
                let span = self.places.span(span);
                self.push_pat(PatKind::Rest, span)
            }
            SynExpr::Call(call) => {
                let SynExpr::Path(callee) = &*call.func else {
                    return self.place_pattern(expr);
                };
                let start = self.path_span(callee.qself.as_ref(), &callee.path);
                let path = self.path(callee.qself.as_ref(), &callee.path);
                let elems = call
                    .args
                    .iter()
                    .map(|elem| self.assignee_part(elem))
                    .collect();
                let end = self.places.end(call.paren_token.span.close());
                let span = start.to(Span::new(start.start, end));
                self.push_pat(PatKind::TupleStruct(path, elems), span)
            }
            SynExpr::Struct(value) => {
                let start = self.path_span(value.qself.as_ref(), &value.path);
                let path = self.path(value.qself.as_ref(), &value.path);
                let mut fields = Vec::with_capacity(value.fields.len());
                for field in &value.fields {
                    let name = self.member(&field.member);
                    let pat = self.assignee_part(&field.expr);
                    fields.push(FieldPat { name, pat });
                }
                let end = self.places.end(value.brace_token.span.close());
                let rest = value.dot2_token.is_some();
                let kind = PatKind::Struct { path, fields, rest };
                self.push_pat(kind, start.to(Span::new(start.start, end)))
            }
            SynExpr::Paren(paren) => self.assignee_part(&paren.expr),
            _ => self.place_pattern(expr),
        }
    }

    fn place_pattern(&mut self, expr: &SynExpr) -> PatId {
        let place = self.expr(expr);
        self.push_pat(PatKind::AssignTo(place.id), place.span)
    }
}
