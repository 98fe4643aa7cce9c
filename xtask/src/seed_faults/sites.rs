//! Statements of functions that take a lock: where faults can be put.

use std::sync::Arc;

use mapwarden_engine::flow::{Class, EventKind, TokenOrigin};
use mapwarden_engine::link::{AccessKind, DefId, LockKind, Mode, Ty, TyKind, TypedBody};
use mapwarden_engine::lower::ir::{
    BlockKind, Body, ExprId, ExprKind, Fields, ItemKind, LocalId, PatId, PatKind, Stmt,
};
use mapwarden_engine::pipeline::PackageFacts;
use mapwarden_engine::span::{FileId, Span};

use super::edits::inverted;
use super::kind::Kind;

/// A guard that a statement binds, or that ends with it.
#[derive(Debug, Clone)]
pub(super) struct Site {
    /// From its first word; a `let` up to behind the semicolon.
    pub(super) statement: Span,
    /// The variable that is bound.
    pub(super) name: Option<String>,
    pub(super) expression: String,
    pub(super) init: Span,
    /// Where the variable is used last.
    pub(super) last_use: Option<Span>,
    pub(super) exclusive: bool,
    /// Taking it again while it is held waits, may wait, or panics.
    pub(super) excludes_itself: bool,
    pub(super) cell: bool,
    pub(super) map: Option<MapPath>,
}

/// A map or set behind a guard.
#[derive(Debug, Clone)]
pub(super) struct MapPath {
    /// `.field`, or nothing where the map itself is guarded.
    pub(super) path: String,
    pub(super) is_set: bool,
    /// Somebody takes entries out: one that was there may be gone.
    pub(super) shrinks: bool,
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
        let apart = body.exprs.iter().filter(|expr| {
            matches!(
                expr.kind,
                ExprKind::Closure { .. }
                    | ExprKind::Block {
                        kind: BlockKind::Async(_),
                        ..
                    }
            )
        });
        let reader = Reader {
            facts,
            typed,
            body,
            text: &text,
            apart: apart.map(|expr| expr.span.shifted(body.base)).collect(),
        };
        let sites = reader.sites();
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
            all.extend(reader.deleted_end(site, function).map(of));
        }
        all.extend(inverted(&sites, function).map(of));
    }
    all
}

/// What one body has of guards.
pub(super) struct Reader<'a> {
    pub(super) facts: &'a PackageFacts,
    pub(super) typed: &'a TypedBody,
    pub(super) body: &'a Body,
    pub(super) text: &'a str,
    /// What stands in a closure or `async` block runs under other terms than the function.
    pub(super) apart: Vec<Span>,
}

