//! Items: where they stand and what is common to all of them.

use proc_macro2::{Ident, Span as TokenSpan};
use syn::{AttrStyle, Visibility as SynVisibility};

use super::Lowering;
use super::extent::macro_start;
use super::ir::{Item, ItemId, ItemKind, Visibility};
use super::names::index;
use crate::span::Span;

/// What any item has, before its kind.
pub(super) struct Head<'i> {
    pub(super) attributes: &'i [syn::Attribute],
    pub(super) visibility: Option<&'i SynVisibility>,
    pub(super) name: Option<&'i Ident>,
    /// The name, or what stands for it.
    pub(super) name_span: TokenSpan,
    /// The first token behind attributes and visibility.
    pub(super) first: TokenSpan,
    /// The last token.
    pub(super) last: TokenSpan,
}

impl Lowering<'_> {
    pub(super) fn push_item(&mut self, head: &Head<'_>, kind: ItemKind) -> ItemId {
        let mut attributes = self.attributes(head.attributes);
        attributes.flags.from_macro = self.expansion.depth > 0;
        let first = start(head.attributes, head.visibility, head.first);
        let item = Item {
            name: head.name.map(|name| self.name(name)),
            kind,
            base: self.places.base(),
            span: Span::new(self.places.start(first), self.places.end(head.last)),
            name_span: self.places.span(head.name_span),
            visibility: head.visibility.map(visibility).unwrap_or_default(),
            cfg: attributes.cfg,
            attributes: attributes.plain,
            derives: attributes.derives,
            flags: attributes.flags,
        };
        let id = ItemId(index(self.facts.items.len()));
        self.facts.items.push(item);
        id
    }
}

pub(super) fn visibility(visibility: &SynVisibility) -> Visibility {
    match visibility {
        SynVisibility::Public(_) => Visibility::Public,
        SynVisibility::Restricted(restricted) if restricted.path.is_ident("self") => {
            Visibility::Private
        }
        SynVisibility::Restricted(_) => Visibility::Restricted,
        SynVisibility::Inherited => Visibility::Private,
    }
}

/// The first token of something with attributes and visibility.
pub(super) fn start(
    attributes: &[syn::Attribute],
    visibility: Option<&SynVisibility>,
    first: TokenSpan,
) -> TokenSpan {
    let outer = attributes
        .iter()
        .find(|attribute| matches!(attribute.style, AttrStyle::Outer));
    if let Some(outer) = outer {
        return outer.pound_token.span;
    }
    match visibility {
        Some(SynVisibility::Public(token)) => token.span,
        Some(SynVisibility::Restricted(restricted)) => restricted.pub_token.span,
        _ => first,
    }
}

/// The first token of a signature.
pub(super) fn signature_start(signature: &syn::Signature) -> TokenSpan {
    let safety = match &signature.safety {
        syn::Safety::Safe(token) => Some(token.span),
        syn::Safety::Unsafe(token) => Some(token.span),
        syn::Safety::Default => None,
    };
    (signature.constness.map(|token| token.span))
        .or(signature.asyncness.map(|token| token.span))
        .or(safety)
        .or(signature.abi.as_ref().map(|abi| abi.extern_token.span))
        .unwrap_or(signature.fn_token.span)
}

/// Some token of an item on the line it starts on; the first one where that is cheap.
/// `None` for what `syn` itself could not read.
pub(super) fn first_token(item: &syn::Item) -> Option<TokenSpan> {
    use syn::Item;
    let (attributes, visibility, first) = match item {
        Item::Const(item) => (&item.attrs, Some(&item.vis), item.const_token.span),
        Item::Enum(item) => (&item.attrs, Some(&item.vis), item.enum_token.span),
        Item::ExternCrate(item) => (&item.attrs, Some(&item.vis), item.extern_token.span),
        Item::Fn(item) => (&item.attrs, Some(&item.vis), signature_start(&item.sig)),
        Item::ForeignMod(item) => (&item.attrs, None, foreign_start(item)),
        Item::Impl(item) => (&item.attrs, None, impl_start(item)),
        Item::Macro(item) => (&item.attrs, None, macro_start(&item.mac)),
        Item::Mod(item) => (&item.attrs, Some(&item.vis), item.mod_token.span),
        Item::Static(item) => (&item.attrs, Some(&item.vis), item.static_token.span),
        Item::Struct(item) => (&item.attrs, Some(&item.vis), item.struct_token.span),
        Item::Trait(item) => (&item.attrs, Some(&item.vis), trait_start(item)),
        Item::TraitAlias(item) => (&item.attrs, Some(&item.vis), item.trait_token.span),
        Item::Type(item) => (&item.attrs, Some(&item.vis), item.type_token.span),
        Item::Union(item) => (&item.attrs, Some(&item.vis), item.union_token.span),
        Item::Use(item) => (&item.attrs, Some(&item.vis), item.use_token.span),
        _ => return None,
    };
    Some(start(attributes, visibility, first))
}

pub(super) fn impl_start(item: &syn::ItemImpl) -> TokenSpan {
    (item.modifiers.defaultness.map(|token| token.span))
        .or(item.unsafety.map(|token| token.span))
        .unwrap_or(item.impl_token.span)
}

pub(super) fn trait_start(item: &syn::ItemTrait) -> TokenSpan {
    (item.unsafety.map(|token| token.span))
        .or(item.modifiers.auto_token.map(|token| token.span))
        .unwrap_or(item.trait_token.span)
}

pub(super) fn foreign_start(item: &syn::ItemForeignMod) -> TokenSpan {
    item.unsafety
        .map_or(item.abi.extern_token.span, |token| token.span)
}

/// The head of an item with a name.
pub(super) fn named<'i>(
    attributes: &'i [syn::Attribute],
    visibility: Option<&'i syn::Visibility>,
    first: TokenSpan,
    name: &'i Ident,
    last: TokenSpan,
) -> Head<'i> {
    Head {
        attributes,
        visibility,
        name: Some(name),
        name_span: name.span(),
        first,
        last,
    }
}

/// The brace that ends a block.
pub(super) fn close(block: &syn::Block) -> TokenSpan {
    block.brace_token.span.close()
}
