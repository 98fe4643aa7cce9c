//! Blocks and statements.

use proc_macro2::Span as TokenSpan;
use syn::{Expr as SynExpr, Item as SynItem, Stmt as SynStmt};

use super::Lowering;
use super::body::Placed;
use super::expr::capture;
use super::ir::{BlockKind, CfgPredicate, ExprId, ExprKind, ItemId, Stmt};
use super::names::Key;
use super::scope::Mark;
use crate::span::Span;

/// The content of a block, as it fills up.
#[derive(Default)]
pub(super) struct Statements {
    pub(super) items: Vec<ItemId>,
    pub(super) stmts: Vec<Stmt>,
    pub(super) tail: Option<ExprId>,
    /// Conditions on everything that is added: the statements stand in a branch of a macro.
    pub(super) cfg: Vec<CfgPredicate>,
    /// How many of the last statements are expressions under a condition and without semicolon:
    /// each is the block's value if its condition holds.
    alternatives: usize,
}

impl Statements {
    pub(super) fn push(&mut self, expr: ExprId, mut cfg: Vec<CfgPredicate>) {
        self.alternatives = 0;
        cfg.extend_from_slice(&self.cfg);
        self.stmts.push(Stmt::Expr { expr, cfg });
    }

    /// A value of the block under a condition; others follow.
    pub(super) fn push_alternative(&mut self, expr: ExprId, cfg: Vec<CfgPredicate>) {
        let before = self.alternatives;
        self.push(expr, cfg);
        self.alternatives = before + 1;
    }
}

impl Lowering<'_> {
    pub(super) fn plain_block(&mut self, block: &syn::Block) -> Placed {
        let span = self.places.span(block.brace_token.span.join());
        self.block_of(BlockKind::Plain, None, &block.stmts, span)
    }

    pub(super) fn block_expr(&mut self, block: &syn::ExprBlock) -> Placed {
        let mut span = self.places.span(block.block.brace_token.span.join());
        let label = block.label.as_ref().map(|label| {
            let start = self.places.start(label.name.apostrophe);
            span = span.to(Span::new(start, start));
            self.name(&label.name.ident)
        });
        self.block_of(BlockKind::Plain, label, &block.block.stmts, span)
    }

    /// `unsafe`, `async`, `const` and `try` blocks.
    pub(super) fn keyword_block(&mut self, expr: &SynExpr) -> Placed {
        let (kind, keyword, block): (_, TokenSpan, _) = match expr {
            SynExpr::Async(expr) => {
                let kind = BlockKind::Async(capture(expr.capture.is_some()));
                (kind, expr.async_token.span, &expr.block)
            }
            SynExpr::Const(expr) => (BlockKind::Const, expr.const_token.span, &expr.block),
            SynExpr::TryBlock(expr) => (BlockKind::Try, expr.try_token.span, &expr.block),
            SynExpr::Unsafe(expr) => (BlockKind::Unsafe, expr.unsafe_token.span, &expr.block),
            _ => return self.push_expr(ExprKind::Opaque, Span::default()),
        };
        let start = self.places.start(keyword);
        let end = self.places.end(block.brace_token.span.close());
        self.block_of(kind, None, &block.stmts, Span::new(start, end.max(start)))
    }

    pub(super) fn block_of(
        &mut self,
        kind: BlockKind,
        label: Option<super::ir::Name>,
        stmts: &[SynStmt],
        span: Span,
    ) -> Placed {
        let variables = self.body.scope.enter();
        let macros = self.macros.enter();
        let mut content = Statements::default();
        self.statements(stmts, &mut content, true);
        self.macros.leave(macros);
        self.body.scope.leave(variables);
        content.items.shrink_to_fit();
        content.stmts.shrink_to_fit();
        let kind = ExprKind::Block {
            kind,
            label,
            items: content.items,
            stmts: content.stmts,
            tail: content.tail,
        };
        self.push_expr(kind, span)
    }

    /// Adds statements to a block. `is_end`: the last one is the last of the block, so that
    /// without a semicolon it is the block's value.
    pub(super) fn statements(&mut self, stmts: &[SynStmt], out: &mut Statements, is_end: bool) {
        for stmt in stmts {
            if let SynStmt::Item(item) = stmt {
                self.shadow(item);
            }
        }
        for (at, stmt) in stmts.iter().enumerate() {
            let is_last = is_end && at + 1 == stmts.len();
            match stmt {
                SynStmt::Local(local) => self.local(local, out),
                SynStmt::Item(item) => self.item(item, &mut out.items),
                SynStmt::Macro(call) => {
                    let cfg = self.cfgs(&call.attrs);
                    let has_value = is_last && call.semi_token.is_none();
                    self.stmt_macro(&call.mac, cfg, has_value, out);
                }
                SynStmt::Expr(SynExpr::Verbatim(tokens), _) if tokens.is_empty() => {}
                SynStmt::Expr(expr, semi) => {
                    let cfg = self.cfgs(attributes(expr));
                    let names = self.enter_under(&cfg, out);
                    let value = self.expr(expr).id;
                    self.body.scope.leave(names);
                    if is_last && semi.is_none() {
                        self.tail(value, cfg, out);
                    } else if semi.is_none() && !cfg.is_empty() {
                        out.push_alternative(value, cfg);
                    } else {
                        out.push(value, cfg);
                    }
                }
            }
        }
    }

    /// The value of a block. Under a condition it is one of several that stand in a row, of which
    /// the compiler keeps one.
    pub(super) fn tail(&mut self, value: ExprId, cfg: Vec<CfgPredicate>, out: &mut Statements) {
        if cfg.is_empty() && out.cfg.is_empty() {
            out.tail = Some(value);
            return;
        }
        let mut value = value;
        for _ in 0..out.alternatives {
            let Some(Stmt::Expr { expr, .. }) = out.stmts.pop() else {
                break;
            };
            let span = self.body.body.expr(expr).span;
            let condition = self.push_expr(ExprKind::Opaque, Span::new(span.start, span.start));
            let kind = ExprKind::If {
                condition: condition.id,
                then: expr,
                otherwise: Some(value),
            };
            value = self.push_expr(kind, span).id;
        }
        out.tail = Some(value);
    }

    /// As [`Scope::enter_under`](super::scope::Scope::enter_under), under the conditions around too.
    fn enter_under(&mut self, cfg: &[CfgPredicate], out: &Statements) -> Mark {
        if out.cfg.is_empty() {
            return self.body.scope.enter_under(cfg);
        }
        let mut all = cfg.to_vec();
        all.extend_from_slice(&out.cfg);
        self.body.scope.enter_under(&all)
    }

    fn local(&mut self, local: &syn::Local, out: &mut Statements) {
        let mut cfg = self.cfgs(&local.attrs);
        cfg.extend_from_slice(&out.cfg);
        let names = self.body.scope.enter_under(&cfg);
        let ty = match &local.pat {
            syn::Pat::Type(typed) => Some(self.ty(&typed.ty)),
            _ => None,
        };
        let mut init = None;
        let mut otherwise = None;
        if let Some(value) = &local.init {
            init = Some(self.expr(&value.expr).id);
            if let Some((_, diverging)) = &value.diverge {
                otherwise = Some(self.expr(diverging).id);
            }
        }
        self.body.scope.leave(names);
        let mut bindings = self.body.scope.twins(&cfg);
        let pat = self.pattern(&local.pat, &mut bindings);
        if cfg.is_empty() {
            self.bind_all(&bindings);
        } else {
            self.body.scope.bind_under(&cfg, &bindings);
        }
        out.alternatives = 0;
        out.stmts.push(Stmt::Let {
            pat,
            ty,
            init,
            otherwise,
            cfg,
        });
    }

    /// An item of a block hides variables of its name that were bound outside.
    fn shadow(&mut self, item: &SynItem) {
        let ident = match item {
            SynItem::Fn(item) => &item.sig.ident,
            SynItem::Const(item) => &item.ident,
            SynItem::Static(item) => &item.ident,
            _ => return,
        };
        let key = self.key(ident);
        if self.body.scope.find(key, false).is_some() {
            self.body.scope.bind(Key { ..key }, None);
        }
    }
}

