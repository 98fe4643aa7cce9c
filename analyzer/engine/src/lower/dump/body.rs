//! Bodies.

use std::fmt::Write as _;

use super::{Printer, predicate};
use crate::lower::ir::{
    BinaryOp, BlockKind, Body, BodyId, CaptureMode, ExprId, ExprKind, Literal, LoopKind, Name,
    Param, PatId, PatKind, Stmt, UnaryOp,
};

impl<'f> Printer<'f> {
    pub(super) fn with_body(&mut self, head: &str, body: Option<BodyId>) {
        let value = body.map(|body| self.facts.body(body));
        let Some(value) = value.and_then(|body| Some((body, body.value?))) else {
            return self.line(&format!("{head})"));
        };
        let (body, value) = value;
        let mut head = head.to_owned();
        if !body.params.is_empty() {
            let _ = write!(head, " {}", self.params(body, &body.params));
        }
        self.nested(&head, |printer| printer.tree(body, value));
    }

    /// An expression on lines of its own: blocks, loops, branches are spread out, the rest is one
    /// line.
    fn tree(&mut self, body: &'f Body, id: ExprId) {
        match &body.expr(id).kind {
            ExprKind::Block {
                kind,
                label,
                items,
                stmts,
                tail,
            } if !self.is_flat(body, id) => {
                let head = format!("({}{}", self.label(*label), block(*kind));
                self.nested(&head, |printer| {
                    items.iter().for_each(|&item| printer.item(item));
                    stmts.iter().for_each(|stmt| printer.stmt(body, stmt));
                    if let Some(tail) = tail {
                        printer.tree(body, *tail);
                    }
                });
            }
            ExprKind::If {
                condition,
                then,
                otherwise,
            } => {
                let head = format!("(if {}", self.expr(body, *condition));
                self.nested(&head, |printer| {
                    printer.tree(body, *then);
                    if let Some(otherwise) = otherwise {
                        printer.tree(body, *otherwise);
                    }
                });
            }
            ExprKind::Match { scrutinee, arms } => {
                let head = format!("(match {}", self.expr(body, *scrutinee));
                self.nested(&head, |printer| {
                    for arm in arms {
                        for cfg in &arm.cfg {
                            printer.line(&format!("#[cfg({})]", predicate(cfg)));
                        }
                        let mut head = format!("({}", printer.pat(body, arm.pat));
                        if let Some(guard) = arm.guard {
                            let _ = write!(head, " when {}", printer.expr(body, guard));
                        }
                        printer.nested(&head, |printer| printer.tree(body, arm.body));
                    }
                });
            }
            ExprKind::Loop {
                kind,
                label,
                body: inner,
            } => {
                let head = format!("({}{}", self.label(*label), self.loop_head(body, kind));
                self.nested(&head, |printer| printer.tree(body, *inner));
            }
            ExprKind::Select {
                branches,
                otherwise,
            } => {
                self.nested("(select", |printer| {
                    for branch in branches {
                        let mut head = format!(
                            "({} = {}",
                            printer.pat(body, branch.pat),
                            printer.expr(body, branch.future)
                        );
                        if let Some(condition) = branch.condition {
                            let _ = write!(head, " when {}", printer.expr(body, condition));
                        }
                        printer.nested(&head, |printer| printer.tree(body, branch.handler));
                    }
                    if let Some(otherwise) = otherwise {
                        printer.nested("(else", |printer| printer.tree(body, *otherwise));
                    }
                });
            }
            _ => {
                let line = self.expr(body, id);
                self.line(&line);
            }
        }
    }

    fn stmt(&mut self, body: &'f Body, stmt: &Stmt) {
        let (Stmt::Let { cfg, .. } | Stmt::Expr { cfg, .. }) = stmt;
        for cfg in cfg {
            self.line(&format!("#[cfg({})]", predicate(cfg)));
        }
        match stmt {
            Stmt::Expr { expr, .. } => {
                self.tree(body, *expr);
                if self.out.ends_with('\n') {
                    self.out.pop();
                }
                self.out.push_str(";\n");
            }
            Stmt::Let {
                pat,
                ty,
                init,
                otherwise,
                ..
            } => {
                let mut head = format!("(let {}", self.pat(body, *pat));
                if let Some(ty) = ty {
                    let _ = write!(head, ": {}", self.text().ty(*ty));
                }
                match (init, otherwise) {
                    (Some(init), None) if self.is_flat(body, *init) => {
                        let init = self.expr(body, *init);
                        self.line(&format!("{head} {init})"));
                    }
                    (Some(init), otherwise) => self.nested(&head, |printer| {
                        printer.tree(body, *init);
                        if let Some(otherwise) = otherwise {
                            printer.nested("(else", |printer| printer.tree(body, *otherwise));
                        }
                    }),
                    (None, _) => self.line(&format!("{head})")),
                }
            }
        }
    }

    /// Whether an expression reads well on one line.
    fn is_flat(&self, body: &Body, id: ExprId) -> bool {
        match &body.expr(id).kind {
            ExprKind::Block {
                items, stmts, tail, ..
            } => {
                items.is_empty()
                    && stmts.is_empty()
                    && tail.is_none_or(|tail| self.is_flat(body, tail))
            }
            ExprKind::If { .. }
            | ExprKind::Match { .. }
            | ExprKind::Loop { .. }
            | ExprKind::Select { .. } => false,
            _ => true,
        }
    }

