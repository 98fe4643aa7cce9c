//! Statements of functions that bind a guard: where faults can be put.

use std::sync::Arc;

use mapwarden_engine::flow::{EventKind, FunctionFacts, TokenOrigin};
use mapwarden_engine::link::{DefId, LockKind, Mode, TyKind, TypedBody};
use mapwarden_engine::lower::ir::{BlockKind, Body, ExprKind, PatKind, Stmt};
use mapwarden_engine::pipeline::PackageFacts;
use mapwarden_engine::span::{FileId, Span};

use super::kind::Kind;

/// `let name = expression;` with a guard as its value.
#[derive(Debug, Clone)]
struct Site {
    /// From `let` to behind the semicolon.
    statement: Span,
    name: String,
    expression: String,
    init: Span,
    exclusive: bool,
    /// Taking it again while it is held waits, may wait, or panics.
    excludes_itself: bool,
    cell: bool,
    /// What is guarded is a map or set: `true` for a set.
    map: Option<bool>,
}

/// One edit of one function.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) kind: Kind,
    pub(super) function: DefId,
    /// The path of the function, for the report.
    pub(super) path: String,
    pub(super) file: FileId,
    /// The body of the function.
    pub(super) body: Span,
    /// What is replaced.
    pub(super) at: Span,
    pub(super) text: String,
}

/// Every fault that the functions of a package offer, in order of functions; functions of tests are left
/// out, and those of which `is_sound` says that something is wrong already.
pub(super) fn seeds(
    facts: &PackageFacts,
    text_of: impl Fn(FileId) -> Option<Arc<str>>,
    is_sound: impl Fn(DefId, FileId, Span) -> bool,
) -> Vec<Seed> {
    let program = &facts.program;
    let mut all = Vec::new();
    for typed in &facts.bodies {
        let file = &program.files[typed.body.file as usize];
        let data = &program.crates[file.crate_id.0 as usize];
        let body = program.body(typed.body);
        let (Some(id), Some(value)) = (file.id, body.value) else {
            continue;
        };
        let whole = body.span(value);
        if data.is_test_target
            || program.tests.contains(&typed.owner)
            || !is_sound(typed.owner, id, whole)
        {
            continue;
        }
        let (Some(path), Some(text)) = (program.paths.get(&typed.owner), text_of(id)) else {
            continue;
        };
        let sites = sites(facts, typed, body, &text);
        let function = facts
            .flow
            .functions
            .iter()
            .find(|function| function.def == Some(typed.owner) && function.closure.is_none());
        let Some(function) = function.filter(|_| !sites.is_empty()) else {
            continue;
        };
        let of = |(kind, at, text): (Kind, Span, String)| Seed {
            kind,
            function: typed.owner,
            path: path.clone(),
            file: id,
            body: whole,
            at,
            text,
        };
        for site in &sites {
            all.extend(site.faults(body.is_async).into_iter().map(of));
            all.extend(deleted_drop(site, function, whole, &text).map(of));
        }
        all.extend(inverted(&sites, function).map(of));
    }
    all
}

fn sites(facts: &PackageFacts, typed: &TypedBody, body: &Body, text: &str) -> Vec<Site> {
    let program = &facts.program;
    // What stands in a closure or `async` block runs under other terms than the function.
    let apart: Vec<Span> = body
        .exprs
        .iter()
        .filter(|expr| {
            matches!(
                expr.kind,
                ExprKind::Closure { .. }
                    | ExprKind::Block {
                        kind: BlockKind::Async(_),
                        ..
                    }
            )
        })
        .map(|expr| expr.span.shifted(body.base))
        .collect();
    let mut all = Vec::new();
    for expr in &body.exprs {
        let ExprKind::Block { stmts, .. } = &expr.kind else {
            continue;
        };
        for stmt in stmts {
            let Stmt::Let {
                pat,
                init: Some(init),
                otherwise: None,
                cfg,
                ..
            } = stmt
            else {
                continue;
            };
            let (
                PatKind::Bind {
                    local,
                    by_ref: None,
                    sub: None,
                },
                [],
            ) = (&body.pat(*pat).kind, &cfg[..])
            else {
                continue;
            };
            let init_span = body.span(*init);
            if apart
                .iter()
                .any(|outer| outer.start <= init_span.start && init_span.end <= outer.end)
            {
                continue;
            }
            let TyKind::Adt(guard, args) = typed.types.kind(typed.exprs[init.0 as usize]) else {
                continue;
            };
            let Some(model) = program.model(*guard).and_then(|model| model.guard.as_ref()) else {
                continue;
            };
            let lock = model
                .of
                .and_then(|of| program.model(of))
                .and_then(|of| of.lock);
            let Some(lock) = lock
                .filter(|lock| !model.entry && !model.iterator && lock.kind != LockKind::Semaphore)
            else {
                continue;
            };
            let (Some(expression), Some(statement)) = (
                text.get(init_span.start as usize..init_span.end as usize),
                statement(text, body.pat(*pat).span.shifted(body.base), init_span),
            ) else {
                continue;
            };
            let name = program.files[typed.body.file as usize]
                .facts
                .names
                .text(body.local(*local).name);
            if !can_be_repeated(expression, name) {
                continue;
            }
            let map = args.iter().find_map(|&arg| match typed.types.kind(arg) {
                TyKind::Adt(def, _) => {
                    let map = program.model(*def)?.map.as_ref()?;
                    Some(map.value.is_none())
                }
                _ => None,
            });
            all.push(Site {
                statement,
                name: name.to_owned(),
                expression: expression.to_owned(),
                init: init_span,
                exclusive: model.mode == Mode::Exclusive,
                excludes_itself: !tries(facts, typed, init_span)
                    && (model.mode == Mode::Exclusive
                        || model.mode == Mode::Shared && lock.kind == LockKind::Plain),
                cell: lock.kind == LockKind::Cell,
                map: map.filter(|_| lock.kind != LockKind::Sharded),
            });
        }
    }
    all.sort_by_key(|site| site.statement);
    all
}

