//! What the source calls the things that findings speak of: places, variables, what holds a lock.

use mapwarden_engine::flow::{Class, Place, PlaceId, Root, Step, Token, TokenOrigin};
use mapwarden_engine::link::{DefId, Ty, TyKind};
use mapwarden_engine::lower::ir::{ExprId, ExprKind, Fields, ItemKind, PatId, PatKind, Stmt};
use mapwarden_engine::span::Span;

use crate::function::Function;

impl<'a> Function<'a> {
    /// The place as the source names it: `self.users`.
    pub(crate) fn place_name(&self, id: PlaceId) -> String {
        self.name_of(self.flow.place(id))
    }

    fn name_of(&self, place: &Place) -> String {
        let mut steps = &place.steps[..];
        let mut name = match place.root {
            Root::Param(index) => self
                .parameter_part(index, steps)
                .map(|(name, taken_apart)| {
                    steps = &steps[taken_apart..];
                    name
                }),
            Root::Local(local) | Root::Capture(local) => Some(self.local_name(local).to_owned()),
            Root::Static(def) => self.item_name(def),
            Root::Result(event) => self.call_name(event).map(|call| format!("{call}()")),
            Root::Temporary(_) | Root::Unknown => None,
        };
        for step in steps {
            match *step {
                Step::Field(owner, index) => {
                    name = Some(match name {
                        Some(name) => format!("{name}.{}", self.field_name(owner, index)),
                        None => self.field_alone(owner, index),
                    });
                }
                Step::Element(_) | Step::Item(_) => name = name.map(|name| format!("{name}[..]")),
                Step::Payload(..) | Step::Content | Step::Through(_) => {}
            }
        }
        name.unwrap_or_else(|| match place.class {
            Class::Field(owner, _, index) => self.field_alone(Some(owner), index),
            Class::Static(def) => self
                .item_name(def)
                .unwrap_or_else(|| "the static".to_owned()),
            Class::Local(_) | Class::Unknown => "the map".to_owned(),
        })
    }

    /// The name of a field where nothing is known of the value that it is a field of.
    pub(crate) fn field_alone(&self, owner: Option<DefId>, index: u32) -> String {
        let field = self.field_name(owner, index);
        match owner.and_then(|owner| self.item_name(owner)) {
            // A number by itself names nothing.
            Some(owner) if field.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("{owner}.{field}")
            }
            _ => field,
        }
    }

    pub(crate) fn item_name(&self, def: DefId) -> Option<String> {
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
        let (name, taken_apart) = self.parameter_part(index, &[])?;
        (taken_apart == 0).then_some(name)
    }

    /// The variable that a parameter's pattern gives to a part of it, and how many steps lead there:
    /// `shop` in `State(shop): State<Shop>`.
    fn parameter_part(&self, index: u32, steps: &[Step]) -> Option<(String, usize)> {
        let mut pat = self.body.params.get(index as usize)?.pat;
        let mut taken_apart = 0;
        loop {
            let step = steps.get(taken_apart);
            match &self.body.pat(pat).kind {
                PatKind::Bind { local, .. } => {
                    return Some((self.local_name(*local).to_owned(), taken_apart));
                }
                PatKind::Ref(inner) => {
                    pat = *inner;
                    continue;
                }
                PatKind::TupleStruct(_, parts) | PatKind::Tuple(parts) => {
                    let (Step::Field(_, part) | Step::Payload(_, _, part)) = *step? else {
                        return None;
                    };
                    let part = part as usize;
                    let is_rest = |pat: &PatId| matches!(self.body.pat(*pat).kind, PatKind::Rest);
                    if parts.iter().take(part).any(is_rest) {
                        return None;
                    }
                    pat = *parts.get(part)?;
                }
                PatKind::Struct { fields, .. } => {
                    let Step::Field(owner, part) = *step? else {
                        return None;
                    };
                    let name = self.field_name(owner, part);
                    let field = fields.iter().find(|field| self.text(field.name) == name)?;
                    pat = field.pat;
                }
                _ => return None,
            }
            taken_apart += 1;
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

    /// What keeps a lock held, as a noun: "`names`" where a variable is bound to it, else the call.
    pub(crate) fn holder(&self, token: &Token) -> String {
        if let Some(name) = self.holding_variable(token) {
            return format!("`{name}`");
        }
        match token.origin {
            TokenOrigin::Event(event) => match self.call_name(event) {
                Some(call) => format!("what `{call}` gave"),
                None => "the guard".to_owned(),
            },
            TokenOrigin::Param(_) | TokenOrigin::Capture(_) => {
                "a guard that was passed in".to_owned()
            }
        }
    }

    /// The variable that keeps a lock held; `None` where a temporary does.
    pub(crate) fn holding_variable(&self, token: &Token) -> Option<String> {
        match token.origin {
            TokenOrigin::Param(index) => self.parameter_name(index),
            TokenOrigin::Capture(local) => Some(self.local_name(local).to_owned()),
            TokenOrigin::Event(event) => {
                let whole = self.flow.event(event).whole;
                self.bound_to(whole).map(str::to_owned)
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
                let around = span.start <= whole.start && whole.end <= span.end;
                if !around || !self.may_hold_guard(self.typed.exprs[init.0 as usize], 0) {
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

    /// Whether a value of this type can be what keeps a lock held; a number or a copied text cannot.
    fn may_hold_guard(&self, ty: Ty, depth: u32) -> bool {
        const DEEPEST: u32 = 6;
        let program = self.program();
        let any = |parts: &[Ty]| {
            parts
                .iter()
                .any(|&part| self.may_hold_guard(part, depth + 1))
        };
        match self.typed.types.kind(ty) {
            TyKind::Primitive(_) | TyKind::Never | TyKind::FnItem(..) | TyKind::FnPointer(..) => {
                false
            }
            TyKind::Tuple(parts) => any(parts),
            TyKind::Slice(part) | TyKind::Array(part) => any(&[*part]),
            TyKind::Adt(def, args) if depth < DEEPEST => {
                let modelled = program.model(*def);
                modelled.is_some_and(|model| model.guard.is_some())
                    || any(args)
                    || modelled.is_none()
                        && program.fields.contains_key(def)
                        && program.fields[def].iter().flatten().any(|&field| {
                            matches!(program.types.kind(field), TyKind::Adt(def, _)
                                if program.model(*def).is_some_and(|model| model.guard.is_some()))
                        })
            }
            _ => true,
        }
    }
}
