//! One function as rules look at it: its facts, its body with types, and words for what is in it.

use mapwarden_engine::finding::{Identity, Label};
use mapwarden_engine::flow::{
    CallStep, Class, Event, EventId, EventKind, FunctionFacts, Place, PlaceId, Root, Step, Token,
    TokenId, TokenOrigin, ValueId,
};
use mapwarden_engine::link::{Callee, DefId, Program, TypedBody};
use mapwarden_engine::lower::ir::{
    Body, ExprId, ExprKind, Fields, ItemKind, LocalId, Name, PatKind, Stmt,
};
use mapwarden_engine::pipeline::PackageFacts;
use mapwarden_engine::span::{FileSpan, Span};

use crate::RuleInput;

/// A function with everything a rule may ask of it.
#[derive(Clone, Copy)]
pub(crate) struct Function<'a> {
    pub(crate) facts: &'a PackageFacts,
    pub(crate) flow: &'a FunctionFacts,
    pub(crate) def: DefId,
    pub(crate) typed: &'a TypedBody,
    pub(crate) body: &'a Body,
}

/// The functions of a package that do anything of interest.
pub(crate) fn functions<'a>(input: &RuleInput<'a>) -> impl Iterator<Item = Function<'a>> {
    let facts = input.facts;
    facts.flow.functions.iter().filter_map(move |flow| {
        let def = flow.def?;
        let typed = facts.typed_body(def)?;
        let body = facts.program.body(typed.body);
        Some(Function {
            facts,
            flow,
            def,
            typed,
            body,
        })
    })
}