/// The attributes of an expression statement. In `#[a] x = y` they are on `x`.
fn attributes(expr: &SynExpr) -> &[syn::Attribute] {
    let mut expr = expr;
    loop {
        expr = match expr {
            SynExpr::Assign(assign) => &assign.left,
            SynExpr::Binary(binary) => &binary.left,
            SynExpr::Cast(cast) => &cast.expr,
            SynExpr::Array(expr) => return &expr.attrs,
            SynExpr::Async(expr) => return &expr.attrs,
            SynExpr::Await(expr) => return &expr.attrs,
            SynExpr::Block(expr) => return &expr.attrs,
            SynExpr::Break(expr) => return &expr.attrs,
            SynExpr::Call(expr) => return &expr.attrs,
            SynExpr::Closure(expr) => return &expr.attrs,
            SynExpr::Const(expr) => return &expr.attrs,
            SynExpr::Continue(expr) => return &expr.attrs,
            SynExpr::Field(expr) => return &expr.attrs,
            SynExpr::ForLoop(expr) => return &expr.attrs,
            SynExpr::Group(expr) => return &expr.attrs,
            SynExpr::If(expr) => return &expr.attrs,
            SynExpr::Index(expr) => return &expr.attrs,
            SynExpr::Lit(expr) => return &expr.attrs,
            SynExpr::Loop(expr) => return &expr.attrs,
            SynExpr::Macro(expr) => return &expr.attrs,
            SynExpr::Match(expr) => return &expr.attrs,
            SynExpr::MethodCall(expr) => return &expr.attrs,
            SynExpr::Paren(expr) => return &expr.attrs,
            SynExpr::Path(expr) => return &expr.attrs,
            SynExpr::Reference(expr) => return &expr.attrs,
            SynExpr::Return(expr) => return &expr.attrs,
            SynExpr::Struct(expr) => return &expr.attrs,
            SynExpr::Try(expr) => return &expr.attrs,
            SynExpr::TryBlock(expr) => return &expr.attrs,
            SynExpr::Tuple(expr) => return &expr.attrs,
            SynExpr::Unary(expr) => return &expr.attrs,
            SynExpr::Unsafe(expr) => return &expr.attrs,
            SynExpr::While(expr) => return &expr.attrs,
            SynExpr::Yield(expr) => return &expr.attrs,
            _ => return &[],
        };
    }
}
