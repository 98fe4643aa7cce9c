//! Macro calls by the position they stand in.

use syn::MacroDelimiter;

use super::by_rules::Definition;
use super::call::Known;
use super::members::Read;
use super::shape::Shape;
use crate::lower::Lowering;
use crate::lower::block::Statements;
use crate::lower::body::{Bindings, Placed};
use crate::lower::ir::{
    BlockKind, CfgPredicate, ExprKind, ItemId, ItemKind, MacroShape, PatId, PatKind, TypeExpr,
    TypeExprId,
};
use crate::lower::item::Head;
use crate::parse::{Grammar, Measured, Reading, parse_tokens_as_first_of};

/// The place of a macro call among members.
#[derive(Clone, Copy)]
pub(in crate::lower) enum Members {
    Impl,
    Trait,
    Foreign,
}

impl Lowering<'_> {
    pub(in crate::lower) fn expr_macro(&mut self, call: &syn::Macro) -> Placed {
        match self.known_macro(&call.path) {
            Known::Rules(definition, is_local) => {
                let span = self.call_span(call);
                match self.expansion(&definition, call, &[Grammar::Expr, Grammar::Stmts]) {
                    Some(Reading::Expr(expr)) => {
                        let value = self.inside(is_local, |lowering| lowering.expr(&expr));
                        Placed { id: value.id, span }
                    }
                    Some(Reading::Stmts(stmts)) => self.inside(is_local, |lowering| {
                        lowering.block_of(BlockKind::Plain, None, &stmts, span)
                    }),
                    _ => self.opaque_expr(call),
                }
            }
            Known::Shape(shape) => {
                let value = self.shaped(&shape, call);
                value.unwrap_or_else(|| self.opaque_expr(call))
            }
            Known::Nothing => self.unknown_expr(call),
        }
    }

    /// What a macro's rules make of a call, read as Rust.
    fn expansion(
        &mut self,
        definition: &Definition,
        call: &syn::Macro,
        grammars: &[Grammar],
    ) -> Option<Reading> {
        let (tokens, measured) = self.expand(definition, call)?;
        parse_tokens_as_first_of(tokens, measured, grammars).ok()
    }

    pub(super) fn opaque_expr(&mut self, call: &syn::Macro) -> Placed {
        self.note_opaque(call);
        let span = self.call_span(call);
        self.push_expr(ExprKind::Opaque, span)
    }

    /// A macro of which nothing is known: its tokens may still read as Rust.
    fn unknown_expr(&mut self, call: &syn::Macro) -> Placed {
        if self.brings_file(call) {
            return self.opaque_expr(call);
        }
        let grammars = match call.delimiter {
            MacroDelimiter::Brace(_) => [Grammar::Stmts, Grammar::Arguments],
            _ => [Grammar::Arguments, Grammar::Stmts],
        };
        let tokens = call.tokens.clone();
        match parse_tokens_as_first_of(tokens, Measured::Yes, &grammars) {
            Ok(Reading::Arguments(arguments)) => self.operands(MacroShape::Call, &arguments, call),
            Ok(Reading::Stmts(stmts)) => {
                let span = self.call_span(call);
                self.block_of(BlockKind::Plain, None, &stmts, span)
            }
            _ => self.opaque_expr(call),
        }
    }

    pub(in crate::lower) fn stmt_macro(
        &mut self,
        call: &syn::Macro,
        cfg: Vec<CfgPredicate>,
        has_value: bool,
        out: &mut Statements,
    ) {
        match self.known_macro(&call.path) {
            Known::Rules(definition, is_local) => {
                match self.expansion(&definition, call, &[Grammar::Stmts]) {
                    Some(Reading::Stmts(stmts)) => self.inside(is_local, |lowering| {
                        lowering.splice(&stmts, cfg, has_value, out);
                    }),
                    _ => {
                        let value = self.opaque_expr(call);
                        out.push(value.id, cfg);
                    }
                }
            }
            Known::Shape(Shape::Items | Shape::Implementing(_)) => {
                if !self.branches_of_stmts(call, has_value, out) {
                    let tokens = call.tokens.clone();
                    match parse_tokens_as_first_of(tokens, Measured::Yes, &[Grammar::Stmts]) {
                        Ok(Reading::Stmts(stmts)) => self.splice(&stmts, cfg, has_value, out),
                        _ => self.note_opaque(call),
                    }
                }
            }
            Known::Shape(Shape::Statics {
                wrapper,
                thread_local,
            }) => {
                if !self.statics(&wrapper, thread_local, call, &mut out.items) {
                    self.note_opaque(call);
                }
            }
            Known::Nothing if self.only_items(call, out) => {}
            Known::Shape(_) | Known::Nothing => {
                let value = self.expr_macro(call).id;
                if has_value {
                    self.tail(value, cfg, out);
                } else {
                    out.push(value, cfg);
                }
            }
        }
    }

    /// Puts statements of a macro among those around it.
    fn splice(
        &mut self,
        stmts: &[syn::Stmt],
        cfg: Vec<CfgPredicate>,
        has_value: bool,
        out: &mut Statements,
    ) {
        let outer = out.cfg.len();
        out.cfg.extend(cfg);
        self.statements(stmts, out, has_value);
        out.cfg.truncate(outer);
    }

    /// A call whose tokens are items and nothing else declares them where it stands.
    fn only_items(&mut self, call: &syn::Macro, out: &mut Statements) -> bool {
        if self.brings_file(call) || call.tokens.is_empty() {
            return false;
        }
        let Some(items) = items(call) else {
            return false;
        };
        // `a!();` and the like are statements just as well.
        if items.iter().all(|item| matches!(item, syn::Item::Macro(_))) {
            return false;
        }
        for item in &items {
            self.item(item, &mut out.items);
        }
        true
    }

    pub(in crate::lower) fn item_macro(&mut self, item: &syn::ItemMacro, out: &mut Vec<ItemId>) {
        let call = &item.mac;
        if let Some(ident) = &item.ident {
            let id = self.name(ident);
            let name = self.facts.names.text(id).to_owned();
            let at = self.define_macro(item, &name);
            let mut head = macro_head(&item.attrs, call);
            head.name = Some(ident);
            head.name_span = ident.span();
            out.push(self.push_item(&head, ItemKind::MacroRules(at)));
            return;
        }
        let first = out.len();
        let is_read = match self.known_macro(&call.path) {
            Known::Rules(definition, is_local) => {
                match self.expansion(&definition, call, &[Grammar::Items]) {
                    Some(Reading::Items(items)) => {
                        self.inside(is_local, |lowering| {
                            items.iter().for_each(|item| lowering.item(item, out));
                        });
                        true
                    }
                    _ => false,
                }
            }
            Known::Shape(Shape::Statics {
                wrapper,
                thread_local,
            }) => self.statics(&wrapper, thread_local, call, out),
            Known::Shape(Shape::Items) => {
                self.branches_of_items(call, out) || self.items_of(call, out)
            }
            Known::Shape(Shape::Implementing(path)) => {
                let is_read = self.items_of(call, out);
                self.implement(&path, &out[first..]);
                is_read
            }
            // A check at compile time, or an error on purpose.
            Known::Shape(_) => true,
            Known::Nothing => !self.brings_file(call) && self.items_of(call, out),
        };
        if !is_read {
            self.note_opaque(call);
            let path = self.path(None, &call.path);
            let head = macro_head(&item.attrs, call);
            out.push(self.push_item(&head, ItemKind::OpaqueMacro(path)));
            return;
        }
        let cfg = self.cfgs(&item.attrs);
        self.add_cfg(&out[first..], &cfg);
    }

    /// Types among items implement the trait at a path.
    fn implement(&mut self, path: &str, items: &[ItemId]) {
        let path = self.trait_path(path);
        for id in items {
            let item = &mut self.facts.items[id.0 as usize];
            if matches!(item.kind, ItemKind::Struct(..) | ItemKind::Enum(..)) {
                item.derives.push(path);
            }
        }
    }

    fn items_of(&mut self, call: &syn::Macro, out: &mut Vec<ItemId>) -> bool {
        let Some(items) = items(call) else {
            return false;
        };
        for item in &items {
            self.item(item, out);
        }
        true
    }

    pub(super) fn add_cfg(&mut self, items: &[ItemId], cfg: &[CfgPredicate]) {
        for id in items {
            self.facts.items[id.0 as usize].cfg.extend_from_slice(cfg);
        }
    }

    pub(in crate::lower) fn member_macro(
        &mut self,
        attributes: &[syn::Attribute],
        call: &syn::Macro,
        members: Members,
        out: &mut Vec<ItemId>,
    ) {
        let first = out.len();
        let is_read = match self.known_macro(&call.path) {
            Known::Rules(definition, is_local) => {
                let tokens = self.expand(&definition, call);
                tokens.is_some_and(|(tokens, measured)| {
                    self.inside(is_local, |lowering| {
                        lowering.members(tokens, measured, members, out)
                    })
                })
            }
            Known::Shape(_) | Known::Nothing => {
                self.members(call.tokens.clone(), Measured::Yes, members, out)
            }
        };
        if is_read {
            let cfg = self.cfgs(attributes);
            self.add_cfg(&out[first..], &cfg);
            return;
        }
        self.note_opaque(call);
        let path = self.path(None, &call.path);
        let head = macro_head(attributes, call);
        out.push(self.push_item(&head, ItemKind::OpaqueMacro(path)));
    }

    pub(in crate::lower) fn type_macro(&mut self, call: &syn::Macro) -> TypeExprId {
        if let Known::Rules(definition, is_local) = self.known_macro(&call.path)
            && let Some((tokens, _)) = self.expand(&definition, call)
            && let Some(ty) = syn::Type::read(tokens)
        {
            return self.inside(is_local, |lowering| lowering.ty(&ty));
        }
        self.note_opaque(call);
        self.intern_type(TypeExpr::Opaque)
    }

    pub(in crate::lower) fn pattern_macro(
        &mut self,
        call: &syn::Macro,
        bindings: &mut Bindings,
    ) -> PatId {
        if let Known::Rules(definition, is_local) = self.known_macro(&call.path)
            && let Some((tokens, _)) = self.expand(&definition, call)
            && let Some(pattern) = syn::Pat::read(tokens)
        {
            return self.inside(is_local, |lowering| lowering.pattern(&pattern, bindings));
        }
        self.note_opaque(call);
        let span = self.call_span(call);
        self.push_pat(PatKind::Opaque, span)
    }
}

/// The items that a call's tokens are, if they are.
fn items(call: &syn::Macro) -> Option<Vec<syn::Item>> {
    match parse_tokens_as_first_of(call.tokens.clone(), Measured::Yes, &[Grammar::Items]) {
        Ok(Reading::Items(items)) => Some(items),
        _ => None,
    }
}

fn macro_head<'i>(attributes: &'i [syn::Attribute], call: &syn::Macro) -> Head<'i> {
    let first = crate::lower::extent::macro_start(call);
    Head {
        attributes,
        visibility: None,
        name: None,
        name_span: first,
        first,
        last: crate::lower::extent::macro_end(call),
    }
}