    fn label(&self, label: Option<Name>) -> String {
        label.map_or_else(String::new, |label| format!("'{} ", self.name(label)))
    }

    fn loop_head(&self, body: &Body, kind: &LoopKind) -> String {
        match kind {
            LoopKind::Loop => "loop".to_owned(),
            LoopKind::While(condition) => format!("while {}", self.expr(body, *condition)),
            LoopKind::For(pat, iterated) => {
                format!(
                    "for {} {}",
                    self.pat(body, *pat),
                    self.expr(body, *iterated)
                )
            }
        }
    }

    fn params(&self, body: &Body, params: &[Param]) -> String {
        let params = params.iter().map(|param| {
            let mut text = self.pat(body, param.pat);
            if let Some(ty) = param.ty {
                let _ = write!(text, ": {}", self.text().ty(ty));
            }
            text
        });
        format!("|{}|", params.collect::<Vec<_>>().join(", "))
    }

    fn exprs(&self, body: &Body, exprs: &[ExprId]) -> String {
        let mut out = String::new();
        for &expr in exprs {
            let _ = write!(out, " {}", self.expr(body, expr));
        }
        out
    }

    fn optional(&self, body: &Body, expr: Option<ExprId>) -> String {
        expr.map_or_else(String::new, |expr| format!(" {}", self.expr(body, expr)))
    }

    /// An expression on one line.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind")]
    fn expr(&self, body: &Body, id: ExprId) -> String {
        let one = |id: ExprId| self.expr(body, id);
        match &body.expr(id).kind {
            ExprKind::Literal(literal) => self.literal(*literal),
            ExprKind::Local(local) => {
                format!("{}#{}", self.name(body.local(*local).name), local.0)
            }
            ExprKind::Path(path) => self.text().path(*path),
            ExprKind::Call { callee, args } => {
                format!("(call {}{})", one(*callee), self.exprs(body, args))
            }
            ExprKind::MethodCall {
                receiver,
                name,
                turbofish,
                args,
                ..
            } => {
                let mut types = String::new();
                for &ty in turbofish {
                    let _ = write!(types, " <{}>", self.text().ty(ty));
                }
                let name = self.name(*name);
                format!(
                    "(.{name} {}{types}{})",
                    one(*receiver),
                    self.exprs(body, args)
                )
            }
            ExprKind::Field { base, name } => format!("{}.{}", one(*base), self.name(*name)),
            ExprKind::Index { base, index } => format!("{}[{}]", one(*base), one(*index)),
            ExprKind::Unary(op, inner) => {
                let op = match op {
                    UnaryOp::Deref => '*',
                    UnaryOp::Not => '!',
                    UnaryOp::Neg => '-',
                };
                format!("({op} {})", one(*inner))
            }
            ExprKind::Binary(op, left, right) => {
                format!("({} {} {})", operator(*op), one(*left), one(*right))
            }
            ExprKind::And(left, right) => format!("(&& {} {})", one(*left), one(*right)),
            ExprKind::Or(left, right) => format!("(|| {} {})", one(*left), one(*right)),
            ExprKind::Assign(place, value) => format!("(= {} {})", one(*place), one(*value)),
            ExprKind::Destructure(pat, value) => {
                format!("(= {} {})", self.pat(body, *pat), one(*value))
            }
            ExprKind::AssignOp(op, place, value) => {
                format!("({}= {} {})", operator(*op), one(*place), one(*value))
            }
            ExprKind::Ref {
                mutable,
                raw,
                inner,
            } => {
                let raw = if *raw { "raw " } else { "" };
                let mutable = if *mutable { "mut " } else { "" };
                format!("(&{raw}{mutable}{})", one(*inner))
            }
            ExprKind::Cast(inner, ty) => format!("(as {} {})", one(*inner), self.text().ty(*ty)),
            ExprKind::Range(start, end) => {
                let side = |side: &Option<ExprId>| side.map_or_else(|| "_".to_owned(), one);
                format!("(.. {} {})", side(start), side(end))
            }
            ExprKind::Tuple(elems) => format!("(tuple{})", self.exprs(body, elems)),
            ExprKind::Array(elems) => format!("(array{})", self.exprs(body, elems)),
            ExprKind::Repeat(elem) => format!("(repeat {})", one(*elem)),
            ExprKind::Struct { path, fields, base } => {
                let mut out = format!("(struct {}", self.text().path(*path));
                for field in fields {
                    let _ = write!(out, " {}={}", self.name(field.name), one(field.value));
                }
                if let Some(base) = base {
                    let _ = write!(out, " ..{}", one(*base));
                }
                out + ")"
            }
            ExprKind::Block {
                kind, label, tail, ..
            } if self.is_flat(body, id) => {
                let label = self.label(*label);
                format!("({label}{}{})", block(*kind), self.optional(body, *tail))
            }
            ExprKind::Block { .. }
            | ExprKind::If { .. }
            | ExprKind::Match { .. }
            | ExprKind::Loop { .. }
            | ExprKind::Select { .. } => self.spread(body, id),
            ExprKind::Let(pat, value) => format!("(let {} {})", self.pat(body, *pat), one(*value)),
            ExprKind::Break(label, value) => {
                let label =
                    label.map_or_else(String::new, |label| format!(" '{}", self.name(label)));
                format!("(break{label}{})", self.optional(body, *value))
            }
            ExprKind::Continue(label) => {
                let label =
                    label.map_or_else(String::new, |label| format!(" '{}", self.name(label)));
                format!("(continue{label})")
            }
            ExprKind::Return(value) => format!("(return{})", self.optional(body, *value)),
            ExprKind::Try(inner) => format!("{}?", one(*inner)),
            ExprKind::Await(inner) => format!("(await {})", one(*inner)),
            ExprKind::Closure {
                params,
                output,
                body: inner,
                capture,
                is_async,
            } => {
                let is_async = if *is_async { "async " } else { "" };
                let moves = if *capture == CaptureMode::Move {
                    "move "
                } else {
                    ""
                };
                let output =
                    output.map_or_else(String::new, |ty| format!(" -> {}", self.text().ty(ty)));
                format!(
                    "({is_async}{moves}{}{output} {})",
                    self.params(body, params),
                    one(*inner)
                )
            }
            ExprKind::Macro(call) => {
                let path = self.text().path(call.path);
                format!(
                    "({path}! {:?}{})",
                    call.shape,
                    self.exprs(body, &call.operands)
                )
            }
            ExprKind::Other(operands) => format!("(other{})", self.exprs(body, operands)),
            ExprKind::Opaque => "???".to_owned(),
        }
    }

