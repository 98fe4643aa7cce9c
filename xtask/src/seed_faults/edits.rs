//! The edits: what a function that takes a lock becomes.

use mapwarden_engine::flow::{EventKind, FunctionFacts, TokenOrigin};
use mapwarden_engine::lower::ir::{BlockKind, ExprKind, Stmt};
use mapwarden_engine::span::Span;

use super::kind::Kind;
use super::sites::{MapPath, Reader, Site, statement, within};

/// A value of whatever type is wanted.
const VALUE: &str = "::std::iter::empty().next().unwrap()";

impl Site {
    pub(super) fn faults(&self, in_async: bool) -> Vec<(Kind, Span, String)> {
        let lock = &self.expression;
        let before = Span::new(self.statement.start, self.statement.start);
        let after = Span::new(self.statement.end, self.statement.end);
        let mut all = Vec::new();
        if self.excludes_itself {
            all.push((
                Kind::GuardInScrutinee,
                before,
                format!("if let Some(_seen) = Some(&*{lock}) {{ let _again = {lock}; }} "),
            ));
            all.extend(self.last_use.map(|at| (Kind::SecondLock, at, lock.clone())));
        }
        if in_async && self.name.is_some() {
            all.push((
                Kind::AwaitUnderGuard,
                after,
                " ::std::future::ready(()).await;".to_owned(),
            ));
        }
        let Some(MapPath {
            path,
            is_set,
            shrinks,
        }) = self.map.as_ref().filter(|_| self.exclusive && !self.cell)
        else {
            return all;
        };
        let map = format!("{lock}{path}");
        let whole = if path.is_empty() {
            format!("*{map}")
        } else {
            map.clone()
        };
        let (insert, there) = match *is_set {
            true => (
                "insert(key)".to_owned(),
                format!("if !{map}.contains(&key)"),
            ),
            false => (
                format!("insert(key, {VALUE})"),
                format!("if !{map}.contains_key(&key)"),
            ),
        };
        let mut before = |kind, text: String| {
            all.push((kind, before, format!("{{ let key = {VALUE}; {text} }} ")));
        };
        before(Kind::SplitInsert, format!("{there} {{ {map}.{insert}; }}"));
        before(Kind::WriteToCopy, format!("{map}.clone().{insert};"));
        before(
            Kind::SnapshotStored,
            format!("let mut copy = {map}.clone(); copy.{insert}; {whole} = copy;"),
        );
        if !is_set && *shrinks {
            before(
                Kind::SplitUnwrap,
                format!(
                    "if {map}.contains_key(&key) {{ let _found = {map}.get(&key).unwrap().clone(); }}"
                ),
            );
        }
        if !is_set {
            before(
                Kind::SplitChange,
                format!(
                    "let old = {map}.get(&key).cloned(); if let Some(old) = old {{ {map}.insert(key, old); }}"
                ),
            );
        }
        all
    }
}

/// The first two locks of which the second is taken under the first, in the other order.
pub(super) fn inverted(sites: &[Site], function: &FunctionFacts) -> Option<(Kind, Span, String)> {
    let within = |site: &Site, span: Span| within(site.init, span);
    for second in sites {
        for (_, event) in function.reachable_events() {
            if !matches!(event.kind, EventKind::Acquire(_)) || !within(second, event.span) {
                continue;
            }
            let held = event
                .held
                .must
                .iter()
                .map(|&token| function.token(token).span);
            let first = held
                .into_iter()
                .find_map(|span| sites.iter().find(|site| within(site, span)));
            let own = |site: &Site| {
                site.exclusive
                    && !site.cell
                    && site.expression.trim_start_matches('&').starts_with("self.")
            };
            if let Some(first) = first.filter(|first| own(first) && own(second)) {
                let at = Span::new(first.statement.start, first.statement.start);
                let text = format!(
                    "{{ let _second = {}; let _first = {}; }} ",
                    second.expression, first.expression
                );
                return Some((Kind::InvertedOrder, at, text));
            }
        }
    }
    None
}

