//! Each kind of item without members.

use proc_macro2::{Ident, Span as TokenSpan};
use syn::Fields as SynFields;

use super::Lowering;
use super::attributes::string_value;
use super::extent::{type_end, type_start};
use super::ir::{FieldDecl, Fields, ItemId, ItemKind, TypeExprId, Variant};
use super::item::{Head, close, named, signature_start, start, visibility};
use crate::span::Span;

impl Lowering<'_> {
    /// Lowers an item; a macro call may stand for any number of them.
    pub(super) fn item(&mut self, item: &syn::Item, out: &mut Vec<ItemId>) {
        let id = match item {
            syn::Item::Const(item) => self.const_item(item),
            syn::Item::Enum(item) => self.enum_item(item),
            syn::Item::ExternCrate(item) => self.extern_crate(item),
            syn::Item::Fn(item) => {
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
            syn::Item::ForeignMod(item) => self.foreign_module(item),
            syn::Item::Impl(item) => self.impl_item(item),
            syn::Item::Macro(item) => return self.item_macro(item, out),
            syn::Item::Mod(item) => self.module(item),
            syn::Item::Static(item) => self.static_item(item),
            syn::Item::Struct(item) => self.struct_item(item),
            syn::Item::Trait(item) => self.trait_item(item),
            syn::Item::TraitAlias(item) => self.trait_alias(item),
            syn::Item::Type(item) => self.type_alias(item),
            syn::Item::Union(item) => self.union_item(item),
            syn::Item::Use(item) => self.use_item(item),
            _ => {
                // Nightly syntax that `syn` only carries as tokens.
                self.facts.partial = true;
                return;
            }
        };
        out.push(id);
    }

    fn const_item(&mut self, item: &syn::ItemConst) -> ItemId {
        let ty = self.ty(&item.ty);
        let init = Some(self.value_body(&item.expr));
        let head = Head {
            attributes: &item.attrs,
            visibility: Some(&item.vis),
            // `const _: T = …;` names nothing.
            name: (item.ident != "_").then_some(&item.ident),
            name_span: item.ident.span(),
            first: item.const_token.span,
            last: item.semi_token.span,
        };
        self.push_item(&head, ItemKind::Const { ty, init })
    }

    fn static_item(&mut self, item: &syn::ItemStatic) -> ItemId {
        let ty = self.declared_ty(&item.attrs, &item.ty);
        let init = Some(self.value_body(&item.expr));
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.static_token.span,
            &item.ident,
            item.semi_token.span,
        );
        let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
        self.push_item(
            &head,
            ItemKind::Static {
                ty,
                mutable,
                init,
                thread_local: false,
            },
        )
    }

    fn enum_item(&mut self, item: &syn::ItemEnum) -> ItemId {
        let generics = self.generics(&item.generics);
        let variants = item.variants.iter().map(|variant| self.variant(variant));
        let variants = variants.collect();
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.enum_token.span,
            &item.ident,
            item.brace_token.span.close(),
        );
        self.push_item(&head, ItemKind::Enum(generics, variants))
    }

    fn variant(&mut self, variant: &syn::Variant) -> Variant {
        let attributes = self.attributes(&variant.attrs);
        Variant {
            name: self.name(&variant.ident),
            fields: self.fields(&variant.fields),
            cfg: attributes.cfg,
            attributes: attributes.plain,
        }
    }

    fn fields(&mut self, fields: &SynFields) -> Fields {
        match fields {
            SynFields::Unit => Fields::Unit,
            SynFields::Named(fields) => {
                Fields::Named(self.field_list(&fields.named, fields.brace_token.span.open()))
            }
            SynFields::Unnamed(fields) => {
                Fields::Tuple(self.field_list(&fields.unnamed, fields.paren_token.span.open()))
            }
        }
    }

    fn field_list<'f>(
        &mut self,
        fields: impl IntoIterator<Item = &'f syn::Field>,
        around: TokenSpan,
    ) -> Vec<FieldDecl> {
        let mut out = Vec::new();
        for (at, field) in fields.into_iter().enumerate() {
            let name = match &field.ident {
                Some(ident) => self.name(ident),
                None => self.text(&at.to_string()),
            };
            let ty_start = type_start(&field.ty);
            let name_span = field.ident.as_ref().map(Ident::span);
            let first = name_span.or(ty_start).unwrap_or(around);
            let last = type_end(&field.ty).unwrap_or(first);
            let first = start(&field.attrs, Some(&field.vis), first);
            let attributes = self.attributes(&field.attrs);
            out.push(FieldDecl {
                name,
                ty: self.declared_ty(&field.attrs, &field.ty),
                span: Span::new(self.places.start(first), self.places.end(last)),
                visibility: visibility(&field.vis),
                cfg: attributes.cfg,
                attributes: attributes.plain,
            });
        }
        out.shrink_to_fit();
        out
    }

    fn struct_item(&mut self, item: &syn::ItemStruct) -> ItemId {
        let generics = self.generics(&item.generics);
        let fields = self.fields(&item.fields);
        let last = match (&item.semi_token, &item.fields) {
            (Some(semi), _) => semi.span,
            (None, SynFields::Named(fields)) => fields.brace_token.span.close(),
            (None, SynFields::Unnamed(fields)) => fields.paren_token.span.close(),
            (None, SynFields::Unit) => item.ident.span(),
        };
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.struct_token.span,
            &item.ident,
            last,
        );
        self.push_item(&head, ItemKind::Struct(generics, fields))
    }

    fn union_item(&mut self, item: &syn::ItemUnion) -> ItemId {
        let generics = self.generics(&item.generics);
        let fields =
            Fields::Named(self.field_list(&item.fields.named, item.fields.brace_token.span.open()));
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.union_token.span,
            &item.ident,
            item.fields.brace_token.span.close(),
        );
        self.push_item(&head, ItemKind::Union(generics, fields))
    }

    fn extern_crate(&mut self, item: &syn::ItemExternCrate) -> ItemId {
        let krate = self.name(&item.ident);
        let mut head = named(
            &item.attrs,
            Some(&item.vis),
            item.extern_token.span,
            item.rename.as_ref().map_or(&item.ident, |(_, name)| name),
            item.semi_token.span,
        );
        // `extern crate a as _;` brings only its macros and its linkage.
        head.name = head.name.filter(|name| *name != "_");
        self.push_item(&head, ItemKind::ExternCrate(krate))
    }

    fn type_alias(&mut self, item: &syn::ItemType) -> ItemId {
        let generics = self.generics(&item.generics);
        let ty = Some(self.declared_ty(&item.attrs, &item.ty));
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.type_token.span,
            &item.ident,
            item.semi_token.span,
        );
        self.push_item(
            &head,
            ItemKind::TypeAlias {
                generics,
                ty,
                bounds: Vec::new(),
            },
        )
    }

    fn trait_alias(&mut self, item: &syn::ItemTraitAlias) -> ItemId {
        let generics = self.generics(&item.generics);
        let bounds = self.bounds(&item.bounds);
        let head = named(
            &item.attrs,
            Some(&item.vis),
            item.trait_token.span,
            &item.ident,
            item.semi_token.span,
        );
        self.push_item(&head, ItemKind::TraitAlias(generics, bounds))
    }

    fn use_item(&mut self, item: &syn::ItemUse) -> ItemId {
        let leaves = self.use_leaves(item);
        let head = Head {
            attributes: &item.attrs,
            visibility: Some(&item.vis),
            name: None,
            name_span: item.use_token.span,
            first: item.use_token.span,
            last: item.semi_token.span,
        };
        self.push_item(&head, ItemKind::Use(leaves))
    }

    fn module(&mut self, item: &syn::ItemMod) -> ItemId {
        let path = string_value(&item.attrs, "path");
        let inline = item.content.as_ref().map(|(_, items)| {
            let scope = self.macros.enter();
            let mut members = Vec::with_capacity(items.len());
            for item in items {
                self.item(item, &mut members);
            }
            if !item
                .attrs
                .iter()
                .any(|attribute| attribute.path().is_ident("macro_use"))
            {
                self.macros.leave(scope);
            }
            members.shrink_to_fit();
            members
        });
        let last = match (&item.content, &item.semi) {
            (Some((brace, _)), _) => brace.span.close(),
            (None, Some(semi)) => semi.span,
            (None, None) => item.ident.span(),
        };
        let first = item
            .unsafety
            .map_or(item.mod_token.span, |token| token.span);
        let head = named(&item.attrs, Some(&item.vis), first, &item.ident, last);
        self.push_item(&head, ItemKind::Module { inline, path })
    }

    /// A static of a wrapped type: what `statics` macros declare.
    pub(super) fn wrapped_static(
        &mut self,
        declared: &crate::parse::StaticDeclaration,
        ty: TypeExprId,
        thread_local: bool,
    ) -> ItemId {
        let init = self.value_body(&declared.value);
        let end = self.facts.bodies[init.0 as usize].value.map_or_else(
            || self.places.end(declared.name.span()),
            |value| self.facts.bodies[init.0 as usize].expr(value).span.end,
        );
        let head = named(
            &declared.attributes,
            Some(&declared.visibility),
            declared.name.span(),
            &declared.name,
            declared.name.span(),
        );
        let kind = ItemKind::Static {
            ty,
            mutable: false,
            init: Some(init),
            thread_local,
        };
        let id = self.push_item(&head, kind);
        let item = &mut self.facts.items[id.0 as usize];
        item.span.end = item.span.end.max(end);
        id
    }
}