impl Reader<'_> {
    pub(super) fn span(&self, of: ExprId) -> Span {
        self.body.span(of)
    }

    fn is_apart(&self, span: Span) -> bool {
        self.apart.iter().any(|outer| within(*outer, span))
    }

    pub(super) fn written(&self, span: Span) -> Option<&str> {
        self.text.get(span.start as usize..span.end as usize)
    }

    fn sites(&self) -> Vec<Site> {
        let mut all = Vec::new();
        for expr in &self.body.exprs {
            let ExprKind::Block { stmts, .. } = &expr.kind else {
                continue;
            };
            for stmt in stmts {
                if stmt.cfg().is_empty() {
                    all.extend(self.bound(stmt));
                    all.extend(self.temporary(stmt));
                }
            }
        }
        all.sort_by_key(|site| site.statement);
        all
    }

    /// `let name = expression;` with a guard as its value.
    fn bound(&self, stmt: &Stmt) -> Option<Site> {
        let Stmt::Let {
            pat,
            init: Some(init),
            otherwise: None,
            ..
        } = stmt
        else {
            return None;
        };
        let PatKind::Bind {
            local,
            by_ref: None,
            sub: None,
        } = self.body.pat(*pat).kind
        else {
            return None;
        };
        let pat = self.body.pat(*pat).span.shifted(self.body.base);
        let whole = statement(self.text, pat, self.span(*init))?;
        let file = &self.facts.program.files[self.typed.body.file as usize];
        let name = file.facts.names.text(self.body.local(local).name);
        let mut site = self.site(*init, whole, Some(name))?;
        site.last_use = self.last_use(local, name);
        Some(site)
    }

    /// The first guard of a statement that ends with it.
    fn temporary(&self, stmt: &Stmt) -> Option<Site> {
        let (Stmt::Expr { expr: of, .. } | Stmt::Let { init: Some(of), .. }) = stmt else {
            return None;
        };
        let span = self.span(*of);
        let start = match stmt {
            Stmt::Let { pat, .. } => {
                let pat = self.body.pat(*pat).span.shifted(self.body.base);
                statement(self.text, pat, span)?.start
            }
            Stmt::Expr { .. } => starts_line(self.text, span.start)?,
        };
        let receivers = self.body.exprs.iter().filter_map(|expr| match expr.kind {
            ExprKind::MethodCall { receiver, .. } => Some(receiver),
            ExprKind::Field { base, .. } => Some(base),
            _ => None,
        });
        let whole = Span::new(start, span.end);
        receivers
            .filter(|&inner| within(span, self.span(inner)))
            .filter(|&inner| !matches!(self.body.expr(inner).kind, ExprKind::Local(_)))
            // What a block in the statement does is a statement of its own.
            .filter(|&inner| !self.has_block_between(span, self.span(inner)))
            .find_map(|inner| self.site(inner, whole, None))
    }

    fn has_block_between(&self, outer: Span, inner: Span) -> bool {
        self.body.exprs.iter().any(|expr| {
            let span = expr.span.shifted(self.body.base);
            matches!(expr.kind, ExprKind::Block { .. } | ExprKind::Match { .. })
                && within(outer, span)
                && within(span, inner)
        })
    }

    /// `of` as a guard that can be taken once more by the same words.
    fn site(&self, of: ExprId, statement: Span, name: Option<&str>) -> Option<Site> {
        let span = self.span(of);
        let (typed, program) = (self.typed, &self.facts.program);
        let TyKind::Adt(guard, args) = typed.types.kind(typed.exprs[of.0 as usize]) else {
            return None;
        };
        let model = program.model(*guard)?.guard.as_ref()?;
        let lock = program.model(model.of?)?.lock?;
        let expression = self.written(span)?;
        if self.is_apart(span)
            || model.entry
            || model.iterator
            || lock.kind == LockKind::Semaphore
            || !can_be_repeated(expression, name)
        {
            return None;
        }
        let class = self.class_of(span);
        // A guard that is only named here was taken elsewhere.
        let class = class?;
        let map = args.iter().find_map(|&arg| self.map_in(arg, class));
        Some(Site {
            statement,
            name: name.map(str::to_owned),
            expression: expression.to_owned(),
            init: span,
            last_use: None,
            exclusive: model.mode == Mode::Exclusive,
            excludes_itself: !tries(self.facts, typed, span)
                && (model.mode == Mode::Exclusive
                    || model.mode == Mode::Shared && lock.kind == LockKind::Plain),
            cell: lock.kind == LockKind::Cell,
            map: map
                .filter(|_| lock.kind != LockKind::Sharded && self.comes_from_outside(expression)),
        })
    }

    /// The guarded map, or the first one in a guarded struct.
    fn map_in(&self, guarded: Ty, lock_class: Class) -> Option<MapPath> {
        let program = &self.facts.program;
        let TyKind::Adt(def, _) = self.typed.types.kind(guarded) else {
            return None;
        };
        let plain = |def: DefId| {
            let map = program.model(def)?.map.as_ref();
            map.filter(|map| !map.concurrent && self.takes_keys(def))
        };
        if let Some(map) = plain(*def) {
            return Some(MapPath {
                path: String::new(),
                is_set: map.value.is_none(),
                shrinks: self.shrinks(lock_class),
            });
        }
        let ItemKind::Struct(_, Fields::Named(fields)) = &program.item(*def).kind else {
            return None;
        };
        let types = program.fields.get(def)?.first()?;
        (0..)
            .zip(fields)
            .zip(types)
            .find_map(|((index, field), &ty)| {
                let TyKind::Adt(of, _) = program.types.kind(ty) else {
                    return None;
                };
                let map = plain(*of)?;
                Some(MapPath {
                    path: format!(".{}", program.file(*def).facts.names.text(field.name)),
                    is_set: map.value.is_none(),
                    shrinks: self.shrinks(Class::Field(*def, 0, index)),
                })
            })
    }

    /// The class of the lock that is taken within a span.
    fn class_of(&self, span: Span) -> Option<Class> {
        let of_owner = self.facts.flow.functions.iter();
        of_owner
            .filter(|function| function.def == Some(self.typed.owner))
            .find_map(|function| {
                let token = function.tokens.iter().find(|token| {
                    matches!(token.origin, TokenOrigin::Event(_)) && within(span, token.span)
                })?;
                Some(function.place(token.lock).class)
            })
    }

    /// Whether the lock is reached from a parameter or a static: what was made here nobody else knows.
    fn comes_from_outside(&self, expression: &str) -> bool {
        let first = expression
            .trim_start_matches(['&', '*', '('])
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .next();
        let names = &self.facts.program.files[self.typed.body.file as usize]
            .facts
            .names;
        let is_param = |pat: PatId| {
            let params = self.body.params.iter();
            let pat = self.body.pat(pat).span;
            params
                .map(|param| self.body.pat(param.pat).span)
                .any(|param| within(param, pat))
        };
        !self
            .body
            .locals
            .iter()
            .any(|local| Some(names.text(local.name)) == first && !is_param(local.pat))
    }

    /// Whether some function of the package takes entries out of maps of a class.
    fn shrinks(&self, class: Class) -> bool {
        class != Class::Unknown
            && self.facts.flow.functions.iter().any(|function| {
                function
                    .reachable_events()
                    .any(|(_, event)| match &event.kind {
                        EventKind::Access(access) => {
                            matches!(
                                access.kind,
                                AccessKind::Remove | AccessKind::Clear | AccessKind::Replace
                            ) && function.place(access.map).class == class
                        }
                        _ => false,
                    })
            })
    }

    /// Whether the map or set has the methods that faults are written with: a cache has others.
    fn takes_keys(&self, def: DefId) -> bool {
        let program = &self.facts.program;
        let is_impl = |of: &DefId| {
            let signature = program.signatures.get(of);
            let this = signature.and_then(|signature| signature.params.first());
            this.is_some_and(|&this| {
                let this = program.types.peel_refs(this);
                matches!(program.types.kind(this), TyKind::Adt(map, _) if *map == def)
            })
        };
        let name = |of: &DefId| {
            let name = program.item(*of).name?;
            Some(program.file(*of).facts.names.text(name))
        };
        program
            .effects
            .keys()
            .any(|of| name(of) == Some("insert") && is_impl(of))
    }

    /// Where the variable is used last, as what a method is called on or a field is taken of.
    fn last_use(&self, local: LocalId, name: &str) -> Option<Span> {
        let uses =
            self.body.exprs.iter().filter_map(|expr| match expr.kind {
                ExprKind::MethodCall { receiver: of, .. } | ExprKind::Field { base: of, .. }
                    if matches!(self.body.expr(of).kind, ExprKind::Local(used) if used == local) =>
                {
                    Some(self.span(of))
                }
                _ => None,
            });
        uses.filter(|&span| !self.is_apart(span) && self.written(span) == Some(name))
            .max_by_key(|span| span.start)
    }
}

pub(super) fn within(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// A place at which a line starts, blanks apart.
fn starts_line(text: &str, at: u32) -> Option<u32> {
    let before = text.get(..at as usize)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    before[line..].trim().is_empty().then_some(at)
}

/// From `let` to behind the semicolon, where nothing else stands before it on its line.
pub(super) fn statement(text: &str, pat: Span, init: Span) -> Option<Span> {
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
fn can_be_repeated(expression: &str, name: Option<&str>) -> bool {
    let first = expression.trim_start_matches(['&', '*', '(']);
    let first = first
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .next();
    let arguments = expression.match_indices('(').any(|(at, _)| {
        let inside = expression[at + 1..].trim_start();
        at > 0 && !inside.starts_with([')', '"'])
    });
    name.is_none_or(|name| first != Some(name))
        && !arguments
        && expression
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace() || "_.():&*?\"'!".contains(c))
}