    /// What [`Printer::tree`] prints, squeezed into one line.
    fn spread(&self, body: &Body, id: ExprId) -> String {
        let mut inner = Printer {
            facts: self.facts,
            out: String::new(),
            indent: 0,
        };
        inner.tree(body, id);
        let words: Vec<_> = inner.out.lines().map(str::trim).collect();
        words.join(" ")
    }

    fn literal(&self, literal: Literal) -> String {
        match literal {
            Literal::Str(text) => format!("{:?}", self.name(text)),
            Literal::Bytes => "bytes".to_owned(),
            Literal::Char => "char".to_owned(),
            Literal::Int(digits, suffix) => {
                let suffix = suffix.map_or("", |suffix| self.name(suffix));
                format!("{}{suffix}", self.name(digits))
            }
            Literal::Float => "float".to_owned(),
            Literal::Bool(flag) => flag.to_string(),
        }
    }

    fn pats(&self, body: &Body, pats: &[PatId]) -> String {
        let pats: Vec<_> = pats.iter().map(|&pat| self.pat(body, pat)).collect();
        pats.join(" ")
    }

    fn pat(&self, body: &Body, id: PatId) -> String {
        match &body.pat(id).kind {
            PatKind::Wild => "_".to_owned(),
            PatKind::Rest => "..".to_owned(),
            PatKind::Bind { local, by_ref, sub } => {
                let variable = body.local(*local);
                let mut out = match by_ref {
                    None if variable.mutable => "mut ".to_owned(),
                    None => String::new(),
                    Some(false) => "ref ".to_owned(),
                    Some(true) => "ref mut ".to_owned(),
                };
                let _ = write!(out, "{}#{}", self.name(variable.name), local.0);
                if let Some(sub) = sub {
                    let _ = write!(out, "@{}", self.pat(body, *sub));
                }
                out
            }
            PatKind::Path(path) => self.text().path(*path),
            PatKind::Literal => "literal".to_owned(),
            PatKind::TupleStruct(path, pats) => {
                format!("({} {})", self.text().path(*path), self.pats(body, pats))
            }
            PatKind::Struct { path, fields, rest } => {
                let mut out = format!("({}", self.text().path(*path));
                for field in fields {
                    let _ = write!(
                        out,
                        " {}={}",
                        self.name(field.name),
                        self.pat(body, field.pat)
                    );
                }
                out.push_str(if *rest { " ..)" } else { ")" });
                out
            }
            PatKind::Tuple(pats) => format!("(tuple {})", self.pats(body, pats)),
            PatKind::Slice(pats) => format!("[{}]", self.pats(body, pats)),
            PatKind::Ref(inner) => format!("&{}", self.pat(body, *inner)),
            PatKind::Or(pats) => {
                let pats: Vec<_> = pats.iter().map(|&pat| self.pat(body, pat)).collect();
                pats.join("|")
            }
            PatKind::AssignTo(place) => self.expr(body, *place),
            PatKind::Opaque => "???".to_owned(),
        }
    }
}

fn block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Plain => "block",
        BlockKind::Unsafe => "unsafe",
        BlockKind::Async(CaptureMode::Inferred) => "async",
        BlockKind::Async(CaptureMode::Move) => "async-move",
        BlockKind::Const => "const",
        BlockKind::Try => "try",
    }
}

fn operator(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
        BinaryOp::BitXor => "^",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
    }
}
