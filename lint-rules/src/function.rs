//! One function as rules look at it: its facts, its body with types, and words for what is in it.

use mapwarden_engine::finding::{Identity, Label};
use mapwarden_engine::flow::{
    CallStep, Class, Event, EventId, EventKind, FunctionFacts, PlaceId, Root, TokenId, ValueId,
};
use mapwarden_engine::link::{Callee, DefId, LockKind, Program, TyKind, TypedBody};
use mapwarden_engine::lower::ir::{Body, ExprId, ExprKind, LocalId, Name};
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

    pub(crate) fn text(&self, name: Name) -> &'a str {
        self.program()
            .text(self.program().symbol(self.def.file, name))
    }

    pub(crate) fn local_name(&self, local: LocalId) -> &'a str {
        self.text(self.body.local(local).name)
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

    pub(crate) fn path_end(&self, path: mapwarden_engine::lower::ir::PathId) -> Option<String> {
        let facts = &self.program().file(self.def).facts;
        facts
            .path(path)
            .segments
            .last()
            .map(|segment| facts.names.text(segment.name).to_owned())
    }

    /// Where and by what a lock was taken, as a related place.
    pub(crate) fn taken(&self, id: TokenId) -> Vec<Label> {
        let token = self.flow.token(id);
        let lock = self.place_name(token.lock);
        let (first, by_call) = match token.kind {
            LockKind::Cell => (
                format!("`{lock}` is borrowed here"),
                format!("this call borrows `{lock}`"),
            ),
            LockKind::Once => (
                format!("the initializer of `{lock}` starts here"),
                format!("this call starts the initializer of `{lock}`"),
            ),
            LockKind::Sharded if token.key.is_some() || token.some_key => (
                format!("a shard of `{lock}` is locked here"),
                format!("this call locks a shard of `{lock}`"),
            ),
            _ => (
                format!("`{lock}` is locked here"),
                format!("this call locks `{lock}`"),
            ),
        };
        let mut labels: Vec<Label> = self.label(token.span, first).into_iter().collect();
        labels.extend(self.path(&token.path, &by_call));
        labels
    }

    /// What kind of lock a place is, where its type says it.
    pub(crate) fn lock_kind(&self, lock: PlaceId) -> Option<LockKind> {
        let program = self.program();
        let mut ty = match self.flow.place(lock).class {
            Class::Static(def) => *program.values.get(&def)?,
            Class::Field(owner, variant, index) => {
                let fields = program.fields.get(&owner)?.get(variant as usize)?;
                *fields.get(index as usize)?
            }
            Class::Local(def) => return Some(program.model(def)?.lock?.kind),
            Class::Unknown => return None,
        };
        loop {
            match program.types.kind(ty) {
                TyKind::Ref(_, inner) => ty = *inner,
                TyKind::Adt(def, args) => {
                    let model = program.model(*def)?;
                    if let Some(lock) = model.lock {
                        return Some(lock.kind);
                    }
                    model.pointer?;
                    ty = *args.first()?;
                }
                _ => return None,
            }
        }
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
    pub(crate) fn used_by(&self, inner: ExprId) -> Option<ExprId> {
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