/// From `let` to behind the semicolon, where nothing else stands before it on its line.
fn statement(text: &str, pat: Span, init: Span) -> Option<Span> {
    let before = text.get(..pat.start as usize)?;
    let start = before.rfind("let")?;
    let line = before[..start].rfind('\n').map_or(0, |end| end + 1);
    let blank = before[line..start].trim().is_empty();
    let after = text.get(init.end as usize..)?;
    let semicolon = after.find(';')?;
    (blank && after[..semicolon].trim().is_empty()).then(|| {
        let end = init.end as usize + semicolon + 1;
        Span::new(
            u32::try_from(start).unwrap_or(0),
            u32::try_from(end).unwrap_or(0),
        )
    })
}

/// Whether the lock is taken in a way that never waits.
fn tries(facts: &PackageFacts, typed: &TypedBody, init: Span) -> bool {
    let of_owner = facts
        .flow
        .functions
        .iter()
        .filter(|function| function.def == Some(typed.owner));
    of_owner.flat_map(|function| &function.events).any(|event| {
        init.start <= event.span.start
            && event.span.end <= init.end
            && matches!(&event.kind, EventKind::Acquire(acquire) if acquire.is_try)
    })
}

/// A path and calls without arguments: written twice it means the same lock twice. `name` is what stands for
/// the guard from then on.
fn can_be_repeated(expression: &str, name: &str) -> bool {
    let first = expression.trim_start_matches(['&', '*', '(']);
    let first = first
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .next();
    let arguments = expression.match_indices('(').any(|(at, _)| {
        let inside = expression[at + 1..].trim_start();
        at > 0 && !inside.starts_with([')', '"'])
    });
    first != Some(name)
        && !arguments
        && expression
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace() || "_.():&*?\"'!".contains(c))
}

/// A value of whatever type is wanted.
const VALUE: &str = "::std::iter::empty().next().unwrap()";

impl Site {
    fn faults(&self, in_async: bool) -> Vec<(Kind, Span, String)> {
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
            all.push((Kind::SecondLock, after, format!(" let _again = {lock};")));
        }
        if in_async {
            all.push((
                Kind::AwaitUnderGuard,
                after,
                " ::std::future::ready(()).await;".to_owned(),
            ));
        }
        let Some(is_set) = self.map.filter(|_| self.exclusive && !self.cell) else {
            return all;
        };
        let (insert, there) = match is_set {
            true => (
                "insert(key)".to_owned(),
                format!("if !{lock}.contains(&key)"),
            ),
            false => (
                format!("insert(key, {VALUE})"),
                format!("if !{lock}.contains_key(&key)"),
            ),
        };
        all.push((
            Kind::SplitInsert,
            before,
            format!("{{ let key = {VALUE}; {there} {{ {lock}.{insert}; }} }} "),
        ));
        all.push((
            Kind::WriteToCopy,
            before,
            format!("{{ let key = {VALUE}; {lock}.clone().{insert}; }} "),
        ));
        all.push((
            Kind::SnapshotStored,
            before,
            format!("{{ let key = {VALUE}; let mut copy = {lock}.clone(); copy.{insert}; *{lock} = copy; }} "),
        ));
        if !is_set {
            all.push((
                Kind::SplitUnwrap,
                before,
                format!("{{ let key = {VALUE}; if {lock}.contains_key(&key) {{ let _found = {lock}.get(&key).unwrap().clone(); }} }} "),
            ));
            all.push((
                Kind::SplitChange,
                before,
                format!("{{ let key = {VALUE}; let old = {lock}.get(&key).cloned(); if let Some(old) = old {{ {lock}.insert(key, old); }} }} "),
            ));
        }
        all
    }
}

/// `drop(guard);` that is missed: the same lock is taken afterwards, or something is awaited.
fn deleted_drop(
    site: &Site,
    function: &FunctionFacts,
    body: Span,
    text: &str,
) -> Option<(Kind, Span, String)> {
    let rest = text.get(site.statement.end as usize..body.end as usize)?;
    let written = format!("drop({});", site.name);
    let start = site.statement.end + u32::try_from(rest.find(&written)?).ok()?;
    let at = Span::new(start, start + u32::try_from(written.len()).ok()?);
    let token = function.tokens.iter().find(|token| {
        matches!(token.origin, TokenOrigin::Event(_))
            && site.init.start <= token.span.start
            && token.span.end <= site.init.end
    })?;
    let drops: Vec<_> = function.reachable_events().collect();
    let matters = drops.iter().any(|(_, event)| {
        event.span.start >= at.end
            && match &event.kind {
                EventKind::Acquire(acquire) => {
                    !acquire.is_try
                        && function.same_place(function.token(acquire.token).lock, token.lock)
                }
                EventKind::Await(_) => !token.asynchronous,
                _ => false,
            }
    });
    matters.then(|| (Kind::DeletedDrop, at, String::new()))
}

/// The first two locks of which the second is taken under the first, in the other order.
fn inverted(sites: &[Site], function: &FunctionFacts) -> Option<(Kind, Span, String)> {
    let within =
        |site: &Site, span: Span| site.init.start <= span.start && span.end <= site.init.end;
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
