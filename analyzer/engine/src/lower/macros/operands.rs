//! Macro calls by the shape of the macro.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::{Expr as SynExpr, Lit};

use super::shape::Shape;
use crate::lower::Lowering;
use crate::lower::body::{Bindings, Placed};
use crate::lower::format_string::captures;
use crate::lower::ir::{
    Arm, BlockKind, ExprId, ExprKind, GenericArg, ItemId, Literal, MacroCall, MacroShape, PatKind,
    PathFacts, Segment, SelectBranch, TypeExpr,
};
use crate::lower::names::Key;
use crate::parse::{
    Grammar, MacroArgument, Measured, Reading, SelectInput, parse_tokens_as_first_of,
    parse_tokens_as_matches, parse_tokens_as_select, parse_tokens_as_statics,
    parse_tokens_as_stmts,
};
use crate::span::Span;

impl Lowering<'_> {
    /// A call of a macro of known shape, as an expression. `None` if the tokens do not fit.
    pub(super) fn shaped(&mut self, shape: &Shape, call: &syn::Macro) -> Option<Placed> {
        match shape {
            Shape::Operands(shape) => self.operand_macro(*shape, call),
            Shape::Assert => self.assertion(call),
            Shape::Matches => self.matches(call),
            Shape::Select => self.select(call),
            Shape::Items | Shape::Implementing(_) => {
                let stmts = parse_tokens_as_stmts(call.tokens.clone()).ok()?;
                let span = self.call_span(call);
                Some(self.block_of(BlockKind::Plain, None, &stmts, span))
            }
            Shape::Ignored => Some(self.macro_call(MacroShape::Call, call, Vec::new())),
            Shape::Statics { .. } => None,
        }
    }

    pub(super) fn operand_macro(&mut self, shape: MacroShape, call: &syn::Macro) -> Option<Placed> {
        let arguments = arguments(call)?;
        let mut operands = arguments.as_slice();
        // `join!(biased; a, b)`
        if matches!(shape, MacroShape::Join | MacroShape::TryJoin)
            && let [first, rest @ ..] = operands
            && matches!(&first.value, SynExpr::Path(word) if word.path.is_ident("biased"))
        {
            operands = rest;
        }
        Some(self.operands(shape, operands, call))
    }

    /// A macro call with its arguments as operands.
    pub(super) fn operands(
        &mut self,
        shape: MacroShape,
        arguments: &[MacroArgument],
        call: &syn::Macro,
    ) -> Placed {
        // The two sides of a comparison are values even where they are strings.
        let values = if shape == MacroShape::Compare { 2 } else { 0 };
        let formats = matches!(
            shape,
            MacroShape::Format | MacroShape::FormatDiverge | MacroShape::Compare
        );
        let operands = if formats {
            self.formatted(arguments, values)
        } else {
            self.exprs(arguments.iter().map(|argument| &argument.value))
        };
        self.macro_call(shape, call, operands)
    }

    fn macro_call(
        &mut self,
        shape: MacroShape,
        call: &syn::Macro,
        operands: Vec<ExprId>,
    ) -> Placed {
        let path = self.path(None, &call.path);
        let span = self.call_span(call);
        let call = MacroCall {
            path,
            shape,
            operands,
        };
        self.push_expr(ExprKind::Macro(call), span)
    }

    /// Operands with a format string among them: the first string behind `values` arguments. It is
    /// no operand itself, but the variables that it names are.
    fn formatted(&mut self, arguments: &[MacroArgument], values: usize) -> Vec<ExprId> {
        let mut operands = Vec::with_capacity(arguments.len());
        let mut format = None;
        for (at, argument) in arguments.iter().enumerate() {
            match string(&argument.value) {
                Some(text) if format.is_none() && at >= values && argument.name.is_none() => {
                    format = Some(text);
                }
                _ => operands.push(self.expr(&argument.value).id),
            }
        }
        let Some(format) = format else {
            return operands;
        };
        let text = format.value();
        if !text.contains('{') {
            return operands;
        }
        let mut seen = Vec::new();
        for name in captures(&text) {
            let is_argument = |argument: &MacroArgument| {
                argument
                    .name
                    .as_ref()
                    .is_some_and(|argument| argument == name)
            };
            if !seen.contains(&name) && !arguments.iter().any(is_argument) {
                seen.push(name);
                let span = self.places.span(format.span());
                operands.push(self.captured(name, span).id);
            }
        }
        operands
    }

    /// A variable that a format string names. Which expansion wrote the string is not known.
    fn captured(&mut self, name: &str, span: Span) -> Placed {
        let name = self.text(name);
        match self.body.scope.find_by_any(Key { name, mark: 0 }) {
            Some(local) => self.push_expr(ExprKind::Local(local), span),
            None => {
                let path = self.ident_path(name);
                self.push_expr(ExprKind::Path(path), span)
            }
        }
    }

    fn assertion(&mut self, call: &syn::Macro) -> Option<Placed> {
        let arguments = arguments(call)?;
        let (condition, message) = arguments.split_first()?;
        let condition = self.expr(&condition.value).id;
        let span = self.call_span(call);
        let then = self
            .block_of(BlockKind::Plain, None, &[], Span::new(span.end, span.end))
            .id;
        let operands = self.formatted(message, 0);
        let otherwise = Some(
            self.macro_call(MacroShape::FormatDiverge, call, operands)
                .id,
        );
        let kind = ExprKind::If {
            condition,
            then,
            otherwise,
        };
        Some(self.push_expr(kind, span))
    }

    fn matches(&mut self, call: &syn::Macro) -> Option<Placed> {
        let input = parse_tokens_as_matches(call.tokens.clone()).ok()?;
        let span = self.call_span(call);
        let scrutinee = self.expr(&input.scrutinee).id;
        let mark = self.body.scope.enter();
        let mut bindings = Bindings::new();
        let pat = self.pattern(&input.pattern, &mut bindings);
        self.bind_all(&bindings);
        let guard = input.guard.as_ref().map(|guard| self.expr(guard).id);
        self.body.scope.leave(mark);
        let end = Span::new(span.end, span.end);
        let matched = self
            .push_expr(ExprKind::Literal(Literal::Bool(true)), end)
            .id;
        let wild = self.push_pat(PatKind::Wild, end);
        let missed = self
            .push_expr(ExprKind::Literal(Literal::Bool(false)), end)
            .id;
        let arm = |pat, guard, body| Arm {
            pat,
            guard,
            body,
            cfg: Vec::new(),
        };
        let arms = vec![arm(pat, guard, matched), arm(wild, None, missed)];
        Some(self.push_expr(ExprKind::Match { scrutinee, arms }, span))
    }

    fn select(&mut self, call: &syn::Macro) -> Option<Placed> {
        let input = parse_tokens_as_select(call.tokens.clone())
            .or_else(|_| parse_tokens_as_select(with_else(call.tokens.clone())))
            .ok()?;
        let SelectInput {
            branches,
            otherwise,
            ..
        } = input;
        let mut out = Vec::with_capacity(branches.len());
        for branch in &branches {
            let future = self.expr(&branch.future).id;
            let condition = branch
                .condition
                .as_ref()
                .map(|condition| self.expr(condition).id);
            let mark = self.body.scope.enter();
            let mut bindings = Bindings::new();
            let pat = self.pattern(&branch.pattern, &mut bindings);
            self.bind_all(&bindings);
            let handler = self.expr(&branch.handler).id;
            self.body.scope.leave(mark);
            out.push(SelectBranch {
                pat,
                future,
                condition,
                handler,
            });
        }
        let otherwise = otherwise.map(|otherwise| self.expr(&otherwise).id);
        let span = self.call_span(call);
        let kind = ExprKind::Select {
            branches: out,
            otherwise,
        };
        Some(self.push_expr(kind, span))
    }

    /// Statics of a wrapped type.
    pub(super) fn statics(
        &mut self,
        wrapper: &str,
        thread_local: bool,
        call: &syn::Macro,
        out: &mut Vec<ItemId>,
    ) -> bool {
        let Ok(declared) = parse_tokens_as_statics(call.tokens.clone()) else {
            return false;
        };
        for declared in &declared {
            let inner = self.ty(&declared.ty);
            let mut segments = Vec::new();
            for part in wrapper.split("::").filter(|part| !part.is_empty()) {
                let name = self.text(part);
                segments.push(Segment {
                    name,
                    args: Vec::new(),
                });
            }
            if let Some(last) = segments.last_mut() {
                last.args.push(GenericArg::Type(inner));
            }
            let path = self.intern_path(PathFacts {
                global: true,
                qself: None,
                segments,
            });
            let ty = self.intern_type(TypeExpr::Path(path));
            out.push(self.wrapped_static(declared, ty, thread_local));
        }
        true
    }
}

