//! Items with members: impls, traits, foreign modules.

use syn::{ForeignItem, ImplItem, ItemImpl, TraitItem};

use super::Lowering;
use super::extent::{type_end, type_start};
use super::ir::{ItemId, ItemKind};
use super::item::{Head, close, foreign_start, impl_start, named, signature_start, trait_start};
use super::macros::Members;

impl Lowering<'_> {
    pub(super) fn foreign_module(&mut self, item: &syn::ItemForeignMod) -> ItemId {
        let mut members = Vec::with_capacity(item.items.len());
        for member in &item.items {
            self.foreign_item(member, &mut members);
        }
        let first = foreign_start(item);
        let head = Head {
            attributes: &item.attrs,
            visibility: None,
            name: None,
            name_span: item.abi.extern_token.span,
            first,
            last: item.brace_token.span.close(),
        };
        self.push_item(&head, ItemKind::ForeignModule(members))
    }

    pub(super) fn foreign_item(&mut self, item: &ForeignItem, out: &mut Vec<ItemId>) {
        let id = match item {
            ForeignItem::Fn(item) => {
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    signature_start(&item.sig),
                    &item.sig.ident,
                    item.semi_token.span,
                );
                self.function(&head, &item.sig, None)
            }
            ForeignItem::Static(item) => {
                let ty = self.ty(&item.ty);
                let first = item.static_token.span;
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    first,
                    &item.ident,
                    item.semi_token.span,
                );
                let kind = ItemKind::Static {
                    ty,
                    mutable: matches!(item.mutability, syn::StaticMutability::Mut(_)),
                    init: None,
                    thread_local: false,
                };
                self.push_item(&head, kind)
            }
            ForeignItem::Type(item) => {
                let generics = self.generics(&item.generics);
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    item.type_token.span,
                    &item.ident,
                    item.semi_token.span,
                );
                let kind = ItemKind::TypeAlias {
                    generics,
                    ty: None,
                    bounds: Vec::new(),
                };
                self.push_item(&head, kind)
            }
            ForeignItem::Macro(item) => {
                return self.member_macro(&item.attrs, &item.mac, Members::Foreign, out);
            }
            _ => {
                self.facts.partial = true;
                return;
            }
        };
        out.push(id);
    }

    pub(super) fn impl_item(&mut self, item: &ItemImpl) -> ItemId {
        let generics = self.generics(&item.generics);
        let self_type = self.ty(&item.self_ty);
        let trait_path = item.trait_.as_ref().map(|(path, _)| self.path(None, path));
        let mut members = Vec::with_capacity(item.items.len());
        for member in &item.items {
            self.impl_member(member, &mut members);
        }
        members.shrink_to_fit();
        let first = impl_start(item);
        let self_start = type_start(&item.self_ty).unwrap_or(first);
        let self_end = type_end(&item.self_ty).unwrap_or(self_start);
        let self_span = self_start.join(self_end).unwrap_or(self_start);
        let head = Head {
            attributes: &item.attrs,
            visibility: None,
            name: None,
            name_span: self_span,
            first,
            last: item.brace_token.span.close(),
        };
        let kind = ItemKind::Impl {
            generics,
            trait_path,
            negative: item.modifiers.polarity.is_some(),
            is_unsafe: item.unsafety.is_some(),
            self_type,
            members,
        };
        self.push_item(&head, kind)
    }

    pub(super) fn impl_member(&mut self, item: &ImplItem, out: &mut Vec<ItemId>) {
        let id = match item {
            ImplItem::Fn(item) => {
                let first = (item.modifiers.defaultness)
                    .map_or_else(|| signature_start(&item.sig), |token| token.span);
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    first,
                    &item.sig.ident,
                    close(&item.block),
                );
                self.function(&head, &item.sig, Some(&item.block))
            }
            ImplItem::Const(item) => {
                let ty = self.ty(&item.ty);
                let init = Some(self.value_body(&item.expr));
                let first =
                    (item.modifiers.defaultness).map_or(item.const_token.span, |token| token.span);
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    first,
                    &item.ident,
                    item.semi_token.span,
                );
                self.push_item(&head, ItemKind::Const { ty, init })
            }
            ImplItem::Type(item) => {
                let generics = self.generics(&item.generics);
                let ty = Some(self.ty(&item.ty));
                let first =
                    (item.modifiers.defaultness).map_or(item.type_token.span, |token| token.span);
                let head = named(
                    &item.attrs,
                    Some(&item.vis),
                    first,
                    &item.ident,
                    item.semi_token.span,
                );
                let kind = ItemKind::TypeAlias {
                    generics,
                    ty,
                    bounds: Vec::new(),
                };
                self.push_item(&head, kind)
            }
            ImplItem::Macro(item) => {
                return self.member_macro(&item.attrs, &item.mac, Members::Impl, out);
            }
            _ => {
                self.facts.partial = true;
                return;
            }
        };
        out.push(id);
    }

    pub(super) fn trait_item(&mut self, item: &syn::ItemTrait) -> ItemId {
        let generics = self.generics(&item.generics);
        let bounds = self.bounds(&item.supertraits);
        let mut members = Vec::with_capacity(item.items.len());
        for member in &item.items {
            self.trait_member(member, &mut members);
        }
        members.shrink_to_fit();
        let head = named(
            &item.attrs,
            Some(&item.vis),
            trait_start(item),
            &item.ident,
            item.brace_token.span.close(),
        );
        let kind = ItemKind::Trait {
            generics,
            bounds,
            members,
        };
        self.push_item(&head, kind)
    }

    pub(super) fn trait_member(&mut self, item: &TraitItem, out: &mut Vec<ItemId>) {
        let id = match item {
            TraitItem::Fn(item) => {
                let first = signature_start(&item.sig);
                let last = match (&item.default, &item.semi_token) {
                    (Some(block), _) => close(block),
                    (None, Some(semi)) => semi.span,
                    (None, None) => item.sig.paren_token.span.close(),
                };
                let head = named(&item.attrs, None, first, &item.sig.ident, last);
                self.function(&head, &item.sig, item.default.as_ref())
            }
            TraitItem::Const(item) => {
                let ty = self.ty(&item.ty);
                let init = item
                    .default
                    .as_ref()
                    .map(|(_, value)| self.value_body(value));
                let head = named(
                    &item.attrs,
                    None,
                    item.const_token.span,
                    &item.ident,
                    item.semi_token.span,
                );
                self.push_item(&head, ItemKind::Const { ty, init })
            }
            TraitItem::Type(item) => {
                let generics = self.generics(&item.generics);
                let bounds = self.bounds(&item.bounds);
                let ty = item.default.as_ref().map(|(_, ty)| self.ty(ty));
                let head = named(
                    &item.attrs,
                    None,
                    item.type_token.span,
                    &item.ident,
                    item.semi_token.span,
                );
                let kind = ItemKind::TypeAlias {
                    generics,
                    ty,
                    bounds,
                };
                self.push_item(&head, kind)
            }
            TraitItem::Macro(item) => {
                return self.member_macro(&item.attrs, &item.mac, Members::Trait, out);
            }
            _ => {
                self.facts.partial = true;
                return;
            }
        };
        out.push(id);
    }
}