impl Reader<'_> {
    /// `{ let guard = …; … }` without its braces.
    fn without_braces(&self, site: &Site) -> Option<(Span, String)> {
        let blocks = self
            .body
            .exprs
            .iter()
            .filter_map(|outer| match &outer.kind {
                ExprKind::Block { stmts, .. } => Some(stmts),
                _ => None,
            });
        blocks.flatten().find_map(|stmt| {
            let of = match stmt {
                Stmt::Expr { expr, .. } => *expr,
                Stmt::Let { init, .. } => (*init)?,
            };
            let ExprKind::Block {
                kind: BlockKind::Plain,
                label: None,
                stmts,
                tail,
                ..
            } = &self.body.expr(of).kind
            else {
                return None;
            };
            let span = self.span(of);
            let first = stmts.first().map(|stmt| match stmt {
                Stmt::Expr { expr, .. } => self.span(*expr),
                Stmt::Let { pat, .. } => self.body.pat(*pat).span.shifted(self.body.base),
            })?;
            if !within(site.statement, first) || !stmt.cfg().is_empty() {
                return None;
            }
            match (stmt, tail) {
                (Stmt::Expr { .. }, None) => {
                    let inside = Span::new(span.start + 1, span.end - 1);
                    Some((span, self.written(inside)?.to_owned()))
                }
                (Stmt::Let { pat, .. }, Some(tail)) => {
                    let pat = self.body.pat(*pat).span.shifted(self.body.base);
                    let whole = statement(self.text, pat, span)?;
                    let tail = self.span(*tail);
                    let text = [
                        Span::new(span.start + 1, tail.start),
                        Span::new(whole.start, span.start),
                        tail,
                    ];
                    let text: Option<String> =
                        text.into_iter().map(|part| self.written(part)).collect();
                    Some((whole, format!("{};", text?)))
                }
                _ => None,
            }
        })
    }

    /// The end of a guard is missed: the same lock is taken afterwards, or something is awaited.
    pub(super) fn deleted_end(
        &self,
        site: &Site,
        function: &FunctionFacts,
    ) -> Option<(Kind, Span, String)> {
        let name = site.name.as_ref()?;
        let token = function.tokens.iter().find(|token| {
            matches!(token.origin, TokenOrigin::Event(_)) && within(site.init, token.span)
        })?;
        let TokenOrigin::Event(taken) = token.origin else {
            return None;
        };
        // Without its end the guard lives as long as the block around.
        let matters = |at: Span| {
            let block = self.block_around(at);
            function.reachable_events().any(|(id, event)| {
                event.span.start >= at.end
                    && within(block, event.span)
                    && function.can_follow(taken, id)
                    && match &event.kind {
                        EventKind::Acquire(acquire) => {
                            !acquire.is_try
                                && site.excludes_itself
                                && function
                                    .same_place(function.token(acquire.token).lock, token.lock)
                        }
                        EventKind::Await(_) => !token.asynchronous,
                        _ => false,
                    }
            })
        };
        let written = format!("drop({name});");
        let end = self.span(self.body.value?).end;
        let rest = self.written(Span::new(site.statement.end, end))?;
        let dropped = rest.find(&written).and_then(|start| {
            let start = site.statement.end + u32::try_from(start).ok()?;
            let at = Span::new(start, start + u32::try_from(written.len()).ok()?);
            Some((at, String::new()))
        });
        let (at, text) = dropped
            .filter(|(at, _)| matters(*at))
            .or_else(|| self.without_braces(site).filter(|(at, _)| matters(*at)))?;
        Some((Kind::DeletedDrop, at, text))
    }

    /// The innermost block that a span stands in.
    fn block_around(&self, inner: Span) -> Span {
        let blocks = self.body.exprs.iter().filter_map(|expr| {
            let span = expr.span.shifted(self.body.base);
            let around = within(span, inner) && span != inner;
            (around && matches!(expr.kind, ExprKind::Block { .. })).then_some(span)
        });
        blocks
            .min_by_key(|span| span.end - span.start)
            .unwrap_or(inner)
    }
}