/// The same tokens with `else` for each other word that stands before `=>` alone, as
/// `complete => …` and `default => …` do.
fn with_else(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = tokens.into_iter().collect();
    for at in 0..out.len() {
        let starts_branch = match at.checked_sub(1).map(|before| &out[before]) {
            None => true,
            Some(TokenTree::Punct(before)) => before.as_char() == ',',
            Some(TokenTree::Group(before)) => before.delimiter() == Delimiter::Brace,
            Some(_) => false,
        };
        let is_arrow = matches!(
            (out.get(at + 1), out.get(at + 2)),
            (Some(TokenTree::Punct(first)), Some(TokenTree::Punct(second)))
                if first.as_char() == '=' && second.as_char() == '>'
        );
        if starts_branch
            && is_arrow
            && let TokenTree::Ident(word) = &out[at]
        {
            out[at] = Ident::new("else", word.span()).into();
        }
    }
    out.into_iter().collect()
}

fn arguments(call: &syn::Macro) -> Option<Vec<MacroArgument>> {
    match parse_tokens_as_first_of(call.tokens.clone(), Measured::Yes, &[Grammar::Arguments]) {
        Ok(Reading::Arguments(arguments)) => Some(arguments),
        _ => None,
    }
}

fn string(expr: &SynExpr) -> Option<&syn::LitStr> {
    match expr {
        SynExpr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text),
            _ => None,
        },
        SynExpr::Group(group) => string(&group.expr),
        _ => None,
    }
}