impl<'a> Function<'a> {
    pub(crate) const fn program(&self) -> &'a Program {
        &self.facts.program
    }

    /// Whether the function is test code.
    pub(crate) fn in_test(&self) -> bool {
        self.facts.program.tests.contains(&self.def)
    }

    /// The function's name; "this" where it has none.
    pub(crate) fn name(&self) -> String {
        self.item_name(self.def)
            .unwrap_or_else(|| "this".to_owned())
    }

    /// The function's path, for identities.
    pub(crate) fn path_name(&self) -> String {
        let paths = &self.facts.program.paths;
        paths.get(&self.def).cloned().unwrap_or_default()
    }

    /// A variable as the source names it.
    pub(crate) fn variable_name(&self, local: LocalId) -> String {
        self.local_name(local).to_owned()
    }

    /// A place of this function's file; `None` in built-in stubs.
    pub(crate) fn at(&self, span: Span) -> Option<FileSpan> {
        self.program().file_span(self.def.file, span)
    }

    /// A label in this function.
    pub(crate) fn label(&self, span: Span, message: impl Into<String>) -> Option<Label> {
        Some(Label {
            at: self.at(span)?,
            message: message.into(),
        })
    }

    fn text(&self, name: Name) -> &'a str {
        self.program()
            .text(self.program().symbol(self.def.file, name))
    }

    fn local_name(&self, local: LocalId) -> &'a str {
        self.text(self.body.local(local).name)
    }

    /// The place as the source names it: `self.users`.
    pub(crate) fn place_name(&self, id: PlaceId) -> String {
        self.name_of(self.flow.place(id))
    }

    fn name_of(&self, place: &Place) -> String {
        let mut name = match place.root {
            Root::Param(index) => self.parameter_name(index),
            Root::Local(local) | Root::Capture(local) => Some(self.local_name(local).to_owned()),
            Root::Static(def) => self.item_name(def),
            Root::Result(event) => self.call_name(event).map(|call| format!("{call}()")),
            Root::Temporary(_) | Root::Unknown => None,
        };
        for step in &place.steps {
            match *step {
                Step::Field(owner, index) => {
                    let field = self.field_name(owner, index);
                    name = Some(match name {
                        Some(name) => format!("{name}.{field}"),
                        None => field,
                    });
                }
                Step::Element(_) => name = name.map(|name| format!("{name}[..]")),
                Step::Payload(..) | Step::Content | Step::Through(_) => {}
            }
        }
        name.unwrap_or_else(|| match place.class {
            Class::Field(owner, _, index) => self.field_name(Some(owner), index),
            Class::Static(def) => self
                .item_name(def)
                .unwrap_or_else(|| "the static".to_owned()),
            Class::Local(_) | Class::Unknown => "the map".to_owned(),
        })
    }

    fn item_name(&self, def: DefId) -> Option<String> {
        let name = self.program().item(def).name?;
        Some(
            self.program()
                .text(self.program().symbol(def.file, name))
                .to_owned(),
        )
    }

    /// The name of a field; the index for tuples and what has no name.
    pub(crate) fn field_name(&self, owner: Option<DefId>, index: u32) -> String {
        let named = owner.and_then(|owner| {
            let (ItemKind::Struct(_, fields) | ItemKind::Union(_, fields)) =
                &self.program().item(owner).kind
            else {
                return None;
            };
            let (Fields::Named(fields) | Fields::Tuple(fields)) = fields else {
                return None;
            };
            let name = fields.get(index as usize)?.name;
            Some(
                self.program()
                    .text(self.program().symbol(owner.file, name))
                    .to_owned(),
            )
        });
        named.unwrap_or_else(|| index.to_string())
    }

    fn parameter_name(&self, index: u32) -> Option<String> {
        let param = self.body.params.get(index as usize)?;
        match self.body.pat(param.pat).kind {
            PatKind::Bind { local, .. } => Some(self.local_name(local).to_owned()),
            _ => None,
        }
    }

    /// The name of what an event calls: the method, the function, the macro.
    pub(crate) fn call_name(&self, event: EventId) -> Option<String> {
        self.expr_name(self.flow.event(event).expr?)
    }

    fn expr_name(&self, expr: ExprId) -> Option<String> {
        match &self.body.expr(expr).kind {
            ExprKind::MethodCall { name, .. } => Some(self.text(*name).to_owned()),
            ExprKind::Call { callee, .. } => self.expr_name(*callee),
            ExprKind::Path(path) => self.path_end(*path),
            ExprKind::Macro(call) => self.path_end(call.path).map(|name| format!("{name}!")),
            ExprKind::Await(inner) | ExprKind::Try(inner) => self.expr_name(*inner),
            ExprKind::Index { .. } => Some("[..]".to_owned()),
            ExprKind::Loop { .. } => Some("for".to_owned()),
            ExprKind::Local(local) => Some(self.local_name(*local).to_owned()),
            _ => None,
        }
    }

    /// A place expression as the source names it: `self.users`; "the map" where it has no name.
    pub(crate) fn expr_text(&self, expr: ExprId) -> String {
        self.place_text(expr)
            .unwrap_or_else(|| "the map".to_owned())
    }

    fn place_text(&self, expr: ExprId) -> Option<String> {
        match &self.body.expr(expr).kind {
            ExprKind::Local(local) => Some(self.local_name(*local).to_owned()),
            ExprKind::Path(path) => self.path_end(*path),
            ExprKind::Field { base, name } => {
                let base = self.place_text(*base)?;
                Some(format!("{base}.{}", self.text(*name)))
            }
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => self.place_text(*inner),
            ExprKind::MethodCall { receiver, .. } => self.place_text(*receiver),
            ExprKind::Call { args, .. } => self.place_text(*args.first()?),
            _ => None,
        }
    }

    fn path_end(&self, path: mapwarden_engine::lower::ir::PathId) -> Option<String> {
        let facts = &self.program().file(self.def).facts;
        facts
            .path(path)
            .segments
            .last()
            .map(|segment| facts.names.text(segment.name).to_owned())
    }

    /// What keeps a lock held, as a noun: "`names`" where a variable is bound to it, else the call.
    pub(crate) fn holder(&self, token: &Token) -> String {
        match token.origin {
            TokenOrigin::Param(index) => self.parameter_name(index).map_or_else(
                || "a guard that was passed in".to_owned(),
                |name| format!("`{name}`"),
            ),
            TokenOrigin::Capture(local) => format!("`{}`", self.local_name(local)),
            TokenOrigin::Event(event) => {
                let whole = self.flow.event(event).whole;
                match self.bound_to(whole) {
                    Some(name) => format!("`{name}`"),
                    None => match self.call_name(event) {
                        Some(call) => format!("what `{call}` returned"),
                        None => "the guard".to_owned(),
                    },
                }
            }
        }
    }

    /// The variable of the `let` whose initializer holds a place of this file.
    fn bound_to(&self, whole: Span) -> Option<&'a str> {
        let mut found: Option<(u32, &str)> = None;
        for expr in &self.body.exprs {
            let ExprKind::Block { stmts, .. } = &expr.kind else {
                continue;
            };
            for stmt in stmts {
                let Stmt::Let {
                    pat,
                    init: Some(init),
                    ..
                } = stmt
                else {
                    continue;
                };
                let span = self.body.span(*init);
                if span.start > whole.start || whole.end > span.end {
                    continue;
                }
                let length = span.end - span.start;
                if let Some(name) = self.only_binding(*pat)
                    && found.is_none_or(|(shortest, _)| length < shortest)
                {
                    found = Some((length, name));
                }
            }
        }
        found.map(|(_, name)| name)
    }

    fn only_binding(&self, pat: mapwarden_engine::lower::ir::PatId) -> Option<&'a str> {
        match &self.body.pat(pat).kind {
            PatKind::Bind {
                local, sub: None, ..
            } => Some(self.local_name(*local)),
            PatKind::TupleStruct(_, parts) => match parts[..] {
                [part] => self.only_binding(part),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where and by what a lock was taken, as a related place.
    pub(crate) fn taken(&self, id: TokenId) -> Vec<Label> {
        let token = self.flow.token(id);
        let lock = self.place_name(token.lock);
        let mut labels: Vec<Label> = self
            .label(token.span, format!("`{lock}` is locked here"))
            .into_iter()
            .collect();
        labels.extend(self.path(
            &token.path,
            &format!("through this call, which locks `{lock}`"),
        ));
        labels
    }

    /// The calls that lead to something, as related places.
    pub(crate) fn path(&self, steps: &[CallStep], last: &str) -> Vec<Label> {
        let count = steps.len();
        steps
            .iter()
            .enumerate()
            .map(|(index, step)| Label {
                at: step.at,
                message: if index + 1 == count {
                    last.to_owned()
                } else {
                    "through this call".to_owned()
                },
            })
            .collect()
    }

    /// What identifies a finding about a place of this function over time.
    pub(crate) fn identity(&self, place: PlaceId, accesses: impl Into<String>) -> Identity {
        Identity {
            item: self
                .facts
                .program
                .paths
                .get(&self.def)
                .cloned()
                .unwrap_or_default(),
            owner: self.owner(place),
            accesses: accesses.into(),
        }
    }

    fn owner(&self, place: PlaceId) -> String {
        let place = self.flow.place(place);
        let path = |def: DefId| {
            self.facts
                .program
                .paths
                .get(&def)
                .cloned()
                .or_else(|| self.item_name(def))
                .unwrap_or_default()
        };
        match place.class {
            Class::Static(def) => path(def),
            Class::Field(def, _, index) => {
                format!("{}.{}", path(def), self.field_name(Some(def), index))
            }
            Class::Local(_) | Class::Unknown => match place.root {
                Root::Param(index) => format!("parameter {index}"),
                Root::Local(local) | Root::Capture(local) => format!("local {}", local.0),
                Root::Static(def) => path(def),
                Root::Result(_) | Root::Temporary(_) | Root::Unknown => "temporary".to_owned(),
            },
        }
    }

    /// What the call that an `.await` waits for was given, its receiver left out.
    pub(crate) fn awaited_arguments(&self, id: EventId) -> Vec<ValueId> {
        let Some(ExprKind::Await(call)) = self
            .flow
            .event(id)
            .expr
            .map(|expr| &self.body.expr(expr).kind)
        else {
            return Vec::new();
        };
        let mut events = self.flow.events.iter();
        events
            .find_map(|event| match &event.kind {
                EventKind::Call(made) if event.expr == Some(*call) => {
                    Some(made.args.get(1..).unwrap_or_default().to_vec())
                }
                _ => None,
            })
            .unwrap_or_default()
    }

    /// Whether what an event gives is unwrapped on the spot, or indexed, so that its absence panics.
    pub(crate) fn unwrapped(&self, id: EventId) -> bool {
        let event = self.flow.event(id);
        let Some(mut at) = event.expr else {
            return false;
        };
        if matches!(self.body.expr(at).kind, ExprKind::Index { .. }) {
            return true;
        }
        // Each round goes to the expression around: `map.get(k)`, `.copied()`, `.unwrap()`.
        for _ in 0..8 {
            let Some(outer) = self.used_by(at) else {
                return false;
            };
            match self.typed.callees.get(&outer) {
                Some(Callee::Functions(targets, _)) => {
                    let effects = targets
                        .first()
                        .and_then(|&target| self.program().effects_of(target));
                    match effects {
                        Some(effects) if effects.panics => return true,
                        Some(effects)
                            if effects.same.is_some()
                                || effects.clones_values
                                || !effects.carries.is_empty() =>
                        {
                            at = outer;
                        }
                        _ => return false,
                    }
                }
                _ => return false,
            }
        }
        false
    }

    /// The method call whose receiver an expression is.
    fn used_by(&self, inner: ExprId) -> Option<ExprId> {
        self.body
            .exprs
            .iter()
            .position(|expr| matches!(expr.kind, ExprKind::MethodCall { receiver, .. } if receiver == inner))
            .and_then(|index| u32::try_from(index).ok())
            .map(ExprId)
    }

    /// What names an expression in a fingerprint: the ordinal of its variable, never its name.
    pub(crate) fn binding(&self, expr: ExprId) -> String {
        match self.body.expr(expr).kind {
            ExprKind::Local(local) => format!("local {}", local.0),
            _ => "temporary".to_owned(),
        }
    }

    pub(crate) fn event(&self, id: EventId) -> &'a Event {
        self.flow.event(id)
    }
}
